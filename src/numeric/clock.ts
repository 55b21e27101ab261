import { AtomKind, type Atoms } from './atoms'
import { readCount } from './count'
import { connector, plain } from './date-parts'
import type { DayPart, Lexeme } from './lexemes'

export interface ClockTime {
  /** Atom after it. */
  next: number
  hour: number
  minute: number
  second?: number
  /** Written in digits with minutes (`19.30`). */
  full: boolean
  part?: DayPart
  /** Offset to UTC. */
  zone?: string
  until?: ClockTime
}

const isPart = (l: Lexeme) => l.part !== undefined

/**
 * Reads a time of the day at atom `k`.
 * @param announced whether `pukul` or `jam` stands before it, so that a bare hour is enough
 */
export function readClock(a: Atoms, k: number, announced: boolean): ClockTime | null {
  const first = timeAt(a, k, announced)
  if (first === null) return null
  tail(a, first)
  const dash = connector(a, first.next)
  if (dash > 0) {
    const again = a.at(dash).lower === 'pukul' || a.at(dash).lower === 'jam' ? dash + 1 : dash
    const second = timeAt(a, again, again > dash || (announced && first.zone === undefined))
    if (second && (second.full || again > dash || !first.full)) {
      tail(a, second)
      if (first.zone === undefined) first.zone = second.zone
      if (first.part === undefined && second.part !== undefined && first.hour < second.hour) first.part = second.part
      apply(first)
      apply(second)
      return { ...first, until: second, next: second.next }
    }
  }
  apply(first)
  return first
}

/** ISO 8601 form, an interval where the time has an end. */
export function clockIso(t: ClockTime): string {
  const two = (n: number) => (n < 10 ? `0${n}` : String(n))
  const text = `T${two(t.hour)}:${two(t.minute)}${t.second === undefined ? '' : `:${two(t.second)}`}${t.zone ?? ''}`
  return t.until ? `${text}/${clockIso({ ...t.until, zone: t.until.zone ?? t.zone })}` : text
}

function timeAt(a: Atoms, k: number, announced: boolean): ClockTime | null {
  const atom = a.at(k)
  if (atom.kind === AtomKind.number) return digitalTime(a, k) ?? (announced ? wholeHour(a, k, plain(a, k, 2), k + 1) : null)
  if (!announced || atom.kind !== AtomKind.word) return null
  if (atom.lower === 'setengah') {
    const hour = hourAt(a, k + 1)
    return hour && hour.value >= 1 && hour.value <= 12
      ? { next: hour.next, hour: hour.value - 1 || (hour.value === 1 ? 0 : 12), minute: 30, full: true }
      : null
  }
  const hour = readCount(a, k)
  return hour && wholeHour(a, k, hour.value, hour.next)
}

function hourAt(a: Atoms, k: number): { value: number; next: number } | null {
  const n = plain(a, k, 2)
  return n >= 0 ? { value: n, next: k + 1 } : readCount(a, k)
}

/** `19.30`, `19:30`, `19.30.45`. */
function digitalTime(a: Atoms, k: number): ClockTime | null {
  const { lower } = a.at(k)
  const dot = lower.indexOf('.')
  if (dot > 2 || (dot < 0 && (a.at(k + 1).lower !== ':' || a.at(k + 1).space))) return null
  let parts = lower.split('.')
  let next = k + 1
  if (parts.length === 1 && a.at(k + 1).lower === ':' && !a.at(k + 1).space) {
    for (; parts.length < 3 && a.at(next).lower === ':' && a.at(next + 1).kind === AtomKind.number && !a.at(next + 1).space; next += 2)
      parts = [...parts, a.at(next + 1).lower]
  }
  if (parts.length < 2 || parts.length > 3 || parts[0].length > 2 || lower.includes(',')) return null
  for (let i = 1; i < parts.length; i++) if (parts[i].length !== 2) return null
  const [hour, minute, second] = parts.map(Number)
  if (!(hour <= 24 && minute < 60 && (second ?? 0) < 60)) return null
  return { next, hour, minute, full: true, ...(second !== undefined && { second }) }
}

/** `8`, `delapan lewat lima`, `tujuh kurang seperempat`. */
function wholeHour(a: Atoms, k: number, hour: number, next: number): ClockTime | null {
  if (hour < 0 || hour > 24 || a.at(k).lower.length > 12) return null
  const word = a.at(next).lower
  if (word === 'lewat' || word === 'lebih' || word === 'kurang') {
    const quarter = a.at(next + 1).lower === 'seperempat'
    const minutes = quarter ? { value: 15, next: next + 2 } : hourAt(a, next + 1)
    if (minutes && minutes.value > 0 && minutes.value < 60) {
      const end = a.at(minutes.next).lower === 'menit' ? minutes.next + 1 : minutes.next
      return word === 'kurang'
        ? { next: end, hour: (hour + 23) % 24, minute: 60 - minutes.value, full: true }
        : { next: end, hour, minute: minutes.value, full: true }
    }
  }
  return { next, hour, minute: 0, full: false }
}

/** Zone and part of the day after a time, in either order. */
function tail(a: Atoms, t: ClockTime): void {
  for (let i = 0; i < 2; i++) {
    const atom = a.at(t.next)
    if (atom.kind !== AtomKind.word) return
    if (t.zone === undefined && atom.lexeme?.zone !== undefined && (atom.capital || atom.lower === 'wib' || atom.lower === 'wita')) {
      t.zone = atom.lexeme.zone
      t.next++
    } else if (t.part === undefined && a.phrase(t.next, isPart)) {
      t.part = a.phrase(t.next, isPart)?.part
      t.next = a.phraseEnd
    } else return
  }
}

/** Lays an hour of the twelve-hour clock into its part of the day. */
function apply(t: ClockTime): void {
  const { part } = t
  if (part === undefined || t.hour > 12) return
  if (t.hour === 12) {
    if (part.part === 'night' || part.part === 'early-morning') t.hour = 0
  } else if (part.part === 'night') {
    if (t.hour >= 5) t.hour += 12
  } else if (part.part === 'afternoon') t.hour += 12
  else if (part.part === 'midday' && t.hour < 9) t.hour += 12
}
