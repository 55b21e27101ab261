import type { Strength } from '../entities/coref'
import type { Lexeme } from './lexemes'
import type { Piece } from './edges'
import type { Source } from './source'
import type { QuoteType } from '../schema/types'

/** A quote found by its form; who its source is comes later. */
export interface Found {
  readonly type: QuoteType
  readonly pieces: readonly Piece[]
  readonly cue: { readonly token: number; readonly lexeme: Pick<Lexeme, 'lemma' | 'stance'> } | null
  /** Words naming the source; `shared` where it is that of the quote before in the unit. */
  readonly source: Source | 'shared' | null
  readonly addressee?: Piece
  readonly via: string
  readonly unit: number
}

/** Somebody who says or does something at a token: what pronouns after it may refer to. */
export interface Focus {
  readonly at: number
  readonly source: Source
  readonly strength: Strength
  /** The subject of a passive verb. */
  readonly passive?: boolean
}
