import { Char, charClass, isLetterClass } from './chars'

/*
 * Letters by the classes of UTF-16 units. A regular expression with `\p{…}` says the same, but each takes up to a few milliseconds
 * to compile before the first result. Letters outside the basic plane count as none.
 */

export const isUpper = (code: number): boolean => charClass(code) === Char.upper
export const isLower = (code: number): boolean => charClass(code) === Char.lower
export const isLetter = (code: number): boolean => isLetterClass(charClass(code))
/** Letters and numbers of any kind. */
export const isAlphanumeric = (code: number): boolean => {
  const c = charClass(code)
  return isLetterClass(c) || c === Char.digit || c === Char.numeral
}

/** How many units in a row satisfy `is`, from a place on. */
function run(text: string, from: number, is: (code: number) => boolean): number {
  let at = from
  while (at < text.length && is(text.charCodeAt(at))) at++
  return at - from
}

export const uppersFrom = (text: string, from: number): number => run(text, from, isUpper)
export const lowersFrom = (text: string, from: number): number => run(text, from, isLower)
export const lettersFrom = (text: string, from: number): number => run(text, from, isLetter)

/** Whether a text is capitals alone. */
export const isAllUpper = (text: string): boolean => text !== '' && uppersFrom(text, 0) === text.length

export function capitalsIn(text: string): number {
  let count = 0
  for (let i = 0; i < text.length; i++) if (isUpper(text.charCodeAt(i))) count++
  return count
}
export const hasUpper = (text: string): boolean => capitalsIn(text) > 0

/** A capital and two or more lower-case letters. */
export const isCapitalised = (text: string): boolean =>
  text.length > 2 && isUpper(text.charCodeAt(0)) && lowersFrom(text, 1) === text.length - 1

/** The runs of letters and numbers of a text. */
export function alphanumericRuns(text: string): string[] {
  const runs: string[] = []
  for (let at = 0; at < text.length; at++) {
    const length = run(text, at, isAlphanumeric)
    if (length > 0) runs.push(text.slice(at, at + length))
    at += length
  }
  return runs
}
