/** How the shipped tagger is trained: a CRF on annotated sentences and on the corpora whose licences allow it, brought to our guidelines. */
import { hashText } from '../../src/names/tagger/hash'
import { readConll, labelsOf, type Sentence } from './conll'
import { trainCrf } from './crf'
import { buildExamples, buildIndex, Extractor } from './examples'
import { toGuidelines } from './guidelines'
import { packModel } from './pack'
import { inPieces } from './pieces'
import { reconcile } from './reconcile'
import { shrinkTable } from './shrink'

export const CORPORA = ['nergrit', 'idner-news-2k', 'ugm', 'ui']
/** Weight of a sentence of the corpora, whose labels follow our guidelines less well than what was annotated by them. */
const BORROWED = 0.5

export interface TaggerOptions {
  readonly features: number
  readonly words: number
  readonly epochs: number
  /** Slope and offset on the log odds of marginals. */
  readonly calibration: readonly [number, number]
}

export const DEFAULTS: TaggerOptions = { features: 150_000, words: 30_000, epochs: 18, calibration: [0.44, 0.2] }

/** A part of a corpus with its labels brought to our guidelines. */
export const readCorpus = (shared: string, corpus: string, part: string): Sentence[] =>
  readConll(`${shared}/corpora/ner/${corpus}/${part}.conll`).map((s) => toGuidelines(inPieces(s)))

/** Lower-cased copies of some sentences, so that text without capitals is tagged too. */
const lowered = (sentences: readonly Sentence[], every: number) =>
  sentences.filter((_, i) => i % every === 0).map((s) => ({ words: s.words.map((w) => w.toLowerCase()), tags: s.tags }))

/** The bytes of a model file. */
export function trainTagger(
  shared: string,
  articles: readonly Sentence[],
  { features, words, epochs, calibration }: TaggerOptions,
  log: (line: string) => void,
): Uint8Array {
  const corpora = reconcile(
    CORPORA.map((c) => readCorpus(shared, c, 'train')),
    0.97,
    log,
  ).flat()
  log(`${corpora.length} sentences of corpora, ${articles.length} annotated for petik`)
  const borrowed = [...corpora, ...lowered(corpora, 5)]
  const own = [...articles, ...lowered(articles, 8)]
  const { bytes, table } = shrinkTable(words)
  const labels = labelsOf(['LOC', 'ORG', 'PER'])
  const extractor = new Extractor(table)
  const index = buildIndex(extractor, [...borrowed, ...own], 2)
  log(`${index.size} features`)
  const examples = [...buildExamples(extractor, index, borrowed, labels, BORROWED), ...buildExamples(extractor, index, own, labels)]
  const crf = trainCrf(examples, index.size, labels, { epochs, dropout: 0.3 }, log)
  return packModel(crf, index.codes, features, {
    groups: -1,
    table: bytes,
    calibration: [...calibration],
    about: { corpora: CORPORA, annotated: articles.length, id: hashText(JSON.stringify({ features, words, epochs, calibration })) },
  })
}
