import fc from 'fast-check'
import { isSpace } from '../../src/text/chars'
import { readDocument } from '../../src/text/read'

const PIECES = [
  'Ani',
  'kata',
  'anak-anak',
  '"',
  '“',
  '”',
  "'",
  '’',
  '.',
  ',',
  '...',
  '?',
  ' ',
  ' ',
  ' ',
  '\n',
  '\r\n',
  '(',
  ')',
  '[',
  ']',
  'Rp1,5',
  '23/3/2023',
  'Dr.',
  'S.H.',
  'A.',
  '-',
  '—',
  'KOMPAS.com',
  'https://a.id/b',
  'a@b.id',
  '@x',
  '#y',
  '😀',
  '\ud800',
  '\u200b',
  '\u0301',
  '\0',
  'Baca juga:',
  '[Gambas:',
  'Jakarta',
  'dilansirAntara',
  'ujarnya',
  '1.',
  '5"',
  'İ',
  '\u00ad',
  'Al-Azhar',
]
const texts = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.string({ maxLength: 80 }),
)

test('nothing is lost: tokens are ordered and disjoint with only white space between them', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const { tokens } = readDocument(text)
      let at = 0
      const gap = (from: number, to: number) => {
        for (let k = from; k < to; k++) {
          const code = text.charCodeAt(k)
          expect(isSpace(code) || code === 0xad || code === 0x200c || code === 0x200d).toBe(true)
        }
      }
      for (let i = 0; i < tokens.length; i++) {
        expect(tokens.start[i]).toBeGreaterThanOrEqual(at)
        expect(tokens.end[i]).toBeGreaterThan(tokens.start[i])
        gap(at, tokens.start[i])
        at = tokens.end[i]
        expect(tokens.lower[i].length).toBeGreaterThan(0)
        expect(tokens.enclitic[i] + tokens.proclitic[i]).toBeLessThan(tokens.end[i] - tokens.start[i] + 1)
      }
      gap(at, text.length)
    }),
    { numRuns: 600 },
  )
})

test('sentences and paragraphs partition the tokens; quotations nest; regions are in order', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const doc = readDocument(text)
      for (const runs of [doc.sentences, doc.paragraphs]) {
        let at = 0
        for (const { first, last, start, end } of runs) {
          expect(first).toBe(at)
          expect(last).toBeGreaterThan(first)
          expect(start).toBe(doc.tokens.start[first])
          expect(end).toBe(doc.tokens.end[last - 1])
          at = last
        }
        expect(at).toBe(doc.tokens.length)
      }
      doc.sentences.forEach(({ first, last, paragraph }, s) => {
        for (let i = first; i < last; i++) expect(doc.tokens.sentence[i]).toBe(s)
        expect(doc.paragraphs[paragraph].firstSentence).toBeLessThanOrEqual(s)
        expect(doc.paragraphs[paragraph].lastSentence).toBeGreaterThan(s)
      })
      for (const { open, close, first, last, level } of doc.quotations) {
        expect(level).toBeGreaterThanOrEqual(0)
        expect(last).toBeGreaterThan(first)
        if (open >= 0) expect(open).toBe(first - 1)
        if (close >= 0) expect(close).toBe(last)
      }
      let end = 0
      for (const { first, last } of doc.regions) {
        expect(first).toBeGreaterThanOrEqual(end)
        expect(last).toBeGreaterThan(first)
        end = last
      }
    }),
    { numRuns: 600 },
  )
})

describe('work grows in step with the text, whatever the text', () => {
  /** How often a character is looked at. */
  function looks(text: string): number {
    const spy = jest.spyOn(String.prototype, 'charCodeAt')
    try {
      readDocument(text)
      return spy.mock.calls.length
    } finally {
      spy.mockRestore()
    }
  }
  readDocument('Pemanasan "awal" di A. Yani, 5.')
  test.each([
    'a',
    'anak-',
    '1.',
    '1,',
    '1/',
    'a/',
    '"',
    ' "a',
    "'",
    " 'a",
    '(',
    '(a.',
    'Aa-Bb',
    'A.',
    'a@',
    '@',
    'www.',
    '://',
    'a.com.',
    'Baca juga: ',
    '[Gambas ',
    'a\n',
    '"a\n',
    '😀',
    '👩‍',
    '\ud800',
    'Dr. ',
    'diAa',
    '\u0301',
    '", kata ',
    'A - ',
    ' ',
    '#a',
    '\0',
    '`',
    '"a b c\n',
    'a) ',
    '(a',
    'a.b',
    'x-1/2/2024',
  ])('%j', (piece) => {
    const once = looks(piece.repeat(400))
    const twice = looks(piece.repeat(800))
    expect(twice).toBeLessThan(once * 2.3 + 200)
  })
})

test.each([
  ['one letter', 'a'.repeat(10_000_000)],
  ['no text', ''],
  ['white space', ' \n\t\u200b'],
  ['lone surrogates', '\udc00\ud800'.repeat(50)],
])('%s never throws', (_, text) => {
  expect(() => readDocument(text)).not.toThrow()
})
