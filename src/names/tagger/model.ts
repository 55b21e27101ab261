import { PetikError } from '../../errors'
import { hashBytes } from './hash'
import { labelsOf, type Labels } from './labels'
import { decodeWordTable, type WordTable } from './word-table'

/** Version of the file format; a file of another version is refused. */
export const FORMAT = 1
/** The bits of a code that its place in `Model.filter` is made of. */
export const FILTER = (1 << 21) - 1
const MAGIC = [0x50, 0x54, 0x4b, 0x4e]

/** A linear-chain model with pruned features and weights as small whole numbers. */
export interface Model {
  readonly labels: Labels
  /** Weight of one unit of `weights` and `transitions`. */
  readonly scale: number
  /** Open-addressed feature codes: slot → row + 1, 0 where empty. */
  readonly slots: Int32Array
  readonly codes: Int32Array
  readonly mask: number
  /** Bits by the low 21 bits of codes: most codes that the model lacks are turned away here. */
  readonly filter: Int32Array
  /** Rows of `labels.count`. */
  readonly weights: Int8Array
  /** `transitions[a * count + b]`, natural scale. */
  readonly transitions: Float32Array
  readonly table: WordTable | null
  /** Bits of `Group` that were trained. */
  readonly groups: number
  /** Confidence of a name = sigmoid(slope · logit(marginal) + offset). */
  readonly calibration: readonly [number, number]
  /** Free remarks: what it was trained on. */
  readonly about: Readonly<Record<string, unknown>>
  /** Further sections of the file by name. */
  readonly sections: ReadonlyMap<string, Uint8Array>
}

export interface ModelParts {
  readonly types: readonly string[]
  readonly scale: number
  readonly codes: Int32Array
  readonly weights: Int8Array
  readonly transitions: Float32Array
  readonly groups: number
  readonly calibration?: readonly [number, number]
  readonly about?: Readonly<Record<string, unknown>>
  /** Bytes of the word table (`encodeWordTable`). */
  readonly table?: Uint8Array
  readonly sections?: ReadonlyMap<string, Uint8Array>
}

/**
 * File: `PTKN`, format byte, then sections (uint8 name length, name, uint32 size, bytes), then FNV-1a of all before it (uint32).
 * Sections: `head` (JSON), `codes` (feature codes ascending, LEB128 differences), `weights` (int8, column by column), `transitions` (float32), `words`.
 */
export function encodeModel(parts: ModelParts): Uint8Array {
  const count = 1 + 4 * parts.types.length
  const n = parts.codes.length
  const order = Array.from({ length: n }, (_, i) => i).sort((a, b) => (parts.codes[a] >>> 0) - (parts.codes[b] >>> 0))
  const codes: number[] = []
  let before = 0
  for (const i of order) {
    let d = (parts.codes[i] >>> 0) - before
    before = parts.codes[i] >>> 0
    while (d > 127) {
      codes.push((d & 127) | 128)
      d = Math.floor(d / 128)
    }
    codes.push(d)
  }
  const weights = new Uint8Array(n * count)
  order.forEach((i, k) => {
    for (let l = 0; l < count; l++) weights[l * n + k] = parts.weights[i * count + l]
  })
  const head = new TextEncoder().encode(
    JSON.stringify({
      types: parts.types,
      scale: parts.scale,
      features: n,
      groups: parts.groups,
      calibration: parts.calibration ?? [1, 0],
      about: parts.about ?? {},
    }),
  )
  const sections: [string, Uint8Array][] = [
    ['head', head],
    ['codes', Uint8Array.from(codes)],
    ['weights', weights],
    ['transitions', new Uint8Array(Float32Array.from(parts.transitions).buffer)],
    ...(parts.table ? ([['words', parts.table]] as [string, Uint8Array][]) : []),
    ...(parts.sections ?? []),
  ]
  const size = 5 + sections.reduce((a, [name, bytes]) => a + 1 + name.length + 4 + bytes.length, 0) + 4
  const out = new Uint8Array(size)
  const view = new DataView(out.buffer)
  out.set(MAGIC)
  out[4] = FORMAT
  let p = 5
  for (const [name, bytes] of sections) {
    out[p++] = name.length
    for (let i = 0; i < name.length; i++) out[p++] = name.charCodeAt(i)
    view.setUint32(p, bytes.length, true)
    p += 4
    out.set(bytes, p)
    p += bytes.length
  }
  view.setUint32(p, hashBytes(out, 0, p), true)
  return out
}

const bad = (message: string, cause?: unknown) => new PetikError('BAD_MODEL', message, { field: 'model', cause })

/**
 * Reads a model file.
 * @throws PetikError `BAD_MODEL` where the bytes are cut, changed or of another format
 */
export function decodeModel(bytes: Uint8Array): Model {
  if (bytes.length < 16 || MAGIC.some((b, i) => bytes[i] !== b)) throw bad('not a model file')
  if (bytes[4] !== FORMAT) throw bad(`model format ${bytes[4]}, this version reads ${FORMAT}`)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.getUint32(bytes.length - 4, true) !== hashBytes(bytes, 0, bytes.length - 4))
    throw bad('the model file is damaged (its hash differs)')
  try {
    return read(bytes, view)
  } catch (cause) {
    throw bad('the model file cannot be read', cause)
  }
}

function read(bytes: Uint8Array, view: DataView): Model {
  const sections = new Map<string, Uint8Array>()
  for (let p = 5; p < bytes.length - 4; ) {
    const length = bytes[p++]
    const name = String.fromCharCode(...bytes.subarray(p, p + length))
    p += length
    const size = view.getUint32(p, true)
    p += 4
    sections.set(name, bytes.subarray(p, p + size))
    p += size
  }
  const head = JSON.parse(new TextDecoder().decode(sections.get('head'))) as {
    types: string[]
    scale: number
    features: number
    groups: number
    calibration: [number, number]
    about: Record<string, unknown>
  }
  const labels = labelsOf(head.types)
  const n = head.features
  const codes = new Int32Array(n)
  const packed = sections.get('codes')!
  let before = 0
  for (let i = 0, p = 0; i < n; i++) {
    let d = 0
    let scale = 1
    let b = 128
    while (b & 128) {
      b = packed[p++]
      d += (b & 127) * scale
      scale *= 128
    }
    before += d
    codes[i] = before | 0
  }
  const columns = sections.get('weights')!
  const weights = new Int8Array(n * labels.count)
  for (let l = 0; l < labels.count; l++) for (let i = 0; i < n; i++) weights[i * labels.count + l] = columns[l * n + i]
  const transitions = new Float32Array(sections.get('transitions')!.slice().buffer)
  let bits = 6
  while (1 << bits < n * 2) bits++
  const mask = (1 << bits) - 1
  const slots = new Int32Array(mask + 1)
  for (let i = 0; i < n; i++) {
    let s = slotOf(codes[i], mask)
    while (slots[s] > 0) s = (s + 1) & mask
    slots[s] = i + 1
  }
  const filter = new Int32Array((FILTER + 1) >>> 5)
  for (const code of codes) filter[(code & FILTER) >>> 5] |= 1 << (code & 31)
  const words = sections.get('words')
  return {
    labels,
    scale: head.scale,
    slots,
    codes,
    mask,
    filter,
    weights,
    transitions,
    table: words ? decodeWordTable(words) : null,
    groups: head.groups,
    calibration: head.calibration,
    about: head.about,
    sections,
  }
}

const slotOf = (code: number, mask: number) => (code ^ (code >>> 15)) & mask

/** Row of a feature code, -1 if the model lacks it. */
export function rowOf(model: Model, code: number): number {
  const { slots, codes, mask, filter } = model
  const bit = code & FILTER
  if (!(filter[bit >>> 5] & (1 << (bit & 31)))) return -1
  let s = slotOf(code, mask)
  for (;;) {
    const row = slots[s] - 1
    if (row < 0 || codes[row] === code) return row
    s = (s + 1) & mask
  }
}
