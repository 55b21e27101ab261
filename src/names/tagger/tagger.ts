import { contextCodes, CONTEXT_ROOM, lexiconFeature, newContext, readContext, type Sequence } from './features'
import { chunksOf } from './labels'
import { FILTER, rowOf, type Model } from './model'
import { at, EDGE, Group, RADIUS, Spelling, wordType, type WordType } from './words'

/** A name in a sentence: tokens `first` up to (not including) `last`, its type's index, and a calibrated confidence. */
export interface Tagged {
  readonly first: number
  readonly last: number
  readonly type: number
  readonly confidence: number
}

interface Entry {
  readonly word: WordType
  /** Summed weights of the word's own features as seen from −3 … 3: seven rows of labels. */
  readonly scores: Int16Array
}

const SPAN = 2 * RADIUS + 1
/** Word types kept; then the cache starts anew. */
const CACHE = 30_000
/** Units of log odds beyond which a token is taken as outside names whatever stands beside it. */
const CERTAIN = 8
/** The same for a lower-case word by the features of single words alone, which are all that is then computed. */
const COMMON = 8

/** Tags sentences with one model. Not shared between threads; holds a bounded cache of word types. */
export class Tagger {
  private cache = new Map<string, Entry>()
  private lexicon = new Map<number, Int16Array>()
  private readonly edge: Entry
  private readonly context = newContext()
  private readonly codes = new Int32Array(CONTEXT_ROOM)
  private readonly previous: Int32Array[]
  private sums = new Int32Array(0)
  private emissions = new Float32Array(0)
  private alpha = new Float64Array(0)
  private beta = new Float64Array(0)
  private score = new Float64Array(0)
  private marginals = new Float32Array(0)
  private back = new Uint8Array(0)
  private path = new Uint8Array(0)
  private sure = new Uint8Array(0)
  private readonly entries: Entry[] = []
  private readonly types: WordType[] = []
  private readonly none: Entry
  private readonly outside: number
  private readonly psi: Float64Array

  constructor(readonly model: Model) {
    const { labels, transitions } = model
    const L = labels.count
    this.edge = this.entry(EDGE)
    this.none = { word: EDGE, scores: new Int16Array(SPAN * L) }
    this.outside = Math.floor(-COMMON / model.scale)
    this.psi = Float64Array.from(transitions, (t, k) => (labels.legal[k] ? Math.exp(t) : 0))
    this.previous = Array.from({ length: L }, (_, b) =>
      Int32Array.from(Array.from({ length: L }, (_, a) => a).filter((a) => labels.legal[a * L + b])),
    )
  }

  private entry(word: WordType): Entry {
    const scores = new Int16Array(SPAN * this.model.labels.count)
    for (let d = -RADIUS; d <= RADIUS; d++) {
      for (let r = Math.abs(d); r <= RADIUS; r++) for (const code of word.codes[r]) this.add(at(code, d), scores, d)
    }
    return { word, scores }
  }

  private add(code: number, scores: Int16Array, d: number): void {
    const { model } = this
    const L = model.labels.count
    const row = rowOf(model, code)
    if (row >= 0) for (let l = 0; l < L; l++) scores[(d + RADIUS) * L + l] += model.weights[row * L + l]
  }

  /** Summed weights of one lexicon code as seen from −3 … 3. */
  private lexiconScores(code: number): Int16Array {
    let scores = this.lexicon.get(code)
    if (!scores) {
      if (this.lexicon.size >= CACHE) this.lexicon = new Map()
      scores = new Int16Array(SPAN * this.model.labels.count)
      for (let d = -RADIUS; d <= RADIUS; d++) this.add(at(lexiconFeature(code), d), scores, d)
      this.lexicon.set(code, scores)
    }
    return scores
  }

  private lookup(surface: string): Entry {
    let entry = this.cache.get(surface)
    if (!entry) {
      if (this.cache.size >= CACHE) this.cache = new Map()
      entry = this.entry(wordType(surface, this.model.table, this.model.groups))
      this.cache.set(surface, entry)
    }
    return entry
  }

  /** Word types of the surfaces, in the form that features take. */
  words(surfaces: readonly string[]): WordType[] {
    return surfaces.map((s) => this.lookup(s).word)
  }

  private reserve(n: number): void {
    const L = this.model.labels.count
    if (this.path.length >= n) return
    const room = Math.max(256, n * 2)
    this.sums = new Int32Array(room * L)
    this.emissions = new Float32Array(room * L)
    this.alpha = new Float64Array(room * L)
    this.beta = new Float64Array(room * L)
    this.score = new Float64Array(room * L)
    this.marginals = new Float32Array(room * L)
    this.back = new Uint8Array(room * L)
    this.path = new Uint8Array(room)
    this.sure = new Uint8Array(room)
  }

  /** Fills and returns the emissions (rows of labels, natural logarithm scale, unnormalised) of a sentence. */
  emit(surfaces: readonly string[], lexicon: Int32Array, lexiconStart: Int32Array): Float32Array {
    const seq = this.read(surfaces, lexicon, lexiconStart)
    for (let i = 0; i < seq.length; i++) this.complete(seq, i)
    return this.emissions
  }

  /** Looks the words up and sums what single words and lexicon hits say of each token. */
  private read(surfaces: readonly string[], lexicon: Int32Array, lexiconStart: Int32Array): Sequence {
    const { model, context, entries, types: words } = this
    const L = model.labels.count
    const n = surfaces.length
    this.reserve(n)
    for (let i = 0; i < n; i++) {
      const entry = this.lookup(surfaces[i])
      entries[i] = entry
      words[i] = entry.word
    }
    readContext(words, n, context)
    const { sums, edge } = this
    const none = this.none
    for (let i = 0; i < n; i++) {
      const base = i * L
      const a = (i > 2 ? entries[i - 3] : i === 2 ? edge : none).scores
      const b = (i > 1 ? entries[i - 2] : i === 1 ? edge : none).scores
      const c = (i > 0 ? entries[i - 1] : edge).scores
      const d = entries[i].scores
      const e = (i + 1 < n ? entries[i + 1] : edge).scores
      const f = (i + 2 < n ? entries[i + 2] : i + 2 === n ? edge : none).scores
      const g = (i + 3 < n ? entries[i + 3] : i + 3 === n ? edge : none).scores
      for (let l = 0; l < L; l++)
        sums[base + l] = a[l] + b[L + l] + c[2 * L + l] + d[3 * L + l] + e[4 * L + l] + f[5 * L + l] + g[6 * L + l]
    }
    if (model.groups & Group.lexicon) {
      for (let j = 0; j < n; j++) {
        for (let k = lexiconStart[j]; k < lexiconStart[j + 1]; k++) {
          // seen from token i at distance j - i
          const scores = this.lexiconScores(lexicon[k])
          for (let i = Math.max(0, j - RADIUS); i <= j + RADIUS && i < n; i++) {
            const from = (j - i + RADIUS) * L
            for (let l = 0; l < L; l++) sums[i * L + l] += scores[from + l]
          }
        }
      }
    }
    return { length: n, words, lexicon, lexiconStart }
  }

  /** Adds what token `i` and its neighbours say together and writes its emissions. */
  private complete(seq: Sequence, i: number): void {
    const { model, codes, context, sums, emissions } = this
    const { weights, filter, scale } = model
    const L = model.labels.count
    const base = i * L
    const count = contextCodes(seq, context, i, codes, model.groups)
    for (let k = 0; k < count; k++) {
      const code = codes[k]
      if (!(filter[(code & FILTER) >>> 5] & (1 << (code & 31)))) continue
      const row = rowOf(model, code)
      if (row < 0) continue
      const at = row * L
      for (let l = 0; l < L; l++) sums[base + l] += weights[at + l]
    }
    for (let l = 0; l < L; l++) emissions[base + l] = sums[base + l] * scale
  }

  /** Whether a lower-case word and its neighbours, taken singly, leave no doubt that it is outside names. */
  private common(seq: Sequence, i: number): boolean {
    if (seq.words[i].spelling !== Spelling.lower) return false
    const { sums } = this
    const L = this.model.labels.count
    const base = i * L
    const bound = sums[base] + this.outside
    for (let l = 1; l < L; l++) if (sums[base + l] > bound) return false
    return true
  }

  /** Names of one sentence, best label sequence, with the least marginal of their tokens calibrated as confidence. */
  tag(surfaces: readonly string[], lexicon: Int32Array, lexiconStart: Int32Array): Tagged[] {
    const n = surfaces.length
    if (n === 0) return []
    const seq = this.read(surfaces, lexicon, lexiconStart)
    const { sure } = this
    for (let i = 0; i < n; i++) sure[i] = this.common(seq, i) ? 1 : 0
    for (let i = 0; i < n; i++) {
      // chains reach one token into what is sure, so that token needs its emissions too
      if (sure[i] && (i === 0 || sure[i - 1]) && (i + 1 === n || sure[i + 1])) continue
      this.complete(seq, i)
    }
    for (let i = 0; i < n; i++) if (!sure[i] && this.certain(i)) sure[i] = 1
    return this.decode(n)
  }

  /** Decodes the emissions that were left; chains are cut at tokens that are surely outside names. */
  private decode(n: number): Tagged[] {
    const { path, marginals, sure, model } = this
    const L = model.labels.count
    const out: Tagged[] = []
    for (let i = 0; i < n; ) {
      if (sure[i]) {
        path[i] = 0
        i++
        continue
      }
      let j = i + 1
      while (j < n && !sure[j]) j++
      const first = i > 0 ? i - 1 : i
      const last = j < n ? j + 1 : j
      this.viterbi(first, last)
      let names = false
      for (let k = first; k < last; k++) if (path[k] !== 0) names = true
      if (names) {
        this.forwardBackward(first, last)
        for (const c of chunksOf(path.subarray(first, last), last - first)) {
          let least = 1
          for (let k = c.first; k < c.last; k++) least = Math.min(least, marginals[(first + k) * L + path[first + k]])
          out.push({ first: first + c.first, last: first + c.last, type: c.type, confidence: calibrate(least, model.calibration) })
        }
      }
      i = j
    }
    return out
  }

  private certain(i: number): boolean {
    const { emissions } = this
    const L = this.model.labels.count
    const bound = emissions[i * L] - CERTAIN
    for (let l = 1; l < L; l++) if (emissions[i * L + l] > bound) return false
    return true
  }

  private viterbi(first: number, last: number): void {
    const { emissions, alpha, back, path, previous, model } = this
    const { labels, transitions } = model
    const L = labels.count
    for (let i = first; i < last; i++) {
      for (let b = 0; b < L; b++) {
        let best = -Infinity
        let arg = 0
        if (i === first) best = labels.starts[b] ? 0 : -Infinity
        else {
          const from = previous[b]
          for (let q = 0; q < from.length; q++) {
            const v = alpha[(i - 1) * L + from[q]] + transitions[from[q] * L + b]
            if (v > best) {
              best = v
              arg = from[q]
            }
          }
        }
        alpha[i * L + b] = best + emissions[i * L + b]
        back[i * L + b] = arg
      }
    }
    let end = 0
    let best = -Infinity
    for (let b = 0; b < L; b++) {
      if (labels.ends[b] && alpha[(last - 1) * L + b] > best) {
        best = alpha[(last - 1) * L + b]
        end = b
      }
    }
    for (let i = last - 1; i >= first; i--) {
      path[i] = end
      end = back[i * L + end]
    }
  }

  private forwardBackward(first: number, last: number): void {
    const { emissions, alpha, beta, score, marginals, previous, psi, model } = this
    const { labels } = model
    const L = labels.count
    for (let i = first; i < last; i++) {
      let max = -1e30
      for (let l = 0; l < L; l++) if (emissions[i * L + l] > max) max = emissions[i * L + l]
      let sum = 0
      for (let b = 0; b < L; b++) {
        const e = Math.exp(emissions[i * L + b] - max)
        score[i * L + b] = e
        let v = 0
        if (i === first) v = labels.starts[b]
        else {
          const from = previous[b]
          for (let q = 0; q < from.length; q++) v += alpha[(i - 1) * L + from[q]] * psi[from[q] * L + b]
        }
        v *= e
        if (i === last - 1 && !labels.ends[b]) v = 0
        alpha[i * L + b] = v
        sum += v
      }
      for (let b = 0; b < L; b++) alpha[i * L + b] /= sum
    }
    for (let l = 0; l < L; l++) beta[(last - 1) * L + l] = labels.ends[l]
    for (let i = last - 1; i >= first; i--) {
      let z = 0
      for (let l = 0; l < L; l++) z += alpha[i * L + l] * beta[i * L + l]
      for (let l = 0; l < L; l++) marginals[i * L + l] = (alpha[i * L + l] * beta[i * L + l]) / z
      if (i === first) break
      const row = (i - 1) * L
      for (let a = 0; a < L; a++) beta[row + a] = 0
      for (let b = 0; b < L; b++) {
        const e = score[i * L + b] * beta[i * L + b]
        if (e === 0) continue
        const from = previous[b]
        for (let q = 0; q < from.length; q++) beta[row + from[q]] += psi[from[q] * L + b] * e
      }
      let sum = 0
      for (let a = 0; a < L; a++) sum += beta[row + a]
      for (let a = 0; a < L; a++) beta[row + a] /= sum
    }
  }
}

function calibrate(p: number, [slope, offset]: readonly [number, number]): number {
  const q = Math.min(Math.max(p, 1e-6), 1 - 1e-6)
  return 1 / (1 + Math.exp(-(slope * Math.log(q / (1 - q)) + offset)))
}
