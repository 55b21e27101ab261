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
  const { length, start, end, kind, shape, type, word, sentence, enclitic, proclitic, vocabulary } = scanned
  const lower = new Array<string>(length)
  for (let i = 0; i < length; i++) {
    lower[i] = vocabulary.lowers[type[i]]
    word[i] = vocabulary.words[type[i]]
  }
  const paragraphBounds = paragraphStarts(text, scanned)
  const quotations = findQuotations(text, scanned, paragraphBounds)
  const regions = findRegions(text, scanned, lower, paragraphBounds, quotations)
  const bounds = sentenceStarts(text, scanned, lower, paragraphBounds, quotations, regions)

  const { sentences, paragraphs } = divide(text, scanned, lower, paragraphBounds, bounds, quotations, regions)
  markClitics(scanned)
  const tokens: Tokens = { length, start, end, kind, shape, type, word, vocabulary, lower, enclitic, proclitic, sentence }
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
  const { start, end, sentence } = tokens
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
  return { sentences, paragraphs }
}

function markStart(tokens: Scanned, first: number, last: number): void {
  for (let i = first; i < last; i++) {
    if (tokens.kind[i] === TokenKind.punct) continue
    tokens.shape[i] |= Shape.sentenceStart
    return
  }
}

/** Writes the lengths of clitics. */
function markClitics({ vocabulary, length, type, shape, enclitic, proclitic }: Scanned): void {
  const known = cliticsOf(vocabulary)
  for (let i = 0; i < length; i++) {
    const clitics = known[type[i]]
    if (clitics === 0) continue
    if ((shape[i] & (Shape.capital | Shape.sentenceStart)) === Shape.capital) enclitic[i] = clitics >> NAME
    else {
      enclitic[i] = clitics & CLITIC
      proclitic[i] = (clitics >> PROCLITIC) & CLITIC
    }
  }
}

const CLITIC = 7
const PROCLITIC = 3
const NAME = 6
/** Enclitic of a word in the lowest three bits, its proclitic above, above that the enclitic where it is written as a name. */
const cliticsOf = column(({ kinds, lowers, surfaces }, type) =>
  kinds[type] === TokenKind.word
    ? encliticOf(lowers[type], false) |
      (procliticOf(lowers[type]) << PROCLITIC) |
      (encliticOf(lowers[type], true, followsAcronym(surfaces[type])) << NAME)
    : 0,
)

/** Whether `-nya` at the end of a surface stands right after capitals (`KPKnya`). */
function followsAcronym(surface: string): boolean {
  const before = surface.charCodeAt(surface.length - 4)
  const next = surface.charCodeAt(surface.length - 3)
  return before >= 0x41 && before <= 0x5a && next === 0x6e
}
