import { sortedTable, tableRows } from '../lexicon/tables'
import { column } from '../text/vocabulary'
import { commonWords } from './common-words'
import { wordSet } from './word-sets'

/** What makes a word worth a look by a rule that goes over all tokens; bits of `wordMarks`. */
export const Mark = {
  openBracket: 1,
  slash: 2,
  alias: 4,
  particle: 8,
  organizationNoun: 16,
  employed: 32,
  polity: 64,
  humanVerb: 128,
  prepositionOfPlace: 256,
  declaresName: 512,
  joinsForeign: 1024,
  /** Last word of a foreign name. */
  tail: 2048,
  /** Looks like the address of a news site. */
  domain: 4096,
  /** Short form of a ministry, built from syllables. */
  ministry: 8192,
  football: 16384,
  /** A city whose name is that of its football club. */
  clubCity: 32768,
  /** A common word of English that nobody is called. */
  english: 65536,
  englishSmall: 131072,
  /** Begins a common noun for a kind of body (`badan usaha`). */
  opensKindOfBody: 262144,
} as const

/** Marks whose tokens are listed (`Scan.marked`). */
export const LISTED =
  Mark.openBracket |
  Mark.slash |
  Mark.alias |
  Mark.particle |
  Mark.organizationNoun |
  Mark.employed |
  Mark.polity |
  Mark.humanVerb |
  Mark.prepositionOfPlace |
  Mark.football |
  Mark.clubCity

/** How many marks there are. */
export const MARKS = Object.keys(Mark).length

const SETS: readonly (readonly [bit: number, set: string])[] = [
  [Mark.particle, 'particle'],
  [Mark.organizationNoun, 'organization-noun'],
  [Mark.employed, 'employed'],
  [Mark.polity, 'polity'],
  [Mark.humanVerb, 'human-verb'],
  [Mark.prepositionOfPlace, 'preposition-of-place'],
  [Mark.declaresName, 'declares-name'],
  [Mark.joinsForeign, 'joins-foreign'],
  [Mark.football, 'football'],
  [Mark.englishSmall, 'english-small'],
]
const WORDS: Readonly<Record<string, number>> = { '(': Mark.openBracket, '/': Mark.slash, alias: Mark.alias }

/** A news site that is called by its address. */
const DOMAIN = /^[a-z][a-z0-9-]+\.(?:com|co|id|co\.id|net|news|tv)$/
const MINISTRY = /^kemen(?:ko)?[a-z]{2,}$/
const NO_MINISTRY = /^kement(?:e)?rian/

let english: Pick<ReadonlyMap<string, true>, 'get'> | undefined
let clubCities: ReadonlySet<string> | undefined
let kindsOfBody: ReadonlySet<string> | undefined

/** Marks of words, by the type of the lower-cased surface. */
export const wordMarks = column((vocabulary, type) => {
  const word = vocabulary.lowers[type]
  let marks = Object.hasOwn(WORDS, word) ? WORDS[word] : 0
  for (const [bit, set] of SETS) if (wordSet(set).has(word)) marks |= bit
  clubCities ??= new Set(tableRows('club-city').map((row) => row.phrase))
  if (clubCities.has(word)) marks |= Mark.clubCity
  kindsOfBody ??= new Set([...wordSet('generic-body')].map((phrase) => phrase.slice(0, phrase.indexOf(' '))))
  if (kindsOfBody.has(word)) marks |= Mark.opensKindOfBody
  english ??= sortedTable('english-word', () => true as const)
  if (english.get(word)) marks |= Mark.english
  if (commonWords().tails.has(word)) marks |= Mark.tail
  if (word.indexOf('.') > 2 && DOMAIN.test(word)) marks |= Mark.domain
  if (word.startsWith('kemen') && MINISTRY.test(word) && !NO_MINISTRY.test(word)) marks |= Mark.ministry
  return marks
})
