import { extract } from '../../src'

const linksOf = (text: string) => Object.fromEntries(extract(text).entities.flatMap((e) => (e.link ? [[e.name, e.link]] : [])))

describe('links', () => {
  test('all forms of an organization share one, from text to text', () => {
    const [short, long] = ['Rapat PDIP ditunda.', 'Rapat Partai Demokrasi Indonesia Perjuangan ditunda.'].map((t) =>
      Object.values(linksOf(t)),
    )
    expect(short).toEqual([{ id: 'organization/PDI Perjuangan', name: 'PDI Perjuangan', source: 'petik' }])
    expect(long).toEqual(short)
  })

  test('places without a code of a standard', () => {
    expect(linksOf('Kapal itu berlayar di Laut Jawa.')['Laut Jawa']).toEqual({ id: 'place/Laut Jawa', name: 'Laut Jawa', source: 'petik' })
  })

  test.each([
    ['Harganya Rp 75.000.', 'Rp 75.000', 'IDR', 'Rupiah Indonesia'],
    ['Nilainya US$ 2 miliar.', 'US$ 2 miliar', 'USD', 'Dolar Amerika Serikat'],
    ['Ia membayar 30 ringgit.', '30 ringgit', 'MYR', 'Ringgit Malaysia'],
  ])('currency of %s', (text, money, id, name) => {
    expect(linksOf(text)[money]).toEqual({ id, name, source: 'iso4217' })
  })

  test('a standard comes before the own id; what no table knows has none', () => {
    const links = linksOf('Toko Sinar Melati Abadi dibuka di Jepang, kata Bank Central Asia.')
    expect(links.Jepang).toMatchObject({ source: 'iso3166' })
    expect(links['Bank Central Asia']).toMatchObject({ source: 'idx' })
    expect(Object.keys(links)).toHaveLength(2)
  })

  test('a currency outside ISO 4217 has none', () => {
    const { entities } = extract('Ia menjual 2 bitcoin.')
    expect(entities.filter((e) => e.value?.unit === 'XBT').map((e) => e.link)).toEqual([undefined])
  })
})

test.each([
  ['Warga Desa Sukamaju mengungsi ke Kelurahan Menteng.', ['village', 'village']],
  ['Banjir merendam Kecamatan Wirasari, Kabupaten Garut.', ['district', 'regency']],
  ['Truk itu terguling di Jalan Melati, dekat Sungai Kersa.', ['street', 'river']],
])('the head tells the kind of place: %s', (text, kinds) => {
  const places = extract(text).entities.filter((e) => e.type === 'place')
  expect(places.map((e) => e.subtype)).toEqual(kinds)
})
