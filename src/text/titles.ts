import { tableRows } from '../lexicon/tables'
import { Shape, TokenKind } from './document'
import type { Scanned } from './scan'
import { isStarter } from './starters'

/** Words of a headline. */
const LONGEST = 30

let small: Set<string> | undefined

/** Whether headlines in title case write the word in lower case (`di`, `dan`). */
export function isSmallWord(lower: string): boolean {
  small ??= new Set(tableRows('boilerplate-title-word').map((row) => row.phrase))
  return small.has(lower)
}

/**
 * Where a headline in title case that starts at token `from` ends, when running text follows without a break: before the sentence
 * whose first word in lower case cannot belong to the headline (`… Cabai Naik | Dia menjelaskan`).
 */
export function titleEnd(tokens: Scanned, lower: readonly string[], from: number, last: number): number {
  const stop = Math.min(last, from + LONGEST)
  for (let k = from; k < stop; k++) {
    if (tokens.kind[k] === TokenKind.punct) {
      if (k > from && (lower[k] === '.' || lower[k] === '?' || lower[k] === '!' || lower[k] === '…')) return k + 1
      if (lower[k] === ':' && k > from + 2 && (k + 1 === last || (tokens.shape[k + 1] & Shape.spaceBefore) === 0)) return k + 1
    } else if (
      tokens.kind[k] === TokenKind.word &&
      (tokens.shape[k] & Shape.capital) === 0 &&
      (tokens.shape[k] & Shape.hasLower) !== 0 &&
      !isSmallWord(lower[k])
    ) {
      return k === from ? from : sentenceBefore(tokens, lower, from, k)
    }
  }
  return stop
}

/** Start of the sentence that goes on in lower case at `k`: its last opening word with a capital, else the last capitalised word. */
function sentenceBefore(tokens: Scanned, lower: readonly string[], from: number, k: number): number {
  let run = k
  while (run > from + 1 && tokens.kind[run - 1] === TokenKind.word && (tokens.shape[run - 1] & Shape.capital) !== 0) run--
  for (let i = k - 1; i >= Math.max(run, from + 1); i--) if (isStarter(lower[i])) return i
  if (run === k) {
    // A lower-case joining word stands before: `Menteri | Kepala BPS dan Bupati menilai` stays whole up to its last capital.
    let i = k - 1
    while (i > from + 1 && (tokens.shape[i] & Shape.capital) === 0) i--
    return i
  }
  return k - run > 2 ? k - 2 : k - 1
}
