import { readContext } from '../entities/role-heads'
import { readPhrase } from '../entities/role-phrase'
import { chooseObject } from '../entities/roles'
import type { RoleAttachment } from '../entities/types'
import type { Hits } from '../lexicon/types'
import { textOf } from '../text/document'
import type { RelationContext } from './context'

/**
 * Roles in noun phrases that refer back to a named person (`politikus Partai X itu`), from coreference.
 * Only phrases with an institution count: without one they say nothing new.
 */
export function epithetRoles(context: RelationContext, hits: Hits): RoleAttachment[] {
  const { doc, entities, others } = context
  const starts = others.filter((other) => other.type === 'person' && hits.at(other.first).some((hit) => hit.entry.table === 'role-head'))
  if (starts.length === 0) return []
  const reading = readContext(doc, hits, entities)
  const firstName = new Map<number, number>()
  entities.names.forEach((name, i) => {
    if (!firstName.has(name.entity)) firstName.set(name.entity, i)
  })
  const out: RoleAttachment[] = []
  for (const other of starts) {
    const head = reading.heads[reading.headAt[other.first]]
    const mention = firstName.get(other.entity)
    if (head === undefined || head.first !== other.first || mention === undefined) continue
    const phrase = readPhrase(reading, head)
    const object = chooseObject(reading, head.kind, phrase.institutions)
    if (object === null || phrase.end > other.last + 1 || (phrase.holder >= 0 && !phrase.holderAfterComma)) continue
    out.push({
      person: other.entity,
      mention,
      role: textOf(doc, head.first, phrase.roleEnd),
      first: head.first,
      last: phrase.end,
      object,
      kind: head.kind === 'membership' ? 'member_of' : 'position',
      roleKind: head.kind,
      confidence: 0.7,
      via: EPITHET,
    })
  }
  return out
}

/** The rule's id. */
export const EPITHET = 'role-epithet'
