import { cellsOf } from '../lexicon/tables'
import { column } from '../text/vocabulary'
import type { Page } from './page'

/** Numbers of the classes of `lexicons/reporting-word.tsv` that tokens are asked for. */
export const Is = {
  actHead: 0,
  actNoun: 1,
  actObject: 2,
  addressee: 3,
  adverb: 4,
  article: 5,
  attributive: 6,
  audience: 7,
  claimNoun: 8,
  collective: 9,
  companion: 10,
  complementizer: 11,
  condition: 12,
  connective: 13,
  coordinator: 14,
  day: 15,
  determiner: 16,
  dual: 17,
  finite: 18,
  fronting: 19,
  issueVerb: 20,
  kin: 21,
  member: 22,
  modal: 23,
  negation: 24,
  noSource: 25,
  noSubject: 26,
  nominalOrg: 27,
  nominalPerson: 28,
  npStop: 29,
  office: 30,
  opener: 31,
  orderNoun: 32,
  paper: 33,
  pluralHead: 34,
  preposition: 35,
  pronounFirst: 36,
  pronounPlural: 37,
  pronounReflexive: 38,
  pronounSingular: 39,
  purpose: 40,
  quoteNoun: 41,
  relationNoun: 42,
  rendering: 43,
  reportNoun: 44,
  reportPassive: 45,
  scareHead: 46,
  seem: 47,
  stand: 48,
  subordinator: 49,
  testimony: 50,
  time: 51,
  titleWord: 52,
  topicMarker: 53,
  meanwhile: 54,
  likePreposition: 55,
  beforeOwner: 56,
  occasion: 57,
  alike: 58,
  predicate: 59,
  contrast: 60,
  merely: 61,
} as const

type ClassNumber = (typeof Is)[keyof typeof Is]

let numbers: ReadonlyMap<string, number> | undefined

/** The bits of 32 classes that a word of the table has, from the class `first` on. */
function bitsOf(word: string, first: number): number {
  const classes = cellsOf('reporting-word', 'classes').get(word)
  if (classes === undefined) return 0
  numbers ??= new Map(Object.entries(Is).map(([name, c]) => [name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`), c]))
  let bits = 0
  for (const name of classes.split('|')) {
    const c = numbers.get(name) ?? -1
    if (c >= first && c < first + 32) bits |= 1 << (c & 31)
  }
  return bits
}

const half = (first: 0 | 32) => column(({ lowers }, type) => bitsOf(lowers[type], first))

/** Bits of the classes by word type, in two halves. */
export const classesLow = half(0)
export const classesHigh = half(32)

/** Whether the word at token `i` belongs to a class of `lexicons/reporting-word.tsv`; false past the ends of the text. */
export function isA(page: Page, i: number, c: ClassNumber): boolean {
  return (((c < 32 ? page.classesLow : page.classesHigh)[page.type[i]] >> (c & 31)) & 1) === 1
}

/** Whether the word at token `i` belongs to one of several classes. */
export function isOneOf(page: Page, i: number, classes: readonly ClassNumber[]): boolean {
  for (let k = 0; k < classes.length; k++) if (isA(page, i, classes[k])) return true
  return false
}
