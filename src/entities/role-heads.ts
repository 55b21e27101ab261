import type { Hit, Hits } from '../lexicon/types'
import { type Document, has, Shape, TokenKind } from '../text/document'
import { ownedIn } from './owned'
import { roleWords } from './role-words'
import type { Entities } from './types'

/** The head of a role noun phrase (`Wakil Ketua Umum`), prefix (`mantan`, `Plt.`) included. */
export interface RoleHead {
  /** First token, prefix included. */
  readonly first: number
  readonly last: number
  /** The entry's `kind`. */
  readonly kind: string
  /** The phrase may go on with the one who is served. */
  readonly ofPerson: boolean
  /** A role only beside an institution. */
  readonly needsInstitution: boolean
  /** With a field behind it the role is an office and no mere membership. */
  readonly officeWithField: boolean
  /** Length of the enclitic at its end (`asistennya`), 0 without. */
  readonly enclitic: number
  /** The same words are a rank before a name as well (`Komisaris`). */
  readonly alsoRank: boolean
}

/** How far a token's name or rank reaches; what the readers of role phrases ask about a text. */
export interface RoleContext {
  readonly doc: Document
  readonly hits: Hits
  readonly entities: Entities
  /** Per token: index into `heads` of the head that covers it, or -1. */
  readonly headAt: Int32Array
  readonly heads: readonly RoleHead[]
  /** Per token: end of the rank, royal title, address or degree that starts there, or 0. */
  readonly titleEnd: Int32Array
  /** Per token: end of the role link that starts there, or 0, and its sense. */
  readonly linkAt: ReadonlyMap<number, { readonly last: number; readonly sense: string }>
  /** Index into `Entities.names` of each entity's first name. */
  readonly firstName: ReadonlyMap<number, number>
  /** Per token: start of the role link that ends there. */
  readonly linkBefore: ReadonlyMap<number, { readonly first: number; readonly sense: string }>
}

const TITLE_KINDS = new Set(['rank', 'address', 'degree', 'person'])

/** Finds role heads, ranks and linking words over the lexicon hits. */
export function readContext(doc: Document, hits: Hits, entities: Entities): RoleContext {
  const n = doc.tokens.length
  const { nameAt } = entities
  const titleEnd = new Int32Array(n)
  const linkAt = new Map<number, { last: number; sense: string }>()
  const linkBefore = new Map<number, { first: number; sense: string }>()
  const prefixBefore = new Map<number, number>()
  const found: Hit[] = []
  const named: number[] = []
  for (const hit of hits.all) {
    const { table } = hit.entry
    if (table === 'role-head') {
      if (nameAt[hit.first] < 0 || opensOrganization(hit, entities)) found.push(hit)
      if (hit.entry.columns?.kind === 'royal' && hit.last > titleEnd[hit.first]) titleEnd[hit.first] = hit.last
    } else if (table === 'name-title') {
      if (TITLE_KINDS.has(hit.entry.columns?.kind ?? '') && hit.last > titleEnd[hit.first]) titleEnd[hit.first] = hit.last
    } else if (table === 'role-link') {
      const sense = hit.entry.columns?.sense ?? ''
      if (hit.last > (linkAt.get(hit.first)?.last ?? 0)) linkAt.set(hit.first, { last: hit.last, sense })
      if (hit.entry.columns?.any === 'yes') named.push(hit.last)
      if (hit.first < (linkBefore.get(hit.last)?.first ?? n)) linkBefore.set(hit.last, { first: hit.first, sense })
    } else if (table === 'role-prefix') {
      if (hit.first < (prefixBefore.get(hit.last) ?? n)) prefixBefore.set(hit.last, hit.first)
    }
  }
  addOwned(doc, entities, found)
  if (named.length > 0) addNamed(doc, entities, named, found)
  const heads: RoleHead[] = []
  const headAt = new Int32Array(n).fill(-1)
  let free = 0
  let at = 0
  while (at < found.length) {
    let best = found[at]
    for (at++; at < found.length && found[at].first === best.first; at++) if (found[at].last > best.last) best = found[at]
    if (best.first < free || crossesName(best, entities)) continue
    const columns = best.entry.columns ?? {}
    const first = withEnglish(doc, entities, best, withPrefix(doc, best.first, prefixBefore, free), free)
    const head = {
      first,
      last: best.last,
      kind: columns.kind ?? 'office',
      ofPerson: columns.of === 'person',
      needsInstitution: columns.need === 'org',
      officeWithField: columns.field === 'office',
      enclitic: best.enclitic ?? 0,
      alsoRank: titleEnd[best.first] >= best.last,
    }
    headAt.fill(heads.length, first, best.last)
    heads.push(head)
    free = best.last
  }
  const firstName = new Map<number, number>()
  entities.names.forEach(({ entity }, i) => {
    if (!firstName.has(entity)) firstName.set(entity, i)
  })
  return { doc, hits, entities, heads, headAt, titleEnd, linkAt, linkBefore, firstName }
}

const ownedHeads = ownedIn('role-head')

/** Puts heads with their owner as an enclitic among the hits by their first token. */
function addOwned(doc: Document, { nameAt }: Entities, found: Hit[]): void {
  const more = ownedHeads(doc, nameAt, false)
  if (more.length === 0) return
  for (const hit of more) found.push(hit)
  found.sort((a, b) => a.first - b.first)
}

/** How far behind a link the head of its role may stand. */
const NEAR = 3
const ANY_ROLE = { table: 'role-head', name: '', columns: { kind: 'office', need: 'org' } }

/** Puts the nouns behind links that only roles follow (`selaku tuner PT X`) among the hits, where the lexicon knows no role there. */
function addNamed({ tokens }: Document, { nameAt }: Entities, named: readonly number[], found: Hit[]): void {
  const known = new Set(found.map(({ first }) => first))
  const more: Hit[] = []
  for (const first of new Set(named)) {
    if (first >= tokens.length || tokens.kind[first] !== TokenKind.word || nameAt[first] >= 0) continue
    if (roleWords('no-role').has(tokens.lower[first])) continue
    let free = true
    for (let i = first; i < first + NEAR; i++) if (known.has(i)) free = false
    if (free) more.push({ first, last: first + 1, entry: ANY_ROLE })
  }
  if (more.length === 0) return
  for (const hit of more) found.push(hit)
  found.sort((a, b) => a.first - b.first)
}

/** A role that was read into the name of its institution (`[Ketua Umum Asosiasi X]`). */
function opensOrganization({ first, last }: Hit, { nameAt, names }: Entities): boolean {
  const name = names[nameAt[first]]
  return name.type === 'organization' && name.first === first && name.last > last
}

/**
 * Whether a name stands in the way; one that begins inside the head and goes on behind it does not (`Wali [Kota Medan]`),
 * nor does a name inside a head that the lexicon knows (`Menteri [BUMN]`).
 */
function crossesName(hit: Hit, { nameAt, names }: Entities): boolean {
  if (nameAt[hit.first] >= 0) return false
  for (let i = hit.first + 1; i < hit.last; i++) {
    if (nameAt[i] < 0) continue
    const { type, first, last } = names[nameAt[i]]
    if (last <= hit.last && first > hit.first) continue
    return first <= hit.first || last <= hit.last || (type !== 'place' && type !== 'organization')
  }
  return false
}

const MOST_ENGLISH = 3

/** Takes in the capitalised words before the last one of an English role (`Fixed Income Analyst`). */
function withEnglish(doc: Document, { nameAt }: Entities, { last }: Hit, first: number, free: number): number {
  if (!roleWords('english-head').has(doc.tokens.lower[last - 1])) return first
  let at = first
  while (
    at > free &&
    at > first - MOST_ENGLISH &&
    nameAt[at - 1] < 0 &&
    has(doc, at - 1, Shape.capital) &&
    !has(doc, at - 1, Shape.sentenceStart)
  )
    at--
  return at
}

/** Takes in `mantan`, `Plt.`, `Pelaksana Tugas (Plt)` before a head. */
function withPrefix(doc: Document, first: number, prefixBefore: ReadonlyMap<number, number>, free: number): number {
  const { lower } = doc.tokens
  let at = first
  for (let step = 0; step < 3; step++) {
    const inBrackets = lower[at - 1] === ')' && lower[at - 3] === '(' && prefixBefore.has(at - 3)
    const next = inBrackets ? prefixBefore.get(at - 3) : prefixBefore.get(lower[at - 1] === '.' ? at - 1 : at)
    if (next === undefined || next < free) break
    at = next
  }
  return at
}
