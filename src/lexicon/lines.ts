/*
 * Tables stand in the package as one line each: line breaks would make them template literals, which take half as long again to read.
 * No lexicon holds these marks.
 */
export const ROW_END = '>'
export const CELL_END = '<'

/** Where the rows of a text begin; the last item is one past where a further row would. Row `i` ends before `starts[i + 1] - 1`. */
export function rowStarts(text: string): Int32Array {
  const starts: number[] = []
  let at = 0
  for (; at > 0 || starts.length === 0; at = text.indexOf(ROW_END, at) + 1) starts.push(at)
  starts.push(text.length + 1)
  return Int32Array.from(starts)
}
