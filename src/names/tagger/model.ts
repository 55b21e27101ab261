import { indexOf, placeOf, type CodeIndex } from './code-index'
import { labelsOf, type Labels } from './labels'
import type { WordTable } from './word-table'

/** The bits of a code that its place in `Model.filter` is made of. */
export const FILTER = (1 << 21) - 1

/** What is trained: a linear-chain model with pruned features and weights as small whole numbers. */
export interface ModelParts {
  readonly types: readonly string[]
  /** Weight of one unit of `weights`. */
  readonly scale: number
  /** Feature codes, ascending as unsigned numbers. */
  readonly codes: Int32Array
  /** Rows of one weight a label. */
  readonly weights: Int8Array
  /** `transitions[a * count + b]`, natural scale. */
  readonly transitions: Float32Array
  readonly table: WordTable | null
  /** Bits of `Group` that were trained. */
  readonly groups: number
  /** Confidence of a name = sigmoid(slope · logit(marginal) + offset). */
  readonly calibration: readonly [number, number]
}

/** Numbers of a record: a code and 16 bytes of weights by label, each plus `BIAS`. */
export const RECORD = 5
/** Added to weights, so that several can be summed in one number. */
export const BIAS = 128
/** A model may have this many labels (three types of names). */
export const MOST_LABELS = 13
/** Codes that are looked up at once. */
export const MOST_CODES = 256
/** Four weights of 0. */
const ZEROES = BIAS * 0x01010101

export interface Model extends Omit<ModelParts, 'types' | 'codes' | 'weights'> {
  readonly labels: Labels
  /** `RECORD` numbers a row, in the order of codes; the weights of a row are there once `rowOf` gave it. */
  readonly records: Int32Array
  /** Over the codes in `records`. */
  readonly index: CodeIndex
  /** Writes the weights of a row, whose first four are 0 together until then: no weight is -128. */
  fill(row: number): void
  /** Bits by the low 21 bits of codes: most codes that the model lacks are turned away here. */
  readonly filter: Int32Array
}

/** @throws RangeError where there are more labels than a record holds */
export function modelOf({ types, codes, weights, ...parts }: ModelParts): Model {
  const labels = labelsOf(types)
  if (labels.count > MOST_LABELS) throw new RangeError(`${labels.count} labels, a model has ${MOST_LABELS} at most`)
  const index = indexOf(codes, RECORD)
  const { codes: records } = index
  const filter = new Int32Array((FILTER + 1) >>> 5)
  for (let i = 0; i < codes.length; i++) filter[(codes[i] & FILTER) >>> 5] |= 1 << (codes[i] & 31)
  const fill = (row: number) => {
    clearRecord(records, row)
    for (let l = 0; l < labels.count; l++) setWeight(records, row, l, weights[row * labels.count + l])
  }
  return { ...parts, labels, records, index, filter, fill }
}

/** All weights of a record 0. */
export function clearRecord(records: Int32Array, row: number): void {
  const at = row * RECORD
  records[at + 1] = records[at + 2] = records[at + 3] = records[at + 4] = ZEROES
}

/** Writes a weight of a cleared record. */
export function setWeight(records: Int32Array, row: number, label: number, weight: number): void {
  // adding 128 to a byte turns its first bit
  records[row * RECORD + 1 + (label >> 2)] ^= (weight & 255) << ((label & 3) * 8)
}

/** Row of a feature code, -1 if the model lacks it. */
export function rowOf(model: Model, code: number): number {
  const { filter, records } = model
  if (!(filter[(code & FILTER) >>> 5] & (1 << (code & 31)))) return -1
  const row = placeOf(model.index, code)
  if (row >= 0 && records[row * RECORD + 1] === 0) model.fill(row)
  return row
}

const places = new Int32Array(MOST_CODES)
/** Keeps what is read ahead from being optimised away. */
export let readAhead = 0

/**
 * Replaces codes (`MOST_CODES` at most) by the rows of those that the model has, and returns how many these are. Steps that wait for
 * memory are done for all codes before the next begins, so that they wait together.
 */
export function rowsOf({ filter, index, records, fill }: Model, codes: Int32Array, count: number): number {
  const { first, shift } = index
  let likely = 0
  for (let k = 0; k < count; k++) {
    const code = codes[k]
    codes[likely] = code
    likely += (filter[(code & FILTER) >>> 5] >>> (code & 31)) & 1
  }
  for (let k = 0; k < likely; k++) places[k] = first[codes[k] >>> shift]
  const end = records.length - RECORD
  let ahead = 0
  for (let k = 0; k < likely; k++) ahead ^= records[Math.min(places[k] * RECORD, end)]
  readAhead = ahead
  let found = 0
  for (let k = 0; k < likely; k++) {
    const code = codes[k]
    const stop = first[(code >>> shift) + 1]
    for (let row = places[k]; row < stop; row++) {
      if (records[row * RECORD] !== code) continue
      if (records[row * RECORD + 1] === 0) fill(row)
      codes[found++] = row
      break
    }
  }
  return found
}

/** The weight of a label in a row that `rowOf` gave. */
export function weightOf({ records }: Model, row: number, label: number): number {
  return ((records[row * RECORD + 1 + (label >> 2)] >>> ((label & 3) * 8)) & 255) - BIAS
}
