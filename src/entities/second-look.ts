import { commonShare, isGeneric, silentTokens } from '../names/cues'
import type { Proposal } from '../names/types'
import { Char, charClass } from '../text/chars'
import { Shape, textOf, TokenKind, type Document } from '../text/document'
import type { Verdict } from './judge'
import { longHead, says } from '../names/word-sets'
import { normal, startsUpper } from './surface'

/** Two surfaces that the text itself declares to be one: `Badan Pusat Statistik (BPS)`. */
export interface Alias {
  readonly long: string
  readonly short: string
  readonly type: Proposal['type']
}

const LONGEST = 24
const CERTAIN = 0.75

/** Short forms in brackets (or after `alias`) right behind a name, with the name that they stand for. */
export function bindShortForms(doc: Document, names: readonly Verdict[]): { proposals: Proposal[]; aliases: Alias[] } {
  const proposals: Proposal[] = []
  const aliases: Alias[] = []
  const { tokens } = doc
  const placeAt = new Set(names.filter((v) => v.type === 'place' && v.canonical).map((v) => v.first))
  for (const name of names) {
    const open = name.last
    const mark = tokens.lower[open]
    if (mark !== '(' && mark !== 'alias') continue
    let first: number
    let last: number
    if (tokens.lower[open] === '(') {
      first = open + 1
      last = first
      while (last < tokens.length && last < first + 5 && tokens.lower[last] !== ')') last++
      if (last === first || tokens.lower[last] !== ')') continue
    } else if (tokens.lower[open] === 'alias') {
      first = last = open + 1
      while (last < first + 4 && last < tokens.length && tokens.shape[last] & Shape.capital) last++
      if (last === first) continue
    } else continue
    const short = textOf(doc, first, last)
    const long = textOf(doc, name.first, name.last)
    if (tokens.kind[first] !== TokenKind.word || !/\p{Lu}/u.test(short)) continue
    const acronym = last === first + 1 && /\p{Lu}.*\p{Lu}/u.test(short) && short.length <= 8
    // an acronym of things (`BUMN`) stays one
    if (name.type !== 'person' && last === first + 1 && isGeneric(short)) continue
    const fits =
      tokens.lower[open] === 'alias' || shortens(short, long) || (name.type === 'organization' && acronym && name.last - name.first > 1)
    if (!fits) continue
    // Bawaslu Nusa Tenggara X (NTX): the short form of the place
    if (name.type === 'organization' && placeAt.has(first)) continue
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
    aliases.push({ long, short, type: name.type })
  }
  return { proposals, aliases }
}

/** Whether the letters of a short form stand in a long one in order, beginning with a word's first letter. */
export function shortens(short: string, long: string): boolean {
  const s = short.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
  const l = long.toLowerCase()
  if (s.length < 2 || s.length >= l.length) return false
  const words = l.split(/[^\p{L}\p{N}]+/u).filter(Boolean)
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
const TAIL = /^\p{Ll}{2}-\p{Lu}/u
const INITIAL = /^\p{Lu}\.?$/u
const BUILDING = /^(?:Kantor|Gedung|Markas|Aula|Auditorium) /

/** An upper bound of the tokens of a surface: words, and the marks in and between them. */
function wordCount(surface: string): number {
  let n = 1
  for (let i = 0; i < surface.length; i++) {
    const c = surface.charCodeAt(i)
    if (c < 48 || (c > 57 && c < 65)) n += c === 32 ? 1 : 2
  }
  return Math.min(n, LONGEST)
}

interface Known {
  type: Proposal['type']
  confidence: number
  via: string
  subtype?: string
  canonical?: string
  link?: Proposal['link']
  part: boolean
}

/** Proposes every further occurrence of what the article names with certainty: the same surface, and parts of people's names. */
export function lookAgain(doc: Document, names: readonly Verdict[]): Proposal[] {
  const known = new Map<string, Known>()
  // first word to the most words of a surface that begins with it
  const first = new Map<string, number>()
  // whether one of those words begins without a capital
  let small = false
  const learn = (surface: string, k: Known) => {
    const old = known.get(surface)
    if (old && (old.confidence > k.confidence || (!old.part && k.part))) return
    known.set(surface, k)
    const space = surface.indexOf(' ')
    const word = space < 0 ? surface : surface.slice(0, space)
    first.set(word, Math.max(first.get(word) ?? 0, wordCount(surface)))
    if (charClass(word.charCodeAt(0)) !== Char.upper) small = true
  }
  const surfaces = bySurface(names)
  for (const [surface, { type, confidence, best }] of surfaces) {
    if (confidence < CERTAIN || says('polity', surface.slice(0, Math.max(0, surface.indexOf(' '))))) continue
    learn(surface, {
      type,
      confidence: Math.min(0.9, confidence),
      via: 'again',
      subtype: best.subtype,
      canonical: best.canonical,
      link: best.link,
      part: false,
    })
    if (type === 'organization' && confidence >= 0.85) {
      const short = governmentOf(surface)
      if (short) learn(short, { type, confidence: 0.85, via: 'short-head', subtype: best.subtype, part: false })
    }
    const bracket = surface.includes('(') ? /^([^()]+) \(([^()]+)\) ([^()]+)$/.exec(surface) : null
    if (bracket)
      for (const head of [bracket[1], bracket[2]])
        learn(`${head} ${bracket[3]}`, { type, confidence: 0.9, via: 'again', subtype: best.subtype, part: false })
    if (type === 'organization' && (LEGAL_START.has(surface[0]) || surface.includes(' Tbk'))) {
      const bare = surface.replace(LEGAL, '')
      if (
        bare !== surface &&
        bare.length > 3 &&
        (surfaces.get(bare)?.type ?? 'organization') === 'organization' &&
        commonShare(bare.toLowerCase()) <= 3
      )
        learn(bare, { type, confidence: 0.8, via: 'name-part', part: true })
    }
    if (type !== 'person') continue
    const parts = surface.split(' ')
    if (parts.length < 2) continue
    for (let a = 0; a < parts.length; a++) {
      for (let b = a + 1; b <= Math.min(parts.length, a + 4); b++) {
        if (b - a === parts.length) continue
        const part = parts.slice(a, b).join(' ')
        if (
          part.length < 3 ||
          (b - a === 1 && says('no-part', part.toLowerCase())) ||
          (!startsUpper(part) && startsUpper(surface) && !TAIL.test(part) && !(b - a > 1 && says('particle', parts[a]))) ||
          (parts[b - 1].length <= 3 && INITIAL.test(parts[b - 1]))
        )
          continue
        // a word of the language is no name by itself, unless it comes first
        if (b - a === 1 && a > 0 && commonShare(part.toLowerCase()) >= 6) continue
        const known: Known = { type, confidence: b - a > 1 ? 0.85 : 0.8, via: 'name-part', part: true }
        learn(part, known)
        // `al-Sisi` at the start of a sentence
        if (/^\p{Ll}{2}-\p{Lu}/u.test(part)) learn(part[0].toUpperCase() + part.slice(1), known)
      }
    }
  }
  const out: Proposal[] = []
  const { tokens, text } = doc
  const { kind, shape, type, enclitic } = tokens
  const { surfaces: written } = tokens.vocabulary
  let silent: Uint8Array | undefined
  for (let i = 0; i < tokens.length; i++) {
    if (kind[i] !== TokenKind.word || !(small || shape[i] & Shape.capital)) continue
    const word = written[type[i]]
    const longest = first.get(word) ?? (enclitic[i] > 0 ? first.get(word.slice(0, -enclitic[i])) : undefined)
    if (longest === undefined) continue
    silent ??= silentTokens(doc)
    if (silent[i]) continue
    // `Kadis PUPR X`: the acronym is part of the office
    if (i > 0 && tokens.shape[i] & Shape.allCaps && says('unit-in-title', tokens.lower[i - 1])) continue
    // `Wali Kota X` names X
    if (tokens.lower[i] === 'kota' && tokens.lower[i - 1] === 'wali') continue
    for (let last = Math.min(tokens.length, i + longest); last > i; last--) {
      if (tokens.sentence[last - 1] !== tokens.sentence[i]) continue
      const surface = normal(text.slice(tokens.start[i], tokens.end[last - 1]))
      const k = known.get(surface)
      if (!k) continue
      let confidence = k.confidence
      if (k.part) {
        const share = last - i === 1 ? commonShare(tokens.lower[i]) : 0
        if (share >= 7 && tokens.shape[i] & Shape.sentenceStart) confidence = 0.55
        else if (share >= 7) confidence = 0.7
        else if (k.type === 'person' && last - i === 1 && !says('before-place', tokens.lower[i - 1] ?? '')) confidence = 0.94
      }
      out.push({ first: i, last, type: k.type, confidence, via: k.via, subtype: k.subtype, canonical: k.canonical, link: k.link })
      break
    }
  }
  return out
}

/** What a local government is called behind its full name: `Pemkot` of `Pemerintah Kota Garut` or `Pemkot Garut`. */
function governmentOf(surface: string): string | undefined {
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
  'own',
  'held-body',
])
const weigh = (v: Verdict): number => (STATED.has(v.via) ? 6 : v.confidence)

/** What the names of one surface are. */
export interface Sort {
  type: Proposal['type']
  confidence: number
  best: Verdict
}

interface Votes {
  readonly type: Proposal['type']
  sum: number
  doubt: number
  best: Verdict
  next: Votes | undefined
}

/** Pools the names of one surface: its type is that of the most confidence over the article. */
export function bySurface(names: readonly Verdict[]): Map<string, Sort> {
  const votes = new Map<string, Votes>()
  for (const v of names) {
    const first = votes.get(v.surface)
    if (first === undefined) {
      votes.set(v.surface, newVotes(v))
      continue
    }
    let t = first
    while (t.type !== v.type && t.next !== undefined) t = t.next
    if (t.type !== v.type) t.next = newVotes(v)
    else {
      t.sum += weigh(v)
      t.doubt *= 1 - v.confidence
      if (v.confidence > t.best.confidence) t.best = v
    }
  }
  const out = new Map<string, Sort>()
  for (const [surface, first] of votes) {
    let most = first
    for (let t = first.next; t !== undefined; t = t.next) if (t.sum > most.sum) most = t
    const { type, best, doubt } = most
    out.set(surface, { type, confidence: Math.max(best.confidence, 1 - doubt), best })
  }
  return out
}

const newVotes = (best: Verdict): Votes => ({ type: best.type, sum: weigh(best), doubt: 1 - best.confidence, best, next: undefined })
