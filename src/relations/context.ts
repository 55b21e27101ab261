import { ownedIn } from '../entities/owned'
import type { Entities, MentionDraft, NameMention, RoleAttachment } from '../entities/types'
import type { Hit, Hits } from '../lexicon/types'
import type { EntityType } from '../schema/types'
import { has, Shape, TokenKind, type Document } from '../text/document'
import { relationWords } from './words'

/** What stands in an argument's place: a name, or a pronoun or noun phrase that refers to an entity. */
export interface Argument {
  readonly entity: number
  readonly type: EntityType
  readonly first: number
  readonly last: number
  /** Index into `Entities.names`, -1 for pronouns and noun phrases. */
  readonly name: number
}

/** Indexes over one text that all relation rules share. */
export interface RelationContext {
  readonly doc: Document
  readonly entities: Entities
  /** Per token: index into `names` of the name to which the role or rank starting there leads, or -1. */
  readonly leadAt: Int32Array
  /** Per token: first token of the role or rank before the name that starts there; the token itself without. */
  readonly startOf: (name: NameMention) => number
  /** Per token: index into `others` of the pronoun or noun phrase that covers it, or -1. */
  readonly otherAt: Int32Array
  readonly others: readonly Argument[]
  readonly kinAt: ReadonlyMap<number, Hit>
  /** Tokens behind a word of kinship: a name there is the owner's (`ayah Budi meninggal`). */
  readonly behindKin: ReadonlySet<number>
  /** Dates by their first token. */
  readonly dateAt: ReadonlyMap<number, Argument>
}

export function relationContext(doc: Document, hits: Hits, entities: Entities, roles: readonly RoleAttachment[]): RelationContext {
  const n = doc.tokens.length
  const leadAt = new Int32Array(n).fill(-1)
  const starts = new Int32Array(n).fill(-1)
  for (const role of roles) {
    const name = entities.names[role.mention]
    if (role.first >= name.first || name.first - role.first > 40) continue
    leadAt[role.first] = role.mention
    if (starts[name.first] < 0 || role.first < starts[name.first]) starts[name.first] = role.first
  }
  const otherAt = new Int32Array(n).fill(-1)
  const others: Argument[] = []
  const dateAt = new Map<number, Argument>()
  for (const entity of entities.list) {
    if (entity.type === 'date')
      for (const m of entity.mentions) dateAt.set(m.first, { entity: entity.key, type: 'date', first: m.first, last: m.last, name: -1 })
    // unnamed sources stay out: their noun phrases are often no actors
    if (!isAgent(entity.type) || !hasBoth(entity.mentions)) continue
    for (const m of entity.mentions) {
      if (m.kind === 'name' || m.last - m.first > 12 || m.start !== doc.tokens.start[m.first]) continue
      otherAt.fill(others.length, m.first, m.last)
      others.push({ entity: entity.key, type: entity.type, first: m.first, last: m.last, name: -1 })
    }
  }
  const kinAt = new Map<number, Hit>()
  for (const hit of hits.all) {
    if (hit.entry.table !== 'kin' || entities.nameAt[hit.first] >= 0) continue
    // `Bapak Budi`, `Kakak Ani`: an address, not a relation
    if (
      has(doc, hit.first, Shape.capital) &&
      !has(doc, hit.first, Shape.sentenceStart) &&
      !relationWords('dash').has(doc.tokens.lower[hit.first - 1])
    )
      continue
    if (relationWords('contest').has(doc.tokens.lower[hit.first - 1]) || relationWords('no-kin').has(doc.tokens.lower[hit.last])) continue
    const known = kinAt.get(hit.first)
    if (known === undefined || hit.last > known.last) kinAt.set(hit.first, hit)
  }
  for (const [first, { last }] of [...kinAt]) for (let i = first + 1; i < last; i++) if ((kinAt.get(i)?.last ?? 0) <= last) kinAt.delete(i)
  for (const hit of ownedKin(doc, entities.nameAt, true)) kinAt.set(hit.first, hit)
  const behindKin = new Set<number>()
  for (const hit of kinAt.values()) if (hit.enclitic === undefined) behindKin.add(hit.last)
  return {
    doc,
    entities,
    behindKin,
    leadAt,
    otherAt,
    others,
    kinAt,
    dateAt,
    startOf: (name) => (starts[name.first] < 0 ? name.first : starts[name.first]),
  }
}

/** Whether an entity is referred to by name and otherwise. */
function hasBoth(mentions: readonly MentionDraft[]): boolean {
  let name = false
  let other = false
  for (const { kind } of mentions) {
    if (kind === 'name') name = true
    else other = true
  }
  return name && other
}

const ownedKin = ownedIn('kin')

export const isAgent = (type: EntityType): boolean => type === 'person' || type === 'organization' || type === 'place'

/** The argument that starts at token `i`, roles and ranks before a name skipped; null without. */
export function argumentAt(context: RelationContext, i: number): Argument | null {
  const { entities, leadAt } = context
  // a text may end in a comma or in `dan`
  if (i >= leadAt.length) return null
  let at = entities.nameAt[i]
  if (at >= 0 && entities.names[at].first !== i) return null
  if (at < 0) at = leadAt[i]
  if (at < 0) return null
  const name = entities.names[at]
  return { entity: name.entity, type: name.type, first: i, last: name.last, name: at }
}

/** The token behind a name and the short form or age in brackets that may follow it. */
export function behindBracket(context: RelationContext, last: number): number {
  const { tokens } = context.doc
  if (relationWords('address-part').has(tokens.lower[last])) return behindAddress(context, last)
  if (tokens.lower[last] !== '(') return last
  for (let i = last + 1; i < last + 8 && i < tokens.length && tokens.sentence[i] === tokens.sentence[last]; i++) {
    if (tokens.lower[i] === ')') return i + 1
  }
  return last
}

/** The token behind an argument and its brackets, or behind the bracket in which it stands as a short form (`Badan X (BX), Jakarta`). */
export function behindName(context: RelationContext, { type, first, last }: Argument): number {
  const { lower } = context.doc.tokens
  const short = lower[last] === ')' && lower[first - 1] === '(' && (type !== 'place' || has(context.doc, first, Shape.allCaps))
  return short ? last + 1 : behindBracket(context, last)
}

/** The token behind house numbers and the like (`Nomor 14`, `RT 02 RW 05`); `i` itself where no number follows. */
function behindAddress({ doc: { tokens } }: RelationContext, i: number): number {
  let at = i
  for (let step = 0; step < MOST_PARTS && relationWords('address-part').has(tokens.lower[at]); step++) {
    const number = tokens.lower[at + 1] === '.' ? at + 2 : at + 1
    if (tokens.kind[number] !== TokenKind.number || tokens.sentence[number] !== tokens.sentence[i]) break
    at = number + 1
  }
  return at
}
const MOST_PARTS = 4

/** The pronoun or noun phrase that starts at token `i`; null without. */
export function pronounAt(context: RelationContext, i: number): Argument | null {
  const at = context.otherAt[i]
  return at >= 0 && context.others[at].first === i ? context.others[at] : null
}

/** A place acts where it is a state; a quarter or street in an address does not. */
export function actsAsState({ entities }: RelationContext, { type, entity }: Argument): boolean {
  const { subtype } = entities.list[entity]
  return type !== 'place' || subtype === undefined || subtype === 'country' || subtype === 'continent' || subtype === 'region'
}
