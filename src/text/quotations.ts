import type { Quotation } from './document'
import { pairDoubles } from './pair-doubles'
import { pairSingles } from './pair-singles'
import type { Scanned } from './scan'

/** What a token is among the quotation marks of its text. */
export const Role = { none: 0, open: 1, close: 2 } as const

export interface Pair {
  /** Token of the opening mark, or -1. */
  open: number
  /** Token of the closing mark, or -1. */
  close: number
  /** Tokens inside, half-open. */
  first: number
  last: number
}

export interface Quotations {
  readonly list: readonly Quotation[]
  /** Per token: `Role`. */
  readonly roles: Uint8Array
  /** Per opening mark: token of its closing mark, else -1. */
  readonly closes: Int32Array
}

/** Pairs the quotation marks of a text, each paragraph for itself but for quotations that run on. */
export function findQuotations(text: string, tokens: Scanned, paragraphs: Int32Array): Quotations {
  const roles = new Uint8Array(tokens.length)
  const closes = new Int32Array(tokens.length).fill(-1)
  const doubles = pairDoubles(text, tokens, paragraphs)
  for (const pair of doubles) note(roles, pair)
  const singles = pairSingles(text, tokens, paragraphs, roles)
  for (const pair of singles) note(roles, pair)
  const pairs = singles.length === 0 ? doubles : [...doubles, ...singles]
  pairs.sort((a, b) => a.first - b.first || b.last - a.last)
  for (const { open, close } of pairs) if (open >= 0) closes[open] = close
  const stack: number[] = []
  const list: Quotation[] = []
  for (const { open, close, first, last } of pairs) {
    while (stack.length > 0 && stack[stack.length - 1] <= first) stack.pop()
    const level = stack.length
    stack.push(last)
    if (last <= first) continue
    list.push({ open, close, first, last, level, start: tokens.start[first], end: tokens.end[last - 1] })
  }
  return { list, roles, closes }
}

function note(roles: Uint8Array, { open, close }: Pair): void {
  if (open >= 0) roles[open] = Role.open
  if (close >= 0) roles[close] = Role.close
}
