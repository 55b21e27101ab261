import type { EntityType, Value } from '../schema/types'
import { Shape, TokenKind, has, type Document } from '../text/document'
import { type Atoms, isDigit, isLetter } from './atoms'
import type { Reference } from './calendar'
import type { Lexemes } from './lexemes'
import type { ValueSpan } from './types'

/** State of one pass over a document: where it stands, what it has found. */
export interface Scan {
  readonly doc: Document
  readonly text: string
  readonly lexemes: Lexemes
  readonly atoms: Atoms
  readonly ref: Reference | null
  readonly found: ValueSpan[]
  /** Token that the scan stands at. */
  token: number
  /** Its start; atom 0 begins here. */
  start: number
}

/** Adds a value over `start` to `end`; returns the end, where the scan goes on. */
export function add(scan: Scan, type: EntityType, start: number, end: number, value: Value, confidence: number, via: string): number {
  scan.found.push({ start, end, type, value, confidence, via: `value.${via}` })
  return end
}

/** Lower-cased token `back` places before the current one; dots of abbreviations (`No.`, `Jl.`) are passed over. */
export function wordBefore(scan: Scan, back = 1): string {
  const i = indexBefore(scan, back)
  return i < 0 ? '' : scan.doc.tokens.lower[i]
}

export function indexBefore(scan: Scan, back = 1): number {
  const { tokens } = scan.doc
  let i = scan.token - 1
  for (let n = 1; i >= 0; n++) {
    if (tokens.lower[i] === '.' && i > 0 && !has(scan.doc, i, Shape.spaceBefore) && tokens.kind[i - 1] === TokenKind.word) i--
    if (n === back) break
    i--
  }
  if (i < 0 || tokens.sentence[i] !== tokens.sentence[scan.token]) return -1
  return i
}

/** Whether the token at `i` begins its sentence (marks and brackets do not count). */
export function opensSentence({ tokens }: Document, i: number): boolean {
  for (let j = i; j >= 0; j--) {
    if ((tokens.shape[j] & Shape.sentenceStart) !== 0 || j === 0 || tokens.sentence[j - 1] !== tokens.sentence[j]) return true
    const before = tokens.lower[j - 1]
    if (
      before === ':' ||
      ((before === '-' || before === '–' || before === '—' || before === '--') && (tokens.shape[j] & Shape.spaceBefore) !== 0)
    )
      return true
    if (tokens.kind[j - 1] === TokenKind.word || tokens.kind[j - 1] === TokenKind.number || i - j > 3) return false
  }
  return true
}

/** Whether a capitalised word inside a sentence stands right before the current token. */
export function afterName(scan: Scan): boolean {
  const i = scan.token - 1
  const { doc } = scan
  if (i < 0 || doc.tokens.sentence[i] !== doc.tokens.sentence[scan.token] || doc.tokens.kind[i] !== TokenKind.word) return false
  return has(doc, i, Shape.capital) && !scan.lexemes.beforeEnds.has(doc.tokens.lower[i]) && !opensSentence(doc, i)
}

/** Whether a letter, digit or joining mark is glued to the front of the current position (`COVID-19`, `2-1`, `a.1`). */
export function gluedBefore({ text, start }: Scan): boolean {
  if (start === 0) return false
  const c = text.charCodeAt(start - 1)
  if (isDigit(c) || isLetter(text, start - 1) || c === 95 || c === 35 || c === 64 || c === 43) return true
  if (c !== 45 && c !== 0x2013 && c !== 46 && c !== 44 && c !== 47 && c !== 58 && c !== 39 && c !== 0x2019) return false
  if (start === 1) return false
  const d = text.charCodeAt(start - 2)
  return isDigit(d) || (c !== 44 && c !== 39 && c !== 0x2019 && (c !== 46 ? isLetter(text, start - 2) : false))
}

/** Whether a hyphen, slash, colon or letter with more behind it is glued to `end`, so that a number there is part of a code. */
export function gluedAfter(text: string, end: number): boolean {
  if (isLetter(text, end)) return true
  const c = text.charCodeAt(end)
  if (c !== 45 && c !== 0x2013 && c !== 47 && c !== 58 && c !== 46 && c !== 44 && c !== 95 && c !== 0x2019) return false
  return (
    isDigit(text.charCodeAt(end + 1)) ||
    ((c === 45 || c === 47 || c === 95) && isLetter(text, end + 1)) ||
    (c === 46 && text.charCodeAt(end + 1) >= 97 && text.charCodeAt(end + 1) <= 122)
  )
}

/** End of the run of letters, digits and joining marks that begins at `p`. */
export function chainEnd(text: string, p: number): number {
  for (;;) {
    while (isDigit(text.charCodeAt(p)) || isLetter(text, p)) p++
    const c = text.charCodeAt(p)
    if (
      (c === 45 || c === 0x2013 || c === 47 || c === 58 || c === 46 || c === 44 || c === 95) &&
      (isDigit(text.charCodeAt(p + 1)) || isLetter(text, p + 1))
    )
      p++
    else return p
  }
}

/** Code of the phrase before the amount that makes it a bound or an estimate. */
export function modifierBefore(scan: Scan): string | undefined {
  const last = wordBefore(scan)
  const { beforeEnds, before } = scan.lexemes
  if (!beforeEnds.has(last)) return undefined
  const second = wordBefore(scan, 2)
  const pair = before.get(`${second} ${last}`)
  if (pair !== undefined) return before.get(`${wordBefore(scan, 3)} ${second} ${last}`) ?? pair
  return before.get(last)
}

/** Whether a word of planning (`akan`, `dijadwalkan`) stands shortly before in the same sentence. */
export function plansAhead(scan: Scan): boolean {
  const { tokens } = scan.doc
  const plans = scan.lexemes.guard('plan')
  for (let i = scan.token - 1; i >= 0 && i >= scan.token - 9; i--) {
    if (tokens.sentence[i] !== tokens.sentence[scan.token]) return false
    if (plans.has(tokens.lower[i])) return true
  }
  return false
}
