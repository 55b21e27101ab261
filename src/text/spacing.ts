import { tableRows } from '../lexicon/tables'
import { Char, charClass } from './chars'
import { Shape, TokenKind } from './document'
import { Mark } from './marks'
import type { Scanned } from './scan'

/** How much speaks against reading a mark as opening and as closing. */
export interface Evidence {
  open: number
  close: number
  /** Against reading it as no quotation mark at all (an inch sign, a stray). */
  stray: number
}

const STRONG = 3
const WEAK = 1
/** Against an opening mark at the end of a paragraph, where pages that lost their line breaks leave the next one's. */
const DISPLACED = 2

let inquits: Set<string> | undefined

/** Whether a lower-cased word reports what stands before it (`kata`, `ujarnya`). */
export function isInquit(lower: string): boolean {
  inquits ??= new Set(tableRows('inquit').map((row) => row.phrase))
  if (inquits.has(lower)) return true
  return lower.endsWith('nya') && inquits.has(lower.slice(0, -3))
}

/**
 * Evidence from the characters around the mark at token `i`: an opening mark has white space or a bracket before and none after,
 * a closing one the reverse.
 * @param first first token of the paragraph
 * @param last end of the paragraph's tokens
 */
export function evidenceAt(text: string, tokens: Scanned, i: number, mark: number, first: number, last: number): Evidence {
  const evidence: Evidence = { open: 0, close: 0, stray: 2.5 }
  const leftGap = i === first || (tokens.shape[i] & Shape.spaceBefore) !== 0
  const rightGap = i + 1 === last || (tokens.shape[i + 1] & Shape.spaceBefore) !== 0
  if (mark === Mark.doubleOpen || mark === Mark.singleOpen) evidence.close += 1.6
  if (mark === Mark.doubleClose || mark === Mark.singleClose) evidence.open += 0.8
  if (i === first) evidence.close += STRONG
  else if (i + 1 === last) evidence.open += !leftGap && endsClause(text, tokens, i - 1) ? DISPLACED : STRONG
  else if (leftGap && !rightGap && reportFollows(text, tokens, i)) {
    evidence.open = 1.5
    evidence.close = 0.5
  } else if (leftGap !== rightGap) {
    if (leftGap) evidence.close += opensBracket(text, tokens, i - 1) || !closesClause(text, tokens, i + 1) ? STRONG : -WEAK
    else evidence.open += opensBracket(text, tokens, i - 1) ? -WEAK : STRONG
  } else if (leftGap) looseEvidence(text, tokens, i, evidence)
  else tightEvidence(text, tokens, i, evidence)
  if (!leftGap && i > first && tokens.kind[i - 1] === TokenKind.number) evidence.stray = 1.2
  return evidence
}

/** `…, "kata X`: the closing mark moved to the word that reports. */
function reportFollows(text: string, tokens: Scanned, i: number): boolean {
  return endsClause(text, tokens, i - 1) && (tokens.shape[i + 1] & Shape.capital) === 0 && inquitAt(text, tokens, i + 1)
}

/** White space on both sides: the words decide. */
function looseEvidence(text: string, tokens: Scanned, i: number, evidence: Evidence): void {
  if (endsClause(text, tokens, i - 1)) evidence.open += WEAK
  if (inquitAt(text, tokens, i + 1)) evidence.open += WEAK
  if ((tokens.shape[i + 1] & Shape.capital) !== 0 && !endsClause(text, tokens, i - 1)) evidence.close += WEAK
}

/** No white space on either side: a space was lost. */
function tightEvidence(text: string, tokens: Scanned, i: number, evidence: Evidence): void {
  if (closesClause(text, tokens, i + 1)) evidence.open += STRONG
  else if (opensBracket(text, tokens, i - 1)) evidence.close += STRONG
  else if (inquitAt(text, tokens, i + 1)) evidence.open += 1.5
  else if (tokens.kind[i + 1] === TokenKind.word && (tokens.shape[i + 1] & Shape.capital) === 0 && endsClause(text, tokens, i - 1))
    evidence.open += WEAK
  else if (tokens.kind[i - 1] === TokenKind.word && (tokens.shape[i + 1] & Shape.capital) !== 0) evidence.close += 0.5
}

/** Whether a reporting word in lower case stands at token `i`. */
export function inquitAt(text: string, tokens: Scanned, i: number): boolean {
  return (
    tokens.kind[i] === TokenKind.word &&
    tokens.end[i] - tokens.start[i] <= 14 &&
    isInquit(text.slice(tokens.start[i], tokens.end[i]).toLowerCase())
  )
}

/** A mark that ends a clause: `,` `.` `?` `!` `…` `;`. */
function endsClause(text: string, tokens: Scanned, i: number): boolean {
  return tokens.kind[i] === TokenKind.punct && ',.?!…;'.includes(text[tokens.start[i]])
}

function closesClause(text: string, tokens: Scanned, i: number): boolean {
  return tokens.kind[i] === TokenKind.punct && ',.?!…;:)]'.includes(text[tokens.start[i]])
}

function opensBracket(text: string, tokens: Scanned, i: number): boolean {
  const code = text.charCodeAt(tokens.start[i])
  if (code === 0x28 || code === 0x5b || code === 0x2f) return true
  if (code < 0x2010 && code !== 0x2d) return false
  return tokens.kind[i] === TokenKind.punct && charClass(code) === Char.punct && (code === 0x2d || (code >= 0x2013 && code <= 0x2015))
}
