import { TABLES } from './tables.generated'

export type TableRow = Readonly<Record<string, string>>

const read = new Map<string, readonly TableRow[]>()

/**
 * The rows of a table with `match=no`, each a record from column to cell (empty cells are absent), in the order of the file.
 * @throws Error where there is no such table
 */
export function tableRows(name: string): readonly TableRow[] {
  let rows = read.get(name)
  if (rows === undefined) {
    if (!Object.hasOwn(TABLES, name)) throw new Error(`no row table "${name}"`)
    const [header, ...lines] = TABLES[name].split('\n')
    const columns = header.split('\t')
    rows = lines.map((line) => {
      const row: Record<string, string> = {}
      line.split('\t').forEach((cell, i) => {
        if (cell !== '') row[columns[i]] = cell
      })
      return row
    })
    read.set(name, rows)
  }
  return rows
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
