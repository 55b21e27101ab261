import type { Document } from '../text/document'
import type { Hits } from '../lexicon/types'
import type { ValueSpan } from './types'

export interface ValueOptions {
  /** Publication date, ISO 8601; relative dates resolve against it. */
  date?: string
}

/** Dates, times, money, percentages, quantities and numbers with their normalised values. */
export function findValues(doc: Document, hits: Hits, options: ValueOptions = {}): readonly ValueSpan[] {
  void doc
  void hits
  void options
  return []
}
