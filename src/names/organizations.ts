import { Cue } from './cues'
import type { Scan } from './scan'
import { readPlace } from './places'

const LONGEST = 22
/** A unit of a unit of a unit of a body: names nest no deeper. */
const DEEPEST = 3
const JOIN = new Set(['dan', '&', 'serta'])
const INNER = new Set(['untuk', 'di', 'bagi', 'atas', 'dari', 'ke', 'of', 'for', 'and', 'de'])
const COMPANY_END = new Set(['tbk', 'tbk.', 'ltd', 'ltd.', 'inc', 'inc.', 'corp', 'corp.', 'group', 'co', 'co.', 'bhd', 'llc', 'plc'])
const UNIT_SCOPE = new Set(['ri', 'republik', 'indonesia', 'pusat', 'nasional'])

/**
 * End of the organization whose head starts at token `i`; `i` itself if none does.
 * @param depth how many organizations it stands in
 * @param afterRole an office stands before it, so that a person's name may follow without a comma
 */
export function readOrganization(scan: Scan, i: number, afterRole = false, depth = 0): number {
  const head = scan.cues.orgHead.get(i)
  if (!head || !scan.capital(i) || scan.is(i, Cue.silent)) return i
  if ((scan.cues.placeHead.get(i)?.last ?? 0) > head.last || GENERIC.has(scan.lower(i) + ' ' + scan.lower(i + 1))) return i
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
          j = inner
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
        closed = true
        continue
      }
      if (scan.is(j, Cue.stop) || (scan.doc.tokens.enclitic[j] === 3 && j > head.last && scan.share[j] > 0)) break
      if (grows === 'free' && (scan.lower(j) === 'no' || scan.lower(j) === 'no.')) break
      if (UNIT_SCOPE.has(scan.lower(j))) {
        j++
        continue
      }
      if (closed && grows !== 'free') break
      if (scan.is(j, Cue.rank | Cue.address) && scan.cues.title.has(j) && (grows === 'long' ? scan.personal(j + 1) : scan.share[j] < 9)) break
      if (scan.roman(j)) {
        j++
        continue
      }
      if (afterRole && j > head.last && scan.personal(j) && !COMPANY_END.has(scan.lower(j)) && endsNamely(scan, j, grows)) break
      if ((grows === 'long' || grows === 'scope') && scan.personal(j) && j > head.last && scan.share[j] === 0 && !scan.is(j, Cue.acronym) && (afterRole || scan.is(j, Cue.givenName) || !(scan.namely(j + 1) && scan.share[j + 1] >= 4))) break
      if (grows === 'place' && j > head.last && !scan.is(j, Cue.acronym) && scan.share[j] === 0) break
      j++
      continue
    }
    if (scan.is(j, Cue.number) && (grows === 'school' || grows === 'place' || (grows === 'free' && j > head.last)) && scan.doc.tokens.sentence[j] === scan.doc.tokens.sentence[i]) {
      if (grows !== 'free' || scan.capital(j + 1)) {
        j++
        if (scan.lower(j) === '/' && scan.capital(j + 1)) j++
        continue
      }
      break
    }
    if (j === head.last && grows === 'long' && !(head.last > i + 1 && scan.lower(j) === '(')) break
    if (JOIN.has(scan.lower(j)) && grows !== 'place' && !closed && joins(scan, j + 1, end)) {
      j++
      continue
    }
    if (grows === 'long' && INNER.has(scan.lower(j)) && (!closed || scan.lower(j) === 'untuk') && joins(scan, j + 1, end) && scan.share[j + 1] >= 4 && !scan.is(j + 1, Cue.place)) {
      closed = false
      j++
      continue
    }
    if (grows === 'long' && scan.lower(j) === ',' && !closed && listGoesOn(scan, j, end)) {
      j++
      continue
    }
    if (grows === 'free' && scan.lower(j) === '(' && /^(?:persero|perseroan|persero daerah)$/.test(scan.lower(j + 1)) && scan.lower(j + 2) === ')') {
      j += 3
      continue
    }
    if (grows === 'long' && (j > head.last || head.last > i + 1) && scan.lower(j) === '(' && scan.namely(j + 1) && scan.lower(j + 2) === ')' && j + 3 < end && longerPlace(scan, j + 3) > j + 3) {
      j = longerPlace(scan, j + 3)
      continue
    }
    break
  }
  if ((j === head.last && !head.entry.columns?.alone) || (grows === 'scope' && !closed)) return i
  return j
}

const GENERIC = new Set(['badan usaha', 'bank sentral.', 'lembaga swadaya', 'dewan juri', 'badan hukum', 'komisi tetap', 'uni nikah'])

function longerPlace(scan: Scan, j: number): number {
  return Math.max(readPlace(scan, j), scan.known(j, 'place')?.last ?? j)
}

/** Whether the word at `j` may carry on a name after `dan` or `untuk`: capitalised and a word of the language. */
function joins(scan: Scan, j: number, end: number): boolean {
  return j < end && scan.namely(j) && scan.share[j] >= 1 && (!scan.cues.orgHead.has(j) || scan.lower(j) === 'otoritas') && !scan.is(j, Cue.givenName | Cue.knownPerson)
}

/** `Pendidikan, Kebudayaan, Riset, dan Teknologi`: capitalised common words between commas, with a capitalised word after the last `dan`. */
function listGoesOn(scan: Scan, comma: number, end: number): boolean {
  for (let j = comma + 1; j < end && j < comma + 9; j++) {
    if (JOIN.has(scan.lower(j))) return joins(scan, j + 1, end)
    if (scan.lower(j) === ',') continue
    if (!joins(scan, j, end) || scan.is(j, Cue.place)) return false
  }
  return false
}

/** Whether the capitalised run from `j` to its end reads like a person's name. */
function endsNamely(scan: Scan, j: number, grows: string): boolean {
  let k = j
  while (scan.namely(k) && k < j + 6 && k < scan.end(j)) {
    if (COMPANY_END.has(scan.lower(k))) return false
    k++
  }
  if (grows !== 'free') return true
  return scan.is(j, Cue.givenName) && k - j >= 2
}

const POLITY = new Set(['pemerintah', 'militer', 'tentara', 'parlemen'])

const SCOPED = new Set(['org-ministry', 'org-agency', 'org-state', 'org-party'])
const MEDIA = new Set(['televisi', 'media', 'radio', 'koran', 'kantor'])
const OPENERS = new Set([',', '.', 'bahwa', 'oleh', 'kata', 'menurut', 'setelah', 'sebelum', 'ketika', 'saat', 'dan', 'dari', 'dengan', 'sementara', 'namun', 'jika', 'karena', 'oleh', 'kepada', 'antara', 'meskipun', 'walaupun', 'meski', 'sehingga', 'agar', 'bila', 'apabila', 'kalau', 'ungkap', 'ujar', 'jelas', 'tegas', 'tambah', 'lapor', 'sebut', '"', '“'])

/** Whether the noun phrase at `i` stands where a subject or agent does, and does not belong to a noun before it (`operasi militer X`). */
const acts = (scan: Scan, i: number): boolean => scan.is(i, Cue.opens) || i === 0 || OPENERS.has(scan.lower(i - 1)) || scan.doc.tokens.sentence[i - 1] !== scan.doc.tokens.sentence[i]

export function proposeOrganizations(scan: Scan): void {
  for (const [i, head] of scan.cues.orgHead) {
    const afterRole = i > 0 && scan.is(i - 1, Cue.role | Cue.person | Cue.degree)
    const last = readOrganization(scan, i, afterRole)
    if (last > i) scan.add(i, last, 'organization', last > head.last ? (scan.is(last - 1, Cue.place | Cue.organization) ? 0.95 : 0.88) : 0.7, `org-head-${head.entry.columns?.grows ?? 'long'}`, { subtype: head.entry.subtype ?? head.entry.columns?.subtype })
  }
  proposeRuns(scan)
  proposeLongForms(scan)
  const { tokens } = scan.doc
  for (let i = 0; i < tokens.length; i++) {
    if (!scan.capital(i) || scan.is(i, Cue.silent)) continue
    // a ministry's or agency's short form is built from syllables
    if (/^kemen(?:ko)?[a-z]{2,}$/.test(scan.lower(i)) && !/^kement(?:e)?rian/.test(scan.lower(i)) && scan.share[i] < 5) scan.add(i, i + 1, 'organization', 0.9, 'syllables', { subtype: 'ministry' })
    // `KPU Bali`, `FISIP Unud`: an acronym with its place or the body that it belongs to
    const known = scan.known(i, 'organization')
    if (known && (scan.is(i, Cue.acronym) || known.last > i + 1 || SCOPED.has(known.entry.table))) {
      const next = known.last < scan.end(i) && scan.capital(known.last) ? known.last : -1
      const scope = next < 0 ? undefined : (scan.known(next, 'place') ?? scan.known(next, 'organization'))
      const head = next < 0 ? next : readPlace(scan, next)
      if (scope || head > next) scan.add(i, Math.max(scope?.last ?? 0, head), 'organization', 0.86, 'organization-scope', { subtype: known.entry.subtype })
    }
  }
  for (let i = 0; i + 1 < tokens.length; i++) {
    if (POLITY.has(scan.lower(i)) && scan.capital(i + 1) && (scan.lower(i) === 'pemerintah' ? !MEDIA.has(scan.lower(i - 1)) : scan.capital(i) || acts(scan, i))) {
      const place = scan.known(i + 1, 'place')
      if (place && (place.entry.subtype === 'country' || /^place-(?:country|world)/.test(place.entry.table))) {
        scan.add(i, place.last, 'organization', 0.9, 'polity', { subtype: scan.lower(i) === 'militer' || scan.lower(i) === 'tentara' ? 'military' : 'government' })
      }
    }
  }
}

function longFormKnown(scan: Scan, i: number): boolean {
  const known = scan.known(i, 'organization')
  return known !== undefined && known.last === i + 1 && !known.entry.ambiguous
}

/** The capitalised run before a bracketed acronym that the lexicon knows (`Kerja Sama … (APEC)`). */
function proposeLongForms(scan: Scan): void {
  const { length } = scan.doc.tokens
  for (let i = 2; i + 1 < length; i++) {
    if (scan.lower(i - 1) !== '(' || scan.lower(i + 1) !== ')' || !scan.is(i, Cue.acronym) || !longFormKnown(scan, i)) continue
    let first = i - 1
    while (first > 0 && i - first < 10 && (scan.namely(first - 1) || scan.lower(first - 1) === '-' || (JOIN.has(scan.lower(first - 1)) && scan.namely(first - 2))) && scan.doc.tokens.sentence[first - 1] === scan.doc.tokens.sentence[i]) first--
    const letter = scan.surface(i)[0]
    while (first < i - 2 && (scan.is(first, Cue.role | Cue.rank) || scan.is(first, Cue.opens))) first++
    if (i - 1 - first >= 2 && letter) scan.add(first, i - 1, 'organization', 0.8, 'long-form')
  }
}

const OUTLETS = new Set(['situs', 'laman', 'media', 'majalah', 'harian', 'koran', 'portal', 'stasiun', 'televisi', 'berita', 'kantor', 'surat', 'kabar', 'tabloid'])
const SOURCES = new Set(['dilansir', 'melansir', 'dikutip', 'mengutip', 'lapor', 'dilaporkan', 'lansir'])

/** Capitalised runs that end like an organization's name (`Delta Mining Group`), and the media that a report is taken from. */
function proposeRuns(scan: Scan): void {
  const { length } = scan.doc.tokens
  for (let i = 0; i < length; i++) {
    if (!scan.namely(i)) continue
    const end = scan.end(i)
    let j = i
    let tail = -1
    while (j < end && (scan.namely(j) || ((scan.lower(j) === '&' || scan.lower(j) === 'of' || scan.lower(j) === 'for' || scan.lower(j) === '-') && scan.namely(j + 1) && j > i)) && j < i + 12) {
      const of = scan.cues.tails.get(scan.lower(j))
      if (of && j > i) {
        tail = j + 1
        scan.add(runStart(scan, i, j), tail, of as 'organization', 0.9, `${of}-tail`)
      }
      j++
    }
    if (tail < 0 && j > i) {
      let k = i - 1
      while (k > i - 4 && k >= 0 && (scan.lower(k) === 'dari' || scan.lower(k) === 'oleh' || scan.lower(k) === 'dalam' || OUTLETS.has(scan.lower(k)))) k--
      if (k >= 0 && SOURCES.has(scan.lower(k)) && !scan.is(i, Cue.place | Cue.knownPerson | Cue.role | Cue.rank | Cue.givenName)) scan.add(i, j, 'organization', 0.85, 'source', { subtype: 'media' })
    }
    i = Math.max(i, j - 1)
  }
}

/** The run's first token behind titles (`CEO Delta Mining Group`). */
function runStart(scan: Scan, i: number, tail: number): number {
  let first = i
  for (let title = scan.cues.title.get(first); title && title.last < tail; title = scan.cues.title.get(first)) first = title.last
  return first
}
