import { relationsOf } from './marked'

/** Clubs, groups, branches and the places of bodies, by how the text tells of them; an empty list where it tells nothing. */
describe('affiliations', () => {
  it.each<[string, string[]]>([
    // what was so before, whatever comes of it
    ['[PER Budi Hargono] akan mundur dari [ORG Partai Fajar].', ['member_of | Budi Hargono | Partai Fajar']],
    ['[PER Budi Hargono] yang didatangkan dari klub [ORG/club Laut FC] cedera.', ['member_of | Budi Hargono | Laut FC']],
    ['[PER Budi Hargono] batal meninggalkan [ORG/club Laut FC].', ['member_of | Budi Hargono | Laut FC']],
    ['[PER Budi Hargono] meninggalkan [ORG PT Sinar Laut].', []],
    // among others
    ['Selain [PER Budi Hargono], anggota [ORG Bawaslu] lainnya hadir.', ['member_of | Budi Hargono | Bawaslu']],
    ['Selain [PER Budi Hargono], anggota [ORG Bawaslu] hadir.', []],
    // players and coaches
    ['Bersama [ORG/club Laut FC] musim lalu, [PER Budi Hargono] mencetak tujuh gol.', ['member_of | Budi Hargono | Laut FC']],
    ['Bersama [ORG PT Sinar Laut] musim lalu, [PER Budi Hargono] menanam pohon.', []],
    ['Kontrak [PER Budi Hargono] dengan tim [ORG Sinar Laut] berdurasi dua tahun.', ['member_of | Budi Hargono | Sinar Laut']],
    ['Kontrak [PER Budi Hargono] dengan [ORG Sinar Laut] berdurasi dua tahun.', []],
    ['[PER Budi Hargono], yang kini berstatus pemain pinjaman dari [ORG Laut FC], mencetak gol.', ['member_of | Budi Hargono | Laut FC']],
    ['Kepindahan [PER Budi Hargono] dari [ORG/club Laut FC] mengejutkan.', ['member_of | Budi Hargono | Laut FC']],
    ['[PER Astrid Lund] pernah menukangi [ORG/club Laut FC].', ['position | Astrid Lund | pelatih | Laut FC']],
    ['[PER Astrid Lund] menangani [ORG PT Sinar Laut].', []],
    // groups
    [
      'Emiten sawit milik [ORG Grup Karsa], [ORG PT Sinar Laut] dan [ORG PT Angin], naik.',
      ['part_of | PT Sinar Laut | Grup Karsa', 'part_of | PT Angin | Grup Karsa'],
    ],
    ['[ORG PT Sinar Laut], emiten [ORG Karsa Group], naik.', ['part_of | PT Sinar Laut | Karsa Group']],
    ['[ORG PT Sinar Laut] milik [ORG Grup Karsa] naik.', ['part_of | PT Sinar Laut | Grup Karsa']],
    ['[ORG PT Sinar Laut], emiten [ORG Bank Karsa], naik.', []],
    // branches
    [
      '[ORG Lembaga Karsa RI Perwakilan Papua] memeriksa. [ORG Lembaga Karsa RI] menunggu.',
      ['part_of | Lembaga Karsa RI Perwakilan Papua | Lembaga Karsa RI'],
    ],
    ['[ORG PKB Jatim] menunggu. [ORG/party Partai Kebangkitan Bangsa] menolak.', ['part_of | PKB Jatim | Partai Kebangkitan Bangsa']],
    ['[ORG DPD Partai Fajar Papua] menunggu. [ORG/party Partai Fajar] menolak.', ['part_of | DPD Partai Fajar Papua | Partai Fajar']],
    // places
    ['Perusahaan yang berbasis di [LOC Solok], [ORG Sinar Laut], tumbuh.', ['located_in | Sinar Laut | Solok']],
    ['[ORG Sinar Laut] adalah perusahaan kapal yang berbasis di [LOC Solok].', ['located_in | Sinar Laut | Solok']],
    ['[ORG Sinar Laut] merupakan perusahaan kapal asal [LOC Solok].', ['located_in | Sinar Laut | Solok']],
    ['Ia membela klub voli [LOC/country Swedia] [ORG Laut FC].', ['located_in | Laut FC | Swedia']],
    ['Acara digelar di [LOC/building Aula Melati], [LOC/building Kompleks Karsa], kemarin.', ['located_in | Aula Melati | Kompleks Karsa']],
    // families
    [
      '[PER Sri Lestari] bersama suaminya, [PER Budi Hargono], serta kedua putranya, [PER Adi] dan [PER Bima], hadir.',
      ['family | Budi Hargono | suami | Sri Lestari', 'family | Adi | putra | Sri Lestari', 'family | Bima | putra | Sri Lestari'],
    ],
    ['[PER Sri Lestari], dan suaminya, serta [PER Budi Hargono] hadir.', []],
    [
      '[PER Sri Lestari] dan [PER Budi Hargono] resmi menikah. [PER Sri Lestari], istri [PER Budi Hargono], senang.',
      ['family | Sri Lestari | istri | Budi Hargono'],
    ],
    // meetings
    ['[PER Sri Lestari] dan [PER Budi Hargono] terakhir bertemu di Solok.', ['met_with | Sri Lestari | Budi Hargono']],
  ])('%s', (text, found) => {
    expect(relationsOf(text, {}, 'default').sort()).toEqual([...found].sort())
  })

  it('reads where a body comes from off the noun phrase that refers to it', () => {
    const text = '[ORG Laut FC] menang. Klub asal [LOC Solok] itu gembira.'
    expect(relationsOf(text, { 'Klub asal Solok itu': 'Laut FC' })).toEqual(['located_in | Laut FC | Solok'])
    expect(relationsOf(text)).toEqual([])
  })

  it('reads who is with a club off a pronoun', () => {
    const text = '[PER Sri Lestari] tiba. Bersama [ORG/club Laut FC] musim lalu, ia menang.'
    expect(relationsOf(text, { ia: 'Sri Lestari' })).toEqual(['member_of | Sri Lestari | Laut FC'])
  })
})
