import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { extract } from '../../src/index'
import type { Quote } from '../../src/schema/types'
import { ARTICLES } from '../fixtures'

/** One row of `fixtures/expected/`: read by hand. A row that is `known` to fail must still fail; take the mark away when it does not. */
interface Said {
  readonly speaker: string | null
  readonly type: Quote['type']
  readonly content: string
  readonly known?: boolean
}

interface Expected {
  readonly said: readonly Said[]
  readonly notSaid: readonly { readonly content: string; readonly known?: boolean }[]
}

const contentOf = (quote: Quote) => quote.spans.map((s) => s.text.replace(/\s+/g, ' ')).join(' … ')

const articles = Object.entries(ARTICLES).map(([name, text]) => ({
  name,
  quotes: extract(text).quotes,
  expected: JSON.parse(readFileSync(join(__dirname, `../../fixtures/expected/${name}.json`), 'utf8')) as Expected,
}))

const said = articles.flatMap(({ name, quotes, expected }) =>
  expected.said.map((row) => ({
    ...row,
    name,
    begins: row.content.slice(0, 40),
    found: quotes.map((q) => `${q.speaker?.name ?? null} | ${q.type} | ${contentOf(q)}`),
  })),
)
const notSaid = articles.flatMap(({ name, quotes, expected }) =>
  expected.notSaid.map((row) => ({ ...row, name, begins: row.content.slice(0, 40), found: quotes.map(contentOf) })),
)

const line = (row: Said) => `${row.speaker} | ${row.type} | ${row.content}`

/** `test.each` that takes an empty table too. */
function each<Row>(rows: readonly Row[], title: string, check: (row: Row) => void): void {
  if (rows.length) test.each(rows)(title, check)
}

each(
  said.filter((row) => !row.known),
  '$name: $speaker said "$begins"',
  (row) => expect(row.found).toContain(line(row)),
)
each(
  said.filter((row) => row.known),
  '$name, known to fail: $speaker said "$begins"',
  (row) => expect(row.found).not.toContain(line(row)),
)
each(
  notSaid.filter((row) => !row.known),
  '$name: nobody said "$begins"',
  (row) => expect(row.found).not.toContain(row.content),
)
each(
  notSaid.filter((row) => row.known),
  '$name, known to fail: nobody said "$begins"',
  (row) => expect(row.found).toContain(row.content),
)
