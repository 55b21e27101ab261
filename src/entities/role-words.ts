import { wordClasses } from '../lexicon/tables'
import { lettersFrom } from '../text/letters'

/** A closed class of words and marks by its name in `lexicons/role-word.tsv`. */
export const roleWords = wordClasses('role-word')

/** `mengatakan`: looks like an active verb, with so many letters behind the prefix. */
export const isActive = (word: string, letters: number): boolean => word.startsWith('me') && lettersFrom(word, 2) >= letters
/** `disampaikan`: the same of a passive one. */
export const isPassive = (word: string, letters: number): boolean => word.startsWith('di') && lettersFrom(word, 2) >= letters
/** Looks like a verb in any voice. */
export const isVerbal = (word: string): boolean =>
  isActive(word, 3) || isPassive(word, 3) || ((word.startsWith('ber') || word.startsWith('ter')) && lettersFrom(word, 3) >= 3)
