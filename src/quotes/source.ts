import type { Reference } from '../entities/coref'
import type { NameMention } from '../entities/types'
import { Is, isA, isOneOf } from './classes'
import { activeAt, Mark } from './lexemes'
import { says } from '../names/word-sets'
import { isActor, isCapital, isWord, nameOn, type Page } from './page'

/** The words that name a source, before anybody knows who that is. */
export type Source = Reference

export function clitic(page: Page, host: number): Source {
  const end = page.doc.tokens.end[host]
  return { kind: 'clitic', first: host, last: host + 1, start: end - 3, end }
}

export function phrase(page: Page, kind: Source['kind'], first: number, last: number, name?: number): Source {
  const { start, end } = page.doc.tokens
  return { kind, first, last, start: start[first], end: end[last - 1], name }
}

export function named(page: Page, mention: NameMention): Source {
  return {
    kind: 'name',
    first: mention.first,
    last: mention.last,
    start: mention.start,
    end: mention.end,
    name: page.entities.nameAt[mention.first],
  }
}

export const OPEN_BRACKET = new Set(['(', '['])

export const CLOSE_BRACKET = new Set([')', ']'])

/** Index after the bracket that opens at `i`, at most `limit`. */
export function afterBracket(page: Page, i: number, limit: number): number {
  if (!OPEN_BRACKET.has(page.lower[i])) return i
  for (let k = i + 1; k < limit && k < i + 20; k++) if (CLOSE_BRACKET.has(page.lower[k])) return k + 1
  return i + 1
}

/** A verb by its prefix, as far as letters tell. */
export function looksVerbal(page: Page, i: number): boolean {
  return (page.marks[page.type[i]] & Mark.verbal) !== 0 && !isCapital(page, i)
}

/** Whether a phrase headed by these tokens belongs to a name as its possessor (`pengacara Lisa`). */
function isPossessor(page: Page, mention: NameMention, first: number): boolean {
  const k = mention.first - 1
  if (k < first) return false
  return isA(page, k, Is.relationNoun)
}

/** Prepositions before somebody who does not speak. */
const OBLIQUE = new Set(['dengan', 'kepada', 'dari', 'terhadap', 'untuk', 'tentang', 'bersama'])

/** A person named in tokens `first` to `last`, not as somebody's possessor and not in a relative clause. */
export function personIn(page: Page, first: number, last: number, fromEnd: boolean): NameMention | undefined {
  let best: NameMention | undefined
  for (let i = first; i < last; i++) {
    if (page.lower[i] === 'yang' && best) break
    const m = nameOn(page, i)
    if (!m) continue
    i = Math.max(i, m.last - 1)
    if (
      m.type !== 'person' ||
      m.first < first ||
      m.last > last ||
      isPossessor(page, m, first) ||
      (m.first > first && OBLIQUE.has(page.lower[m.first - 1]))
    )
      continue
    best = m
    if (!fromEnd) return best
  }
  return best
}

/** Of whom a share may say something. */
const SHARERS = [Is.nominalPerson, Is.collective, Is.pluralHead, Is.relationNoun]

/** `18 persen warga`, `sebanyak 18 persen responden`: a share of people, if tokens `first` to `last` begin with one. */
export function shareOf(page: Page, first: number, last: number): Source | undefined {
  for (let i = first; i < first + 3 && i + 1 < last; i++)
    if (page.lower[i] === 'persen' && (isOneOf(page, i + 1, SHARERS) || page.lower[i + 1] === 'lainnya'))
      return phrase(page, 'plural', Math.max(0, i - 1), last)
  return undefined
}

/** The source that a noun phrase of tokens `first` to `last` names. */
export function sourceOf(page: Page, first: number, last: number, fromEnd = false): Source | undefined {
  while (first < last && (!isWord(page, first) || isA(page, first, Is.adverb))) first++
  while (last > first && !isWord(page, last - 1) && !CLOSE_BRACKET.has(page.lower[last - 1])) last--
  if (first >= last) return undefined
  const w = page.lower[first]
  if (isA(page, first, Is.pronounSingular) || isA(page, first, Is.pronounPlural) || isA(page, first, Is.pronounReflexive))
    return phrase(page, 'pronoun', first, first + 1)
  if (isA(page, first, Is.pronounFirst)) return phrase(page, 'pronoun', first, first + 1)
  if (isA(page, first, Is.dual)) return phrase(page, 'plural', first, first + 1)
  const person = personIn(page, first, last, fromEnd)
  if (person && !joined(page, first, last)) return named(page, person)
  // `Kedepan dia`: an adverbial that nobody knows, and a pronoun
  if (isA(page, last - 1, Is.pronounSingular) && isCapital(page, first) && last - first === 2 && !isOneOf(page, first, OWNED))
    return phrase(page, 'pronoun', last - 1, last)
  if (isA(page, last - 1, Is.pronounSingular) && isOccasion(page, first, last - 1)) return phrase(page, 'pronoun', last - 1, last)
  const head = nameOn(page, first)
  if (head && isActor(head) && head.first === first) {
    if (joined(page, head.last, last)) return phrase(page, 'plural', first, last)
    return named(page, lastForm(page, head, last))
  }
  const tail = w === 'pihak' || w === 'pemerintah' || w === 'otoritas' ? nameOn(page, first + 1) : undefined
  if (tail && isActor(tail) && tail.last >= last - 1) return named(page, tail)
  const force = isA(page, first, Is.member) ? nameOn(page, first + 1) : undefined
  if (force?.type === 'organization' && force.first === first + 1 && force.last === last) return named(page, force)
  const body = says('organization-noun', w) || says('outlet', w) ? nameOn(page, last - 1) : undefined
  if (body?.type === 'organization' && body.last === last && body.first > first && plain(page, first + 1, body.first))
    return named(page, body)
  const party = nameOn(page, last - 1)
  if (party && isActor(party) && party.last === last && page.lower[party.first - 1] === 'pihak' && party.first - 1 > first)
    return named(page, party)
  let end = last
  if (!isA(page, last - 1, Is.determiner) || last - first > 14)
    for (let i = first + 1; i < last; i++) {
      if (page.lower[i] === 'yang' || page.lower[i] === ',') {
        end = i
        break
      }
    }
  if (joined(page, first, end)) return phrase(page, 'plural', first, end)
  return phrase(page, 'nominal', first, end)
}

/** Whether tokens are up to two words in lower case that tie nothing (`kantor berita X`). */
function plain(page: Page, first: number, last: number): boolean {
  if (last - first > 2) return false
  for (let i = first; i < last; i++)
    if (!isWord(page, i) || isCapital(page, i) || isA(page, i, Is.preposition) || page.lower[i] === 'milik') return false
  return true
}

const LONGEST_OCCASION = 4

/** `Suatu kali`, `saat itu`: tokens that say when, before a pronoun. */
function isOccasion(page: Page, first: number, last: number): boolean {
  if (last === first || last - first > LONGEST_OCCASION) return false
  for (let i = first; i < last; i++) if (nameOn(page, i) || isOneOf(page, i, OWNED)) return false
  return isA(page, first, Is.occasion) || isA(page, last - 1, Is.determiner) || isA(page, last - 1, Is.time)
}

const OWNED = [Is.nominalPerson, Is.relationNoun, Is.kin, Is.testimony, Is.office, Is.collective]

/** The bracketed short form after a name (`Badan Pusat Statistik (BPS)`) is nearest to the cue. */
function lastForm(page: Page, head: NameMention, last: number): NameMention {
  if (head.last + 1 < last && OPEN_BRACKET.has(page.lower[head.last])) {
    const inner = nameOn(page, head.last + 1)
    if (inner && inner.entity === head.entity) return inner
  }
  return head
}

/** Two actors joined by `dan`. */
function joined(page: Page, first: number, last: number): boolean {
  for (let i = first; i + 1 < last; i++) {
    if (page.lower[i] !== 'dan' && page.lower[i] !== 'serta') continue
    if (page.entities.nameAt[i] >= 0) continue
    const after = personIn(page, i + 1, last, false) ?? nameOn(page, i + 1)
    const before = nameOn(page, i - 1) ?? (CLOSE_BRACKET.has(page.lower[i - 1]) ? nameOn(page, i - 2) : undefined)
    if (after && before && after.type === before.type && before.type === 'person') return true
    if (after && before && after.type !== 'person' && before.type !== 'person' && !personIn(page, i + 1, last, false)) return true
    if (before && isA(page, i + 1, Is.pluralHead)) return true
  }
  return false
}

/** The end of the noun phrase that starts at `i`, when it follows its cue (`kata X di Y`). */
export function phraseEnd(page: Page, i: number, limit: number): number {
  let relative = false
  for (let k = i; k < limit; k++) {
    const m = nameOn(page, k)
    if (m && m.last > k) {
      k = m.last - 1
      continue
    }
    const w = page.lower[k]
    if (w === '(') {
      const after = afterBracket(page, k, limit)
      k = after - 1
      continue
    }
    if (!isWord(page, k) && w !== '-' && w !== '/' && w !== '&' && w !== "'" && w !== '’') {
      if (
        w === '.' &&
        k > i &&
        page.doc.tokens.kind[k - 1] === 0 &&
        page.lower[k - 1].length <= 2 &&
        k + 1 < limit &&
        isCapital(page, k + 1)
      )
        continue
      return k
    }
    if (w === 'yang' || w === 'selaku') {
      if (k > i) {
        relative = true
        continue
      }
    }
    if (relative) {
      if (isA(page, k, Is.npStop) && (w === 'kepada' || w === 'saat' || w === 'ketika' || w === 'dalam' || w === 'usai' || w === 'seperti'))
        return k
      continue
    }
    if (k > i && (isA(page, k, Is.npStop) || isA(page, k, Is.day))) return k
    if (k > i && !isCapital(page, k) && (isA(page, k, Is.finite) || isA(page, k, Is.pronounSingular))) return k
    if (k > i && looksVerbal(page, k) && (nameOn(page, k - 1)?.type === 'person' || activeAt(page, k))) return k
  }
  return limit
}

/** The source after its cue, from token `i` on: noun phrase, name in apposition, and where the phrase ends. */
export function sourceAfter(page: Page, i: number, limit: number): { source: Source | undefined; end: number } {
  while (i < limit && (page.lower[i] === 'oleh' || page.lower[i] === 'pula' || page.lower[i] === 'pada' || page.lower[i] === ':')) i++
  i = pastTestimony(page, i, limit)
  if (i >= limit || page.blockAt[i] >= 0) return { source: undefined, end: i }
  if (isA(page, i, Is.pronounSingular) || isA(page, i, Is.pronounPlural) || isA(page, i, Is.pronounFirst))
    return { source: sourceOf(page, i, i + 1), end: i + 1 }
  if (!isWord(page, i)) return { source: undefined, end: i }
  const end = pastPlaceAndPointer(page, i, phraseEnd(page, i, limit), limit)
  const person = personIn(page, i, end, true)
  if (person && describedBy(page, i, end, person)) return { source: phrase(page, 'nominal', i, end), end }
  if (person) return { source: sourceOf(page, i, end, true) ?? named(page, person), end }
  const served = servedPerson(page, i, end, limit)
  if (served) return { source: named(page, served), end: phraseEnd(page, served.last, limit) }
  const comma = unknownName(page, i, end) ? limit : page.lower[end] === ',' ? pastPlaces(page, end, limit) : pastPlace(page, i, end, limit)
  if (comma + 1 < limit) {
    const next = personStart(page, comma + 1, limit)
    if (next && (comma === end || page.lower[end] === 'untuk' || CLOSERS.has(page.lower[next.last] ?? '.')))
      return { source: named(page, next), end: phraseEnd(page, next.last, limit) }
  }
  return { source: sourceOf(page, i, end), end }
}

/** `pria asal Desa A, Kabupaten B itu`: the place behind the comma belongs to somebody described. */
function pastPlaceAndPointer(page: Page, i: number, end: number, limit: number): number {
  if (page.lower[end] !== ',' || !(isA(page, i, Is.nominalPerson) || isA(page, i, Is.relationNoun))) return end
  const m = nameOn(page, end + 1)
  return m?.type === 'place' && m.first === end + 1 && m.last < limit && isA(page, m.last, Is.determiner) ? m.last + 1 : end
}

const CLOSERS = new Set([',', '.', '(', ';', '"', '”'])

/** `orang kepercayaan X ini`, `istri mendiang X itu`: somebody told by his relation to X. */
function describedBy(page: Page, i: number, end: number, person: NameMention): boolean {
  return (
    isA(page, end - 1, Is.determiner) &&
    person.last === end - 1 &&
    person.first > i + 1 &&
    ((isA(page, i, Is.relationNoun) && !isA(page, i, Is.nominalPerson)) || page.lower[i] === 'orang' || isA(page, i, Is.kin))
  )
}

const KNOWN = [Is.nominalPerson, Is.office, Is.titleWord, Is.relationNoun]

/** A lone capitalised word that is no office or person's noun: a name that nobody recognised, not a title of whoever follows. */
function unknownName(page: Page, i: number, end: number): boolean {
  return end === i + 1 && isCapital(page, i) && !isOneOf(page, i, KNOWN)
}

/** Somebody named behind whom or what he serves (`duta besar Norvania untuk PBB X`). */
function servedPerson(page: Page, i: number, end: number, limit: number): NameMention | undefined {
  if (!isA(page, i, Is.nominalPerson) || !isA(page, end, Is.preposition)) return undefined
  for (let k = end + 1; k < limit && k < end + 8; k++) {
    const m = nameOn(page, k)
    if (m?.type === 'person') return m.first > end + 1 ? m : undefined
    if (!m && !isCapital(page, k)) return undefined
    if (m) k = m.last - 1
  }
  return undefined
}

/** The last comma of a chain of places behind a role (`Lurah A, Kecamatan B, X`). */
function pastPlaces(page: Page, comma: number, limit: number): number {
  let at = comma
  for (;;) {
    const m = nameOn(page, at + 1)
    if (m?.type !== 'place' || m.last >= limit || page.lower[m.last] !== ',') return at
    at = m.last
  }
}

/** The comma behind the place or institution of somebody described (`ahli gizi di Bogor, X,`); `limit` if there is none. */
function pastPlace(page: Page, i: number, end: number, limit: number): number {
  if (!isA(page, end, Is.preposition) || !(isA(page, i, Is.nominalPerson) || isA(page, i, Is.relationNoun))) return limit
  for (let k = end + 1; k < limit && k < end + 10; k++) {
    if (page.lower[k] === ',') return k
    if (page.blockAt[k] >= 0 || looksVerbal(page, k)) return limit
  }
  return limit
}

/** `menurut keterangan X`: the source is X. */
export function pastTestimony(page: Page, i: number, limit: number): number {
  if (i + 1 >= limit || !isA(page, i, Is.testimony) || nameOn(page, i)) return i
  let k = i + 1
  while (k < limit && isA(page, k, Is.beforeOwner)) k++
  return k < limit &&
    (nameOn(page, k) ||
      isA(page, k, Is.nominalPerson) ||
      isA(page, k, Is.nominalOrg) ||
      isA(page, k, Is.pluralHead) ||
      isA(page, k, Is.collective))
    ? k
    : i
}

/** A person's name at `i`, behind a title of up to three words. */
function personStart(page: Page, i: number, limit: number): NameMention | undefined {
  for (let k = i; k < limit && k < i + 4; k++) {
    const m = nameOn(page, k)
    if (m) return m.type === 'person' ? m : undefined
    if (!isCapital(page, k) && page.lower[k] !== '.') return undefined
  }
  return undefined
}

const SPEAKING = [Is.nominalPerson, Is.nominalOrg, Is.pluralHead, Is.relationNoun, Is.collective]

const ABSTRACT = /^(?:pe|ke)[a-z]{4,}an(?:nya)?$/

/** Whether a word names what is done or is so, and nobody who does it (`peningkatan`, not `kementerian`). */
export const isAbstract = (page: Page, i: number): boolean =>
  ABSTRACT.test(page.lower[i]) && !nameOn(page, i) && !isCapital(page, i) && !isOneOf(page, i, SPEAKING)

/** `pernyataan itu`, `pesan tersebut`: words that somebody spoke or sent. */
export function isStatement(page: Page, { kind, first, last }: Source): boolean {
  return (
    kind === 'nominal' &&
    last - first === 2 &&
    isA(page, last - 1, Is.determiner) &&
    isOneOf(page, first, [Is.testimony, Is.quoteNoun]) &&
    !isOneOf(page, first, [Is.paper, Is.scareHead])
  )
}

/** Whether a noun phrase can speak: a person, a group or an institution by its head, or something with capitals. */
export function animate(page: Page, source: Source): boolean {
  if (source.kind !== 'nominal') return true
  if (isStatement(page, source)) return true
  if (isA(page, source.first, Is.paper)) return false
  for (let i = source.first; i < Math.min(source.last, source.first + 2); i++) {
    const w = page.lower[i]
    if (isOneOf(page, i, SPEAKING) || (i === source.first && page.marks[page.type[i]] & Mark.speaker)) return true
    // `pemahaman masyarakat`: what people have or do says nothing itself
    if (i === source.first && ABSTRACT.test(w) && !nameOn(page, i) && !isA(page, i, Is.testimony)) return false
    if (i === source.first && w.length > 4 && w.startsWith('pe') && !w.endsWith('an') && !w.endsWith('annya')) return true
    if (i === source.first && w.length > 6 && (w.endsWith('wan') || w.endsWith('wati'))) return true
    if (
      nameOn(page, i) ||
      (isCapital(page, i) && (i > source.first || (source.last - source.first === 1 && !w.endsWith('an') && !w.endsWith('nya'))))
    )
      return true
  }
  return false
}
