import type { Cue, Entity, Extraction, Quote, Relation, Warning } from './schema/types'
import { contains, firstIndex, spanOf, type Range } from './span'
import type { EntityDraft } from './entities/types'
import type { QuoteDraft } from './quotes/types'
import type { RelationDraft } from './relations/types'

export interface Findings {
  readonly text: string
  readonly entities: readonly EntityDraft[]
  readonly quotes: readonly QuoteDraft[]
  readonly relations: readonly RelationDraft[]
  readonly warnings: readonly Warning[]
}

/** Turns the stages' drafts into the contract's JSON: ids by order in the text, spans with their text. */
export function assemble({ text, entities, quotes, relations, warnings }: Findings): Extraction {
  const span = (r: Range) => spanOf(text, r.start, r.end)
  const ordered = entities.filter((e) => e.mentions.length).sort((a, b) => firstStart(a) - firstStart(b) || a.key - b.key)
  const idOf = new Map(ordered.map((e, i) => [e.key, `e${i + 1}`]))
  const id = (key: number | null) => (key === null ? null : (idOf.get(key) ?? null))

  const outEntities = ordered.map(
    (e): Entity => ({
      id: idOf.get(e.key) as string,
      type: e.type,
      ...(e.subtype && { subtype: e.subtype }),
      name: e.name,
      mentions: [...e.mentions]
        .sort((a, b) => a.start - b.start || a.end - b.end)
        .map((m) => ({ ...span(m), kind: m.kind, confidence: m.confidence, via: m.via })),
      ...(e.value && { value: e.value }),
      ...(e.link && { link: e.link }),
    }),
  )

  const byStart = [...quotes].sort((a, b) => a.spans[0].start - b.spans[0].start || b.spans[0].end - a.spans[0].end)
  const aboutIn = aboutIndex(outEntities)
  const outQuotes = byStart.map(
    (q, i): Quote => ({
      id: `q${i + 1}`,
      type: q.type,
      spans: q.spans.map(span),
      cue: q.cue && ({ ...span(q.cue), lemma: q.cue.lemma, stance: q.cue.stance } satisfies Cue),
      speaker: q.speaker && { entity: id(q.speaker.entity), mention: q.speaker.mention && span(q.speaker.mention), name: q.speaker.name },
      ...(q.addressee && { addressee: span(q.addressee) }),
      about: aboutIn(q.spans),
      confidence: q.confidence,
      via: q.via,
    }),
  )

  const claimOf = claimIndex(outQuotes)
  const outRelations = relations.flatMap((r): Omit<Relation, 'id'>[] => {
    const subject = id(r.subject)
    if (subject === null) return []
    const claim = claimOf(r.evidence)
    return [
      {
        type: r.type,
        subject,
        object: id(r.object),
        ...(r.role && { role: r.role }),
        ...(r.polarity && { polarity: r.polarity }),
        ...(r.modality && { modality: r.modality }),
        ...(claim !== undefined && { claimedBy: claim }),
        ...(r.literal && { literal: r.literal }),
        evidence: span(r.evidence),
        confidence: r.confidence,
        via: r.via,
      },
    ]
  })
  return {
    entities: outEntities,
    quotes: outQuotes,
    relations: outRelations.map((r, i) => ({ id: `r${i + 1}`, ...r })),
    warnings: [...warnings],
  }
}

function firstStart(e: EntityDraft): number {
  let least = Infinity
  for (const m of e.mentions) if (m.start < least) least = m.start
  return least
}

/** Ids of the entities (values aside) named inside given ranges, in the order of the text; binary search over all name mentions. */
function aboutIndex(entities: readonly Entity[]): (ranges: readonly Range[]) => string[] {
  const names = entities
    .filter((e) => !e.value)
    .flatMap((e) => e.mentions.filter((m) => m.kind === 'name').map((m) => ({ start: m.start, end: m.end, id: e.id })))
    .sort((a, b) => a.start - b.start)
  return (ranges) => {
    const ids = new Set<string>()
    for (const r of ranges) {
      const first = firstIndex(names.length, (i) => names[i].start >= r.start)
      for (let i = first; i < names.length && names[i].start < r.end; i++) if (names[i].end <= r.end) ids.add(names[i].id)
    }
    return [...ids]
  }
}

/**
 * The id of the quote whose content holds a range: the innermost one where one report holds another. Spans are sorted by start, so the
 * search goes back from the last span that starts before the range, no further than the longest chain of spans that still reach it.
 */
function claimIndex(quotes: readonly Quote[]): (range: Range) => string | undefined {
  const spans = quotes
    .flatMap((q) => q.spans.map((s) => ({ start: s.start, end: s.end, id: q.id })))
    .sort((a, b) => a.start - b.start || b.end - a.end)
  const reach = new Int32Array(spans.length)
  spans.forEach((s, i) => {
    reach[i] = Math.max(s.end, i ? reach[i - 1] : 0)
  })
  return (range) => {
    const after = firstIndex(spans.length, (i) => spans[i].start > range.start)
    for (let i = after - 1; i >= 0 && reach[i] >= range.end; i--) if (contains(spans[i], range)) return spans[i].id
    return undefined
  }
}
