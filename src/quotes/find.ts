import { Referents, type Resolved } from '../entities/coref'
import type { Entities, RoleAttachment } from '../entities/types'
import type { Hits } from '../lexicon/types'
import type { Range } from '../span'
import type { Document } from '../text/document'
import { attribute, speakersByName, type Cast, type Draft } from './attribute'
import type { Piece } from './edges'
import { descriptions, firstPersons } from './mentions'
import { layOut, type Page } from './page'
import { transcriptTurns } from './transcript'
import type { QuoteDraft } from './types'
import { readUnit } from './unit'

export interface QuoteResult {
  readonly quotes: readonly QuoteDraft[]
  /** The entities given, with nominal and pronoun mentions and unnamed sources added. Keys stay. */
  readonly entities: Entities
}

/** Quotes with their cues and speakers, and the references that they needed resolved. */
export function findQuotes(doc: Document, hits: Hits, entities: Entities, roles: readonly RoleAttachment[]): QuoteResult {
  void hits
  const page = layOut(doc, entities)
  const turns = transcriptTurns(page)
  const readings = page.units.map((unit, index) => turns.get(index) ?? readUnit(page, unit, index))
  const cast: Cast = {
    speakers: speakersByName(page, readings),
    introduced: new Set(roles.filter((r) => r.kind !== 'title').map((r) => r.mention)),
  }
  const referents = new Referents(doc, entities, roles)
  const quotes: Draft[] = []
  readings.forEach((reading, index) => attribute(page, referents, cast, quotes, reading, page.units[index]))
  backfill(referents, quotes)
  firstPersons(page, referents, quotes)
  descriptions(page, referents)
  const merged = referents.merges()
  return { quotes: quotes.map((q) => draftOf(page, merge(q, merged, referents))), entities: referents.finish() }
}

/** References at the head of an article to somebody named only later belong to the next speaker. */
function backfill(referents: Referents, quotes: readonly Draft[]): void {
  let next: Resolved | null = null
  for (let i = quotes.length - 1; i >= 0; i--) {
    const q = quotes[i]
    if (q.resolved && q.resolved.entity !== null) {
      if (q.resolved.via === 'name' || q.resolved.via === 'role') next = q.resolved
      continue
    }
    if (!next || !(q.resolved === null || q.resolved.via.endsWith('-open'))) continue
    q.resolved = { ...next, via: 'next', confidence: 0.7 }
    if (q.found.source && q.found.source !== 'shared') referents.mention(q.found.source, q.resolved)
  }
}

function merge(q: Draft, merged: ReadonlyMap<number, number>, referents: Referents): Draft {
  const to = q.resolved?.entity != null ? merged.get(q.resolved.entity) : undefined
  if (to === undefined || !q.resolved) return q
  return { ...q, resolved: { ...q.resolved, entity: to, name: referents.entityOf(to).name, via: `${q.resolved.via}-merged` } }
}

function draftOf(page: Page, { found, resolved }: Draft): QuoteDraft {
  const { start, end } = page.doc.tokens
  const range = (p: Piece): Range => ({ start: start[p.first], end: end[p.last - 1] })
  const { cue, source, addressee } = found
  const mention = source && source !== 'shared' ? { start: source.start, end: source.end } : null
  return {
    type: found.type,
    spans: found.pieces.map(range),
    cue: cue && { start: start[cue.token], end: end[cue.token], lemma: cue.lexeme.lemma, stance: cue.lexeme.stance },
    speaker:
      resolved || mention
        ? {
            entity: resolved?.entity ?? null,
            mention,
            name: resolved?.name ?? (mention ? page.doc.text.slice(mention.start, mention.end) : ''),
          }
        : null,
    addressee: addressee && range(addressee),
    confidence: resolved?.confidence ?? 0.5,
    via: `${found.via}/${resolved?.via ?? 'open'}`,
  }
}
