import { extract } from '../../src/extract'

const typesOf = (text: string, name: string) => [
  ...new Set(
    extract(text)
      .entities.filter((e) => e.mentions.some((m) => m.kind === 'name' && m.text === name))
      .map((e) => e.type),
  ),
]

/** Text, a name in it, and the one type that it has all over the text. */
const cases: [string, string, string, string][] = [
  [
    'initials with an age, though a company is called so',
    'Pengemudi mobil, AKR (35), dibawa ke kantor polisi. Menurut AKR, jalan itu licin.',
    'AKR',
    'person',
  ],
  ['a company without an age', 'Laba AKR naik tahun ini. Menurut AKR, kredit tumbuh 8 persen.', 'AKR', 'organization'],
  [
    'part of a person’s name behind verbs that fit bodies too',
    'Gubernur melantik Wirog Tamburaka sebagai sekretaris daerah. Wirog membawahi lima dinas. Karier Wirog dimulai di desa. Wirog naik pangkat. Kinerja Wirog dipuji.',
    'Wirog',
    'person',
  ],
  ['who is credited behind dashes', 'Harga beras naik.\n--Dengan bantuan Courtney Okoro.', 'Courtney Okoro', 'person'],
]

test.each(cases)('%s', (_, text, name, type) => expect(typesOf(text, name)).toEqual([type]))
