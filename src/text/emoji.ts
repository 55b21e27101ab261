import { charClass, Char } from './chars'
import { TokenKind, type TokenKindValue } from './document'

const PICTOGRAPH = /\p{Extended_Pictographic}/u
const LETTER_OR_NUMBER = /[\p{L}\p{N}]/u

/** Where the emoji, symbol or letter outside the basic plane at `at` ends, and what it is. */
export function clusterEnd(text: string, at: number): { end: number; kind: TokenKindValue } {
  const point = text.codePointAt(at) as number
  const size = point > 0xffff ? 2 : 1
  if (size === 1 && charClass(point) === Char.surrogate) return { end: at + 1, kind: TokenKind.symbol }
  if (isFlagLetter(point)) return { end: at + (isFlagLetter(text.codePointAt(at + 2) ?? 0) ? 4 : 2), kind: TokenKind.emoji }
  if (size === 2 && isWide(point)) {
    let end = at + 2
    while (end < text.length && charClass(text.charCodeAt(end)) === Char.surrogate && isWide(text.codePointAt(end) as number)) end += 2
    return { end, kind: TokenKind.word }
  }
  let emoji = size === 2 && PICTOGRAPH.test(String.fromCodePoint(point))
  let end = at + size
  while (end < text.length) {
    const code = text.charCodeAt(end)
    if (code === 0xfe0f || code === 0xfe0e || code === 0x20e3) end++
    else if (code === 0xd83c && isTone(text.charCodeAt(end + 1))) end += 2
    else if (code === 0x200d && end + 1 < text.length && joins(text, end + 1))
      end += 1 + ((text.codePointAt(end + 1) as number) > 0xffff ? 2 : 1)
    else break
    emoji = true
  }
  return { end, kind: emoji ? TokenKind.emoji : TokenKind.symbol }
}

function isFlagLetter(point: number): boolean {
  return point >= 0x1f1e6 && point <= 0x1f1ff
}

function isTone(low: number): boolean {
  return low >= 0xdffb && low <= 0xdfff
}

function isWide(point: number): boolean {
  return point > 0xffff && LETTER_OR_NUMBER.test(String.fromCodePoint(point))
}

function joins(text: string, at: number): boolean {
  return PICTOGRAPH.test(String.fromCodePoint(text.codePointAt(at) as number))
}
