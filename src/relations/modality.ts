import { tableRows } from '../lexicon/tables'
import type { RelationContext } from './context'
import type { RelationDraft } from './types'
import { relationWords } from './words'

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

/** How far before a noun of an event what makes a plan of it may stand, and how far behind its names what denies it. */
const PROSPECT = 3
const DENIAL = 8

/** What is said of an event that a noun names (`pertemuan A dan B belum terjadi`): a denial or plan behind it up to the end of its clause, else what stands before it. */
export function modalityAround(context: RelationContext, first: number, last: number): Stance {
  const { lower, sentence } = context.doc.tokens
  for (let i = last; i < last + DENIAL && sentence[i] === sentence[first]; i++) {
    if (relationWords('clause-mark').has(lower[i])) break
    const sense = context.entities.nameAt[i] < 0 ? senseOf(lower[i]) : undefined
    if (sense === 'negative') return { polarity: 'negative' }
    if (sense === 'future') return { modality: 'future' }
  }
  for (let i = Math.max(0, first - PROSPECT); i < first; i++)
    if (sentence[i] === sentence[first] && relationWords('prospect').has(lower[i])) return { modality: 'possible' }
  return {}
}
