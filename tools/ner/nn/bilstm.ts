import type { Kernels } from './kernels'

/** Sizes of a network. `labels` is padded to a multiple of 8 inside. */
export interface Shape {
  readonly words: number
  readonly wordDim: number
  readonly buckets: number
  readonly bucketDim: number
  readonly contexts: number
  readonly contextDim: number
  readonly hidden: number
  readonly outputs: number
}

/** A sentence as the network reads it. Bucket lists are shared between equal words. */
export interface Input {
  readonly length: number
  /** Row of the word table; `shape.words` (a zero row) for unknown words. */
  readonly words: Int32Array
  readonly buckets: readonly Int32Array[]
  readonly contexts: readonly Int32Array[]
}

export interface Parameter {
  readonly name: string
  readonly at: number
  readonly size: number
  /** Byte offsets of gradient and Adam moments; -1 in a network that is only run. */
  readonly gradient: number
  readonly m: number
  readonly v: number
}

/** Bump allocation in the kernels' memory. */
export class Arena {
  private top = 1024
  constructor(readonly kernels: Kernels) {}
  take(floats: number): number {
    const at = this.top
    this.top += ((floats + 3) & ~3) * 4
    const need = this.top - this.kernels.memory.buffer.byteLength
    if (need > 0) this.kernels.memory.grow(Math.ceil(need / 65536))
    return at
  }
}

interface Direction {
  readonly wx: Parameter
  readonly wh: Parameter
  readonly bias: Parameter
  readonly wxT: number
  readonly whT: number
  readonly x: number
  readonly gates: number
  readonly dGates: number
  readonly c: number
  readonly t: number
  readonly h: number
  readonly before: number
  readonly dH: number
  readonly dX: number
}

/** Tokens a batch can hold. */
export const ROOM = 3072

/**
 * One bidirectional LSTM layer over [word vector | summed bucket vectors | summed context vectors], and a linear layer to label scores.
 * Batches are packed time step by time step, longest sentence first.
 */
export class BiLstm {
  readonly input: number
  readonly outputs: number
  readonly parameters: Parameter[] = []
  readonly word: Parameter
  readonly bucket: Parameter
  readonly context: Parameter
  readonly out: Parameter
  readonly outBias: Parameter
  private readonly directions: Direction[]
  private readonly x: number
  private readonly dX: number
  private readonly h: number
  private readonly dH: number
  private readonly scores: number
  private readonly dScores: number
  private readonly outT: number
  private readonly maskX: number
  private readonly maskH: number
  private readonly zeros: number
  private readonly dc: number
  private f: Float32Array
  /** Packing of the present batch. */
  private batch: readonly Input[] = []
  private tokens = 0
  private stepAt: number[] = []
  private stepRows: number[] = []
  private reversed = new Int32Array(ROOM)

  constructor(
    readonly kernels: Kernels,
    readonly shape: Shape,
    readonly training: boolean,
  ) {
    const arena = new Arena(kernels)
    const { wordDim, bucketDim, contextDim, hidden: H } = shape
    this.input = wordDim + bucketDim + contextDim
    this.outputs = (shape.outputs + 7) & ~7
    const D = this.input
    const parameter = (name: string, size: number): Parameter => {
      const p = { name, at: arena.take(size), size, gradient: -1, m: -1, v: -1 }
      if (training) Object.assign(p, { gradient: arena.take(size), m: arena.take(size), v: arena.take(size) })
      this.parameters.push(p)
      return p
    }
    this.word = parameter('word', (shape.words + 1) * wordDim)
    this.bucket = parameter('bucket', shape.buckets * bucketDim)
    this.context = parameter('context', shape.contexts * contextDim)
    this.directions = ['forward', 'backward'].map((name) => ({
      wx: parameter(`${name}.wx`, D * 4 * H),
      wh: parameter(`${name}.wh`, H * 4 * H),
      bias: parameter(`${name}.bias`, 4 * H),
      wxT: arena.take(D * 4 * H),
      whT: arena.take(H * 4 * H),
      x: arena.take(ROOM * D),
      gates: arena.take(ROOM * 4 * H),
      dGates: arena.take(ROOM * 4 * H),
      c: arena.take(ROOM * H),
      t: arena.take(ROOM * H),
      h: arena.take(ROOM * H),
      before: arena.take(ROOM * H),
      dH: arena.take(ROOM * H),
      dX: arena.take(ROOM * D),
    }))
    this.out = parameter('out', 2 * H * this.outputs)
    this.outBias = parameter('outBias', this.outputs)
    this.x = arena.take(ROOM * D)
    this.dX = arena.take(ROOM * D)
    this.h = arena.take(ROOM * 2 * H)
    this.dH = arena.take(ROOM * 2 * H)
    this.scores = arena.take(ROOM * this.outputs)
    this.dScores = arena.take(ROOM * this.outputs)
    this.outT = arena.take(2 * H * this.outputs)
    this.maskX = arena.take(ROOM * D)
    this.maskH = arena.take(ROOM * 2 * H)
    this.zeros = arena.take(ROOM * H)
    this.dc = arena.take(ROOM * H)
    this.f = new Float32Array(kernels.memory.buffer)
  }

  values(p: Parameter): Float32Array {
    return this.f.subarray(p.at >> 2, (p.at >> 2) + p.size)
  }
  gradients(p: Parameter): Float32Array {
    return this.f.subarray(p.gradient >> 2, (p.gradient >> 2) + p.size)
  }

  /** Uniform start (Glorot), forget gates biased to 1; word vectors are left at zero for the caller to set. */
  initialise(next: () => number): void {
    const { hidden: H, bucketDim, contextDim } = this.shape
    const fill = (p: Parameter, bound: number) => {
      const w = this.values(p)
      for (let i = 0; i < w.length; i++) w[i] = (next() * 2 - 1) * bound
    }
    fill(this.bucket, 1 / Math.sqrt(bucketDim))
    fill(this.context, 1 / Math.sqrt(contextDim))
    for (const d of this.directions) {
      fill(d.wx, Math.sqrt(6 / (this.input + H)))
      fill(d.wh, Math.sqrt(6 / (2 * H)))
      this.values(d.bias)
        .fill(0)
        .fill(1, H, 2 * H)
    }
    fill(this.out, Math.sqrt(6 / (2 * H + this.outputs)))
  }

  /** Sentences in the order in which `forward` packs them: longest first. Returns the packed row of token `i` of sentence `s`. */
  row(s: number, i: number): number {
    return this.stepAt[i] + s
  }

  private pack(batch: readonly Input[]): void {
    this.batch = batch
    this.stepAt = []
    this.stepRows = []
    let at = 0
    for (let t = 0; t < batch[0].length; t++) {
      let rows = 0
      while (rows < batch.length && batch[rows].length > t) rows++
      this.stepAt.push(at)
      this.stepRows.push(rows)
      at += rows
    }
    this.tokens = at
    for (let s = 0; s < batch.length; s++)
      for (let t = 0; t < batch[s].length; t++) this.reversed[this.row(s, t)] = this.row(s, batch[s].length - 1 - t)
  }

  /**
   * Label scores of a batch (longest sentence first): row `row(s, i)` of the returned array, `outputs` wide.
   * With `drop` the inputs and outputs of the LSTM are dropped at these rates.
   */
  forward(batch: readonly Input[], drop?: { input: number; hidden: number; next: () => number }): Float32Array {
    this.pack(batch)
    const { kernels: k, f, shape, input: D } = this
    const { wordDim, bucketDim, contextDim, hidden: H } = shape
    const n = this.tokens
    const E = this.word.at >> 2
    const B = this.bucket.at >> 2
    const C = this.context.at >> 2
    for (let s = 0; s < batch.length; s++) {
      const { words, buckets, contexts, length } = batch[s]
      for (let i = 0; i < length; i++) {
        const to = (this.x >> 2) + this.row(s, i) * D
        const from = E + words[i] * wordDim
        for (let d = 0; d < wordDim; d++) f[to + d] = f[from + d]
        sum(f, to + wordDim, B, buckets[i], bucketDim)
        sum(f, to + wordDim + bucketDim, C, contexts[i], contextDim)
      }
    }
    if (drop) {
      this.mask(this.maskX, n * D, drop.input, drop.next)
      k.multiply(this.x, this.maskX, n * D)
    }
    this.directions.forEach((d, back) => {
      const x = d.x >> 2
      for (let r = 0; r < n; r++) {
        const from = (this.x >> 2) + (back ? this.reversed[r] : r) * D
        f.copyWithin(x + r * D, from, from + D)
      }
      k.gemm(d.x, D, 1, d.wx.at, d.gates, n, D, 4 * H, 0)
      const bias = d.bias.at >> 2
      const gates = d.gates >> 2
      for (let r = 0; r < n; r++) for (let j = 0; j < 4 * H; j++) f[gates + r * 4 * H + j] += f[bias + j]
      for (let t = 0; t < this.stepAt.length; t++) {
        const at = this.stepAt[t]
        const rows = this.stepRows[t]
        const last = t > 0 ? this.stepAt[t - 1] : 0
        if (t > 0) {
          k.gemm(d.h + last * H * 4, H, 1, d.wh.at, d.gates + at * 4 * H * 4, rows, H, 4 * H, 1)
          f.copyWithin((d.before >> 2) + at * H, (d.h >> 2) + last * H, (d.h >> 2) + (last + rows) * H)
        } else f.fill(0, d.before >> 2, (d.before >> 2) + rows * H)
        k.lstmForward(
          d.gates + at * 4 * H * 4,
          t > 0 ? d.c + last * H * 4 : this.zeros,
          d.c + at * H * 4,
          d.t + at * H * 4,
          d.h + at * H * 4,
          rows,
          H,
          H,
        )
      }
      const h = d.h >> 2
      for (let r = 0; r < n; r++) {
        const to = (this.h >> 2) + (back ? this.reversed[r] : r) * 2 * H + back * H
        f.copyWithin(to, h + r * H, h + r * H + H)
      }
    })
    if (drop) {
      this.mask(this.maskH, n * 2 * H, drop.hidden, drop.next)
      k.multiply(this.h, this.maskH, n * 2 * H)
    }
    const O = this.outputs
    k.gemm(this.h, 2 * H, 1, this.out.at, this.scores, n, 2 * H, O, 0)
    const bias = this.outBias.at >> 2
    const scores = this.scores >> 2
    for (let r = 0; r < n; r++) for (let j = 0; j < O; j++) f[scores + r * O + j] += f[bias + j]
    return f.subarray(scores, scores + n * O)
  }

  /** Where the caller writes the gradient of the scores before `backward`. */
  scoreGradients(): Float32Array {
    return this.f.subarray(this.dScores >> 2, (this.dScores >> 2) + this.tokens * this.outputs)
  }

  /** Adds all gradients of the batch that `forward` saw last; `touched` collects rows of the embedding tables. */
  backward(touched: { words: Set<number>; buckets: Set<number>; contexts: Set<number> }): void {
    const { kernels: k, f, shape, input: D, outputs: O } = this
    const { wordDim, bucketDim, contextDim, hidden: H } = shape
    const n = this.tokens
    k.gemm(this.h, 1, 2 * H, this.dScores, this.out.gradient, 2 * H, n, O, 1)
    const outBias = this.outBias.gradient >> 2
    for (let r = 0; r < n; r++) for (let j = 0; j < O; j++) f[outBias + j] += f[(this.dScores >> 2) + r * O + j]
    k.transpose(this.out.at, this.outT, 2 * H, O)
    k.gemm(this.dScores, O, 1, this.outT, this.dH, n, O, 2 * H, 0)
    k.multiply(this.dH, this.maskH, n * 2 * H)
    this.directions.forEach((d, back) => {
      k.transpose(d.wx.at, d.wxT, D, 4 * H)
      k.transpose(d.wh.at, d.whT, H, 4 * H)
      for (let r = 0; r < n; r++) {
        const from = (this.dH >> 2) + (back ? this.reversed[r] : r) * 2 * H + back * H
        f.copyWithin((d.dH >> 2) + r * H, from, from + H)
      }
      f.fill(0, this.dc >> 2, (this.dc >> 2) + this.stepRows[0] * H)
      for (let t = this.stepAt.length - 1; t >= 0; t--) {
        const at = this.stepAt[t]
        const rows = this.stepRows[t]
        if (t + 1 < this.stepAt.length)
          k.gemm(d.dGates + this.stepAt[t + 1] * 4 * H * 4, 4 * H, 1, d.whT, d.dH + at * H * 4, this.stepRows[t + 1], 4 * H, H, 1)
        k.lstmBackward(
          d.gates + at * 4 * H * 4,
          t > 0 ? d.c + this.stepAt[t - 1] * H * 4 : this.zeros,
          d.t + at * H * 4,
          d.dH + at * H * 4,
          this.dc,
          d.dGates + at * 4 * H * 4,
          rows,
          H,
        )
      }
      k.gemm(d.x, 1, D, d.dGates, d.wx.gradient, D, n, 4 * H, 1)
      k.gemm(d.before, 1, H, d.dGates, d.wh.gradient, H, n, 4 * H, 1)
      const bias = d.bias.gradient >> 2
      const dGates = d.dGates >> 2
      for (let r = 0; r < n; r++) for (let j = 0; j < 4 * H; j++) f[bias + j] += f[dGates + r * 4 * H + j]
      k.gemm(d.dGates, 4 * H, 1, d.wxT, d.dX, n, 4 * H, D, 0)
    })
    const [a, b] = this.directions
    for (let r = 0; r < n; r++) {
      const to = (this.dX >> 2) + r * D
      const x = (a.dX >> 2) + r * D
      const y = (b.dX >> 2) + this.reversed[r] * D
      for (let j = 0; j < D; j++) f[to + j] = f[x + j] + f[y + j]
    }
    k.multiply(this.dX, this.maskX, n * D)
    for (let s = 0; s < this.batch.length; s++) {
      const { words, buckets, contexts, length } = this.batch[s]
      for (let i = 0; i < length; i++) {
        const from = (this.dX >> 2) + this.row(s, i) * D
        if (words[i] < shape.words) {
          const to = (this.word.gradient >> 2) + words[i] * wordDim
          for (let d = 0; d < wordDim; d++) f[to + d] += f[from + d]
          touched.words.add(words[i])
        }
        spread(f, from + wordDim, this.bucket.gradient >> 2, buckets[i], bucketDim, touched.buckets)
        spread(f, from + wordDim + bucketDim, this.context.gradient >> 2, contexts[i], contextDim, touched.contexts)
      }
    }
  }

  /** Dense parameters, which every step changes. */
  dense(): Parameter[] {
    return this.parameters.filter((p) => p !== this.word && p !== this.bucket && p !== this.context)
  }

  private mask(at: number, n: number, rate: number, next: () => number): void {
    const { f } = this
    const keep = 1 / (1 - rate)
    const m = at >> 2
    if (rate === 0) f.fill(1, m, m + n)
    else for (let i = 0; i < n; i++) f[m + i] = next() < rate ? 0 : keep
  }
}

function sum(f: Float32Array, to: number, table: number, rows: Int32Array, dim: number): void {
  for (let d = 0; d < dim; d++) f[to + d] = 0
  if (rows.length === 0) return
  for (let q = 0; q < rows.length; q++) {
    const from = table + rows[q] * dim
    for (let d = 0; d < dim; d++) f[to + d] += f[from + d]
  }
  const scale = 1 / Math.sqrt(rows.length)
  for (let d = 0; d < dim; d++) f[to + d] *= scale
}

function spread(f: Float32Array, from: number, table: number, rows: Int32Array, dim: number, touched: Set<number>): void {
  if (rows.length === 0) return
  const scale = 1 / Math.sqrt(rows.length)
  for (let q = 0; q < rows.length; q++) {
    const to = table + rows[q] * dim
    for (let d = 0; d < dim; d++) f[to + d] += f[from + d] * scale
    touched.add(rows[q])
  }
}
