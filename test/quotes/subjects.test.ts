import { lines, read, type Cast } from './read'

const cast: Cast = {
  person: ['Rani Wulandari|Rani', 'Teguh Prakoso|Teguh', 'Lukas Brandt|Brandt', 'Morgan Reed'],
  organization: ['Laskar Sukaraya', 'Dinas Air Sukaraya'],
  place: ['Sukaraya', 'Desa Karangluhur', 'Kecamatan Sukaraya', 'Norvania', 'Estavia'],
}
const speakers = (text: string) => read(text, cast).quotes.map((q) => q.speaker)

const cases: [string, string, (string | null)[]][] = [
  [
    'a place that closes a description',
    'Rani, warga Desa Karangluhur, Kecamatan Sukaraya, mengatakan air mulai surut.',
    ['Rani Wulandari'],
  ],
  ['the same without the last comma', 'Rani, warga Desa Karangluhur, Kecamatan Sukaraya mengatakan air mulai surut.', ['Rani Wulandari']],
  [
    'a determiner behind the places of somebody',
    'Teguh Prakoso (31) mengatakan air surut. Warga Desa Karangluhur, Kecamatan Sukaraya, ini mengaku rumahnya rusak.',
    ['Teguh Prakoso', 'Teguh Prakoso'],
  ],
  [
    'what drives something does not speak',
    'Teguh mengatakan air surut. Omzet itu didorong oleh peningkatan tajam. "Kami senang," ujarnya.',
    ['Teguh Prakoso', 'Teguh Prakoso'],
  ],
  ['a country that speaks after an adverbial', 'Kemarin, Norvania mengatakan perbatasan tetap ditutup.', ['Norvania']],
  ['a country beside somebody in a clause of its own', 'Meski Brandt menolak, Norvania mengatakan perbatasan tetap ditutup.', ['Norvania']],
  ['countries in a row', 'Estavia dan Norvania mengatakan perbatasan tetap ditutup.', ['Estavia dan Norvania']],
  ['family of somebody', 'Keluarganya menyatakan bahwa perbatasan tetap ditutup.', ['Keluarganya']],
  ['statement of an institution', 'Sebuah pernyataan Kementerian Laut menyebut bahwa perbatasan tetap ditutup.', ['Kementerian Laut']],
  ['degree', 'Dokter anak, dr Rani Wulandari, SpKJ mengatakan tidur itu perlu.', ['Rani Wulandari']],
  ['degrees', 'Rani Wulandari, Sp.PD, FIHA, mengatakan jantung perlu diperiksa.', ['Rani Wulandari']],
  ['degree with a bracket and a bare one', 'Rani Wulandari, SpOG(K), MPH menyampaikan bahwa jantung perlu diperiksa.', ['Rani Wulandari']],
  [
    'a field taken for a name',
    'Brandt, seorang profesor ilmu Morgan Reed di Sukaraya, mengatakan harga beras akan turun.',
    ['Lukas Brandt'],
  ],
  ['owner of what bears a name', 'Brandt, pemilik bengkel kapal Morgan Reed, Sukaraya, mengatakan mesinnya tua.', ['Lukas Brandt']],
  ['name behind its role between commas', 'Setelah kabar itu datang, Ketua Dewan Kapal Rani, mengatakan mesinnya tua.', ['Rani Wulandari']],
  ['employer', 'Brandt, analis di Morgan Reed, dalam laporannya menyebutkan harga beras akan turun.', ['Lukas Brandt']],
  ['possessor', 'Rani, anak buah Teguh, mengatakan surat itu palsu.', ['Rani Wulandari']],
  ['a description and a new subject', 'Setelah Rani pulang, ketua tim Teguh mengatakan surat itu palsu.', ['Teguh Prakoso']],
  [
    'object before a participial report',
    'Rani menanggapi langkah Brandt, menyebut itu mustahil. "Tidak mungkin," tulisnya.',
    ['Rani Wulandari', 'Rani Wulandari'],
  ],
  ['companion', 'Rani dalam rapat bersama Teguh menyebutkan anggaran naik.', ['Rani Wulandari']],
  ['spouse', 'Rani bersama suaminya Teguh mengaku tidak tahu soal surat itu.', ['Rani Wulandari']],
  ['represented', 'Rani mewakili Teguh mengatakan acara itu ditunda.', ['Rani Wulandari']],
  ['fighters of a group', 'Pejuang Laskar Sukaraya mengatakan serangan itu hanya balasan.', ['Laskar Sukaraya']],
  ['fighters of a news agency', 'Kantor berita Laskar Sukaraya mengatakan perbatasan tetap ditutup.', ['Laskar Sukaraya']],
  ['somebody unnamed in a relative clause', 'Seorang petani kopi, yang mengklaim rugi besar, menggugat panitia.', ['petani kopi']],
  [
    'a pronoun behind an unknown word',
    'Rani mengatakan pasar ramai. Kedepan dia memastikan pasar akan dijaga.',
    ['Rani Wulandari', 'Rani Wulandari'],
  ],
  [
    'a sentence that begins without a capital',
    '"Kaki itu bengkak," kata dr Rani, Selasa (5/5/2026). dr Rani menambahkan, kaki itu perlu dirawat.',
    ['Rani Wulandari', 'Rani Wulandari'],
  ],
  [
    'somebody brought in by name',
    'Rani mengatakan pasar ramai. Polisi memeriksa seorang pria bernama Brandt. Dia mengaku bersalah.',
    ['Rani Wulandari', 'Lukas Brandt'],
  ],
  [
    'the subject behind a colon',
    'Brandt mengatakan laut aman. Berikut adalah ringkasannya: Rani masih enggan bicara, tetapi dia menegaskan pasar akan dijaga.',
    ['Lukas Brandt', 'Rani Wulandari'],
  ],
  [
    'the subject before a short answer',
    '"Kami cek dulu," kata Rani.\n\nBrandt, yang juga ditemui, hanya memberikan jawaban singkat, "Nanti saja," ujarnya.',
    ['Rani Wulandari', 'Lukas Brandt'],
  ],
  ['a report inside', 'Rani mengatakan Brandt mengaku bersalah.', ['Rani Wulandari', 'Lukas Brandt']],
  [
    'a description that runs over commas',
    'Rani mengatakan pasar ramai. Legislator yang mengurus pasar, jalan, dan Seni Rupa itu, menegaskan anggaran cukup.',
    ['Rani Wulandari', 'Rani Wulandari'],
  ],
]

const told: [string, string, string[]][] = [
  [
    'dikatakannya',
    'Rani meninjau pasar. Dikatakannya, pasar itu akan direnovasi.',
    ['i|Dikatakannya|Rani Wulandari|pasar itu akan direnovasi'],
  ],
  [
    'dikatakannya juga bahwa',
    'Rani meninjau pasar. Dikatakannya juga bahwa pasar itu akan direnovasi.',
    ['i|Dikatakannya|Rani Wulandari|pasar itu akan direnovasi'],
  ],
  [
    'dijelaskannya pula',
    'Rani meninjau pasar. Dijelaskannya pula, biaya sudah tersedia.',
    ['i|Dijelaskannya|Rani Wulandari|biaya sudah tersedia'],
  ],
  [
    'diakuinya in the middle',
    'Rani meninjau pasar. Pasar itu, diakuinya, jarang dibersihkan.',
    ['i|diakuinya|Rani Wulandari|Pasar itu … jarang dibersihkan'],
  ],
  [
    'behind a connective',
    'Rani meninjau pasar. Selain itu, ditegaskannya, kios liar akan ditutup.',
    ['i|ditegaskannya|Rani Wulandari|kios liar akan ditutup'],
  ],
  ['in a relative clause', 'Banyak hal yang dikatakannya tidak benar.', []],
  ['a deed', 'Surat itu ditulisnya saat ia sakit.', []],
  ['connective and weak cue', 'Rani meninjau pasar. Tapi, lanjut Rani, cuaca masih buruk.', ['i|lanjut|Rani Wulandari|cuaca masih buruk']],
  [
    'connective and weak cue with -nya',
    'Rani meninjau pasar. Namun, sambungnya, cuaca masih buruk.',
    ['i|sambungnya|Rani Wulandari|cuaca masih buruk'],
  ],
  ['an adjective behind a connective', 'Namun, jelas sekali cuaca masih buruk.', []],
  [
    'a description after menurut',
    'Menurut Rani, warga Desa Karangluhur, air datang pukul 03.00 WIB.',
    ['i|Menurut|Rani Wulandari|air datang pukul 03.00 WIB'],
  ],
  [
    'age, description and place after menurut',
    'Menurut Rani, 45 tahun, ketua RT 03 Desa Karangluhur, Kecamatan Sukaraya, air mulai naik malam hari.',
    ['i|Menurut|Rani Wulandari|air mulai naik malam hari'],
  ],
  [
    'no description after menurut',
    'Menurut Rani, warga, pedagang, dan petani menolak rencana itu.',
    ['i|Menurut|Rani Wulandari|warga, pedagang, dan petani menolak rencana itu'],
  ],
  [
    'a verb behind a report between commas',
    'Rani meninjau pasar. Aturan baru, kata dia, menegaskan pasar harus dijaga.',
    ['i|kata|Rani Wulandari|Aturan baru … menegaskan pasar harus dijaga'],
  ],
  [
    'a conjunction before the report',
    'Rani meninjau pasar. Walaupun, kata Rani, pasar itu ramai.',
    ['i|kata|Rani Wulandari|pasar itu ramai'],
  ],
  [
    'bahwa of a later clause',
    'Rani menambahkan, hal itu merupakan arahan, bahwa pasar harus dijaga.',
    ['i|menambahkan|Rani Wulandari|hal itu merupakan arahan, bahwa pasar harus dijaga'],
  ],
  ['a verb without its prefix', 'Tetapi, Rani tegaskan bahwa pasar tetap buka.', ['i|tegaskan|Rani Wulandari|pasar tetap buka']],
  [
    'a short answer in quotation marks',
    'Rani membalas dengan dua kata saja, "Belum tahu," ujarnya.',
    ['d|ujarnya|Rani Wulandari|Belum tahu'],
  ],
  [
    'an announcement',
    '"Jalan ditutup sampai besok," demikian informasi Dinas Air Sukaraya.',
    ['d|informasi|Dinas Air Sukaraya|Jalan ditutup sampai besok'],
  ],
  [
    'a clause right behind the name',
    'Rani meninjau pasar. Apalagi, kata Rani pasar sedang dibangun, karenanya warga sabar.',
    ['i|kata|Rani Wulandari|pasar sedang dibangun, karenanya warga sabar'],
  ],
  [
    'dan before the subject',
    'Dan Rani mengingatkan, tidak hanya warga, anak-anak pun harus menjaga pasar.',
    ['i|mengingatkan|Rani Wulandari|tidak hanya warga, anak-anak pun harus menjaga pasar'],
  ],
  ['an item of a list', 'Ada lima langkah. Kelima, memastikan setiap warga mendapatkan air.', []],
  ['a thought', 'Rani terbangun, mengira itu hanya mimpi.', []],
  ['something announced', 'Rani menyampaikan pengumuman ini sehari setelah bertemu Brandt.', []],
  [
    'degree after menurut',
    'Menurut dokter Rani Wulandari, SpGK, sarapan harus cukup protein.',
    ['i|Menurut|Rani Wulandari|sarapan harus cukup protein'],
  ],
]

describe('whose report it is', () => {
  test.each(cases)('%s', (_, text, expected) => expect(speakers(text)).toEqual(expected))
  test.each(told)('%s', (_, text, expected) => expect(lines(text, cast)).toEqual(expected))
})
