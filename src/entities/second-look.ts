import { alphanumericRuns, capitalsIn, hasUpper, isUpper, lowersFrom } from '../text/letters'
import { commonShare, isGeneric, silentTokens } from '../names/cues'
import { OWN_NAME } from '../names/own'
import type { Proposal } from '../names/types'
import { Char, charClass } from '../text/chars'
import { Shape, textOf, TokenKind, type Document } from '../text/document'
import { ownCopy, type Vocabulary } from '../text/vocabulary'
import type { Verdict } from './judge'
import { closeEnd } from './loose-end'
import { longHead, says } from '../names/word-sets'
import { startsUpper } from './surface'
import { fact, hashWith, Slots, surfaces, type Surface } from './surfaces'

/** Two surfaces that the text itself declares to be one: `Badan Pusat Statistik (BPS)`. */
export interface Alias {
  readonly long: Surface
  readonly short: Surface
  readonly type: Proposal['type']
}

const LONGEST = 24
const CERTAIN = 0.75

/** Short forms in brackets (or after `alias`) right behind a name, with the name that they stand for. */
export function bindShortForms(doc: Document, names: readonly Verdict[]): { proposals: Proposal[]; aliases: Alias[] } {
  const proposals: Proposal[] = []
  const aliases: Alias[] = []
  const { tokens } = doc
  let known: ReadonlyMap<number, Verdict> | undefined
  for (const name of names) {
    const open = name.last
    const mark = tokens.lower[open]
    if (mark !== '(' && mark !== 'alias' && mark !== 'atau') continue
    const first = open + 1
    let last = first
    if (mark === '(') {
      while (last < tokens.length && last < first + 5 && tokens.lower[last] !== ')') last++
      if (last === first || tokens.lower[last] !== ')') continue
    } else {
      while (last < first + 4 && last < tokens.length && tokens.shape[last] & Shape.capital) last++
      if (last === first) continue
    }
    if (tokens.kind[first] !== TokenKind.word) continue
    const short = textOf(doc, first, last)
    if (!hasUpper(short)) continue
    const long = textOf(doc, name.first, name.last)
    const acronym = last === first + 1 && short.length <= 8 && capitalsIn(short) > 1
    if (mark === 'atau' && !(acronym && name.last - name.first > 2)) continue
    // an acronym of things (`BUMN`) stays one
    if (name.type !== 'person' && last === first + 1 && isGeneric(short)) continue
    known ??= new Map(names.filter((v) => v.canonical).map((v) => [v.first, v]))
    const other = known.get(first)
    // the acronym may be of another language (`Republik Demokratik X (DRX)`)
    const foreign = mark === '(' && acronym && name.last - name.first > 1 && (name.type === 'organization' || name.subtype === 'country')
    const fits = mark === 'alias' || shortens(short, long) || (foreign && (name.type === 'organization' || other?.type !== 'place'))
    if (!fits) continue
    // Bawaslu Nusa Tenggara X (NTX): the short form of the place
    if (other?.type === 'place' && name.type === 'organization') continue
    // Direktorat Perkebunan Kementerian X (KX): that of the body to which it belongs
    if (other?.canonical && belongsTo(long, other.canonical)) continue
    // Kantor Kementerian X (KX): the short form is that of the body inside
    if (name.type === 'place' && BUILDING.test(long)) {
      proposals.push({ first, last, type: 'organization', confidence: 0.93, via: 'short-form' })
      continue
    }
    proposals.push({
      first,
      last,
      type: name.type,
      confidence: 0.995,
      via: 'short-form',
      subtype: name.subtype,
      canonical: name.canonical,
      link: name.link,
    })
    aliases.push({ long: closeEnd(doc, name).surface, short: surfaces().of(short), type: name.type })
  }
  return { proposals, aliases }
}

/** Whether a name ends with that of something else to which it belongs, more than a noun for it standing before (`LSM X`). */
function belongsTo(name: string, whole: string): boolean {
  const lower = name.toLowerCase()
  if (!lower.endsWith(` ${whole.toLowerCase()}`)) return false
  const head = lower.slice(0, -whole.length - 1)
  return !says('organization-noun', head) && !says('before-acronym', head) && !says('legal-form', head)
}

/** Whether the letters of a short form stand in a long one in order, beginning with a word's first letter. */
export function shortens(short: string, long: string): boolean {
  const s = alphanumericRuns(short.toLowerCase()).join('')
  const l = long.toLowerCase()
  if (s.length < 2 || s.length >= l.length) return false
  const words = alphanumericRuns(l)
  for (let w = 0; w < words.length; w++) {
    if (words[w][0] !== s[0]) continue
    const rest = words.slice(w).join('')
    let k = 0
    for (let i = 0; i < rest.length && k < s.length; i++) if (rest[i] === s[k]) k++
    if (k === s.length) return true
  }
  return false
}

/** What a company, party or hospital is also named without. */
const LEGAL = /^(?:PT|CV|Partai|Rumah Sakit|RS) | Tbk\.?$/g
const LEGAL_START = new Set([...'PCR'])
const isTail = (part: string): boolean => lowersFrom(part, 0) === 2 && part[2] === '-' && isUpper(part.charCodeAt(3))
const isInitial = (word: string): boolean => isUpper(word.charCodeAt(0)) && (word.length === 1 || (word.length === 2 && word[1] === '.'))
const BUILDING = /^(?:Kantor|Gedung|Markas|Aula|Auditorium) /
const AROUND_BRACKET = /^([^()]+) \(([^()]+)\) ([^()]+)$/

/** What is known of a surface by its writing before the second look. */
interface Sought {
  /** Its first word, as it is written. */
  readonly start: string
  /** An upper bound of its tokens. */
  readonly length: number
  readonly small: boolean
}

const sought = fact(({ text }): Sought => {
  const space = text.indexOf(' ')
  const start = ownCopy(space < 0 ? text : text.slice(0, space))
  return { start, length: wordCount(text), small: charClass(text.charCodeAt(0)) !== Char.upper }
})

/** An upper bound of the tokens of a surface: words, and the marks in and between them. */
function wordCount(surface: string): number {
  let n = 1
  for (let i = 0; i < surface.length; i++) {
    const c = surface.charCodeAt(i)
    if (c < 48 || (c > 57 && c < 65)) n += c === 32 ? 1 : 2
  }
  return Math.min(n, LONGEST)
}

/** Whether a surface begins like states do that names of their own follow (`Republik X`). */
const isPolity = fact(({ text }) => says('polity', text.slice(0, Math.max(0, text.indexOf(' ')))))

/** `Pemkot X`, `Pemkot (PX) X` of a name with a bracket inside. */
const aroundBracket = fact(({ text }): readonly Surface[] => {
  const bracket = text.includes('(') ? AROUND_BRACKET.exec(text) : null
  return bracket ? [bracket[1], bracket[2]].map((head) => surfaces().of(`${head} ${bracket[3]}`)) : NO_SURFACES
})

/** What an organization is called without its legal form; null where it has none, or where that is a common word. */
const withoutLegal = fact(({ text }): Surface | null => {
  if (!LEGAL_START.has(text[0]) && !text.includes(' Tbk')) return null
  const bare = text.replace(LEGAL, '')
  return bare !== text && bare.length > 3 && commonShare(bare.toLowerCase()) <= 3 ? surfaces().of(bare) : null
})

const governmentOf = fact(({ text }): Surface | null => {
  const short = shortGovernment(text)
  return short === undefined ? null : surfaces().of(short)
})

/** By what parts of a full name a person is called. */
const partsOf = fact(({ text }): readonly { readonly surface: Surface; readonly confidence: number }[] => {
  const words = text.split(' ')
  const out: { surface: Surface; confidence: number }[] = []
  for (let a = 0; a < words.length; a++) {
    for (let b = a + 1; b <= Math.min(words.length, a + 4); b++) {
      if (b - a === words.length) continue
      const part = words.slice(a, b).join(' ')
      if (
        part.length < 3 ||
        (b - a === 1 && says('no-part', part.toLowerCase())) ||
        (!startsUpper(part) && startsUpper(text) && !isTail(part) && !(b - a > 1 && says('particle', words[a]))) ||
        (words[b - 1].length <= 3 && isInitial(words[b - 1]))
      )
        continue
      // a word of the language is no name by itself, unless it comes first
      if (b - a === 1 && a > 0 && commonShare(part.toLowerCase()) >= 6) continue
      const confidence = b - a > 1 ? 0.85 : 0.8
      out.push({ surface: surfaces().of(part), confidence })
      // `al-Sisi` at the start of a sentence
      if (isTail(part)) out.push({ surface: surfaces().of(part[0].toUpperCase() + part.slice(1)), confidence })
    }
  }
  return out
})
const NO_SURFACES: readonly Surface[] = []

interface Known {
  readonly type: Proposal['type']
  readonly confidence: number
  readonly via: string
  /** The name that makes it known, whose subtype and link it has; undefined for part of a name. */
  readonly whole: Verdict | undefined
  /** Whether it is the entry of a lexicon that the whole name is. */
  readonly listed: boolean
  readonly part: boolean
}

const knownSlots = new Slots()
const lengthSlots = new Slots()

/** What an article names with certainty, and what that is also called. */
class Knowledge {
  private readonly list: Known[] = []
  private readonly at = knownSlots.clear()
  /** By word type, the most tokens of a surface that begins with it. */
  private readonly lengths = lengthSlots.clear()
  /** Whether one of those words begins without a capital. */
  small = false

  constructor(private readonly vocabulary: Vocabulary) {}

  learn(surface: Surface, known: Known): void {
    const place = this.at.get(surface.id)
    if (place >= 0) {
      const old = this.list[place]
      if (old.confidence > known.confidence || (!old.part && known.part)) return
      this.list[place] = known
      return
    }
    this.at.put(surface.id, this.list.length)
    this.list.push(known)
    const { start, length, small } = sought(surface)
    const type = this.vocabulary.typeOf(start, 0, start.length, TokenKind.word)
    if (this.lengths.get(type) < length) this.lengths.put(type, length)
    if (small) this.small = true
  }

  get empty(): boolean {
    return this.list.length === 0
  }

  /** Most tokens of what begins with a word, -1 where nothing does. */
  longest(type: number): number {
    return this.lengths.get(type)
  }

  /** What is known of some characters, given their hash. */
  find(hash: number, text: string, start: number, end: number): Known | undefined {
    const surface = surfaces().find(hash, text, start, end)
    const place = surface === undefined ? -1 : this.at.get(surface.id)
    return place < 0 ? undefined : this.list[place]
  }
}

function gather({ tokens }: Document, names: readonly Verdict[]): Knowledge {
  const knowledge = new Knowledge(tokens.vocabulary)
  const sorts = bySurface(names)
  for (const { surface, type, confidence, best } of sorts.list) {
    if (confidence < CERTAIN || isPolity(surface)) continue
    knowledge.learn(surface, { type, confidence: Math.min(0.9, confidence), via: 'again', whole: best, listed: true, part: false })
    if (type === 'organization' && confidence >= 0.85) {
      const short = governmentOf(surface)
      if (short) knowledge.learn(short, { type, confidence: 0.85, via: 'short-head', whole: best, listed: false, part: false })
    }
    for (const around of aroundBracket(surface))
      knowledge.learn(around, { type, confidence: 0.9, via: 'again', whole: best, listed: false, part: false })
    if (type === 'organization') {
      const bare = withoutLegal(surface)
      if (bare && (sorts.of(bare)?.type ?? 'organization') === 'organization')
        knowledge.learn(bare, { type, confidence: 0.8, via: 'name-part', whole: undefined, listed: false, part: true })
    }
    if (type === 'person')
      for (const part of partsOf(surface))
        knowledge.learn(part.surface, {
          type,
          confidence: part.confidence,
          via: 'name-part',
          whole: undefined,
          listed: false,
          part: true,
        })
  }
  return knowledge
}

/** Hashes of the spans that begin at one token, by their length less one. */
const spans = new Int32Array(LONGEST)

/** Proposes every further occurrence of what the article names with certainty: the same surface, and parts of people's names. */
export function lookAgain(doc: Document, names: readonly Verdict[]): Proposal[] {
  const out: Proposal[] = []
  const knowledge = gather(doc, names)
  if (knowledge.empty) return out
  const { tokens, text } = doc
  const { kind, shape, type, enclitic, sentence, start, end, lower } = tokens
  const { small } = knowledge
  let silent: Uint8Array | undefined
  for (let i = 0; i < tokens.length; i++) {
    if (kind[i] !== TokenKind.word || !(small || shape[i] & Shape.capital)) continue
    let longest = knowledge.longest(type[i])
    if (longest < 0 && enclitic[i] > 0)
      longest = knowledge.longest(tokens.vocabulary.typeOf(text, start[i], end[i] - enclitic[i], TokenKind.word))
    if (longest < 0) continue
    silent ??= silentTokens(doc)
    if (silent[i]) continue
    // `Kadis PUPR X`: the acronym is part of the office
    if (i > 0 && shape[i] & Shape.allCaps && says('unit-in-title', lower[i - 1])) continue
    // `Wali Kota X` names X
    if (lower[i] === 'kota' && lower[i - 1] === 'wali') continue
    let last = i
    for (let hash = 0; last < tokens.length && last < i + longest && sentence[last] === sentence[i]; last++)
      spans[last - i] = hash = hashWith(doc, hash, last, i)
    for (; last > i; last--) {
      const known = knowledge.find(spans[last - 1 - i], text, start[i], end[last - 1])
      if (known === undefined) continue
      const { whole, listed } = known
      out.push({
        first: i,
        last,
        type: known.type,
        confidence: confidenceOf(doc, known, i, last),
        via: known.via,
        subtype: whole?.subtype,
        canonical: listed ? whole?.canonical : undefined,
        link: listed ? whole?.link : undefined,
      })
      break
    }
  }
  return out
}

function confidenceOf({ tokens }: Document, { part, type, confidence }: Known, first: number, last: number): number {
  if (!part || last - first > 1) return confidence
  const share = commonShare(tokens.lower[first])
  if (share >= 7) return tokens.shape[first] & Shape.sentenceStart ? 0.55 : 0.7
  return type === 'person' && !says('before-place', tokens.lower[first - 1] ?? '') ? 0.94 : confidence
}

/** What a local government is called behind its full name: `Pemkot` of `Pemerintah Kota Garut` or `Pemkot Garut`. */
function shortGovernment(surface: string): string | undefined {
  if (!surface.startsWith('Pem')) return undefined
  const lower = surface.toLowerCase()
  for (const short of GOVERNMENTS)
    if (lower.startsWith(`${short} `) || lower.startsWith(`${longHead(short)} `)) return short[0].toUpperCase() + short.slice(1)
  return undefined
}
const GOVERNMENTS = ['pemprov', 'pemkab', 'pemkot']

/** Where the text itself says what a name is, it outweighs many guesses. */
const STATED = new Set([
  'short-form',
  'initials',
  'initials-declared',
  'initials-rank',
  'age',
  'title-rank',
  'title-address',
  'polity',
  OWN_NAME,
  'held-body',
])
const weigh = (v: Verdict): number => (STATED.has(v.via) ? 6 : v.confidence)

/** What the names of one surface and type say, and what they let one believe. */
export interface Sort {
  readonly surface: Surface
  readonly type: Proposal['type']
  confidence: number
  best: Verdict
  sum: number
  doubt: number
  /** Names of the same surface and another type. */
  next: Sort | undefined
}

export interface Sorts {
  /** For each surface what most of its names say, in the order in which the surfaces were first met. */
  readonly list: readonly Sort[]
  of(surface: Surface): Sort | undefined
}

const sortSlots = new Slots()

/** Pools the names of one surface: its type is that of the most confidence over the article. Good until the next call. */
export function bySurface(names: readonly Verdict[]): Sorts {
  const at = sortSlots.clear()
  const list: Sort[] = []
  for (const v of names) {
    // where peoples have the names of places each stands for itself (`tradisi Jawa`, `di Jawa`)
    if (v.type === 'ethnicity') continue
    const place = at.get(v.surface.id)
    if (place < 0) {
      at.put(v.surface.id, list.length)
      list.push(newSort(v))
      continue
    }
    let t = list[place]
    while (t.type !== v.type && t.next !== undefined) t = t.next
    if (t.type !== v.type) t.next = newSort(v)
    else {
      t.sum += weigh(v)
      t.doubt *= 1 - v.confidence
      if (v.confidence > t.best.confidence) t.best = v
    }
  }
  for (let k = 0; k < list.length; k++) {
    let most = list[k]
    for (let t = most.next; t !== undefined; t = t.next) if (t.sum > most.sum) most = t
    most.confidence = Math.max(most.best.confidence, 1 - most.doubt)
    list[k] = most
  }
  return {
    list,
    of(surface) {
      const place = at.get(surface.id)
      return place < 0 ? undefined : list[place]
    },
  }
}

const newSort = (best: Verdict): Sort => ({
  surface: best.surface,
  type: best.type,
  confidence: 0,
  best,
  sum: weigh(best),
  doubt: 1 - best.confidence,
  next: undefined,
})
