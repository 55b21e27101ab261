import fc from 'fast-check'
import { extract } from '../../src/index'
import { faultsOf } from '../contract/invariants'
import { ARTICLES } from '../fixtures'

const texts = Object.values(ARTICLES)

const SPLINTERS = [
  '"',
  '“',
  '”',
  '‘',
  '’',
  "'",
  '«',
  '»',
  '(',
  ')',
  '[',
  ']',
  '\r\n',
  '\n\n',
  '\r',
  '\t',
  '\u00a0',
  '\u200b',
  '\u0000',
  '\ufeff',
  '\u2028',
  '👨‍👩‍👧',
  '🇮🇩',
  '\ud83d',
  '\ude00',
  '\u0301',
  '.',
  ',',
  '...',
  ' - ',
  '—',
  '-',
  '@',
  '#',
  'https://contoh.id/a?b=c',
  'Rp',
  '1.1.1.',
  '-nya',
  'katanya',
  ' kata ',
  'menurut ',
  ', ',
  '":',
  '."',
  ' H.',
  ' Dr. ',
  ' PT ',
  '(22/10/2025)',
  '19.30 WIB',
  '5,95%',
]

/** A piece of an article with random damage: cuts, lost spaces and characters put in at any place, inside surrogate pairs too. */
const damaged = fc
  .record({
    text: fc.constantFrom(...texts),
    from: fc.nat(),
    length: fc.integer({ min: 0, max: 900 }),
    wounds: fc.array(
      fc.record({
        at: fc.nat(),
        cut: fc.integer({ min: 0, max: 12 }),
        put: fc.oneof(fc.constantFrom(...SPLINTERS), fc.string({ unit: 'binary', maxLength: 3 })),
      }),
      { maxLength: 12 },
    ),
    squeeze: fc.boolean(),
  })
  .map(({ text, from, length, wounds, squeeze }) => {
    const start = from % text.length
    let out = text.slice(start, start + length)
    for (const { at, cut, put } of wounds) {
      const i = out.length ? at % (out.length + 1) : 0
      out = out.slice(0, i) + put + out.slice(i + cut)
    }
    return squeeze ? out.replace(/([.,"”]) /g, '$1') : out
  })

test('whatever happens to an article, every span holds its text and the contract stands', () => {
  fc.assert(
    fc.property(damaged, (text) => {
      expect(faultsOf(text, extract(text))).toEqual([])
    }),
    { numRuns: 600, seed: 20251022 },
  )
})

test('any string at all is an article', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      expect(faultsOf(text, extract(text))).toEqual([])
    }),
    { numRuns: 300, seed: 20251022 },
  )
})

test('an article may end anywhere', () => {
  const endings = ['', ',', ' dan', ' yang', ' (', ' "', ' oleh']
  let turn = 0
  for (const text of texts)
    for (const { index } of text.matchAll(/\s/g)) {
      const beginning = text.slice(Math.max(0, index - 500), index) + endings[turn++ % endings.length]
      expect(() => extract(beginning)).not.toThrow()
    }
})

test('line ends of another system change offsets alone', () => {
  const shape = (text: string) => {
    const { entities, quotes } = extract(text)
    return {
      names: entities.map((e) => `${e.type} ${e.name}`),
      said: quotes.map((q) => [q.speaker?.name, q.spans.map((s) => s.text.replace(/\s+/g, ' '))]),
    }
  }
  for (const text of texts) expect(shape(text.replace(/\n/g, '\r\n'))).toEqual(shape(text))
})
