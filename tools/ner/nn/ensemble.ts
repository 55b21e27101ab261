/**
 * Networks trained beside each other, each in a process of its own (at most two at a time), told apart by their seeds; the same seeds give the
 * same networks whatever the order in which they end.
 */
import { fork } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { labelsOf } from '../../../src/names/tagger/labels'
import { bioes, spansOf, type Sentence } from '../conll'
import { Extractor } from '../examples'
import { ENCODER, wordTable } from '../resources-of'
import { BiLstm, type Input } from './bilstm'
import { readEncoder, startFrom, type Encoder } from './encoder'
import { InputMaker } from './inputs'
import { loadKernels } from './kernels'
import { scoreSentences, trainNet, type Net, type NetOptions } from './train'

export interface Job {
  readonly sentences: readonly (Sentence & { readonly codes?: readonly (readonly number[])[] })[]
  readonly types: readonly string[]
  readonly options: Partial<NetOptions>
  readonly lexicons: boolean
  readonly out: string
}

const CONTEXTS = 1 << 13
const shapeOf = (encoder: Encoder, outputs: number) => ({
  words: encoder.words,
  wordDim: encoder.wordDim,
  buckets: encoder.buckets,
  bucketDim: encoder.bucketDim,
  contexts: CONTEXTS,
  contextDim: 32,
  hidden: encoder.hidden,
  outputs,
})

const MEMORY = 320 << 20

export function inputMaker(extractor: Extractor, encoder: Encoder): InputMaker {
  return new InputMaker(extractor, encoder.rows, encoder.words, encoder.buckets, CONTEXTS)
}

/** Trains one network and writes it to `job.out`. */
export async function runJob(job: Job, log: (line: string) => void): Promise<void> {
  const encoder = readEncoder(ENCODER)
  const labels = labelsOf(job.types)
  const maker = inputMaker(new Extractor(wordTable().table, -1, job.lexicons), encoder)
  const examples = job.sentences.map((s) => ({
    input: maker.input(s.words, s.codes),
    gold: bioes(spansOf(s.tags), s.words.length, labels),
  }))
  const net = trainNet(
    await loadKernels(MEMORY),
    shapeOf(encoder, labels.count),
    examples,
    labels,
    (m) => startFrom(encoder, m),
    job.options,
    log,
  )
  writeFileSync(job.out, encodeNet(net, encoder))
}

/** Networks as bytes, one for each seed. */
export async function trainNets(
  job: Omit<Job, 'out'>,
  seeds: readonly number[],
  log: (line: string) => void,
  at = 2,
): Promise<Uint8Array[]> {
  const folder = mkdtempSync(join(tmpdir(), 'ner-'))
  const out: Uint8Array[] = new Array(seeds.length)
  const queue = seeds.map((seed, i) => ({ seed, i }))
  const worker = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const { seed, i } = next
      const path = join(folder, `${i}`)
      await new Promise<void>((resolve, reject) => {
        const child = fork(new URL('./job.ts', import.meta.url), { serialization: 'advanced' })
        child.on('message', (m) => log(`network ${seed}: ${String(m)}`))
        child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`a network's process ended with ${code}`))))
        child.send({ ...job, options: { ...job.options, seed }, out: path })
      })
      out[i] = new Uint8Array(readFileSync(path))
    }
  }
  try {
    await Promise.all(Array.from({ length: at }, worker))
  } finally {
    rmSync(folder, { recursive: true })
  }
  return out
}

/** The word and bucket tables as differences from the encoder (rows that moved), the rest whole; 16-bit numbers with a scale for each table. */
function encodeNet(net: Net, encoder: Encoder): Uint8Array {
  const parts: Uint8Array[] = []
  const number = (v: number) => parts.push(new Uint8Array(Float64Array.of(v).buffer))
  const put = (values: Float32Array) => {
    let max = 1e-9
    for (const v of values) max = Math.max(max, Math.abs(v))
    number(max / 32767)
    parts.push(new Uint8Array(Int16Array.from(values, (v) => Math.round((v * 32767) / max)).buffer))
  }
  for (const t of net.transitions) number(t)
  const { model } = net
  for (const p of model.parameters) {
    const values = model.values(p)
    if (p !== model.word) {
      put(values)
      continue
    }
    const base = encoder.values.get('word')!
    const dim = encoder.wordDim
    const moved: number[] = []
    for (let r = 0; r < encoder.words; r++) {
      let d = 0
      for (let k = 0; k < dim; k++) d = Math.max(d, Math.abs(values[r * dim + k] - base[r * dim + k]))
      if (d > 1e-4) moved.push(r)
    }
    number(moved.length)
    parts.push(new Uint8Array(Int32Array.from(moved).buffer))
    const rows = new Float32Array(moved.length * dim)
    moved.forEach((r, i) => rows.set(values.subarray(r * dim, r * dim + dim), i * dim))
    put(rows)
  }
  return Buffer.concat(parts)
}

export async function decodeNet(bytes: Uint8Array, types: readonly string[], encoder: Encoder): Promise<Net> {
  const labels = labelsOf(types)
  const model = new BiLstm(await loadKernels(MEMORY / 4), shapeOf(encoder, labels.count), false)
  startFrom(encoder, model)
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  let at = 0
  const number = () => view.getFloat64((at += 8) - 8, true)
  const get = (n: number) => {
    const scale = number()
    const out = new Float32Array(n)
    for (let i = 0; i < n; i++, at += 2) out[i] = view.getInt16(at, true) * scale
    return out
  }
  const transitions = Float64Array.from({ length: labels.count ** 2 }, number)
  for (const p of model.parameters) {
    const values = model.values(p)
    if (p !== model.word) {
      values.set(get(p.size))
      continue
    }
    const n = number()
    const rows = Array.from({ length: n }, () => view.getInt32((at += 4) - 4, true))
    const moved = get(n * encoder.wordDim)
    rows.forEach((r, i) => values.set(moved.subarray(i * encoder.wordDim, (i + 1) * encoder.wordDim), r * encoder.wordDim))
  }
  return { model, labels, transitions }
}

/** Mean label scores of several networks. */
export function meanScores(nets: readonly Net[], inputs: readonly Input[]): { emissions: Float64Array[]; transitions: Float64Array } {
  const emissions = scoreSentences(nets[0], inputs)
  const transitions = nets[0].transitions.slice()
  for (const net of nets.slice(1)) {
    scoreSentences(net, inputs).forEach((e, i) => e.forEach((v, k) => (emissions[i][k] += v)))
    net.transitions.forEach((v, k) => (transitions[k] += v))
  }
  for (const e of emissions) for (let k = 0; k < e.length; k++) e[k] /= nets.length
  return { emissions, transitions: transitions.map((v) => v / nets.length) }
}
