import { NumberReader, type PackedWords } from './codec'
import { CELL_END, rowStarts, ROW_END } from './lines'
import { EXACT, TABLES, WORDS } from './phrases.generated'
import { Case, entryOfRef, isAmbiguousRef, refOf } from './ref'
import { SortedWords } from './sorted'
import { Node, Trie } from './trie'
import type { LexEntry } from './types'

/** Name, type, subtype, link source, whether enclitics may follow, further columns, number of rows, rows. */
export type PackedTable = readonly [string, string, string, string, number, string, number, string]

/** A word of some phrase. */
export interface Word {
  readonly id: number
  /** The node of the phrases that begin with it, -1 without. */
  readonly node: number
}

/** The words of all phrases, and what follows those that were met. */
export interface Words {
  wordOf(word: string): Word | undefined
  readonly trie: Trie
}

/** What the matcher walks: words, trie, entries. */
export interface Lexicon extends Words {
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
    // by entry and whether it is ambiguous, one more than the place in `seen`
    const places = new Int32Array((last.first + last.size) * 2)
    const seen: LexEntry[] = []
    embedded = {
      ...unpackWords(WORDS),
      exact,
      entry(ref) {
        const key = ref >> 2
        if (places[key] === 0) {
          const index = entryOfRef(ref)
          const table = tables[tableIndex(tables, index)]
          places[key] = seen.push(table.read(index - table.first, isAmbiguousRef(ref)))
        }
        return seen[places[key] - 1]
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
export const entryNamed = (table: string, lower: string): LexEntry | undefined =>
  findEntry(lower, (entry) => entry.table === table && entry.name.toLowerCase() === lower)

/** The entry of a matched table that has a form, its name or an alias, given like that. */
export const entryCalled = (table: string, lower: string): LexEntry | undefined => findEntry(lower, (entry) => entry.table === table)

function findEntry(lower: string, fits: (entry: LexEntry) => boolean): LexEntry | undefined {
  const { wordOf, trie, entry } = embeddedLexicon()
  let node = -1
  for (const part of lower.split(' ')) {
    const word = wordOf(part)
    if (word === undefined) return undefined
    node = node >= 0 ? trie.childOf(node, word.id) : word.node
    if (node < 0) return undefined
  }
  const { nodes, refs } = trie
  for (let k = nodes[node * Node.size + Node.ref]; k < nodes[node * Node.size + Node.refEnd]; k++) {
    const found = entry(refOf(entryOfRef(refs[k]), Case.any, false))
    if (fits(found)) return found
  }
  return undefined
}

/** Reads what `packWords` wrote, as it is asked for. */
export function unpackWords({ narrow, wide }: PackedWords): Words {
  const trie = new Trie()
  const nodes = new Map<number, number>()
  const nodeOf = (id: number, text: string, at: number): number => {
    if (text[at] !== CELL_END) return -1
    let node = nodes.get(id)
    if (node === undefined) nodes.set(id, (node = trie.add(new NumberReader(text, at + 1))))
    return node
  }
  const sorted = (text: string, firstId: number) =>
    new SortedWords<Word>(text, (start, end) => ({ id: firstId + start, node: nodeOf(firstId + start, text, end) }))
  const words = sorted(narrow, 0)
  const wideWords = sorted(wide, narrow.length + 1)
  return { trie, wordOf: (word) => words.get(word) ?? wideWords.get(word) }
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
      starts ??= rowStarts(text)
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
