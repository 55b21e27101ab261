import type { ModelParts } from './model'
import { wordTableOf, type WordTable } from './word-table'

/*
 * A model as text that stands in a module as it is: digits of base 91, lowest first, one printable character each (from `#` on,
 * `!` for the backslash). It is read digit by digit straight into typed arrays, for this happens before the first result.
 */
const BASE = 91
const FIRST = 0x23
const BACKSLASH = 0x5c
/** Ends the head; no digit. */
const END = '~'

/** Differences of ascending codes: two digits and one that counts `LOW`; `MORE` of these say that three digits more follow. */
const LOW = BASE * BASE
const MORE = BASE - 1
/** Labels whose bits stand in two digits: 1 where the weight is not zero. */
const MASK = 13
/** A weight is one digit, `w + ZERO`; `ZERO` itself announces a larger one as `w + 128` in two. */
const ZERO = 45
const CLUSTERS = 1024

/** Writes a model as text: its head as JSON, then codes, rows of weights, and the word table. */
export function embedModel(model: ModelParts): string {
  const out: string[] = []
  const digit = (v: number) => out.push(FIRST + v === BACKSLASH ? '!' : String.fromCharCode(FIRST + v))
  const digits = (v: number, count: number) => {
    let rest = v
    for (let k = 0; k < count; k++, rest = Math.floor(rest / BASE)) digit(rest % BASE)
    if (rest > 0) throw new RangeError(`${v} does not fit ${count} digits`)
  }
  const ascending = (codes: Int32Array) => {
    let before = 0
    for (const code of codes) {
      let difference = (code >>> 0) - before
      before = code >>> 0
      for (; difference >= MORE * LOW; difference -= MORE * LOW) digits(MORE * LOW, 3)
      digits(difference, 3)
    }
  }
  const { codes, weights, transitions, table, types } = model
  const count = 1 + 4 * types.length
  const most = table ? table.statistics.reduce((a, b) => Math.max(a, b), 0) + 1 : 0
  const head: Head = {
    types,
    scale: model.scale,
    groups: model.groups,
    calibration: model.calibration,
    transitions: [...transitions],
    features: codes.length,
    words: table ? table.size : 0,
    columns: table ? table.columns : 0,
    most,
  }
  ascending(codes)
  for (let row = 0; row < codes.length; row++) {
    for (let l = 0; l < count; l += MASK) {
      const part = weights.subarray(row * count + l, row * count + Math.min(l + MASK, count))
      digits(
        part.reduce((mask, w, k) => mask | (w === 0 ? 0 : 1 << k), 0),
        2,
      )
      for (const w of part) {
        if (w === 0) continue
        if (Math.abs(w) <= ZERO) digit(w + ZERO)
        else {
          digit(ZERO)
          digits(w + 128, 2)
        }
      }
    }
  }
  if (table) {
    ascending(table.hashes)
    for (let i = 0; i < table.size; i++) digits(table.coarse[i] * CLUSTERS + table.cluster[i], 3)
    const { statistics } = table
    const step = stepOf(most)
    for (let i = 0; i < statistics.length; i += step) digit(statistics[i] + (step > 1 ? (statistics[i + 1] ?? 0) * most : 0))
  }
  return `${JSON.stringify(head)}${END}${out.join('')}`
}

interface Head {
  readonly types: readonly string[]
  readonly scale: number
  readonly groups: number
  readonly calibration: readonly [number, number]
  readonly transitions: readonly number[]
  readonly features: number
  readonly words: number
  readonly columns: number
  /** Statistics are less than this. */
  readonly most: number
}

/** Statistics in one digit. */
const stepOf = (most: number): number => (most * most <= BASE ? 2 : 1)

/** Reads what `embedModel` wrote. */
export function readEmbedded(text: string): ModelParts {
  const body = text.indexOf(END) + 1
  const { features, words, columns, most, transitions, ...head } = JSON.parse(text.slice(0, body - 1)) as Head
  const reader = new Reader(text, body)
  const codes = reader.codes(features)
  const weights = reader.weights(features, 1 + 4 * head.types.length)
  const table = words > 0 ? reader.table(words, columns, most) : null
  return { ...head, codes, weights, transitions: Float32Array.from(transitions), table }
}

/** Each method is one tight loop, so that it is compiled while it runs for the first time. */
class Reader {
  constructor(
    private readonly text: string,
    private at: number,
  ) {}

  codes(n: number): Int32Array {
    const { text } = this
    const codes = new Int32Array(n)
    let at = this.at
    let code = 0
    for (let i = 0; i < n; at += 3) {
      const high = digitAt(text, at + 2)
      code = (code + digitAt(text, at) + digitAt(text, at + 1) * BASE + high * LOW) | 0
      if (high < MORE) codes[i++] = code
    }
    this.at = at
    return codes
  }

  weights(n: number, count: number): Int8Array {
    const { text } = this
    const weights = new Int8Array(n * count)
    let at = this.at
    for (let row = 0; row < weights.length; row += count) {
      for (let l = 0; l < count; l += MASK) {
        let mask = digitAt(text, at) + digitAt(text, at + 1) * BASE
        at += 2
        for (let k = row + l; mask !== 0; k++, mask >>= 1) {
          if ((mask & 1) === 0) continue
          let w = digitAt(text, at++) - ZERO
          if (w === 0) {
            w = digitAt(text, at) + digitAt(text, at + 1) * BASE - 128
            at += 2
          }
          weights[k] = w
        }
      }
    }
    this.at = at
    return weights
  }

  table(size: number, columns: number, most: number): WordTable {
    const hashes = this.codes(size)
    const coarse = new Int16Array(size)
    const cluster = new Int16Array(size)
    const { text } = this
    let at = this.at
    for (let i = 0; i < size; i++, at += 3) {
      const both = digitAt(text, at) + digitAt(text, at + 1) * BASE + digitAt(text, at + 2) * LOW
      coarse[i] = both >> 10
      cluster[i] = both & (CLUSTERS - 1)
    }
    this.at = at
    return wordTableOf({ size, columns, hashes, coarse, cluster, statistics: this.statistics(size * columns, most) })
  }

  private statistics(n: number, most: number): Uint8Array {
    const { text } = this
    const statistics = new Uint8Array(n)
    const step = stepOf(most)
    let at = this.at
    for (let i = 0; i < n; i += step) {
      const both = digitAt(text, at++)
      statistics[i] = step > 1 ? both % most : both
      if (step > 1) statistics[i + 1] = (both / most) | 0
    }
    this.at = at
    return statistics
  }
}

function digitAt(text: string, at: number): number {
  const code = text.charCodeAt(at)
  return code < FIRST ? BACKSLASH - FIRST : code - FIRST
}
