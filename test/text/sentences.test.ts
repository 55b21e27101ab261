import { Shape } from '../../src/text/document'
import { readDocument } from '../../src/text/read'
import { sentencesOf } from './helpers'

describe('sentences', () => {
  test.each<[string, string[]]>([
    ['Ani pergi. Budi tinggal.', ['Ani pergi.', 'Budi tinggal.']],
    ['"Kami siap. Semua siap," kata Budi.', ['"Kami siap.', 'Semua siap," kata Budi.']],
    ['"Kami siap," kata Budi. "Besok mulai."', ['"Kami siap," kata Budi.', '"Besok mulai."']],
    ['"Kapan mulai?" tanya Ani. Budi diam.', ['"Kapan mulai?" tanya Ani.', 'Budi diam.']],
    ['"Kami siap." Kata Budi. Lalu ia pulang.', ['"Kami siap." Kata Budi.', 'Lalu ia pulang.']],
    ['Ia asal kota itu."Kenapa harus pergi?" katanya.', ['Ia asal kota itu.', '"Kenapa harus pergi?" katanya.']],
    ['Itu tahun lalu.Dia belum datang.', ['Itu tahun lalu.', 'Dia belum datang.']],
    [
      'Menurut Dr. H. Ahmad Sobari, S.H., M.Hum., semua beres. Warga setuju.',
      ['Menurut Dr. H. Ahmad Sobari, S.H., M.Hum., semua beres.', 'Warga setuju.'],
    ],
    ['Alamatnya Jl. Kenanga No. 7. Buka setiap hari.', ['Alamatnya Jl. Kenanga No. 7.', 'Buka setiap hari.']],
    ['Rapat digelar Rabu (22/10/2025). Hasilnya nihil.', ['Rapat digelar Rabu (22/10/2025).', 'Hasilnya nihil.']],
    ['Laba PT Sumber Angin Tbk. (SANG) naik. Utang turun.', ['Laba PT Sumber Angin Tbk. (SANG) naik.', 'Utang turun.']],
    ['Ada apel, jeruk, dll. yang dijual. Murah.', ['Ada apel, jeruk, dll. yang dijual.', 'Murah.']],
    ['Ada apel, jeruk, dll. Harganya murah.', ['Ada apel, jeruk, dll.', 'Harganya murah.']],
    ['Ia kaya vitamin C. Dia suka jeruk.', ['Ia kaya vitamin C.', 'Dia suka jeruk.']],
    ['Ia ditemani A. Wiryono. Mereka pulang.', ['Ia ditemani A. Wiryono.', 'Mereka pulang.']],
    ['Syaratnya: 1. Punya KTP. 2. Sehat.', ['Syaratnya: 1.', 'Punya KTP.', '2. Sehat.']],
    ['1. Siapkan air. Didihkan.', ['1. Siapkan air.', 'Didihkan.']],
    ['Kami... masih ragu. Tunggu saja...', ['Kami... masih ragu.', 'Tunggu saja...']],
    ['Jumlahnya 1.500 orang. iPhone laris. eFishery tumbuh.', ['Jumlahnya 1.500 orang.', 'iPhone laris.', 'eFishery tumbuh.']],
    ['Tarifnya naik (lihat tabel. Lampiran 2) bulan ini.', ['Tarifnya naik (lihat tabel. Lampiran 2) bulan ini.']],
    ['Itu kata Budi "Kami akan terus berjuang," ujarnya.', ['Itu kata Budi', '"Kami akan terus berjuang," ujarnya.']],
    ['Semua petani pulang Namun warga lain menunggu.', ['Semua petani pulang', 'Namun warga lain menunggu.']],
    ['Dia mengatakan "tidak mau" pergi.', ['Dia mengatakan "tidak mau" pergi.']],
    ['Harganya naik tajam. warga pun resah.', ['Harganya naik tajam.', 'warga pun resah.']],
    ['Hal itu, sda. di atas.', ['Hal itu, sda. di atas.']],
    ['Obatnya gratis. dr. Sinta Maharani setuju.', ['Obatnya gratis.', 'dr. Sinta Maharani setuju.']],
    ['Acaranya Senin (4/5/2026) Sementara itu warga pulang.', ['Acaranya Senin (4/5/2026)', 'Sementara itu warga pulang.']],
    ['Mereka tiba di St. Petersburg. Udara dingin.', ['Mereka tiba di St. Petersburg.', 'Udara dingin.']],
    ['Rupiah melemah."\nKalau begini terus repot," kata Ani.', ['Rupiah melemah."', 'Kalau begini terus repot," kata Ani.']],
    ['Harga\nnaik lagi.\nWarga resah.', ['Harga\nnaik lagi.', 'Warga resah.']],
  ])('%s', (text, sentences) => expect(sentencesOf(text)).toEqual(sentences))

  test('lines broken at a width are no paragraphs', () => {
    const text = `Warga di lereng gunung yang selama ini menanam
Kentang dan kubis mengeluhkan harga pupuk yang terus
Naik. Mereka berharap pemerintah daerah di Kabupaten
Sumber Rejeki segera turun tangan untuk membantu.

Kepala desa setempat mengatakan bahwa harga pupuk di
Pasar memang naik sejak awal tahun lalu. Ia akan ke
Ibu kota pekan depan untuk menemui pejabat terkait.
`
    const doc = readDocument(text)
    expect(doc.paragraphs).toHaveLength(2)
    expect(doc.sentences).toHaveLength(4)
  })

  test('each sentence marks its first word', () => {
    const doc = readDocument('"Kami siap," kata Budi. (Lalu 3 orang pulang.) 5 tinggal.')
    const firsts = Array.from({ length: doc.tokens.length }, (_, i) => i).filter((i) => doc.tokens.shape[i] & Shape.sentenceStart)
    expect(firsts.map((i) => doc.tokens.lower[i])).toEqual(['kami', 'lalu', '5'])
  })
})
