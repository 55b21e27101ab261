/**
 * Trains the shipped model from the corpora whose licences allow it, brought to our guidelines: first a teacher (CRF and networks), then a CRF on
 * those corpora and on unlabelled articles that the teacher labelled.
 *   tsx tools/ner/ship.ts [--shared ../shared] [--out models/ner.petik] [--features 150000] [--teacher FILE] [--nets 3] [--articles 1000]
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { hashText } from '../../src/names/tagger/hash'
import { f1, labelsOf, readConll, score, spansOf, type Sentence } from './conll'
import { trainCrf } from './crf'
import { Ensemble, trainEnsemble } from './ensemble-model'
import { buildExamples, buildIndex, Extractor } from './examples'
import { toGuidelines } from './guidelines'
import { packModel } from './pack'
import { inPieces } from './pieces'
import { reconcile } from './reconcile'
import { shrinkTable } from './shrink'
import { silver } from './silver'

const args = process.argv.slice(2)
const option = (name: string, other: string) => (args.includes(name) ? args[args.indexOf(name) + 1] : other)
const shared = option('--shared', '../shared')
const CORPORA = ['nergrit', 'idner-news-2k', 'ugm', 'ui']
const read = (corpus: string, part: string) =>
  readConll(`${shared}/corpora/ner/${corpus}/${part}.conll`).map((s) => toGuidelines(inPieces(s)))

/** Lower-cased copies of some sentences, so that text without capitals is tagged too. */
const lowered = (sentences: readonly Sentence[], every: number) =>
  sentences.filter((_, i) => i % every === 0).map((s) => ({ words: s.words.map((w) => w.toLowerCase()), tags: s.tags }))

async function main(): Promise<void> {
  const log = console.error
  const train = reconcile(
    CORPORA.map((c) => read(c, 'train')),
    0.97,
    log,
  ).flat()
  const path = option('--teacher', 'out/teacher.petik')
  if (!existsSync(path)) {
    const nets = Number(option('--nets', '2'))
    writeFileSync(
      path,
      await trainEnsemble(
        [...train, ...lowered(train, 5)],
        [],
        {
          seeds: Array.from({ length: nets }, (_, i) => i + 1),
          weight: 0.6,
          crf: {},
          net: { epochs: Number(option('--epochs', '8')) },
          lexicons: true,
        },
        log,
      ),
    )
  }
  const teacher = await Ensemble.read(new Uint8Array(readFileSync(path)))
  for (const weight of [0, 1, undefined]) report(`teacher ${weight ?? ''}`, (s) => teacher.tag(s, weight))
  const articles = Number(option('--articles', '500'))
  const found = articles
    ? silver(teacher, { shared, files: /^(kompas-2025|detik-2025|detik-2026|mixed-2020|liputan6)/, articles, least: 0.55 }, log).map(
        toGuidelines,
      )
    : []

  const { bytes, table } = shrinkTable(Number(option('--words', '30000')))
  const labels = labelsOf(['LOC', 'ORG', 'PER'])
  const extractor = new Extractor(table)
  const gold = [...train, ...lowered(train, 5)]
  const all = [...gold, ...found, ...lowered(found, 12)]
  log(`${gold.length} labelled sentences, ${all.length - gold.length} from articles`)
  const index = buildIndex(extractor, all, found.length ? 3 : 2)
  log(`${index.size} features`)
  const examples = [
    ...buildExamples(extractor, index, gold, labels, 1),
    ...buildExamples(extractor, index, all.slice(gold.length), labels, 0.6),
  ]
  const crf = trainCrf(examples, index.size, labels, { epochs: found.length ? 10 : 24, dropout: 0.3 }, log)
  const model = packModel(crf, index.codes, Number(option('--features', '150000')), {
    groups: -1,
    table: bytes,
    calibration: [Number(option('--slope', '0.4')), Number(option('--offset', '0.04'))],
    about: { corpora: CORPORA, articles: found.length, id: hashText(JSON.stringify(args)) },
  })
  writeFileSync(option('--out', 'models/ner.petik'), model)
  log(`${model.length} bytes`)
  const student = await Ensemble.read(model)
  report('student', (s) => student.tag(s))
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
