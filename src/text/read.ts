import { Shape, TokenKind, type Document, type Sentence } from './document'

/** Reads a text into tokens, sentences, paragraphs, quotations and regions. */
export function readDocument(text: string): Document {
  const found = [...text.matchAll(/\p{L}[\p{L}\p{M}\p{N}]*(?:[-'’]\p{L}[\p{L}\p{N}]*)*|\p{N}+(?:[.,]\p{N}+)*|[^\s]/gu)]
  const n = found.length
  const start = new Int32Array(n)
  const end = new Int32Array(n)
  const kind = new Uint8Array(n)
  const shape = new Uint8Array(n)
  const lower: string[] = []
  const sentence = new Int32Array(n)
  const sentences: Sentence[] = []
  let open = 0
  found.forEach((m, i) => {
    const w = m[0]
    start[i] = m.index
    end[i] = m.index + w.length
    lower.push(w.toLowerCase())
    kind[i] = /^\p{L}/u.test(w) ? TokenKind.word : /^\p{N}/u.test(w) ? TokenKind.number : TokenKind.punct
    let s = 0
    if (/^\p{Lu}/u.test(w)) s |= Shape.capital
    if (/^\p{Lu}{2,}$/u.test(w)) s |= Shape.allCaps
    if (/\p{N}/u.test(w)) s |= Shape.hasDigit
    if (/\p{Ll}/u.test(w)) s |= Shape.hasLower
    if (i === 0 || end[i - 1] < start[i]) s |= Shape.spaceBefore
    shape[i] = s
    sentence[i] = sentences.length
    const gap = i + 1 < n ? text.slice(end[i], found[i + 1].index) : '\n'
    if (/\n/.test(gap) || (/^[.!?]$/.test(w) && /\s/.test(gap))) {
      sentences.push({ first: open, last: i + 1, start: start[open], end: end[i], paragraph: 0, label: 'body' })
      open = i + 1
    }
  })
  return {
    text,
    tokens: { length: n, start, end, kind, shape, lower, enclitic: new Uint8Array(n), proclitic: new Uint8Array(n), sentence },
    sentences, paragraphs: [], quotations: [], regions: [],
  }
}
