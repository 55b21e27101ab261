import { BIAS, RECORD } from './model'

/**
 * Numbers that hold the scores of all labels, each those of two, 16 bits each, so that they are summed two labels at a time: lane `2k`
 * holds labels `4k` and `4k + 2`, lane `2k + 1` labels `4k + 1` and `4k + 3`.
 */
export const LANES = 7
/** `BIAS` of two weights, and what masks them in a number of a record. */
export const BIASES = BIAS | (BIAS << 16)
export const PAIR = 0x00ff00ff

/** Adds the weights of a record to lanes. */
export function addRecord(records: Int32Array, row: number, lanes: Int32Array, at: number): void {
  const from = row * RECORD
  const a = records[from + 1]
  const b = records[from + 2]
  const c = records[from + 3]
  lanes[at] += (a & PAIR) - BIASES
  lanes[at + 1] += ((a >>> 8) & PAIR) - BIASES
  lanes[at + 2] += (b & PAIR) - BIASES
  lanes[at + 3] += ((b >>> 8) & PAIR) - BIASES
  lanes[at + 4] += (c & PAIR) - BIASES
  lanes[at + 5] += ((c >>> 8) & PAIR) - BIASES
  lanes[at + 6] += (records[from + 4] & PAIR) - BIASES
}
