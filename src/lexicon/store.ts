import { unpackTrie } from './codec'
import { EXACT, TABLES, TRIE, WORDS } from './phrases.generated'
import { entryOfRef, isAmbiguousRef } from './ref'
import type { Trie } from './trie'
import type { LexEntry } from './types'

/** Name, type, subtype, link source, whether enclitics may follow, further columns (tabs), number of rows, rows (lines). */
export type PackedTable = readonly [string, string, string, string, number, string, number, string]

/** What the matcher walks: words, trie, entries. */
export interface Lexicon {
  readonly idOf: ReadonlyMap<string, number>
  readonly trie: Trie
  /** Exact forms of a reference, their tokens joined by spaces. */
  readonly exact: ReadonlyMap<number, readonly string[]>
  entry(ref: number): LexEntry
  takesEnclitic(ref: number): boolean
}

/** Names of the matched tables. */
export const tableNames = (): readonly string[] => TABLES.map((table) => table[0])

let embedded: Lexicon | undefined

/** The embedded lexicons, decoded at the first call. */
export function embeddedLexicon(): Lexicon {
  if (embedded === undefined) {
    const trie = unpackTrie(TRIE)
    const exact = new Map<number, string[]>()
    for (const line of EXACT === '' ? [] : EXACT.split('\n')) {
      const tab = line.indexOf('\t')
      const ref = Number(line.slice(0, tab))
      const forms = exact.get(ref)
      if (forms === undefined) exact.set(ref, [line.slice(tab + 1)])
      else forms.push(line.slice(tab + 1))
    }
    const tables = tableReaders()
    const seen = new Map<number, LexEntry>()
    embedded = {
      idOf: wordIds(WORDS.split(' ')),
      trie,
      exact,
      entry(ref) {
        const key = ref >> 2
        let entry = seen.get(key)
        if (entry === undefined) {
          const index = entryOfRef(ref)
          const table = tables[tableIndex(tables, index)]
          entry = table.read(index - table.first, isAmbiguousRef(ref))
          seen.set(key, entry)
        }
        return entry
      },
      takesEnclitic: (ref) => tables[tableIndex(tables, entryOfRef(ref))].enclitic,
    }
  }
  return embedded
}

/** All entries of a matched table, in the order of its file. */
export function tableEntries(name: string): readonly LexEntry[] {
  const table = tableReaders().find((reader) => reader.name === name)
  if (table === undefined) throw new Error(`no matched table "${name}"`)
  return Array.from({ length: table.size }, (_, i) => table.read(i, false))
}

function wordIds(words: readonly string[]): Map<string, number> {
  const ids = new Map<string, number>()
  for (let id = 0; id < words.length; id++) ids.set(words[id], id)
  return ids
}

interface TableReader {
  readonly name: string
  /** Index of the table's first entry. */
  readonly first: number
  readonly size: number
  readonly enclitic: boolean
  read(row: number, ambiguous: boolean): LexEntry
}

function tableReaders(): TableReader[] {
  let first = 0
  return TABLES.map(([table, type, subtype, source, enclitic, extra, size, text]) => {
    let lines: readonly string[] | undefined
    const columns = extra === '' ? [] : extra.split('\t')
    const reader: TableReader = {
      name: table,
      first,
      size,
      enclitic: enclitic === 1,
      read(row, ambiguous) {
        lines ??= text.split('\n')
        const [name, ownSubtype, link, ownType, ...more] = lines[row].split('\t')
        const entry: { -readonly [K in keyof LexEntry]: LexEntry[K] } = { table, name }
        if (ownType || type) entry.type = ownType || type
        if (ownSubtype || subtype) entry.subtype = ownSubtype || subtype
        if (link) entry.link = { id: link, name, source }
        if (ambiguous) entry.ambiguous = true
        if (columns.length > 0) entry.columns = Object.fromEntries(columns.flatMap((column, i) => (more[i] ? [[column, more[i]]] : [])))
        return entry
      },
    }
    first += size
    return reader
  })
}

function tableIndex(tables: readonly TableReader[], entry: number): number {
  let low = 0
  let high = tables.length - 1
  while (low < high) {
    const mid = (low + high + 1) >> 1
    if (tables[mid].first <= entry) low = mid
    else high = mid - 1
  }
  return low
}
