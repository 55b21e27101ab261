import { readdirSync, readFileSync } from 'node:fs'
import { worked } from './worked.mjs'

/** Texts to measure on: a file of JSON lines with a `text` each, or the fixture articles. */
export function articles(path?: string): string[] {
  if (path)
    return readFileSync(path, 'utf8')
      .split('\n')
      .filter((line) => line.trim())
      .map((line) => (JSON.parse(line) as { text: string }).text)
  const folder = new URL('../fixtures/articles/', import.meta.url)
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => readFileSync(new URL(name, folder), 'utf8'))
}

/** The unit of all rates: tokens between white space. */
export const tokensOf = (texts: readonly string[]) => texts.reduce((n, text) => n + text.split(/\s+/).filter(Boolean).length, 0)

export const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]

/** Milliseconds that a call takes. */
export function timed(call: () => void): number {
  const began = performance.now()
  call()
  return performance.now() - began
}

/** Milliseconds that a call takes of the main thread, or of the clock where these are not known. */
export function cost(call: () => void): number {
  const before = worked()
  const clock = timed(call)
  const own = worked() - before
  return Number.isNaN(own) ? clock : own
}

/** Rows as a table in Markdown. */
export function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')
}
