/**
 * Counts how words of unlabelled articles are written away from sentence starts and prints the ones that are no mere names:
 * `phrase <tab> share`, the share of lower-case writings in tenths (1 to 10).
 * Run: `npx tsx tools/names/common-words.ts [--raw ../shared/corpora/raw] > lexicons/common-word.tsv`
 */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

const at = process.argv.indexOf('--raw')
const folder = at > 0 ? process.argv[at + 1] : '../shared/corpora/raw'
/** Noisy collections glue words together or lower-case everything. */
const SKIP = /noisy/
const LEAST = 12
const counts = new Map<string, [lower: number, capital: number]>()

for (const file of readdirSync(folder).filter((f) => f.endsWith('.jsonl.gz') && !SKIP.test(f))) {
  for (const line of gunzipSync(readFileSync(join(folder, file)))
    .toString('utf8')
    .split('\n')) {
    if (!line.trim()) continue
    const { text } = JSON.parse(line) as { text: string }
    let fresh = true
    let end = 0
    for (const m of text.matchAll(/[\p{L}]+(?:-[\p{L}]+)*/gu)) {
      const w = m[0]
      const gap = text.slice(end, m.index)
      if (/[.!?:\n"“”()•–—*[\]]/.test(gap)) fresh = true
      end = m.index + w.length
      const low = w.toLowerCase()
      const pair = counts.get(low) ?? [0, 0]
      if (w === low) pair[0]++
      else if (!fresh) pair[1]++
      counts.set(low, pair)
      fresh = false
    }
  }
}
const rows = [...counts]
  .filter(([w, [l, c]]) => w.length > 1 && l >= LEAST && l / (l + c) >= 0.05)
  .map(([w, [l, c]]) => `${w}\t${Math.max(1, Math.round((10 * l) / (l + c)))}`)
  .sort()
console.log(
  [
    '# How words are written away from sentence starts in unlabelled news: share of lower-case writings in tenths. Made by tools/names/common-words.ts.',
    '#! match=no',
    '#! order=any',
    'phrase\tshare',
    ...rows,
  ].join('\n'),
)
