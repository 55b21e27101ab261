import { Char, charClass, isWordClass } from './chars'
import { TokenKind } from './document'

export interface WebSpan {
  readonly start: number
  readonly end: number
  readonly kind: typeof TokenKind.url | typeof TokenKind.email
}

/** Longest local part and domain of an e-mail address that are looked at. */
const LOCAL = 64
const DOMAIN = 255

/** Finds URLs and e-mail addresses in order; each kind is searched only once over the text. */
export function webSpans(text: string): (from: number) => WebSpan | null {
  const finders = [nextScheme, nextWww, nextEmail]
  const ahead: (WebSpan | null)[] = finders.map((find) => find(text, 0))
  return (from) => {
    let best: WebSpan | null = null
    for (let k = 0; k < finders.length; k++) {
      let span = ahead[k]
      if (span !== null && span.start < from) {
        span = finders[k](text, from)
        ahead[k] = span
      }
      if (span !== null && (best === null || span.start < best.start)) best = span
    }
    return best
  }
}

function nextScheme(text: string, from: number): WebSpan | null {
  for (let at = text.indexOf('://', from); at >= 0; at = text.indexOf('://', at + 3)) {
    let start = at
    while (start > from && at - start < 8 && isAscii(text.charCodeAt(start - 1))) start--
    const scheme = text.slice(start, at).toLowerCase()
    const cut = scheme.endsWith('https') ? 5 : scheme.endsWith('http') ? 4 : scheme.endsWith('ftp') ? 3 : 0
    if (cut === 0) continue
    const end = urlEnd(text, at + 3)
    if (end > at + 3) return { start: at - cut, end, kind: TokenKind.url }
  }
  return null
}

function nextWww(text: string, from: number): WebSpan | null {
  for (let at = text.indexOf('www.', from); at >= 0; at = text.indexOf('www.', at + 4)) {
    if (at > 0 && isWordClass(charClass(text.charCodeAt(at - 1))) && at > from) continue
    const end = urlEnd(text, at + 4)
    if (end > at + 4) return { start: at, end, kind: TokenKind.url }
  }
  return null
}

function nextEmail(text: string, from: number): WebSpan | null {
  for (let at = text.indexOf('@', from); at >= 0; at = text.indexOf('@', at + 1)) {
    let start = at
    while (start > from && at - start < LOCAL && isLocal(text.charCodeAt(start - 1))) start--
    while (start < at && !isAlnum(text.charCodeAt(start))) start++
    if (start === at) continue
    let end = at + 1
    let dot = 0
    while (end < text.length && end - at < DOMAIN) {
      const code = text.charCodeAt(end)
      if (code === 0x2e && end > at + 1 && isAscii(text.charCodeAt(end + 1))) dot = end
      else if (!isAlnum(code) && code !== 0x2d) break
      end++
    }
    if (dot > 0 && end - dot > 2) return { start, end, kind: TokenKind.email }
  }
  return null
}

function isAscii(code: number): boolean {
  return (code | 32) >= 97 && (code | 32) <= 122
}

function isAlnum(code: number): boolean {
  return isAscii(code) || (code >= 48 && code <= 57)
}

function isLocal(code: number): boolean {
  return isAlnum(code) || code === 0x2e || code === 0x5f || code === 0x2d || code === 0x2b || code === 0x25
}

/** End of a URL: up to white space, a quotation mark or a bracket, without the punctuation that closes the sentence. */
export function urlEnd(text: string, at: number): number {
  let j = at
  let open = 0
  for (; j < text.length; j++) {
    const code = text.charCodeAt(j)
    const c = charClass(code)
    if (
      c <= Char.line ||
      code === 0x22 ||
      code === 0x3c ||
      code === 0x3e ||
      code === 0x60 ||
      (code >= 0x2018 && code <= 0x201f) ||
      code === 0xab ||
      code === 0xbb
    )
      break
    if (code === 0x28 || code === 0x5b) open++
    else if (code === 0x29 || code === 0x5d) {
      if (open === 0) break
      open--
    }
  }
  while (j > at && '.,;:!?\'"*_~'.includes(text[j - 1])) j--
  return j
}
