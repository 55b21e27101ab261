import { sortedTable, tableRows } from '../lexicon/tables'
import type { Hit, Hits, LexEntry } from '../lexicon/types'
import { says } from './word-sets'
import { Shape, surface, TokenKind, type Document, type Run } from '../text/document'

/** What a token may be to a name, by lexicon and writing; bits of `Cues.bits`. */
export const Cue = {
  /** Written as a name is: a capital in a line that has lower-case words too, or an inner capital. */
  capital: 1,
  /** All capitals, two letters or more, in a line that is not all in capitals. */
  acronym: 2,
  /** A word whose capital says nothing (`Selain`, `Senin`). */
  stop: 4,
  /** Part of an office before a person (`Kapolres`, `Menteri`). */
  role: 8,
  rank: 16,
  address: 32,
  degree: 64,
  /** Part of a common noun for a person (`pengacara`, `istri`). */
  person: 128,
  orgHead: 256,
  placeHead: 512,
  /** Opens its sentence: the capital is due to that. */
  opens: 1024,
  /** In a promo line, a credit or boilerplate: no names. */
  silent: 2048,
  /** In a line without lower-case letters, a title-case heading, or a sentence without capitals: writing says nothing. */
  blind: 4096,
  givenName: 8192,
  familyName: 16384,
  place: 32768,
  organization: 65536,
  knownPerson: 131072,
  number: 262144,
  /** An acronym of a thing, not of a name (`APBN`). */
  generic: 524288,
  /** Part of the field of an office (`Humas`, `Tindak Pidana Khusus`). */
  field: 1048576,
} as const

export interface Cues {
  readonly bits: Int32Array
  /** Share of lower-case writings of the word in tenths, 0 where it is no common word. */
  readonly share: Uint8Array
  /** Longest organization head that starts at a token, and likewise place head and title. */
  readonly orgHead: ReadonlyMap<number, Hit>
  readonly placeHead: ReadonlyMap<number, Hit>
  readonly title: ReadonlyMap<number, Hit>
  readonly otherHead: ReadonlyMap<number, Hit>
  readonly seat: ReadonlyMap<number, Hit>
  /** Per token: end of the title in which it stands behind the first word (`Kota` of `Wali Kota`), or 0. */
  readonly insideTitle: Int32Array
  readonly veto: ReadonlyMap<number, Hit>
  /** Last words of foreign names by what they name. */
  readonly tails: ReadonlyMap<string, string>
  /** Quotations by the token index of their opening mark. */
  readonly quotationAt: ReadonlyMap<number, Run>
}

type Shares = Pick<ReadonlyMap<string, number>, 'get'>

interface Words {
  readonly share: Shares
  readonly stop: ReadonlyMap<string, string>
  readonly tails: ReadonlyMap<string, string>
}
let words: Words | undefined

function commonWords(): Words {
  words ??= {
    share: sortedTable('common-word', Number),
    stop: new Map(tableRows('name-stop').map((row) => [row.phrase, row.when])),
    tails: new Map(tableRows('name-tail').map((row) => [row.phrase, row.of])),
  }
  return words
}

/** Nouns by confix: `kewilayahan`, `perindustrian`; whatever their number, no one is called so. */
const DERIVED = /^(?:ke|pe|per|pem|pen|peng)[a-z]{4,}an$/

/** `terunggul`, `sebaik`: a prefix before a word of the language; the whole word was never seen. */
const affixed = (share: Shares, stem: string): boolean => stem.length > 7 && stem.startsWith('ter') && (share.get(stem.slice(3)) ?? 0) >= 7

const ROMAN = /^[IVX]{1,5}(?:-\d{1,2})?$/

/** Reads what each token may be to a name. */
export function readCues(doc: Document, hits: Hits): Cues {
  const { tokens } = doc
  const { share, stop } = commonWords()
  const bits = new Int32Array(tokens.length)
  const shares = new Uint8Array(tokens.length)
  for (let i = 0; i < tokens.length; i++) {
    const kind = tokens.kind[i]
    if (kind === TokenKind.number) bits[i] |= Cue.number
    if (kind !== TokenKind.word) continue
    const shape = tokens.shape[i]
    const stem = tokens.enclitic[i] ? tokens.lower[i].slice(0, -tokens.enclitic[i]) : tokens.lower[i]
    if (shape & Shape.capital) {
      bits[i] |= Cue.capital
      if (shape & Shape.allCaps) bits[i] |= Cue.acronym
      if (shape & Shape.sentenceStart) bits[i] |= Cue.opens
    }
    shares[i] = share.get(tokens.lower[i]) ?? share.get(stem) ?? (DERIVED.test(stem) || affixed(share, stem) ? 6 : 0)
    const when = stop.get(tokens.lower[i]) ?? stop.get(stem)
    if (when === 'always' || (when === 'start' && shape & Shape.sentenceStart)) bits[i] |= Cue.stop
    // Rossella Di Carlo
    if (when === 'always' && shape & Shape.capital && !(shape & (Shape.sentenceStart | Shape.allCaps)) && insideSurname(doc, i))
      bits[i] &= ~Cue.stop
    if (shape & Shape.capital && isDegree(surface(doc, i))) bits[i] |= Cue.degree
    if (shape & (Shape.allCaps | Shape.capital) && stop.get(surface(doc, i)) === 'generic') bits[i] |= Cue.stop | Cue.generic
  }
  markWriting(doc, bits)
  const orgHead = new Map<number, Hit>()
  const placeHead = new Map<number, Hit>()
  const title = new Map<number, Hit>()
  const otherHead = new Map<number, Hit>()
  const seat = new Map<number, Hit>()
  const veto = new Map<number, Hit>()
  // `bernama` has a second reading as a news agency, which must not cost the first
  const declaring = new Set<number>()
  for (let i = 0; i < tokens.length; i++) if (!(bits[i] & Cue.capital) && says('declares-name', tokens.lower[i])) declaring.add(i)
  for (const hit of hits.all) {
    const { table, type, columns } = hit.entry
    let bit = 0
    if (table === 'name-organization-head') {
      bit = Cue.orgHead
      longest(orgHead, hit)
    } else if (table === 'name-place-head') {
      bit = Cue.placeHead
      longest(placeHead, hit)
    } else if (table === 'name-seat') {
      longest(seat, hit)
    } else if (table === 'name-veto') {
      longest(veto, hit)
    } else if (table === 'name-other-head') {
      longest(otherHead, hit)
    } else if (table === 'role-head') {
      bit = Cue.role
      longest(title, hit)
    } else if (table === 'name-title') {
      bit = Cue[(columns?.kind ?? 'role') as 'role']
      longest(title, hit)
    } else if (table === 'role-field') bit = Cue.field
    else if (table === 'person-given' || table === 'given-name') bit = Cue.givenName
    else if (table === 'person-family' || table === 'family-name') bit = Cue.familyName
    else if (type === 'place') bit = Cue.place
    else if (type === 'organization') bit = Cue.organization
    else if (type === 'person') bit = Cue.knownPerson
    if (bit) for (let i = hit.first; i < hit.last; i++) bits[i] |= bit
  }
  for (const hit of title.values()) extendTitle(doc, hit, title, bits)
  let titles: ReadonlyMap<number, Hit> = title
  if (declaring.size > 0) {
    for (const i of declaring) {
      bits[i] |= Cue.person
      if (!title.has(i)) title.set(i, { first: i, last: i + 1, entry: DECLARING })
    }
    titles = new Map([...title].sort((a, b) => a[0] - b[0]))
  }
  if (writtenSmall(doc)) capitalise(doc, bits, shares)
  const insideTitle = new Int32Array(tokens.length)
  for (const hit of title.values()) for (let i = hit.first + 1; i < hit.last; i++) insideTitle[i] = Math.max(insideTitle[i], hit.last)
  const quotationAt = new Map<number, Run>()
  for (const q of doc.quotations) if (q.open >= 0) quotationAt.set(q.open, q)
  return {
    bits,
    share: shares,
    orgHead,
    placeHead,
    title: titles,
    insideTitle,
    otherHead,
    seat,
    veto,
    quotationAt,
    tails: commonWords().tails,
  }
}

/** Takes in the corps behind a rank (`Letkol Laut (P)`), and marks the acronym that an office is of (`Kadis PUPR`) as no name. */
function extendTitle(doc: Document, hit: Hit, title: Map<number, Hit>, bits: Int32Array): void {
  const { lower, start, end } = doc.tokens
  let { last } = hit
  if (hit.entry.columns?.kind === 'rank') {
    if (bits[last] & Cue.capital && says('corps', lower[last])) last++
    if (lower[last] === '(' && lower[last + 2] === ')' && (end[last + 1] - start[last + 1] <= 2 || lower[last + 1] === 'purn')) last += 3
    if (last === hit.last) return
    title.set(hit.first, { ...hit, last })
    for (let i = hit.last; i < last; i++) bits[i] |= Cue.rank
  } else if (says('unit-in-title', lower[last - 1]) && bits[last] & Cue.acronym && !(bits[last] & (Cue.place | Cue.givenName)))
    bits[last] |= Cue.generic | Cue.stop
}

/** `Di` between two capitalised words that are none of the language. */
function insideSurname(doc: Document, i: number): boolean {
  const { tokens } = doc
  if (!says('particle', tokens.lower[i]) || i === 0 || i + 1 >= tokens.length) return false
  const { share } = commonWords()
  for (const k of [i - 1, i + 1])
    if (tokens.kind[k] !== TokenKind.word || !(tokens.shape[k] & Shape.capital) || (share.get(tokens.lower[k]) ?? 0) > 3) return false
  return tokens.sentence[i - 1] === tokens.sentence[i] && tokens.sentence[i + 1] === tokens.sentence[i]
}

/** Degrees are built from a letter for the level and the field: `SpKJ`, `Sp.PD`, `S.Gz`, `M.Kes`, `A.Md`. */
const DEGREE =
  /^(?:Sp\.?\p{Lu}\p{L}{0,4}(?:[.-]\p{L}+)*|(?:S|M|A|D|B)\.\p{Lu}?\p{L}{0,5}(?:\.\p{L}{1,6})+|[SMAD]\.\p{Lu}\p{L}{1,5}|FI[A-Z]{2,5}|FAC[A-Z]|FE[A-Z]{1,2}C)\.?$/u

const isDegree = (word: string): boolean => DEGREE_START.has(word.charCodeAt(0)) && word.length > 2 && DEGREE.test(word)
const DEGREE_START = new Set([65, 66, 68, 70, 77, 83])

const DECLARING: LexEntry = { table: 'name-title', name: 'bernama', columns: { kind: 'person' } }

function longest(map: Map<number, Hit>, hit: Hit): void {
  const other = map.get(hit.first)
  if (other === undefined || other.last < hit.last) map.set(hit.first, hit)
}

/** Marks lines whose writing says nothing about names, and regions that hold none. */
function markWriting(doc: Document, bits: Int32Array): void {
  const { tokens } = doc
  for (const sentence of doc.sentences) {
    let letters = 0
    let capitals = 0
    let shouted = 0
    for (let i = sentence.first; i < sentence.last; i++) {
      if (tokens.kind[i] !== TokenKind.word || tokens.end[i] - tokens.start[i] < 2) continue
      letters++
      if (tokens.shape[i] & Shape.capital) capitals++
      if (tokens.shape[i] & Shape.allCaps) shouted++
    }
    const shouting = letters >= 4 && shouted > 0.8 * letters
    const titled = letters >= 4 && capitals > 0.8 * letters && (sentence.label === 'heading' || shouting)
    if (shouting || titled || capitals === 0) for (let i = sentence.first; i < sentence.last; i++) bits[i] |= Cue.blind
    if (shouting || titled) for (let i = sentence.first; i < sentence.last; i++) bits[i] &= ~(Cue.capital | Cue.acronym)
  }
  const silent = silentTokens(doc)
  for (let i = 0; i < silent.length; i++) if (silent[i]) bits[i] |= Cue.silent
}

export const isRoman = (text: string): boolean => ROMAN.test(text)

/** Whether a word, as it is written, is an acronym of things. */
export const isGeneric = (word: string): boolean => commonWords().stop.get(word) === 'generic'

let english: Pick<ReadonlyMap<string, true>, 'get'> | undefined

/** A common word of English that nobody is called. */
export function isEnglish(lower: string): boolean {
  english ??= sortedTable('english-word', () => true as const)
  return english.get(lower) ?? false
}

/** Share of lower-case writings of a word in tenths; 0 for a word that is none of the language. */
export const commonShare = (lower: string): number => commonWords().share.get(lower) ?? 0

/** Share of capitalised words below which a text says nothing by its capitals (speech-to-text, posts). */
const FEWEST_CAPITALS = 0.02
const NAMELIKE = Cue.givenName | Cue.familyName | Cue.place | Cue.organization | Cue.knownPerson | Cue.orgHead | Cue.placeHead

function writtenSmall(doc: Document): boolean {
  const { tokens } = doc
  let words = 0
  let capitals = 0
  for (let i = 0; i < tokens.length; i++) {
    if (tokens.kind[i] !== TokenKind.word) continue
    words++
    if (tokens.shape[i] & Shape.capital) capitals++
  }
  return words > 0 && capitals < FEWEST_CAPITALS * words
}

/** In a text written small, words that are none of the language or stand in a lexicon of names count as capitalised. */
function capitalise(doc: Document, bits: Int32Array, shares: Uint8Array): void {
  for (let i = 0; i < bits.length; i++) {
    if (doc.tokens.kind[i] !== TokenKind.word || bits[i] & (Cue.capital | Cue.stop)) continue
    if (shares[i] === 0 || (bits[i] & NAMELIKE && shares[i] <= 4)) bits[i] |= Cue.capital
    const length = doc.tokens.end[i] - doc.tokens.start[i]
    if (shares[i] === 0 && length > 1 && length <= 4 && !(bits[i] & (Cue.givenName | Cue.familyName | Cue.knownPerson)))
      bits[i] |= Cue.acronym
  }
}

/** Per token: 1 where it stands in a promo line or boilerplate, in which names are not reported. */
export function silentTokens(doc: Document): Uint8Array {
  const silent = new Uint8Array(doc.tokens.length)
  for (const part of [...doc.sentences, ...doc.regions]) {
    if (part.label === 'promo' || part.label === 'boilerplate') silent.fill(1, part.first, part.last)
  }
  return silent
}
