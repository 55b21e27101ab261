/**
 * Builds `models/words.bin` from unlabelled text: word classes and capitalisation statistics (see tools/ner/word-table-file.ts).
 *   tsx tools/ner/resources.ts --coarse C256.tsv --fine C1024.tsv [--shared ../shared] [--min 4] [--out models/words.bin]
 * The two class files come from tools/ner/offline/build.sh.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { hashText } from '../../src/names/tagger/hash'
import { bins, countWords } from './word-statistics'
import { encodeWordTable } from './word-table-file'

const args = process.argv.slice(2)
const option = (name: string, other: string) => (args.includes(name) ? args[args.indexOf(name) + 1] : other)

const classes = (path: string) =>
  new Map(
    readFileSync(path, 'utf8')
      .trim()
      .split('\n')
      .map((line) => line.split('\t'))
      .map(([w, c]) => [w, Number(c)] as const),
  )

const coarse = classes(option('--coarse', ''))
const fine = classes(option('--fine', ''))
const min = Number(option('--min', '4'))
const counts = countWords(option('--shared', '../shared'))
const rows = []
const taken = new Set<number>()
for (const [word, c] of [...counts].sort((a, b) => b[1].all - a[1].all || (a[0] < b[0] ? -1 : 1))) {
  if (!coarse.has(word) || c.all < min) continue
  const hash = hashText(word)
  if (taken.has(hash)) continue
  taken.add(hash)
  rows.push({ hash, coarse: coarse.get(word)!, cluster: fine.get(word)!, statistics: bins(c) })
}
writeFileSync(option('--out', 'models/words.bin'), encodeWordTable(rows))
console.error(`${rows.length} words`)
