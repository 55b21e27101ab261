import { findCredits } from './credits'
import { findDateline } from './datelines'
import { findFurniture, type Stretch } from './furniture'
import type { Quotations } from './quotations'
import type { Scanned } from './scan'

/** Datelines, credits, promotions and page furniture of a text, in order and not overlapping. */
export function findRegions(
  text: string,
  tokens: Scanned,
  lower: readonly string[],
  paragraphs: Int32Array,
  quotations: Quotations,
): Stretch[] {
  const furniture = findFurniture(text, tokens, lower, paragraphs, quotations)
  const dateline = findDateline(tokens, lower, paragraphs, furniture)
  const all = [...(dateline === null ? [] : [dateline]), ...furniture, ...findCredits(text, tokens, lower, paragraphs)]
  all.sort((a, b) => a.first - b.first || b.last - a.last)
  const out: Stretch[] = []
  let end = 0
  for (const stretch of all) {
    if (stretch.first < end) continue
    out.push(stretch)
    end = stretch.last
  }
  return out
}
