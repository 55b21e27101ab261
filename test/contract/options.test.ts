import { createExtractor, extract } from '../../src/index'
import type { ExtractOptions } from '../../src/schema/types'

const names = (text: string, options?: ExtractOptions) => extract(text, options).entities.map((e) => `${e.type} ${e.name}`)

describe('own names', () => {
  test('win over the embedded lexicons', () => {
    expect(names('Warga Jakarta pulang.')).toContain('place Jakarta')
    expect(names('Warga Jakarta pulang.', { gazetteer: [{ name: 'Jakarta', type: 'person' }] })).toContain('person Jakarta')
  })

  test('carry subtype and link, under an alias too', () => {
    const gazetteer: ExtractOptions['gazetteer'] = [
      {
        name: 'Koperasi Angin Timur',
        type: 'organization',
        subtype: 'cooperative',
        aliases: ['KAT'],
        link: { id: 'K-17', name: 'Koperasi Angin Timur', source: 'own' },
      },
    ]
    for (const text of ['Anggota Koperasi Angin Timur datang.', 'Anggota KAT datang.']) {
      expect(extract(text, { gazetteer }).entities).toContainEqual(
        expect.objectContaining({ type: 'organization', subtype: 'cooperative', link: expect.objectContaining({ id: 'K-17' }) }),
      )
    }
  })

  test('are found as they are written', () => {
    const gazetteer: ExtractOptions['gazetteer'] = [{ name: 'Bahagia', type: 'place' }]
    expect(names('Warga Bahagia pulang.', { gazetteer })).toContain('place Bahagia')
    expect(names('Warga itu bahagia sekali.', { gazetteer })).not.toContain('place bahagia')
  })

  test('of one extractor are not those of another', () => {
    createExtractor({ gazetteer: [{ name: 'Jakarta', type: 'person' }] }).extract('Warga Jakarta pulang.')
    expect(names('Warga Jakarta pulang.')).toContain('place Jakarta')
  })
})

describe('stages', () => {
  const text = '"Kami siap," kata Menteri Sosial Dewi Anggraini di Kota Bandung, Senin.'

  test.each<[ExtractOptions['stages'], (x: ReturnType<typeof extract>) => unknown]>([
    [['names'], (x) => [x.quotes, x.relations, x.entities.some((e) => e.type === 'date')]],
    [['values'], (x) => [x.quotes, x.relations, x.entities.some((e) => e.type === 'person')]],
    [['relations'], (x) => [x.quotes, [], x.entities.some((e) => e.type === 'date')]],
  ])('%j gives that alone', (stages, shape) => {
    expect(shape(extract(text, { stages }))).toEqual([[], [], false])
  })

  test('quotes bring their names along', () => {
    expect(extract(text, { stages: ['quotes'] }).quotes[0].speaker?.name).toBe('Dewi Anggraini')
  })
})

test("a date resolves what the text leaves open, and the article's own wins over the extractor's", () => {
  const value = (x: ReturnType<typeof extract>) => x.entities.find((e) => e.type === 'date')?.value?.value
  const petik = createExtractor({ date: '2025-10-22' })
  expect(value(petik.extract('Kemarin hujan turun.'))).toBe('2025-10-21')
  expect(value(petik.extract('Kemarin hujan turun.', { date: undefined }))).toBe('2025-10-21')
  expect(value(petik.extract('Kemarin hujan turun.', { date: '2024-03-01' }))).toBe('2024-02-29')
})

test('the limit on length is that of the options', () => {
  expect(() => extract('abc', { maxLength: 2 })).toThrow(expect.objectContaining({ code: 'TEXT_TOO_LONG', field: 'text' }))
  expect(extract('abc', { maxLength: 3 }).warnings).toEqual([])
})

test('10 MB of one letter is an empty result', () => {
  expect(extract('a'.repeat(10_000_000))).toEqual({ entities: [], quotes: [], relations: [], warnings: [] })
})
