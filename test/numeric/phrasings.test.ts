import { findValues } from '../../src/numeric/find'
import { readDocument } from '../../src/text/read'
import { PHRASINGS, REFERENCE, unmark } from './phrasings'

const NO_HITS = { all: [], at: () => [] }
const FIELDS = ['unit', 'stated', 'upper', 'modifier', 'duration', 'per', 'part', 'calendar'] as const

function found(text: string): string[] {
  return findValues(readDocument(text), NO_HITS, { date: REFERENCE }).map(({ start, end, type, value }) =>
    [`«${text.slice(start, end)}» ${type} ${value.value}`, ...FIELDS.filter((f) => value[f]).map((f) => `${f}=${value[f]}`)].join(' '),
  )
}

function wanted(text: string, spans: ReturnType<typeof unmark>['spans']): string[] {
  return spans.map(({ start, end, expected }) => {
    const [type, value, ...rest] = expected.split(' ')
    const order = FIELDS.flatMap((f) => rest.filter((r) => r.startsWith(`${f}=`)))
    return [`«${text.slice(start, end)}» ${type} ${value}`, ...order].join(' ')
  })
}

test('the table has at least 400 phrasings', () => {
  expect(PHRASINGS.length).toBeGreaterThanOrEqual(400)
})

test.each(PHRASINGS.filter((p) => !p.known).map((p) => [p.text, p] as const))('%s', (_, phrasing) => {
  const { text, spans } = unmark(phrasing)
  expect(found(text)).toEqual(wanted(text, spans))
})

test.each(PHRASINGS.filter((p) => p.known).map((p) => [p.text, p] as const))('known failure: %s', (_, phrasing) => {
  const { text, spans } = unmark(phrasing)
  expect(found(text)).not.toEqual(wanted(text, spans))
})
