import { tableRows } from '../lexicon/tables'
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
} as const

type ClassNumber = (typeof Is)[keyof typeof Is]

type Halves = readonly [low: number, high: number]

let halves: Map<string, Halves> | undefined

/** The bits of all words of the table, in two halves of 32. */
function bitsByWord(): Map<string, Halves> {
  const numbers = new Map(Object.entries(Is).map(([name, c]) => [name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`), c]))
  return new Map(
    tableRows('reporting-word').map(({ phrase, classes }) => {
      const bits: [number, number] = [0, 0]
      for (const name of classes.split('|')) {
        const c = numbers.get(name)
        if (c !== undefined) bits[c >> 5] |= 1 << (c & 31)
      }
      return [phrase, bits]
    }),
  )
}

const half = (which: 0 | 1) => column(({ lowers }, type) => (halves ??= bitsByWord()).get(lowers[type])?.[which] ?? 0)

/** Bits of the classes by word type, in two halves. */
export const classesLow = half(0)
export const classesHigh = half(1)

/** Whether the word at token `i` belongs to a class of `lexicons/reporting-word.tsv`; false past the ends of the text. */
export function isA(page: Page, i: number, c: ClassNumber): boolean {
  return (((c < 32 ? page.classesLow : page.classesHigh)[page.type[i]] >> (c & 31)) & 1) === 1
}

/** Whether the word at token `i` belongs to one of several classes. */
export function isOneOf(page: Page, i: number, classes: readonly ClassNumber[]): boolean {
  for (let k = 0; k < classes.length; k++) if (isA(page, i, classes[k])) return true
  return false
}
