import { extend, type Vocabulary } from '../../text/vocabulary'
import { lexiconFeature, newParts, PAD } from './features'
import { addRecords, LANES, mostOverOutside } from './lanes'
import { MOST_FEATURES, recordsOf, type Model } from './model'
import { EDGE, Fact, RADIUS, seenFrom, wordType, writeFacts, type WordType } from './words'

/** Places from which a word is seen: −3 … 3. */
export const VIEWS = 2 * RADIUS + 1
/** Numbers of a row: a word's scores as seen from there. */
export const ROW = VIEWS * LANES
/** Bounds of a row. */
export const BOUNDS = 8
/** Rows of the places around a sentence: those that say nothing, and the one beside it. */
const NOWHERE = 0
const BESIDE = 1
const FIRST = 2
/** Rows kept; then all are read anew. */
const MOST_ROWS = 40_000

/** What a model says of word types and lexicon codes by themselves, summed once a type. */
export class WordRows {
  /** `ROW` numbers a row. */
  scores = new Int32Array(1024 * ROW)
  /** The most that any label of a name has over `O` among the scores, by view; `BOUNDS` numbers a row. */
  bounds = new Int16Array(1024 * BOUNDS)
  /** `Fact.size` numbers a row. */
  facts = new Int32Array(1024 * Fact.size)
  private size = FIRST
  private rowOfType = new Int32Array(0)
  private lexicon = new Map<number, number>()
  private vocabulary: Vocabulary | undefined
  private readonly parts = newParts(MOST_FEATURES)
  private readonly ends = new Int32Array(VIEWS)

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
      this.rowOfType = extend(new Int32Array(vocabulary.kinds.length), this.rowOfType)
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
      this.parts.left.fill(lexiconFeature(code), 0, VIEWS)
      for (let view = 0; view < VIEWS; view++) {
        this.parts.right[view] = seenFrom(view - RADIUS)
        this.ends[view] = view + 1
      }
      this.add(row)
      this.lexicon.set(code, row)
    }
    return row
  }

  private newRow(): number {
    const row = this.size++
    if ((row + 1) * ROW > this.scores.length) {
      this.scores = extend(new Int32Array(this.scores.length * 2), this.scores)
      this.bounds = extend(new Int16Array(this.bounds.length * 2), this.bounds)
      this.facts = extend(new Int32Array(this.facts.length * 2), this.facts)
    }
    this.scores.fill(0, row * ROW, (row + 1) * ROW)
    return row
  }

  private addWord(row: number, word: WordType): void {
    writeFacts(word, this.facts, row)
    const { parts, ends } = this
    let count = 0
    for (let view = 0; view < VIEWS; view++) {
      for (let r = Math.abs(view - RADIUS); r <= RADIUS; r++) {
        const near = word.codes[r]
        parts.left.set(near, count)
        parts.right.fill(seenFrom(view - RADIUS), count, count + near.length)
        count += near.length
      }
      ends[view] = count
    }
    this.add(row)
  }

  /** Adds what the model says of the features that stand in the parts, view by view. */
  private add(row: number): void {
    const { parts, ends, model, scores, bounds } = this
    recordsOf(model, parts, ends, VIEWS)
    for (let view = 0, from = 0; view < VIEWS; view++) {
      const to = row * ROW + view * LANES
      addRecords(model.records.numbers, parts.left, from, ends[view], scores, to)
      bounds[row * BOUNDS + view] = mostOverOutside(scores, to)
      from = ends[view]
    }
  }
}
