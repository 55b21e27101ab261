import { AtomKind, type Atoms } from './atoms'
import { readNumeral } from './numeral'

/** A small whole number with the atom after it. */
export interface Count {
  readonly value: number
  readonly next: number
}

/** A whole number below ten thousand in words. */
export function readCount(a: Atoms, k: number): Count | null {
  const numeral = readNumeral(a, k)
  if (numeral === null || numeral.digits || numeral.vague || numeral.fraction || numeral.value.scale > 0 || numeral.value.digits > 9999n)
    return null
  return { value: Number(numeral.value.digits), next: numeral.next }
}

/** `ke-80`, `ke-VII`, `ketujuh`, `kedua belas`, `pertama`. */
export function readOrdinal(a: Atoms, k: number): Count | null {
  const atom = a.at(k)
  if (atom.kind !== AtomKind.word) return null
  if (atom.lower === 'ke') {
    const dash = a.at(k + 1)
    if ((dash.lower !== '-' && dash.lower !== '–') || dash.space) return null
    const number = a.at(k + 2)
    if (number.space) return null
    if (number.kind === AtomKind.word) return readRoman(a, k + 2) ?? readCount(a, k + 2)
    if (number.kind !== AtomKind.number || number.lower.length > 7) return null
    const digits = number.lower.replace(/\./g, '')
    return digits.includes(',') || (number.lower.includes('.') && !/^\d{1,3}(?:\.\d{3})+$/.test(number.lower))
      ? null
      : { value: Number(digits), next: k + 3 }
  }
  const { number } = atom.lexeme ?? {}
  if (number?.kind !== 'ordinal') return null
  return compound(a, k, number.number)
}

/** `kedua belas`, `kedua puluh lima`: the first word carries the prefix. */
function compound(a: Atoms, k: number, first: number): Count {
  const after = a.at(k + 1).lexeme?.number
  if (first < 2 || first > 9 || a.at(k).lower === 'pertama' || after === undefined) return { value: first, next: k + 1 }
  if (after.kind === 'teen') return { value: 10 + first, next: k + 2 }
  if (after.kind !== 'ten' && after.kind !== 'hundred') return { value: first, next: k + 1 }
  const base = first * after.number
  const rest = readCount(a, k + 2)
  return rest && rest.value < after.number ? { value: base + rest.value, next: rest.next } : { value: base, next: k + 2 }
}

const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50 }
const CANONICAL = /^(?:X{0,3}|X?L|LX{0,3})(?:IX|IV|V?I{0,3})$/

/** A Roman numeral in capitals, up to 89. */
export function readRoman(a: Atoms, k: number): Count | null {
  const atom = a.at(k)
  if (atom.kind !== AtomKind.word || !atom.capital || atom.end - atom.start > 8) return null
  const value = romanValue(a.text.slice(atom.start, atom.end))
  return value > 0 ? { value, next: k + 1 } : null
}

/** Value of a canonical Roman numeral; 0 for anything else. */
export function romanValue(text: string): number {
  if (text === '' || !CANONICAL.test(text)) return 0
  let value = 0
  for (let i = 0; i < text.length; i++) {
    const here = ROMAN[text[i]]
    value += here < (ROMAN[text[i + 1]] ?? 0) ? -here : here
  }
  return value
}
