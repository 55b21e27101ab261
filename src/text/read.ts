import { encliticOf, procliticOf } from './clitics'
import { Shape, TokenKind, type Document, type Label, type Paragraph, type Region, type Sentence, type Tokens } from './document'
import type { Stretch } from './furniture'
import { labelOf } from './labels'
import { paragraphStarts } from './paragraphs'
import { findQuotations, type Quotations } from './quotations'
import { findRegions } from './regions'
import { scan, type Scanned } from './scan'
import { sentenceStarts } from './sentences'
import { column } from './vocabulary'

/**
 * Reads a text into tokens, sentences, paragraphs, quotations and regions. Nothing is lost: only white space (and marks without
 * width) stands between tokens, and every token belongs to one sentence of one paragraph. Time grows in step with the text.
 */
export function readDocument(text: string): Document {
  const scanned = scan(text)
  const n = scanned.length
  const { type, vocabulary } = scanned
  const lower = new Array<string>(n)
  const word = new Int32Array(n)
  for (let i = 0; i < n; i++) {
    lower[i] = vocabulary.lowers[type[i]]
    word[i] = vocabulary.words[type[i]]
  }
  const paragraphBounds = paragraphStarts(text, scanned)
  const quotations = findQuotations(text, scanned, paragraphBounds)
  const regions = findRegions(text, scanned, lower, paragraphBounds, quotations)
  const bounds = sentenceStarts(text, scanned, lower, paragraphBounds, quotations, regions)

  const { sentence, sentences, paragraphs } = divide(text, scanned, lower, paragraphBounds, bounds, quotations, regions)
  const tokens: Tokens = {
    length: n,
    start: scanned.start.subarray(0, n),
    end: scanned.end.subarray(0, n),
    kind: scanned.kind.subarray(0, n),
    shape: scanned.shape.subarray(0, n),
    type: type.subarray(0, n),
    word,
    vocabulary,
    lower,
    ...clitics(scanned),
    sentence,
  }
  const { start, end } = tokens
  const labelled = regions.map(({ first, last, label }): Region => ({ first, last, start: start[first], end: end[last - 1], label }))
  return { text, tokens, sentences, paragraphs, quotations: quotations.list, regions: labelled }
}

/** Sentences and paragraphs with their labels, from the tokens where they begin. */
function divide(
  text: string,
  tokens: Scanned,
  lower: readonly string[],
  paragraphBounds: Int32Array,
  bounds: Int32Array,
  { roles }: Quotations,
  regions: readonly Stretch[],
) {
  const { start, end } = tokens
  const sentence = new Int32Array(tokens.length)
  const sentences: Sentence[] = []
  const paragraphs: Paragraph[] = []
  let s = 0
  let region = 0
  for (let p = 0; p + 1 < paragraphBounds.length; p++) {
    const first = paragraphBounds[p]
    const last = paragraphBounds[p + 1]
    const dateline = regions.length > 0 && regions[0].label === 'dateline' && regions[0].first === first
    const own = dateline
      ? 'body'
      : labelOf(text, tokens, lower, roles, first, last, p + 2 < paragraphBounds.length ? paragraphBounds[p + 2] : last)
    const firstSentence = sentences.length
    let shared: Label | null = null
    for (; s + 1 < bounds.length && bounds[s] < last; s++) {
      const to = bounds[s + 1]
      if (to <= bounds[s]) continue
      while (region < regions.length && regions[region].last <= bounds[s]) region++
      const covered = region < regions.length && regions[region].first <= bounds[s] && regions[region].last >= to
      const label: Label = covered ? regions[region].label : own
      shared = shared === null || shared === label ? label : own
      sentence.fill(sentences.length, bounds[s], to)
      markStart(tokens, bounds[s], to)
      sentences.push({ first: bounds[s], last: to, start: start[bounds[s]], end: end[to - 1], paragraph: p, label })
    }
    const lastSentence = sentences.length
    paragraphs.push({ first, last, start: start[first], end: end[last - 1], firstSentence, lastSentence, label: shared ?? own })
  }
  return { sentence, sentences, paragraphs }
}

function markStart(tokens: Scanned, first: number, last: number): void {
  for (let i = first; i < last; i++) {
    if (tokens.kind[i] === TokenKind.punct) continue
    tokens.shape[i] |= Shape.sentenceStart
    return
  }
}

function clitics(tokens: Scanned): { enclitic: Uint8Array; proclitic: Uint8Array } {
  const { vocabulary, type, shape } = tokens
  const enclitic = new Uint8Array(tokens.length)
  const proclitic = new Uint8Array(tokens.length)
  const ofWord = wordClitics(vocabulary)
  const ofName = nameEnclitic(vocabulary)
  for (let i = 0; i < tokens.length; i++) {
    if (tokens.kind[i] !== TokenKind.word) continue
    if ((shape[i] & (Shape.capital | Shape.sentenceStart)) === Shape.capital) enclitic[i] = ofName[type[i]]
    else {
      enclitic[i] = ofWord[type[i]] & 7
      proclitic[i] = ofWord[type[i]] >> 3
    }
  }
  return { enclitic, proclitic }
}

/** Enclitic in the low three bits, proclitic above. */
const wordClitics = column(({ kinds, lowers }, type) =>
  kinds[type] === TokenKind.word ? encliticOf(lowers[type], false) | (procliticOf(lowers[type]) << 3) : 0,
)

const nameEnclitic = column(({ kinds, lowers, surfaces }, type) =>
  kinds[type] === TokenKind.word ? encliticOf(lowers[type], true, followsAcronym(surfaces[type])) : 0,
)

/** Whether `-nya` at the end of a surface stands right after capitals (`KPKnya`). */
function followsAcronym(surface: string): boolean {
  const before = surface.charCodeAt(surface.length - 4)
  const next = surface.charCodeAt(surface.length - 3)
  return before >= 0x41 && before <= 0x5a && next === 0x6e
}
