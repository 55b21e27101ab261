import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { annotated } from '../../tools/ner/annotated'

const TEXT = '  Budi Santoso tiba di Kota Angin. Ia disambut warga.\nSisanya tidak dianotasi.'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'petik-annotated-'))
  mkdirSync(join(folder, 'corpora/raw'), { recursive: true })
  mkdirSync(join(folder, 'annotation'))
  writeFileSync(join(folder, 'corpora/raw/a.jsonl.gz'), gzipSync([7, 8].map((id) => JSON.stringify({ id, text: TEXT })).join('\n')))
})
afterEach(() => rmSync(folder, { recursive: true }))

const read = () => annotated(folder, join(folder, 'annotation'))

test('offsets count from the first character that is no white space, and what lies beyond the length is left out', () => {
  const spans = [
    [0, 12, 'PER'],
    [21, 31, 'LOC'],
  ]
  writeFileSync(join(folder, 'annotation/names.jsonl'), JSON.stringify({ id: 'a/7', length: 52, spans }))
  expect(read().map(({ words, tags }) => words.map((word, i) => (tags[i] === 'O' ? word : `${word}/${tags[i]}`)).join(' '))).toEqual([
    'Budi/B-PER Santoso/I-PER tiba di Kota/B-LOC Angin/I-LOC .',
    'Ia disambut warga .',
  ])
})

test('annotations of articles that are not at hand are passed over', () => {
  writeFileSync(join(folder, 'annotation/names.jsonl'), JSON.stringify({ id: 'b/7', length: 52, spans: [] }))
  expect(read()).toEqual([])
})

test('the annotation of the project holds offsets inside what was annotated, in order, and no text', () => {
  const path = join(__dirname, '../../models/annotation/names.jsonl')
  expect(existsSync(path)).toBe(true)
  const rows = readFileSync(path, 'utf8').trim().split('\n')
  expect(rows.length).toBeGreaterThan(700)
  for (const row of rows) {
    const { id, length, spans, ...rest } = JSON.parse(row) as { id: string; length: number; spans: [number, number, string][] }
    expect(Object.keys(rest)).toEqual([])
    expect(id).toMatch(/^[a-z0-9-]+\/[a-z0-9-]+$/)
    let end = 0
    for (const [from, to, type] of spans) {
      expect(from >= end && to > from && to <= length && /^(?:PER|ORG|LOC)$/.test(type)).toBe(true)
      end = to
    }
  }
})
