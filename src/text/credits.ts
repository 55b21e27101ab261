import { Char, charClass } from './chars'
import { Shape, TokenKind } from './document'
import type { Stretch } from './furniture'
import type { Scanned } from './scan'

/** Tokens of a bracket with credits. */
const LONGEST = 40
/** Letters of an editor's code. */
const CODE = 6

/**
 * Brackets with who made the article (`(bbn)`, `(ita/ita)`, `[rep]`, `(Penulis: …)`) at the end of paragraphs, with the tags in
 * lower case that pages print after them.
 */
export function findCredits(text: string, tokens: Scanned, lower: readonly string[], paragraphs: Int32Array): Stretch[] {
  const found: Stretch[] = []
  for (let p = 0; p + 1 < paragraphs.length; p++) {
    const first = paragraphs[p]
    const last = paragraphs[p + 1]
    let end = last
    if (lower[end - 1] === '.' && end - 1 > first) end--
    if (lower[end - 1] === ')' || lower[end - 1] === ']') {
      const open = openBefore(lower, first, end - 1)
      if (open >= 0 && stands(text, tokens, first, open) && isCredit(tokens, lower, open + 1, end - 1)) {
        found.push({ first: open, last, label: 'credit' })
        continue
      }
    }
    const tags = codeBeforeTags(tokens, lower, first, last)
    if (tags !== null) found.push({ first: tags.first, last: tags.last, label: 'credit' }, { first: tags.last, last, label: 'boilerplate' })
  }
  return found
}

function openBefore(lower: readonly string[], first: number, close: number): number {
  const mark = lower[close] === ')' ? '(' : '['
  for (let i = close - 1; i >= first && i >= close - LONGEST; i--) if (lower[i] === mark) return i
  return -1
}

/** After the end of a sentence, or at the start of the paragraph. */
function stands(text: string, tokens: Scanned, first: number, open: number): boolean {
  if (open === first) return true
  const before = text.charCodeAt(tokens.end[open - 1] - 1)
  return (
    before === 0x2e ||
    before === 0x3f ||
    before === 0x21 ||
    before === 0x22 ||
    before === 0x201d ||
    before === 0x29 ||
    before === 0x5d ||
    before === 0x2019
  )
}

function isCredit(tokens: Scanned, lower: readonly string[], from: number, to: number): boolean {
  if (to <= from) return true
  if (isCode(tokens, lower, from, to)) return true
  if (lower[from + 1] === ':' || lower[from].includes('.co')) return true
  if (lower[from] === '*') return true
  if (to - from > 6) return false
  let words = 0
  for (let i = from; i < to; i++) {
    if (tokens.kind[i] === TokenKind.word && (tokens.shape[i] & Shape.capital) !== 0) words++
    else if (lower[i] !== '/' && lower[i] !== ',' && lower[i] !== '-') return false
  }
  return words >= 2 && words <= 5
}

/** `bbn`, `ita/ita`, `LID`, `as/vlz`. */
function isCode(tokens: Scanned, lower: readonly string[], from: number, to: number): boolean {
  if (to - from > 5) return false
  for (let i = from; i < to; i++) {
    const isWord = tokens.kind[i] === TokenKind.word
    if (
      isWord
        ? tokens.end[i] - tokens.start[i] > CODE || isTitle(tokens, i)
        : lower[i] !== '/' && lower[i] !== '-' && lower[i] !== '*' && lower[i] !== ','
    )
      return false
  }
  return true
}

function isTitle(tokens: Scanned, i: number): boolean {
  return (tokens.shape[i] & (Shape.capital | Shape.hasLower)) === (Shape.capital | Shape.hasLower)
}

/** `(abc/def) pasar cabai harga pangan`: a code with a slash, then only words in lower case up to the end of the paragraph. */
function codeBeforeTags(tokens: Scanned, lower: readonly string[], first: number, last: number): { first: number; last: number } | null {
  let i = last - 1
  let words = 0
  while (i >= first && tokens.kind[i] <= TokenKind.number && (tokens.shape[i] & Shape.capital) === 0) {
    i--
    words++
  }
  if (words === 0 || i < first + 4 || lower[i] !== ')' || lower[i - 2] !== '/' || lower[i - 4] !== '(') return null
  return isCode(tokens, lower, i - 3, i) ? { first: i - 4, last: i + 1 } : null
}

/** Whether a paragraph is signed in capitals: `SITI UMBARA | MAJALAH CONTOH`. */
export function isByline(text: string, tokens: Scanned, first: number, last: number): boolean {
  if (last - first < 3 || last - first > 12) return false
  let bar = false
  for (let i = first; i < last; i++) {
    if (tokens.kind[i] === TokenKind.word) {
      if (charClass(text.charCodeAt(tokens.start[i])) !== Char.upper || (tokens.shape[i] & Shape.hasLower) !== 0) return false
    } else if (text[tokens.start[i]] === '|') bar = true
  }
  return bar
}
