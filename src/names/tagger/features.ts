import { mix } from './hash'
import { EDGE, Fact, Group, Spelling, writeFacts, type WordType } from './words'

/** Places for words before and after a sentence in `Sequence.words`. */
export const PAD = 3

/**
 * A sentence as features see it. Token `i` is the word of row `words[i + PAD]` in `facts` (`writeFacts`), rows of `EDGE` stand around; its
 * lexicon codes are `lexicon[lexiconStart[i]]` up to `lexicon[lexiconStart[i + 1]]`.
 */
export interface Sequence {
  length: number
  words: Int32Array
  facts: Int32Array
  lexicon: Int32Array
  lexiconStart: Int32Array
}

/** Words as `Sequence` holds them. */
export function sequenceOf(types: readonly WordType[]): Pick<Sequence, 'length' | 'words' | 'facts'> {
  const facts = new Int32Array((types.length + 1) * Fact.size)
  const words = new Int32Array(types.length + 2 * PAD)
  writeFacts(EDGE, facts, 0)
  types.forEach((type, i) => {
    writeFacts(type, facts, i + 1)
    words[i + PAD] = i + 1
  })
  return { length: types.length, words, facts }
}

/** Sentence facts that context features share; one object is reused for all sentences. */
export interface Context {
  /** For token `i` in a run of capitalised words its first token and the token after its last, else -1. */
  runFirst: Int32Array
  runLast: Int32Array
  /** 1 inside quotation marks, 2 inside brackets. */
  inside: Uint8Array
  /** 0 mixed, 1 no capitals, 2 mostly capitals. */
  style: number
}

export function newContext(): Context {
  return { runFirst: new Int32Array(256), runLast: new Int32Array(256), inside: new Uint8Array(256), style: 0 }
}

/** Prepares `context` for a sentence, in one pass over it. */
export function readContext({ words, facts, length }: Sequence, context: Context): void {
  if (context.runFirst.length < length) {
    const room = length * 2
    context.runFirst = new Int32Array(room)
    context.runLast = new Int32Array(room)
    context.inside = new Uint8Array(room)
  }
  const { runFirst, runLast, inside } = context
  const capital = (i: number): boolean => facts[words[i + PAD] * Fact.size + Fact.capital] !== 0
  let capitals = 0
  let lowers = 0
  let quote = 0
  let brackets = 0
  for (let i = 0; i < length; ) {
    if (capital(i)) {
      let j = i + 1
      while (j < length && capital(j)) j++
      for (let k = i; k < j; k++) {
        runFirst[k] = i
        runLast[k] = j
        inside[k] = quote | brackets
      }
      capitals += j - i
      i = j
      continue
    }
    const spelling = facts[words[i + PAD] * Fact.size + Fact.spelling]
    if (spelling === Spelling.lower) lowers++
    else if (spelling === Spelling.quote) quote ^= 1
    else if (spelling === Spelling.close) brackets = 0
    inside[i] = quote | brackets
    if (spelling === Spelling.open) brackets = 2
    runFirst[i] = -1
    i++
  }
  context.style = capitals === 0 ? 1 : capitals > 2 * lowers && capitals > 4 ? 2 : 0
}

/** Kinds of features; those that begin with a word's own number stand in `FIRST_PARTS`. */
const Kind = {
  shapes: 43,
  shapes5: 44,
  run: 46,
  runFirst: 47,
  runLast: 48,
  before: 49,
  after: 50,
  around: 51,
  sentence: 52,
  inside: 53,
  lexicon: 54,
  lexiconSet: 55,
  lexiconShape: 56,
  beforeCluster: 57,
  afterCluster: 58,
  first2: 59,
  bias: 60,
  runShape: 61,
  headCluster: 62,
} as const

/** Places of the mixed first parts among a word's facts, in the order of `FIRST_PARTS`. */
const Mixed = {
  bigram: Fact.mixed,
  bigramAfter: Fact.mixed + 1,
  bigramBefore: Fact.mixed + 2,
  bigramBeyond: Fact.mixed + 3,
  skip: Fact.mixed + 4,
  wordShape: Fact.mixed + 5,
  wordShapeAfter: Fact.mixed + 6,
  clusters: Fact.mixed + 7,
  clustersAfter: Fact.mixed + 8,
  coarseSkip: Fact.mixed + 9,
  coarses: Fact.mixed + 10,
  coarsesBefore: Fact.mixed + 11,
  coarsesBeyond: Fact.mixed + 12,
  shapeFine: Fact.mixed + 13,
} as const

/**
 * Writes the codes of all features of token `i` that depend on more than one word into `out` and returns how many.
 * Training and tagging both call this, beside the codes of single words (`WordType.codes`) and of lexicons (`lexiconFeature`) around the token.
 */
export function contextCodes(seq: Sequence, context: Context, i: number, out: Int32Array, groups = -1): number {
  const { words, facts, length } = seq
  const p2 = words[i + PAD - 2] * Fact.size
  const p1 = words[i + PAD - 1] * Fact.size
  const w0 = words[i + PAD] * Fact.size
  const n1 = words[i + PAD + 1] * Fact.size
  const n2 = words[i + PAD + 2] * Fact.size
  const spelling = facts[w0 + Fact.spelling]
  let n = 0
  out[n++] = mix(Kind.bias, context.style)
  if (groups & Group.bigram) {
    const after = facts[n1 + Fact.norm]
    out[n++] = mix(facts[p1 + Mixed.bigram], facts[w0 + Fact.norm])
    out[n++] = mix(facts[w0 + Mixed.bigramAfter], after)
    out[n++] = mix(facts[p1 + Mixed.skip], after)
    out[n++] = mix(facts[p2 + Mixed.bigramBefore], facts[p1 + Fact.norm])
    out[n++] = mix(facts[n1 + Mixed.bigramBeyond], facts[n2 + Fact.norm])
    if (groups & Group.shape) {
      out[n++] = mix(facts[p1 + Mixed.wordShape], spelling)
      out[n++] = mix(facts[n1 + Mixed.wordShapeAfter], spelling)
    }
  }
  if (groups & Group.cluster) {
    const after = facts[n1 + Fact.coarse]
    out[n++] = mix(facts[p1 + Mixed.clusters], facts[w0 + Fact.cluster])
    out[n++] = mix(facts[w0 + Mixed.clustersAfter], facts[n1 + Fact.cluster])
    out[n++] = mix(facts[p1 + Mixed.coarseSkip], after)
    out[n++] = mix(mix(facts[p1 + Mixed.coarses], facts[w0 + Fact.coarse]), after)
    out[n++] = mix(facts[p2 + Mixed.coarsesBefore], facts[p1 + Fact.coarse])
    out[n++] = mix(facts[n1 + Mixed.coarsesBeyond], facts[n2 + Fact.coarse])
  }
  if (groups & Group.shape) {
    const three = mix(mix(facts[p1 + Fact.spelling], spelling), facts[n1 + Fact.spelling])
    out[n++] = mix(Kind.shapes, three)
    out[n++] = mix(mix(mix(Kind.shapes5, three), facts[p2 + Fact.spelling]), facts[n2 + Fact.spelling])
    out[n++] = mix(facts[p1 + Mixed.shapeFine], facts[w0 + Fact.fine])
  }
  if (groups & Group.run && context.runFirst[i] >= 0) n = runCodes(seq, context, i, out, n)
  if (groups & Group.sentence) {
    if (i === 0) out[n++] = mix(Kind.sentence, spelling)
    if (i === length - 1) out[n++] = mix(Kind.sentence + 1, spelling)
    if (context.inside[i]) out[n++] = mix(mix(Kind.inside, context.inside[i]), spelling)
  }
  if (groups & Group.lexicon) {
    const { lexicon, lexiconStart } = seq
    let set = 17
    for (let k = lexiconStart[i]; k < lexiconStart[i + 1]; k++) {
      const code = lexicon[k]
      set = mix(set, code)
      out[n++] = mix(mix(Kind.lexiconShape, code), spelling)
    }
    if (set !== 17) out[n++] = mix(Kind.lexiconSet, set)
  }
  return n
}

/** Codes of the run of capitalised words in which token `i` stands. */
function runCodes({ words, facts }: Sequence, context: Context, i: number, out: Int32Array, from: number): number {
  const first = context.runFirst[i]
  const last = context.runLast[i]
  const place = Math.min(i - first, 5)
  const left = last - 1 - i
  const near = Math.min(place, 2)
  const nearEnd = Math.min(left, 2)
  const head = words[first + PAD] * Fact.size
  const before = words[first + PAD - 1] * Fact.size
  const after = words[last + PAD] * Fact.size
  const headNorm = facts[head + Fact.norm]
  const beforeNorm = facts[before + Fact.norm]
  const afterNorm = facts[after + Fact.norm]
  const beforeCoarse = facts[before + Fact.coarse]
  const afterCoarse = facts[after + Fact.coarse]
  const shape = mix(Math.min(last - first, 7), place)
  let n = from
  out[n++] = mix(Kind.run, shape)
  out[n++] = mix(mix(Kind.runShape, facts[words[i + PAD] * Fact.size + Fact.spelling]), shape)
  out[n++] = mix(mix(Kind.runFirst, headNorm), near)
  out[n++] = mix(mix(Kind.runFirst + 100, headNorm), nearEnd)
  out[n++] = mix(mix(Kind.headCluster, facts[head + Fact.cluster]), near)
  out[n++] = mix(mix(Kind.runLast, facts[words[last - 1 + PAD] * Fact.size + Fact.norm]), nearEnd)
  out[n++] = mix(Kind.before, beforeNorm)
  out[n++] = mix(mix(Kind.before + 100, beforeNorm), place)
  out[n++] = mix(Kind.after, afterNorm)
  out[n++] = mix(mix(Kind.after + 100, afterNorm), Math.min(left, 3))
  out[n++] = mix(Kind.beforeCluster, beforeCoarse)
  out[n++] = mix(Kind.afterCluster, afterCoarse)
  out[n++] = mix(mix(Kind.around, beforeCoarse), afterCoarse)
  out[n++] = mix(mix(Kind.around + 100, beforeNorm), afterNorm)
  if (first > 1) out[n++] = mix(mix(Kind.first2, facts[words[first + PAD - 2] * Fact.size + Fact.norm]), beforeNorm)
  return n
}

/** The code of a lexicon code at a token that stands `d` tokens from where it is read, −3 … 3; read with `at` as a word's codes are. */
export const lexiconFeature = (code: number): number => mix(Kind.lexicon, code)

/** Room that `contextCodes` may need for one token. */
export const CONTEXT_ROOM = 128

/** Lexicon codes a token can carry. */
export const LEXICON_ROOM = 8
