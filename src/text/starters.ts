import { tableRows } from '../lexicon/tables'

let starters: Map<string, boolean> | undefined

function load(): Map<string, boolean> {
  starters ??= new Map(tableRows('sentence-starter').map(({ phrase, lost }) => [phrase, lost === 'yes']))
  return starters
}

/** Whether a word often begins a sentence and is never part of a name (`Dia`, `Menurut`, `Namun`). */
export function isStarter(lower: string): boolean {
  return load().has(lower)
}

/** Whether the word's capital after a word in lower case shows that a full stop was lost (`pulang Namun warga …`). */
export function showsLostStop(lower: string): boolean {
  return load().get(lower) === true
}
