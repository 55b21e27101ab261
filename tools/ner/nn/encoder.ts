import { readFileSync } from 'node:fs'
import type { BiLstm } from './bilstm'

/** Tables and weights that unlabelled text taught: the start of every network (made by offline/build.sh, kept in models/encoder.bin). */
export interface Encoder {
  readonly words: number
  readonly wordDim: number
  readonly buckets: number
  readonly bucketDim: number
  readonly hidden: number
  /** Row of a word by the hash of its lower-cased form with digits folded. */
  readonly rows: ReadonlyMap<number, number>
  readonly values: ReadonlyMap<string, Float32Array>
}

interface Section {
  readonly name: string
  readonly rows: number
  readonly columns: number
}

interface Head {
  readonly words: number
  readonly wordDim: number
  readonly buckets: number
  readonly bucketDim: number
  readonly hidden: number
  readonly sections: readonly Section[]
}

/** File: uint32 length of the head, head (JSON), int32 word hashes, then each section's row scales (float32) and rows (int8). */
export function encodeEncoder(
  head: Omit<Head, 'sections'>,
  hashes: Int32Array,
  tables: readonly (Section & { values: Float32Array })[],
): Uint8Array {
  const json = new TextEncoder().encode(
    JSON.stringify({ ...head, sections: tables.map(({ name, rows, columns }) => ({ name, rows, columns })) }),
  )
  const parts: Uint8Array[] = [new Uint8Array(Uint32Array.of(json.length).buffer), json, new Uint8Array(hashes.slice().buffer)]
  for (const { rows, columns, values } of tables) {
    const scales = new Float32Array(rows)
    const bytes = new Int8Array(rows * columns)
    for (let r = 0; r < rows; r++) {
      let max = 1e-9
      for (let c = 0; c < columns; c++) max = Math.max(max, Math.abs(values[r * columns + c]))
      scales[r] = max / 127
      for (let c = 0; c < columns; c++) bytes[r * columns + c] = Math.round(values[r * columns + c] / scales[r])
    }
    parts.push(new Uint8Array(scales.buffer), new Uint8Array(bytes.buffer))
  }
  const out = new Uint8Array(parts.reduce((a, p) => a + p.length, 0))
  let at = 0
  for (const p of parts) {
    out.set(p, at)
    at += p.length
  }
  return out
}

export function readEncoder(path: string | URL): Encoder {
  const bytes = new Uint8Array(readFileSync(path))
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  const size = view.getUint32(0, true)
  const head = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + size))) as Head
  let at = 4 + size
  const rows = new Map<number, number>()
  for (let i = 0; i < head.words; i++, at += 4) rows.set(view.getInt32(at, true), i)
  const values = new Map<string, Float32Array>()
  for (const { name, rows: n, columns } of head.sections) {
    const out = new Float32Array(n * columns)
    const from = at + 4 * n
    for (let r = 0; r < n; r++) {
      const scale = view.getFloat32(at + 4 * r, true)
      for (let c = 0; c < columns; c++) out[r * columns + c] = view.getInt8(from + r * columns + c) * scale
    }
    at = from + n * columns
    values.set(name, out)
  }
  return { ...head, rows, values }
}

/** Copies the encoder into a network; rows of `wx` that belong to context features keep their random start. */
export function startFrom(encoder: Encoder, model: BiLstm): void {
  for (const p of model.parameters) {
    const from = encoder.values.get(p.name)
    if (from) model.values(p).set(from.subarray(0, p.size))
  }
}
