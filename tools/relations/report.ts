/**
 * Precision and hits of each relation rule (`via`) against hand annotation.
 *   tsx tools/relations/report.ts PREDICTIONS.jsonl [--gold ../shared/gold/dev.jsonl] [--errors]
 * Rules for types that the gold does not annotate are listed with their hits only.
 */
import { readFileSync } from 'node:fs'

interface GoldEntity {
  id: string
  name: string
  mentions: { start: number; end: number }[]
}
interface GoldRelation {
  type: string
  subject: string
  object: string | null
  role?: string
}
interface Gold {
  id: string
  text: string
  entities: GoldEntity[]
  relations: GoldRelation[]
}
interface Mention {
  start: number
  end: number
  kind?: string
}
interface Predicted {
  id: string
  entities: { id: string; name: string; mentions: Mention[] }[]
  relations: {
    type: string
    subject: string
    object: string | null
    role?: string
    via: string
    evidence: { text: string }
    polarity?: string
    modality?: string
  }[]
}

const [path, ...flags] = process.argv.slice(2)
const goldPath = flags.includes('--gold') ? flags[flags.indexOf('--gold') + 1] : '../shared/gold/dev.jsonl'
const lines = <T>(file: string): T[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T)

/** UTF-16 offset of each code point. */
function utf16(text: string): number[] {
  const out: number[] = []
  let at = 0
  for (const char of text) {
    out.push(at)
    at += char.length
  }
  return [...out, at]
}

const words = (text = ''): Set<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
function sameRole(a: string | undefined, b: string | undefined): boolean {
  const A = words(a)
  const B = words(b)
  if (A.size + B.size === 0) return true
  return (2 * [...A].filter((word) => B.has(word)).length) / (A.size + B.size) >= 0.5
}

const predictions = new Map(lines<Predicted>(path).map((p) => [p.id, p]))
const tally = new Map<string, { type: string; hits: number; right: number; judged: boolean }>()
const annotated = new Set(['position', 'member_of', 'part_of', 'located_in', 'met_with', 'family'])

for (const gold of lines<Gold>(goldPath)) {
  const p = predictions.get(gold.id)
  if (p === undefined) continue
  const at = utf16(gold.text)
  const goldOf = new Map<string, string>()
  for (const entity of p.entities) {
    const votes = new Map<string, number>()
    for (const m of entity.mentions) {
      if ((m.kind ?? 'name') !== 'name') continue
      for (const g of gold.entities)
        for (const n of g.mentions) if (at[n.start] < m.end && m.start < at[n.end]) votes.set(g.id, (votes.get(g.id) ?? 0) + 1)
    }
    const best = [...votes].sort((a, b) => b[1] - a[1])[0]
    if (best !== undefined) goldOf.set(entity.id, best[0])
  }
  const used = new Set<GoldRelation>()
  const nameOf = (id: string | null): string => p.entities.find((e) => e.id === id)?.name ?? '-'
  for (const r of p.relations) {
    const subject = goldOf.get(r.subject)
    const object = r.object === null ? null : goldOf.get(r.object)
    const match = gold.relations.find((g) => {
      if (used.has(g) || g.type !== r.type || (g.role !== undefined && !sameRole(g.role, r.role))) return false
      if (g.subject === subject && (g.object === null || g.object === object)) return true
      return g.type === 'met_with' && g.object === subject && g.subject === object
    })
    if (match !== undefined) used.add(match)
    const row = tally.get(r.via) ?? { type: r.type, hits: 0, right: 0, judged: annotated.has(r.type) }
    row.hits++
    if (match !== undefined) row.right++
    tally.set(r.via, row)
    if (flags.includes('--errors') && match === undefined) {
      console.log(
        [
          gold.id,
          r.type,
          r.via,
          nameOf(r.subject),
          r.role ?? '',
          nameOf(r.object),
          r.polarity ?? r.modality ?? '',
          r.evidence.text.replace(/\s+/g, ' ').slice(0, 140),
        ].join('\t'),
      )
    }
  }
}

console.log('rule'.padEnd(28), 'type'.padEnd(16), 'hits', 'precision')
for (const [via, { type, hits, right, judged }] of [...tally].sort((a, b) => a[1].type.localeCompare(b[1].type) || b[1].hits - a[1].hits)) {
  console.log(
    via.padEnd(28),
    type.padEnd(16),
    String(hits).padStart(4),
    judged ? ((100 * right) / hits).toFixed(1).padStart(9) : '        -',
  )
}
