/**
 * Prints how quotes and speakers fare: `tsx tools/quotes/report.ts [--gold FILE] [--raw FOLDER]`.
 * Gold: hits and precision of every rule, of every step of the speaker sieve, and how far confidences keep their word.
 * Raw: every quotation of more than four words is in a quote or counted under the reason why not; `--list` prints those left over.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { buildEntities } from '../../src/entities/build'
import { attachRoles } from '../../src/entities/roles'
import { extract } from '../../src/extract'
import { matchLexicons } from '../../src/lexicon/match'
import { Masses } from '../../src/names/tagger/masses'
import { proposeNames } from '../../src/names/propose'
import { findValues } from '../../src/numeric/find'
import { findQuotes } from '../../src/quotes/find'
import { unquoted } from '../../src/quotes/reasons'
import { surface } from '../../src/text/document'
import { readDocument } from '../../src/text/read'
import { align, goldArticles, rightSpeaker } from './gold'

const { values: options } = parseArgs({
  options: {
    gold: { type: 'string', default: '../shared/gold/dev.jsonl' },
    raw: { type: 'string' },
    list: { type: 'boolean', default: false },
  },
})

interface Tally {
  all: number
  right: number
}
const bump = (map: Map<string, Tally>, key: string, right: boolean) => {
  const t = map.get(key) ?? { all: 0, right: 0 }
  t.all++
  if (right) t.right++
  map.set(key, t)
}
const print = (title: string, map: Map<string, Tally>) => {
  console.log(`\n${title}`)
  for (const [key, { all, right }] of [...map].sort((a, b) => b[1].all - a[1].all))
    console.log(`  ${key.padEnd(28)} ${String(right).padStart(4)} of ${String(all).padStart(4)}  ${((100 * right) / all).toFixed(1)}%`)
}

function gold(path: string): void {
  const rules = new Map<string, Tally>()
  const steps = new Map<string, Tally>()
  const bins = new Map<string, Tally>()
  for (const article of goldArticles(path)) {
    const found = extract(article.text)
    const pairs = align(article, found)
    for (const q of found.quotes) {
      const [rule, step] = q.via.split('/')
      const g = pairs.get(q.id)
      if (g === 'optional') continue
      bump(rules, rule, g !== undefined)
      if (g === undefined) continue
      const right = rightSpeaker(article, found, g, q)
      bump(steps, step, right)
      bump(bins, `${(Math.floor(q.confidence * 20) / 20).toFixed(2)} and more`, right)
    }
  }
  print('quotes that gold has, by rule', rules)
  print('right speakers of those, by step of the sieve', steps)
  print('right speakers by confidence', new Map([...bins].sort()))
}

function raw(folder: string): void {
  const reasons = new Map<string, Tally>()
  let quotations = 0
  let direct = 0
  let spoken = 0
  for (const file of readdirSync(folder).filter((f) => f.endsWith('.jsonl.gz'))) {
    for (const line of gunzipSync(readFileSync(join(folder, file)))
      .toString()
      .split('\n')) {
      if (!line.trim()) continue
      const { id, text } = JSON.parse(line) as { id: string; text: string }
      const doc = readDocument(text)
      const hits = matchLexicons(doc.tokens.lower, (i) => surface(doc, i))
      const masses = new Masses(doc.tokens.length)
      const entities = buildEntities(doc, proposeNames(doc, hits, masses), findValues(doc, hits, {}), masses)
      const { quotes, entities: all } = findQuotes(doc, hits, entities, attachRoles(doc, hits, entities))
      for (const q of quotes)
        if (q.type === 'direct') {
          direct++
          if (q.speaker) spoken++
        }
      quotations += doc.quotations.filter((q) => q.level === 0 && q.last - q.first > 4).length
      for (const u of unquoted(doc, all, quotes)) {
        const words = text.slice(u.start, u.end).split(/\s+/).length
        if (words <= 4) continue
        bump(reasons, u.why, true)
        if (options.list) console.log(`${id}\t${u.why}\t${text.slice(Math.max(0, u.start - 60), u.end + 60).replace(/\s+/g, ' ')}`)
      }
    }
  }
  console.log(
    `\n${quotations} quotations of more than four words; ${direct} direct quotes, ${((100 * spoken) / direct).toFixed(1)}% with a speaker`,
  )
  console.log('not in a quote:')
  for (const [why, { all }] of [...reasons].sort((a, b) => b[1].all - a[1].all)) console.log(`  ${why.padEnd(28)} ${all}`)
}

if (options.raw) raw(options.raw)
else gold(options.gold)
