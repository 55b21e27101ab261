import { AtomKind, type Atoms } from './atoms'
import { readCount } from './count'
import { dayMonth, monthDate, numericDate, slashDate } from './date-number'
import { connector, direction, isMonth, isPart, plain, relativeUnit, yearNumber } from './date-parts'
import type { Lexeme } from './lexemes'
import type { Moment } from './moment'
import { century, decade, periodOfYear, yearAfterTahun } from './period'

const isDay = (l: Lexeme) => l.date !== undefined && (l.date.has('day') || l.date.has('night') || l.date.has('since-anchor'))

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
    case 'hari':
      return a.at(k + 1).lexeme?.weekday === undefined ? null : weekdayDate(a, k + 1)
    case 'tanggal':
    case 'tgl':
      return dayAfterTanggal(a, k + 1)
    case 'bulan':
      return monthAfterBulan(a, k + 1)
    case 'tahun':
      return yearAfterTahun(a, k + 1)
    case 'pekan':
    case 'minggu':
      return relativeUnit(a, k + 1, 'W')
    case 'abad':
      return century(a, k + 1)
    case 'tadi':
    case 'nanti':
      return tadiNanti(a, k, word === 'tadi' ? -1 : 1)
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
  if (name === 'minggu' && !a.at(k).capital && !(k > 0 && a.at(k - 1).lower === 'hari') && a.at(k + 1).lower !== '(')
    return relativeUnit(a, k + 1, 'W')
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
  const inner =
    a.at(open + 1).kind === AtomKind.number
      ? (slashDate(a, open + 1) ?? numericDate(a, open + 1))
      : a.at(open + 1).lexeme?.month
        ? monthDate(a, open + 2, a.at(open + 1).lexeme as Lexeme)
        : null
  if (inner === null || (inner.day === undefined && inner.month === undefined)) return null
  const close = a.at(inner.next)
  const next = close.lower === ')' || close.lower === ']' ? inner.next + 1 : inner.next
  return {
    ...inner,
    next,
    via: 'date.bracket',
    ...(moment.weekday !== undefined && { weekday: moment.weekday }),
    ...(moment.part && { part: moment.part }),
  }
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
  if (
    atom.lower === 'bulan' ||
    atom.lower === 'tahun' ||
    atom.lower === 'pekan' ||
    atom.lower === 'minggu' ||
    atom.lower === 'abad' ||
    atom.lexeme?.month ||
    isPeriod(atom.lexeme)
  ) {
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
  if (next.lower === 'ini' || next.lower === 'tadi' || next.lower === 'nanti')
    return { next: end + 1, via: 'date.deictic', offset: 0, unit: 'D', part }
  if (next.lower === 'kemarin') return { next: end + 1, via: 'date.deictic', offset: -1, unit: 'D', part }
  return null
}

/** Takes a part of the day after a date: `Rabu malam`, `23 Maret pagi`. */
export function withPart(a: Atoms, moment: Moment): Moment {
  if (
    moment.part === undefined &&
    !moment.until &&
    moment.edge === undefined &&
    (moment.day !== undefined || moment.weekday !== undefined || moment.unit === 'D') &&
    !moment.reach
  ) {
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
