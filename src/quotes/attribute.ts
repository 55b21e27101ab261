import type { Referents, Reference, Resolved } from '../entities/coref'
import type { Focus, Found } from './found'
import { Is, isA } from './classes'
import { Mark } from './lexemes'
import { pointingPhrase } from './mentions'
import type { NameMention } from '../entities/types'
import { isActor, isCapital, nameOn, type Page, type Unit } from './page'
import { animate, clitic, isStatement, named, pastTestimony, type Source } from './source'
import type { Reading } from './state'

export interface Draft {
  readonly found: Found
  /** Index among the article's quotes. */
  readonly place: number
  resolved: Resolved | null
}

/** Who speaks in the article as far as names tell, and which name mentions stand beside a role. */
export interface Cast {
  readonly speakers: ReadonlySet<number>
  readonly introduced: ReadonlySet<number>
}

const WEAK_STANCES = new Set(['request', 'order', 'threat', 'hope'])

/** Cues by which the one who spoke goes on. */
const GOING_ON = new Set(['tambah', 'imbuh', 'lanjut', 'sambung', 'pungkas', 'tutup', 'terus', 'ulang'])

export function speakersByName(page: Page, readings: readonly Reading[]): Set<number> {
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

interface Event {
  readonly at: number
  readonly order: number
  readonly focus?: Focus
  readonly draft?: Draft
  readonly pronoun?: number
  readonly nominal?: Reference
}

const REFERRING = Mark.pronounSingular | Mark.pointer | Mark.kinOf
const NO_SOURCES = new Set<number>()

/** Resolves the sources of a unit's quotes in the order of the text, pronouns and subjects between them. */
export function attribute(page: Page, referents: Referents, cast: Cast, quotes: Draft[], { found, focus }: Reading, unit: Unit): void {
  const events: Event[] = []
  const sources: Set<number> = found.length + focus.length > 0 ? new Set() : NO_SOURCES
  for (const f of found) {
    const draft: Draft = { found: f, place: quotes.length, resolved: null }
    const source = f.source && f.source !== 'shared' ? f.source : null
    if (source) sources.add(source.first)
    events.push({ at: source ? source.first : (f.cue?.token ?? f.pieces[0].first), order: source ? 1 : 2, draft })
    quotes.push(draft)
  }
  for (const f of focus)
    if (!sources.has(f.source.first)) {
      sources.add(f.source.first)
      events.push({ at: f.source.first, order: 1, focus: f })
    }
  const { type, marks, blockAt } = page
  for (let i = unit.first; i < unit.last; i++) {
    if (blockAt[i] >= 0) {
      i = page.blocks[blockAt[i]].last - 1
      continue
    }
    const mark = marks[type[i]] & REFERRING
    if (mark === 0) continue
    if (mark & (Mark.pronounSingular | Mark.kinOf) && !sources.has(i)) events.push({ at: i, order: 0, pronoun: i })
    const nominal = mark & Mark.pointer ? pointingPhrase(page, i, unit.first) : undefined
    if (nominal && !sources.has(nominal.first)) events.push({ at: nominal.first, order: 0, nominal })
  }
  if (events.length === 0) return
  if (events.length > 1) events.sort((a, b) => a.at - b.at || a.order - b.order)
  const { start, end } = page.doc.tokens
  let shared: Resolved | null = null
  let last = lastResolved(quotes, found.length)
  for (const { pronoun, nominal, focus: f, draft } of events) {
    if (nominal) {
      const resolved = referents.known(nominal)
      if (resolved) referents.mention(nominal, resolved)
    } else if (pronoun !== undefined) {
      const ref =
        marks[type[pronoun]] & Mark.kinOf
          ? clitic(page, pronoun)
          : { kind: 'pronoun' as const, first: pronoun, last: pronoun + 1, start: start[pronoun], end: end[pronoun] }
      referents.mention(ref, referents.narrative(ref))
    } else if (f) {
      const resolved = referents.resolve(f.source)
      referents.note(f.source, resolved, strengthOf(f, resolved, cast))
      shared ??= resolved
    } else if (draft) {
      const { source, cue } = draft.found
      if (source === null) draft.resolved = spokeBefore(page, quotes, draft, unit) ?? referents.lastSpeaker()
      else if (source === 'shared') draft.resolved = shared ? { ...shared, confidence: shared.confidence * 0.97 } : referents.lastSpeaker()
      else {
        const carried = goesOn(page, quotes, draft, last)
        draft.resolved = carried
          ? { ...carried, confidence: 0.8, via: 'continued' }
          : isStatement(page, source)
            ? issuer(page, referents, source)
            : !animate(page, source) && !startsUpper(page, source)
              ? document(page, source)
              : besidesSelf(
                  page,
                  referents,
                  draft,
                  referents.resolve(source, cue && GOING_ON.has(cue.lexeme.lemma) ? (last?.entity ?? null) : null),
                )
        const weak = cue !== null && WEAK_STANCES.has(cue.lexeme.stance) && draft.found.type !== 'direct'
        const crowd = source.kind === 'nominal' && draft.resolved.via === 'unnamed-new'
        const known =
          !crowd && ((draft.resolved.entity !== null && cast.speakers.has(draft.resolved.entity)) || !commands(page, draft.found))
        if (!draft.found.via.endsWith('relative')) referents.note(source, draft.resolved, weak && !known ? 'subject' : 'speech')
        else referents.mention(source, draft.resolved)
        shared = draft.resolved
      }
      last = draft.resolved ?? last
    }
  }
}

/** Nobody speaks of himself by name: whom a quotation names is not the one to whom its report only points back. */
function besidesSelf<T extends Resolved | null>(page: Page, referents: Referents, { found }: Draft, resolved: T): T | Resolved {
  const { type, source, pieces } = found
  if (
    resolved === null ||
    resolved.entity === null ||
    type !== 'direct' ||
    (source && source !== 'shared' && !POINTING_BACK.has(source.kind))
  )
    return resolved
  const named = new Set<number>()
  for (const { first, last } of pieces)
    for (let i = first; i < last; i++) {
      const m = nameOn(page, i)
      if (m?.type === 'person') named.add(m.entity)
    }
  return named.has(resolved.entity) ? (referents.speakerBesides(named) ?? resolved) : resolved
}
const POINTING_BACK: ReadonlySet<string> = new Set(['clitic', 'pronoun'])

/** Papers and figures are sources without being anybody. */
function document(page: Page, source: Source): Resolved {
  return { entity: null, name: page.doc.text.slice(source.start, source.end), confidence: 0.7, via: 'document' }
}

/** How many tokens back a statement may have been brought in. */
const REACH = 120

/** Whose statement it is: of whom it was said to be (`pernyataan X`), or who made it (`X merilis pernyataan`), or else who spoke last. */
function issuer(page: Page, referents: Referents, source: Source): Resolved {
  const noun = page.lower[source.first]
  for (let i = source.first - 1; i > source.first - REACH && i >= 0; i--) {
    if (page.lower[i] !== noun || isA(page, i + 1, Is.determiner) || page.blockAt[i] >= 0) continue
    const owner = nameOn(page, pastTestimony(page, i, source.first)) ?? makerBefore(page, i)
    if (owner && isActor(owner)) return { ...referents.resolve(named(page, owner)), confidence: 0.75, via: 'statement' }
  }
  const speaker = referents.lastSpeaker()
  return speaker ? { ...speaker, confidence: 0.75, via: 'statement' } : document(page, source)
}

/** The first actor of the sentence in which token `i` stands, if it stands before that. */
function makerBefore(page: Page, i: number): NameMention | undefined {
  const { sentence } = page.doc.tokens
  let maker: NameMention | undefined
  for (let k = i - 1; k >= 0 && k > i - REACH && sentence[k] === sentence[i]; k--) {
    const m = nameOn(page, k)
    if (m && isActor(m) && m.type !== 'place') maker = m
  }
  return maker
}

/** Whoever spoke the quotation just before, in the same paragraph or in the one before one that begins with a quotation. */
function spokeBefore(page: Page, quotes: readonly Draft[], { found, place }: Draft, unit: Unit): Resolved | null {
  const before = found.type === 'direct' ? quotes[place - 1] : undefined
  if (before?.found.type !== 'direct' || before.resolved?.entity == null) return null
  const { paragraph } = page.units[before.found.unit]
  const opens = found.unit === 0 || page.units[found.unit - 1].paragraph !== unit.paragraph
  return paragraph === unit.paragraph || (opens && paragraph === unit.paragraph - 1)
    ? { ...before.resolved, confidence: 0.85, via: 'continued' }
    : null
}

function startsUpper(page: Page, source: Source): boolean {
  return isCapital(page, source.first) && !isA(page, source.first, Is.paper)
}

/** `X meminta Y melakukan …`: a deed told, rather than X speaking to the reader. */
function commands(page: Page, found: Found): boolean {
  return found.cue !== null && nameOn(page, found.cue.token + 1)?.type === 'person'
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

/** How sources are resolved that no pronoun goes back to by itself: those without a name, and several. */
const NO_CENTRE = new Set(['unnamed-new', 'unnamed', 'plural', 'document'])

/** Whoever spoke in the direct quote just before, if `-nya` follows an institution's words with nothing between. */
function goesOn(page: Page, quotes: readonly Draft[], draft: Draft, last: Resolved | null): Resolved | null {
  const { found } = draft
  if (!last || found.type !== 'direct' || !found.source || found.source === 'shared' || found.source.kind !== 'clitic') return null
  const before = quotes[draft.place - 1]
  if (
    found.cue &&
    GOING_ON.has(found.cue.lexeme.lemma) &&
    before?.found.type === 'direct' &&
    before.found.unit >= found.unit - 1 &&
    before.resolved === last &&
    NO_CENTRE.has(last.via)
  )
    return last
  if (before?.found.type !== 'direct' || before.resolved?.entity !== last.entity || before.found.unit < found.unit - 1) return null
  const source = before.found.source
  const name = source && source !== 'shared' && source.name !== undefined ? page.entities.names[source.name] : undefined
  return name?.type === 'organization' ? last : null
}
