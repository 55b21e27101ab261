import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { rawArticles } from '../../tools/ner/raw'

const HARVEST =
  'Para petani di lembah itu memanen padi lebih awal karena hujan datang sebelum waktunya dan gudang desa belum selesai dibangun.'
const FERRY = 'Kapal penyeberangan berhenti berlayar selama tiga hari karena ombak di selat itu lebih tinggi daripada dinding dermaga lama.'
const MARKET =
  'Pedagang pasar pagi menurunkan harga cabai setelah truk dari pegunungan kembali datang setiap malam tanpa hambatan di jalan.'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'petik-raw-'))
  mkdirSync(join(folder, 'corpora/raw'), { recursive: true })
  mkdirSync(join(folder, 'gold'))
  const lines = [`${HARVEST} ${FERRY}`, MARKET].map((text, i) => JSON.stringify({ id: i, text }))
  writeFileSync(join(folder, 'corpora/raw/a.jsonl.gz'), gzipSync(lines.join('\n')))
})
afterEach(() => rmSync(folder, { recursive: true }))

const read = () => [...rawArticles(folder)].map((a) => a.id)

test('without articles to measure on, everything is read', () => {
  expect(read()).toEqual(['0', '1'])
})

test('a copy of a measured article is passed over, whatever its case and punctuation', () => {
  writeFileSync(join(folder, 'gold/dev.jsonl'), JSON.stringify({ text: HARVEST.toUpperCase().replace('.', ' …') }))
  expect(read()).toEqual(['1'])
})

test('an article that shares a phrase with a measured one is read', () => {
  const phrase = HARVEST.split(' ').slice(0, 9).join(' ')
  writeFileSync(join(folder, 'gold/dev.jsonl'), JSON.stringify({ text: `${phrase}, tetapi kali ini hasilnya lebih sedikit.` }))
  expect(read()).toEqual(['0', '1'])
})
