/** Place of a hash code among codes in ascending order (as unsigned numbers), found by halving; -1 where it is none of them. */
export function placeOf(codes: Int32Array, code: number): number {
  let low = 0
  let high = codes.length
  while (low < high) {
    const mid = (low + high) >> 1
    if (codes[mid] >>> 0 < code >>> 0) low = mid + 1
    else high = mid
  }
  return codes[low] === code ? low : -1
}
