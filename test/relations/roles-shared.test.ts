import { relationsOf } from './marked'

/** Who holds a role where several are listed, another is named beside it or its company is not; candidates; offices of commissioners. */
describe('roles told in other ways', () => {
  it.each<[string, string[]]>([
    // the others
    [
      'Anggota [ORG Bawaslu] lainnya, yakni [PER Sri Lestari], [PER Budi Hargono], dan [PER Astrid Lund], hadir.',
      [
        'member_of | Sri Lestari | Anggota | Bawaslu',
        'member_of | Budi Hargono | Anggota | Bawaslu',
        'member_of | Astrid Lund | Anggota | Bawaslu',
      ],
    ],
    [
      'Selain itu, anggota [ORG Bawaslu] lainnya yaitu [PER Sri Lestari] dan [PER Budi Hargono] hadir.',
      ['member_of | Sri Lestari | anggota | Bawaslu', 'member_of | Budi Hargono | anggota | Bawaslu'],
    ],
    ['Anggota [ORG Bawaslu] lainnya, yakni [PER Sri Lestari], hadir.', ['member_of | Sri Lestari | Anggota | Bawaslu']],
    // beside another
    [
      'Senada dengan [PER Budi], Kepala [ORG Dinas Pangan], [PER Sri Lestari] juga setuju.',
      ['position | Sri Lestari | Kepala | Dinas Pangan'],
    ],
    // a company that is named elsewhere
    [
      'Saham [ORG PT Sinar Laut] naik setelah dua pendiri perusahaan [PER Sri Lestari] dan [PER Budi Hargono] kembali.',
      ['position | Sri Lestari | pendiri | PT Sinar Laut', 'position | Budi Hargono | pendiri | PT Sinar Laut'],
    ],
    [
      '[ORG PT Sinar Laut] tumbuh. Kapal [ORG PT Sinar Laut] banyak. Laut tenang. [ORG PT Sinar Laut] untung. Hujan turun. ' +
        '[ORG PT Sinar Laut] besar. Hari cerah. Angin kencang. Ombak tinggi. [PER Sri Lestari] yang menjadi CEO perusahaan dididik di kampung.',
      ['position | Sri Lestari | CEO | PT Sinar Laut'],
    ],
    ['Dua pendiri perusahaan [PER Sri Lestari] dan [PER Budi Hargono] kembali.', []],
    // a verb that goes on with the subject
    [
      '[PER Sri Lestari] lulus dari [ORG Universitas Sentosa] lalu menjabat direktur [ORG PT Sinar Laut].',
      ['position | Sri Lestari | direktur | PT Sinar Laut'],
    ],
    [
      '[PER Sri Lestari] dibesarkan di desa, belajar di [ORG Universitas Sentosa], dan bekerja sebagai insinyur kapal di [ORG PT Sinar Laut].',
      ['position | Sri Lestari | insinyur kapal | PT Sinar Laut'],
    ],
    ['[PER Sri Lestari] memanggil [PER Budi Hargono] dan menjadi Ketua [ORG Bawaslu].', []],
    ['Ia menjauhi [PER Budi Hargono] dan menjadi Ketua [ORG Bawaslu].', []],
    ['Menurut [PER Budi Hargono] ia pulang dan menjadi Ketua [ORG Bawaslu].', []],
    // candidates
    ['Calon wakil bupati (cawabup) nomor urut 2, [PER Sri Lestari], tiba.', ['position | Sri Lestari | Calon wakil bupati | -']],
    ['Calon gubernur [LOC Jawa Barat] nomor urut 2 [PER Sri Lestari] tiba.', ['position | Sri Lestari | Calon gubernur | Jawa Barat']],
    // offices and memberships
    ['Komisioner Energi [ORG Uni Selatan] [PER Astrid Lund] tiba.', ['position | Astrid Lund | Komisioner Energi | Uni Selatan']],
    ['Komisioner [ORG Bawaslu] [PER Sri Lestari] tiba.', ['member_of | Sri Lestari | Komisioner | Bawaslu']],
  ])('%s', (text, expected) => {
    expect(relationsOf(text)).toEqual(expected)
  })

  it('goes on with a pronoun', () => {
    const text = '[PER Sri Lestari] tiba. Ia lulus dari [ORG Universitas Sentosa] lalu menjabat direktur [ORG PT Sinar Laut].'
    expect(relationsOf(text, { Ia: 'Sri Lestari' })).toEqual(['position | Sri Lestari | direktur | PT Sinar Laut'])
  })
})
