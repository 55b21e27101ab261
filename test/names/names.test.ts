import { named, namesOf } from './named'

interface Case {
  text: string
  names: string[]
  known?: true
}

function run(cases: readonly Case[]): void {
  test.each(cases.map((c) => [c.text, c] as const))('%s', (text, { names, known }) => {
    const got = namesOf(text)
    if (known) expect(got).not.toEqual(names)
    else expect(got).toEqual(names)
  })
}

describe('people behind titles', () =>
  run([
    { text: 'Kapolres Garut AKBP Wirasena Kusdianto mengecek lokasi itu.', names: ['L:Garut', 'P:Wirasena Kusdianto'] },
    { text: 'Bupati Karawang Suhendra Wirajaya meninjau pasar.', names: ['L:Karawang', 'P:Suhendra Wirajaya'] },
    { text: 'Hal itu disampaikan Menteri Pertanian Hadikusuma Warsito kemarin.', names: ['P:Hadikusuma Warsito'] },
    { text: 'Acara dibuka oleh Presiden ke-9 RI Wirasena Kusdianto.', names: ['L:RI', 'P:Wirasena Kusdianto'] },
    { text: 'Juru bicara KPK Lestari Widyaningrum membenarkan kabar itu.', names: ['O:KPK', 'P:Lestari Widyaningrum'] },
    {
      text: 'Kepala Dinas Kesehatan Kota Bandung Lestari Widyaningrum membenarkan.',
      names: ['O:Dinas Kesehatan Kota Bandung', 'P:Lestari Widyaningrum'],
    },
    { text: 'Pak Wirasena datang bersama Bu Lestari.', names: ['P:Wirasena', 'P:Lestari'], known: true },
    { text: 'Polisi menangkap Suhendra (45) di rumahnya.', names: ['P:Suhendra'] },
    { text: 'Pelaku berinisial KDS ditahan. KDS mengaku menyesal.', names: ['P:KDS', 'P:KDS'] },
    { text: 'Korban bernama Warsito bin Kusdi ditemukan warga.', names: ['P:Warsito bin Kusdi'] },
    { text: 'Ketua panitia I Made Wirasena hadir.', names: ['P:I Made Wirasena'] },
  ]))

describe('holders behind their bodies', () =>
  run([
    { text: 'Direktur PT Wira Kencana Tbk Suhendra Wirajaya hadir.', names: ['O:PT Wira Kencana Tbk', 'P:Suhendra Wirajaya'] },
    { text: 'Dirut PT Wira (Persero) Lestari Widya membenarkan.', names: ['O:PT Wira (Persero)', 'P:Lestari Widya'] },
    { text: 'CEO Kliksemua Budi Santoso menjelaskan hal itu.', names: ['O:Kliksemua', 'P:Budi Santoso'] },
    {
      text: 'Kliksemua Prima tumbuh. CEO Kliksemua Prima Wirasena Kusdi hadir. Wirasena optimistis.',
      names: ['O:Kliksemua Prima', 'O:Kliksemua Prima', 'P:Wirasena Kusdi', 'P:Wirasena'],
      known: true,
    },
    { text: 'Direktur Keuangan Lestari Widyaningrum mundur.', names: ['P:Lestari Widyaningrum'] },
    { text: 'Kepala Sekretariat Badan Bahasa Budi Santoso hadir.', names: ['O:Sekretariat Badan Bahasa', 'P:Budi Santoso'] },
    { text: 'Kasat Reskrim Polres Bengkulu Tengah AKP Junaidi hadir.', names: ['O:Polres Bengkulu Tengah', 'P:Junaidi'] },
    {
      text: 'Kepala Kepolisian Sektor Garut Utara Komisaris Budi Santoso hadir.',
      names: ['O:Kepolisian Sektor Garut Utara', 'P:Budi Santoso'],
    },
    {
      text: 'Kata Camat Wirasari, Kabupaten Garut, Budi Santoso, itu benar.',
      names: ['L:Wirasari', 'L:Kabupaten Garut', 'P:Budi Santoso'],
    },
    { text: 'Direktur Rumah Sakit Santoso menolak.', names: ['O:Rumah Sakit Santoso'] },
    { text: 'Direktur Kliksemua, Budi, menolak itu.', names: ['O:Kliksemua', 'P:Budi'] },
    { text: 'Direktur Logistik dan Infrastruktur Pertamina Mulyono hadir.', names: ['O:Pertamina', 'P:Mulyono'] },
    {
      text: 'Ketua Badan Penanggulangan Covid-19 dan Pemulihan Pasar Daerah Budi Santoso hadir.',
      names: ['O:Badan Penanggulangan Covid-19 dan Pemulihan Pasar Daerah', 'P:Budi Santoso'],
    },
    { text: 'Sekretaris Perusahaan PT Karsa Tbk Wirasena Kusdi hadir.', names: ['O:PT Karsa Tbk', 'P:Wirasena Kusdi'] },
    { text: 'Ahli gizi Val Warner menolak. Warner mundur.', names: ['P:Val Warner', 'P:Warner'] },
    { text: 'Menurut penyidik Polda Metro Jaya, Jumat, itu benar.', names: ['O:Polda Metro Jaya'] },
  ]))

describe('organizations', () =>
  run([
    { text: 'Keputusan Kementerian Kelautan dan Perikanan berlaku mulai besok.', names: ['O:Kementerian Kelautan dan Perikanan'] },
    { text: 'Kasus ini ditangani Polres Garut dan Kejari Karawang.', names: ['O:Polres Garut', 'O:Kejari Karawang'] },
    { text: 'Bantuan datang dari PT Wira Kencana Tbk pekan lalu.', names: ['O:PT Wira Kencana Tbk'] },
    { text: 'Rapat digelar Komisi III DPR bersama Kodim 0612/Tasikmalaya.', names: ['O:Komisi III DPR', 'O:Kodim 0612/Tasikmalaya'] },
    { text: 'Dia alumnus SMA Negeri 8 Jakarta.', names: ['O:SMA Negeri 8 Jakarta'] },
    { text: 'Penelitian Fakultas Kedokteran Universitas Indonesia rampung.', names: ['O:Fakultas Kedokteran Universitas Indonesia'] },
    { text: 'Kritik ditujukan kepada pemerintah Jepang.', names: ['O:pemerintah Jepang'] },
    { text: 'Laporan itu dirilis Karsa Research Institute pada Senin.', names: ['O:Karsa Research Institute'] },
  ]))

describe('organizations that no list knows', () =>
  run([
    {
      text: 'Jakarta - Wirasena Inc. kini merugi, begitu pula Karsa Nusa, Ltd dan Wirakarya Co., Ltd kemarin.',
      names: ['L:Jakarta', 'O:Wirasena Inc.', 'O:Karsa Nusa, Ltd', 'O:Wirakarya Co., Ltd'],
    },
    { text: 'Penyelenggaranya, The Wiraland Meadow Club (WMC), senang.', names: ['O:The Wiraland Meadow Club', 'O:WMC'] },
    { text: 'Panitianya, The Piala Wira Organizing Committee (PWOC), senang.', names: ['O:The Piala Wira Organizing Committee', 'O:PWOC'] },
    { text: 'Detik.com - Komitmen Wirakarya Steel dipuji.', names: ['O:Detik.com', 'O:Wirakarya Steel'] },
    { text: 'Ia keluar dari Karsaland Party pekan lalu.', names: ['O:Karsaland Party'] },
    { text: 'Laporan itu ditulis Rina Dewi, analis di Morgan Wiratama.', names: ['P:Rina Dewi', 'O:Morgan Wiratama'] },
    { text: 'Ia pengajar politik di Wirasari University.', names: ['O:Wirasari University'] },
    { text: 'Dana itu diberikan kepada perusahaan rintisan Deltakarsa Prime.', names: ['O:Deltakarsa Prime'] },
    { text: 'Gol itu dicetak pemain klub Hapkarsa Wira.', names: ['O:Hapkarsa Wira'], known: true },
    { text: 'Pembalap Karsamoto Team Asia finis kedua.', names: ['O:Karsamoto Team Asia'] },
    { text: 'Demikian dikutip dari kabarkarsa.com kemarin.', names: ['O:kabarkarsa.com'] },
    { text: 'Saham PT. Karsa Corporindo naik.', names: ['O:PT. Karsa Corporindo'] },
    { text: 'Data itu dirilis Pusat Peringatan Tsunami Pasifik.', names: ['O:Pusat Peringatan Tsunami Pasifik'] },
    { text: 'Api dipadamkan Sudin Pemadam Kebakaran Jakarta Barat.', names: ['O:Sudin Pemadam Kebakaran Jakarta Barat'] },
    { text: 'Ia pengurus Ikatan Pandai Besi Seluruh Indonesia.', names: ['O:Ikatan Pandai Besi Seluruh Indonesia'] },
  ]))

describe('names that go on behind a bracket, a town or a direction', () =>
  run([
    { text: 'Kebijakan Pemerintah Kota (Pemkot) Garut dikritik.', names: ['O:Pemerintah Kota (Pemkot) Garut'] },
    {
      text: 'Satuan Polisi Pamong Praja (Satpol PP) Kota Bandung turun.',
      names: ['O:Satuan Polisi Pamong Praja (Satpol PP) Kota Bandung'],
    },
    { text: 'Satuan Tugas (Satgas) Pangan bergerak.', names: ['O:Satuan Tugas (Satgas) Pangan'] },
    { text: 'Penyidik Polresta Serang Kota datang.', names: ['O:Polresta Serang Kota'] },
    { text: 'Kapal itu karam di Perairan Natuna Utara.', names: ['L:Perairan Natuna Utara'] },
    { text: 'Ia pindah ke Kalideres Jakarta tahun lalu.', names: ['L:Kalideres', 'L:Jakarta'] },
  ]))

describe('people: degrees, particles, ranks', () =>
  run([
    { text: 'Dr. Rina Dewi, Sp.KJ hadir bersama dr Budi Karsa SpJP.', names: ['P:Rina Dewi', 'P:Budi Karsa'] },
    { text: 'Menurut ahli gizi Rina Dewi, S.Gz, itu aman.', names: ['P:Rina Dewi'] },
    { text: 'Rossela Di Karlo menang.', names: ['P:Rossela Di Karlo'] },
    { text: 'Hadir Jenderal Pol (Purn) Wirasena Kusdianto.', names: ['P:Wirasena Kusdianto'] },
    { text: 'AT alias Nisa ditahan.', names: ['P:AT', 'P:Nisa'] },
    { text: 'Bupati Bagus Putu Wirasena hadir.', names: ['P:Bagus Putu Wirasena'] },
    { text: 'Kak Lestari tiba.', names: ['P:Lestari'] },
    {
      text: 'Menurut Wali Kota Solo Wirasena Kusdianto, Kota Solo aman. Wali Kota Solo itu pulang.',
      names: ['L:Solo', 'P:Wirasena Kusdianto', 'L:Kota Solo', 'L:Solo'],
    },
  ]))

describe('places', () =>
  run([
    { text: 'Warga Desa Sukakarsa, Kecamatan Wirasari, mengungsi.', names: ['L:Desa Sukakarsa', 'L:Kecamatan Wirasari'] },
    { text: 'Macet terjadi di Jalan Kencana Raya, Kota Bandung.', names: ['L:Jalan Kencana Raya', 'L:Kota Bandung'] },
    { text: 'Ia diperiksa di Gedung DPR, Jakarta.', names: ['L:Gedung DPR', 'L:Jakarta'] },
    { text: 'Jamaah tiba di Bandara Soekarno-Hatta.', names: ['L:Bandara Soekarno-Hatta'] },
    { text: 'Dia lahir di kota Medan.', names: ['L:Medan'] },
  ]))

describe('what is no name', () =>
  run([
    { text: 'Gol itu dicetak penyerang Brasil. Polisi menahan seorang WN Belanda.', names: [] },
    { text: 'Selain itu, menurut warga, hujan turun sejak pagi.', names: [] },
    { text: 'Menurut dia, harga naik pada Senin dan Selasa.', names: [] },
    { text: 'Video itu diunggah di Instagram dan TikTok.', names: [] },
    { text: 'Dinas itu organisasi perangkat daerah (OPD) baru. OPD bekerja cepat.', names: [] },
    { text: 'Ia warga negara Jepang.', names: [] },
    { text: 'Pelatih Korea itu pulang.', names: [] },
    { text: 'Karena sibuk, Direktur Keuangan Umum pulang.', names: [] },
    { text: 'APBN dan UMKM dibahas dalam rapat.', names: [] },
    { text: 'RUPST dan PNBP dibahas dalam RDP.', names: [] },
    { text: 'Ia menerima Surat Peringatan dan Surat Edaran.', names: [] },
    { text: 'Balapan GP Kencana digelar besok.', names: ['event:GP Kencana'] },
    { text: 'Banyak pengusaha Muslim hadir.', names: [] },
    { text: 'Dewan Direksi dan Majelis Hakim menolak.', names: [] },
    { text: 'Ia menjadi Peneliti Cilik Terunggul tahun ini.', names: [] },
  ]))

describe('other types', () =>
  run([
    {
      text: 'Hal ini sejalan dengan program Desa Terang Gubernur Wirasena Kusdianto.',
      names: ['product:program Desa Terang', 'P:Wirasena Kusdianto'],
    },
    {
      text: 'Hal itu diatur dalam UU Nomor 12 Tahun 2031 tentang Pangan Lestari.',
      names: ['law:UU Nomor 12 Tahun 2031 tentang Pangan Lestari'],
    },
    {
      text: 'Parlemen membahas RUU tentang Perubahan Kedua atas UU Nomor 12 Tahun 2031 tentang Kegiatan Usaha Tidak Tetap.',
      names: ['law:RUU tentang Perubahan Kedua atas UU Nomor 12 Tahun 2031 tentang Kegiatan Usaha Tidak Tetap'],
    },
    { text: 'Ia dijerat Pasal 5 ayat (1) KUHP.', names: ['law:Pasal 5 ayat (1) KUHP'] },
    { text: 'Buku itu ditulis dalam bahasa Indonesia.', names: ['language:bahasa Indonesia'] },
    { text: 'Warga menyukai budaya Jawa Barat.', names: ['L:Jawa Barat'] },
    { text: 'Data itu dari badan pusat statistik (BPS). Menurut BPS harga naik.', names: ['O:badan pusat statistik', 'O:BPS', 'O:BPS'] },
    { text: 'Sejumlah orang Jawa Tengah pulang.', names: ['L:Jawa Tengah'] },
    { text: 'Ia membintangi film "Hujan di Kencana" tahun lalu.', names: ['work:Hujan di Kencana'] },
  ]))

describe('writing that says little', () => {
  test('small letters: known names still', () => {
    expect(namesOf('gubernur jawa barat datang ke bandung hari ini')).toEqual(expect.arrayContaining(['L:jawa barat']))
  })
  test('small letters: titles and second looks still', () => {
    expect(namesOf('bupati garut wirasena kusdianto datang pagi ini, lalu wirasena pulang ke rumahnya di bandung')).toEqual([
      'L:garut',
      'P:wirasena kusdianto',
      'P:wirasena',
      'L:bandung',
    ])
  })
  test('a line in capitals', () => {
    expect(namesOf('GUBERNUR JAWA BARAT DATANG KE KABUPATEN GARUT')).toEqual(expect.arrayContaining(['L:JAWA BARAT', 'L:KABUPATEN GARUT']))
  })
})

test('names carry the rule that made them, a confidence and offsets that fit', () => {
  const text = 'Bupati Karawang Suhendra Wirajaya bertemu Pak Warsito di Gedung DPR.'
  for (const n of named(text).names) {
    expect(n.via).not.toBe('')
    expect(n.confidence).toBeGreaterThan(0)
    expect(n.confidence).toBeLessThanOrEqual(1)
    expect(text.slice(n.start, n.end).trim()).toHaveLength(n.end - n.start)
  }
})

test('a known place brings its link', () => {
  const place = named('Ia tinggal di Kabupaten Garut.').list.find((e) => e.type === 'place')
  expect(place?.link?.id).toBeTruthy()
})

describe('initials', () =>
  run([
    { text: 'Tersangka berinisial MRT, KLP (DPO), dan WS ditahan.', names: ['P:MRT', 'P:KLP', 'P:WS'] },
    { text: 'Polisi memeriksa tersangka KDS di Garut.', names: ['P:KDS', 'L:Garut'] },
    { text: 'Saat itu KDS melompat dari lantai dua.', names: ['P:KDS'] },
    { text: 'Brigpol AG dan Bripda AN diperiksa.', names: ['P:AG', 'P:AN'] },
  ]))

describe('ranks and offices', () =>
  run([
    { text: 'Terpisah, Kapolres Metro Depok Kombes Kusdianto menyelidiki kasus ini.', names: ['L:Depok', 'P:Kusdianto'] },
    { text: 'Kapolsek Wirasari, AKP Kusdianto, membenarkan kabar itu.', names: ['L:Wirasari', 'P:Kusdianto'] },
    { text: 'Sidang dipimpin Kolonel Chk (K) Lestari Widyaningrum.', names: ['P:Lestari Widyaningrum'] },
    { text: 'Mantan Kadis PUPR Jabar Suhendra Wirajaya diperiksa.', names: ['L:Jabar', 'P:Suhendra Wirajaya'] },
    { text: 'Surat itu dari Karel Wibowo, Jr, kemarin.', names: ['P:Karel Wibowo, Jr'] },
  ]))

describe('acronyms of things', () =>
  run([
    {
      text: 'Mereka membentuk Masyarakat Jembatan dan Konstruksi Laut Nusantara (MJKLN). Ketua MJKLN Lestari Widya senang. MJKLN terbuka.',
      names: ['O:Masyarakat Jembatan dan Konstruksi Laut Nusantara', 'O:MJKLN', 'O:MJKLN', 'P:Lestari Widya', 'O:MJKLN'],
    },
    { text: 'Mereka menyusun Ukuran Jembatan dan Konstruksi Laut (UJKL). Nilai UJKL naik.', names: [] },
    {
      text: 'Ketua Media dan Penggalangan Dana (MPD) Partai Demokrat Lestari Widya senang.',
      names: ['O:Partai Demokrat', 'P:Lestari Widya'],
    },
    { text: 'Hasil survei Kerangka Sampel Wilayah (KSW) dipakai. KSW dinilai baik.', names: [] },
    { text: 'Perkara nomor 12-A/KX.II/BND/AU/V/2031 diputus.', names: [] },
    { text: 'Dividen Badan Usaha Milik Negara (BUMN) naik.', names: [] },
  ]))

describe('names that go on behind brackets', () =>
  run([
    { text: 'Data itu milik Wira Health Administration (WHA) Jepang.', names: ['O:Wira Health Administration (WHA) Jepang'] },
    {
      text: 'Direktur PT Wira Kencana (WK) Suhendra Wirajaya hadir.',
      names: ['O:PT Wira Kencana', 'O:WK', 'P:Suhendra Wirajaya'],
      known: true,
    },
  ]))

describe('what is named like something else', () =>
  run([
    {
      text: 'Pelatih klub itu puas dengan gol di babak kedua. Laga liga melawan Napoli berakhir imbang, kata pemain itu.',
      names: ['O:Napoli'],
    },
    { text: 'Ia berlibur ke Napoli.', names: ['L:Napoli'], known: true },
    { text: 'Pengendara motor DK-5667-TM menabrak mobil B 1234 XYZ.', names: [] },
    { text: 'Ia membeli Honda CRF bekas.', names: ['product:Honda CRF'] },
    { text: 'Kesepakatan AS-Iran hampir tercapai.', names: ['L:AS', 'L:Iran'] },
    { text: '"Effects of rain on the growth of rice in Java" terbit tahun lalu.', names: [] },
  ]))
