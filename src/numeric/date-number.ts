import { AtomKind, type Atoms } from './atoms'
import { daysIn } from './calendar'
import { connector, direction, isMonth, plain, validDay, yearNumber } from './date-parts'
import type { Lexeme } from './lexemes'
import type { Moment } from './moment'

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

const spanYear = (month: number, until: Moment) =>
  until.year === undefined ? undefined : month > (until.month as number) ? until.year - 1 : until.year

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
    if (name.lexeme?.month && !name.space && a.at(k + 3).lower === mark.lower) {
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
      if (until)
        return {
          next: until.next,
          via: until.via,
          day,
          month: until.month,
          ...(until.year !== undefined && { year: until.year }),
          ...(until.calendar && { calendar: until.calendar }),
          ...(until.direction !== undefined && { direction: until.direction }),
          until,
        }
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
export function dayMonth(a: Atoms, day: number, k: number, base: Partial<Moment>): Moment | null {
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
export function hijri(a: Atoms, moment: Moment): Moment {
  const year = plain(a, moment.next, 4)
  if (year >= 1 && year < 1600 && a.at(moment.next).end - a.at(moment.next).start >= 3) {
    moment.year = year
    moment.next++
    skipHijriMark(a, moment)
  }
  return moment
}

export function skipHijriMark(a: Atoms, moment: Moment): boolean {
  const { lower } = a.at(moment.next)
  if (lower !== 'h' && lower !== 'hijriah' && lower !== 'hijriyah' && lower !== 'hijriyyah') return false
  moment.next++
  return true
}

/** `Maret`, `Maret 2023`, `Maret lalu`. */
export function monthDate(a: Atoms, end: number, lexeme: Lexeme): Moment | null {
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
