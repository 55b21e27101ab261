import { isAllUpper } from '../text/letters'
import { Cue } from './cues'
import type { Scan } from './scan'
import { Mark } from './word-marks'
import { says } from './word-sets'

/** Two or three capitals that no organization is called by: somebody's initials. */
export const initials = (scan: Scan, j: number, declared = false): boolean =>
  scan.is(j, Cue.acronym) &&
  scan.doc.tokens.end[j] - scan.doc.tokens.start[j] <= (declared ? LONGEST_INITIALS : 3) &&
  !scan.is(j, Cue.generic) &&
  (declared || !scan.roman(j)) &&
  (declared || !scan.is(j, Cue.organization | Cue.stop)) &&
  !scan.capital(j + 1)

const LONGEST_INITIALS = 6

/** `berinisial MR, TS (DPO), dan KLP (31)`: the rest of a row of initials. */
export function proposeRow(scan: Scan, from: number): void {
  let j = from
  for (;;) {
    while (scan.lower(j) === '(' && j < from + 200) {
      let close = j + 1
      while (close < j + 5 && scan.lower(close) !== ')') close++
      if (scan.lower(close) !== ')') return
      j = close + 1
    }
    let next = j
    while (next < j + 2 && says('lists-channels', scan.lower(next))) next++
    if (scan.lower(next) === 'serta') next++
    if (
      next === j ||
      !isAllUpper(scan.surface(next)) ||
      scan.is(next, Cue.generic) ||
      scan.doc.tokens.sentence[next] !== scan.doc.tokens.sentence[from]
    )
      return
    if (scan.doc.tokens.end[next] - scan.doc.tokens.start[next] > LONGEST_INITIALS) return
    scan.add(next, next + 1, 'person', 0.95, 'initials-declared')
    j = next + 1
  }
}

/** `MR melompat`: capitals that nothing knows, before what only a person does. */
export function proposeActing(scan: Scan): void {
  for (const i of scan.marked(Mark.humanVerb)) {
    let j = i - 1
    while (j > i - 3 && says('before-human-verb', scan.lower(j))) j--
    if (
      initials(scan, j, false) &&
      !scan.is(j, Cue.place | Cue.blind | Cue.orgHead | Cue.placeHead) &&
      scan.doc.tokens.sentence[j] === scan.doc.tokens.sentence[i] &&
      !/\d/.test(scan.surface(j))
    )
      scan.add(j, j + 1, 'person', 0.8, 'initials-acting')
  }
}

/** `MR alias Budi`: initials of whom an alias follows. */
export function proposeAliased(scan: Scan): void {
  for (const i of scan.marked(Mark.alias))
    if (i > 0 && scan.capital(i + 1) && shortInitials(scan, i - 1)) scan.add(i - 1, i, 'person', 0.93, 'initials-alias')
}

const shortInitials = (scan: Scan, j: number): boolean =>
  scan.surface(j).length <= 3 && isAllUpper(scan.surface(j)) && !scan.is(j, Cue.generic | Cue.silent | Cue.blind)
