import { TokenKind } from '../../src/text/document'
import { readDocument } from '../../src/text/read'
import { cut } from './helpers'

describe('tokens', () => {
  test.each([
    // numbers and money
    ['Harganya Rp1,5 triliun atau Rp 75.000.', 'Harganya|Rp|1,5|triliun|atau|Rp|75.000|.'],
    ['naik 5,95% menjadi 1.234,56', 'naik|5,95|%|menjadi|1.234,56'],
    ['US$6,4 juta', 'US|$|6,4|juta'],
    ['nomor 1,2,3', 'nomor|1|,|2|,|3'],
    ['1,234,567 orang', '1,234,567|orang'],
    ['antara 5-10 persen', 'antara|5|-|10|persen'],
    ['era 1990-an', 'era|1990-an'],
    ['pukul 19.30 WIB', 'pukul|19.30|WIB'],
    ['(23/3/2023)', '(|23/3/2023|)'],
    ['pada 2025-10-22', 'pada|2025-10-22'],
    ['Nomor 7/SEOJK.05/2025', 'Nomor|7/SEOJK.05/2025'],
    ['jaringan 4G', 'jaringan|4G'],
    ['luas 30 km²', 'luas|30|km²'],
    // hyphens
    ['anak-anak bermain', 'anak-anak|bermain'],
    ['Undang-Undang Dasar', 'Undang-Undang|Dasar'],
    ['ke-20', 'ke-20'],
    ['Covid-19', 'Covid-19'],
    ['Al-Azhar', 'Al-Azhar'],
    ['KTT G-20', 'KTT|G-20'],
    ['jalur Medan-Binjai', 'jalur|Medan|-|Binjai'],
    ['RI-Jepang', 'RI|-|Jepang'],
    ['se-Indonesia', 'se|-|Indonesia'],
    ['kepada-Nya', 'kepada-Nya'],
    ['para warga-yang lama menunggu', 'para|warga|-|yang|lama|menunggu'],
    ['Besar-Besaran Sayur-Mayur', 'Besar-Besaran|Sayur-Mayur'],
    // abbreviations, degrees, initials
    ['Dr. H. Budi Santoso, S.H., M.Si.', 'Dr.|H.|Budi|Santoso|,|S.H.|,|M.Si.'],
    ['di Jl. Melati No. 5', 'di|Jl.|Melati|No.|5'],
    ['PT Angin Ribut Tbk. (ANRI)', 'PT|Angin|Ribut|Tbk.|(|ANRI|)'],
    ['apel, jeruk, dll.', 'apel|,|jeruk|,|dll.'],
    ['menurut A. Wiryono', 'menurut|A.|Wiryono'],
    ['W.S. Kartadirja', 'W.S.|Kartadirja'],
    ['Bilang tidak, no.', 'Bilang|tidak|,|no|.'],
    ['kaya vitamin C. Lalu', 'kaya|vitamin|C|.|Lalu'],
    // apostrophes
    ["Jum'at", "Jum'at"],
    ['Ma’ruf', 'Ma’ruf'],
    ["era '90-an", "era|'|90-an"],
    // web
    ['baca di detik.com.', 'baca|di|detik.com|.'],
    ['Kontan.co.id, KOMPAS.com dan TEMPO.CO', 'Kontan.co.id|,|KOMPAS.com|dan|TEMPO.CO'],
    ['lihat https://contoh.id/a?b=1.', 'lihat|https://contoh.id/a?b=1|.'],
    ['daftar di s.id/pasar-pagi, ya', 'daftar|di|s.id/pasar-pagi|,|ya'],
    ['(detik.com/Ani)', '(|detik.com|/|Ani|)'],
    ['surel ani.w@contoh.co.id, ya', 'surel|ani.w@contoh.co.id|,|ya'],
    ['akun @ani_w dan #SaveHutan!', 'akun|@ani_w|dan|#SaveHutan|!'],
    // lost spaces
    ['tahun lalu.Dia pergi', 'tahun|lalu|.|Dia|pergi'],
    ['seperti dilansirAntara', 'seperti|dilansir|Antara'],
    ['diJakarta', 'di|Jakarta'],
    ['iPhone eFishery PeduliLindungi GoTo detikcom detikNews tvOne', 'iPhone|eFishery|PeduliLindungi|GoTo|detikcom|detikNews|tvOne'],
    // other
    ['DPR/MPR', 'DPR|/|MPR'],
    ['triwulan II/2024', 'triwulan|II/2024'],
    ['R&D dan S&P', 'R&D|dan|S&P'],
    ['Wah... benarkah?!', 'Wah|...|benarkah|?!'],
    ['mantap 👍🏽👨‍👩‍👧 ya', 'mantap|👍🏽|👨‍👩‍👧|ya'],
    ['🇮🇩🇲🇾', '🇮🇩|🇲🇾'],
  ])('%s', (text, tokens) => expect(cut(text)).toBe(tokens))

  test('kinds', () => {
    const doc = readDocument('Ani beli 5 apel, lihat https://a.id @ani #ok a@b.id 😀 %')
    const kinds = Array.from(doc.tokens.kind)
    expect(kinds).toEqual([0, 0, 1, 0, 2, 0, 4, 6, 7, 5, 8, 3].map((k) => k))
    expect(TokenKind.emoji).toBe(8)
  })

  test('lower-cased surfaces put odd characters right', () => {
    expect(readDocument('Ma’ruf Cafe\u0301 KTP\u2011el').tokens.lower).toEqual(["ma'ruf", 'café', 'ktp-el'])
    expect(readDocument('İstanbul indah').tokens.lower[1]).toBe('indah')
  })
})

describe('clitics', () => {
  const size = (word: string) => {
    const { tokens } = readDocument(`kata ${word} itu`)
    return [tokens.proclitic[1], tokens.enclitic[1]]
  }
  test.each([
    'katanya',
    'ujarnya',
    'menyetujuinya',
    'rumahku',
    'rumahmu',
    'apakah',
    'inilah',
    'itupun',
    'anak-anaknya',
    'sekolahnya',
    'masalahnya',
    'diriku',
    'pergilah',
    'KPK-nya',
    'KPKnya',
    'seseorangpun',
  ])('%s has one', (word) => {
    expect(size(word)[1]).toBe(/(ku|mu)$/.test(word) ? 2 : 3)
  })
  test.each([
    'hanya',
    'punya',
    'bertanya',
    'sekolah',
    'bersekolah',
    'masalah',
    'bermasalah',
    'kuliah',
    'ilmu',
    'kamu',
    'bertemu',
    'kaku',
    'buku',
    'buku-buku',
    'pelaku',
    'berlaku',
    'mengaku',
    'setelah',
    'adalah',
    'jumlah',
    'langkah',
    'menikah',
    'nafkah',
    'walaupun',
    'himpun',
    'Abdullah',
    'Maluku',
    'Kenya',
    'suku',
    'jamu',
    'aku',
    'akhirnya',
    'sebelumnya',
    'lainnya',
  ])('%s has none', (word) => {
    expect(size(word)).toEqual([0, 0])
  })
  test.each([
    ['kulihat', 2],
    ['kukatakan', 2],
    ['kautahu', 3],
  ])('%s begins with one', (word, n) => expect(size(word)[0]).toBe(n))
  test.each(['kuliah', 'kulit', 'kurang', 'kunci', 'kuasai', 'kunjungi', 'kaum', 'kaus', 'kualitas', 'kursi'])(
    '%s begins with none',
    (word) => expect(size(word)[0]).toBe(0),
  )
})
