import { shiftMonths, dayNumber, dayOf, daysIn, isoDay, isoMonth, isoWeek, isoYear, weekdayOf, type Reference } from './calendar'

/** What a date expression says. Fields that it does not state are absent. */
export interface Moment {
  /** Atom after the expression. */
  next: number
  via: string
  year?: number
  month?: number
  day?: number
  /** ISO weekday. */
  weekday?: number
  /** Periods that years, months and days do not name; `index` counts quarters, halves, thirds or centuries. */
  span?: 'decade' | 'century' | 'quarter' | 'half' | 'third' | 'weekend'
  index?: number
  /** Distance to the reference in `unit` (designator of an ISO 8601 duration): `pekan lalu` is -1 W. */
  offset?: number
  unit?: string
  /** Reaches from the reference to the offset (`tiga tahun terakhir`). */
  reach?: boolean
  /** Which of several readings a word such as `lalu` (-1), `ini` (0) or `depan` (1) asks for. */
  direction?: number
  edge?: string
  part?: string
  calendar?: 'hijri'
  /** An interval by the text's own words, its end. */
  until?: Moment
  /** Counts from a moment of the text, not from the reference. */
  anchored?: boolean
}

const two = (n: number) => (n < 10 ? `0${n}` : String(n))

/** ISO 8601 form of what a moment states by itself; `X` stands for digits that it leaves open (ISO 8601-2). */
export function statedIso(m: Moment): string {
  if (m.until) return interval(statedIso({ ...m, until: undefined }), statedIso(m.until))
  return fieldsIso(m) ?? offsetIso(m)
}

function offsetIso(m: Moment): string {
  const offset = m.offset ?? 0
  const unit = m.unit ?? 'D'
  const time = unit.startsWith('T')
  const scale = /^\d+/.exec(unit)
  const count = Math.abs(offset) * (scale ? Number(scale[0]) : 1)
  const text = `${offset < 0 ? '-' : ''}P${time ? 'T' : ''}${count}${unit.slice(time ? 1 : (scale?.[0].length ?? 0))}`
  return m.reach ? (offset < 0 ? `${text}/P0D` : `P0D/${text}`) : text
}

function fieldsIso(m: Moment): string | null {
  const year = m.year === undefined ? 'XXXX' : isoYear(m.year)
  if (m.span !== undefined) return spanIso(m, year)
  if (m.day !== undefined) return `${year}-${m.month === undefined ? 'XX' : two(m.month)}-${two(m.day)}`
  if (m.month !== undefined) return `${year}-${two(m.month)}`
  if (m.weekday !== undefined) return `XXXX-WXX-${m.weekday}`
  return m.year === undefined ? null : year
}

function spanIso(m: Moment, year: string): string | null {
  const index = m.index ?? 1
  switch (m.span) {
    case 'decade':
      return m.year === undefined || m.year < 100 ? `XX${Math.floor((m.year ?? 0) / 10)}X` : `${isoYear(m.year).slice(0, -1)}X`
    case 'century':
      return index < 0 ? `-${two(-index - 1)}XX` : `${two(index - 1)}XX`
    case 'quarter':
      return `${year}-${two(index * 3 - 2)}/${year}-${two(index * 3)}`
    case 'half':
      return `${year}-${two(index * 6 - 5)}/${year}-${two(index * 6)}`
    case 'third':
      return `${year}-${two(index * 4 - 3)}/${year}-${two(index * 4)}`
    case 'weekend':
      return m.offset === undefined ? 'XXXX-WXX-6/XXXX-WXX-7' : null
    default:
      return null
  }
}

/**
 * ISO 8601 form of a moment as seen from the reference: what is left open is taken from it, the nearest in the past for
 * weekdays, unless the words (`depan`) or the sentence (`future`) point ahead.
 */
export function resolvedIso(m: Moment, ref: Reference | null, future: boolean): string {
  if (m.until) return interval(resolvedIso({ ...m, until: undefined }, ref, future), resolvedIso(m.until, ref, future))
  if (m.calendar || m.anchored) return statedIso(m)
  if (m.span === 'decade')
    return m.year !== undefined && m.year < 100 ? (spanIso({ ...m, year: m.year + (m.year < 30 ? 2000 : 1900) }, '') ?? '') : statedIso(m)
  if (ref === null || m.span === 'century') return statedIso(m)
  if (m.offset !== undefined) return shiftedIso(m, m.offset, ref)
  if (m.span === 'weekend') return weekend(ref.number - weekdayOf(ref.number) + 6 + 7 * (m.direction ?? 0))
  if (m.span !== undefined) return spanIso(m, isoYear(m.year ?? ref.year)) ?? ''
  if (m.day !== undefined && m.month === undefined) return isoDay(nearestDay(m.day, ref, m.direction))
  if (m.month !== undefined) return fieldsIso(m.year === undefined ? { ...m, year: likelyYear(m, ref, future) } : m) ?? ''
  if (m.weekday !== undefined) return isoDay(dayOf(nearestWeekday(m.weekday, ref, m.direction, future)))
  return statedIso(m)
}

/** Joins two dates, each perhaps an interval itself. */
function interval(from: string, to: string): string {
  const start = from.indexOf('/')
  const end = to.lastIndexOf('/')
  return `${start < 0 ? from : from.slice(0, start)}/${end < 0 ? to : to.slice(end + 1)}`
}

const weekend = (saturday: number) => `${isoDay(dayOf(saturday))}/${isoDay(dayOf(saturday + 1))}`

function shiftedIso(m: Moment, offset: number, ref: Reference): string {
  const scale = /^\d+/.exec(m.unit ?? '')
  const unit = (m.unit ?? 'D').slice(scale?.[0].length ?? 0)
  const count = offset * (scale ? Number(scale[0]) : 1)
  if (unit.startsWith('T')) return clockShift(m, count, unit, ref)
  if (Math.abs(count) > 40_000) return statedIso(m)
  const day =
    unit === 'D'
      ? dayOf(ref.number + count)
      : unit === 'W'
        ? dayOf(ref.number + 7 * count)
        : shiftMonths(ref, unit === 'M' ? count : 12 * count)
  if (m.reach) return count < 0 ? `${isoDay(day)}/${isoDay(ref)}` : `${isoDay(ref)}/${isoDay(day)}`
  if (unit === 'D') return isoDay(day)
  if (unit === 'W') {
    const monday = ref.number + 7 * count - weekdayOf(ref.number) + 1
    if (m.span === 'weekend') return weekend(monday + 5)
    return m.weekday === undefined ? isoWeek(monday) : isoDay(dayOf(monday + m.weekday - 1))
  }
  if (unit === 'M') {
    if (m.day !== undefined) return isoDay({ ...day, day: Math.min(m.day, daysIn(day.year, day.month)) })
    return isoMonth(day.year, day.month)
  }
  return fieldsIso({ ...m, year: day.year }) ?? isoYear(day.year)
}

function clockShift(m: Moment, count: number, unit: string, ref: Reference): string {
  if (ref.minutes === undefined) return statedIso(m)
  const minutes = ref.minutes + (unit === 'TH' ? 60 * count : unit === 'TM' ? count : Math.trunc(count / 60))
  const days = Math.floor(minutes / 1440)
  const rest = minutes - days * 1440
  if (Math.abs(days) > 40_000) return statedIso(m)
  return `${isoDay(dayOf(ref.number + days))}T${two(Math.floor(rest / 60))}:${two(rest % 60)}${ref.zone}`
}

function nearestWeekday(weekday: number, ref: Reference, direction: number | undefined, future: boolean): number {
  const back = (((weekdayOf(ref.number) - weekday) % 7) + 7) % 7
  if (direction === -1) return ref.number - (back === 0 ? 7 : back)
  if (direction === 1 || (direction === undefined && future)) return ref.number + 7 - back - (back === 0 && direction === undefined ? 7 : 0)
  return ref.number - back
}

/** The day of the month nearest to the reference. */
function nearestDay(day: number, ref: Reference, direction: number | undefined): { year: number; month: number; day: number } {
  let best = ref as { year: number; month: number; day: number }
  let least = Infinity
  for (let shift = -1; shift <= 1; shift++) {
    const month = shiftMonths({ year: ref.year, month: ref.month, day: 1 }, shift)
    if (day > daysIn(month.year, month.month)) continue
    const candidate = { ...month, day }
    const distance = dayNumber(candidate) - ref.number
    if ((direction === -1 && distance > 0) || (direction === 1 && distance < 0)) continue
    // A day without a month is one of the running month more often than the nearest.
    const cost = Math.abs(distance) + (shift === 0 ? 0 : 6)
    if (cost < least) {
      least = cost
      best = candidate
    }
  }
  return best
}

/** Year for a month or day without one: the weekday decides where it is given, else the year that brings it near. */
function likelyYear(m: Moment, ref: Reference, future: boolean): number {
  const month = m.month ?? 1
  if (m.weekday !== undefined && m.day !== undefined) {
    for (const shift of [0, -1, 1, -2, -3, 2]) {
      const year = ref.year + shift
      if (m.day <= daysIn(year, month) && weekdayOf(dayNumber({ year, month, day: m.day })) === m.weekday) return year
    }
  }
  const ahead = month - ref.month + (m.day === undefined ? 0 : (m.day - ref.day) / 31)
  if (m.direction === -1) return ahead >= (m.day === undefined ? 0 : 1e-9) ? ref.year - 1 : ref.year
  if (m.direction === 1) return ahead < 0 || (ahead === 0 && m.day === undefined) ? ref.year + 1 : ref.year
  if (ahead >= 8.5 && !future) return ref.year - 1
  return ahead <= (future ? -5 : -9) ? ref.year + 1 : ref.year
}

/** Fills what one end of an interval leaves to the other. */
export function joinMoments(from: Moment, to: Moment, ref: Reference | null, future: boolean): Moment {
  const a = { ...from }
  const b = { ...to }
  if (a.day !== undefined && a.month === undefined && b.day !== undefined) a.month = b.month
  if (a.year === undefined && b.year !== undefined && (a.month !== undefined || a.span !== undefined) && a.offset === undefined) {
    a.year = before(b, a) ? b.year - 1 : b.year
  } else if (b.year === undefined && a.year !== undefined && b.month !== undefined && b.offset === undefined) {
    b.year = before(b, a) ? a.year + 1 : a.year
  } else if (ref !== null && a.year === undefined && b.year === undefined && a.month !== undefined && b.month !== undefined) {
    a.year = likelyYear(a, ref, future)
    b.year = before(b, a) ? a.year + 1 : a.year
    return { ...a, until: b, next: to.next }
  }
  if (ref !== null && onlyWeekday(a) && onlyWeekday(b)) {
    const end = nearestWeekday(b.weekday as number, ref, b.direction, future)
    const start = end - (((((b.weekday as number) - (a.weekday as number)) % 7) + 7) % 7 || 7)
    return { ...a, ...dayOf(start), until: { ...b, ...dayOf(end) }, next: to.next }
  }
  return { ...a, until: b, next: to.next }
}

const onlyWeekday = (m: Moment) => m.weekday !== undefined && m.day === undefined && m.offset === undefined

function before(a: Moment, b: Moment): boolean {
  const left = (a.month ?? 0) * 32 + (a.day ?? 0)
  const right = (b.month ?? 0) * 32 + (b.day ?? 0)
  return left < right && a.month !== undefined && b.month !== undefined
}
