import { Temporal } from '@js-temporal/polyfill'
import fc from 'fast-check'
import { shiftMonths, daysIn, dayNumber, dayOf, isoDay, isoWeek, readReference, weekdayOf } from '../../src/numeric/calendar'

describe('as Temporal, the calendar of the language itself, has it', () => {
  // Centuries before and behind the leap rules that differ, and years before Christ.
  const days = fc.integer({ min: -800_000, max: 400_000 })
  const epoch = Temporal.PlainDate.from('1970-01-01')
  const dateOf = (number: number) => epoch.add({ days: number })

  test('days, weekdays and lengths of months', () => {
    fc.assert(
      fc.property(days, (number) => {
        const { year, month, day, dayOfWeek, daysInMonth } = dateOf(number)
        expect(dayOf(number)).toEqual({ year, month, day })
        expect(dayNumber({ year, month, day })).toBe(number)
        expect(weekdayOf(number)).toBe(dayOfWeek)
        expect(daysIn(year, month)).toBe(daysInMonth)
      }),
    )
  })

  test('weeks', () => {
    fc.assert(
      fc.property(fc.integer({ min: -600_000, max: 400_000 }), (number) => {
        const { yearOfWeek, weekOfYear } = dateOf(number)
        expect(isoWeek(number)).toBe(`${String(yearOfWeek).padStart(4, '0')}-W${String(weekOfYear).padStart(2, '0')}`)
      }),
    )
  })

  test('shifts by months', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -400, max: 400 }), (number, months) => {
        const { year, month, day } = dateOf(number).add({ months }, { overflow: 'constrain' })
        expect(shiftMonths(dayOf(number), months)).toEqual({ year, month, day })
      }),
    )
  })
})

test('days count from 1970 and come back', () => {
  expect(dayNumber({ year: 1970, month: 1, day: 1 })).toBe(0)
  for (const day of [
    { year: 2024, month: 2, day: 29 },
    { year: 1900, month: 3, day: 1 },
    { year: 50, month: 6, day: 7 },
    { year: 2100, month: 12, day: 31 },
  ])
    expect(dayOf(dayNumber(day))).toEqual(day)
})

test.each([
  ['2025-10-22', 3],
  ['2024-02-29', 4],
  ['1945-08-17', 5],
  ['2000-01-01', 6],
  ['1960-05-01', 7],
])('%s is weekday %d', (iso, weekday) => {
  const [year, month, day] = iso.split('-').map(Number)
  expect(weekdayOf(dayNumber({ year, month, day }))).toBe(weekday)
})

test.each([
  ['2025-12-29', '2026-W01'],
  ['2027-01-03', '2026-W53'],
  ['2025-10-22', '2025-W43'],
  ['2024-01-01', '2024-W01'],
])('%s lies in %s', (iso, week) => {
  const [year, month, day] = iso.split('-').map(Number)
  expect(isoWeek(dayNumber({ year, month, day }))).toBe(week)
})

test('months shift to the last day where the month is shorter', () => {
  expect(isoDay(shiftMonths({ year: 2024, month: 3, day: 31 }, -1))).toBe('2024-02-29')
  expect(isoDay(shiftMonths({ year: 2025, month: 11, day: 30 }, 3))).toBe('2026-02-28')
})

test('the reference is a day, perhaps with a time, and nothing else', () => {
  expect(readReference('2025-10-22')).toMatchObject({ year: 2025, month: 10, day: 22 })
  expect(readReference('2025-10-22T10:30:00+07:00')).toMatchObject({ minutes: 630, zone: '+07:00' })
  for (const date of [undefined, '', '2025-13-01', '2025-02-30', '22/10/2025']) expect(readReference(date)).toBeNull()
})

test.each([
  ['2025-10-22T20:00:00Z', '2025-10-23', 180],
  ['2025-12-31T17:00:00.000Z', '2026-01-01', 0],
  ['2025-10-22T16:59:59+00:00', '2025-10-22', 1439],
  ['2025-10-22 03:05-00:00', '2025-10-22', 605],
])('%s, a time in UTC, is %s in Jakarta', (date, day, minutes) => {
  const reference = readReference(date)
  expect(reference && isoDay(reference)).toBe(day)
  expect(reference).toMatchObject({ minutes, zone: '+07:00', number: dayNumber(reference as NonNullable<typeof reference>) })
})

test.each(['2025-10-22T23:30:00+09:00', '2025-10-22T23:30:00-05:00', '2025-10-22T23:30'])('%s stays on its day', (date) => {
  expect(readReference(date)).toMatchObject({ day: 22, minutes: 1410 })
})
