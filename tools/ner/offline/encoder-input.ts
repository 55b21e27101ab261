/**
 * Writes what encoder.cc reads: token types of the unlabelled text, with vector row, bucket list and class of each.
 *   tsx encoder-input.ts TOKENS.txt VECTORS.words FINE.tsv WORDS.bin OUT
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { decodeWordTable } from '../word-table-file'
import { wordType } from '../../../src/names/tagger/words'
import { wordBuckets } from '../nn/inputs'

const [tokens, names, fine, words, out] = process.argv.slice(2)
const rows = new Map(
  readFileSync(names, 'utf8')
    .trim()
    .split('\n')
    .map((l, i) => [l.split('\t')[0], i] as const),
)
const classes = new Map(
  readFileSync(fine, 'utf8')
    .trim()
    .split('\n')
    .map((l) => l.split('\t'))
    .map(([w, c]) => [w, Number(c)] as const),
)
const table = decodeWordTable(new Uint8Array(readFileSync(words)))
const ids = new Map<string, number>()
const text: number[] = []
const typeRow: number[] = []
const typeClass: number[] = []
const typeCase: number[] = []
const bucketStart = [0]
const buckets: number[] = []
for (const line of readFileSync(tokens, 'utf8').split('\n')) {
  for (const w of line.split(' ')) {
    if (!w) continue
    let id = ids.get(w)
    if (id === undefined) {
      id = ids.size
      ids.set(w, id)
      const key = w.toLowerCase().replace(/\d/g, '0')
      const type = wordType(w, table)
      typeRow.push(rows.get(key) ?? rows.size)
      typeClass.push(classes.get(key) ?? 1024)
      typeCase.push(Math.min(type.spelling, 7))
      for (const b of wordBuckets(type, 1 << 14)) buckets.push(b)
      bucketStart.push(buckets.length)
    }
    text.push(id)
  }
  text.push(-1)
}
const write = (name: string, a: number[]) => writeFileSync(`${out}.${name}`, new Uint8Array(Int32Array.from(a).buffer))
write('text', text)
write('row', typeRow)
write('class', typeClass)
write('case', typeCase)
write('start', bucketStart)
write('buckets', buckets)
console.error(`${text.length} tokens, ${ids.size} types`)
