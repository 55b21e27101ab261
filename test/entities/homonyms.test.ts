import { extract } from '../../src/extract'

const linkOf = (text: string, name: string): string | undefined => extract(text).entities.find((e) => e.name === name)?.link?.name

describe('homonyms of places', () => {
  test.each<[string, string, string | undefined]>([
    ['Banjir melanda Banjar, Kalimantan Selatan.', 'Banjar', 'Kabupaten Banjar'],
    ['Banjir melanda Banjar, Jawa Barat.', 'Banjar', 'Kota Banjar'],
    ['Kalimantan Selatan siaga. Warga Banjar mengungsi.', 'Banjar', 'Kabupaten Banjar'],
    ['Warga Martapura dan Banjarmasin siaga. Warga Banjar mengungsi.', 'Banjar', 'Kabupaten Banjar'],
    ['Wali Kota Banjar tiba di Kalimantan Selatan.', 'Banjar', 'Kota Banjar'],
    ['Warga Banjar mengungsi.', 'Banjar', 'Kota Banjar'],
    ['Bupati Malang tiba. Di Malang hujan deras.', 'Malang', 'Kabupaten Malang'],
    ['Pemkab Malang rapat. Di Malang hujan deras.', 'Malang', 'Kabupaten Malang'],
    ['Pemkot Malang rapat. Di Malang hujan deras.', 'Malang', 'Kota Malang'],
    ['Wali Kota Malang bertemu Bupati Malang. Di Malang hujan deras.', 'Malang', 'Kota Malang'],
    ['Gubernur Bengkulu tiba.', 'Bengkulu', 'Bengkulu'],
    ['Ia tinggal di kawasan Kuningan, Jakarta Selatan.', 'Kuningan', undefined],
    ['Rapat di Gedung Wira, Kuningan, Jakarta Selatan, batal.', 'Kuningan', undefined],
    ['Ia tinggal di Kuningan, Jawa Barat.', 'Kuningan', 'Kabupaten Kuningan'],
    ['Ia ke Bandung, Surabaya, dan Medan.', 'Bandung', 'Kota Bandung'],
    ['Ia ke Jawa Barat, Bali, dan Banten.', 'Jawa Barat', 'Jawa Barat'],
  ])('%s', (text, name, link) => expect(linkOf(text, name)).toBe(link))
})
