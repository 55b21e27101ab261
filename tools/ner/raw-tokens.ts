/** Writes all unlabelled text as one sentence a line, tokens separated by spaces: `tsx raw-tokens.ts [--shared ../shared] > FILE`. */
import { createWriteStream } from 'node:fs'
import { rawArticles, splitSentences, splitTokens } from './raw'

const args = process.argv.slice(2)
const option = (name: string, other: string) => (args.includes(name) ? args[args.indexOf(name) + 1] : other)
const out = createWriteStream(option('--out', '/dev/stdout'))
const seen = new Set<string>()
for (const article of rawArticles(option('--shared', '../shared'))) {
  let block = ''
  for (const sentence of [...(article.title ? [article.title] : []), ...splitSentences(article.text)]) {
    const key = sentence.length > 40 ? sentence : ''
    if (key && seen.has(key)) continue
    if (key) seen.add(key)
    block += `${splitTokens(sentence).join(' ')}\n`
  }
  out.write(block)
}
out.end()
