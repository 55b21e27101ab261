import { Shape, TokenKind } from './document'
import { Mark, markOf } from './marks'
import type { Pair } from './quotations'
import type { Scanned } from './scan'
import { evidenceAt } from './spacing'

/** Single marks further apart are apostrophes that happen to look like a pair. */
const LONGEST = 120

/**
 * Pairs single quotation marks inside paragraphs. They are apostrophes too, so a pair needs both its marks, each spaced as it
 * should be, and may not cross a pair of double marks.
 * @param roles roles of the double marks
 */
export function pairSingles(text: string, tokens: Scanned, paragraphs: Int32Array, roles: Uint8Array): Pair[] {
  const pairs: Pair[] = []
  let paragraph = 0
  let depth = 0
  const open: { token: number; depth: number }[] = []
  for (let i = 0; i < tokens.length; i++) {
    if (tokens.kind[i] !== TokenKind.punct) continue
    if (i >= paragraphs[paragraph + 1]) {
      while (i >= paragraphs[paragraph + 1]) paragraph++
      open.length = 0
      depth = 0
    }
    if (roles[i] === 1) depth++
    else if (roles[i] === 2) {
      depth--
      while (open.length > 0 && open[open.length - 1].depth > depth) open.pop()
    }
    const mark = markOf(text, tokens, i)
    if (mark < Mark.single) continue
    const evidence = evidenceAt(text, tokens, i, mark, paragraphs[paragraph], paragraphs[paragraph + 1])
    const waiting = open.length > 0 ? open[open.length - 1] : null
    if (waiting !== null && waiting.depth === depth && i - waiting.token <= LONGEST && evidence.close < 1.5 && i > waiting.token + 1) {
      pairs.push({ open: waiting.token, close: i, first: waiting.token + 1, last: i })
      open.pop()
    } else if (evidence.open < 1.5 && !isElision(tokens, i)) {
      if (open.length > 3) open.shift()
      open.push({ token: i, depth })
    }
  }
  return pairs
}

/** `'90-an`: an apostrophe before a figure without white space. */
function isElision(tokens: Scanned, i: number): boolean {
  return i + 1 < tokens.length && tokens.kind[i + 1] === TokenKind.number && (tokens.shape[i + 1] & Shape.spaceBefore) === 0
}
