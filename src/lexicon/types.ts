import type { Link } from '../schema/types'

/**
 * One row of a lexicon table. `table` names the file under `lexicons/` (without extension), e.g. `place-country`,
 * `title`, `reporting-verb`; `columns` hold what the row says beyond its phrase.
 */
export interface LexEntry {
  readonly table: string
  /** The canonical phrase (of which the matched one may be an alias). */
  readonly name: string
  /** Entity type that the entry proposes, where its table is a gazetteer. */
  readonly type?: string
  readonly subtype?: string
  readonly link?: Link
  /** Two readings (`Bahagia`, `PAN`, `Banjar`): never enough without context. */
  readonly ambiguous?: boolean
  /** Further columns of the table by name. */
  readonly columns?: Readonly<Record<string, string>>
}

/** An entry found at tokens `first` up to (not including) `last`. */
export interface Hit {
  readonly first: number
  readonly last: number
  readonly entry: LexEntry
  /** UTF-16 length of what the last token holds after the phrase (`-nya` of `KPK-nya`: 4); absent without. */
  readonly enclitic?: number
}

/** All hits over a text; `at(i)` lists those that start at token `i`, longest first. */
export interface Hits {
  readonly all: readonly Hit[]
  at(i: number): readonly Hit[]
}
