import type { Entities, RoleAttachment } from '../entities/types'
import type { Hits } from '../lexicon/types'
import type { Document } from '../text/document'
import type { RelationDraft } from './types'

/** Kinds of role that say what someone is by trade; without an institution they are no position. */
const TRADES = new Set(['academic', 'health', 'media', 'sport', 'group', 'royal'])

/** `position` and `member_of` from the roles that the text attaches, each once with its fullest role. */
export function rolesToRelations(doc: Document, hits: Hits, entities: Entities, roles: readonly RoleAttachment[]): RelationDraft[] {
  const groups = new Map<string, RoleAttachment[]>()
  for (const role of roles) {
    if (role.kind === 'title') continue
    if (role.kind === 'member_of' && role.object === null) continue
    if (role.kind === 'position' && role.object === null && TRADES.has(role.roleKind ?? '')) continue
    const key = role.kind === 'member_of' ? `m ${role.person} ${role.object}` : `p ${role.person} ${normalRole(hits, role)}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [role])
    else group.push(role)
  }
  const out: RelationDraft[] = []
  for (const group of groups.values()) {
    const objects = new Set(group.map((role) => role.object))
    if (objects.size > 1) objects.delete(null)
    for (const object of objects) {
      const all = group.filter((role) => role.object === object)
      const best = all.reduce((a, b) => (b.role.length > a.role.length ? b : a))
      const mention = entities.names[best.mention]
      const start = Math.min(mention.start, doc.tokens.start[best.first])
      const end = Math.max(mention.end, doc.tokens.end[best.last - 1])
      out.push({ type: best.kind, subject: best.person, object, role: best.role, evidence: { start, end }, confidence: best.confidence, via: best.via })
    }
  }
  return out
}

/** A role with its short forms written out, to tell the same role said twice. */
function normalRole(hits: Hits, role: RoleAttachment): string {
  for (const hit of hits.at(role.first)) {
    if (hit.entry.table === 'role-head' && hit.entry.columns?.full !== undefined) {
      const rest = role.role.split(/\s+/).slice(hit.last - hit.first).join(' ')
      return `${hit.entry.columns.full} ${rest}`.trim().toLowerCase()
    }
  }
  return role.role.toLowerCase()
}
