import { assemble } from './assemble'
import { attachRoles } from './entities/roles'
import { buildEntities } from './entities/build'
import { PetikError } from './errors'
import { matchLexicons } from './lexicon/match'
import { proposeNames } from './names/propose'
import { findValues } from './numeric/find'
import { findQuotes } from './quotes/find'
import { findRelations } from './relations/find'
import type { Extraction, ExtractOptions } from './schema/types'
import { surface } from './text/document'
import { readDocument } from './text/read'

/**
 * Extracts entities, quotes with their speakers, and relations from the text of an Indonesian article.
 * @param text the article as it is; offsets in the result are UTF-16 offsets into it
 * @throws PetikError `TEXT_NOT_STRING` or `BAD_OPTION`; never for odd text
 */
export function extract(text: string, options: ExtractOptions = {}): Extraction {
  if (typeof text !== 'string') throw new PetikError('TEXT_NOT_STRING', `text must be a string, not ${typeof text}`, { field: 'text' })
  const doc = readDocument(text)
  const hits = matchLexicons(doc.tokens.lower, (i) => surface(doc, i))
  const values = findValues(doc, hits, options)
  const proposals = proposeNames(doc, hits)
  const named = buildEntities(doc, proposals, values)
  const roles = attachRoles(doc, hits, named)
  const { quotes, entities } = findQuotes(doc, hits, named, roles)
  const relations = findRelations(doc, hits, entities, roles)
  return assemble({ text, entities: entities.list, quotes, relations, warnings: [] })
}
