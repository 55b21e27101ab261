import { judgeTwice } from '../../src/entities/build'
import { Features, readFeatures, type Known } from '../../src/entities/rank-features'
import type { Ranker } from '../../src/entities/ranker'
import { Masses, TAGGED_TYPES } from '../../src/names/tagger/masses'
import type { Model } from '../../src/names/tagger/model'
import { proposeNames } from '../../src/names/propose'
import { findValues } from '../../src/numeric/find'
import { lexiconHits } from '../../src/text/lexicon-hits'
import { readDocument } from '../../src/text/read'
import { column } from '../../src/text/vocabulary'
import type { AnnotatedArticle } from '../ner/annotated'

/** Features of one candidate, and whether the annotation has it. */
export interface Example {
  readonly codes: Int32Array
  readonly values: Float32Array
  readonly right: boolean
}

/** What the candidates of an article are made of: rules, and words by place. */
export interface Ingredients {
  readonly vias: Map<string, number>
  readonly words: Map<string, number>
}

const LABELS = ['LOC', 'ORG', 'PER']

/** Calls back with every candidate of an article as the judge would see it. */
function candidatesOf(article: AnnotatedArticle, model: Model, ranker: Ranker | null) {
  const doc = readDocument(article.text)
  const hits = lexiconHits(doc)
  const masses = new Masses(doc.tokens.length)
  const proposals = proposeNames(doc, hits, masses, model)
  const { judge } = judgeTwice(doc, proposals, findValues(doc, hits, {}), masses, ranker)
  const gold = new Set(article.spans.map(([start, end, type]) => `${start} ${end} ${LABELS.indexOf(type)}`))
  const { start, end } = doc.tokens
  const right = (first: number, last: number, type: number): boolean => gold.has(`${start[first]} ${end[last - 1]} ${type}`)
  return { doc, masses, candidates: judge.candidates(masses), right }
}

/** Counts the rules and words that candidates are made of. */
export function count(article: AnnotatedArticle, model: Model, ranker: Ranker | null, into: Ingredients): void {
  const { doc, candidates } = candidatesOf(article, model, ranker)
  const more = (map: Map<string, number>, key: string): void => void map.set(key, (map.get(key) ?? 0) + 1)
  for (const { first, last, vias } of candidates) {
    for (const via of vias) more(into.vias, via)
    for (const i of new Set([first - 1, first, last - 1, last])) if (i >= 0 && i < doc.tokens.length) more(into.words, doc.tokens.lower[i])
  }
}

/** A reader of examples that knows some rules and words. */
export function exampleReader(vias: readonly string[], words: readonly string[]) {
  const viaNumbers = new Map(vias.map((via, i) => [via, i + 1]))
  const wordNumbers = new Map(words.map((word, i) => [word, i + 1]))
  const wordsOf = column(({ lowers }, type) => wordNumbers.get(lowers[type]) ?? 0)
  const features = new Features()
  return (article: AnnotatedArticle, model: Model, ranker: Ranker | null): Example[] => {
    const { doc, masses, candidates, right } = candidatesOf(article, model, ranker)
    const known: Known = { vias: viaNumbers, words: wordsOf(doc.tokens.vocabulary), viaCount: vias.length }
    return candidates.map((candidate) => {
      readFeatures(doc, masses, known, candidate, features)
      const { codes, values, length } = features
      return {
        codes: codes.slice(0, length),
        values: values.slice(0, length),
        right: right(candidate.first, candidate.last, candidate.type),
      }
    })
  }
}

if (TAGGED_TYPES.join() !== 'place,organization,person') throw new Error('labels of the annotation no longer follow the tagger’s types')
