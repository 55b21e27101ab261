import { judgeTwice } from '../../src/entities/build'
import { agreement, Features, readFeatures } from '../../src/entities/rank-features'
import { packWeights, Ranker, weightCount } from '../../src/entities/ranker'
import { Rivals } from '../../src/entities/rivals'
import { OWN_NAME } from '../../src/names/own'
import { Masses, TAGGED_TYPES } from '../../src/names/tagger/masses'
import { proposeNames } from '../../src/names/propose'
import { lexiconHits } from '../../src/text/lexicon-hits'
import { readDocument } from '../../src/text/read'

const read = (text: string) => {
  const doc = readDocument(text)
  const masses = new Masses(doc.tokens.length)
  const proposals = proposeNames(doc, lexiconHits(doc), masses)
  return { doc, masses, proposals }
}

const TEXT = 'Menteri Keuangan Wirasena Kusdianto (43) bertemu Direktur PT Angin Timur di Bandung, kata Badan Pusat Statistik (BPS).'

/** A ranker whose weights are all the same number. */
const flat = (weight: number, vias = '', words = '') => {
  const count = (list: string) => (list === '' ? 0 : list.split(' ').length)
  const steps = new Array(weightCount(count(vias), count(words))).fill(weight)
  return new Ranker({ version: 1, vias, words, step: 0.01, weights: packWeights(steps) })
}

describe('ranker', () => {
  test('weights survive packing, to the step', () => {
    const steps = [-4050, -91, -90, -1, 0, 1, 57, 58, 89, 90, 4049]
    const packed = packWeights(steps)
    expect(packed).not.toMatch(/["\\]|[^ -~]/)
    const size = weightCount(0, 0)
    const weights = new Array(size).fill(0).map((_, i) => steps[i % steps.length])
    const { doc, masses, proposals } = read(TEXT)
    const ranker = new Ranker({ version: 1, vias: '', words: '', step: 0.002, weights: packWeights(weights) })
    const known = ranker.known(doc)
    const features = new Features()
    const { judge } = judgeTwice(doc, proposals, [], masses, null)
    for (const candidate of judge.candidates(masses)) {
      readFeatures(doc, masses, known, candidate, features)
      let z = 0
      for (let k = 0; k < features.length; k++) z += weights[features.codes[k]] * 0.002 * features.values[k]
      expect(ranker.likelihood(doc, masses, known, candidate)).toBeCloseTo(1 / (1 + Math.exp(-z)), 4)
    }
  })

  test('every feature has a weight', () => {
    const { doc, masses, proposals } = read(TEXT)
    const [vias, words] = ['tagger', 'menteri']
    const ranker = flat(0, vias, words)
    const features = new Features()
    const { judge } = judgeTwice(doc, proposals, [], masses, null)
    const candidates = judge.candidates(masses)
    expect(candidates.length).toBeGreaterThan(4)
    for (const candidate of candidates) {
      readFeatures(doc, masses, ranker.known(doc), candidate, features)
      const codes = [...features.codes.slice(0, features.length)]
      expect(Math.max(...codes)).toBeLessThan(weightCount(1, 1))
      expect(new Set(codes).size).toBe(codes.length)
    }
  })

  test('decides: with every candidate unlikely no name of its types is left, with every one likely some are', () => {
    const { doc, masses, proposals } = read(TEXT)
    const left = (weight: number) => judgeTwice(doc, proposals, [], masses, flat(weight)).judge.names().length
    expect(left(-200)).toBe(0)
    expect(left(200)).toBeGreaterThan(3)
  })

  test('what the user lists is not weighed', () => {
    const { doc, masses } = read('Kopi itu dijual Wirasena Kusdianto.')
    const own = { first: 3, last: 5, type: 'organization', confidence: 0.99, via: OWN_NAME } as const
    const names = judgeTwice(doc, [own], [], masses, flat(-200)).judge.names()
    expect(names.map((n) => n.via)).toEqual([OWN_NAME])
  })
})

describe('masses', () => {
  test('are likelihoods, and agree with what the tagger names', () => {
    const { doc, masses, proposals } = read(TEXT)
    for (let i = 0; i < doc.tokens.length; i++) {
      let sum = 0
      for (let t = 0; t < TAGGED_TYPES.length; t++) {
        const inside = masses.inside(i, t)
        expect(masses.begin(i, t)).toBeLessThanOrEqual(inside + 1e-6)
        expect(masses.end(i, t)).toBeLessThanOrEqual(inside + 1e-6)
        sum += inside
      }
      expect(sum).toBeLessThanOrEqual(1 + 1e-5)
    }
    const tagged = proposals.filter((p) => p.via === 'tagger')
    expect(tagged.length).toBeGreaterThan(2)
    for (const { first, last, type } of tagged) expect(agreement(masses, first, last, TAGGED_TYPES.indexOf(type))).toBeGreaterThan(0.2)
  })
})

describe('rivals', () => {
  test('are the best other span over each token, and the neighbours', () => {
    const spans = [
      { first: 0, last: 3, confidence: 0.5 },
      { first: 1, last: 2, confidence: 0.9 },
      { first: 3, last: 5, confidence: 0.7 },
      { first: 2, last: 4, confidence: 0.6 },
    ]
    const rivals = new Rivals(6)
    spans.forEach((s, k) => {
      rivals.add(k, s.first, s.last, s.confidence)
    })
    spans.forEach((s, k) => {
      const others = spans.filter((o, j) => j !== k && o.first < s.last && s.first < o.last)
      expect(rivals.overlapping(k, s.first, s.last)).toBeCloseTo(Math.max(0, ...others.map((o) => o.confidence)), 5)
    })
    expect(rivals.before(3)).toBeCloseTo(0.5, 5)
    expect(rivals.behind(3)).toBeCloseTo(0.7, 5)
    expect(rivals.behind(5)).toBe(0)
  })
})
