/** `tsx encoder-pack.ts ENCODER.out VECTORS.words DIM H models/encoder.bin`: what encoder.cc wrote, as small whole numbers. */
import { readFileSync, writeFileSync } from 'node:fs'
import { hashText } from '../../../src/names/tagger/hash'
import { encodeEncoder } from '../nn/encoder'

const [input, names, dim, h, out] = process.argv.slice(2)
const words = readFileSync(names, 'utf8')
  .trim()
  .split('\n')
  .map((l) => l.split('\t')[0])
const file = readFileSync(input)
const floats = new Float32Array(file.buffer, file.byteOffset, file.length / 4)
const [V, DW, H, DB, NB] = [words.length, Number(dim), Number(h), 64, 1 << 14]
const D = DW + DB
let at = 0
const table = (name: string, rows: number, columns: number, keep = rows) => {
  const values = floats.slice(at, at + rows * columns)
  at += rows * columns
  return { name, rows: keep, columns, values }
}
const tables = [table('word', V + 1, DW, V), table('bucket', NB, DB)]
for (const d of ['forward', 'backward']) tables.push(table(`${d}.wx`, D, 4 * H), table(`${d}.wh`, H, 4 * H), table(`${d}.bias`, 1, 4 * H))
writeFileSync(
  out,
  encodeEncoder(
    { words: V, wordDim: DW, buckets: NB, bucketDim: DB, hidden: H },
    Int32Array.from(words, (w) => hashText(w)),
    tables,
  ),
)
