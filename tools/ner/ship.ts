/**
 * Trains the shipped model: a CRF on the articles annotated for petik and on the corpora whose licences allow it, brought to our guidelines.
 *   tsx tools/ner/ship.ts [--shared ../shared] [--out models/ner.petik] [--features 150000] [--words 30000] [--epochs 18]
 */
import { writeFileSync } from 'node:fs'
import { hashText } from '../../src/names/tagger/hash'
import { annotated } from './annotated'
import { f1, labelsOf, readConll, score, spansOf, type Sentence } from './conll'
import { trainCrf } from './crf'
import { Ensemble } from './ensemble-model'
import { buildExamples, buildIndex, Extractor } from './examples'
import { toGuidelines } from './guidelines'
import { packModel } from './pack'
import { inPieces } from './pieces'
import { reconcile } from './reconcile'
import { shrinkTable } from './shrink'

const args = process.argv.slice(2)
const option = (name: string, other: string) => (args.includes(name) ? args[args.indexOf(name) + 1] : other)
const shared = option('--shared', '../shared')
const CORPORA = ['nergrit', 'idner-news-2k', 'ugm', 'ui']
/** Weight of a sentence of the corpora, whose labels follow our guidelines less well than what was annotated by them. */
const BORROWED = 0.5
const read = (corpus: string, part: string) =>
  readConll(`${shared}/corpora/ner/${corpus}/${part}.conll`).map((s) => toGuidelines(inPieces(s)))

/** Lower-cased copies of some sentences, so that text without capitals is tagged too. */
const lowered = (sentences: readonly Sentence[], every: number) =>
  sentences.filter((_, i) => i % every === 0).map((s) => ({ words: s.words.map((w) => w.toLowerCase()), tags: s.tags }))

async function main(): Promise<void> {
  const log = console.error
  const corpora = reconcile(
    CORPORA.map((c) => read(c, 'train')),
    0.97,
    log,
  ).flat()
  const articles = annotated(shared)
  log(`${corpora.length} sentences of corpora, ${articles.length} annotated for petik`)
  const borrowed = [...corpora, ...lowered(corpora, 5)]
  const own = [...articles, ...lowered(articles, 8)]
  const { bytes, table } = shrinkTable(Number(option('--words', '30000')))
  const labels = labelsOf(['LOC', 'ORG', 'PER'])
  const extractor = new Extractor(table)
  const index = buildIndex(extractor, [...borrowed, ...own], 2)
  log(`${index.size} features`)
  const examples = [...buildExamples(extractor, index, borrowed, labels, BORROWED), ...buildExamples(extractor, index, own, labels)]
  const crf = trainCrf(examples, index.size, labels, { epochs: Number(option('--epochs', '18')), dropout: 0.3 }, log)
  const model = packModel(crf, index.codes, Number(option('--features', '150000')), {
    groups: -1,
    table: bytes,
    calibration: [Number(option('--slope', '0.44')), Number(option('--offset', '0.2'))],
    about: { corpora: CORPORA, annotated: articles.length, id: hashText(JSON.stringify(args)) },
  })
  writeFileSync(option('--out', 'models/ner.petik'), model)
  log(`${model.length} bytes`)
  const tagger = await Ensemble.read(model)
  report('shipped', (s) => tagger.tag(s))
}

function report(name: string, tag: (sentences: readonly Sentence[]) => ReturnType<Ensemble['tag']>): void {
  for (const c of CORPORA) {
    const dev = read(c, 'dev')
    const s = score(
      dev.map((d) => spansOf(d.tags)),
      tag(dev),
    )
    console.log(
      `${name} on ${c} (our guidelines): micro ${f1(s.micro).toFixed(2)}  ${[...s.byType]
        .sort()
        .map(([t, x]) => `${t} ${f1(x).toFixed(1)}`)
        .join('  ')}`,
    )
  }
}

main().catch((error) => {
  console.error(error)
  process.exit(1)
})
