import { Shape, TokenKind } from './document'
import type { Scanned } from './scan'

/** Index of the first token of each paragraph, and the number of tokens as the last item. */
export function paragraphStarts(text: string, tokens: Scanned): Int32Array {
  const n = tokens.length
  const starts: number[] = []
  for (let i = 0; i < n; i++) {
    if (i === 0 || ((tokens.shape[i] & Shape.lineStart) !== 0 && !continues(text, tokens, i))) starts.push(i)
  }
  starts.push(n)
  return Int32Array.from(starts)
}

/** Whether the line that starts at token `i` goes on where the one before was cut (`Rp34.624,42` / `per koin`). */
function continues(text: string, tokens: Scanned, i: number): boolean {
  const kind = tokens.kind[i]
  const code = text.charCodeAt(tokens.start[i])
  if (kind === TokenKind.punct) {
    return (code === 0x2c || code === 0x2e || code === 0x3b || code === 0x29) && tokens.end[i] - tokens.start[i] === 1 && !isBlankLine(text, tokens, i)
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
