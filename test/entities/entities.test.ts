import { judgeNames } from '../../src/entities/judge'
import { shortens } from '../../src/entities/second-look'
import { textOf } from '../../src/text/document'
import { readDocument } from '../../src/text/read'
import { clustersOf, namesOf } from '../names/named'

describe('second look', () => {
  test('a full name makes its parts known', () => {
    expect(namesOf('Menteri Pertanian Wirasena Kusdianto datang. Setelah itu Kusdianto pulang. "Baik," kata Wirasena.')).toEqual([
      'P:Wirasena Kusdianto',
      'P:Kusdianto',
      'P:Wirasena',
    ])
  })
  test('a bracketed short form binds', () => {
    expect(namesOf('Badan Pangan Kencana (BPK2) rapat. Lalu BPK2 bubar.')).toContain('O:Badan Pangan Kencana')
    expect(clustersOf('Yayasan Karsa Wira Lestari (YKWL) rapat. Lalu YKWL bubar.')).toEqual([['Yayasan Karsa Wira Lestari', 'YKWL']])
  })
})

describe('clusters', () => {
  test.each<[string, string[][]]>([
    [
      'Bupati Wirasena Kusdianto bertemu Camat Lestari Kusdianto. Lestari tersenyum kepada Wirasena.',
      [
        ['Wirasena Kusdianto', 'Wirasena'],
        ['Lestari Kusdianto', 'Lestari'],
      ],
    ],
    ['Bupati Warsito bin Kusdi tiba. Setelah itu Camat Kusdi pulang, lalu Warsito juga.', [['Warsito bin Kusdi', 'Warsito'], ['Kusdi']]],
    ['Warga Kabupaten Garut cemas. Hujan di Garut deras.', [['Kabupaten Garut', 'Garut']]],
    ['Korban dibawa ke Rumah Sakit Pelita. Warga berkumpul di RS Pelita.', [['Rumah Sakit Pelita', 'RS Pelita']]],
    ['Persebaya Surabaya menang atas Persis Solo. Gol Persis dicetak Sho.', [['Persebaya Surabaya'], ['Persis Solo', 'Persis'], ['Sho']]],
    ['Nasabah Bank Mega naik. Laba Bank Mega Syariah turun.', [['Bank Mega'], ['Bank Mega Syariah']]],
    ['Sultan Hamzah tiba. Khalid bin Hamzah menyambut Hamzah.', [['Hamzah'], ['Khalid bin Hamzah']]],
    ['Amerika Serikat (AS) menolak. AS tetap diam.', [['Amerika Serikat', 'AS']]],
    ['Kejaksaan Negeri Garut menahan dia. Kejari Garut menolak komentar.', [['Kejaksaan Negeri Garut', 'Kejari Garut']]],
    ['Ia bekerja di PT Wira Kencana Tbk. Saham PT Wira Kencana naik.', [['PT Wira Kencana Tbk', 'PT Wira Kencana']]],
    [
      'Pemerintah Kota (Pemkot) Garut rapat. Menurut warga, Pemkot lamban. Pemkot Garut diam.',
      [['Pemerintah Kota (Pemkot) Garut', 'Pemkot Garut']],
    ],
    ['Menurut warga, Pemkot lamban.', []],
    ['Saham PT Bank Wira Kencana (Persero) Tbk naik. Direksi BWK senang.', [['PT Bank Wira Kencana (Persero) Tbk', 'BWK']]],
    ['Bank BWK dibuka. Direksi BWK senang.', [['Bank BWK', 'BWK']]],
    [
      'Panitia Seleksi Calon Pimpinan Komisi Pemberantasan Korupsi (KPK) rapat. KPK diam.',
      [['Panitia Seleksi Calon Pimpinan Komisi Pemberantasan Korupsi'], ['KPK']],
    ],
    ['Polda Jawa Timur menahan dia. Polda Jatim diam.', [['Polda Jawa Timur', 'Polda Jatim']]],
    ['Dinas Kesehatan Kabupaten Garut rapat. Dinas Kesehatan Garut diam.', [['Dinas Kesehatan Kabupaten Garut', 'Dinas Kesehatan Garut']]],
    ['Gerbang Tol (GT) Sukamukti ditutup. Warga menuju GT Sukamukti.', [['Gerbang Tol (GT) Sukamukti', 'GT Sukamukti']]],
    ['Ia tinggal di Buah Batu. Rumahnya di Buahbatu.', [['Buah Batu', 'Buahbatu']]],
    ['PT Vertikala Ciptatama rugi. Saham emiten Vertikala turun.', [['PT Vertikala Ciptatama', 'Vertikala']]],
    ['Ia melatih AC Milan. Suporter Rossoneri marah.', [['AC Milan', 'Rossoneri']]],
    ['Ia tinggal di Jakarta Barat, bukan Jakarta Timur.', [['Jakarta Barat'], ['Jakarta Timur']]],
  ])('%s', (text, clusters) => expect(clustersOf(text)).toEqual(clusters))

  test.each<[string, string[][]]>([
    ['Bupati Evi Kusdianti datang. Setelah itu Evy Kusdianti pulang.', [['Evi Kusdianti', 'Evy Kusdianti']]],
    ['Bupati Okky Prastyo Aji datang. Setelah itu Okky Prasetyo pulang.', [['Okky Prastyo Aji', 'Okky Prasetyo']]],
    ['"Baik," kata Suprapto. "Siap," kata Prapto.', [['Suprapto', 'Prapto']]],
    ['Bupati Adrian Kusdianto datang. "Baik," kata Andrian.', [['Adrian Kusdianto', 'Andrian']]],
    ['Bupati Hari Susanto datang. Camat Hari Susanti pulang.', [['Hari Susanto'], ['Hari Susanti']]],
  ])('%s', (text, clusters) => expect(clustersOf(text).filter((c) => c[0] !== 'x')).toEqual(clusters))

  test('a shared family name goes to the one named last', () => {
    const clusters = clustersOf('Bupati Budi Kusdianto datang. Camat Lestari Kusdianto menyusul. Kusdianto lalu bicara.')
    expect(clusters).toEqual([['Budi Kusdianto'], ['Lestari Kusdianto', 'Kusdianto']])
  })
})

describe('judge', () => {
  const doc = readDocument('Kejaksaan Negeri Garut menahan dia')
  const base = { type: 'organization' as const, via: 'a' }
  const chosen = (proposals: Parameters<typeof judgeNames>[1]) => judgeNames(doc, proposals).map((v) => textOf(doc, v.first, v.last))

  test('the longest sure name wins', () => {
    expect(
      chosen([
        { ...base, first: 0, last: 3, confidence: 0.9 },
        { ...base, type: 'place', first: 2, last: 3, confidence: 0.95 },
      ]),
    ).toEqual(['Kejaksaan Negeri Garut'])
  })
  test('an unsure long one does not', () => {
    expect(
      chosen([
        { ...base, first: 0, last: 4, confidence: 0.5 },
        { ...base, first: 0, last: 3, confidence: 0.9 },
      ]),
    ).toEqual(['Kejaksaan Negeri Garut'])
  })
  test('a block leaves nothing', () => {
    expect(
      chosen([
        { ...base, type: 'place', first: 2, last: 3, confidence: 0.95 },
        { ...base, first: 2, last: 3, confidence: 0.99, blocks: true },
      ]),
    ).toEqual([])
  })
  test('names do not overlap, whatever is proposed', () => {
    const proposals = [0, 1, 2, 3].flatMap((first) =>
      [1, 2, 3].map((n) => ({ ...base, first, last: Math.min(5, first + n), confidence: 0.7 })),
    )
    const verdicts = judgeNames(doc, proposals)
    for (let i = 1; i < verdicts.length; i++) expect(verdicts[i].first).toBeGreaterThanOrEqual(verdicts[i - 1].last)
  })
})

test.each([
  ['BPS', 'Badan Pusat Statistik', true],
  ['Kemendagri', 'Kementerian Dalam Negeri', true],
  ['KPK', 'Badan Pusat Statistik', false],
])('%s shortens %s: %s', (short, long, yes) => {
  expect(shortens(short, long)).toBe(yes)
})
