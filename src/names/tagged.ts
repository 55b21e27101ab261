import { hasUpper, lettersFrom, lowersFrom, uppersFrom } from '../text/letters'
import { column } from '../text/vocabulary'
import { Cue } from './cues'
import { readOrganization } from './organizations'
import type { Scan } from './scan'
import type { Proposal } from './types'
import { Mark } from './word-marks'
import { says } from './word-sets'

/** Kinds of titles that grow together with names (`Romo`, `Sultan`). */
const KEPT = new Set(['royal', 'religious'])
/** What a smaller place lies in. */
const WIDE = new Set(['city', 'regency', 'province', 'country', 'capital'])
/** Two words that lost the space between them (`DilansirXX`, `Pantauandetik…`). */
const GLUED = /^(?:dilansir|dikutip|melansir|mengutip|pantauan|penelusuran|menurut|kepada|dihubungi)/
const PARTICLE = /^(?:dari|di|kepada|dilansir|dikutip|oleh|pada|yang|ke)/
const SEAMS = new Set(['-', '–', '—', ':', '|'])

/** The tagger's names, cut to what is written as a name and without what no name is. */
export function proposeTagged(scan: Scan, tagged: readonly Proposal[]): void {
  const { type, vocabulary } = scan.doc.tokens
  const odd = oddities(vocabulary)
  for (const name of tagged) {
    let { first, last } = name
    const blind = scan.is(first, Cue.blind)
    // an account is called so, nobody else is
    if (odd[type[first]] & Odd.account) continue
    if (!blind) {
      while (last > first && odd[type[last - 1]] & Odd.account) last--
      while (last > first && !scan.capital(last - 1) && !(odd[type[last - 1]] & Odd.mixed)) last--
      while (last > first && !scan.capital(first) && !(odd[type[first]] & Odd.mixed)) first++
    }
    while (
      last > first &&
      scan.is(first, Cue.stop) &&
      !(scan.capital(first + 1) && first + 1 < last && scan.is(first, Cue.opens) === false && !scan.is(first, Cue.generic))
    )
      first++
    if (last <= first || (last === first + 1 && scan.is(first, Cue.stop))) continue
    if (
      name.type === 'person' &&
      last > first + 1 &&
      scan.is(first, Cue.opens) &&
      scan.share[first] >= 6 &&
      !scan.is(first, Cue.givenName) &&
      scan.personal(first + 1)
    )
      first++
    // the channel of a body (`YouTube Sekretariat Kabinet`)
    const channel = scan.cues.veto.get(first)
    if (
      channel?.entry.columns?.of === 'platform' &&
      channel.last < last &&
      (scan.cues.orgHead.has(channel.last) || scan.known(channel.last, 'organization'))
    )
      first = channel.last
    // degrees stand outside the name, and are none
    while (last > first && scan.is(last - 1, Cue.degree) && !scan.is(last - 1, Cue.givenName | Cue.familyName)) last--
    if (last <= first) continue
    while (name.type !== 'person' && last > first + 1 && scan.is(last - 1, Cue.stop) && !scan.is(last - 1, Cue.generic)) last--
    for (let i = first + 1; name.type === 'place' && i < last; i++) if (/^(?:nomor|no\.?)$/.test(scan.lower(i))) last = i
    // brackets that open or close inside are not the name's own
    const bracket = unbalanced(scan, first, last)
    if (bracket >= 0) last = bracket
    // `kantor Pusat Delta`, `badan usaha milik negara`
    if (last > first + 1 && says('nation-scope', scan.lower(first)) && scan.known(first + 1, 'organization')?.last === last) first++
    if (name.type === 'organization' && isKindOfBody(scan, first, last)) continue
    // `Majelis Hakim Pengadilan X`: the bench is no part of the court's name
    if (name.type === 'organization' && last > first + 2 && scan.kindOfBody(first) && scan.cues.orgHead.has(first + 2)) first += 2
    if (last <= first) continue
    // `Delta Racing Budi Hartono`: the person starts behind the last word of the body's name
    if (name.type === 'person') {
      let tail = last - 2
      while (tail > first && (scan.cues.tails.get(scan.lower(tail)) !== 'organization' || scan.is(tail, Cue.givenName | Cue.familyName)))
        tail--
      if (tail > first) {
        scan.add(first, tail + 1, 'organization', name.confidence, 'tagged-tail')
        first = tail + 1
      }
    }
    if (name.type === 'organization') {
      // `Kementerian X Nama Orang`: the body ends where its words do
      const end = readOrganization(scan, first, true)
      if (end > first && end + 2 <= last && personalTo(scan, end, last)) last = end
    }
    // a dash or colon with white space parts names
    let parted = false
    for (let i = first + 1; i < last - 1; i++)
      if (odd[type[i]] & Odd.seam && scan.doc.tokens.end[i] < scan.doc.tokens.start[i + 1]) parted = true
    if (parted) continue
    // `Kementerian X dan KPK` are two
    let split = -1
    for (let i = first + 1; i + 1 < last; i++)
      if (
        says('join-names', scan.lower(i)) &&
        (scan.known(i + 1, 'organization')?.last === last || scan.cues.orgHead.has(i + 1) || name.type !== 'organization')
      )
        split = i
    if (split > 0) {
      scan.add(first, split, name.type, name.confidence * 0.9, name.via)
      scan.add(split + 1, last, name.type, name.confidence * 0.9, name.via)
      continue
    }
    for (
      let title = scan.cues.title.get(first);
      title && title.last < last && !KEPT.has(title.entry.columns?.kind ?? '') && !scan.is(first, Cue.givenName | Cue.orgHead);
      title = scan.cues.title.get(first)
    )
      first = title.last
    // `Kolonel Kum Budi`: the corps
    while (name.type === 'person' && first + 1 < last && scan.is(first, Cue.rank) && !scan.is(first, Cue.givenName)) first++
    // an office or rank is no name
    if (scan.cues.title.get(first)?.last === last && !scan.is(first, Cue.givenName | Cue.knownPerson | Cue.organization | Cue.place))
      continue
    if (last === first + 1 && odd[type[first]] & Odd.glued && !scan.known(first, name.type)) continue
    if (name.type === 'place') {
      // `Wirasari Bandung` without a comma is two places
      const inner = scan.known(first, 'place')
      if (inner && inner.last < last && !inner.entry.ambiguous && !scan.cues.placeHead.has(first)) {
        const outer = scan.known(inner.last, 'place')
        if (outer?.last === last && !outer.entry.ambiguous && WIDE.has(outer.entry.subtype ?? '')) {
          scan.add(first, inner.last, 'place', name.confidence, name.via)
          scan.add(inner.last, last, 'place', name.confidence, name.via)
          continue
        }
      }
    }
    const head = scan.cues.orgHead.get(first)
    // a head alone is a common noun (`Satgas`, `Kejari`)
    let confidence = Math.min(0.93, name.confidence)
    if (head?.last === last && !scan.known(first, 'organization')) confidence = Math.min(confidence, 0.4)
    if (scan.cues.placeHead.get(first)?.last === last && !scan.known(first, 'place')) confidence = Math.min(confidence, 0.4)
    if (scan.cues.seat.get(first)?.last === last) confidence = 0.4
    if (last === first + 1 && scan.share[first] >= 6 && !scan.known(first, name.type) && !scan.is(first, Cue.givenName)) confidence *= 0.8
    if (name.type === 'person' && foreignWords(scan, first, last)) confidence *= 0.55
    // `gedung FXX Uxx`: the body, its building is written small
    const inBuilding =
      name.type === 'place' &&
      says('small-building', scan.lower(first - 1)) &&
      !scan.cues.placeHead.has(first) &&
      (scan.known(first, 'organization') ?? (last - first > 1 ? scan.known(last - 1, 'organization') : undefined))
    scan.add(first, last, inBuilding ? 'organization' : name.type, confidence, name.via)
  }
}

/** Nothing but words for a kind of body (`Badan Usaha Milik Negara`). */
function isKindOfBody(scan: Scan, first: number, last: number): boolean {
  if (!scan.kindOfBody(first)) return false
  for (let i = first; i < last; i++) if (scan.share[i] === 0 || scan.is(i, Cue.place | Cue.acronym | Cue.number)) return false
  return scan.known(first, 'organization') === undefined
}

/** `Delta Strike`: half of the words are English ones, which no one is called. */
function foreignWords(scan: Scan, first: number, last: number): boolean {
  let n = 0
  for (let i = first; i < last; i++) if (scan.hasMark(i, Mark.english) && !scan.is(i, Cue.givenName | Cue.familyName | Cue.knownPerson)) n++
  return n > 0 && 2 * n >= last - first
}

/** The first bracket between two tokens that has no partner there, or -1. */
function unbalanced(scan: Scan, first: number, last: number): number {
  let open = -1
  for (let i = first; i < last; i++) {
    const mark = scan.surface(i)
    if (mark === '(' && open < 0) open = i
    else if (mark === ')') {
      if (open < 0) return i
      open = -1
    }
  }
  return open
}

function personalTo(scan: Scan, first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (!scan.personal(i)) return false
  return true
}

/** What is odd about a surface that the tagger may have named. */
const Odd = { account: 1, glued: 2, mixed: 4, seam: 8 } as const

const oddities = column(({ surfaces, lowers }, type) => {
  const surface = surfaces[type]
  let odd = 0
  if (surface.startsWith('@') || surface.startsWith('#')) odd |= Odd.account
  if (goesOn(lowers[type], GLUED, 2) || turnsUpper(surface)) odd |= Odd.glued
  if (mixedCase(surface)) odd |= Odd.mixed
  if (SEAMS.has(surface)) odd |= Odd.seam
  return odd
})

/** Written with a capital or a digit inside, and no two words glued together (`daridetikX`). */
const mixedCase = (word: string): boolean => (hasUpper(word) || /\d/.test(word)) && !goesOn(word, PARTICLE, 1)

/** Whether so many letters follow what a pattern finds. */
function goesOn(word: string, pattern: RegExp, letters: number): boolean {
  const found = pattern.exec(word)
  return found !== null && lettersFrom(word, found[0].length) >= letters
}

/** `bankBCA`: small letters, then capitals. */
function turnsUpper(word: string): boolean {
  const lowers = lowersFrom(word, 0)
  return lowers >= 2 && word.length - lowers >= 2 && uppersFrom(word, lowers) === word.length - lowers
}
