import { lines, read, type Cast } from './read'

const cast: Cast = { person: ['Rani Wulandari|Rani', 'Teguh Prakoso|Teguh'], organization: ['Dinas Perikanan Sukaraya', 'Kompas.com'], place: ['Sukaraya'] }

const found: [string, string, string[]][] = [
  ['source after', '"Jembatan itu selesai bulan depan," kata Rani Wulandari di Sukaraya, Senin (3/2/2025).', ['d|kata|Rani Wulandari|Jembatan itu selesai bulan depan']],
  ['clitic', 'Rani Wulandari datang ke pasar. "Harga ikan mulai turun," ujarnya.', ['d|ujarnya|Rani Wulandari|Harga ikan mulai turun']],
  ['source before, comma', 'Teguh Prakoso mengatakan, "Kami akan menunggu hasil rapat itu."', ['d|mengatakan|Teguh Prakoso|Kami akan menunggu hasil rapat itu']],
  ['source before, colon', 'Kata Teguh: "Kami akan menunggu hasil rapat itu."', ['d|Kata|Teguh Prakoso|Kami akan menunggu hasil rapat itu']],
  ['interrupted', '"Kalau air naik," kata Rani, "warga harus segera pindah."', ['d|kata|Rani Wulandari|Kalau air naik … warga harus segera pindah']],
  ['two sentences, two quotes', '"Air sudah naik," kata Rani. "Warga harus segera pindah malam ini."', ['d|kata|Rani Wulandari|Air sudah naik', 'd|-|Rani Wulandari|Warga harus segera pindah malam ini']],
  ['continued in a new paragraph', '"Air sudah naik sejak pagi," kata Rani.\n\n"Kami masih menunggu bantuan perahu dari kota."', ['d|kata|Rani Wulandari|Air sudah naik sejak pagi', 'd|-|Rani Wulandari|Kami masih menunggu bantuan perahu dari kota']],
  ['name without a cue', '"Ada lima perahu yang hilang," Teguh Prakoso.', ['d|-|Teguh Prakoso|Ada lima perahu yang hilang']],
  ['title and role before the name', '"Ada lima perahu yang hilang," ujar Kepala Dinas Perikanan Sukaraya Teguh Prakoso kepada wartawan.', ['d|ujar|Teguh Prakoso|Ada lima perahu yang hilang']],
  ['name in apposition', '"Ada lima perahu yang hilang," kata pengacara nelayan, Teguh Prakoso, saat ditemui.', ['d|kata|Teguh Prakoso|Ada lima perahu yang hilang']],
  ['written', '"Selamat untuk semua nelayan," tulis Rani di akun media sosialnya.', ['d|tulis|Rani Wulandari|Selamat untuk semua nelayan']],
  ['statement', '"Kami menolak rencana itu," demikian pernyataan Dinas Perikanan Sukaraya.', ['d|pernyataan|Dinas Perikanan Sukaraya|Kami menolak rencana itu']],
  ['same mark at both ends', '”Perahu itu tua sekali,” tutur Rani.', ['d|tutur|Rani Wulandari|Perahu itu tua sekali']],
  ['question stays', '"Siapa yang mau membantu kami?" tanya Rani.', ['d|tanya|Rani Wulandari|Siapa yang mau membantu kami?']],
  ['lead with a colon', 'Hal itu disampaikan oleh Rani Wulandari di pelabuhan: "Kami tidak akan pergi dari sini."', ['d|-|Rani Wulandari|Kami tidak akan pergi dari sini']],
]

const none: [string, string][] = [
  ['scare quotes', 'Pasar itu dikenal sebagai "surga ikan" sejak lama.'],
  ['title', 'Rani Wulandari meluncurkan program "Laut Bersih Kita" kemarin.'],
  ['term', 'Nelayan memakai istilah "angin balik arah dari utara" untuk musim itu.'],
  ['placard', '"Laut bukan tempat sampah," demikian bunyi spanduk di gerbang.'],
]

describe('direct quotes', () => {
  test.each(found)('%s', (_, text, expected) => expect(lines(text, cast)).toEqual(expected))
  test.each(none)('not a quote: %s', (_, text) => expect(lines(text, cast)).toEqual([]))
  test('addressee', () => expect(read('"Air naik," kata Rani kepada wartawan di kantornya.', cast).quotes[0].addressee).toBe('kepada wartawan'))
})
