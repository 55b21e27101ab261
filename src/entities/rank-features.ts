import { commonShare } from '../names/cues'
import type { Masses } from '../names/tagger/masses'
import { Shape, TokenKind, type Document } from '../text/document'
import { column } from '../text/vocabulary'

/** What speaks for a span being a name of a type: the proposals of that span and type, and what the tagger holds of its tokens. */
export interface Candidate {
  readonly first: number
  readonly last: number
  /** Index into `TAGGED_TYPES`. */
  readonly type: number
  /** 0 to 1: what the rules leave open. */
  readonly doubt: number
  readonly vias: readonly string[]
  /** Whether a lexicon holds the name. */
  readonly listed: boolean
  /** How sure the tagger is of it (`agreement`). */
  readonly tagged: number
  /** Candidates of the same type that are written alike, this one included, and the sum of their `tagged`. */
  readonly alike: { readonly count: number; readonly tagged: number }
  /** What the rules hold of spans that overlap this one, that end where it begins, and that begin where it ends. */
  readonly rival: number
  readonly before: number
  readonly behind: number
}

/** Takes indexes of weights. */
export interface Sink {
  add(code: number): void
  /** For a feature that is a number. */
  addNumber(code: number, value: number): void
}

/** Indexes of weights with their values: 1, or a number where the feature is one. */
export class Features implements Sink {
  readonly codes = new Int32Array(256)
  readonly values = new Float32Array(256)
  length = 0

  add(code: number): void {
    this.addNumber(code, 1)
  }

  addNumber(code: number, value: number): void {
    if (this.length === this.codes.length) return
    this.codes[this.length] = code
    this.values[this.length++] = value
  }
}

const TYPES = 3
let size = 0
const block = (cells: number): number => {
  const at = size
  size += cells
  return at
}

/** Upper edges of the bins of a likelihood. */
const LIKELY = Float64Array.of(0.005, 0.03, 0.1, 0.25, 0.5, 0.75, 0.9, 0.97, 0.995)
const BINS = LIKELY.length + 1
const CONFIDENT = Float64Array.of(0.3, 0.5, 0.7, 0.8, 0.88, 0.92, 0.96, 0.985)
const RATHER_EDGES = Float64Array.of(0.05, 0.45, 0.7, 0.9, 0.97)
const RATHER = RATHER_EDGES.length + 1
const LEVELS = 4
const NEIGHBOURS = 11
const SHARES = 10

const At = {
  bias: block(TYPES),
  witnesses: block(5),
  confidence: block(TYPES),
  confidenceBin: block(CONFIDENT.length + 1),
  begin: block(BINS * TYPES),
  end: block(BINS * TYPES),
  inside: block(BINS * TYPES),
  tagged: block(TYPES),
  taggedBin: block(BINS),
  otherType: block(BINS),
  left: block(BINS),
  right: block(BINS),
  length: block(7 * TYPES),
  listed: block(2 * TYPES),
  alike: block(BINS * TYPES),
  alikeCount: block(6),
  sources: block(12 * TYPES),
  capitals: block(3 * TYPES),
  before: block(NEIGHBOURS * TYPES),
  behind: block(NEIGHBOURS * TYPES),
  level: block(LEVELS * (LEVELS + 1) * TYPES),
  levelLength: block(LEVELS * 5 * TYPES),
  levelOther: block(LEVELS * LEVELS * TYPES),
  levelSides: block(LEVELS * LEVELS * LEVELS),
  common: block(SHARES * 2 * TYPES),
  rival: block(RATHER * RATHER),
  rivalLevel: block(RATHER * LEVELS * TYPES),
  besideBefore: block(RATHER * LEVELS),
  besideBehind: block(RATHER * LEVELS),
} as const

/** Weights that stand before those of rules and words. */
export const DENSE = size
/** Weights of a rule: by type, alone and with how sure the tagger is. */
export const PER_VIA = TYPES * (1 + LEVELS)
/** Weights of a word: by type, before the span, behind it, as its first and as its last word. */
export const PER_WORD = TYPES * 4

/** What the weights know: rules and words by their numbers from 1 on, 0 for the others. */
export interface Known {
  readonly vias: ReadonlyMap<string, number>
  /** Per word type of the document's vocabulary. */
  readonly words: Int32Array
  readonly viaCount: number
}

/** How sure the tagger is that the tokens are one name of a type: the least of beginning, ending and every token. */
export function agreement(masses: Masses, first: number, last: number, type: number): number {
  return Math.min(masses.begin(first, type), masses.end(last - 1, type), least(masses, first, last, type))
}

/** Writes the features of a candidate. */
export function readFeatures(doc: Document, masses: Masses, known: Known, candidate: Candidate, out: Features): void {
  out.length = 0
  readStanding(doc, masses, known, candidate, out)
  readMoving(doc, masses, known, candidate, out)
}

const typed = (at: number, cell: number, type: number): number => at + cell * TYPES + type

/** The features that a span of a type has whatever else is proposed. */
export function readStanding(doc: Document, masses: Masses, known: Known, { first, last, type, tagged }: Candidate, out: Sink): void {
  const { shape, word } = doc.tokens
  out.add(At.bias + type)
  out.add(typed(At.begin, bin(LIKELY, masses.begin(first, type)), type))
  out.add(typed(At.end, bin(LIKELY, masses.end(last - 1, type)), type))
  out.add(typed(At.inside, bin(LIKELY, least(masses, first, last, type)), type))
  out.addNumber(At.tagged + type, logit(tagged))
  out.add(At.taggedBin + bin(LIKELY, tagged))

  const other = bin(LIKELY, othersMost(masses, first, last, type))
  const left = leftOf(doc, masses, first)
  const right = rightOf(doc, masses, first, last)
  out.add(At.otherType + other)
  out.add(At.left + left)
  out.add(At.right + right)
  const width = last - first
  out.add(typed(At.length, Math.min(width, 6), type))
  const level = levelOf(tagged)
  out.add(typed(At.levelLength, level * 5 + Math.min(4, width), type))
  out.add(typed(At.levelOther, level * LEVELS + coarse(other), type))
  out.add(At.levelSides + (level * LEVELS + coarse(left)) * LEVELS + coarse(right))

  const opens = beginsSentence(doc, first)
  const closes = endsSentence(doc, first, last)
  const traits = neighbours(doc.tokens.vocabulary)
  const { type: types } = doc.tokens
  out.add(typed(At.capitals, shape[first] & Shape.allCaps ? 0 : shape[first] & Shape.capital ? 1 : 2, type))
  out.add(typed(At.before, opens ? 0 : traits[types[first - 1]], type))
  out.add(typed(At.behind, closes ? 0 : traits[types[last]], type))
  if (width === 1)
    out.add(typed(At.common, shares(doc.tokens.vocabulary)[word[first]] * 2 + (shape[first] & Shape.sentenceStart ? 1 : 0), type))

  const words = DENSE + (known.viaCount + 1) * PER_VIA
  if (!opens) addWord(known, words, word[first - 1], 0, type, out)
  if (!closes) addWord(known, words, word[last], 1, type, out)
  addWord(known, words, word[first], 2, type, out)
  addWord(known, words, word[last - 1], 3, type, out)
}

function addWord({ words }: Known, from: number, word: number, place: number, type: number, out: Sink): void {
  if (words[word] > 0) out.add(from + words[word] * PER_WORD + place * TYPES + type)
}

/** The features that change with what is proposed of the same span and of others. */
export function readMoving(doc: Document, masses: Masses, known: Known, candidate: Candidate, out: Sink): void {
  const { first, last, type, vias, tagged, alike } = candidate
  const confidence = Math.min(0.995, 1 - candidate.doubt)
  out.add(At.witnesses + Math.min(vias.length, 4))
  out.addNumber(At.confidence + type, logit(confidence))
  out.add(At.confidenceBin + bin(CONFIDENT, confidence))
  if (candidate.listed) out.add(typed(At.listed, last - first === 1 ? 0 : 1, type))

  const level = levelOf(tagged)
  const rest = alike.count > 1 ? (alike.tagged - tagged) / (alike.count - 1) : -1
  if (rest >= 0) out.add(typed(At.alike, bin(LIKELY, rest), type))
  out.add(At.alikeCount + Math.min(alike.count - 1, 4))
  out.add(typed(At.level, level * (LEVELS + 1) + (rest < 0 ? LEVELS : levelOf(rest)), type))

  const rival = bin(RATHER_EDGES, candidate.rival)
  out.add(At.rival + rival * RATHER + bin(RATHER_EDGES, confidence))
  out.add(typed(At.rivalLevel, rival * LEVELS + level, type))
  out.add(At.besideBefore + bin(RATHER_EDGES, candidate.before) * LEVELS + coarse(leftOf(doc, masses, first)))
  out.add(At.besideBehind + bin(RATHER_EDGES, candidate.behind) * LEVELS + coarse(rightOf(doc, masses, first, last)))

  let byTagger = 0
  let byRule = 0
  let again = 0
  for (let k = 0; k < vias.length; k++) {
    const via = vias[k]
    if (via === 'tagger') byTagger = 1
    else if (via === 'again') again = 1
    else if (via === 'name-part') again = 2
    else byRule = 1
    const number = known.vias.get(via)
    if (number === undefined) continue
    const at = DENSE + number * PER_VIA + type
    out.add(at)
    out.add(at + TYPES + level * TYPES)
  }
  out.add(typed(At.sources, (again * 2 + byRule) * 2 + byTagger, type))
}

const beginsSentence = ({ tokens }: Document, first: number): boolean =>
  first === 0 || tokens.sentence[first - 1] !== tokens.sentence[first]
const endsSentence = ({ tokens }: Document, first: number, last: number): boolean =>
  last >= tokens.length || tokens.sentence[last] !== tokens.sentence[first]

const leftOf = (doc: Document, masses: Masses, first: number): number =>
  bin(LIKELY, beginsSentence(doc, first) ? 0 : spillBefore(masses, first))
const rightOf = (doc: Document, masses: Masses, first: number, last: number): number =>
  bin(LIKELY, endsSentence(doc, first, last) ? 0 : spillBehind(masses, last))

function bin(edges: Float64Array, value: number): number {
  let k = 0
  while (k < edges.length && value >= edges[k]) k++
  return k
}

const logit = (p: number): number => {
  const q = Math.min(Math.max(p, 0.002), 0.998)
  return Math.log(q / (1 - q))
}

const levelOf = (p: number): number => (p < 0.02 ? 0 : p < 0.3 ? 1 : p < 0.8 ? 2 : 3)
const coarse = (b: number): number => Math.min(LEVELS - 1, Math.floor(b / 3))

function least(masses: Masses, first: number, last: number, type: number): number {
  let p = 1
  for (let i = first; i < last; i++) p = Math.min(p, masses.inside(i, type))
  return p
}

/** The most that speaks for another type anywhere in the span. */
function othersMost(masses: Masses, first: number, last: number, type: number): number {
  let p = 0
  for (let i = first; i < last; i++) for (let t = 0; t < TYPES; t++) if (t !== type) p = Math.max(p, masses.inside(i, t))
  return p
}

/** How likely a name goes on over the edge of the span, backwards and forwards. */
function spillBefore(masses: Masses, first: number): number {
  let p = 0
  for (let t = 0; t < TYPES; t++) p = Math.max(p, masses.inside(first - 1, t) - masses.end(first - 1, t))
  return p
}

function spillBehind(masses: Masses, last: number): number {
  let p = 0
  for (let t = 0; t < TYPES; t++) p = Math.max(p, masses.inside(last, t) - masses.begin(last, t))
  return p
}

const shares = column(({ lowers }, type) => Math.min(SHARES - 1, commonShare(lowers[type])))

/** What a token beside a span is, from 1 on. */
const neighbours = column(({ kinds, shapes, lowers }, type) => {
  if (kinds[type] === TokenKind.number) return 2
  if (kinds[type] === TokenKind.word) return shapes[type] & Shape.capital ? 1 : 3
  const mark = MARKS.indexOf(lowers[type])
  return mark >= 0 ? 4 + mark : NEIGHBOURS - 1
})

const MARKS = ['(', ')', ',', '.', '"', '-']
