import { hashText, mix } from './hash'
import type { WordTable } from './word-table'

/** Spelling classes of a token. */
export const Spelling = {
  lower: 0,
  capital: 1,
  allCaps: 2,
  mixed: 3,
  initial: 4,
  number: 5,
  alphanumeric: 6,
  quote: 7,
  open: 8,
  close: 9,
  comma: 10,
  stop: 11,
  dash: 12,
  other: 13,
  edge: 14,
} as const

/** Groups of features, for ablation. */
export const Group = {
  word: 1,
  affix: 2,
  chars: 4,
  shape: 8,
  cluster: 16,
  statistics: 32,
  bigram: 64,
  run: 128,
  sentence: 256,
  lexicon: 512,
} as const

/** Radius of the widest window in which word features are read. */
export const RADIUS = 3

/** What features need to know of a word type (a surface form), made once and cached. */
export interface WordType {
  readonly spelling: number
  readonly norm: number
  readonly fine: number
  /** Word classes, -1 for none. */
  readonly coarse: number
  readonly cluster: number
  /** May stand in a run of capitalised words. */
  readonly capital: boolean
  /** `codes[r]`: feature codes that are read at distances up to `r`. */
  readonly codes: readonly Int32Array[]
}

const Kind = {
  word: 1,
  prefix: 2,
  suffix: 3,
  gram: 4,
  spelling: 5,
  fine: 6,
  coarse: 7,
  cluster: 8,
  statistic: 9,
  statisticSpelling: 10,
  length: 11,
  hyphen: 12,
  unknown: 13,
} as const

const isUpper = (c: number) => (c >= 65 && c <= 90) || (c >= 0xc0 && c <= 0xde && c !== 0xd7)
const isLower = (c: number) => (c >= 97 && c <= 122) || (c >= 0xdf && c !== 0xf7 && c < 0x250)
const isDigit = (c: number) => c >= 48 && c <= 57

function spellingOf(text: string): number {
  let upper = 0
  let lower = 0
  let digits = 0
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i)
    if (isUpper(c)) upper++
    else if (isLower(c)) lower++
    else if (isDigit(c)) digits++
  }
  const first = text.charCodeAt(0)
  if (upper + lower > 0) {
    if (digits > 0) return Spelling.alphanumeric
    if (upper === 0) return Spelling.lower
    if (isUpper(first)) {
      if (lower === 0) return upper === 1 ? Spelling.initial : Spelling.allCaps
      return upper === 1 || text.includes('-') ? Spelling.capital : Spelling.mixed
    }
    return Spelling.mixed
  }
  if (digits > 0) return Spelling.number
  if ('"“”‘’\'`«»„'.includes(text[0])) return Spelling.quote
  if ('([{'.includes(text[0])) return Spelling.open
  if (')]}'.includes(text[0])) return Spelling.close
  if (text[0] === ',') return Spelling.comma
  if ('.?!;:'.includes(text[0])) return Spelling.stop
  if ('-–—'.includes(text[0])) return Spelling.dash
  return Spelling.other
}

/** The shape with runs shortened, as a hash: `Xx`, `X.X.`, `x-x`, `Xx-0`. */
function fineShape(text: string): number {
  let h = 7
  let before = 0
  const end = Math.min(text.length, 24)
  for (let i = 0; i < end; i++) {
    const c = text.charCodeAt(i)
    const k = isUpper(c) ? 1 : isLower(c) ? 2 : isDigit(c) ? 3 : c
    if (k !== before) h = mix(h, k)
    before = k
  }
  return h
}

function normal(lower: string): number {
  let h = 0x811c9dc5
  for (let i = 0; i < lower.length; i++) {
    const c = lower.charCodeAt(i)
    h = Math.imul(h ^ (isDigit(c) ? 48 : c), 0x01000193)
  }
  return h | 0
}

/** Kinds of affixes by their length. */
const PREFIX = [0, 1, 2, 3, 4, 5].map((k) => mix(Kind.prefix, k))
const SUFFIX = [0, 1, 2, 3, 4, 5].map((k) => mix(Kind.suffix, k))

/** Everything that features read off one word type. Long words are cut at 40 characters for affixes and character n-grams. */
export function wordType(surface: string, table: WordTable | null, groups = -1): WordType {
  const lower = surface.toLowerCase()
  const spelling = spellingOf(surface)
  const fine = fineShape(surface)
  const norm = normal(lower)
  const row = table ? table.find(norm) : -1
  const coarse = row >= 0 && groups & Group.cluster ? table!.coarse(row) : -1
  const cluster = row >= 0 && groups & Group.cluster ? table!.cluster(row) : -1
  const codes: number[][] = [[], [], [], []]
  if (groups & Group.word) codes[3].push(mix(Kind.word, norm))
  if (groups & Group.shape) {
    codes[2].push(mix(Kind.spelling, spelling))
    codes[0].push(mix(Kind.fine, fine), mix(Kind.length, Math.min(lower.length, 12)))
    if (surface.includes('-')) codes[1].push(mix(Kind.hyphen, 1))
  }
  const n = Math.min(lower.length, 40)
  if (groups & Group.affix) {
    for (let k = 1; k <= 5 && k < n; k++) {
      const near = codes[k === 3 || k === 2 ? 1 : 0]
      near.push(mix(PREFIX[k], hashText(lower, 0, k)), mix(SUFFIX[k], hashText(lower, lower.length - k)))
    }
  }
  if (groups & Group.chars) for (let i = 0; i + 4 <= n; i++) codes[0].push(mix(Kind.gram, hashText(lower, i, i + 4)))
  if (row >= 0) {
    if (groups & Group.cluster) {
      codes[2].push(mix(Kind.coarse, coarse))
      codes[2].push(mix(Kind.cluster, cluster))
    }
    if (groups & Group.statistics) {
      for (let k = 0; k < table!.columns; k++) {
        const v = mix(k, table!.statistic(row, k))
        codes[1].push(mix(Kind.statistic, v))
        codes[0].push(mix(mix(Kind.statisticSpelling, spelling), v))
      }
    }
  } else if (groups & Group.statistics) codes[1].push(mix(Kind.unknown, spelling))
  const capital =
    spelling === Spelling.capital || spelling === Spelling.allCaps || spelling === Spelling.mixed || spelling === Spelling.initial
  return { spelling, norm, fine, coarse, cluster, capital, codes: codes.map((c) => new Int32Array(c)) }
}

/** Stands for the places before and after a sentence. */
export const EDGE: WordType = {
  spelling: Spelling.edge,
  norm: 0x3c733e,
  fine: 0,
  coarse: -2,
  cluster: -2,
  capital: false,
  codes: [[], [mix(Kind.word, 0x3c733e)], [], []].map((c) => Int32Array.from(c)),
}

/** Numbers that `contextCodes` reads of a word, at `row * Fact.size` and on. */
export const Fact = {
  norm: 0,
  fine: 1,
  coarse: 2,
  cluster: 3,
  spelling: 4,
  capital: 5,
  /** Kinds of features already mixed with this word as their first part. */
  mixed: 6,
  size: 20,
} as const

/** Kinds of features that begin with a word's own number, and the fact that it is. */
export const FIRST_PARTS: readonly (readonly [kind: number, fact: number])[] = [
  [40, Fact.norm],
  [140, Fact.norm],
  [240, Fact.norm],
  [340, Fact.norm],
  [41, Fact.norm],
  [45, Fact.norm],
  [145, Fact.norm],
  [42, Fact.cluster],
  [142, Fact.cluster],
  [242, Fact.coarse],
  [63, Fact.coarse],
  [163, Fact.coarse],
  [263, Fact.coarse],
  [143, Fact.spelling],
]

/** Writes the facts of a word as row `row`. */
export function writeFacts(word: WordType, facts: Int32Array, row: number): void {
  const at = row * Fact.size
  facts[at + Fact.norm] = word.norm
  facts[at + Fact.fine] = word.fine
  facts[at + Fact.coarse] = word.coarse
  facts[at + Fact.cluster] = word.cluster
  facts[at + Fact.spelling] = word.spelling
  facts[at + Fact.capital] = word.capital ? 1 : 0
  FIRST_PARTS.forEach(([kind, fact], k) => {
    facts[at + Fact.mixed + k] = mix(kind, facts[at + fact])
  })
}

/** What a word feature's code is mixed with as seen from distance `d` (−3 … 3). */
export const seenFrom = (d: number): number => d + 101
/** The code of a word feature as seen from distance `d`. */
export const at = (code: number, d: number): number => mix(code, seenFrom(d))
