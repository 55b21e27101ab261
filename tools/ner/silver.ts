/** Unlabelled articles labelled by a teacher: confident sentences only, each article made to agree with itself. */
import { Lattice } from './crf'
import type { Sentence } from './conll'
import { bio } from './conll'
import { chunksOf } from '../../src/names/tagger/labels'
import { readDocument } from '../../src/text/read'
import { surface } from '../../src/text/document'
import type { Ensemble } from './ensemble-model'
import { rawArticles } from './raw'

interface Draft {
  readonly words: string[]
  readonly spans: { first: number; last: number; type: string; confidence: number }[]
  /** Least certainty of any token. */
  certainty: number
}

export interface SilverOptions {
  readonly shared: string
  readonly files: RegExp
  /** Articles taken from each file, evenly spread. */
  readonly articles: number
  /** Least marginal of the chosen label at any token of a sentence that is kept. */
  readonly least: number
}

export function silver(teacher: Ensemble, options: SilverOptions, log: (line: string) => void): Sentence[] {
  const out: Sentence[] = []
  let drafts = 0
  for (const block of blocks(options)) {
    const articles = block.map(sentencesOf)
    const flat = articles.flat()
    const labelled = label(teacher, flat)
    drafts += flat.length
    let at = 0
    for (const article of articles) {
      const part = labelled.slice(at, at + article.length)
      at += article.length
      agree(part)
      for (const d of part)
        if (d.certainty >= options.least)
          out.push({
            words: d.words,
            tags: bio(
              d.spans.sort((a, b) => a.first - b.first),
              d.words.length,
            ),
          })
    }
    log(`silver: ${out.length} of ${drafts} sentences`)
  }
  return out
}

function* blocks({ shared, files, articles }: SilverOptions): Generator<string[]> {
  const byFile = new Map<string, string[]>()
  for (const a of rawArticles(shared, files)) byFile.set(a.file, [...(byFile.get(a.file) ?? []), a.text.slice(0, 6000)])
  for (const texts of byFile.values()) {
    const step = Math.max(1, texts.length / articles)
    const chosen: string[] = []
    for (let x = 0; x < texts.length; x += step) chosen.push(texts[Math.floor(x)])
    for (let i = 0; i < chosen.length; i += 100) yield chosen.slice(i, i + 100)
  }
}

function sentencesOf(text: string): string[][] {
  const doc = readDocument(text)
  const out: string[][] = []
  for (const s of doc.sentences) {
    if (s.label === 'boilerplate' || s.label === 'promo' || s.last - s.first > 90 || s.last - s.first < 3) continue
    const words: string[] = []
    for (let i = s.first; i < s.last; i++) words.push(surface(doc, i))
    out.push(words)
  }
  return out
}

function label(teacher: Ensemble, sentences: readonly string[][]): Draft[] {
  const { emissions, transitions } = teacher.scores(sentences.map((words) => ({ words, tags: [] })))
  const L = teacher.labels.count
  const lattice = new Lattice(teacher.labels, 128)
  const path = new Uint8Array(128)
  return sentences.map((words, i) => {
    const n = words.length
    lattice.viterbi(emissions[i], transitions, n, path)
    lattice.run(emissions[i], transitions, n)
    let certainty = 1
    const sure = (k: number) => lattice.marginals[k * L + path[k]]
    for (let k = 0; k < n; k++) certainty = Math.min(certainty, sure(k))
    const spans = chunksOf(path, n).map((c) => {
      let confidence = 1
      for (let k = c.first; k < c.last; k++) confidence = Math.min(confidence, sure(k))
      return { first: c.first, last: c.last, type: teacher.labels.types[c.type], confidence }
    })
    return { words, spans, certainty }
  })
}

/** A name has one type in an article (that of most votes), and two-word names found once are names wherever they stand capitalised. */
function agree(sentences: Draft[]): void {
  const votes = new Map<string, Map<string, number>>()
  const key = (d: Draft, s: { first: number; last: number }) => d.words.slice(s.first, s.last).join(' ')
  for (const d of sentences) {
    for (const s of d.spans) {
      const k = key(d, s)
      const v = votes.get(k) ?? votes.set(k, new Map()).get(k)!
      v.set(s.type, (v.get(s.type) ?? 0) + s.confidence)
    }
  }
  const best = new Map<string, string>()
  for (const [k, v] of votes) {
    const [[type, top], second] = [...v].sort((a, b) => b[1] - a[1])
    if (!second || top > 1.5 * second[1]) best.set(k, type)
  }
  const sure = new Map<string, { words: string[]; type: string }[]>()
  for (const [k, type] of best) {
    const words = k.split(' ')
    const total = [...votes.get(k)!.values()].reduce((a, b) => a + b, 0)
    if (words.length >= 2 && total > 0.9 && words.every((w) => /^\p{Lu}/u.test(w)))
      sure.set(words[0], [...(sure.get(words[0]) ?? []), { words, type }])
  }
  for (const d of sentences) {
    for (const s of d.spans) {
      const type = best.get(key(d, s))
      if (type && type !== s.type) {
        s.type = type
        if (d.certainty < 0.6) d.certainty = 0.6
      }
    }
    const taken = new Uint8Array(d.words.length)
    for (const s of d.spans) taken.fill(1, s.first, s.last)
    for (let i = 0; i < d.words.length; i++) {
      for (const name of sure.get(d.words[i]) ?? []) {
        const last = i + name.words.length
        if (last > d.words.length || taken.subarray(i, last).some(Boolean) || name.words.some((w, k) => d.words[i + k] !== w)) continue
        d.spans.push({ first: i, last, type: name.type, confidence: 0.9 })
        taken.fill(1, i, last)
      }
    }
  }
}
