import type { Document } from '../text/document'
import type { Hits } from '../lexicon/types'
import type { Entities, RoleAttachment } from './types'

/** Roles and titles that the text attaches to people. */
export function attachRoles(doc: Document, hits: Hits, entities: Entities): readonly RoleAttachment[] {
  void doc
  void hits
  void entities
  return []
}
