import type { Labels } from '../../../src/names/tagger/labels'
import { Lattice, random, shuffle } from '../crf'
import { BiLstm, ROOM, type Input, type Shape } from './bilstm'
import type { Kernels } from './kernels'

export interface NetExample {
  readonly input: Input
  readonly gold: Uint8Array
}

export interface NetOptions {
  epochs: number
  batch: number
  rate: number
  wordRate: number
  dropInput: number
  dropHidden: number
  dropWord: number
  dropBucket: number
  decay: number
  seed: number
}

export const NET_DEFAULTS: NetOptions = {
  epochs: 30,
  batch: 16,
  rate: 2e-3,
  wordRate: 2e-4,
  dropInput: 0.3,
  dropHidden: 0.5,
  dropWord: 0.1,
  dropBucket: 0.2,
  decay: 0,
  seed: 1,
}

export interface Net {
  readonly model: BiLstm
  readonly labels: Labels
  readonly transitions: Float64Array
}

/** Sentences cut into batches of about equal length, at most `ROOM` tokens each; a batch's longest sentence comes first. */
export function batches<T extends { input: Input }>(examples: readonly T[], size: number, next: () => number): T[][] {
  const order = [...examples]
  shuffle(order, next)
  const out: T[][] = []
  const pool = size * 20
  for (let i = 0; i < order.length; i += pool) {
    const part = order.slice(i, i + pool).sort((a, b) => b.input.length - a.input.length)
    let batch: T[] = []
    let tokens = 0
    for (const e of part) {
      if (batch.length >= size || tokens + e.input.length > ROOM) {
        if (batch.length) out.push(batch)
        batch = []
        tokens = 0
      }
      batch.push(e)
      tokens += e.input.length
    }
    if (batch.length) out.push(batch)
  }
  shuffle(out, next)
  return out
}

function thin(list: Int32Array, rate: number, next: () => number): Int32Array {
  let n = 0
  const out = new Int32Array(list.length)
  for (let i = 0; i < list.length; i++) if (next() >= rate) out[n++] = list[i]
  return out.subarray(0, n)
}

/** Trains the network with a CRF on its scores (Adam, dropout, weights averaged over the last half of the epochs). */
export function trainNet(
  kernels: Kernels,
  shape: Shape,
  examples: readonly NetExample[],
  labels: Labels,
  start: (model: BiLstm) => void,
  given: Partial<NetOptions> = {},
  log: (line: string) => void = () => {},
): Net {
  const o = { ...NET_DEFAULTS, ...given }
  examples = examples.filter((e) => e.input.length <= ROOM)
  const next = random(o.seed * 104729 + 7)
  const model = new BiLstm(kernels, shape, true)
  model.initialise(next)
  start(model)
  const L = labels.count
  const T = new Float64Array(L * L)
  const TM = new Float64Array(L * L)
  const TV = new Float64Array(L * L)
  const lattice = new Lattice(labels, ROOM)
  const emissions = new Float64Array(ROOM * L)
  const averages = model.parameters.map((p) => new Float32Array(p.size))
  const TA = new Float64Array(L * L)
  let snapshots = 0
  let step = 0
  const b1 = 0.9
  const b2 = 0.999
  const perEpoch = Math.ceil(examples.length / o.batch)
  const total = perEpoch * o.epochs
  const { word, bucket, context } = model
  const lazy = [
    { p: word, dim: shape.wordDim },
    { p: bucket, dim: shape.bucketDim },
    { p: context, dim: shape.contextDim },
  ]
  for (let e = 0; e < o.epochs; e++) {
    let loss = 0
    for (const batch of batches(examples, o.batch, next)) {
      step++
      const inputs = batch.map(({ input }) => ({
        length: input.length,
        words: input.words.map((w) => (next() < o.dropWord ? shape.words : w)),
        buckets: input.buckets.map((b) => thin(b, o.dropBucket, next)),
        contexts: input.contexts.map((b) => thin(b, o.dropBucket, next)),
      }))
      const scores = model.forward(inputs, { input: o.dropInput, hidden: o.dropHidden, next })
      const gradients = model.scoreGradients()
      gradients.fill(0)
      const pair = new Float64Array(L * L)
      const inv = 1 / batch.length
      batch.forEach(({ gold }, s) => {
        const n = inputs[s].length
        for (let i = 0; i < n; i++) {
          const row = model.row(s, i) * model.outputs
          for (let l = 0; l < L; l++) emissions[i * L + l] = scores[row + l]
        }
        loss += lattice.run(emissions, T, n)
        for (let i = 0; i < n; i++) {
          const row = model.row(s, i) * model.outputs
          for (let l = 0; l < L; l++) gradients[row + l] = (lattice.marginals[i * L + l] - (gold[i] === l ? 1 : 0)) * inv
          loss -= emissions[i * L + gold[i]]
          if (i > 0) {
            loss -= T[gold[i - 1] * L + gold[i]]
            lattice.pair[gold[i - 1] * L + gold[i]] -= 1
          }
        }
        for (let k = 0; k < L * L; k++) pair[k] += lattice.pair[k] * inv
      })
      const touched = { words: new Set<number>(), buckets: new Set<number>(), contexts: new Set<number>() }
      model.backward(touched)
      let norm = 0
      for (const p of model.dense()) norm += kernels.squares(p.gradient, p.size)
      const scale = Math.min(1, 5 / (Math.sqrt(norm) + 1e-9))
      const warm = Math.min(1, step / 50)
      const fade = Math.max(0.05, 1 - Math.max(0, step / total - 0.3) / 0.7)
      const correct = Math.sqrt(1 - b2 ** step) / (1 - b1 ** step)
      const rate = o.rate * warm * fade * correct
      for (const p of model.dense()) kernels.adam(p.at, p.gradient, p.m, p.v, p.size, rate, b1, b2, 1e-8, scale, o.decay * o.rate)
      const rows = [touched.words, touched.buckets, touched.contexts]
      lazy.forEach(({ p, dim }, q) => {
        const r = q === 0 ? o.wordRate * warm * fade * correct : rate
        for (const at of rows[q])
          kernels.adam(
            p.at + at * dim * 4,
            p.gradient + at * dim * 4,
            p.m + at * dim * 4,
            p.v + at * dim * 4,
            dim,
            r,
            b1,
            b2,
            1e-8,
            scale,
            0,
          )
      })
      for (let k = 0; k < L * L; k++) {
        if (!labels.legal[k]) continue
        TM[k] = b1 * TM[k] + (1 - b1) * pair[k]
        TV[k] = b2 * TV[k] + (1 - b2) * pair[k] * pair[k]
        T[k] -= (rate * TM[k]) / (Math.sqrt(TV[k]) + 1e-8)
      }
    }
    if (e >= o.epochs / 2) {
      snapshots++
      model.parameters.forEach((p, i) => {
        const w = model.values(p)
        const a = averages[i]
        for (let k = 0; k < a.length; k++) a[k] += w[k]
      })
      for (let k = 0; k < L * L; k++) TA[k] += T[k]
    }
    log(`epoch ${e + 1}: loss ${(loss / examples.length).toFixed(4)}`)
  }
  model.parameters.forEach((p, i) => {
    const w = model.values(p)
    for (let k = 0; k < w.length; k++) w[k] = averages[i][k] / snapshots
  })
  for (let k = 0; k < L * L; k++) TA[k] /= snapshots
  return { model, labels, transitions: TA }
}

function pieces(x: Input): Input[] {
  const out: Input[] = []
  for (let at = 0; at < x.length; at += ROOM) {
    const to = Math.min(x.length, at + ROOM)
    out.push({ length: to - at, words: x.words.subarray(at, to), buckets: x.buckets.slice(at, to), contexts: x.contexts.slice(at, to) })
  }
  return out
}

/** Label scores of each sentence, rows of `labels.count`. */
export function scoreSentences(net: Net, inputs: readonly Input[]): Float64Array[] {
  const L = net.labels.count
  if (inputs.some((x) => x.length > ROOM))
    return inputs.map((x) => Float64Array.from(scoreSentences(net, pieces(x)).flatMap((e) => [...e])))
  const out: Float64Array[] = new Array(inputs.length)
  const order = inputs.map((input, i) => ({ input, i }))
  order.sort((a, b) => b.input.length - a.input.length || a.i - b.i)
  for (let at = 0; at < order.length; ) {
    let tokens = 0
    let to = at
    while (to < order.length && to - at < 32 && tokens + order[to].input.length <= ROOM) tokens += order[to++].input.length
    const part = order.slice(at, to)
    const scores = net.model.forward(part.map((p) => p.input))
    part.forEach(({ input, i }, s) => {
      const e = new Float64Array(input.length * L)
      for (let t = 0; t < input.length; t++) {
        const row = net.model.row(s, t) * net.model.outputs
        for (let l = 0; l < L; l++) e[t * L + l] = scores[row + l]
      }
      out[i] = e
    })
    at = to
  }
  return out
}
