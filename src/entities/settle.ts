import { commonShare } from '../names/cues'
import { textOf, TokenKind, Shape, type Document } from '../text/document'
import type { Verdict } from './judge'
import { bySurface } from './second-look'
import { normal } from './surface'
import { isTitle, says } from '../names/word-sets'

const HOUSES =
  /^(?:rumah sakit|rs|rspi|rsu?ia|rsu|rsud|rsup|rsia|rsj|rspad|puskesmas|klinik|lapas|rutan|lembaga pemasyarakatan|rumah tahanan)\b/i
const HOUSE_START = new Set([...'rpklRPKL'])

/** Makes the names of an article agree: one type for a surface, units joined with what they belong to, hospitals by what they do. */
export function settleNames(doc: Document, verdicts: readonly Verdict[]): Verdict[] {
  const apart = verdicts.filter((v) => !glued(doc, v))
  return joinUnits(doc, joinOverBrackets(doc, extendPeople(doc, houses(doc, settleTypes(doc, apart)))))
}

const STOP = 0x2e
const ITEM = /\p{Ll}\d{1,2}\.?$/u
const PLAIN = /^\p{Lu}\p{Ll}{2,}$/u
const MOST_ADDED = 3

/** A person's name goes on over capitalised words that are none of the language and of no other name. */
function extendPeople(doc: Document, verdicts: readonly Verdict[]): Verdict[] {
  const { tokens } = doc
  let reached = 0
  const extended = verdicts.map((v, i) => {
    if (v.type !== 'person') return v
    // Delta Hartono, Jr
    if (
      tokens.lower[v.last] === ',' &&
      /^[js]r\.?$/.test(tokens.lower[v.last + 1] ?? '') &&
      tokens.sentence[v.last] === tokens.sentence[v.first]
    )
      return upTo(doc, v, v.last + 2)
    if (v.last - v.first > 1 || v.via.startsWith('initials')) return v
    const until = Math.min(verdicts[i + 1]?.first ?? tokens.length, v.last + MOST_ADDED)
    let last = v.last
    while (
      last < until &&
      tokens.sentence[last] === tokens.sentence[v.first] &&
      tokens.kind[last] === TokenKind.word &&
      tokens.enclitic[last] === 0 &&
      commonShare(tokens.lower[last]) === 0 &&
      !isTitle(tokens.lower[last]) &&
      PLAIN.test(textOf(doc, last, last + 1))
    )
      last++
    return last > v.last ? upTo(doc, v, last) : v
  })
  return extended.filter(({ first, last }) => {
    if (first < reached) return false
    reached = last
    return true
  })
}

/** A name that goes on up to token `last`. */
const upTo = (doc: Document, v: Verdict, last: number): Verdict => ({ ...v, last, surface: normal(textOf(doc, v.first, last)) })

/** A name stuck to the word before it, or to the number of the next item of a list (`1. Kecamatan X2. Kecamatan Y`), cannot be told from that. */
function glued(doc: Document, { first, last }: Verdict): boolean {
  const { tokens } = doc
  if (doc.text.charCodeAt(tokens.end[last - 1]) === STOP && ITEM.test(textOf(doc, last - 1, last))) return true
  return first > 0 && tokens.kind[first - 1] === TokenKind.word && tokens.end[first - 1] === tokens.start[first]
}

/** Gives all names of one surface the type that most of them have; a person named like the start of an organization is that, and a guessed organization named like part of a person is that person. */
function settleTypes(doc: Document, verdicts: readonly Verdict[]): Verdict[] {
  const types = bySurface(verdicts)
  const organizations = new Map<string, Verdict>()
  const people = new Set<string>()
  const firstNames = new Set<string>()
  for (const [surface, { type, best }] of types) {
    const words = surface.split(' ')
    if (words.length < 2) continue
    if (type === 'organization')
      for (const word of [words[0], words[words.length - 1]]) if (word.length > 3 && !organizations.has(word)) organizations.set(word, best)
    if (type !== 'person') continue
    for (const word of words) people.add(word)
    if (best.confidence >= 0.95 && PLAIN.test(words[0])) firstNames.add(words[0])
  }
  const gone = wentTo(doc, verdicts)
  return verdicts.map((v) => {
    const { surface } = v
    const settled = types.get(surface)
    if (!settled) return v
    // `Lima` of `Lima Hartono`, if nobody goes there and no register of states and regencies has it
    if (settled.type === 'place' && people.has(surface) && !gone.has(surface) && !settled.best.link)
      return { ...v, type: 'person', subtype: undefined, link: undefined, canonical: undefined }
    const doubtful = (settled.type === 'person' || settled.type === 'place') && settled.best.canonical === undefined
    const whole = doubtful && !people.has(surface) && settled.best.via !== 'age' ? organizations.get(surface) : undefined
    if (whole) return { ...v, type: 'organization', subtype: whole.subtype, link: undefined, canonical: undefined }
    if (
      settled.type === 'organization' &&
      !organizations.has(surface) &&
      (firstNames.has(surface) || (people.has(surface) && guessed(settled.best)))
    )
      return v.type === 'person' ? v : { ...v, type: 'person', subtype: undefined, link: undefined, canonical: undefined }
    if (settled.type === v.type) return v
    return { ...v, type: settled.type, subtype: settled.best.subtype, link: settled.best.link, canonical: settled.best.canonical }
  })
}

/** The surfaces of places that stand behind a preposition somewhere. */
function wentTo(doc: Document, verdicts: readonly Verdict[]): Set<string> {
  const out = new Set<string>()
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
  const acting = new Map<string, boolean>()
  for (const v of verdicts) {
    const { surface } = v
    if (!HOUSE_START.has(surface[0]) || !HOUSES.test(surface)) continue
    acting.set(surface, acting.get(surface) || !says('preposition-of-place', doc.tokens.lower[v.first - 1] ?? ''))
  }
  if (acting.size === 0) return verdicts
  return verdicts.map((v) => {
    const acts = acting.get(v.surface)
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

/** `FXX Uxx`: an acronym right before another organization is a unit of it, and both are one name. */
function joinUnits(doc: Document, verdicts: readonly Verdict[]): Verdict[] {
  const out: Verdict[] = []
  for (const v of verdicts) {
    const before = out[out.length - 1]
    if (
      before &&
      before.last === v.first &&
      before.type === 'organization' &&
      v.type === 'organization' &&
      before.last - before.first === 1 &&
      doc.tokens.shape[before.first] & Shape.allCaps &&
      doc.tokens.sentence[before.first] === doc.tokens.sentence[v.first]
    ) {
      out[out.length - 1] = {
        ...upTo(doc, before, v.last),
        confidence: Math.min(before.confidence, v.confidence),
        canonical: undefined,
        link: undefined,
      }
    } else out.push(v)
  }
  return out
}
