import { TokenKind } from '../../text/document'
import { Vocabulary } from '../../text/vocabulary'
import { Decoder } from './decoder'
import { contextCodes, CONTEXT_ROOM, newContext, PAD, readContext, type Sequence } from './features'
import { chunksOf } from './labels'
import { BIASES, LANES, PAIR } from './lanes'
import { RECORD, rowsOf, type Model } from './model'
import { ROW, WordRows } from './word-rows'
import { Fact, Group, RADIUS } from './words'

/** A name in a sentence: tokens `first` up to (not including) `last`, its type's index, and a calibrated confidence. */
export interface Tagged {
  readonly first: number
  readonly last: number
  readonly type: number
  readonly confidence: number
}

/**
 * Log odds by single words and lexicons alone beyond which a token is taken as outside names, by how many of it and its two neighbours
 * have a capital. On 3,200 articles and corpus texts fewer than one in 10,000 of such tokens were named when all features were read.
 */
const PLAIN = [2, 3, 4, 5]

/** Tags sentences with one model. Not shared between threads; holds a bounded cache of word types. */
export class Tagger {
  private readonly rows: WordRows
  private readonly decoder: Decoder
  private readonly context = newContext()
  private readonly codes = new Int32Array(CONTEXT_ROOM)
  private readonly seq: Sequence
  /** Scores by single words and lexicon hits, `LANES` numbers a token. */
  private sums = new Int32Array(0)
  /** Rows of the sentence's lexicon codes. */
  private marks = new Int32Array(0)
  private sure = new Uint8Array(0)
  private readonly plain: readonly number[]
  private own = new Vocabulary()

  constructor(readonly model: Model) {
    this.rows = new WordRows(model)
    this.decoder = new Decoder(model.labels, model.transitions)
    this.plain = PLAIN.map((odds) => Math.floor(-odds / model.scale))
    const none = new Int32Array(0)
    this.seq = { length: 0, words: none, facts: none, lexicon: none, lexiconStart: none }
  }

  private reserve(n: number): void {
    this.decoder.reserve(n)
    if (this.sure.length >= n) return
    const room = Math.max(256, n * 2)
    this.sums = new Int32Array(room * LANES)
    this.seq.words = new Int32Array(room + 2 * PAD)
    this.sure = new Uint8Array(room)
  }

  /** Types of surfaces in a vocabulary of the tagger's own. */
  private typesOf(surfaces: readonly string[]): Int32Array {
    if (this.own.full) this.own = new Vocabulary()
    return Int32Array.from(surfaces, (surface) => this.own.typeOf(surface, 0, surface.length, TokenKind.word))
  }

  /** Returns the emissions (rows of labels, natural logarithm scale, unnormalised) of a sentence; they are overwritten by the next call. */
  emit(surfaces: readonly string[], lexicon: Int32Array, lexiconStart: Int32Array): Float32Array {
    this.read(this.own, this.typesOf(surfaces), 0, surfaces.length, lexicon, lexiconStart)
    for (let i = 0; i < surfaces.length; i++) this.complete(i)
    return this.decoder.emissions
  }

  /** Names of one sentence, best label sequence, with the least marginal of their tokens calibrated as confidence. */
  tag(surfaces: readonly string[], lexicon: Int32Array, lexiconStart: Int32Array): Tagged[] {
    const types = this.typesOf(surfaces)
    return this.tagTypes(this.own, types, 0, types.length, lexicon, lexiconStart)
  }

  /**
   * The same for tokens `first` up to `last` of a text by their types; what is found counts from `first`.
   * @param lexicon lexicon codes of token `first + i` from `lexiconStart[i]` on
   */
  tagTypes(
    vocabulary: Vocabulary,
    types: Int32Array,
    first: number,
    last: number,
    lexicon: Int32Array,
    lexiconStart: Int32Array,
  ): Tagged[] {
    const n = last - first
    if (n === 0) return []
    this.read(vocabulary, types, first, last, lexicon, lexiconStart)
    const { sure } = this
    for (let i = 0; i < n; i++) sure[i] = this.isPlain(i) ? 1 : 0
    for (let i = 0; i < n; i++) if (!sure[i]) this.complete(i)
    return this.decode(n)
  }

  /** Looks the words up and sums what single words and lexicon hits say of each token. */
  private read(
    vocabulary: Vocabulary,
    types: Int32Array,
    first: number,
    last: number,
    lexicon: Int32Array,
    lexiconStart: Int32Array,
  ): void {
    const n = last - first
    this.reserve(n)
    const { rows, seq, sums } = this
    const { words } = seq
    rows.read(vocabulary, types, first, last, words)
    const marks = this.model.groups & Group.lexicon ? lexiconStart[n] : 0
    if (this.marks.length < marks) this.marks = new Int32Array(marks * 2)
    for (let k = 0; k < marks; k++) this.marks[k] = rows.lexiconRow(lexicon[k])
    seq.length = n
    seq.facts = rows.facts
    seq.lexicon = lexicon
    seq.lexiconStart = lexiconStart
    readContext(seq, this.context)
    const { scores } = rows
    for (let i = 0; i < n; i++) {
      let s0 = 0
      let s1 = 0
      let s2 = 0
      let s3 = 0
      let s4 = 0
      let s5 = 0
      let s6 = 0
      for (let k = 0, lane = 0; k <= 2 * RADIUS; k++, lane += LANES) {
        const at = words[i + k] * ROW + lane
        s0 = (s0 + scores[at]) | 0
        s1 = (s1 + scores[at + 1]) | 0
        s2 = (s2 + scores[at + 2]) | 0
        s3 = (s3 + scores[at + 3]) | 0
        s4 = (s4 + scores[at + 4]) | 0
        s5 = (s5 + scores[at + 5]) | 0
        s6 = (s6 + scores[at + 6]) | 0
      }
      const to = i * LANES
      sums[to] = s0
      sums[to + 1] = s1
      sums[to + 2] = s2
      sums[to + 3] = s3
      sums[to + 4] = s4
      sums[to + 5] = s5
      sums[to + 6] = s6
    }
    if (marks > 0) this.addLexicon(n, lexiconStart)
  }

  private addLexicon(n: number, lexiconStart: Int32Array): void {
    const { marks, sums } = this
    const { scores } = this.rows
    for (let j = 0; j < n; j++) {
      for (let k = lexiconStart[j]; k < lexiconStart[j + 1]; k++) {
        const row = marks[k] * ROW
        for (let i = Math.max(0, j - RADIUS); i <= j + RADIUS && i < n; i++) {
          // seen from token i at distance j - i
          const from = row + (j - i + RADIUS) * LANES
          const to = i * LANES
          for (let lane = 0; lane < LANES; lane++) sums[to + lane] += scores[from + lane]
        }
      }
    }
  }

  /** Adds what token `i` and its neighbours say together and writes its emissions. */
  private complete(i: number): void {
    const { model, codes, sums } = this
    const { records } = model
    const found = rowsOf(model, codes, contextCodes(this.seq, this.context, i, codes, model.groups))
    const base = i * LANES
    let s0 = sums[base]
    let s1 = sums[base + 1]
    let s2 = sums[base + 2]
    let s3 = sums[base + 3]
    let s4 = sums[base + 4]
    let s5 = sums[base + 5]
    let s6 = sums[base + 6]
    for (let k = 0; k < found; k++) {
      const at = codes[k] * RECORD
      const a = records[at + 1]
      const b = records[at + 2]
      const c = records[at + 3]
      s0 = (s0 + (a & PAIR)) | 0
      s1 = (s1 + ((a >>> 8) & PAIR)) | 0
      s2 = (s2 + (b & PAIR)) | 0
      s3 = (s3 + ((b >>> 8) & PAIR)) | 0
      s4 = (s4 + (c & PAIR)) | 0
      s5 = (s5 + ((c >>> 8) & PAIR)) | 0
      s6 = (s6 + (records[at + 4] & PAIR)) | 0
    }
    const less = Math.imul(found, BIASES)
    this.write(i * model.labels.count, 0, s0 - less, s1 - less)
    this.write(i * model.labels.count, 4, s2 - less, s3 - less)
    this.write(i * model.labels.count, 8, s4 - less, s5 - less)
    this.write(i * model.labels.count, 12, s6 - less, 0)
  }

  /** Writes the emissions of four labels from their two lanes. */
  private write(base: number, label: number, even: number, odd: number): void {
    const { scale, labels } = this.model
    const { emissions } = this.decoder
    if (label >= labels.count) return
    const at = base + label
    emissions[at] = low(even) * scale
    if (label + 1 === labels.count) return
    emissions[at + 1] = low(odd) * scale
    emissions[at + 2] = high(even) * scale
    emissions[at + 3] = high(odd) * scale
  }

  /** Whether single words leave no doubt that a token is outside names. */
  private isPlain(i: number): boolean {
    const { seq, sums } = this
    const { words, facts } = seq
    const capitals =
      facts[words[i + PAD - 1] * Fact.size + Fact.capital] +
      facts[words[i + PAD] * Fact.size + Fact.capital] +
      facts[words[i + PAD + 1] * Fact.size + Fact.capital]
    const base = i * LANES
    const bound = low(sums[base]) + this.plain[capitals]
    if (high(sums[base]) > bound || low(sums[base + LANES - 1]) > bound) return false
    for (let lane = 1; lane < LANES - 1; lane++) {
      const pair = sums[base + lane]
      const a = low(pair)
      if (a > bound || high(pair) > bound) return false
    }
    return true
  }

  /** Decodes the emissions that were left; chains are cut at tokens that are surely outside names. */
  private decode(n: number): Tagged[] {
    const { sure, model, decoder } = this
    const L = model.labels.count
    const out: Tagged[] = []
    for (let i = 0; i < n; ) {
      if (sure[i]) {
        i++
        continue
      }
      let j = i + 1
      while (j < n && !sure[j]) j++
      if (decoder.viterbi(i, j, i > 0, j < n)) {
        decoder.forwardBackward(i, j, i > 0, j < n)
        const { path, marginals } = decoder
        for (const { first, last, type } of chunksOf(path, j, i)) {
          let least = 1
          for (let k = first; k < last; k++) least = Math.min(least, marginals[k * L + path[k]])
          out.push({ first, last, type, confidence: calibrate(least, model.calibration) })
        }
      }
      i = j
    }
    return out
  }
}

/** The two labels' scores in a lane. */
const low = (lane: number): number => (lane << 16) >> 16
const high = (lane: number): number => (lane - low(lane)) >> 16

function calibrate(p: number, [slope, offset]: readonly [number, number]): number {
  const q = Math.min(Math.max(p, 1e-6), 1 - 1e-6)
  return 1 / (1 + Math.exp(-(slope * Math.log(q / (1 - q)) + offset)))
}
