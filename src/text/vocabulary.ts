import { Char, charClass } from './chars'
import { Shape, TokenKind, type TokenKindValue } from './document'

/** Hash of no units (FNV-1a). */
export const HASH = 0x811c9dc5
/** The hash of some units with one more. */
export const joined = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193)

const HYPHEN = 0x2d
const KIND_BITS = 4
const KINDS = (1 << KIND_BITS) - 1
const ODD = /[\u00ad\u200c\u200d]/g
const APOSTROPHES = /[\u2018\u2019\u02bc\u0060]/g
const HYPHENS = /[\u2010\u2011]/g
/** Word types kept from text to text; a vocabulary that has outgrown this is left to its document and a new one begun. */
const MOST_TYPES = 30_000
/** The same for the UTF-16 units of their surfaces. */
const MOST_UNITS = 600_000

/**
 * Word types: every surface that a text held, once, with what follows from it alone. Ids are dense and never change. The type of the
 * lower-cased surface is a type too, so that what depends on the word, not on its writing, is looked up under `word[type]`.
 */
export class Vocabulary {
  size = 0
  readonly surfaces: string[] = []
  /** Lower-cased surfaces, each the same string object wherever it stands. */
  readonly lowers: string[] = []
  kinds = new Uint8Array(4096)
  /** Bits of `Shape` that the surface decides. */
  shapes = new Uint8Array(4096)
  /** Type of the lower-cased surface. */
  words = new Int32Array(4096)
  /** Values of `column`s by their number. */
  readonly columns: (Values | undefined)[] = []
  /** Surfaces one after the other, `from[type]` to `from[type + 1]`. */
  private units = new Uint16Array(1 << 16)
  private from = new Int32Array(4097)
  /** Open addressing, two numbers a place: the hash, and one more than the type above its kind's `KIND_BITS`, 0 where nothing stands. */
  private slots = new Int32Array(1 << 15)
  private mask = (1 << 14) - 1
  /** One more than the types of ASCII punctuation marks, 0 for those not met. */
  private readonly marks = new Int32Array(128)

  /** Whether a new text should begin a new vocabulary. */
  get full(): boolean {
    return this.size > MOST_TYPES || this.from[this.size] > MOST_UNITS
  }

  /**
   * The type of a word whose units stand at the start of `spelt`, added where it is new.
   * @param hash `HASH` joined with all of them
   */
  typeOfWord(spelt: Uint16Array, length: number, hash: number, text: string, start: number): number {
    const { from, units, mask, slots } = this
    const mixed = hash ^ (hash >>> 15)
    for (let s = mixed & mask; ; s = (s + 1) & mask) {
      const held = slots[2 * s + 1]
      if (held === 0) return this.add(text, start, start + length, TokenKind.word, mixed)
      if (slots[2 * s] !== mixed || (held & KINDS) !== TokenKind.word) continue
      const type = (held >> KIND_BITS) - 1
      const at = from[type]
      if (from[type + 1] - at !== length) continue
      let k = 0
      while (k < length && spelt[k] === units[at + k]) k++
      if (k === length) return type
    }
  }

  /** The type of the characters `start` up to (not including) `end`, added where it is new. */
  typeOf(text: string, start: number, end: number, kind: TokenKindValue): number {
    if (kind === TokenKind.punct && end - start === 1) {
      const code = text.charCodeAt(start)
      if (code < this.marks.length) return (this.marks[code] ||= this.lookUp(text, start, end, kind) + 1) - 1
    }
    return this.lookUp(text, start, end, kind)
  }

  private lookUp(text: string, start: number, end: number, kind: TokenKindValue): number {
    let hash = HASH ^ kind
    for (let k = start; k < end; k++) hash = joined(hash, text.charCodeAt(k))
    hash ^= hash >>> 15
    const { from, units, mask, slots } = this
    const length = end - start
    for (let s = hash & mask; ; s = (s + 1) & mask) {
      const held = slots[2 * s + 1]
      if (held === 0) return this.add(text, start, end, kind, hash)
      if (slots[2 * s] !== hash || (held & KINDS) !== kind) continue
      const type = (held >> KIND_BITS) - 1
      let u = from[type]
      if (from[type + 1] - u !== length) continue
      let k = start
      while (k < end && text.charCodeAt(k) === units[u]) {
        k++
        u++
      }
      if (k === end) return type
    }
  }

  private add(text: string, start: number, end: number, kind: TokenKindValue, hash: number): number {
    const type = this.size++
    if (type >= this.kinds.length - 1) this.grow()
    const at = this.from[type]
    const stop = at + end - start
    if (stop > this.units.length) this.units = extend(new Uint16Array(Math.max(stop, this.units.length * 2)), this.units)
    for (let k = start, u = at; k < end; k++, u++) this.units[u] = text.charCodeAt(k)
    this.from[type + 1] = stop
    this.kinds[type] = kind
    this.shapes[type] = shapeOf(text, start, end, kind)
    const surface = ownCopy(text.slice(start, end))
    const lower = lowerOf(surface, kind)
    this.surfaces.push(surface)
    this.lowers.push(lower)
    if (this.size * 2 > this.mask) this.widen()
    this.place(hash, ((type + 1) << KIND_BITS) | kind)
    if (lower === surface) this.words[type] = type
    else {
      const word = this.typeOf(lower, 0, lower.length, kind)
      this.words[type] = word
      this.lowers[type] = this.surfaces[word]
    }
    return type
  }

  private place(hash: number, held: number): void {
    const { slots, mask } = this
    let s = hash & mask
    while (slots[2 * s + 1] !== 0) s = (s + 1) & mask
    slots[2 * s] = hash
    slots[2 * s + 1] = held
  }

  private widen(): void {
    const { slots } = this
    this.mask = this.mask * 2 + 1
    this.slots = new Int32Array(slots.length * 2)
    for (let s = 0; s < slots.length; s += 2) if (slots[s + 1] !== 0) this.place(slots[s], slots[s + 1])
  }

  private grow(): void {
    const room = this.kinds.length * 2
    this.kinds = extend(new Uint8Array(room), this.kinds)
    this.shapes = extend(new Uint8Array(room), this.shapes)
    this.words = extend(new Int32Array(room), this.words)
    this.from = extend(new Int32Array(room + 1), this.from)
  }
}

interface Values {
  filled: number
  values: Int32Array
}

let columns = 0

/**
 * A whole number for each type of a vocabulary, computed once: what depends on a word alone costs an index after that.
 * @param compute must depend on nothing but its arguments
 * @returns a function from a vocabulary to the values of all its types so far, by type
 */
export function column(compute: (vocabulary: Vocabulary, type: number) => number): (vocabulary: Vocabulary) => Int32Array {
  const number = columns++
  return (vocabulary) => {
    let own = vocabulary.columns[number]
    if (own !== undefined && own.filled === vocabulary.size) return own.values
    if (own === undefined) vocabulary.columns[number] = own = { filled: 0, values: new Int32Array(vocabulary.kinds.length) }
    if (own.values.length < vocabulary.size) own.values = extend(new Int32Array(vocabulary.kinds.length), own.values)
    for (; own.filled < vocabulary.size; own.filled++) own.values[own.filled] = compute(vocabulary, own.filled)
    return own.values
  }
}

let current = new Vocabulary()

/** The vocabulary for a new text: the one of the texts before, unless that is full. */
export function vocabularyForText(): Vocabulary {
  if (current.full) current = new Vocabulary()
  return current
}

/**
 * A copy that does not keep the text alive from which it was cut. Property keys are stored once and compare by identity, which makes
 * comparing a word with a literal cheap.
 */
export function ownCopy(text: string): string {
  for (const key in { [text]: 0 }) return key
  return text
}

/**
 * The lower-cased form. Outside ASCII it is put in normal form NFC, with plain apostrophes and hyphens and without marks that have no
 * width, so that `Jum’at` and `Jum'at` look up the same.
 */
function lowerOf(surface: string, kind: TokenKindValue): string {
  const lower = surface.toLowerCase()
  if (isBare(kind) || isAscii(surface)) return lower
  return lower.normalize('NFC').replace(ODD, '').replace(APOSTROPHES, "'").replace(HYPHENS, '-') || lower
}

function isAscii(text: string): boolean {
  for (let k = 0; k < text.length; k++) if (text.charCodeAt(k) > 0x7f) return false
  return true
}

/** Marks and signs, of which nothing is known but what they are. */
const isBare = (kind: TokenKindValue): boolean => kind === TokenKind.punct || kind === TokenKind.symbol

/** The bits of `Shape` that characters decide. */
function shapeOf(text: string, start: number, end: number, kind: TokenKindValue): number {
  let shape = 0
  if (isBare(kind)) return shape
  let upper = 0
  let letters = 0
  for (let k = start; k < end; k++) {
    const code = text.charCodeAt(k)
    const c = charClass(code)
    if (c === Char.lower) {
      letters++
      shape |= Shape.hasLower
    } else if (c === Char.upper) {
      letters++
      upper++
      if (k === start) shape |= Shape.capital
    } else if (c === Char.digit) shape |= Shape.hasDigit
    else if (c === Char.letter) letters++
    else if ((code === HYPHEN || code === 0x2010 || code === 0x2011) && k > start && kind <= TokenKind.number) shape |= Shape.hyphen
  }
  if (upper >= 2 && upper === letters) shape |= Shape.allCaps
  return shape
}

/** `wide` with the values of `narrow` at its start. */
export function extend<T extends Int32Array | Int16Array | Uint8Array | Uint16Array | Float64Array>(wide: T, narrow: T): T {
  wide.set(narrow)
  return wide
}
