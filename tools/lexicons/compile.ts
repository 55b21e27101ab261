import type { Document } from '../../src/text/document'
import { packWords } from '../../src/lexicon/codec'
import { CELL_END, ROW_END } from '../../src/lexicon/lines'
import { branchesOf, type Phrase } from '../../src/lexicon/trie'
import { Case, refOf } from '../../src/lexicon/ref'
import { ambiguousForms, isAcronym, keyOf } from './check'
import { formsOf, isMatched, type Problem, type Table } from './parse'

/** Columns with a meaning of their own; all others travel as they are. */
const OWN = new Set(['phrase', 'aliases', 'type', 'subtype', 'link', 'case'])

type Read = (text: string) => Document

type Cells = readonly (string | undefined)[]

/** Rows as one text; empty cells at the end of a row are left out. */
function joined(rows: readonly Cells[]): string {
  if (rows.some((cells) => cells.some((cell) => cell?.includes(ROW_END) || cell?.includes(CELL_END))))
    throw new RangeError(`a lexicon holds "${ROW_END}" or "${CELL_END}", which part rows and cells`)
  return rows.map((cells) => cells.join(CELL_END).replace(/<+$/, '')).join(ROW_END)
}

/** Source of the module with the rows of the tables that are not matched. */
export function rowTablesSource(tables: readonly Table[]): string {
  const rows = tables
    .filter((table) => table.directives.match === 'no')
    .map(({ name, columns, rows, directives }) => {
      const lines = rows.map(({ cells }) => columns.map((column) => cells[column]))
      if (directives.order === 'any') lines.sort(([a = ''], [b = '']) => (a < b ? -1 : 1))
      return `  ${JSON.stringify(name)}: ${JSON.stringify(joined([columns, ...lines]))},`
    })
  return `export const TABLES: Readonly<Record<string, string>> = {\n${rows.join('\n')}\n}\n`
}

/** Words of a phrase as the reader cuts them in running text; `undefined` where its edges are no token edges. */
export function wordsOf(phrase: string, read: Read): { lower: string[]; surface: string[] } | undefined {
  const before = 'di '
  const text = `${before}${phrase} dan`
  const { tokens } = read(text)
  const lower: string[] = []
  const surface: string[] = []
  const end = before.length + phrase.length
  let at = before.length
  for (let i = 0; i < tokens.length; i++) {
    if (tokens.end[i] <= before.length) continue
    if (tokens.start[i] >= end) break
    if (lower.length === 0 && tokens.start[i] !== before.length) return undefined
    lower.push(tokens.lower[i])
    at = tokens.end[i]
    surface.push(text.slice(tokens.start[i], at))
  }
  return at === end && lower.length > 0 ? { lower, surface } : undefined
}

export interface Compiled {
  readonly source: string
  readonly counts: readonly { table: string; entries: number; forms: number }[]
  /** UTF-16 units of all words with what follows them. */
  readonly words: number
}

/** Compiles the matched tables to the source of a module. */
export function compilePhrases(all: readonly Table[], read: Read, problems: Problem[]): Compiled {
  const ambiguous = new Set([...ambiguousForms(all)].map(keyOf))
  const phrases: (Phrase & { exact?: string })[] = []
  const counts: { table: string; entries: number; forms: number }[] = []
  const tables: string[] = []
  let entry = 0
  for (const table of all.filter(isMatched)) {
    const extra = table.columns.filter((column) => !OWN.has(column))
    const lines: Cells[] = []
    const first = phrases.length
    for (const row of table.rows) {
      const { cells } = row
      lines.push([cells.phrase, cells.subtype, cells.link, cells.type, ...extra.map((column) => cells[column])])
      const taken = new Set<string>()
      for (const form of formsOf(row)) {
        const words = wordsOf(form, read)
        if (words === undefined) {
          problems.push({ file: table.file, line: row.line, message: `"${form}" is not cut at its edges by the tokenizer` })
          continue
        }
        const twoReadings = ambiguous.has(keyOf(form))
        const mode =
          table.directives.case === 'exact'
            ? Case.exact
            : isAcronym(form)
              ? Case.upper
              : twoReadings || (cells.case ?? table.directives.case) === 'capital'
                ? Case.capital
                : Case.any
        const key = `${mode} ${mode === Case.exact ? words.surface.join(' ') : words.lower.join(' ')}`
        if (taken.has(key)) continue
        taken.add(key)
        const ref = refOf(entry, mode, twoReadings)
        phrases.push(mode === Case.exact ? { words: words.lower, ref, exact: words.surface.join(' ') } : { words: words.lower, ref })
      }
      entry++
    }
    const { type = '', subtype = '', source = '', enclitic } = table.directives
    const hasEnclitic = enclitic === undefined ? type !== '' || table.columns.includes('type') : enclitic === 'yes'
    tables.push(
      `  ${JSON.stringify([table.name, type, subtype, source, hasEnclitic ? 1 : 0, extra.join(CELL_END), lines.length, joined(lines)])},`,
    )
    counts.push({ table: table.name, entries: lines.length, forms: phrases.length - first })
  }
  const words = packWords(branchesOf(phrases))
  // References of exact forms point into a list of their own, so equal ones must be told apart by their text.
  const exact = phrases.filter((phrase) => phrase.exact !== undefined).map((phrase) => [String(phrase.ref), phrase.exact])
  const source = [
    "import type { PackedWords } from './codec'",
    "import type { PackedTable } from './store'",
    `export const WORDS: PackedWords = ${JSON.stringify(words)}`,
    `export const EXACT: string = ${JSON.stringify(joined(exact))}`,
    `export const TABLES: readonly PackedTable[] = [\n${tables.join('\n')}\n]\n`,
  ].join('\n')
  return { source, counts, words: words.narrow.length + words.wide.length }
}
