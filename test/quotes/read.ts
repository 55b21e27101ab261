import { attachRoles } from '../../src/entities/roles'
import type { Entities, EntityDraft, NameMention } from '../../src/entities/types'
import { matchLexicons } from '../../src/lexicon/match'
import { findQuotes } from '../../src/quotes/find'
import type { EntityType } from '../../src/schema/types'
import { surface, tokenAt } from '../../src/text/document'
import { readDocument } from '../../src/text/read'

/** Names that the test gives, so that quotes are tested apart from the finding of names: entity by entity, its surfaces joined by `|`. */
export interface Cast {
  person?: string[]
  organization?: string[]
  place?: string[]
}

export interface ReadQuote {
  type: string
  spans: string[]
  cue: string | null
  stance: string | null
  speaker: string | null
  mention: string | null
  addressee: string | null
}

/** Quotes of a text and the mentions of its entities, for given names. */
export function read(text: string, cast: Cast = {}): { quotes: ReadQuote[]; mentions: Record<string, string[]> } {
  const doc = readDocument(text)
  const list: EntityDraft[] = []
  const names: NameMention[] = []
  const nameAt = new Int32Array(doc.tokens.length).fill(-1)
  const taken = new Uint8Array(text.length)
  const surfaces: { surface: string; key: number; type: EntityType }[] = []
  for (const type of ['person', 'organization', 'place'] as const) {
    for (const entry of cast[type] ?? []) {
      const key = list.length
      list.push({ key, type, name: entry.split('|')[0], mentions: [] })
      for (const s of entry.split('|')) surfaces.push({ surface: s, key, type })
    }
  }
  for (const { surface: s, key, type } of surfaces.sort((a, b) => b.surface.length - a.surface.length)) {
    for (let at = text.indexOf(s); at >= 0; at = text.indexOf(s, at + 1)) {
      const end = at + s.length
      if (taken[at] || /[\p{L}\p{N}]/u.test(text[at - 1] ?? ' ') || /[\p{L}\p{N}]/u.test(text[end] ?? ' ')) continue
      taken.fill(1, at, end)
      names.push({
        start: at,
        end,
        first: tokenAt(doc, at),
        last: tokenAt(doc, end - 1) + 1,
        kind: 'name',
        confidence: 1,
        via: 'test',
        entity: key,
        type,
      })
    }
  }
  names.sort((a, b) => a.start - b.start)
  names.forEach((m, i) => nameAt.fill(i, m.first, m.last))
  const entities: Entities = { list: list.map((e) => ({ ...e, mentions: names.filter((m) => m.entity === e.key) })), names, nameAt }
  const hits = matchLexicons(doc.tokens.lower, (i) => surface(doc, i))
  const found = findQuotes(doc, hits, entities, attachRoles(doc, hits, entities))
  const slice = (r: { start: number; end: number }) => text.slice(r.start, r.end)
  return {
    quotes: [...found.quotes]
      .sort((a, b) => a.spans[0].start - b.spans[0].start || b.spans[0].end - a.spans[0].end)
      .map((q) => ({
        type: q.type,
        spans: q.spans.map(slice),
        cue: q.cue && slice(q.cue),
        stance: q.cue?.stance ?? null,
        speaker: q.speaker?.name ?? null,
        mention: q.speaker?.mention ? slice(q.speaker.mention) : null,
        addressee: q.addressee ? slice(q.addressee) : null,
      })),
    mentions: Object.fromEntries(found.entities.list.map((e) => [e.name, e.mentions.map(slice)])),
  }
}

/** One line a quote: `d|kata|Rani|content … content`. */
export function lines(text: string, cast: Cast = {}): string[] {
  return read(text, cast).quotes.map((q) => [q.type[0], q.cue ?? '-', q.speaker ?? '-', q.spans.join(' … ')].join('|'))
}
