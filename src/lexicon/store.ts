import { unpackTrie } from './codec'
import { CELL_END, lineStarts, ROW_END } from './lines'
import { EXACT, FIRST_WORDS, OTHER_WORDS, TABLES, TRIE } from './phrases.generated'
import { Case, entryOfRef, isAmbiguousRef, refOf } from './ref'
import { SortedWords } from './sorted'
import { childOf, type Trie } from './trie'
import type { LexEntry } from './types'

/** Name, type, subtype, link source, whether enclitics may follow, further columns, number of rows, rows. */
export type PackedTable = readonly [string, string, string, string, number, string, number, string]

/** What the matcher walks: words, trie, entries. */
export interface Lexicon {
  readonly idOf: Pick<ReadonlyMap<string, number>, 'get'>
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
    for (const line of EXACT === '' ? [] : EXACT.split(ROW_END)) {
      const tab = line.indexOf(CELL_END)
      const ref = Number(line.slice(0, tab))
      const forms = exact.get(ref)
      if (forms === undefined) exact.set(ref, [line.slice(tab + 1)])
      else forms.push(line.slice(tab + 1))
    }
    const tables = tableReaders()
    const last = tables[tables.length - 1]
    // by entry and whether it is ambiguous
    const seen = new Array<LexEntry | undefined>((last.first + last.size) * 2)
    embedded = {
      idOf: wordIds(),
      trie,
      exact,
      entry(ref) {
        const key = ref >> 2
        let entry = seen[key]
        if (entry === undefined) {
          const index = entryOfRef(ref)
          const table = tables[tableIndex(tables, index)]
          entry = table.read(index - table.first, isAmbiguousRef(ref))
          seen[key] = entry
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

/** The entry of a matched table that has a name, given in lower case as its tokens parted by spaces. */
export function entryNamed(table: string, lower: string): LexEntry | undefined {
  const { idOf, trie, entry } = embeddedLexicon()
  let node = -1
  for (const word of lower.split(' ')) {
    const id = idOf.get(word) ?? -1
    if (id < 0) return undefined
    node = node >= 0 ? childOf(trie, node, id) : id < trie.roots ? id : -1
    if (node < 0) return undefined
  }
  for (let k = trie.refStart[node]; k < trie.refStart[node + 1]; k++) {
    const found = entry(refOf(entryOfRef(trie.refs[k]), Case.any, false))
    if (found.table === table && found.name.toLowerCase() === lower) return found
  }
  return undefined
}

function wordIds(): Lexicon['idOf'] {
  const first = new SortedWords(FIRST_WORDS, ' ', (row) => row)
  const others = new SortedWords(OTHER_WORDS, ' ', (row) => first.size + row)
  return { get: (word) => first.get(word) ?? others.get(word) }
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
  return TABLES.map((packed) => {
    const reader = tableReader(packed, first)
    first += reader.size
    return reader
  })
}

/** Types whose entries are linked to themselves where no table gives them an id: all forms of one thing share the link, from article to article. */
const LINKED: ReadonlySet<string> = new Set(['place', 'organization'])

/** Cells of a row before its further columns: name, subtype, link, type. */
const OWN = 4

function tableReader([table, type, subtype, source, enclitic, extra, size, text]: PackedTable, first: number): TableReader {
  let starts: Int32Array | undefined
  const columns = extra === '' ? [] : extra.split(CELL_END)
  return {
    name: table,
    first,
    size,
    enclitic: enclitic === 1,
    read(row, ambiguous) {
      starts ??= lineStarts(text, ROW_END)
      const cells = text.slice(starts[row], starts[row + 1] - 1).split(CELL_END)
      const name = cells[0]
      const link = cells[2]
      const ownType = cells[3] || type || undefined
      let more: Record<string, string> | undefined
      if (columns.length > 0) {
        more = {}
        for (let i = 0; i < columns.length; i++) if (cells[i + OWN]) more[columns[i]] = cells[i + OWN]
      }
      // all entries have one shape, which loops over hits read faster
      return {
        table,
        name,
        type: ownType,
        subtype: cells[1] || subtype || undefined,
        link: linkOf(name, link, source, ownType),
        ambiguous: ambiguous || undefined,
        columns: more,
      }
    },
  }
}

function linkOf(name: string, id: string, source: string, type: string | undefined): LexEntry['link'] {
  if (id) return { id, name, source }
  return type !== undefined && LINKED.has(type) ? { id: `${type}/${name}`, name, source: 'petik' } : undefined
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
