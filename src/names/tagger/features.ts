import { mix } from './hash'
import { EDGE, Group, Spelling, type WordType } from './words'

/** A sentence as features see it: its word types, and lexicon codes for each token (`lexicon[lexiconStart[i]]` … `lexiconStart[i + 1]`). */
export interface Sequence {
  readonly length: number
  readonly words: readonly WordType[]
  readonly lexicon: Int32Array
  readonly lexiconStart: Int32Array
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
export function readContext(words: readonly WordType[], length: number, context: Context): void {
  if (context.runFirst.length < length) {
    const room = length * 2
    context.runFirst = new Int32Array(room)
    context.runLast = new Int32Array(room)
    context.inside = new Uint8Array(room)
  }
  const { runFirst, runLast, inside } = context
  let capitals = 0
  let lowers = 0
  let quote = 0
  let brackets = 0
  for (let i = 0; i < length; ) {
    if (words[i].capital) {
      let j = i + 1
      while (j < length && words[j].capital) j++
      for (let k = i; k < j; k++) {
        runFirst[k] = i
        runLast[k] = j
        inside[k] = quote | brackets
      }
      capitals += j - i
      i = j
      continue
    }
    const { spelling } = words[i]
    if (spelling === Spelling.lower) lowers++
    if (spelling === Spelling.quote) quote ^= 1
    if (spelling === Spelling.close) brackets = 0
    inside[i] = quote | brackets
    if (spelling === Spelling.open) brackets = 2
    runFirst[i] = -1
    runLast[i] = -1
    i++
  }
  context.style = capitals === 0 ? 1 : capitals > 2 * lowers && capitals > 4 ? 2 : 0
}

const Kind = {
  bigram: 40,
  skip: 41,
  clusters: 42,
  shapes: 43,
  shapes5: 44,
  wordShape: 45,
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
  coarses: 63,
} as const

/**
 * Writes the codes of all features of token `i` that depend on more than one word into `out` and returns how many.
 * Training and tagging both call this, beside the codes of single words (`WordType.codes`) and of lexicons (`lexiconFeature`) around the token.
 */
export function contextCodes(seq: Sequence, context: Context, i: number, out: Int32Array, groups = -1): number {
  const { words, length } = seq
  const w0 = words[i]
  const p1 = i > 0 ? words[i - 1] : EDGE
  const p2 = i > 1 ? words[i - 2] : EDGE
  const n1 = i + 1 < length ? words[i + 1] : EDGE
  const n2 = i + 2 < length ? words[i + 2] : EDGE
  let n = 0
  out[n++] = mix(Kind.bias, context.style)
  if (groups & Group.bigram) {
    out[n++] = mix(mix(Kind.bigram, p1.norm), w0.norm)
    out[n++] = mix(mix(Kind.bigram + 100, w0.norm), n1.norm)
    out[n++] = mix(mix(Kind.skip, p1.norm), n1.norm)
    out[n++] = mix(mix(Kind.bigram + 200, p2.norm), p1.norm)
    out[n++] = mix(mix(Kind.bigram + 300, n1.norm), n2.norm)
    if (groups & Group.shape) {
      out[n++] = mix(mix(Kind.wordShape, p1.norm), w0.spelling)
      out[n++] = mix(mix(Kind.wordShape + 100, n1.norm), w0.spelling)
    }
  }
  if (groups & Group.cluster) {
    out[n++] = mix(mix(Kind.clusters, p1.cluster), w0.cluster)
    out[n++] = mix(mix(Kind.clusters + 100, w0.cluster), n1.cluster)
    out[n++] = mix(mix(Kind.clusters + 200, p1.coarse), n1.coarse)
    out[n++] = mix(mix(mix(Kind.coarses, p1.coarse), w0.coarse), n1.coarse)
    out[n++] = mix(mix(Kind.coarses + 100, p2.coarse), p1.coarse)
    out[n++] = mix(mix(Kind.coarses + 200, n1.coarse), n2.coarse)
  }
  if (groups & Group.shape) {
    const three = mix(mix(p1.spelling, w0.spelling), n1.spelling)
    out[n++] = mix(Kind.shapes, three)
    out[n++] = mix(mix(mix(Kind.shapes5, three), p2.spelling), n2.spelling)
    out[n++] = mix(mix(Kind.shapes + 100, p1.spelling), w0.fine)
  }
  if (groups & Group.run && context.runFirst[i] >= 0) {
    const first = context.runFirst[i]
    const last = context.runLast[i]
    const size = Math.min(last - first, 7)
    const place = Math.min(i - first, 5)
    const before = first > 0 ? words[first - 1] : EDGE
    const after = last < length ? words[last] : EDGE
    const head = words[first]
    const tail = words[last - 1]
    const shape = mix(size, place)
    out[n++] = mix(Kind.run, shape)
    out[n++] = mix(mix(Kind.runShape, w0.spelling), shape)
    out[n++] = mix(mix(Kind.runFirst, head.norm), Math.min(place, 2))
    out[n++] = mix(mix(Kind.runFirst + 100, head.norm), last - 1 - i > 1 ? 2 : last - 1 - i)
    out[n++] = mix(mix(Kind.headCluster, head.cluster), Math.min(place, 2))
    out[n++] = mix(mix(Kind.runLast, tail.norm), last - 1 - i > 1 ? 2 : last - 1 - i)
    out[n++] = mix(Kind.before, before.norm)
    out[n++] = mix(mix(Kind.before + 100, before.norm), place)
    out[n++] = mix(Kind.after, after.norm)
    out[n++] = mix(mix(Kind.after + 100, after.norm), Math.min(last - 1 - i, 3))
    out[n++] = mix(Kind.beforeCluster, before.coarse)
    out[n++] = mix(Kind.afterCluster, after.coarse)
    out[n++] = mix(mix(Kind.around, before.coarse), after.coarse)
    out[n++] = mix(mix(Kind.around + 100, before.norm), after.norm)
    if (first > 1) out[n++] = mix(mix(Kind.first2, words[first - 2].norm), before.norm)
  }
  if (groups & Group.sentence) {
    if (i === 0) out[n++] = mix(Kind.sentence, w0.spelling)
    if (i === length - 1) out[n++] = mix(Kind.sentence + 1, w0.spelling)
    if (context.inside[i]) out[n++] = mix(mix(Kind.inside, context.inside[i]), w0.spelling)
  }
  if (groups & Group.lexicon) {
    const { lexicon, lexiconStart } = seq
    let set = 17
    for (let k = lexiconStart[i]; k < lexiconStart[i + 1]; k++) {
      const code = lexicon[k]
      set = mix(set, code)
      out[n++] = mix(mix(Kind.lexiconShape, code), w0.spelling)
    }
    if (set !== 17) out[n++] = mix(Kind.lexiconSet, set)
  }
  return n
}

/** The code of a lexicon code at a token that stands `d` tokens from where it is read, −3 … 3; read with `at` as a word's codes are. */
export const lexiconFeature = (code: number): number => mix(Kind.lexicon, code)

/** Room that `contextCodes` may need for one token. */
export const CONTEXT_ROOM = 128

/** Lexicon codes a token can carry. */
export const LEXICON_ROOM = 8
