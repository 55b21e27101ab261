import { PetikError } from '../../src/errors'
import { modelOf, type Model, type ModelParts } from '../../src/names/tagger/model'
import { readAscending, writeAscending } from './ascending'
import { hashBytes } from './hash-bytes'
import { decodeWordTable, type FileTable } from './word-table-file'

/** Version of the file format; a file of another version is refused. */
export const FORMAT = 1
const MAGIC = [0x50, 0x54, 0x4b, 0x4e]

/** What a model file holds. */
export interface FileParts extends Pick<ModelParts, 'types' | 'scale' | 'weights' | 'transitions' | 'groups'> {
  /** In the order of `weights`, whatever that is. */
  readonly codes: Int32Array
  readonly calibration?: ModelParts['calibration']
  /** Free remarks: what it was trained on. */
  readonly about?: Readonly<Record<string, unknown>>
  /** Bytes of the word table (`encodeWordTable`). */
  readonly table?: Uint8Array
  /** Further sections by name. */
  readonly sections?: ReadonlyMap<string, Uint8Array>
}

/** A model as a file gives it. */
export interface FileModel extends Model {
  readonly table: FileTable | null
  readonly about: Readonly<Record<string, unknown>>
  readonly sections: ReadonlyMap<string, Uint8Array>
}

/**
 * File: `PTKN`, format byte, then sections (uint8 name length, name, uint32 size, bytes), then FNV-1a of all before it (uint32).
 * Sections: `head` (JSON), `codes` (feature codes ascending, LEB128 differences), `weights` (int8, column by column), `transitions` (float32), `words`.
 */
export function encodeModel(parts: FileParts): Uint8Array {
  const count = 1 + 4 * parts.types.length
  const n = parts.codes.length
  const order = Array.from({ length: n }, (_, i) => i).sort((a, b) => (parts.codes[a] >>> 0) - (parts.codes[b] >>> 0))
  const codes: number[] = []
  writeAscending(
    order.map((i) => parts.codes[i]),
    codes,
  )
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
export function decodeModel(bytes: Uint8Array): FileModel {
  const parts = readModelFile(bytes)
  return { ...modelOf(parts), about: parts.about, sections: parts.sections, table: parts.table }
}

/** What `decodeModel` makes a model of. */
export function readModelFile(bytes: Uint8Array): ModelParts & Pick<FileModel, 'about' | 'sections' | 'table'> {
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

function read(bytes: Uint8Array, view: DataView): ModelParts & Pick<FileModel, 'about' | 'sections' | 'table'> {
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
  const { features, ...head } = JSON.parse(new TextDecoder().decode(sections.get('head'))) as {
    types: string[]
    scale: number
    features: number
    groups: number
    calibration: [number, number]
    about: Record<string, unknown>
  }
  const count = 1 + 4 * head.types.length
  const columns = sections.get('weights')!
  const weights = new Int8Array(features * count)
  for (let l = 0; l < count; l++) for (let i = 0; i < features; i++) weights[i * count + l] = columns[l * features + i]
  const words = sections.get('words')
  return {
    ...head,
    codes: readAscending(sections.get('codes')!, 0, features).values,
    weights,
    transitions: new Float32Array(sections.get('transitions')!.slice().buffer),
    table: words ? decodeWordTable(words) : null,
    sections,
  }
}
