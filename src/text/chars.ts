/** Classes of characters that the scanner tells apart. */
export const Char = {
  space: 0,
  line: 1,
  lower: 2,
  upper: 3,
  /** A letter without case. */
  letter: 4,
  mark: 5,
  digit: 6,
  /** Other numbers (`²`, `½`). */
  numeral: 7,
  punct: 8,
  symbol: 9,
  surrogate: 10,
  /** Format characters that stand inside words and mean nothing (soft hyphen, joiners). */
  ignorable: 11,
  other: 12,
} as const

/** One more than the class of each UTF-16 unit met so far, 0 for the others. */
const classes = new Uint8Array(0x10000)

/** Class of a UTF-16 unit; past the end of a text (`NaN`) that of U+0000. */
export function charClass(code: number): number {
  return (classes[code | 0] || learn(code | 0)) - 1
}

function learn(code: number): number {
  classes[code] = classify(code) + 1
  return classes[code]
}

export function isLetterClass(c: number): boolean {
  return c >= Char.lower && c <= Char.letter
}

/** Letters, marks, digits and other numbers: what words and numbers are made of. */
export function isWordClass(c: number): boolean {
  return c >= Char.lower && c <= Char.numeral
}

const BASIC_SYMBOLS = '#$%&*+<=>@^|~'

/** Classes of the units before U+0080: those of nearly all texts, without a regular expression. */
const ASCII = Uint8Array.from({ length: 128 }, (_, code) => {
  const ch = String.fromCharCode(code)
  if (ch >= 'a' && ch <= 'z') return Char.lower
  if (ch >= 'A' && ch <= 'Z') return Char.upper
  if (ch >= '0' && ch <= '9') return Char.digit
  if (code === 9 || code === 32) return Char.space
  if (code < 32 || code === 127) return Char.other
  return BASIC_SYMBOLS.includes(ch) ? Char.symbol : Char.punct
})

function classify(code: number): number {
  if (code === 10 || code === 13 || code === 11 || code === 12 || code === 0x85 || code === 0x2028 || code === 0x2029) return Char.line
  if (code >= 0xd800 && code <= 0xdfff) return Char.surrogate
  if (code < ASCII.length) return ASCII[code]
  // dashes, quotation marks and the ellipsis
  if (code >= 0x2010 && code <= 0x2027) return Char.punct
  const ch = String.fromCharCode(code)
  // Zero-width space, direction marks and the byte order mark separate like white space: pages leave them around links.
  if (/\s/.test(ch) || code === 0x200b || code === 0x200e || code === 0x200f || code === 0x2060 || code === 0xfeff || code === 0x180e)
    return Char.space
  if (code === 0xad || code === 0x200c || code === 0x200d) return Char.ignorable
  if (/\p{Lu}|\p{Lt}/u.test(ch)) return Char.upper
  if (/\p{Ll}/u.test(ch)) return Char.lower
  if (/\p{L}/u.test(ch)) return Char.letter
  if (/\p{M}/u.test(ch)) return Char.mark
  if (/\p{Nd}/u.test(ch)) return Char.digit
  if (/\p{N}/u.test(ch)) return Char.numeral
  if (/\p{S}/u.test(ch)) return Char.symbol
  if (/\p{P}/u.test(ch)) return Char.punct
  return Char.other
}

/** Whether a unit separates tokens without being part of any. */
export function isSpace(code: number): boolean {
  return charClass(code) <= Char.line
}
