/**
 * Trains a tagger on any CoNLL file (first column the word, last column the tag):
 *   npm run ner:train -- --train A.conll --dev D.conll [--also B.conll,C.conll] --out M [--nets 4] [--weight 0.7]
 * Only the labelled files that are named are read; `--dev` is for the report alone. The same data give the same bytes.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { f1, parseConll, readConll, score, spansOf } from './conll'
import { defaults, Ensemble, trainEnsemble } from './ensemble-model'

const args = process.argv.slice(2)
const option = (name: string) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined)
const [trainPath, devPath, outPath] = [option('--train'), option('--dev'), option('--out')]
if (!trainPath || !outPath) {
  console.error('usage: npm run ner:train -- --train A.conll [--dev D.conll] [--also B.conll,C.conll] --out M')
  process.exit(2)
}

async function main(train: string, out: string): Promise<void> {
  const sentences = readConll(train)
  const also = (option('--also') ?? '').split(',').filter(Boolean).map(readConll)
  const tokens = sentences.reduce((a, s) => a + s.words.length, 0)
  const base = defaults(tokens)
  const nets = option('--nets')
  const options = {
    ...base,
    ...(nets === undefined ? {} : { seeds: Array.from({ length: Number(nets) }, (_, i) => i + 1) }),
    ...(option('--weight') === undefined ? {} : { weight: Number(option('--weight')) }),
    net: { ...base.net, ...(JSON.parse(option('--net-options') ?? '{}') as object) },
  }
  const started = Date.now()
  const bytes = await trainEnsemble(sentences, also, options, console.error)
  writeFileSync(out, bytes)
  console.log(`${sentences.length} sentences, ${Math.round((Date.now() - started) / 1000)} s, ${bytes.length} bytes`)
  if (!devPath) return
  const dev = parseConll(readFileSync(devPath, 'utf8'))
  const ensemble = await Ensemble.read(bytes)
  const gold = dev.map((s) => spansOf(s.tags))
  for (const weight of option('--weights') ? option('--weights')!.split(',').map(Number) : [undefined]) {
    const s = score(gold, ensemble.tag(dev, weight))
    if (weight !== undefined) console.log(`weight of the networks ${weight}`)
    for (const [type, x] of [...s.byType].sort()) console.log(`  ${type.padEnd(14)} F1 ${f1(x).toFixed(2)}`)
    console.log(`micro F1 ${f1(s.micro).toFixed(2)}   macro F1 ${s.macro.toFixed(2)}`)
  }
}

main(trainPath, outPath).catch((error) => {
  console.error(error)
  process.exit(1)
})
