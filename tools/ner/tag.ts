/**
 * Tags a CoNLL file: `npm run --silent ner:tag -- --model M < IN.conll > OUT.conll`.
 * Lines come out as they are, with the predicted tag (BIO) as a further column, separated as the line's own columns are.
 */
import { readFileSync, writeSync } from 'node:fs'
import { bio, type Sentence } from './conll'
import { Ensemble } from './ensemble-model'

const args = process.argv.slice(2)
const path = args[args.indexOf('--model') + 1]
if (!args.includes('--model') || !path) {
  console.error('usage: npm run --silent ner:tag -- --model M < IN.conll > OUT.conll')
  process.exit(2)
}

async function main(): Promise<void> {
  const ensemble = await Ensemble.read(new Uint8Array(readFileSync(path)))
  const lines = readFileSync(0, 'utf8').split('\n')
  const sentences: Sentence[] = []
  const at: number[][] = []
  let open = false
  lines.forEach((line, i) => {
    const trimmed = line.trim()
    if (!trimmed) {
      open = false
      return
    }
    if (!open) {
      sentences.push({ words: [], tags: [] })
      at.push([])
      open = true
    }
    ;(sentences[sentences.length - 1].words as string[]).push(trimmed.split(/[\t ]+/)[0])
    at[at.length - 1].push(i)
  })
  ensemble.tag(sentences).forEach((spans, s) => {
    bio(spans, sentences[s].words.length).forEach((tag, k) => {
      const i = at[s][k]
      const line = lines[i].replace(/\r$/, '')
      lines[i] = `${line.trimEnd()}${line.includes('\t') || !line.trim().includes(' ') ? '\t' : ' '}${tag}`
    })
  })
  const out = Buffer.from(lines.join('\n'))
  for (let p = 0; p < out.length; ) p += writeSync(1, out, p)
}

main().catch((error) => {
  console.error(error)
  process.exit(1)
})
