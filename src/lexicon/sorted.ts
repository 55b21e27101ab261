import { CELL_END, lineStarts, type ROW_END } from './lines'

const END = CELL_END.charCodeAt(0)
/** Looked-up words that are kept; then keeping starts anew. */
const KEPT = 30_000

/**
 * Words in ascending order (by UTF-16 units) inside one text, found by halving. A map of all of them would take longer to fill than
 * most processes look words up, so that only words which were asked for are kept.
 */
export class SortedWords<T> {
  private readonly starts: Int32Array
  private readonly longest: number
  private kept = new Map<string, T | undefined>()

  /**
   * @param separator stands between rows; a row is a word, or a word, `CELL_END` and more
   * @param read value of row `row`, what follows its word being at `rest`
   */
  constructor(
    private readonly text: string,
    separator: ' ' | typeof ROW_END,
    private readonly read: (row: number, rest: string) => T,
  ) {
    this.starts = lineStarts(text, separator)
    let longest = 0
    for (let i = 0; i < this.size; i++) longest = Math.max(longest, this.starts[i + 1] - this.starts[i])
    this.longest = longest
  }

  get size(): number {
    return this.starts.length - 1
  }

  get(word: string): T | undefined {
    if (word.length >= this.longest) return undefined
    let value = this.kept.get(word)
    if (value === undefined && !this.kept.has(word)) {
      const row = this.rowOf(word)
      if (row >= 0) value = this.read(row, this.text.slice(this.starts[row] + word.length + 1, this.starts[row + 1] - 1))
      if (this.kept.size >= KEPT) this.kept = new Map()
      this.kept.set(word, value)
    }
    return value
  }

  private rowOf(word: string): number {
    let low = 0
    let high = this.size
    while (low < high) {
      const mid = (low + high) >> 1
      const order = this.compare(word, this.starts[mid], this.starts[mid + 1] - 1)
      if (order === 0) return mid
      if (order < 0) high = mid
      else low = mid + 1
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
