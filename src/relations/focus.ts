import type { RelationContext } from './context'

/** How many sentences back a noun phrase may refer where coreference does not say. */
const REACH = 3

/** The only person in the nearest sentence before that of token `i` that speaks of people; -1 where there are several or none, or one nearer by. */
export function lastPerson({ doc, entities, otherAt, others }: RelationContext, i: number): number {
  const sentence = doc.tokens.sentence[i]
  for (let t = doc.sentences[sentence].first; t < i; t++) if (entities.names[entities.nameAt[t]]?.type === 'person') return -1
  for (let s = sentence - 1; s >= 0 && s >= sentence - REACH; s--) {
    const { first, last } = doc.sentences[s]
    let only = -1
    for (let t = first; t < last; t++) {
      const name = entities.names[entities.nameAt[t]]
      const other = name === undefined ? others[otherAt[t]] : undefined
      const found = name ?? other
      if (found?.type !== 'person') continue
      if (only >= 0 && only !== found.entity) return -1
      only = found.entity
    }
    if (only >= 0) return only
  }
  return -1
}
