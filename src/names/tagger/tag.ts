import type { Hits } from '../../lexicon/types'
import type { EntityType } from '../../schema/types'
import type { Document } from '../../text/document'
import { proposal, type Proposal } from '../types'
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
  const types = model.labels.types.map((type) => TYPES[type])
  const out: Proposal[] = []
  const { vocabulary, type } = doc.tokens
  for (const { first, last } of doc.sentences) {
    reader.read(hits, first, last)
    const { lexicon, lexiconStart } = reader
    tagger.tagTypes({ vocabulary, types: type, first, last, lexicon, lexiconStart }, masses, (from, to, kind, confidence) => {
      const named = types[kind]
      if (named) out.push(proposal(first + from, first + to, named, confidence, 'tagger'))
    })
  }
  return out
}
