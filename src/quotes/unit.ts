import { readsAsSpeech, reportAfter, wordCount } from './direct'
import {
  clausal, closesAfterClitic, connectiveLength, contentEnd, contentStart, coordinatedCue, isActAdverbial, startsSource, trim, type Piece,
} from './edges'
import type { Focus, Found } from './found'
import { isA, readings, type Lexeme } from './lexemes'
import { isCapital, isWord, nameOn, type Block, type Page, type Unit } from './page'
import { animate, clitic, looksVerbal, phraseEnd, sourceAfter, subjectBefore, type Source } from './source'

/** Quotes and subjects of one unit. */
export interface Reading { readonly found: Found[]; readonly focus: Focus[]; readonly scare: { block: number; why: string }[] }

/** Reporting words tried in one unit; no sentence of sense has more. */
const MOST_CUES = 32

interface State {
  readonly page: Page
  readonly unit: Unit
  readonly index: number
  readonly found: Found[]
  readonly focus: Focus[]
  /** Tokens that a quote's content or report has taken. */
  readonly used: Set<number>
  readonly direct: Set<number>
  /** Where the next clause may start. */
  low: number
  /** Some quote of the unit has a source that later verbs may share. */
  subject: Source | null
}

/** Finds the quotes of a unit: direct ones by what stands around the marks, indirect ones by their cues. */
export function readUnit(page: Page, unit: Unit, index: number): Reading {
  const state: State = { page, unit, index, found: [], focus: [], used: new Set(), direct: new Set(), low: unit.first, subject: null }
  const scare: Reading['scare'] = []
  let tries = 0
  directQuotes(state)
  for (let i = unit.first; i < unit.last; i++) {
    const b = page.blockAt[i]
    if (b >= 0) { i = page.blocks[b].last - 1; if (state.direct.has(b)) state.low = i + 1; continue }
    if (state.used.has(i) || nameOn(page, i)) continue
    if (readings(page.lower[i]).length > 0 && ++tries > MOST_CUES) break
    const next = cueAt(state, i) || nounCue(state, i)
    if (next > i) i = next - 1
  }
  leftOver(state)
  for (const b of unit.blocks) if (!state.direct.has(b) && !holds(state.found, page, b)) scare.push({ block: b, why: 'no report' })
  subjectFocus(state)
  return { found: state.found, focus: state.focus, scare }
}

function holds(found: readonly Found[], page: Page, b: number): boolean {
  const block = page.blocks[b]
  return found.some((f) => f.pieces.some((p) => p.first <= block.inner && block.innerEnd <= p.last))
}

function push(state: State, found: Omit<Found, 'unit'>): void {
  state.found.push({ ...found, unit: state.index })
  if (found.source && found.source !== 'shared' && !found.via.endsWith('relative')) {
    state.subject = found.source
    state.focus.push({ at: found.source.first, source: found.source, strength: 'speech' })
  }
}

// --- quotations -------------------------------------------------------------------------------------------------

function directQuotes(state: State): void {
  const { page, unit } = state
  for (let n = 0; n < unit.blocks.length; n++) {
    const b = unit.blocks[n]
    if (state.direct.has(b)) continue
    const block = page.blocks[b]
    const gap = leadLength(state, block.first)
    const inner = trim(page, { first: block.inner, last: block.innerEnd })
    if (!inner) continue
    const report = gap === 0 || behindJoint(page, block) ? reportAfter(page, block, unit) : undefined
    if (gap > 0 && !report?.cue) continue
    if (report && (readsAsSpeech(page, block) || report.cue)) {
      const pieces = [inner]
      state.direct.add(b)
      markUsed(state, block.last, report.end)
      // `"A," kata X, "B"`
      const nextBlock = unit.blocks[n + 1]
      if (nextBlock !== undefined && continues(page, report.end, page.blocks[nextBlock].first)) {
        const second = trim(page, { first: page.blocks[nextBlock].inner, last: page.blocks[nextBlock].innerEnd })
        if (second) { pieces.push(second); state.direct.add(nextBlock); markUsed(state, report.end, page.blocks[nextBlock].first) }
      }
      push(state, { type: 'direct', pieces, cue: report.cue, source: report.source, addressee: addresseeAt(page, report.end, unit.last), via: report.via })
      continue
    }
    const alone = block.last >= unit.last || onlyPunctuation(page, block.last, unit.last) || unit.blocks[n + 1] !== undefined && onlyPunctuation(page, block.last, page.blocks[unit.blocks[n + 1]].first)
    if (alone && readsAsSpeech(page, block)) {
      state.direct.add(b)
      push(state, { type: 'direct', pieces: [inner], cue: null, source: null, via: 'alone' })
    }
  }
}

/** A full sentence in quotation marks behind a colon or comma (`…, "Kami menolak …," kata X`). */
function behindJoint(page: Page, block: Block): boolean {
  const joint = page.lower[block.first - 1]
  return (joint === ':' || joint === ',') && isCapital(page, block.inner) && wordCount(page, block) >= 5
}

/** Words before a quotation in its unit that keep it from being the unit's own start: 0 at the start or after a lone connective. */
function leadLength(state: State, first: number): number {
  const { page, unit } = state
  let i = unit.first
  let words = 0
  for (let k = first - 1; k >= i; k--) {
    const b = page.blockAt[k]
    if (b >= 0 && state.direct.has(b)) { i = k + 1; break }
  }
  const joint = page.lower[first - 1]
  if (first > i && (joint === '.' || joint === '!' || joint === '?' || joint === '…')) return 0
  const skip = connectiveLength(page, i, first)
  if (skip > 0 && i + skip >= first) return 0
  for (let k = i; k < first; k++) if (isWord(page, k) && !state.used.has(k)) words++
  return words
}

function onlyPunctuation(page: Page, first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (isWord(page, i)) return false
  return true
}

/** Whether the report that ended at `i` goes on to a second part of the quotation opening at `open`. */
function continues(page: Page, i: number, open: number): boolean {
  if (open - i > 25) return false
  for (let k = i; k < open; k++) if (page.lower[k] === '.' && k + 1 < open && isCapital(page, k + 1)) return false
  const joint = page.lower[open - 1]
  return joint === ',' || joint === ':' || joint === ';' || (open - i <= 1 && joint !== '.')
}

function markUsed(state: State, first: number, last: number): void {
  for (let i = first; i < last; i++) state.used.add(i)
}

function addresseeAt(page: Page, i: number, limit: number): Piece | undefined {
  if (i >= limit || (page.lower[i] !== 'kepada' && page.lower[i] !== 'pada')) return undefined
  if (page.lower[i] === 'pada' && !isA(page.lower[i + 1] ?? '', 'audience')) return undefined
  const end = phraseEnd(page, i + 1, limit)
  return end > i + 1 ? { first: i, last: end } : undefined
}

/** A full quotation that ends its unit behind a colon or comma, where somebody was said to speak (`Hal itu disampaikan X: "…"`). */
function leftOver(state: State): void {
  const { page, unit } = state
  const b = unit.blocks[unit.blocks.length - 1]
  if (b === undefined || state.direct.has(b) || holds(state.found, page, b)) return
  const block = page.blocks[b]
  const joint = page.lower[block.first - 1]
  if (block.first <= unit.first || joint !== ':' && joint !== ',' || wordCount(page, block) < 5 || !readsAsSpeech(page, block) || !onlyPunctuation(page, block.last, unit.last)) return
  const focus = state.focus.filter((f) => f.strength !== 'subject' && f.at < block.first).at(-1)
  const content = trim(page, { first: block.inner, last: block.innerEnd })
  if (!focus || !content) return
  state.direct.add(b)
  push(state, { type: 'direct', pieces: [content], cue: null, source: focus.source, via: 'lead' })
}

// --- clauses ----------------------------------------------------------------------------------------------------

/** Reads the reporting word at `i`, if it is one; returns the token to go on from, or 0. */
function cueAt(state: State, i: number): number {
  const { page } = state
  for (const { lexeme, clitic: enclitic } of readings(page.lower[i])) {
    const next =
      lexeme.voice === 'active' ? active(state, i, lexeme, enclitic)
      : lexeme.voice === 'passive' ? passive(state, i, lexeme, enclitic)
      : lexeme.voice === 'preposition' ? around(state, i, lexeme, enclitic, 'menurut')
      : bare(state, i, lexeme, enclitic)
    if (next > i) return next
  }
  return 0
}

function active(state: State, cue: number, lexeme: Lexeme, enclitic: boolean): number {
  const { page, unit } = state
  const before = subjectBefore(page, cue, state.low)
  if (before.kind === 'refused') {
    if (!(before.why === 'negated' && lexeme.stance === 'denial')) return cue
  }
  const opened = contentStart(page, cue, unit.last)
  const block = page.blockAt[opened.start] >= 0 && page.blocks[page.blockAt[opened.start]].first === opened.start ? page.blockAt[opened.start] : -1
  if (before.kind === 'source' && isA(page.lower[before.phraseStart - 1] ?? '', 'condition')) return cue
  const limit = before.kind === 'source' ? subordinateEnd(page, before.phraseStart, opened.start, unit)
    : before.kind === 'shared' && cue === unit.first + 1 && page.lower[unit.first] !== 'dan' ? subordinateEnd(page, cue, opened.start, unit) : unit.last
  const { end, coordinate } = contentEnd(page, opened.start, limit)
  const source = before.kind === 'source' || before.kind === 'relative' ? before.source
    : before.kind === 'refused' ? negatedSource(page, cue, state.low) : before.kind === 'shared' || state.subject ? 'shared' : null
  if (source === null) return cue
  if (source !== 'shared' && (!animate(page, source) && lexeme.lemma !== 'kata' || isA(page.lower[source.first], 'pronoun-first'))) return cue
  if (source === 'shared' && !state.subject && !sharedSubject(state, cue) && cue - unit.first > 2) return cue
  if (source === 'shared' && state.subject && (isA(page.lower[state.subject.first], 'pronoun-first') || page.lower[state.subject.first] === 'mari')) return cue
  if (enclitic && block < 0 && lexeme.lemma !== 'sebut') return cue
  if (before.kind !== 'refused' && !accepts(page, lexeme, opened, end, block)) {
    if (before.kind === 'source' && before.source.kind !== 'nominal') state.focus.push({ at: before.source.first, source: before.source, strength: nameOn(page, cue + 1)?.type === 'person' ? 'subject' : 'likely' })
    return cue
  }
  const content = trim(page, block >= 0 && opened.comma && readsAsSpeech(page, page.blocks[block]) ? { first: page.blocks[block].inner, last: page.blocks[block].innerEnd } : { first: opened.start + (isA(page.lower[opened.start], 'topic-marker') || page.lower[opened.start] === 'agar' || page.lower[opened.start] === 'supaya' ? 1 : 0), last: end })
  if (!content || content.last - content.first < 2 && block < 0 && lexeme.takes !== 'clause') return cue
  const pieces: Piece[] = []
  const front = before.kind === 'source' && !opened.bahwa ? frontedContent(page, state.low, before.clauseStart) : undefined
  if (front) pieces.push(front)
  pieces.push(content)
  if (block >= 0) {
    const b = page.blocks[block]
    const whole = onlyPunctuation(page, b.last, end) || opened.comma && readsAsSpeech(page, b) && (b.last >= end || page.lower[b.last] !== 'dan')
    if (whole) {
      state.direct.add(block)
      const type = 'direct'
      push(state, { type, pieces: [content], cue: { token: cue, lexeme }, source, addressee: opened.addressee, via: `before:${opened.comma ? 'comma' : 'plain'}` })
      return b.last
    }
  }
  push(state, { type: mixed(page, pieces) ? 'mixed' : 'indirect', pieces, cue: { token: cue, lexeme }, source, addressee: opened.addressee, via: `active:${before.kind}` })
  if (coordinate >= 0) state.low = end
  // an inner report (`X mengatakan Y menyebut …`) may start inside the content, unless the content starts with it
  const inner = innerCue(page, opened.start, end)
  if (inner !== undefined) { let k = opened.start; while (isA(page.lower[k], 'adverb')) k++; return k + 1 }
  return cue + 1
}

/** A report in a clause before the main one (`Ketika X bertanya …, Y menjawab`) ends with that clause. */
function subordinateEnd(page: Page, phraseStart: number, content: number, unit: Unit): number {
  if (phraseStart - unit.first > 2 || phraseStart === unit.first || !isA(page.lower[phraseStart - 1], 'subordinator') && !isA(page.lower[phraseStart - 1], 'coordinator')) return unit.last
  let comma = unit.last
  for (let i = content + 1; i < unit.last; i++) {
    if (page.blockAt[i] >= 0) { i = page.blocks[page.blockAt[i]].last - 1; continue }
    if (page.lower[i] !== ',') continue
    if (clausal(page, i + 1, unit.last)) return i
    if (comma === unit.last) comma = i
  }
  return comma
}

function negatedSource(page: Page, cue: number, low: number): Source | null {
  let k = cue - 1
  while (k >= low && (isA(page.lower[k], 'adverb') || isA(page.lower[k], 'negation'))) k--
  if (k < low) return null
  const before = subjectBefore(page, k + 1, low)
  return before.kind === 'source' ? before.source : null
}

/** `pernyataan X bahwa …`, `X mengeluarkan peringatan bahwa …`. */
function nounCue(state: State, i: number): number {
  const { page, unit } = state
  const w = page.lower[i]
  if (!isA(w, 'report-noun')) return i
  let bahwa = -1
  for (let k = i + 1; k < unit.last && k < i + 25; k++) {
    if (page.blockAt[k] >= 0) break
    if (isA(page.lower[k], 'complementizer')) { bahwa = k; break }
    if (looksVerbal(page, k) && !nameOn(page, k)) break
  }
  if (bahwa < 0) return i
  const after = i + 1 < bahwa ? sourceAfter(page, i + 1, bahwa).source : undefined
  const before = !after && isA(page.lower[i - 1] ?? '', 'issue-verb') ? subjectBefore(page, i - 1, state.low) : undefined
  const source = after ?? (before?.kind === 'source' ? before.source : undefined)
  if (!source || source.kind === 'nominal' && !animate(page, source)) return i
  const content = trim(page, { first: bahwa + 1, last: contentEnd(page, bahwa + 1, unit.last).end })
  if (!content) return i
  push(state, { type: mixed(page, [content]) ? 'mixed' : 'indirect', pieces: [content], cue: { token: i, lexeme: { lemma: w, stance: 'neutral' } }, source, via: 'noun' })
  return bahwa + 1
}

/** The subject of the unit's first verb, for a verb behind `dan`: `X menegur Y dan mengatakan …`. */
function sharedSubject(state: State, cue: number): boolean {
  const { page } = state
  for (let i = state.low + 1; i < cue - 1; i++) {
    if (nameOn(page, i) || page.blockAt[i] >= 0 || !looksVerbal(page, i) || page.lower[i - 1] === 'yang') continue
    const before = subjectBefore(page, i, state.low)
    if (before.kind !== 'source') continue
    state.subject = before.source
    state.focus.push({ at: before.source.first, source: before.source, strength: 'likely' })
    return true
  }
  return false
}

function accepts(page: Page, lexeme: Lexeme, opened: { start: number; bahwa: boolean; comma: boolean }, end: number, block: number): boolean {
  const { takes } = lexeme
  if (block >= 0) return true
  if (opened.start >= end) return false
  const w = page.lower[opened.start]
  if (takes === 'quote' || takes === 'document') return false
  if (opened.bahwa) return true
  if (innerCue(page, opened.start, end) === 'clause') return false
  if (pointsBack(page, opened.start, end)) return false
  if (isA(w, 'topic-marker')) return takes === 'noun' && clausal(page, opened.start + 1, end)
  if (takes === 'clause') return true
  if (quotedWords(page, opened.start, end)) return true
  if (takes === 'topic') return false
  if (takes === 'order') {
    for (let i = opened.start; i < end; i++) if (isA(page.lower[i], 'purpose')) return true
    return false
  }
  if (takes === 'assess') return opened.comma || clausal(page, opened.start, end) || page.lower.slice(opened.start, Math.min(end, opened.start + 8)).includes('sebagai')
  return opened.comma || clausal(page, opened.start, end) || end - opened.start >= 7
}

/** `mengatakan hal itu saat …` names what was said before and says nothing new. */
function pointsBack(page: Page, first: number, end: number): boolean {
  let i = first
  if (page.lower[i] === 'hal' && isA(page.lower[i + 1] ?? '', 'determiner')) i += 2
  else if (page.lower[i] === 'demikian' || page.lower[i] === 'begitu' || page.lower[i] === 'itu') i++
  else return false
  if (isA(page.lower[i] ?? '', 'seem')) return false
  return i >= end || isA(page.lower[i], 'np-stop') || page.lower[i] === 'terlepas'
}

/** What the reporting verb takes with which a content starts (`mengatakan sempat menyebut …`). */
function innerCue(page: Page, first: number, end: number): string | undefined {
  let i = first
  while (i < end && isA(page.lower[i], 'adverb')) i++
  if (i >= end || nameOn(page, i)) return undefined
  return readings(page.lower[i]).find((f) => f.lexeme.voice === 'active')?.lexeme.takes
}

/** Quoted words of some length inside a content (`memanggil X "seorang yang …"`). */
function quotedWords(page: Page, first: number, end: number): boolean {
  for (let i = first; i < end; i++) {
    const b = page.blockAt[i]
    if (b < 0) continue
    const block = page.blocks[b]
    if (wordCount(page, block) >= 3 && !isA(page.lower[block.first - 1] ?? '', 'scare-head')) return true
    i = block.last - 1
  }
  return false
}

function mixed(page: Page, pieces: readonly Piece[]): boolean {
  return pieces.some((p) => { for (let i = p.first; i < p.last; i++) if (page.blockAt[i] >= 0) return true; return false })
}

const CONTENT_FRONTS = new Set(['untuk', 'melalui', 'sebagai', 'ke', 'guna', 'demi'])

/** A phrase before the subject that belongs to the content (`Untuk menutup defisit, X mengaku …`). */
function frontedContent(page: Page, low: number, subject: number): Piece | undefined {
  if (page.lower[subject - 1] !== ',') return undefined
  let first = low
  first += connectiveLength(page, first, subject)
  if (!CONTENT_FRONTS.has(page.lower[first])) return undefined
  if (connectiveLength(page, first, subject) > 0 && first + connectiveLength(page, first, subject) >= subject) return undefined
  for (let i = first; i < subject; i++) if (isA(page.lower[i], 'act-noun') || page.blockAt[i] >= 0) return undefined
  return trim(page, { first, last: subject })
}

/** `kata X`, `ujarnya` away from a quotation's end: the clause stands before, after or on both sides. */
function bare(state: State, cue: number, lexeme: Lexeme, enclitic: boolean): number {
  const { page, unit } = state
  const prev = page.lower[cue - 1] ?? ''
  const atStart = cue === unit.first || cue - unit.first <= 2 && connectiveLength(page, unit.first, cue) === cue - unit.first
  const afterQuote = cue > 0 && page.blockAt[cue - 1] >= 0
  if (lexeme.takes === 'quote' && !afterQuote) return cue
  const colon = nextColonQuote(page, cue, unit.last)
  if (!atStart && prev !== ',' && !afterQuote) return cue
  if (isCapital(page, cue) && !atStart) return cue
  if (enclitic) {
    if (!atStart && !closesAfterClitic(page, cue, unit.last) && page.lower[cue + 1] !== ',') return cue
    if (atStart && !lexeme.sure && colon < 0) return cue
  } else {
    if (!startsSource(page, cue + 1, unit.last)) return cue
    if (!lexeme.sure && !afterQuote && !(nameOn(page, cue + 1)?.type === 'person' || isA(page.lower[cue + 1], 'pronoun-singular') || isCapital(page, cue + 1) || isA(page.lower[cue + 1], 'nominal-person'))) return cue
    if (!lexeme.sure && atStart && colon < 0) return cue
  }
  return around(state, cue, lexeme, enclitic, 'bare')
}

/** The quotation that a colon after `Kata X` opens, or -1. */
function nextColonQuote(page: Page, i: number, limit: number): number {
  for (let k = i + 1; k < limit && k < i + 25; k++) if (page.blockAt[k] >= 0) return page.lower[k - 1] === ':' || page.lower[k - 1] === ',' ? page.blockAt[k] : -1
  return -1
}

function around(state: State, cue: number, lexeme: Lexeme, enclitic: boolean, frame: string): number {
  const { page, unit } = state
  const { source, end } = enclitic ? { source: clitic(page, cue), end: cue + 1 } : frame === 'menurut' ? menurutSource(page, cue, unit.last) : sourceAfter(page, cue + 1, unit.last)
  if (!source || frame === 'menurut' && isA(page.lower[source.first], 'no-source')) return cue
  const leftFirst = state.low + connectiveLength(page, state.low, cue)
  const left = leftFirst < cue ? trim(page, { first: afterColon(page, leftFirst, cue), last: seemBefore(page, cue) }) : undefined
  // past addressee, place and day to the content's second half
  let right = end
  const act = (k: number) => isActAdverbial(page, k, unit.last) || frame !== 'menurut' && (isA(page.lower[k], 'np-stop') || isA(page.lower[k], 'day') || page.lower[k] === '(')
  const afterNoun = right
  while (right < unit.last && page.lower[right] !== ',' && page.blockAt[right] < 0 && act(right)) {
    do right++; while (right < unit.last && page.lower[right] !== ',' && page.blockAt[right] < 0)
  }
  if (frame === 'menurut' && isA(page.lower[right] ?? '', 'topic-marker')) {
    for (let k = right; k < unit.last && k < right + 12; k++) if (page.lower[k] === ',') { right = k; break }
  }
  if (page.lower[right] === ',') {
    let k = right + 1
    while (k < unit.last && isDateOrPlace(page, k, unit.last)) {
      while (k < unit.last && page.lower[k] !== ',') k++
      if (page.lower[k] === ',') { right = k; k++ } else { right = k; break }
    }
  }
  if (afterNoun !== right && left && right < unit.last && page.lower[right] !== ',') right = unit.last
  const rightStart = page.lower[right] === ',' || page.lower[right] === ':' ? right + 1 : right
  const hasLeft = left !== undefined && left.last - left.first >= 1
  const cueShape = { token: cue, lexeme }
  if (rightStart < unit.last) {
    const opens = coordinatedCue(page, rightStart, unit.last, true)
    let first = rightStart
    if (isA(page.lower[first], 'complementizer')) first++
    const bounds = contentEnd(page, first, unit.last)
    const content = trim(page, { first, last: bounds.end })
    const order = opens >= 0 && isA(page.lower[rightStart], 'coordinator') && page.lower[rightStart] === 'dan'
    const usable = content !== undefined && (opens < 0 || order) && (!hasLeft || clausal(page, content.first, content.last) || page.blockAt[first] >= 0)
    if (usable && content) {
      const block = page.blockAt[first] >= 0 && page.blocks[page.blockAt[first]].first === first ? page.blockAt[first] : -1
      if (!hasLeft && block >= 0 && onlyPunctuation(page, page.blocks[block].last, bounds.end)) {
        state.direct.add(block)
        push(state, { type: 'direct', pieces: [content], cue: cueShape, source, via: `${frame}:before` })
        return page.blocks[block].last
      }
      const second = order && isA(page.lower[content.first], 'coordinator') ? trim(page, { first: content.first + 1, last: content.last }) : content
      const pieces = hasLeft ? [left, second as Piece] : [content]
      push(state, { type: mixed(page, pieces) ? 'mixed' : 'indirect', pieces, cue: cueShape, source, via: `${frame}:${hasLeft ? 'middle' : 'first'}` })
      if (order) markUsed(state, content.first, content.last)
      return first
    }
  }
  if (!hasLeft) return cue
  push(state, { type: mixed(page, [left]) ? 'mixed' : 'indirect', pieces: [left], cue: cueShape, source, addressee: addresseeAt(page, end, unit.last), via: `${frame}:last` })
  for (let k = left.first; k < left.last; k++) if (page.blockAt[k] >= 0 && wordCount(page, page.blocks[page.blockAt[k]]) > 0) state.used.add(k)
  return end
}

/** Content starts behind a heading with a colon (`Ringkasan berita: …`). */
function afterColon(page: Page, first: number, cue: number): number {
  for (let i = first; i < cue && i < first + 12; i++) {
    if (page.blockAt[i] >= 0) return first
    if (page.lower[i] === ':') return i + 1
  }
  return first
}

function seemBefore(page: Page, cue: number): number {
  return isA(page.lower[cue - 1] ?? '', 'seem') ? cue - 1 : cue
}

function isDateOrPlace(page: Page, k: number, limit: number): boolean {
  const m = nameOn(page, k)
  if (m?.type === 'place') {
    const after = page.lower[m.last] ?? ''
    return after === ',' || after === '.' || m.last >= limit || after === '('
  }
  return isActAdverbial(page, k, limit) || isA(page.lower[k], 'day') || page.lower[k] === 'di'
}

/** The source after `menurut`, which need not end at a comma. */
function menurutSource(page: Page, cue: number, limit: number): { source: Source | undefined; end: number } {
  const i = cue + 1
  for (let k = i; k < limit && k < i + 8; k++) {
    if (page.lower[k] === ',' || page.lower[k] === 'yang' || nameOn(page, k)) break
    if (isA(page.lower[k], 'determiner') || (k > i && page.lower[k].endsWith('nya'))) {
      const source = sourceAfter(page, i, k + 1).source
      if (source) return { source, end: k + 1 }
    }
  }
  const head = i < limit ? nameOn(page, i) : undefined
  if (head && head.first === i && page.lower[head.last] !== ',' ) {
    return { source: sourceAfter(page, i, head.last).source, end: head.last }
  }
  const found = sourceAfter(page, i, limit)
  if (found.end < limit && page.lower[found.end] === ',') return found
  if (found.source?.kind === 'name') return { source: found.source, end: found.source.last }
  for (let k = i; k < found.end; k++) {
    if (isA(page.lower[k], 'determiner') || (k > i && page.lower[k].endsWith('nya'))) return { source: sourceAfter(page, i, k + 1).source, end: k + 1 }
  }
  return found
}

function passive(state: State, cue: number, lexeme: Lexeme, enclitic: boolean): number {
  const { page, unit } = state
  if (lexeme.takes === 'quote' || isA(page.lower[cue], 'report-passive')) return cue
  if (enclitic) return cue
  const oleh = page.lower[cue + 1] === 'oleh'
  const m = nameOn(page, cue + (oleh ? 2 : 1))
  const agent = oleh || m?.type === 'person' || m?.type === 'organization' || isA(page.lower[cue + 1] ?? '', 'nominal-person') || isCapital(page, cue + 1)
  if (!agent) return cue
  const { source, end } = sourceAfter(page, cue + 1, unit.last)
  if (!source || source.kind === 'nominal' && !oleh && !isA(page.lower[source.first], 'nominal-person')) return cue
  if (!state.found.some((f) => f.pieces.some((p) => p.first <= cue && cue < p.last))) state.focus.push({ at: source.first, source, strength: 'speech' })
  const seem = isA(page.lower[cue - 1] ?? '', 'seem')
  const atStart = cue === unit.first
  if (seem && page.lower[cue - 2] === ',') return around(state, cue, lexeme, false, 'passive')
  if (atStart && page.lower[end] === ',') return around(state, cue, lexeme, false, 'passive')
  return cue
}

/** The first person that a unit names as its subject outside quotations: whom pronouns to come may mean. */
function subjectFocus(state: State): void {
  const { page, unit } = state
  const presents = page.lower[unit.first] === 'salah' && page.lower[unit.first + 1] === 'satunya'
  let verb = false
  for (let i = unit.first; i < unit.last; i++) {
    const b = page.blockAt[i]
    if (b >= 0) { i = page.blocks[b].last - 1; continue }
    const m = nameOn(page, i)
    if (!m) {
      const w = page.lower[i]
      if (w === ',') verb = false
      else if (isA(w, 'pronoun-singular') && !verb) return
      else if (looksVerbal(page, i) || isA(w, 'finite') || isA(w, 'preposition')) verb = true
      continue
    }
    if (m.type === 'person' && m.first === i && !isPossessed(page, i, unit.first) && (!verb || presents)) {
      if (!state.focus.some((f) => f.at <= i) && !insideFound(state, i)) {
        state.focus.push({
          at: i, strength: presents || takesAStand(page, m.last, unit.last) ? 'likely' : 'subject',
          passive: isPassive(page, m.last, unit.last),
          source: { kind: 'name', first: m.first, last: m.last, start: m.start, end: m.end, name: page.entities.nameAt[i] },
        })
      }
      break
    }
    i = m.last - 1
  }
  state.focus.sort((a, b) => a.at - b.at)
}

/** Whether the name at `i` only qualifies a noun before it (`langkah X`). */
function isPossessed(page: Page, i: number, low: number): boolean {
  if (i <= low || !isWord(page, i - 1) || isCapital(page, i - 1)) return false
  const w = page.lower[i - 1]
  if (isA(w, 'relation-noun')) return true
  return !['opener', 'connective', 'adverb', 'coordinator', 'nominal-person', 'office', 'np-stop', 'day', 'determiner', 'title-word'].some((c) => isA(w, c))
}

function insideFound(state: State, i: number): boolean {
  return state.found.some((f) => f.pieces.some((p) => p.first <= i && i < p.last))
}

/** Whether the first verb after a subject is passive: it undergoes, it does not speak. */
function isPassive(page: Page, i: number, limit: number): boolean {
  for (let k = i; k < limit && k < i + 6; k++) if (looksVerbal(page, k)) return page.lower[k].startsWith('di')
  return false
}

/** Whether the verb after a subject is one of attitude or speech (`X menyambut baik …`). */
function takesAStand(page: Page, i: number, limit: number): boolean {
  for (let k = i; k < limit && k < i + 6; k++) {
    if (isA(page.lower[k], 'stand')) return true
    if (looksVerbal(page, k) || nameOn(page, k)) return false
  }
  return false
}
