import type { Entities, EntityDraft, RoleAttachment } from '../entities/types'
import type { Hits } from '../lexicon/types'
import type { Document } from '../text/document'
import { isSeat } from './guards'
import { EPITHET, FOCUS, PRONOUN } from './epithet'
import type { RelationDraft } from './types'

/** Kinds of role that say what someone is by trade; without an institution they are no position. */
const TRADES = new Set(['academic', 'health', 'media', 'sport', 'group', 'royal', 'staff'])

/** Kinds of role that only bodies give. */
const EMPLOYED = new Set(['academic', 'health', 'delegate'])

/** `Guru SMA di Kabupaten X`: no place employs anyone but a house that bodies sit in (`Stasiun Klimatologi X`). */
const employs = ({ type, name }: EntityDraft): boolean => type !== 'place' || isSeat(name.split(' ', 1)[0].toLowerCase())

/** `position` and `member_of` from the roles that the text attaches, each once with its fullest role. */
export function rolesToRelations(doc: Document, hits: Hits, entities: Entities, roles: readonly RoleAttachment[]): RelationDraft[] {
  const groups = new Map<string, RoleAttachment[]>()
  for (const role of roles) {
    if (role.kind === 'title') continue
    if (EMPLOYED.has(role.roleKind ?? '') && role.object !== null && !employs(entities.list[role.object])) continue
    if (role.kind === 'member_of' && (role.object === null || entities.list[role.object].type !== 'organization')) continue
    if (
      role.kind === 'position' &&
      role.object === null &&
      TRADES.has(role.roleKind ?? '') &&
      !(role.roleKind === 'academic' && /\s/.test(role.role))
    )
      continue
    const key = role.kind === 'member_of' ? `m ${role.person} ${role.object}` : `p ${role.person} ${normalRole(hits, role)}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [role])
    else group.push(role)
  }
  mergeShorter(groups)
  const out: RelationDraft[] = []
  for (const group of groups.values()) {
    const objects = new Set(group.map((role) => role.object))
    if (objects.size > 1) objects.delete(null)
    for (const object of objects) {
      const all = group.filter((role) => role.object === object)
      const best = all.reduce((a, b) => (b.role.length > a.role.length ? b : a))
      const mention = entities.names[best.mention]
      const phrase = { start: doc.tokens.start[best.first], end: doc.tokens.end[best.last - 1] }
      const evidence =
        best.via === EPITHET || best.via === PRONOUN || best.via === FOCUS
          ? phrase
          : { start: Math.min(mention.start, phrase.start), end: Math.max(mention.end, phrase.end) }
      out.push({
        type: best.kind,
        subject: best.person,
        object,
        role: best.role,
        evidence,
        confidence: best.confidence,
        via: best.via,
      })
    }
  }
  return out
}

/** `Menteri X` beside `Menteri Keuangan X`: a role without object that begins a fuller one of the same person is the same, and `hakim X` beside `Ketua Majelis Hakim X`. */
function mergeShorter(groups: Map<string, RoleAttachment[]>): void {
  const keys = [...groups.keys()].sort()
  for (let k = 0; k + 1 < keys.length; k++) {
    const short = groups.get(keys[k])
    const long = groups.get(keys[k + 1])
    if (short === undefined || long === undefined || !keys[k + 1].startsWith(`${keys[k]} `)) continue
    const objects = new Set(long.map((role) => role.object))
    if (!short.every((role) => role.object === null || objects.has(role.object))) continue
    groups.delete(keys[k])
  }
  for (const [key, short] of groups) {
    if (!short.every((role) => role.roleKind === 'court' && role.object === null)) continue
    const person = `p ${short[0].person} `
    const held = key.slice(person.length)
    if (keys.some((other) => other !== key && other.startsWith(person) && ` ${other.slice(person.length)}`.endsWith(` ${held}`)))
      groups.delete(key)
  }
}

/** A role with its short forms written out and without `mantan`, to tell the same role said twice. */
function normalRole(hits: Hits, role: RoleAttachment): string {
  let words = role.role.toLowerCase()
  let prefix = ''
  let at = role.first
  for (const hit of hits.at(at)) {
    if (hit.entry.table !== 'role-prefix') continue
    const { sense, full } = hit.entry.columns ?? {}
    words = words
      .split(/\s+/)
      .slice(hit.last - hit.first)
      .join(' ')
    prefix = sense === 'former' ? '' : `${full ?? hit.entry.name.toLowerCase()} `
    at = hit.last
    break
  }
  for (const hit of hits.at(at)) {
    const full = hit.entry.table === 'role-head' ? hit.entry.columns?.full : undefined
    if (full === undefined) continue
    return `${prefix}${full} ${words
      .split(/\s+/)
      .slice(hit.last - hit.first)
      .join(' ')}`
      .trim()
      .toLowerCase()
  }
  return prefix + words
}
