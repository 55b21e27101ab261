import { placeOf } from './code-index'
import { labelsOf } from './labels'
import type { Model, ModelParts } from './model'
import { clearRecord, MOST_LABELS, recordsFor, setWeight } from './records'
import type { WordTable } from './word-table'

/*
 * A model as text that stands in a module as it is: digits of base 91, lowest first, one printable character each (from `#` on,
 * `!` for the backslash). A process that reads one article needs few of its rows, so only the codes are read at once; weights and
 * words are read from the text where they are asked for.
 */
const BASE = 91
const FIRST = 0x23
const BACKSLASH = 0x5c
/** Ends the head; no digit. */
const END = '~'

/** Differences of ascending codes: two digits and one that counts `LOW`; `MORE` of these say that three digits more follow. */
const LOW = BASE * BASE
const MORE = BASE - 1
/** Rows from one place in the directory to the next: to a row between, the rows before it are passed over. */
const STEP = 4
const PLACE = 4
/** A row is two digits, whose bits are the labels with a weight, and one digit a weight: `w + ZERO`. The outermost say that it is listed. */
const ZERO = 45
const LISTED = PLACE + 2
const CLUSTERS = 1024

interface Head {
  readonly types: readonly string[]
  readonly scale: number
  readonly groups: number
  readonly calibration: readonly [number, number]
  readonly transitions: readonly number[]
  readonly features: number
  /** Weights that are listed. */
  readonly large: number
  readonly words: number
  readonly columns: number
  /** Statistics are less than this. */
  readonly most: number
}

/** What is embedded: a model, and the hashes of its word table. */
export interface Embeddable extends Omit<ModelParts, 'table'> {
  readonly table: (WordTable & { readonly hashes: Int32Array }) | null
}

/**
 * Writes a model as text: its head as JSON, then codes, the directory of rows, listed weights, hashes, classes and statistics of
 * words, and rows of weights.
 */
export function embedModel({ codes, weights, transitions, table, ...model }: Embeddable): string {
  const count = 1 + 4 * model.types.length
  if (count > MOST_LABELS) throw new RangeError(`${count} labels, a model has ${MOST_LABELS} at most`)
  const rows: string[] = []
  const places: string[] = []
  const large: string[] = []
  for (let row = 0; row < codes.length; row++) {
    if (row % STEP === 0) places.push(digits(rows.length, PLACE))
    const values = weights.subarray(row * count, (row + 1) * count)
    rows.push(
      ...digits(
        values.reduce((mask, w, l) => mask | (w === 0 ? 0 : 1 << l), 0),
        2,
      ),
    )
    values.forEach((w, l) => {
      if (w === -128) throw new RangeError('a weight of -128')
      if (w !== 0) rows.push(digits(Math.max(-ZERO, Math.min(w, ZERO)) + ZERO, 1))
      if (Math.abs(w) >= ZERO) large.push(digits(row * count + l, PLACE) + digits(w + 128, 2))
    })
  }
  const words = Array.from({ length: table ? table.size : 0 }, (_, i) => i)
  const columns = table ? table.columns : 0
  const statistics = table ? words.flatMap((i) => Array.from({ length: columns }, (_, k) => table.statistic(i, k))) : []
  const most = Math.max(0, ...new Set(statistics)) + 1
  const head: Head = {
    ...model,
    transitions: [...transitions],
    features: codes.length,
    large: large.length,
    words: words.length,
    columns,
    most,
  }
  const step = stepOf(most)
  return [
    JSON.stringify(head),
    END,
    ascending(codes),
    ...places,
    ...large,
    table ? ascending(table.hashes) : '',
    ...words.map((i) => digits(table!.coarse(i) * CLUSTERS + table!.cluster(i), 3)),
    ...Array.from({ length: Math.ceil(statistics.length / step) }, (_, i) =>
      digits(statistics[i * step] + (step > 1 ? (statistics[i * step + 1] ?? 0) * most : 0), 1),
    ),
    ...rows,
  ].join('')
}

function digits(value: number, count: number): string {
  let out = ''
  let rest = value
  for (let k = 0; k < count; k++, rest = Math.floor(rest / BASE)) {
    const code = FIRST + (rest % BASE)
    out += code === BACKSLASH ? '!' : String.fromCharCode(code)
  }
  if (rest > 0) throw new RangeError(`${value} does not fit ${count} digits`)
  return out
}

function ascending(codes: Int32Array): string {
  let out = ''
  let before = 0
  for (const code of codes) {
    let difference = (code >>> 0) - before
    before = code >>> 0
    for (; difference >= MORE * LOW; difference -= MORE * LOW) out += digits(MORE * LOW, 3)
    out += digits(difference, 3)
  }
  return out
}

/** Statistics in one digit. */
const stepOf = (most: number): number => (most * most <= BASE ? 2 : 1)

/** Reads what `embedModel` wrote. */
export function readEmbedded(text: string): Model {
  const body = text.indexOf(END) + 1
  const { features, large, words, columns, most, transitions, types, ...head } = JSON.parse(text.slice(0, body - 1)) as Head
  const labels = labelsOf(types)
  const codes = new Int32Array(features)
  const places = readCodes(text, body, codes)
  const records = recordsFor(codes)
  const { numbers } = records
  const listed = places + Math.ceil(features / STEP) * PLACE
  const hashes = listed + large * LISTED
  const wordHashes = new Int32Array(words)
  const classes = readCodes(text, hashes, wordHashes)
  const statistics = classes + words * 3
  const step = stepOf(most)
  const rows = statistics + Math.ceil((words * columns) / step)

  const fill = (record: number) => {
    const row = numbers[record]
    let at = rows + number(text, places + Math.floor(row / STEP) * PLACE, PLACE)
    for (let k = row % STEP; k > 0; k--) at += 2 + bits(pair(text, at))
    let mask = pair(text, at)
    clearRecord(numbers, record)
    for (at += 2; mask !== 0; mask &= mask - 1) {
      const label = 31 - Math.clz32(mask & -mask)
      const weight = digitAt(text, at++) - ZERO
      const isListed = weight === ZERO || weight === -ZERO
      setWeight(numbers, record, label, isListed ? largeWeight(text, listed, large, row * labels.count + label) : weight)
    }
  }
  const table: WordTable = {
    size: words,
    columns,
    find: (hash) => placeOf(wordHashes, hash),
    coarse: (row) => Math.floor(number(text, classes + row * 3, 3) / CLUSTERS),
    cluster: (row) => number(text, classes + row * 3, 3) % CLUSTERS,
    statistic: (row, column) => {
      const k = row * columns + column
      const both = digitAt(text, statistics + Math.floor(k / step))
      return k % step ? Math.floor(both / most) : both % most
    },
  }
  return { ...head, labels, transitions: Float32Array.from(transitions), table: words > 0 ? table : null, records, fill }
}

/** Reads ascending codes, in one loop without calls, for most of it runs before it is compiled; returns where they end. */
function readCodes(text: string, from: number, codes: Int32Array): number {
  let at = from
  let code = 0
  for (let i = 0; i < codes.length; at += 3) {
    const a = text.charCodeAt(at)
    const b = text.charCodeAt(at + 1)
    const c = text.charCodeAt(at + 2)
    const high = (c < FIRST ? BACKSLASH : c) - FIRST
    code = (code + (a < FIRST ? BACKSLASH : a) - FIRST + ((b < FIRST ? BACKSLASH : b) - FIRST) * BASE + high * LOW) | 0
    if (high !== MORE) codes[i++] = code
  }
  return at
}

/** A listed weight by halving. */
function largeWeight(text: string, listed: number, large: number, key: number): number {
  let low = 0
  let high = large
  while (low < high) {
    const mid = (low + high) >> 1
    if (number(text, listed + mid * LISTED, PLACE) < key) low = mid + 1
    else high = mid
  }
  return number(text, listed + low * LISTED + PLACE, 2) - 128
}

function number(text: string, at: number, count: number): number {
  let value = 0
  for (let k = at + count - 1; k >= at; k--) value = value * BASE + digitAt(text, k)
  return value
}

const pair = (text: string, at: number): number => digitAt(text, at) + digitAt(text, at + 1) * BASE

/** Number of bits that are set, of sixteen. */
function bits(mask: number): number {
  const two = (mask & 0x5555) + ((mask >>> 1) & 0x5555)
  const four = (two & 0x3333) + ((two >>> 2) & 0x3333)
  const eight = (four & 0x0f0f) + ((four >>> 4) & 0x0f0f)
  return (eight & 255) + (eight >>> 8)
}

function digitAt(text: string, at: number): number {
  const code = text.charCodeAt(at)
  return code < FIRST ? BACKSLASH - FIRST : code - FIRST
}
