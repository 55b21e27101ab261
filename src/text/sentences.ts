import { abbreviationOf, takesLetter } from './abbreviations'
import { Char, charClass } from './chars'
import { Shape, TokenKind } from './document'
import { type Quotations, Role } from './quotations'
import type { Stretch } from './furniture'
import type { Scanned } from './scan'
import { isInquit } from './spacing'
import { isStarter, showsLostStop } from './starters'

/** Tokens of a bracket that may hold full stops without ending a sentence. */
const BRACKET = 40

/** Index of the first token of each sentence, and the number of tokens as the last item. */
export function sentenceStarts(
  text: string,
  tokens: Scanned,
  lower: readonly string[],
  paragraphs: Int32Array,
  { roles, closes }: Quotations,
  regions: readonly Stretch[],
): Int32Array {
  const starts: number[] = []
  let region = 0
  for (let p = 0; p + 1 < paragraphs.length; p++) {
    const last = paragraphs[p + 1]
    let first = paragraphs[p]
    starts.push(first)
    let bracket = -1
    for (let i = first; i < last; i++) {
      while (region < regions.length && (regions[region].last <= i || regions[region].label === 'dateline')) region++
      if (region < regions.length && regions[region].first <= i) {
        const { first: from, last: to } = regions[region]
        if (from > first) starts.push(from)
        if (to < last) starts.push(to)
        first = to
        i = to - 1
        continue
      }
      const code = text.charCodeAt(tokens.start[i])
      if (tokens.kind[i] === TokenKind.punct) {
        if (code === 0x28 || code === 0x5b) {
          bracket = i > first ? closingBracket(text, tokens, i, last) : -1
          continue
        }
      }
      if (i < bracket) continue
      if (roles[i] === Role.open && i > first && startsQuoteAlone(text, tokens, lower, i, closes[i])) {
        starts.push(i)
        first = i
        continue
      }
      if (i > first && lostStop(tokens, lower, i, last)) {
        starts.push(i)
        first = i
        continue
      }
      if (!isTerminal(text, tokens, i)) continue
      const next = afterClosers(text, tokens, i + 1, last, roles)
      if (next >= last || (next === last - 1 && roles[next] === Role.open)) break
      if (region < regions.length && regions[region].first < next) continue
      if (endsSentence(text, tokens, lower, first, i, next, roles)) {
        starts.push(next)
        first = next
        i = next - 1
      } else i = next - 1
    }
  }
  starts.push(tokens.length)
  return Int32Array.from(starts)
}

/** Token after the bracket that closes the one at `i`, or -1 if it stays open or is long. */
function closingBracket(text: string, tokens: Scanned, i: number, last: number): number {
  const closing = text.charCodeAt(tokens.start[i]) === 0x28 ? 0x29 : 0x5d
  const stop = Math.min(last, i + BRACKET)
  for (let j = i + 1; j < stop; j++) if (text.charCodeAt(tokens.start[j]) === closing) return j
  return -1
}

/** A full stop, question or exclamation mark, dots, or an abbreviation with its dot. */
function isTerminal(text: string, tokens: Scanned, i: number): boolean {
  const code = text.charCodeAt(tokens.start[i])
  if (tokens.kind[i] === TokenKind.punct) return code === 0x2e || code === 0x3f || code === 0x21 || code === 0x2026
  return tokens.kind[i] === TokenKind.word && text.charCodeAt(tokens.end[i] - 1) === 0x2e
}

/** First token after the closing marks and brackets from `i`. */
function afterClosers(text: string, tokens: Scanned, i: number, last: number, roles: Uint8Array): number {
  let j = i
  for (; j < last; j++) {
    if (roles[j] === Role.close) continue
    const code = text.charCodeAt(tokens.start[j])
    const tight = (tokens.shape[j] & Shape.spaceBefore) === 0
    if (tight && (code === 0x29 || code === 0x5d)) continue
    if (tokens.kind[j] === TokenKind.punct && (code === 0x2e || code === 0x3f || code === 0x21 || code === 0x2026)) continue
    break
  }
  return j
}

function endsSentence(
  text: string,
  tokens: Scanned,
  lower: readonly string[],
  first: number,
  at: number,
  next: number,
  roles: Uint8Array,
): boolean {
  const code = text.charCodeAt(tokens.start[next])
  const kind = tokens.kind[next]
  const quoted = next > at + 1 && hasClose(roles, at + 1, next)
  if (roles[next] === Role.open) {
    if (quoted) return true
  } else if (
    kind === TokenKind.punct &&
    code !== 0x28 &&
    code !== 0x5b &&
    code !== 0x2d &&
    code !== 0x2022 &&
    charClass(code) === Char.punct &&
    !isDash(code) &&
    !'"\'“”‘’`'.includes(text[tokens.start[next]])
  )
    return false
  const head = leading(tokens, next)
  if (kind !== TokenKind.punct || roles[next] === Role.open) {
    if (startsLower(text, tokens, head) && (quoted || !(isTitle(tokens, lower, at, head) || lostCapital(tokens, lower, at, head))))
      return false
    if (quoted && isInquit(lower[head]) && kind === TokenKind.word) return false
  }
  if (isEnumerator(text, tokens, lower, first, at)) return false
  if (
    kind === TokenKind.number &&
    next === at + 1 &&
    (tokens.shape[next] & Shape.spaceBefore) === 0 &&
    (tokens.shape[at] & Shape.spaceBefore) === 0
  )
    return false
  if (isCode(text, tokens, at, next)) return false
  if (tokens.kind[at] !== TokenKind.word) return !isSection(tokens, lower, first, at, head)
  return abbreviationEnds(tokens, lower, at, next, head)
}

/** `29.HM.00/VI/2025`: a stop with letters right behind it that are in capitals and go on in a mark. */
function isCode(text: string, tokens: Scanned, at: number, next: number): boolean {
  const tight = (i: number) => (tokens.shape[i] & Shape.spaceBefore) === 0
  if (next !== at + 1 || next + 1 >= tokens.length || !tight(at) || !tight(next) || !tight(next + 1)) return false
  return (tokens.shape[next] & Shape.allCaps) !== 0 && CODE_MARKS.has(text[tokens.start[next + 1]])
}
const CODE_MARKS = new Set(['.', '/', '-'])

function hasClose(roles: Uint8Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (roles[i] === Role.close) return true
  return false
}

/** First token from `i` that is no punctuation; `i` itself if none is near. */
function leading(tokens: Scanned, i: number): number {
  for (let j = i; j < tokens.length && j < i + 4; j++) if (tokens.kind[j] !== TokenKind.punct) return j
  return i
}

/** A word in lower case; `iPhone` and `eFishery` are names. */
function startsLower(text: string, tokens: Scanned, i: number): boolean {
  if (tokens.kind[i] !== TokenKind.word || charClass(text.charCodeAt(tokens.start[i])) !== Char.lower) return false
  const stop = Math.min(tokens.end[i], tokens.start[i] + 8)
  for (let k = tokens.start[i] + 1; k < stop; k++) if (charClass(text.charCodeAt(k)) === Char.upper) return false
  return true
}

/** A full stop after a plain word, with white space only after it, ends a sentence though the next one has no capital. */
function lostCapital(tokens: Scanned, lower: readonly string[], at: number, head: number): boolean {
  if (lower[at] !== '.' || at === 0 || head !== at + 1 || tokens.kind[at - 1] !== TokenKind.word) return false
  if ((tokens.shape[at] & Shape.spaceBefore) !== 0 || (tokens.shape[head] & Shape.spaceBefore) === 0) return false
  if (showsLostStop(lower[head])) return true
  return (tokens.shape[at - 1] & Shape.capital) === 0 && tokens.end[at - 1] - tokens.start[at - 1] >= 4
}

/** `dr.`, `drg.` before a name after a full stop. */
function isTitle(tokens: Scanned, lower: readonly string[], at: number, head: number): boolean {
  return (
    tokens.kind[at] === TokenKind.punct &&
    lower[at] === '.' &&
    lower[head].endsWith('.') &&
    abbreviationOf(lower[head])?.kind === 'title' &&
    head + 1 < tokens.length &&
    (tokens.shape[head + 1] & Shape.capital) !== 0
  )
}

function isDash(code: number): boolean {
  return code === 0x2d || (code >= 0x2012 && code <= 0x2015)
}

/** `1.`, `a.`, `IV.` at the start of the sentence. */
function isEnumerator(text: string, tokens: Scanned, lower: readonly string[], first: number, at: number): boolean {
  if (tokens.kind[at] === TokenKind.word) return at === first && lower[at].length === 2
  if (
    at !== first + 1 ||
    tokens.end[at] - tokens.start[at] !== 1 ||
    text.charCodeAt(tokens.start[at]) !== 0x2e ||
    (tokens.shape[at] & Shape.spaceBefore) !== 0
  )
    return false
  const width = tokens.end[first] - tokens.start[first]
  if (tokens.kind[first] === TokenKind.number) return width <= 3
  return tokens.kind[first] === TokenKind.word && (width === 1 || (width <= 4 && isRoman(lower[first])))
}

/** `IV. C. 3`: a Roman numeral and a letter count sections. */
function isSection(tokens: Scanned, lower: readonly string[], first: number, at: number, head: number): boolean {
  return at > first && isInitials(lower[head]) && (tokens.shape[at - 1] & Shape.allCaps) !== 0 && isRoman(lower[at - 1])
}

function isRoman(lower: string): boolean {
  for (const ch of lower) if (!'ivxlc'.includes(ch)) return false
  return true
}

/** Whether a sentence ends with the abbreviation or initial at `at`, followed by token `next`, its first word being at `head`. */
function abbreviationEnds(tokens: Scanned, lower: readonly string[], at: number, next: number, head: number): boolean {
  const rule = abbreviationOf(lower[at])
  const starter = isStarter(lower[head])
  if (rule === undefined) {
    if (!isInitials(lower[at])) return true
    return starter && at > 0 && !takesLetter(lower[at - 1])
  }
  if (!rule.final) return starter && rule.before === 'capital'
  if (tokens.kind[next] === TokenKind.punct && next === head) return false
  if (tokens.kind[next] === TokenKind.punct) return !rule.kind.endsWith('company') || starter
  if (abbreviationOf(lower[next]) !== undefined && lower[next].endsWith('.')) return false
  return starter || (rule.kind !== 'foreign-company' && tokens.kind[next] === TokenKind.word && (tokens.shape[next] & Shape.capital) !== 0)
}

/**
 * Whether the quotation from `open` to `close` begins a sentence though no full stop stands before it: it begins with a capital
 * after a word, and its report follows (`… desa itu "Kami siap," kata X`).
 */
function startsQuoteAlone(text: string, tokens: Scanned, lower: readonly string[], open: number, close: number): boolean {
  if (close < 0 || close + 1 >= tokens.length || close - open < 4) return false
  if (tokens.kind[open - 1] !== TokenKind.word && tokens.kind[open - 1] !== TokenKind.number) return false
  if (tokens.kind[open + 1] !== TokenKind.word || (tokens.shape[open + 1] & Shape.capital) === 0) return false
  if (!isInquit(lower[close + 1])) return false
  // `mengatakan "Kami …," katanya` reports twice; `katanya menjelaskan "Kami …," kata X` is two reports.
  if (lower[open - 1].startsWith('me') && (open < 2 || !isInquit(lower[open - 2]))) return false
  return ',?!.'.includes(text[tokens.start[close - 1]])
}

/** Whether token `i` begins a sentence though no full stop stands before it, by its capital between words in lower case. */
function lostStop(tokens: Scanned, lower: readonly string[], i: number, last: number): boolean {
  if ((tokens.shape[i] & (Shape.capital | Shape.hasLower)) !== (Shape.capital | Shape.hasLower) || i + 1 >= last) return false
  if ((tokens.kind[i - 1] > TokenKind.number && lower[i - 1] !== ')') || (tokens.kind[i + 1] !== TokenKind.word && lower[i + 1] !== ','))
    return false
  if (((tokens.shape[i - 1] | tokens.shape[i + 1]) & Shape.capital) !== 0) return false
  return showsLostStop(lower[i]) && !isStarter(lower[i - 1])
}

/** `a.`, `w.s.`: single letters, each with a dot. */
function isInitials(lower: string): boolean {
  for (let i = 1; i < lower.length; i += 2) if (lower.charCodeAt(i) !== 0x2e) return false
  return lower.length % 2 === 0
}
