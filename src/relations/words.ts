import { tableRows } from '../lexicon/tables'

let classes: ReadonlyMap<string, ReadonlySet<string>> | undefined
const NONE: ReadonlySet<string> = new Set()

/** A closed class of words and marks by its name in `lexicons/relation-word.tsv`. */
export function relationWords(name: string): ReadonlySet<string> {
  classes ??= new Map(tableRows('relation-word').map((row) => [row.phrase, new Set(row.words.split('|'))]))
  return classes.get(name) ?? NONE
}
