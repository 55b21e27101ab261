import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const FOLDER = join(__dirname, '../fixtures/articles')

/** The fixture articles, in the order of their names. */
export const ARTICLES: Readonly<Record<string, string>> = Object.fromEntries(
  readdirSync(FOLDER)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => [name.slice(0, -4), readFileSync(join(FOLDER, name), 'utf8')]),
)
