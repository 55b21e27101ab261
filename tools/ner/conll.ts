import { readFileSync } from 'node:fs'
import { labelsOf, type Labels } from '../../src/names/tagger/labels'

export interface Sentence {
  readonly words: readonly string[]
  readonly tags: readonly string[]
}

/** Sentences of a CoNLL file: first column the word, last column the tag, separated by tabs or spaces; blank lines between sentences. */
export function readConll(path: string): Sentence[] {
  return parseConll(readFileSync(path, 'utf8'))
}

export function parseConll(text: string): Sentence[] {
  const out: Sentence[] = []
  let words: string[] = []
  let tags: string[] = []
  for (const line of `${text}\n\n`.split('\n')) {
    const trimmed = line.trim()
    if (trimmed === '') {
      if (words.length) out.push({ words, tags })
      words = []
      tags = []
      continue
    }
    const columns = trimmed.split(/[\t ]+/)
    words.push(columns[0])
    tags.push(columns.length > 1 ? columns[columns.length - 1] : 'O')
  }
  return out
}

/** The entity types of a corpus, in alphabetical order. */
export function typesOf(sentences: readonly Sentence[]): string[] {
  const types = new Set<string>()
  for (const s of sentences) for (const t of s.tags) if (t !== 'O') types.add(t.slice(2))
  return [...types].sort()
}

export interface Span {
  readonly first: number
  readonly last: number
  readonly type: string
}

/** Names as conlleval reads them: an `I-` of another type, or after `O`, starts a new one. */
export function spansOf(tags: readonly string[]): Span[] {
  const out: Span[] = []
  let first = -1
  let type = ''
  for (let i = 0; i <= tags.length; i++) {
    const tag = i < tags.length ? tags[i] : 'O'
    const t = tag === 'O' ? '' : tag.slice(2)
    if (first >= 0 && (t !== type || tag[0] === 'B')) {
      out.push({ first, last: i, type })
      first = -1
    }
    if (t && first < 0) first = i
    type = t
  }
  return out
}

export function bioes(spans: readonly Span[], length: number, labels: Labels): Uint8Array {
  const out = new Uint8Array(length)
  for (const { first, last, type } of spans) {
    const base = 1 + 4 * labels.types.indexOf(type)
    if (last - first === 1) out[first] = base + 3
    else {
      out[first] = base
      for (let i = first + 1; i < last - 1; i++) out[i] = base + 1
      out[last - 1] = base + 2
    }
  }
  return out
}

export function bio(spans: readonly Span[], length: number): string[] {
  const out = new Array<string>(length).fill('O')
  for (const { first, last, type } of spans) for (let i = first; i < last; i++) out[i] = `${i === first ? 'B' : 'I'}-${type}`
  return out
}

export { labelsOf }

export interface Score {
  tp: number
  predicted: number
  gold: number
}
export const f1 = (s: Score) => (s.predicted + s.gold === 0 ? 0 : (200 * s.tp) / (s.predicted + s.gold))

/** Entity-level counts by type and overall (`micro`), and the mean F1 over types (`macro`). */
export function score(
  gold: readonly (readonly Span[])[],
  got: readonly (readonly Span[])[],
): { micro: Score; byType: Map<string, Score>; macro: number } {
  const micro = { tp: 0, predicted: 0, gold: 0 }
  const byType = new Map<string, Score>()
  const of = (t: string) => byType.get(t) ?? byType.set(t, { tp: 0, predicted: 0, gold: 0 }).get(t)!
  gold.forEach((spans, i) => {
    const keys = new Set(spans.map((s) => `${s.first}:${s.last}:${s.type}`))
    for (const s of spans) {
      micro.gold++
      of(s.type).gold++
    }
    for (const s of got[i]) {
      micro.predicted++
      of(s.type).predicted++
      if (keys.has(`${s.first}:${s.last}:${s.type}`)) {
        micro.tp++
        of(s.type).tp++
      }
    }
  })
  const all = [...byType.values()]
  return { micro, byType, macro: all.reduce((a, s) => a + f1(s), 0) / Math.max(1, all.length) }
}
