import type { Document } from '../text/document'
import type { Proposal } from '../names/types'
import type { ValueSpan } from '../numeric/types'
import type { Entities, EntityDraft, NameMention } from './types'

/** Judges overlaps of proposals and values, then gathers the names left into entities. */
export function buildEntities(doc: Document, proposals: readonly Proposal[], values: readonly ValueSpan[]): Entities {
  void values
  const list: EntityDraft[] = []
  const names: NameMention[] = []
  const nameAt = new Int32Array(doc.tokens.length).fill(-1)
  const byName = new Map<string, number>()
  for (const p of proposals) {
    const start = doc.tokens.start[p.first]
    const end = doc.tokens.end[p.last - 1]
    const name = doc.text.slice(start, end)
    const key = byName.get(name) ?? list.length
    const mention = { start, end, first: p.first, last: p.last, kind: 'name' as const, confidence: p.confidence, via: p.via }
    if (key === list.length) { byName.set(name, key); list.push({ key, type: p.type, name, mentions: [mention] }) }
    else list[key] = { ...list[key], mentions: [...list[key].mentions, mention] }
    nameAt.fill(names.length, p.first, p.last)
    names.push({ ...mention, entity: key, type: p.type })
  }
  return { list, names, nameAt }
}
