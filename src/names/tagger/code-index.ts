/** Hash codes in ascending order (as unsigned numbers), found by their upper bits. */
export interface CodeIndex {
  readonly codes: Int32Array
  /** Place of the first code whose upper bits are at least `b`, for every `b`, and the number of codes as the last item. */
  readonly first: Int32Array
  readonly shift: number
}

export function emptyIndex(n: number): CodeIndex {
  let bits = 4
  while (2 << bits <= n) bits++
  return { codes: new Int32Array(n), first: new Int32Array((1 << bits) + 1).fill(n), shift: 32 - bits }
}

export function indexOf(codes: Int32Array): CodeIndex {
  const index = emptyIndex(codes.length)
  let b = 0
  for (let i = 0; i < codes.length; i++) {
    index.codes[i] = codes[i]
    for (const own = codes[i] >>> index.shift; b <= own; b++) index.first[b] = i
  }
  return index
}

/** Place of a code, -1 where it is none of them. */
export function placeOf({ codes, first, shift }: CodeIndex, code: number): number {
  const b = code >>> shift
  const end = first[b + 1]
  for (let i = first[b]; i < end; i++) if (codes[i] === code) return i
  return -1
}
