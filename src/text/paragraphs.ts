import { Shape, TokenKind } from './document'
import type { Scanned } from './scan'

/** Index of the first token of each paragraph, and the number of tokens as the last item. */
export function paragraphStarts(text: string, tokens: Scanned): Int32Array {
  const n = tokens.length
  const starts: number[] = []
  const wrapped = isWrapped(text, tokens)
  for (let i = 0; i < n; i++) {
    if (
      i === 0 ||
      ((tokens.shape[i] & Shape.lineStart) !== 0 &&
        !(wrapped ? !isBlankLine(text, tokens, i) && !isItem(text, tokens, i) : continues(text, tokens, i)))
    )
      starts.push(i)
  }
  starts.push(n)
  return Int32Array.from(starts)
}

/** Whether the line that starts at token `i` goes on where the one before was cut (`Harga` / `naik lagi`). */
function continues(text: string, tokens: Scanned, i: number): boolean {
  const kind = tokens.kind[i]
  const code = text.charCodeAt(tokens.start[i])
  if (kind === TokenKind.punct) {
    return (
      (code === 0x2c || code === 0x2e || code === 0x3b || code === 0x29) &&
      tokens.end[i] - tokens.start[i] === 1 &&
      !isBlankLine(text, tokens, i)
    )
  }
  if (kind !== TokenKind.word || (tokens.shape[i] & (Shape.capital | Shape.hasLower)) !== Shape.hasLower) return false
  if (isBlankLine(text, tokens, i)) return false
  const before = i - 1
  if (tokens.kind[before] === TokenKind.word) return !text.endsWith('.', tokens.end[before])
  return tokens.kind[before] !== TokenKind.punct || text.charCodeAt(tokens.start[before]) === 0x2c
}

/** Whether an empty line stands before token `i`. */
function isBlankLine(text: string, tokens: Scanned, i: number): boolean {
  const from = tokens.end[i - 1]
  let breaks = 0
  for (let k = tokens.start[i] - 1; k >= from && breaks < 2; k--) {
    const code = text.charCodeAt(k)
    if (code === 10 || (code === 13 && text.charCodeAt(k + 1) !== 10)) breaks++
  }
  return breaks > 1
}

/** Characters of a line in a text that is broken into lines of like width. */
const WIDTH = { least: 40, most: 130 }
/** Line breaks without which a text is not taken for wrapped. */
const BREAKS = 5

/** Whether lines are broken at a width, paragraphs by empty lines: most single line breaks stand inside sentences after lines of like width. */
function isWrapped(text: string, tokens: Scanned): boolean {
  let single = 0
  let inside = 0
  let wide = 0
  let blank = 0
  let lineStart = tokens.length > 0 ? tokens.start[0] : 0
  for (let i = 1; i < tokens.length; i++) {
    if ((tokens.shape[i] & Shape.lineStart) === 0) continue
    const end = tokens.end[i - 1]
    const width = end - lineStart
    lineStart = tokens.start[i]
    if (isBlankLine(text, tokens, i)) {
      blank++
      continue
    }
    single++
    if (width >= WIDTH.least && width <= WIDTH.most) wide++
    if (tokens.kind[i - 1] !== TokenKind.punct) inside++
  }
  return blank > 0 && single >= BREAKS && wide >= single * 0.9 && inside >= single * 0.6
}

/** A bullet or number that begins an item. */
function isItem(text: string, tokens: Scanned, i: number): boolean {
  const code = text.charCodeAt(tokens.start[i])
  if (code === 0x2022 || ((code === 0x2d || code === 0x2a) && (tokens.shape[i + 1] & Shape.spaceBefore) !== 0)) return true
  return (
    tokens.kind[i] === TokenKind.number &&
    tokens.end[i] - tokens.start[i] <= 2 &&
    text.charCodeAt(tokens.end[i]) === 0x2e &&
    text.charCodeAt(tokens.end[i] + 1) === 0x20
  )
}
