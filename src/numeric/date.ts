import { AtomKind, type Atoms } from './atoms'
import { daysIn } from './calendar'
import { readCount, readOrdinal, readRoman } from './count'
import type { Lexeme } from './lexemes'
import type { Moment } from './moment'

const isDay = (l: Lexeme) => l.date !== undefined && (l.date.has('day') || l.date.has('night') || l.date.has('since-anchor'))
const isPast = (l: Lexeme) => l.date?.has('past') === true
const isFuture = (l: Lexeme) => l.date?.has('future') === true
const isPresent = (l: Lexeme) => l.date?.has('present') === true
const isPart = (l: Lexeme) => l.part !== undefined
const isMonth = (l: Lexeme) => l.month !== undefined

/** Reads a date expression at atom `k`; null where there is none. Relative counts (`tiga hari lalu`) are read with amounts. */
export function readMoment(a: Atoms, k: number): Moment | null {
  const atom = a.at(k)
  if (atom.kind === AtomKind.number) return numericDate(a, k)
  if (atom.kind !== AtomKind.word || atom.lexeme === undefined) return null
  const moment = wordDate(a, k, atom.lexeme)
  return moment && withPart(a, moment)
}

function wordDate(a: Atoms, k: number, lexeme: Lexeme): Moment | null {
  const word = a.at(k).lower
  const day = a.phrase(k, isDay)
  if (day) return dayWord(a, day, a.phraseEnd)
  if (lexeme.weekday !== undefined) return weekdayDate(a, k)
  const month = a.phrase(k, isMonth)
  if (month) return monthDate(a, a.phraseEnd, month)
  switch (word) {
    case 'hari': return a.at(k + 1).lexeme?.weekday === undefined ? null : weekdayDate(a, k + 1)
    case 'tanggal': case 'tgl': return dayAfterTanggal(a, k + 1)
    case 'bulan': return monthAfterBulan(a, k + 1)
    case 'tahun': return yearAfterTahun(a, k + 1)
    case 'pekan': case 'minggu': return relativeUnit(a, k + 1, 'W')
    case 'abad': return century(a, k + 1)
    case 'tadi': case 'nanti': return tadiNanti(a, k, word === 'tadi' ? -1 : 1)
  }
  const { date } = lexeme
  if (date !== undefined) {
    const edge = date.get('edge')
    if (edge !== undefined) return edgeDate(a, k + 1, edge)
    if (date.has('decade')) return decade(a, k + 1)
    const span = date.has('quarter') ? 'quarter' : date.has('half') ? 'half' : date.has('third') ? 'third' : null
    if (span) return periodOfYear(a, k, span)
  }
  if (a.phrase(k, isPart)) return partFirst(a, k, a.phraseEnd)
  if (lexeme.number !== undefined) {
    const count = readCount(a, k)
    if (count && count.value <= 31 && a.at(count.next).lexeme?.month !== undefined) return dayMonth(a, count.value, count.next, {})
  }
  return null
}

/** `kemarin`, `hari ini`, `tadi malam`, `keesokan harinya`. */
function dayWord(a: Atoms, lexeme: Lexeme, next: number): Moment | null {
  const { date } = lexeme
  const night = date?.get('night')
  if (night !== undefined) return { next, via: 'date.deictic', offset: Number(night), unit: 'D', part: 'night' }
  const anchor = date?.get('since-anchor')
  if (anchor !== undefined) return { next, via: 'date.anchored', offset: Number(anchor), unit: 'D', anchored: true }
  const moment: Moment = { next, via: 'date.deictic', offset: Number(date?.get('day')), unit: 'D' }
  return bracketed(a, moment) ?? moment
}

/** `Rabu`, `Rabu (22/10/2025)`, `Rabu malam, 22 Oktober`, `Kamis pekan lalu`. `k` is the weekday. */
function weekdayDate(a: Atoms, k: number): Moment | null {
  const weekday = a.at(k).lexeme?.weekday as number
  const moment: Moment = { next: k + 1, via: 'date.weekday', weekday }
  const name = a.at(k).lower
  if (name === 'minggu' && !a.at(k).capital && !(k > 0 && a.at(k - 1).lower === 'hari') && a.at(k + 1).lower !== '(') return relativeUnit(a, k + 1, 'W')
  partAfter(a, moment)
  const dated = bracketed(a, moment) ?? dateAfterComma(a, moment)
  if (dated) return dated
  const second = secondWeekday(a, moment)
  if (second) return second
  return direction(a, moment)
}

/** `Sabtu-Minggu (25-26/10/2025)`, `Sabtu dan Minggu (25-26/10)`: the dates after the brackets hold for both. */
function secondWeekday(a: Atoms, moment: Moment): Moment | null {
  const join = a.at(moment.next)
  if (join.lower !== 'dan' && connector(a, moment.next) < 0) return null
  const k = join.lower === 'dan' ? moment.next + 1 : connector(a, moment.next)
  const weekday = a.at(k).lexeme?.weekday
  if (weekday === undefined) return null
  const dated = bracketed(a, { next: k + 1, via: 'date.weekday', weekday })
  return dated?.until ? { ...dated, weekday: moment.weekday } : null
}

/** A date in brackets right after: `(22/10)`, `(22/10/2025)`, `(25-26/10/2025)`, `(22 Oktober 2025)`. */
function bracketed(a: Atoms, moment: Moment): Moment | null {
  const open = a.at(moment.next).lower === ',' ? moment.next + 1 : moment.next
  const mark = a.at(open).lower
  if ((mark !== '(' && mark !== '[') || a.at(open).kind !== AtomKind.symbol) return null
  const inner = a.at(open + 1).kind === AtomKind.number ? (slashDate(a, open + 1) ?? numericDate(a, open + 1)) : a.at(open + 1).lexeme?.month ? monthDate(a, open + 2, a.at(open + 1).lexeme as Lexeme) : null
  if (inner === null || (inner.day === undefined && inner.month === undefined)) return null
  const close = a.at(inner.next)
  const next = close.lower === ')' || close.lower === ']' ? inner.next + 1 : inner.next
  return { ...inner, next, via: 'date.bracket', ...(moment.weekday !== undefined && { weekday: moment.weekday }), ...(moment.part && { part: moment.part }) }
}

/** `Rabu, 22 Oktober 2025`, `Rabu 22 Oktober`, `Rabu, 22/10/2025`, `Rabu tanggal 22`. */
function dateAfterComma(a: Atoms, moment: Moment): Moment | null {
  let k = a.at(moment.next).lower === ',' ? moment.next + 1 : moment.next
  if (a.at(k).lower === 'tanggal' || a.at(k).lower === 'tgl') k++
  if (a.at(k).kind !== AtomKind.number) return null
  const inner = slashDate(a, k) ?? numericDate(a, k)
  if (inner === null || inner.day === undefined || inner.until || (inner.month === undefined && k === moment.next + 1)) return null
  return { ...inner, via: 'date.weekday-day', weekday: moment.weekday, ...(moment.part && { part: moment.part }) }
}

/**
 * `D/M`, `D/M/Y`, `D-D/M/Y`, `D/M-D/M/Y`.
 * @param single no interval
 */
export function slashDate(a: Atoms, k: number, single = false): Moment | null {
  const day = plain(a, k, 2)
  if (day < 1 || day > 31) return null
  const mark = a.at(k + 1).lower
  if (mark === '/') {
    const month = plain(a, k + 2, 2)
    if (!validDay(day, month, undefined)) return null
    const moment: Moment = { next: k + 3, via: 'date.numeric', day, month }
    const dash = single ? -1 : connector(a, k + 3)
    if (dash > 0) {
      const until = slashDate(a, dash, true)
      if (until && until.month !== undefined) return { ...moment, year: spanYear(month, until), until, next: until.next }
    }
    if (a.at(k + 3).lower !== '/') return moment
    const year = yearNumber(a, k + 4, true)
    if (year === null || !validDay(day, month, year)) return moment
    return { ...moment, year, next: k + 5 }
  }
  const dash = single ? -1 : connector(a, k + 1)
  if (dash < 0) return null
  const last = slashDate(a, dash, true)
  if (last === null || (last.day as number) <= day) return null
  return { next: last.next, via: last.via, day, month: last.month, ...(last.year !== undefined && { year: last.year }), until: last }
}

const spanYear = (month: number, until: Moment) => (until.year === undefined ? undefined : month > (until.month as number) ? until.year - 1 : until.year)

/** A date that begins with digits. */
export function numericDate(a: Atoms, k: number): Moment | null {
  const atom = a.at(k)
  if (atom.end - atom.start === 4) return isoDate(a, k)
  if (atom.end - atom.start > 2) return dottedDate(a, k)
  const day = plain(a, k, 2)
  if (day < 1 || day > 31) return null
  const mark = a.at(k + 1)
  if (mark.lower === '/' || mark.lower === '-') {
    const month = plain(a, k + 2, 2)
    if (month > 0 && a.at(k + 3).lower === mark.lower && !a.at(k + 3).space) {
      const year = yearNumber(a, k + 4, mark.lower === '/')
      if (year !== null && validDay(day, month, year)) return { next: k + 5, via: 'date.numeric', day, month, year }
    }
    const name = a.at(k + 2)
    if (name.lexeme?.month && !name.space && (a.at(k + 3).lower === mark.lower)) {
      const year = yearNumber(a, k + 4, true)
      if (year !== null) return { next: k + 5, via: 'date.numeric', day, month: name.lexeme.month.number, year }
    }
  }
  const month = a.at(k + 1).kind === AtomKind.word ? a.phrase(k + 1, isMonth) : null
  if (month) return dayMonth(a, day, k + 1, {})
  // `23-25 Maret`, `23 hingga 25 Maret`, `23 dan 25 Maret` stays two dates.
  const dash = connector(a, k + 1)
  if (dash > 0) {
    const last = plain(a, dash, 2)
    if (last > day && last <= 31 && a.at(dash + 1).kind === AtomKind.word && a.phrase(dash + 1, isMonth)) {
      const until = dayMonth(a, last, dash + 1, {})
      if (until) return { next: until.next, via: until.via, day, month: until.month, ...(until.year !== undefined && { year: until.year }), ...(until.calendar && { calendar: until.calendar }), ...(until.direction !== undefined && { direction: until.direction }), until }
    }
  }
  return null
}

/** `17.8.2025`. */
function dottedDate(a: Atoms, k: number): Moment | null {
  const { lower } = a.at(k)
  if (lower.length < 8 || lower.length > 10) return null
  const parts = lower.split('.')
  if (parts.length !== 3 || parts[2].length !== 4 || parts[0].length > 2 || parts[1].length > 2 || lower.includes(',')) return null
  const [day, month, year] = parts.map(Number)
  return validDay(day, month, year) && year > 1800 && year < 2200 ? { next: k + 1, via: 'date.numeric', day, month, year } : null
}

/** `2025-10-22`. */
function isoDate(a: Atoms, k: number): Moment | null {
  const year = yearNumber(a, k, false)
  if (year === null || a.at(k + 1).lower !== '-' || a.at(k + 3).lower !== '-' || a.at(k + 3).space) return null
  const month = plain(a, k + 2, 2)
  const day = plain(a, k + 4, 2)
  return validDay(day, month, year) ? { next: k + 5, via: 'date.numeric', year, month, day } : null
}

/** Day, month name and what follows; `k` is the month. */
function dayMonth(a: Atoms, day: number, k: number, base: Partial<Moment>): Moment | null {
  const lexeme = a.phrase(k, isMonth)
  if (lexeme?.month === undefined) return null
  const { number: month, calendar } = lexeme.month
  let next = a.phraseEnd
  if (calendar === 'hijri') return hijri(a, { ...base, next, via: 'date.hijri', day, month, calendar: 'hijri' })
  if (day > daysIn(2000, month)) return null
  if (calendar === 'short' && a.at(next).lower === '.' && !a.at(next).space) next++
  const moment: Moment = { ...base, next, via: 'date.day-month', day, month }
  const tahun = a.at(next).lower === 'tahun' ? next + 1 : next
  const year = yearNumber(a, tahun, false)
  if (year !== null) {
    moment.year = year
    moment.next = tahun + 1
  }
  return direction(a, moment)
}

/** Year of the Islamic calendar after day and month; the era mark is part of the date. */
function hijri(a: Atoms, moment: Moment): Moment {
  const year = plain(a, moment.next, 4)
  if (year >= 1 && year < 1600 && a.at(moment.next).end - a.at(moment.next).start >= 3) {
    moment.year = year
    moment.next++
    skipHijriMark(a, moment)
  }
  return moment
}

function skipHijriMark(a: Atoms, moment: Moment): boolean {
  const { lower } = a.at(moment.next)
  if (lower !== 'h' && lower !== 'hijriah' && lower !== 'hijriyah' && lower !== 'hijriyyah') return false
  moment.next++
  return true
}

/** `Maret`, `Maret 2023`, `Maret lalu`. */
function monthDate(a: Atoms, end: number, lexeme: Lexeme): Moment | null {
  const { number: month, calendar } = lexeme.month as { number: number; calendar: string }
  if (calendar === 'hijri') return hijri(a, { next: end, via: 'date.hijri', month, calendar: 'hijri' })
  let next = end
  if (calendar === 'short' && a.at(next).lower === '.' && !a.at(next).space) next++
  const moment: Moment = { next, via: 'date.month', month }
  const tahun = a.at(next).lower === 'tahun' ? next + 1 : a.at(next).lower === '-' && !a.at(next).space ? next + 1 : next
  const year = yearNumber(a, tahun, false)
  if (year !== null) return direction(a, { ...moment, year, next: tahun + 1 })
  const dash = calendar === 'short' ? connector(a, next) : 0
  if (dash < 0 || (dash > 0 && a.at(dash).lexeme?.month === undefined)) return null
  return direction(a, moment)
}

/** `lalu`, `ini`, `depan`, `tahun lalu`, `pekan depan` after a date without a year. */
function direction(a: Atoms, moment: Moment): Moment {
  const k = moment.next
  const atom = a.at(k)
  if (atom.kind !== AtomKind.word || atom.lexeme === undefined) return moment
  if (atom.lower === 'tahun' && moment.month !== undefined && moment.year === undefined) {
    const year = relativeUnit(a, k + 1, 'Y')
    return year ? { ...moment, offset: year.offset, unit: 'Y', next: year.next } : moment
  }
  if ((atom.lower === 'pekan' || (atom.lower === 'minggu' && !atom.capital)) && moment.weekday !== undefined && moment.day === undefined) {
    const week = relativeUnit(a, k + 1, 'W')
    return week ? { ...moment, offset: week.offset, unit: 'W', next: week.next } : moment
  }
  if (a.phrase(k, isPast)) return { ...moment, direction: -1, next: a.phraseEnd }
  if (a.phrase(k, isPresent)) return { ...moment, direction: 0, next: a.phraseEnd }
  if (a.phrase(k, isFuture) && atom.lower !== 'akan') return { ...moment, direction: 1, next: a.phraseEnd }
  return moment
}

/** `lalu`, `ini`, `depan` after a unit; `k` is the word after the unit. */
function relativeUnit(a: Atoms, k: number, unit: string): Moment | null {
  const { lower } = a.at(k)
  const offset = a.phrase(k, isPast) ? -1 : a.phrase(k, isPresent) && lower === 'ini' ? 0 : a.phrase(k, isFuture) && (lower === 'depan' || lower === 'mendatang' || lower === 'yang') ? 1 : null
  return offset === null ? null : { next: a.phraseEnd, via: 'date.relative', offset, unit }
}

/** `tanggal 17`, `tanggal 17-19`, `tanggal 17 bulan depan`. */
function dayAfterTanggal(a: Atoms, k: number): Moment | null {
  if (a.at(k).kind !== AtomKind.number) return a.at(k).lexeme?.number ? wordDate(a, k, a.at(k).lexeme as Lexeme) : null
  const full = slashDate(a, k) ?? numericDate(a, k)
  if (full) return full
  const day = plain(a, k, 2)
  if (day < 1 || day > 31) return null
  const moment: Moment = { next: k + 1, via: 'date.day', day }
  if (a.at(k + 1).lower === 'bulan') {
    const month = relativeUnit(a, k + 2, 'M')
    if (month) return { ...moment, offset: month.offset, unit: 'M', next: month.next }
  }
  const dash = connector(a, k + 1)
  const last = dash > 0 ? plain(a, dash, 2) : 0
  if (last > day && last <= 31) return { ...moment, next: dash + 1, until: { next: dash + 1, via: 'date.day', day: last } }
  return direction(a, moment)
}

function monthAfterBulan(a: Atoms, k: number): Moment | null {
  const month = a.phrase(k, isMonth)
  if (month) {
    const moment = monthDate(a, a.phraseEnd, month)
    return moment && { ...moment, via: 'date.bulan' }
  }
  return relativeUnit(a, k, 'M')
}

/** `tahun 2024`, `tahun 1446 H`, `tahun 90-an`, `tahun lalu`. */
function yearAfterTahun(a: Atoms, k: number): Moment | null {
  if (a.at(k).kind !== AtomKind.number) return relativeUnit(a, k, 'Y')
  const known = decade(a, k) ?? spanBeforeChrist(a, k)
  if (known) return known
  const year = plain(a, k, 4)
  if (year < 1) return null
  const moment: Moment = { next: k + 1, via: 'date.tahun', year }
  if (skipHijriMark(a, moment)) return { ...moment, calendar: 'hijri' }
  if (isBeforeChrist(a, moment)) return { ...moment, year: 1 - year }
  if (a.at(k + 1).lower === 'masehi' || (a.at(k + 1).lower === 'm' && a.at(k + 1).capital)) return { ...moment, next: k + 2 }
  // Two digits count years of something (`tahun 3`) more often than they name one.
  if (a.at(k).end - a.at(k).start < 3) return null
  const span = yearSpan(a, moment)
  return span ?? direction(a, moment)
}

/** Second year of `2019-2024`, `2024/2025`. */
export function yearSpan(a: Atoms, moment: Moment): Moment | null {
  const year = moment.year as number
  const slash = a.at(moment.next).lower === '/' && !a.at(moment.next).space
  const dash = slash ? moment.next + 1 : connector(a, moment.next)
  if (dash < 0) return null
  const atom = a.at(dash)
  if (atom.kind !== AtomKind.number) return null
  let last = plain(a, dash, 4)
  if (atom.end - atom.start === 2 && last > year % 100 && !atom.space) last += year - (year % 100)
  else if (atom.end - atom.start !== 4) return null
  if (last <= year || last > 2200 || (slash && last !== year + 1)) return null
  const after = a.at(dash + 1)
  if (after.kind === AtomKind.symbol && !after.space && (after.lower === '-' || after.lower === '/') && a.at(dash + 2).kind === AtomKind.number && !a.at(dash + 2).space) return null
  const until: Moment = { next: dash + 1, via: 'date.year', year: last }
  return { ...moment, next: dash + 1, via: 'date.year-span', until }
}

/** `580-480 SM`: years that count down; `k` is the first. */
export function spanBeforeChrist(a: Atoms, k: number): Moment | null {
  const dash = connector(a, k + 1)
  const [from, to] = [plain(a, k, 4), dash > 0 ? plain(a, dash, 4) : -1]
  if (to < 1 || from <= to) return null
  const until: Moment = { next: dash + 1, via: 'date.year', year: 1 - to }
  return isBeforeChrist(a, until) ? { next: until.next, via: 'date.year-span', year: 1 - from, until } : null
}

/** `SM`, `sebelum Masehi`. */
function isBeforeChrist(a: Atoms, moment: Moment): boolean {
  const atom = a.at(moment.next)
  if (atom.lower === 'sm' && atom.capital) moment.next++
  else if (atom.lower === 'sebelum' && a.at(moment.next + 1).lower === 'masehi') moment.next += 2
  else return false
  return true
}

/** `1990-an`, `90-an`, `1990an`; `k` is the number. */
export function decade(a: Atoms, k: number): Moment | null {
  const year = plain(a, k, 4)
  const width = a.at(k).end - a.at(k).start
  if (year < 0 || year % 10 !== 0 || (width !== 2 && width !== 4) || (width === 4 && (year < 1000 || year > 2200))) return null
  const dash = a.at(k + 1).lower === '-' || a.at(k + 1).lower === '–' ? k + 2 : k + 1
  const suffix = a.at(dash)
  return suffix.lower === 'an' && !suffix.space ? { next: dash + 1, via: 'date.decade', span: 'decade', year } : null
}

/** `abad ke-19`, `abad XIX`, `abad 21`, `abad kedua`. */
function century(a: Atoms, k: number): Moment | null {
  const ordinal = readOrdinal(a, k) ?? readRoman(a, k)
  const number = ordinal?.value ?? plain(a, k, 2)
  if (number < 1 || number > 30) return null
  const moment: Moment = { next: ordinal?.next ?? k + 1, via: 'date.century', span: 'century', index: number }
  return isBeforeChrist(a, moment) ? { ...moment, index: -number } : moment
}

/** `kuartal III 2025`, `triwulan kedua tahun ini`, `semester I-2025`, `Q3 2025`. */
function periodOfYear(a: Atoms, k: number, span: 'quarter' | 'half' | 'third'): Moment | null {
  const dash = a.at(k + 1).lower === '-' && !a.at(k + 1).space ? k + 2 : k + 1
  const ordinal = readOrdinal(a, dash) ?? readRoman(a, dash)
  const index = ordinal?.value ?? plain(a, dash, 1)
  if (index < 1 || index > (span === 'quarter' ? 4 : span === 'third' ? 3 : 2)) return null
  if (a.at(k).lower.length < 3 && (!a.at(k).capital || a.at(dash).space)) return null
  const moment: Moment = { next: ordinal?.next ?? dash + 1, via: 'date.period', span, index }
  let at = moment.next
  if (a.at(at).lower === '-' || a.at(at).lower === '/' || a.at(at).lower === ',') at++
  if (a.at(at).lower === 'tahun') at++
  const year = yearNumber(a, at, false)
  if (year !== null) return { ...moment, year, next: at + 1 }
  if (a.at(at - 1).lower === 'tahun') {
    const relative = relativeUnit(a, at, 'Y')
    if (relative) return { ...moment, offset: relative.offset, unit: 'Y', next: relative.next }
  }
  return moment
}

/** `awal 2024`, `akhir Mei lalu`, `pertengahan tahun depan`, `akhir pekan ini`. `k` is the word after the edge. */
function edgeDate(a: Atoms, k: number, edge: string): Moment | null {
  const atom = a.at(k)
  if (edge === 'end' && atom.lower === 'pekan') {
    const relative = relativeUnit(a, k + 1, 'W')
    return { next: relative?.next ?? k + 1, via: 'date.weekend', span: 'weekend', ...(relative && { offset: relative.offset, unit: 'W' }) }
  }
  if (atom.kind === AtomKind.number) {
    const tens = decade(a, k)
    if (tens) return { ...tens, edge, via: 'date.edge' }
    const year = yearNumber(a, k, false)
    return year === null ? null : direction(a, { next: k + 1, via: 'date.edge', year, edge })
  }
  if (atom.lower === 'bulan' || atom.lower === 'tahun' || atom.lower === 'pekan' || atom.lower === 'minggu' || atom.lower === 'abad' || atom.lexeme?.month || isPeriod(atom.lexeme)) {
    const moment = wordDate(a, k, atom.lexeme as Lexeme)
    return moment && !moment.until ? { ...moment, edge, via: 'date.edge' } : null
  }
  return null
}

const isPeriod = (l: Lexeme | undefined) => l?.date !== undefined && (l.date.has('decade') || l.date.has('quarter') || l.date.has('half'))

/** `tadi pagi`, `nanti malam`. */
function tadiNanti(a: Atoms, k: number, way: number): Moment | null {
  const part = a.phrase(k + 1, isPart)
  return part?.part ? { next: a.phraseEnd, via: 'date.deictic', offset: 0, unit: 'D', direction: way, part: part.part.part } : null
}

/** `malam Minggu` (the night before Sunday), `pagi ini`, `malam nanti`, `dini hari tadi`. */
function partFirst(a: Atoms, k: number, end: number): Moment | null {
  const part = a.phrase(k, isPart)?.part?.part as string
  const next = a.at(end)
  if (part === 'night' && next.capital && next.lexeme?.weekday !== undefined) {
    return { next: end + 1, via: 'date.eve', weekday: ((next.lexeme.weekday + 5) % 7) + 1, part }
  }
  if (next.lower === 'ini' || next.lower === 'tadi' || next.lower === 'nanti') return { next: end + 1, via: 'date.deictic', offset: 0, unit: 'D', part }
  if (next.lower === 'kemarin') return { next: end + 1, via: 'date.deictic', offset: -1, unit: 'D', part }
  return null
}

/** Takes a part of the day after a date: `Rabu malam`, `23 Maret pagi`. */
export function withPart(a: Atoms, moment: Moment): Moment {
  if (moment.part === undefined && !moment.until && moment.edge === undefined && (moment.day !== undefined || moment.weekday !== undefined || moment.unit === 'D') && !moment.reach) {
    if (partAfter(a, moment) && moment.weekday !== undefined && moment.day === undefined && moment.offset === undefined) {
      const dated = bracketed(a, moment) ?? direction(a, moment)
      return dated
    }
  }
  return moment
}

function partAfter(a: Atoms, moment: Moment): boolean {
  const part = a.phrase(moment.next, isPart)
  if (!part?.part) return false
  moment.part = part.part.part
  moment.next = a.phraseEnd
  return true
}

/** The atom after a word or mark that joins the ends of an interval; -1 without one. */
export function connector(a: Atoms, k: number): number {
  const atom = a.at(k)
  switch (atom.lower) {
    case '-': return a.at(k + 1).lower === '-' && !a.at(k + 1).space ? k + 2 : k + 1
    case '–': case '—': case 'hingga': case 'sd': return k + 1
    case 'sampai': return a.at(k + 1).lower === 'dengan' ? k + 2 : k + 1
    case 's': {
      const mark = a.at(k + 1).lower
      if ((mark !== '.' && mark !== '/') || a.at(k + 2).lower !== 'd') return -1
      return a.at(k + 3).lower === '.' ? k + 4 : k + 3
    }
    default: return -1
  }
}

/** Value of a number atom of at most `width` plain digits; -1 for others. */
export function plain(a: Atoms, k: number, width: number): number {
  const atom = a.at(k)
  if (atom.kind !== AtomKind.number || atom.end - atom.start > width) return -1
  const n = Number(atom.lower)
  return Number.isInteger(n) && !atom.lower.includes('.') && !atom.lower.includes(',') ? n : -1
}

/** A year of four digits, or of two after a slash. */
export function yearNumber(a: Atoms, k: number, short: boolean): number | null {
  const atom = a.at(k)
  if (atom.kind !== AtomKind.number) return null
  const width = atom.end - atom.start
  const n = plain(a, k, 4)
  if (width === 4 && n >= 1000 && n <= 2200) return n
  return short && width === 2 && n >= 0 ? (n < 50 ? 2000 + n : 1900 + n) : null
}

function validDay(day: number, month: number, year: number | undefined): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year ?? 2000, month)
}
