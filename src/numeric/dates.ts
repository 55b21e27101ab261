import type { Value } from '../schema/types'
import { Shape, has } from '../text/document'
import { AtomKind, isDigit, isLetter } from './atoms'
import { clockIso, readClock } from './clock'
import { readMoment, withPart } from './date'
import { numericDate, skipHijriMark, slashDate } from './date-number'
import { connector, yearNumber } from './date-parts'
import { decade, spanBeforeChrist, yearSpan } from './period'
import { joinMoments, resolvedIso, statedIso, type Moment } from './moment'
import { add, afterName, indexBefore, opensSentence, plansAhead, wordBefore, type Scan } from './scan'

/** Adds a date, with its other end where a connector and a second date follow. */
export function addDate(scan: Scan, moment: Moment, confidence: number): number {
  const to = moment.until ?? secondEnd(scan, moment)
  const future = scan.ref !== null && plansAhead(scan)
  const stated = statedIso(to ? joinMoments(moment, to, null, false) : moment)
  const whole = to ? joinMoments(moment, to, scan.ref, future) : moment
  if (moment.until) whole.next = moment.next
  const resolved = resolvedIso(whole, scan.ref, future)
  const value: Value = { value: resolved }
  if (resolved !== stated) value.stated = stated
  const modifier = whole.until ? undefined : (whole.edge ?? boundary(scan, whole))
  if (modifier) value.modifier = modifier
  if (whole.part) value.part = whole.part
  if (whole.calendar) value.calendar = whole.calendar
  return add(
    scan,
    'date',
    scan.start,
    scan.atoms.endBefore(whole.next),
    value,
    confidence,
    whole.until && !moment.until ? 'date.interval' : whole.via,
  )
}

/** `sejak`, `hingga`, `sebelum`, `setelah` before a date. */
function boundary(scan: Scan, moment: Moment): string | undefined {
  if (moment.anchored) return (moment.offset ?? 0) < 0 ? 'earlier' : 'later'
  const classes = scan.lexemes.words.get(wordBefore(scan))?.date
  if (classes === undefined) return undefined
  for (const name of ['since', 'until', 'before', 'after']) if (classes.has(name)) return name
  return undefined
}

/** The date after a connector, where it makes an interval with the first one. */
function secondEnd(scan: Scan, moment: Moment): Moment | null {
  const { atoms } = scan
  if (moment.reach || moment.anchored) return null
  const dash = atoms.at(moment.next).lower === 'dan' && wordBefore(scan) === 'antara' ? moment.next + 1 : connector(atoms, moment.next)
  const to = dash < 0 ? null : endMoment(scan, moment, dash)
  return to === null || to.until || to.anchored || (to.calendar ?? '') !== (moment.calendar ?? '') ? null : to
}

function endMoment(scan: Scan, from: Moment, k: number): Moment | null {
  const { atoms } = scan
  if (atoms.at(k).kind !== AtomKind.number) {
    const moment = readMoment(atoms, k)
    if (moment === null || moment.next <= k) return null
    // `Januari-Maret 2025`, not `Januari - kemarin`.
    return (from.month !== undefined) === (moment.month !== undefined) ||
      from.weekday !== undefined ||
      from.edge !== undefined ||
      from.unit !== undefined ||
      from.year !== undefined
      ? moment
      : null
  }
  const date = slashDate(atoms, k) ?? numericDate(atoms, k)
  if (date !== null)
    return from.day !== undefined || from.month !== undefined || from.weekday !== undefined || from.offset !== undefined ? date : null
  if (from.span === 'decade') return decade(atoms, k)
  if (from.day !== undefined) return null
  const year = yearNumber(atoms, k, false)
  return year !== null && from.year !== undefined && year > from.year ? { next: k + 1, via: 'date.year', year } : null
}

const MONTH_NAMES_OF_PEOPLE = new Set([4, 5, 6, 7, 8])

/** A date that begins with a word. Returns the offset where the scan goes on, or -1. */
export function dateAtWord(scan: Scan): number {
  const { atoms, lexemes } = scan
  const moment = readMoment(atoms, 0)
  if (moment === null || moment.next === 0) return -1
  const guard = (kind: string) => lexemes.guard(kind)
  const before = wordBefore(scan)
  if (afterHead(scan) && moment.offset === undefined)
    return moment.via === 'date.weekday' || moment.via === 'date.month' || moment.via === 'date.day-month'
      ? atoms.endBefore(moment.next)
      : -1
  const after = atoms.at(moment.next)
  switch (moment.via) {
    case 'date.weekday': {
      if (guard('weekday-before').has(before) || (guard('weekday-after').has(after.lower) && after.capital))
        return atoms.endBefore(moment.next)
      const first = atoms.at(0)
      if (first.lower === 'minggu' && first.capital && moment.direction !== undefined && opensSentence(scan.doc, scan.token)) {
        return addDate(scan, { next: moment.next, via: 'date.relative', offset: moment.direction, unit: 'W' }, 0.8)
      }
      if (!first.capital && first.lower === 'ahad') return -1
      if (first.lower.length > 0 && gluedHyphen(scan, moment.next) && !connectsWeekday(scan, moment.next)) return -1
      return addDate(scan, moment, first.capital || first.lower === 'hari' ? 0.95 : 0.75)
    }
    case 'date.month':
      return monthAlone(scan, moment, before)
    case 'date.hijri':
      return moment.day === undefined && moment.year === undefined && !(atoms.at(0).lower === 'bulan' || guard('period-before').has(before))
        ? -1
        : addDate(scan, moment, 0.9)
    case 'date.period':
      return atoms.at(0).lower === 'paruh' && moment.year === undefined && moment.offset === undefined ? -1 : addDate(scan, moment, 0.9)
    case 'date.tahun':
    case 'date.year-span':
      return lawYear(scan) ? atoms.endBefore(moment.next) : addDate(scan, moment, 0.97)
    case 'date.deictic':
      return addDate(scan, moment, atoms.at(0).lower === 'semalam' ? 0.6 : 0.9)
    default:
      return addDate(scan, moment, 0.93)
  }
}

function gluedHyphen(scan: Scan, next: number): boolean {
  const atom = scan.atoms.at(next)
  return atom.lower === '-' && !atom.space && scan.atoms.at(next + 1).kind === AtomKind.word && !scan.atoms.at(next + 1).space
}

const connectsWeekday = (scan: Scan, next: number) => scan.atoms.at(next + 1).lexeme?.weekday !== undefined

/** A month by itself: many are names of people and institutions as well. */
function monthAlone(scan: Scan, moment: Moment, before: string): number {
  const { atoms, lexemes } = scan
  const first = atoms.at(0)
  if (moment.year !== undefined || moment.direction !== undefined || moment.offset !== undefined)
    return afterName(scan) && moment.year === undefined ? -1 : addDate(scan, moment, 0.95)
  const placed = lexemes.guard('period-before').has(before)
  if (!first.capital) return placed ? addDate(scan, moment, 0.8) : -1
  if (lexemes.guard('person-title').has(before) || (afterName(scan) && !placed)) return -1
  const next = atoms.at(moment.next)
  const people = MONTH_NAMES_OF_PEOPLE.has(moment.month ?? 0)
  if (people && next.kind === AtomKind.word && next.capital && !placed) return -1
  if (people && !placed && opensSentence(scan.doc, scan.token) && next.lower !== ',' && connector(atoms, moment.next) < 0) return -1
  if (gluedHyphen(scan, moment.next) && atoms.at(moment.next + 1).lexeme?.month === undefined) return -1
  return addDate(scan, moment, placed ? 0.9 : 0.75)
}

/** Whether a head of a proper name (`Jalan`, `Universitas`) stands right before, with a capital. */
export function afterHead(scan: Scan): boolean {
  const i = indexBefore(scan)
  return i >= 0 && scan.lexemes.guard('name-head').has(scan.doc.tokens.lower[i]) && has(scan.doc, i, Shape.capital)
}

/** `Nomor 23 Tahun 2014`: the year of a law. */
function lawYear(scan: Scan): boolean {
  const i = indexBefore(scan)
  if (i < 1 || !/^\d/.test(scan.doc.tokens.lower[i])) return false
  return scan.lexemes.guard('identifier').has(scan.doc.tokens.lower[i - 1]) || scan.doc.tokens.lower[i - 1] === '.'
}

/** A date that begins with digits, 0 where there is none, else the offset where the scan goes on. */
export function dateAtNumber(scan: Scan): number {
  const { atoms, text } = scan
  const slash = slashDate(atoms, 0)
  const moment = slash && (slash.year !== undefined || slashContext(scan, slash)) ? slash : numericDate(atoms, 0)
  if (moment) {
    const end = atoms.endBefore(moment.next)
    if (afterHead(scan)) return end
    if (moment.via === 'date.numeric' && /[\d/]/.test(text[end] ?? '')) return 0
    return addDate(scan, withPart(atoms, moment), moment.via !== 'date.numeric' ? 0.97 : moment.year === undefined ? 0.7 : 0.95)
  }
  const ancient = spanBeforeChrist(atoms, 0)
  if (ancient) return addDate(scan, ancient, 0.9)
  const tens = decade(atoms, 0)
  if (tens && (tens.year as number) >= 1000) return addDate(scan, tens, 0.95)
  return 0
}

/** `D/M` is a date in brackets or after a day's word, else a fraction. */
function slashContext(scan: Scan, moment: Moment): boolean {
  const before = scan.text[scan.start - 1]
  if (before === '(' || before === '[' || wordBefore(scan) === '(')
    return (
      /^\s?[)\]]/.test(scan.text.slice(scan.atoms.endBefore(moment.next), scan.atoms.endBefore(moment.next) + 2)) ||
      moment.until !== undefined
    )
  const word = wordBefore(scan)
  return word === 'tanggal' || word === 'tgl' || scan.lexemes.words.get(word)?.weekday !== undefined
}

/** A bare year or a span of years, 0 where the number is none. */
export function yearAtNumber(scan: Scan): number {
  const { atoms, lexemes } = scan
  const year = yearNumber(atoms, 0, false)
  if (year !== null && year > 1300 && year < 1500) {
    const hijri: Moment = { next: 1, via: 'date.hijri', year, calendar: 'hijri' }
    if (skipHijriMark(atoms, hijri) && (atoms.at(1).capital || hijri.next > 2)) return addDate(scan, hijri, 0.9)
  }
  if (year === null || year < 1800 || year > 2100) return 0
  const span = yearSpan(atoms, { next: 1, via: 'date.year', year })
  if (span) return gluedDigits(scan, span.next) ? 0 : addDate(scan, span, 0.95)
  if (gluedDigits(scan, 1)) return 0
  const before = wordBefore(scan)
  const placed = lexemes.guard('period-before').has(before)
  const after = atoms.at(1)
  if (!placed && (year < 1900 || year % 100 === 0) && !afterName(scan)) return 0
  const moment: Moment = { next: 1, via: 'date.year', year }
  if (after.lower === 'lalu' || after.lower === 'silam' || after.lower === 'mendatang' || after.lower === 'ini')
    return addDate(scan, { ...moment, next: 2, direction: -1 }, 0.95)
  if (after.lower === 'sm' || (after.lower === 'sebelum' && atoms.at(2).lower === 'masehi'))
    return addDate(scan, { ...moment, year: 1 - year, next: after.lower === 'sm' ? 2 : 3 }, 0.9)
  return addDate(scan, moment, placed ? 0.92 : afterName(scan) ? 0.8 : 0.7)
}

function gluedDigits(scan: Scan, next: number): boolean {
  const end = scan.atoms.endBefore(next)
  const c = scan.text[end] ?? ''
  return (c === '-' || c === '/' || c === '.' || c === ':') && (isLetter(scan.text, end + 1) || isDigit(scan.text.charCodeAt(end + 1)))
}

/** A time after `pukul` or `jam`; -1 where there is none. */
export function clockAtWord(scan: Scan): number {
  const { atoms } = scan
  let k = atoms.at(1).lower === '.' ? 2 : 1
  if (atoms.at(k).lower === 'sekitar' || atoms.at(k).lower === 'sekira') k++
  const time = readClock(atoms, k, true)
  if (time === null) return -1
  const after = atoms.at(time.next)
  if (!time.full && (after.lexeme?.unit?.kind === 'duration' || (after.kind === AtomKind.symbol && !after.space && after.lower === '-')))
    return -1
  return addTime(scan, clockIso(time), time.next, time.part?.part, 0.95, time.until ? 'time.span' : 'time.clock')
}

/** `19.30 WIB`, `08.00-15.00`, `19:30` without a word before; 0 where there is none. */
export function clockAtNumber(scan: Scan): number {
  const { atoms, text } = scan
  const time = readClock(atoms, 0, false) ?? hourWithPart(scan)
  if (time === null) return 0
  const end = atoms.endBefore(time.next)
  const colon = text.slice(scan.start, end).includes(':')
  if (time.zone === undefined && time.part === undefined && time.until === undefined && !colon) return 0
  if (
    time.until &&
    time.zone === undefined &&
    time.part === undefined &&
    !colon &&
    (time.minute % 5 !== 0 ||
      time.until.minute % 5 !== 0 ||
      atoms.at(time.next).lexeme?.unit ||
      /[%\d]/.test(text[end] ?? '') ||
      atoms.at(time.next).lexeme?.number)
  )
    return 0
  return addTime(scan, clockIso(time), time.next, time.part?.part, time.zone ? 0.97 : 0.8, time.until ? 'time.span' : 'time.clock')
}

/** `7 pagi`, `5 sore WIB`: a whole hour with its part of the day. */
function hourWithPart(scan: Scan) {
  const { atoms } = scan
  const after = atoms.at(1)
  if (after.lexeme?.part === undefined && !(after.lexeme?.zone !== undefined && after.capital)) return null
  return readClock(atoms, 0, true)
}

function addTime(scan: Scan, iso: string, next: number, part: string | undefined, confidence: number, via: string): number {
  return add(scan, 'time', scan.start, scan.atoms.endBefore(next), { value: iso, ...(part && { part }) }, confidence, via)
}
