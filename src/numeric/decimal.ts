/** An exact decimal number: `digits` times ten to the power of minus `scale`. */
export interface Decimal {
  readonly digits: bigint
  /** Digits after the decimal point; never negative. */
  readonly scale: number
}

/** Longest numeral that is read as a number; longer ones are codes. */
export const LONGEST_NUMERAL = 24

/** Numbers of fewer digits are exact as floating point, which is quicker to read. */
const EXACT = 16

export function decimal(digits: bigint | number, scale = 0): Decimal {
  return { digits: BigInt(digits), scale }
}

/**
 * Reads digits with Indonesian marks (`1.250.000,50`), or with English ones where only these make sense (`1,500,000`, `2.5`).
 * A dot before exactly three digits groups; a comma before three digits is a decimal mark unless they are `000`.
 * @returns null where the digits are no number (`1.2.3`, `007`)
 */
export function readDecimal(raw: string): Decimal | null {
  if (raw.length > LONGEST_NUMERAL) return null
  const dot = raw.lastIndexOf('.')
  const comma = raw.lastIndexOf(',')
  if (dot < 0 && comma < 0)
    return raw.length > 1 && raw.charCodeAt(0) === 48 ? null : { digits: BigInt(raw.length < EXACT ? Number(raw) : raw), scale: 0 }
  if (dot >= 0 && comma >= 0) {
    const mark = dot > comma ? '.' : ','
    const at = Math.max(dot, comma)
    const whole = raw.slice(0, at)
    if (whole.includes(mark) || !grouped(whole, mark === '.' ? ',' : '.')) return null
    return join(whole, raw.slice(at + 1))
  }
  const mark = dot >= 0 ? '.' : ','
  const first = raw.indexOf(mark)
  const last = Math.max(dot, comma)
  if (first !== last) return grouped(raw, mark) ? join(raw, '') : null
  const fraction = raw.slice(last + 1)
  const groups = grouped(raw, mark) && (mark === '.' || fraction === '000')
  return groups ? join(raw, '') : join(raw.slice(0, last), fraction)
}

function grouped(raw: string, mark: string): boolean {
  const parts = raw.split(mark)
  if (parts[0].length > 3 || parts[0] === '0' || (parts.length > 1 && parts[0].charCodeAt(0) === 48)) return false
  for (let i = 1; i < parts.length; i++) if (parts[i].length !== 3) return false
  return true
}

function join(whole: string, fraction: string): Decimal | null {
  const digits = whole.replace(/[.,]/g, '')
  if (digits.length > 1 && digits.charCodeAt(0) === 48) return null
  return { digits: BigInt(digits + fraction), scale: fraction.length }
}

/** `a` times ten to the power of `power` (0 or more). */
export function shift(a: Decimal, power: number): Decimal {
  return power <= a.scale ? { digits: a.digits, scale: a.scale - power } : { digits: a.digits * 10n ** BigInt(power - a.scale), scale: 0 }
}

export function add(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale)
  return { digits: a.digits * 10n ** BigInt(scale - a.scale) + b.digits * 10n ** BigInt(scale - b.scale), scale }
}

export function multiply(a: Decimal, b: Decimal): Decimal {
  return { digits: a.digits * b.digits, scale: a.scale + b.scale }
}

/** Quotient, cut after ten decimals. */
export function divide(a: Decimal, b: Decimal): Decimal {
  return { digits: (a.digits * 10n ** BigInt(10 + b.scale)) / (b.digits * 10n ** BigInt(a.scale)), scale: 10 }
}

/** Negative, zero or positive as `a` is less than, equal to or greater than `b`. */
export function compare(a: Decimal, b: Decimal): number {
  const scale = Math.max(a.scale, b.scale)
  const left = a.digits * 10n ** BigInt(scale - a.scale)
  const right = b.digits * 10n ** BigInt(scale - b.scale)
  return left < right ? -1 : left > right ? 1 : 0
}

export function negate(a: Decimal): Decimal {
  return { digits: -a.digits, scale: a.scale }
}

/** Plain notation, without exponent and without zeros at the end of the fraction. */
export function format(a: Decimal): string {
  const sign = a.digits < 0n ? '-' : ''
  const raw = (a.digits < 0n ? -a.digits : a.digits).toString().padStart(a.scale + 1, '0')
  if (a.scale === 0) return sign + raw
  const point = raw.length - a.scale
  let end = raw.length
  while (end > point && raw.charCodeAt(end - 1) === 48) end--
  return sign + raw.slice(0, point) + (end > point ? `.${raw.slice(point, end)}` : '')
}
