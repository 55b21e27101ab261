import { tableRows } from '../lexicon/tables'
import { Char, charClass } from './chars'
import { Shape, TokenKind, type Label } from './document'
import { Role, type Quotations } from './quotations'
import type { Scanned } from './scan'
import { titleEnd } from './titles'
import { column } from './vocabulary'

/** A labelled run of tokens. */
export interface Stretch {
  readonly first: number
  readonly last: number
  readonly label: Label
}

interface Phrase {
  readonly words: readonly string[]
  readonly label: Label
  readonly extent: string
  readonly at: string
}

/** Tokens of a paragraph that may be one promotion as a whole. */
const LINE = 45

let phrases: Map<string, Phrase[]> | undefined

/** Phrases by their first word, the longest first. */
function phrasesFrom(word: string): readonly Phrase[] | undefined {
  if (phrases === undefined) {
    phrases = new Map()
    for (const { phrase, label, extent, at } of tableRows('boilerplate')) {
      const words = phrase.replace(/[[:]/g, (mark) => (mark === '[' ? '[ ' : ' :')).split(' ')
      const list = phrases.get(words[0])
      const item = { words, label: label as Label, extent, at }
      if (list === undefined) phrases.set(words[0], [item])
      else list.push(item)
    }
    for (const list of phrases.values()) list.sort((a, b) => b.words.length - a.words.length)
  }
  return phrases.get(word)
}

const opensPhrase = column(({ lowers }, type) => (phrasesFrom(lowers[type]) === undefined ? 0 : 1))

/** Promotions, page furniture and credits that known phrases begin, in order and not overlapping. */
export function findFurniture(
  text: string,
  tokens: Scanned,
  lower: readonly string[],
  paragraphs: Int32Array,
  quotations: Quotations,
): Stretch[] {
  const found: Stretch[] = []
  const { shape, type } = tokens
  const opens = opensPhrase(tokens.vocabulary)
  const braced = text.includes('{')
  for (let p = 0; p + 1 < paragraphs.length; p++) {
    const last = paragraphs[p + 1]
    if (braced && isLinkLine(lower, paragraphs[p], last)) {
      found.push({ first: paragraphs[p], last, label: 'promo' })
      continue
    }
    for (let i = paragraphs[p]; i < last; i++) {
      if (opens[type[i]] === 0 || ((shape[i] & (Shape.capital | Shape.lineStart)) === 0 && lower[i] !== '[')) continue
      const list = phrasesFrom(lower[i])
      if (list === undefined) continue
      for (const phrase of list) {
        const end = extentOf(phrase, text, tokens, lower, paragraphs[p], last, i, quotations)
        if (end === 0) continue
        const first = startOf(phrase, lower, paragraphs[p], i)
        const close = bracketed(lower, paragraphs[p], i, last, quotations)
        found.push(close > 0 ? { first: i - 1, last: close, label: phrase.label } : { first, last: end, label: phrase.label })
        i = Math.max(close, end) - 1
        break
      }
    }
    const previous = found[found.length - 1]
    // A headline on the line after `Baca juga:`.
    if (
      previous !== undefined &&
      previous.label === 'promo' &&
      previous.last === last &&
      lower[last - 1] === ':' &&
      p + 2 < paragraphs.length
    ) {
      const end = paragraphs[p + 2]
      if (end - last <= 20 && tokens.kind[end - 1] !== TokenKind.punct) {
        found.push({ first: last, last: end, label: 'promo' })
        p++
      }
    }
  }
  return found
}

/** A headline that was a link, with the rest of its markup (`- Harga Tiket Naik{target="_self"}`). */
function isLinkLine(lower: readonly string[], first: number, last: number): boolean {
  if (last - first > LINE) return false
  for (let i = first + 1; i < last; i++) if (lower[i] === 'target' && lower[i - 1] === '{') return true
  return false
}

/** End of the bracket that begins right before the phrase at `i` (`(Baca juga: …)`), 0 if there is none. */
function bracketed(lower: readonly string[], first: number, i: number, last: number, { roles }: Quotations): number {
  if (i === first || (lower[i - 1] !== '(' && lower[i - 1] !== '[')) return 0
  const mark = lower[i - 1] === '(' ? ')' : ']'
  const stop = Math.min(last, i + LINE)
  for (let k = i; k < stop; k++) if (lower[k] === mark && roles[k] === Role.none) return k + 1
  return 0
}

function startOf(phrase: Phrase, lower: readonly string[], first: number, i: number): number {
  if (phrase.at === 'dash') return first
  if (phrase.label === 'promo' && i - 2 >= first && lower[i - 1] === ',' && lower[i - 2] === 'yuk') return i - 2
  return i
}

/** End of what the phrase at token `i` begins; 0 where it is not there. */
function extentOf(
  phrase: Phrase,
  text: string,
  tokens: Scanned,
  lower: readonly string[],
  first: number,
  last: number,
  i: number,
  quotations: Quotations,
): number {
  const { words, extent, at } = phrase
  const end = i + words.length
  if (end > last) return 0
  for (let k = 1; k < words.length; k++) if (lower[i + k] !== words[k]) return 0
  if (!stands(at, text, tokens, lower, first, last, i, end, quotations)) return 0
  switch (extent) {
    case 'line':
      return last - i > LINE * 2 ? end : last
    case 'bracket':
      return bracketEnd(lower, i, last)
    case 'number':
      return end < last && tokens.kind[end] === TokenKind.number && end + 1 === last ? last : 0
    case 'byline':
      return bylineEnd(tokens, lower, end, last)
    case 'title':
      return promoEnd(text, tokens, lower, first, last, i, end, quotations)
    default:
      return end < last && (lower[end] === '.' || lower[end] === ':') ? end + 1 : end
  }
}

function stands(
  at: string,
  text: string,
  tokens: Scanned,
  lower: readonly string[],
  first: number,
  last: number,
  i: number,
  end: number,
  { roles }: Quotations,
): boolean {
  switch (at) {
    case 'line':
      return i === first
    case 'alone':
      return i === first && last - end <= 1
    case 'upper':
      return i === first ? last - end <= 1 || (tokens.shape[i] & Shape.allCaps) !== 0 : (tokens.shape[i] & Shape.allCaps) !== 0
    case 'dash':
      return i === first + 1 && tokens.kind[first] === TokenKind.punct && lower[first].startsWith('-')
    case 'sentence': {
      if (i === first || lower[end] === ':' || roles[i - 1] === Role.close) return true
      if (roles[i - 1] === Role.open) return false
      const before = text[tokens.end[i - 1] - 1]
      return '.?!…)]([:'.includes(before) || (before === ',' && lower[i - 2] === 'yuk')
    }
    default:
      return true
  }
}

function bracketEnd(lower: readonly string[], i: number, last: number): number {
  const stop = Math.min(last, i + LINE)
  for (let k = i + 1; k < stop; k++) if (lower[k] === ']') return k + 1
  return 0
}

/** `Laporan Wartawan Tribunnews.com, Budi Santoso`: up to the dateline, or the whole paragraph. */
function bylineEnd(tokens: Scanned, lower: readonly string[], from: number, last: number): number {
  if (last - from <= 12) return last
  for (let k = from + 2; k < from + 12; k++)
    if (tokens.kind[k] === TokenKind.word && lower[k].length > 5 && lower[k].includes('.')) return k
  return 0
}

/** End of a promotion whose phrase ends at `end`: quoted title, headline up to a colon, headline in title case. */
function promoEnd(
  text: string,
  tokens: Scanned,
  lower: readonly string[],
  first: number,
  last: number,
  i: number,
  end: number,
  { closes }: Quotations,
): number {
  let at = end
  if (lower[at] === ':' || lower[at] === '-') at++
  if (lower[at] === 'video' || lower[at] === 'foto') at++
  if (lower[at] === ':') at++
  if (at >= last) return last
  const named = at > end || i === first
  const c = charClass(text.charCodeAt(tokens.start[at]))
  const close = closes[at]
  if (close >= 0) {
    let stop = close + 1
    if (lower[stop] === 'di' && lower[stop + 1] === 'sini') stop += 2
    while (stop < last && (lower[stop] === ':' || lower[stop] === '.')) stop++
    if (i === first && last - i <= LINE) return last
    return Math.min(stop, last)
  }
  if (i === first && last - i <= LINE && named && (lower[end] === ':' || end === last || c !== Char.lower)) return last
  if (c === Char.lower && lower[end] !== ':') return 0
  return titleEnd(tokens, lower, at, last)
}
