import { Part, type Chunk, type Labels } from '../../src/names/tagger/labels'
import type { Example } from './examples'

/** Small fast generator of repeatable random numbers (xorshift32), 0 ≤ x < 1. */
export function random(seed: number): () => number {
  let x = seed | 0 || 1
  return () => {
    x ^= x << 13
    x ^= x >>> 17
    x ^= x << 5
    return (x >>> 0) / 4294967296
  }
}

export function shuffle<T>(items: T[], next: () => number): void {
  for (let i = items.length - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1))
    const t = items[i]
    items[i] = items[j]
    items[j] = t
  }
}

/** Forward-backward over one sentence in probability space, scaled token by token. Rows of `marginals` sum to 1. */
export class Lattice {
  readonly marginals: Float64Array
  readonly pair: Float64Array
  private readonly psi: Float64Array
  private readonly alpha: Float64Array
  private readonly beta: Float64Array
  private readonly scores: Float64Array
  private readonly back: Uint8Array
  private readonly from: Int32Array[]

  constructor(
    readonly labels: Labels,
    readonly room = 2048,
  ) {
    const L = labels.count
    this.marginals = new Float64Array(room * L)
    this.alpha = new Float64Array(room * L)
    this.beta = new Float64Array(room * L)
    this.scores = new Float64Array(room * L)
    this.back = new Uint8Array(room * L)
    this.pair = new Float64Array(L * L)
    this.psi = new Float64Array(L * L)
    this.from = Array.from({ length: L }, (_, b) =>
      Int32Array.from(Array.from({ length: L }, (_, a) => a).filter((a) => labels.legal[a * L + b])),
    )
  }

  /** Fills `marginals` and `pair` (expected transitions) from `emissions`; returns the log partition. */
  run(emissions: Float64Array | Float32Array, transitions: Float64Array | Float32Array, n: number): number {
    const { labels, alpha, beta, scores, marginals, pair, psi, from } = this
    const L = labels.count
    for (let k = 0; k < L * L; k++) psi[k] = labels.legal[k] ? Math.exp(transitions[k]) : 0
    let log = 0
    for (let i = 0; i < n; i++) {
      let max = -1e30
      for (let l = 0; l < L; l++) if (emissions[i * L + l] > max) max = emissions[i * L + l]
      log += max
      for (let l = 0; l < L; l++) scores[i * L + l] = Math.exp(emissions[i * L + l] - max)
    }
    for (let i = 0; i < n; i++) {
      let sum = 0
      for (let b = 0; b < L; b++) {
        let v = 0
        if (i === 0) v = labels.starts[b]
        else for (const a of from[b]) v += alpha[(i - 1) * L + a] * psi[a * L + b]
        v *= scores[i * L + b]
        if (i === n - 1 && !labels.ends[b]) v = 0
        alpha[i * L + b] = v
        sum += v
      }
      const inv = 1 / sum
      log += Math.log(sum)
      for (let b = 0; b < L; b++) alpha[i * L + b] *= inv
    }
    pair.fill(0)
    for (let l = 0; l < L; l++) beta[(n - 1) * L + l] = labels.ends[l]
    for (let i = n - 1; i >= 0; i--) {
      let z = 0
      for (let l = 0; l < L; l++) z += alpha[i * L + l] * beta[i * L + l]
      for (let l = 0; l < L; l++) marginals[i * L + l] = (alpha[i * L + l] * beta[i * L + l]) / z
      if (i === 0) break
      let sum = 0
      for (let a = 0; a < L; a++) beta[(i - 1) * L + a] = 0
      for (let b = 0; b < L; b++) {
        const e = scores[i * L + b] * beta[i * L + b]
        if (e === 0) continue
        for (const a of from[b]) beta[(i - 1) * L + a] += psi[a * L + b] * e
      }
      let zp = 0
      for (let a = 0; a < L; a++) {
        sum += beta[(i - 1) * L + a]
        zp += alpha[(i - 1) * L + a] * beta[(i - 1) * L + a]
      }
      for (let b = 0; b < L; b++) {
        const e = scores[i * L + b] * beta[i * L + b]
        if (e === 0) continue
        for (const a of from[b]) pair[a * L + b] += (alpha[(i - 1) * L + a] * psi[a * L + b] * e) / zp
      }
      for (let a = 0; a < L; a++) beta[(i - 1) * L + a] /= sum
    }
    return log
  }

  /**
   * Names that are more likely right than not (exactly these tokens, this type) in the sentence that `run` saw last, which asks for less
   * certainty of the rest of the sentence than its best path does; two such names cannot overlap.
   */
  likely(n: number): Chunk[] {
    const { labels, beta, scores, marginals, psi } = this
    const L = labels.count
    const out: Chunk[] = []
    for (let first = 0; first < n; first++)
      for (let type = 0; type < labels.types.length; type++) {
        const base = 1 + 4 * type
        if (marginals[first * L + base + Part.S] > 0.5) out.push({ first, last: first + 1, type })
        let p = marginals[first * L + base + Part.B]
        for (let i = first + 1, before = base + Part.B; i < n && p > 0.5; i++) {
          const [goesOn, ends] = [base + Part.I, base + Part.E].map((l) => psi[before * L + l] * scores[i * L + l] * beta[i * L + l])
          if ((p * ends) / (goesOn + ends) > 0.5) out.push({ first, last: i + 1, type })
          p *= goesOn / (goesOn + ends)
          before = base + Part.I
        }
      }
    return out
  }

  viterbi(emissions: Float64Array | Float32Array, transitions: Float64Array | Float32Array, n: number, path: Uint8Array): void {
    const { labels, alpha, back, from } = this
    const L = labels.count
    for (let i = 0; i < n; i++) {
      for (let b = 0; b < L; b++) {
        let best = -Infinity
        let arg = 0
        if (i === 0) best = labels.starts[b] ? 0 : -Infinity
        else
          for (const a of from[b]) {
            const v = alpha[(i - 1) * L + a] + transitions[a * L + b]
            if (v > best) {
              best = v
              arg = a
            }
          }
        alpha[i * L + b] = best + emissions[i * L + b]
        back[i * L + b] = arg
      }
    }
    let end = 0
    let best = -Infinity
    for (let b = 0; b < L; b++)
      if (labels.ends[b] && alpha[(n - 1) * L + b] > best) {
        best = alpha[(n - 1) * L + b]
        end = b
      }
    for (let i = n - 1; i >= 0; i--) {
      path[i] = end
      end = back[i * L + end]
    }
  }
}

export interface CrfOptions {
  epochs: number
  eta: number
  l2: number
  dropout: number
  seed: number
}

export const CRF_DEFAULTS: CrfOptions = { epochs: 24, eta: 0.1, l2: 1e-5, dropout: 0.4, seed: 1 }

export interface Crf {
  readonly labels: Labels
  /** `weights[feature * labels + label]`. */
  readonly weights: Float32Array
  readonly transitions: Float64Array
}

export function emissionsOf(crf: Crf, ex: Example, out: Float64Array, features = ex.features): void {
  const L = crf.labels.count
  const { weights } = crf
  out.fill(0, 0, ex.length * L)
  for (let i = 0; i < ex.length; i++) {
    for (let k = ex.starts[i]; k < ex.starts[i + 1]; k++) {
      const f = features[k]
      if (f < 0) continue
      const row = f * L
      for (let l = 0; l < L; l++) out[i * L + l] += weights[row + l]
    }
  }
}

/**
 * First-order conditional random field by AdaGrad, a step a sentence, with feature dropout (inverted scaling) and weights averaged
 * over the second half of the epochs.
 */
export function trainCrf(
  examples: readonly Example[],
  featureCount: number,
  labels: Labels,
  options: Partial<CrfOptions> = {},
  log: (line: string) => void = () => {},
): Crf {
  const { epochs, eta, l2, dropout, seed } = { ...CRF_DEFAULTS, ...options }
  const L = labels.count
  const next = random(seed * 7919 + 13)
  const W = new Float32Array(featureCount * L)
  const G = new Float32Array(featureCount * L).fill(0.01)
  const A = new Float32Array(featureCount * L)
  const T = new Float64Array(L * L)
  const TG = new Float64Array(L * L).fill(0.01)
  const TA = new Float64Array(L * L)
  let snapshots = 0
  const longest = examples.reduce((m, e) => Math.max(m, e.length), 1)
  const lattice = new Lattice(labels, longest + 1)
  const emissions = new Float64Array((longest + 1) * L)
  const kept = new Int32Array(examples.reduce((m, e) => Math.max(m, e.features.length), 1))
  const order = examples.map((_, i) => i)
  const crf: Crf = { labels, weights: W, transitions: T }
  const keepScale = 1 / (1 - dropout)
  const g = new Float32Array(L)
  const active = new Int32Array(L)
  for (let e = 0; e < epochs; e++) {
    shuffle(order, next)
    let loss = 0
    const every = Math.max(1, Math.floor(order.length / 4))
    for (let s = 0; s < order.length; s++) {
      const ex = examples[order[s]]
      const n = ex.length
      for (let k = 0; k < ex.features.length; k++) kept[k] = dropout > 0 && next() < dropout ? -1 : ex.features[k]
      emissionsOf(crf, ex, emissions, kept)
      for (let k = 0; k < n * L; k++) emissions[k] *= keepScale
      const z = lattice.run(emissions, T, n)
      let goldScore = 0
      for (let i = 0; i < n; i++) goldScore += emissions[i * L + ex.gold[i]] + (i > 0 ? T[ex.gold[i - 1] * L + ex.gold[i]] : 0)
      loss += z - goldScore
      for (let i = 0; i < n; i++) {
        let m = 0
        for (let l = 0; l < L; l++) {
          const d = (lattice.marginals[i * L + l] - (ex.gold[i] === l ? 1 : 0)) * ex.weight
          if (d > 1e-3 || d < -1e-3) {
            g[m] = d
            active[m++] = l
          }
        }
        if (m === 0) continue
        for (let k = ex.starts[i]; k < ex.starts[i + 1]; k++) {
          if (kept[k] < 0) continue
          const row = kept[k] * L
          for (let q = 0; q < m; q++) {
            const at = row + active[q]
            const d = g[q] + l2 * W[at]
            const acc = G[at] + d * d
            G[at] = acc
            W[at] -= (eta * d) / Math.sqrt(acc)
          }
        }
      }
      for (let i = 1; i < n; i++) lattice.pair[ex.gold[i - 1] * L + ex.gold[i]] -= 1
      for (let k = 0; k < L * L; k++) {
        const d = lattice.pair[k] * ex.weight
        if (d === 0) continue
        TG[k] += d * d
        T[k] -= (eta * d) / Math.sqrt(TG[k])
      }
      if (e >= epochs / 2 && (s + 1) % every === 0) {
        snapshots++
        for (let k = 0; k < W.length; k++) A[k] += W[k]
        for (let k = 0; k < L * L; k++) TA[k] += T[k]
      }
    }
    log(`epoch ${e + 1}: loss ${(loss / order.length).toFixed(4)}`)
  }
  for (let k = 0; k < A.length; k++) A[k] /= snapshots
  for (let k = 0; k < L * L; k++) TA[k] /= snapshots
  return { labels, weights: A, transitions: TA }
}
