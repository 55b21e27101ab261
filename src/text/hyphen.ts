import { Char, charClass } from './chars'

/** Prefixes that a hyphen parts from a name: `se-Indonesia`, `pro-Palestina`. */
const BEFORE_NAMES = new Set(['se', 'non', 'anti', 'pro', 'eks', 'pra', 'pasca', 'antar', 'pan', 'trans', 'kontra', 'ala', 'warga'])
/** First parts that belong to the name after them: `Al-Azhar`, `Wi-Fi`. */
const INSIDE_NAMES = new Set(['al', 'el', 'an', 'as', 'at', 'ad', 'ar', 'az', 'ash', 'asy', 'ath', 'adh', 'abd', 'non', 'anti', 'wi', 'sci', 'hi', 'co', 'pre', 'post', 'ex', 'eks', 'ke', 'se', 'ber', 'ter', 'di', 'mem', 'men', 'meng', 'pra', 'pasca', 'multi', 'semi', 'sub', 'ultra', 'inter', 'antar', 'tri', 'dwi'])
const DIVINE = new Set(['ku', 'mu', 'nya'])

/**
 * Whether the hyphen at `hyphen` ties the part from `part` to the one up to `end` into one word. It does in reduplications,
 * affixes and codes (`anak-anak`, `ke-20`, `Covid-19`, `Al-Azhar`), not between two names (`Jakarta-Bandung`, `RI-Jepang`).
 */
export function hyphenJoins(text: string, part: number, hyphen: number, end: number): boolean {
  const first = charClass(text.charCodeAt(part))
  if (charClass(text.charCodeAt(hyphen + 1)) !== Char.upper) return true
  if (end - hyphen - 1 < 2) return true
  if (hyphen - part > 40 || end - hyphen > 40) return true
  const left = text.slice(part, hyphen).toLowerCase()
  const right = text.slice(hyphen + 1, end).toLowerCase()
  if (first === Char.lower) return !BEFORE_NAMES.has(left) || DIVINE.has(right)
  if (first !== Char.upper || left.length < 2) return true
  return DIVINE.has(right) || INSIDE_NAMES.has(left) || isReduplication(left, right)
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
