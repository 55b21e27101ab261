import type { Parts } from './features'
import { mix } from './hash'
import { labelsOf, type Labels } from './labels'
import { BIAS, clearRecord, FILTER, isFilled, isOf, MOST_LABELS, RECORD, recordAt, recordsFor, setWeight, type Records } from './records'
import type { WordTable } from './word-table'

/** What is trained: a linear-chain model with pruned features and weights as small whole numbers. */
export interface ModelParts {
  readonly types: readonly string[]
  /** Weight of one unit of `weights`. */
  readonly scale: number
  /** Feature codes, ascending as unsigned numbers. */
  readonly codes: Int32Array
  /** Rows of one weight a label, none of them -128. */
  readonly weights: Int8Array
  /** `transitions[a * count + b]`, natural scale. */
  readonly transitions: Float32Array
  readonly table: WordTable | null
  /** Bits of `Group` that were trained. */
  readonly groups: number
  /** Confidence of a name = sigmoid(slope · logit(marginal) + offset). */
  readonly calibration: readonly [number, number]
}

/** Features that are looked up at once. */
export const MOST_FEATURES = 2048

export interface Model extends Omit<ModelParts, 'types' | 'codes' | 'weights'> {
  readonly labels: Labels
  readonly records: Records
  /** Fills the record at a place. */
  fill(at: number): void
}

/** @throws RangeError where there are more labels than a record holds */
export function modelOf({ types, codes, weights, ...parts }: ModelParts): Model {
  const labels = labelsOf(types)
  if (labels.count > MOST_LABELS) throw new RangeError(`${labels.count} labels, a model has ${MOST_LABELS} at most`)
  const records = recordsFor(codes)
  const { numbers } = records
  const fill = (at: number) => {
    const first = numbers[at] * labels.count
    clearRecord(numbers, at)
    for (let label = 0; label < labels.count; label++) setWeight(numbers, at, label, weights[first + label])
  }
  return { ...parts, labels, records, fill }
}

/** Place of the filled record of a feature code, -1 if the model lacks it. */
export function recordOf({ records, fill }: Model, code: number): number {
  const at = recordAt(records, code)
  if (at >= 0 && !isFilled(records.numbers, at)) fill(at)
  return at
}

/** Keeps what is read ahead from being optimised away. */
export let readAhead = 0

/**
 * Writes the places of the records of those features that the model has over their left parts (`MOST_FEATURES` at most). The features
 * stand in groups, one after the other up to `ends[g]`, and so do the places. Steps that wait for memory are done for all features
 * before the next begins, so that they wait together.
 */
export function recordsOf({ records, fill }: Model, { left, right }: Parts, ends: Int32Array, groups: number): void {
  const { numbers, shift, filter } = records
  let likely = 0
  for (let g = 0, k = 0; g < groups; g++) {
    for (const end = ends[g]; k < end; k++) {
      const code = mix(left[k], right[k])
      right[likely] = code
      likely += (filter[(code & FILTER) >>> 5] >>> (code & 31)) & 1
    }
    ends[g] = likely
  }
  let ahead = 0
  for (let k = 0; k < likely; k++) {
    const home = (right[k] >>> shift) * RECORD
    left[k] = home
    ahead ^= numbers[home]
  }
  readAhead = ahead
  let found = 0
  for (let g = 0, k = 0; g < groups; g++) {
    for (const end = ends[g]; k < end; k++) {
      const code = right[k]
      let at = left[k]
      while (!isOf(numbers, at, code) && numbers[at + RECORD - 1] !== 0) at += RECORD
      if (numbers[at + RECORD - 1] === 0) continue
      if (!isFilled(numbers, at)) fill(at)
      left[found++] = at
    }
    ends[g] = found
  }
}

/** The weight of a label in the record at a place that `recordOf` gave. */
export function weightOf({ records }: Model, at: number, label: number): number {
  return ((records.numbers[at + (label >> 2)] >>> ((label & 3) * 8)) & 255) - BIAS
}
