import { lines, read, type Cast } from './read'

const cast: Cast = {
  person: ['Rani Wulandari|Rani', 'Teguh Prakoso|Teguh', 'Lukas Brandt|Brandt'],
  organization: ['Badan Pangan Sukaraya|BPS Raya', 'Kementerian Laut'],
  place: ['Sukaraya', 'Norvania'],
}

const found: [string, string, string[]][] = [
  ['bahwa', 'Rani Wulandari mengatakan bahwa panen gagal.', ['i|mengatakan|Rani Wulandari|panen gagal']],
  ['no bahwa', 'Rani Wulandari menyebut panen tahun ini gagal.', ['i|menyebut|Rani Wulandari|panen tahun ini gagal']],
  ['comma after the cue', 'Rani menjelaskan, panen tahun ini gagal.', ['i|menjelaskan|Rani Wulandari|panen tahun ini gagal']],
  ['menurut first', 'Menurut Teguh, harga beras akan naik.', ['i|Menurut|Teguh Prakoso|harga beras akan naik']],
  ['menurut without a comma', 'Menurut Teguh harga beras akan naik.', ['i|Menurut|Teguh Prakoso|harga beras akan naik']],
  ['menurutnya', 'Teguh datang terlambat. Menurutnya, jalan sedang rusak.', ['i|Menurutnya|Teguh Prakoso|jalan sedang rusak']],
  ['menurut last', 'Harga beras akan naik, menurut Teguh.', ['i|menurut|Teguh Prakoso|Harga beras akan naik']],
  ['in the middle', 'Isu ini, menurut Teguh, sudah selesai.', ['i|menurut|Teguh Prakoso|Isu ini … sudah selesai']],
  ['connective before the cue', 'Namun, menurut Teguh, jalan itu belum selesai.', ['i|menurut|Teguh Prakoso|jalan itu belum selesai']],
  ['kata last', 'Tiga kapal sudah ditemukan, kata Rani kepada wartawan.', ['i|kata|Rani Wulandari|Tiga kapal sudah ditemukan']],
  ['ujarnya last', 'Rani datang. Tiga kapal sudah ditemukan, ujarnya.', ['i|ujarnya|Rani Wulandari|Tiga kapal sudah ditemukan']],
  [
    'seperti yang behind what was said',
    'Kapal itu dipastikan tidak berangkat, seperti yang diungkapkan oleh Rani Wulandari.',
    ['i|diungkapkan|Rani Wulandari|Kapal itu dipastikan tidak berangkat'],
  ],
  [
    'somebody of an age who said it last',
    'Kapal itu tenggelam, kata pria berusia 45 tahun itu.',
    ['i|kata|pria berusia 45 tahun itu|Kapal itu tenggelam'],
  ],
  [
    'a judgement with saat ini in its subject',
    'Rani menilai aturan yang ada saat ini belum menjawab masalah nelayan.',
    ['i|menilai|Rani Wulandari|aturan yang ada saat ini belum menjawab masalah nelayan'],
  ],
  [
    'an order to many',
    'Rani mengajak warga baik itu pelajar, pekerja, pedagang, nelayan, petani, bahkan tahanan di penjara kota untuk berolahraga.',
    [
      'i|mengajak|Rani Wulandari|warga baik itu pelajar, pekerja, pedagang, nelayan, petani, bahkan tahanan di penjara kota untuk berolahraga',
    ],
  ],
  [
    'a series of verbs inside the clause',
    'Rani mengatakan jalan itu dibangun untuk menjamin keselamatan, meningkatkan kehadiran murid, serta mendorong perdagangan ikan.',
    [
      'i|mengatakan|Rani Wulandari|jalan itu dibangun untuk menjamin keselamatan, meningkatkan kehadiran murid, serta mendorong perdagangan ikan',
    ],
  ],
  [
    'a conjunction before an adverbial',
    'Rani menuturkan dirinya tidak perlu menjawab karena dalam laporan tim itu sudah ditulis semuanya.',
    ['i|menuturkan|Rani Wulandari|dirinya tidak perlu menjawab karena dalam laporan tim itu sudah ditulis semuanya'],
  ],
  [
    'what ends in a conjunction before the report',
    'Rani bersyukur karena, katanya, panen itu seperti hujan di musim kering.',
    ['i|katanya|Rani Wulandari|panen itu seperti hujan di musim kering'],
  ],
  [
    'when a claim was made',
    'Rani menekankan pentingnya kerja keras setelah regunya menang.',
    ['i|menekankan|Rani Wulandari|pentingnya kerja keras'],
  ],
  [
    'that something is there',
    'Kementerian Laut melaporkan adanya kenaikan harga ikan.',
    ['i|melaporkan|Kementerian Laut|adanya kenaikan harga ikan'],
  ],
  [
    'the source as subject of what it claims',
    'Kementerian Laut mengklaim unggul dalam lelang kapal.',
    ['i|mengklaim|Kementerian Laut|unggul dalam lelang kapal'],
  ],
  [
    'not only, but also',
    'Rani menjelaskan program itu tidak hanya membuka pasar, tetapi juga membuktikan bahwa nelayan bisa maju.',
    ['i|menjelaskan|Rani Wulandari|program itu tidak hanya membuka pasar, tetapi juga membuktikan bahwa nelayan bisa maju'],
  ],
  [
    'a period in front without a comma',
    'Selama lima musim terakhir Kementerian Laut menyebut telah menahan tujuh kapal.',
    ['i|menyebut|Kementerian Laut|telah menahan tujuh kapal'],
  ],
  [
    'a document with a code between the cue and what is said',
    'Rani menjelaskan, dalam surat Kementerian Laut nomor 17.KL.02/IX/2031, pelabuhan itu akan ditutup.',
    ['i|menjelaskan|Rani Wulandari|pelabuhan itu akan ditutup'],
  ],
  [
    'shared subject',
    'Badan Pangan Sukaraya menyebut stok beras aman, dan mengingatkan bahwa musim kemarau belum selesai.',
    ['i|menyebut|Badan Pangan Sukaraya|stok beras aman', 'i|mengingatkan|Badan Pangan Sukaraya|musim kemarau belum selesai'],
  ],
  [
    'seraya after a direct quote',
    '"Stok aman," kata Rani, seraya menambahkan bahwa harga stabil.',
    ['d|kata|Rani Wulandari|Stok aman', 'i|menambahkan|Rani Wulandari|harga stabil'],
  ],
  [
    'cue inside the clause without a comma behind its source',
    'Rencana pelabuhan itu, kata Rani akan dibahas lagi.',
    ['i|kata|Rani Wulandari|Rencana pelabuhan itu … akan dibahas lagi'],
  ],
  [
    'passive inside the clause',
    'Rencana pelabuhan itu disebut Rani akan dibahas lagi.',
    ['i|disebut|Rani Wulandari|Rencana pelabuhan itu … akan dibahas lagi'],
  ],
  [
    'passive with -nya inside the clause',
    'Rani datang kemarin. Pelabuhan itu juga dinilainya sebagai kemajuan.',
    ['i|dinilainya|Rani Wulandari|Pelabuhan itu … sebagai kemajuan'],
  ],
  [
    'no comma before the cue',
    'Rencana pelabuhan itu lanjut Rani, akan dibahas lagi.',
    ['i|lanjut|Rani Wulandari|Rencana pelabuhan itu … akan dibahas lagi'],
  ],
  [
    'a place that opens the content',
    'Menurut Rani, di Sukaraya orang kaya tinggal di pantai.',
    ['i|Menurut|Rani Wulandari|di Sukaraya orang kaya tinggal di pantai'],
  ],
  [
    'headless subject',
    'Rani menuturkan, yang dibahas adalah harga kapal.',
    ['i|menuturkan|Rani Wulandari|yang dibahas adalah harga kapal'],
  ],
  ['need or worth', 'Rani menekankan pentingnya pelabuhan itu.', ['i|menekankan|Rani Wulandari|pentingnya pelabuhan itu']],
  ['description by age', 'Perempuan berusia 45 tahun itu mengatakan air surut.', ['i|mengatakan|Perempuan berusia 45 tahun itu|air surut']],
  [
    'adverbial inside a relative clause of the source',
    'Nelayan yang saat itu duduk di pantai mengaku melihat kapal.',
    ['i|mengaku|Nelayan|melihat kapal'],
  ],
  [
    'content that goes on behind an adverbial of the act',
    'Rani menyebut air surut dalam pernyataannya, tetapi jalan masih rusak.',
    ['i|menyebut|Rani Wulandari|air surut dalam pernyataannya, tetapi jalan masih rusak'],
  ],
  ['holder behind whom he serves', 'Air surut, kata duta besar Norvania untuk Sukaraya Lukas Brandt.', ['i|kata|Lukas Brandt|Air surut']],
  ['threat', 'Brandt mengancam akan menutup pelabuhan.', ['i|mengancam|Lukas Brandt|akan menutup pelabuhan']],
  ['that something is', 'Rani membenarkan adanya kebocoran.', ['i|membenarkan|Rani Wulandari|adanya kebocoran']],
  [
    'coordinated promise',
    'Rani mengatakan jalan itu rusak dan berjanji untuk memperbaikinya.',
    ['i|mengatakan|Rani Wulandari|jalan itu rusak', 'i|berjanji|Rani Wulandari|untuk memperbaikinya'],
  ],
  [
    'a place before the predicate',
    'Menurut Rani, kapal di situs itu tidak layak.',
    ['i|Menurut|Rani Wulandari|kapal di situs itu tidak layak'],
  ],
  ['a figure counted', 'Badan Pangan Sukaraya mencatat 12 kapal rusak.', ['i|mencatat|Badan Pangan Sukaraya|12 kapal rusak']],
  [
    'a name behind the place of its description',
    'Menurut ahli gizi di Sukaraya, Rani Wulandari, beras merah lebih sehat.',
    ['i|Menurut|Rani Wulandari|beras merah lebih sehat'],
  ],
  [
    'mixed',
    'Brandt mengatakan negaranya "tidak akan pernah mundur" dari perjanjian itu.',
    ['m|mengatakan|Lukas Brandt|negaranya "tidak akan pernah mundur" dari perjanjian itu'],
  ],
  [
    'mixed with the cue last',
    'Norvania "sudah lelah menunggu" jawaban, kata Brandt.',
    ['m|kata|Lukas Brandt|Norvania "sudah lelah menunggu" jawaban'],
  ],
  [
    'adverbials of the act stay outside',
    'Tiga kapal tenggelam, kata Rani di Sukaraya, Rabu (5/2/2025).',
    ['i|kata|Rani Wulandari|Tiga kapal tenggelam'],
  ],
  [
    'apposition before the cue',
    'Rani Wulandari, warga Sukaraya, mengatakan air sudah surut.',
    ['i|mengatakan|Rani Wulandari|air sudah surut'],
  ],
  [
    'adverbial before the cue',
    'Rani Wulandari saat hadir dalam rapat mengatakan air sudah surut.',
    ['i|mengatakan|Rani Wulandari|air sudah surut'],
  ],
  [
    'fronted content',
    'Untuk menutup kerugian, Teguh mengaku menjual dua kapal.',
    ['i|mengaku|Teguh Prakoso|Untuk menutup kerugian … menjual dua kapal'],
  ],
  ['denial by negation', 'Teguh tak menampik usaha itu merugi.', ['i|menampik|Teguh Prakoso|usaha itu merugi']],
  [
    'clause before the main one',
    'Setelah Teguh menyebut kapal itu rusak, para nelayan pulang.',
    ['i|menyebut|Teguh Prakoso|kapal itu rusak'],
  ],
  [
    'one report in another',
    'Brandt mengatakan kepada Rani bahwa bantuan akan datang, kata Teguh.',
    ['i|kata|Teguh Prakoso|Brandt mengatakan kepada Rani bahwa bantuan akan datang', 'i|mengatakan|Lukas Brandt|bantuan akan datang'],
  ],
  [
    'noun with bahwa',
    'Pernyataan Brandt bahwa perang sudah selesai menuai kritik.',
    ['i|Pernyataan|Lukas Brandt|perang sudah selesai menuai kritik'],
  ],
]

const none: [string, string][] = [
  ['negated', 'Rani tidak menyebutkan nama kapal itu.'],
  ['not yet said', 'Rani akan menjelaskan hal itu besok.'],
  ['purpose', 'Rani datang untuk menjelaskan penyebab kecelakaan itu.'],
  ['points back', 'Rani mengatakan hal itu saat ditemui di kantornya.'],
  ['work that goes on', 'Rani melanjutkan studi kelautan di universitas itu.'],
  ['nobody in particular', 'Mari berharap bahwa panen berhasil.'],
  ['topic alone', 'Rani menyoroti kebijakan beras.'],
  ['an act upon somebody', 'Rani membujuk para nelayan agar mau pulang, dan melarang kapal asing untuk berlabuh.'],
  ['a ticket made sure of', 'Rani memastikan tiket semifinal usai menyingkirkan Teguh.'],
  [
    'what is driven',
    'Kementerian Laut terus mendorong penguatan rantai pasok beras dan ikan di dalam negeri sebagai bagian dari rencana dua puluh tahun ke depan untuk menekan biaya.',
  ],
  ['something else', 'Laporan Kementerian Laut berkata lain dengan pernyataan Rani.'],
  ['a noun that reads like a verb', 'Lulusan biasa: nilai kumulatif paling rendah 311, nilai KKM paling rendah 85 dan seterusnya.'],
  ['a resolve', 'Kementerian Laut bertekad untuk tidak menyerah.'],
  ['a question to the reader', 'Menurut Anda bagaimana?'],
  ['plan as source', 'Menurut rencana, kapal itu akan berangkat besok.'],
]

describe('indirect and mixed quotes', () => {
  test.each(found)('%s', (_, text, expected) => expect(lines(text, cast)).toEqual(expected))
  test.each(none)('not a quote: %s', (_, text) => expect(lines(text, cast)).toEqual([]))
  test.each([
    ['Teguh meminta warga agar pindah.', 'request'],
    ['Teguh membantah kapal itu tenggelam.', 'denial'],
    ['Teguh mengaku kapal itu tenggelam.', 'admission'],
    ['Teguh menuding pemerintah telah berbohong.', 'accusation'],
    ['Teguh berjanji akan membayar utang itu.', 'promise'],
    ['Teguh memperkirakan harga akan naik.', 'estimate'],
  ])('stance of %s', (text, stance) => expect(read(text, cast).quotes.map((q) => q.stance)).toEqual([stance]))
})
