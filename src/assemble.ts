import type { Cue, Entity, Extraction, Mention, Quote, Relation, Warning } from './schema/types'
import { contains, firstIndex, spanOf, type Range, type Span } from './span'
import type { EntityDraft, MentionDraft, NameMention } from './entities/types'
import type { QuoteDraft } from './quotes/types'
import type { RelationDraft } from './relations/types'

export interface Findings {
  readonly text: string
  readonly entities: readonly EntityDraft[]
  /** All name mentions of `entities`, in the order of the text. */
  readonly names: readonly NameMention[]
  readonly quotes: readonly QuoteDraft[]
  readonly relations: readonly RelationDraft[]
  readonly warnings: readonly Warning[]
}

/** Turns the stages' drafts into the contract's JSON: ids by order in the text, spans with their text. */
export function assemble({ text, entities, names, quotes, relations, warnings }: Findings): Extraction {
  const ordered = inOrder(entities)
  const ids: string[] = new Array(entities.length)
  ordered.forEach((e, i) => {
    ids[e.key] = `e${i + 1}`
  })
  const outEntities = ordered.map((e) => entityOf(text, e, ids))
  const outQuotes = quotesOf(text, quotes, names, ids)
  const claimOf = claimIndex(outQuotes)
  const outRelations: Relation[] = []
  for (const r of relations) {
    const subject = ids[r.subject]
    if (subject === undefined) continue
    const claim = claimOf(r.evidence)
    outRelations.push({
      id: `r${outRelations.length + 1}`,
      type: r.type,
      subject,
      object: idOf(ids, r.object),
      ...(r.role && { role: r.role }),
      ...(r.polarity && { polarity: r.polarity }),
      ...(r.modality && { modality: r.modality }),
      ...(claim !== undefined && { claimedBy: claim }),
      ...(r.literal && { literal: r.literal }),
      evidence: spanOf(text, r.evidence.start, r.evidence.end),
      confidence: r.confidence,
      via: r.via,
    })
  }
  return { entities: outEntities, quotes: outQuotes, relations: outRelations, warnings: [...warnings] }
}

const idOf = (ids: readonly string[], key: number | null): string | null => (key === null ? null : (ids[key] ?? null))

/** The entities that have mentions, by their first one. */
function inOrder(entities: readonly EntityDraft[]): EntityDraft[] {
  const start = new Float64Array(entities.length)
  for (const e of entities) start[e.key] = firstStart(e)
  return entities.filter((e) => e.mentions.length > 0).sort((a, b) => start[a.key] - start[b.key] || a.key - b.key)
}

function firstStart(e: EntityDraft): number {
  let least = Infinity
  for (const m of e.mentions) if (m.start < least) least = m.start
  return least
}

function entityOf(text: string, e: EntityDraft, ids: readonly string[]): Entity {
  const { key, type, subtype, name } = e
  const mentions = mentionsOf(text, e.mentions)
  const entity: Entity = subtype ? { id: ids[key], type, subtype, name, mentions } : { id: ids[key], type, name, mentions }
  if (e.value) entity.value = e.value
  if (e.link) entity.link = e.link
  return entity
}

function mentionsOf(text: string, drafts: readonly MentionDraft[]): Mention[] {
  let sorted = true
  for (let i = 1; i < drafts.length && sorted; i++) sorted = byPlace(drafts[i - 1], drafts[i]) <= 0
  const list = sorted ? drafts : [...drafts].sort(byPlace)
  const out: Mention[] = []
  for (const { start, end, kind, confidence, via } of list) out.push({ start, end, text: text.slice(start, end), kind, confidence, via })
  return out
}

const byPlace = (a: Range, b: Range): number => a.start - b.start || a.end - b.end

function quotesOf(text: string, quotes: readonly QuoteDraft[], names: readonly NameMention[], ids: readonly string[]): Quote[] {
  const span = (r: Range): Span => spanOf(text, r.start, r.end)
  const byStart = [...quotes].sort((a, b) => a.spans[0].start - b.spans[0].start || b.spans[0].end - a.spans[0].end)
  return byStart.map(
    (q, i): Quote => ({
      id: `q${i + 1}`,
      type: q.type,
      spans: q.spans.map(span),
      cue:
        q.cue &&
        ({
          start: q.cue.start,
          end: q.cue.end,
          text: text.slice(q.cue.start, q.cue.end),
          lemma: q.cue.lemma,
          stance: q.cue.stance,
        } satisfies Cue),
      speaker: q.speaker && {
        entity: idOf(ids, q.speaker.entity),
        mention: q.speaker.mention && span(q.speaker.mention),
        name: q.speaker.name,
      },
      ...(q.addressee && { addressee: span(q.addressee) }),
      about: namedIn(q.spans, names, ids),
      confidence: q.confidence,
      via: q.via,
    }),
  )
}

/** Ids of the entities (values aside) named inside given ranges, in the order of the text; binary search over all name mentions. */
function namedIn(ranges: readonly Range[], names: readonly NameMention[], ids: readonly string[]): string[] {
  const found: string[] = []
  for (const r of ranges) {
    const first = firstIndex(names.length, (i) => names[i].start >= r.start)
    for (let i = first; i < names.length && names[i].start < r.end; i++) {
      if (names[i].end <= r.end) found.push(ids[names[i].entity])
    }
  }
  return found.length > 1 ? [...new Set(found)] : found
}

/**
 * The id of the quote whose content holds a range: the innermost one where one report holds another. Spans are sorted by start, so the
 * search goes back from the last span that starts before the range, no further than the longest chain of spans that still reach it.
 */
function claimIndex(quotes: readonly Quote[]): (range: Range) => string | undefined {
  const spans: { start: number; end: number; id: string }[] = []
  for (const q of quotes) for (const s of q.spans) spans.push({ start: s.start, end: s.end, id: q.id })
  spans.sort((a, b) => a.start - b.start || b.end - a.end)
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
