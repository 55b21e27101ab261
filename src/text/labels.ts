import { isByline } from './credits'
import { Shape, TokenKind, type Label } from './document'
import type { Scanned } from './scan'

/** Tokens of a heading. */
const HEADING = 12

/** Label of a paragraph that no region covers: heading, list, credit or body. */
export function labelOf(
  text: string,
  tokens: Scanned,
  lower: readonly string[],
  roles: Uint8Array,
  first: number,
  last: number,
  next: number,
): Label {
  if (isListItem(tokens, lower, first, last)) return 'list'
  if (isByline(text, tokens, first, last)) return 'credit'
  if (next > last && isHeading(text, tokens, lower, roles, first, last, next)) return 'heading'
  return 'body'
}

/** A short line that begins with a capital, has no full stop and stands before a longer paragraph. */
function isHeading(
  text: string,
  tokens: Scanned,
  lower: readonly string[],
  roles: Uint8Array,
  first: number,
  last: number,
  next: number,
): boolean {
  if (last - first > HEADING || next - last < 8 || next - last <= last - first) return false
  if ((tokens.shape[first] & Shape.capital) === 0 && tokens.kind[first] !== TokenKind.number) return false
  const end = text[tokens.end[last - 1] - 1]
  if ('.,;:-–—…'.includes(end)) return false
  for (let i = first; i < last; i++) {
    if (roles[i] !== 0 && (i === first || i === last - 1)) return false
    if (tokens.kind[i] > TokenKind.symbol || lower[i] === '|') return false
  }
  return true
}

/** `- …`, `• …`, `1. …`, `a) …`. */
function isListItem(tokens: Scanned, lower: readonly string[], first: number, last: number): boolean {
  if (last - first < 2) return false
  const mark = lower[first]
  const spaced = (tokens.shape[first + 1] & Shape.spaceBefore) !== 0
  if (mark === '-' || mark === '–') return spaced
  if (mark === '•' || mark === '*' || mark === '·' || mark === '●' || mark === '▪' || mark === '■') return true
  if (last - first < 3 || tokens.end[first] - tokens.start[first] > 3) return false
  const counted = tokens.kind[first] === TokenKind.number || mark.length === 1
  return counted && !spaced && (lower[first + 1] === '.' || lower[first + 1] === ')') && (tokens.shape[first + 2] & Shape.spaceBefore) !== 0
}
