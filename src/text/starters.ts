import { tableRows } from '../lexicon/tables'

let starters: Set<string> | undefined

/** Whether a word often begins a sentence and is never part of a name (`Dia`, `Menurut`, `Namun`). */
export function isStarter(lower: string): boolean {
  starters ??= new Set(tableRows('sentence-starter').map((row) => row.phrase))
  return starters.has(lower)
}
