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
  const [header, ...lines] = textOf(name).split(ROW_END)
  const columns = header.split(CELL_END)
  return lines.map((line) => {
    const row: Record<string, string> = {}
    const cells = line.split(CELL_END)
    for (let i = 0; i < cells.length; i++) if (cells[i] !== '') row[columns[i]] = cells[i]
    return row
  })
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
