import { Cue } from './cues'
import type { Scan } from './scan'
import { Mark } from './word-marks'
import { says } from './word-sets'

/** Whether all words are of the language: `Perumahan Rakyat` names nothing by itself. */
function wordsOnly(scan: Scan, first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (scan.share[i] < 7 || scan.is(i, Cue.place | Cue.organization | Cue.givenName)) return false
  return true
}

/** End of the place whose head noun starts at token `i` (`Kota Bandung`, `Gedung DPR`); `i` itself if none does. */
export function readPlace(scan: Scan, i: number): number {
  const head = scan.cues.placeHead.get(i)
  if (!head || !scan.capital(i) || scan.is(i, Cue.silent) || (scan.cues.seat.get(i)?.last ?? i) > i + 1) return i
  const grows = head.entry.columns?.grows ?? 'place'
  const street = head.entry.columns?.subtype === 'street' || head.entry.subtype === 'street'
  const end = Math.min(scan.end(i), i + 12)
  let j = head.last
  while (j < end) {
    const known = scan.capital(j)
      ? (scan.known(j, 'place') ?? (grows === 'free' && !scan.is(j, Cue.generic) ? scan.known(j, 'organization') : undefined))
      : undefined
    if (known) {
      if (
        scan.is(i, Cue.opens) &&
        j === head.last &&
        scan.share[i] > 5 &&
        (known.entry.subtype === 'country' || known.entry.subtype === 'region') &&
        !scan.namely(known.last)
      )
        return i
      if (grows === 'place' && known.entry.subtype === 'country' && !says('before-country', scan.lower(i))) return i
      j = known.last
      if (grows === 'place') {
        // Perairan Natuna Utara
        while (j < end && scan.capital(j) && says('compass', scan.lower(j))) j++
        return j
      }
      continue
    }
    if (j > head.last && /^(?:nomor|no\.?)$/.test(scan.lower(j))) break
    if (scan.is(j, Cue.number) || scan.roman(j)) {
      if (grows === 'place' && j === head.last) return i
      if (!scan.roman(j) && grows === 'free' && j > head.last && scan.lower(j - 1) !== 'no' && !scan.capital(j + 1)) break
      j++
      continue
    }
    // a road from A to B
    if (
      street &&
      j > head.last &&
      scan.surface(j) === '-' &&
      scan.namely(j + 1) &&
      scan.doc.tokens.end[j] === scan.doc.tokens.start[j + 1]
    ) {
      j++
      continue
    }
    if (!scan.namely(j)) break
    if (grows === 'place' && scan.is(j, Cue.acronym) && scan.is(j, Cue.organization) && !scan.is(j, Cue.place)) break
    if (scan.is(j, Cue.rank | Cue.address) && scan.cues.title.has(j) && j > head.last && grows === 'place') break
    if (grows === 'place' && scan.cues.placeHead.has(j) && j > head.last) break
    if (grows === 'place' && j >= head.last + 3) break
    // `Juru Bicara Provinsi X Rina Dewi`: behind an office the person's name follows
    if (
      grows === 'place' &&
      j === head.last + 1 &&
      scan.is(i - 1, Cue.role) &&
      scan.personal(j) &&
      scan.personal(j + 1) &&
      !scan.namely(j + 2)
    )
      break
    j++
  }
  return j > head.last ? j : i
}

/** `di JX Kemang`: a capitalised run behind a preposition of place that ends in a known place. */
function proposeLocativeRuns(scan: Scan): void {
  for (const before of scan.marked(Mark.prepositionOfPlace)) {
    const i = before + 1
    if (
      !scan.namely(i) ||
      scan.is(i, Cue.orgHead | Cue.placeHead | Cue.role | Cue.rank | Cue.address | Cue.place | Cue.organization | Cue.stop)
    )
      continue
    let j = i + 1
    while (
      j < scan.end(i) &&
      j < i + 4 &&
      scan.namely(j) &&
      !scan.known(j, 'place') &&
      !scan.is(j, Cue.orgHead | Cue.role | Cue.rank | Cue.organization)
    )
      j++
    const place = j < scan.end(i) && scan.capital(j) ? scan.known(j, 'place') : undefined
    if (place && !scan.is(i, Cue.givenName)) scan.add(i, place.last, 'place', 0.8, 'locative-run', { subtype: 'building' })
  }
}

export function proposePlaces(scan: Scan): void {
  proposeLocativeRuns(scan)
  for (const [i, head] of scan.cues.placeHead) {
    const last = readPlace(scan, i)
    if (last > i) {
      const opens = scan.is(i, Cue.opens) && scan.share[i] > 5 && (head.entry.columns?.grows ?? 'place') === 'free'
      scan.add(
        i,
        last,
        'place',
        wordsOnly(scan, head.last, last) ? 0.47 : opens ? 0.7 : 0.86,
        `place-head-${head.entry.columns?.grows ?? 'place'}`,
        {
          subtype: head.entry.subtype ?? head.entry.columns?.subtype,
        },
      )
    } else if (!scan.capital(i) && says('small-place-head', scan.lower(i)) && head.last === i + 1) {
      let j = i + 1
      while (j < scan.end(i) && j < i + 4 && scan.namely(j) && !scan.is(j, Cue.orgHead | Cue.rank)) j++
      // `wilayah Asia Budi Hartono`
      const known = scan.known(i + 1, 'place')
      if (known && known.last < j && scan.personal(known.last)) j = known.last
      if (j > i + 1 && !scan.cues.title.has(i + 1))
        scan.add(i + 1, j, 'place', 0.7, 'place-lower-head', { subtype: head.entry.columns?.subtype })
    }
  }
}
