import fc from 'fast-check'
import { parseTable, type Problem } from '../../tools/lexicons/parse'
import { rowTablesSource } from '../../tools/lexicons/compile'
import { SortedWords } from '../../src/lexicon/sorted'
import { entryNamed, tableEntries } from '../../src/lexicon/store'
import { sortedTable } from '../../src/lexicon/tables'

const word = fc
  .array(fc.constantFrom('a', 'b', 'z', '-', 'é', '\u{1f600}'), { minLength: 1, maxLength: 4 })
  .map((letters) => letters.join(''))

const byWord = (a: string, b: string): number => (a.split('<')[0] < b.split('<')[0] ? -1 : 1)

test('agrees with a map of the same rows', () => {
  fc.assert(
    fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 30 }), fc.array(word), fc.boolean(), (words, asked, cells) => {
      const rows = words.map((w, i) => (cells && i % 3 > 0 ? `${w}<cell ${w}` : w)).sort(byWord)
      const sorted = new SortedWords(rows.join('>'), (start, end) => `${start} ${end}`)
      const starts = rows.map((_, i) => rows.slice(0, i).join('>').length + Math.min(i, 1))
      const map = new Map(rows.map((row, i) => [row.split('<')[0], `${starts[i]} ${starts[i] + row.split('<')[0].length}`]))
      for (const w of [...words, ...asked, ...words, '', 'a<cell a', `${words[0]}>`]) expect(sorted.get(w)).toBe(map.get(w))
    }),
  )
})

test('rows whose order does not matter are sorted by their phrase when the package is built', () => {
  const problems: Problem[] = []
  const table = parseTable('t', 't.tsv', '#! match=no\n#! order=any\nphrase\tn\nab\t3\na-b\t2\nab c\t4\na\t1\n', problems)
  expect(problems).toEqual([])
  expect(rowTablesSource([table])).toContain(JSON.stringify('phrase<n>a<1>a-b<2>ab<3>ab c<4'))
})

test('finds every word of an embedded table', () => {
  const share = sortedTable('common-word', Number)
  expect(share.get('abad')).toBe(10)
  expect(share.get('abadd')).toBeUndefined()
})

test.each(['role-head', 'kin'])('entries of %s whose words are parted by spaces alone are found by their names', (table) => {
  const entries = tableEntries(table).filter(({ name }) => /^\p{L}+(?: \p{L}+)*$/u.test(name))
  expect(entries.length).toBeGreaterThan(20)
  expect(entries.map((entry) => entryNamed(table, entry.name.toLowerCase()))).toEqual(entries)
  expect(entryNamed(table, 'kata yang tak ada')).toBeUndefined()
})
