import { parseConll, spansOf } from '../../tools/ner/conll'
import { inPieces, ofTokens } from '../../tools/ner/pieces'

const sentence = (...rows: string[]) => parseConll(rows.join('\n'))[0]

test.each([
  ['(PERKASI)', ['(', 'PERKASI', ')']],
  ['“Wiratmo,”', ['“', 'Wiratmo', ',”']],
  ['Tbk(Persero)', ['Tbk(Persero)']],
  ['(30)', ['(', '30', ')']],
  ['(', ['(']],
  ['...', ['...']],
  ['St.', ['St.']],
  ["Jum'at", ["Jum'at"]],
])('%s is read as %j', (word, pieces) => {
  expect(inPieces(sentence(`${word} O`)).words).toEqual(pieces)
})

test('a name keeps marks inside it and loses those at its edges', () => {
  const s = inPieces(sentence('Persatuan B-ORG', 'Catur I-ORG', '(Percasi) I-ORG', 'menang O', '(Solo B-LOC', 'Baru) I-LOC'))
  expect(spansOf(s.tags).map((x) => [x.type, s.words.slice(x.first, x.last).join(' ')])).toEqual([
    ['ORG', 'Persatuan Catur ( Percasi'],
    ['LOC', 'Solo Baru'],
  ])
})

test('spans over pieces come back as the spans over tokens that they were made from', () => {
  const s = sentence('Kota B-LOC', '(Bima) I-LOC', 'dan O', 'PSS) B-ORG', 'kalah O')
  const p = inPieces(s)
  expect(ofTokens(spansOf(p.tags), p.owner)).toEqual(spansOf(s.tags))
})

test('two names inside one token are one', () => {
  const p = inPieces(sentence('(Rini), O', 'Danu O'))
  const spans = [
    { first: 0, last: 1, type: 'ORG' },
    { first: 1, last: 2, type: 'PER' },
    { first: 3, last: 4, type: 'PER' },
  ]
  expect(ofTokens(spans, p.owner)).toEqual([
    { first: 0, last: 1, type: 'ORG' },
    { first: 1, last: 2, type: 'PER' },
  ])
})
