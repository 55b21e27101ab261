import { around } from './around'
import { clausal, connectiveLength, contentEnd, MET, trim } from './edges'
import { Is, isA } from './classes'
import type { Lexeme } from './lexemes'
import { isCapital, nameOn, type Page } from './page'
import { animate, clitic, looksVerbal, sourceAfter, type Source } from './source'
import { mixed, push, type State } from './state'

export function passive(state: State, cue: number, lexeme: Lexeme, enclitic: boolean): number {
  const { page, unit } = state
  if (lexeme.takes === 'quote' || isA(page, cue, Is.reportPassive)) return cue
  if (enclitic) return midClause(state, cue, lexeme, clitic(page, cue), cue + 1) ?? toldBy(state, cue, lexeme)
  const oleh = page.lower[cue + 1] === 'oleh'
  const m = nameOn(page, cue + (oleh ? 2 : 1))
  const told =
    !oleh &&
    m?.first === cue + 1 &&
    (m.type === 'person' || m.type === 'organization' || page.entities.list[m.entity].subtype === 'country')
      ? sourceAfter(page, cue + 1, m.last).source
      : undefined
  const mid = told && midClause(state, cue, lexeme, told, told.last)
  if (mid !== undefined) return mid
  const agent =
    oleh || m?.type === 'person' || m?.type === 'organization' || isA(page, cue + 1, Is.nominalPerson) || isCapital(page, cue + 1)
  if (!agent) return cue
  const { source, end } = sourceAfter(page, cue + 1, unit.last)
  if (!source || (source.kind === 'nominal' && !(oleh ? animate(page, source) : tellsBy(page, lexeme, source)))) return cue
  // `… akan menjalankan tugas yang diperintahkan X`: told besides what somebody else does
  const aside =
    page.lower[cue - 1] === 'yang' && !isA(page, cue - 2, Is.seem) && clausal(page, unit.first, cue - 1) && !isTestified(page, cue - 1)
  if (!aside && !state.found.some((f) => f.pieces.some((p) => p.first <= cue && cue < p.last)))
    state.focus.push({ at: source.first, source, strength: 'speech' })
  const before = page.lower[cue - 1] === 'yang' ? cue - 2 : cue - 1
  const seem = isA(page, before, Is.seem)
  const atStart = cue === unit.first
  if (seem && page.lower[before - 1] === ',') return around(state, cue, lexeme, false, 'passive')
  if (atStart && (page.lower[end] === ',' || (TOLD.has(lexeme.takes) && isA(page, end, Is.complementizer))))
    return around(state, cue, lexeme, false, 'passive')
  return cue
}

/** Whether the relative clause at `yang` is about a testimony (`keterangan tertulis yang disampaikan X`): X speaks. */
function isTestified(page: Page, yang: number): boolean {
  for (let k = yang - 1; k >= 0 && k > yang - 4; k--) if (isA(page, k, Is.testimony)) return true
  return false
}

/** A bare noun behind a passive verb is its agent where something is told (`disampaikan polisi`), not where somebody is made something. */
function tellsBy(page: Page, lexeme: Lexeme, source: Source): boolean {
  return isA(page, source.first, Is.nominalPerson) && (TOLD.has(lexeme.takes) || isA(page, source.last - 1, Is.determiner))
}

/**
 * `Kasus itu disebut X selesai`, `harga yang dinilainya wajar`: a passive inside the clause that it reports, between subject and
 * predicate. Returns where to go on, or undefined where it is something else.
 */
function midClause(state: State, cue: number, lexeme: Lexeme, source: Source, end: number): number | undefined {
  const { page, unit } = state
  if (!TOLD.has(lexeme.takes) || MET.has(page.lower[cue]) || end >= unit.last || page.blockAt[end] >= 0) return undefined
  const w = page.lower[end]
  if (!isA(page, end, Is.finite) && !looksVerbal(page, end) && w !== 'sebagai') return undefined
  if (isA(page, end, Is.npStop) || nameOn(page, end)) return undefined
  let last = cue
  while (last > state.low && (page.lower[last - 1] === 'yang' || page.lower[last - 1] === 'juga' || page.lower[last - 1] === 'kemudian'))
    last--
  const subject = trim(page, { first: state.low + connectiveLength(page, state.low, cue), last })
  // what is `yang dikatakannya` is the thing said; what is `yang dinilainya` is judged
  if (page.lower[cue - 1] === 'yang' && lexeme.takes !== 'assess' && lexeme.lemma !== 'sebut') return undefined
  if (!subject || page.lower[last - 1] === ',' || clausal(page, subject.first, subject.last)) return undefined
  if (isA(page, subject.first, Is.fronting) || isA(page, subject.first, Is.opener)) return undefined
  const predicate = trim(page, { first: end, last: contentEnd(page, end, unit.last).end })
  if (!predicate) return undefined
  const pieces = [subject, predicate]
  push(state, { type: mixed(page, pieces) ? 'mixed' : 'indirect', pieces, cue: { token: cue, lexeme }, source, via: 'passive:inside' })
  return end
}

/** `Dikatakannya, …`, `dijelaskannya pula bahwa …`, `…, diakuinya, …`: as `menurutnya`. */
function toldBy(state: State, cue: number, lexeme: Lexeme): number {
  const { page, unit } = state
  if (!TOLD.has(lexeme.takes)) return cue
  const atStart = cue === unit.first || connectiveLength(page, unit.first, cue) === cue - unit.first
  let next = cue + 1
  while (next < unit.last && isA(page, next, Is.adverb)) next++
  const closed = next >= unit.last || page.lower[next] === ',' || page.lower[next] === '.'
  if ((!closed && !isA(page, next, Is.complementizer)) || (!atStart && (page.lower[cue - 1] !== ',' || !closed))) return cue
  return around(state, cue, lexeme, true, 'passive')
}
const TOLD = new Set<Lexeme['takes']>(['clause', 'noun', 'assess'])
