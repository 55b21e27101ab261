import { relationsOf } from './marked'

const positive: [string, ...string[]][] = [
  [
    'Kepala [ORG Kantor Perwakilan Bank Karsa] di [LOC Sulut] [PER Budi Hargono] hadir.',
    'position | Budi Hargono | Kepala | Kantor Perwakilan Bank Karsa',
  ],
  ['Kepala [ORG Bulog Papua] dan [LOC Papua Barat] [PER Budi Hargono] hadir.', 'position | Budi Hargono | Kepala | Bulog Papua'],
  [
    'Ketua Tim Pemenangan [PER Ratna Wulandari]-[PER Astrid Lund], [PER Budi Hargono], menolak.',
    'position | Budi Hargono | Ketua Tim Pemenangan | -',
  ],
  ['Kata pengamat kereta cepat, [PER Budi Hargono], itu benar.', 'position | Budi Hargono | pengamat kereta cepat | -'],
  ['Hadir anggota [ORG KPU] lainnya, yakni [PER Budi Hargono].', 'member_of | Budi Hargono | anggota | KPU'],
  ['Polisi memeriksa Direktur [ORG PT Sinar Laut] bernama [PER Budi Hargono].', 'position | Budi Hargono | Direktur | PT Sinar Laut'],
  ['Menteri Agama [PER Ratna Wulandari] tiba.', 'position | Ratna Wulandari | Menteri Agama | -'],
  ['Menteri Keuangan [LOC Swedia] [PER Astrid Lund] mundur.', 'position | Astrid Lund | Menteri Keuangan | Swedia'],
  [
    'Menteri Riset, Teknologi, dan Pendidikan [PER Ratna Wulandari] hadir.',
    'position | Ratna Wulandari | Menteri Riset, Teknologi, dan Pendidikan | -',
  ],
  ['Ketua [ORG Bawaslu] [PER Darmawan Setiadi] berbicara.', 'position | Darmawan Setiadi | Ketua | Bawaslu'],
  ['Bupati [LOC Tapin] [PER Hartono Wibisono] meninjau pasar.', 'position | Hartono Wibisono | Bupati | Tapin'],
  ['Wali [LOC Kota Palopo] [PER Hartono Wibisono] meninjau pasar.', 'position | Hartono Wibisono | Wali Kota | Kota Palopo'],
  ['Kapolres [LOC Ngawi] AKBP [PER Surya Pranata] membenarkan.', 'position | Surya Pranata | Kapolres | Ngawi'],
  [
    'Kepala Bidang Humas [ORG Polda Bali] Komisaris Besar [PER Surya Pranata] membenarkan.',
    'position | Surya Pranata | Kepala Bidang Humas | Polda Bali',
  ],
  ['Kasi Humas [ORG Polres Ngawi] Ipda [PER Joko Santosa] membenarkan.', 'position | Joko Santosa | Kasi Humas | Polres Ngawi'],
  ['Presiden ke-4 [LOC RI] [PER Sutan Wiradipa] berpidato.', 'position | Sutan Wiradipa | Presiden ke-4 | RI'],
  [
    'juru bicara [ORG Kementerian Luar Negeri Swedia], [PER Astrid Lund], menolak.',
    'position | Astrid Lund | juru bicara | Kementerian Luar Negeri Swedia',
  ],
  ['Direktur Utama [ORG PT Sinar Laut] [PER Budi Hargono] hadir.', 'position | Budi Hargono | Direktur Utama | PT Sinar Laut'],
  [
    'Direktur Jenderal Bina Kota [ORG Kemendagri] [PER Budi Hargono] hadir.',
    'position | Budi Hargono | Direktur Jenderal Bina Kota | Kemendagri',
  ],
  [
    'Plt Kepala [ORG Dinas Kesehatan Kota Palopo] [PER Sri Lestari] menjelaskan.',
    'position | Sri Lestari | Plt Kepala | Dinas Kesehatan Kota Palopo',
  ],
  [
    'Plt. Kepala [ORG Dinas Kesehatan Kota Palopo] [PER Sri Lestari] menjelaskan.',
    'position | Sri Lestari | Plt. Kepala | Dinas Kesehatan Kota Palopo',
  ],
  ['Kata Plh. Sekda [LOC Ngawi] [PER Sri Lestari], rapat ditunda.', 'position | Sri Lestari | Plh. Sekda | Ngawi'],
  ['Pj. Bupati [LOC Ngawi] [PER Sri Lestari] hadir.', 'position | Sri Lestari | Pj. Bupati | Ngawi'],
  ['Pjs. Bupati [LOC Ngawi] [PER Sri Lestari] hadir.', 'position | Sri Lestari | Pjs. Bupati | Ngawi'],
  ['Mantan Ketua [ORG DPRD Tapin] [PER Budi Hargono] diperiksa.', 'position | Budi Hargono | Mantan Ketua | DPRD Tapin'],
  [
    '[PER Astrid Lund], direktur eksekutif [ORG Sekretariat Baltik], menolak.',
    'position | Astrid Lund | direktur eksekutif | Sekretariat Baltik',
  ],
  [
    '[PER Budi Hargono] ([LOC Tapin]) hadir. [PER=2 Sutan Wiradipa] (Ketua [ORG Bawaslu]) tidak.',
    'position | Sutan Wiradipa | Ketua | Bawaslu',
  ],
  ['[PER Budi Hargono] selaku Ketua [ORG Bawaslu] menolak.', 'position | Budi Hargono | Ketua | Bawaslu'],
  [
    '[PER Budi Hargono] menjabat sebagai Rektor [ORG Universitas Sentosa] sejak 2019.',
    'position | Budi Hargono | Rektor | Universitas Sentosa',
  ],
  ['[PER Budi Hargono] yang juga Ketua Umum [ORG Partai Bahari] hadir.', 'position | Budi Hargono | Ketua Umum | Partai Bahari'],
  [
    'Wakil Ketua Umum [ORG Partai Bahari] sekaligus anggota [ORG DPR] [PER Budi Hargono] hadir.',
    'position | Budi Hargono | Wakil Ketua Umum | Partai Bahari',
    'member_of | Budi Hargono | anggota | DPR',
  ],
  ['Politikus [ORG Partai Bahari] [PER Budi Hargono] menolak.', 'member_of | Budi Hargono | Politikus | Partai Bahari'],
  [
    'Anggota [ORG DPR] dari [ORG Fraksi Bahari] [PER Budi Hargono] menolak.',
    'member_of | Budi Hargono | Anggota | DPR',
    'member_of | Budi Hargono | anggota | Fraksi Bahari',
  ],
  ['Ahli gizi [ORG Universitas Sentosa], [PER Sri Lestari], menjelaskan.', 'position | Sri Lestari | Ahli gizi | Universitas Sentosa'],
  [
    'Pengamat kebijakan publik [ORG Universitas Sentosa] [PER Sri Lestari] menilai.',
    'position | Sri Lestari | Pengamat kebijakan publik | Universitas Sentosa',
  ],
  ['[PER Sri Lestari] didampingi asistennya, [PER Joko Santosa], tiba.', 'position | Joko Santosa | asisten | -'],
  ['Saksi yang hadir [PER Joko Santosa] Direktur [ORG PT Sinar Laut].', 'position | Joko Santosa | Direktur | PT Sinar Laut'],
  ['Menteri [PER Perhubungan] [PER Ratna Wulandari] hadir.', 'position | Ratna Wulandari | Menteri Perhubungan | -'],
  [
    'Komandan [ORG Brigade Senja], Brigadir Jenderal [ORG TNI] [PER Surya Pranata], hadir.',
    'position | Surya Pranata | Komandan | Brigade Senja',
  ],
  ['Ketua Tim Pemenangan [PER Sri Lestari], [PER Joko Santosa], hadir.', 'position | Joko Santosa | Ketua Tim Pemenangan | -'],
  ['Camat [LOC Senen], [LOC Jakarta Pusat], [PER Joko Santosa], hadir.', 'position | Joko Santosa | Camat | Senen'],
  [
    'Presiden ke-4 [LOC RI], yang juga Ketua Umum [ORG Partai Bahari] [PER Sutan Wiradipa] hadir.',
    'position | Sutan Wiradipa | Presiden ke-4 | RI',
    'position | Sutan Wiradipa | Ketua Umum | Partai Bahari',
  ],
  [
    'Deputi Bidang [ORG SDM], Teknologi, dan Informasi [ORG Kementerian Sosial], [PER Joko Santosa], hadir.',
    'position | Joko Santosa | Deputi Bidang SDM, Teknologi, dan Informasi | Kementerian Sosial',
  ],
  ['Direktur [ORG PT Sinar Laut] periode 2019-2024 [PER Joko Santosa] hadir.', 'position | Joko Santosa | Direktur | PT Sinar Laut'],
  [
    '[PER Sri Lestari], pengajar politik [LOC Swedia] di [ORG Universitas Sentosa], menilai.',
    'position | Sri Lestari | pengajar politik Swedia | Universitas Sentosa',
  ],
  ['Arahan Menko ([PER Ratna Wulandari]) jelas.', 'position | Ratna Wulandari | Menko | -'],
  ['Gubernur [LOC Tapin] ([PER Ratna Wulandari]) hadir.', 'position | Ratna Wulandari | Gubernur | Tapin'],
  ['Rider [ORG Honda Senja], [PER Joko Santosa], menang.', 'member_of | Joko Santosa | Rider | Honda Senja'],
  [
    'Kepala Biro Hukum dan Humas [ORG Kementerian Sosial], [PER Sri Lestari] hadir.',
    'position | Sri Lestari | Kepala Biro Hukum dan Humas | Kementerian Sosial',
  ],
  ['Ketua [ORG RW 12] [LOC Perumahan Senja] [PER Sri Lestari] hadir.', 'position | Sri Lestari | Ketua | RW 12'],
  [
    'Ketua sekaligus pendiri [ORG Yayasan Senja], [PER Sri Lestari], hadir.',
    'position | Sri Lestari | Ketua | Yayasan Senja',
    'position | Sri Lestari | pendiri | Yayasan Senja',
  ],
  ['Pengacara [PER Budi Hargono] menolak. Kata pengacara [PER Budi Hargono], itu salah.', 'position | Budi Hargono | Pengacara | -'],
  ['Jabatan Direktur [ORG PT Sinar Laut] kini diisi oleh [PER Budi Hargono].', 'position | Budi Hargono | Direktur | PT Sinar Laut'],
  ['Kursi Direktur [ORG PT Sinar Laut] masih diduduki [PER Budi Hargono].', 'position | Budi Hargono | Direktur | PT Sinar Laut'],
  ['Adapun Ketua [ORG Bawaslu] adalah [PER Budi Hargono].', 'position | Budi Hargono | Ketua | Bawaslu'],
  ['Hadir Ketua [ORG Bawaslu] saat itu, [PER Budi Hargono].', 'position | Budi Hargono | Ketua | Bawaslu'],
  ['[PER Budi Hargono] yang kala itu Ketua [ORG Bawaslu] hadir.', 'position | Budi Hargono | Ketua | Bawaslu'],
  ['Susunan direksi:\n1. Direktur Utama: [PER Budi Hargono]\n', 'position | Budi Hargono | Direktur Utama | -'],
  ['[ORG PT Sinar Laut] menunjuk [PER Budi Hargono] sebagai Direktur Utama.', 'position | Budi Hargono | Direktur Utama | PT Sinar Laut'],
  ['[PER Budi Hargono], seorang guru di [ORG SMAN 1 Tapin], hadir.', 'position | Budi Hargono | guru | SMAN 1 Tapin'],
  ['[PER Budi Hargono] adalah salah satu pendiri [ORG Yayasan Senja].', 'position | Budi Hargono | pendiri | Yayasan Senja'],
  ['[PER Budi Hargono], pemilik bengkel [ORG Senja], hadir.', 'position | Budi Hargono | pemilik bengkel | Senja'],
  ['Ketua RT setempat, [PER Budi Hargono], hadir.', 'position | Budi Hargono | Ketua RT setempat | -'],
  ['Dekan [ORG Fakultas Hukum], [ORG Universitas Sentosa], [PER Budi Hargono] hadir.', 'position | Budi Hargono | Dekan | Fakultas Hukum'],
  ['Kabid Humas [ORG Polda Bali] Kombes Pol. [PER Budi Hargono] hadir.', 'position | Budi Hargono | Kabid Humas | Polda Bali'],
  ['Pasi Intel [ORG Kodim 0101] Kapten [PER Budi Hargono] hadir.', 'position | Budi Hargono | Pasi Intel | Kodim 0101'],
  ['[PER Budi Hargono], seorang PNS [ORG Pemkot Palopo], ditahan.', 'member_of | Budi Hargono | PNS | Pemkot Palopo'],
  [
    'Anggota [ORG Komisi III DPR] [ORG Fraksi Bahari] [PER Budi Hargono] menolak.',
    'member_of | Budi Hargono | Anggota | Komisi III DPR',
    'member_of | Budi Hargono | anggota | Fraksi Bahari',
  ],
  [
    'Menteri Riset/Kepala [ORG Badan Riset] [PER Budi Hargono] hadir.',
    'position | Budi Hargono | Menteri Riset | -',
    'position | Budi Hargono | Kepala | Badan Riset',
  ],
  [
    'Hal itu disampaikan Menteri Sosial [LOC/country RI], [PER Budi Hargono] di kantornya.',
    'position | Budi Hargono | Menteri Sosial | RI',
  ],
  [
    'Menurut Kepala Bidang Mutu [ORG Dinkes Palopo], dr [PER Budi Hargono] TLH, itu baik.',
    'position | Budi Hargono | Kepala Bidang Mutu | Dinkes Palopo',
  ],
  ['Kata Menteri Keuangan sebelumnya yakni [PER Budi Hargono].', 'position | Budi Hargono | Menteri Keuangan | -'],
  ['Kapolda [LOC Bali] Irjen [PER Budi Hargono] hadir.', 'position | Budi Hargono | Kapolda | Bali'],
  ['Ketua Satgas [ORG Pemkab Klaten] dokter [PER Budi Hargono] hadir.', 'position | Budi Hargono | Ketua Satgas | Pemkab Klaten'],
  [
    'Kepala penelitian bahan baku di [ORG Bank Karsa] [PER Budi Hargono] menilai.',
    'position | Budi Hargono | Kepala penelitian bahan baku | Bank Karsa',
  ],
  [
    'Presiden Konfederasi Serikat Buruh ([ORG KSB]), [PER Budi Hargono], menolak.',
    'position | Budi Hargono | Presiden Konfederasi Serikat Buruh | KSB',
  ],
  [
    'Kata Ketua Umum [ORG Panitia Seleksi] Tahun 2025, [PER Budi Hargono], selesai.',
    'position | Budi Hargono | Ketua Umum | Panitia Seleksi',
  ],
  ['Kata Fixed Income Analyst [ORG Karsa], [PER Budi Hargono], turun.', 'position | Budi Hargono | Fixed Income Analyst | Karsa'],
  [
    'Polisi memeriksa dua anggota [ORG Polres Ngawi], Bripka [PER Joko Santosa], Briptu [PER Budi Hargono], dan Bripda [PER Sri Lestari].',
    'member_of | Joko Santosa | anggota | Polres Ngawi',
    'member_of | Budi Hargono | anggota | Polres Ngawi',
    'member_of | Sri Lestari | anggota | Polres Ngawi',
  ],
  ['Anggota [ORG Partai Bahari] [PER Joko Santosa] dan [PER Budi Hargono] datang.', 'member_of | Joko Santosa | Anggota | Partai Bahari'],
  [
    'Anggota [ORG Komisi V DPR] dari fraksi [ORG Partai Bahari] [PER Budi Hargono] menolak.',
    'member_of | Budi Hargono | Anggota | Komisi V DPR',
    'member_of | Budi Hargono | anggota | Partai Bahari',
  ],
  ['[ORG/club Persatuan Palopo] asuhan [PER Budi Hargono] menang.', 'position | Budi Hargono | pelatih | Persatuan Palopo'],
  [
    '[PER Budi Hargono] dari [ORG Kementerian Sosial] selaku ketua panitia, hadir.',
    'position | Budi Hargono | ketua panitia | -',
    'member_of | Budi Hargono | Kementerian Sosial',
  ],
]

const negative: [string][] = [
  ['[PER Sri Lestari] menjadi inspektur upacara.'],
  ['Ketua rapat menutup sidang. [PER Sri Lestari] pulang.'],
  ['Guru [PER Sri Lestari] pulang.'],
  ['Warga [LOC Tapin] [PER Sri Lestari] mengungsi.'],
  ['AKBP [PER Surya Pranata] tiba.'],
  ['[PER Budi Hargono] dituntut. Pertanyaan datang dari pengacara [PER Budi Hargono] kemarin.'],
  ['Gugatan mantan rekan pendirinya, [PER Sri Lestari], ditolak.'],
  ['Dua menteri itu, [PER Sri Lestari] menilai, salah.'],
  ['[ORG Pondok Senja] asuhan [PER Sri Lestari] penuh.'],
  ['Acara yang dihadiri para menteri dan pejabat negara ini, [PER Sri Lestari] menilai, mahal.'],
  ['Lawan Ketua [ORG Bawaslu] adalah [PER Sri Lestari].'],
  ['Kapolres [LOC Ngawi]: [PER Sri Lestari] ditahan.'],
  ['Wajah pelaku diisi [PER Sri Lestari] dengan cat.'],
  ['[PER Sri Lestari], seorang warga [LOC Tapin], hadir.'],
  ['Guru SMA di [LOC Kabupaten Tapin] [PER Sri Lestari] hadir.'],
  ['Usai bertemu Ketua [ORG Bawaslu] di kantornya, hujan turun dan [PER Sri Lestari] pulang.'],
]

describe('positions and memberships', () => {
  it.each(positive)('%s', (marked, ...expected) => {
    const found = relationsOf(marked)
    for (const relation of expected) expect(found).toContain(relation)
    expect(found.filter((r) => /^(position|member_of)/.test(r)).length).toBe(expected.length)
  })

  it.each(negative)('nothing in: %s', (marked) => {
    expect(relationsOf(marked).filter((r) => /^(position|member_of)/.test(r))).toEqual([])
  })

  it('gives one position for a short and a full form, the fuller one', () => {
    const found = relationsOf(
      'Menkeu [PER Ratna Wulandari] tiba. Menteri Keuangan [PER Ratna Wulandari] berbicara. Mantan Menteri Keuangan [PER Ratna Wulandari] pulang.',
    )
    expect(found).toEqual(['position | Ratna Wulandari | Mantan Menteri Keuangan | -'])
  })

  it('reads the role in a phrase that refers back', () => {
    const text = '[PER Sri Lestari] menolak. Politikus [ORG Partai Bahari] itu pulang.'
    expect(relationsOf(text, { 'Politikus Partai Bahari itu': 'Sri Lestari' })).toEqual([
      'member_of | Sri Lestari | Politikus | Partai Bahari',
    ])
  })

  it.each<[string, string[]]>([
    ['[PER Sri Lestari] menolak. Politikus [ORG Partai Bahari] itu pulang.', ['member_of | Sri Lestari | Politikus | Partai Bahari']],
    [
      '[PER Sri Lestari] menolak. Bos [ORG PT Sinar Laut], [ORG Karsa], dan [ORG Bank Tirta] itu pulang.',
      ['position | Sri Lestari | Bos | PT Sinar Laut', 'position | Sri Lestari | Bos | Karsa', 'position | Sri Lestari | Bos | Bank Tirta'],
    ],
    ['[PER Sri Lestari] dan [PER Budi Hargono] menolak. Politikus [ORG Partai Bahari] itu pulang.', []],
    ['[PER Sri Lestari] menolak. Lima anggota [ORG Partai Bahari] itu pulang.', []],
    ['[PER Sri Lestari] menolak. Para politikus [ORG Partai Bahari] itu pulang.', []],
    ['[PER Sri Lestari] menolak. "Bos [ORG PT Sinar Laut] itu pulang," katanya.', []],
    ['[PER Sri Lestari] menolak. [PER Budi Hargono] dan bos [ORG PT Sinar Laut] itu pulang.', []],
  ])('a noun phrase for the only person spoken of: %s', (text, found) => {
    expect(relationsOf(text)).toEqual(found)
  })

  it('reads the role behind a pronoun', () => {
    const text = '[PER Sri Lestari] datang. Kini ia menjabat sebagai Ketua [ORG PT Sinar Laut], serta Plh. Kepala [ORG Yayasan Karsa].'
    expect(relationsOf(text, { ia: 'Sri Lestari' })).toEqual([
      'position | Sri Lestari | Ketua | PT Sinar Laut',
      'position | Sri Lestari | Plh. Kepala | Yayasan Karsa',
    ])
    expect(relationsOf(text)).toEqual([])
  })

  it.each<[string, string[]]>([
    [
      '[PER Sri Lestari] dan [PER Budi Hargono] dilantik menjadi Ketua dan Wakil Ketua [ORG Bawaslu].',
      ['position | Sri Lestari | Ketua | Bawaslu', 'position | Budi Hargono | Wakil Ketua | Bawaslu'],
    ],
    [
      'Direktur Pemasaran Daerah, [ORG PT Sinar Laut], [PER Sri Lestari], setuju.',
      ['position | Sri Lestari | Direktur Pemasaran Daerah | PT Sinar Laut'],
    ],
    ['Hadir Direktur Pemasaran Daerah, [ORG PT Sinar Laut], dan [PER Sri Lestari].', []],
    ['Ketua [ORG Bawaslu] yang hadir dalam rapat itu, [PER Sri Lestari], setuju.', ['position | Sri Lestari | Ketua | Bawaslu']],
    [
      'Vonis dibacakan majelis hakim [ORG PN Palopo] yang diketuai [PER Sri Lestari].',
      ['position | Sri Lestari | Ketua Majelis Hakim | PN Palopo'],
    ],
    ['[PER Sri Lestari] dicopot dari jabatan Kepala [ORG Dinas Sosial].', ['position | Sri Lestari | Kepala | Dinas Sosial']],
    [
      'Pendiri [ORG Karsa], [ORG Bank Tirta], dan [ORG PT Sinar Laut], [PER Sri Lestari], hadir.',
      [
        'position | Sri Lestari | Pendiri | Karsa',
        'position | Sri Lestari | Pendiri | Bank Tirta',
        'position | Sri Lestari | Pendiri | PT Sinar Laut',
      ],
    ],
    [
      'Ketua Majelis Hakim [PER Sri Lestari] bertanya. Jawabannya membuat hakim [PER Sri Lestari] tertawa.',
      ['position | Sri Lestari | Ketua Majelis Hakim | -'],
    ],
  ])('reads who holds which: %s', (text, found) => {
    expect(relationsOf(text)).toEqual(found)
  })

  it('finds several roles of one person', () => {
    const found = relationsOf('Ketua [ORG Bawaslu] [PER Budi Hargono] hadir. [PER Budi Hargono], Rektor [ORG Universitas Sentosa], pulang.')
    expect(found).toHaveLength(2)
  })
})
