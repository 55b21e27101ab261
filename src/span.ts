/** A stretch of the input. Offsets are half-open UTF-16 offsets into the text as it was given. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** A range with its text, so that it checks itself: `text.slice(start, end) === span.text`. */
export interface Span {
  start: number
  end: number
  text: string
}

/** The span of `text` from `start` to `end`. */
export function spanOf(text: string, start: number, end: number): Span {
  return { start, end, text: text.slice(start, end) }
}

/** Whether two ranges share at least one position. */
export function overlaps(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end
}

/** Whether `outer` holds all of `inner`. */
export function contains(outer: Range, inner: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

/** The first index below `length` of which `reached` holds, where it holds for all later ones too; `length` if for none (binary search). */
export function firstIndex(length: number, reached: (index: number) => boolean): number {
  let low = 0
  let high = length
  while (low < high) {
    const mid = (low + high) >> 1
    if (reached(mid)) high = mid
    else low = mid + 1
  }
  return low
}
