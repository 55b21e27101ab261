import fc from 'fast-check'
import { fact, hashWith, lowered, Slots, Surfaces, surfaces } from '../../src/entities/surfaces'
import { readDocument } from '../../src/text/read'

const words = fc.array(fc.constantFrom('Wira', 'Kencana', 'al-Karsa', 'PT', '(PWK)', 'Tbk.', '“Lestari”', '12', 'kata', '😀'), {
  minLength: 1,
  maxLength: 12,
})
const gaps = fc.constantFrom(' ', '  ', '\n', '\u00a0', '\u2003 ', '\t')

describe('surfaces', () => {
  test('are the same for any spans that read alike, however their words are parted', () => {
    fc.assert(
      fc.property(words, gaps, (list, gap) => {
        const store = new Surfaces()
        const doc = readDocument(list.join(gap))
        const { start, end, length } = doc.tokens
        for (let first = 0; first < length; first++) {
          for (let last = first + 1; last <= length; last++) {
            const text = doc.text.slice(start[first], end[last - 1]).replace(/\s+/g, ' ')
            const surface = store.spanning(doc, first, last)
            expect(surface.text).toBe(text)
            expect(store.of(text)).toBe(surface)
            expect(store.between(doc, start[first], end[last - 1])).toBe(surface)
          }
        }
        expect(new Set(store.list.map(({ text }) => text)).size).toBe(store.list.length)
      }),
    )
  })
  test('are found by the hash of their tokens if they were met', () => {
    const store = new Surfaces()
    const doc = readDocument('Wira  Kencana\nLestari')
    const { start, end } = doc.tokens
    let hash = 0
    for (let i = 0; i < 2; i++) hash = hashWith(doc, hash, i, 0)
    expect(store.find(hash, doc.text, start[0], end[1])).toBeUndefined()
    const surface = store.of('Wira Kencana')
    expect(store.find(hash, doc.text, start[0], end[1])).toBe(surface)
  })
  test('keep their ids while the store grows', () => {
    const store = new Surfaces()
    const met = Array.from({ length: 5000 }, (_, i) => store.of(`Wira ${i}`))
    expect(met.every((surface, i) => surface.id === i && store.of(`Wira ${i}`) === surface)).toBe(true)
  })
  test('compute a fact once', () => {
    let calls = 0
    const length = fact(({ text }) => {
      calls++
      return text.length
    })
    const surface = surfaces().of('Kencana')
    expect([length(surface), length(surface), calls]).toEqual([7, 7, 1])
    expect(lowered(surface).text).toBe('kencana')
  })
})

test('slots forget everything at once', () => {
  const slots = new Slots().clear()
  slots.put(3, 7)
  slots.put(100_000, 8)
  expect([slots.get(3), slots.get(100_000), slots.get(4), slots.get(1_000_000)]).toEqual([7, 8, -1, -1])
  slots.clear()
  expect([slots.get(3), slots.get(100_000)]).toEqual([-1, -1])
})
