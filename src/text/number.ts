import { Char, charClass, isLetterClass } from './chars'
import { lettersEnd } from './words'

function isDigit(code: number): boolean {
  return charClass(code) === Char.digit
}

function digitsEnd(text: string, at: number, limit: number): number {
  let j = at
  while (j < limit && isDigit(text.charCodeAt(j))) j++
  return j
}

/**
 * End of the number at `start`: digits with points, commas and colons between them (`1.234,56`, `19.30`, `10:15`), dates
 * (`23/3/2023`, `2025-10-22`), numbers of decrees (`34/PMK.011/2007`), letters tied to it (`4G`, `1990-an`, `10km`).
 */
export function scanNumber(text: string, start: number, limit: number): number {
  let j = digitsEnd(text, start, limit)
  const first = j - start
  if (j >= limit) return j
  const code = text.charCodeAt(j)
  if (code === 0x2f || code === 0x2d) {
    const date = dateEnd(text, j, first, limit, code)
    if (date > 0) return date
    if (code === 0x2f) {
      const decree = decreeEnd(text, j, limit)
      if (decree > 0) return decree
    }
  }
  // Lists (`1,2,3`) are cut, thousands in the English way (`1,234,567`) are not.
  const listed = start > 1 && text.charCodeAt(start - 1) === 0x2c && isDigit(text.charCodeAt(start - 2))
  let commas = 0
  while (j + 1 < limit) {
    const mark = text.charCodeAt(j)
    if ((mark !== 0x2e && mark !== 0x2c && mark !== 0x3a) || !isDigit(text.charCodeAt(j + 1))) break
    const next = digitsEnd(text, j + 1, limit)
    if (mark === 0x2c) {
      const more = text.charCodeAt(next) === 0x2c && next + 1 < limit && isDigit(text.charCodeAt(next + 1))
      if ((commas > 0 || more || listed) && next - j !== 4) break
      commas++
    }
    j = next
  }
  return tail(text, j, limit)
}

function tail(text: string, at: number, limit: number): number {
  let j = lettersEnd(text, at, limit)
  if (j + 2 < limit && text.charCodeAt(j) === 0x2d && isLetterClass(charClass(text.charCodeAt(j + 1)))) {
    const end = lettersEnd(text, j + 1, limit)
    const suffix = end - j - 1 <= 5 ? text.slice(j + 1, end).toLowerCase() : ''
    if (suffix === 'an' || suffix === 'nya' || suffix === 'annya') j = end
  }
  return j
}

/** End of a date in figures whose first separator stands at `at`, 0 if it is none. */
function dateEnd(text: string, at: number, first: number, limit: number, separator: number): number {
  const second = digitsEnd(text, at + 1, limit)
  const width = second - at - 1
  const more = second < limit && text.charCodeAt(second) === separator
  const third = more ? digitsEnd(text, second + 1, limit) : second
  const year = more ? third - second - 1 : 0
  if (width < 1 || width > 2) return 0
  if (first === 4 && year >= 1 && year <= 2) return third
  if (first > 2) return 0
  if (year === 4 || (year === 2 && separator === 0x2f)) return third
  return separator === 0x2f && !(more && year > 0) ? second : 0
}

/** End of a decree's number (`7/SEOJK.05/2025`) whose first slash stands at `at`: letters and figures that close with `/` and a year. */
function decreeEnd(text: string, at: number, limit: number): number {
  const stop = Math.min(limit, at + 40)
  let slash = at
  let letters = false
  let j = at + 1
  for (; j < stop; j++) {
    const code = text.charCodeAt(j)
    const c = charClass(code)
    if (code === 0x2f) slash = j
    else if (isLetterClass(c)) letters = true
    else if (c !== Char.digit && code !== 0x2e && code !== 0x2d) break
  }
  const end = digitsEnd(text, slash + 1, limit)
  return letters && slash > at && end - slash === 5 ? end : 0
}
