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
    'an adverbial of a relative clause before the predicate',
    'Rani mengatakan, kebakaran yang tampak dalam foto itu berawal di Sukaraya.',
    ['i|mengatakan|Rani Wulandari|kebakaran yang tampak dalam foto itu berawal di Sukaraya'],
  ],
  [
    'the same without a predicate behind it',
    'Rani mengatakan harga yang naik akan turun dalam keterangan tertulis itu.',
    ['i|mengatakan|Rani Wulandari|harga yang naik akan turun'],
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
  [
    'a day before the clause',
    'Menurut Rani, pada Selasa (17/6/2025), jalan itu "sudah dekat" ke laut.',
    ['m|Menurut|Rani Wulandari|jalan itu "sudah dekat" ke laut'],
  ],
  ['a day behind the cue', 'Rani mengatakan, pada Rabu (18/6/2025), jalan itu ditutup.', ['i|mengatakan|Rani Wulandari|jalan itu ditutup']],
  [
    'to whom, before the clause',
    'Menurut Rani kepada kantor berita Surya, jalan itu baru kali ini ditutup.',
    ['i|Menurut|Rani Wulandari|jalan itu baru kali ini ditutup'],
  ],
  [
    'a short form in brackets',
    'Menurut Komite Layar Sukaraya (KLS), film itu merupakan karya pertama.',
    ['i|Menurut|Komite Layar Sukaraya|film itu merupakan karya pertama'],
  ],
  [
    "the writer's comment behind a dash",
    'Rani mengatakan bahwa jembatan itu aman – sebuah klaim yang dibantah warga.',
    ['i|mengatakan|Rani Wulandari|jembatan itu aman'],
  ],
  [
    'a dash behind quoted words',
    'Rani menegaskan warga siap "menjaga setiap jengkal tanah" — menandai babak baru.',
    ['m|menegaskan|Rani Wulandari|warga siap "menjaga setiap jengkal tanah'],
  ],
  [
    'a share of people',
    'Sebanyak 18 persen warga menyatakan, jalan itu tidak perlu.',
    ['i|menyatakan|18 persen warga|jalan itu tidak perlu'],
  ],
  ['by what somebody claims', 'Teguh datang. Menurut klaimnya, ada surat yang hilang.', ['i|Menurut|Teguh Prakoso|ada surat yang hilang']],
  [
    'passive with its doer and bahwa',
    'Diklaim oleh Komite Layar Sukaraya bahwa film itu laku.',
    ['i|Diklaim|Komite Layar Sukaraya|film itu laku'],
  ],
  [
    'told on behind quoted words',
    'Rani mengatakan rumah itu "tidak boleh dijual", meskipun surat jualnya sudah ada.',
    ['m|mengatakan|Rani Wulandari|rumah itu "tidak boleh dijual'],
  ],
  [
    'time behind quoted words',
    'Rani menyatakan warga "sudah habis sabar", beberapa hari setelah banjir itu.',
    ['m|menyatakan|Rani Wulandari|warga "sudah habis sabar'],
  ],
  [
    'what was told before',
    'Harga beras naik tajam, Komite Layar Sukaraya melaporkan pada Rabu.',
    ['i|melaporkan|Komite Layar Sukaraya|Harga beras naik tajam'],
  ],
  [
    'behind an enumeration',
    'Rani mengatakan hal itu terlepas dari cintanya pada bakso, sate, dan Komite Layar Sukaraya, menambahkan: "Mungkin itu baik."',
    ['d|menambahkan|Rani Wulandari|Mungkin itu baik'],
  ],
  [
    'a clause in front waits for its main clause',
    'Rani mengatakan bahwa meskipun jalan itu "sangat bagus", rambunya telah hilang.',
    ['m|mengatakan|Rani Wulandari|meskipun jalan itu "sangat bagus", rambunya telah hilang'],
  ],
  [
    'a comma inside the marks',
    'Rani bersumpah akan "mengejar pencuri itu," sementara warga menggelar pertemuan.',
    ['m|bersumpah|Rani Wulandari|akan "mengejar pencuri itu'],
  ],
  [
    'what the source does besides',
    'Rani menegaskan jalan itu tidak akan ditutup, saat mengumumkan rencana perbaikan.',
    ['i|menegaskan|Rani Wulandari|jalan itu tidak akan ditutup'],
  ],
  [
    'what the writer says of quoted words',
    'Rani menyatakan warga "sudah tahu semuanya," merujuk pada catatan lama.',
    ['m|menyatakan|Rani Wulandari|warga "sudah tahu semuanya'],
  ],
  [
    'a picture in quoted words',
    'Rani menggambarkan dana itu sebagai "dana gelap".',
    ['m|menggambarkan|Rani Wulandari|dana itu sebagai "dana gelap'],
  ],
  [
    'a judgement of a clause behind dan',
    'Rani menyebut panitia bersikap selektif dan menilai warga tidak seharusnya membayar.',
    ['i|menyebut|Rani Wulandari|panitia bersikap selektif', 'i|menilai|Rani Wulandari|warga tidak seharusnya membayar'],
  ],
  [
    'what is put out with bahwa',
    'Rani melayangkan peringatan bahwa jalan itu akan rusak.',
    ['i|peringatan|Rani Wulandari|jalan itu akan rusak'],
  ],
]
const none: [string, string][] = [
  ['what is neither admitted nor denied', 'Rani tidak mengiyakan dan tidak pula membantah kabar tersebut.'],
  ['reasons that are given', 'Rani mengungkapkan alasannya untuk tidak bermain dalam kejuaraan itu.'],
  ['a duty', 'Komite Layar Sukaraya mewajibkan warga yang datang dari luar kota agar mendaftar.'],
  ['land that is claimed', 'Teguh mengklaim sebagian lahan di Sukaraya.'],
  ['a name that is given', 'Bukit itu diincar Teguh, yang menyebutnya sebagai Puncak Angin.'],
  ['what is seldom reported', 'Rani jarang melaporkan kerusakan jalan selama musim hujan.'],
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
