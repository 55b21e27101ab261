import { tableRows } from '../lexicon/tables'
import { Char, charClass } from './chars'

/** Parts longer than this are looked up in no table. */
const LONGEST = 40

let words: Map<string, string> | undefined

function hasRole(lower: string, role: string): boolean {
  words ??= new Map(tableRows('abbreviation-hyphen').map(({ phrase, roles }) => [phrase, roles]))
  return words.get(lower)?.includes(role) === true
}

/**
 * Whether the hyphen at `hyphen` ties the part from `part` to the one up to `end` into one word. It does in reduplications,
 * affixes and codes (`anak-anak`, `ke-20`, `Covid-19`, `Al-Azhar`), not between two names (`Jakarta-Bandung`, `RI-Jepang`).
 */
export function hyphenJoins(text: string, part: number, hyphen: number, end: number): boolean {
  const first = charClass(text.charCodeAt(part))
  const next = charClass(text.charCodeAt(hyphen + 1))
  if (next !== Char.upper && next !== Char.lower) return true
  if (end - hyphen - 1 < 2 || hyphen - part > LONGEST || end - hyphen > LONGEST) return true
  const right = text.slice(hyphen + 1, end).toLowerCase()
  if (next === Char.lower) return !hasRole(right, 'dash') || text.slice(part, hyphen).toLowerCase() === right
  const left = text.slice(part, hyphen).toLowerCase()
  if (first === Char.lower) return !hasRole(left, 'before-name') || hasRole(right, 'clitic')
  if (first !== Char.upper || left.length < 2) return true
  return hasRole(right, 'clitic') || (hasRole(left, 'inside-name') && !shouted(text, part, hyphen, end)) || isReduplication(left, right)
}

/** `AS-Iran` is no `As-Siddiq`: the left part alone is in capitals. */
function shouted(text: string, part: number, hyphen: number, end: number): boolean {
  const left = text.slice(part, hyphen)
  const right = text.slice(hyphen + 1, end)
  return left === left.toUpperCase() && right !== right.toUpperCase()
}

/** `Undang-Undang`, `Besar-Besaran`, `Sehari-Hari`, `Sayur-Mayur`, `Bolak-Balik` in headings. */
function isReduplication(left: string, right: string): boolean {
  if (left === right || right.startsWith(left) || left.endsWith(right)) return true
  if (left.length !== right.length) return false
  return left.slice(1) === right.slice(1) || consonants(left) === consonants(right)
}

function consonants(word: string): string {
  let out = ''
  for (const ch of word) if (!'aiueo'.includes(ch)) out += ch
  return out
}
