import { textOf, type Document } from '../../src/text/document'
import { readDocument } from '../../src/text/read'

/** Tokens of a text, joined by bars. */
export function cut(text: string): string {
  const doc = readDocument(text)
  return Array.from({ length: doc.tokens.length }, (_, i) => text.slice(doc.tokens.start[i], doc.tokens.end[i])).join('|')
}

export function sentencesOf(text: string): string[] {
  return readDocument(text).sentences.map(({ start, end }) => text.slice(start, end))
}

/** Contents of the quotations, nested ones with their level before them. */
export function quotationsOf(text: string): string[] {
  const doc = readDocument(text)
  return doc.quotations.map(({ first, last, level, open, close }) => {
    const marks = open < 0 ? 'no open: ' : close < 0 ? 'no close: ' : ''
    return `${level > 0 ? `${level}: ` : ''}${marks}${textOf(doc, first, last)}`
  })
}

export function regionsOf(text: string): string[] {
  const doc: Document = readDocument(text)
  return doc.regions.map(({ label, start, end }) => `${label}: ${text.slice(start, end)}`)
}
