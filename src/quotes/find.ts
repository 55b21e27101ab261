import { Referents, type Reference, type Resolved } from '../entities/coref'
import type { Entities, RoleAttachment } from '../entities/types'
import type { Hits } from '../lexicon/types'
import type { Range } from '../span'
import type { Document } from '../text/document'
import type { Piece } from './edges'
import type { Focus, Found } from './found'
import { isA } from './lexemes'
import { isCapital, isWord, layOut, nameOn, type Page, type Unit } from './page'
import { animate, looksVerbal, type Source } from './source'
import { readUnit, type Reading } from './unit'
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
  const readings = page.units.map((unit, index) => readUnit(page, unit, index))
  const cast: Cast = { speakers: speakersByName(page, readings), introduced: new Set(roles.filter((r) => r.kind !== 'title').map((r) => r.mention)) }
  const referents = new Referents(doc, entities, roles)
  const quotes: Draft[] = []
  readings.forEach((reading, index) => attribute(page, referents, cast, quotes, reading, page.units[index]))
  backfill(referents, quotes)
  firstPersons(page, referents, quotes)
  const merged = referents.merges()
  return { quotes: quotes.map((q) => draftOf(page, merge(q, merged, referents))), entities: referents.finish() }
}

interface Draft { readonly found: Found; resolved: Resolved | null }

/** Who speaks in the article as far as names tell, and which name mentions stand beside a role. */
interface Cast { readonly speakers: ReadonlySet<number>; readonly introduced: ReadonlySet<number> }

const WEAK_STANCES = new Set(['request', 'order', 'threat', 'hope'])
/** Cues by which the one who spoke goes on. */
const GOING_ON = new Set(['tambah', 'imbuh', 'lanjut', 'sambung', 'pungkas', 'tutup', 'terus', 'ulang'])

function speakersByName(page: Page, readings: readonly Reading[]): Set<number> {
  const speakers = new Set<number>()
  for (const { found } of readings) {
    for (const f of found) {
      if (!f.source || f.source === 'shared' || f.source.name === undefined) continue
      if (f.cue && WEAK_STANCES.has(f.cue.lexeme.stance) && f.type !== 'direct') continue
      if (f.via.endsWith('relative')) continue
      speakers.add(page.entities.names[f.source.name].entity)
    }
  }
  return speakers
}

interface Event { readonly at: number; readonly order: number; readonly focus?: Focus; readonly draft?: Draft; readonly pronoun?: number; readonly nominal?: Reference }

/** Resolves the sources of a unit's quotes in the order of the text, pronouns and subjects between them. */
function attribute(page: Page, referents: Referents, cast: Cast, quotes: Draft[], { found, focus }: Reading, unit: Unit): void {
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
  for (let i = unit.first; i < unit.last; i++) {
    if (page.blockAt[i] >= 0) { i = page.blocks[page.blockAt[i]].last - 1; continue }
    if (isA(page.lower[i], 'pronoun-singular') && !sources.has(i)) events.push({ at: i, order: 0, pronoun: i })
    const nominal = pointingPhrase(page, i, unit.first)
    if (nominal && !sources.has(nominal.first)) events.push({ at: nominal.first, order: 0, nominal })
  }
  events.sort((a, b) => a.at - b.at || a.order - b.order)
  const { start, end } = page.doc.tokens
  let shared: Resolved | null = null
  let last = lastResolved(quotes, found.length)
  for (const { pronoun, nominal, focus: f, draft } of events) {
    if (nominal) {
      const resolved = referents.known(nominal)
      if (resolved) referents.mention(nominal, resolved)
    } else if (pronoun !== undefined) {
      const ref = { kind: 'pronoun' as const, first: pronoun, last: pronoun + 1, start: start[pronoun], end: end[pronoun] }
      referents.mention(ref, referents.narrative(ref))
    } else if (f) {
      const resolved = referents.resolve(f.source)
      referents.note(f.source, resolved, strengthOf(f, resolved, cast))
      shared ??= resolved
    } else if (draft) {
      const { source, cue } = draft.found
      if (source === null) draft.resolved = referents.lastSpeaker()
      else if (source === 'shared') draft.resolved = shared ? { ...shared, confidence: shared.confidence * 0.97 } : referents.lastSpeaker()
      else {
        draft.resolved = !animate(page, source) && !startsUpper(page, source) ? document(page, source) : referents.resolve(source, cue && GOING_ON.has(cue.lexeme.lemma) ? (last?.entity ?? null) : null)
        const weak = cue !== null && WEAK_STANCES.has(cue.lexeme.stance) && draft.found.type !== 'direct'
        const known = draft.resolved.entity !== null && cast.speakers.has(draft.resolved.entity) || !commands(page, draft.found)
        if (!draft.found.via.endsWith('relative')) referents.note(source, draft.resolved, weak && !known ? 'subject' : 'speech')
        else referents.mention(source, draft.resolved)
        shared = draft.resolved
      }
      last = draft.resolved ?? last
    }
  }
}

/** Papers and figures are sources without being anybody. */
function document(page: Page, source: Source): Resolved {
  return { entity: null, name: page.doc.text.slice(source.start, source.end), confidence: 0.7, via: 'document' }
}

function startsUpper(page: Page, source: Source): boolean {
  return isCapital(page, source.first) && !isA(page.lower[source.first], 'paper')
}

/** `X meminta Y melakukan …`: a deed told, rather than X speaking to the reader. */
function commands(page: Page, found: Found): boolean {
  return found.cue !== null && nameOn(page, found.cue.token + 1)?.type === 'person'
}

/** The noun phrase that ends with the determiner at `i` (`menteri keuangan itu`), by its head within six words. */
function pointingPhrase(page: Page, i: number, low: number): Reference | undefined {
  if (page.lower[i] !== 'itu' && page.lower[i] !== 'tersebut') return undefined
  let head = -1
  for (let k = i - 1; k >= low && k >= i - 6; k--) {
    const w = page.lower[k]
    if (!isWord(page, k) || page.blockAt[k] >= 0 || isA(w, 'preposition') || isA(w, 'opener') || isA(w, 'finite') || w === 'yang') break
    if (isA(w, 'nominal-person') || isA(w, 'nominal-org')) head = k
    else if (looksVerbal(page, k)) break
  }
  if (head < 0) return undefined
  const { start, end } = page.doc.tokens
  return { kind: 'nominal', first: head, last: i + 1, start: start[head], end: end[i] }
}

/** `saya` inside a direct quote is its speaker. */
function firstPersons(page: Page, referents: Referents, quotes: readonly Draft[]): void {
  const { start, end } = page.doc.tokens
  const nested = new Uint8Array(page.doc.tokens.length)
  for (const q of page.doc.quotations) if (q.level > 0) nested.fill(1, q.first, q.last)
  for (const { found, resolved } of quotes) {
    if (found.type !== 'direct' || !resolved || resolved.entity === null || referents.entityOf(resolved.entity).type !== 'person') continue
    const said = { ...resolved, confidence: resolved.confidence * 0.95, via: 'first-person' }
    for (const p of found.pieces) {
      for (let i = p.first; i < p.last; i++) {
        if (page.lower[i] !== 'saya' && page.lower[i] !== 'aku' || nested[i]) continue
        referents.mention({ kind: 'pronoun', first: i, last: i + 1, start: start[i], end: end[i] }, said)
      }
    }
  }
}

function lastResolved(quotes: readonly Draft[], own: number): Resolved | null {
  return quotes[quotes.length - own - 1]?.resolved ?? null
}

/** A mere subject is a likely speaker if it speaks elsewhere by name or is introduced with its role. */
function strengthOf(f: Focus, resolved: Resolved, cast: Cast): Focus['strength'] {
  if (f.strength !== 'subject') return f.strength
  if (resolved.entity !== null && cast.speakers.has(resolved.entity)) return 'likely'
  return f.source.name !== undefined && cast.introduced.has(f.source.name) && !f.passive ? 'likely' : 'subject'
}

/** References at the head of an article to somebody named only later belong to the next speaker. */
function backfill(referents: Referents, quotes: readonly Draft[]): void {
  let next: Resolved | null = null
  for (let i = quotes.length - 1; i >= 0; i--) {
    const q = quotes[i]
    if (q.resolved && q.resolved.entity !== null) { if (q.resolved.via === 'name' || q.resolved.via === 'role') next = q.resolved; continue }
    if (!next || !(q.resolved === null || q.resolved.via.endsWith('-open'))) continue
    q.resolved = { ...next, via: 'next', confidence: 0.7 }
    if (q.found.source && q.found.source !== 'shared') referents.mention(q.found.source, q.resolved)
  }
}

function merge(q: Draft, merged: ReadonlyMap<number, number>, referents: Referents): Draft {
  const to = q.resolved?.entity != null ? merged.get(q.resolved.entity) : undefined
  if (to === undefined || !q.resolved) return q
  return { found: q.found, resolved: { ...q.resolved, entity: to, name: referents.entityOf(to).name, via: `${q.resolved.via}-merged` } }
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
