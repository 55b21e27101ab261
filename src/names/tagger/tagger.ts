import { TokenKind } from '../../text/document'
import { Vocabulary } from '../../text/vocabulary'
import { Decoder } from './decoder'
import { contextCodes, CONTEXT_ROOM, newContext, PAD, readContext, type Sequence } from './features'
import { chunksOf } from './labels'
import { BIASES, high, LANES, low, mostOverOutside, PAIR } from './lanes'
import { recordsOf, type Model } from './model'
import { BIAS } from './records'
import { BOUNDS, ROW, VIEWS, WordRows } from './word-rows'
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

const NONE: readonly Tagged[] = []

/** Tags sentences with one model. Not shared between threads; holds a bounded cache of word types. */
export class Tagger {
  private readonly rows: WordRows
  private readonly decoder: Decoder
  private readonly context = newContext()
  private readonly codes = new Int32Array(CONTEXT_ROOM)
  private readonly seq: Sequence
  /** Scores of one token by single words and lexicon hits. */
  private readonly sums = new Int32Array(LANES)
  /** Rows of the sentence's lexicon codes. */
  private marks = new Int32Array(0)
  /** By token, the most that single words and lexicon hits may give a label of a name over `O`. */
  private bounds = new Int32Array(0)
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
    this.bounds = new Int32Array(room)
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
    readContext(this.seq, this.context)
    for (let i = 0; i < surfaces.length; i++) {
      this.sum(i)
      this.complete(i)
    }
    return this.decoder.emissions
  }

  /** Names of one sentence, best label sequence, with the least marginal of their tokens calibrated as confidence. */
  tag(surfaces: readonly string[], lexicon: Int32Array, lexiconStart: Int32Array): readonly Tagged[] {
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
  ): readonly Tagged[] {
    const n = last - first
    if (n === 0) return NONE
    this.read(vocabulary, types, first, last, lexicon, lexiconStart)
    return this.findOpen(n) ? this.decode(n) : NONE
  }

  /** Writes the emissions of tokens that single words leave in doubt, takes the others as outside names, and says whether any is left. */
  private findOpen(n: number): boolean {
    const { sure, bounds, plain, sums, seq } = this
    const { words, facts } = seq
    let open = false
    for (let i = 0; i < n; i++) {
      const capitals =
        facts[words[i + PAD - 1] * Fact.size + Fact.capital] +
        facts[words[i + PAD] * Fact.size + Fact.capital] +
        facts[words[i + PAD + 1] * Fact.size + Fact.capital]
      sure[i] = 1
      if (bounds[i] <= plain[capitals]) continue
      this.sum(i)
      if (mostOverOutside(sums, 0) <= plain[capitals]) continue
      sure[i] = 0
      if (!open) readContext(seq, this.context)
      open = true
      this.complete(i)
    }
    return open
  }

  /** Looks the words up, and the bounds of what they and lexicon hits say of each token. */
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
    const { rows, seq, bounds } = this
    const { words } = seq
    rows.read(vocabulary, types, first, last, words)
    const marks = this.model.groups & Group.lexicon ? lexiconStart[n] : 0
    if (this.marks.length < marks) this.marks = new Int32Array(marks * 2)
    for (let k = 0; k < marks; k++) this.marks[k] = rows.lexiconRow(lexicon[k])
    seq.length = n
    seq.facts = rows.facts
    seq.lexicon = lexicon
    seq.lexiconStart = lexiconStart
    const own = rows.bounds
    for (let i = 0; i < n; i++) {
      let bound = 0
      for (let view = 0; view < VIEWS; view++) bound += own[words[i + view] * BOUNDS + view]
      bounds[i] = bound
    }
    for (let j = 0; marks > 0 && j < n; j++) {
      for (let k = lexiconStart[j]; k < lexiconStart[j + 1]; k++) {
        // seen from token i at distance j - i
        for (let i = Math.max(0, j - RADIUS); i <= j + RADIUS && i < n; i++) bounds[i] += own[this.marks[k] * BOUNDS + j - i + RADIUS]
      }
    }
  }

  /** Sums what single words and lexicon hits say of token `i`. */
  private sum(i: number): void {
    const { rows, seq, sums } = this
    const { words } = seq
    const { scores } = rows
    let s0 = 0
    let s1 = 0
    let s2 = 0
    let s3 = 0
    let s4 = 0
    let s5 = 0
    let s6 = 0
    for (let view = 0, lane = 0; view < VIEWS; view++, lane += LANES) {
      const at = words[i + view] * ROW + lane
      s0 = (s0 + scores[at]) | 0
      s1 = (s1 + scores[at + 1]) | 0
      s2 = (s2 + scores[at + 2]) | 0
      s3 = (s3 + scores[at + 3]) | 0
      s4 = (s4 + scores[at + 4]) | 0
      s5 = (s5 + scores[at + 5]) | 0
      s6 = (s6 + scores[at + 6]) | 0
    }
    sums[0] = s0
    sums[1] = s1
    sums[2] = s2
    sums[3] = s3
    sums[4] = s4
    sums[5] = s5
    sums[6] = s6
    if (this.model.groups & Group.lexicon) this.addLexicon(i)
  }

  private addLexicon(i: number): void {
    const { marks, sums, seq } = this
    const { scores } = this.rows
    const { lexiconStart } = seq
    const first = Math.max(0, i - RADIUS)
    const last = Math.min(seq.length, i + RADIUS + 1)
    if (lexiconStart[first] === lexiconStart[last]) return
    for (let j = first; j < last; j++) {
      for (let k = lexiconStart[j]; k < lexiconStart[j + 1]; k++) {
        const from = marks[k] * ROW + (j - i + RADIUS) * LANES
        for (let lane = 0; lane < LANES; lane++) sums[lane] += scores[from + lane]
      }
    }
  }

  /** Adds what token `i` and its neighbours say together to the sums and writes its emissions. */
  private complete(i: number): void {
    const { model, codes, sums } = this
    const records = model.records.numbers
    const found = recordsOf(model, codes, contextCodes(this.seq, this.context, i, codes, model.groups))
    let s0 = sums[0]
    let s1 = sums[1]
    let s2 = sums[2]
    let s3 = sums[3]
    let s4 = sums[4]
    let s5 = sums[5]
    let s6 = sums[6]
    for (let k = 0; k < found; k++) {
      const at = codes[k]
      const a = records[at]
      const b = records[at + 1]
      const c = records[at + 2]
      s0 = (s0 + (a & PAIR)) | 0
      s1 = (s1 + ((a >>> 8) & PAIR)) | 0
      s2 = (s2 + (b & PAIR)) | 0
      s3 = (s3 + ((b >>> 8) & PAIR)) | 0
      s4 = (s4 + (c & PAIR)) | 0
      s5 = (s5 + ((c >>> 8) & PAIR)) | 0
      s6 = (s6 + (records[at + 3] & 255)) | 0
    }
    const less = Math.imul(found, BIASES)
    this.write(i * model.labels.count, 0, s0 - less, s1 - less)
    this.write(i * model.labels.count, 4, s2 - less, s3 - less)
    this.write(i * model.labels.count, 8, s4 - less, s5 - less)
    this.write(i * model.labels.count, 12, s6 - Math.imul(found, BIAS), 0)
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

function calibrate(p: number, [slope, offset]: readonly [number, number]): number {
  const q = Math.min(Math.max(p, 1e-6), 1 - 1e-6)
  return 1 / (1 + Math.exp(-(slope * Math.log(q / (1 - q)) + offset)))
}
