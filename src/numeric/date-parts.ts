import { AtomKind, type Atoms, isDigit } from './atoms'
import { daysIn } from './calendar'
import type { Lexeme } from './lexemes'
import type { Moment } from './moment'

export const isMonth = (l: Lexeme) => l.month !== undefined
export const isPart = (l: Lexeme) => l.part !== undefined
const isPast = (l: Lexeme) => l.date?.has('past') === true
const isFuture = (l: Lexeme) => l.date?.has('future') === true
const isPresent = (l: Lexeme) => l.date?.has('present') === true

/** The atom after a word or mark that joins the ends of an interval; -1 without one. */
export function connector(a: Atoms, k: number): number {
  const atom = a.at(k)
  switch (atom.lower) {
    case '-':
      return a.at(k + 1).lower === '-' && !a.at(k + 1).space ? k + 2 : k + 1
    case '–':
    case '—':
    case 'hingga':
    case 'sd':
      return k + 1
    case 'sampai':
      return a.at(k + 1).lower === 'dengan' ? k + 2 : k + 1
    case 's': {
      const mark = a.at(k + 1).lower
      if ((mark !== '.' && mark !== '/') || a.at(k + 2).lower !== 'd') return -1
      return a.at(k + 3).lower === '.' ? k + 4 : k + 3
    }
    default:
      return -1
  }
}

/** Value of a number atom of at most `width` plain digits; -1 for others. */
export function plain(a: Atoms, k: number, width: number): number {
  const atom = a.at(k)
  if (atom.kind !== AtomKind.number || atom.end - atom.start > width) return -1
  let n = 0
  for (let p = atom.start; p < atom.end; p++) {
    const c = a.text.charCodeAt(p)
    if (!isDigit(c)) return -1
    n = n * 10 + c - 48
  }
  return n
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

export function validDay(day: number, month: number, year: number | undefined): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year ?? 2000, month)
}

/** `lalu`, `ini`, `depan` after a unit; `k` is the word after the unit. */
export function relativeUnit(a: Atoms, k: number, unit: string): Moment | null {
  const { lower } = a.at(k)
  const offset = a.phrase(k, isPast)
    ? -1
    : a.phrase(k, isPresent) && lower === 'ini'
      ? 0
      : a.phrase(k, isFuture) && (lower === 'depan' || lower === 'mendatang' || lower === 'yang')
        ? 1
        : null
  return offset === null ? null : { next: a.phraseEnd, via: 'date.relative', offset, unit }
}

/** `lalu`, `ini`, `depan`, `tahun lalu`, `pekan depan` after a date without a year. */
export function direction(a: Atoms, moment: Moment): Moment {
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
