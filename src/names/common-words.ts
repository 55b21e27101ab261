import { sortedTable, tableRows } from '../lexicon/tables'

type Shares = Pick<ReadonlyMap<string, number>, 'get'>

interface Words {
  /** Share of lower-case writings in tenths. */
  readonly share: Shares
  readonly stop: ReadonlyMap<string, string>
  /** Last words of foreign names by what they name. */
  readonly tails: ReadonlyMap<string, string>
}
let words: Words | undefined

export function commonWords(): Words {
  words ??= {
    share: sortedTable('common-word', Number),
    stop: new Map(tableRows('name-stop').map((row) => [row.phrase, row.when])),
    tails: new Map(tableRows('name-tail').map((row) => [row.phrase, row.of])),
  }
  return words
}

/** Nouns by confix: `kewilayahan`, `perindustrian`; whatever their number, no one is called so. */
const DERIVED = /^(?:ke|pe|per|pem|pen|peng)[a-z]{4,}an$/

/** `terunggul`, `sebaik`: a prefix before a word of the language; the whole word was never seen. */
const affixed = (share: Shares, stem: string): boolean => stem.length > 7 && stem.startsWith('ter') && (share.get(stem.slice(3)) ?? 0) >= 7

/** Share of a word, by its stem where it was not seen itself. */
export function shareOf(lower: string, stem: string): number {
  const { share } = commonWords()
  return share.get(lower) ?? share.get(stem) ?? (DERIVED.test(stem) || affixed(share, stem) ? 6 : 0)
}

/** When a word's capital says nothing: `always`, `start` (of a sentence), undefined. */
export function stopOf(lower: string, stem: string): string | undefined {
  const { stop } = commonWords()
  return stop.get(lower) ?? stop.get(stem)
}
