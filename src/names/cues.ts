import type { Hit, Hits, LexEntry } from '../lexicon/types'
import { Shape, TokenKind, type Document, type Run, type Sentence, type Tokens } from '../text/document'
import { column } from '../text/vocabulary'
import { commonWords, shareOf, stopOf } from './common-words'
import { Cue } from './cue'
import { CUES, TypeCue, typeCues } from './type-cues'
import { Mark, wordMarks } from './word-marks'
import { says } from './word-sets'

export { Cue }

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

/** Reads what each token may be to a name. */
export function readCues(doc: Document, hits: Hits): Cues {
  const { tokens } = doc
  const { type, word, shape, enclitic, vocabulary } = tokens
  const known = typeCues(vocabulary)
  const marks = wordMarks(vocabulary)
  const bits = new Int32Array(tokens.length)
  const shares = new Uint8Array(tokens.length)
  // `bernama` has a second reading as a news agency, which must not cost the first
  const declaring: number[] = []
  let words = 0
  let capitals = 0
  for (const sentence of doc.sentences) {
    const writing = { letters: 0, capitals: 0, shouted: 0 }
    for (let i = sentence.first; i < sentence.last; i++) {
      const own = known[type[i]]
      let cues = own
      if (own & TypeCue.word) {
        words++
        if (shape[i] & Shape.capital) capitals++
        if (own & TypeCue.letters) {
          writing.letters++
          if (shape[i] & Shape.capital) writing.capitals++
          if (shape[i] & Shape.allCaps) writing.shouted++
        }
        if (enclitic[i] > 0) cues = withoutEnclitic(tokens, i, cues)
      }
      if (shape[i] & Shape.sentenceStart) {
        if (cues & Cue.capital) cues |= Cue.opens
        if (cues & TypeCue.stopAtStart) cues |= Cue.stop
      }
      // Rossella Di Carlo
      if (cues & TypeCue.stopAlways && !(marks[word[i]] & Mark.particle && isInner(cues, shape[i]) && insideSurname(doc, i)))
        cues |= Cue.stop
      shares[i] = (cues >>> TypeCue.share) & 15
      bits[i] = cues & CUES
      if (marks[word[i]] & Mark.declaresName) declaring.push(i)
    }
    markWriting(sentence, writing, bits)
  }
  for (const { first, last } of silentParts(doc)) for (let i = first; i < last; i++) bits[i] |= Cue.silent
  const declared = declaring.filter((i) => !(bits[i] & Cue.capital))
  const orgHead = new Map<number, Hit>()
  const placeHead = new Map<number, Hit>()
  const title = new Map<number, Hit>()
  const otherHead = new Map<number, Hit>()
  const seat = new Map<number, Hit>()
  const veto = new Map<number, Hit>()
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
  if (declared.length > 0) {
    for (const i of declared) {
      bits[i] |= Cue.person
      if (!title.has(i)) title.set(i, { first: i, last: i + 1, entry: DECLARING })
    }
    titles = new Map([...title].sort((a, b) => a[0] - b[0]))
  }
  if (words > 0 && capitals < FEWEST_CAPITALS * words) capitalise(doc, bits, shares)
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

/** Capitalised where no sentence begins, and not in capitals throughout. */
const isInner = (cues: number, shape: number): boolean => (cues & Cue.capital) !== 0 && !(shape & (Shape.sentenceStart | Shape.allCaps))

const UNREAD = -1
/** Cues of types by the length of the enclitic, once they were read. */
const stemCues = new Map([2, 3].map((length) => [length, column(() => UNREAD)]))

/** The cues of a token with an enclitic: share and stop are those of the stem, too. */
function withoutEnclitic({ lower, type, enclitic, vocabulary }: Tokens, i: number, cues: number): number {
  const read = stemCues.get(enclitic[i])?.(vocabulary)
  const known = read?.[type[i]] ?? UNREAD
  if (known !== UNREAD) return known
  const stem = lower[i].slice(0, -enclitic[i])
  const when = stopOf(lower[i], stem)
  const stop = when === 'always' ? TypeCue.stopAlways : when === 'start' ? TypeCue.stopAtStart : 0
  const own = (cues & (CUES | TypeCue.word | TypeCue.letters)) | stop | (shareOf(lower[i], stem) << TypeCue.share)
  if (read !== undefined) read[type[i]] = own
  return own
}

/** `Di` between two capitalised words that are none of the language. */
function insideSurname(doc: Document, i: number): boolean {
  const { tokens } = doc
  if (i === 0 || i + 1 >= tokens.length) return false
  const { share } = commonWords()
  for (const k of [i - 1, i + 1])
    if (tokens.kind[k] !== TokenKind.word || !(tokens.shape[k] & Shape.capital) || (share.get(tokens.lower[k]) ?? 0) > 3) return false
  return tokens.sentence[i - 1] === tokens.sentence[i] && tokens.sentence[i + 1] === tokens.sentence[i]
}

const DECLARING: LexEntry = { table: 'name-title', name: 'bernama', columns: { kind: 'person' } }

function longest(map: Map<number, Hit>, hit: Hit): void {
  const other = map.get(hit.first)
  if (other === undefined || other.last < hit.last) map.set(hit.first, hit)
}

/** Words of two letters or more in a sentence, and how they are written. */
interface Written {
  readonly letters: number
  readonly capitals: number
  readonly shouted: number
}

/** Marks a line whose writing says nothing about names. */
function markWriting(sentence: Sentence, { letters, capitals, shouted }: Written, bits: Int32Array): void {
  const shouting = letters >= 4 && shouted > 0.8 * letters
  const titled = letters >= 4 && capitals > 0.8 * letters && (sentence.label === 'heading' || shouting)
  if (!shouting && !titled && capitals > 0) return
  for (let i = sentence.first; i < sentence.last; i++) {
    bits[i] |= Cue.blind
    if (shouting || titled) bits[i] &= ~(Cue.capital | Cue.acronym)
  }
}

/** Promo lines and boilerplate, in which names are not reported. */
function silentParts(doc: Document): Run[] {
  const silent: Run[] = []
  for (const parts of [doc.sentences, doc.regions])
    for (const part of parts) if (part.label === 'promo' || part.label === 'boilerplate') silent.push(part)
  return silent
}

/** Per token: 1 where it stands in a silent part. */
export function silentTokens(doc: Document): Uint8Array {
  const silent = new Uint8Array(doc.tokens.length)
  for (const { first, last } of silentParts(doc)) silent.fill(1, first, last)
  return silent
}

/** Whether a word, as it is written, is an acronym of things. */
export const isGeneric = (word: string): boolean => commonWords().stop.get(word) === 'generic'

/** Share of lower-case writings of a word in tenths; 0 for a word that is none of the language. */
export const commonShare = (lower: string): number => commonWords().share.get(lower) ?? 0

/** Share of capitalised words below which a text says nothing by its capitals (speech-to-text, posts). */
const FEWEST_CAPITALS = 0.02
const NAMELIKE = Cue.givenName | Cue.familyName | Cue.place | Cue.organization | Cue.knownPerson | Cue.orgHead | Cue.placeHead

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
