import { Referents, type Resolved } from '../entities/coref'
import type { Entities, RoleAttachment } from '../entities/types'
import type { Hits } from '../lexicon/types'
import type { Range } from '../span'
import type { Document } from '../text/document'
import type { Piece } from './edges'
import type { Focus, Found } from './found'
import { isA } from './lexemes'
import { layOut, nameOn, type Page } from './page'
import { readUnit } from './unit'
import type { QuoteDraft } from './types'

export interface QuoteResult {
  readonly quotes: readonly QuoteDraft[]
  /** The entities given, with nominal and pronoun mentions and unnamed sources added. Keys stay. */
  readonly entities: Entities
}

/** Quotes with their cues and speakers, and the references that they needed resolved. */
export function findQuotes(doc: Document, hits: Hits, entities: Entities, roles: readonly RoleAttachment[]): QuoteResult {
  void hits
  const page = layOut(doc, entities)
  const referents = new Referents(doc, entities, roles)
  const quotes: Draft[] = []
  page.units.forEach((unit, index) => {
    const { found, focus } = readUnit(page, unit, index)
    attribute(page, referents, quotes, found, focus, unit.first, unit.last)
  })
  backfill(quotes)
  return { quotes: quotes.map((q) => draftOf(page, q)), entities: referents.finish() }
}

interface Draft { readonly found: Found; resolved: Resolved | null }

type Event = { at: number; order: number; focus?: Focus; draft?: Draft; pronoun?: number }

/** Resolves the sources of a unit's quotes in the order of the text, pronouns and subjects between them. */
function attribute(page: Page, referents: Referents, quotes: Draft[], found: readonly Found[], focus: readonly Focus[], first: number, last: number): void {
  const events: Event[] = []
  const sources = new Set<number>()
  for (const f of found) {
    const draft: Draft = { found: f, resolved: null }
    const source = f.source && f.source !== 'shared' ? f.source : null
    if (source) sources.add(source.first)
    events.push({ at: source ? source.first : (f.cue?.token ?? f.pieces[0].first), order: source ? 1 : 2, draft })
    quotes.push(draft)
  }
  for (const f of focus) if (!sources.has(f.source.first)) { sources.add(f.source.first); events.push({ at: f.source.first, order: 1, focus: f }) }
  for (let i = first; i < last; i++) {
    if (page.blockAt[i] >= 0) { i = page.blocks[page.blockAt[i]].last - 1; continue }
    if (isA(page.lower[i], 'pronoun-singular') && !sources.has(i)) events.push({ at: i, order: 0, pronoun: i })
  }
  events.sort((a, b) => a.at - b.at || a.order - b.order)
  const { start, end } = page.doc.tokens
  let shared: Resolved | null = null
  let seen = first
  for (const e of events) {
    seen = passNames(page, referents, seen, e.at)
    if (e.pronoun !== undefined) {
      const ref = { kind: 'pronoun' as const, first: e.pronoun, last: e.pronoun + 1, start: start[e.pronoun], end: end[e.pronoun] }
      const resolved = referents.resolve(ref)
      referents.mention(ref, resolved)
    } else if (e.focus) {
      const resolved = referents.resolve(e.focus.source)
      referents.note(e.focus.source, resolved)
      shared ??= resolved
    } else if (e.draft) {
      const { source } = e.draft.found
      if (source === null) e.draft.resolved = continued(quotes, e.draft, referents)
      else if (source === 'shared') e.draft.resolved = shared ? { ...shared, via: `shared:${shared.via}` } : referents.focus()
      else {
        e.draft.resolved = referents.resolve(source)
        referents.note(source, e.draft.resolved)
        shared = e.draft.resolved
      }
    }
  }
  passNames(page, referents, seen, last)
}

function passNames(page: Page, referents: Referents, first: number, last: number): number {
  for (let i = first; i < last; i++) {
    if (page.blockAt[i] >= 0) continue
    const m = nameOn(page, i)
    if (!m) continue
    if (m.type === 'organization') referents.pass(m.entity, i)
    i = m.last - 1
  }
  return Math.max(first, last)
}

/** A quotation without a report goes on with whoever is in focus. */
function continued(quotes: readonly Draft[], draft: Draft, referents: Referents): Resolved | null {
  const focus = referents.focus()
  if (focus) return { ...focus, via: 'continued', confidence: 0.8 }
  const before = quotes[quotes.indexOf(draft) - 1]?.resolved
  return before ? { ...before, via: 'continued', confidence: 0.6 } : null
}

/** Quotations at the head of an article belong to the speaker named after them. */
function backfill(quotes: readonly Draft[]): void {
  let next: Resolved | null = null
  for (let i = quotes.length - 1; i >= 0; i--) {
    const q = quotes[i]
    if (q.resolved && q.resolved.entity !== null) next = q.resolved
    else if (next && (q.resolved === null || q.resolved.via === 'pronoun-open')) q.resolved = { ...next, via: 'next', confidence: 0.6 }
  }
}

function draftOf(page: Page, { found, resolved }: Draft): QuoteDraft {
  const { start, end, } = page.doc.tokens
  const range = (p: Piece): Range => ({ start: start[p.first], end: end[p.last - 1] })
  const { cue, source, addressee } = found
  const mention = source && source !== 'shared' ? { start: source.start, end: source.end } : null
  return {
    type: found.type,
    spans: found.pieces.map(range),
    cue: cue && { start: start[cue.token], end: end[cue.token], lemma: cue.lexeme.lemma, stance: cue.lexeme.stance },
    speaker: resolved || mention
      ? { entity: resolved?.entity ?? null, mention, name: resolved?.name ?? (mention ? page.doc.text.slice(mention.start, mention.end) : '') }
      : null,
    ...(addressee && { addressee: range(addressee) }),
    confidence: resolved?.confidence ?? 0.5,
    via: `${found.via}/${resolved?.via ?? 'open'}`,
  }
}
