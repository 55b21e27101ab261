/**
 * What each family of features, and each family of lexicons, is worth to the CRF: micro F1 on pooled cross-validation over train and dev.
 *   npm run ner:ablate -- [--corpora nergrit,idner-news-2k,ugm,ui] [--folds 4] [--shared ../shared]
 */
import { Group } from '../../src/names/tagger/words'
import { chunksOf } from '../../src/names/tagger/labels'
import { f1, labelsOf, readConll, score, spansOf, typesOf, type Sentence, type Span } from './conll'
import { emissionsOf, Lattice, trainCrf } from './crf'
import { buildExamples, buildIndex, Extractor } from './examples'
import { wordTable } from './resources-of'

const args = process.argv.slice(2)
const option = (name: string, other: string) => (args.includes(name) ? args[args.indexOf(name) + 1] : other)
const shared = option('--shared', '../shared')
const corpora = option('--corpora', 'nergrit,idner-news-2k,ugm,ui').split(',')
const folds = Number(option('--folds', '4'))
const { table } = wordTable()

function run(all: readonly Sentence[], groups: number, skip?: (table: string) => boolean): number {
  const labels = labelsOf(typesOf(all))
  const extractor = new Extractor(table, groups, true, skip)
  const longest = all.reduce((m, s) => Math.max(m, s.words.length), 1)
  const lattice = new Lattice(labels, longest)
  const emissions = new Float64Array(longest * labels.count)
  const path = new Uint8Array(longest)
  const gold: Span[][] = []
  const got: Span[][] = []
  for (let f = 0; f < folds; f++) {
    const test = all.filter((_, i) => i % folds === f)
    const train = all.filter((_, i) => i % folds !== f)
    const index = buildIndex(extractor, train)
    const crf = trainCrf(buildExamples(extractor, index, train, labels), index.size, labels, { epochs: 16 })
    buildExamples(extractor, index, test, labels).forEach((e, i) => {
      emissionsOf(crf, e, emissions)
      lattice.viterbi(emissions, crf.transitions, e.length, path)
      got.push(chunksOf(path, e.length).map((c) => ({ first: c.first, last: c.last, type: labels.types[c.type] })))
      gold.push(spansOf(test[i].tags))
    })
  }
  return f1(score(gold, got).micro)
}

const LEXICONS: Readonly<Record<string, RegExp>> = {
  places: /^place-|^name-place|^name-seat/,
  organizations: /^org-|^name-organization|^name-tail/,
  'people and name parts': /^person-|^name-part|^name-title/,
  'food, brands, events, works': /^(?:food|brand|event|product|work|law)$/,
  'roles and reporting verbs': /^role-|^reporting-|^relation-|^kin$/,
  'ambiguous and common words': /^ambiguous$|^common-word$|^name-(?:word|stop|veto)/,
}

const base: number[] = []
const row = (name: string, values: readonly number[], differences: boolean) =>
  console.log(
    `| ${name} | ${values.map((v, i) => (differences ? `${v.toFixed(2)} (${(v - base[i]).toFixed(2)})` : v.toFixed(2))).join(' | ')} |`,
  )

const data = corpora.map((c) => [
  ...readConll(`${shared}/corpora/ner/${c}/train.conll`),
  ...readConll(`${shared}/corpora/ner/${c}/dev.conll`),
])
console.log(`| without | ${corpora.join(' | ')} |\n|---|${corpora.map(() => '---').join('|')}|`)
base.push(...data.map((d) => run(d, -1)))
row('(nothing left out)', base, false)
for (const [name, bit] of Object.entries(Group))
  row(
    name,
    data.map((d) => run(d, -1 & ~bit)),
    true,
  )
for (const [name, tables] of Object.entries(LEXICONS))
  row(
    `lexicons: ${name}`,
    data.map((d) => run(d, -1, (t) => tables.test(t))),
    true,
  )
