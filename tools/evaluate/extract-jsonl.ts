/** Reads article lines `{"id","text"}` on standard input, writes extraction lines: the evaluation's shortcut to the command line, without a build. */
import { readFileSync } from 'node:fs'
import { extract } from '../../src/extract'
import { readDocument } from '../../src/text/read'

const tokensOnly = process.argv.includes('--tokens')
for (const line of readFileSync(0, 'utf8').split('\n')) {
  if (!line.trim()) continue
  const { id, text, date } = JSON.parse(line) as { id: string; text: string; date?: string }
  if (tokensOnly) {
    const { tokens, sentences } = readDocument(text)
    console.log(JSON.stringify({
      id,
      tokens: Array.from({ length: tokens.length }, (_, i) => ({ start: tokens.start[i], end: tokens.end[i] })),
      sentences: sentences.map(({ start, end }) => ({ start, end })),
    }))
  } else console.log(JSON.stringify({ id, ...extract(text, date && /^\d{4}-\d\d-\d\d/.test(date) ? { date } : {}) }))
}
