import type { RelationContext } from './context'
import type { RelationDraft } from './types'

export function findFrames(context: RelationContext): RelationDraft[] {
  void context
  return []
}
