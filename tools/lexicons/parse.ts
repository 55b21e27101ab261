import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A row of a table file, with the line it stands on. */
export interface Row {
  readonly line: number
  readonly cells: Readonly<Record<string, string>>
}

export interface Table {
  readonly name: string
  readonly file: string
  readonly directives: Readonly<Record<string, string>>
  /** Column names; the first is `phrase`. */
  readonly columns: readonly string[]
  readonly rows: readonly Row[]
}

export interface Problem {
  readonly file: string
  readonly line: number
  readonly message: string
}

const DIRECTIVES = new Set(['type', 'subtype', 'match', 'case', 'source', 'enclitic', 'order'])

/** Reads one table file; every fault becomes a problem with its line. */
export function parseTable(name: string, file: string, text: string, problems: Problem[]): Table {
  const directives: Record<string, string> = {}
  const rows: Row[] = []
  let columns: string[] = []
  const fault = (line: number, message: string) => problems.push({ file, line, message })
  const lines = text.split('\n')
  if (lines.at(-1) === '') lines.pop()
  lines.forEach((raw, index) => {
    const line = index + 1
    if (raw.endsWith('\r')) return fault(line, 'carriage return at the end of the line')
    if (raw !== raw.normalize('NFC')) return fault(line, 'text is not in normal form NFC')
    if (raw.startsWith('#! ')) {
      const [key, value] = splitOnce(raw.slice(3), '=')
      if (columns.length > 0) return fault(line, 'directive after the header line')
      if (!DIRECTIVES.has(key)) return fault(line, `unknown directive "${key}"`)
      directives[key] = value
      return
    }
    if (raw.startsWith('#') || raw.trim() === '') return
    const cells = raw.split('\t')
    const stray = cells.find((cell) => cell !== cell.trim() || /\s{2}|[\u00a0\u200b-\u200f\ufeff]/.test(cell))
    if (stray !== undefined) return fault(line, `stray white space in "${stray}"`)
    if (columns.length === 0) {
      columns = cells
      if (cells[0] !== 'phrase') fault(line, 'the first column must be called "phrase"')
      if (new Set(cells).size < cells.length) fault(line, 'two columns of one name')
      return
    }
    if (cells.length > columns.length) return fault(line, `${cells.length} cells under ${columns.length} columns`)
    if (cells[0] === '') return fault(line, 'empty phrase')
    const row: Record<string, string> = {}
    cells.forEach((cell, i) => {
      if (cell !== '') row[columns[i]] = cell
    })
    rows.push({ line, cells: row })
  })
  if (columns.length === 0) fault(Math.max(1, lines.length), 'no header line')
  return { name, file, directives, columns, rows: columns[0] === 'phrase' ? rows : [] }
}

/** Reads all `*.tsv` of a folder in the order of their names. */
export function readTables(folder: string, problems: Problem[]): Table[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.tsv'))
    .sort()
    .map((file) => parseTable(file.slice(0, -4), join(folder, file), readFileSync(join(folder, file), 'utf8'), problems))
}

/** All forms of a row: its phrase, its aliases and its short forms. */
export function formsOf(row: Row): string[] {
  const more = [row.cells.aliases, row.cells.short].filter((cell) => cell !== undefined)
  return [row.cells.phrase, ...more.flatMap((cell) => cell.split('|'))]
}

export const isMatched = (table: Table): boolean => table.directives.match !== 'no' && !isAmbiguityList(table)
export const isAmbiguityList = (table: Table): boolean => table.name.startsWith('ambiguous')

function splitOnce(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark)
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + mark.length)]
}
