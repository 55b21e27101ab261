/**
 * The dates and times of our phrasings through chrono-node's Indonesian locale and through ours.
 * found: a hit overlaps the marked span; span: its offsets are the same; value: the days (minutes, where a time is stated) agree;
 * extra: hits that overlap no marked span, over all phrasings with dates and the negatives.
 */
import * as chrono from 'chrono-node/id'
import { findValues } from '../../src/numeric/find'
import { readDocument } from '../../src/text/read'
import { PHRASINGS, REFERENCE, unmark, type Phrasing } from '../../test/numeric/phrasings'

interface Answer {
  start: number
  end: number
  value: string
}
type System = (text: string) => Answer[]

const pad = (n: number | null) => String(n ?? 0).padStart(2, '0')

const ours: System = (text) =>
  findValues(readDocument(text), { all: [], at: () => [] }, { date: REFERENCE })
    .filter((v) => v.type === 'date' || v.type === 'time')
    .map((v) => ({ start: v.start, end: v.end, value: v.value.value }))

/** chrono's answer in the form of ours, with the precision that it claims to be certain of. */
const theirs: System = (text) =>
  chrono.parse(text, new Date('2025-10-22T12:00:00Z'), { forwardDate: false }).map((r) => {
    const iso = (c: typeof r.start) => {
      const year = String(c.get('year')).padStart(4, '0')
      const day = `${year}-${pad(c.get('month'))}-${pad(c.get('day'))}`
      if (c.isCertain('hour')) return `${day}T${pad(c.get('hour'))}:${pad(c.get('minute'))}`
      return day
    }
    return { start: r.index, end: r.index + r.text.length, value: r.end ? `${iso(r.start)}/${iso(r.end)}` : iso(r.start) }
  })

/**
 * Whether an answer agrees, at the precision of what is wanted: chrono always answers with a day, so that any day inside the
 * period wanted counts as right, and a time without zone and date where only the clock is wanted.
 */
function agrees(wanted: string, answer: string): boolean {
  const parts = wanted.split('/')
  const answers = answer.split('/')
  if (wanted === answer) return true
  if (answers.length === 1 && parts.length === 2 && !parts[0].includes('T'))
    return answer.slice(0, parts[0].length) >= parts[0] && answer.slice(0, parts[1].length) <= parts[1]
  if (parts.length !== answers.length) return false
  return parts.every((part, i) => {
    const clock = /T(\d\d:\d\d)/.exec(part)
    if (clock)
      return /T(\d\d:\d\d)/.exec(answers[i])?.[1] === clock[1] && (part.startsWith('T') || answers[i].startsWith(part.slice(0, 10)))
    if (/^\d{4}-W\d\d$/.test(part)) return isoWeek(answers[i].slice(0, 10)) === part
    const decades = part.replace(/X+$/, '')
    return answers[i].startsWith(decades) && (decades.length === part.length || decades.length >= 2)
  })
}

function isoWeek(day: string): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + 4 - (date.getUTCDay() || 7))
  return `${date.getUTCFullYear()}-W${pad(Math.ceil(((date.getTime() - Date.UTC(date.getUTCFullYear(), 0, 1)) / 86_400_000 + 1) / 7))}`
}

const isDate = (p: Phrasing) => p.expected.some((e) => e.startsWith('date') || e.startsWith('time'))
console.log('system\tphrasings\tmarked\tfound\tspan\tvalue\textra')
for (const [name, system] of [
  ['chrono-node/id', theirs],
  ['petik', ours],
] as const) {
  const c = { texts: 0, marked: 0, found: 0, span: 0, value: 0, extra: 0 }
  for (const phrasing of PHRASINGS) {
    if (!isDate(phrasing) && phrasing.expected.length > 0) continue
    const { text, spans } = unmark(phrasing)
    const answers = system(text)
    c.texts++
    c.marked += spans.length
    for (const span of spans) {
      const hits = answers.filter((a) => a.start < span.end && span.start < a.end)
      if (hits.length === 0) continue
      c.found++
      if (hits.length === 1 && hits[0].start === span.start && hits[0].end === span.end) c.span++
      if (hits.length === 1 && agrees(span.expected.split(' ')[1], hits[0].value)) c.value++
    }
    c.extra += answers.filter((a) => !spans.some((s) => a.start < s.end && s.start < a.end)).length
  }
  const share = (n: number) => `${n} (${((100 * n) / c.marked).toFixed(1)}%)`
  console.log([name, c.texts, c.marked, share(c.found), share(c.span), share(c.value), c.extra].join('\t'))
}

const long = PHRASINGS.map((p) => unmark(p).text)
  .join(' ')
  .repeat(40)
for (const [name, system] of [
  ['chrono-node/id', theirs],
  ['petik, reading of the text included', ours],
] as const) {
  system(long)
  const start = process.hrtime.bigint()
  system(long)
  console.log(
    `${name}\t${(Number(process.hrtime.bigint() - start) / 1e6).toFixed(0)} ms for ${(long.length / 1e6).toFixed(2)} M characters dense with dates`,
  )
}
