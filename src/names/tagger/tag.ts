import type { Hits } from '../../lexicon/types'
import type { EntityType } from '../../schema/types'
import type { Document } from '../../text/document'
import type { Proposal } from '../types'
import { LexiconReader } from './lexicon-codes'
import type { Masses } from './masses'
import type { Model } from './model'
import { Tagger } from './tagger'

const TYPES: Readonly<Record<string, EntityType>> = { PER: 'person', ORG: 'organization', LOC: 'place' }
const taggers = new WeakMap<Model, Tagger>()
const reader = new LexiconReader()

/** The tagger of a model, made once. */
export function taggerOf(model: Model): Tagger {
  let tagger = taggers.get(model)
  if (!tagger) {
    tagger = new Tagger(model)
    taggers.set(model, tagger)
  }
  return tagger
}

/**
 * Names of the document as the model tags them, sentence by sentence, in order; `via` is `tagger`, confidence is calibrated.
 * @param masses takes how likely each token is part of a name
 */
export function tagNames(doc: Document, hits: Hits, model: Model, masses?: Masses): readonly Proposal[] {
  const tagger = taggerOf(model)
  const { types } = model.labels
  const out: Proposal[] = []
  const { vocabulary, type } = doc.tokens
  for (const { first, last } of doc.sentences) {
    reader.read(hits, first, last)
    const { lexicon, lexiconStart } = reader
    for (const name of tagger.tagTypes({ vocabulary, types: type, first, last, lexicon, lexiconStart }, masses)) {
      const named = TYPES[types[name.type]]
      if (named) out.push({ first: first + name.first, last: first + name.last, type: named, confidence: name.confidence, via: 'tagger' })
    }
  }
  return out
}
