import { indexOf, type CodeIndex } from './code-index'
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
/** Four weights of 0. */
const ZEROES = BIAS * 0x01010101

export interface Model extends Omit<ModelParts, 'types' | 'codes' | 'weights'> {
  readonly labels: Labels
  /** `RECORD` numbers a row, in the order of codes. */
  readonly records: Int32Array
  readonly index: Omit<CodeIndex, 'codes'>
  /** Bits by the low 21 bits of codes: most codes that the model lacks are turned away here. */
  readonly filter: Int32Array
}

/** @throws RangeError where there are more labels than a record holds */
export function modelOf({ types, codes, weights, ...parts }: ModelParts): Model {
  const labels = labelsOf(types)
  if (labels.count > MOST_LABELS) throw new RangeError(`${labels.count} labels, a model has ${MOST_LABELS} at most`)
  const { first, shift } = indexOf(codes)
  return { ...parts, labels, records: recordsOf(codes, weights, labels.count), index: { first, shift }, filter: filterOf(codes) }
}

function recordsOf(codes: Int32Array, weights: Int8Array, count: number): Int32Array {
  const records = new Int32Array(codes.length * RECORD)
  for (let row = 0, at = 0, k = 0; row < codes.length; row++) {
    records[at++] = codes[row]
    for (let l = 0; l < 16; l += 4) {
      let four = 0
      for (let b = 0; b < 4 && l + b < count; b++) four |= (weights[k++] & 255) << (8 * b)
      // adding 128 to a byte turns its first bit
      records[at++] = four ^ ZEROES
    }
  }
  return records
}

function filterOf(codes: Int32Array): Int32Array {
  const filter = new Int32Array((FILTER + 1) >>> 5)
  for (let i = 0; i < codes.length; i++) filter[(codes[i] & FILTER) >>> 5] |= 1 << (codes[i] & 31)
  return filter
}

/** Row of a feature code, -1 if the model lacks it. */
export function rowOf({ filter, index, records }: Model, code: number): number {
  if (!(filter[(code & FILTER) >>> 5] & (1 << (code & 31)))) return -1
  const b = code >>> index.shift
  const end = index.first[b + 1]
  for (let row = index.first[b]; row < end; row++) if (records[row * RECORD] === code) return row
  return -1
}

/** The weight of a label in a row. */
export function weightOf({ records }: Model, row: number, label: number): number {
  return ((records[row * RECORD + 1 + (label >> 2)] >>> ((label & 3) * 8)) & 255) - BIAS
}
