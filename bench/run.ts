/**
 * npm run bench -- [--articles FILE.jsonl] [--rounds 8] [--only throughput|start|growth|hostile]
 * npm run bench -- --only many [--count 100000]: memory over a long pipe, a few minutes
 * One process, contenders in turns over the same articles, medians. Trust the ratios, not the milliseconds.
 */
import { parseArgs } from 'node:util'
import { articles, tokensOf } from './articles'
import { growth, hostility } from './growth'
import { many } from './many'
import { start } from './start'
import { throughput } from './throughput'

const { values } = parseArgs({
  options: {
    articles: { type: 'string' },
    rounds: { type: 'string', default: '8' },
    only: { type: 'string' },
    count: { type: 'string', default: '100000' },
  },
})
const texts = articles(values.articles)
const rounds = Number(values.rounds)

const parts: readonly (readonly [string, string, () => string])[] = [
  [
    'throughput',
    `Throughput: ${texts.length} articles, ${tokensOf(texts).toLocaleString('en')} tokens, ${rounds} rounds`,
    () => throughput(texts, rounds),
  ],
  ['start', 'Start and memory, a process each', () => start(rounds)],
  ['growth', 'Growth', () => growth(texts)],
  ['hostile', 'Hostile text', () => hostility()],
]

if (values.only === 'many') console.log(`\n## ${values.count} short articles\n\n${await many(texts, Number(values.count))}`)
for (const [name, heading, measure] of parts) {
  if (values.only && values.only !== name) continue
  console.log(`\n## ${heading}\n\n${measure()}`)
}
