import type { Vocabulary } from './vocabulary'

/** What a token is, by its characters. */
export const TokenKind = { word: 0, number: 1, punct: 2, symbol: 3, url: 4, email: 5, handle: 6, hashtag: 7, emoji: 8 } as const
export type TokenKindValue = (typeof TokenKind)[keyof typeof TokenKind]

/** Bits of `Tokens.shape`. */
export const Shape = {
  /** First character is an upper-case letter. */
  capital: 1,
  /** Two or more letters, all upper-case (`KPK`, `DPR`). */
  allCaps: 2,
  hasDigit: 4,
  hasLower: 8,
  /** White space (or the start of the text) stands before the token. */
  spaceBefore: 16,
  /** First word token of its sentence (opening quotation marks and brackets do not count). */
  sentenceStart: 32,
  /** Holds a hyphen between letters (`anak-anak`, `G-20`). */
  hyphen: 64,
  /** A line break stands before the token. */
  lineStart: 128,
} as const

/** The tokens of a text as parallel arrays; index `i` is token `i`. */
export interface Tokens {
  readonly length: number
  /** UTF-16 offsets, half-open. */
  readonly start: Int32Array
  readonly end: Int32Array
  readonly kind: Uint8Array
  readonly shape: Uint8Array
  /** Type of the surface in `vocabulary`. */
  readonly type: Int32Array
  /** Type of the lower-cased surface in `vocabulary`. */
  readonly word: Int32Array
  readonly vocabulary: Vocabulary
  /** Lower-cased surface. */
  readonly lower: readonly string[]
  /** UTF-16 length of the enclitic at the token's end (`-nya` 3, `-ku`, `-mu` 2, `-lah`, `-kah`, `-pun` 3); 0 without. */
  readonly enclitic: Uint8Array
  /** UTF-16 length of the proclitic at the token's start (`ku-`, `kau-`); 0 without. */
  readonly proclitic: Uint8Array
  /** Index of the sentence that the token belongs to. */
  readonly sentence: Int32Array
}

/** A run of tokens, half-open, with its offsets in the text. */
export interface Run {
  readonly first: number
  readonly last: number
  readonly start: number
  readonly end: number
}

/** What a sentence or part of one is beside running text. */
export type Label = 'body' | 'dateline' | 'heading' | 'credit' | 'boilerplate' | 'promo' | 'list'

export interface Sentence extends Run {
  /** Index into `paragraphs`. */
  readonly paragraph: number
  readonly label: Label
}

export interface Paragraph extends Run {
  readonly firstSentence: number
  readonly lastSentence: number
  readonly label: Label
}

/** A pair of quotation marks. `first` and `last` bound the tokens inside, marks excluded. */
export interface Quotation extends Run {
  /** Token index of the opening mark; -1 where it is missing. */
  readonly open: number
  /** Token index of the closing mark; -1 where it is missing (the quotation then ends with its paragraph). */
  readonly close: number
  /** 0 for outermost, 1 for a quotation inside another … */
  readonly level: number
}

/** A labelled run of tokens inside a sentence, such as a dateline. */
export interface Region extends Run {
  readonly label: Label
}

export interface Document {
  readonly text: string
  readonly tokens: Tokens
  readonly sentences: readonly Sentence[]
  readonly paragraphs: readonly Paragraph[]
  /** In the order of their openings. */
  readonly quotations: readonly Quotation[]
  /** Datelines, credits and boilerplate, in order, not overlapping; they may cover whole sentences or parts of one. */
  readonly regions: readonly Region[]
}

/** The surface text of token `i`. */
export function surface(doc: Document, i: number): string {
  return i >= 0 && i < doc.tokens.length ? doc.tokens.vocabulary.surfaces[doc.tokens.type[i]] : ''
}

/** The text from token `first` up to (not including) token `last`. */
export function textOf(doc: Document, first: number, last: number): string {
  return last > first ? doc.text.slice(doc.tokens.start[first], doc.tokens.end[last - 1]) : ''
}

export function has(doc: Document, i: number, bit: number): boolean {
  return (doc.tokens.shape[i] & bit) !== 0
}

/** Index of the first token that ends after `offset` (binary search); `length` if there is none. */
export function tokenAt(doc: Document, offset: number): number {
  const { end } = doc.tokens
  let low = 0
  let high = doc.tokens.length
  while (low < high) {
    const mid = (low + high) >> 1
    if (end[mid] > offset) high = mid
    else low = mid + 1
  }
  return low
}
