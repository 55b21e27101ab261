import type { Document } from '../text/document'
import type { Hits } from '../lexicon/types'
import type { Entities, RoleAttachment } from '../entities/types'
import type { RelationDraft } from './types'

/** Relations that the text states between its entities. */
export function findRelations(doc: Document, hits: Hits, entities: Entities, roles: readonly RoleAttachment[]): readonly RelationDraft[] {
  void doc
  void hits
  void entities
  void roles
  return []
}
