import { clausal, trim, type Piece } from './edges'
import type { Focus, Found } from './found'
import { Is, isA } from './classes'
import { isWord, type Page, type Unit } from './page'
import { phraseEnd, type Source } from './source'

/** Quotes and subjects of one unit. */
export interface Reading {
  readonly found: Found[]
  readonly focus: Focus[]
}

export interface State {
  readonly page: Page
  readonly unit: Unit
  readonly index: number
  readonly found: Found[]
  readonly focus: Focus[]
  /** Where the next clause may start. */
  low: number
  /** Some quote of the unit has a source that later verbs may share. */
  subject: Source | null
}

export function holds(found: readonly Found[], page: Page, b: number): boolean {
  const block = page.blocks[b]
  return found.some((f) => f.pieces.some((p) => p.first <= block.inner && block.innerEnd <= p.last))
}

export function push(state: State, found: Omit<Found, 'unit'>): void {
  const { type, pieces, cue, source, addressee, via } = found
  // `Menurut Anda bagaimana?`
  if (pieces.every((p) => onlyPunctuation(state.page, p.first, p.last))) return
  state.found.push({ type, pieces, cue, source, addressee, via, unit: state.index })
  if (source && source !== 'shared' && !via.endsWith('relative')) {
    state.subject = source
    state.focus.push({ at: source.first, source, strength: 'speech' })
  }
}

export function onlyPunctuation(page: Page, first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (isWord(page, i)) return false
  return true
}

export function isDirect(state: State, block: number): boolean {
  return state.page.direct[block] === state.index + 1
}

export function markDirect(state: State, block: number): void {
  state.page.direct[block] = state.index + 1
}

export function markUsed(state: State, first: number, last: number): void {
  for (let i = first; i < last; i++) state.page.used[i] = state.index + 1
}

export function mixed(page: Page, pieces: readonly Piece[]): boolean {
  return pieces.some((p) => {
    for (let i = p.first; i < p.last; i++) if (page.blockAt[i] >= 0) return true
    return false
  })
}

export function addresseeAt(page: Page, i: number, limit: number): Piece | undefined {
  if (i >= limit || (page.lower[i] !== 'kepada' && page.lower[i] !== 'pada')) return undefined
  if (page.lower[i] === 'pada' && !isA(page, i + 1, Is.audience)) return undefined
  const end = phraseEnd(page, i + 1, limit)
  return end > i + 1 ? { first: i, last: end } : undefined
}

/** A content up to a quotation that a report of its own has taken; undefined where no clause is left. */
export function beforeDirect(state: State, content: Piece): Piece | undefined {
  const { page } = state
  for (let i = content.first; i < content.last; i++) {
    const b = page.blockAt[i]
    if (b < 0) continue
    if (isDirect(state, b)) {
      const outer = trim(page, { first: content.first, last: page.blocks[b].first })
      return outer && clausal(page, outer.first, outer.last) ? outer : undefined
    }
    i = page.blocks[b].last - 1
  }
  return content
}
