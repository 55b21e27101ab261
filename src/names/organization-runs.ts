import { Cue } from './cues'
import type { Scan } from './scan'
import { Mark } from './word-marks'
import { says } from './word-sets'

function longFormKnown(scan: Scan, i: number): boolean {
  const known = scan.known(i, 'organization')
  return known !== undefined && known.last === i + 1 && !known.entry.ambiguous
}

/** The capitalised run before a bracketed acronym that the lexicon knows (`Kerja Sama … (APEC)`). */
export function proposeLongForms(scan: Scan): void {
  const { length } = scan.doc.tokens
  for (const open of scan.marked(Mark.openBracket)) {
    const i = open + 1
    if (i < 2 || i + 1 >= length || scan.lower(i + 1) !== ')' || !scan.is(i, Cue.acronym) || !longFormKnown(scan, i)) continue
    // `Mayor Jenderal (TNI)`
    if (scan.is(i - 2, Cue.rank)) continue
    let first = i - 1
    while (
      first > 0 &&
      i - first < 10 &&
      (scan.namely(first - 1) ||
        (scan.lower(first - 1) === '-' && scan.doc.tokens.end[first - 1] === scan.doc.tokens.start[first]) ||
        (says('join', scan.lower(first - 1)) && scan.namely(first - 2))) &&
      scan.doc.tokens.sentence[first - 1] === scan.doc.tokens.sentence[i]
    )
      first--
    proposeListedLongForm(scan, i)
    const letter = scan.surface(i)[0]
    while (first < i - 2 && (scan.is(first, Cue.role | Cue.rank) || scan.is(first, Cue.opens))) first++
    for (let k = i - 3; k > first; k--) if (scan.is(k, Cue.role) && scan.cues.title.has(k)) first = scan.cues.title.get(k)?.last ?? first
    if (i - 1 - first >= 2 && letter) scan.add(first, i - 1, 'organization', 0.8, 'long-form')
  }
}

/** `Badan X, Y, dan Z (BXYZ)`: a list in the name is told by an acronym that takes a letter of each word. */
function proposeListedLongForm(scan: Scan, acronym: number): void {
  const letters = scan.lower(acronym)
  let first = acronym - 1
  let left = letters.length
  let commas = 0
  while (left > 0 && first > 0 && acronym - first < 16) {
    const word = scan.lower(first - 1)
    if (word === ',') commas++
    else if (scan.namely(first - 1) && word[0] === letters[left - 1]) left--
    else if (!says('minor', word)) return
    first--
  }
  if (left === 0 && commas > 0 && scan.doc.tokens.sentence[first] === scan.doc.tokens.sentence[acronym])
    scan.add(first, acronym - 1, 'organization', 0.97, 'long-form')
}

/** Capitalised runs that end like an organization's name (`Delta Mining Group`), and the media that a report is taken from. */
export function proposeRuns(scan: Scan): void {
  let next = 0
  for (const i of scan.candidates) {
    if (i < next || !scan.namely(i)) continue
    const end = scan.end(i)
    let j = i
    let tail = -1
    while (
      j < end &&
      (scan.namely(j) || (scan.hasMark(j, Mark.joinsForeign) && scan.namely(j + 1) && j > i && !parts(scan, j))) &&
      j < i + 12
    ) {
      const of = scan.hasMark(j, Mark.tail) ? scan.cues.tails.get(scan.lower(j)) : undefined
      if (of && j > i) {
        tail = j + 1
        // Karsa Team Asia
        if (
          of === 'organization' &&
          scan.namely(j + 1) &&
          scan.known(j + 1, 'place')?.last === j + 2 &&
          j + 2 <= end &&
          !scan.namely(j + 2)
        )
          tail++
        // Delta Festival 2026
        if (of === 'event' && scan.is(j + 1, Cue.number)) tail++
        const from = runStart(scan, i, tail - 1)
        const whole =
          of === 'organization' && says('foreign-article', scan.lower(from - 1)) && scan.capital(from - 1) && scan.lower(tail - 2) !== 'of'
        const first = whole ? from - 1 : from
        if (from < tail - 1) scan.add(first, tail, of as 'organization', 0.95, `${of}-tail`)
      }
      j++
      // `Delta, Inc.`
      if (scan.lower(j) === ',' && j + 1 < end && scan.capital(j + 1) && says('behind-comma', scan.lower(j + 1))) j++
    }
    if (tail < 0 && j > i) {
      let k = i - 1
      while (
        k > i - 4 &&
        k >= 0 &&
        (scan.lower(k) === 'dari' || scan.lower(k) === 'oleh' || scan.lower(k) === 'dalam' || says('outlet', scan.lower(k)))
      )
        k--
      if (k >= 0 && says('taken-from', scan.lower(k)) && !scan.is(i, Cue.place | Cue.knownPerson | Cue.role | Cue.rank | Cue.givenName))
        scan.add(i, j, 'organization', 0.85, 'source', { subtype: 'media' })
    }
    next = j
  }
}

/** The dash behind a dateline (`Jakarta - Delta Group`). */
const parts = (scan: Scan, j: number): boolean => {
  const { end, start } = scan.doc.tokens
  return scan.lower(j) === '-' && end[j - 1] < start[j] && (scan.is(j - 1, Cue.place) || scan.hasMark(j - 1, Mark.domain))
}

const LONGEST_MEDIUM = 3

/** `Delta News - Seorang …`, `Jakarta, Delta News -- …`: the medium that the text opens with. */
export function proposeDateline(scan: Scan): void {
  let first = 0
  const place = scan.known(0, 'place')
  if (place && scan.lower(place.last) === ',') first = place.last + 1
  let last = first
  while (last < first + LONGEST_MEDIUM && last < scan.bits.length && (scan.namely(last) || (scan.word(last) && scan.is(last, Cue.blind))))
    last++
  const { tokens } = scan.doc
  if (last === first || !/^[-\u2013\u2014]+$/.test(scan.surface(last)) || tokens.end[last - 1] === tokens.start[last]) return
  if (scan.hits.at(first).some((hit) => hit.last === last && hit.entry.type !== undefined)) return
  if (scan.is(first, Cue.role | Cue.rank | Cue.placeHead) || (last === first + 1 && scan.share[first] >= 4)) return
  scan.add(first, last, 'organization', 0.9, 'dateline', { subtype: 'media' })
}

/** Kinds of titles that are words of names, too (`Mas`, `Putri`). */
const ADDRESSING = new Set(['address', 'royal', 'religious', 'degree', 'person', 'kin'])

/** The run's first token behind titles (`CEO Delta Mining Group`). */
function runStart(scan: Scan, i: number, tail: number): number {
  let first = i
  for (let title = scan.cues.title.get(first); title && title.last <= tail; title = scan.cues.title.get(first)) first = title.last
  // `Founder and Chairman Delta Group`, `Head of Public Relation Delta Group`
  for (let k = first; k < tail; k++) {
    if (says('foreign-office', scan.lower(k))) first = k + 1
    const title = scan.cues.title.get(k)
    if (title && title.last <= tail && !ADDRESSING.has(title.entry.columns?.kind ?? '')) first = Math.max(first, title.last)
  }
  if (says('foreign-office', scan.lower(tail))) return tail
  while (first < tail && (!scan.namely(first) || (says('joins-foreign', scan.lower(first)) && scan.surface(first).length < 4))) first++
  for (let k = first + 1; k < tail; k++) if (scan.cues.orgHead.get(k)?.entry.columns?.grows === 'free' && scan.is(k, Cue.acronym)) first = k
  const parted = parts(scan, first - 1)
  if (first + (parted ? 1 : 2) < tail && (parted || scan.is(first, Cue.opens)) && scan.share[first] >= 6) first++
  return first
}

/** Nouns behind which a run is no organization's name though their sort has names. */
const MOST_FIELDS = 3

/** `klub Karsa Utama`, `perusahaan teknologi Delta One`: common nouns for organizations before their names, written small. */
export function proposeBesideNouns(scan: Scan): void {
  const { tokens } = scan.doc
  for (const i of scan.marked(Mark.organizationNoun)) {
    if (scan.capital(i)) continue
    let j = i + 1
    while (j < i + 1 + MOST_FIELDS && !scan.capital(j) && says('organization-field', scan.lower(j))) j++
    if (says('declares-name', scan.lower(j))) j++
    // `bank sentral AS Delta Reserve`, `organisasi HAM Delta One`
    if (scan.is(j, Cue.generic)) j++
    const seat = scan.capital(j) ? scan.known(j, 'place') : undefined
    if (seat && (!seat.entry.ambiguous || seat.entry.subtype === 'country') && scan.namely(seat.last)) j = seat.last
    proposeUnknownRun(scan, j, tokens.sentence[i], 'organization-noun')
  }
}

/** `analis di Morgan Reed`, `pengajar politik di Delta One`: whoever works at a name works at an organization. */
export function proposeEmployers(scan: Scan): void {
  const { tokens } = scan.doc
  for (const i of scan.marked(Mark.employed)) {
    let j = i + 1
    while (j < i + 4 && scan.word(j) && !says('at-work', scan.lower(j)) && !scan.is(j, Cue.stop)) j++
    if (says('at-work', scan.lower(j))) proposeUnknownRun(scan, j + 1, tokens.sentence[i], 'employer')
  }
}

/** The capitalised run at `j` as an organization, unless something known says otherwise. */
function proposeUnknownRun(scan: Scan, j: number, sentence: number, via: string): void {
  if (!scan.namely(j) || scan.doc.tokens.sentence[j] !== sentence || scan.cues.otherHead.has(j)) return
  if (scan.is(j, Cue.orgHead | Cue.placeHead | Cue.role | Cue.rank | Cue.address | Cue.degree | Cue.knownPerson | Cue.person)) return
  if (scan.hits.at(j).some((hit) => hit.entry.type !== undefined && hit.entry.type !== 'person' && !hit.entry.ambiguous)) return
  let last = j
  while (last < scan.end(j) && last < j + 5 && (scan.namely(last) || (scan.lower(last) === '&' && scan.namely(last + 1)))) {
    if (last > j && scan.is(last, Cue.orgHead | Cue.placeHead | Cue.role | Cue.rank | Cue.address)) break
    last++
  }
  const lone = last === j + 1
  if (lone && (scan.share[j] > 3 || scan.is(j, Cue.givenName | Cue.familyName))) return
  scan.add(j, last, 'organization', lone ? 0.85 : 0.95, via)
}
