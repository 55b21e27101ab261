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
