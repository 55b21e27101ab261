import { PetikError, type ErrorCode } from '../errors'
import { isIsoDate } from '../schema/check'
import type { ArticleOptions, Extraction, Extractor, Warning } from '../schema/types'
import type { Range } from '../span'
import { readDocument } from '../text/read'

/** An article as it comes in; other fields are left alone. */
export interface ArticleInput {
  readonly id?: string | number | null
  readonly text: string
  /** ISO 8601; a date that is none is a warning, for the article is not lost by it. */
  readonly date?: string | null
  readonly title?: string | null
}

export interface FailedArticle {
  readonly id: string | number | null
  readonly error: { readonly code: ErrorCode | 'INTERNAL'; readonly message: string }
}

/** `{"id", "entities", "quotes", "relations", "warnings"}` or `{"id", "error"}`. */
export type ArticleResult = (Extraction & { id: string | number | null }) | FailedArticle

interface Article {
  readonly id: string | number | null
  readonly text: string
  readonly options: ArticleOptions
  readonly warnings: readonly Warning[]
}

const failure = (id: FailedArticle['id'], code: FailedArticle['error']['code'], message: string): FailedArticle => ({
  id,
  error: { code, message },
})

export function hasFailed(line: object): line is FailedArticle {
  return 'error' in line
}

function readArticle(value: unknown): Article | FailedArticle {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return failure(null, 'BAD_LINE', 'not an object with "id" and "text"')
  const { id: given, text, date, title } = value as Record<string, unknown>
  const id = typeof given === 'string' || typeof given === 'number' ? given : null
  if (typeof text !== 'string') return failure(id, 'TEXT_NOT_STRING', text === undefined ? 'no "text"' : '"text" must be a string')
  const dated = typeof date === 'string' && isIsoDate(date)
  const warnings =
    dated || date === undefined || date === null
      ? []
      : [{ code: 'BAD_DATE', message: `"date" is not used, it is no ISO 8601 date: ${JSON.stringify(date).slice(0, 60)}` }]
  return { id, text, options: { ...(dated && { date }), ...(typeof title === 'string' && { title }) }, warnings }
}

/**
 * Reads one line `{"id", "text", "date"?, "title"?}`.
 * @param text the line, or null where its bytes are no UTF-8
 * @param number of the line, from 1, for messages
 */
export function readArticleLine(text: string | null, number: number): Article | FailedArticle {
  if (text === null) return failure(null, 'BAD_LINE', `line ${number}: not UTF-8`)
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    return failure(null, 'BAD_LINE', `line ${number}: not JSON (${(error as Error).message})`)
  }
  return atLine(number, readArticle(value))
}

const atLine = <T extends object>(number: number, result: T | FailedArticle): T | FailedArticle =>
  hasFailed(result) ? failure(result.id, result.error.code, `line ${number}: ${result.error.message}`) : result

function extractRead({ id, text, options, warnings: before }: Article, { extract }: Extractor): ArticleResult {
  try {
    const { entities, quotes, relations, warnings } = extract(text, options)
    return { id, entities, quotes, relations, warnings: [...before, ...warnings] }
  } catch (error) {
    return failure(id, error instanceof PetikError ? error.code : 'INTERNAL', error instanceof Error ? error.message : String(error))
  }
}

export function extractArticle(input: unknown, extractor: Extractor): ArticleResult {
  const article = readArticle(input)
  return hasFailed(article) ? article : extractRead(article, extractor)
}

/** What a line of JSONL gives. */
export function extractLine(text: string | null, number: number, extractor: Extractor): ArticleResult {
  const article = readArticleLine(text, number)
  return hasFailed(article) ? article : atLine(number, extractRead(article, extractor))
}

export interface LineBatch {
  /** Lines of output, each with its line end. */
  readonly out: string
  readonly lines: number
  readonly failed: number
}

/** What a batch of lines gives, as text ready to be written. */
export function extractBatch(batch: readonly { text: string | null; number: number }[], extractor: Extractor): LineBatch {
  let failed = 0
  let out = ''
  for (const { text, number } of batch) {
    const result = extractLine(text, number, extractor)
    if (hasFailed(result)) failed++
    out += `${JSON.stringify(result)}\n`
  }
  return { out, lines: batch.length, failed }
}

/** The tokens and sentences of a text as offsets. */
export function tokensOf(text: string): { tokens: Range[]; sentences: Range[] } {
  const { tokens, sentences } = readDocument(text)
  return {
    tokens: Array.from({ length: tokens.length }, (_, i) => ({ start: tokens.start[i], end: tokens.end[i] })),
    sentences: sentences.map(({ start, end }) => ({ start, end })),
  }
}
