/** The benchmark model: a CRF and networks whose label scores are averaged; optionally with the labels of taggers trained on other corpora as features. */
import { chunksOf, type Labels } from '../../src/names/tagger/labels'
import { hashText, mix } from '../../src/names/tagger/hash'
import { labelsOf, typesOf, type Sentence, type Span } from './conll'
import { Lattice, trainCrf, type Crf, type CrfOptions } from './crf'
import { buildExamples, buildIndex, Extractor, type Marked } from './examples'
import { readEncoder } from './nn/encoder'
import { decodeNet, inputMaker, meanScores, trainNets } from './nn/ensemble'
import type { Net, NetOptions } from './nn/train'
import { readModelFile } from './model-file'
import { packModel } from './pack'
import { inPieces, ofTokens } from './pieces'
import { ENCODER, wordTable } from './resources-of'

export interface TrainOptions {
  readonly seeds: readonly number[]
  /** Weight of the networks against the CRF, 0 to 1. */
  readonly weight: number
  readonly crf: Partial<CrfOptions>
  readonly net: Partial<NetOptions>
  readonly lexicons: boolean
}

/** Four networks, two at a time; small corpora take more epochs, so that training stays a matter of minutes. */
export function defaults(tokens: number): TrainOptions {
  const large = tokens > 100_000
  return { seeds: [1, 2, 3, 4], weight: 0.7, crf: {}, net: { epochs: large ? 10 : 14 }, lexicons: true }
}

/** Trains a CRF alone, as a packed model. */
export function trainLinear(
  sentences: readonly Marked[],
  types: readonly string[],
  options: Partial<CrfOptions>,
  lexicons = true,
  keep = Infinity,
): { bytes: Uint8Array; crf: Crf } {
  const { table, bytes } = wordTable()
  const labels = labelsOf(types)
  const extractor = new Extractor(table, -1, lexicons)
  const index = buildIndex(extractor, sentences)
  const crf = trainCrf(buildExamples(extractor, index, sentences, labels), index.size, labels, options)
  return { crf, bytes: packModel(crf, index.codes, keep, { groups: -1, table: bytes }) }
}

/** Trains the whole ensemble on `corpus`; `also` are further corpora of any label set. Returns the bytes of the model file. */
export async function trainEnsemble(
  corpus: readonly Sentence[],
  also: readonly (readonly Sentence[])[],
  options: TrainOptions,
  log: (line: string) => void,
): Promise<Uint8Array> {
  const train = corpus.map(inPieces)
  const types = typesOf(train)
  const others = also.map((sentences, i) => {
    log(`helper ${i + 1} of ${also.length}`)
    return trainLinear(sentences.map(inPieces), typesOf(sentences), options.crf, options.lexicons, 150_000).bytes
  })
  const helpers = others.map((bytes) => new Helper(readModelFile(bytes)))
  const marked = mark(train, helpers)
  const { table, bytes } = wordTable()
  const labels = labelsOf(types)
  const nets = options.seeds.length
    ? trainNets({ sentences: marked, types, options: options.net, lexicons: options.lexicons }, options.seeds, log)
    : Promise.resolve([])
  const extractor = new Extractor(table, -1, options.lexicons)
  const index = buildIndex(extractor, marked)
  const crf = trainCrf(buildExamples(extractor, index, marked, labels), index.size, labels, options.crf, (line) => log(`crf: ${line}`))
  const sections = new Map<string, Uint8Array>()
  ;(await nets).forEach((b, i) => sections.set(`net.${i}`, b))
  others.forEach((b, i) => sections.set(`also.${i}`, b))
  return packModel(crf, index.codes, Infinity, {
    groups: -1,
    table: bytes,
    about: { weight: options.seeds.length ? options.weight : 0, lexicons: options.lexicons },
    sections,
  })
}

type Parts = ReturnType<typeof readModelFile>

/** Scores of labels by a linear model of any label set; the library's own tagger holds three types of names. */
class Scorer {
  readonly labels: Labels
  readonly extractor: Extractor
  private readonly rowOf = new Map<number, number>()

  constructor(readonly model: Parts) {
    this.labels = labelsOf(model.types)
    this.extractor = new Extractor(model.table, model.groups, model.about.lexicons !== false)
    model.codes.forEach((code, row) => this.rowOf.set(code, row))
  }

  /** Rows of labels, natural logarithm scale, unnormalised. */
  emissions({ words, codes }: Marked): Float64Array {
    const { weights, scale } = this.model
    const L = this.labels.count
    const out = new Float64Array(words.length * L)
    this.extractor.codes(this.extractor.sequence(words, codes), (i, code) => {
      const row = this.rowOf.get(code)
      if (row !== undefined) for (let l = 0; l < L; l++) out[i * L + l] += weights[row * L + l] * scale
    })
    return out
  }
}

/** A tagger of another corpus whose best labels become feature codes. */
class Helper {
  private readonly scorer: Scorer
  constructor(model: Parts) {
    this.scorer = new Scorer(model)
  }
  labels(words: readonly string[]): Int32Array {
    const { scorer } = this
    const n = words.length
    const L = scorer.labels.count
    const emissions = scorer.emissions({ words, tags: [] })
    const transitions = Float64Array.from(scorer.model.transitions)
    const lattice = new Lattice(scorer.labels, Math.max(1, n))
    const path = new Uint8Array(n)
    lattice.viterbi(emissions, transitions, n, path)
    lattice.run(emissions, transitions, n)
    const out = new Int32Array(n)
    for (const { first, last, type } of chunksOf(path, n)) {
      let least = 1
      for (let i = first; i < last; i++) least = Math.min(least, lattice.marginals[i * L + path[i]])
      const sure = least > 0.8 ? 8 : 0
      for (let i = first; i < last; i++) out[i] = 1 + type * 16 + sure + (last - first === 1 ? 3 : i === first ? 0 : i === last - 1 ? 2 : 1)
    }
    return out
  }
}

function mark(sentences: readonly Sentence[], helpers: readonly Helper[]): Marked[] {
  if (helpers.length === 0) return [...sentences]
  return sentences.map((s) => {
    const labels = helpers.map((h) => h.labels(s.words))
    return { ...s, codes: s.words.map((_, i) => labels.flatMap((l, k) => (l[i] ? [mix(hashText(`also ${k}`), l[i])] : []))) }
  })
}

/** A trained ensemble ready to tag. */
export class Ensemble {
  private constructor(
    readonly labels: Labels,
    private readonly scorer: Scorer,
    private readonly nets: readonly Net[],
    private readonly helpers: readonly Helper[],
  ) {}

  static async read(bytes: Uint8Array): Promise<Ensemble> {
    const model = readModelFile(bytes)
    const nets: Net[] = []
    const encoder = model.sections.has('net.0') ? readEncoder(ENCODER) : null
    for (let i = 0; model.sections.has(`net.${i}`); i++) nets.push(await decodeNet(model.sections.get(`net.${i}`)!, model.types, encoder!))
    const helpers: Helper[] = []
    for (let i = 0; model.sections.has(`also.${i}`); i++) helpers.push(new Helper(readModelFile(model.sections.get(`also.${i}`)!)))
    const scorer = new Scorer(model)
    return new Ensemble(scorer.labels, scorer, nets, helpers)
  }

  /** Mixed scores of the CRF and the networks. */
  scores(
    sentences: readonly Sentence[],
    weight = Number(this.scorer.model.about.weight ?? 0),
  ): { emissions: Float64Array[]; transitions: Float64Array } {
    const { scorer, nets } = this
    const { model, extractor } = scorer
    const marked = mark(sentences, this.helpers)
    const emissions = marked.map((s) => scorer.emissions(s))
    const transitions = Float64Array.from(model.transitions)
    if (nets.length === 0 || weight === 0) return { emissions, transitions }
    const maker = inputMaker(extractor, readEncoder(ENCODER))
    const mean = meanScores(
      nets,
      marked.map((s) => maker.input(s.words, s.codes)),
    )
    emissions.forEach((e, i) => {
      for (let k = 0; k < e.length; k++) e[k] = weight * mean.emissions[i][k] + (1 - weight) * e[k]
    })
    for (let k = 0; k < transitions.length; k++) transitions[k] = weight * mean.transitions[k] + (1 - weight) * transitions[k]
    return { emissions, transitions }
  }

  tag(given: readonly Sentence[], weight?: number): Span[][] {
    const sentences = given.map(inPieces)
    const { emissions, transitions } = this.scores(sentences, weight)
    const lattice = new Lattice(
      this.labels,
      sentences.reduce((m, s) => Math.max(m, s.words.length), 1),
    )
    return sentences.map(({ words, owner }, i) => {
      lattice.run(emissions[i], transitions, words.length)
      const spans = lattice.likely(words.length).map((c) => ({ first: c.first, last: c.last, type: this.labels.types[c.type] }))
      return ofTokens(spans, owner)
    })
  }
}
