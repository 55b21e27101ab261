import { lines, read, type Cast } from './read'

const cast: Cast = { person: ['Rani Wulandari|Rani', 'Teguh Prakoso|Teguh'], organization: ['Komite Layar Sukaraya'], place: ['Sukaraya'] }

const found: [string, string, string[]][] = [
  ['bila for bahwa', 'Rani membenarkan bila rumah itu sudah dijual.', ['i|membenarkan|Rani Wulandari|rumah itu sudah dijual']],
  [
    'jika for bahwa',
    'Rani menegaskan jika bantuan akan disalurkan pekan depan.',
    ['i|menegaskan|Rani Wulandari|bantuan akan disalurkan pekan depan'],
  ],
  [
    'a condition with its clause',
    'Rani mengatakan jika hujan turun, acara akan dibatalkan.',
    ['i|mengatakan|Rani Wulandari|jika hujan turun, acara akan dibatalkan'],
  ],
  [
    'yang menurutnya',
    'Rani menyoroti harga pupuk yang menurutnya masih terlalu mahal.',
    ['i|menurutnya|Rani Wulandari|masih terlalu mahal'],
  ],
  [
    'a judgement behind namun',
    'Rani mengakui rencana itu baik, namun dinilainya sebagai beban bagi warga.',
    ['i|mengakui|Rani Wulandari|rencana itu baik'],
  ],
]
const none: [string, string][] = [
  ['testimony as an act', 'Rani bersaksi dalam sidang untuk membela diri terhadap gugatan Teguh, yang meminta ganti rugi.'],
  ['congratulation', 'Rani mengucapkan selamat dan terima kasih kepada Teguh yang telah membantu.'],
  ['a view on something', 'Rani menyampaikan pandangan tentang masa depan pertanian di daerah itu.'],
  ['self-confidence', 'Rani percaya diri menghadapi pertandingan itu.'],
]

describe('content of reports', () => {
  test.each(found)('%s', (_, text, expected) => expect(lines(text, cast)).toEqual(expected))
  test.each(none)('not a quote: %s', (_, text) => expect(lines(text, cast)).toEqual([]))
  test('-nya right behind the words of an institution', () => {
    const text = 'Teguh gagal tampil. "Kami kecewa," tulis Komite Layar Sukaraya. "Aturan harus ditaati," ujarnya.'
    expect(read(text, cast).quotes.map((q) => q.speaker)).toEqual(['Komite Layar Sukaraya', 'Komite Layar Sukaraya'])
  })
})
