import type { EntityType, Link } from '../schema/types'

/** A guess that the tokens `first` up to (not including) `last` are a name; stages propose freely, the judge decides. */
export interface Proposal {
  readonly first: number
  readonly last: number
  readonly type: EntityType
  readonly subtype?: string
  readonly link?: Link
  /** Canonical name in the lexicon, where the proposal comes from one. */
  readonly canonical?: string
  /** 0 to 1. */
  readonly confidence: number
  readonly via: string
  /** The tokens are no name: the proposal competes like the others and leaves nothing if it wins. */
  readonly blocks?: boolean
  /** UTF-16 length at the end of the last token that is no part of the name (`-nya` of `KPK-nya`). */
  readonly enclitic?: number
}

const NO_MORE: Partial<Proposal> = {}

/** A proposal with all its fields in one order, whichever are given: all of them are then read alike, which is fast. */
export function proposal(
  first: number,
  last: number,
  type: EntityType,
  confidence: number,
  via: string,
  { subtype, link, canonical, blocks, enclitic }: Partial<Proposal> = NO_MORE,
): Proposal {
  return { first, last, type, subtype, link, canonical, confidence, via, blocks, enclitic }
}
