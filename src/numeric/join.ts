import type { ValueSpan } from './types'

const FULL_DAY = /^-?\d{4}-\d\d-\d\d$/
const BETWEEN = /^[\s,()]{0,4}(?:(?:sekitar|sekira|pada|mulai|tepatnya)\s{1,2}|(?:pada\s)?(?:hari\s)?)$/i

/** A time right beside a whole day gets that day: `Rabu (22/10/2025) pukul 19.30 WIB`, `pukul 19.30 WIB, Rabu (22/10/2025)`. */
export function joinDatesAndTimes(text: string, found: readonly ValueSpan[]): readonly ValueSpan[] {
  let out: ValueSpan[] | null = null
  for (let i = 0; i + 1 < found.length; i++) {
    const [a, b] = [found[i], found[i + 1]]
    const timeFirst = a.type === 'time' && b.type === 'date'
    if (!timeFirst && !(a.type === 'date' && b.type === 'time')) continue
    const gap = b.start - a.end
    if (gap > 16 || !BETWEEN.test(text.slice(a.end, b.start))) continue
    const [date, time, at] = timeFirst ? [b, a, i] : [a, b, i + 1]
    if (!FULL_DAY.test(date.value.value) || !time.value.value.startsWith('T') || (timeFirst && out?.[i]?.value.stated)) continue
    const value = time.value.value
      .split('/')
      .map((t) => date.value.value + t)
      .join('/')
    out ??= [...found]
    out[at] = { ...time, value: { ...time.value, value, stated: time.value.value } }
  }
  return out ?? found
}
