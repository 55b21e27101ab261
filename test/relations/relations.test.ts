import { relationsOf } from './marked'

/** One row a sentence: what must be found of the type, and nothing else of it. */
const cases: Record<string, [string, ...string[]][]> = {
  part_of: [
    ['[ORG Komisi III DPR] menunda rapat [ORG DPR].', 'part_of | Komisi III DPR | DPR'],
    ['[ORG Pusat Data] [ORG Kementerian Sosial] menunda.', 'part_of | Pusat Data | Kementerian Sosial'],
    ['[ORG/party Partai Bahari] dan [ORG Partai Bahari Tapin], di [LOC Tapin].', 'part_of | Partai Bahari Tapin | Partai Bahari'],
    ['[ORG Bawaslu] dan [ORG DPR] rapat.'],
    ['[ORG Bank Karsa] dan [ORG Bank Karsa Unit Melati] tutup.', 'part_of | Bank Karsa Unit Melati | Bank Karsa'],
    ['[ORG Ditjen Bina Kota Kementerian Sosial] dan [ORG Kemensos] rapat.', 'part_of | Ditjen Bina Kota Kementerian Sosial | Kemensos'],
    ['[ORG Fakultas Hukum] di [ORG Universitas Sentosa] penuh.', 'part_of | Fakultas Hukum | Universitas Sentosa'],
    ['Rapat [ORG Komite Pangan] di kantor [ORG Bank Karsa] batal.'],
    ['[ORG Fakultas Hukum], [ORG Universitas Sentosa], menggelar seminar.', 'part_of | Fakultas Hukum | Universitas Sentosa'],
    ['[ORG Dinas Kesehatan], [ORG Pemkot Palopo], dan [ORG TNI] rapat.'],
    ['[ORG Dinas Kesehatan] [ORG Pemkot Palopo] rapat.', 'part_of | Dinas Kesehatan | Pemkot Palopo'],
    ['[ORG Dinas Penerangan TNI AL] dan [ORG TNI AL] rapat.', 'part_of | Dinas Penerangan TNI AL | TNI AL'],
    ['[ORG Dinas Damkar] dan [ORG Damkar] datang.'],
    ['Anggota [ORG Komisi III] [ORG Fraksi Bahari] rapat.'],
    ['[ORG/university Universitas Sentosa] tutup. Dekan [ORG Fakultas Hukum] pergi.', 'part_of | Fakultas Hukum | Universitas Sentosa'],
    ['[ORG/university Universitas Sentosa] dan [ORG/university Universitas Karsa] tutup. Dekan [ORG Fakultas Hukum] pergi.'],
    ['[ORG/university Universitas Sentosa] tutup. Dekan [ORG Fakultas Hukum UK] pergi.'],
    [
      '[ORG/police Polres Ngawi] dan [ORG/police Polda Bali] rapat. Anggota [ORG Satreskrim] datang.',
      'part_of | Satreskrim | Polres Ngawi',
    ],
    ['[ORG PT Sinar Laut] membentuk [ORG Satgas Mutu].', 'part_of | Satgas Mutu | PT Sinar Laut'],
    ['[ORG PT Sinar Laut] membentuk [ORG Karsa].'],
    ['[ORG Komisi III DPR RI] rapat. [ORG DPR] tutup.', 'part_of | Komisi III DPR RI | DPR'],
    ['Anggota Dewan Pengawas ([ORG Dewas]) [ORG KPK] hadir.', 'part_of | Dewas | KPK'],
    ['[ORG PT Bumi Hijau], anak usaha [ORG PT Sinar Laut], rugi.', 'part_of | PT Bumi Hijau | anak usaha | PT Sinar Laut'],
    ['[ORG PT Bumi Hijau] merupakan anak perusahaan dari [ORG PT Sinar Laut].', 'part_of | PT Bumi Hijau | anak usaha | PT Sinar Laut'],
    ['[ORG Karsa Syariah], unit usaha syariah [ORG Bank Karsa], untung.', 'part_of | Karsa Syariah | anak usaha | Bank Karsa'],
    ['Entitas anak [ORG PT Sinar Laut], yakni [ORG PT Bumi Hijau], rugi.', 'part_of | PT Bumi Hijau | anak usaha | PT Sinar Laut'],
    [
      'Anak usaha [ORG PT Sinar Laut], yakni [ORG PT Bumi Hijau], [ORG Karsa], dan [ORG Bank Tirta], rugi.',
      'part_of | PT Bumi Hijau | anak usaha | PT Sinar Laut',
      'part_of | Karsa | anak usaha | PT Sinar Laut',
      'part_of | Bank Tirta | anak usaha | PT Sinar Laut',
    ],
    [
      '[ORG Kantor Berita Baltik] - [ORG PT Sinar Laut] melalui anak usahanya, [ORG PT Bumi Hijau], membangun pabrik.',
      'part_of | PT Bumi Hijau | anak usaha | PT Sinar Laut',
    ],
    ['Saham induk usaha [ORG PT Bumi Hijau], [ORG PT Sinar Laut], naik.', 'part_of | PT Bumi Hijau | anak usaha | PT Sinar Laut'],
    ['[ORG PT Sinar Laut], induk perusahaan [ORG PT Bumi Hijau], untung.', 'part_of | PT Bumi Hijau | anak usaha | PT Sinar Laut'],
    ['[ORG PT Sinar Laut] menjual anak usahanya kepada [ORG Bank Karsa].'],
    ['[ORG Karsa Asia Pacific] dan [ORG Karsa] untung.', 'part_of | Karsa Asia Pacific | Karsa'],
    ['[ORG=1 Karsa Indonesia] atau [ORG=1 Karsa] mendahului [ORG Karsa India].'],
    ['[ORG Pemkot Palopo] melalui [ORG Dinas Kesehatan] membagikan obat.', 'part_of | Dinas Kesehatan | Pemkot Palopo'],
    ['[ORG Pemkot Palopo] melalui [ORG Lembaga Sandi] membagikan obat.'],
    ['[ORG Pemkot Palopo] melalui [ORG Bank Karsa] membagikan obat.'],
    ['Dosen [ORG School of Law] di [ORG Universitas Sentosa] hadir.', 'part_of | School of Law | Universitas Sentosa'],
    [
      'Staf [ORG Sub Direktorat Kapal dan Pelabuhan] di [ORG Ditjen Bina Laut] hadir.',
      'part_of | Sub Direktorat Kapal dan Pelabuhan | Ditjen Bina Laut',
    ],
    ['Hadir [ORG Lembaga Sandi dan Siber Nasional], [ORG Badan Informasi Laut].'],
    [
      'Masuknya [ORG PT Sinar Laut] menyusul anak usahanya, [ORG PT Bumi Hijau], yang tercatat.',
      'part_of | PT Bumi Hijau | anak usaha | PT Sinar Laut',
    ],
    ['[ORG Pemuda Bahari], organisasi sayap [ORG Partai Bahari], rapat.', 'part_of | Pemuda Bahari | Partai Bahari'],
    ['[ORG PT Bumi Hijau] yang tergabung dalam [ORG Grup Sinar] rugi.', 'part_of | PT Bumi Hijau | Grup Sinar'],
    [
      'Tiga unit [ORG Bank Karsa], yakni [ORG Karsa Melati], [ORG Karsa Mawar], dan [ORG Karsa Seroja], tutup.',
      'part_of | Karsa Melati | Bank Karsa',
      'part_of | Karsa Mawar | Bank Karsa',
      'part_of | Karsa Seroja | Bank Karsa',
    ],
  ],
  member_of: [
    ['[PER Joko Santosa] dinonaktifkan oleh partainya, [ORG Partai Bahari].', 'member_of | Joko Santosa | Partai Bahari'],
    ['[PER Joko Santosa] dan [PER Nils Berg] berlatih bersama timnya, [ORG Honda Senja].'],
    ['[PER Joko Santosa] mengatakan klubnya, [ORG Honda Senja], menang.'],
    ['[PER Joko Santosa] juga rekan setim [PER Nils Berg] di tim pabrikan [ORG Honda Senja].', 'member_of | Joko Santosa | Honda Senja'],
    ['[PER Joko Santosa] ([ORG Honda Senja]) menang.', 'member_of | Joko Santosa | Honda Senja'],
    ['Tamu [PER Joko Santosa] ([ORG JSD]) datang.'],
    ['Foto: [PER Joko Santosa] ([ORG senja.com])'],
    ['Kata [PER Joko Santosa], dari [ORG Universitas Sentosa], benar.', 'member_of | Joko Santosa | Universitas Sentosa'],
    ['Kata [PER Joko Santosa], dari [ORG Universitas Sentosa] datang bantuan.'],
    ['Dokter yang bekerja di [ORG RS Harapan], [PER Joko Santosa], hadir.', 'member_of | Joko Santosa | RS Harapan'],
    ['Mereka yang bekerja di [ORG RS Harapan] memuji [PER Joko Santosa].'],
    ['[PER Joko Santosa] yang bekerja di [ORG PT Sinar Laut] pulang.', 'member_of | Joko Santosa | PT Sinar Laut'],
    ['[PER Joko Santosa] bekerja sama dengan [ORG PT Sinar Laut].'],
    ['[PER Joko Santosa] resmi bergabung dengan [ORG Persatuan Palopo].', 'member_of | Joko Santosa | Persatuan Palopo'],
    ['[PER Joko Santosa] ingin bergabung dengan [ORG Persatuan Palopo].'],
    ['[PER Joko Santosa] batal bergabung dengan [ORG Persatuan Palopo].'],
    ['[PER Joko Santosa] kini membela [ORG Persatuan Palopo].', 'member_of | Joko Santosa | Persatuan Palopo'],
    ['[ORG Persatuan Palopo] merekrut [PER Joko Santosa].', 'member_of | Joko Santosa | Persatuan Palopo'],
    ['[ORG Persatuan Palopo] akan merekrut [PER Joko Santosa].'],
    ['[PER Joko Santosa], anggota [ORG Partai Bahari], hadir.', 'member_of | Joko Santosa | anggota | Partai Bahari'],
  ],
  located_in: [
    ['Ia hadir dalam rapat kerja dengan [ORG Komisi III DPR], [LOC Jakarta], Senin (4/5).', 'located_in | Komisi III DPR | Jakarta'],
    ['Ia hadir dalam rapat kerja dengan [ORG Komisi III DPR], [LOC Jakarta], dan [LOC Bali].'],
    ['Ia rapat dengan [ORG Bank Karsa], [ORG Bank Tirta], [LOC Jakarta] dan [LOC Bali].'],
    ['Tamu dari [LOC/city Solok], [LOC Melati], [LOC Mawar], [LOC/province Bali], dan berbagai daerah.'],
    [
      'Warga [LOC Dusun Melati], [LOC Mawar], [LOC Seroja], [LOC/city Solok], datang.',
      'located_in | Dusun Melati | Mawar',
      'located_in | Seroja | Solok',
    ],
    ['Warga [LOC Padukuhan Melati], [LOC Kalurahan Mawar] datang.', 'located_in | Padukuhan Melati | Kalurahan Mawar'],
    ['Hujan di [LOC Melati], [LOC Mawar], [LOC Seroja], dan Kenanga.'],
    ['Hujan di [LOC Kecamatan Melati], [LOC Mawar], [LOC Seroja] dan baru reda.'],
    ['Hujan di [LOC Melati], [LOC Mawar], [LOC/city Solok].', 'located_in | Mawar | Solok', 'located_in | Melati | Mawar'],
    ['Perusahaan tambang [LOC/country Swedia], [ORG Karsa], rugi.', 'located_in | Karsa | Swedia'],
    ['Perusahaan tambang [LOC/city Solok], [ORG Karsa], rugi.'],
    ['Ia tinggal di [LOC/district Senen], [LOC/city Jakarta Pusat].', 'located_in | Senen | Jakarta Pusat'],
    [
      'Ia tinggal di [LOC/village Kwitang], [LOC/district Senen], [LOC/city Jakarta Pusat].',
      'located_in | Kwitang | Senen',
      'located_in | Senen | Jakarta Pusat',
    ],
    ['[ORG RS Harapan] di [LOC Palopo] penuh.', 'located_in | RS Harapan | Palopo'],
    ['Saham [ORG Karsa], perusahaan listrik asal [LOC Swedia], naik.', 'located_in | Karsa | Swedia'],
    ['Pabrikan mobil asal [LOC Swedia], [ORG Karsa], tutup.', 'located_in | Karsa | Swedia'],
    ['Kepada [ORG Kantor Berita Baltik], perusahaan asal [LOC Swedia] itu bungkam.'],
    ['[ORG Kedutaan Besar Swedia] untuk [LOC/country Mali] berkedudukan di [LOC Riga].', 'located_in | Kedutaan Besar Swedia | Riga'],
    ['Ia tinggal di [LOC/street Jalan Melati] Nomor 14, [LOC/city Palopo].', 'located_in | Jalan Melati | Palopo'],
    ['di [LOC/province Sulawesi Selatan], tepatnya di [LOC/city Palopo].', 'located_in | Palopo | Sulawesi Selatan'],
    [
      'di [LOC/province Sulawesi Selatan], khususnya [LOC/city Palopo] dan [LOC/regency Luwu].',
      'located_in | Palopo | Sulawesi Selatan',
      'located_in | Luwu | Sulawesi Selatan',
    ],
    ['di [LOC Pasar Melati], [LOC Pasar Kenanga].'],
    ['Warga [LOC Desa Melati], [LOC Kecamatan Kenanga], mengungsi.', 'located_in | Desa Melati | Kecamatan Kenanga'],
    ['Rumah di [LOC/district Mawar], [LOC Kecamatan Kenanga], terbakar.', 'located_in | Mawar | Kecamatan Kenanga'],
    ['Warga [LOC Desa Melati], [LOC Kecamatan Kenanga], dan [PER Joko Santosa] hadir.', 'located_in | Desa Melati | Kecamatan Kenanga'],
    ['Banjir merendam [LOC Kecamatan Kenanga], [LOC Desa Melati], dan jembatan.'],
    ['Ia kabur melalui [LOC Jalan Melati], [LOC Pasar Kenanga], dan jembatan.'],
    ['Ia rapat di [LOC Hotel Melati], [LOC Jalan Kenanga], kemarin.', 'located_in | Hotel Melati | Jalan Kenanga'],
    ['Pasar di [LOC/region Asia], [LOC/country Swedia] unggul.'],
    ['di gedung [ORG Bawaslu], [LOC Jakarta], Selasa.', 'located_in | Bawaslu | Jakarta'],
    ['[ORG PT Sinar Laut] yang berkantor di [LOC Palopo] tutup.', 'located_in | PT Sinar Laut | Palopo'],
    ['Siswa [ORG SMAN 1 Tapin], [LOC/province Kalimantan Selatan], menang.', 'located_in | SMAN 1 Tapin | Kalimantan Selatan'],
    ['Siswa [ORG SDN Melati 2] [LOC/regency Kabupaten Tapin] menang.', 'located_in | SDN Melati 2 | Kabupaten Tapin'],
    ['Rute dari [LOC/district Tebet] ke [LOC Cawang], [LOC/city Solok] ke [LOC Tapin] penuh.'],
    ['[ORG PT Sinar Laut], [LOC/country Swedia], dan mitra hadir.'],
    ['Ibu kota [LOC Swedia], [LOC Stockholm], beku.', 'located_in | Stockholm | Swedia'],
    ['[LOC Stockholm], ibu kota [LOC Swedia], beku.', 'located_in | Stockholm | Swedia'],
    ['Ia ke [LOC/country Swedia], [LOC/country Norwegia], dan [LOC/country Denmark].'],
    ['Ia ke [LOC Palopo], [LOC Ngawi], dan [LOC Tapin].'],
    ['Pasukan [LOC/country Swedia] di [LOC Mali] pulang.'],
    ['[ORG Kantor Berita Baltik] melaporkan dari [LOC Riga].'],
    [
      'Banjir merendam [LOC/village Desa Melati] [LOC/district Kecamatan Mawar] [LOC/regency Kabupaten Ngawi].',
      'located_in | Desa Melati | Kecamatan Mawar',
      'located_in | Kecamatan Mawar | Kabupaten Ngawi',
    ],
    ['Bengkel [ORG Karsa] di [LOC/city Palopo] tutup.', 'located_in | Karsa | Palopo'],
    ['Rapat [ORG Karsa] di [LOC/city Palopo] batal.'],
    ['[ORG Karsa], lembaga kajian yang berbasis di [LOC/city Palopo], tutup.', 'located_in | Karsa | Palopo'],
    ['Dilansir [ORG Karsa], kawah itu terletak di [LOC/regency Luwu].'],
    ['Ia lahir di [LOC/city Palopo], pesisir timur [LOC/province Sulawesi Selatan].', 'located_in | Palopo | Sulawesi Selatan'],
    ['[ORG Polda Sumatera Selatan] ([LOC/province Sumsel]) membantah.'],
    ['[ORG/club Karsa United] ([LOC/country Swedia]) kalah.', 'located_in | Karsa United | Swedia'],
    ['Siswa [ORG SMAN 1 Tapin], [LOC/province Kalimantan Selatan] menang.', 'located_in | SMAN 1 Tapin | Kalimantan Selatan'],
    ['di Pusat Niaga Karsa ([LOC PNK]), [LOC/city Jakarta Utara].', 'located_in | PNK | Jakarta Utara'],
    ['Bandara Senja ([LOC/city Palopo]), [LOC Bandara Fajar] ([LOC/city Solok]).', 'located_in | Bandara Fajar | Solok'],
    ['[ORG Kantor Berita Baltik], [LOC/city Jakarta] [LOC/country Swedia] menang.'],
    ['Gempa: [LOC/regency Gorontalo] (5) [LOC Laut Seram].'],
    ['Bencana di [LOC/city Palopo] ([LOC/province Sulawesi Selatan]) meluas.', 'located_in | Palopo | Sulawesi Selatan'],
    ['Bus di [LOC/city Palopo] ([LOC Palongwi]) penuh.'],
    ['Sidang di [LOC/building Gedung DPR] [LOC/country RI] batal.'],
    ['[ORG PT Sinar Laut] yang berkantor pusat di [LOC/city Palopo] tutup.', 'located_in | PT Sinar Laut | Palopo'],
    ['[LOC Gunung Kelam] yang berada di perbatasan [LOC/regency Kabupaten Luwu] meletus.'],
    [
      'Kota di [LOC/province Sulawesi Selatan] seperti [LOC/city Palopo], [LOC/regency Luwu], dan [LOC/regency Wajo] banjir.',
      'located_in | Palopo | Sulawesi Selatan',
      'located_in | Luwu | Sulawesi Selatan',
      'located_in | Wajo | Sulawesi Selatan',
    ],
  ],
  met_with: [
    ['Kata [PER Sri Lestari] usai rapat terbatas bersama Presiden [PER Budi Hargono].', 'met_with | Sri Lestari | Budi Hargono'],
    ['Dijelaskan [PER Sri Lestari] seusai rapat dengan [PER Budi Hargono].', 'met_with | Sri Lestari | Budi Hargono'],
    ['[PER Sri Lestari] menggelar rapat tertutup dengan Gubernur [PER Budi Hargono].', 'met_with | Sri Lestari | Budi Hargono'],
    ['[PER Sri Lestari] akan menggelar rapat dengan pengurus kampung dan keluarga [PER Budi Hargono].'],
    ['Kata [PER Sri Lestari] dalam rapat kerja dengan [ORG Komisi III DPR].'],
    ['[ORG Komite Pangan] menemui Ketua [ORG Bawaslu], [PER Sri Lestari].', 'met_with | Komite Pangan | Sri Lestari'],
    ['[PER Sri Lestari] ditemui [ORG Kantor Berita Baltik] di rumah.'],
    ['[PER Sri Lestari]/[PER Ratna Wulandari] bersua [PER Astrid Lund]/[PER Nils Berg].'],
    ['[PER Ratna Wulandari] bertemu [PER Astrid Lund] di Riga.', 'met_with | Ratna Wulandari | Astrid Lund'],
    ['[PER Ratna Wulandari] bertemu dengan Menteri Keuangan [LOC Swedia] [PER Astrid Lund].', 'met_with | Ratna Wulandari | Astrid Lund'],
    ['[PER Ratna Wulandari] pada Selasa (2/9) menemui [PER Astrid Lund].', 'met_with | Ratna Wulandari | Astrid Lund'],
    ['[PER Ratna Wulandari] dan [PER Astrid Lund] bertemu di Riga.', 'met_with | Ratna Wulandari | Astrid Lund'],
    ['Kata [PER Astrid Lund] usai menemui [PER Ratna Wulandari], itu benar.', 'met_with | Astrid Lund | Ratna Wulandari'],
    [
      'Kata [PER Astrid Lund] seusai pertemuan bilateral dengan Presiden [PER Ratna Wulandari], itu benar.',
      'met_with | Astrid Lund | Ratna Wulandari',
    ],
    ['[PER Astrid Lund] makan siang bersama [PER Ratna Wulandari].', 'met_with | Astrid Lund | Ratna Wulandari'],
    ['[PER Astrid Lund] menghadap Presiden [PER Ratna Wulandari].', 'met_with | Astrid Lund | Ratna Wulandari'],
    [
      '[PER Budi Hargono], [PER Ratna Wulandari], dan [PER Astrid Lund] melakukan pertemuan.',
      'met_with | Budi Hargono | Astrid Lund',
      'met_with | Budi Hargono | Ratna Wulandari',
      'met_with | Ratna Wulandari | Astrid Lund',
    ],
    ['Pertemuan antara [PER Ratna Wulandari] dan [PER Astrid Lund] batal.', 'met_with | Ratna Wulandari | Astrid Lund | negative'],
    [
      'Ia memfasilitasi pertemuan antara [PER Ratna Wulandari] dan [PER Astrid Lund].',
      'met_with | Ratna Wulandari | Astrid Lund | possible',
    ],
    [
      'Pertemuan antara [PER Ratna Wulandari] dan [PER Astrid Lund] akan digelar besok.',
      'met_with | Ratna Wulandari | Astrid Lund | future',
    ],
    ['[PER Ratna Wulandari] bertemu [PER Astrid Lund] pada semifinal.'],
    ['Umpan [PER Ratna Wulandari] diterima [PER Astrid Lund].'],
    ['[PER Nils Berg] menerima [PER Astrid Lund] sebagai istrinya.'],
    ['[PER Ratna Wulandari] menerima kunjungan [PER Astrid Lund].', 'met_with | Ratna Wulandari | Astrid Lund'],
    ['Hasil pertemuan [PER Ratna Wulandari]-[PER Astrid Lund] rahasia.', 'met_with | Ratna Wulandari | Astrid Lund'],
    ['[PER Ratna Wulandari] berkata harga turun setelah bertemu [PER Astrid Lund] pekan ini.', 'met_with | Ratna Wulandari | Astrid Lund'],
    ['Usai bertemu [PER Astrid Lund], [PER Ratna Wulandari] pulang.', 'met_with | Ratna Wulandari | Astrid Lund'],
    ['[PER Ratna Wulandari] akan bertemu [PER Astrid Lund].', 'met_with | Ratna Wulandari | Astrid Lund | future'],
    ['[PER Ratna Wulandari] tidak bertemu [PER Astrid Lund].', 'met_with | Ratna Wulandari | Astrid Lund | negative'],
    ['[PER Ratna Wulandari] membantah bertemu [PER Astrid Lund].', 'met_with | Ratna Wulandari | Astrid Lund | negative'],
    ['[PER Ratna Wulandari] ingin bertemu [PER Astrid Lund].', 'met_with | Ratna Wulandari | Astrid Lund | desired'],
    ['Ia meminta agar [PER Ratna Wulandari] menemui [PER Astrid Lund].', 'met_with | Ratna Wulandari | Astrid Lund | desired'],
    ['[PER Ratna Wulandari] dan [PER Astrid Lund] menghadiri rapat.'],
    ['[PER Ratna Wulandari] bertemu warga. [PER Astrid Lund] pulang.'],
    [
      '[PER Ratna Wulandari] bertemu [PER Astrid Lund], [PER Budi Hargono], dan [PER Joko Santosa].',
      'met_with | Ratna Wulandari | Astrid Lund',
      'met_with | Ratna Wulandari | Budi Hargono',
      'met_with | Ratna Wulandari | Joko Santosa',
    ],
    ['[PER Ratna Wulandari] mengunjungi [PER Astrid Lund] di penjara.', 'met_with | Ratna Wulandari | Astrid Lund'],
    ['[PER Ratna Wulandari] disambut [PER Astrid Lund] di bandara.', 'met_with | Astrid Lund | Ratna Wulandari'],
    ['[PER Ratna Wulandari] menyambut rencana [PER Astrid Lund].'],
    ['[PER Ratna Wulandari] mengunjungi pabrik [ORG PT Sinar Laut].'],
    ['[PER Ratna Wulandari] bersilaturahmi ke kediaman [PER Astrid Lund].', 'met_with | Ratna Wulandari | Astrid Lund'],
    ['Pertemuan kedua antara [PER Ratna Wulandari] dengan [PER Astrid Lund] batal.', 'met_with | Ratna Wulandari | Astrid Lund | negative'],
    ['Saat menerima kunjungan [PER Astrid Lund], [PER Ratna Wulandari] menangis.', 'met_with | Ratna Wulandari | Astrid Lund'],
    ['[PER Ratna Wulandari] dan [PER Astrid Lund] berbincang di teras.', 'met_with | Ratna Wulandari | Astrid Lund'],
    ['[PER Ratna Wulandari] berbicara dengan [PER Astrid Lund] lewat telepon.'],
  ],
  family: [
    ['[PER Lars Berg], salah satu yang ditahan pada Jumat, adalah sepupu [PER Nils Berg].', 'family | Lars Berg | sepupu | Nils Berg'],
    ['Hadir ibu rumah tangga [PER Sri Lestari], [PER Budi Hargono], dan lainnya.'],
    ['[PER Sri Lestari] mengatakan korban tinggal bersama ayahnya, [PER Budi Hargono].'],
    ['[PER Sri Lestari], istri [PER Budi Hargono], hadir.', 'family | Sri Lestari | istri | Budi Hargono'],
    ['Istri [PER Budi Hargono], [PER Sri Lestari], hadir.', 'family | Sri Lestari | istri | Budi Hargono'],
    ['[PER Budi Hargono] dan istrinya, [PER Sri Lestari], hadir.', 'family | Sri Lestari | istri | Budi Hargono'],
    ['[PER Joko Santosa] adalah anak sulung [PER Budi Hargono].', 'family | Joko Santosa | anak | Budi Hargono'],
    ['[PER Joko Santosa] (adik [PER Budi Hargono]) hadir.', 'family | Joko Santosa | adik | Budi Hargono'],
    ['[PER Joko Santosa] bertemu Ibu [PER Sri Lestari].'],
    [
      '[PER Joko Santosa] adalah anak pasangan [PER Budi Hargono] dan [PER Sri Lestari].',
      'family | Joko Santosa | anak | Budi Hargono',
      'family | Joko Santosa | anak | Sri Lestari',
    ],
    [
      '[PER Joko Santosa] tiba bersama orang tuanya, [PER Budi Hargono] dan [PER Sri Lestari].',
      'family | Budi Hargono | orang tua | Joko Santosa',
      'family | Sri Lestari | orang tua | Joko Santosa',
    ],
    ['Pasangan suami istri [PER Budi Hargono] dan [PER Sri Lestari] hadir.', 'family | Sri Lestari | istri | Budi Hargono'],
    ['[PER Budi Hargono] bersama sang istri, [PER Sri Lestari], hadir.', 'family | Sri Lestari | istri | Budi Hargono'],
    [
      '[PER Budi Hargono] bersama istrinya, [PER Ani Santosa] dan [PER Joko Santosa], hadir.',
      'family | Ani Santosa | istri | Budi Hargono',
    ],
    ['Istri [PER Budi Hargono], yakni [PER Sri Lestari], hadir.', 'family | Sri Lestari | istri | Budi Hargono'],
    ['[PER Budi Hargono] menikah dengan [PER Sri Lestari].', 'family | Budi Hargono | pasangan | Sri Lestari'],
    ['[PER Budi Hargono] dan [PER Sri Lestari] resmi menikah.', 'family | Budi Hargono | pasangan | Sri Lestari'],
    ['[PER Budi Hargono] akan menikahi [PER Sri Lestari].', 'family | Budi Hargono | pasangan | Sri Lestari | future'],
    ['[PER Budi Hargono] batal menikah dengan [PER Sri Lestari].', 'family | Budi Hargono | pasangan | Sri Lestari | negative'],
    ['Pernikahan [PER Budi Hargono] dan [PER Sri Lestari] digelar.', 'family | Budi Hargono | pasangan | Sri Lestari'],
    ['[PER Budi Hargono] mengatakan hal itu kepada sang putri, [PER Sri Lestari].', 'family | Sri Lestari | putri | Budi Hargono'],
    ['Putra [PER Budi Hargono] yang bernama [PER Joko Santosa] hadir.', 'family | Joko Santosa | putra | Budi Hargono'],
    ['[LOC Palopo] - Istri [PER Budi Hargono], [PER Sri Lestari], hadir.', 'family | Sri Lestari | istri | Budi Hargono'],
    [
      'Hadir orang tua [PER Budi Hargono], yakni [PER Joko Santosa] dan [PER Sri Lestari], kemarin.',
      'family | Joko Santosa | orang tua | Budi Hargono',
      'family | Sri Lestari | orang tua | Budi Hargono',
    ],
    [
      '[PER Joko Santosa], fotografer yang juga mantan suami penyanyi [PER Sri Lestari], hadir.',
      'family | Joko Santosa | mantan suami | Sri Lestari',
    ],
    [
      '[PER Budi Hargono] punya dua anak, [PER Ani Wibowo] dan [PER Joko Santosa].',
      'family | Ani Wibowo | anak | Budi Hargono',
      'family | Joko Santosa | anak | Budi Hargono',
    ],
    ['[PER Budi Hargono] punya dua anak. [PER Ani Wibowo] pulang.'],
    ['[PER Budi Hargono] didampingi istri [PER Sri Lestari] hadir.', 'family | Sri Lestari | istri | Budi Hargono'],
    ['[PER Budi Hargono] didampingi anak [PER Sri Lestari] hadir.'],
    [
      '[PER Budi Hargono] hadir bersama istri, [PER Sri Lestari], dan anaknya, [PER Ani Wibowo].',
      'family | Sri Lestari | istri | Budi Hargono',
      'family | Ani Wibowo | anak | Budi Hargono',
    ],
    ['Kakak beradik [PER Joko Santosa] dan [PER Budi Hargono] ditahan.', 'family | Joko Santosa | saudara | Budi Hargono'],
    ['Mantan istri [PER Budi Hargono], [PER Sri Lestari], hadir.', 'family | Sri Lestari | mantan istri | Budi Hargono'],
    ['[PER Sri Lestari] menggugat cerai [PER Budi Hargono].', 'family | Sri Lestari | mantan pasangan | Budi Hargono'],
    ['[PER Sri Lestari] tidak bercerai dari [PER Budi Hargono].', 'family | Sri Lestari | mantan pasangan | Budi Hargono | negative'],
    ['Pasutri [PER Budi Hargono] dan [PER Sri Lestari] hadir.', 'family | Budi Hargono | pasangan | Sri Lestari'],
    ['[PER Budi Hargono] sang suami menemani [PER Sri Lestari].'],
    ['[PER Budi Hargono] kini unggul 9 poin dari adiknya, [PER Joko Santosa].', 'family | Joko Santosa | adik | Budi Hargono'],
    ['[PER Ani Wibowo] melaporkan [PER Budi Hargono] pada 9 Mei karena menghina di depan banyak orang anaknya, [PER Joko Santosa].'],
    ['Tim putri [PER Sri Lestari], [PER Astrid Lund], menang.'],
    ['Pelari putri melalui [PER Sri Lestari], [PER Astrid Lund], menang.'],
  ],
  criticizes: [
    ['Politisi [LOC/country Swedia] mengecam [ORG Karsa].'],
    ['Media [LOC/country Swedia] mengecam [ORG Karsa].'],
    ['Kelompok [ORG Laskar Senja] mengecam [LOC/country Swedia].', 'criticizes | Laskar Senja | Swedia'],
    ['Pelapor khusus untuk [LOC/country Swedia], [PER Nils Berg], mengecam [ORG Karsa].', 'criticizes | Nils Berg | Karsa'],
    ['[LOC/country Swedia] mengkritik kebijakan [LOC/country Denmark].', 'criticizes | Swedia | Denmark'],
    ['[PER Sri Lestari] dikecam oleh [PER Budi Hargono].', 'criticizes | Budi Hargono | Sri Lestari'],
    ['Juru bicara [ORG Partai Bahari], [PER Sri Lestari], mengecam [ORG Bawaslu].', 'criticizes | Sri Lestari | Bawaslu'],
    ['[PER Sri Lestari] tidak mengkritik [PER Budi Hargono].', 'criticizes | Sri Lestari | Budi Hargono | negative'],
    ['[PER Sri Lestari] mengkritik harga beras di [LOC Tapin].'],
  ],
  supports: [
    ['Program [ORG PT Sinar Laut] didukung oleh [ORG PT Bumi Hijau].'],
    ['[ORG Partai Bahari] mendukung pencalonan [PER Sri Lestari].', 'supports | Partai Bahari | Sri Lestari'],
    ['[PER Sri Lestari] didukung [PER Budi Hargono].', 'supports | Budi Hargono | Sri Lestari'],
    ['[PER Joko Santosa] membela [ORG Persatuan Palopo] musim lalu.'],
  ],
  urges: [
    ['[PER Nils Berg] meminta agar [PER Joko Santosa] dihukum.'],
    ['[PER Nils Berg] mendorong [PER Joko Santosa] ke dinding.'],
    ['[ORG Partai Bahari] mendesak [ORG Bawaslu] bekerja.', 'urges | Partai Bahari | Bawaslu'],
    ['Warga [LOC/city Palopo] meminta [ORG Bawaslu] bekerja.'],
  ],
  accuses: [
    ['[LOC/country Swedia] menuding [LOC/country Denmark] melanggar batas.', 'accuses | Swedia | Denmark'],
    ['[PER Budi Hargono], dilansir [ORG Kantor Berita Baltik], menuduh [PER Sri Lestari].', 'accuses | Budi Hargono | Sri Lestari'],
  ],
  sanctions: [
    ['[LOC/country Swedia] menjatuhkan sanksi terhadap [LOC/country Denmark].', 'sanctions | Swedia | Denmark'],
    ['Sanksi [LOC/country Swedia] terhadap [LOC/country Denmark] berat.', 'sanctions | Swedia | Denmark'],
    [
      'Jika [LOC/country Swedia] menjatuhkan sanksi kepada [LOC/country Denmark], pasar guncang.',
      'sanctions | Swedia | Denmark | conditional',
    ],
    ['[LOC/country Swedia] mengancam menjatuhkan sanksi kepada [LOC/country Denmark].', 'sanctions | Swedia | Denmark | possible'],
    ['[LOC/country Swedia] menjatuhkan sanksi. [LOC/country Denmark] diam.'],
  ],
  arrested_by: [
    ['[ORG/club Honda Senja] ingin mengamankan [PER Joko Santosa].'],
    ['Petugas [ORG/police Polres Ngawi] menangkap [PER Joko Santosa].', 'arrested_by | Joko Santosa | Polres Ngawi'],
    ['[PER Joko Santosa] ditangkap oleh [ORG Polres Ngawi].', 'arrested_by | Joko Santosa | Polres Ngawi'],
    ['[ORG Polres Ngawi] menangkap [PER Joko Santosa].', 'arrested_by | Joko Santosa | Polres Ngawi'],
    ['[PER Joko Santosa] ditangkap di [LOC Ngawi].'],
  ],
  charged_with: [
    ['[PER Joko Santosa] didakwa melakukan penggelapan pajak.', 'charged_with | Joko Santosa | penggelapan pajak | -'],
    ['[PER Joko Santosa] ditetapkan sebagai tersangka kasus suap.', 'charged_with | Joko Santosa | suap | -'],
    ['[PER Joko Santosa] didakwa secara terpisah.'],
  ],
  appointed: [
    ['[PER Nils Berg] mengangkat [PER Joko Santosa] sebagai anak.'],
    ['[PER Nils Berg] menunjuk [PER Joko Santosa] untuk mengisi posisi sayap.'],
    ['[ORG Karsa], anak usaha [ORG PT Sinar Laut], melakukan rapat, menunjuk [PER Joko Santosa].'],
    ['[PER Sri Lestari] melantik [PER Joko Santosa] sebagai kepala dinas.', 'appointed | Sri Lestari | Joko Santosa'],
    ['[PER Joko Santosa] ditunjuk oleh [PER Sri Lestari] sebagai utusan.', 'appointed | Sri Lestari | Joko Santosa'],
    ['[PER Sri Lestari] menunjuk papan tulis.'],
  ],
  succeeds: [
    ['[PER Sri Lestari] menggantikan [PER Joko Santosa] sebagai rektor.', 'succeeds | Sri Lestari | Joko Santosa'],
    ['[PER Sri Lestari] digantikan Komjen [PER Joko Santosa].', 'succeeds | Joko Santosa | Sri Lestari'],
    ['Gelandang itu keluar, [PER Budi Hargono] menggantikan [PER Joko Santosa] pada menit ke-60.'],
  ],
  founded: [
    ['[PER Sri Lestari] mendirikan [ORG Yayasan Senja] pada 1998.', 'founded | Sri Lestari | Yayasan Senja'],
    ['[ORG Yayasan Senja] didirikan oleh [PER Sri Lestari].', 'founded | Sri Lestari | Yayasan Senja'],
  ],
  subsidiary_of: [
    ['[ORG PT Bumi Hijau], anak usaha [ORG PT Sinar Laut], rugi.', 'subsidiary_of | PT Bumi Hijau | PT Sinar Laut'],
    ['[ORG PT Sinar Laut] melalui anak usahanya, [ORG PT Bumi Hijau], membangun.', 'subsidiary_of | PT Bumi Hijau | PT Sinar Laut'],
    ['[ORG Komisi III DPR] menunda rapat [ORG DPR].'],
    ['[ORG Fakultas Hukum] di [ORG Universitas Sentosa] penuh.'],
  ],
  owns: [['[ORG PT Sinar Laut] resmi mengakuisisi [ORG PT Bumi Hijau].', 'owns | PT Sinar Laut | PT Bumi Hijau']],
  agreement_with: [
    [
      'Kesepakatan antara [ORG Karsa] dan [ORG PT Sinar Laut] untuk biaya itu belum tercapai.',
      'agreement_with | Karsa | PT Sinar Laut | negative',
    ],
    ['Proses kesepakatan [LOC Swedia] dan [LOC Norwegia] berlanjut.', 'agreement_with | Swedia | Norwegia | possible'],
    ['[ORG PT Sinar Laut] menandatangani nota kesepahaman dengan [ORG PT Bumi Hijau].', 'agreement_with | PT Sinar Laut | PT Bumi Hijau'],
    ['[ORG PT Sinar Laut] akan bekerja sama dengan [ORG PT Bumi Hijau].', 'agreement_with | PT Sinar Laut | PT Bumi Hijau | future'],
    ['[ORG PT Sinar Laut] menandatangani surat itu.'],
  ],
  born_in: [['[PER Sri Lestari] lahir di [LOC Solok].', 'born_in | Sri Lestari | Solok'], ['[PER Sri Lestari] tiba di [LOC Solok].']],
  died_on: [
    ['[PER Sri Lestari] meninggal dunia pada [DATE 12 Maret 2019].', 'died_on | Sri Lestari | 12 Maret 2019 | -'],
    ['[PER Sri Lestari] lahir pada [DATE 12 Maret 1960].'],
    ['Ayah [PER Sri Lestari] meninggal pada [DATE 12 Maret 2019].'],
  ],
  age: [
    ['[PER Sri Lestari] (45) hadir.', 'age | Sri Lestari | 45 | -'],
    ['[PER Sri Lestari] berusia 45 tahun.', 'age | Sri Lestari | 45 | -'],
    ['[PER Sri Lestari] (2019) hadir.'],
  ],
}

for (const [type, rows] of Object.entries(cases)) {
  describe(type, () => {
    it.each(rows)('%s', (marked, ...expected) => {
      expect(
        relationsOf(marked)
          .filter((r) => r.startsWith(`${type} |`))
          .sort(),
      ).toEqual([...expected].sort())
    })
  })
}

it('reads kinship in a phrase that refers back', () => {
  const text = '[PER Sri Lestari] menolak. Istri [PER Budi Hargono] itu pulang.'
  expect(relationsOf(text, { 'Istri Budi Hargono itu': 'Sri Lestari' })).toEqual(['family | Sri Lestari | istri | Budi Hargono'])
})

it('reads what is said of a pronoun', () => {
  const text = '[PER Joko Santosa] hadir. Ia merupakan anak kedua dari pasangan [PER Budi Hargono] dan [PER Sri Lestari].'
  expect(relationsOf(text, { Ia: 'Joko Santosa' })).toEqual([
    'family | Joko Santosa | anak | Budi Hargono',
    'family | Joko Santosa | anak | Sri Lestari',
  ])
})

it('says a relation once, as a fact where one sentence states it as a fact', () => {
  const found = relationsOf('[PER Ratna Wulandari] akan bertemu [PER Astrid Lund]. [PER Astrid Lund] bertemu [PER Ratna Wulandari].')
  expect(found).toEqual(['met_with | Astrid Lund | Ratna Wulandari'])
})

it.each([',', ' dan'])('reads a text that ends in "%s" behind a list of names', (end) => {
  expect(relationsOf(`Saat itu, [PER Budi] bekerja di [ORG Bank Karsa]${end}`)).toEqual(['member_of | Budi | Bank Karsa'])
})

it('stays within bounds on an endless sentence of names', () => {
  const marked = Array.from({ length: 3000 }, (_, i) => `[PER=${i} Budi] dan [LOC Solok], bertemu`).join(' ')
  expect(relationsOf(marked).length).toBeLessThan(100_000)
})

it('leaves the types that are often wrong to those who ask for all', () => {
  const text = '[ORG PT Sinar Laut] resmi mengakuisisi [ORG PT Bumi Hijau].'
  expect(relationsOf(text, {}, 'default')).toEqual([])
  expect(relationsOf(text, {}, 'all')).toEqual(['owns | PT Sinar Laut | PT Bumi Hijau'])
})
