import { Cue } from './cues'
import type { Scan } from './scan'
import { Mark } from './word-marks'
import { says } from './word-sets'

/** So many different words of football make it the subject. */
const SUBJECT = 5

/** `Barcelona`, `Napoli` in an article on football: the club, unless the word before it or the country behind it says the city. */
export function proposeClubs(scan: Scan): void {
  const { lower } = scan.doc.tokens
  const football = scan.marked(Mark.football)
  if (football.length < SUBJECT || new Set(football.map((i) => lower[i])).size < SUBJECT) return
  for (const i of scan.marked(Mark.clubCity)) {
    if (!scan.capital(i) || scan.hasMark(i, Mark.football)) continue
    if (says('of-city', lower[i - 1] ?? '') || scan.is(i, Cue.acronym) || scan.known(i, 'organization') || scan.capital(i - 1)) continue
    if (lower[i + 1] === ',' && scan.known(i + 2, 'place')?.entry.subtype === 'country') continue
    if (scan.capital(i + 1) && !scan.is(i + 1, Cue.stop) && i + 1 < scan.end(i)) continue
    scan.add(i, i + 1, 'organization', 0.998, 'club-city', { subtype: 'club' })
  }
}
