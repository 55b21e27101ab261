import { AtomKind, type Atoms } from './atoms'
import { connector } from './date-parts'
import { add, compare, decimal, format, multiply, shift, type Decimal } from './decimal'
import type { Lexeme, Unit } from './lexemes'
import { readNumeral, type Numeral } from './numeral'

/** An amount with what is counted. */
export interface Amount {
  type: 'money' | 'percent' | 'quantity' | 'cardinal'
  /** Atom after it. */
  next: number
  via: string
  low: Decimal
  high?: Decimal
  unit?: string
  per?: string
  duration?: string
  /** Unit of time, where the amount is a duration. */
  time?: Unit
  vague: boolean
  /** Digits stand in it. */
  digits: boolean
  fraction: boolean
  /** `20-an`: about. */
  about?: boolean
}

const isUnit = (l: Lexeme) => l.unit !== undefined
const isSuffix = (l: Lexeme) => l.suffix !== undefined

/** Money with its currency before the amount; `k` is the currency. */
export function readMoney(a: Atoms, k: number): Amount | null {
  const currency = prefixCurrency(a, k)
  if (currency === null) return null
  const first = readNumeral(a, currency.next, true)
  if (first === null) return null
  let { next } = first
  let low = first.value
  let high: Decimal | undefined
  const dash = connector(a, next)
  if (dash > 0) {
    const again = prefixCurrency(a, dash)
    const second = readNumeral(a, again?.code === currency.code ? again.next : dash, true)
    const range = second && rangeOf(first, second)
    if (range) {
      ;({ low, high } = range)
      next = (second as Numeral).next
    }
  }
  if (readUnit(a, next)?.unit.kind === 'percent') return null
  next = priceTail(a, next)
  // `Rp 5 juta rupiah`, `US$ 5 juta dolar`.
  const suffix = a.phrase(next, isSuffix)
  if (suffix?.suffix === currency.code && a.at(next).kind === AtomKind.word) next = a.phraseEnd
  const amount: Amount = {
    type: 'money',
    next,
    via: 'money.prefix',
    low,
    ...(high && { high }),
    unit: currency.code,
    vague: first.vague,
    ...(first.about && { about: true }),
    digits: first.digits,
    fraction: false,
  }
  return withRate(a, amount)
}

/** `,-` and `,00` after a price (the latter is in the number already). */
function priceTail(a: Atoms, k: number): number {
  const mark = a.at(k)
  if ((mark.lower === ',' || mark.lower === '.') && !mark.space) {
    const dash = a.at(k + 1)
    if ((dash.lower === '-' || dash.lower === '–') && !dash.space && (a.at(k + 2).space || a.at(k + 2).kind !== AtomKind.number))
      return k + 2
  }
  return k
}

function prefixCurrency(a: Atoms, k: number): { code: string; next: number } | null {
  const atom = a.at(k)
  if (atom.kind === AtomKind.symbol) {
    const code = a.lookup(atom.lower)?.prefix
    return code ? { code, next: k + 1 } : null
  }
  if (atom.kind !== AtomKind.word) return null
  const mark = a.at(k + 1)
  if (mark.kind === AtomKind.symbol && mark.lower !== '.' && (!mark.space || atom.lower === 'us')) {
    const code = a.lookup(atom.lower + mark.lower)?.prefix
    if (code) return { code, next: k + 2 }
  }
  const code = atom.lexeme?.prefix
  if (code === undefined) return null
  const next = mark.lower === '.' && !mark.space ? k + 2 : k + 1
  // Two-letter codes other than Rp and yen in words must be written in capitals.
  if (code !== 'IDR' && !(atom.lower.length > 3) && a.text.slice(atom.start, atom.end) !== atom.lower.toUpperCase()) return null
  return { code, next }
}

/** Two ends of a range; a magnitude word at the second holds for the first where the first is smaller. */
function rangeOf(first: Numeral, second: Numeral): { low: Decimal; high: Decimal } | null {
  let low = first.value
  const high = second.value
  if (first.power === 0 && second.power > 0) {
    const shared = shift(low, second.power)
    if (compare(shared, high) < 0) low = shared
  }
  return compare(low, high) < 0 && !first.vague && !second.vague ? { low, high } : null
}

/** Any amount that begins with a number at atom `k`. */
export function readAmount(a: Atoms, k: number): Amount | null {
  const first = readNumeral(a, k)
  if (first === null) return null
  let { next } = first
  const amount: Amount = {
    type: 'cardinal',
    next,
    via: 'cardinal',
    low: first.value,
    vague: first.vague,
    ...(first.about && { about: true }),
    digits: first.digits,
    fraction: first.fraction,
  }
  if (first.digits && (a.at(next).lower === '-' || a.at(next).lower === '–') && a.at(next + 1).lower === 'an' && !a.at(next + 1).space) {
    next += 2
    amount.about = true
    const power = a.at(next).lexeme?.number?.kind === 'magnitude' ? (a.at(next).lexeme?.number?.number ?? 0) : 0
    if (power > 0) {
      amount.low = shift(amount.low, power)
      next++
    }
    amount.next = next
  }
  let counted = measured(a, amount)
  const dash = connector(a, counted?.next ?? next)
  if (dash > 0) {
    const money = prefixCurrency(a, dash) === null ? null : undefined
    const second = money === null ? readNumeral(a, dash) : null
    const range = second && rangeOf(first, second)
    if (range && second) {
      const whole = measured(a, { ...amount, ...range, next: second.next })
      if (whole && (counted === null || (whole.unit === counted.unit && whole.type === counted.type))) counted = whole
      else if (whole === null && counted === null && second.power > 0) counted = { ...amount, ...range, next: second.next }
    }
  } else if (counted === null && a.at(next).lower === 'atau' && !first.vague) {
    const second = readNumeral(a, next + 1)
    const range = second && rangeOf(first, second)
    const whole = range && second && measured(a, { ...amount, ...range, next: second.next })
    if (whole) counted = whole
  }
  return counted ?? amount
}

/** The amount with the unit, currency or percent sign that follows it; null without one. */
function measured(a: Atoms, amount: Amount): Amount | null {
  const k = amount.next
  const atom = a.at(k)
  if (atom.kind === AtomKind.word) {
    const currency = a.phrase(k, isSuffix)
    if (
      currency?.suffix &&
      (atom.lower.length > 3 ||
        a.text.slice(atom.start, atom.end) === atom.lower.toUpperCase() ||
        atom.lower === 'won' ||
        atom.lower === 'yen')
    ) {
      return withRate(a, { ...amount, type: 'money', via: 'money.suffix', unit: currency.suffix, next: a.phraseEnd })
    }
  } else if (atom.kind === AtomKind.symbol) {
    const code = atom.lower === '€' ? a.lookup(atom.lower)?.suffix : undefined
    if (code) return withRate(a, { ...amount, type: 'money', via: 'money.suffix', unit: code, next: k + 1 })
  }
  const unit = readUnit(a, k)
  if (unit === null) return null
  const { kind } = unit.unit
  if (kind === 'percent') return { ...amount, type: 'percent', via: 'percent', unit: '%', next: unit.next }
  if (kind === 'basis-point') {
    const scaled = (d: Decimal): Decimal => ({ digits: d.digits, scale: d.scale + 2 })
    return {
      ...amount,
      type: 'percent',
      via: 'percent.basis-point',
      low: scaled(amount.low),
      ...(amount.high && { high: scaled(amount.high) }),
      unit: '%',
      next: unit.next,
    }
  }
  if (kind === 'duration')
    return duration(a, { ...amount, type: 'quantity', via: 'quantity.duration', unit: unit.unit.unit, time: unit.unit, next: unit.next })
  return withRate(a, {
    ...amount,
    type: 'quantity',
    via: kind === 'count' ? 'quantity.count' : 'quantity.unit',
    unit: unit.name,
    next: unit.next,
  })
}

interface FoundUnit {
  unit: Unit
  name: string
  next: number
}

/** A unit at atom `k`: a phrase of the table, a sign, with a power (`m2`) where it has one. */
export function readUnit(a: Atoms, k: number): FoundUnit | null {
  const atom = a.at(k)
  if (atom.kind === AtomKind.symbol) {
    const next = a.at(k + 1)
    const sign = atom.lower === 'º' ? '°' : atom.lower
    const pair = next.kind === AtomKind.word ? a.lookup(sign + next.lower)?.unit : undefined
    if (pair) return { unit: pair, name: pair.unit, next: k + 2 }
    const unit = a.lookup(sign)?.unit
    return unit ? { unit, name: unit.unit, next: k + 1 } : null
  }
  const lexeme = a.phrase(k, isUnit)
  if (!lexeme?.unit) return null
  const { unit } = lexeme
  let next = a.phraseEnd
  // Single letters are units only as the table writes them (`m`, not `M`), litres in both ways.
  if (atom.lower.length === 1 && atom.capital && atom.lower !== 'l') return null
  if (unit.iso !== '' && atom.lower === 'minggu' && atom.capital) return null
  let name = unit.unit
  if (atom.lower === 'm' || atom.lower === 'km' || atom.lower === 'cm' || atom.lower === 'mm' || atom.lower === 'meter') {
    const power = a.at(next)
    const digit = power.lower === '²' ? '2' : power.lower === '³' ? '3' : power.lower
    if (!power.space && (digit === '2' || digit === '3')) {
      name += digit
      next++
    }
  }
  return { unit, name, next }
}

/** Takes `per kilogram`, `/jam` after an amount. */
function withRate(a: Atoms, amount: Amount): Amount {
  const mark = a.at(amount.next)
  const slash = mark.lower === '/' && mark.kind === AtomKind.symbol
  if (!slash && mark.lower !== 'per') return amount
  const unit = readUnit(a, amount.next + 1)
  if (unit === null || unit.unit.kind === 'percent' || unit.unit.kind === 'basis-point') return amount
  if (amount.type === 'money') return { ...amount, per: unit.name, next: unit.next }
  return { ...amount, unit: `${amount.unit}/${unit.name}`, next: unit.next }
}

const SECONDS: Readonly<Record<string, number>> = { TH: 3600, TM: 60, TS: 1, W: 7, D: 1, Y: 12, M: 1 }
const SMALLER: Readonly<Record<string, string>> = { Y: 'M', TH: 'TM', TM: 'TS' }

/** A duration with its ISO form, `setengah` after it, and a smaller unit that goes on (`2 jam 30 menit`). */
function duration(a: Atoms, amount: Amount): Amount {
  const { time } = amount
  if (time === undefined || amount.vague || amount.high) return amount
  const iso = (n: Decimal, designator: string) => {
    const scale = /^(\d+)([A-Z])$/.exec(designator)
    return scale ? `${format(multiply(n, decimal(Number(scale[1]))))}${scale[2]}` : `${format(n)}${designator.slice(-1)}`
  }
  const prefix = (designator: string) => (designator.startsWith('T') ? 'PT' : 'P')
  if (a.at(amount.next).lower === 'setengah' && amount.low.scale === 0 && a.at(amount.next + 1).lexeme?.unit === undefined) {
    const low = add(amount.low, { digits: 5n, scale: 1 })
    return { ...amount, low, next: amount.next + 1, duration: prefix(time.iso) + iso(low, time.iso) }
  }
  const whole: Amount = { ...amount, duration: prefix(time.iso) + iso(amount.low, time.iso) }
  const smaller = SMALLER[time.iso]
  if (smaller === undefined || amount.low.scale > 0) return whole
  const rest = readNumeral(a, amount.next)
  const unit = rest && !rest.vague && !rest.fraction && rest.value.scale === 0 ? readUnit(a, rest.next) : null
  if (rest === null || unit?.unit.iso !== smaller) return whole
  const factor = time.iso === 'Y' ? 12 : SECONDS[time.iso] / SECONDS[smaller]
  return {
    ...amount,
    low: add(multiply(amount.low, decimal(factor)), rest.value),
    unit: unit.unit.unit,
    time: unit.unit,
    next: unit.next,
    duration: `${whole.duration}${iso(rest.value, smaller)}`,
  }
}
