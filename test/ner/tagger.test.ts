import { PetikError } from '../../src/errors'
import { contextCodes, newContext, newParts, readContext, sequenceOf } from '../../src/names/tagger/features'
import { mix } from '../../src/names/tagger/hash'
import { chunksOf, labelsOf } from '../../src/names/tagger/labels'
import { lexiconCodes } from '../../src/names/tagger/lexicon-codes'
import { embedModel, readEmbedded } from '../../src/names/tagger/embedded'
import { modelOf, recordOf, recordsOf, weightOf } from '../../src/names/tagger/model'
import { Tagger } from '../../src/names/tagger/tagger'
import { wordType } from '../../src/names/tagger/words'
import { readDocument } from '../../src/text/read'
import { surface } from '../../src/text/document'
import { bio, bioes, parseConll, spansOf } from '../../tools/ner/conll'
import { Lattice, random, trainCrf } from '../../tools/ner/crf'
import { buildExamples, buildIndex, Extractor } from '../../tools/ner/examples'
import { decodeModel, encodeModel } from '../../tools/ner/model-file'
import { packModel } from '../../tools/ner/pack'
import { decodeWordTable, encodeWordTable } from '../../tools/ner/word-table-file'

const PEOPLE = ['Wiratmo', 'Sulasih', 'Pardede', 'Nuraini Tampubolon', 'Gatra Wibisena']
const TOWNS = ['Karangjati', 'Sukaluyu', 'Batu Ampar', 'Lembah Asri']
const VERBS = ['tiba', 'singgah', 'bermalam', 'berpidato']

/** Invented sentences: `Hari ini PERSON VERB di TOWN .` */
function corpus(count: number, seed: number): string {
  const next = random(seed)
  const pick = (list: readonly string[]) => list[Math.floor(next() * list.length)]
  let out = ''
  const name = (words: string, type: string) => {
    words.split(' ').forEach((w, i) => {
      out += `${w}\t${i ? 'I' : 'B'}-${type}\n`
    })
  }
  for (let i = 0; i < count; i++) {
    out += 'Hari\tO\nini\tO\n'
    name(pick(PEOPLE), 'PER')
    out += `${pick(VERBS)}\tO\ndi\tO\n`
    name(pick(TOWNS), 'LOC')
    out += '.\tO\n\n'
  }
  return out
}

function train(text: string): Uint8Array {
  const sentences = parseConll(text)
  const labels = labelsOf(['LOC', 'PER'])
  const extractor = new Extractor(null, -1, false)
  const index = buildIndex(extractor, sentences)
  const crf = trainCrf(buildExamples(extractor, index, sentences, labels), index.size, labels, { epochs: 8 })
  return packModel(crf, index.codes, 5000, { groups: -1 })
}

const text = corpus(60, 3)
const bytes = train(text)

test('training twice gives the same bytes', () => {
  expect(Buffer.from(train(text)).equals(Buffer.from(bytes))).toBe(true)
})

test('what was seen is learnt, in new company too', () => {
  const tagger = new Tagger(decodeModel(bytes))
  const words = 'Hari ini Nuraini Tampubolon bermalam di Batu Ampar .'.split(' ')
  const found = tagger.tag(words, new Int32Array(0), new Int32Array(words.length + 1))
  expect(found.map(({ first, last, type }) => [first, last, tagger.model.labels.types[type]])).toEqual([
    [2, 4, 'PER'],
    [6, 8, 'LOC'],
  ])
  for (const name of found) expect(name.confidence).toBeGreaterThan(0.5)
})

describe('the loader refuses', () => {
  const refused = (b: Uint8Array) => {
    try {
      decodeModel(b)
    } catch (error) {
      return error instanceof PetikError ? error.code : 'other'
    }
    return 'read'
  }
  const changed = (at: number) => {
    const b = bytes.slice()
    b[at] ^= 1
    return b
  }
  test.each([
    ['nothing', new Uint8Array(0)],
    ['another file', new TextEncoder().encode('{"this is": "no model at all"}')],
    ['a cut file', bytes.slice(0, bytes.length - 9)],
    ['a changed weight', changed(bytes.length >> 1)],
    ['a changed hash', changed(bytes.length - 1)],
    ['another format', changed(4)],
  ])('%s', (_, b) => expect(refused(b)).toBe('BAD_MODEL'))
  test('but not the file as it was', () => expect(refused(bytes)).toBe('read'))
})

test('a model survives writing and reading', () => {
  const parts = {
    types: ['X'],
    scale: 0.5,
    codes: Int32Array.of(7, -3, 12),
    weights: Int8Array.from({ length: 15 }, (_, i) => i - 7),
    transitions: new Float32Array(25).fill(0.25),
    groups: 3,
  }
  const model = decodeModel(encodeModel(parts))
  expect(model.labels.types).toEqual(['X'])
  const weights = (code: number) => [0, 1, 2, 3, 4].map((l) => weightOf(model, recordOf(model, code), l))
  expect([7, -3, 12].map(weights)).toEqual([
    [-7, -6, -5, -4, -3],
    [-2, -1, 0, 1, 2],
    [3, 4, 5, 6, 7],
  ])
  expect(recordOf(model, 8)).toBe(-1)
})

test('the text that the package embeds says what the file says', () => {
  const types = ['X', 'Y', 'Z']
  const labels = 13
  const rows = 40
  const words = [
    { hash: -9, coarse: 255, cluster: 1023, statistics: [8, 0, 5] },
    { hash: 77, coarse: 0, cluster: 3, statistics: [0, 7, 1] },
  ]
  const parts = {
    types,
    scale: 0.25,
    codes: Int32Array.from({ length: rows }, (_, i) => (i < 20 ? i * i * 4_000_000 : i * 7 - 1000)),
    weights: Int8Array.from({ length: rows * labels }, (_, i) => (i % 5 === 0 ? 0 : ((i * 37) % 255) - 127)).fill(0, 60, 100),
    transitions: new Float32Array(labels * labels).map((_, i) => i / 7),
    groups: -1,
    calibration: [0.4, 0.04] as const,
    table: decodeWordTable(encodeWordTable(words)),
  }
  const text = embedModel(parts)
  expect(text).not.toMatch(/[^ -~]|\\/)
  const [read, made] = [readEmbedded(text), modelOf(parts)]
  const known = (model: typeof read) =>
    [...parts.codes].reverse().map((code) => Array.from({ length: labels }, (_, l) => weightOf(model, recordOf(model, code), l)))
  expect(known(read)).toEqual(known(made))
  for (const model of [read, made]) expect([5, 8_000_000, -1001, -1].map((code) => recordOf(model, code))).toEqual([-1, -1, -1, -1])
  const { records, fill, table, ...rest } = read
  expect({ ...rest, table: null }).toEqual({ ...made, records: undefined, fill: undefined, table: null })
  expect(records).toEqual(made.records)
  for (const { hash, coarse, cluster, statistics } of words) {
    const row = table!.find(hash)
    expect([table!.coarse(row), table!.cluster(row), statistics.map((_, k) => table!.statistic(row, k))]).toEqual([
      coarse,
      cluster,
      statistics,
    ])
  }
  expect(table!.find(78)).toBe(-1)
  expect(() => embedModel({ ...parts, types: ['W', 'X', 'Y', 'Z'] })).toThrow(RangeError)
})

describe('codes', () => {
  const modelWith = (codes: readonly number[]) =>
    modelOf({
      types: ['X'],
      scale: 1,
      codes: Int32Array.from(codes),
      weights: Int8Array.from({ length: codes.length * 5 }, (_, i) => (i % 5 ? 0 : i / 5)),
      transitions: new Float32Array(25),
      table: null,
      groups: -1,
      calibration: [1, 0],
    })
  const known = [1, 2, 800_000, 0x7fffffff, -0x80000000, -2, -1]
  const unknown = [0, 3, 800_001, -3, 0x7ffffffe, 1 << 24]

  test('are found where they are and nowhere else', () => {
    const model = modelWith(known)
    expect(known.map((code) => weightOf(model, recordOf(model, code), 0))).toEqual(known.map((_, row) => row))
    expect(unknown.map((code) => recordOf(model, code))).toEqual(unknown.map(() => -1))
  })

  test('are found together as one by one', () => {
    const asked = [...unknown, ...known, ...unknown, ...known]
    const left = [...asked.keys()]
    const model = modelWith([...new Set(left.slice(0, 20).map((k) => mix(k, asked[k])))].sort((a, b) => (a >>> 0) - (b >>> 0)))
    const parts = newParts(asked.length)
    parts.left.set(left)
    parts.right.set(asked)
    const ends = Int32Array.of(3, 10, asked.length)
    recordsOf(model, parts, ends, ends.length)
    const alone = (from: number, to: number) =>
      left
        .slice(from, to)
        .map((k) => recordOf(model, mix(k, asked[k])))
        .filter((at) => at >= 0)
    expect([...parts.left.subarray(0, ends[0])]).toEqual(alone(0, 3))
    expect([...parts.left.subarray(ends[0], ends[1])]).toEqual(alone(3, 10))
    expect([...parts.left.subarray(ends[1], ends[2])]).toEqual(alone(10, asked.length))
  })

  test('that no record could tell apart are refused', () => {
    expect(() => modelWith(Array.from({ length: 2000 }, (_, i) => i))).toThrow(RangeError)
  })
})

test('whatever the scores, labels follow one another legally', () => {
  const labels = labelsOf(['A', 'B', 'C'])
  const L = labels.count
  const next = random(5)
  const lattice = new Lattice(labels, 40)
  const path = new Uint8Array(40)
  const transitions = new Float64Array(L * L)
  for (let round = 0; round < 50; round++) {
    const n = 1 + Math.floor(next() * 39)
    const emissions = Float64Array.from({ length: n * L }, () => next() * 10 - 5)
    lattice.viterbi(emissions, transitions, n, path)
    expect(labels.starts[path[0]] && labels.ends[path[n - 1]]).toBeTruthy()
    for (let i = 1; i < n; i++) expect(labels.legal[path[i - 1] * L + path[i]]).toBe(1)
    const spans = chunksOf(path, n).map((c) => ({ ...c, type: labels.types[c.type] }))
    expect([...bioes(spans, n, labels)]).toEqual([...path.subarray(0, n)])
    expect(spansOf(bio(spans, n))).toEqual(spans)
    lattice.run(emissions, transitions, n)
    for (let i = 0; i < n; i++) expect(lattice.marginals.subarray(i * L, i * L + L).reduce((a, b) => a + b)).toBeCloseTo(1, 9)
  }
})

test('features of a sentence are the same from a document and from CoNLL tokens', () => {
  const doc = readDocument('Menurut Sulasih Pardede, warga "Lembah Asri" (RT 05) bertemu Wiratmo di Karangjati.')
  const fromDocument = Array.from({ length: doc.tokens.length }, (_, i) => surface(doc, i))
  const fromConll = parseConll(fromDocument.map((w) => `${w}\tO`).join('\n'))[0].words
  const codes = (words: readonly string[]) => {
    const types = words.map((w) => wordType(w, null))
    const seq = { ...sequenceOf(types), ...lexiconCodes(null, 0, words.length) }
    const context = newContext()
    readContext(seq, context)
    return words.map((_, i) => [...contextCodes(seq, context, i)])
  }
  expect(codes(fromConll)).toEqual(codes(fromDocument))
})

test.each([
  ['a sentence', 1, 'Kemarin Gatra Wibisena , yang baru tiba , berpidato di Sukaluyu'],
  ['a run of names without end', 200, 'Gatra Wibisena'],
  ['a sentence without end, whose surroundings come again', 60, 'Gatra Wibisena " di Sukaluyu ( yang'],
])('the cached scores of a tagger equal a plain sum over all feature codes: %s', (_, times, text) => {
  const model = decodeModel(bytes)
  const tagger = new Tagger(model)
  const words = Array.from({ length: times }, () => text.split(' ')).flat()
  const L = model.labels.count
  const plain = new Float64Array(words.length * L)
  const extractor = new Extractor(null, -1, false)
  extractor.codes(extractor.sequence(words), (i, code) => {
    const at = recordOf(model, code)
    if (at >= 0) for (let l = 0; l < L; l++) plain[i * L + l] += weightOf(model, at, l) * model.scale
  })
  const got = tagger.emit(words, new Int32Array(0), new Int32Array(words.length + 1))
  for (let k = 0; k < plain.length; k++) expect(got[k]).toBeCloseTo(plain[k], 4)
})

test('a word table survives writing and reading', () => {
  const rows = [
    { hash: -5, coarse: 3, cluster: 1000, statistics: [1, 2] },
    { hash: 900, coarse: 255, cluster: 7, statistics: [0, 8] },
  ]
  const table = decodeWordTable(encodeWordTable(rows))
  for (const row of rows) {
    const i = table.find(row.hash)
    expect([table.coarse(i), table.cluster(i), [table.statistic(i, 0), table.statistic(i, 1)]]).toEqual([
      row.coarse,
      row.cluster,
      row.statistics,
    ])
  }
  expect(table.find(901)).toBe(-1)
})

test('one endless sentence is tagged as its parts are', () => {
  const tagger = new Tagger(decodeModel(bytes))
  const part = 'Hari ini Wiratmo singgah di Sukaluyu .'.split(' ')
  const words = Array.from({ length: 3000 }, () => part).flat()
  const found = tagger.tag(words, new Int32Array(0), new Int32Array(words.length + 1))
  expect(found.length).toBe(6000)
})
