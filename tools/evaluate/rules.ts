/**
 * Precision and hits of every rule (`via`) on the gold articles, for names, quotes and relations.
 * The scorer is run once for each rule over what that rule alone made, so "right" means what the scorer means by it.
 *   npm run evaluate:rules -- [--shared ../shared] [--gold ARTICLES.jsonl] [--kind quotes] [--json]
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Extraction } from '../../src/schema/types'
import { predict } from './predict'

const { values: flags } = parseArgs({
  options: {
    shared: { type: 'string', default: '../shared' },
    gold: { type: 'string' },
    kind: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
})
const gold = flags.gold ?? join(flags.shared, 'gold/dev.jsonl')
const file = join(mkdtempSync(join(tmpdir(), 'petik-rules-')), 'predictions.jsonl')
const all = predict(readFileSync(gold, 'utf8'))
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Extraction & { id: string })

interface Kind {
  readonly name: string
  /** The scorer's row that counts hits. */
  readonly row: string
  vias(x: Extraction): string[]
  only(x: Extraction, via: string): Partial<Extraction>
}

const NAMED = new Set(['person', 'organization', 'place'])
const kinds: readonly Kind[] = [
  {
    name: 'names',
    row: 'names',
    vias: (x) => x.entities.filter((e) => NAMED.has(e.type)).flatMap((e) => e.mentions.filter((m) => m.kind === 'name').map((m) => m.via)),
    only: (x, via) => ({
      entities: x.entities.map((e) => ({ ...e, mentions: e.mentions.filter((m) => m.kind === 'name' && m.via === via) })),
      quotes: [],
      relations: [],
    }),
  },
  {
    name: 'quotes',
    row: 'quotes found',
    vias: (x) => x.quotes.map((q) => q.via),
    only: (x, via) => ({ quotes: x.quotes.filter((q) => q.via === via), relations: [] }),
  },
  {
    name: 'quotes with their speaker',
    row: 'ATTRIBUTED QUOTES',
    vias: (x) => x.quotes.map((q) => q.via),
    only: (x, via) => ({ quotes: x.quotes.filter((q) => q.via === via), relations: [] }),
  },
  {
    name: 'relations',
    row: 'relations',
    vias: (x) => x.relations.map((r) => r.via),
    only: (x, via) => ({ relations: x.relations.filter((r) => r.via === via), quotes: [] }),
  },
]

function score(predictions: readonly object[], row: string): { hits: number; made: number } {
  writeFileSync(file, predictions.map((p) => JSON.stringify(p)).join('\n'))
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(flags.shared, 'score/gold.mjs'), gold, file], { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  const line = stdout.split('\n').find((l) => l.startsWith(`${row} `)) ?? ''
  const counts = /\((\d+)\/(\d+) predicted/.exec(line)
  return { hits: Number(counts?.[1] ?? 0), made: Number(counts?.[2] ?? 0) }
}

const summary: Record<string, Record<string, { hits: number; made: number }>> = {}
for (const kind of kinds) {
  if (flags.kind && !kind.name.startsWith(flags.kind)) continue
  const vias = [...new Set(all.flatMap((x) => kind.vias(x)))].sort()
  const rows = vias
    .map((via) => ({
      via,
      ...score(
        all.map((x) => ({ ...x, ...kind.only(x, via) })),
        kind.row,
      ),
    }))
    .sort((a, b) => b.made - a.made)
  summary[kind.name] = Object.fromEntries(rows.map(({ via, ...counts }) => [via, counts]))
  if (flags.json) continue
  console.log(`\n## ${kind.name}: precision, hits/made`)
  for (const { via, hits, made } of rows)
    console.log(`${via.padEnd(36)} ${made ? `${((100 * hits) / made).toFixed(1).padStart(5)}%` : '    –'}  ${hits}/${made}`)
}
if (flags.json) console.log(JSON.stringify(summary, null, 2))
