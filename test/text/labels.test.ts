import { readDocument } from '../../src/text/read'
import { regionsOf, sentencesOf } from './helpers'

describe('regions', () => {
  test.each<[string, string[]]>([
    ['JAKARTA, KOMPAS.com - Warga menolak.', ['dateline: JAKARTA, KOMPAS.com -']],
    ['Liputan6.com, Jakarta - Warga menolak.', ['dateline: Liputan6.com, Jakarta -']],
    ['Jakarta, CNN Indonesia -- Warga menolak.', ['dateline: Jakarta, CNN Indonesia --']],
    ['Bandung - Warga menolak.', ['dateline: Bandung -']],
    ['REPUBLIKA.CO.ID, JAKARTA — Warga menolak.', ['dateline: REPUBLIKA.CO.ID, JAKARTA —']],
    ['Jakarta (ANTARA) - Warga menolak.', ['dateline: Jakarta (ANTARA) -']],
    ['KONTAN.CO.ID - JAKARTA. Warga menolak.', ['dateline: KONTAN.CO.ID - JAKARTA.']],
    ['Liputan6.com, Jakarta Warga menolak.', ['dateline: Liputan6.com, Jakarta']],
    ['- Warga di lereng gunung itu mengeluhkan harga pupuk yang terus naik.\nPanen gagal.', ['dateline: -']],
    ['Warga Bandung - yang menolak - pulang.', []],
    ['Semua selesai. (bbn)', ['credit: (bbn)']],
    ['Semua selesai.\n(ita/ita)', ['credit: (ita/ita)']],
    ['Semua selesai (lihat peta).', []],
    ['Semua selesai.\nReporter: Siti Umbara', ['credit: Reporter: Siti Umbara']],
    ['Semua selesai.\n--Dengan asistensi Siti Umbara.', ['credit: --Dengan asistensi Siti Umbara.']],
    ['Semua selesai.\nBaca juga: Harga Cabai Naik Lagi\nWarga resah.', ['promo: Baca juga: Harga Cabai Naik Lagi']],
    ['Semua selesai.\nSimak juga Video: Detik-detik Jembatan Roboh\nWarga resah.', ['promo: Simak juga Video: Detik-detik Jembatan Roboh']],
    [
      'Semua selesai. Baca juga: Harga Cabai di Pasar Naik Lagi Menurut warga, panen gagal.',
      ['promo: Baca juga: Harga Cabai di Pasar Naik Lagi'],
    ],
    ['Semua selesai. Simak Video "Jembatan Roboh di Kali"\nWarga resah.', ['promo: Simak Video "Jembatan Roboh di Kali"']],
    ['Semua selesai. (Baca juga: Harga Cabai Naik) Warga resah.', ['promo: (Baca juga: Harga Cabai Naik)']],
    ['Kita lihat juga bagaimana hasilnya.', []],
    ['Warga resah. SCROLL TO CONTINUE WITH CONTENT Harga naik.', ['boilerplate: SCROLL TO CONTINUE WITH CONTENT']],
    ['Warga resah.\nADVERTISEMENT\nHarga naik.', ['boilerplate: ADVERTISEMENT']],
    ['Warga resah. [Gambas:Video 20detik] Harga naik.', ['boilerplate: [Gambas:Video 20detik]']],
    [
      'Warga resah.\nArtikel ini telah tayang di Contoh.com dengan judul Harga Naik',
      ['boilerplate: Artikel ini telah tayang di Contoh.com dengan judul Harga Naik'],
    ],
  ])('%s', (text, regions) => expect(regionsOf(text)).toEqual(regions))

  test('a promotion inside a line parts the sentences around it', () => {
    expect(sentencesOf('Semua selesai. Baca juga: Harga Cabai di Pasar Naik Lagi Menurut warga, panen gagal.')).toEqual([
      'Semua selesai.',
      'Baca juga: Harga Cabai di Pasar Naik Lagi',
      'Menurut warga, panen gagal.',
    ])
  })
})

describe('paragraph labels', () => {
  test('headings, lists, credits and body', () => {
    const doc = readDocument(
      'Bandung - Warga menolak rencana itu kemarin.\nDampak pada Petani\nPetani di lereng gunung mengeluhkan harga pupuk yang naik.\n- Pupuk urea\n1. Benih padi\n(abc/def)',
    )
    expect(doc.paragraphs.map((p) => p.label)).toEqual(['body', 'heading', 'body', 'list', 'list', 'credit'])
    expect(doc.sentences.map((s) => s.label)).toEqual(['body', 'heading', 'body', 'list', 'list', 'credit'])
  })
  test('a short quotation is no heading', () => {
    const doc = readDocument('"Kami siap," kata Budi\nPetani di lereng gunung mengeluhkan harga pupuk yang naik.')
    expect(doc.paragraphs[0].label).toBe('body')
  })
})
