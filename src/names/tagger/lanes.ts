import { BIAS } from './records'

/**
 * Numbers that hold the scores of all labels, each those of two, 16 bits each, so that they are summed two labels at a time: lane `2k`
 * holds labels `4k` and `4k + 2`, lane `2k + 1` labels `4k + 1` and `4k + 3`. The last lane holds one label.
 */
export const LANES = 7
/** `BIAS` of two weights, and what masks them in a number of a record. */
export const BIASES = BIAS | (BIAS << 16)
export const PAIR = 0x00ff00ff

/** Adds the weights of the records at the places `from` up to `to` to lanes. */
export function addRecords(records: Int32Array, places: Int32Array, from: number, to: number, lanes: Int32Array, at: number): void {
  let s0 = lanes[at]
  let s1 = lanes[at + 1]
  let s2 = lanes[at + 2]
  let s3 = lanes[at + 3]
  let s4 = lanes[at + 4]
  let s5 = lanes[at + 5]
  let s6 = lanes[at + 6]
  for (let c = from; c < to; c++) {
    const place = places[c]
    const first = records[place]
    const second = records[place + 1]
    const third = records[place + 2]
    s0 = (s0 + (first & PAIR)) | 0
    s1 = (s1 + ((first >>> 8) & PAIR)) | 0
    s2 = (s2 + (second & PAIR)) | 0
    s3 = (s3 + ((second >>> 8) & PAIR)) | 0
    s4 = (s4 + (third & PAIR)) | 0
    s5 = (s5 + ((third >>> 8) & PAIR)) | 0
    s6 = (s6 + (records[place + 3] & 255)) | 0
  }
  const less = Math.imul(to - from, BIASES)
  lanes[at] = s0 - less
  lanes[at + 1] = s1 - less
  lanes[at + 2] = s2 - less
  lanes[at + 3] = s3 - less
  lanes[at + 4] = s4 - less
  lanes[at + 5] = s5 - less
  lanes[at + 6] = s6 - Math.imul(to - from, BIAS)
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
  for (let k = at + 1; k < at + LANES - 1; k++) {
    const lane = lanes[k]
    const a = (lane << 16) >> 16
    const b = (lane - a) >> 16
    if (a > most) most = a
    if (b > most) most = b
  }
  return most - outside
}
