/**
 * What unlabelled text says of words: two word classes and, as small bins, how often a word is capitalised away from
 * sentence starts, follows prepositions of place, and so on. Found by the hash of the lower-cased word with digits folded.
 */
export interface WordTable {
  readonly size: number
  readonly columns: number
  /** Row of a word by its hash, -1 if unknown. */
  find(hash: number): number
  coarse(row: number): number
  cluster(row: number): number
  statistic(row: number, column: number): number
}
