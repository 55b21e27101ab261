import { checkForms, idleAmbiguities } from '../../tools/lexicons/check'
import { compilePhrases, rowTablesSource } from '../../tools/lexicons/compile'
import { parseTable, type Problem, readTables } from '../../tools/lexicons/parse'
import { tableEntries, tableNames } from '../../src/lexicon/store'
import { tableRows } from '../../src/lexicon/tables'
import { readDocument } from '../../src/text/read'

const HEAD = '#! type=place\nphrase\taliases\n'

function faults(...files: [string, string][]): string[] {
  const problems: Problem[] = []
  const tables = files.map(([name, text]) => parseTable(name, `${name}.tsv`, text, problems))
  checkForms(tables, problems)
  compilePhrases(tables, readDocument, problems)
  return problems.map(({ file, line, message }) => `${file}:${line}: ${message}`)
}

describe('a planted fault stops the build', () => {
  test.each<[string, [string, string][], RegExp]>([
    ['duplicate phrase', [['a', `${HEAD}Alun\nAlun\n`]], /^a\.tsv:4: "Alun" stands in line 3 already$/],
    ['duplicate but for case', [['a', `${HEAD}Alun\nALUNA\nalun\n`]], /^a\.tsv:5: "alun" stands in line 3 already$/],
    ['alias that is another row', [['a', `${HEAD}Alun\nBelo\tAlun\n`]], /^a\.tsv:4: "Alun" stands/],
    ['text that is not NFC', [['a', `${HEAD}Alu\u0301n\n`]], /^a\.tsv:3: text is not in normal form NFC$/],
    ['space at the end of a cell', [['a', `${HEAD}Alun \n`]], /^a\.tsv:3: stray white space/],
    ['two spaces', [['a', `${HEAD}Alun  Alun\n`]], /^a\.tsv:3: stray white space/],
    ['no-break space', [['a', `${HEAD}Alun\u00a0Alun\n`]], /^a\.tsv:3: stray white space/],
    ['space beside a bar', [['a', `${HEAD}Alun\tBelo| Celo\n`]], /^a\.tsv:3: empty form or white space/],
    ['carriage return', [['a', `${HEAD}Alun\r\n`]], /^a\.tsv:3: carriage return/],
    ['too many cells', [['a', `${HEAD}Alun\tBelo\tCelo\n`]], /^a\.tsv:3: 3 cells under 2 columns$/],
    ['empty phrase', [['a', `${HEAD}\tBelo\n`]], /^a\.tsv:3: empty phrase$/],
    ['header without phrase', [['a', 'name\nAlun\n']], /^a\.tsv:1: the first column must be called "phrase"$/],
    ['unknown directive', [['a', `#! colour=red\n${HEAD}Alun\n`]], /^a\.tsv:1: unknown directive "colour"$/],
    [
      'forms of two types',
      [
        ['a', `${HEAD}Alun\n`],
        ['b', '#! type=person\nphrase\nalun\n'],
      ],
      /^b\.tsv:3: "alun" is person here and place in a\.tsv:3; list it in ambiguous\.tsv$/,
    ],
  ])('%s', (_, files, expected) => expect(faults(...files)).toEqual(expect.arrayContaining([expect.stringMatching(expected)])))
})

describe('no fault', () => {
  test.each<[string, [string, string][]]>([
    ['a clean table', [['a', `${HEAD}Alun\tBelo|Celo\n`]]],
    [
      'forms of two types that are listed as ambiguous',
      [
        ['a', `${HEAD}Alun\n`],
        ['b', '#! type=person\nphrase\nalun\n'],
        ['ambiguous', 'phrase\treading\nAlun\tperson\n'],
      ],
    ],
    [
      'the same form in two tables of one type',
      [
        ['a', `${HEAD}Alun\n`],
        ['b', `${HEAD}Alun\n`],
      ],
    ],
    ['an acronym beside a word', [['a', `${HEAD}Alun\tALUN\n`]]],
    [
      'a table that is not matched beside a gazetteer',
      [
        ['a', `${HEAD}Alun\n`],
        ['b', '#! match=no\n#! type=person\nphrase\nAlun\n'],
      ],
    ],
  ])('%s', (_, files) => expect(faults(...files)).toEqual([]))
})

test('a form listed as ambiguous that no table has is reported', () => {
  const problems: Problem[] = []
  const tables = [parseTable('ambiguous', 'ambiguous.tsv', 'phrase\treading\nAlun\tperson\n', problems)]
  expect(idleAmbiguities(tables)).toEqual(['Alun'])
})

test('row tables keep their cells', () => {
  const problems: Problem[] = []
  const source = rowTablesSource([parseTable('r', 'r.tsv', '#! match=no\nphrase\tkind\nsatu\t\ndua\tx\n', problems)])
  expect(source).toContain(JSON.stringify('phrase<kind>satu>dua<x'))
})

describe('the shipped tables', () => {
  const problems: Problem[] = []
  const tables = readTables('lexicons', problems)

  test('have no fault', () => {
    checkForms(tables, problems)
    expect(problems).toEqual([])
  })

  test('reach the code row by row', () => {
    for (const { name, rows, directives } of tables) {
      if (name.startsWith('ambiguous')) continue
      const there = directives.match === 'no' ? tableRows(name).map((row) => row.phrase) : tableEntries(name).map((entry) => entry.name)
      expect(there).toEqual(rows.map((row) => row.cells.phrase))
    }
    expect(tableNames()).toEqual(
      tables.filter((table) => table.directives.match !== 'no' && !table.name.startsWith('ambiguous')).map((table) => table.name),
    )
  })

  test('asking for a table that is not there is an error', () => {
    expect(() => tableRows('nowhere')).toThrow('nowhere')
    expect(() => tableEntries('nowhere')).toThrow('nowhere')
  })
})
