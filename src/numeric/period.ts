import { AtomKind, type Atoms } from './atoms'
import { readOrdinal, readRoman } from './count'
import { skipHijriMark } from './date-number'
import { connector, direction, plain, relativeUnit, yearNumber } from './date-parts'
import type { Moment } from './moment'

/** `tahun 2024`, `tahun 1446 H`, `tahun 90-an`, `tahun lalu`. */
export function yearAfterTahun(a: Atoms, k: number): Moment | null {
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
  if (
    after.kind === AtomKind.symbol &&
    !after.space &&
    (after.lower === '-' || after.lower === '/') &&
    a.at(dash + 2).kind === AtomKind.number &&
    !a.at(dash + 2).space
  )
    return null
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
export function century(a: Atoms, k: number): Moment | null {
  const ordinal = readOrdinal(a, k) ?? readRoman(a, k)
  const number = ordinal?.value ?? plain(a, k, 2)
  if (number < 1 || number > 30) return null
  const moment: Moment = { next: ordinal?.next ?? k + 1, via: 'date.century', span: 'century', index: number }
  return isBeforeChrist(a, moment) ? { ...moment, index: -number } : moment
}

/** `kuartal III 2025`, `triwulan kedua tahun ini`, `semester I-2025`, `Q3 2025`. */
export function periodOfYear(a: Atoms, k: number, span: 'quarter' | 'half' | 'third'): Moment | null {
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
