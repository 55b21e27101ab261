import { active } from './active'
import { around, bare } from './around'
import { subjectFocus } from './focus'
import { readings } from './lexemes'
import { nounCue } from './nouns'
import { nameOn, type Page, type Unit } from './page'
import { passive } from './passive'
import { directQuotes, leftOver } from './quotations'
import { holds, type Reading, type State } from './state'

/** Reporting words tried in one unit; no sentence of sense has more. */
const MOST_CUES = 32

/** Finds the quotes of a unit: direct ones by what stands around the marks, indirect ones by their cues. */
export function readUnit(page: Page, unit: Unit, index: number): Reading {
  const state: State = { page, unit, index, found: [], focus: [], used: new Set(), direct: new Set(), low: unit.first, subject: null }
  const scare: Reading['scare'] = []
  let tries = 0
  directQuotes(state)
  for (let i = unit.first; i < unit.last; i++) {
    const b = page.blockAt[i]
    if (b >= 0) {
      i = page.blocks[b].last - 1
      if (state.direct.has(b)) state.low = i + 1
      continue
    }
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

/** Reads the reporting word at `i`, if it is one; returns the token to go on from, or 0. */
function cueAt(state: State, i: number): number {
  const { page } = state
  for (const { lexeme, clitic: enclitic } of readings(page.lower[i])) {
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
