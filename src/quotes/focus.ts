import { Is, isA, isOneOf } from './classes'
import { Mark } from './lexemes'
import { isCapital, isWord, nameOn, type Page } from './page'
import { Shape } from '../text/document'
import { looksVerbal } from './source'
import type { State } from './state'

/** The first person that a unit names as its subject outside quotations: whom pronouns to come may mean. */
export function subjectFocus(state: State): void {
  const { page, unit } = state
  const listed = page.lower[unit.first] === 'salah' && page.lower[unit.first + 1] === 'satunya'
  let alike = state.focus.length === 0 && sharesFate(page, unit.first)
  const { type, marks, blockAt } = page
  const { shape } = page.doc.tokens
  const { nameAt, names } = page.entities
  let verb = false
  for (let i = unit.first; i < unit.last; i++) {
    const b = blockAt[i]
    if (b >= 0) {
      i = page.blocks[b].last - 1
      continue
    }
    if (nameAt[i] < 0) {
      const mark = marks[type[i]]
      if (mark & Mark.comma || page.lower[i] === ':') verb = false
      else if (mark & Mark.pronounSingular && !verb) return
      else if (alike && isA(page, i, Is.preposition) && page.lower[i] !== 'oleh') alike = false
      else if (mark & Mark.predicate || (mark & Mark.verbal && !(shape[i] & Shape.capital)) || page.lower[i] === 'yang') verb = true
      continue
    }
    const m = names[nameAt[i]]
    const presents = listed || (alike && verb) || INTRODUCED.has(page.lower[i - 1])
    if (m.type === 'person' && m.first === i && (presents || (!verb && !isPossessed(page, i, unit.first)))) {
      if (!focusedBefore(state, i) && !insideFound(state, i) && (presents || !isJoined(page, m.last, unit.last))) {
        state.focus.push({
          at: i,
          strength: presents || leads(state, i) || takesAStand(page, m.last, unit.last) ? 'likely' : 'subject',
          passive: isPassive(page, m.last, unit.last),
          source: { kind: 'name', first: m.first, last: m.last, start: m.start, end: m.end, name: page.entities.nameAt[i] },
        })
      }
      break
    }
    i = m.last - 1
  }
  if (state.focus.length > 1) state.focus.sort((a, b) => a.at - b.at)
}

/** `Hal serupa dirasakan X`, `Nasib yang sama dialami oleh X`: the agent is who comes next. */
function sharesFate(page: Page, i: number): boolean {
  return isA(page, page.lower[i + 1] === 'yang' ? i + 2 : i + 1, Is.alike)
}

/** Whether `dan` and another person follow: no one of several is meant by a singular. */
function isJoined(page: Page, i: number, limit: number): boolean {
  if (page.lower[i] !== 'dan' && page.lower[i] !== 'serta') return false
  for (let k = i + 1; k < limit && k < i + 10; k++) {
    const m = nameOn(page, k)
    if (m?.type === 'person') return true
    if (!m && (looksVerbal(page, k) || isA(page, k, Is.finite))) return false
  }
  return false
}

/** Words that bring somebody in by name. */
const INTRODUCED = new Set(['berinisial', 'bernama', 'inisial'])

/** Whether the name at `i` only qualifies a noun before it (`langkah X`). */
function isPossessed(page: Page, i: number, low: number): boolean {
  let k = i - 1
  while (k > low && isWord(page, k) && isCapital(page, k)) k--
  if (k < low || !isWord(page, k) || isCapital(page, k)) return false
  if (k < i - 1) return isA(page, k, Is.testimony) || isA(page, k, Is.reportNoun) || isA(page, k, Is.orderNoun)
  if (isA(page, k, Is.relationNoun)) return true
  return !isOneOf(page, k, NO_OWNED)
}

/** Words before a name that it does not own. */
const NO_OWNED = [
  Is.opener,
  Is.connective,
  Is.adverb,
  Is.coordinator,
  Is.nominalPerson,
  Is.office,
  Is.npStop,
  Is.day,
  Is.determiner,
  Is.titleWord,
]

/** Closures stay out of the loop over the tokens: it would make a scope for every token. */
function focusedBefore({ focus }: State, i: number): boolean {
  return focus.some((f) => f.at <= i)
}

function insideFound(state: State, i: number): boolean {
  return state.found.some((f) => f.pieces.some((p) => p.first <= i && i < p.last))
}

/** Whether a quotation follows in the unit whose report only points back (`X memberi jawaban singkat, "…," ujarnya`). */
function leads(state: State, i: number): boolean {
  return state.found.some(
    ({ type, source, pieces }) =>
      type === 'direct' && source !== null && source !== 'shared' && source.kind === 'clitic' && pieces[0].first > i,
  )
}

/** Whether the first verb after a subject is passive: it undergoes, it does not speak. */
function isPassive(page: Page, i: number, limit: number): boolean {
  for (let k = i; k < limit && k < i + 6; k++) if (looksVerbal(page, k)) return page.lower[k].startsWith('di')
  return false
}

/** Whether the verb after a subject is one of attitude or speech (`X menyambut baik …`). */
function takesAStand(page: Page, i: number, limit: number): boolean {
  for (let k = i; k < limit && k < i + 6; k++) {
    if (isA(page, k, Is.stand)) return true
    if (looksVerbal(page, k) || nameOn(page, k)) return false
  }
  return false
}
