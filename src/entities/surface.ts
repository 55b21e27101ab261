import { isUpper } from '../text/letters'

/** Whether a text begins with a capital. */
export const startsUpper = (text: string): boolean => isUpper(text.charCodeAt(0))

/** Lower-cased words of a surface: letters, digits and apostrophes. */
export function wordsOf(surface: string): string[] {
  const lower = surface.toLowerCase()
  const words: string[] = []
  let from = -1
  for (let i = 0; i < lower.length; i++) {
    const code = lower.charCodeAt(i)
    if (code > 127) return lower.split(/[^\p{L}\p{N}'\u2019]+/u).filter(Boolean)
    if ((code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code === 39) {
      if (from < 0) from = i
    } else if (from >= 0) {
      words.push(lower.slice(from, i))
      from = -1
    }
  }
  if (from >= 0) words.push(from === 0 ? lower : lower.slice(from))
  return words
}
