import { Shape, TokenKind } from './document'
import type { Stretch } from './furniture'
import type { Scanned } from './scan'

/** Tokens that a dateline may have. */
const LONGEST = 14
/** Paragraphs at the head of an article where it is looked for. */
const PARAGRAPHS = 6

/** The dateline at the head of a text (`JAKARTA, KOMPAS.com -`, `Liputan6.com, Jakarta -`, `Bandung -`), or null. */
export function findDateline(
  tokens: Scanned,
  lower: readonly string[],
  paragraphs: Int32Array,
  furniture: readonly Stretch[],
): Stretch | null {
  if (isLoneDash(lower, paragraphs)) return { first: 0, last: 1, label: 'dateline' }
  for (let p = 0; p + 1 < paragraphs.length && p < PARAGRAPHS; p++) {
    let first = paragraphs[p]
    for (const stretch of furniture) if (stretch.first === first && stretch.last < paragraphs[p + 1]) first = stretch.last
    const last = datelineEnd(tokens, lower, first, paragraphs[p + 1])
    if (last > 0) return { first, last, label: 'dateline' }
    // Only a headline or a line of credits may stand before.
    if (paragraphs[p + 1] - paragraphs[p] > 25) return null
  }
  return null
}

/** `- Warga menolak …`: the place before the dash was lost; a list has a second item. */
function isLoneDash(lower: readonly string[], paragraphs: Int32Array): boolean {
  return paragraphs.length > 1 && paragraphs[1] > 12 && isDash(lower[0]) && (paragraphs.length < 3 || lower[paragraphs[1]] !== lower[0])
}

function datelineEnd(tokens: Scanned, lower: readonly string[], first: number, last: number): number {
  const stop = Math.min(last - 1, first + LONGEST)
  let words = 0
  let site = -1
  for (let i = first; i < stop; i++) {
    const kind = tokens.kind[i]
    if (kind === TokenKind.word) {
      const isSite = isDomain(lower[i])
      if ((tokens.shape[i] & Shape.capital) === 0 && !isSite && !isMonthLike(lower[i])) return withoutDash(tokens, lower, first, site)
      if (isSite && site < 0) site = i
      words++
    } else if (kind === TokenKind.punct) {
      if (isDash(lower[i])) {
        if (words === 0 || words > 7) return 0
        if (!bounded(tokens, i, site, first)) continue
        if (
          site < 0 &&
          tokens.kind[i + 1] === TokenKind.word &&
          (tokens.shape[i + 1] & Shape.capital) === 0 &&
          (tokens.shape[first] & Shape.allCaps) === 0
        )
          return 0
        return afterDash(tokens, lower, i + 1, site, last)
      }
      if (lower[i] === ':' && site >= 0 && words <= 4) return i + 1
      if (!',().|/'.includes(lower[i]) || i === first) return withoutDash(tokens, lower, first, site)
    } else if (kind !== TokenKind.number || words === 0) return withoutDash(tokens, lower, first, site)
  }
  return withoutDash(tokens, lower, first, site)
}

/** Whether the dash at `i` parts a dateline from its sentence: with white space, or after a place in capitals. */
function bounded(tokens: Scanned, i: number, site: number, first: number): boolean {
  const before = (tokens.shape[i] & Shape.spaceBefore) !== 0
  const after = (tokens.shape[i + 1] & Shape.spaceBefore) !== 0
  return before || after || site >= 0 || (tokens.shape[first] & Shape.allCaps) !== 0
}

/** `KONTAN.CO.ID - JAKARTA. …`: a place in capitals between the dash and a full stop belongs to it. */
function afterDash(tokens: Scanned, lower: readonly string[], from: number, site: number, last: number): number {
  if (site < 0) return from
  let i = from
  while (i < last && i < from + 3 && (tokens.shape[i] & Shape.allCaps) !== 0) i++
  return i > from && i < last && (lower[i] === '.' || isDash(lower[i])) ? i + 1 : from
}

/** `Liputan6.com, Jakarta Kita semua …`: the dash was lost; the name of the site and one place. */
function withoutDash(tokens: Scanned, lower: readonly string[], first: number, site: number): number {
  if (site !== first) return site > first && (tokens.shape[first] & Shape.allCaps) !== 0 && lower[site - 1] === ',' ? site + 1 : 0
  if (lower[site + 1] !== ',') return site + 1
  const place = site + 2
  return tokens.kind[place] === TokenKind.word && (tokens.shape[place] & Shape.capital) !== 0 ? place + 1 : 0
}

/** A token with a point inside (`kompas.com`); words with a point at their end are abbreviations. */
function isDomain(lower: string): boolean {
  const dot = lower.indexOf('.')
  return dot > 1 && dot < lower.length - 2 && !lower.endsWith('.')
}

/** Bits in lower case that stand in datelines. */
function isMonthLike(lower: string): boolean {
  return lower === 'detikcom' || lower === 'jpnn' || lower === 'liputan6'
}

function isDash(lower: string): boolean {
  return lower === '-' || lower === '--' || lower === '—' || lower === '–' || lower === '---' || lower === '―'
}
