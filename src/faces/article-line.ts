import { PetikError, type ErrorCode } from '../errors'
import { isIsoDate } from '../schema/check'
import type { Extraction, Extractor, Warning } from '../schema/types'
import type { Range } from '../span'
import { readDocument } from '../text/read'

/** What a line of JSONL input must hold; other fields are left alone. */
export interface ArticleLine {
  readonly id: string | number | null
  readonly text: string
  readonly date?: string
  readonly title?: string
  readonly warnings: readonly Warning[]
}

export interface FailedLine {
  readonly id: string | number | null
  readonly error: { readonly code: ErrorCode | 'INTERNAL'; readonly message: string }
}

/**
 * Reads one line `{"id", "text", "date"?, "title"?}`. A date that is none is a warning, for the article is not lost by it.
 * @param text the line, or null where its bytes are no UTF-8
 * @param number of the line, from 1, for messages
 */
export function readArticleLine(text: string | null, number: number): ArticleLine | FailedLine {
  const fail = (code: ErrorCode, message: string, id: ArticleLine['id'] = null): FailedLine => ({ id, error: { code, message: `line ${number}: ${message}` } })
  if (text === null) return fail('BAD_LINE', 'not UTF-8')
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    return fail('BAD_LINE', `not JSON (${(error as Error).message})`)
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return fail('BAD_LINE', 'not a JSON object')
  const record = value as Record<string, unknown>
  const id = typeof record.id === 'string' || typeof record.id === 'number' ? record.id : null
  if (typeof record.text !== 'string') return fail('TEXT_NOT_STRING', record.text === undefined ? 'no "text"' : '"text" must be a string', id)
  const warnings: Warning[] = []
  const date = typeof record.date === 'string' && isIsoDate(record.date) ? record.date : undefined
  if (record.date !== undefined && record.date !== null && date === undefined) {
    warnings.push({ code: 'BAD_DATE', message: `"date" is not used, it is no ISO 8601 date: ${JSON.stringify(record.date).slice(0, 60)}` })
  }
  return { id, text: record.text, ...(date && { date }), ...(typeof record.title === 'string' && { title: record.title }), warnings }
}

export function hasFailed(line: object): line is FailedLine {
  return 'error' in line
}

/** What a line gives: `{"id", "entities", "quotes", "relations", "warnings"}` or `{"id", "error"}`. */
export function extractLine(text: string | null, number: number, { extract }: Extractor): (Extraction & { id: ArticleLine['id'] }) | FailedLine {
  const line = readArticleLine(text, number)
  if (hasFailed(line)) return line
  try {
    const { entities, quotes, relations, warnings } = extract(line.text, { date: line.date, title: line.title })
    return { id: line.id, entities, quotes, relations, warnings: [...line.warnings, ...warnings] }
  } catch (error) {
    const code = error instanceof PetikError ? error.code : 'INTERNAL'
    return { id: line.id, error: { code, message: `line ${number}: ${error instanceof Error ? error.message : String(error)}` } }
  }
}

/** The tokens and sentences of a text as offsets. */
export function tokensOf(text: string): { tokens: Range[]; sentences: Range[] } {
  const { tokens, sentences } = readDocument(text)
  return {
    tokens: Array.from({ length: tokens.length }, (_, i) => ({ start: tokens.start[i], end: tokens.end[i] })),
    sentences: sentences.map(({ start, end }) => ({ start, end })),
  }
}
