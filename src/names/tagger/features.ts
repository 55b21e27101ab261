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
  /** First token of the run that `ofRun` was read of, -1 without. */
  run: number
  /** What the codes of a run's tokens are mixed of. */
  readonly ofRun: Int32Array
}

export function newContext(): Context {
  return {
    runFirst: new Int32Array(256),
    runLast: new Int32Array(256),
    inside: new Uint8Array(256),
    style: 0,
    run: -1,
    ofRun: new Int32Array(9),
  }
}

/** Prepares `context` for a sentence, in one pass over it. */
export function readContext({ words, facts, length }: Sequence, context: Context): void {
  if (context.runFirst.length < length) {
    const room = length * 2
    context.runFirst = new Int32Array(room)
    context.runLast = new Int32Array(room)
    context.inside = new Uint8Array(room)
  }
  context.run = -1
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

/** A feature's code is mixed of two numbers. They are written side by side first, so that one loop mixes them all. */
export interface Parts {
  readonly left: Int32Array
  readonly right: Int32Array
}

export const newParts = (room: number): Parts => ({ left: new Int32Array(room), right: new Int32Array(room) })

/** Features of two words: groups they belong to, place of the left word and its first part, place of the right one and its fact. */
const PAIRS: readonly (readonly [groups: number, left: number, part: number, right: number, fact: number])[] = [
  [Group.bigram, -1, Mixed.bigram, 0, Fact.norm],
  [Group.bigram, 0, Mixed.bigramAfter, 1, Fact.norm],
  [Group.bigram, -1, Mixed.skip, 1, Fact.norm],
  [Group.bigram, -2, Mixed.bigramBefore, -1, Fact.norm],
  [Group.bigram, 1, Mixed.bigramBeyond, 2, Fact.norm],
  [Group.bigram | Group.shape, -1, Mixed.wordShape, 0, Fact.spelling],
  [Group.bigram | Group.shape, 1, Mixed.wordShapeAfter, 0, Fact.spelling],
  [Group.cluster, -1, Mixed.clusters, 0, Fact.cluster],
  [Group.cluster, 0, Mixed.clustersAfter, 1, Fact.cluster],
  [Group.cluster, -1, Mixed.coarseSkip, 1, Fact.coarse],
  [Group.cluster, -2, Mixed.coarsesBefore, -1, Fact.coarse],
  [Group.cluster, 1, Mixed.coarsesBeyond, 2, Fact.coarse],
  [Group.shape, -1, Mixed.shapeFine, 0, Fact.fine],
]
/** Places on each side that they look at. */
const SIDE = 2
const PAIR_GROUPS = Int32Array.from(PAIRS, ([groups]) => groups)
const PAIR_LEFT = Int32Array.from(PAIRS, ([, left]) => left + SIDE)
const PAIR_PART = Int32Array.from(PAIRS, ([, , part]) => part)
const PAIR_RIGHT = Int32Array.from(PAIRS, ([, , , right]) => right + SIDE)
const PAIR_FACT = Int32Array.from(PAIRS, ([, , , , fact]) => fact)
/** Where the facts of the words around the token begin. */
const around = new Int32Array(2 * SIDE + 1)

/**
 * Writes the parts of all features of token `i` that depend on more than one word to `parts` from `from` on and returns where they end.
 * Training and tagging both call this, beside the codes of single words (`WordType.codes`) and of lexicons (`lexiconFeature`) around the token.
 */
export function contextParts(seq: Sequence, context: Context, i: number, { left, right }: Parts, groups = -1, from = 0): number {
  const { words, facts, length } = seq
  for (let k = 0; k < around.length; k++) around[k] = words[i + PAD - SIDE + k] * Fact.size
  const spelling = facts[around[SIDE] + Fact.spelling]
  let n = from
  left[n] = Kind.bias
  right[n++] = context.style
  for (let k = 0; k < PAIR_GROUPS.length; k++) {
    if ((groups & PAIR_GROUPS[k]) !== PAIR_GROUPS[k]) continue
    left[n] = facts[around[PAIR_LEFT[k]] + PAIR_PART[k]]
    right[n++] = facts[around[PAIR_RIGHT[k]] + PAIR_FACT[k]]
  }
  const before = around[SIDE - 1]
  const after = around[SIDE + 1]
  if (groups & Group.cluster) {
    left[n] = mix(facts[before + Mixed.coarses], facts[around[SIDE] + Fact.coarse])
    right[n++] = facts[after + Fact.coarse]
  }
  if (groups & Group.shape) {
    const three = mix(mix(facts[before + Fact.spelling], spelling), facts[after + Fact.spelling])
    left[n] = Kind.shapes
    right[n++] = three
    left[n] = mix(mix(Kind.shapes5, three), facts[around[0] + Fact.spelling])
    right[n++] = facts[around[2 * SIDE] + Fact.spelling]
  }
  if (groups & Group.run && context.runFirst[i] >= 0) n = runParts(seq, context, i, left, right, n)
  if (groups & Group.sentence) {
    if (i === 0) {
      left[n] = Kind.sentence
      right[n++] = spelling
    }
    if (i === length - 1) {
      left[n] = Kind.sentence + 1
      right[n++] = spelling
    }
    if (context.inside[i]) {
      left[n] = mix(Kind.inside, context.inside[i])
      right[n++] = spelling
    }
  }
  if (groups & Group.lexicon) {
    const { lexicon, lexiconStart } = seq
    let set = 17
    for (let k = lexiconStart[i]; k < lexiconStart[i + 1]; k++) {
      const code = lexicon[k]
      set = mix(set, code)
      left[n] = mix(Kind.lexiconShape, code)
      right[n++] = spelling
    }
    if (set !== 17) {
      left[n] = Kind.lexiconSet
      right[n++] = set
    }
  }
  return n
}

/** The parts of the run of capitalised words in which token `i` stands. */
function runParts(seq: Sequence, context: Context, i: number, left: Int32Array, right: Int32Array, from: number): number {
  const { words, facts } = seq
  const { ofRun } = context
  const first = context.runFirst[i]
  const last = context.runLast[i]
  if (context.run !== first) readRun(seq, context, first, last)
  const place = Math.min(i - first, 5)
  const rest = last - 1 - i
  const near = Math.min(place, 2)
  const nearEnd = Math.min(rest, 2)
  const before = words[first + PAD - 1] * Fact.size
  const after = words[last + PAD] * Fact.size
  const shape = mix(Math.min(last - first, 7), place)
  let n = from
  left[n] = Kind.run
  right[n++] = shape
  left[n] = mix(Kind.runShape, facts[words[i + PAD] * Fact.size + Fact.spelling])
  right[n++] = shape
  left[n] = ofRun[0]
  right[n++] = near
  left[n] = ofRun[1]
  right[n++] = nearEnd
  left[n] = ofRun[2]
  right[n++] = near
  left[n] = ofRun[3]
  right[n++] = nearEnd
  left[n] = Kind.before
  right[n++] = facts[before + Fact.norm]
  left[n] = ofRun[4]
  right[n++] = place
  left[n] = Kind.after
  right[n++] = facts[after + Fact.norm]
  left[n] = ofRun[5]
  right[n++] = Math.min(rest, 3)
  left[n] = Kind.beforeCluster
  right[n++] = facts[before + Fact.coarse]
  left[n] = Kind.afterCluster
  right[n++] = facts[after + Fact.coarse]
  left[n] = ofRun[6]
  right[n++] = facts[after + Fact.coarse]
  left[n] = ofRun[7]
  right[n++] = facts[after + Fact.norm]
  if (first > 1) {
    left[n] = ofRun[8]
    right[n++] = facts[before + Fact.norm]
  }
  return n
}

/** Reads what is the same for all tokens of a run. */
function readRun({ words, facts }: Sequence, context: Context, first: number, last: number): void {
  const { ofRun } = context
  const head = words[first + PAD] * Fact.size
  const end = words[last - 1 + PAD] * Fact.size
  const before = words[first + PAD - 1] * Fact.size
  const after = words[last + PAD] * Fact.size
  context.run = first
  ofRun[0] = mix(Kind.runFirst, facts[head + Fact.norm])
  ofRun[1] = mix(Kind.runFirst + 100, facts[head + Fact.norm])
  ofRun[2] = mix(Kind.headCluster, facts[head + Fact.cluster])
  ofRun[3] = mix(Kind.runLast, facts[end + Fact.norm])
  ofRun[4] = mix(Kind.before + 100, facts[before + Fact.norm])
  ofRun[5] = mix(Kind.after + 100, facts[after + Fact.norm])
  ofRun[6] = mix(Kind.around, facts[before + Fact.coarse])
  ofRun[7] = mix(Kind.around + 100, facts[before + Fact.norm])
  if (first > 1) ofRun[8] = mix(Kind.first2, facts[words[first + PAD - 2] * Fact.size + Fact.norm])
}

/** The codes of token `i` that `contextParts` writes the parts of. */
export function contextCodes(seq: Sequence, context: Context, i: number, groups = -1): Int32Array {
  const { left, right } = room
  const n = contextParts(seq, context, i, room, groups)
  return Int32Array.from({ length: n }, (_, k) => mix(left[k], right[k]))
}

/** Features of one token that `contextParts` may write. */
export const CONTEXT_ROOM = 128
const room = newParts(CONTEXT_ROOM)

/** The code of a lexicon code at a token that stands `d` tokens from where it is read, −3 … 3; read with `at` as a word's codes are. */
export const lexiconFeature = (code: number): number => mix(Kind.lexicon, code)

/** Lexicon codes a token can carry. */
export const LEXICON_ROOM = 8
