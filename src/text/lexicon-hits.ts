import { lexiconWord, matchTokens, writingOf } from '../lexicon/match'
import type { Hits } from '../lexicon/types'
import { surface, type Document } from './document'
import { column } from './vocabulary'

const wordIds = column((vocabulary, type) => lexiconWord(vocabulary.lowers[type]).id)
const nodes = column((vocabulary, type) => lexiconWord(vocabulary.lowers[type]).node)
const writings = column((vocabulary, type) => writingOf(vocabulary.surfaces[type]))

/** All entries of the embedded lexicons in a document. */
export function lexiconHits(doc: Document): Hits {
  const { word, type, length, vocabulary } = doc.tokens
  return matchTokens({
    length,
    word,
    ids: wordIds(vocabulary),
    nodes: nodes(vocabulary),
    type,
    writings: writings(vocabulary),
    surfaceOf: (i) => surface(doc, i),
  })
}
