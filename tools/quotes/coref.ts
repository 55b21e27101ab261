/**
 * Scores person chains on articles in SACR mark-up: `tsx tools/quotes/coref.ts [FOLDER]` prints MUC and B-cubed for the library's own
 * mentions and for its coreference over the mentions of the key.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { extract } from '../../src/extract'
import { cubed, links, type Chains } from './chains'
import { chainGiven } from './given'
import { readSacr } from './sacr'

function predict(text: string): Chains {
  return new Map(
    extract(text)
      .entities.filter((e) => e.type === 'person')
      .flatMap((e) => e.mentions.map((m) => [`${m.start}:${m.end}`, e.id] as const)),
  )
}

/** Counts of recall and precision summed over articles. */
class Score {
  private readonly counts = [0, 0, 0, 0]
  constructor(
    private readonly name: string,
    private readonly measure: (key: Chains, response: Chains) => [number, number],
  ) {}

  add(key: Chains, response: Chains): void {
    const counts = [...this.measure(key, response), ...this.measure(response, key)]
    counts.forEach((n, i) => {
      this.counts[i] += n
    })
  }

  line(): string {
    const [rn, rd, pn, pd] = this.counts
    const r = rn / (rd || 1)
    const p = pn / (pd || 1)
    return `${this.name.padEnd(8)} P ${(100 * p).toFixed(1)}  R ${(100 * r).toFixed(1)}  F1 ${((200 * p * r) / (p + r || 1)).toFixed(1)}`
  }
}

const scores = () => [new Score('MUC', links), new Score('B-cubed', cubed)]
const own = scores()
const given = scores()
const folder = process.argv[2] ?? '../shared/corpora/coref/indocoref'
for (const file of readdirSync(folder).filter((f) => f.endsWith('.txt'))) {
  const { text, mentions } = readSacr(readFileSync(join(folder, file), 'utf8'))
  const key = new Map(mentions.map((m) => [`${m.start}:${m.end}`, m.chain]))
  const found = predict(text)
  const chained = chainGiven(text, mentions)
  for (const score of own) score.add(key, found)
  for (const score of given) score.add(key, chained)
}
console.log('own mentions')
for (const score of own) console.log(`  ${score.line()}`)
console.log('mentions given')
for (const score of given) console.log(`  ${score.line()}`)
