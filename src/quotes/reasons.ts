import type { Entities } from '../entities/types'
import type { Range } from '../span'
import type { Document } from '../text/document'
import { layOut } from './page'
import { whyNot, type WhyNot } from './scare'
import type { QuoteDraft } from './types'

export interface Unquoted extends Range {
  readonly why: WhyNot
}

/** The outermost quotations of a text that touch no quote, each with the reason. */
export function unquoted(doc: Document, entities: Entities, quotes: readonly QuoteDraft[]): Unquoted[] {
  const page = layOut(doc, entities)
  const spans = quotes.flatMap((q) => q.spans).sort((a, b) => a.start - b.start)
  const unitOf = new Map(page.units.flatMap((u) => u.blocks.map((b) => [b, u] as const)))
  const { start, end } = doc.tokens
  const out: Unquoted[] = []
  let next = 0
  page.blocks.forEach((block, b) => {
    const range = { start: start[block.first], end: end[block.last - 1] }
    while (next < spans.length && spans[next].end <= range.start) next++
    const touched = spans.slice(Math.max(0, next - 8), next + 8).some((s) => s.start < range.end && range.start < s.end)
    if (!touched) out.push({ ...range, why: whyNot(page, unitOf.get(b) ?? null, block) })
  })
  return out
}
