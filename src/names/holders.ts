import { Cue } from './cues'
import { endOfRun, type Evidence, evidenceOf, isHolder, opensRank, seamOf } from './holder-seam'
import type { Scan } from './scan'
import { readPlace } from './places'
import { says } from './word-sets'

/** Kinds of office whose body is a place. */
const OF_PLACES = new Set(['region', 'police'])
/** Kinds of office that are held in a body, whose name follows more often than not. */
const OF_BODIES = new Set(['company', 'office', 'group'])
/** Kinds of title right behind which the name stands. */
const DIRECT = new Set(['rank', 'address', 'degree', 'person', 'royal', 'minister', 'head-of-state', 'media'])
const SURE = 0.6
const LONGEST_BODY = 4

/** Where a body ends and its holder's name or rank begins. */
interface Seam {
  /** Behind the office. */
  readonly first: number
  readonly last: number
  readonly kind: string
  /** The name begins here, not a rank. */
  readonly named: boolean
}

/**
 * Parts bodies from their holders where nothing but capitals stands between them (`Direktur PT Sinar Laut Budi Hartono`):
 * what was proposed across the seam is cut there. Where nothing tells the seam, all stays as it was.
 */
export function partHolders(scan: Scan): void {
  let told: Evidence | undefined
  const evidence = (): Evidence => (told ??= evidenceOf(scan))
  const seams = new Map<number, Seam>()
  for (const [start, title] of scan.cues.title) {
    const { kind = 'role', of } = title.entry.columns ?? {}
    const first = title.last
    if (
      DIRECT.has(kind) ||
      (of === 'person' && scan.personal(first)) ||
      scan.is(first - 1, Cue.silent) ||
      !scan.capital(first) ||
      initial(scan, first)
    )
      continue
    // a rank behind a body, though it is an office elsewhere
    if (scan.capital(start - 1) && (scan.is(first - 1, Cue.rank) || says('rank-or-office', scan.lower(first - 1)))) continue
    const last = endOfRun(scan, first)
    if (last < scan.end(first - 1) && scan.capital(last) && opensRank(scan, last, first)) {
      if (last > first) seams.set(last, { first, last, kind, named: false })
      continue
    }
    if (OF_PLACES.has(kind)) proposeSeatInPlace(scan, first, last)
    else if (OF_BODIES.has(kind)) proposeBodyBeforeComma(scan, first, last, evidence)
    const at = seamOf(scan, first, last, OF_BODIES.has(kind), evidence())
    if (at > first) seams.set(at, { first: Math.min(first, seams.get(at)?.first ?? first), last, kind, named: true })
  }
  if (seams.size > 0) part(scan, seams)
}

const initial = (scan: Scan, j: number): boolean => scan.doc.tokens.end[j] - scan.doc.tokens.start[j] === 1

/** `Camat Telaga Sari, Kabupaten Garut, Budi Hartono`: what a place and the holder follow is a place. */
function proposeSeatInPlace(scan: Scan, first: number, last: number): void {
  if (scan.lower(last) !== ',' || !scan.capital(last + 1) || scan.is(first, Cue.givenName)) return
  const place = Math.max(readPlace(scan, last + 1), scan.known(last + 1, 'place')?.last ?? 0)
  if (place <= last + 1 || scan.lower(place) !== ',' || !scan.personal(place + 1)) return
  scan.add(first, last, 'place', 0.97, 'seat-in-place')
}

/** `Direktur Kliksemua, Budi, menolak`: what stands between an office and its holder's name in commas is the body. */
function proposeBodyBeforeComma(scan: Scan, first: number, last: number, evidence: () => Evidence): void {
  if (scan.lower(last) !== ',' || !scan.capital(last + 1) || last - first > LONGEST_BODY) return
  for (let k = first; k < last; k++) if (!scan.namely(k) || scan.share[k] >= 4 || scan.is(k, Cue.givenName | Cue.familyName | NAMED)) return
  let end = last + 1
  while (end < scan.end(first) && end < last + 5 && scan.capital(end)) end++
  if (scan.lower(end) === ',' && scan.lower(end + 1) !== 'dan' && isHolder(scan, last + 1, end, evidence()))
    scan.add(first, last, 'organization', 0.98, 'held-body')
}
const NAMED = Cue.orgHead | Cue.placeHead | Cue.role | Cue.field | Cue.place | Cue.knownPerson

/** Cuts what was proposed across the seams, drops people inside the bodies, and proposes the holders and bodies. */
function part(scan: Scan, seams: ReadonlyMap<number, Seam>): void {
  const bodyTo = new Map<number, number>()
  for (const [at, { first, kind, named }] of seams) if (named && OF_BODIES.has(kind)) for (let k = first; k < at; k++) bodyTo.set(k, at)
  const found = new Set<number>()
  const kept = []
  for (const p of scan.out) {
    if (p.type === 'person' && p.last <= (bodyTo.get(p.first) ?? 0)) continue
    let cut = p
    for (let at = p.first + 1; at < p.last; at++) {
      const seam = seams.get(at)
      if (seam === undefined) continue
      if (p.type !== 'person') cut = { ...p, last: at, canonical: undefined, link: undefined }
      else if (seam.named && p.first >= seam.first) cut = { ...p, first: at }
      break
    }
    if (cut.last < p.last && (!scan.capital(cut.last - 1) || isHead(scan, cut.first, cut.last))) continue
    if (cut.type !== 'person' && cut.confidence >= SURE) found.add(cut.last)
    kept.push(cut)
  }
  scan.out.length = 0
  for (const p of kept) scan.out.push(p)
  for (const [at, { first, last, kind, named }] of seams) {
    if (!named) continue
    scan.add(at, last, 'person', 0.93, 'holder')
    const body = found.has(at) ? at : startOfBody(scan, first, at)
    if (body < at) scan.add(body, at, OF_PLACES.has(kind) ? 'place' : 'organization', 0.8, 'held-body')
  }
}

const isHead = (scan: Scan, first: number, last: number): boolean =>
  scan.cues.placeHead.get(first)?.last === last ||
  (scan.cues.orgHead.get(first)?.last === last && scan.known(first, 'organization') === undefined)

/** Where a body that no rule found begins before the seam, behind the fields of the office; the seam itself without. */
function startOfBody(scan: Scan, first: number, seam: number): number {
  let at = first
  for (let k = first; k < seam; k++) if (!scan.capital(k)) at = k + 1
  while (at < seam && (scan.is(at, Cue.field | Cue.role) || scan.share[at] >= 4)) at++
  if (seam - at > LONGEST_BODY) return seam
  for (let k = at; k < seam; k++)
    if (!scan.namely(k) || scan.roman(k) || scan.is(k, Cue.orgHead | Cue.placeHead | Cue.role | Cue.rank | Cue.address | Cue.degree))
      return seam
  return at
}
