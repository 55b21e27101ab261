/**
 * Trains the weights by which the judge weighs rules and tagger: logistic regression over candidates of annotated articles, each seen
 * with a tagger that was trained on other articles.
 *   tsx tools/names/train-ranker.ts [--shared ../shared] [--annotation models/annotation] [--folds 2] [--cache .cache/ranker] [--out models/ranker.json]
 * Taggers of the folds are kept in the cache and taken from there if they are there.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { packWeights, Ranker, weightCount, type RankerFile } from '../../src/entities/ranker'
import type { Model } from '../../src/names/tagger/model'
import { annotatedArticles, sentencesOf, type AnnotatedArticle } from '../ner/annotated'
import { decodeModel } from '../ner/model-file'
import { DEFAULTS, trainTagger } from '../ner/shipped-tagger'
import { count, exampleReader, type Example, type Ingredients } from './ranker-examples'

const args = process.argv.slice(2)
const option = (name: string, other: string) => (args.includes(name) ? args[args.indexOf(name) + 1] : other)
const shared = option('--shared', '../shared')
const folds = Number(option('--folds', '2'))
const cache = option('--cache', '.cache/ranker')
/** Rules and words that fewer candidates have get no weight of their own. */
const FEWEST_VIAS = 12
const FEWEST_WORDS = 14
const L2 = Number(option('--l2', '4'))
const EPOCHS = 20
const STEP = 0.002

/** A tagger that saw none of the fold's articles. */
function taggerWithout(fold: number, articles: readonly AnnotatedArticle[]): Model {
  mkdirSync(cache, { recursive: true })
  const file = `${cache}/without-${fold}-of-${folds}.petik`
  if (!existsSync(file)) {
    const others = articles.filter((_, i) => i % folds !== fold)
    writeFileSync(file, trainTagger(shared, others.flatMap(sentencesOf), DEFAULTS, console.error))
  }
  return decodeModel(new Uint8Array(readFileSync(file)))
}

/** AdaGrad, one step an example, in a fixed order; the regularisation is spread over the examples. */
function train(examples: readonly Example[], size: number): Float64Array {
  const weights = new Float64Array(size)
  const squares = new Float64Array(size).fill(1e-2)
  const uses = new Float64Array(size)
  for (const { codes } of examples) for (const c of codes) uses[c]++
  let seed = 1
  const order = examples.map((_, i) => i)
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
      const j = Math.floor((seed / 2 ** 32) * (i + 1))
      ;[order[i], order[j]] = [order[j], order[i]]
    }
    const rate = 0.2 / (1 + epoch / 4)
    let loss = 0
    for (const at of order) {
      const { codes, values, right } = examples[at]
      let z = 0
      for (let k = 0; k < codes.length; k++) z += weights[codes[k]] * values[k]
      const p = 1 / (1 + Math.exp(-z))
      loss -= Math.log(Math.max(1e-9, right ? p : 1 - p))
      const error = p - (right ? 1 : 0)
      for (let k = 0; k < codes.length; k++) {
        const c = codes[k]
        const g = error * values[k] + (L2 * weights[c]) / Math.max(1, uses[c])
        squares[c] += g * g
        weights[c] -= (rate * g) / Math.sqrt(squares[c])
      }
    }
    if (epoch % 10 === 9) console.error(`epoch ${epoch + 1}: loss ${(loss / examples.length).toFixed(4)}`)
  }
  return weights
}

const frequent = (counts: Map<string, number>, fewest: number): string[] =>
  [...counts]
    .filter(([key, n]) => n >= fewest && !/\s/.test(key))
    .map(([key]) => key)
    .sort()

const articles = annotatedArticles(shared, option('--annotation', 'models/annotation'))
console.error(`${articles.length} articles`)
const taggers = Array.from({ length: folds }, (_, fold) => taggerWithout(fold, articles))
let ranker: Ranker | null = null
let file: RankerFile | undefined
// the second round sees what the first one's weights let through to the second look
for (let round = 0; round < 2; round++) {
  const ingredients: Ingredients = { vias: new Map(), words: new Map() }
  articles.forEach((article, i) => count(article, taggers[i % folds], ranker, ingredients))
  const vias = frequent(ingredients.vias, FEWEST_VIAS)
  const words = frequent(ingredients.words, FEWEST_WORDS)
  const read = exampleReader(vias, words)
  const examples = articles.flatMap((article, i) => read(article, taggers[i % folds], ranker))
  const size = weightCount(vias.length, words.length)
  console.error(
    `${examples.length} candidates, ${examples.filter((e) => e.right).length} right; ${vias.length} rules, ${words.length} words`,
  )
  const weights = train(examples, size)
  const steps = Array.from(weights, (w) => Math.round(w / STEP))
  file = { version: 1, vias: vias.join(' '), words: words.join(' '), step: STEP, weights: packWeights(steps) }
  ranker = new Ranker(file)
}
writeFileSync(option('--out', 'models/ranker.json'), `${JSON.stringify(file)}\n`)
