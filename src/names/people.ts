import type { Scan } from './scan'
import { TitleRows } from './title-rows'
import { Cue } from './cues'
import { initials, proposeActing, proposeAliased, proposeRow } from './initials'
import { readOrganization } from './organizations'
import { readPlace } from './places'
import { Mark } from './word-marks'
import { says } from './word-sets'

const LONGEST = 7
const balinese = (scan: Scan, i: number): boolean =>
  scan.lower(i) === 'i' && (scan.is(i + 1, Cue.givenName) || says('birth-order', scan.lower(i + 1)))

/** `Raja`, `Putri`, `Sultan` before a further name: more often part of it than a title, once an office stands before. */
function royal(scan: Scan, j: number): boolean {
  const title = scan.cues.title.get(j)
  return (
    title?.entry.columns?.kind === 'royal' &&
    title.last === j + 1 &&
    scan.capital(j) &&
    (scan.namely(j + 1) || says('month-name', scan.lower(j + 1))) &&
    j + 1 < scan.end(j)
  )
}

/** End of the person's name that starts at token `i`; `i` itself if none does. */
export function readPerson(scan: Scan, i: number, titled = false): number {
  const end = Math.min(scan.end(i), i + LONGEST)
  let j = i
  if (scan.roman(i) && !balinese(scan, i)) return i
  while (j < end) {
    if (says('name-connector', scan.lower(j)) && !scan.is(j, Cue.capital) && j > i && scan.namely(j + 1)) {
      j += 2
      continue
    }
    if (j > i && titled && says('month-name', scan.lower(j)) && scan.capital(j) && !scan.is(j + 1, Cue.number)) {
      j++
      continue
    }
    if (j === i && titled && royal(scan, j)) {
      j++
      continue
    }
    if (!scan.capital(j) || scan.is(j, Cue.stop | Cue.silent)) break
    const given = scan.is(j, Cue.givenName | Cue.familyName) || (j === i && says('head-or-given', scan.lower(j)) && scan.personal(j + 1))
    if (scan.is(j, Cue.orgHead | Cue.rank | Cue.placeHead) && !given) break
    if (j > i && scan.is(j, Cue.degree) && !scan.is(j, Cue.givenName | Cue.familyName)) break
    if (scan.is(j, Cue.role | Cue.degree) && !scan.is(j, Cue.givenName | Cue.familyName) && scan.cues.title.has(j)) break
    if (scan.is(j, Cue.address) && j > i && scan.cues.title.has(j)) break
    if (scan.hasMark(j, Mark.english) && !scan.is(j, Cue.givenName | Cue.familyName | Cue.knownPerson)) break
    if (j > i && scan.is(j, Cue.acronym) && scan.doc.tokens.end[j] - scan.doc.tokens.start[j] > 2) break
    if (!titled && j === i && scan.share[j] > 7) break
    // a word of the language ends the name that began with words that are none
    if (j >= i + 2 && scan.share[j] >= 7 && !scan.is(j, Cue.givenName | Cue.familyName | Cue.knownPerson)) break
    j++
  }
  return j
}

/** After a title's last token: skips fields, institutions, places and further titles up to where a name may start. */
export function skipOffice(scan: Scan, from: number): number {
  const end = Math.min(scan.end(from - 1), from + 24)
  let j = from
  while (j < end) {
    const title = scan.cues.title.get(j)
    if (title && !royal(scan, j) && (scan.capital(j) || !scan.is(j, Cue.person))) {
      j = title.last
      continue
    }
    if (royal(scan, j)) break
    if (scan.lower(j).startsWith('ke-')) {
      j++
      continue
    }
    if (scan.lower(j) === '(') {
      let close = j + 1
      while (close < end && close < j + 5 && scan.lower(close) !== ')') close++
      if (scan.lower(close) !== ')') break
      j = close + 1
      continue
    }
    if (scan.capital(j)) {
      const org = readOrganization(scan, j, true)
      if (org > j) {
        j = org
        continue
      }
      const place = readPlace(scan, j)
      if (place > j) {
        j = place
        continue
      }
      const known = scan.known(j, 'organization') ?? scan.known(j, 'place')
      if (known) {
        j = known.last
        // `Presiden Direktur Delta Foundation Budi`
        if (scan.capital(j) && scan.cues.tails.get(scan.lower(j)) === 'organization' && !scan.is(j, Cue.givenName)) j++
        continue
      }
      if (scan.is(j, Cue.generic)) {
        j++
        continue
      }
      if (scan.capital(j) && scan.is(j + 1, Cue.orgHead) && says('office-join', scan.lower(j - 1))) {
        j++
        continue
      }
      // `Bupati Bagus Putu Wirasena`: two given names in a row begin the person
      if (
        scan.is(j, Cue.givenName) &&
        scan.is(j + 1, Cue.givenName) &&
        scan.capital(j + 1) &&
        !scan.is(j, Cue.field) &&
        scan.share[j + 1] < 3
      )
        break
      if (
        (scan.roman(j) && !balinese(scan, j)) ||
        scan.is(j, Cue.field) ||
        (scan.share[j] >= 3 && !scan.is(j, Cue.givenName)) ||
        scan.share[j] >= 7
      ) {
        j++
        continue
      }
      break
    }
    if (scan.is(j, Cue.number) || scan.lower(j).startsWith('ke-')) {
      j++
      continue
    }
    // `Kepala Ekonom Delta untuk wilayah Asia Budi`
    const region = says('office-join', scan.lower(j)) && says('small-place-head', scan.lower(j + 1)) && scan.capital(j + 2)
    const known = region ? scan.known(j + 2, 'place') : undefined
    if (known && known.last < end) {
      j = known.last
      continue
    }
    if (
      says('office-join', scan.lower(j)) &&
      j + 1 < end &&
      scan.capital(j + 1) &&
      j > from &&
      (!scan.personal(j + 1) || scan.is(j + 2, Cue.orgHead | Cue.organization))
    ) {
      j++
      continue
    }
    break
  }
  return j
}

/** Whether the office at token `at` follows a name and a comma (`Rina Astuti, Direktur X`), other offices joined by `&` or `dan` between. */
function behindName(scan: Scan, at: number): boolean {
  let k = at - 1
  while (k > at - 6 && k > 0 && (scan.is(k, Cue.role) || scan.lower(k) === '&' || scan.lower(k) === 'dan')) k--
  return scan.lower(k) === ',' && scan.personal(k - 1) && scan.personal(k - 2)
}

/** `pengacara Rina Astuti, Budi Hartono`: the one who serves stands behind the comma. */
function proposeApposition(scan: Scan, comma: number): void {
  if (scan.lower(comma) !== ',') return
  const last = readPerson(scan, comma + 1, true)
  if (last > comma + 2) scan.add(comma + 1, last, 'person', 0.75, 'title-apposition')
}

/** `Karel van der Berg`, `Rossella Di Carlo`: unknown words around the small words of European surnames. */
function proposeParticles(scan: Scan): void {
  for (const j of scan.marked(Mark.particle)) {
    if (j + 1 >= scan.bits.length || !scan.personal(j - 1) || scan.is(j, Cue.stop) === scan.capital(j)) continue
    if (!scan.capital(j) && (scan.is(j, Cue.stop) || says('preposition-of-place', scan.lower(j)))) continue
    let last = j + 1
    while (says('particle', scan.lower(last)) && last < j + 3) last++
    if (!scan.personal(last) || last >= scan.end(j)) continue
    let first = j - 1
    while (first > 0 && first > j - 3 && scan.personal(first - 1) && first > scan.doc.sentences[scan.doc.tokens.sentence[j]]?.first) first--
    while (last < scan.end(j) && last < j + 4 && scan.personal(last)) last++
    scan.add(first, last, 'person', 0.9, 'particle')
  }
}

/** Persons after offices, ranks and forms of address, with ages in brackets, and around reporting verbs. */
export function proposePeople(scan: Scan): void {
  const { doc, cues } = scan
  proposeParticles(scan)
  proposeAliased(scan)
  proposeActing(scan)
  const behind = new TitleRows(scan)
  let covered = -1
  for (const [at, title] of cues.title) {
    if (at < covered) continue
    covered = title.last
    if (title.last >= doc.tokens.length || doc.tokens.sentence[title.last] !== doc.tokens.sentence[at]) continue
    const served = title.entry.columns?.of === 'person'
    const kind =
      (served && (scan.personal(title.last) || initials(scan, title.last))) || title.entry.columns?.kind === 'media'
        ? 'person'
        : (title.entry.columns?.kind ?? 'role')
    if (says('screen', scan.lower(title.last - 1))) {
      const last = scan.namely(title.last) ? readPerson(scan, title.last, true) : title.last
      scan.add(title.last, last, 'work', 0.6, 'screen-title')
      continue
    }
    const direct = kind === 'rank' || kind === 'address' || kind === 'degree' || kind === 'person'
    let j = direct ? title.last : skipOffice(scan, title.last)
    if (direct) j = behind.titles(j)
    let comma = false
    if (scan.lower(j) === ',' && j + 1 < scan.end(at)) {
      comma = true
      j++
      j = behind.allTitles(j)
    }
    const accused = says('accused', scan.lower(title.last - 1)) && j === title.last
    if (
      kind !== 'person' &&
      !direct &&
      !accused &&
      scan.is(j, Cue.acronym) &&
      !scan.is(j, Cue.generic) &&
      !comma &&
      scan.doc.tokens.end[j] - scan.doc.tokens.start[j] > 2 &&
      !scan.is(j, Cue.givenName)
    ) {
      let scope = scan.known(j + 1, 'place')?.last ?? j + 1
      if (!scan.capital(j + 1)) scope = j + 1
      if (title.entry.columns?.kind === 'minister' && j === title.last) scan.block(j, j + 1, 'portfolio')
      else scan.add(j, scope, 'organization', scope > j + 1 ? 0.9 : 0.8, 'role-acronym')
      j = scope
    }
    const declared = kind === 'address' || says('declares-name', scan.lower(at))
    if ((kind === 'person' || kind === 'address' || kind === 'rank' || accused) && initials(scan, j, declared || kind === 'rank')) {
      if (kind === 'rank') scan.add(j, j + 1, 'person', 0.97, 'initials-rank')
      else if (declared || !scan.is(j, Cue.place))
        scan.add(j, j + 1, 'person', declared ? 0.97 : 0.85, declared ? 'initials-declared' : 'initials')
      else scan.add(j, j + 1, 'person', 0.6, 'initials')
      proposeApposition(scan, j + 1)
      if (declared) proposeRow(scan, j + 1)
      continue
    }
    // `Rider Delta Racing Budi`: the body that the name begins with
    const body = comma ? j : behindTail(scan, j)
    if (body > j) {
      scan.add(j, body, 'organization', 0.93, 'title-tail')
      j = body
    }
    const last = readPerson(scan, j, !comma)
    // Name, ROLE ORGANIZATION: the person stands before the role
    if (!direct && !comma && last > j && behindName(scan, at)) {
      scan.add(j, last, 'organization', 0.75, 'role-after-name')
      continue
    }
    // ROLE ORGANIZATION, Full Name
    if (!direct && !comma && last > j && scan.lower(last) === ',' && !scan.is(j, Cue.givenName) && readPerson(scan, last + 1) >= last + 3) {
      scan.add(j, last, 'organization', 0.7, 'role-before-name')
      scan.add(last + 1, readPerson(scan, last + 1), 'person', 0.8, 'title-role-comma')
      continue
    }
    if (last === j + 1 && says('believer', scan.lower(j)) && !scan.capital(at)) {
      scan.block(j, last, 'believer')
      continue
    }
    if (last === j || doc.tokens.sentence[j] !== doc.tokens.sentence[at]) continue
    const after = cues.title.get(last)
    if (!direct && after?.entry.columns?.kind === 'rank' && scan.capital(last) && last - j <= 3) {
      // Kapolsek PLACE AKP NAME
      scan.add(j, last, 'place', 0.85, 'role-place-rank')
      continue
    }
    // Kapolsek PLACE, AKP NAME
    if (
      !direct &&
      scan.lower(last) === ',' &&
      cues.title.get(last + 1)?.entry.columns?.kind === 'rank' &&
      scan.capital(last + 1) &&
      last - j <= 3 &&
      doc.tokens.sentence[last + 1] === doc.tokens.sentence[at]
    ) {
      scan.add(j, last, 'place', 0.9, 'role-place-rank')
      continue
    }
    // Kasubdit FIELD ORGANIZATION
    if (!direct && last === j + 1 && scan.capital(last) && scan.is(last, Cue.orgHead | Cue.organization) && !scan.is(j, Cue.givenName))
      continue
    if (served) proposeApposition(scan, last)
    // `Putri KW`: the title is the name
    if (
      kind === 'royal' &&
      j === at + 1 &&
      scan.capital(at) &&
      says('royal-or-given', scan.lower(at)) &&
      (scan.is(j, Cue.acronym) || (scan.is(j, Cue.givenName) && !scan.is(j, Cue.knownPerson)))
    ) {
      scan.add(at, last, 'person', 0.93, 'royal-given')
      continue
    }
    // `anggota Delta`, `karyawan Delta DX`: who belongs to something is not named so
    if (kind === 'membership' && j === title.last && last - j <= 2 && !calledSo(scan, j, last)) {
      if (!scan.is(j, Cue.generic | Cue.stop)) scan.add(j, last, 'organization', 0.7, 'membership')
      continue
    }
    const sure = scan.personal(j)
    const base =
      kind === 'person'
        ? last - j > 1
          ? 0.72
          : says('declares-name', scan.lower(at)) || scan.lower(title.last - 1) === 'nama'
            ? 0.85
            : 0.47
        : kind === 'address'
          ? 0.85
          : 0.9
    scan.add(
      j,
      last,
      'person',
      base - (comma ? 0.2 : 0) - (sure ? 0 : scan.share[j] >= 7 || kind === 'degree' ? 0.45 : 0.2),
      `title-${kind}${comma ? '-comma' : ''}`,
    )
  }
  for (const i of scan.marked(Mark.openBracket)) {
    // Name (45) or Name (45 tahun)
    if (i + 2 >= doc.tokens.length || !scan.is(i + 1, Cue.number) || !scan.capital(i - 1)) continue
    const age = Number(scan.lower(i + 1))
    if (!(age >= 1 && age <= 110) || (scan.lower(i + 2) !== ')' && scan.lower(i + 2) !== 'tahun')) continue
    let first = i - 1
    while (
      first > 0 &&
      i - first < LONGEST &&
      scan.namely(first - 1) &&
      !scan.is(first - 1, Cue.rank | Cue.address | Cue.role | Cue.orgHead) &&
      doc.tokens.sentence[first - 1] === doc.tokens.sentence[i]
    )
      first--
    while (first < i - 1 && scan.share[first] >= 6 && scan.is(first, Cue.opens) && !scan.is(first, Cue.givenName | Cue.familyName)) first++
    scan.add(first, i, 'person', i - first === 1 && scan.is(first, Cue.acronym) ? 0.98 : 0.9, 'age')
  }
  proposeCredited(scan)
}

/** Where the person starts behind a capitalised run that ends like an organization's name; `from` if none does. */
function behindTail(scan: Scan, from: number): number {
  for (let j = from + 1; j < from + LONGEST && scan.namely(j - 1) && scan.personal(j + 1); j++)
    if (scan.cues.tails.get(scan.lower(j)) === 'organization' && scan.capital(j) && !scan.is(j, Cue.givenName | Cue.familyName))
      return scan.cues.tails.get(scan.lower(j + 1)) === 'organization' ? from : j + 1
  return from
}

/** Whether a word of the span is a name of people. */
function calledSo(scan: Scan, first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (scan.is(i, Cue.givenName | Cue.familyName | Cue.knownPerson)) return true
  return false
}

/** Who is credited in a line of its own behind dashes (`--Dengan bantuan X dan Y.`). */
function proposeCredited(scan: Scan): void {
  const { doc } = scan
  for (const { first, last } of doc.paragraphs) {
    if (last - first > LONGEST_CREDIT || !/^[-\u2013\u2014]/.test(scan.lower(first))) continue
    for (let i = first + 1; i < last; i++) {
      if (!scan.capital(i) || scan.share[i] > 0) continue
      let end = i + 1
      while (end < last && scan.capital(end) && scan.share[end] === 0) end++
      if (end > i + 1) scan.add(i, end, 'person', 0.8, 'credited')
      i = end
    }
  }
}
const LONGEST_CREDIT = 20
