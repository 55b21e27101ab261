import { clausal, trim } from './edges'
import { nameOn, type Page } from './page'
import { sourceOf } from './source'
import type { Reading } from './state'

/** Turns that make a text a transcript. */
const LEAST_TURNS = 3

/**
 * Turns of an interview printed as `Name: what was said`, by the unit that opens them; units further on in a turn are given
 * as empty. Nothing where fewer than three turns of two speakers are found: lists and line-ups look alike.
 */
export function transcriptTurns(page: Page): ReadonlyMap<number, Reading> {
  const turns = new Map<number, Reading>()
  const speakers = new Set<number>()
  let count = 0
  const { units } = page
  for (let u = 0; u < units.length; u++) {
    const unit = units[u]
    if (u > 0 && units[u - 1].paragraph === unit.paragraph) continue
    const m = nameOn(page, unit.first)
    if (m?.type !== 'person' || m.first !== unit.first || page.lower[m.last] !== ':') continue
    let next = u + 1
    while (next < units.length && units[next].paragraph === unit.paragraph) next++
    const last = units[next - 1].last
    const end = page.lower[last - 1]
    if ((end !== '.' && end !== '?' && end !== '!') || !clausal(page, m.last + 1, last)) continue
    const content = trim(page, { first: m.last + 1, last })
    const source = sourceOf(page, m.first, m.last)
    if (!content || !source) continue
    turns.set(u, { found: [{ type: 'direct', pieces: [content], cue: null, source, via: 'transcript', unit: u }], focus: [] })
    for (let k = u + 1; k < next; k++) turns.set(k, { found: [], focus: [] })
    speakers.add(m.entity)
    count++
    u = next - 1
  }
  return count >= LEAST_TURNS && speakers.size > 1 ? turns : NO_TURNS
}
const NO_TURNS: ReadonlyMap<number, Reading> = new Map()
