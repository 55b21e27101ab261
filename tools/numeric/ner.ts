/**
 * `TIME` and `QUANTITY` of `corpora/ner/ugm` against our values: a span counts as found where spans of its kind overlap.
 * `--chrono` puts chrono-node's Indonesian locale in our place (TIME only); `--shared DIR` (default ../shared), `--split dev|train`, `--show N` lists misses and extras.
 * Dates and times answer TIME; money, percentages, quantities and numbers QUANTITY; a duration answers either.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import * as chrono from 'chrono-node/id'
import { findValues } from '../../src/numeric/find'
import type { ValueSpan } from '../../src/numeric/types'
import { readDocument } from '../../src/text/read'

const { values: args } = parseArgs({
  options: {
    shared: { type: 'string', default: '../shared' },
    split: { type: 'string', default: 'dev' },
    show: { type: 'string', default: '0' },
    chrono: { type: 'boolean', default: false },
  },
})
interface Labelled {
  start: number
  end: number
  label: string
}

function kindOf(type: string): string {
  return type === 'date' || type === 'time' ? 'TIME' : type === 'ordinal' ? '' : 'QUANTITY'
}

function byChrono(text: string): ValueSpan[] {
  return chrono
    .parse(text, new Date('2014-08-25T12:00:00Z'))
    .map((r) => ({ start: r.index, end: r.index + r.text.length, type: 'date', value: { value: '' }, confidence: 1, via: 'chrono' }))
}

const counts = { TIME: { gold: 0, found: 0, ours: 0, right: 0 }, QUANTITY: { gold: 0, found: 0, ours: 0, right: 0 } }
const misses: string[] = []
const extras: string[] = []
for (const block of readFileSync(join(args.shared, `corpora/ner/ugm/${args.split}.conll`), 'utf8').split(/\n\s*\n/)) {
  let text = ''
  const gold: Labelled[] = []
  for (const line of block.split('\n')) {
    const [word, tag] = line.split('\t')
    if (!tag) continue
    const start = text.length + (text ? 1 : 0)
    text += (text ? ' ' : '') + word
    if (tag.startsWith('B-')) gold.push({ start, end: text.length, label: tag.slice(2) })
    else if (tag.startsWith('I-') && gold.length) gold[gold.length - 1].end = text.length
  }
  const ours = args.chrono ? byChrono(text) : findValues(readDocument(text), { all: [], at: () => [] })
  const overlap = (a: { start: number; end: number }, b: { start: number; end: number }) => a.start < b.end && b.start < a.end
  for (const kind of ['TIME', 'QUANTITY'] as const) {
    const c = counts[kind]
    for (const g of gold) {
      if (g.label !== kind) continue
      c.gold++
      if (ours.some((v) => overlap(v, g) && (kindOf(v.type) === kind || v.value.duration || v.value.unit === 'a'))) c.found++
      else misses.push(`${kind} ${text.slice(g.start, g.end)} … ${text.slice(Math.max(0, g.start - 40), g.end + 30)}`)
    }
    for (const v of ours) {
      if (kindOf(v.type) !== kind) continue
      c.ours++
      if (
        gold.some(
          (g) =>
            overlap(v, g) &&
            (g.label === kind ||
              (v.value.duration && (g.label === 'TIME' || g.label === 'QUANTITY')) ||
              (v.via === 'value.date.anchored' && g.label === 'QUANTITY')),
        )
      )
        c.right++
      else extras.push(`${kind} ${v.via} ${text.slice(v.start, v.end)} … ${text.slice(Math.max(0, v.start - 40), v.end + 30)}`)
    }
  }
}
for (const kind of args.chrono ? (['TIME'] as const) : (['TIME', 'QUANTITY'] as const)) {
  const { gold, found, ours, right } = counts[kind]
  const [p, r] = [right / ours, found / gold]
  console.log(
    `${args.split}\t${kind}\tprecision ${(100 * p).toFixed(1)}\trecall ${(100 * r).toFixed(1)}\tF1 ${((200 * p * r) / (p + r)).toFixed(1)}\t(${gold} in the corpus, ${ours} ours)`,
  )
}
for (const line of [...misses.slice(0, Number(args.show)), '—', ...extras.slice(0, Number(args.show))])
  if (Number(args.show)) console.log(line)
