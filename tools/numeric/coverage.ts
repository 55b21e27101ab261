/**
 * Over `corpora/raw/kompas-2025.jsonl.gz` (or `--corpus NAME`): which bracketed dates, `Rp` amounts and `persen` come out with a value.
 * `--shared DIR` (default ../shared), `--show N` lists what does not (default 40 a kind), `--speed` times the stage alone.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { findValues } from '../../src/numeric/find'
import type { ValueSpan } from '../../src/numeric/types'
import { readDocument } from '../../src/text/read'

const { values: args } = parseArgs({
  options: {
    shared: { type: 'string', default: '../shared' },
    corpus: { type: 'string', default: 'kompas-2025' },
    show: { type: 'string', default: '40' },
    speed: { type: 'boolean', default: false },
  },
})
const KINDS = [
  { name: 'bracketed date', pattern: /\(\d{1,2}\/\d{1,2}(?:\/\d{2,4})?\)/g, type: 'date' },
  { name: 'Rp amount', pattern: /\bRp\.? ?\d/g, type: 'money' },
  { name: 'persen', pattern: /\d (?:persen|prosen)\b|\d ?%/g, type: 'percent' },
]
const NO_HITS = { all: [], at: () => [] }
const tally = KINDS.map(() => ({ all: 0, found: 0, missed: [] as string[] }))
const rules = new Map<string, number>()
const articles = gunzipSync(readFileSync(join(args.shared, `corpora/raw/${args.corpus}.jsonl.gz`)))
  .toString('utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line) as { id: string; date?: string; text: string })
for (const { text, date } of articles) {
  const found = findValues(readDocument(text), NO_HITS, { date })
  for (const v of found) rules.set(v.via, (rules.get(v.via) ?? 0) + 1)
  KINDS.forEach(({ pattern, type }, k) => {
    let i = 0
    for (const m of text.matchAll(pattern)) {
      const at = m.index + (type === 'date' ? 1 : 0)
      while (i < found.length && found[i].end <= at) i++
      const hit: ValueSpan | undefined = found[i]
      tally[k].all++
      if (hit && hit.start <= at && hit.type === type) tally[k].found++
      else tally[k].missed.push(text.slice(Math.max(0, m.index - 30), m.index + 40).replace(/\s+/g, ' '))
    }
  })
}
KINDS.forEach(({ name }, k) => {
  const { all, found, missed } = tally[k]
  console.log(`${name}\t${found} of ${all}\t${((100 * found) / all).toFixed(2)}%`)
  for (const line of missed.slice(0, Number(args.show))) console.log(`    ${line}`)
})
console.log(
  [...rules]
    .sort((a, b) => b[1] - a[1])
    .map(([rule, n]) => `${rule} ${n}`)
    .join(', '),
)
if (args.speed) {
  const docs = articles.map(({ text }) => readDocument(text))
  const tokens = docs.reduce((sum, doc) => sum + doc.tokens.length, 0)
  const rounds: number[] = []
  for (let round = 0; round < 7; round++) {
    const start = process.cpuUsage()
    for (const doc of docs) findValues(doc, NO_HITS, { date: '2025-10-22' })
    rounds.push((process.cpuUsage(start).user * 1000) / tokens)
  }
  rounds.sort((a, b) => a - b)
  console.log(`${rounds[3].toFixed(1)} ns of processor time a token (median of 7 rounds, ${tokens} tokens)`)
}
