import { findValues } from '../../src/numeric/find'
import { readDocument } from '../../src/text/read'

const values = (text: string, date?: string) => findValues(readDocument(text), { all: [], at: () => [] }, { date }).map((v) => v.value)

test.each([
  ['Ia datang Rabu.', 'XXXX-WXX-3'],
  ['Ia datang Rabu (17/5).', 'XXXX-05-17'],
  ['Ia datang kemarin.', '-P1D'],
  ['Ia datang pekan lalu.', '-P1W'],
  ['Ia datang tiga hari lalu.', '-P3D'],
  ['Ia datang pada Maret.', 'XXXX-03'],
  ['Ia datang tanggal 17.', 'XXXX-XX-17'],
  ['Ia datang akhir pekan.', 'XXXX-WXX-6/XXXX-WXX-7'],
  ['Ia datang dua tahun kemudian.', 'P2Y'],
  ['Laba kuartal III naik.', 'XXXX-07/XXXX-09'],
  ['Senin hingga Rabu tutup.', 'XXXX-WXX-1/XXXX-WXX-3'],
  ['Harga naik 23-25 Maret.', 'XXXX-03-23/XXXX-03-25'],
])('without a date of publication, %s says %s and infers nothing', (text, value) => {
  expect(values(text)[0].value).toBe(value)
  expect(values(text)[0].stated).toBeUndefined()
})

test.each([
  ['Ia datang Desember lalu.', '2026-01-10', '2025-12'],
  ['Banjir terjadi pada Desember.', '2026-01-10', '2025-12'],
  ['Banjir terjadi pada 28 Desember.', '2026-01-10', '2025-12-28'],
  ['Tiket dijual mulai 3 Januari.', '2025-12-28', '2026-01-03'],
  ['Ia datang Rabu (1/1).', '2025-01-03', '2025-01-01'],
  ['Ia datang Senin.', '2025-10-20', '2025-10-20'],
  ['Ia datang Senin lalu.', '2025-10-20', '2025-10-13'],
  ['Ia datang bulan lalu.', '2025-01-31', '2024-12'],
  ['Ia datang sebulan lalu.', '2025-03-31', '2025-02'],
  ['Ia datang tahun lalu.', '2025-01-01', '2024'],
  ['Ia datang dua jam lalu.', '2025-10-22T10:30+07:00', '2025-10-22T08:30+07:00'],
  ['Ia datang 11 jam lalu.', '2025-10-22T10:30', '2025-10-21T23:30'],
  ['Ia datang kemarin.', '2024-03-01', '2024-02-29'],
])('%s, published %s, is %s', (text, date, value) => {
  expect(values(text, date)[0].value).toBe(value)
})

test('spans lie in the text, in order, without overlap, whatever the text', () => {
  const odd = [
    '',
    '1',
    'Rp',
    '(',
    '1-1-1-1',
    '1/1/1/1',
    'Rabu (',
    'Rabu (1',
    'Rp1-Rp2-Rp3',
    'awal awal tahun',
    '1.'.repeat(500),
    '9'.repeat(500),
    'satu '.repeat(200),
    'Senin-'.repeat(100),
    '\ud800 5 %',
    '5\u00a0persen',
    'ke-',
    'ke-\ud83d',
    'pukul',
    'abad',
    '$$$ 5',
    '٣ persen',
    'Rabu\n(22/10/2025)',
    '1446 H',
    'minus minus 5',
    '0/0/0000',
    '31/02/2025',
    '99/99/9999',
    'tanggal tanggal 5',
  ]
  for (const text of odd) {
    let from = 0
    for (const { start, end } of findValues(readDocument(text), { all: [], at: () => [] }, { date: '2025-10-22' })) {
      expect(start).toBeGreaterThanOrEqual(from)
      expect(end).toBeGreaterThan(start)
      expect(end).toBeLessThanOrEqual(text.length)
      from = end
    }
  }
})
