/** Hash codes in ascending order (as unsigned numbers), found by their upper bits. */
export interface CodeIndex {
  readonly codes: Int32Array
  /** Place of the first code whose upper bits are at least `b`, for every `b`, and the number of codes as the last item. */
  readonly first: Int32Array
  readonly shift: number
}

export function indexOf(codes: Int32Array): CodeIndex {
  let bits = 4
  while (2 << bits <= codes.length) bits++
  const shift = 32 - bits
  const first = new Int32Array((1 << bits) + 1).fill(codes.length)
  let b = 0
  for (let i = 0; i < codes.length; i++) for (const own = codes[i] >>> shift; b <= own; b++) first[b] = i
  return { codes, first, shift }
}

/** Place of a code, -1 where it is none of them. */
export function placeOf({ codes, first, shift }: CodeIndex, code: number): number {
  const b = code >>> shift
  const end = first[b + 1]
  for (let i = first[b]; i < end; i++) if (codes[i] === code) return i
  return -1
}
