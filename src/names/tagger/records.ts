/** Numbers of a record: 16 bytes, so that no record lies across lines of the cache. A weight by label, each plus `BIAS`, then 24 bits of its code. */
export const RECORD = 4
/** A record holds the weights of this many labels (three types of names). */
export const MOST_LABELS = 13
/** Added to weights, so that several can be summed in one number. */
export const BIAS = 128
/** Four weights of 0. */
const ZEROES = BIAS * 0x01010101
/** Where in a record the bits of its code stand, above the last weight. */
const TAG = 3
const TAG_BITS = 24
const LEAST_BITS = 14

/**
 * Records by their codes: open addressing from the place that the upper bits of a code name. Until it is filled, a record holds its row in
 * the model, and 0 where its second four weights will be: no weight is -128, so that a filled one never does.
 */
export interface Records {
  readonly numbers: Int32Array
  /** To the upper bits of a code. */
  readonly shift: number
  /** Bits by the low 21 bits of codes: most codes without a record are turned away here. */
  readonly filter: Int32Array
}

/** The bits of a code that its place in `Records.filter` is made of. */
export const FILTER = (1 << 21) - 1

/**
 * Records of codes, to be filled later; their rows are the places of the codes.
 * @param codes in ascending order as unsigned numbers, so that each record stands where its code says or right behind the one before
 * @throws RangeError where they are not, or more lie together than hashes ever do: their bits would not tell them apart
 */
export function recordsFor(codes: Int32Array): Records {
  let bits = LEAST_BITS
  while (1 << bits < codes.length * 1.5) bits++
  const shift = 32 - bits
  const farthest = RECORD << (TAG_BITS - shift)
  const numbers = new Int32Array((RECORD << bits) + farthest + RECORD)
  const filter = new Int32Array((FILTER + 1) >>> 5)
  let free = 0
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row]
    const home = (code >>> shift) * RECORD
    const at = Math.max(home, free)
    if (at - home >= farthest) throw new RangeError('codes out of order or too close together')
    numbers[at] = row
    numbers[at + TAG] = (code << 8) | BIAS
    filter[(code & FILTER) >>> 5] |= 1 << (code & 31)
    free = at + RECORD
  }
  return { numbers, shift, filter }
}

/** Where the record of a code begins in `numbers`, -1 where there is none. */
export function recordAt({ numbers, shift, filter }: Records, code: number): number {
  if (!(filter[(code & FILTER) >>> 5] & (1 << (code & 31)))) return -1
  let at = (code >>> shift) * RECORD
  for (; numbers[at + TAG] !== 0; at += RECORD) if (isOf(numbers, at, code)) return at
  return -1
}

/** Whether a record is that of a code, where the place of the record is one that the code names. */
export const isOf = (numbers: Int32Array, at: number, code: number): boolean => ((numbers[at + TAG] ^ (code << 8)) & 0xffffff00) === 0

export const isFilled = (numbers: Int32Array, at: number): boolean => numbers[at + 1] !== 0

/** Makes a record one that is filled, with weights of 0. */
export function clearRecord(numbers: Int32Array, at: number): void {
  for (let k = 0; k < TAG; k++) numbers[at + k] = ZEROES
  numbers[at + TAG] = (numbers[at + TAG] & 0xffffff00) | BIAS
}

/** Gives a cleared record the weight of a label. */
export function setWeight(numbers: Int32Array, at: number, label: number, weight: number): void {
  // adding 128 to a byte turns its first bit
  numbers[at + (label >> 2)] ^= (weight & 255) << ((label & 3) * 8)
}
