import { tableRows } from '../lexicon/tables'
import { has, Shape } from '../text/document'
import type { RoleContext } from './role-heads'
import type { Holder } from './role-holders'
import type { RolePhrase } from './role-phrase'
import { roleWords } from './role-words'
import type { Entities } from './types'

/** Kinds of role that take the institution of the role behind `sekaligus` or of whoever gives them. */
export const BORROWING = new Set(['office', 'company', 'group'])

/** `PT X menunjuk Ani sebagai direktur`: the organization that gives the role is its institution. */
export function appointer({ doc, entities }: RoleContext, { head }: RolePhrase, holder: Holder): number | null {
  if (!holder.via.startsWith('role-as') && holder.via !== 'role-become') return null
  if (!BORROWING.has(head.kind)) return null
  const { tokens } = doc
  const person = entities.names[holder.name]
  for (let verb = person.first - 1; verb > 0 && verb >= person.first - MOST_TITLES; verb--) {
    if (!roleWords('appoint').has(tokens.lower[verb])) continue
    let at = verb - 1
    while (at > verb - 3 && roleWords('adverb').has(tokens.lower[at]) && tokens.lower[at] !== ',') at--
    const name = entities.names[entities.nameAt[at] ?? -1]
    return name?.type === 'organization' && tokens.sentence[at] === tokens.sentence[person.first] ? name.entity : null
  }
  return null
}
let bodies: ReadonlyMap<string, ReadonlySet<string>> | undefined

/** Kinds that a noun for a body or country may refer to; empty where any. */
function kindsOf(noun: string): ReadonlySet<string> | undefined {
  bodies ??= new Map(tableRows('role-body').map((row) => [row.phrase, new Set(row.subtype?.split('|') ?? [])]))
  return bodies.get(noun)
}

/** How many sentences and tokens back the body that a role ends with may have been named. */
const REACH = 2
const REACH_TOKENS = 120

/** `pendiri perusahaan Ani`: the role ends with the noun for a company that is not named beside it. */
export function endsWithCompany({ doc }: RoleContext, { head, institutions, roleEnd, end }: RolePhrase): boolean {
  if (institutions.length > 0 || end !== roleEnd || roleEnd - 1 !== head.last) return false
  return kindsOf(doc.tokens.lower[roleEnd - 1])?.has('company') ?? false
}

/** `CEO perusahaan itu, Ani`, `CEO perusahaan, Ani`: the nearest body before that the noun may refer to; null where the role does not end so. */
export function spokenOf(context: RoleContext, phrase: RolePhrase): number | null {
  const { doc, entities } = context
  const { head, institutions, roleEnd, end } = phrase
  const { lower, sentence } = doc.tokens
  const closed = institutions.length === 0 && end === roleEnd + 1 && roleEnd - 1 >= head.last && roleWords('closer').has(lower[roleEnd])
  if (!closed && !endsWithCompany(context, phrase)) return null
  const kinds = kindsOf(lower[roleEnd - 1])
  if (kinds === undefined) return null
  const place = kinds.has('country')
  const low = Math.max(0, head.first - REACH_TOKENS)
  for (let at = head.first - 1; at >= low && sentence[at] >= sentence[head.first] - REACH; at--) {
    const name = entities.names[entities.nameAt[at] ?? -1]
    if (name?.type !== (place ? 'place' : 'organization')) continue
    const { subtype } = entities.list[name.entity]
    const fits = kinds.size === 0 ? subtype !== 'media' : kinds.has(subtype ?? '') || (subtype === undefined && !place)
    if (fits) return name.entity
  }
  return closed ? null : mainBody(entities)
}

/** The organization of which each text tells, null where none stands out. */
const mains = new WeakMap<Entities, number | null>()
/** How often it is named at least, and how many times as often as the next. */
const OFTEN = 4
const STANDS_OUT = 2

function mainBody(entities: Entities): number | null {
  let main = mains.get(entities)
  if (main === undefined) {
    const times = new Map<number, number>()
    for (const { type, entity } of entities.names)
      if (type === 'organization' && entities.list[entity].subtype !== 'media') times.set(entity, (times.get(entity) ?? 0) + 1)
    const [first, second] = [...times].sort((a, b) => b[1] - a[1])
    main = first !== undefined && first[1] >= OFTEN && first[1] >= STANDS_OUT * (second?.[1] ?? 0) ? first[0] : null
    mains.set(entities, main)
  }
  return main
}

/** Most tokens of degrees behind a name. */
const MOST_DEGREES = 16

/** `Dokter spesialis jantung, dr Ani, SpJP(K), FIHA dari RS X`: the organization behind the holder of a role without one. */
export function comesFrom({ doc, entities }: RoleContext, { head, institutions, joint }: RolePhrase, { name, via }: Holder): number | null {
  if (institutions.length > 0 || joint !== null || !via.startsWith('role-before') || !COMING.has(head.kind)) return null
  const { tokens } = doc
  const { last } = entities.names[name]
  let at = last
  while (at < last + MOST_DEGREES && (DEGREE_MARKS.has(tokens.lower[at]) || (has(doc, at, Shape.capital) && entities.nameAt[at] < 0))) at++
  if (!roleWords('from').has(tokens.lower[at]) || tokens.sentence[at] !== tokens.sentence[last - 1]) return null
  const from = entities.names[entities.nameAt[at + 1] ?? -1]
  return from?.type === 'organization' && from.first === at + 1 ? from.entity : null
}

/** `Senior Officer Asia Pasifik dari Bank X`: the organization behind a place where a role of its kind is held in organizations; null without. */
export function employerFrom({ entities }: RoleContext, { head, institutions, from }: RolePhrase): number | null {
  if (!COMING.has(head.kind) || institutions.length !== 1 || entities.names[institutions[0]].type !== 'place') return null
  const name = from.find((each) => entities.names[each].type === 'organization')
  return name === undefined ? null : entities.names[name].entity
}

/** The one realm that each text names (`Kerajaan X`), null for none or several. */
const realms = new WeakMap<Entities, number | null>()

/** `Raja Y` where the text names `Kerajaan X`: whoever reigns or will has the only realm of the text. */
export function realmOf({ doc, entities, heads }: RoleContext, { head, institutions, roleEnd }: RolePhrase): number | null {
  if (head.kind !== 'royal' || institutions.length > 0 || roleEnd > head.last) return null
  const { lower } = doc.tokens
  const word = head.enclitic > 0 ? lower[head.last - 1].slice(0, -head.enclitic) : lower[head.last - 1]
  if (!roleWords('reign').has(word)) return null
  let realm = realms.get(entities)
  if (realm === undefined) {
    const all = new Set(entities.names.filter(({ first }) => roleWords('realm').has(lower[first])).map(({ entity }) => entity))
    const named = all.size === 1
    // `Raja Z` rules another
    for (const { kind, last } of heads) {
      const name = entities.names[entities.nameAt[last] ?? -1]
      if (kind === 'royal' && (name?.type === 'place' || name?.type === 'organization')) all.add(name.entity)
    }
    realm = named && all.size === 1 ? [...all][0] : null
    realms.set(entities, realm)
  }
  return realm
}

const DEGREE_MARKS = new Set([',', '.', '(', ')', '-'])
/** Kinds of role that are held in an organization. */
const COMING = new Set(['academic', 'health', 'company', 'office', 'media', 'sport', 'court'])

/** Most tokens of ranks and the like between a verb and the name behind them. */
const MOST_TITLES = 4
