import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { hashText } from '../../src/names/tagger/hash'

/** A plain splitter for unlabelled text: words with inner hyphens, dots of abbreviations and apostrophes, numbers, single marks. */
const TOKEN = /[A-Za-z](?:\.[A-Za-z])+\.?|[\p{L}\p{M}]+(?:['’&-][\p{L}\p{M}\d]+)*|\d+(?:[.,:/-]\d+)*|\S/gu

export function splitTokens(sentence: string): string[] {
  return sentence.match(TOKEN) ?? []
}

/** Sentences of a text by full stops, question and exclamation marks before white space and a capital, and by line breaks. */
export function splitSentences(text: string): string[] {
  return text.split(/\n+|(?<=[.!?]["”’)]?)\s+(?=["“‘(]?[A-Z0-9])/u).filter((s) => s.trim() !== '')
}

export interface RawArticle {
  readonly id: string
  readonly title: string
  readonly text: string
  readonly file: string
}

/** Labelled articles that accuracy is measured on; no unlabelled copy of them may teach a model. Files that are missing are passed over. */
const MEASURED = ['gold/dev.jsonl', 'corpora/articles/detik.jsonl']
const RUN = 8

/** Hashes of all runs of eight words, whatever their case and punctuation. */
function runsOf(text: string): number[] {
  const words = text.toLowerCase().match(/[\p{L}\d]+/gu) ?? []
  const out: number[] = []
  for (let i = 0; i + RUN <= words.length; i++) out.push(hashText(words.slice(i, i + RUN).join(' ')))
  return out
}

/** Tells whether a text is, in good part (a fifth of its runs of words, or thirty of them), that of an article used for measuring. */
function measuredText(folder: string): (text: string) => boolean {
  const known = new Set<number>()
  for (const file of MEASURED) {
    const path = `${folder}/${file}`
    if (!existsSync(path)) continue
    for (const line of readFileSync(path, 'utf8').split('\n'))
      if (line.trim()) for (const run of runsOf((JSON.parse(line) as { text: string }).text)) known.add(run)
  }
  return (text) => {
    if (known.size === 0) return false
    const runs = runsOf(text)
    let shared = 0
    for (const run of runs) if (known.has(run)) shared++
    return shared > 0 && (shared >= 30 || shared > runs.length / 5)
  }
}

/** All articles under `folder/corpora/raw` that nothing is measured on, files and lines in a fixed order. */
export function* rawArticles(folder: string, only?: RegExp): Generator<RawArticle> {
  const at = `${folder}/corpora/raw`
  const measured = measuredText(folder)
  for (const file of readdirSync(at).sort()) {
    if (!file.endsWith('.jsonl.gz') || (only && !only.test(file))) continue
    for (const line of gunzipSync(readFileSync(`${at}/${file}`))
      .toString('utf8')
      .split('\n')) {
      if (!line.trim()) continue
      const row = JSON.parse(line) as { id: string; title?: string; text: string }
      if (!measured(row.text)) yield { id: String(row.id), title: row.title ?? '', text: row.text, file }
    }
  }
}
