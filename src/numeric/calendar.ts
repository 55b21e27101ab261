// not from the packages' roots: these make formats of `Intl` when they are loaded, which takes 10 ms
import { TZDateMini } from '@date-fns/tz/date/mini'
import { UTCDateMini } from '@date-fns/utc/date/mini'
import { addMonths, getDaysInMonth, getISODay, getISOWeek, getISOWeekYear } from 'date-fns'

/** A day of the proleptic Gregorian calendar. */
export interface Day {
  readonly year: number
  /** 1 to 12. */
  readonly month: number
  readonly day: number
}

const MS_A_DAY = 86_400_000

/** A day as date-fns takes it: in UTC, so that the machine's own time zone has no part in it. */
function utc({ year, month, day }: Day): Date {
  const date = new UTCDateMini(0)
  // The constructor would take the years 0 to 99 for 1900 to 1999.
  date.setFullYear(year, month - 1, day)
  return date
}

const dayAt = (date: Date): Day => ({ year: date.getFullYear(), month: date.getMonth() + 1, day: date.getDate() })

/** Days since 1970-01-01. */
export const dayNumber = (day: Day): number => utc(day).getTime() / MS_A_DAY

export const dayOf = (number: number): Day => dayAt(new UTCDateMini(number * MS_A_DAY))

/** ISO weekday, Monday 1 to Sunday 7. */
export const weekdayOf = (number: number): number => getISODay(new UTCDateMini(number * MS_A_DAY))

export const daysIn = (year: number, month: number): number => getDaysInMonth(utc({ year, month, day: 1 }))

/** Shifts by months; a day beyond the end of the month becomes its last day. */
export const shiftMonths = (day: Day, months: number): Day => dayAt(addMonths(utc(day), months))

const two = (n: number) => (n < 10 ? `0${n}` : String(n))

/** ISO 8601 year: four digits, a sign before negative ones (year 0 is 1 BC). */
export function isoYear(year: number): string {
  return (year < 0 ? '-' : '') + String(Math.abs(year)).padStart(4, '0')
}

export function isoDay({ year, month, day }: Day): string {
  return `${isoYear(year)}-${two(month)}-${two(day)}`
}

export function isoMonth(year: number, month: number): string {
  return `${isoYear(year)}-${two(month)}`
}

export function isoWeek(number: number): string {
  const date = new UTCDateMini(number * MS_A_DAY)
  return `${isoYear(getISOWeekYear(date))}-W${two(getISOWeek(date))}`
}

/** The day (and time) that relative dates count from. */
export interface Reference extends Day {
  readonly number: number
  /** Minutes since midnight, where the option holds a time. */
  readonly minutes?: number
  /** Offset as written in the option (`+07:00`), empty without. */
  readonly zone: string
}

/** Western Indonesian Time (WIB), the clock of Jakarta and of most newsrooms; no summer time. */
const WIB = '+07:00'

/**
 * Reads the option `date`: `2025-10-22`, with or without a time. Null without a usable date. A time in UTC (`Z`, as content systems store it) is
 * taken to WIB first: an article of 20.00 UTC was written on the next day.
 */
export function readReference(date: string | undefined): Reference | null {
  const m = date === undefined ? null : /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?/.exec(date)
  if (!m) return null
  const day = { year: Number(m[1]), month: Number(m[2]), day: Number(m[3]) }
  if (day.month < 1 || day.month > 12 || day.day < 1 || day.day > daysIn(day.year, day.month)) return null
  const number = dayNumber(day)
  if (m[4] === undefined) return { ...day, number, zone: '' }
  const minutes = Number(m[4]) * 60 + Number(m[5])
  const zone = m[6] ?? ''
  if (!/^(?:Z|[+-]00:?00)$/.test(zone)) return { ...day, number, minutes, zone }
  const local = new TZDateMini(number * MS_A_DAY + minutes * 60_000, WIB)
  const there = dayAt(local)
  return { ...there, number: dayNumber(there), minutes: local.getHours() * 60 + local.getMinutes(), zone: WIB }
}
