import type { Entities, EntityDraft, NameMention } from '../../src/entities/types'
import type { EntityType } from '../../src/schema/types'
import { tokenAt, type Document } from '../../src/text/document'

export interface Marked {
  readonly start: number
  readonly end: number
  readonly type: EntityType
  readonly subtype?: string
  readonly id: string
}

/** A noun phrase and the entity that it refers to. */
export type Reference = Pick<Marked, 'start' | 'end' | 'id'>

/** Entities as the names stage would hand them on, from marked spans. */
export function buildIndexes(doc: Document, spans: readonly Marked[], nominal: readonly Reference[] = []): Entities {
  const list: EntityDraft[] = []
  const names: NameMention[] = []
  const nameAt = new Int32Array(doc.tokens.length).fill(-1)
  const keys = new Map<string, number>()
  for (const { start, end, type, subtype, id } of spans) {
    const key = keys.get(id) ?? list.length
    const mention = {
      start,
      end,
      first: tokenAt(doc, start),
      last: tokenAt(doc, end - 1) + 1,
      kind: 'name' as const,
      confidence: 1,
      via: 'marked',
    }
    const name = doc.text.slice(start, end)
    if (key === list.length) list.push({ key, type, ...(subtype !== undefined && { subtype }), name, mentions: [mention] })
    else list[key] = { ...list[key], mentions: [...list[key].mentions, mention] }
    keys.set(id, key)
    if (type === 'date') continue
    nameAt.fill(names.length, mention.first, mention.last)
    names.push({ ...mention, entity: key, type })
  }
  for (const { start, end, id } of nominal) {
    const entity = list[keys.get(id) ?? 0]
    const mention = {
      start,
      end,
      first: tokenAt(doc, start),
      last: tokenAt(doc, end - 1) + 1,
      kind: 'nominal' as const,
      confidence: 1,
      via: 'marked',
    }
    list[entity.key] = { ...entity, mentions: [...entity.mentions, mention] }
  }
  return { list, names, nameAt }
}
