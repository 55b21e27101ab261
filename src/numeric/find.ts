import type { Document } from '../text/document'
import { Shape, TokenKind } from '../text/document'
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
  let from = 0
  for (let i = 0; i < tokens.length; i++) {
    const start = tokens.start[i]
    if (tokens.end[i] <= from || tokens.kind[i] >= TokenKind.url) continue
    const next = valueAt(scan, tables, i, Math.max(start, from))
    if (next > from) from = next
  }
  return joinDatesAndTimes(text, scan.found)
}

/** Reads the value that begins at a token; the offset where the scan goes on, -1 where there is none. */
function valueAt(scan: Scan, tables: Lexemes, i: number, at: number): number {
  const { doc, text } = scan
  const c = text.charCodeAt(at)
  const letter = (c | 32) >= 97 && (c | 32) <= 122
  if (!letter) {
    if (isDigit(c)) {
      begin(scan, i, at)
      return atDigit(scan)
    }
    if (c < 128 ? c !== 36 : c < 0xa2) return -1
    if (tables.words.get(text[at])?.prefix === undefined) return -1
    begin(scan, i, at)
    return atCurrency(scan)
  }
  const lexeme = lexemeAt(tables, doc, i, at)
  if (lexeme === undefined) {
    if ((c === 73 || c === 86 || c === 88) && doc.tokens.end[i] - at <= 6) {
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

/** The lexeme of a token that can start a value: of its whole form, or of the letters before its first digit or hyphen. */
function lexemeAt(tables: Lexemes, { tokens, text }: Document, i: number, at: number): Lexeme | undefined {
  const start = tokens.start[i]
  const mixed = (tokens.shape[i] & (Shape.hasDigit | Shape.hyphen)) !== 0 || at > start
  let length = tokens.end[i] - at
  if (mixed) {
    let p = at
    while (p < tokens.end[i] && (text.charCodeAt(p) | 32) >= 97 && (text.charCodeAt(p) | 32) <= 122 && p - at < 24) p++
    length = p - at
  }
  if (tables.filter[filterKey(text.charCodeAt(at), length > 1 ? text.charCodeAt(at + 1) : 0, length)] === 0) return undefined
  const lexeme = tables.words.get(mixed ? tokens.lower[i].slice(at - start, at - start + length) : tokens.lower[i])
  return lexeme === undefined || lexeme.trigger === Trigger.none ? undefined : lexeme
}
