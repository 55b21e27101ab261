import { entryNamed } from '../lexicon/store'
import type { LexEntry } from '../lexicon/types'
import type { Document } from '../text/document'
import { roleWords } from './role-words'
import type { Entities, EntityDraft, NameMention } from './types'

/** Heads of names that a bare name may stand for, with the class of words in `lexicons/role-word.tsv` that tell of them. */
const KINDS = [
  { head: 'kota ', table: 'place-regency', told: 'of-city' },
  { head: 'kabupaten ', table: 'place-regency', told: 'of-regency' },
  { head: '', table: 'place-province', told: 'of-province' },
] as const

interface Candidate {
  readonly entry: LexEntry
  readonly told: string
}

/** The first two digits of a Kemendagri code are the province's. */
const provinceOf = ({ link }: { readonly link?: EntityDraft['link'] }): string | undefined =>
  link?.source === 'kemendagri' ? link.id.slice(0, 2) : undefined

/**
 * Decides by context which place of several a bare name means (`Banjar`: a city in one province, a regency in another): by an
 * office or head noun before it, by the province beside it, by the provinces of the other places. A quarter in an address that
 * bears the name of a place elsewhere loses its link.
 */
export function linkPlaces(doc: Document, { list, names, nameAt }: Entities): readonly EntityDraft[] {
  const bare = list.filter((entity) => entity.type === 'place' && isBare(doc, entity))
  if (bare.length === 0) return list
  const changed = new Map<number, EntityDraft>()
  for (const entity of bare) {
    const rest = restOf(entity)
    const candidates = candidatesFor(rest)
    const choice = decide(entity, rest, candidates)
    if (choice === 'none') changed.set(entity.key, { ...entity, link: undefined, subtype: undefined })
    else if (choice && choice.link?.id !== entity.link?.id)
      changed.set(entity.key, { ...entity, link: choice.link, subtype: choice.subtype })
  }
  return changed.size === 0 ? list : list.map((entity) => changed.get(entity.key) ?? entity)

  function decide(entity: EntityDraft, rest: string, candidates: readonly Candidate[]): LexEntry | 'none' | undefined {
    const told = candidates.length > 1 ? toldBy(entity, rest, candidates) : undefined
    if (told) return told.entry
    const { inside, outside } = provincesBeside(entity)
    if (inside.size + outside.size > 0) {
      if (inside.has(provinceOf(entity) ?? '')) return undefined
      const fits = candidates.filter(({ entry }) => inside.has(provinceOf(entry) ?? ''))
      if (fits.length > 0) return keep(entity, fits)
      if (outside.size > 0) return 'none'
    }
    if (candidates.length < 2 || new Set(candidates.map(({ entry }) => provinceOf(entry))).size < 2) return undefined
    const around = new Set(list.flatMap((other) => (other === entity ? [] : (provinceOf(other) ?? []))))
    const near = candidates.filter(({ entry }) => around.has(provinceOf(entry) ?? ''))
    return near.length > 0 ? keep(entity, near) : undefined
  }

  /** The candidate of which offices and head nouns before the name speak, in names of organizations too; undefined if of several alike. */
  function toldBy(entity: EntityDraft, rest: string, candidates: readonly Candidate[]): Candidate | undefined {
    const { lower } = doc.tokens
    const votes = candidates.map(() => 0)
    const size = rest.split(' ').length
    const vote = (first: number): void => {
      candidates.forEach(({ told }, k) => {
        if (roleWords(told).has(lower[first - 1])) votes[k]++
      })
    }
    for (const { first } of entity.mentions) if (first > 0) vote(first)
    const province = entity.link?.id.length === 2
    for (const { type, first, last } of province ? [] : names)
      if (type === 'organization' && last - first > size && lower.slice(last - size, last).join(' ') === rest) vote(last - size)
    const most = Math.max(...votes)
    // a province is meant more often than the city of its name
    if (province && most < entity.mentions.length) return undefined
    return most > 0 && votes.filter((n) => n === most).length === 1 ? candidates[votes.indexOf(most)] : undefined
  }

  /**
   * Provinces of the places behind a comma (`Banjar, Kalimantan Selatan`) where no list goes on: all of them, and those in
   * which a place of an address may lie though the place of its name does not (`Jalan Melati, Kuningan, Jakarta`).
   */
  function provincesBeside(entity: EntityDraft): { inside: ReadonlySet<string>; outside: ReadonlySet<string> } {
    const inside = new Set<string>()
    const outside = new Set<string>()
    const own = provinceOf(entity) ?? ''
    for (const { first, last } of entity.mentions) {
      const next = placeBehind(last)
      const province = next && provinceOf(list[next.entity])
      if (next === undefined || province === undefined || next.entity === entity.key || listed(next.last)) continue
      inside.add(province)
      if (entity.link?.id.length === 2 || (own[0] === SPLIT && province[0] === SPLIT) || province === own) continue
      const before = doc.tokens.lower[first - 1] === ',' ? names[nameAt[first - 2] ?? -1] : undefined
      const inAddress = doc.tokens.lower[first - 1] === ',' && (before === undefined || provinceOf(list[before.entity]) === undefined)
      if (inAddress || (province === CAPITAL && entity.subtype === 'regency')) outside.add(province)
    }
    return { inside, outside }
  }

  function placeBehind(last: number): NameMention | undefined {
    const name = doc.tokens.lower[last] === ',' ? names[nameAt[last + 1] ?? -1] : undefined
    return name?.type === 'place' ? name : undefined
  }

  /** Whether a list goes on behind a name. */
  function listed(last: number): boolean {
    const { lower } = doc.tokens
    return (
      roleWords('list-join').has(lower[last]) ||
      (lower[last] === ',' && roleWords('list-join').has(lower[last + 1])) ||
      placeBehind(last) !== undefined
    )
  }
}

/** Codes of the provinces of Papua, which were split: older articles name one for another. */
const SPLIT = '9'
/** Jakarta, whose quarters bear the names of regencies elsewhere. */
const CAPITAL = '31'

/** What an entity is linked to if it is among the candidates, else the first of them. */
const keep = (entity: EntityDraft, candidates: readonly Candidate[]): LexEntry =>
  (candidates.find(({ entry }) => entry.link?.id === entity.link?.id) ?? candidates[0]).entry

const HEAD = /^(?:kota|kabupaten) /

const restOf = ({ link }: EntityDraft): string => (link?.name ?? '').toLowerCase().replace(HEAD, '')

/** Whether all names of a linked place lack the head noun that would tell what it is. */
function isBare({ tokens }: Document, entity: EntityDraft): boolean {
  if (provinceOf(entity) === undefined) return false
  const rest = restOf(entity)
  return entity.mentions.every((m) => m.kind !== 'name' || tokens.lower.slice(m.first, m.last).join(' ') === rest)
}

/** Candidates of the places met so far; no more of them than places in the tables. */
const looked = new Map<string, readonly Candidate[]>()

function candidatesFor(rest: string): readonly Candidate[] {
  const known = looked.get(rest)
  if (known !== undefined) return known
  const found = KINDS.flatMap(({ head, table, told }) => {
    const entry = entryNamed(table, head + rest)
    return entry === undefined ? [] : [{ entry, told }]
  })
  looked.set(rest, found)
  return found
}
