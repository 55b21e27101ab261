import type { Entities } from '../entities/types'
import { tableRows } from '../lexicon/tables'
import type { Hits } from '../lexicon/types'
import type { Document } from '../text/document'
import { column } from '../text/vocabulary'
import type { RelationDraft } from './types'
import { relationWords } from './words'

/** Organizations whose branches bear their name and a place's. */
const BRANCHED = new Set(['party', 'ngo', 'university', 'association', 'religious', 'union'])
let units: ReadonlyMap<string, string> | undefined

/** How far the whole stands from a unit's first word (`reach` in `lexicons/relation-unit.tsv`); undefined for other words. */
function reachOf(word: string): string | undefined {
  units ??= new Map(tableRows('relation-unit').map((row) => [row.phrase, row.reach ?? '']))
  return units.get(word)
}

/** Whether a name begins as units of an organization do. */
export const isUnit = (word: string): boolean => reachOf(word) !== undefined

/** Whether a name that begins so is a unit even where its whole is not beside it (`Fakultas Hukum`, not `Polres X`). */
export const isAlwaysUnit = (word: string): boolean => reachOf(word) === ''

/** A team and a club's other name are the club itself. */
const TEAM = 'tim'
/** Ends names of state bodies at will (`Komisi III DPR RI`). */
const STATE = 'ri'
const UNIT = 1
const BRANCH = 2
const kindOf = column(
  ({ lowers }, type) =>
    (isUnit(lowers[type]) ? UNIT : 0) |
    (relationWords('branch').has(lowers[type]) || relationWords('area-tail').has(lowers[type]) ? BRANCH : 0),
)

/** Whether some organization is named like a unit or branch, or is one that has branches. */
function mayNest({ tokens }: Document, { names, list }: Entities): boolean {
  const kinds = kindOf(tokens.vocabulary)
  for (const { type, first, last, entity } of names) {
    if (type !== 'organization') continue
    if (kinds[tokens.type[first]] & UNIT || BRANCHED.has(list[entity].subtype ?? '')) return true
    for (let i = first + 1; i < last; i++) if (kinds[tokens.type[i]] & BRANCH) return true
  }
  return false
}

/** Longest name that is looked into, in tokens. */
const LONGEST = 14

/**
 * `part_of` between organizations of which one's name holds the other's: `Komisi III DPR` ends with `DPR`,
 * `Serikat Guru Jawa Timur` begins with `Serikat Guru`, `Bank Karsa Unit Melati` with its bank's name. Every name is looked up by its own words, so the work is linear.
 */
export function nestedOrganizations(doc: Document, hits: Hits, entities: Entities): RelationDraft[] {
  if (!mayNest(doc, entities)) return []
  const bySurface = new Map<string, number>()
  const byEntry = new Map<string, number>()
  const places = new Set<string>()
  const { lower } = doc.tokens
  for (const name of entities.names) {
    if (name.last - name.first > LONGEST) continue
    if (name.type === 'organization') {
      bySurface.set(lower.slice(name.first, name.last).join(' '), name.entity)
      const entry = entryOf(name.first, name.last)
      if (entry !== undefined) byEntry.set(entry, name.entity)
    } else if (name.type === 'place') places.add(lower.slice(name.first, name.last).join(' '))
  }
  const out: RelationDraft[] = []
  const seen = new Set<number>()
  for (const name of entities.names) {
    if (name.type !== 'organization' || name.last - name.first < 2 || name.last - name.first > LONGEST) continue
    const whole = outer(name.first, name.last)
    if (whole === undefined || seen.has(name.entity)) continue
    seen.add(name.entity)
    out.push({
      type: 'part_of',
      subject: name.entity,
      object: whole.entity,
      evidence: { start: name.start, end: name.end },
      confidence: 0.8,
      via: whole.via,
    })
  }
  return out

  function outer(first: number, last: number): { entity: number; via: string } | undefined {
    const own = bySurface.get(lower.slice(first, last).join(' '))
    const reach = reachOf(lower[first])
    if (reach !== undefined && reach !== 'beside')
      for (let at = first + (reach === 'far' ? 2 : 1); at < last; at++) {
        const entity =
          bySurface.get(lower.slice(at, last).join(' ')) ??
          (lower[last - 1] === STATE ? bySurface.get(lower.slice(at, last - 1).join(' ')) : undefined) ??
          (lower[first] === TEAM ? undefined : byEntry.get(entryOf(at, last) ?? ''))
        if (entity !== undefined && entity !== own) return { entity, via: 'nested-end' }
      }
    // `DPD Partai X Jawa Barat`: the party stands between the unit and its area
    if (reach === '')
      for (let at = last - 1; at > first + 1; at--) {
        const entity = bySurface.get(lower.slice(first + 1, at).join(' ')) ?? partyOf(first + 1, at)
        if (entity !== undefined && entity !== own && entities.list[entity].subtype === 'party') return { entity, via: 'nested-middle' }
      }
    for (let at = last - 1; at > first; at--) {
      const entity = bySurface.get(lower.slice(first, at).join(' ')) ?? partyOf(first, at)
      if (entity === undefined || entity === own) continue
      if (at < last - 1 && relationWords('branch').has(lower[at])) return { entity, via: 'nested-branch' }
      if (isAreaTail(at, last) && !isBranch(entity)) return { entity, via: 'nested-area' }
      if (!BRANCHED.has(entities.list[entity].subtype ?? '')) continue
      if (places.has(lower.slice(at, last).join(' ')) || at === last - 1) return { entity, via: 'nested-start' }
    }
    return undefined
  }

  /** The party that the text names otherwise (`PPP Jateng` beside `Partai Persatuan Pembangunan`). */
  function partyOf(first: number, at: number): number | undefined {
    const entity = byEntry.get(entryOf(first, at) ?? '')
    return entity !== undefined && entities.list[entity].subtype === 'party' ? entity : undefined
  }

  /** Whether all words from `at` on name parts of the world (`Karsa Asia Pacific`). */
  function isAreaTail(at: number, last: number): boolean {
    for (let i = at; i < last; i++) if (!relationWords('area-tail').has(lower[i])) return false
    return true
  }

  /** Whether an organization is named after a part of the world itself (`Karsa Indonesia`, also called `Karsa`). */
  function isBranch(entity: number): boolean {
    return relationWords('area-tail').has(entities.list[entity].name.toLowerCase().split(' ').pop() ?? '')
  }

  /** The lexicon's name for an organization named by these tokens (`Kementerian Sosial` for `Kemensos`). */
  function entryOf(first: number, last: number): string | undefined {
    return hits
      .at(first)
      .find((hit) => (hit.last === last || (hit.last === last - 1 && lower[hit.last] === STATE)) && hit.entry.type === 'organization')
      ?.entry.name
  }
}
