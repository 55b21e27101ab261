/**
 * Random hits of each relation type over unlabelled articles, for reading by eye.
 *   tsx tools/relations/sample.ts [--from ../shared/corpora/raw] [--files kompas-2025,indosum-2017] [--articles 250] [--show 30] [--seed 1] [--types met_with,sanctions]
 * Prints per type how often it was found, then the sampled hits: rule, subject, role or literal, object, polarity or modality, evidence in context.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { extract } from '../../src/extract'

const argument = (name: string, otherwise: string): string => {
  const at = process.argv.indexOf(`--${name}`)
  return at < 0 ? otherwise : process.argv[at + 1]
}
const folder = argument('from', '../shared/corpora/raw')
const files = argument(
  'files',
  'kompas-2025,indosum-2017,detik-2026,detik-2025,liputan6-2019,mixed-2020,mixed-2025-noisy,wiki-passages',
).split(',')
const articles = Number(argument('articles', '250'))
const show = Number(argument('show', '30'))
const types = argument('types', '').split(',').filter(Boolean)
let state = Number(argument('seed', '1'))

/** A fixed sequence of numbers below `n`. */
function random(n: number): number {
  state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff
  return Math.floor((state / 0x7fffffff) * n)
}

const hits = new Map<string, Set<string>>()
const flat = (text: string): string => text.replace(/\s+/g, ' ')
for (const file of files) {
  const lines = gunzipSync(readFileSync(join(folder, `${file}.jsonl.gz`)))
    .toString('utf8')
    .split('\n')
    .filter(Boolean)
  for (let k = 0; k < articles; k++) {
    const { text } = JSON.parse(lines[random(lines.length)]) as { text: string }
    const { entities, relations } = extract(text, { relations: 'all' })
    const nameOf = new Map(entities.map((entity) => [entity.id, entity.name]))
    for (const r of relations) {
      const { start, end } = r.evidence
      const context = `${flat(text.slice(Math.max(0, start - 60), start))}[[${flat(r.evidence.text)}]]${flat(text.slice(end, end + 50))}`
      const line = [
        r.via,
        nameOf.get(r.subject),
        r.role ?? r.literal ?? '',
        r.object === null ? '-' : nameOf.get(r.object),
        r.polarity ?? r.modality ?? '',
        context,
      ].join('\t')
      const known = hits.get(r.type)
      if (known === undefined) hits.set(r.type, new Set([line]))
      else known.add(line)
    }
  }
}
for (const [type, lines] of [...hits].sort((a, b) => b[1].size - a[1].size)) {
  console.log(`${type}\t${lines.size}`)
  if (types.length > 0 && !types.includes(type)) continue
  const all = [...lines]
  for (let k = 0; k < show && all.length > 0; k++) console.log(`  ${all.splice(random(all.length), 1)[0]}`)
}
