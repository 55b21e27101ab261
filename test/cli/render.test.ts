import { progressLine } from '../../src/cli/progress'
import { renderHtml } from '../../src/cli/render/html'
import { renderSummary } from '../../src/cli/render/summary'
import { styleOf } from '../../src/cli/style'
import { extract } from '../../src/index'
import type { Extraction } from '../../src/schema/types'
import { ODD_TEXTS } from '../contract/contract'
import { ARTICLES } from '../fixtures'

const articles = Object.entries({ ...ARTICLES, ...ODD_TEXTS })

/** The words that a page shows: tags and the marks of the page taken away. */
function shown(html: string): string {
  const article = /<p class="text">([\s\S]*?)<\/p>/.exec(html)?.[1] ?? ''
  return article
    .replace(/<a [^>]*>[^<]*<\/a>/g, '')
    .replace(/<[^>]+>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
}

test.each(articles)('%s: the page shows the article whole, from stored JSON too', (name, text) => {
  const extraction = extract(text)
  const html = renderHtml([{ title: name, text, extraction }])
  expect(shown(html)).toBe(text)
  expect(renderHtml([{ title: name, text, extraction: JSON.parse(JSON.stringify(extraction)) as Extraction }])).toBe(html)
})

test.each(articles)('%s: the summary holds every quote', (_, text) => {
  const extraction = extract(text)
  const summary = renderSummary(text, extraction, { width: 100_000 })
  for (const quote of extraction.quotes) {
    for (const span of quote.spans)
      expect(summary.replace(/\s+/g, ' ')).toContain(
        span.text
          .replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, (c) => (/\s/.test(c) ? ' ' : ''))
          .split(/\s/)
          .filter(Boolean)
          .join(' '),
      )
  }
})

test('a page loads nothing from outside and runs nothing that the article brings', () => {
  const text = '<script>alert(1)</script> "<img src=x onerror=alert(1)>," kata Budi Santoso & \'kawan\'.'
  const html = renderHtml([{ title: '</title><script>', text, extraction: extract(text) }])
  expect(html.match(/<script/g)).toHaveLength(1)
  expect(html).not.toMatch(/<img|(?:src|href)="(?!#)/)
})

test('marks that cross are both shown', () => {
  const text = 'satu dua tiga empat'
  const span = (start: number, end: number) => ({ start, end, text: text.slice(start, end) })
  const quote = { type: 'indirect' as const, cue: null, speaker: null, about: [], confidence: 1, via: 'x' }
  const html = renderHtml([
    {
      title: 'x',
      text,
      extraction: {
        entities: [],
        relations: [],
        warnings: [],
        quotes: [
          { ...quote, id: 'q1', spans: [span(0, 13)] },
          { ...quote, id: 'q2', spans: [span(5, 19)] },
        ],
      },
    },
  ])
  expect(shown(html)).toBe(text)
  expect(html).toContain('id="a1-q1"')
  expect(html).toContain('id="a1-q2"')
})

test('the progress line shows its share, a count and a rate', () => {
  const plain = styleOf(false)
  expect(progressLine(50, 10, 0.5, plain, 60)).toMatch(/^█+░+ {2}50% 50 articles, 5\/s$/)
  expect(progressLine(50, 10, undefined, plain, 60)).toBe('50 articles, 5/s')
})
