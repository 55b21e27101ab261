import { readdirSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

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

/** All articles under `folder/raw`, files and lines in a fixed order. */
export function* rawArticles(folder: string, only?: RegExp): Generator<RawArticle> {
  const at = `${folder}/corpora/raw`
  for (const file of readdirSync(at).sort()) {
    if (!file.endsWith('.jsonl.gz') || (only && !only.test(file))) continue
    for (const line of gunzipSync(readFileSync(`${at}/${file}`))
      .toString('utf8')
      .split('\n')) {
      if (!line.trim()) continue
      const row = JSON.parse(line) as { id: string; title?: string; text: string }
      yield { id: String(row.id), title: row.title ?? '', text: row.text, file }
    }
  }
}
