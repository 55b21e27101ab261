import { encliticOf, procliticOf } from './clitics'
import { Shape, TokenKind, type Document, type Label, type Paragraph, type Sentence, type Tokens } from './document'
import { lowerOf } from './lower'
import { paragraphStarts } from './paragraphs'
import { findQuotations } from './quotations'
import { scan, type Scanned } from './scan'
import { sentenceStarts } from './sentences'

/**
 * Reads a text into tokens, sentences, paragraphs, quotations and regions. Nothing is lost: only white space (and marks without
 * width) stands between tokens, and every token belongs to one sentence of one paragraph. Time grows in step with the text.
 */
export function readDocument(text: string): Document {
  const scanned = scan(text)
  const n = scanned.length
  const lower = lowerOf(text, scanned)
  const paragraphBounds = paragraphStarts(text, scanned)
  const quotations = findQuotations(text, scanned, paragraphBounds)
  const bounds = sentenceStarts(text, scanned, lower, paragraphBounds, quotations)

  const sentence = new Int32Array(n)
  const sentences: Sentence[] = []
  const paragraphs: Paragraph[] = []
  const label: Label = 'body'
  for (let s = 0, p = 0; s + 1 < bounds.length; s++) {
    const first = bounds[s]
    const last = bounds[s + 1]
    if (first >= last) continue
    while (first >= paragraphBounds[p + 1]) p++
    if (first === paragraphBounds[p]) {
      const end = paragraphBounds[p + 1]
      paragraphs.push({ first, last: end, start: scanned.start[first], end: scanned.end[end - 1], firstSentence: sentences.length, lastSentence: sentences.length, label })
    }
    sentence.fill(sentences.length, first, last)
    markStart(scanned, first, last)
    sentences.push({ first, last, start: scanned.start[first], end: scanned.end[last - 1], paragraph: paragraphs.length - 1, label })
    const paragraph = paragraphs[paragraphs.length - 1]
    paragraphs[paragraphs.length - 1] = { ...paragraph, lastSentence: sentences.length }
  }
  const tokens: Tokens = {
    length: n,
    start: scanned.start.subarray(0, n),
    end: scanned.end.subarray(0, n),
    kind: scanned.kind.subarray(0, n),
    shape: scanned.shape.subarray(0, n),
    lower,
    ...clitics(scanned, lower),
    sentence,
  }
  return { text, tokens, sentences, paragraphs, quotations: quotations.list, regions: [] }
}

function markStart(tokens: Scanned, first: number, last: number): void {
  for (let i = first; i < last; i++) {
    if (tokens.kind[i] === TokenKind.punct) continue
    tokens.shape[i] |= Shape.sentenceStart
    return
  }
}

function clitics(tokens: Scanned, lower: readonly string[]): { enclitic: Uint8Array; proclitic: Uint8Array } {
  const enclitic = new Uint8Array(tokens.length)
  const proclitic = new Uint8Array(tokens.length)
  for (let i = 0; i < tokens.length; i++) {
    if (tokens.kind[i] !== TokenKind.word) continue
    const isName = (tokens.shape[i] & (Shape.capital | Shape.sentenceStart)) === Shape.capital
    enclitic[i] = encliticOf(lower[i], isName)
    if (!isName) proclitic[i] = procliticOf(lower[i])
  }
  return { enclitic, proclitic }
}
