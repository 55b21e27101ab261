import { tableRows } from '../lexicon/tables'

const NYA = 'nya'
const PREFIXES = ['memper', 'diper', 'meng', 'mem', 'men', 'me', 'peng', 'pem', 'pen', 'per', 'pe', 'ber', 'ter', 'di', 'ke', 'se']

let roots: { none: Set<string>; host: Set<string> } | undefined

function load(): { none: Set<string>; host: Set<string> } {
  if (roots === undefined) {
    roots = { none: new Set(), host: new Set() }
    for (const { phrase, role } of tableRows('clitic')) roots[role as 'none' | 'host'].add(phrase)
  }
  return roots
}

/**
 * Length of the enclitic at the end of a word, 0 without one.
 * @param afterAcronym capitals stand right before its last three letters (`KPKnya`)
 * @param isName the word has a capital where none is due, so that only `-nya` after a longer stem counts
 */
export function encliticOf(lower: string, isName: boolean, afterAcronym = false): number {
  const n = lower.length
  if (n < 4) return 0
  const size = encliticSize(lower, n)
  if (size === 0) return 0
  const stem = n - size
  if (afterAcronym && lower.endsWith(NYA)) return size
  if (isName && (size !== 3 || lower.charCodeAt(n - 1) !== 0x61 || (stem < 4 && lower.charCodeAt(stem - 1) !== 0x2d))) return 0
  if (lower.charCodeAt(stem - 1) === 0x2d) return stem > 2 ? size : 0
  const hyphen = lower.lastIndexOf('-', n)
  const part = hyphen < 0 ? lower : lower.slice(hyphen + 1)
  const isNya = size === 3 && lower.endsWith(NYA)
  if (vowelsBefore(part, part.length - size) < (isNya ? 1 : 2)) return 0
  return hasNone(part) ? 0 : size
}

/** Length of the enclitic that a word seems to end with. */
function encliticSize(lower: string, n: number): number {
  const last = lower.charCodeAt(n - 1)
  const middle = lower.charCodeAt(n - 2)
  const first = lower.charCodeAt(n - 3)
  if (last === 0x61) return middle === 0x79 && first === 0x6e ? 3 : 0
  if (last === 0x68) return middle === 0x61 && (first === 0x6c || first === 0x6b) ? 3 : 0
  if (last === 0x6e) return middle === 0x75 && first === 0x70 ? 3 : 0
  return last === 0x75 && (middle === 0x6b || middle === 0x6d) ? 2 : 0
}

function vowelsBefore(word: string, end: number): number {
  let count = 0
  for (let i = Math.max(0, end - 24); i < end; i++) if ('aiueo'.includes(word[i])) count++
  return count
}

/** Whether a word is one of the roots without clitic, with or without prefix, or a name with `-llah`. */
function hasNone(word: string): boolean {
  const { none } = load()
  if (word.length > 24) return false
  if (none.has(word) || word.endsWith('llah')) return true
  for (const prefix of PREFIXES) if (word.startsWith(prefix) && none.has(word.slice(prefix.length))) return true
  return false
}

/** Length of `ku-` or `kau-` at the start of a verb, 0 without one. */
export function procliticOf(lower: string): number {
  if (lower.charCodeAt(0) !== 0x6b || lower.length < 5 || lower.length > 24) return 0
  const size = lower.startsWith('kau') ? 3 : lower.charCodeAt(1) === 0x75 ? 2 : 0
  if (size === 0) return 0
  const { host } = load()
  let verb = lower.slice(size)
  const enclitic = encliticOf(verb, false)
  if (enclitic > 0 && !host.has(verb)) verb = verb.slice(0, -enclitic)
  if (host.has(verb)) return size
  if (verb.endsWith('kan') && host.has(verb.slice(0, -3))) return size
  return verb.endsWith('i') && host.has(verb.slice(0, -1)) ? size : 0
}
