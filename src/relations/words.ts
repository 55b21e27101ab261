import { wordClasses } from '../lexicon/tables'

/** A closed class of words and marks by its name in `lexicons/relation-word.tsv`. */
export const relationWords = wordClasses('relation-word')
