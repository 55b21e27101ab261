import { CELL_END, ROW_END } from './lines'

const END = CELL_END.charCodeAt(0)
/** Looked-up words that are kept; then keeping starts anew. */
const KEPT = 30_000

/** Longest word of a table, in UTF-16 units; held to by the build. */
export const LONGEST_WORD = 64

/**
 * Words in ascending order (by UTF-16 units) inside one text, found by halving. A map of all of them would take longer to fill than
 * most processes look words up, so that only words which were asked for are kept.
 */
export class SortedWords<T> {
  private kept = new Map<string, T | undefined>()

  /**
   * @param text rows: a word, or a word, `CELL_END` and more
   * @param read value of the row that begins at `start` and whose word ends at `end`
   */
  constructor(
    private readonly text: string,
    private readonly read: (start: number, end: number) => T,
  ) {}

  get(word: string): T | undefined {
    if (word.length > LONGEST_WORD) return undefined
    let value = this.kept.get(word)
    if (value === undefined && !this.kept.has(word)) {
      const start = this.rowOf(word)
      if (start >= 0) value = this.read(start, start + word.length)
      if (this.kept.size >= KEPT) this.kept = new Map()
      this.kept.set(word, value)
    }
    return value
  }

  /** Where the row of a word begins, -1 without. */
  private rowOf(word: string): number {
    const { text } = this
    let low = 0
    let high = text.length
    while (low < high) {
      const mid = (low + high) >> 1
      const start = mid > low ? text.lastIndexOf(ROW_END, mid - 1) + 1 : low
      const next = text.indexOf(ROW_END, mid)
      const end = next < 0 ? text.length : next
      const order = this.compare(word, start, end)
      if (order === 0) return start
      if (order < 0) high = start - 1
      else low = end + 1
    }
    return -1
  }

  /** The order of a word and the one of the row from `at` to `end`. */
  private compare(word: string, at: number, end: number): number {
    const { text } = this
    for (let i = 0; i < word.length; i++) {
      const other = at + i < end ? text.charCodeAt(at + i) : END
      if (other === END) return 1
      const order = word.charCodeAt(i) - other
      if (order !== 0) return order
    }
    return at + word.length === end || text.charCodeAt(at + word.length) === END ? 0 : -1
  }
}
