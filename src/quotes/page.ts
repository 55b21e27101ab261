import { Shape, TokenKind, type Document } from '../text/document'
import { classesHigh, classesLow } from './classes'
import { Mark, marks, readAs } from './lexemes'
import type { Entities, NameMention } from '../entities/types'

/** An outermost quotation with its marks: tokens `first` up to (not including) `last`. */
export interface Block {
  readonly first: number
  readonly last: number
  /** Tokens inside the marks. */
  readonly inner: number
  readonly innerEnd: number
  readonly closed: boolean
}

/** A sentence in which quotations count as one piece, however many sentences they hold. */
export interface Unit {
  readonly first: number
  readonly last: number
  readonly paragraph: number
  readonly blocks: readonly number[]
}

/** What all parts of the quote finder read: the document, its names, its quotations and units. */
export interface Page {
  readonly doc: Document
  readonly lower: readonly string[]
  /** Word type of each token. */
  readonly type: Int32Array
  /** Bits of `Mark` by word type. */
  readonly marks: Int32Array
  /** Bits of classes by word type. */
  readonly classesLow: Int32Array
  readonly classesHigh: Int32Array
  /** Per token: one more than the index of the unit of which a quote's content or report has taken it last. */
  readonly used: Int32Array
  /** Per block: the same for the unit that took it as a direct quote. */
  readonly direct: Int32Array
  readonly entities: Entities
  readonly blocks: readonly Block[]
  /** Per token: index into `blocks`, or -1. */
  readonly blockAt: Int32Array
  readonly units: readonly Unit[]
}

/** Gathers the outermost quotations of a document and cuts it into units around them. */
export function layOut(doc: Document, entities: Entities): Page {
  const { tokens } = doc
  const blocks: Block[] = []
  const blockAt = new Int32Array(tokens.length).fill(-1)
  for (const q of doc.quotations) {
    if (q.level > 0 || q.open < 0) continue
    const first = q.open
    const last = q.close >= 0 ? q.close + 1 : q.last
    if (last <= first || blockAt[first] >= 0) continue
    for (let i = first; i < last; i++) blockAt[i] = blocks.length
    blocks.push({ first, last, inner: q.first, innerEnd: q.last, closed: q.close >= 0 })
  }
  return {
    doc,
    lower: tokens.lower,
    type: tokens.type,
    marks: marks(tokens.vocabulary),
    classesLow: classesLow(tokens.vocabulary),
    classesHigh: classesHigh(tokens.vocabulary),
    used: new Int32Array(tokens.length),
    direct: new Int32Array(blocks.length),
    entities,
    blocks,
    blockAt,
    units: cut(doc, blocks, blockAt),
  }
}

/** Tokens outside quotations after which a unit is cut, whatever the text: it bounds every search inside a unit. */
const LONGEST = 200

function cut(doc: Document, blocks: readonly Block[], blockAt: Int32Array): Unit[] {
  const units: Unit[] = []
  const { sentence, length, lower, shape, type, vocabulary } = doc.tokens
  const marked = marks(vocabulary)
  const paragraphOf = (i: number) => doc.sentences[sentence[i]]?.paragraph ?? 0
  const muted = mutedTokens(doc)
  // a line of promotion that runs into a quotation does not take it along
  for (const b of blocks) if (muted[b.first] && !muted[b.last - 1]) muted.fill(0, b.first, b.last)
  let first = -1
  let outside = 0
  const close = (last: number) => {
    if (first >= 0 && last > first) {
      let own: number[] = NO_BLOCKS
      for (let i = first; blocks.length > 0 && i < last; i++) {
        if (blockAt[i] < 0 || blockAt[i] === blockAt[i - 1]) continue
        if (own === NO_BLOCKS) own = []
        own.push(blockAt[i])
      }
      units.push({ first, last, paragraph: paragraphOf(first), blocks: own })
    }
    first = -1
  }
  for (let i = 0; i < length; i++) {
    if (muted[i]) {
      close(i)
      continue
    }
    if (first < 0) {
      first = i
      outside = 0
      continue
    }
    if (blockAt[i] < 0 ? ++outside > LONGEST : blockAt[i] !== blockAt[i - 1] && ++outside > LONGEST) {
      close(i)
      first = i
      outside = 0
      continue
    }
    if (sentence[i] === sentence[i - 1]) continue
    if (blockAt[i] >= 0 && blockAt[i] === blockAt[i - 1] && !muted[i - 1]) continue
    const bridges =
      blockAt[i - 1] >= 0 &&
      blockAt[i] < 0 &&
      paragraphOf(i) === paragraphOf(i - 1) &&
      ((shape[i] & Shape.hasLower && !(shape[i] & Shape.capital)) ||
        lower[i] === ',' ||
        (marked[type[i]] & Mark.reporting && readAs(lower[i], 'bare')?.lexeme.sure === true))
    if (!bridges) {
      close(i)
      first = i
      outside = 0
    }
  }
  close(length)
  return units
}

const NO_BLOCKS: number[] = []

/** Datelines, credits and boilerplate take no part in quotes. */
function mutedTokens(doc: Document): Uint8Array {
  const muted = new Uint8Array(doc.tokens.length)
  for (const r of doc.regions) if (r.label !== 'body' && r.label !== 'list') muted.fill(1, r.first, r.last)
  for (const s of doc.sentences)
    if (s.label !== 'body' && (s.label === 'boilerplate' || s.label === 'promo' || s.label === 'credit')) muted.fill(1, s.first, s.last)
  return muted
}

export function isWord(page: Page, i: number): boolean {
  const kind = page.doc.tokens.kind[i]
  return kind !== TokenKind.punct && kind !== TokenKind.symbol
}

export function isCapital(page: Page, i: number): boolean {
  return (page.doc.tokens.shape[i] & Shape.capital) !== 0
}

/** The name mention that starts at or covers token `i`, if any. */
export function nameOn(page: Page, i: number): NameMention | undefined {
  const k = page.entities.nameAt[i]
  return k === undefined || k < 0 ? undefined : page.entities.names[k]
}

export function isActor(name: NameMention): boolean {
  return name.type === 'person' || name.type === 'organization' || name.type === 'place'
}
