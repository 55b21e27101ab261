import { BIAS } from './records'

/**
 * Numbers that hold the scores of all labels, each those of two, 16 bits each, so that they are summed two labels at a time: lane `2k`
 * holds labels `4k` and `4k + 2`, lane `2k + 1` labels `4k + 1` and `4k + 3`. The last lane holds one label.
 */
export const LANES = 7
/** `BIAS` of two weights, and what masks them in a number of a record. */
export const BIASES = BIAS | (BIAS << 16)
export const PAIR = 0x00ff00ff

/** Adds the weights of the record at a place to lanes. */
export function addRecord(records: Int32Array, from: number, lanes: Int32Array, at: number): void {
  const a = records[from]
  const b = records[from + 1]
  const c = records[from + 2]
  lanes[at] += (a & PAIR) - BIASES
  lanes[at + 1] += ((a >>> 8) & PAIR) - BIASES
  lanes[at + 2] += (b & PAIR) - BIASES
  lanes[at + 3] += ((b >>> 8) & PAIR) - BIASES
  lanes[at + 4] += (c & PAIR) - BIASES
  lanes[at + 5] += ((c >>> 8) & PAIR) - BIASES
  lanes[at + 6] += (records[from + 3] & 255) - BIAS
}

/** The two labels' scores in a lane. */
export const low = (lane: number): number => (lane << 16) >> 16
export const high = (lane: number): number => (lane - low(lane)) >> 16

/** How much more lanes give to any label of a name than to the one of none (label 0). */
export function mostOverOutside(lanes: Int32Array, at: number): number {
  const outside = low(lanes[at])
  let most = high(lanes[at])
  const last = low(lanes[at + LANES - 1])
  if (last > most) most = last
  for (let lane = 1; lane < LANES - 1; lane++) {
    const a = low(lanes[at + lane])
    const b = high(lanes[at + lane])
    if (a > most) most = a
    if (b > most) most = b
  }
  return most - outside
}
