import { tableRows } from '../lexicon/tables'
import type { RelationContext } from './context'
import type { RelationDraft } from './types'

let senses: ReadonlyMap<string, string> | undefined

/** What an adverb or auxiliary makes of the fact (`akan`: future); the empty string where it stays one; undefined for other words. */
export function senseOf(word: string): string | undefined {
  senses ??= new Map(tableRows('relation-adverb').map((row) => [row.phrase, row.sense ?? '']))
  return senses.get(word)
}

export type Stance = Pick<RelationDraft, 'polarity' | 'modality'>

/** A denial among the words of a match, else the first plan or wish; names excluded. */
export function modalityBetween(context: RelationContext, first: number, last: number): Stance {
  let modality: string | undefined
  for (let i = Math.max(0, first - 2); i < last; i++) {
    if (context.entities.nameAt[i] >= 0) continue
    const sense = senseOf(context.doc.tokens.lower[i])
    if (sense === 'negative') return { polarity: 'negative' }
    if (sense !== undefined && sense !== '') modality ??= sense
  }
  return modality === undefined ? {} : { modality: modality as Stance['modality'] }
}
