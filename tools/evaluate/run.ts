/**
 * Runs petik over every corpus at hand and prints the scorers' tables, each under a heading.
 *   npm run evaluate -- [--shared ../shared] [--only gold] [--json]
 * `--json` prints one object instead: heading → row → figures.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { predict } from './predict'

const { values: flags } = parseArgs({
  options: { shared: { type: 'string', default: '../shared' }, only: { type: 'string' }, json: { type: 'boolean', default: false } },
})
if (!existsSync(join(flags.shared, 'score'))) {
  console.error(`no corpora and scorers in ${flags.shared}; --shared names their folder`)
  process.exit(1)
}
const folder = mkdtempSync(join(tmpdir(), 'petik-evaluate-'))
const shared = (path: string) => join(flags.shared, path)

interface Task {
  readonly heading: string
  readonly scorer: string
  readonly corpus: string
  readonly tokens?: boolean
  /** The corpus is the file of articles itself. */
  readonly plain?: boolean
}

const tasks: readonly Task[] = [
  { heading: 'gold: 48 annotated articles (dev)', scorer: 'gold', corpus: 'gold/dev.jsonl', plain: true },
  { heading: 'PFSA-ID: direct quotes in Kompas (dev)', scorer: 'pfsa', corpus: 'corpora/quotes/pfsa-id/dev.bilou' },
  { heading: 'UD CSUI: tokens and sentences', scorer: 'ud', corpus: 'corpora/ud/csui-train.conllu', tokens: true },
  { heading: 'UD GSD: tokens and sentences', scorer: 'ud', corpus: 'corpora/ud/gsd-dev.conllu', tokens: true },
  ...['nergrit', 'nerp', 'idner-news-2k', 'ugm', 'ui'].map((name) => ({
    heading: `NER ${name} (dev), whole pipeline`,
    scorer: 'conll',
    corpus: `corpora/ner/${name}/dev.conll`,
  })),
]

function node(...args: string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 28 })
  if (status !== 0) throw new Error(`${args.join(' ')} failed: ${stderr}`)
  return stdout
}

function evaluate({ scorer, corpus, tokens, plain }: Task): string {
  const script = shared(`score/${scorer}.mjs`)
  const articles = plain ? readFileSync(shared(corpus), 'utf8') : node(script, 'articles', shared(corpus))
  const predictions = join(folder, 'predictions.jsonl')
  writeFileSync(predictions, predict(articles, tokens))
  return node(script, ...(plain ? [] : ['score']), shared(corpus), predictions)
}

/** Rows of a scorer's table as figures: `names  P 90.0  R 80.0  F1 84.7` → { P: 90, R: 80, F1: 84.7 }. */
function figuresOf(table: string): Record<string, Record<string, number>> {
  const rows: Record<string, Record<string, number>> = {}
  for (const line of table.split('\n')) {
    const label = line.trim().split(/\s{2,}/)[0]
    const figures = Object.fromEntries([...line.matchAll(/\b(P|R|F1|recall|precision)\s+([\d.]+)/g)].map((m) => [m[1], Number(m[2])]))
    const share = /([\d.]+)%/.exec(line)
    if (Object.keys(figures).length) rows[label] = figures
    else if (share) rows[label] = { percent: Number(share[1]) }
  }
  return rows
}

const summary: Record<string, unknown> = {}
for (const task of tasks) {
  if (flags.only && !task.heading.toLowerCase().includes(flags.only.toLowerCase())) continue
  const table = evaluate(task)
  if (flags.json) summary[task.heading] = figuresOf(table)
  else console.log(`\n## ${task.heading}\n${table.trimEnd()}`)
}
if (flags.json) console.log(JSON.stringify(summary, null, 2))
