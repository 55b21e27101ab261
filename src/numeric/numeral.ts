import { AtomKind, type Atom, type Atoms } from './atoms'
import { add, decimal, divide, multiply, readDecimal, shift, type Decimal } from './decimal'

export interface Numeral {
  readonly value: Decimal
  /** Atom after it. */
  readonly next: number
  /** Written in digits. */
  readonly digits: boolean
  /** Power of ten that a magnitude word (`juta`) added; 0 without. */
  readonly power: number
  /** `puluhan`, `ratusan juta`: several times the value. */
  readonly vague: boolean
  /** `1,2 jutaan`: about that much. */
  readonly about?: boolean
  /** `setengah`, `sepertiga`: no number to count with by itself. */
  readonly fraction: boolean
}

/**
 * Reads an amount in digits (`1,5 triliun`, `2 juta 500 ribu`) or in words (`dua belas ribu lima ratus`) at atom `k`.
 * @param money whether `M`, `T`, `K` after digits are miliar, triliun, ribu
 */
export function readNumeral(a: Atoms, k: number, money = false): Numeral | null {
  const atom = a.at(k)
  if (atom.kind === AtomKind.number) return readDigits(a, k, money)
  if (atom.kind !== AtomKind.word || atom.lexeme?.number === undefined) return null
  return readWords(a, k)
}

const kindOf = (atom: Atom): string => (atom.kind === AtomKind.word ? (atom.lexeme?.number?.kind ?? '') : '')
const numberOf = (atom: Atom): number => atom.lexeme?.number?.number ?? 0

/** Power of ten of the magnitude word at `atom`, 0 for others. */
function magnitude(atom: Atom, money: boolean): number {
  const kind = kindOf(atom)
  if (kind === 'magnitude') return numberOf(atom)
  if (kind !== 'short-magnitude') return 0
  if (atom.lower === 'jt' || atom.lower === 'rb') return numberOf(atom)
  if (!money || (!atom.capital && atom.lower !== 'k') || (atom.lower === 'k' && atom.space)) return 0
  return numberOf(atom)
}

function readDigits(a: Atoms, k: number, money: boolean): Numeral | null {
  let value = readDecimal(a.at(k).lower)
  if (value === null || a.at(k).end - a.at(k).start > a.at(k).lower.length) return null
  let next = k + 1
  const scale = kindOf(a.at(next))
  if (scale === 'hundred' || scale === 'ten') {
    value = multiply(value, decimal(numberOf(a.at(next))))
    next++
  } else if (scale === 'dozen')
    return { value: multiply(value, decimal(12)), next: next + 1, digits: true, power: 0, vague: false, fraction: false }
  let power = magnitude(a.at(next), money)
  if (power === 0 && kindOf(a.at(next)) === 'vague' && numberOf(a.at(next)) >= 1000) {
    power = String(numberOf(a.at(next))).length - 1
    return { value: shift(value, power), next: next + 1, digits: true, power, vague: false, about: true, fraction: false }
  }
  if (power === 0) return { value, next, digits: true, power: 0, vague: false, fraction: false }
  value = shift(value, power)
  next++
  const larger = magnitude(a.at(next), money)
  if (larger > power) {
    value = shift(value, larger)
    power += larger
    next++
  }
  for (let last = power; ; ) {
    const rest = a.at(next)
    const small = rest.kind === AtomKind.number && rest.space ? magnitude(a.at(next + 1), money) : 0
    const part = small > 0 && small < last ? readDecimal(rest.lower) : null
    if (part === null) return { value, next, digits: true, power, vague: false, fraction: false }
    value = add(value, shift(part, small))
    last = small
    next += 2
  }
}

interface Part {
  value: Decimal
  next: number
}

/** Words below one thousand: `dua ratus lima puluh`, `sebelas`, `seratus`. */
function readSmall(a: Atoms, k: number): Part | null {
  let total = 0
  let next = k
  let room = 1000
  for (;;) {
    const atom = a.at(next)
    const kind = kindOf(atom)
    let value = 0
    let used = 1
    if (kind === 'digit') {
      value = numberOf(atom)
      const after = kindOf(a.at(next + 1))
      if (after === 'hundred' || after === 'ten') {
        value *= numberOf(a.at(next + 1))
        used = 2
      } else if (after === 'teen') {
        value += 10
        used = 2
      }
    } else if (kind === 'fixed' || kind === 'hundred-one') value = numberOf(atom)
    else break
    const size = value >= 100 ? 100 : value >= 20 ? 10 : 1
    if (value >= room || (next > k && value === 0)) break
    total += value
    next += used
    room = value >= 10 && value < 20 ? 0 : size
    if (room <= 1) break
  }
  return next === k ? null : { value: decimal(total), next }
}

function readWords(a: Atoms, k: number): Numeral | null {
  const first = a.at(k)
  const kind = kindOf(first)
  if (kind === 'vague') return readVague(a, k)
  if (kind === 'fraction' || kind === 'half') {
    const [over, under] = kind === 'half' ? ['1', '2'] : (first.lexeme?.number?.value ?? '1/1').split('/')
    const scaled = applyMagnitude(a, { value: divide(decimal(BigInt(over)), decimal(BigInt(under))), next: k + 1 })
    return { value: scaled.value, next: scaled.next, digits: false, power: scaled.power, vague: false, fraction: scaled.power === 0 }
  }
  let total = decimal(0)
  let next = k
  let last = 99
  for (;;) {
    const atom = a.at(next)
    let part: Part | null
    let power = 0
    if (kindOf(atom) === 'magnitude-one') {
      power = numberOf(atom)
      part = { value: shift(decimal(1), power), next: next + 1 }
      const larger = magnitude(a.at(part.next), false)
      if (larger > power) {
        part = { value: shift(part.value, larger), next: part.next + 1 }
        power += larger
      }
    } else {
      part = readSmall(a, next)
      if (part === null) break
      const denominator = kindOf(a.at(part.next)) === 'denominator' ? numberOf(a.at(part.next)) : 0
      if (denominator > 0 && next === k)
        return {
          value: divide(part.value, decimal(denominator)),
          next: part.next + 1,
          digits: false,
          power: 0,
          vague: false,
          fraction: true,
        }
      if (kindOf(a.at(part.next)) === 'dozen') part = { value: multiply(part.value, decimal(12)), next: part.next + 1 }
      part = readFraction(a, part)
      const scaled = applyMagnitude(a, part)
      power = scaled.power
      part = scaled
    }
    if (power >= last) break
    total = add(total, part.value)
    next = part.next
    last = power
    if (power === 0) break
  }
  return next === k ? null : { value: total, next, digits: false, power: last === 99 ? 0 : last, vague: false, fraction: false }
}

/** `koma lima` and `setengah` after a number word. */
function readFraction(a: Atoms, part: Part): Part {
  const atom = a.at(part.next)
  if (kindOf(atom) === 'half' && atom.lower === 'setengah') return { value: add(part.value, { digits: 5n, scale: 1 }), next: part.next + 1 }
  if (atom.lower !== 'koma') return part
  let digits = ''
  let next = part.next + 1
  while (digits.length < 6 && kindOf(a.at(next)) === 'digit') digits += numberOf(a.at(next++))
  return digits === '' ? part : { value: add(part.value, { digits: BigInt(digits), scale: digits.length }), next }
}

function applyMagnitude(a: Atoms, part: Part): Part & { power: number } {
  let { value, next } = part
  let power = 0
  for (let i = 0; i < 2; i++) {
    const more = magnitude(a.at(next), false)
    if (more === 0 || (power > 0 && more <= power)) break
    value = shift(value, more)
    power += more
    next++
  }
  return { value, next, power }
}

/** `puluhan`, `puluhan ribu`, `ratusan juta`. */
function readVague(a: Atoms, k: number): Numeral {
  const scaled = applyMagnitude(a, { value: decimal(numberOf(a.at(k))), next: k + 1 })
  return { value: scaled.value, next: scaled.next, digits: false, power: scaled.power, vague: true, fraction: false }
}
