import { alphanumericRuns } from '../text/letters'
import { fact, surfaces, type Surface } from './surfaces'

/** Van Ophuijsen and Soewandi: Soeharto, Djakarta, Tjokro, Sjahrir, Njoto. */
const OLDER = /oe|dj|tj|sj|nj/g
const NEWER: Readonly<Record<string, string>> = { oe: 'u', dj: 'j', tj: 'c', sj: 'sy', nj: 'ny' }
const MUHAMMAD = /^m[uo]hamm?[ae][dt]$/
const SOUNDS = /ph|v|kh|q|dh|th|z|[yj]|(.)\1+/g
const SOUNDED: Readonly<Record<string, string>> = { ph: 'f', v: 'f', kh: 'k', q: 'k', dh: 'd', th: 't', z: 's', y: 'i', j: 'i' }

/** A lower-cased word without accents and marks, in the spelling in use since 1972. */
const modern = (word: string): string =>
  alphanumericRuns(word.normalize('NFD'))
    .join('')
    .replace(OLDER, (old) => NEWER[old])

const sounding = (word: string): string =>
  MUHAMMAD.test(word) ? 'muhamad' : word.replace(SOUNDS, (letters, doubled?: string) => doubled ?? SOUNDED[letters])

/** How a part of a person's name sounds: what writers spell now one way, now another is one (`Mohammad`, `Muhamad`; `Yusuf`, `Jusuf`; `Aziz`, `Azis`). */
export const sound = fact(({ text }): string => sounding(modern(text.toLowerCase())))

/** The sounds of a name of several words, run together; null for a short one. */
export const soundOfAll = fact(({ text }): Surface | null => {
  const words = text.split(' ')
  if (words.length < 2) return null
  const run = words.map((word) => sound(surfaces().of(word))).join('')
  return run.length < 5 ? null : surfaces().of(run)
})

/** A name in modern spelling without blanks and marks (`Go-jek`, `Gojek`); null for a short one. */
export const closed = fact(({ text }): Surface | null => {
  const run = modern(text.toLowerCase())
  return run.length < 5 ? null : surfaces().of(run)
})

/**
 * Whether two words differ by one letter left out, put in, exchanged or swapped with its neighbour.
 * @param least the letters of the longer word from which on a letter may be exchanged; one fewer for the other slips
 */
export function slip(a: string, b: string, least = 6): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (long.length - short.length > 1 || long.length < least - 1) return false
  let k = 0
  while (k < short.length && short[k] === long[k]) k++
  if (k === long.length) return false
  if (short.length < long.length) return short.slice(k) === long.slice(k + 1)
  if (short[k] === long[k + 1] && short[k + 1] === long[k] && short.slice(k + 2) === long.slice(k + 2)) return true
  if (short.slice(k + 1) !== long.slice(k + 1) || long.length < least) return false
  // Susanto is not Susanti
  return !(k === short.length - 1 && ENDS.has(short[k]) && ENDS.has(long[k]))
}
const ENDS = new Set('oia')
