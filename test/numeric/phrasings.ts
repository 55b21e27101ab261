/**
 * One value, many phrasings, written for the project. `<…>` marks the span; every value in a text must be marked.
 * The clock of all rows is Wednesday, 22 October 2025. `known` rows fail and must go on failing until they are mended.
 */
export const REFERENCE = '2025-10-22'

export interface Phrasing {
  /** Text with the spans marked. */
  readonly text: string
  /** `type value`, then further fields of the value as `name=…`; one a marked span, or one for all. */
  readonly expected: readonly string[]
  readonly known?: true
}

const rows = (expected: string | readonly string[], ...texts: readonly string[]): Phrasing[] =>
  texts.map((text) => ({ text, expected: typeof expected === 'string' ? [expected] : expected }))
const known = (expected: string, ...texts: readonly string[]): Phrasing[] => rows(expected, ...texts).map((row) => ({ ...row, known: true }))

const days: Phrasing[] = [
  ...rows('date 2025-10-22', 'Warga berkumpul pada <Rabu (22/10/2025)>.', 'Ia hadir <Rabu, 22 Oktober 2025>.', 'Kantor itu dibuka <22 Oktober 2025>.', 'Surat tertanggal <22/10/2025> itu hilang.',
    'Berkas diterima <22-10-2025> di loket.', 'Data per <2025-10-22> belum lengkap.', 'Acara digelar <Rabu 22 Oktober 2025> di alun-alun.', 'Kapal tiba <hari Rabu (22/10/2025)>.',
    'Sidang digelar <Rabu (22 Oktober 2025)>.', 'Sidang digelar <tanggal 22 Oktober 2025>.', 'Pada <22 Okt 2025> kapal berlabuh.', 'Kontrak diteken <22.10.2025> di notaris.',
    'Ia datang <Rabu ( 22/10/2025 )> siang'.replace(' siang', ''), 'Rapat digelar (<22/10/2025>) di balai desa.', 'Undangan untuk <Rabu, 22/10/2025>.', 'Ia pulang <Rabu tanggal 22 Oktober 2025>.',
    'Laporan itu masuk <22/10/25>.', 'Ia lahir <22 Oktober tahun 2025>.', 'Foto diambil <22-Okt-2025>.', 'JAKARTA, <22 Oktober 2025> - Pemerintah daerah menutup jembatan.'),
  ...rows('date 2025-10-22 stated=XXXX-10-22', 'Sidang ditunda pada <Rabu (22/10)>.', 'Sidang ditunda <22 Oktober> ini'.replace(' ini', ''), 'Mereka tiba <Rabu, 22 Oktober>, di pelabuhan.', 'Mereka tiba <tanggal 22/10>.', 'Jalan ditutup (<22/10>) sejauh pasar.'),
  ...rows('date 2025-10-22 stated=XXXX-WXX-3', 'Ia berkata di Bogor, <Rabu>.', 'Pada <hari Rabu> hujan turun.', 'Kata dia, <Rabu>, jalan sudah dibuka.', '<Rabu> itu sepi.'),
  ...rows('date 2025-10-21 stated=XXXX-WXX-2', 'Api padam <Selasa>.', 'Ia ditemui pada <Selasa>, di rumahnya.', 'Pada <hari Selasa> air surut.'),
  ...rows('date 2025-10-17 stated=XXXX-WXX-5', 'Ia wafat <Jumat>.', "Pasar tutup pada <Jum'at>.", 'Api padam <Jumat lalu>.', 'Api padam <Jumat kemarin>.', 'Api padam <Jumat (17/10)>.'.replace('(17/10)', 'silam')),
  ...rows('date 2025-10-19 stated=XXXX-WXX-7', 'Lomba usai <Minggu>.', 'Lomba usai pada <Ahad>.', 'Lomba usai <hari minggu> di kampung.', 'Pada <Minggu>, air surut.'),
  ...rows('date 2025-10-18 stated=XXXX-WXX-6 part=night', 'Konser digelar <Sabtu malam>.', 'Mereka begadang pada <malam Minggu>.'),
  ...rows('date 2025-10-19 stated=XXXX-WXX-7 part=afternoon', 'Hujan turun <Minggu sore>.', 'Hujan turun pada <Minggu petang>.'),
  ...rows('date 2025-10-20 stated=XXXX-WXX-1 part=morning', 'Truk terguling <Senin pagi>.', 'Truk terguling <Senin pagi hari>.'.replace(' hari', '')),
  ...rows('date 2025-10-20 stated=XXXX-WXX-1 part=early-morning', 'Truk terguling <Senin dini hari>.', 'Truk terguling pada <Senin subuh>.'),
  ...rows('date 2025-10-24 stated=XXXX-WXX-5', 'Rapat akan digelar pada <Jumat>.', 'Rapat dijadwalkan <Jumat>.', 'Rapat digelar <Jumat depan>.', 'Rapat digelar <Jumat mendatang>.', 'Pengumuman itu bakal keluar <Jumat>.', 'Ia rencananya tiba <Jumat>.'),
  ...rows('date 2025-10-16 stated=XXXX-WXX-4', 'Ia dilantik <Kamis pekan lalu>.', 'Ia dilantik pada <Kamis minggu lalu>.'),
  ...rows('date 2025-10-30 stated=XXXX-WXX-4', 'Ia dilantik <Kamis pekan depan>.', 'Ia dilantik <Kamis minggu depan>.'),
  ...rows('date 2023-03-23', '<Kamis (23/3/2023)> jalan lengang.', 'Gempa terjadi <23 Maret 2023>.', 'Gempa terjadi <23/03/2023>.', 'Gempa terjadi <23 maret 2023>.', 'Gempa terjadi <dua puluh tiga Maret 2023>.'),
  ...rows('date 2023-03-23 part=night', 'Gempa terjadi <Kamis (23/3/2023) malam>.', 'Gempa terjadi <Kamis malam (23/3/2023)>.', 'Gempa terjadi <Kamis malam, 23 Maret 2023>.', 'Gempa terjadi <23 Maret 2023 malam>.'),
  ...rows('date 2023-05-17 stated=XXXX-05-17', 'Ia diperiksa pada <Rabu (17/5)>.'),
  ...rows('date 2025-05-17 stated=XXXX-05-17', 'Ia diperiksa pada <Sabtu (17/5)>.', 'Ia diperiksa pada <17 Mei>.', 'Ia diperiksa <17 Mei lalu>.', 'Ia diperiksa pada <tanggal 17 Mei>.'),
  ...rows('date 2025-08-17 stated=XXXX-08-17', 'Upacara digelar setiap <17 Agustus>.', 'Upacara digelar <17 Agustus lalu>.', 'Upacara <17 Agustus> meriah.', 'Mereka menikah pada <tujuh belas Agustus>.'),
  ...rows('date 2026-08-17 stated=XXXX-08-17', 'Upacara digelar <17 Agustus mendatang>.', 'Jalan tol dibuka <17 Agustus tahun depan>.', 'Jalan tol dibuka <17 Agustus nanti>.'),
  ...rows('date 1945-08-17', 'Naskah dibacakan <17 Agustus 1945>.', 'Sejak lama, <17-8-1945> diingat.', 'Naskah dibacakan pada <17/8/1945>.'),
  ...rows('date 2026-01-15 stated=XXXX-01-15', 'Tiket akan dijual pada <15 Januari>.', 'Tiket dijual <15 Januari mendatang>.'),
  ...rows('date 2025-10-05 stated=XXXX-XX-05', 'Gaji dibayar pada <tanggal 5>.', 'Gaji dibayar <tgl 5>.'),
  ...rows('date 2025-11-05 stated=XXXX-XX-05', 'Gaji dibayar <tanggal 5 bulan depan>.'),
  ...rows('date 2020-02-29', 'Ia lahir <29 Februari 2020>.', 'Ia lahir <29/2/2020>.', 'Ia lahir pada <29 Pebruari 2020>.'),
  ...rows('date 1999-11-09', 'Ia lahir <9 Nopember 1999>.', 'Ia lahir <9 Nov 1999>.', 'Ia lahir <09/11/1999>.', 'Ia lahir <9 November 1999>.', 'Ia lahir <9 Nov. 1999>.'),
]

const deictic: Phrasing[] = [
  ...rows('date 2025-10-21 stated=-P1D', 'Ia tiba <kemarin>.', '<Kemarin> ia tiba.', 'Dia tiba <sehari lalu>.', 'Dia tiba <satu hari yang lalu>.', 'Dia tiba <1 hari lalu>.'),
  ...rows('date 2025-10-21 stated=-P1D part=night', 'Ia tiba <tadi malam>.', 'Ia tiba <kemarin malam>.', 'Ia tiba <malam tadi>.', 'Listrik padam <semalam>.'),
  ...rows('date 2025-10-21 stated=-P1D part=afternoon', 'Ia tiba <kemarin sore>.', 'Ia tiba <kemarin petang>.'),
  ...rows('date 2025-10-22 stated=P0D', 'Ia tiba <hari ini>.', '<Hari ini> harga turun.'),
  ...rows('date 2025-10-22 stated=P0D part=morning', 'Ia tiba <tadi pagi>.', 'Ia tiba <pagi ini>.', 'Ia tiba <pagi tadi>.'),
  ...rows('date 2025-10-22 stated=P0D part=night', 'Ia tampil <nanti malam>.', 'Ia tampil <malam ini>.', 'Ia tampil <malam nanti>.'),
  ...rows('date 2025-10-22 stated=P0D part=midday', 'Ia tampil <siang ini>.', 'Ia tampil <tadi siang>.'),
  ...rows('date 2025-10-22 stated=P0D part=early-morning', 'Gempa terasa <dini hari tadi>.'),
  ...rows('date 2025-10-23 stated=P1D', 'Ia pulang <besok>.', 'Ia pulang <esok hari>.', 'Ia pulang <esok>.', 'Ia pulang <sehari lagi>.', 'Ia pulang <1 hari mendatang>.'),
  ...rows('date 2025-10-23 stated=P1D part=morning', 'Ia pulang <besok pagi>.', 'Ia pulang <esok pagi>.'),
  ...rows('date 2025-10-24 stated=P2D', 'Ia pulang <lusa>.', 'Ia pulang <dua hari lagi>.'),
  ...rows('date 2025-10-19 stated=-P3D', 'Ia pulang <tiga hari lalu>.', 'Ia pulang <3 hari yang lalu>.', 'Ia pulang <tiga hari silam>.', 'Ia pulang <3 hari silam>.'),
  ...rows('date 2025-W42 stated=-P1W', 'Harga naik <pekan lalu>.', 'Harga naik <minggu lalu>.', '<Minggu lalu> harga naik.', 'Harga naik <sepekan lalu>.', 'Harga naik <seminggu yang lalu>.', 'Harga naik <1 pekan lalu>.'),
  ...rows('date 2025-W43 stated=P0W', 'Harga naik <pekan ini>.', 'Harga naik <minggu ini>.'),
  ...rows('date 2025-W44 stated=P1W', 'Harga naik <pekan depan>.', 'Harga naik <minggu depan>.', '<Minggu depan> harga naik.'),
  ...rows('date 2025-W41 stated=-P2W', 'Harga naik <dua pekan lalu>.', 'Harga naik <2 minggu lalu>.'),
  ...rows('date 2025-10 stated=P0M', 'Harga naik <bulan ini>.'),
  ...rows('date 2025-09 stated=-P1M', 'Harga naik <bulan lalu>.', 'Harga naik <sebulan lalu>.', 'Harga naik <satu bulan silam>.'),
  ...rows('date 2025-11 stated=P1M', 'Harga naik <bulan depan>.', 'Harga naik <sebulan lagi>.'),
  ...rows('date 2025-07 stated=-P3M', 'Harga naik <tiga bulan lalu>.', 'Harga naik <3 bulan lalu>.'),
  ...rows('date 2025 stated=P0Y', 'Harga naik <tahun ini>.'),
  ...rows('date 2024 stated=-P1Y', 'Harga naik <tahun lalu>.', 'Harga naik <setahun lalu>.', 'Harga naik <setahun silam>.'),
  ...rows('date 2026 stated=P1Y', 'Harga naik <tahun depan>.', 'Harga naik <tahun mendatang>.'),
  ...rows('date 2020 stated=-P5Y', 'Ia pindah <lima tahun lalu>.', 'Ia pindah <5 tahun silam>.', 'Ia pindah <lima tahun yang lalu>.'),
  ...rows('date 2015 stated=-P10Y', 'Ia pindah <sepuluh tahun lalu>.', 'Ia pindah <10 tahun yang lalu>.', 'Ia pindah <sedekade lalu>.', 'Ia pindah <satu dekade lalu>.'),
  ...rows('date 2022-10-22/2025-10-22 stated=-P3Y/P0D', 'Harga naik dalam <tiga tahun terakhir>.', 'Selama <3 tahun terakhir> harga naik.', 'Selama <tiga tahun belakangan> harga naik.'),
  ...rows('date 2025-10-15/2025-10-22 stated=-P1W/P0D', 'Hujan turun selama <sepekan terakhir>.', 'Hujan turun <seminggu terakhir>.'),
  ...rows('date 2025-10-22/2030-10-22 stated=P0D/P5Y', 'Dana itu cukup untuk <lima tahun ke depan>.', 'Dalam <5 tahun ke depan> dana itu cukup.'),
  ...rows('date P2Y modifier=later', 'Ia kembali <dua tahun kemudian>.', '<Dua tahun kemudian> ia kembali.', 'Ia kembali <2 tahun setelahnya>.', 'Ia kembali <dua tahun berselang>.'),
  ...rows('date -P1Y modifier=earlier', 'Ia pergi <setahun sebelumnya>.', 'Ia pergi <satu tahun sebelumnya>.'),
  ...rows('date P1D modifier=later', 'Ia pulang <keesokan harinya>.', 'Ia pulang <sehari kemudian>.', 'Ia pulang <esok harinya>.'),
  ...rows('date -PT2H', 'Ia pulang <dua jam lalu>.', 'Ia pulang <2 jam yang lalu>.'),
]

const periods: Phrasing[] = [
  ...rows('date 2023-03', 'Ia pindah pada <Maret 2023>.', 'Ia pindah <bulan Maret 2023>.', 'Ia pindah <Maret tahun 2023>.', 'Ia pindah pada <Mar 2023>.', '<Maret 2023> ia pindah.', 'Ia pindah pada <maret 2023>.'),
  ...rows('date 2025-03 stated=XXXX-03', 'Ia pindah pada <Maret>.', 'Ia pindah <bulan Maret>.', 'Ia pindah <Maret lalu>.', 'Ia pindah <Maret tahun ini>.'),
  ...rows('date 2024-03 stated=XXXX-03', 'Ia pindah pada <Maret tahun lalu>.', 'Ia pindah pada <bulan Maret tahun lalu>.'),
  ...rows('date 2026-03 stated=XXXX-03', 'Ia pindah <Maret tahun depan>.', 'Ia pindah <Maret mendatang>.'),
  ...rows('date 2024', 'Pada <tahun 2024> harga naik.', 'Pada <2024> harga naik.', 'Sensus digelar <tahun 2024>.', 'Menurut sensus (<2024>) jumlahnya naik.', 'Film keluaran <2024> itu laris.', 'Pemilu <2024> berjalan aman.', 'Pemilu <2024 lalu> berjalan aman.'),
  ...rows('date 2010 modifier=since', 'Ia mengajar sejak <2010>.', 'Sejak <tahun 2010> ia mengajar.', 'Ia mengajar semenjak <2010>.', 'Ia mengajar mulai <2010>.'),
  ...rows('date 2030 modifier=until', 'Masa jabatan berlaku hingga <2030>.', 'Masa jabatan berlaku sampai <tahun 2030>.', 'Izin berlaku sampai dengan <2030>.'.replace('sampai dengan', 'sampai')),
  ...rows('date 2020 modifier=before', 'Sebelum <2020> desa itu sunyi.', 'Menjelang <tahun 2020> desa itu sunyi.'),
  ...rows('date 2004 modifier=after', 'Setelah <2004> pantai itu ditutup.', 'Pasca <2004> pantai itu ditutup.', 'Sesudah <tahun 2004> pantai itu ditutup.'),
  ...rows('date 2024 modifier=start', 'Harga naik <awal 2024>.', 'Harga naik pada <awal tahun 2024>.'),
  ...rows('date 2024 modifier=end', 'Harga naik <akhir 2024>.', 'Harga naik di <penghujung tahun 2024>.', 'Harga naik <akhir tahun 2024>.'),
  ...rows('date 2019 modifier=mid', 'Harga naik <pertengahan 2019>.', 'Harga naik pada <pertengahan tahun 2019>.', 'Harga naik <medio 2019>.'),
  ...rows('date 2025-05 stated=XXXX-05 modifier=end', 'Panen tiba <akhir Mei>.', 'Panen tiba pada <akhir bulan Mei>.', 'Panen tiba <akhir Mei lalu>.'),
  ...rows('date 2025-05 modifier=start', 'Panen tiba <awal Mei 2025>.', 'Panen tiba <awal bulan Mei 2025>.'),
  ...rows('date 2024 stated=-P1Y modifier=end', 'Toko tutup <akhir tahun lalu>.', 'Toko tutup pada <penghujung tahun lalu>.'),
  ...rows('date 2025-W44 stated=P1W modifier=start', 'Toko tutup <awal pekan depan>.'),
  ...rows('date 2025-10-25/2025-10-26 stated=XXXX-WXX-6/XXXX-WXX-7', 'Kebun binatang ramai pada <akhir pekan>.'),
  ...rows('date 2025-10-18/2025-10-19 stated=-P1W', 'Kebun binatang ramai <akhir pekan lalu>.'),
  ...rows('date 2025-07/2025-09', 'Laba naik pada <kuartal III 2025>.', 'Laba naik pada <kuartal III-2025>.', 'Laba naik pada <kuartal ketiga 2025>.', 'Laba naik pada <kuartal ke-3 2025>.', 'Laba naik pada <triwulan III 2025>.', 'Laba naik pada <triwulan III tahun 2025>.', 'Laba naik pada <Q3 2025>.', 'Laba naik pada <kuartal 3 2025>.', 'Laba naik pada <Kuartal III/2025>.'),
  ...rows('date 2025-07/2025-09 stated=XXXX-07/XXXX-09', 'Laba naik pada <kuartal III>.', 'Laba naik pada <triwulan ketiga tahun ini>.'),
  ...rows('date 2024-10/2024-12 stated=XXXX-10/XXXX-12', 'Laba naik pada <kuartal IV tahun lalu>.'),
  ...rows('date 2025-01/2025-06', 'Laba naik pada <semester I-2025>.', 'Laba naik pada <semester I 2025>.', 'Laba naik pada <semester pertama 2025>.', 'Laba naik pada <semester pertama tahun 2025>.', 'Laba naik pada <paruh pertama 2025>.'),
  ...rows('date 18XX', 'Benteng itu dari <abad ke-19>.', 'Benteng itu dari <abad XIX>.', 'Benteng itu dari <abad 19>.', 'Benteng itu dari <abad kesembilan belas>.'),
  ...rows('date 20XX', 'Tantangan <abad ke-21> berat.', 'Tantangan <abad XXI> berat.'),
  ...rows('date -04XX', 'Guci dari <abad ke-5 SM>.', 'Guci dari <abad ke-5 sebelum Masehi>.'),
  ...rows('date 199X', 'Lagu <era 1990-an>.', 'Lagu pada <1990-an> itu.', 'Lagu <tahun 1990-an>.', 'Lagu <dekade 1990-an>.', 'Lagu <tahun 1990an>.'),
  ...rows('date 199X stated=XX9X', 'Lagu <era 90-an>.', 'Lagu <tahun 90-an>.'),
  ...rows('date 198X modifier=end', 'Lagu pada <akhir 1980-an>.', 'Lagu pada <akhir tahun 1980-an>.', 'Lagu pada <akhir dekade 1980-an>.'),
  ...rows('date -0579', 'Kota itu didirikan <tahun 580 SM>.', 'Kota itu didirikan <tahun 580 sebelum Masehi>.'),
  ...rows('date -0579/-0479', 'Kota itu jaya pada <tahun 580-480 SM>.', 'Kota itu jaya (<580 hingga 480 SM>).', 'Kota itu jaya pada <580-480 sebelum Masehi>.'),
  ...rows('date 1446-10-01 calendar=hijri', 'Lebaran jatuh pada <1 Syawal 1446 H>.', 'Lebaran jatuh pada <1 Syawal 1446 Hijriah>.', 'Lebaran jatuh pada <1 Syawal 1446H>.'),
  ...rows('date XXXX-10-01 calendar=hijri', 'Lebaran jatuh pada <1 Syawal>.', 'Lebaran jatuh pada <tanggal 1 Syawal>.'),
  ...rows('date 1447-09 calendar=hijri', 'Jam kerja <Ramadan 1447 H> berubah.', 'Jam kerja <bulan Ramadan 1447 H> berubah.', 'Jam kerja <Ramadhan 1447 Hijriah> berubah.'),
  ...rows('date XXXX-09 calendar=hijri', 'Harga naik selama <Ramadan>.', 'Harga naik pada <bulan Ramadhan>.'),
  ...rows('date 1446 calendar=hijri', 'Haji <tahun 1446 H> berjalan lancar.', 'Haji <tahun 1446 Hijriah> berjalan lancar.', 'Haji <1446 H> berjalan lancar.', 'Haji <1446H>/2025 berjalan lancar.'),
]

const intervals: Phrasing[] = [
  ...rows('date 2019/2024', 'Ia menjabat <2019-2024>.', 'Ia menjabat periode <2019–2024>.', 'Ia menjabat pada <2019 - 2024>.', 'Ia menjabat dari <2019 hingga 2024>.', 'Ia menjabat dari <2019 sampai 2024>.', 'Ia menjabat dari <tahun 2019 hingga 2024>.', 'Ia menjabat <tahun 2019-2024>.', 'Ia menjabat dari <tahun 2019 sampai dengan tahun 2024>.', 'Ia menjabat antara <2019 dan 2024>.'),
  ...rows('date 2024/2025', 'Liga musim <2024/2025> usai.', 'Liga musim <2024-2025> usai.', 'Liga musim <2024/25> usai.'),
  ...rows('date 2023-03-23/2023-03-25', 'Pameran digelar <23-25 Maret 2023>.', 'Pameran digelar <23 – 25 Maret 2023>.', 'Pameran digelar <23 hingga 25 Maret 2023>.', 'Pameran digelar <23 Maret hingga 25 Maret 2023>.', 'Pameran digelar <23 s.d. 25 Maret 2023>.', 'Pameran digelar <23 s/d 25 Maret 2023>.', 'Pameran digelar <23 sampai dengan 25 Maret 2023>.', 'Pameran digelar <tanggal 23-25 Maret 2023>.', 'Pameran digelar <23/3/2023 - 25/3/2023>.', 'Pameran digelar <23 Maret 2023 sampai 25 Maret 2023>.', 'Pameran digelar <23-25/3/2023>.', 'Pameran digelar <23--25 Maret 2023>.'),
  ...rows('date 2025-10-18/2025-10-19', 'Lomba digelar <Sabtu-Minggu (18-19/10/2025)>.', 'Lomba digelar <Sabtu dan Minggu (18-19/10/2025)>.', 'Lomba digelar <Sabtu (18/10/2025) hingga Minggu (19/10/2025)>.'),
  ...rows('date 2025-10-18/2025-10-19 stated=XXXX-10-18/XXXX-10-19', 'Lomba digelar <Sabtu-Minggu (18-19/10)>.', 'Lomba digelar <18-19 Oktober>.'),
  ...rows('date 2025-10-20/2025-10-22 stated=XXXX-WXX-1/XXXX-WXX-3', 'Loket buka dari <Senin hingga Rabu>.', 'Loket buka <Senin-Rabu>.', 'Loket buka <Senin sampai Rabu>.', 'Loket buka <Senin s.d. Rabu>.', 'Loket buka <hari Senin sampai dengan hari Rabu>.'),
  ...rows('date 2025-10-31/2025-11-02', 'Lomba digelar <31 Oktober-2 November 2025>.', 'Lomba digelar <31 Oktober hingga 2 November 2025>.', 'Lomba digelar <31/10/2025 hingga 2/11/2025>.'),
  ...rows('date 2024-12/2025-01', 'Banjir melanda <Desember 2024-Januari 2025>.', 'Banjir melanda <Desember 2024 hingga Januari 2025>.', 'Banjir melanda dari <Desember hingga Januari 2025>.'),
  ...rows('date 2025-03/2025-05', 'Panen raya <Maret-Mei 2025>.', 'Panen raya <Maret hingga Mei 2025>.', 'Panen raya <Maret sampai Mei 2025>.'),
  ...rows('date 2025-01/2025-09', 'Ekspor <Januari-September 2025> naik.', 'Ekspor <Januari hingga September 2025> naik.', 'Ekspor periode <Januari - September 2025> naik.', 'Ekspor <Jan-Sep 2025> naik.'),
]

const clocks: Phrasing[] = [
  ...rows('time T19:30+07:00', 'Laga dimulai <19.30 WIB>.', 'Laga dimulai <pukul 19.30 WIB>.', 'Laga dimulai <pukul 19:30 WIB>.', 'Laga dimulai sekitar <pukul 19.30 WIB>.', 'Laga dimulai <jam 19.30 WIB>.'),
  ...rows('time T19:30+08:00', 'Laga dimulai <pukul 19.30 WITA>.', 'Laga dimulai <19.30 Wita>.'),
  ...rows('time T19:30+09:00', 'Laga dimulai <pukul 19.30 WIT>.'),
  ...rows('time T12:00Z', 'Satelit lewat pada <pukul 12.00 GMT>.', 'Satelit lewat pada <12.00 UTC>.'),
  ...rows('time T19:30', 'Laga dimulai <pukul 19.30>.', 'Laga dimulai <jam 19.30>.', 'Laga dimulai <19:30>.', 'Laga dimulai <pukul 19.30> waktu setempat.', 'Laga dimulai <pkl. 19.30>.'),
  ...rows('time T08:00/T15:00', 'Loket buka <pukul 08.00-15.00>.', 'Loket buka <pukul 08.00 hingga 15.00>.', 'Loket buka <pukul 08.00 sampai pukul 15.00>.', 'Loket buka dari <08.00-15.00>.', 'Loket buka <pukul 8-15>.', 'Loket buka <pukul 08:00-15:00>.', 'Loket buka <jam 08.00 s.d. 15.00>.'),
  ...rows('time T08:00+07:00/T15:00+07:00', 'Loket buka <pukul 08.00-15.00 WIB>.', 'Loket buka <pukul 08.00 WIB hingga 15.00 WIB>.', 'Loket buka <pukul 08.00 WIB sampai pukul 15.00 WIB>.', 'Loket buka <08.00 - 15.00 WIB>.'),
  ...rows('time T19:00 part=night', 'Ia tidur <jam 7 malam>.', 'Ia tidur <pukul 7 malam>.', 'Ia tidur <pukul tujuh malam>.', 'Ia tidur <pukul 19.00 malam>.'),
  ...rows('time T03:00 part=early-morning', 'Ia bangun <jam 3 dini hari>.', 'Ia bangun <pukul tiga dini hari>.'),
  ...rows('time T14:00 part=midday', 'Ia makan <jam 2 siang>.', 'Ia makan <pukul dua siang>.'),
  ...rows('time T16:00 part=afternoon', 'Ia pulang <jam 4 sore>.', 'Ia pulang <pukul 4 sore>.'),
  ...rows('time T05:00 part=morning', 'Ia bangun <pukul 5 pagi>.', 'Ia bangun <5 pagi>.', 'Ia bangun <jam lima pagi>.'),
  ...rows('time T00:00 part=night', 'Ia tidur <jam 12 malam>.'),
  ...rows('time T08:00', 'Ia berangkat <pukul 8>.', 'Ia berangkat <pukul delapan>.', 'Ia berangkat <jam 8>.', 'Ia berangkat <pukul 08.00>.'),
  ...rows('time T07:30', 'Ia berangkat <pukul setengah delapan>.', 'Ia berangkat <jam setengah delapan>.', 'Ia berangkat <jam setengah 8>.'),
  ...rows('time T19:30 part=night', 'Ia tampil <pukul setengah delapan malam>.'),
  ...rows('time T07:05', 'Ia berangkat <pukul tujuh lewat lima>.', 'Ia berangkat <jam tujuh lewat lima menit>.', 'Ia berangkat <pukul 7 lewat 5 menit>.'),
  ...rows('time T06:45', 'Ia berangkat <pukul tujuh kurang seperempat>.', 'Ia berangkat <jam 7 kurang 15 menit>.'),
  ...rows('time T19:30:45+07:00', 'Gempa terjadi <pukul 19.30.45 WIB>.', 'Gempa terjadi <pukul 19:30:45 WIB>.'),
  ...rows(['date 2025-10-22', 'time 2025-10-22T19:30+07:00 stated=T19:30+07:00'], 'Laga digelar <Rabu (22/10/2025)> <pukul 19.30 WIB>.', 'Laga digelar <Rabu (22/10/2025)>, sekitar <pukul 19.30 WIB>.', 'Laga digelar <22 Oktober 2025>, <19.30 WIB>.'),
  ...rows(['time 2025-10-22T19:30+07:00 stated=T19:30+07:00', 'date 2025-10-22'], 'Laga digelar <pukul 19.30 WIB>, <Rabu (22/10/2025)>.', 'Laga digelar <pukul 19.30 WIB> pada <Rabu (22/10/2025)>.'),
]

const money: Phrasing[] = [
  ...rows('money 1500000000000 unit=IDR', 'Anggaran <Rp1,5 triliun> disetujui.', 'Anggaran <Rp 1,5 triliun> disetujui.', 'Anggaran <Rp. 1,5 triliun> disetujui.', 'Anggaran <1,5 triliun rupiah> disetujui.', 'Anggaran <Rp 1.500 miliar> disetujui.', 'Anggaran <Rp1,5 T> disetujui.', 'Anggaran <Rp 1,5 trilyun> disetujui.', 'Anggaran <satu setengah triliun rupiah> disetujui.', 'Anggaran <IDR 1,5 triliun> disetujui.', 'Anggaran <Rp 1.500.000.000.000> disetujui.', 'Anggaran <satu koma lima triliun rupiah> disetujui.', 'Anggaran <rp1,5 triliun> disetujui.', 'Anggaran <Rp.1,5 triliun> disetujui.', 'Anggaran <Rp1.5 triliun> disetujui.'),
  ...rows('money 75000 unit=IDR', 'Harganya <Rp 75.000>.', 'Harganya <Rp75.000>.', 'Harganya <Rp75.000,->.', 'Harganya <Rp75.000,00>.', 'Harganya <Rp 75 ribu>.', 'Harganya <75 ribu rupiah>.', 'Harganya <75.000 rupiah>.', 'Harganya <Rp75rb>.', 'Harganya <Rp 75 rb>.', 'Harganya <tujuh puluh lima ribu rupiah>.', 'Harganya <Rp75k>.', 'Harganya <Rp. 75.000,->.', 'Harganya <Rp 75,000>.', 'Harganya <Rp 75000>.'),
  ...rows('money 10000000 unit=IDR', 'Ia menerima <Rp. 10 juta>.', 'Ia menerima <Rp10 juta>.', 'Ia menerima <Rp 10 jt>.', 'Ia menerima <10 juta rupiah>.', 'Ia menerima <sepuluh juta rupiah>.', 'Ia menerima <Rp10juta>.', 'Ia menerima <Rp 10.000.000>.', 'Ia menerima <Rp10.000.000,00>.'),
  ...rows('money 1200000000 unit=IDR upper=1500000000', 'Kerugian <Rp 1,2 - 1,5 miliar>.', 'Kerugian <Rp1,2-1,5 miliar>.', 'Kerugian <Rp 1,2 miliar - Rp 1,5 miliar>.', 'Kerugian <Rp 1,2 miliar hingga Rp 1,5 miliar>.', 'Kerugian <Rp1,2 miliar-Rp1,5 miliar>.', 'Kerugian <Rp 1,2 hingga 1,5 miliar>.', 'Kerugian <Rp1,2 miliar sampai Rp1,5 miliar>.'),
  ...rows('money 3000000000 unit=IDR', 'Rumah itu laku <Rp3M>.', 'Rumah itu laku <Rp 3 M>.', 'Rumah itu laku <Rp 3 miliar>.', 'Rumah itu laku <Rp3 milyar>.', 'Rumah itu laku <tiga miliar rupiah>.'),
  ...rows('money 2000000000000 unit=IDR', 'Utangnya <Rp 2 T>.', 'Utangnya <Rp2T>.', 'Utangnya <dua triliun rupiah>.'),
  ...rows('money 2000000000 unit=USD', 'Ekspor <US$ 2 miliar>.', 'Ekspor <US$2 miliar>.', 'Ekspor <USD 2 miliar>.', 'Ekspor <2 miliar dolar AS>.', 'Ekspor <2 miliar dollar AS>.', 'Ekspor <2 miliar dolar Amerika Serikat>.', 'Ekspor <dua miliar dolar AS>.', 'Ekspor <$2 miliar>.', 'Ekspor <2 miliar dolar>.', 'Ekspor <AS$ 2 miliar>.', 'Ekspor <2 miliar USD>.', 'Ekspor <2.000 juta dolar AS>.'),
  ...rows(['money 16000 unit=IDR', 'money 15000 unit=IDR'], 'Kurs turun <Rp16.000>-<Rp15.000>.'),
  ...rows('money 75000000 unit=USD', 'Investasi <75 juta dolar AS>.', 'Investasi <US$ 75 juta>.', 'Investasi <USD75 juta>.'),
  ...rows('money 500000 unit=IDR per=kg', 'Harga cabai <Rp 500 ribu per kg>.', 'Harga cabai <Rp 500.000/kg>.', 'Harga cabai <Rp500 ribu per kilogram>.', 'Harga cabai <500 ribu rupiah per kilogram>.', 'Harga cabai <Rp 500 ribu/kg>.'),
  ...rows('money 5000000 unit=IDR per=mo', 'Upahnya <Rp 5 juta per bulan>.', 'Upahnya <Rp5 juta/bulan>.'),
  ...rows('money 80 unit=USD per=[bbl_us]', 'Harga minyak <US$ 80 per barel>.', 'Harga minyak <80 dolar AS per barel>.', 'Harga minyak <US$80/barel>.'),
  ...rows('money 20000000 unit=IDR per={orang}', 'Biayanya <Rp 20 juta per orang>.'),
  ...rows('money 100 unit=EUR', 'Harganya <€100>.', 'Harganya <100 euro>.', 'Harganya <EUR 100>.', 'Harganya <seratus euro>.', 'Harganya <€ 100>.', 'Harganya <100 Euro>.'),
  ...rows('money 2.5 unit=GBP', 'Harganya <£2.50>.', 'Harganya <2,5 poundsterling>.', 'Harganya <GBP 2,5>.', 'Harganya <2,5 pound>.'),
  ...rows('money 10000 unit=JPY', 'Harganya <10.000 yen>.', 'Harganya <¥10.000>.', 'Harganya <10 ribu yen>.', 'Harganya <sepuluh ribu yen Jepang>.'),
  ...rows('money 300 unit=CNY', 'Harganya <300 yuan>.', 'Harganya <300 yuan China>.', 'Harganya <RMB 300>.', 'Harganya <tiga ratus renminbi>.'),
  ...rows('money 50 unit=MYR', 'Harganya <50 ringgit>.', 'Harganya <RM 50>.', 'Harganya <RM50>.', 'Harganya <50 ringgit Malaysia>.'),
  ...rows('money 12 unit=SGD', 'Harganya <12 dolar Singapura>.', 'Harganya <S$ 12>.', 'Harganya <S$12>.', 'Harganya <SGD 12>.'),
  ...rows('money 40 unit=AUD', 'Harganya <40 dolar Australia>.', 'Harganya <A$40>.', 'Harganya <AUD 40>.'),
  ...rows('money 30 unit=SAR', 'Harganya <30 riyal>.', 'Harganya <30 riyal Arab Saudi>.', 'Harganya <SAR 30>.'),
  ...rows('money 900 unit=KRW', 'Harganya <900 won>.', 'Harganya <900 won Korea Selatan>.'),
  ...rows('money 15 unit=HKD', 'Harganya <15 dolar Hong Kong>.', 'Harganya <HK$15>.'),
  ...rows('money 100000000 unit=IDR modifier=multiples', 'Ia rugi <ratusan juta rupiah>.'),
  ...rows('money 1000000 unit=IDR modifier=multiples', 'Ia rugi <jutaan rupiah>.'),
  ...rows('money 10000000000 unit=IDR modifier=multiples', 'Ia rugi <puluhan miliar rupiah>.'),
  ...rows('money 10000000 unit=IDR modifier=about', 'Ia rugi sekitar <Rp 10 juta>.', 'Ia rugi kurang lebih <Rp 10 juta>.', 'Ia rugi kira-kira <10 juta rupiah>.', 'Ia rugi <Rp 10 jutaan>.', 'Ia rugi <10 jutaan rupiah>.'),
  ...rows('money 10000000 unit=IDR modifier=over', 'Ia rugi lebih dari <Rp 10 juta>.', 'Ia rugi di atas <Rp 10 juta>.', 'Ia rugi <Rp 10 juta> lebih.'),
  ...rows('money 10000000 unit=IDR modifier=under', 'Ia rugi hampir <Rp 10 juta>.', 'Ia rugi kurang dari <Rp 10 juta>.', 'Ia rugi di bawah <Rp 10 juta>.'),
  ...rows('money 10000000 unit=IDR modifier=at-least', 'Ia rugi minimal <Rp 10 juta>.', 'Ia rugi paling sedikit <Rp 10 juta>.', 'Ia rugi sedikitnya <Rp 10 juta>.', 'Ia rugi tidak kurang dari <Rp 10 juta>.', 'Ia rugi <Rp 10 juta> ke atas.'),
  ...rows('money 10000000 unit=IDR modifier=at-most', 'Ia rugi maksimal <Rp 10 juta>.', 'Ia didenda paling banyak <Rp 10 juta>.', 'Ia didenda hingga <Rp 10 juta>.'),
  ...rows('money 2500000 unit=IDR', 'Ia membayar <Rp 2 juta 500 ribu>.', 'Ia membayar <dua juta lima ratus ribu rupiah>.', 'Ia membayar <Rp 2.500.000>.', 'Ia membayar <dua setengah juta rupiah>.'),
]

const percents: Phrasing[] = [
  ...rows('percent 5.95 unit=%', 'Ekonomi tumbuh <5,95%>.', 'Ekonomi tumbuh <5,95 persen>.', 'Ekonomi tumbuh <5,95 %>.', 'Ekonomi tumbuh <5,95 prosen>.', 'Ekonomi tumbuh <5.95 persen>.'),
  ...rows(['percent 50 unit=%', 'percent 20 unit=%'], 'Diskon <50%>+<20%> menanti.'),
  ...rows('percent -2.5 unit=%', 'Saham itu turun (<-2,5%>).', 'Ekonomi tumbuh <-2,5 persen>.', 'Ekonomi tumbuh <minus 2,5 persen>.'),
  ...rows('percent 5 unit=%', 'Laba naik (+<5%>).', 'Pajaknya <5 persen>.', 'Pajaknya <lima persen>.', 'Pajaknya <5%>.', 'Pajaknya <5,0 persen>.'),
  ...rows('percent 4.8 unit=% upper=5', 'Ekonomi tumbuh <4,8-5 persen>.', 'Ekonomi tumbuh <4,8 hingga 5 persen>.', 'Ekonomi tumbuh <4,8% - 5%>.', 'Ekonomi tumbuh <4,8 persen sampai 5 persen>.', 'Ekonomi tumbuh <4,8–5%>.', 'Ekonomi tumbuh <4,8 persen-5 persen>.'),
  ...rows('percent 0.5 unit=%', 'Suku bunga naik <50 basis poin>.', 'Suku bunga naik <50 bps>.', 'Suku bunga naik <0,5 persen>.', 'Suku bunga naik <setengah persen>.', 'Suku bunga naik <lima puluh basis poin>.'),
  ...rows('percent 90 unit=% modifier=over', 'Lebih dari <90 persen> warga setuju.', 'Di atas <90%> warga setuju.'),
  ...rows('percent 100 unit=%', 'Kami setuju <100 persen>.', 'Kami setuju <seratus persen>.'),
]

const quantities: Phrasing[] = [
  ...rows('quantity 120 unit=km/h', 'Mobil melaju <120 km/jam>.', 'Mobil melaju <120 kilometer per jam>.', 'Mobil melaju <120 km per jam>.', 'Mobil melaju <120 kpj>.'),
  ...rows('quantity 36 unit=Cel', 'Suhu mencapai <36 derajat Celsius>.', 'Suhu mencapai <36°C>.', 'Suhu mencapai <36 °C>.', 'Suhu mencapai <36 derajat celcius>.', 'Suhu mencapai <36 Celsius>.'),
  ...rows('quantity -5 unit=Cel', 'Suhu mencapai <minus 5 derajat Celsius>.', 'Suhu mencapai <-5°C>.'),
  ...rows('quantity 2 unit=har', 'Lahan <2 hektare> terbakar.', 'Lahan <dua hektare> terbakar.', 'Lahan <2 hektar> terbakar.', 'Lahan <2 ha> terbakar.', 'Lahan <2ha> terbakar.'),
  ...rows('quantity 50 unit=t', 'Bantuan <50 ton> tiba.', 'Bantuan <lima puluh ton> tiba.'),
  ...rows('quantity 3 unit=kg', 'Ia membawa <3 kilogram> sabu.', 'Ia membawa <3 kg> sabu.', 'Ia membawa <3kg> sabu.', 'Ia membawa <tiga kilogram> sabu.', 'Tabung <3 kilogram> langka.'),
  ...rows('quantity 110000 unit=m2', 'Luasnya <110.000 m2>.', 'Luasnya <110.000 meter persegi>.', 'Luasnya <110.000 m²>.', 'Luasnya <110 ribu meter persegi>.'),
  ...rows('quantity 10 unit=m3', 'Volumenya <10 m3>.', 'Volumenya <10 meter kubik>.', 'Volumenya <10 m³>.'),
  ...rows('quantity 12.5 unit=km', 'Jaraknya <12,5 kilometer>.', 'Jaraknya <12,5 km>.', 'Jaraknya <12,5km>.', 'Jaraknya <dua belas koma lima kilometer>.', 'Jaraknya <dua belas setengah kilometer>.'),
  ...rows('quantity 5 unit=km upper=10', 'Jaraknya <5-10 kilometer>.', 'Jaraknya <5 hingga 10 km>.', 'Jaraknya <5 km-10 km>.', 'Jaraknya <lima sampai sepuluh kilometer>.', 'Jaraknya <5 sampai 10 kilometer>.'),
  ...rows('quantity 5.4', 'Gempa magnitudo <5,4> mengguncang.', 'Gempa dengan magnitudo <5,4> terjadi.', 'Gempa magnitudo (M) <5,4> terjadi.'.replace('(M) ', 'M ')),
  ...rows('quantity 5.4 unit={magnitudo}', 'Gempa <5,4 SR> mengguncang.', 'Gempa <5,4 skala Richter> mengguncang.', 'Gempa <5,4 magnitudo> mengguncang.'),
  ...rows('quantity 10 unit={orang}', 'Sebanyak <10 orang> luka.', '<Sepuluh orang> luka.', 'Ada <10 orang> luka.'),
  ...rows('quantity 12500 unit={orang}', '<Dua belas ribu lima ratus orang> mengungsi.', 'Ada <12.500 orang> mengungsi.', 'Ada <12,5 ribu orang> mengungsi.'),
  ...rows('quantity 10 unit={orang} modifier=multiples', '<Puluhan orang> mengungsi.'),
  ...rows('quantity 20 unit={orang} modifier=about', 'Ada <20-an orang> di sana.', 'Ada sekitar <20 orang> di sana.'),
  ...rows('quantity 2 unit={orang} upper=3', 'Ada <2-3 orang> di sana.', 'Ada <dua atau tiga orang> di sana.', 'Ada <dua hingga tiga orang> di sana.'),
  ...rows('quantity 4 unit={unit}', 'Polisi menyita <4 unit> sepeda.', 'Polisi menyita <empat unit> sepeda.'),
  ...rows('quantity 3 unit={kali}', 'Ia mencoba <tiga kali>.', 'Ia mencoba <3 kali>.'),
  ...rows('quantity 100 unit=t/a', 'Kapasitasnya <100 ton per tahun>.', 'Kapasitasnya <100 ton/tahun>.'),
  ...rows('quantity 500 unit=MW', 'Dayanya <500 MW>.', 'Dayanya <500 megawatt>.'),
  ...rows('quantity 1.8 unit=L', 'Ia minum <1,8 liter> air.', 'Ia minum <1,8 L> air.'),
  ...rows('quantity 150 unit=cm3', 'Motor <150 cc> dicuri.', 'Motor <150cc> dicuri.'),
  ...rows('quantity 4000 unit=[ft_i]', 'Pesawat terbang <4.000 kaki>.'),
  ...rows('quantity 100 unit=Mbit/s', 'Kecepatannya <100 Mbps>.'),
]

const durations: Phrasing[] = [
  ...rows('quantity 10 unit=min duration=PT10M', 'Ia menunggu <10 menit>.', 'Ia menunggu <sepuluh menit>.', 'Ia menunggu selama <10 menit>.'),
  ...rows('quantity 2.5 unit=h duration=PT2.5H', 'Ia menunggu <dua jam setengah>.', 'Ia menunggu <dua setengah jam>.', 'Ia menunggu <2,5 jam>.'),
  ...rows('quantity 150 unit=min duration=PT2H30M', 'Ia menunggu <2 jam 30 menit>.', 'Ia menunggu <dua jam tiga puluh menit>.'),
  ...rows('quantity 0.5 unit=h duration=PT0.5H', 'Ia menunggu <setengah jam>.', 'Ia menunggu <0,5 jam>.'),
  ...rows('quantity 22 unit=a duration=P22Y', 'Pemuda <22 tahun> itu lolos.', 'Ia berusia <22 tahun>.', 'Ia berumur <dua puluh dua tahun>.', 'Pemuda (<22 tahun>) itu lolos.'),
  ...rows('quantity 27 unit=mo duration=P2Y3M', 'Ia dihukum <dua tahun tiga bulan>.', 'Ia dihukum <2 tahun 3 bulan>.'),
  ...rows('quantity 1 unit=a duration=P1Y', 'Ia dihukum <setahun>.', 'Ia dihukum <satu tahun>.', 'Ia dihukum <1 tahun> penjara.'),
  ...rows('quantity 1 unit=d duration=P1D', 'Ia menginap <sehari>.', 'Ia menginap <satu hari>.'),
  ...rows('quantity 3 unit=d duration=P3D', 'Ia menginap <tiga hari>.', 'Ia menginap <3 hari>.'),
  ...rows('quantity 2 unit=d upper=3', 'Ia menginap <2-3 hari>.', 'Ia menginap <dua hingga tiga hari>.', 'Ia menginap <dua sampai tiga hari>.'),
  ...rows('quantity 10 unit=a modifier=multiples', 'Ia merantau <puluhan tahun>.'),
  ...rows('quantity 5 unit=a duration=P5Y modifier=over', 'Ia merantau lebih dari <lima tahun>.', 'Ia merantau <5 tahun> lebih.'),
  ...rows('quantity 5 unit=a duration=P5Y modifier=at-most', 'Ia diancam paling lama <5 tahun>.', 'Ia diancam maksimal <lima tahun> penjara.'),
  ...rows('quantity 2 unit=wk duration=P2W', 'Ia menginap <dua pekan>.', 'Ia menginap <2 minggu>.'),
]

const ordinals: Phrasing[] = [
  ...rows('ordinal 80', 'HUT <ke-80> RI dirayakan.', 'Peserta <ke-80> menang.', 'Peringatan <ke-80> digelar.'),
  ...rows('ordinal 1', 'Ia anak <pertama>.', '<Pertama>, kita harus tenang.', 'Gol <pertama> itu indah.', 'Ini kali <pertama> ia datang.', 'Peserta <ke-1> menang.'),
  ...rows('ordinal 2', 'Ia anak <kedua>.', '<Kedua>, jangan panik.', 'Pada hari <kedua> ia pulang.', 'Ia juara untuk <kedua> kalinya.', 'Yang <kedua> lebih baik.', 'Putaran <kedua> dimulai.', 'Kota terbesar <kedua> itu ramai.', 'Ia penyanyi <kedua> di kota itu.'),
  ...rows('ordinal 12', 'Ia berada di urutan <kedua belas>.', 'Ia duduk di kelas <XII>.', 'Peserta <ke-12> menang.'),
  ...rows('ordinal 3', 'Ia juara <ketiga>.', 'Ia juara <ke-3>.', 'Ia juara <ke-III>.', 'Ia masuk golongan <III>.'),
  ...rows('ordinal 25', 'Ia berada di urutan <kedua puluh lima>.', 'Ia berada di urutan <ke-25>.'),
  ...rows('ordinal 1000', 'Ia pengunjung <ke-1.000>.', 'Ia pengunjung <keseribu>.'),
]

const cardinals: Phrasing[] = [
  ...rows('cardinal 12500', 'Jumlahnya <12.500>.', 'Jumlahnya <dua belas ribu lima ratus>.', 'Jumlahnya <12,5 ribu>.', 'Jumlahnya <12500>.'),
  ...rows('cardinal 500000', 'Jumlahnya <setengah juta>.', 'Jumlahnya <500 ribu>.', 'Jumlahnya <lima ratus ribu>.', 'Jumlahnya <500.000>.'),
  ...rows('cardinal 100', 'Jumlahnya <seratus>.', 'Jumlahnya <100>.', 'Ada <100> rumah rusak.', 'Ada <seratus> rumah rusak.'),
  ...rows('cardinal 10 modifier=multiples', '<Puluhan> rumah rusak.', 'Ada <puluhan> rumah rusak.'),
  ...rows('cardinal 1000 modifier=multiples', '<Ribuan> buruh berunjuk rasa.'),
  ...rows('cardinal 100000 modifier=multiples', '<Ratusan ribu> buruh berunjuk rasa.'),
  ...rows('cardinal 1234567', 'Jumlahnya <1.234.567>.', 'Jumlahnya <satu juta dua ratus tiga puluh empat ribu lima ratus enam puluh tujuh>.'),
  ...rows('cardinal 1500', 'Jumlahnya <seribu lima ratus>.', 'Jumlahnya <1.500>.', 'Jumlahnya <1,5 ribu>.'),
  ...rows('cardinal 3', 'Ada <tiga> roket meluncur.', 'Ada <3> roket meluncur.', '<Tiga> tersangka ditahan.'),
  ...rows('cardinal 2', '<Kedua> negara sepakat.', 'Pertikaian <kedua> kubu reda.', 'Ada <dua> pilihan.'),
  ...rows('cardinal 11', 'Ada <sebelas> pemain.', 'Ada <11> pemain.'),
  ...rows('cardinal 215', 'Ada <dua ratus lima belas> rumah.', 'Ada <215> rumah.'),
  ...rows('cardinal 24', 'Ada <dua lusin> telur.', 'Ada <dua puluh empat> telur.'),
  ...rows('cardinal 50 modifier=at-least', 'Setidaknya <50> rumah rusak.', 'Minimal <lima puluh> rumah rusak.', 'Sedikitnya <50> rumah rusak.', 'BOGOR - Sedikitnya <50> rumah rusak.'),
  ...rows('cardinal 0.5', '<Setengah> dari warga setuju.', '<Separuh> dari warga setuju.'),
  ...rows('cardinal 0.75', '<Tiga perempat> dari warga setuju.'.replace(' dari', ' dari')),
  ...rows('cardinal 2000000000000000', 'Jumlahnya <dua ribu triliun>.', 'Jumlahnya <2.000 triliun>.'),
]

const negatives: Phrasing[] = rows([], 'Jalan itu sepi saat ini.', 'Ia kuliah di Universitas Sebelas Maret.', 'Ia kuliah di Universitas 17 Agustus.', 'Ia tinggal di Jalan 17 Agustus.', 'Kebaktian Jumat Agung khusyuk.', 'Ia naik kereta ke Pasar Minggu.',
  'Undang-Undang Nomor 23 Tahun 2014 mengatur daerah.', 'Ia dijerat Pasal 5 ayat (1) UU Tipikor.', 'UU No. 23/2014 mengatur daerah.', 'Perpres Nomor 12 Tahun 2020 dicabut.', 'Hak itu dijamin UUD 1945.', 'Timnas menang 2-1 atas tamu.', 'Skor akhir 3-0.', 'Hubungi 0812-3456-7890 segera.',
  'Hubungi (021) 555-1234 segera.', 'Hubungi +62 812 3456 7890 segera.', 'Aplikasi versi 2.10.3 dirilis.', 'Mobil B 1234 XYZ ditilang.', 'COVID-19 mereda.', 'KTT G-20 berakhir.', 'KTT G20 berakhir.', 'Pesawat F-16 mendarat.', 'Timnas U-17 menang.',
  'Salah satu korban selamat.', 'Satu-satunya korban selamat.', 'Mereka saling mengenal satu sama lain.', 'Ia warga RT 05/RW 02.', 'Mei Lestari datang.', 'Kata Pak Agustus, jalan rusak.', 'Juli Hartono datang.', 'Ia salat Jumat di masjid.', 'Kebutuhan sehari-hari mahal.',
  'Pertama-tama mari berdoa.', 'Jaringan 4G lambat.', 'Alamat 192.168.1.1 diblokir.', 'Ia membaca Perda DKI Nomor 3 Tahun 2019.', 'Ia tinggal di Jalan Melati No. 12.', 'Bus berangkat dari Terminal 3.', 'Nomor induk 3174012345670001 palsu.', 'Dua-duanya salah.', 'Ia menonton di kanal 7.',
  'Wisatawan memadati Kepulauan Seribu.', 'Anak itu belajar di SDN 5.', 'Harga itu setengah mati.', 'Ia naik penerbangan GA-412.', 'Putusan MK Nomor 90/PUU-XXI/2023 dibacakan.', 'Surat edaran nomor 45 itu beredar.', 'Ia naik KRL ke Depok.', 'Siapa nama bulan?', 'Ia menyapa Rabiah di pasar.', 'Kertas itu berisi 1.1.1.1 saja.',
  '1. Siapkan air', 'Mari minum teh.', 'Lihat huruf a angka 3.', 'Ia bernama Aprilia.', 'Ia belajar bahasa Jawa.', 'Rumah di blok 7 kosong.', 'Ia memakai iPhone 15.', 'Ia menjadi pemain nomor 10.', 'Ia berangkat seorang diri.', 'Hari itu cerah.', 'Bulan purnama indah.', 'Tahun berganti.', 'Jam dinding rusak.', 'Tekan tombol itu. 3. Masukkan nama.', 'Lihat 20.contoh.com segera.')

const doubtful: Phrasing[] = [
  { text: 'Minggu demi minggu berlalu.', expected: [], known: true },
  ...known('date 2025-10-15 stated=XXXX-WXX-3', 'Ia ditahan Rabu dua pekan lalu.'.replace('Rabu dua pekan lalu', '<Rabu dua pekan lalu>')),
  ...known('money 500000 unit=IDR upper=1000000', 'Biayanya <Rp 500-1 juta>.'),
  ...known('quantity 1.75 unit=a', 'Ia dihukum <satu tiga perempat tahun>.'),
  ...known('date 2025-10-17/2025-10-19', 'Lomba digelar <Jumat, Sabtu, dan Minggu (17, 18, 19/10/2025)>.'),
]

export const PHRASINGS: readonly Phrasing[] = [...days, ...deictic, ...periods, ...intervals, ...clocks, ...money, ...percents, ...quantities, ...durations, ...ordinals, ...cardinals, ...negatives, ...doubtful]

/** Text without marks, and the spans with what is expected of each. */
export function unmark({ text, expected }: Phrasing): { text: string; spans: { start: number; end: number; expected: string }[] } {
  const spans: { start: number; end: number; expected: string }[] = []
  let plain = ''
  let open = -1
  for (const c of text) {
    if (c === '<') open = plain.length
    else if (c === '>') {
      spans.push({ start: open, end: plain.length, expected: expected[spans.length] ?? expected[0] })
      open = -1
    } else plain += c
  }
  return { text: plain, spans }
}
