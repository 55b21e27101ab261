import type { Document } from '../text/document'
import type { Hits } from '../lexicon/types'
import type { Entities, RoleAttachment } from '../entities/types'
import type { RelationDraft } from './types'
import { rolesToRelations } from './position'

/** Relations that the text states between its entities, each once. */
export function findRelations(doc: Document, hits: Hits, entities: Entities, roles: readonly RoleAttachment[]): readonly RelationDraft[] {
  return rolesToRelations(doc, hits, entities, roles)
}
