/**
 * Trains the shipped tagger.
 *   tsx tools/ner/ship.ts [--shared ../shared] [--annotation models/annotation] [--out models/ner.petik] [--features 150000] [--words 30000] [--epochs 18]
 */
import { writeFileSync } from 'node:fs'
import { annotated } from './annotated'
import { f1, score, spansOf } from './conll'
import { Ensemble } from './ensemble-model'
import { CORPORA, DEFAULTS, readCorpus, trainTagger } from './shipped-tagger'

const args = process.argv.slice(2)
const option = (name: string, other: string | number) => (args.includes(name) ? args[args.indexOf(name) + 1] : String(other))
const number = (name: string, other: number) => Number(option(name, other))
const shared = option('--shared', '../shared')

async function main(): Promise<void> {
  const model = trainTagger(
    shared,
    annotated(shared, option('--annotation', 'models/annotation')),
    {
      features: number('--features', DEFAULTS.features),
      words: number('--words', DEFAULTS.words),
      epochs: number('--epochs', DEFAULTS.epochs),
      calibration: [number('--slope', DEFAULTS.calibration[0]), number('--offset', DEFAULTS.calibration[1])],
    },
    console.error,
  )
  writeFileSync(option('--out', 'models/ner.petik'), model)
  console.error(`${model.length} bytes`)
  const tagger = await Ensemble.read(model)
  for (const c of CORPORA) {
    const dev = readCorpus(shared, c, 'dev')
    const s = score(
      dev.map((d) => spansOf(d.tags)),
      tagger.tag(dev),
    )
    const types = [...s.byType].sort().map(([t, x]) => `${t} ${f1(x).toFixed(1)}`)
    console.log(`${c} (our guidelines): micro ${f1(s.micro).toFixed(2)}  ${types.join('  ')}`)
  }
}

main().catch((error) => {
  console.error(error)
  process.exit(1)
})
