import type { Vocabulary } from '../../text/vocabulary'
import { CONTEXT_ROOM, contextParts, newContext, newParts, PAD, readContext, type Sequence } from './features'
import { roomFor } from './decoder'
import { addRecords, high, LANES, low, mostOverOutside } from './lanes'
import { MOST_FEATURES, recordsOf, type Model } from './model'
import { BOUNDS, ROW, VIEWS, WordRows } from './word-rows'
import { Fact, Group, RADIUS } from './words'

/**
 * Log odds by single words and lexicons alone beyond which a token is taken as outside names, by how many of it and its two neighbours
 * have a capital. On 3,200 articles and corpus texts fewer than one in 10,000 of such tokens were named when all features were read.
 */
const PLAIN = [2, 3, 4, 5]
/** Sentences with more open tokens than this are rows and lists without end, in which surroundings come again. */
const REPEATING = 256
/** Tokens from the ends of a run of capitalised words on which its features are all the same but for words. */
const RUN_EDGE = 6
/** Places for open tokens by their surroundings. */
const SEEN = 1024
/** Tokens whose features are looked up at once. */
const BATCH = MOST_FEATURES / CONTEXT_ROOM

/** A sentence by the types of its tokens `first` up to `last`; the lexicon codes of token `first + i` stand from `lexiconStart[i]` on. */
export interface Tokens {
  readonly vocabulary: Vocabulary
  readonly types: Int32Array
  readonly first: number
  readonly last: number
  readonly lexicon: Int32Array
  readonly lexiconStart: Int32Array
}

/** What a model says of each token of a sentence. Most tokens are so far from any name by single words that no more is read of them. */
export class Emissions {
  /** Tokens that are not taken as outside names, in order: the first `count` of `open`. */
  open = new Int32Array(0)
  count = 0
  /** Rows of labels, natural logarithm scale, unnormalised; of open tokens only. */
  values = new Float32Array(0)
  /** By open token, the most that a label of a name has over `O`, in units of the model's scale. */
  lead = new Int32Array(0)
  private readonly rows: WordRows
  private readonly context = newContext()
  private readonly parts = newParts(MOST_FEATURES)
  private readonly ends = new Int32Array(BATCH)
  /** Tokens of a batch by the token from which they are copied. */
  private readonly alike = new Int32Array(BATCH)
  /** The last open token by a hash of its surroundings; one that is no token of this sentence does no harm. */
  private readonly seen = new Int32Array(SEEN)
  private readonly seq: Sequence
  /** Scores of open tokens by single words and lexicon hits, `LANES` numbers a token. */
  private sums = new Int32Array(0)
  /** Rows of the sentence's lexicon codes. */
  private marks = new Int32Array(0)
  /** By token, the most that single words and lexicon hits may give a label of a name over `O`. */
  private bounds = new Int32Array(0)
  private readonly plain: readonly number[]

  constructor(private readonly model: Model) {
    this.rows = new WordRows(model)
    this.plain = PLAIN.map((odds) => Math.floor(-odds / model.scale))
    const none = new Int32Array(0)
    this.seq = { length: 0, words: none, facts: none, lexicon: none, lexiconStart: none }
  }

  private reserve(n: number): void {
    if (this.bounds.length > n) return
    const room = roomFor(n + 1)
    this.bounds = new Int32Array(room)
    this.open = new Int32Array(room)
    this.lead = new Int32Array(room)
    this.sums = new Int32Array(room * LANES)
    this.values = new Float32Array(room * this.model.labels.count)
    this.seq.words = new Int32Array(room + 2 * PAD)
  }

  /**
   * Reads a sentence.
   * @param all leave all tokens open
   */
  read(tokens: Tokens, all = false): void {
    this.lookUp(tokens)
    this.findOpen(all)
    if (this.count === 0) return
    readContext(this.seq, this.context)
    for (let k = 0; k < this.count; k += BATCH) this.complete(k, Math.min(this.count, k + BATCH))
  }

  /** Looks the words up, and the bounds of what they and lexicon hits say of each token. */
  private lookUp({ vocabulary, types, first, last, lexicon, lexiconStart }: Tokens): void {
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

  private findOpen(all: boolean): void {
    const { bounds, plain, sums, seq, open } = this
    const { words, facts } = seq
    let count = 0
    for (let i = 0; i < seq.length; i++) {
      const capitals =
        facts[words[i + PAD - 1] * Fact.size + Fact.capital] +
        facts[words[i + PAD] * Fact.size + Fact.capital] +
        facts[words[i + PAD + 1] * Fact.size + Fact.capital]
      if (bounds[i] <= plain[capitals] && !all) continue
      this.sum(i, count * LANES)
      if (all || mostOverOutside(sums, count * LANES) > plain[capitals]) open[count++] = i
    }
    this.count = count
  }

  /** Writes the sums of what single words and lexicon hits say of token `i`. */
  private sum(i: number, to: number): void {
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
    sums[to] = s0
    sums[to + 1] = s1
    sums[to + 2] = s2
    sums[to + 3] = s3
    sums[to + 4] = s4
    sums[to + 5] = s5
    sums[to + 6] = s6
    if (this.model.groups & Group.lexicon) this.addLexicon(i, to)
  }

  private addLexicon(i: number, to: number): void {
    const { marks, sums, seq } = this
    const { scores } = this.rows
    const { lexiconStart } = seq
    const first = Math.max(0, i - RADIUS)
    const last = Math.min(seq.length, i + RADIUS + 1)
    if (lexiconStart[first] === lexiconStart[last]) return
    for (let j = first; j < last; j++) {
      for (let k = lexiconStart[j]; k < lexiconStart[j + 1]; k++) {
        const from = marks[k] * ROW + (j - i + RADIUS) * LANES
        for (let lane = 0; lane < LANES; lane++) sums[to + lane] += scores[from + lane]
      }
    }
  }

  /** Adds what the open tokens `from` up to `to` and their neighbours say together, and writes the emissions. */
  private complete(from: number, to: number): void {
    const { model, parts, ends, seq, context, open, sums, lead, alike } = this
    const repeats = this.count > REPEATING
    let end = 0
    for (let k = from; k < to; k++) {
      alike[k - from] = repeats ? this.alikeOf(k) : k
      if (alike[k - from] === k) end = contextParts(seq, context, open[k], parts, model.groups, end)
      ends[k - from] = end
    }
    recordsOf(model, parts, ends, to - from)
    for (let k = from, start = 0; k < to; k++) {
      const stop = ends[k - from]
      const other = alike[k - from]
      if (other === k) addRecords(model.records.numbers, parts.left, start, stop, sums, k * LANES)
      else sums.copyWithin(k * LANES, other * LANES, (other + 1) * LANES)
      lead[k] = mostOverOutside(sums, k * LANES)
      this.write(k * LANES, open[k] * model.labels.count)
      start = stop
    }
  }

  /** An open token before `k` with the same surroundings, of which all features are the same; `k` itself where none is known. */
  private alikeOf(k: number): number {
    const { seq, context, open, seen } = this
    const { words, length } = seq
    const i = open[k]
    // what lies farther off than words are seen from must not matter
    if (i < RADIUS || i + RADIUS >= length) return k
    const long = context.runFirst[i] >= 0 && context.runLast[i] - context.runFirst[i] > 2
    if (long && (i < context.runFirst[i] + RUN_EDGE || i + RUN_EDGE >= context.runLast[i])) return k
    let hash = context.inside[i]
    for (let at = i; at < i + VIEWS; at++) hash = Math.imul(hash ^ words[at], 0x9e3779b1)
    const slot = (hash ^ (hash >>> 16)) & (SEEN - 1)
    const other = seen[slot]
    seen[slot] = k
    if (other >= k || (long && open[other] < context.runFirst[i] + RUN_EDGE)) return k
    return this.isAlike(open[other], i) ? other : k
  }

  private isAlike(a: number, b: number): boolean {
    const { seq, context } = this
    const { words, lexicon, lexiconStart, length } = seq
    if (a < RADIUS || a + RADIUS >= length || context.inside[a] !== context.inside[b]) return false
    for (let view = 0; view < VIEWS; view++) if (words[a + view] !== words[b + view]) return false
    if (!(this.model.groups & Group.lexicon)) return true
    const shift = lexiconStart[b - RADIUS] - lexiconStart[a - RADIUS]
    for (let d = 1 - RADIUS; d <= RADIUS + 1; d++) if (lexiconStart[b + d] - lexiconStart[a + d] !== shift) return false
    for (let at = lexiconStart[a - RADIUS]; at < lexiconStart[a + RADIUS + 1]; at++) if (lexicon[at] !== lexicon[at + shift]) return false
    return true
  }

  /** Writes the emissions of the labels from their lanes. */
  private write(from: number, to: number): void {
    const { values, sums } = this
    const { scale, labels } = this.model
    for (let label = 0; label < labels.count; label++) {
      const lane = sums[from + ((label >> 2) << 1) + (label & 1)]
      values[to + label] = (label & 2 ? high(lane) : low(lane)) * scale
    }
  }
}
