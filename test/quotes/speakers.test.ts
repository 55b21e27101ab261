import { extract } from '../../src/extract'
import { read, type Cast } from './read'

const cast: Cast = {
  person: ['Rani Wulandari|Rani', 'Teguh Prakoso|Teguh', 'Lukas Brandt|Brandt', 'Mira Santika|Mira'],
  organization: ['Universitas Nusa Raya', 'Kementerian Laut', 'Polres Sukaraya'],
  place: ['Sukaraya', 'Norvania'],
}
const speakers = (text: string) => read(text, cast).quotes.map((q) => q.speaker)

const cases: [string, string, (string | null)[]][] = [
  [
    'apposition behind what a spokesperson is in charge of',
    '"Air surut," kata juru bicara pemerintah untuk penanggulangan banjir, Rani Wulandari di Sukaraya. "Warga pulang," ucap dia.',
    ['Rani Wulandari', 'Rani Wulandari'],
  ],
  [
    'pronoun behind an occasion',
    'Rani pulang. Suatu kali ia pernah mengatakan: "Air surut." Saat itu dia menyebut warga sudah pulang.',
    ['Rani Wulandari', 'Rani Wulandari'],
  ],
  [
    'who shares a fate comes next',
    '"Air surut," kata Rani. Hal serupa dirasakan Teguh. Meski tidak hadir, ia mengaku cemas sepanjang hari.',
    ['Rani Wulandari', 'Teguh Prakoso'],
  ],
  [
    'whom something befell does not',
    '"Air surut," kata Rani. Hal yang sama dilakukan terhadap Teguh. Ia mengaku cemas sepanjang hari.',
    ['Rani Wulandari', 'Rani Wulandari'],
  ],
  [
    'who ordered what somebody does has not taken the floor',
    '"Air surut," kata Rani. Petugas akan menjalankan tugas yang diperintahkan Teguh.\n\n"Warga pulang," jelas dia.',
    ['Rani Wulandari', 'Rani Wulandari'],
  ],
  ['pronoun', 'Rani mengatakan air surut. Ia menyebut warga sudah pulang.', ['Rani Wulandari', 'Rani Wulandari']],
  [
    'a mere subject does not take the floor',
    'Rani mengatakan air surut. Kemudian, Teguh mengirim lima perahu ke sana. "Semua perahu sudah tiba," ujarnya.',
    ['Rani Wulandari', 'Rani Wulandari'],
  ],
  [
    'somebody named in a relative clause does not',
    'Rani mengatakan harga naik. Pasar menunggu Norvania, yang mana Ketua Dewan Teguh sedang menyiapkan aturan. "Harga aman," ujarnya.',
    ['Rani Wulandari', 'Rani Wulandari'],
  ],
  [
    'a subject that takes a stand does',
    '"Air surut," kata Rani. Sementara itu, Teguh menyambut baik kabar tersebut. "Semua perahu sudah tiba," ujarnya.',
    ['Rani Wulandari', 'Teguh Prakoso'],
  ],
  [
    'role',
    'Menteri Kelautan Mira Santika tiba kemarin. "Kami siap," kata Rani. "Laut aman," kata Menteri Kelautan itu.',
    ['Rani Wulandari', 'Mira Santika'],
  ],
  [
    'unnamed source carried on',
    '"Bantuan sudah tiba," kata seorang pejabat senior kepada wartawan. Kapal itu rusak, kata pejabat tersebut.',
    ['seorang pejabat senior', 'seorang pejabat senior'],
  ],
  [
    'sang with an office',
    'Rani, Kepala Desa Sukaraya, mengatakan air surut. "Kami lega," kata sang kades.',
    ['Rani Wulandari', 'Rani Wulandari'],
  ],
  ['sang with a noun', '"Saya lelah," kata Rani. "Konser itu panjang," ujar sang musisi.', ['Rani Wulandari', 'Rani Wulandari']],
  ['sang for somebody else', '"Saya lelah," kata Rani. Gurunya datang. "Pulanglah," ujar sang guru.', ['Rani Wulandari', 'sang guru']],
  [
    'a description with a place behind a comma',
    '"Saya lelah," kata Rani. "Jalan itu rusak," ujar warga Sukaraya, Norvania itu.',
    ['Rani Wulandari', 'Rani Wulandari'],
  ],
  ['several that go on', 'Rani datang. "Harga naik," ujar para ekonom. "Tahun depan turun," lanjutnya.', ['para ekonom', 'para ekonom']],
  ['-nya written apart', 'Rani mengatakan air surut. "Warga lega," lanjut nya.', ['Rani Wulandari', 'Rani Wulandari']],
  [
    'nobody speaks of himself by name',
    'Rani mengatakan air surut. Teguh mengakui kesalahannya. "Teguh sudah minta maaf kepada warga," ujarnya.',
    ['Rani Wulandari', 'Rani Wulandari'],
  ],
  ['institution by its kind', 'Universitas Nusa Raya dibuka kembali. Kampus menegaskan bahwa kuliah berjalan.', ['Universitas Nusa Raya']],
  [
    'description of the one in focus',
    '"Saya lelah," kata Rani. Perempuan 45 tahun itu mengatakan dirinya ingin pulang.',
    ['Rani Wulandari', 'Rani Wulandari'],
  ],
  ['pronoun before the name', 'Ia mengaku lelah.\n\n"Saya ingin pulang," kata Rani.', ['Rani Wulandari', 'Rani Wulandari']],
  [
    'going on under a description',
    '"Kami siap," kata Brandt. "Kami tidak takut," tambah politikus sayap kanan Norvania.',
    ['Lukas Brandt', 'Lukas Brandt'],
  ],
  ['two together', 'Rani dan Teguh hadir. Keduanya mengaku kapal itu rusak.', ['Keduanya']],
  ['plural carried on', 'Rani dan Teguh mengatakan kapal itu rusak. Mereka menyebut mesinnya tua.', ['Rani dan Teguh', 'Rani dan Teguh']],
  [
    'short form of a role with its institution',
    'Kepala Polres Sukaraya Teguh Prakoso datang. "Jalan sudah aman," kata Rani. Kapolres menyebut dua orang diperiksa.',
    ['Rani Wulandari', 'Teguh Prakoso'],
  ],
  [
    'a role given further on is not meant',
    '"Kita lihat saja," kata Rani. Menurut Presiden, laut aman. Presiden Lukas Brandt pulang.',
    ['Rani Wulandari', 'Rani Wulandari'],
  ],
  [
    'several are not the one in focus',
    '"Air surut," kata Rani. Para nelayan ini menyebut perahu mereka hilang.',
    ['Rani Wulandari', 'Para nelayan ini'],
  ],
  [
    'what somebody is made does not speak',
    '"Air surut," kata Rani. Dua orang ditetapkan tersangka di Sukaraya. "Semua aman," katanya.',
    ['Rani Wulandari', 'Rani Wulandari'],
  ],
  [
    'somebody unnamed brought in since',
    'Rani mengatakan air surut. Seorang penumpang merekam banjir itu. "Kami takut," kata penumpang tersebut.',
    ['Rani Wulandari', 'penumpang tersebut'],
  ],
  [
    'a wish of people unnamed does not take the floor',
    'Rani mengatakan air surut. Warga meminta agar perahu ditambah. "Kami sudah siap," lanjutnya.',
    ['Rani Wulandari', 'Warga', 'Rani Wulandari'],
  ],
  [
    'told by a relation to somebody',
    'Rani mengatakan air surut. "Kami siap," sambung orang kepercayaan nelayan Teguh Prakoso ini.',
    ['Rani Wulandari', 'Rani Wulandari'],
  ],
  [
    'whose advice it is',
    'Rani mengatakan air surut. Hal itu sesuai arahan Ketua Umum Teguh Prakoso. "Kami siap," katanya.',
    ['Rani Wulandari', 'Rani Wulandari'],
  ],
  [
    'a statement of whoever spoke last',
    '"Kami mundur," kata Teguh. "Semua sudah tahu," imbuh pernyataan tersebut.',
    ['Teguh Prakoso', 'Teguh Prakoso'],
  ],
  ['a statement that somebody made', 'Rani merilis pernyataan. Pernyataan itu menyebutkan bahwa acara batal.', ['Rani Wulandari']],
  ['a message that somebody sent', 'Dalam pesan itu, Teguh memberi salam. "Saya pulang," bunyi pesan itu.', ['Teguh Prakoso']],
  [
    'an organization goes on',
    'Teguh datang. "Kami tutup," menurut Komite Layar Sukaraya. "Besok buka lagi."',
    ['Komite Layar Sukaraya', 'Komite Layar Sukaraya'],
  ],
  ['a report of a report', '"Kami tutup," kata Teguh kepada Rani menurut Komite Layar Sukaraya.', ['Teguh Prakoso']],
  [
    'behind a chain of places',
    'Ketua panitia Rani Wulandari yang memimpin rapat di Sukaraya, Sukaraya, menyebut acara itu berhasil.',
    ['Rani Wulandari'],
  ],
  ['a party behind a clause', 'Setelah video itu viral pihak Teguh mengatakan akan lebih hati-hati.', ['Teguh Prakoso']],
  [
    'behind those who printed it',
    'Rani, seperti dilansir Antara dan Surya Pagi, Senin (4/3/2030), memastikan bahwa kebun itu buka.',
    ['Rani Wulandari'],
  ],
  ['testimony of somebody', 'Kapal itu rusak, menurut keterangan Teguh.', ['Teguh Prakoso']],
]

describe('speakers', () => {
  test.each(cases)('%s', (_, text, expected) => expect(speakers(text)).toEqual(expected))
  test('mentions of an entity hold its pronouns and clitics', () => {
    const { mentions } = read('Rani mengatakan air surut. Ia menyebut warga sudah pulang. "Kami lega," ujarnya.', cast)
    expect(mentions['Rani Wulandari']).toEqual(['Rani', 'Ia', 'nya'])
  })
  test('mentions of an entity hold what describes it and the -nya of its kin', () => {
    const { mentions } = read(
      'Rani (36), seorang guru tari, tinggal di Sukaraya. Ayahnya sakit. Teguh adalah dokter gigi. Mira, Teguh, dan Lukas Brandt pulang.',
      cast,
    )
    expect(mentions['Rani Wulandari']).toEqual(['Rani', 'seorang guru tari', 'nya'])
    expect(mentions['Teguh Prakoso']).toEqual(['Teguh', 'dokter gigi', 'Teguh'])
    expect(mentions['Mira Santika']).toEqual(['Mira'])
  })
  test('names and keys stay as they were', () => {
    const { mentions } = read('Rani datang. "Kami lega," kata seorang nelayan.', cast)
    expect(Object.keys(mentions).slice(0, 4)).toEqual(['Rani Wulandari', 'Teguh Prakoso', 'Lukas Brandt', 'Mira Santika'])
    expect(mentions['seorang nelayan']).toEqual(['seorang nelayan'])
  })
})

test('two who act together are not the one who spoke', () => {
  const text =
    'Rani Wulandari mengatakan suara petani penting. Besok Joko dan istrinya, Tini, akan berkampanye di kota. "Kami siap," ujarnya.'
  const { quotes } = read(text, { person: ['Joko', 'Tini', 'Rani Wulandari'], organization: [], place: [] })
  expect(quotes[quotes.length - 1].speaker).toBe('Rani Wulandari')
})

test('who gives the testimony that a clause begins with has the floor', () => {
  const text = 'Joko datang. Berdasarkan keterangan tertulis yang disampaikan Rani Wulandari, air naik. "Hujan lebat," ujarnya.'
  const { quotes } = read(text, { person: ['Joko', 'Rani Wulandari'], organization: [], place: [] })
  expect(quotes[quotes.length - 1].speaker).toBe('Rani Wulandari')
})

test('a country judges by itself', () => {
  const { quotes } = extract('Tindakan yang disebut Turki melanggar perjanjian ini memperburuk hubungan.')
  expect(quotes.map((q) => q.speaker?.name)).toEqual(['Turki'])
})
