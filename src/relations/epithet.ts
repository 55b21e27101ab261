import type { RoleContext, RoleHead } from '../entities/role-heads'
import { readPhrase, type RolePhrase } from '../entities/role-phrase'
import { roleWords } from '../entities/role-words'
import { chooseObject, finished, furtherObjects, goesOnWith, skipAdverbs } from '../entities/roles'
import type { RoleAttachment } from '../entities/types'
import { textOf, TokenKind, type Document } from '../text/document'
import type { Argument, RelationContext } from './context'
import { lastPerson } from './focus'
import { relationWords } from './words'

/** The rules' ids. */
export const EPITHET = 'role-epithet'
export const PRONOUN = 'role-pronoun'
export const FOCUS = 'role-focus'

/**
 * Roles that hang on no name: in noun phrases that refer back to a person (`politikus Partai X itu`), from coreference or
 * because only one person was spoken of, and behind pronouns (`Ia menjabat Ketua X`). Only phrases with an institution
 * count: without one they say nothing new.
 */
export function epithetRoles(context: RelationContext, reading: RoleContext, known: readonly RoleAttachment[]): RoleAttachment[] {
  const { doc, entities, otherAt, others } = context
  if (!entities.list.some(({ type }) => type === 'person')) return []
  const attached = new Set(known.map((role) => role.first))
  const out: RoleAttachment[] = []
  let held: ReadonlySet<string> | undefined
  let quoted: Uint8Array | undefined
  reading.heads.forEach((head, index) => {
    if (attached.has(head.first)) return
    const other = others[otherAt[head.first]]
    if (other?.type === 'person' && other.first === head.first) {
      const phrase = readPhrase(reading, head)
      if (phrase.end <= other.last + 1 && (phrase.holder < 0 || phrase.holderAfterComma)) give(other.entity, phrase, 0.7, EPITHET)
      return
    }
    const pronoun = pronounBefore(context, reading, head)
    if (pronoun !== null) {
      for (let next = index; next >= 0; ) {
        const phrase = readPhrase(reading, reading.heads[next])
        if (finished(reading, phrase) && phrase.holder < 0) give(pronoun.entity, phrase, 0.75, PRONOUN)
        next = phrase.nextHead > next ? phrase.nextHead : -1
      }
    } else if (other === undefined && mayStandAlone(context, head) && !(quoted ??= quotedTokens(context.doc))[head.first]) {
      const phrase = readPhrase(reading, head)
      if (phrase.holder >= 0 || !roleWords('closer').has(doc.tokens.lower[phrase.end - 1])) return
      const object = chooseObject(reading, head.kind, phrase.institutions)
      held ??= new Set(known.map((role) => `${role.object} ${role.roleKind}`))
      if (object === null || held.has(`${object} ${head.kind}`)) return
      const person = lastPerson(context, head.first)
      if (person >= 0) give(person, phrase, 0.6, FOCUS)
    }
  })
  return out

  function give(person: number, phrase: RolePhrase, confidence: number, via: string): void {
    const { head, institutions, roleEnd, end } = phrase
    const mention = reading.firstName.get(person)
    const object = chooseObject(reading, head.kind, institutions)
    if (mention === undefined || (object === null && !(head.kind === 'minister' && roleEnd > head.first + 2))) return
    const role = textOf(doc, head.first, roleEnd)
    const kind = head.kind === 'membership' ? 'member_of' : 'position'
    const objects = object === null || head.kind === 'minister' ? [object] : [object, ...furtherObjects(reading, institutions)]
    for (const each of objects)
      out.push({ person, mention, role, first: head.first, last: end, object: each, kind, roleKind: head.kind, confidence, via })
  }
}

/** A noun phrase for one person whom it tells apart: neither `para`, `lima` nor `anggota` before or in it. */
function mayStandAlone({ doc }: RelationContext, { first }: RoleHead): boolean {
  const { tokens } = doc
  const before = tokens.lower[first - 1] ?? ''
  if (relationWords('generic-role').has(tokens.lower[first]) || relationWords('quantifier').has(before)) return false
  return tokens.sentence[first - 1] !== tokens.sentence[first] || tokens.kind[first - 1] !== TokenKind.number
}

/** Per token: 1 where it stands inside a quotation. */
function quotedTokens({ tokens, quotations }: Document): Uint8Array {
  const quoted = new Uint8Array(tokens.length)
  let reached = 0
  for (const { first, last } of quotations) {
    // inner quotations follow those that hold them
    if (last > reached) quoted.fill(1, Math.max(first, reached), last)
    reached = Math.max(reached, last)
  }
  return quoted
}

/** Whoever `ia`, `dia` before `menjabat`, `adalah` and the like refers to; null without. */
function pronounBefore({ doc, others, otherAt }: RelationContext, reading: RoleContext, head: RoleHead): Argument | null {
  const link = reading.linkBefore.get(head.first)
  if (link === undefined || link.sense === 'also') return null
  const before = skipAdverbs(reading, link.first - 1)
  const at = goesOnWith(reading, before, link.first) ? doc.sentences[doc.tokens.sentence[link.first]].first : before
  const other = others[otherAt[at] ?? -1]
  if (other === undefined || other.type !== 'person' || other.last !== at + 1 || other.first !== at) return null
  return doc.tokens.sentence[at] === doc.tokens.sentence[head.first] && doc.tokens.enclitic[at] === 0 ? other : null
}
