import { tableRows } from '../lexicon/tables'
import { Cue } from './cues'
import type { Scan } from './scan'
import { says, wordSet } from './word-sets'

/** So many different words of football make it the subject. */
const SUBJECT = 5
let cities: ReadonlySet<string> | undefined

/** `Barcelona`, `Napoli` in an article on football: the club, unless the word before it or the country behind it says the city. */
export function proposeClubs(scan: Scan): void {
  cities ??= new Set(tableRows('club-city').map((row) => row.phrase))
  const { lower, length } = scan.doc.tokens
  const words = wordSet('football')
  const found = new Set<string>()
  const at: number[] = []
  for (let i = 0; i < length; i++) {
    if (words.has(lower[i])) found.add(lower[i])
    else if (cities.has(lower[i]) && scan.capital(i)) at.push(i)
  }
  if (found.size < SUBJECT) return
  for (const i of at) {
    if (says('of-city', lower[i - 1] ?? '') || scan.is(i, Cue.acronym) || scan.known(i, 'organization') || scan.capital(i - 1)) continue
    if (lower[i + 1] === ',' && scan.known(i + 2, 'place')?.entry.subtype === 'country') continue
    if (scan.capital(i + 1) && !scan.is(i + 1, Cue.stop) && i + 1 < scan.end(i)) continue
    scan.add(i, i + 1, 'organization', 0.998, 'club-city', { subtype: 'club' })
  }
}
