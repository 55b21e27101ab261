import { lettersFrom } from '../text/letters'
import { Cue } from './cues'
import { proposeBesideNouns, proposeEmployers, proposeLongForms, proposeRuns } from './organization-runs'
import type { Scan } from './scan'
import { readPlace } from './places'
import { Mark } from './word-marks'
import { says } from './word-sets'

const LONGEST = 22
/** Share of lower-case writings, in tenths, from which a word is one of the language first. */
const COMMON = 5
/** Words with a number, as bodies bear them (`Covid-19`). */
const NUMBERED = /-\d{1,4}$/
const isCoined = (word: string): boolean => {
  const at = word.search(NUMBERED)
  return at >= 3 && lettersFrom(word, 0) === at
}
/** A unit of a unit of a unit of a body: names nest no deeper. */
const DEEPEST = 3

/**
 * End of the organization whose head starts at token `i`; `i` itself if none does.
 * @param depth how many organizations it stands in
 * @param afterRole an office stands before it, so that a person's name may follow without a comma
 */
export function readOrganization(scan: Scan, i: number, afterRole = false, depth = 0): number {
  const head = scan.cues.orgHead.get(i)
  if (!head || !scan.capital(i) || scan.is(i, Cue.silent)) return i
  // `Bursa saham X` at the start of a sentence
  if (head.last > i + 1 && scan.is(i, Cue.opens) && !scan.capital(head.last - 1)) return i
  if ((scan.cues.placeHead.get(i)?.last ?? 0) > head.last || scan.kindOfBody(i)) return i
  const grows = head.entry.columns?.grows ?? 'long'
  const end = Math.min(scan.end(i), i + LONGEST)
  if (scan.doc.tokens.end[head.last] - scan.doc.tokens.start[head.last] === 1 && grows === 'free' && scan.capital(head.last)) return i
  let j = head.last
  let closed = false
  while (j < end) {
    const known = scan.known(j, 'organization')
    const place = scan.capital(j) ? longerPlace(scan, j) : j
    if (scan.capital(j) && scan.is(j, Cue.silent) === false) {
      if (j > i && depth < DEEPEST && scan.cues.orgHead.has(j) && scan.cues.orgHead.get(j) !== head) {
        const inner = readOrganization(scan, j, afterRole, depth + 1)
        if (inner > j) {
          j = Math.max(inner, known?.last ?? 0)
          closed = true
          continue
        }
      }
      if (known && known.last > j && scan.capital(j) && known.last >= place) {
        j = known.last
        closed = true
        continue
      }
      if (place > j) {
        j = place
        while (grows === 'place' && j < end && scan.capital(j) && says('compass', scan.lower(j))) j++
        closed = true
        continue
      }
      if (says('whole-scope', scan.lower(j)) && scan.capital(j + 1) && says('nation', scan.lower(j + 1))) {
        j += 2
        closed = true
        continue
      }
      if (isCoined(scan.lower(j)) && grows !== 'place') {
        j++
        continue
      }
      if (scan.is(j, Cue.stop) || (scan.doc.tokens.enclitic[j] === 3 && j > head.last && scan.share[j] > 0)) break
      if (grows === 'free' && (scan.lower(j) === 'no' || scan.lower(j) === 'no.')) break
      if (says('nation-scope', scan.lower(j))) {
        j++
        continue
      }
      // Polresta Serang Kota
      if (closed && head.entry.subtype === 'police' && scan.lower(j) === 'kota' && !scan.known(j + 1, 'place')) {
        j++
        break
      }
      if (closed && grows !== 'free') break
      if (scan.is(j, Cue.rank | Cue.address) && scan.cues.title.has(j) && (grows === 'long' ? scan.personal(j + 1) : scan.share[j] < 9))
        break
      if (scan.roman(j)) {
        j++
        continue
      }
      if (grows === 'free' && scan.lower(j) === 'tbk') {
        j++
        break
      }
      // Dirut PT DXY M Budi Hartono
      if (
        grows === 'free' &&
        (afterRole || scan.is(j, Cue.givenName | Cue.familyName) || scan.is(j + 1, Cue.givenName | Cue.familyName)) &&
        j === head.last + 1 &&
        scan.is(j - 1, Cue.acronym) &&
        !scan.is(j, Cue.acronym) &&
        !says('company-end', scan.lower(j)) &&
        (scan.personal(j) || scan.doc.tokens.end[j] - scan.doc.tokens.start[j] <= 2) &&
        scan.personal(j + 1)
      )
        break
      if (afterRole && j > head.last && scan.personal(j) && !says('company-end', scan.lower(j)) && endsNamely(scan, j, grows)) break
      if (
        (grows === 'long' || grows === 'scope') &&
        scan.personal(j) &&
        j > head.last &&
        scan.share[j] === 0 &&
        !scan.is(j, Cue.acronym) &&
        (afterRole || scan.is(j, Cue.givenName) || !(scan.namely(j + 1) && scan.share[j + 1] >= 4))
      )
        break
      if (grows === 'place' && j > head.last && !scan.is(j, Cue.acronym) && scan.share[j] === 0) break
      j++
      continue
    }
    if (
      scan.is(j, Cue.number) &&
      (grows === 'school' || grows === 'place' || (grows === 'free' && j > head.last)) &&
      scan.doc.tokens.sentence[j] === scan.doc.tokens.sentence[i]
    ) {
      if (grows !== 'free' || scan.capital(j + 1)) {
        j++
        if (scan.lower(j) === '/' && scan.capital(j + 1)) j++
        continue
      }
      break
    }
    if (scan.lower(j) === '(' && grows !== 'free') {
      const on = behindBracket(scan, i, j, end, j === head.last)
      if (on > j) {
        j = on
        closed = scan.is(on - 1, Cue.place)
        continue
      }
    }
    if (j === head.last && grows === 'long') break
    if (says('join', scan.lower(j)) && grows !== 'place' && !closed && joins(scan, j + 1, end)) {
      j++
      continue
    }
    if (
      grows === 'long' &&
      says('inside-body', scan.lower(j)) &&
      (!closed || scan.lower(j) === 'untuk') &&
      joins(scan, j + 1, end) &&
      scan.share[j + 1] >= 4 &&
      !scan.is(j + 1, Cue.place | Cue.placeHead)
    ) {
      closed = false
      j++
      continue
    }
    if (grows === 'long' && scan.lower(j) === ',' && !closed && listGoesOn(scan, j, end)) {
      j++
      continue
    }
    if (
      grows === 'free' &&
      scan.lower(j) === '(' &&
      /^(?:persero|perseroan|persero daerah)$/.test(scan.lower(j + 1)) &&
      scan.lower(j + 2) === ')'
    ) {
      j += 3
      if (scan.lower(j) === 'tbk' || scan.lower(j) === 'tbk.') j++
      break
    }
    break
  }
  if ((j === head.last && !head.entry.columns?.alone) || (grows === 'scope' && !closed)) return i
  // `Tim Delta` where Delta is known: the team of that body
  if (grows === 'scope' && scan.lower(i) === 'tim' && j === head.last + 1 && ownsTeams(scan, head.last)) return i
  return j
}

const OWNERS = new Set(['org-university', 'org-agency', 'org-state', 'org-ministry'])
const ownsTeams = (scan: Scan, i: number): boolean => OWNERS.has(scan.known(i, 'organization')?.entry.table ?? '')

/**
 * End of a bracketed short form behind which the name goes on: with a place (`Pemerintah Kota (Pemkot) Garut`), or with
 * its field where only the head stands before it (`Satuan Tugas (Satgas) Pangan`). `open` if it does not.
 */
function behindBracket(scan: Scan, first: number, open: number, end: number, bare: boolean): number {
  let close = open + 1
  while (close < open + 4 && close < end && scan.capital(close)) close++
  if (close === open + 1 || scan.lower(close) !== ')' || close + 1 >= end || !scan.capital(close + 1)) return open
  if (open === first + 1 && scan.doc.tokens.end[first] - scan.doc.tokens.start[first] <= 5) return open
  const numbered = scan.roman(close + 1) ? close + 2 : close + 1
  const place = scan.capital(numbered) ? longerPlace(scan, numbered) : numbered
  if (place > numbered) return place
  return bare && scan.namely(close + 1) && scan.share[close + 1] >= 3 && !scan.is(close + 1, Cue.givenName | Cue.role | Cue.rank)
    ? close + 2
    : open
}

function longerPlace(scan: Scan, j: number): number {
  const known = scan.known(j, 'place')
  // a word of the language that is a village's name, too (`Padi`)
  const common = known?.last === j + 1 && known.entry.ambiguous && scan.share[j] >= COMMON
  return Math.max(readPlace(scan, j), common ? j : (known?.last ?? j))
}

/** Whether the word at `j` may carry on a name after `dan` or `untuk`: capitalised and a word of the language. */
function joins(scan: Scan, j: number, end: number): boolean {
  return (
    j < end &&
    (scan.namely(j) ? scan.share[j] >= 1 : scan.lower(j) === 'ham') &&
    (!scan.cues.orgHead.has(j) || scan.lower(j) === 'otoritas') &&
    !scan.is(j, Cue.givenName | Cue.knownPerson)
  )
}

/** `Pendidikan, Kebudayaan, Riset, dan Teknologi`: capitalised common words between commas, with a capitalised word after the last `dan`. */
function listGoesOn(scan: Scan, comma: number, end: number): boolean {
  for (let j = comma + 1; j < end && j < comma + 9; j++) {
    if (says('join', scan.lower(j))) return joins(scan, j + 1, end)
    if (scan.lower(j) === ',') continue
    if (!joins(scan, j, end) || scan.is(j, Cue.place)) return false
  }
  return false
}

/** Whether the capitalised run from `j` to its end reads like a person's name. */
function endsNamely(scan: Scan, j: number, grows: string): boolean {
  let k = j
  while (scan.namely(k) && k < j + 6 && k < scan.end(j)) {
    if (says('company-end', scan.lower(k))) return false
    k++
  }
  if (grows !== 'free') return true
  return scan.is(j, Cue.givenName) && k - j >= 2
}

const SCOPED = new Set(['org-ministry', 'org-agency', 'org-state', 'org-party'])

/** Whether the noun phrase at `i` stands where a subject or agent does, and does not belong to a noun before it (`operasi militer X`). */
const acts = (scan: Scan, i: number): boolean =>
  scan.is(i, Cue.opens) ||
  i === 0 ||
  says('before-agent', scan.lower(i - 1)) ||
  says('of-polity', scan.lower(i - 1)) ||
  scan.doc.tokens.sentence[i - 1] !== scan.doc.tokens.sentence[i]

export function proposeOrganizations(scan: Scan): void {
  for (const [i, head] of scan.cues.orgHead) {
    const afterRole = i > 0 && scan.is(i - 1, Cue.role | Cue.person | Cue.degree)
    const last = readOrganization(scan, i, afterRole)
    if (last > i)
      scan.add(
        i,
        last,
        'organization',
        last > head.last ? (scan.is(last - 1, Cue.place | Cue.organization) ? 0.95 : 0.88) : 0.7,
        `org-head-${head.entry.columns?.grows ?? 'long'}`,
        { subtype: head.entry.subtype ?? head.entry.columns?.subtype },
      )
  }
  proposeRuns(scan)
  proposeBesideNouns(scan)
  proposeEmployers(scan)
  proposeLongForms(scan)
  const { tokens } = scan.doc
  for (const i of scan.candidates) {
    if (scan.hasMark(i, Mark.domain) && tokens.end[i] - tokens.start[i] > 6 && !scan.is(i, Cue.silent))
      scan.add(i, i + 1, 'organization', 0.85, 'domain', { subtype: 'media' })
    if (!scan.capital(i) || scan.is(i, Cue.silent)) continue
    // a ministry's or agency's short form is built from syllables
    if (scan.hasMark(i, Mark.ministry) && scan.share[i] < 5) scan.add(i, i + 1, 'organization', 0.9, 'syllables', { subtype: 'ministry' })
    // `KPU Bali`, `FISIP Unud`: an acronym with its place or the body that it belongs to
    const known = scan.known(i, 'organization')
    if (known && !scan.is(i, Cue.generic | Cue.rank) && (scan.is(i, Cue.acronym) || known.last > i + 1 || SCOPED.has(known.entry.table))) {
      const next = known.last < scan.end(i) && scan.capital(known.last) ? known.last : -1
      const scope = next < 0 ? undefined : (scan.known(next, 'place') ?? scan.known(next, 'organization'))
      const head = next < 0 ? next : readPlace(scan, next)
      if (scope || head > next)
        scan.add(i, Math.max(scope?.last ?? 0, head), 'organization', 0.9, 'organization-scope', { subtype: known.entry.subtype })
    }
  }
  for (const i of scan.marked(Mark.polity)) {
    if (
      i + 1 < tokens.length &&
      (scan.capital(i + 1) || says('polity-scope', scan.lower(i + 1))) &&
      (scan.lower(i) === 'pemerintah' ? !says('state-medium', scan.lower(i - 1)) : scan.capital(i) || acts(scan, i))
    ) {
      const at = says('polity-scope', scan.lower(i + 1)) ? i + 2 : i + 1
      const place = scan.capital(at) ? scan.known(at, 'place') : undefined
      if (place && (place.entry.subtype === 'country' || /^place-(?:country|world)/.test(place.entry.table))) {
        scan.add(i, place.last, 'organization', 0.9, 'polity', {
          subtype: scan.lower(i) === 'militer' || scan.lower(i) === 'tentara' ? 'military' : 'government',
        })
      }
    }
  }
}
