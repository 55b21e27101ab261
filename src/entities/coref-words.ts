import { tableEntries } from '../lexicon/store'
import { cellsOf, hasPart, tableRows } from '../lexicon/tables'

/** Whether a lower-cased word belongs to a class of `lexicons/reporting-word.tsv`. */
export function inClass(word: string, name: string): boolean {
  const classes = cellsOf('reporting-word', 'classes').get(word)
  return classes !== undefined && hasPart(classes, name)
}

export interface Institution {
  /** First words of names that the noun may stand for. */
  readonly heads: readonly string[]
  readonly subtypes: readonly string[]
}
let institutions: Map<string, Institution> | undefined

/** What a noun for an institution (`kampus`) may stand for. */
export function institutionOf(noun: string): Institution | undefined {
  institutions ??= new Map(
    tableRows('reporting-institution').map((r) => [r.phrase, { heads: r.heads.split('|'), subtypes: r.subtypes?.split('|') ?? [] }]),
  )
  return institutions.get(noun)
}

let aliases: Map<string, readonly string[]> | undefined

/** Short forms of roles stand for their full ones and the other way round; the table of aliases adds what is no short form. */
function readAliases(): Map<string, readonly string[]> {
  const map = new Map<string, string[]>()
  const add = (from: string, to: readonly string[]) => map.set(from, [...(map.get(from) ?? []), ...to])
  for (const r of tableRows('reporting-alias')) add(r.phrase, r.roles.split('|'))
  for (const { name, columns } of tableEntries('role-head')) {
    const full = columns?.full?.toLowerCase()
    if (full === undefined) continue
    add(name.toLowerCase(), [full])
    add(full, [name.toLowerCase()])
  }
  return map
}

/** Other words for the role with which a phrase begins, with the count of words that they replace. */
export function roleAliases(words: readonly string[]): { length: number; roles: readonly string[] } | undefined {
  aliases ??= readAliases()
  for (let n = Math.min(3, words.length); n > 0; n--) {
    const roles = aliases.get(words.slice(0, n).join(' '))
    if (roles) return { length: n, roles }
  }
  return undefined
}
