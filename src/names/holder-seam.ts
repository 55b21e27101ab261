import type { Hit } from '../lexicon/types'
import { Cue } from './cues'
import type { Scan } from './scan'
import { says } from './word-sets'

/** Longest office with its body and holder that is looked at, in tokens. */
const LONGEST_RUN = 26
const LONGEST_NAME = 5
const LONGEST_KNOWN = 8
const LEAST_TAGGED = 0.5
const DIGIT = /\d/

/** What the article says elsewhere about where names begin and end. */
export interface Evidence {
  /** Words with a capital between words without: what people and bodies are called for short. */
  readonly alone: ReadonlySet<string>
  /** Runs of two to four such words. */
  readonly runs: ReadonlySet<string>
  /** First token of the people that the tagger found, by their end. */
  readonly tagged: ReadonlyMap<number, number>
}

export function evidenceOf(scan: Scan): Evidence {
  const alone = new Set<string>()
  const runs = new Set<string>()
  const { lower, length } = scan.doc.tokens
  let next = 0
  for (const i of scan.candidates) {
    if (i < next || !scan.namely(i)) continue
    let j = i + 1
    while (j < length && scan.capital(j)) j++
    if (j === i + 1 && scan.share[i] <= 2 && !scan.capital(i - 1)) alone.add(lower[i])
    else if (j - i > 1 && j - i < LONGEST_NAME) runs.add(lower.slice(i, j).join(' '))
    next = j
  }
  const tagged = new Map<number, number>()
  for (const { first, last, type, confidence, via } of scan.out)
    if (via === 'tagger' && type === 'person' && confidence >= LEAST_TAGGED) tagged.set(last, Math.min(first, tagged.get(last) ?? first))
  return { alone, runs, tagged }
}

/** End of the capitalised run at `from`, small joining words and brackets inside it; it ends before a rank and before a second office. */
export function endOfRun(scan: Scan, from: number): number {
  const end = Math.min(scan.end(from - 1), from + LONGEST_RUN)
  let j = from
  while (j < end) {
    if (scan.capital(j) && !scan.is(j, Cue.silent)) {
      if (opensRank(scan, j, from) || (scan.is(j, Cue.stop) && !scan.is(j, Cue.acronym | Cue.givenName) && !DIGIT.test(scan.lower(j))))
        break
      j++
    } else if (scan.lower(j) === '(' && j > from) {
      const close = behindBracket(scan, j, end)
      if (close < 0 || !scan.capital(close)) break
      j = close
    } else if ((joins(scan, j) || scan.is(j, Cue.number)) && j > from && scan.capital(j + 1) && !scan.cues.title.has(j + 1) && j + 1 < end)
      j++
    else break
  }
  return j
}

function behindBracket(scan: Scan, open: number, end: number): number {
  let close = open + 1
  while (close < open + 5 && close < end && scan.lower(close) !== ')') close++
  return scan.lower(close) === ')' && close + 1 < end ? close + 1 : -1
}

const joins = (scan: Scan, j: number): boolean =>
  scan.word(j) && (says('join', scan.lower(j)) || says('office-join', scan.lower(j)) || says('inside-body', scan.lower(j)))

/** Whether a rank or form of address begins at the token, and not one inside the name of a body (`Direktorat Jenderal`). */
export function opensRank(scan: Scan, j: number, from: number): boolean {
  // `Ibu Kota Nusantara`
  if ((scan.cues.placeHead.get(j)?.last ?? 0) > j + 1) return false
  if (
    !scan.cues.title.has(j) ||
    scan.is(j, Cue.givenName) ||
    scan.hits.at(j).some((hit) => hit.last > j + 1 && isBody(hit)) ||
    (scan.cues.orgHead.get(j - 1)?.last ?? 0) > j
  )
    return false
  if (scan.is(j, Cue.rank | Cue.address)) return true
  if (j === from || !says('rank-or-office', scan.lower(j)) || !scan.personal(j + 1)) return false
  if (scan.is(j - 1, Cue.place | Cue.organization)) return true
  for (let k = from; k < j; k++) if (scan.cues.orgHead.get(k)?.entry.subtype === 'police') return true
  return false
}

/**
 * Where in the run behind an office the holder's name begins; -1 where nothing tells.
 * @param held the office is one that is held in a body
 */
export function seamOf(scan: Scan, first: number, last: number, held: boolean, evidence: Evidence): number {
  const at = last - first < 2 ? -1 : seek(scan, first, last, held, evidence)
  if (at <= first || scan.surface(at - 1) === '-' || bareHead(scan, first, at) || insideKnown(scan, first, at)) return -1
  if (joins(scan, at - 1) || says('name-connector', scan.lower(at - 1))) return -1
  // `Dirjen Bina Alam, Budi`: the holder stands behind the comma
  return last === at + 1 && scan.lower(last) === ',' && scan.namely(last + 1) ? -1 : at
}

function seek(scan: Scan, first: number, last: number, held: boolean, { alone, runs, tagged }: Evidence): number {
  const calls = (j: number): boolean => given(scan, j) || alone.has(scan.lower(j))
  let least = last
  // a word of the language may end a name, if a name it is
  if (last - first > 2 && scan.share[last - 1] >= 7 && scan.capital(last - 1) && calls(last - 2)) least--
  while (least > first && last - least < LONGEST_NAME && fits(scan, least - 1)) least--
  while (least < last && !scan.capital(least)) least++
  const born = least - 1
  if (born >= first && says('birth-order', scan.lower(least)) && (scan.lower(born) === 'i' || scan.lower(born) === 'ni')) return born
  // `Ni Luh`, `I Made`: the run begins with a Balinese name
  if ((scan.lower(first) === 'i' || scan.lower(first) === 'ni') && says('birth-order', scan.lower(first + 1))) return first
  const lexical = knownPerson(scan, first, last)
  if (lexical >= first) return lexical
  // all of it a name that begins with a given one
  if (least === first && given(scan, first)) return -1
  let known = tagged.get(last)
  while (known !== undefined && known < last - 1 && !given(scan, known) && (longAcronym(scan, known) || isSeat(scan, known))) known++
  if (known !== undefined && known > first && last - known <= LONGEST_NAME)
    return least === known - 1 && least > first && ends(scan, least) && scan.personal(least) ? least : known
  // `CEO Kliksemua Wirasena`, both of which stand alone elsewhere
  if (held && !given(scan, first))
    for (let j = Math.max(least, first + 1); j < last; j++) {
      if (given(scan, j - 1) || scan.is(j - 1, Cue.familyName) || scan.share[j] >= 3) continue
      if (alone.has(scan.lower(j - 1)) && alone.has(scan.lower(j))) return j
      if (last - j > 1 && stands(scan, runs, first, j)) return j
    }
  let told = false
  for (let j = least; j < last; j++) if (calls(j) || scan.is(j, Cue.familyName)) told = true
  if (!told) return -1
  if (least > first && last - least < LONGEST_NAME && ends(scan, least) && scan.personal(least)) {
    // `Covid-19 Bima Arya`: a place's name that people bear, too
    const both = last - least === 1 && born > first && given(scan, born) && ends(scan, born)
    return both ? born : least
  }
  for (let j = Math.max(least, first + 1); j < last; j++) {
    if (scan.is(j - 1, Cue.givenName)) continue
    if (ends(scan, j) && calls(j)) return j
    if (!held || scan.is(j - 1, Cue.familyName) || given(scan, first) || scan.share[first] >= 3) continue
    if (given(scan, j) && (last - j > 1 || j === first + 1)) return j
  }
  return -1
}

const given = (scan: Scan, j: number): boolean => scan.is(j, Cue.givenName) && scan.share[j] < 5

/** Whether all words in the run may be a person's and one of them is known to be called so. */
export function isHolder(scan: Scan, first: number, last: number, { alone }: Evidence): boolean {
  let called = false
  for (let j = first; j < last; j++) {
    if (!fits(scan, j)) return false
    if (given(scan, j) || alone.has(scan.lower(j))) called = true
  }
  return called
}

/** A place that no person is called (`Sumut Budi Hartono`). */
const isSeat = (scan: Scan, j: number): boolean => scan.is(j, Cue.place) && !scan.is(j, Cue.givenName | Cue.familyName | Cue.knownPerson)

/** Whether the words stand by themselves elsewhere. */
const stands = (scan: Scan, runs: ReadonlySet<string>, first: number, last: number): boolean =>
  last > first + 1 && runs.has(scan.doc.tokens.lower.slice(first, last).join(' '))

/** Whether the word may stand in a person's name at all. */
function fits(scan: Scan, j: number): boolean {
  if (!scan.capital(j)) return scan.surface(j) === '.' || says('name-connector', scan.lower(j))
  if (scan.is(j, Cue.place) && !scan.is(j, Cue.knownPerson)) return false
  if (scan.is(j, Cue.givenName | Cue.familyName)) return true
  if (says('head-or-given', scan.lower(j)) && scan.personal(j + 1)) return true
  return (
    !scan.is(j, Cue.orgHead | Cue.placeHead | Cue.degree | Cue.organization) &&
    !says('company-end', scan.lower(j)) &&
    !scan.cues.tails.has(scan.lower(j)) &&
    !longAcronym(scan, j) &&
    !scan.roman(j) &&
    !DIGIT.test(scan.lower(j)) &&
    scan.share[j] < 7
  )
}

const longAcronym = (scan: Scan, j: number): boolean => scan.is(j, Cue.acronym) && scan.doc.tokens.end[j] - scan.doc.tokens.start[j] > 2

/** First token of a person that the lexicons hold and whose name ends there; -1 without. */
function knownPerson(scan: Scan, first: number, last: number): number {
  for (let k = Math.max(first, last - LONGEST_NAME); k < last - 1; k++) if (scan.known(k, 'person')?.last === last) return k
  return -1
}

/** Whether a body's name may end before token `j`. */
function ends(scan: Scan, j: number): boolean {
  const k = j - 1
  return (
    scan.lower(k) === ')' ||
    says('company-end', scan.lower(k)) ||
    scan.roman(k) ||
    scan.is(k, Cue.place | Cue.organization | Cue.number) ||
    longAcronym(scan, k) ||
    DIGIT.test(scan.lower(k)) ||
    scan.share[k] >= 4
  )
}

const isBody = ({ entry }: Hit): boolean => !entry.ambiguous && (entry.type === 'organization' || entry.type === 'place')

/** Whether a name that the lexicons hold lies across the token. */
function insideKnown(scan: Scan, first: number, at: number): boolean {
  for (let k = Math.max(first, at - LONGEST_KNOWN); k < at; k++)
    for (const hit of scan.hits.at(k)) if (hit.last > at && isBody(hit)) return true
  return false
}

/** Whether the seam lies inside a head, or a head that is no name by itself would be all that is left of the body (`Rumah Sakit`). */
function bareHead(scan: Scan, first: number, seam: number): boolean {
  for (let k = first; k < seam; k++) {
    if (scan.cues.placeHead.get(k)?.last === seam) return true
    const head = scan.cues.orgHead.get(k)
    if (head !== undefined && head.last > seam) return true
    if (head?.last === seam && !head.entry.columns?.alone && scan.known(k, 'organization') === undefined) return true
  }
  return false
}
