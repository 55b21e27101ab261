import { isCapitalised, isLower } from '../text/letters'
import { textOf, TokenKind, Shape, type Document } from '../text/document'
import type { Verdict } from './judge'
import { bySurface } from './second-look'
import { fact, Slots, surfaces, type Surface } from './surfaces'
import { says } from '../names/word-sets'

const HOUSES =
  /^(?:rumah sakit|rs|rspi|rsu?ia|rsu|rsud|rsup|rsia|rsj|rspad|puskesmas|klinik|lapas|rutan|lembaga pemasyarakatan|rumah tahanan)\b/i
const HOUSE_START = new Set([...'rpklRPKL'])
const isHouse = fact(({ text }) => HOUSE_START.has(text[0]) && HOUSES.test(text))

/** Makes the names of an article agree: one type for a surface, hospitals by what they do, long forms going on behind their bracketed short form. */
export function settleNames(doc: Document, verdicts: readonly Verdict[]): readonly Verdict[] {
  const apart = verdicts.some((v) => glued(doc, v)) ? verdicts.filter((v) => !glued(doc, v)) : verdicts
  const settled = withJunior(doc, houses(doc, settleTypes(doc, apart)))
  return touching(settled) ? joinOverBrackets(doc, settled) : settled
}

/** Whether a name begins where another ends, or one token behind it. */
function touching(verdicts: readonly Verdict[]): boolean {
  for (let i = 1; i < verdicts.length; i++) if (verdicts[i].first <= verdicts[i - 1].last + 1) return true
  return false
}

const STOP = 0x2e
const ITEM = /\d{1,2}\.?$/

/** `Delta Hartono, Jr` is one name. */
function withJunior(doc: Document, verdicts: readonly Verdict[]): readonly Verdict[] {
  const { lower, sentence } = doc.tokens
  const goesOn = ({ type, first, last }: Verdict) =>
    type === 'person' && lower[last] === ',' && JUNIOR.test(lower[last + 1] ?? '') && sentence[last] === sentence[first]
  if (!verdicts.some(goesOn)) return verdicts
  const juniors = new Set(verdicts.filter(goesOn).map(({ last }) => last + 1))
  return verdicts.filter(({ first }) => !juniors.has(first)).map((v) => (goesOn(v) ? upTo(doc, v, v.last + 2) : v))
}
const JUNIOR = /^[js]r\.?$/

/** A name that goes on up to token `last`. */
const upTo = (doc: Document, v: Verdict, last: number): Verdict => ({ ...v, last, surface: surfaces().spanning(doc, v.first, last) })

/** A name stuck to the word before it, or to the number of the next item of a list (`1. Kecamatan X2. Kecamatan Y`), cannot be told from that. */
function glued(doc: Document, { first, last }: Verdict): boolean {
  const { tokens } = doc
  if (doc.text.charCodeAt(tokens.end[last - 1]) === STOP && endsInItem(textOf(doc, last - 1, last))) return true
  return first > 0 && tokens.kind[first - 1] === TokenKind.word && tokens.end[first - 1] === tokens.start[first]
}

const endsInItem = (word: string): boolean => isLower(word.charCodeAt(word.search(ITEM) - 1))

/** The words of a surface as they are written, if there are several. */
const wordsIn = fact(({ text }): readonly Surface[] => (text.includes(' ') ? text.split(' ').map((word) => surfaces().of(word)) : []))
const isPlain = fact(({ text }) => isCapitalised(text))

const OF_PERSON = 1
const FIRST_NAME = 2
/** What people's names a word is part of, and which organization's name (by its index) it begins or ends. */
const ofPeople = new Slots()
const ofOrganizations = new Slots()

/** Gives all names of one surface the type that most of them have; a person named like the start of an organization is that, and a guessed organization named like part of a person is that person. */
function settleTypes(doc: Document, verdicts: readonly Verdict[]): readonly Verdict[] {
  const sorts = bySurface(verdicts)
  const people = ofPeople.clear()
  const organizations = ofOrganizations.clear()
  for (let k = 0; k < sorts.list.length; k++) {
    const { surface, type, best } = sorts.list[k]
    const words = wordsIn(surface)
    if (words.length < 2) continue
    if (type === 'organization')
      for (const word of [words[0], words[words.length - 1]])
        if (word.text.length > 3 && organizations.get(word.id) < 0) organizations.put(word.id, k)
    if (type !== 'person') continue
    for (const word of words) people.put(word.id, Math.max(OF_PERSON, people.get(word.id)))
    if (best.confidence >= 0.95 && isPlain(words[0])) people.put(words[0].id, OF_PERSON | FIRST_NAME)
  }
  let gone: ReadonlySet<Surface> | undefined
  return verdicts.map((v) => {
    const { surface } = v
    const settled = sorts.of(surface)
    if (!settled || v.type === 'ethnicity') return v
    const person = people.get(surface.id)
    // `Lima` of `Lima Hartono`, if nobody goes there and no register of states and regencies has it
    if (settled.type === 'place' && person > 0 && !settled.best.link) {
      gone ??= wentTo(doc, verdicts)
      if (!gone.has(surface)) return { ...v, type: 'person', subtype: undefined, link: undefined, canonical: undefined }
    }
    const doubtful = (settled.type === 'person' || settled.type === 'place') && settled.best.canonical === undefined
    const organization = organizations.get(surface.id)
    const whole = doubtful && person < 0 && organization >= 0 && settled.best.via !== 'age' ? sorts.list[organization].best : undefined
    if (whole) return { ...v, type: 'organization', subtype: whole.subtype, link: undefined, canonical: undefined }
    if (settled.type === 'organization' && organization < 0 && person > 0 && ((person & FIRST_NAME) !== 0 || guessed(settled.best)))
      return v.type === 'person' ? v : { ...v, type: 'person', subtype: undefined, link: undefined, canonical: undefined }
    if (settled.type === v.type) return v
    return { ...v, type: settled.type, subtype: settled.best.subtype, link: settled.best.link, canonical: settled.best.canonical }
  })
}

/** The surfaces of places that stand behind a preposition somewhere. */
function wentTo(doc: Document, verdicts: readonly Verdict[]): Set<Surface> {
  const out = new Set<Surface>()
  for (const { type, first, surface } of verdicts)
    if (type === 'place' && says('before-place', doc.tokens.lower[first - 1] ?? '')) out.add(surface)
  return out
}

/** Whether nothing but the look of a name's neighbourhood speaks for its type. */
function guessed({ via, canonical }: Verdict): boolean {
  return canonical === undefined && (via === 'tagger' || via === 'again')
}

/** A hospital or prison is a place where the article only goes there, else an organization. */
function houses(doc: Document, verdicts: readonly Verdict[]): readonly Verdict[] {
  let acting: Map<Surface, boolean> | undefined
  for (let i = 0; i < verdicts.length; i++) {
    const { surface, first, last } = verdicts[i]
    if (!isHouse(surface)) continue
    acting ??= new Map()
    const short = doc.tokens.lower[last] === '(' && verdicts[i + 1]?.first === last + 1 ? verdicts[i + 1].type : undefined
    const goneTo = says('preposition-of-place', doc.tokens.lower[first - 1] ?? '')
    acting.set(surface, acting.get(surface) || !goneTo || short === 'organization')
  }
  if (acting === undefined) return verdicts
  const found = acting
  return verdicts.map((v) => {
    const acts = found.get(v.surface)
    return acts === undefined ? v : { ...v, type: acts ? 'organization' : 'place' }
  })
}

/** `Ikatan Alumni X (IAX) Uxx`, `Delta Administration (DA) Xyz`: the name goes on behind its bracketed short form with a place or an acronym. */
function joinOverBrackets(doc: Document, verdicts: readonly Verdict[]): Verdict[] {
  const { tokens } = doc
  const out: Verdict[] = []
  for (const v of verdicts) {
    const short = out[out.length - 1]
    const long = out[out.length - 2]
    if (
      long?.type === 'organization' &&
      short?.type === 'organization' &&
      short.first === long.last + 1 &&
      tokens.lower[long.last] === '(' &&
      tokens.lower[short.last] === ')' &&
      v.first === short.last + 1 &&
      tokens.sentence[v.first] === tokens.sentence[long.first] &&
      v.last - v.first === 1 &&
      !says('legal-start', tokens.lower[long.first]) &&
      (v.type === 'place' ||
        (v.type === 'organization' &&
          v.canonical !== undefined &&
          tokens.shape[v.first] & Shape.capital &&
          tokens.end[v.first] - tokens.start[v.first] <= 6))
    ) {
      out.splice(-2, 2, { ...upTo(doc, long, v.last), canonical: undefined, link: undefined })
    } else out.push(v)
  }
  return out
}
