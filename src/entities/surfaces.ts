import { isSpace } from '../text/chars'
import type { Document } from '../text/document'
import { column, extend, ownCopy } from '../text/vocabulary'

/** Surfaces kept from text to text; a store that has outgrown this is left behind when a text begins. */
const MOST = 40_000
const SPACE = 32

/**
 * A text with single spaces, the same object wherever it is met: the surface of a name, its words, its lower-cased form. What follows
 * from it alone is kept with it, see `fact`.
 */
export class Surface {
  readonly facts: unknown[] = []

  constructor(
    readonly id: number,
    readonly text: string,
  ) {}
}

/** All surfaces met so far. */
export class Surfaces {
  readonly list: Surface[] = []
  /** Open addressing, two numbers a place: the hash, and one more than an id, 0 where nothing stands. */
  private slots = new Int32Array(1 << 13)

  get full(): boolean {
    return this.list.length > MOST
  }

  /** The surface of a text. */
  of(text: string): Surface {
    return this.met(hashOf(0, text, 0, text.length), text, 0, text.length)
  }

  /** The surface of some characters of a document. */
  between({ text }: Document, start: number, end: number): Surface {
    return this.met(hashOf(0, text, start, end), text, start, end)
  }

  /** The surface of some tokens. */
  spanning(doc: Document, first: number, last: number): Surface {
    const { start, end } = doc.tokens
    return this.met(hashOfTokens(doc, first, last), doc.text, start[first], end[last - 1])
  }

  /** The surface that has a hash and reads like some characters; undefined if none was ever met. */
  find(hash: number, text: string, start: number, end: number): Surface | undefined {
    const held = this.slots[2 * this.place(hash, text, start, end) + 1]
    return held === 0 ? undefined : this.list[held - 1]
  }

  private met(hash: number, text: string, start: number, end: number): Surface {
    const place = this.place(hash, text, start, end)
    const held = this.slots[2 * place + 1]
    if (held !== 0) return this.list[held - 1]
    const surface = new Surface(this.list.length, ownCopy(text.slice(start, end).replace(RUNS, ' ')))
    this.list.push(surface)
    this.slots[2 * place] = hash
    this.slots[2 * place + 1] = surface.id + 1
    if (this.list.length * 4 > this.slots.length) this.widen()
    return surface
  }

  /** Where a surface stands or would stand. */
  private place(hash: number, text: string, start: number, end: number): number {
    const { slots, list } = this
    const mask = (slots.length >> 1) - 1
    let s = spread(hash) & mask
    while (slots[2 * s + 1] !== 0 && !(slots[2 * s] === hash && reads(list[slots[2 * s + 1] - 1].text, text, start, end)))
      s = (s + 1) & mask
    return s
  }

  private widen(): void {
    const { slots } = this
    this.slots = new Int32Array(slots.length * 2)
    const mask = (this.slots.length >> 1) - 1
    for (let s = 0; s < slots.length; s += 2) {
      if (slots[s + 1] === 0) continue
      let t = spread(slots[s]) & mask
      while (this.slots[2 * t + 1] !== 0) t = (t + 1) & mask
      this.slots[2 * t] = slots[s]
      this.slots[2 * t + 1] = slots[s + 1]
    }
  }
}

let current = new Surfaces()

/** The surfaces of the text that is being read. */
export const surfaces = (): Surfaces => current

/** Says that a new text begins: until the next one, surfaces keep their ids. */
export function beginSurfaces(): void {
  if (current.full) current = new Surfaces()
}

let facts = 0

/**
 * What follows from a surface alone, computed once.
 * @param compute must depend on nothing but the surface, and give something other than undefined
 */
export function fact<T>(compute: (surface: Surface) => T): (surface: Surface) => T {
  const number = facts++
  return (surface) => {
    let value = surface.facts[number] as T | undefined
    if (value === undefined) {
      while (surface.facts.length <= number) surface.facts.push(undefined)
      surface.facts[number] = value = compute(surface)
    }
    return value
  }
}

export const lowered = fact((surface) => current.of(surface.text.toLowerCase()))

/** Whole numbers by id, emptied at no cost: for use inside one function. */
export class Slots {
  private values = new Int32Array(1024)
  private stamps = new Int32Array(1024)
  private stamp = 0

  /** Empties all slots; returns them. */
  clear(): this {
    this.stamp++
    return this
  }

  /** -1 where nothing was put. */
  get(id: number): number {
    return id < this.stamps.length && this.stamps[id] === this.stamp ? this.values[id] : -1
  }

  put(id: number, value: number): void {
    if (id >= this.stamps.length) {
      this.values = extend(new Int32Array(2 * id), this.values)
      this.stamps = extend(new Int32Array(2 * id), this.stamps)
    }
    this.stamps[id] = this.stamp
    this.values[id] = value
  }
}

const BASE = 0x01000193

/** A polynomial in the characters, so that the hash of words in a row follows from theirs; `hash` is that of what stands before. */
function hashOf(hash: number, text: string, start: number, end: number): number {
  let h = hash
  for (let k = start; k < end; k++) {
    let code = text.charCodeAt(k)
    if (isBlank(code)) {
      while (k + 1 < end && isBlank(text.charCodeAt(k + 1))) k++
      code = SPACE
    }
    h = (Math.imul(h, BASE) + code) | 0
  }
  return h
}

const spread = (hash: number): number => Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 7

const hashes = column(({ surfaces }, type) => hashOf(0, surfaces[type], 0, surfaces[type].length))
/** `BASE` to the power of a type's length. */
const powers = column(({ surfaces }, type) => {
  let power = 1
  for (let k = 0; k < surfaces[type].length; k++) power = Math.imul(power, BASE)
  return power
})

/** The hash of tokens in a row, `hash` being that of those before token `i` if `i` is not the first. */
export function hashWith(doc: Document, hash: number, i: number, first: number): number {
  const { type, start, end, vocabulary } = doc.tokens
  let h = hash
  if (i > first && start[i] > end[i - 1]) h = hashOf(h, doc.text, end[i - 1], start[i])
  return (Math.imul(h, powers(vocabulary)[type[i]]) + hashes(vocabulary)[type[i]]) | 0
}

function hashOfTokens(doc: Document, first: number, last: number): number {
  let hash = 0
  for (let i = first; i < last; i++) hash = hashWith(doc, hash, i, first)
  return hash
}

/** Whether a surface is what the characters of a text read, white space collapsed. */
function reads(surface: string, text: string, start: number, end: number): boolean {
  let u = 0
  for (let k = start; k < end; k++, u++) {
    let code = text.charCodeAt(k)
    if (isBlank(code)) {
      while (k + 1 < end && isBlank(text.charCodeAt(k + 1))) k++
      code = SPACE
    }
    if (surface.charCodeAt(u) !== code) return false
  }
  return u === surface.length
}

const WHITE = /\s/
const RUNS = /\s+/g

/** White space as regular expressions have it. */
function isBlank(code: number): boolean {
  if (code < 0xa0) return code === SPACE || (code >= 9 && code <= 13)
  return isSpace(code) && WHITE.test(String.fromCharCode(code))
}
