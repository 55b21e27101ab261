import type { Vocabulary } from '../../text/vocabulary'
import { lexiconFeature, PAD } from './features'
import { BIAS, RECORD, rowOf, type Model } from './model'
import { at, EDGE, Fact, RADIUS, wordType, writeFacts, type WordType } from './words'

/** Numbers that hold the scores of all labels: each those of two, 16 bits each, so that rows are summed two labels at a time. */
export const LANES = 7
/** Numbers of a row: a word's scores as seen from −3 … 3. */
export const ROW = (2 * RADIUS + 1) * LANES
/** `BIAS` of two weights, and what masks them in a number of a record. */
export const BIASES = BIAS | (BIAS << 16)
export const PAIR = 0x00ff00ff

/** Rows of the places around a sentence: those that say nothing, and the one beside it. */
const NOWHERE = 0
const BESIDE = 1
const FIRST = 2
/** Rows kept; then all are read anew. */
const MOST_ROWS = 40_000

/** What a model says of word types and lexicon codes by themselves, summed once a type. */
export class WordRows {
  /** `ROW` numbers a row; lane `2k` holds labels `4k` and `4k + 2`, lane `2k + 1` labels `4k + 1` and `4k + 3`. */
  scores = new Int32Array(1024 * ROW)
  /** `Fact.size` numbers a row. */
  facts = new Int32Array(1024 * Fact.size)
  private size = FIRST
  private rowOfType = new Int32Array(0)
  private lexicon = new Map<number, number>()
  private vocabulary: Vocabulary | undefined

  constructor(private readonly model: Model) {
    writeFacts(EDGE, this.facts, NOWHERE)
    this.addWord(BESIDE, EDGE)
  }

  /** Writes the rows of the tokens `first` up to `last` by their types, with what stands around, to `rows`. */
  read(vocabulary: Vocabulary, types: Int32Array, first: number, last: number, rows: Int32Array): void {
    if (vocabulary !== this.vocabulary || this.size > MOST_ROWS) {
      this.vocabulary = vocabulary
      this.size = FIRST
      this.lexicon.clear()
      this.rowOfType.fill(0)
    }
    if (this.rowOfType.length < vocabulary.size) {
      const wider = new Int32Array(vocabulary.kinds.length)
      wider.set(this.rowOfType)
      this.rowOfType = wider
    }
    const { rowOfType } = this
    rows[0] = rows[1] = NOWHERE
    rows[2] = BESIDE
    let at = PAD
    for (let i = first; i < last; i++) {
      const type = types[i]
      let row = rowOfType[type]
      if (row === 0) {
        row = this.newRow()
        this.addWord(row, wordType(vocabulary.surfaces[type], this.model.table, this.model.groups))
        rowOfType[type] = row
      }
      rows[at++] = row
    }
    rows[at] = BESIDE
    rows[at + 1] = rows[at + 2] = NOWHERE
  }

  /** The row of a lexicon code; it has no facts. */
  lexiconRow(code: number): number {
    let row = this.lexicon.get(code)
    if (row === undefined) {
      row = this.newRow()
      const feature = lexiconFeature(code)
      for (let d = -RADIUS; d <= RADIUS; d++) this.add(at(feature, d), row, d)
      this.lexicon.set(code, row)
    }
    return row
  }

  private newRow(): number {
    const row = this.size++
    if ((row + 1) * ROW > this.scores.length) {
      const scores = new Int32Array(this.scores.length * 2)
      scores.set(this.scores)
      this.scores = scores
      const facts = new Int32Array(this.facts.length * 2)
      facts.set(this.facts)
      this.facts = facts
    }
    this.scores.fill(0, row * ROW, (row + 1) * ROW)
    return row
  }

  private addWord(row: number, word: WordType): void {
    writeFacts(word, this.facts, row)
    for (let d = -RADIUS; d <= RADIUS; d++)
      for (let r = Math.abs(d); r <= RADIUS; r++) for (const code of word.codes[r]) this.add(at(code, d), row, d)
  }

  private add(code: number, row: number, d: number): void {
    const found = rowOf(this.model, code)
    if (found < 0) return
    const { records } = this.model
    const to = row * ROW + (d + RADIUS) * LANES
    for (let lane = 0; lane < LANES; lane++) {
      const pair = (records[found * RECORD + 1 + (lane >> 1)] >>> ((lane & 1) * 8)) & PAIR
      this.scores[to + lane] += pair - BIASES
    }
  }
}
