import { tableRows } from '../lexicon/tables'
import { Char, charClass, isWordClass } from './chars'

/** End of the run of letters, marks and digits from `at`. */
export function lettersEnd(text: string, at: number, limit: number): number {
  let j = at
  let ignorable = 0
  while (j < limit) {
    const c = charClass(text.charCodeAt(j))
    if (isWordClass(c)) ignorable = 0
    else if (c === Char.ignorable) ignorable++
    else break
    j++
  }
  return j - ignorable
}

let glue: { words: Set<string>; currencies: Set<string> } | undefined

function glueWords(): { words: Set<string>; currencies: Set<string> } {
  if (glue === undefined) {
    glue = { words: new Set(), currencies: new Set() }
    for (const { phrase, before } of tableRows('abbreviation-glue')) (before === 'digit' ? glue.currencies : glue.words).add(phrase)
  }
  return glue
}

/**
 * Where a run `start` to `end` of letters and figures is two tokens, 0 if nowhere: a known lower-case word that lost the space to a
 * capitalised one (`dilansirAntara`), a currency before its amount (`Rp75.000`).
 */
export function glueAt(text: string, start: number, end: number): number {
  const first = charClass(text.charCodeAt(start))
  let j = start + 1
  if (first === Char.lower) while (j < end && charClass(text.charCodeAt(j)) === Char.lower) j++
  else while (j < end && j - start < 4 && charClass(text.charCodeAt(j)) <= Char.letter) j++
  if (j === end || j - start > 24) return 0
  const next = charClass(text.charCodeAt(j))
  if (next === Char.digit) return j - start <= 3 && glueWords().currencies.has(text.slice(start, j).toLowerCase()) ? j : 0
  return first === Char.lower && next === Char.upper && end - j >= 3 && glueWords().words.has(text.slice(start, j)) ? j : 0
}
