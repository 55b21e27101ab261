import type { Value } from '../schema/types'
import { Shape, has } from '../text/document'
import { readAmount, readMoney, type Amount } from './amount'
import { AtomKind, isDigit, isLetter } from './atoms'
import { readOrdinal, romanValue } from './count'
import { readMoment } from './date'
import { addDate, afterHead, clockAtNumber, dateAtNumber, yearAtNumber } from './dates'
import { format, negate } from './decimal'
import type { Lexeme, Unit } from './lexemes'
import type { Moment } from './moment'
import {
  add,
  afterName,
  chainEnd,
  gluedAfter,
  gluedBefore,
  indexBefore,
  modifierBefore,
  opensSentence,
  wordBefore,
  type Scan,
} from './scan'

/** A value that begins with a digit. Returns the offset where the scan goes on. */
export function atDigit(scan: Scan): number {
  const { atoms, text, start } = scan
  const first = atoms.at(0)
  if (gluedBefore(scan)) {
    if (text[start - 1] !== '+') return chainEnd(text, start)
    const share = readAmount(atoms, 0)
    return share?.type === 'percent' ? addAmount(scan, share) : phoneEnd(text, start)
  }
  const bound = standsAlone(scan) ? 0 : dateAtNumber(scan) || lawEnd(scan) || clockAtNumber(scan)
  if (bound > 0) return bound
  const amount = readAmount(atoms, 0)
  if (amount === null) return chainEnd(text, start)
  const end = atoms.endBefore(amount.next)
  if (amount.type !== 'cardinal') {
    if (!isSigned(scan, amount)) return addAmount(scan, amount)
    scan.start--
    return addAmount(scan, amount, true)
  }
  if (amount.about || amount.high) return gluedAfter(text, end) ? chainEnd(text, start) : addAmount(scan, amount)
  const identifier = isIdentifier(scan)
  if (amount.next === 1 && !identifier && !afterHead(scan)) {
    const year = yearAtNumber(scan)
    if (year > 0) return year
  }
  if (gluedAfter(text, end)) return chainEnd(text, start)
  if (amount.next > 1) return addAmount(scan, amount)
  if (isMagnitudeContext(scan)) return add(scan, 'quantity', start, end, { value: format(amount.low) }, 0.9, 'quantity.magnitude')
  if (identifier || afterName(scan) || (first.lower.length > 7 && !/[.,]/.test(first.lower)) || isListMark(scan, end))
    return chainEnd(text, start)
  return addAmount(scan, amount)
}

/** Whether nothing right behind the number can make it part of a date, the number of a law or a time. */
function standsAlone({ atoms }: Scan): boolean {
  if (atoms.at(0).lower.includes('.')) return false
  const next = atoms.at(1)
  return next.kind === AtomKind.word ? !next.lexeme?.binds : next.kind !== AtomKind.symbol || !BINDING_MARKS.has(next.lower)
}
const BINDING_MARKS = new Set(['/', '-', '–', '—', ':'])

/** End of a telephone number after `+`, its groups parted by single spaces. */
function phoneEnd(text: string, p: number): number {
  let end = chainEnd(text, p)
  while (text[end] === ' ' && isDigit(text.charCodeAt(end + 1))) end = chainEnd(text, end + 1)
  return end
}

/** `Nomor 23 Tahun 2014`: the number of a law and its year. */
function lawEnd(scan: Scan): number {
  const { atoms } = scan
  const year = atoms.at(2)
  if (atoms.at(1).lower !== 'tahun' || year.kind !== AtomKind.number || year.end - year.start !== 4 || !/^[12]\d{3}$/.test(year.lower))
    return 0
  return year.end
}

/** A minus sign glued to a share or a temperature, with white space or a bracket before it: `(-2,5%)`, not the dash of a list. */
function isSigned({ text, start }: Scan, amount: Amount): boolean {
  const c = text[start - 1]
  if ((c !== '-' && c !== '−' && c !== '–') || amount.high || (amount.type !== 'percent' && amount.unit !== 'Cel')) return false
  const before = text[start - 2]
  return before === '(' || before === ' ' || before === '\u00a0'
}

function isIdentifier(scan: Scan): boolean {
  const guard = scan.lexemes.guard('identifier')
  const before = wordBefore(scan)
  return guard.has(before) || (before === '(' && guard.has(wordBefore(scan, 2)))
}

/** `1. Syarat`, `2) Syarat` at the start of a line, `(3)` anywhere. */
function isListMark(scan: Scan, end: number): boolean {
  const { text, doc, start, token } = scan
  const mark = text[end]
  if (text[start - 1] === '(' && mark === ')') return end - start === 1
  if (mark !== '.' && mark !== ')') return false
  if (!/\s|^$/.test(text[end + 1] ?? '')) return false
  // Lists run on in one line where a site lost its line breaks: `… tombol itu. 3. Masukkan …`.
  return has(doc, token, Shape.lineStart) || start === 0 || text[start - 1] === '\n' || (end - start < 3 && opensSentence(doc, token))
}

function isMagnitudeContext(scan: Scan): boolean {
  const before = wordBefore(scan)
  return (
    before === 'magnitudo' ||
    before === 'magnitude' ||
    before === 'richter' ||
    (before === 'm' && /magnitudo|gempa/.test(wordBefore(scan, 2)))
  )
}

const isRelative = (l: Lexeme) =>
  l.date !== undefined &&
  (l.date.has('ago') || l.date.has('hence') || l.date.has('later') || l.date.has('earlier') || l.date.has('last') || l.date.has('next'))

/** A count of time units with `lalu`, `kemudian`, `terakhir` after it is a date. */
function relativeMoment(scan: Scan, amount: Amount): Moment | null {
  const { atoms } = scan
  const { time } = amount
  if (time === undefined || amount.vague || amount.high || amount.low.scale > 0 || amount.low.digits > 9999n) return null
  const lexeme = atoms.phrase(amount.next, isRelative)
  if (lexeme?.date === undefined) return null
  const count = Number(amount.low.digits)
  const next = atoms.phraseEnd
  const unit = time.iso
  const base = { next, unit }
  const { date } = lexeme
  if (date.has('ago') && atoms.at(amount.next).lower !== 'berselang') return { ...base, via: 'date.ago', offset: -count }
  if (date.has('hence')) return { ...base, via: 'date.hence', offset: count }
  if (date.has('later')) return { ...base, via: 'date.anchored', offset: count, anchored: true }
  if (date.has('earlier')) return { ...base, via: 'date.anchored', offset: -count, anchored: true }
  if (date.has('last')) return { ...base, via: 'date.last', offset: -count, reach: true }
  return { ...base, via: 'date.next', offset: count, reach: true }
}

const CONFIDENCE = { money: 0.98, percent: 0.99, quantity: 0.95, cardinal: 0.8 } as const

/** Adds an amount, or the date that it counts to. */
export function addAmount(scan: Scan, amount: Amount, negative = false): number {
  const { atoms } = scan
  const moment = relativeMoment(scan, amount)
  if (moment) return addDate(scan, moment, 0.92)
  const end = atoms.endBefore(amount.next)
  const value: Value = { value: format(negative ? negate(amount.low) : amount.low) }
  if (amount.unit) value.unit = amount.unit
  if (amount.high) value.upper = format(amount.high)
  if (amount.duration) value.duration = amount.duration
  if (amount.per) value.per = amount.per
  const modifier = amount.about ? 'about' : amount.vague ? 'multiples' : (modifierBefore(scan) ?? modifierAfter(scan, amount.next))
  if (modifier) value.modifier = modifier
  return add(scan, amount.type, scan.start, end, value, amount.vague ? 0.7 : CONFIDENCE[amount.type], amount.via)
}

/** `lebih`, `ke atas` after an amount; `lebih dari` compares and is none. */
function modifierAfter(scan: Scan, k: number): string | undefined {
  const { atoms, lexemes } = scan
  const first = atoms.at(k)
  if (first.kind !== AtomKind.word) return undefined
  const pair = lexemes.after.get(`${first.lower} ${atoms.at(k + 1).lower}`)
  if (pair) return pair
  const next = atoms.at(k + 1)
  return lexemes.after.has(first.lower) && (next.kind !== AtomKind.word || next.lower === 'yang' || next.lower === 'untuk')
    ? lexemes.after.get(first.lower)
    : undefined
}

/** A value that begins with a number word; -1 where the word counts nothing. */
export function atNumberWord(scan: Scan): number {
  const { atoms, lexemes, text } = scan
  if (gluedBefore(scan)) return -1
  const first = atoms.at(0)
  const inside = first.capital && !opensSentence(scan.doc, scan.token)
  const amount = readAmount(atoms, 0)
  if (amount === null) return -1
  const end = atoms.endBefore(amount.next)
  const month = atoms.at(amount.next).lexeme?.month
  if (amount.type === 'cardinal' && month && !afterHead(scan) && !(inside && afterName(scan))) {
    const date = dateAtWords(scan)
    if (date > 0) return date
  }
  if (amount.type !== 'cardinal') return inside && afterName(scan) ? end : addAmount(scan, amount)
  if (inside || (gluedAfter(text, end) && text[end] !== ',' && text[end] !== '.')) return end
  if (amount.fraction && atoms.at(amount.next).lower !== 'dari') return end
  if (amount.next === 1 && !amount.vague) {
    const after = atoms.at(1)
    if (
      lexemes.guard('idiom-before').has(wordBefore(scan)) ||
      (first.lower === 'satu' && after.kind === AtomKind.word && lexemes.guard('not-after').has(after.lower)) ||
      isIdentifier(scan)
    )
      return end
  }
  return addAmount(scan, amount)
}

/** `tujuh belas Agustus`. */
function dateAtWords(scan: Scan): number {
  const moment = readMoment(scan.atoms, 0)
  return moment?.day === undefined ? 0 : addDate(scan, moment, 0.9)
}

/** `Rp`, `US$`, `€`: money with its currency in front; -1 where no amount follows. */
export function atCurrency(scan: Scan): number {
  const amount = readMoney(scan.atoms, 0)
  if (amount === null || (isLetter(scan.text, scan.start) && isLetter(scan.text, scan.start - 1))) return -1
  return addAmount(scan, amount)
}

/** `setahun`, `sehari`: one of a unit. */
export function atOne(scan: Scan, unit: Unit): number {
  const { atoms, text } = scan
  const { end } = atoms.at(0)
  if (gluedBefore(scan) || gluedAfter(text, end)) return -1
  const half = atoms.at(1).lower === 'setengah'
  const scale = /^(\d+)([A-Z])$/.exec(unit.iso)
  const amount: Amount = {
    type: 'quantity',
    next: half ? 2 : 1,
    via: 'quantity.one',
    low: half ? { digits: 15n, scale: 1 } : { digits: 1n, scale: 0 },
    unit: unit.unit,
    time: unit,
    vague: false,
    digits: false,
    fraction: false,
    ...(!scale && { duration: `${unit.iso.startsWith('T') ? 'PT' : 'P'}${half ? '1.5' : '1'}${unit.iso.slice(-1)}` }),
    ...(scale && !half && { duration: `P${scale[1]}${scale[2]}` }),
  }
  return addAmount(scan, amount)
}

/** `minus 5 derajat`. */
export function atMinus(scan: Scan): number {
  const amount = readAmount(scan.atoms, 1)
  return amount === null || amount.type === 'money' ? -1 : addAmount(scan, amount, true)
}

/** `ke-80`, `pertama`, `kedua`: ordinals, or a whole group (`kedua negara`). */
export function atOrdinal(scan: Scan): number {
  const { atoms, lexemes, text } = scan
  const ordinal = readOrdinal(atoms, 0)
  if (ordinal === null || gluedBefore(scan)) return -1
  const end = atoms.endBefore(ordinal.next)
  if (gluedAfter(text, end)) return chainEnd(text, end)
  const value: Value = { value: String(ordinal.value) }
  const first = atoms.at(0)
  if (first.lower === 'ke' || first.lower === 'pertama') return add(scan, 'ordinal', scan.start, end, value, 0.95, 'ordinal')
  const after = atoms.at(ordinal.next)
  const before = wordBefore(scan)
  // Superlatives take ordinals: `terbesar kedua`.
  const head =
    lexemes.guard('ordinal-head').has(before) ||
    (before.startsWith('ter') && before.length > 5) ||
    lexemes.guard('ordinal-after').has(after.lower)
  if (
    head ||
    after.kind !== AtomKind.word ||
    after.lower === 'kali' ||
    after.lower === 'kalinya' ||
    first.capital !== opensSentence(scan.doc, scan.token)
  )
    return add(scan, 'ordinal', scan.start, end, value, 0.85, 'ordinal.word')
  return add(scan, 'cardinal', scan.start, end, value, 0.7, 'cardinal.group')
}

/** `XII` after a capitalised word or a head that is numbered; -1 where the letters are no numeral. */
export function atRoman(scan: Scan): number {
  const { doc, text, start, token, lexemes } = scan
  const end = doc.tokens.end[token]
  const value = romanValue(text.slice(start, end))
  const i = indexBefore(scan)
  if (value === 0 || i < 0 || gluedAfter(text, end) || gluedBefore(scan)) return -1
  if (!lexemes.guard('roman-head').has(doc.tokens.lower[i]) && (end - start < 2 || !has(doc, i, Shape.capital))) return -1
  return add(scan, 'ordinal', start, end, { value: String(value) }, 0.6, 'ordinal.roman')
}
