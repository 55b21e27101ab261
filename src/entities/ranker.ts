import type { Masses } from '../names/tagger/masses'
import type { Document } from '../text/document'
import { column, type Vocabulary } from '../text/vocabulary'
import { DENSE, PER_VIA, PER_WORD, readMoving, readStanding, type Candidate, type Known, type Sink } from './rank-features'

/** Weights as they are kept in `models/ranker.json`, made by `tools/names/train-ranker.ts`. */
export interface RankerFile {
  readonly version: 1
  /** Rules and words that have weights of their own, separated by spaces, words in ascending order. */
  readonly vias: string
  readonly words: string
  /** Weights in steps of this size. */
  readonly step: number
  /** Two characters a weight; see `packWeights`. */
  readonly weights: string
}

const LOW = 0x23
const BASE = 90
const HALF = (BASE * BASE) >> 1
const BACKSLASH = 0x5c

/** Steps from -4050 to 4049 as two printable characters each, without quotation mark and backslash. */
export function packWeights(steps: readonly number[]): string {
  const sign = (n: number): string => String.fromCharCode(n + LOW >= BACKSLASH ? n + LOW + 1 : n + LOW)
  return steps
    .map((step) => {
      const n = Math.min(BASE * BASE - 1, Math.max(0, step + HALF))
      return sign(Math.floor(n / BASE)) + sign(n % BASE)
    })
    .join('')
}

/** Adds up weights, each read from its text when it is first needed. */
class Score implements Sink {
  sum = 0
  private readonly weights: Float32Array

  constructor(
    private readonly text: string,
    private readonly step: number,
  ) {
    this.weights = new Float32Array(text.length >> 1).fill(NaN)
  }

  add(code: number): void {
    if (Number.isNaN(this.weights[code])) this.read(code)
    this.sum += this.weights[code]
  }

  addNumber(code: number, value: number): void {
    if (Number.isNaN(this.weights[code])) this.read(code)
    this.sum += this.weights[code] * value
  }

  private read(code: number): void {
    this.weights[code] = (this.digit(2 * code) * BASE + this.digit(2 * code + 1) - HALF) * this.step
  }

  private digit(at: number): number {
    const c = this.text.charCodeAt(at)
    return (c > BACKSLASH ? c - 1 : c) - LOW
  }
}

/** How likely it is that a span is a name of a type: logistic regression over what the rules and the tagger say of it. */
export class Ranker {
  private readonly score: Score
  private readonly vias: ReadonlyMap<string, number>
  private readonly wordsOf: (vocabulary: Vocabulary) => Int32Array

  constructor({ vias, words, step, weights }: RankerFile) {
    this.score = new Score(weights, step)
    this.vias = numbered(vias)
    const sorted = words === '' ? [] : words.split(' ')
    this.wordsOf = column(({ lowers }, type) => placeOf(sorted, lowers[type]) + 1)
  }

  known(doc: Document): Known {
    return { vias: this.vias, words: this.wordsOf(doc.tokens.vocabulary), viaCount: this.vias.size }
  }

  /** The part of a candidate's score that stays whatever else is proposed. */
  standing(doc: Document, masses: Masses, known: Known, candidate: Candidate): number {
    const { score } = this
    score.sum = 0
    readStanding(doc, masses, known, candidate, score)
    return score.sum
  }

  likelihood(
    doc: Document,
    masses: Masses,
    known: Known,
    candidate: Candidate,
    standing = this.standing(doc, masses, known, candidate),
  ): number {
    const { score } = this
    score.sum = standing
    readMoving(doc, masses, known, candidate, score)
    return 1 / (1 + Math.exp(-score.sum))
  }
}

/** Number of weights for so many rules and words (numbers start at 1). */
export const weightCount = (vias: number, words: number): number => DENSE + (vias + 1) * PER_VIA + (words + 1) * PER_WORD

const numbered = (list: string): ReadonlyMap<string, number> => new Map(list === '' ? [] : list.split(' ').map((item, i) => [item, i + 1]))

/** Place of a word in a list in ascending order, -1 where it is not there. */
function placeOf(list: readonly string[], word: string): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const mid = (low + high) >> 1
    if (list[mid] < word) low = mid + 1
    else high = mid
  }
  return list[low] === word ? low : -1
}
