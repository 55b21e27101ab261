import { wordClasses } from '../lexicon/tables'

/** A closed class of words and marks by its name in `lexicons/role-word.tsv`. */
export const roleWords = wordClasses('role-word')
