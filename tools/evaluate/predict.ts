import { createExtractor } from '../../src/extract'
import { extractLine, hasFailed, readArticleLine, tokensOf } from '../../src/faces/article-line'

const extractor = createExtractor()

/** Article lines to extraction lines, or to lines of tokens and sentences. */
export function predict(articles: string, tokens = false): string {
  return articles
    .split('\n')
    .map((text, i) => {
      if (!text.trim()) return ''
      if (!tokens) return `${JSON.stringify(extractLine(text, i + 1, extractor))}\n`
      const line = readArticleLine(text, i + 1)
      return `${JSON.stringify(hasFailed(line) ? line : { id: line.id, ...tokensOf(line.text) })}\n`
    })
    .join('')
}
