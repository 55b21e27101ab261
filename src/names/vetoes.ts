import { Cue } from './cues'
import type { Scan } from './scan'
import { says } from './word-sets'

/** Spans that are no names though they look like some: nationalities, channels, acronyms of common words. */
export function vetoNames(scan: Scan): void {
  for (const [i, hit] of scan.cues.veto) {
    const of = hit.entry.columns?.of
    if (of === 'platform') {
      if (scan.capital(i) && isChannel(scan, i)) scan.block(i, hit.last, 'channel')
      continue
    }
    const place = scan.capital(hit.last) && hit.last < scan.end(i) ? scan.known(hit.last, 'place') : undefined
    if (place && (of === 'citizen' || place.entry.subtype === 'country')) {
      scan.block(hit.last, place.last, 'nationality')
      if (of === 'citizen') scan.block(hit.last - 1, place.last, 'nationality')
    }
  }
  vetoCommonAcronyms(scan)
  vetoThings(scan)
}

/** Behind `di`, `akun` and the like, or in a row of channels that begins so. */
function isChannel(scan: Scan, i: number): boolean {
  let k = i - 1
  while (k > 0 && says('lists-channels', scan.lower(k))) {
    const before = scan.lower(k - 1) === ',' ? k - 2 : k - 1
    if (scan.cues.veto.get(before)?.entry.columns?.of !== 'platform') return false
    k = before - 1
  }
  return says('before-channel', scan.lower(k))
}

/** `Rencana Umum Tata Ruang (RUTR)`-like runs before an acronym that is known to be a thing. */
function vetoThings(scan: Scan): void {
  for (let i = 2; i < scan.bits.length; i++) {
    if (!scan.is(i, Cue.generic) || scan.lower(i - 1) !== '(') continue
    let first = i - 1
    while (first > 0 && i - first < 10 && scan.namely(first - 1) && !scan.is(first - 1, Cue.role)) first--
    for (let k = first; k < i - 2; k++) if (!scan.cues.orgHead.has(first)) scan.block(k, i - 1, 'thing')
  }
}

/** `organisasi perangkat daerah (OPD)`: an acronym whose long form is written small is no name in this article. */
function vetoCommonAcronyms(scan: Scan): void {
  const common = new Set<string>()
  const { tokens } = scan.doc
  for (let i = 2; i + 1 < tokens.length; i++) {
    if (scan.lower(i - 1) !== '(' || scan.lower(i + 1) !== ')' || !scan.is(i, Cue.acronym)) continue
    const acronym = scan.surface(i).toLowerCase()
    let k = i - 2
    let left = acronym.length
    while (left > 0 && k >= 0 && k > i - 12 && scan.word(k) && !scan.capital(k)) {
      if (scan.lower(k)[0] === acronym[left - 1]) left--
      k--
    }
    if (left === 0) common.add(acronym)
  }
  if (common.size === 0) return
  for (let i = 0; i < tokens.length; i++) if (scan.is(i, Cue.acronym) && common.has(scan.lower(i))) scan.block(i, i + 1, 'common-acronym')
}
