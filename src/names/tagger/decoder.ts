import type { Labels } from './labels'

/** What lies more units below the greatest emission is held as likely as this many: next to impossible. */
const MOST_UNITS = 4096

/** Best path and marginals over a stretch of emissions, with room that is used again. */
export class Decoder {
  /** Rows of labels of the tokens that `forwardBackward` went over last. */
  marginals = new Float32Array(0)
  path = new Uint8Array(0)
  private alpha = new Float64Array(0)
  private beta = new Float64Array(0)
  private score = new Float64Array(0)
  private back = new Uint8Array(0)
  /** Legal predecessors of label `b`: `from[fromStart[b]]` up to `from[fromStart[b + 1]]`, with their transitions and exponentials of these. */
  private readonly fromStart: Int32Array
  private readonly from: Int32Array
  private readonly step: Float64Array
  private readonly psi: Float64Array
  /** Transitions from and to `O`, -Infinity where illegal. */
  private readonly fromOutside: Float64Array
  private readonly toOutside: Float64Array
  /** Exponentials of these. */
  private readonly afterOutside: Float64Array
  private readonly beforeOutside: Float64Array
  /** A chain in which `O` leads every label of every token by more than this has no name, whatever the transitions. */
  readonly most: number

  /** Exponentials of emissions, by how many units they are below the greatest. */
  private readonly exps = new Float64Array(MOST_UNITS)
  private readonly units: number

  /** @param scale emissions are whole multiples of it */
  constructor(
    private readonly labels: Labels,
    transitions: Float32Array,
    scale: number,
  ) {
    this.units = 1 / scale
    for (let k = 0; k < MOST_UNITS; k++) this.exps[k] = Math.exp(-k * scale)
    const { count, legal } = labels
    const starts = [0]
    const from: number[] = []
    for (let b = 0; b < count; b++) {
      for (let a = 0; a < count; a++) if (legal[a * count + b]) from.push(a)
      starts.push(from.length)
    }
    this.fromStart = Int32Array.from(starts)
    this.from = Int32Array.from(from)
    this.step = new Float64Array(from.length)
    this.psi = new Float64Array(from.length)
    for (let b = 0; b < count; b++) {
      for (let q = starts[b]; q < starts[b + 1]; q++) {
        this.step[q] = transitions[from[q] * count + b]
        this.psi[q] = Math.exp(this.step[q])
      }
    }
    this.fromOutside = new Float64Array(count)
    this.toOutside = new Float64Array(count)
    for (let b = 0; b < count; b++) {
      this.fromOutside[b] = legal[b] ? transitions[b] : -Infinity
      this.toOutside[b] = legal[b * count] ? transitions[b * count] : -Infinity
    }
    this.afterOutside = this.fromOutside.map((t) => Math.exp(t))
    this.beforeOutside = this.toOutside.map((t) => Math.exp(t))
    // a name of one token has two transitions, longer ones have fewer a token
    this.most = 2 * Math.max(0, ...transitions.map((t) => t - transitions[0]))
  }

  reserve(n: number): void {
    if (this.path.length >= n) return
    const room = roomFor(n)
    this.back = new Uint8Array(room * this.labels.count)
    this.path = new Uint8Array(room)
  }

  /** Room for the marginals of so many tokens, and two at least. */
  private reserveRows(n: number): void {
    if (this.marginals.length >= n * this.labels.count) return
    const cells = roomFor(n) * this.labels.count
    this.marginals = new Float32Array(cells)
    this.alpha = new Float64Array(cells)
    this.beta = new Float64Array(cells)
    this.score = new Float64Array(cells)
  }

  /**
   * Writes the best labels of tokens `first` up to `last` to `path`; says whether any is not `O`.
   * @param emissions rows of labels, natural logarithm scale, unnormalised
   * @param after whether a token stands before them, which is `O`
   * @param before the same of one behind them
   */
  viterbi(emissions: Float32Array, first: number, last: number, after: boolean, before: boolean): boolean {
    this.reserveRows(2)
    const { alpha, back, path, from, fromStart, step, fromOutside, toOutside } = this
    const { starts, ends, count: L } = this.labels
    // the rows of a token and the one before take turns
    let prior = 0
    let own = 0
    for (let b = 0; b < L; b++) alpha[b] = (after ? fromOutside[b] : starts[b] ? 0 : -Infinity) + emissions[first * L + b]
    for (let i = first + 1; i < last; i++) {
      const row = i * L
      prior = own
      own = L - own
      for (let b = 0, q = 0; b < L; b++) {
        let best = -Infinity
        let arg = 0
        for (const stop = fromStart[b + 1]; q < stop; q++) {
          const v = alpha[prior + from[q]] + step[q]
          if (v > best) {
            best = v
            arg = from[q]
          }
        }
        alpha[own + b] = best + emissions[row + b]
        back[row + b] = arg
      }
    }
    let end = 0
    let best = -Infinity
    for (let b = 0; b < L; b++) {
      const v = alpha[own + b] + (before ? toOutside[b] : 0)
      if (ends[b] && v > best) {
        best = v
        end = b
      }
    }
    let named = 0
    for (let i = last - 1; i > first; i--) {
      path[i] = end
      named |= end
      end = back[i * L + end]
    }
    path[first] = end
    return (named | end) !== 0
  }

  /** Writes the marginals of tokens `first` up to `last`, from the first row on. */
  forwardBackward(emissions: Float32Array, first: number, last: number, after: boolean, before: boolean): void {
    this.reserveRows(last - first)
    const { alpha, beta, score, marginals, from, fromStart, psi, exps, units } = this
    const { starts, ends, count: L } = this.labels
    const n = last - first
    for (let i = 0; i < n; i++) {
      const row = i * L
      const prior = row - L
      const said = row + first * L
      let max = -1e30
      for (let l = 0; l < L; l++) if (emissions[said + l] > max) max = emissions[said + l]
      let sum = 0
      for (let b = 0; b < L; b++) {
        let v = 0
        if (i === 0) v = after ? this.afterOutside[b] : starts[b]
        else for (let q = fromStart[b], stop = fromStart[b + 1]; q < stop; q++) v += alpha[prior + from[q]] * psi[q]
        if (v === 0 || (i === n - 1 && !ends[b])) {
          alpha[row + b] = 0
          score[row + b] = 0
          continue
        }
        const e = exps[Math.min(((max - emissions[said + b]) * units + 0.5) | 0, MOST_UNITS - 1)]
        score[row + b] = e
        alpha[row + b] = v * e
        sum += v * e
      }
      const share = 1 / sum
      for (let b = 0; b < L; b++) alpha[row + b] *= share
    }
    for (let l = 0; l < L; l++) beta[(n - 1) * L + l] = ends[l] && before ? this.beforeOutside[l] : ends[l]
    for (let i = n - 1; i >= 0; i--) {
      const row = i * L
      let z = 0
      for (let l = 0; l < L; l++) z += alpha[row + l] * beta[row + l]
      const ofAll = 1 / z
      for (let l = 0; l < L; l++) marginals[row + l] = alpha[row + l] * beta[row + l] * ofAll
      if (i === 0) break
      const prior = row - L
      for (let a = 0; a < L; a++) beta[prior + a] = 0
      for (let b = 0; b < L; b++) {
        const e = score[row + b] * beta[row + b]
        if (e === 0) continue
        for (let q = fromStart[b]; q < fromStart[b + 1]; q++) beta[prior + from[q]] += psi[q] * e
      }
      let sum = 0
      for (let a = 0; a < L; a++) sum += beta[prior + a]
      const share = 1 / sum
      for (let a = 0; a < L; a++) beta[prior + a] *= share
    }
  }
}

/** Tokens to make room for: some more than are needed, so that texts which grow rarely ask again. */
export const roomFor = (tokens: number): number => Math.max(256, tokens + (tokens >> 2))
