import { inClass } from '../entities/coref-words'
import { cellsOf, hasPart, tableRows } from '../lexicon/tables'
import { column } from '../text/vocabulary'
import { formsOf, type Affixes } from './morphology'
import type { Page } from './page'

/**
 * How a reporting word stands to its speaker: `active` after it (`X mengatakan`), `bare` before it (`kata X`),
 * `passive` before its agent (`disampaikan X`), `preposition` (`menurut X`).
 */
export type Voice = 'active' | 'bare' | 'passive' | 'preposition'
/** What a reporting word takes as its content; see `lexicons/reporting-verb.tsv`. */
export type Takes = 'clause' | 'noun' | 'count' | 'pause' | 'topic' | 'order' | 'urge' | 'assess' | 'document' | 'quote'

export interface Lexeme {
  readonly lemma: string
  readonly voice: Voice
  readonly stance: string
  readonly takes: Takes
  /** The bare root counts as a reporting word away from quotation marks too. */
  readonly sure: boolean
  /** Without its prefix (`X tegaskan bahwa …`). */
  readonly clipped?: boolean
}

interface Form {
  readonly lexeme: Lexeme
  readonly clitic: boolean
}

let forms: Map<string, Lexeme[]> | undefined
let connectives: ReadonlyMap<string, readonly (readonly string[])[]> | undefined

function build(): Map<string, Lexeme[]> {
  const map = new Map<string, Lexeme[]>()
  const add = (form: string, lexeme: Lexeme) => {
    const at = map.get(form)
    if (!at) map.set(form, [lexeme])
    else if (!at.some((l) => l.voice === lexeme.voice)) at.push(lexeme)
  }
  for (const row of tableRows('reporting-verb')) {
    const root = row.phrase
    const base = { lemma: root, stance: row.stance, takes: row.takes as Takes }
    if (row.bare) add(root, { ...base, voice: 'bare', sure: row.bare === 'sure' })
    for (const affixes of row.affixes?.split('|') ?? []) {
      const { active, passive } = formsOf(root, affixes as Affixes)
      for (const f of active) add(f, { ...base, voice: 'active', sure: true })
      for (const f of passive) add(f, { ...base, voice: 'passive', sure: true })
      if (affixes === 'meN-kan' && TOLD.has(base.takes)) add(`${root}kan`, { ...base, voice: 'active', sure: true, clipped: true })
    }
    for (const also of row.also?.split('|') ?? []) {
      const [voice, form] = also.split(':')
      if (voice === 'bareafter') add(form.endsWith('nya') ? form.slice(0, -3) : form, { ...base, voice: 'bare', sure: false })
      else add(form, { ...base, voice: voice === 'passive' ? 'passive' : 'active', sure: true })
    }
  }
  add('menurut', { lemma: 'turut', voice: 'preposition', stance: 'neutral', takes: 'clause', sure: true })
  return map
}

/** What verbs take by which somebody is to do something. */
export const ORDERS: ReadonlySet<Takes> = new Set(['order', 'urge'])

const TOLD: ReadonlySet<Takes> = new Set(['clause', 'noun', 'assess'])

/** The readings of the word at token `i` as a reporting word, `-nya` looked through; empty for other words. */
export function readings({ marks, type }: Page, i: number): readonly Form[] {
  const at = marks[type[i]] >>> READINGS
  return at > 0 ? lists[at] : NONE
}

/** The same of a lower-cased word. */
export function readingsOf(lower: string): readonly Form[] {
  forms ??= build()
  const known = looked.get(lower)
  if (known !== undefined) return known
  const own = forms.get(lower)
  if (own) return remember(lower, own, false)
  const stem = lower.length > 5 && lower.endsWith('nya') ? forms.get(lower.slice(0, -3)) : undefined
  return stem ? remember(lower, stem, true) : NONE
}
const NONE: readonly Form[] = []

/** Readings of the words met so far; no more of them than forms in the table, with and without `-nya`. */
const looked = new Map<string, readonly Form[]>()
/** The same in the order in which they were met, from 1 on; `marks` holds their numbers above `READINGS`. */
const lists: (readonly Form[])[] = [NONE]
const numbers = new Map<string, number>()
const READINGS = 14

function remember(lower: string, lexemes: readonly Lexeme[], clitic: boolean): readonly Form[] {
  const list = lexemes.map((lexeme) => ({ lexeme, clitic }))
  looked.set(lower, list)
  numbers.set(lower, lists.length)
  lists.push(list)
  return list
}

/** What loops over all tokens ask of a word; bits of `marks`. */
export const Mark = {
  reporting: 1,
  reportNoun: 2,
  pronounSingular: 4,
  /** Has the prefix of a verb: one where it is written small. */
  verbal: 8,
  predicate: 16,
  /** `itu`, `tersebut` */
  pointer: 32,
  comma: 64,
  firstPerson: 128,
  /** Begins a sentence connective. */
  connective: 256,
  complementizer: 512,
  /** Has a reading as an active reporting verb. */
  active: 1024,
  /** A word at which a content may end. */
  turn: 2048,
  /** A noun for somebody who can speak, its possessor and reduplication looked through. */
  speaker: 4096,
  /** A noun of kinship with `-nya`: somebody's. */
  kinOf: 8192,
} as const

/** Bits of `Mark` by word type, and above them the number of its readings as a reporting word. */
export const marks = column(({ lowers }, type) => {
  const w = lowers[type]
  let bits = readingsOf(w).length > 0 ? Mark.reporting | ((numbers.get(w) ?? 0) << READINGS) : 0
  if (inClass(w, 'report-noun')) bits |= Mark.reportNoun
  if (inClass(w, 'pronoun-singular')) bits |= Mark.pronounSingular
  if (verbalForm(w)) bits |= Mark.verbal
  if (inClass(w, 'finite') || inClass(w, 'preposition')) bits |= Mark.predicate
  if (w === 'itu' || w === 'tersebut') bits |= Mark.pointer
  if (w === ',') bits |= Mark.comma
  if (w === 'saya' || w === 'aku') bits |= Mark.firstPerson
  if (connectiveStarts().has(w)) bits |= Mark.connective
  if (inClass(w, 'complementizer')) bits |= Mark.complementizer
  if (readAs(w, 'active')) bits |= Mark.active
  if (w === 'menurut' || w === '–' || w === '—' || w === '--' || inClass(w, 'coordinator') || inClass(w, 'np-stop') || inClass(w, 'seem'))
    bits |= Mark.turn
  if (w.length > 5 && w.endsWith('nya') && inClass(w.slice(0, -3), 'kin')) bits |= Mark.kinOf
  if (SPEAKERS.some((c) => inClass(nounOf(w), c))) bits |= Mark.speaker
  return bits
})

const SPEAKERS = ['nominal-person', 'nominal-org', 'plural-head', 'relation-noun', 'collective']

/** A noun without its possessor and unreduplicated: `keluarganya`, `sumber-sumber`. */
function nounOf(word: string): string {
  const half = word.length >> 1
  if (word[half] === '-' && word.slice(0, half) === word.slice(half + 1)) return word.slice(0, half)
  return word.length > 6 && word.endsWith('nya') ? word.slice(0, -3) : word
}

/** A verb by its prefix, as far as letters tell. */
function verbalForm(w: string): boolean {
  if (w.length < 5) return false
  const verbal =
    w[0] === 'm'
      ? w[1] === 'e' && 'mnlrwy'.includes(w[2])
      : w[0] === 'b' || w[0] === 't'
        ? w[1] === 'e' && w[2] === 'r'
        : w[0] === 'd' && w[1] === 'i'
  return verbal && !inClass(w, 'no-verb') && !w.startsWith('menteri') && !w.startsWith('direk') && !w.startsWith('dinas')
}

/** The reading of a word in one voice, if it has it. */
export function readAs(lower: string, voice: Voice): Form | undefined {
  return inVoice(readingsOf(lower), voice)
}

function inVoice(forms: readonly Form[], voice: Voice): Form | undefined {
  for (let k = 0; k < forms.length; k++) if (forms[k].lexeme.voice === voice) return forms[k]
  return undefined
}

/** The reading of the word at token `i` as an active reporting verb, if it has one. */
export function activeAt(page: Page, i: number): Form | undefined {
  return page.marks[page.type[i]] & Mark.active ? inVoice(readings(page, i), 'active') : undefined
}

const MOST_WORDS = 5

/** Words of the longest sentence connective (`selain itu`) that begins at token `i`; 0 without. */
export function connectiveAt({ marks, type, lower }: Page, i: number, limit: number): number {
  if ((marks[type[i]] & Mark.connective) === 0) return 0
  connectives ??= byStart(connectivePhrases())
  for (const phrase of connectives.get(lower[i]) ?? []) {
    let k = 1
    while (k < phrase.length && i + k < limit && lower[i + k] === phrase[k]) k++
    if (k === phrase.length) return k
  }
  return 0
}

/** Phrases as words by the first of them, longest first. */
function byStart(phrases: ReadonlySet<string>): Map<string, string[][]> {
  const out = new Map<string, string[][]>()
  for (const phrase of phrases) {
    const words = phrase.split(' ')
    if (words.length > MOST_WORDS) continue
    const list = out.get(words[0])
    if (list) list.push(words)
    else out.set(words[0], [words])
  }
  for (const list of out.values()) list.sort((a, b) => b.length - a.length)
  return out
}

const connectivePhrases = (): ReadonlySet<string> =>
  new Set([...cellsOf('reporting-word', 'classes')].filter(([, classes]) => hasPart(classes, 'connective')).map(([phrase]) => phrase))

let starts: ReadonlySet<string> | undefined
const connectiveStarts = (): ReadonlySet<string> => (starts ??= new Set([...connectivePhrases()].map((phrase) => phrase.split(' ')[0])))
