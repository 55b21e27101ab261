/**
 * npm run bench -- [--articles FILE.jsonl] [--rounds 8] [--only throughput|start|growth|hostile]
 * One process, contenders in turns over the same articles, medians. Trust the ratios, not the milliseconds.
 */
import { parseArgs } from 'node:util'
import { articles, tokensOf } from './articles'
import { growth, hostility } from './growth'
import { start } from './start'
import { throughput } from './throughput'

const { values } = parseArgs({
  options: { articles: { type: 'string' }, rounds: { type: 'string', default: '8' }, only: { type: 'string' } },
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

for (const [name, heading, measure] of parts) {
  if (values.only && values.only !== name) continue
  console.log(`\n## ${heading}\n\n${measure()}`)
}
