import { tableEntries } from '../lexicon/store'
import { tableRows } from '../lexicon/tables'

let sets: ReadonlyMap<string, ReadonlySet<string>> | undefined
let longHeads: ReadonlyMap<string, string> | undefined

function readSets(): ReadonlyMap<string, ReadonlySet<string>> {
  const read = new Map<string, Set<string>>()
  for (const row of tableRows('name-word')) {
    for (const name of row.sets.split(' ')) {
      const set = read.get(name)
      if (set) set.add(row.phrase)
      else read.set(name, new Set([row.phrase]))
    }
  }
  return read
}

/** A set of the table `name-word`, for loops over all tokens. */
export function wordSet(set: string): ReadonlySet<string> {
  sets ??= readSets()
  return sets.get(set) ?? EMPTY
}
const EMPTY: ReadonlySet<string> = new Set()

/** Whether a lower-cased word stands in a set of the table `name-word`. */
export function says(set: string, word: string): boolean {
  sets ??= readSets()
  return sets.get(set)?.has(word) ?? false
}

let titles: ReadonlySet<string> | undefined

/** Whether a lower-cased word is by itself an office, a rank or a form of address. */
export function isTitle(word: string): boolean {
  titles ??= new Set([...tableEntries('name-title'), ...tableEntries('role-head')].map(({ name }) => name.toLowerCase()))
  return titles.has(word)
}

/** What the first word of a name is short for: `kejari` → `kejaksaan negeri`. */
export function longHead(word: string): string | undefined {
  longHeads ??= new Map(tableRows('name-long-head').map((row) => [row.phrase, row.long]))
  return longHeads.get(word)
}
