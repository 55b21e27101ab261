import { decodeNameList, encodeNameList, nameCodes, nameList } from '../../tools/ner/name-list'

const list = decodeNameList(
  encodeNameList(
    nameList([
      ['Wiratmo', 'person'],
      ['Lembah Asri', 'place'],
      ['Lembah Asri Makmur', 'organization'],
      ['Karang-Jati (desa)', 'place'],
      ['Sulasih', 'person'],
      ['Sulasih', 'place'],
    ]),
  ),
)
const marked = (sentence: string) => nameCodes(list, sentence.split(' ')).map((codes) => codes.length)

test('the longest known name is marked, whatever its case', () => {
  expect(marked('warga Lembah Asri Makmur dan LEMBAH ASRI')).toEqual([0, 1, 1, 1, 0, 1, 1])
  expect(nameCodes(list, ['Lembah', 'Asri', 'Makmur'])[0]).not.toEqual(nameCodes(list, ['Lembah', 'Asri'])[0])
})

test('brackets are no part of a name, hyphens join its words', () => {
  expect(marked('di Karang Jati')).toEqual([0, 1, 1])
  expect(marked('di Karang-Jati')).toEqual([0, 1])
})

test('a name of two kinds differs from a name of one', () => {
  expect(nameCodes(list, ['Sulasih'])).not.toEqual(nameCodes(list, ['Wiratmo']))
})

test('a single word in lower case is a name only where nothing is capitalised', () => {
  expect(marked('Kata wiratmo')).toEqual([0, 0])
  expect(marked('kata wiratmo')).toEqual([0, 1])
})

test('part of a name is none', () => {
  expect(marked('Lembah itu')).toEqual([0, 0])
})
