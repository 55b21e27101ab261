import { Cue } from './cues'
import type { Scan } from './scan'
import type { Proposal } from './types'
import { Mark } from './word-marks'
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
  vetoCodes(scan)
  vetoCommonAcronyms(scan)
  vetoThings(scan)
  vetoDefinedThings(scan)
  vetoForeignTitles(scan)
}

/**
 * `Indeks Angin Timur/IAT`, `Kerangka Ukur (KU)`: an acronym of words that nothing proposes as a name is none either, in the whole article,
 * unless somebody leads it (`Ketua KU`): then both name a body.
 */
function vetoDefinedThings(scan: Scan): void {
  const things = new Map<string, { readonly first: number; readonly last: number }>()
  let names: ReadonlyMap<number, readonly Proposal[]> | undefined
  for (const i of scan.candidates) {
    if (i < 2 || !scan.is(i, Cue.acronym) || scan.is(i, Cue.silent) || !scan.hasMark(i - 1, Mark.openBracket | Mark.slash)) continue
    const letters = scan.lower(i)
    if (letters.length < 2 || (scan.lower(i - 1) === '(' && scan.lower(i + 1) !== ')')) continue
    let first = i - 1
    let left = letters.length
    while (left > 0 && first > 0 && i - first < 12) {
      const word = scan.lower(first - 1)
      if (scan.word(first - 1) && word[0] === letters[left - 1]) left--
      else if (!says('minor', word) && word !== "'" && word !== '-' && word !== ',') break
      first--
    }
    if (left > 0 || isWrittenSmall(scan, i, first)) continue
    names ??= likelyNames(scan)
    if (!named(scan, names, first, i - 1)) things.set(letters, { first, last: i - 1 })
  }
  if (things.size === 0) return
  for (const letters of ledIn(scan, things)) {
    const { first, last } = things.get(letters) as { first: number; last: number }
    // `Lembaga Swadaya Masyarakat (LSM)` is a kind of body
    if (!scan.namely(first) || scan.cues.orgHead.get(first)?.last === last) continue
    scan.add(first, last, 'organization', 0.95, 'long-form')
    things.delete(letters)
  }
  const dropped: number[] = []
  for (const i of scan.candidates) if (scan.is(i, Cue.acronym) && things.has(scan.lower(i))) dropped.push(i)
  scan.drop(dropped)
}

/** Which acronyms somebody leads, or the words that they are short for. */
function ledIn(scan: Scan, things: ReadonlyMap<string, { readonly first: number; readonly last: number }>): ReadonlySet<string> {
  const led = new Set<string>()
  // `Ketua Media dan Opini (MO) Partai X` leads the field of a body
  for (const [letters, { first, last }] of things)
    if (leads(scan, first - 1) && !scan.is(last + 3, Cue.orgHead | Cue.organization)) led.add(letters)
  for (const i of scan.candidates)
    if (scan.is(i, Cue.acronym) && leads(scan, i - 1) && !scan.is(i, Cue.generic) && things.has(scan.lower(i))) led.add(scan.lower(i))
  return led
}

const leads = (scan: Scan, i: number): boolean =>
  scan.is(i, Cue.role) && says('leads-body', scan.lower(scan.lower(i) === 'umum' ? i - 1 : i))

/** Likely names, by their first token. */
function likelyNames(scan: Scan): ReadonlyMap<number, readonly Proposal[]> {
  const byFirst = new Map<number, Proposal[]>()
  for (const p of scan.out) {
    if (p.blocks || !NAMED.has(p.type) || p.confidence < 0.5) continue
    const others = byFirst.get(p.first)
    if (others) others.push(p)
    else byFirst.set(p.first, [p])
  }
  return byFirst
}

/** Whether a likely name begins with the tokens or covers most of them. */
function named(scan: Scan, names: ReadonlyMap<number, readonly Proposal[]>, first: number, last: number): boolean {
  for (let k = Math.max(0, first - LONGEST); k < last; k++)
    for (const p of names.get(k) ?? [])
      if (
        (k === first && (p.type !== 'place' || p.last - first > 1 || scan.known(last + 1, 'place') !== undefined)) ||
        Math.min(p.last, last) - Math.max(k, first) > (last - first) / 2
      )
        return true
  return false
}
/** No proposal is longer, in tokens. */
const LONGEST = 64
const NAMED = new Set(['person', 'organization', 'place'])

/** A quotation in English is the title of a paper or the words of a foreigner: names inside are not reported. */
function vetoForeignTitles(scan: Scan): void {
  for (const { first, last } of scan.doc.quotations) {
    if (last - first < 6) continue
    let foreign = 0
    let own = 0
    for (let i = first; i < last; i++) {
      if (scan.hasMark(i, Mark.englishSmall)) foreign++
      else if (scan.share[i] >= 8 && !scan.hasMark(i, Mark.english)) own++
    }
    if (foreign >= 2 && own <= foreign / 2) scan.block(first, last, 'foreign-title')
  }
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
  let people: ReadonlySet<number> | undefined
  for (const open of scan.marked(Mark.openBracket)) {
    const i = open + 1
    if (i < 2 || !scan.is(i, Cue.generic)) continue
    // `Budi Prio Hartono (BPH)`
    people ??= endsOfPeople(scan)
    if (people.has(open)) continue
    let first = i - 1
    while (first > 0 && i - first < 10 && scan.namely(first - 1) && !scan.is(first - 1, Cue.role)) first--
    for (let k = first; k < i - 2; k++) if (!scan.cues.orgHead.has(first)) scan.block(k, i - 1, 'thing')
  }
}

/** Tokens behind the names of people in full. */
function endsOfPeople(scan: Scan): ReadonlySet<number> {
  const ends = new Set<number>()
  for (const p of scan.out) if (p.type === 'person' && p.last - p.first > 1 && p.confidence >= 0.7) ends.add(p.last)
  return ends
}

/** `12-A/KX.II/BND/V/2031`: what stands in a code of three strokes or more with a number is no name. */
function vetoCodes(scan: Scan): void {
  const { tokens } = scan.doc
  const dropped: number[] = []
  let next = 0
  for (const i of scan.marked(Mark.slash)) {
    if (i < next) continue
    let first = i
    while (first > 0 && tokens.end[first - 1] === tokens.start[first]) first--
    let last = i + 1
    while (last < tokens.length && (tokens.end[last - 1] === tokens.start[last] || scan.is(last, Cue.acronym))) last++
    let strokes = 0
    let numbers = 0
    for (let k = first; k < last; k++) {
      if (scan.surface(k) === '/') strokes++
      else if (/\d/.test(scan.lower(k))) numbers++
    }
    if (strokes >= 3 && numbers > 0) for (let k = first; k < last; k++) if (scan.is(k, Cue.acronym | Cue.capital)) dropped.push(k)
    next = last
  }
  if (dropped.length > 0) scan.drop(dropped)
}

/** `badan pusat statistik (BPS)`: whether a body that an acronym names in the lexicons begins with the word of token `first`. */
function isWrittenSmall(scan: Scan, acronym: number, first: number): boolean {
  const name = scan.known(acronym, 'organization')?.entry.name
  return name !== undefined && name.indexOf(' ') > 0 && name.slice(0, name.indexOf(' ')).toLowerCase() === scan.lower(first)
}

/** `organisasi perangkat daerah (OPD)`: an acronym whose long form is written small is no name in this article, unless a lexicon has both. */
function vetoCommonAcronyms(scan: Scan): void {
  const common = new Set<string>()
  const { tokens } = scan.doc
  for (const open of scan.marked(Mark.openBracket)) {
    const i = open + 1
    if (i < 2 || i + 1 >= tokens.length || scan.lower(i + 1) !== ')' || !scan.is(i, Cue.acronym)) continue
    const acronym = scan.surface(i).toLowerCase()
    let k = i - 2
    let left = acronym.length
    while (left > 0 && k >= 0 && k > i - 12 && scan.word(k) && !scan.capital(k)) {
      if (scan.lower(k)[0] === acronym[left - 1]) left--
      k--
    }
    if (left === 0 && !isWrittenSmall(scan, i, k + 1)) common.add(acronym)
  }
  if (common.size === 0) return
  for (const i of scan.candidates) if (scan.is(i, Cue.acronym) && common.has(scan.lower(i))) scan.block(i, i + 1, 'common-acronym')
}
