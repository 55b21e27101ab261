import { indexOf, placeOf } from './code-index'

/**
 * What unlabelled text says of words: two word classes and, as small bins, how often a word is capitalised away from
 * sentence starts, follows prepositions of place, and so on. Found by the hash of the lower-cased word with digits folded.
 */
export interface WordTable {
  readonly size: number
  readonly columns: number
  /** Ascending as unsigned numbers. */
  readonly hashes: Int32Array
  readonly coarse: Int16Array
  readonly cluster: Int16Array
  /** Rows of `columns`. */
  readonly statistics: Uint8Array
  /** Row of a word by its hash, -1 if unknown. */
  find(hash: number): number
}

export function wordTableOf(parts: Omit<WordTable, 'find'>): WordTable {
  const index = indexOf(parts.hashes)
  return { ...parts, find: (hash) => placeOf(index, hash) }
}
