import type { Document } from '../text/document'
import { Shape, surface, TokenKind } from '../text/document'
import { column, type Vocabulary } from '../text/vocabulary'
import type { Hits } from '../lexicon/types'
import { Atoms, isDigit } from './atoms'
import { readReference } from './calendar'
import { clockAtWord, dateAtWord } from './dates'
import { joinDatesAndTimes } from './join'
import { filterKey, lexemes, Trigger, type Lexeme, type Lexemes } from './lexemes'
import { atCurrency, atDigit, atMinus, atNumberWord, atOne, atOrdinal, atRoman } from './numbers'
import type { Scan } from './scan'
import type { ValueSpan } from './types'

export interface ValueOptions {
  /** Publication date, ISO 8601; relative dates resolve against it. */
  date?: string
}

/**
 * Dates, times, money, percentages, quantities and numbers with their normalised values, in the order of the text and not
 * overlapping. One pass over the tokens; what a token can start is looked up by its word, the rest is read from the characters.
 */
export function findValues(doc: Document, _hits: Hits, options: ValueOptions = {}): readonly ValueSpan[] {
  const { tokens, text } = doc
  const tables = lexemes()
  const scan: Scan = {
    doc,
    text,
    lexemes: tables,
    atoms: new Atoms(text, tables.words),
    ref: readReference(options.date),
    found: [],
    token: 0,
    start: 0,
  }
  const begins = mayBegin(tokens.vocabulary)
  const { type } = tokens
  let from = 0
  for (let i = 0; i < tokens.length; i++) {
    const start = tokens.start[i]
    if ((begins[type[i]] === 0 && start >= from) || tokens.end[i] <= from || tokens.kind[i] >= TokenKind.url) continue
    const next = valueAt(scan, tables, i, Math.max(start, from))
    if (next > from) from = next
  }
  return joinDatesAndTimes(text, scan.found)
}

/** 1 where `valueAt` may find a value at the first character of a token of the type. */
const mayBegin = column(({ kinds, shapes, surfaces, lowers }: Vocabulary, type: number): number => {
  if (kinds[type] >= TokenKind.url) return 0
  const tables = lexemes()
  const form = surfaces[type]
  const c = form.charCodeAt(0)
  if (!isAscii(c)) return isDigit(c) || currencyAt(tables, form, 0) ? 1 : 0
  return lexemeIn(tables, form, lowers[type], shapes[type], 0) !== undefined || isRomanStart(c, form.length) ? 1 : 0
})

/** Reads the value that begins at a token; the offset where the scan goes on, -1 where there is none. */
function valueAt(scan: Scan, tables: Lexemes, i: number, at: number): number {
  const { doc, text } = scan
  const c = text.charCodeAt(at)
  const { start, end, lower, shape } = doc.tokens
  if (!isAscii(c)) {
    if (isDigit(c)) {
      begin(scan, i, at)
      return atDigit(scan)
    }
    if (!currencyAt(tables, text, at)) return -1
    begin(scan, i, at)
    return atCurrency(scan)
  }
  const lexeme = lexemeIn(tables, surface(doc, i), lower[i], shape[i], at - start[i])
  if (lexeme === undefined) {
    if (isRomanStart(c, end[i] - at)) {
      begin(scan, i, at)
      return atRoman(scan)
    }
    return -1
  }
  begin(scan, i, at)
  switch (lexeme.trigger) {
    case Trigger.number:
      return atNumberWord(scan)
    case Trigger.date:
      return dateAtWord(scan)
    case Trigger.clock:
      return clockAtWord(scan)
    case Trigger.currency:
      return atCurrency(scan)
    case Trigger.unit:
      return lexeme.one ? atOne(scan, lexeme.one) : -1
    case Trigger.ordinal:
      return atOrdinal(scan)
    case Trigger.minus:
      return atMinus(scan)
    default:
      return -1
  }
}

function begin(scan: Scan, token: number, start: number): void {
  scan.token = token
  scan.start = start
  scan.atoms.reset(start)
}

const isAscii = (c: number): boolean => (c | 32) >= 97 && (c | 32) <= 122
const isRomanStart = (c: number, length: number): boolean => (c === 73 || c === 86 || c === 88) && length <= 6

function currencyAt({ words }: Lexemes, text: string, at: number): boolean {
  const c = text.charCodeAt(at)
  return (c < 128 ? c === 36 : c >= 0xa2) && words.get(text[at])?.prefix !== undefined
}

/** The lexeme of a token that can start a value at its character `at`: of its whole form, or of the letters before its first digit or hyphen. */
function lexemeIn({ words, filter }: Lexemes, surface: string, lower: string, shape: number, at: number): Lexeme | undefined {
  const mixed = (shape & (Shape.hasDigit | Shape.hyphen)) !== 0 || at > 0
  let length = surface.length - at
  if (mixed) {
    let p = at
    while (p < surface.length && isAscii(surface.charCodeAt(p)) && p - at < 24) p++
    length = p - at
  }
  if (filter[filterKey(surface.charCodeAt(at), length > 1 ? surface.charCodeAt(at + 1) : 0, length)] === 0) return undefined
  const lexeme = words.get(mixed ? lower.slice(at, at + length) : lower)
  return lexeme === undefined || lexeme.trigger === Trigger.none ? undefined : lexeme
}
