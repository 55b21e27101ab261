/**
 * Trains the shipped model from the corpora whose licences allow it, brought to our guidelines.
 *   tsx tools/ner/ship.ts [--shared ../shared] [--out models/ner.petik] [--features 120000] [--words models/words.bin]
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { decodeWordTable } from '../../src/names/tagger/word-table'
import { labelsOf, readConll } from './conll'
import { trainCrf } from './crf'
import { buildExamples, buildIndex, Extractor } from './examples'
import { toGuidelines } from './guidelines'
import { packModel } from './pack'

const args = process.argv.slice(2)
const option = (name: string, other: string) => (args.includes(name) ? args[args.indexOf(name) + 1] : other)
const shared = option('--shared', '../shared')
const CORPORA = ['nergrit', 'idner-news-2k', 'ugm', 'ui']

const bytes = new Uint8Array(readFileSync(option('--words', 'models/words.bin')))
const labels = labelsOf(['LOC', 'ORG', 'PER'])
const sentences = CORPORA.flatMap((c) => readConll(`${shared}/corpora/ner/${c}/train.conll`).map(toGuidelines))
const extractor = new Extractor(decodeWordTable(bytes))
const index = buildIndex(extractor, sentences)
const examples = buildExamples(extractor, index, sentences, labels)
const crf = trainCrf(examples, index.size, labels, {}, console.error)
const model = packModel(crf, index.codes, Number(option('--features', '120000')), { groups: -1, table: bytes, about: { corpora: CORPORA } })
writeFileSync(option('--out', 'models/ner.petik'), model)
console.error(`${sentences.length} sentences, ${model.length} bytes`)
