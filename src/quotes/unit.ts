import { active } from './active'
import { around, bare } from './around'
import { subjectFocus } from './focus'
import { Mark, readings } from './lexemes'
import { nounCue } from './nouns'
import type { Page, Unit } from './page'
import { passive } from './passive'
import { directQuotes, leftOver } from './quotations'
import { isDirect, type Reading, type State } from './state'

/** Reporting words tried in one unit; no sentence of sense has more. */
const MOST_CUES = 32
const CUE = Mark.reporting | Mark.reportNoun

/** Finds the quotes of a unit: direct ones by what stands around the marks, indirect ones by their cues. */
export function readUnit(page: Page, unit: Unit, index: number): Reading {
  const state: State = { page, unit, index, found: [], focus: [], low: unit.first, subject: null }
  let tries = 0
  if (unit.blocks.length > 0) directQuotes(state)
  const { type, marks, blockAt, used } = page
  const { nameAt } = page.entities
  for (let i = unit.first; i < unit.last; i++) {
    const b = blockAt[i]
    if (b >= 0) {
      i = page.blocks[b].last - 1
      if (isDirect(state, b)) state.low = i + 1
      continue
    }
    const mark = marks[type[i]] & CUE
    if (mark === 0 || used[i] === index + 1 || nameAt[i] >= 0) continue
    if (mark & Mark.reporting && ++tries > MOST_CUES) break
    const next = (mark & Mark.reporting && cueAt(state, i)) || (mark & Mark.reportNoun && nounCue(state, i))
    if (next > i) i = next - 1
  }
  if (unit.blocks.length > 0) leftOver(state)
  subjectFocus(state)
  return { found: state.found, focus: state.focus }
}

/** Reads the reporting word at `i`, if it is one; returns the token to go on from, or 0. */
function cueAt(state: State, i: number): number {
  const { page } = state
  for (const { lexeme, clitic: enclitic } of readings(page, i)) {
    const next =
      lexeme.voice === 'active'
        ? active(state, i, lexeme, enclitic)
        : lexeme.voice === 'passive'
          ? passive(state, i, lexeme, enclitic)
          : lexeme.voice === 'preposition'
            ? around(state, i, lexeme, enclitic, 'menurut')
            : bare(state, i, lexeme, enclitic)
    if (next > i) return next
  }
  return 0
}
