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

const said = articles.flatMap(({ name, quotes, expected }) => expected.said.map((row) => ({
  ...row, name, begins: row.content.slice(0, 40), found: quotes.map((q) => `${q.speaker?.name ?? null} | ${q.type} | ${contentOf(q)}`),
})))
const notSaid = articles.flatMap(({ name, quotes, expected }) => expected.notSaid.map((row) => ({ ...row, name, begins: row.content.slice(0, 40), found: quotes.map(contentOf) })))

test.each(said.filter((row) => !row.known))('$name: $speaker said "$begins"', ({ speaker, type, content, found }) => {
  expect(found).toContain(`${speaker} | ${type} | ${content}`)
})

test.each(said.filter((row) => row.known))('$name, known to fail: $speaker said "$begins"', ({ speaker, type, content, found }) => {
  expect(found).not.toContain(`${speaker} | ${type} | ${content}`)
})

test.each(notSaid.filter((row) => !row.known))('$name: nobody said "$begins"', ({ content, found }) => {
  expect(found).not.toContain(content)
})

if (notSaid.some((row) => row.known)) {
  test.each(notSaid.filter((row) => row.known))('$name, known to fail: nobody said "$begins"', ({ content, found }) => {
    expect(found).toContain(content)
  })
}
