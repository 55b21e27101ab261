import type { Document } from '../text/document'
import type { Hits } from '../lexicon/types'
import type { Entities, RoleAttachment } from '../entities/types'
import type { QuoteDraft } from './types'

export interface QuoteResult {
  readonly quotes: readonly QuoteDraft[]
  /** The entities given, with nominal and pronoun mentions and unnamed sources added. Keys stay. */
  readonly entities: Entities
}

/** Quotes with their cues and speakers, and the references that they needed resolved. */
export function findQuotes(doc: Document, hits: Hits, entities: Entities, roles: readonly RoleAttachment[]): QuoteResult {
  void doc
  void hits
  void roles
  return { quotes: [], entities }
}
