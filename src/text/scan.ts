import { abbreviationAfter, closesInitial } from './abbreviations'
import { Char, charClass, isLetterClass, isWordClass } from './chars'
import { Shape, TokenKind, type TokenKindValue } from './document'
import { clusterEnd } from './emoji'
import { hyphenJoins } from './hyphen'
import { scanNumber } from './number'
import { glueAt, lettersEnd } from './words'
import { extend, HASH, joined, vocabularyForText, type Vocabulary } from './vocabulary'
import { urlEnd, webSpans, type WebSpan } from './web'

/** The tokens of a text before clitics and sentences are known: all arrays are there, those of what is not known hold 0. */
export interface Scanned {
  readonly length: number
  readonly start: Int32Array
  readonly end: Int32Array
  readonly kind: Uint8Array
  readonly shape: Uint8Array
  /** Types of the surfaces in `vocabulary`. */
  readonly type: Int32Array
  readonly word: Int32Array
  readonly sentence: Int32Array
  readonly enclitic: Uint8Array
  readonly proclitic: Uint8Array
  readonly vocabulary: Vocabulary
}

/** Tokens as they are found, in room that is used again from text to text. */
export interface Found {
  length: number
  start: Int32Array
  end: Int32Array
  kind: Uint8Array
  shape: Uint8Array
  type: Int32Array
  vocabulary: Vocabulary
}

const SPACE = 0x20
const DOT = 0x2e
const HYPHEN = 0x2d
const SLASH = 0x2f
const UNDERSCORE = 0x5f
const AMPERSAND = 0x26

const room = 1024
const found: Found = {
  length: 0,
  start: new Int32Array(room),
  end: new Int32Array(room),
  kind: new Uint8Array(room),
  shape: new Uint8Array(room),
  type: new Int32Array(room),
  vocabulary: vocabularyForText(),
}
/** Room for more tokens than this is given up after a text. */
const MOST_ROOM = 1 << 20

/** Cuts a text into tokens, each character being looked at a bounded number of times. */
export function scan(text: string): Scanned {
  found.length = 0
  found.vocabulary = vocabularyForText()
  findTokens(text, found)
  const tokens = sized(found)
  if (found.start.length > MOST_ROOM) resize(found, room)
  return tokens
}

/** The tokens in arrays of their own. */
function sized({ length, start, end, kind, shape, type, vocabulary }: Found): Scanned {
  return {
    length,
    start: start.slice(0, length),
    end: end.slice(0, length),
    kind: kind.slice(0, length),
    shape: shape.slice(0, length),
    type: type.slice(0, length),
    word: new Int32Array(length),
    sentence: new Int32Array(length),
    enclitic: new Uint8Array(length),
    proclitic: new Uint8Array(length),
    vocabulary,
  }
}

function findTokens(text: string, out: Found): void {
  const n = text.length
  const webFrom = webSpans(text)
  let web: WebSpan | null = webFrom(0)
  let gap = Shape.spaceBefore | Shape.lineStart
  let i = 0
  while (i < n) {
    if (web !== null && i >= web.start) {
      if (i === web.start) {
        push(out, i, web.end, web.kind, out.vocabulary.typeOf(text, i, web.end, web.kind), gap)
        gap = 0
        i = web.end
      }
      web = webFrom(i)
      continue
    }
    const code = text.charCodeAt(i)
    const c = charClass(code)
    if (c <= Char.line || c === Char.ignorable) {
      if (c === Char.line) gap |= Shape.lineStart
      if (c !== Char.ignorable) gap |= Shape.spaceBefore
      i++
      continue
    }
    const limit = web === null ? n : web.start
    let end = i + 1
    let kind: TokenKindValue
    if (isLetterClass(c)) {
      const length = spellPlain(text, i, limit, c)
      if (length > 0) {
        push(out, i, i + length, TokenKind.word, out.vocabulary.typeOfWord(spelt, length, plainHash, text, i), gap)
        i += length
        gap = 0
        if (text.charCodeAt(i) === SPACE) {
          gap = Shape.spaceBefore
          i++
        }
        continue
      }
      end = wordEnd(text, i, limit, out)
      kind = TokenKind.word
      const path = pathEnd(text, i, end, limit)
      if (path > end) {
        end = path
        kind = TokenKind.url
      }
    } else if (c === Char.digit) {
      end = scanNumber(text, i, limit)
      kind = TokenKind.number
    } else if (c === Char.surrogate || (c === Char.symbol && code > 0xff)) {
      const cluster = clusterEnd(text, i)
      end = cluster.end
      kind = cluster.kind
    } else if ((code === 0x40 || code === 0x23) && tagEnd(text, i + 1, limit, code === 0x23) > 0 && (gap !== 0 || !wordBefore(out))) {
      end = tagEnd(text, i + 1, limit, code === 0x23)
      kind = code === 0x40 ? TokenKind.handle : TokenKind.hashtag
    } else if (c === Char.punct) {
      end = punctuationEnd(text, i, limit, code)
      kind = TokenKind.punct
    } else kind = c === Char.numeral ? TokenKind.number : TokenKind.symbol
    push(out, i, end, kind, out.vocabulary.typeOf(text, i, end, kind), gap)
    gap = 0
    i = end
  }
}

/** Units and hash of the last plain word. */
const spelt = new Uint16Array(40)
let plainHash = 0

/**
 * Length of the word at `start` if it is plain, as most are: letters in lower case or with a capital at the start, and behind them
 * nothing that might tie to them. 0 for others, of which `wordEnd` finds the end.
 */
function spellPlain(text: string, start: number, limit: number, first: number): number {
  const other = first === Char.upper ? Char.upper : Char.lower
  const stop = Math.min(limit, start + spelt.length)
  let hash = HASH ^ TokenKind.word
  let c = first
  let j = start
  while (c === Char.lower || c === other) {
    const code = text.charCodeAt(j)
    spelt[j - start] = code
    hash = joined(hash, code)
    if (++j >= stop) return 0
    c = charClass(text.charCodeAt(j))
  }
  if (c > Char.line && !parts(text.charCodeAt(j))) return 0
  plainHash = hash
  return j - start
}

/** Marks that tie to no word before them. */
const parts = (code: number): boolean =>
  code === 0x2c || code === 0x22 || code === 0x201d || code === 0x29 || code === 0x3a || code === 0x3f || code === 0x3b || code === 0x21

function wordBefore(out: Found): boolean {
  return out.length > 0 && out.kind[out.length - 1] <= TokenKind.number
}

/** End of the path after a domain name (`s.id/pasar`, `contoh.com/a/b`); `end` if there is none. */
function pathEnd(text: string, start: number, end: number, limit: number): number {
  if (text.charCodeAt(end) !== SLASH || end + 1 >= limit || !isWordClass(charClass(text.charCodeAt(end + 1)))) return end
  if (end - start > 60 || charClass(text.charCodeAt(end + 1)) === Char.upper) return end
  for (let k = start + 1; k < end - 1; k++) if (text.charCodeAt(k) === DOT) return urlEnd(text, end)
  return end
}

/** End of a mention or hashtag whose first character after the sign is at `at`; 0 if there is none. */
function tagEnd(text: string, at: number, limit: number, needsLetter: boolean): number {
  let j = at
  let letters = 0
  while (j < limit) {
    const code = text.charCodeAt(j)
    const c = charClass(code)
    if (isWordClass(c)) letters += isLetterClass(c) ? 1 : 0
    else if (
      code !== UNDERSCORE &&
      !(code === DOT && !needsLetter && j > at && j + 1 < limit && isWordClass(charClass(text.charCodeAt(j + 1))))
    )
      break
    j++
  }
  return j > at && (letters > 0 || !needsLetter) ? j : 0
}

/** Runs of one mark that make one token: dots, hyphens, `!?`, doubled apostrophes and backticks. */
function punctuationEnd(text: string, at: number, limit: number, code: number): number {
  let j = at + 1
  if (code === DOT || code === HYPHEN) while (j < limit && text.charCodeAt(j) === code) j++
  else if (code === 0x21 || code === 0x3f) {
    while (j < limit && (text.charCodeAt(j) === 0x21 || text.charCodeAt(j) === 0x3f)) j++
  } else if ((code === 0x27 || code === 0x60 || code === 0x2018 || code === 0x2019) && j < limit && text.charCodeAt(j) === code) j++
  return j
}

/** End of the word that starts at `start`, with what hyphens, dots and apostrophes tie to it. */
function wordEnd(text: string, start: number, limit: number, out: Found): number {
  let part = start
  let j = start
  for (;;) {
    const stop = lettersEnd(text, j, limit)
    if (part === start) {
      const glue = glueAt(text, start, stop)
      if (glue > 0) return glue
    }
    j = stop
    if (j >= limit) return j
    const code = text.charCodeAt(j)
    const next = j + 1 < limit ? charClass(text.charCodeAt(j + 1)) : Char.space
    if (code === DOT) {
      const joined = abbreviationAfter(text, start, part, j, limit) || closesInitial(text, start, part, j, limit, out)
      if (joined === 0) return j
      if (joined <= j + 1) return joined
      part = j + 1
      j = joined
    } else if (code === HYPHEN || code === 0x2010 || code === 0x2011) {
      if (!isWordClass(next) || !hyphenJoins(text, part, j, lettersEnd(text, j + 1, limit))) return j
      part = ++j
    } else if (code === 0x27 || code === 0x2019 || code === 0x2018 || code === 0x60 || code === 0x2bc) {
      if (
        !isLetterClass(next) ||
        !isLetterClass(charClass(text.charCodeAt(j - 1))) ||
        (next === Char.upper && j - part > 2 && charClass(text.charCodeAt(j - 1)) === Char.lower)
      )
        return j
      j++
    } else if (code === AMPERSAND) {
      if (next !== Char.upper || j - part > 2 || charClass(text.charCodeAt(j - 1)) !== Char.upper) return j
      j++
    } else if (code === SLASH) {
      if (!slashJoins(text, part, j, lettersEnd(text, j + 1, limit))) return j
      part = ++j
    } else if (code === UNDERSCORE && isWordClass(next)) j++
    else return j
  }
}

/** `S/A`, `a/n`; `II/2007`. Other slashes stand between words. */
function slashJoins(text: string, part: number, slash: number, end: number): boolean {
  if (end === slash + 1) return false
  if (slash - part === 1 && end - slash === 2) return true
  if (end - slash !== 5 || charClass(text.charCodeAt(slash + 1)) !== Char.digit) return false
  for (let k = part; k < slash; k++) if ('IVXLC'.indexOf(text[k]) < 0) return false
  return true
}

function push(out: Found, start: number, end: number, kind: TokenKindValue, type: number, gap: number): void {
  if (out.length === out.start.length) resize(out, out.length * 2)
  const i = out.length++
  out.start[i] = start
  out.end[i] = end
  out.kind[i] = kind
  out.type[i] = type
  out.shape[i] = gap | out.vocabulary.shapes[type]
}

function resize(out: Found, size: number): void {
  const kept = Math.min(out.length, size)
  out.start = extend(new Int32Array(size), out.start.subarray(0, kept))
  out.end = extend(new Int32Array(size), out.end.subarray(0, kept))
  out.kind = extend(new Uint8Array(size), out.kind.subarray(0, kept))
  out.shape = extend(new Uint8Array(size), out.shape.subarray(0, kept))
  out.type = extend(new Int32Array(size), out.type.subarray(0, kept))
}
