import { CELL_END, ROW_END } from './lines'
import { SortedWords } from './sorted'
import { TABLES } from './tables.generated'

export type TableRow = Readonly<Record<string, string>>

/**
 * The rows of a table with `match=no`, each a record from column to cell (empty cells are absent), in the order of the file.
 * Read anew at every call.
 * @throws Error where there is no such table
 */
export function tableRows(name: string): readonly TableRow[] {
  const text = textOf(name)
  let end = ends(text, 0)
  const columns = text.slice(0, end).split(CELL_END)
  const rows: TableRow[] = []
  while (end < text.length) {
    const row: Record<string, string> = {}
    let at = end + 1
    end = ends(text, at)
    for (let i = 0; at <= end; i++) {
      const next = text.indexOf(CELL_END, at)
      const stop = next < 0 || next > end ? end : next
      if (stop > at) row[columns[i]] = text.slice(at, stop)
      at = stop + 1
    }
    rows.push(row)
  }
  return rows
}

const kept = new Map<string, ReadonlyMap<string, string>>()

/** The cells of a column by the phrase of their row; kept. */
export function cellsOf(name: string, column: string): ReadonlyMap<string, string> {
  const key = `${name} ${column}`
  let cells = kept.get(key)
  if (cells === undefined) kept.set(key, (cells = new Map(tableRows(name).map((row) => [row.phrase, row[column] ?? '']))))
  return cells
}

/** Whether a cell of parts joined by `|` has a part. */
export function hasPart(cell: string, part: string): boolean {
  for (let at = cell.indexOf(part); at >= 0; at = cell.indexOf(part, at + 1)) {
    const end = at + part.length
    if ((at === 0 || cell[at - 1] === '|') && (end === cell.length || cell[end] === '|')) return true
  }
  return false
}

/** The rows of a table with `order=any` by their phrase: `read` makes a value of the cell after it. */
export function sortedTable<T>(name: string, read: (cell: string) => T): SortedWords<T> {
  const all = textOf(name)
  const text = all.slice(all.indexOf(ROW_END) + 1)
  return new SortedWords(text, (start, end) => read(text.slice(end + 1, ends(text, start))))
}

/** Where the row that begins at `start` ends. */
function ends(text: string, start: number): number {
  const end = text.indexOf(ROW_END, start)
  return end < 0 ? text.length : end
}

function textOf(name: string): string {
  if (!Object.hasOwn(TABLES, name)) throw new Error(`no row table "${name}"`)
  return TABLES[name]
}

const NONE: ReadonlySet<string> = new Set()

/** Closed classes of words and marks by name, from a table whose rows are a class (`phrase`) and its `words` joined by `|`; read at first use. */
export function wordClasses(table: string): (name: string) => ReadonlySet<string> {
  let classes: ReadonlyMap<string, ReadonlySet<string>> | undefined
  return (name) => {
    classes ??= new Map(tableRows(table).map((row) => [row.phrase, new Set(row.words.split('|'))]))
    return classes.get(name) ?? NONE
  }
}
