import { TokenKind } from './document'
import type { Scanned } from './scan'

/** How a quotation mark looks. */
export const Mark = { none: 0, double: 1, doubleOpen: 2, doubleClose: 3, single: 4, singleOpen: 5, singleClose: 6 } as const

/** Kind of quotation mark that token `i` is, judged by its characters only. */
export function markOf(text: string, tokens: Scanned, i: number): number {
  if (tokens.kind[i] !== TokenKind.punct) return Mark.none
  const start = tokens.start[i]
  const code = text.charCodeAt(start)
  const doubled = tokens.end[i] - start === 2
  switch (code) {
    case 0x22:
    case 0xff02:
      return Mark.double
    case 0x201c:
    case 0x201e:
    case 0x201f:
    case 0xab:
    case 0x300c:
      return Mark.doubleOpen
    case 0x201d:
    case 0xbb:
    case 0x300d:
      return Mark.doubleClose
    case 0x27:
      return doubled ? Mark.double : Mark.single
    case 0x60:
    case 0x2018:
    case 0x201a:
    case 0x201b:
    case 0x2039:
      return doubled ? Mark.doubleOpen : Mark.singleOpen
    case 0x2019:
    case 0x203a:
      return doubled ? Mark.doubleClose : Mark.singleClose
    default:
      return Mark.none
  }
}
