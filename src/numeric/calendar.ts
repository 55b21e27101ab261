/** A day of the proleptic Gregorian calendar. */
export interface Day {
  readonly year: number
  /** 1 to 12. */
  readonly month: number
  readonly day: number
}

const MS_A_DAY = 86_400_000

/** Days since 1970-01-01. */
export function dayNumber({ year, month, day }: Day): number {
  // `Date.UTC` would take the years 0 to 99 for 1900 to 1999.
  return (year >= 0 && year < 100 ? new Date(0).setUTCFullYear(year, month - 1, day) : Date.UTC(year, month - 1, day)) / MS_A_DAY
}

export function dayOf(number: number): Day {
  const date = new Date(number * MS_A_DAY)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

/** ISO weekday, Monday 1 to Sunday 7. */
export function weekdayOf(number: number): number {
  return ((((number + 3) % 7) + 7) % 7) + 1
}

export function daysIn(year: number, month: number): number {
  return month === 2
    ? year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
      ? 29
      : 28
    : month === 4 || month === 6 || month === 9 || month === 11
      ? 30
      : 31
}

/** Shifts by months; a day beyond the end of the month becomes its last day. */
export function addMonths({ year, month, day }: Day, months: number): Day {
  const index = year * 12 + month - 1 + months
  const y = Math.floor(index / 12)
  const m = index - y * 12 + 1
  return { year: y, month: m, day: Math.min(day, daysIn(y, m)) }
}

/** ISO 8601 week that holds a day. */
export function weekOf(number: number): { year: number; week: number } {
  const thursday = number - weekdayOf(number) + 4
  const { year } = dayOf(thursday)
  return { year, week: Math.floor((thursday - dayNumber({ year, month: 1, day: 1 })) / 7) + 1 }
}

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
  const { year, week } = weekOf(number)
  return `${isoYear(year)}-W${two(week)}`
}

/** The day (and time) that relative dates count from. */
export interface Reference extends Day {
  readonly number: number
  /** Minutes since midnight, where the option holds a time. */
  readonly minutes?: number
  /** Offset as written in the option (`+07:00`, `Z`), empty without. */
  readonly zone: string
}

/** Reads the option `date`: `2025-10-22`, with or without a time. Null without a usable date. */
export function readReference(date: string | undefined): Reference | null {
  const m = date === undefined ? null : /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?/.exec(date)
  if (!m) return null
  const day = { year: Number(m[1]), month: Number(m[2]), day: Number(m[3]) }
  if (day.month < 1 || day.month > 12 || day.day < 1 || day.day > daysIn(day.year, day.month)) return null
  return { ...day, number: dayNumber(day), zone: m[6] ?? '', ...(m[4] !== undefined && { minutes: Number(m[4]) * 60 + Number(m[5]) }) }
}
