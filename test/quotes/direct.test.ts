import { lines, read, type Cast } from './read'

const cast: Cast = {
  person: ['Rani Wulandari|Rani', 'Teguh Prakoso|Teguh'],
  organization: ['Dinas Perikanan Sukaraya', 'Kompas.com'],
  place: ['Sukaraya'],
}

const found: [string, string, string[]][] = [
  [
    'source after',
    '"Jembatan itu selesai bulan depan," kata Rani Wulandari di Sukaraya, Senin (3/2/2025).',
    ['d|kata|Rani Wulandari|Jembatan itu selesai bulan depan'],
  ],
  ['clitic', 'Rani Wulandari datang ke pasar. "Harga ikan mulai turun," ujarnya.', ['d|ujarnya|Rani Wulandari|Harga ikan mulai turun']],
  [
    'source before, comma',
    'Teguh Prakoso mengatakan, "Kami akan menunggu hasil rapat itu."',
    ['d|mengatakan|Teguh Prakoso|Kami akan menunggu hasil rapat itu'],
  ],
  [
    'source before, colon',
    'Kata Teguh: "Kami akan menunggu hasil rapat itu."',
    ['d|Kata|Teguh Prakoso|Kami akan menunggu hasil rapat itu'],
  ],
  [
    'interrupted',
    '"Kalau air naik," kata Rani, "warga harus segera pindah."',
    ['d|kata|Rani Wulandari|Kalau air naik … warga harus segera pindah'],
  ],
  ['a misprint with -nya', 'Rani datang. "Air sudah naik sejak pagi," ucapanya.', ['d|ucapanya|Rani Wulandari|Air sudah naik sejak pagi']],
  ['singkat', '"Belum ada kabar," singkat Rani.', ['d|singkat|Rani Wulandari|Belum ada kabar']],
  [
    'no source beside the cue',
    'Rani datang. "Air sudah naik sejak pagi," jelas dalam keterangan resminya.',
    ['d|jelas|Rani Wulandari|Air sudah naik sejak pagi'],
  ],
  [
    'written in a paper',
    'Rani mengirim surat. "Air sudah naik sejak pagi," tertulis dalam surat itu.',
    ['d|-|Rani Wulandari|Air sudah naik sejak pagi'],
  ],
  [
    'a verb before a quotation that somebody else reports',
    'Teguh justru mempertanyakan balik, "Kok kamu yang mengatur saya," kata Rani.',
    ['d|kata|Rani Wulandari|Kok kamu yang mengatur saya'],
  ],
  [
    'two sentences, two quotes',
    '"Air sudah naik," kata Rani. "Warga harus segera pindah malam ini."',
    ['d|kata|Rani Wulandari|Air sudah naik', 'd|-|Rani Wulandari|Warga harus segera pindah malam ini'],
  ],
  [
    'continued in a new paragraph',
    '"Air sudah naik sejak pagi," kata Rani.\n\n"Kami masih menunggu bantuan perahu dari kota."',
    ['d|kata|Rani Wulandari|Air sudah naik sejak pagi', 'd|-|Rani Wulandari|Kami masih menunggu bantuan perahu dari kota'],
  ],
  ['name without a cue', '"Ada lima perahu yang hilang," Teguh Prakoso.', ['d|-|Teguh Prakoso|Ada lima perahu yang hilang']],
  [
    'title and role before the name',
    '"Ada lima perahu yang hilang," ujar Kepala Dinas Perikanan Sukaraya Teguh Prakoso kepada wartawan.',
    ['d|ujar|Teguh Prakoso|Ada lima perahu yang hilang'],
  ],
  [
    'name in apposition',
    '"Ada lima perahu yang hilang," kata pengacara nelayan, Teguh Prakoso, saat ditemui.',
    ['d|kata|Teguh Prakoso|Ada lima perahu yang hilang'],
  ],
  ['written', '"Selamat untuk semua nelayan," tulis Rani di akun media sosialnya.', ['d|tulis|Rani Wulandari|Selamat untuk semua nelayan']],
  [
    'statement',
    '"Kami menolak rencana itu," demikian pernyataan Dinas Perikanan Sukaraya.',
    ['d|pernyataan|Dinas Perikanan Sukaraya|Kami menolak rencana itu'],
  ],
  ['same mark at both ends', '”Perahu itu tua sekali,” tutur Rani.', ['d|tutur|Rani Wulandari|Perahu itu tua sekali']],
  ['question stays', '"Siapa yang mau membantu kami?" tanya Rani.', ['d|tanya|Rani Wulandari|Siapa yang mau membantu kami?']],
  [
    'lead with a colon',
    'Hal itu disampaikan oleh Rani Wulandari di pelabuhan: "Kami tidak akan pergi dari sini."',
    ['d|-|Rani Wulandari|Kami tidak akan pergi dari sini'],
  ],
  [
    'transcript',
    'Rani Wulandari: Apakah air sudah naik pagi ini?\n\nTeguh Prakoso: Air sudah naik sejak malam. Kami belum tidur.\n\nRani Wulandari: Kapan bantuan akan datang?',
    [
      'd|-|Rani Wulandari|Apakah air sudah naik pagi ini?',
      'd|-|Teguh Prakoso|Air sudah naik sejak malam. Kami belum tidur',
      'd|-|Rani Wulandari|Kapan bantuan akan datang?',
    ],
  ],
  [
    'numbered statements',
    'Rani Wulandari menyampaikan tiga hal.\n\n1. "Perahu lama harus diganti tahun ini," kata Rani.\n\n2. "Jaring yang robek harus segera dibuang," kata dia.',
    ['d|kata|Rani Wulandari|Perahu lama harus diganti tahun ini', 'd|kata|Rani Wulandari|Jaring yang robek harus segera dibuang'],
  ],
  [
    'over paragraphs, one closing mark',
    '"Kami sudah lama menunggu.\n\nSekarang kami pergi," kata Rani.',
    ['d|kata|Rani Wulandari|Kami sudah lama menunggu.\n\nSekarang kami pergi'],
  ],
  ['report after a capital', '"Perahu itu tua sekali." Ujar Teguh saat itu.', ['d|Ujar|Teguh Prakoso|Perahu itu tua sekali']],
  ['misprinted cue', '"Perahu itu tua sekali," katw Teguh.', ['d|katw|Teguh Prakoso|Perahu itu tua sekali']],
]

const none: [string, string][] = [
  ['line-up', 'Rani Wulandari: lima emas, dua perak\n\nTeguh Prakoso: satu emas\n\nRani: tanpa medali'],
  ['scare quotes', 'Pasar itu dikenal sebagai "surga ikan" sejak lama.'],
  ['title', 'Rani Wulandari meluncurkan program "Laut Bersih Kita" kemarin.'],
  ['term', 'Nelayan memakai istilah "angin balik arah dari utara" untuk musim itu.'],
  ['placard', '"Laut bukan tempat sampah," demikian bunyi spanduk di gerbang.'],
]

describe('direct quotes', () => {
  test.each(found)('%s', (_, text, expected) => expect(lines(text, cast)).toEqual(expected))
  test.each(none)('not a quote: %s', (_, text) => expect(lines(text, cast)).toEqual([]))
  test('addressee', () =>
    expect(read('"Air naik," kata Rani kepada wartawan di kantornya.', cast).quotes[0].addressee).toBe('kepada wartawan'))
})
