import { readFileSync } from 'node:fs'
import type { Extraction, Quote } from '../../src/schema/types'

interface Range {
  start: number
  end: number
}
export interface GoldQuote {
  spans: Range[]
  optional?: boolean
  entity: string | null
  speaker?: Range | null
  who?: string
}
export interface GoldArticle {
  id: string
  text: string
  entities: { id: string; name: string; mentions: Range[] }[]
  quotes: GoldQuote[]
}

/** Gold articles with their code-point offsets turned into UTF-16 ones. */
export function goldArticles(path: string): GoldArticle[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((l) => l.trim())
    .map((line) => {
      const article = JSON.parse(line) as GoldArticle
      const units: number[] = []
      let at = 0
      for (const c of article.text) {
        units.push(at)
        at += c.length
      }
      units.push(at)
      const move = (r: Range) => {
        r.start = units[r.start]
        r.end = units[r.end]
      }
      for (const e of article.entities) e.mentions.forEach(move)
      for (const q of article.quotes) {
        q.spans.forEach(move)
        if (q.speaker) move(q.speaker)
      }
      return article
    })
}

function share(a: readonly Range[], b: readonly Range[]): number {
  const size = (rs: readonly Range[]) => rs.reduce((n, r) => n + r.end - r.start, 0)
  let both = 0
  for (const x of a) for (const y of b) both += Math.max(0, Math.min(x.end, y.end) - Math.max(x.start, y.start))
  return both / (size(a) + size(b) - both || 1)
}

/** Gold quotes by the id of the found quote that overlaps them by half or more; `optional` where only an optional one touches it. */
export function align(article: GoldArticle, found: Extraction): Map<string, GoldQuote | 'optional'> {
  const pairs = article.quotes
    .flatMap((g) => found.quotes.map((q) => ({ g, q, o: share(g.spans, q.spans) })))
    .filter((p) => p.o >= 0.5)
    .sort((a, b) => b.o - a.o)
  const out = new Map<string, GoldQuote | 'optional'>()
  const taken = new Set<GoldQuote>()
  for (const { g, q } of pairs)
    if (!taken.has(g) && !out.has(q.id)) {
      taken.add(g)
      out.set(q.id, g.optional ? 'optional' : g)
    }
  for (const q of found.quotes)
    if (!out.has(q.id) && article.quotes.some((g) => g.optional && share(g.spans, q.spans) > 0.2)) out.set(q.id, 'optional')
  return out
}

/** Whether the found speaker is the gold one: by the entity that shares most name mentions, or by overlap where gold has no entity. */
export function rightSpeaker(article: GoldArticle, found: Extraction, gold: GoldQuote | 'optional', quote: Quote): boolean {
  if (gold === 'optional') return true
  const e = found.entities.find((x) => x.id === quote.speaker?.entity)
  if (gold.entity === null) {
    const m = quote.speaker?.mention
    if (!gold.speaker) return !e
    return (
      (!!m && m.start < gold.speaker.end && gold.speaker.start < m.end) ||
      (!!gold.who && !!quote.speaker?.name && (gold.who.includes(quote.speaker.name) || quote.speaker.name.includes(gold.who)))
    )
  }
  if (!e) return false
  const votes = article.entities.map((g) => ({
    id: g.id,
    n: e.mentions.filter((m) => m.kind === 'name' && g.mentions.some((x) => x.start < m.end && m.start < x.end)).length,
  }))
  const best = votes.reduce((a, b) => (b.n > a.n ? b : a))
  return best.n > 0 && best.id === gold.entity
}
