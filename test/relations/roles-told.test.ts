import { relationsOf } from './marked'

/** Positions and memberships by how the text tells them; an empty list where it tells none. */
describe('roles away from their holder', () => {
  it.each<[string, string[]]>([
    // fields that no table knows
    [
      '[PER Astrid Lund], direktur perawatan neurokritis di [ORG RS Sentosa], setuju.',
      ['position | Astrid Lund | direktur perawatan neurokritis | RS Sentosa'],
    ],
    [
      '[PER Budi Hargono], komandan sayap bersenjata [ORG Laskar Senja] yang lama dicari, tewas.',
      ['position | Budi Hargono | komandan sayap bersenjata | Laskar Senja'],
    ],
    [
      'Kepala sayap bersenjata [ORG Laskar Senja] yang baru, [PER Budi Hargono], tewas.',
      ['position | Budi Hargono | Kepala sayap bersenjata | Laskar Senja'],
    ],
    ['[PER Budi Hargono], ketua minta [ORG Bawaslu] menunda.', []],
    [
      'Menteri Koordinator Bidang kemaritiman dan Investasi [PER Sri Lestari] hadir.',
      ['position | Sri Lestari | Menteri Koordinator Bidang kemaritiman dan Investasi | -'],
    ],
    [
      'Menurut ahli pencitraan purba [ORG Universitas Sentosa], [PER Sri Lestari], itu benar.',
      ['position | Sri Lestari | ahli pencitraan purba | Universitas Sentosa'],
    ],
    [
      'Area Manager Comm, Rel & CSR [ORG PT Sinar Laut], [PER Sri Lestari], setuju.',
      ['position | Sri Lestari | Area Manager Comm, Rel & CSR | PT Sinar Laut'],
    ],
    // whom someone is sent to
    ['Duta Besar [LOC Swedia] untuk [ORG PBB], [PER Astrid Lund], menolak.', ['position | Astrid Lund | Duta Besar | Swedia']],
    ['[PER Astrid Lund], direktur [ORG Karsa] untuk [LOC Swedia].', ['position | Astrid Lund | direktur | Karsa']],
    // marks and links
    [
      'Korban ialah [PER Budi Hargono] -- direktur [ORG PT Sinar Laut] dan penyair.',
      ['position | Budi Hargono | direktur | PT Sinar Laut'],
    ],
    [
      '"Baik," ujar [PER Budi Hargono], direktur [ORG PT Sinar Laut] dalam keterangannya.',
      ['position | Budi Hargono | direktur | PT Sinar Laut'],
    ],
    ['"Baik," kata [PER Budi Hargono] selaku tuner [ORG PT Sinar Laut].', ['position | Budi Hargono | tuner | PT Sinar Laut']],
    ['[PER Budi Hargono] selaku juragan ikan [ORG PT Sinar Laut] hadir.', ['position | Budi Hargono | juragan ikan | PT Sinar Laut']],
    ['[PER Budi Hargono] selaku pihak [ORG PT Sinar Laut] hadir.', []],
    ['[PER Budi Hargono] selaku juragan datang.', []],
    ['Sebagai mantan ketua [ORG Bawaslu], [PER Sri Lestari] paham.', ['position | Sri Lestari | mantan ketua | Bawaslu']],
    [
      '[PER Sri Lestari] mundur dan meninggalkan posisinya sebagai direktur [ORG PT Sinar Laut].',
      ['position | Sri Lestari | direktur | PT Sinar Laut'],
    ],
    ['[PER Sri Lestari] dan [PER Budi Hargono] meninggalkan jabatannya sebagai direktur [ORG PT Sinar Laut].', []],
    ['Polisi memeriksa pegawai [ORG PT Sinar Laut] berinisial [PER BH].', ['position | BH | pegawai | PT Sinar Laut']],
    // others with the same role
    [
      '[PER Sri Lestari] ditunjuk sebagai Ketua [ORG Bawaslu] menggantikan [PER Budi Hargono].',
      ['position | Sri Lestari | Ketua | Bawaslu', 'position | Budi Hargono | Ketua | Bawaslu'],
    ],
    [
      '[PER Sri Lestari] menjabat Ketua [ORG Bawaslu] dan [PER Joko Santosa] menggantikan [PER Budi Hargono].',
      ['position | Sri Lestari | Ketua | Bawaslu'],
    ],
    [
      'Hadir [PER Sri Lestari] (SL), [PER Joko Santosa] (JS), dan [PER Budi Hargono] (BH) selaku staf [ORG Bawaslu].',
      ['position | Sri Lestari | staf | Bawaslu', 'position | Joko Santosa | staf | Bawaslu', 'position | Budi Hargono | staf | Bawaslu'],
    ],
    ['Hadir [PER Sri Lestari] dan [PER Budi Hargono] selaku direktur [ORG Bawaslu].', ['position | Budi Hargono | direktur | Bawaslu']],
    // whose the role between two people is
    ['Senada dengan [PER Sri Lestari], Ketua [ORG Bawaslu], [PER Budi Hargono], menolak.', ['position | Budi Hargono | Ketua | Bawaslu']],
    [
      'Hadir Rektor [ORG Universitas Sentosa] [PER Sri Lestari], Ketua [ORG Bawaslu], [PER Budi Hargono], dan tamu.',
      ['position | Sri Lestari | Rektor | Universitas Sentosa', 'position | Budi Hargono | Ketua | Bawaslu'],
    ],
    [
      'Ketua [ORG Bawaslu] [PER Sri Lestari], politikus [ORG Partai Bahari], menolak.',
      ['position | Sri Lestari | Ketua | Bawaslu', 'member_of | Sri Lestari | politikus | Partai Bahari'],
    ],
    ['Pengacara [PER Sri Lestari] [PER Budi Hargono] menolak.', ['position | Budi Hargono | Pengacara | -']],
    // where someone comes from is where the role is held
    [
      'Dokter spesialis jantung, dr [PER Sri Lestari], SpJP, FIHA dari [ORG RS Sentosa] setuju.',
      ['position | Sri Lestari | Dokter spesialis jantung | RS Sentosa'],
    ],
    [
      'Menteri Agama [PER Sri Lestari] dari [ORG Partai Bahari] hadir.',
      ['position | Sri Lestari | Menteri Agama | -', 'member_of | Sri Lestari | Partai Bahari'],
    ],
    ['[ORG Komite Pangan] yang diketuai oleh [PER Sri Lestari] rapat.', ['position | Sri Lestari | Ketua | Komite Pangan']],
    // lists, what belongs to the name behind them
    [
      'Menteri Koordinator Bidang Hukum, [ORG HAM], Imigrasi, dan Pemasyarakatan [PER Sri Lestari] hadir.',
      ['position | Sri Lestari | Menteri Koordinator Bidang Hukum, HAM, Imigrasi, dan Pemasyarakatan | -'],
    ],
    [
      'Dukungan sejumlah anggota [ORG DPR], termasuk [PER Sri Lestari] dan [PER Budi Hargono].',
      ['member_of | Sri Lestari | anggota | DPR', 'member_of | Budi Hargono | anggota | DPR'],
    ],
    ['Rapat anggota [ORG DPR], termasuk [PER Sri Lestari] dan [PER Budi Hargono].', []],
    ['Anggota [ORG DPR] dapil [LOC Tapin] II [PER Budi Hargono] menolak.', ['member_of | Budi Hargono | Anggota | DPR']],
    ['Mereka bertemu Gubernur [LOC Tapin], [PER Sri Lestari] dan jajarannya.', ['position | Sri Lestari | Gubernur | Tapin']],
    ['Mereka menjawab Ketua [ORG Bawaslu], [PER Sri Lestari] yang menolak.', ['position | Sri Lestari | Ketua | Bawaslu']],
    [
      '[PER Sri Lestari], penyair sekaligus pendiri kelompok sukarelawan antirasuah [ORG Laskar Senja], tiba.',
      ['position | Sri Lestari | pendiri kelompok sukarelawan antirasuah | Laskar Senja'],
    ],
    [
      'Kata [PER Sri Lestari], SpPD-KGEH, praktisi kesehatan dari [ORG RS Sentosa].',
      ['position | Sri Lestari | praktisi kesehatan | RS Sentosa'],
    ],
    [
      'Posisi [PER Sri Lestari] selaku Komisaris [ORG PT Sinar Laut] digantikan oleh [PER Budi Hargono].',
      ['position | Sri Lestari | Komisaris | PT Sinar Laut', 'position | Budi Hargono | Komisaris | PT Sinar Laut'],
    ],
    // a body named before
    ['[ORG/company Karsa] merugi. CEO perusahaan itu, [PER Budi Hargono], mundur.', ['position | Budi Hargono | CEO | Karsa']],
    [
      '[ORG/party Partai Bahari] menang. Direktur perusahaan itu, [PER Budi Hargono], mundur.',
      ['position | Budi Hargono | Direktur perusahaan | -'],
    ],
    [
      'Banjir melanda [LOC/country Swedia]. Menteri Kesehatan negara tersebut, [PER Astrid Lund], berduka.',
      ['position | Astrid Lund | Menteri Kesehatan | Swedia'],
    ],
    [
      'Kedua anggota [ORG DPR] tersebut adalah [PER Sri Lestari] dan [PER Budi Hargono].',
      ['member_of | Sri Lestari | anggota | DPR', 'member_of | Budi Hargono | anggota | DPR'],
    ],
    ['Pendiri [ORG Karsa] sekaligus penyelenggara turnamen, [PER Budi Hargono], berharap.', ['position | Budi Hargono | Pendiri | Karsa']],
    ['Martil itu mengenai kepala [PER Joko Santosa].', []],
    [
      '[PER Nils Berg], Senior Officer [LOC Asia Pasifik] dari [ORG Bank Karsa], setuju.',
      ['position | Nils Berg | Senior Officer | Bank Karsa'],
    ],
    // what someone is in charge of behind `untuk`
    [
      'Kata juru bicara pemerintah untuk penanggulangan banjir rob, [PER Budi Hargono] di [LOC Tapin].',
      ['position | Budi Hargono | juru bicara pemerintah untuk penanggulangan banjir rob | -'],
    ],
    ['Kata juru bicara pemerintah untuk menenangkan warga, [PER Budi Hargono] datang.', []],
    // some of several
    [
      '[ORG Karsa] mengundang mantan ketua [ORG Bawaslu], seperti [PER Sri Lestari] hingga [PER Budi Hargono].',
      ['position | Budi Hargono | mantan ketua | Bawaslu', 'position | Sri Lestari | mantan ketua | Bawaslu'],
    ],
    ['Ia menemui mantan ketua [ORG Bawaslu], seperti [PER Sri Lestari] menyarankan.', []],
    ['Dihadiri para menteri dan pejabat negara ini, [PER Sri Lestari] berpidato.', []],
    ['[PER Sri Lestari] menjabat sebagai Menteri Agama sebelum diganti.', ['position | Sri Lestari | Menteri Agama | -']],
    // who reigns, and over what
    ['Raja [LOC Swedia] Raja [PER Nils Berg] tiba.', ['position | Nils Berg | Raja | Swedia']],
    [
      '[LOC Kerajaan Baltik] berduka. Raja [PER Nils Berg] dan putra mahkotanya, Pangeran [PER Lars Berg], hadir.',
      ['position | Lars Berg | putra mahkota | Kerajaan Baltik', 'position | Nils Berg | Raja | Kerajaan Baltik'],
    ],
    ['Raja [LOC Swedia] [PER Nils Berg] dan Ratu [PER Astrid Lund] ke [ORG Keraton Karsa].', ['position | Nils Berg | Raja | Swedia']],
    ['Raja [PER Nils Berg] tiba.', []],
    [
      'Pakar kelautan [ORG Universitas Sentosa] Raja [PER Budi Hargono] setuju.',
      ['position | Budi Hargono | Pakar kelautan | Universitas Sentosa'],
    ],
    // a player is no deputy
    ['[PER Joko Santosa] mengalahkan wakil [LOC Swedia], [PER Nils Berg], dengan mudah.', []],
  ])('%s', (text, found) => {
    expect(relationsOf(text).sort()).toEqual([...found].sort())
  })
})
