import { matchIds, wordId } from '../lexicon/match'
import type { Hits } from '../lexicon/types'
import { surface, type Document } from './document'
import { column } from './vocabulary'

const wordIds = column((vocabulary, type) => wordId(vocabulary.lowers[type]))

/** All entries of the embedded lexicons in a document. */
export function lexiconHits(doc: Document): Hits {
  const { word, length, vocabulary } = doc.tokens
  const known = wordIds(vocabulary)
  const ids = new Int32Array(length)
  for (let i = 0; i < length; i++) ids[i] = known[word[i]]
  return matchIds(ids, (i) => surface(doc, i))
}
