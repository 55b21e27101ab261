import { buildEntities } from '../../src/entities/build'
import { Referents, type Reference } from '../../src/entities/coref'
import { attachRoles } from '../../src/entities/roles'
import { matchLexicons } from '../../src/lexicon/match'
import { proposeNames } from '../../src/names/propose'
import { surface, tokenAt } from '../../src/text/document'
import { readDocument } from '../../src/text/read'
import type { Marked } from './sacr'

/**
 * The library's coreference over mentions that are given, as published systems are measured: names go to the clusterer as sure
 * proposals, roles to whom the text attaches them, pronouns and noun phrases through the sieve in the order of the text.
 */
export function chainGiven(text: string, mentions: readonly Marked[]): Map<string, string> {
  const doc = readDocument(text)
  const hits = matchLexicons(doc.tokens.lower, (i) => surface(doc, i))
  const tokens = (m: Marked) => {
    const lead = /^\s*/.exec(text.slice(m.start, m.end))?.[0].length ?? 0
    const first = tokenAt(doc, m.start + lead)
    return { first, last: Math.max(tokenAt(doc, m.start + text.slice(m.start, m.end).trimEnd().length - 1) + 1, first + 1) }
  }
  const sure = mentions
    .filter((m) => m.kind.includes('named-entity'))
    .map((m) => ({ ...tokens(m), type: 'person' as const, confidence: 1, via: 'given' }))
  const entities = buildEntities(doc, [...sure, ...proposeNames(doc, hits)], [])
  const roles = attachRoles(doc, hits, entities)
  const referents = new Referents(doc, entities, roles)
  const chains = new Map<string, string>()
  const inside = (m: Marked) => mentions.some((o) => o !== m && o.start <= m.start && m.end <= o.end && o.end - o.start > m.end - m.start)
  for (const m of [...mentions].sort((a, b) => a.end - b.end || b.start - a.start)) {
    const { first, last } = tokens(m)
    const name = entities.nameAt[last - 1]
    const role = roles.find((r) => r.kind !== 'title' && r.first >= first && r.last <= last && r.last > r.first)
    const ref: Reference = {
      kind: m.kind.includes('kata ganti')
        ? m.start > doc.tokens.start[first]
          ? 'clitic'
          : 'pronoun'
        : name >= 0 &&
            entities.names[name].first >= first &&
            (m.kind.includes('named-entity') || entities.names[name].last - entities.names[name].first >= last - first)
          ? 'name'
          : 'nominal',
      first,
      last,
      start: m.start,
      end: m.end,
      ...(name >= 0 && { name }),
    }
    const resolved =
      ref.kind === 'nominal' && role
        ? { entity: role.person, name: '', confidence: 0.9, via: 'role' }
        : (ref.kind === 'nominal' && referents.apposed(ref)) || referents.resolve(ref)
    chains.set(`${m.start}:${m.end}`, resolved.entity === null ? `open ${m.start}` : String(resolved.entity))
    if ((resolved.entity !== null || ref.kind === 'plural') && !inside(m)) referents.note(ref, resolved, 'speech')
  }
  return chains
}
