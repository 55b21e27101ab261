/** Hash codes in ascending order (as unsigned numbers), found by their upper bits. */
export interface CodeIndex {
  /** A code every `stride` numbers. */
  readonly codes: Int32Array
  readonly stride: number
  /** Place of the first code whose upper bits are at least `b`, for every `b`, and the number of codes as the last item. */
  readonly first: Int32Array
  readonly shift: number
}

export function emptyIndex(n: number, stride = 1): CodeIndex {
  let bits = 4
  while (2 << bits <= n) bits++
  return { codes: new Int32Array(n * stride), stride, first: new Int32Array((1 << bits) + 1).fill(n), shift: 32 - bits }
}

export function indexOf(codes: Int32Array, stride = 1): CodeIndex {
  const index = emptyIndex(codes.length, stride)
  let b = 0
  for (let i = 0; i < codes.length; i++) {
    index.codes[i * stride] = codes[i]
    for (const own = codes[i] >>> index.shift; b <= own; b++) index.first[b] = i
  }
  return index
}

/** Place of a code, -1 where it is none of them. */
export function placeOf({ codes, stride, first, shift }: CodeIndex, code: number): number {
  const b = code >>> shift
  const end = first[b + 1]
  for (let i = first[b]; i < end; i++) if (codes[i * stride] === code) return i
  return -1
}
