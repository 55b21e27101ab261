import { isLower, isUpper } from '../text/letters'
import type { EntityType } from '../schema/types'
import { Cue } from './cues'
import type { Scan } from './scan'
import { says } from './word-sets'

/** Government seats: those who sit there, or the place where somebody goes. */
export function proposeSeats(scan: Scan): void {
  for (const [i, hit] of scan.cues.seat) {
    if (!scan.capital(i)) continue
    const place = says('near-seat', scan.lower(i - 1))
    // `Istana Negara`, `Istana Bogor`: a longer name is a building
    if (scan.namely(hit.last) && hit.last < scan.end(i) && hit.last === i + 1) continue
    scan.add(i, hit.last, place ? 'place' : 'organization', 0.93, 'seat', { subtype: place ? 'building' : 'government' })
  }
}

/** Names that the lexicons hold; forms with two readings need a context that fits. */
export function proposeKnown(scan: Scan): void {
  for (const hit of scan.hits.all) {
    const { entry, first, last } = hit
    if (!entry.type || scan.is(first, Cue.silent) || !NAMES.has(entry.type)) continue
    const type = entry.type as EntityType
    const blind = scan.is(first, Cue.blind)
    if ((scan.is(first, Cue.generic) && last === first + 1) || allStop(scan, first, last)) continue
    // `orang Jawa Barat` are of no people
    if (type === 'ethnicity' && scan.longPlace(last - 1)) continue
    // a rank before a name is no party
    if (type === 'organization' && scan.is(first, Cue.rank) && scan.capital(last)) continue
    let confidence = 0.9
    if (!scan.capital(first) && !blind)
      confidence = isLower(entry.name.charCodeAt(0)) && entry.name.slice(0, 3) === scan.surface(first).slice(0, 3) ? 0.85 : 0.3
    if (scan.cues.seat.has(first)) confidence = 0.3
    if (blind) confidence = last - first > 1 || scan.share[first] === 0 ? 0.75 : 0.35
    const common =
      isUpper(entry.name.charCodeAt(0)) &&
      last - first === 1 &&
      scan.share[first] >= 4 &&
      !scan.is(first, Cue.acronym) &&
      type !== 'language' &&
      type !== 'religion'
    if (entry.ambiguous || (common && entry.subtype !== 'country' && entry.subtype !== 'province')) {
      if (!scan.capital(first)) continue
      if (scan.is(first, Cue.opens) && scan.share[first] >= 3 && last === first + 1) continue
      confidence = 0.48
      if (type === 'place' && says('before-place', scan.lower(first - 1))) confidence = 0.8
      if (type === 'person' && scan.is(first - 1, Cue.role | Cue.rank | Cue.address)) confidence = 0.8
      const before = scan.lower(first - 1) === 'dari' ? first - 2 : first - 1
      if (type === 'organization' && says('taken-from', scan.lower(before))) confidence = 0.85
      if (type === 'organization' && says('before-company', scan.lower(first - 1))) confidence = 0.85
      if (scan.is(first, Cue.acronym)) confidence = Math.max(confidence, 0.6)
    } else if (last - first === 1 && scan.is(first, Cue.opens) && scan.share[first] >= 5) confidence = 0.45
    // a lone known word inside a longer capitalised run is often part of another name
    if (
      type === 'place' &&
      last - first === 1 &&
      confidence > 0.6 &&
      scan.personal(last) &&
      !scan.is(first - 1, Cue.role) &&
      !says('before-place', scan.lower(first - 1))
    )
      confidence -= 0.15
    if (
      type === 'organization' &&
      last - first === 1 &&
      !scan.is(first, Cue.acronym) &&
      confidence > 0.6 &&
      (entry.table === 'org-company' || entry.table === 'org-listed' || entry.table === 'org-club')
    ) {
      if (scan.namely(last) && last < scan.end(first) && !scan.is(last, Cue.place) && !scan.cues.tails.has(scan.lower(last)))
        confidence -= 0.42
      if (scan.share[first] >= 3) confidence -= 0.25
    }
    if (type === 'product' && confidence >= 0.8) proposeModel(scan, last, first)
    if (type === 'organization' && last === first + 1 && confidence >= 0.4 && says('maker', scan.lower(first))) proposeMade(scan, first)
    scan.add(first, last, type, confidence, `lexicon-${entry.table}`, { subtype: entry.subtype, link: entry.link, canonical: entry.name })
  }
}

/** `Xbox One`, `MacBook Neo`: a known product with its model. */
function proposeModel(scan: Scan, from: number, first: number): void {
  let last = from
  const sentence = scan.doc.tokens.sentence[first]
  while (last < from + 3 && scan.doc.tokens.sentence[last] === sentence && modelWord(scan, last)) last++
  // `bos Xbox Karel Wibo`: two words that are none of any language are somebody
  if (last - from >= 2 && scan.personal(from) && scan.personal(from + 1) && !/\d/.test(scan.lower(from) + scan.lower(from + 1))) return
  if (last > from) scan.add(first, last, 'product', 0.95, 'product-model')
}

/** `Toyota Avanza`, `Honda CRF`: what a maker makes is no company. */
function proposeMade(scan: Scan, first: number): void {
  let last = first + 1
  const sentence = scan.doc.tokens.sentence[first]
  while (last < first + 4 && scan.doc.tokens.sentence[last] === sentence && madeWord(scan, last)) last++
  if (last > first + 1) scan.add(first, last, 'product', 0.95, 'product-made')
}

const madeWord = (scan: Scan, i: number): boolean =>
  (scan.is(i, Cue.number) && scan.lower(i).length <= 3) ||
  (scan.namely(i) &&
    scan.share[i] <= 3 &&
    !scan.cues.tails.has(scan.lower(i)) &&
    !scan.is(
      i,
      Cue.place |
        Cue.organization |
        Cue.orgHead |
        Cue.placeHead |
        Cue.role |
        Cue.rank |
        Cue.givenName |
        Cue.familyName |
        Cue.knownPerson |
        Cue.generic,
    ))

const modelWord = (scan: Scan, i: number): boolean =>
  (scan.namely(i) && scan.share[i] <= 3 && !scan.is(i, Cue.place | Cue.organization | Cue.givenName)) ||
  (scan.is(i, Cue.number) && scan.lower(i).length <= 2)

function allStop(scan: Scan, first: number, last: number): boolean {
  // a preposition that is a news agency as well
  if (
    last === first + 1 &&
    scan.capital(first) &&
    !scan.is(first, Cue.opens) &&
    /^(?:dilansir|dikutip|dari|oleh|kantor|berita|lkbn|kepada|laporan)$/.test(scan.lower(first - 1))
  )
    return false

  for (let i = first; i < last; i++) if (!scan.is(i, Cue.stop) && !says('homeland', scan.lower(i))) return false
  return true
}

const NAMES = new Set(['person', 'organization', 'place', 'event', 'law', 'product', 'work', 'language', 'religion', 'ethnicity'])
