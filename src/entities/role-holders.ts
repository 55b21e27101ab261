import type { RoleContext, RoleHead } from './role-heads'
import { closingBracket, personRightAfter } from './role-parts'
import type { RolePhrase } from './role-phrase'
import { roleWords } from './role-words'
import type { RoleAttachment } from './types'

/** How many attachments back one of a name nearby would be. */
export const LATELY = 16

export interface Holder {
  /** Index into `Entities.names`. */
  readonly name: number
  readonly confidence: number
  readonly via: string
}

/** `A (AA), B, dan C selaku staf X`: those joined to the holder, where none of them has a role of their own. */
export function sharedBefore(
  { doc, entities }: RoleContext,
  { name, via }: Holder,
  head: RoleHead,
  out: readonly RoleAttachment[],
): number[] {
  if ((via !== 'role-as' && via !== 'role-copula') || !SHARED.has(head.kind)) return []
  const { lower, sentence } = doc.tokens
  // `A dan B, yang menjabat X`: only of the nearer surely
  for (let at = entities.names[name].last; at < head.first; at++) if (roleWords('relative').has(lower[at])) return []
  const found: number[] = []
  let { first } = entities.names[name]
  let joined = false
  while (found.length < MOST_JOINED) {
    let at = first - 1
    if (roleWords('list-join').has(lower[at])) {
      if (joined) break
      joined = true
      at--
      if (lower[at] === ',') at--
    } else if (joined && lower[at] === ',') at--
    else break
    if (lower[at] === ')') {
      let open = at - 1
      while (open > at - LONGEST_SHORT && lower[open] !== '(') open--
      if (lower[open] !== '(') break
      at = open - 1
    }
    const other = entities.nameAt[at] ?? -1
    if (other < 0 || entities.names[other].type !== 'person' || sentence[at] !== sentence[first]) break
    if (out.slice(-LATELY).some(({ mention }) => mention === other)) return []
    found.push(other)
    first = entities.names[other].first
  }
  return found
}
/** Kinds of role that several people of one institution hold. */
const SHARED = new Set(['membership', 'staff', 'academic', 'health', 'court', 'media', 'group'])
/** Most tokens of a short form or age in brackets. */
const LONGEST_SHORT = 4

/** How far behind a role the verb may stand that tells who held it before. */
const REPLACING_REACH = 8

/** `A ditunjuk sebagai Ketua X menggantikan B`: the one who held the role before; empty without. */
export function replacedBy(context: RoleContext, { via }: Holder, { end, head }: RolePhrase): number[] {
  if (via !== 'role-become' && via !== 'role-as') return []
  const { tokens } = context.doc
  const sentence = tokens.sentence[head.first]
  for (let at = end; at < end + REPLACING_REACH && at < tokens.length && tokens.sentence[at] === sentence; at++) {
    if (context.entities.names[context.entities.nameAt[at]]?.type === 'person') return []
    if (!roleWords('replacing').has(tokens.lower[at])) continue
    let next = at + 1
    while (roleWords('predecessor').has(tokens.lower[next])) next++
    const person = personRightAfter(context, next, sentence)
    return person < 0 ? [] : [person]
  }
  return []
}

const MOST_JOINED = 8

/** `dua anggota X, A dan B`: those joined to the first holder. */
export function joinedHolders(context: RoleContext, name: number): number[] {
  const { doc, entities } = context
  const { tokens } = doc
  const sentence = tokens.sentence[entities.names[name].first]
  const out: number[] = []
  const commas: number[] = []
  for (let at = entities.names[name].last; out.length + commas.length < MOST_JOINED; ) {
    const close = tokens.lower[at] === '(' ? closingBracket(context, at, sentence) : -1
    if (close >= 0) at = close + 1
    let next = tokens.lower[at] === ',' ? at + 1 : at
    const joined = roleWords('list-join').has(tokens.lower[next])
    if (joined) next++
    const person = next === at || tokens.sentence[next] !== sentence ? -1 : personRightAfter(context, next, sentence)
    if (person < 0) break
    commas.push(person)
    if (joined) out.push(...commas.splice(0))
    at = entities.names[person].last
  }
  return out
}

/** `A dan B menjadi Ketua dan Wakil Ketua X`: the one to whom the first of two roles belongs; -1 without. */
export function pairedBefore({ doc, entities }: RoleContext, name: number): number {
  const { first } = entities.names[name]
  if (!roleWords('pair').has(doc.tokens.lower[first - 1])) return -1
  const other = entities.nameAt[first - 2] ?? -1
  return other >= 0 && entities.names[other].type === 'person' && doc.tokens.sentence[first] === doc.tokens.sentence[first - 2] ? other : -1
}
