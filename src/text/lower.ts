import type { Scanned } from './scan'

const ODD = /[\u00ad\u200c\u200d]/g
const APOSTROPHES = /[\u2018\u2019\u02bc\u0060]/g
const HYPHENS = /[\u2010\u2011]/g

/**
 * Lower-cased surfaces. Those outside ASCII are put in normal form NFC, with plain apostrophes and hyphens and without marks
 * that have no width, so that `Jum’at` and `Jum'at` look up the same.
 */
export function lowerOf(text: string, tokens: Scanned): string[] {
  const folded = text.toLowerCase()
  const source = folded.length === text.length ? folded : null
  const lower = new Array<string>(tokens.length)
  for (let i = 0; i < tokens.length; i++) {
    lower[i] = source === null ? text.slice(tokens.start[i], tokens.end[i]).toLowerCase() : source.slice(tokens.start[i], tokens.end[i])
  }
  for (const i of tokens.odd) {
    const word = lower[i].normalize('NFC').replace(ODD, '').replace(APOSTROPHES, "'").replace(HYPHENS, '-')
    if (word !== '') lower[i] = word
  }
  return lower
}
