import { charClass, isLetterClass } from '../text/chars'
import type { Lexeme } from './lexemes'

export const AtomKind = { end: 0, word: 1, number: 2, symbol: 3 } as const

/** A run of letters, a run of digits with single marks between them (`1.250,5`), or one other character. */
export interface Atom {
  kind: number
  start: number
  end: number
  /** White space stands before it. */
  space: boolean
  /** Lower-cased word, digits, or the character. */
  lower: string
  /** First letter is a capital. */
  capital: boolean
  lexeme: Lexeme | undefined
}

const LONGEST_WORD = 40
const END = '\u0000'

/**
 * The atoms of a text from an offset on, read as far as they are asked for. They do not depend on how the document cut its
 * tokens: `Rp1,5` is a word and a number here whatever it is there.
 */
export class Atoms {
  private readonly list: Atom[] = []
  private count = 0
  private position = 0

  constructor(
    readonly text: string,
    private readonly words: ReadonlyMap<string, Lexeme>,
  ) {}

  /** Starts again at an offset. */
  reset(position: number): void {
    this.count = 0
    this.position = position
  }

  at(k: number): Atom {
    while (this.count <= k) this.read()
    return this.list[k]
  }

  /** What the tables say of a form. */
  lookup(form: string): Lexeme | undefined {
    return this.words.get(form)
  }

  /** End offset of the atom before `k`. */
  endBefore(k: number): number {
    return this.at(k - 1).end
  }

  /**
   * The longest phrase of the tables at `k` that `wanted` takes; `phraseEnd` is then the atom after it.
   */
  phrase(k: number, wanted: (lexeme: Lexeme) => boolean): Lexeme | null {
    const first = this.at(k)
    if (first.kind !== AtomKind.word || first.lexeme === undefined) return null
    for (let n = first.lexeme.longest; n > 1; n--) {
      let form = first.lower
      let i = 1
      for (; i < n; i++) {
        const atom = this.at(k + i)
        if (atom.kind !== AtomKind.word) break
        form += ` ${atom.lower}`
      }
      if (i < n) continue
      const lexeme = this.words.get(form)
      if (lexeme !== undefined && wanted(lexeme)) {
        this.phraseEnd = k + n
        return lexeme
      }
    }
    if (!wanted(first.lexeme)) return null
    this.phraseEnd = k + 1
    return first.lexeme
  }

  phraseEnd = 0

  private read(): void {
    const { text } = this
    const atom = (this.list[this.count] ??= { kind: 0, start: 0, end: 0, space: false, lower: '', capital: false, lexeme: undefined })
    this.count++
    let p = this.position
    let spaces = 0
    while (spaces < 4 && isSpace(text.charCodeAt(p))) {
      p++
      spaces++
    }
    atom.space = spaces > 0
    atom.start = p
    atom.lexeme = undefined
    atom.capital = false
    const c = text.charCodeAt(p)
    if (!(p < text.length) || spaces === 4 || c === 10 || c === 13 || (c >= 0x2028 && c <= 0x2029)) {
      atom.kind = AtomKind.end
      atom.end = p
      atom.lower = END
      return
    }
    if (isDigit(c)) {
      p = numberEnd(text, p)
      atom.kind = AtomKind.number
      atom.lower = text.slice(atom.start, Math.min(p, atom.start + LONGEST_WORD))
    } else if (isLetter(text, p)) {
      const limit = p + LONGEST_WORD
      p++
      while (p < limit && (isLetter(text, p) || (isApostrophe(text.charCodeAt(p)) && isLetter(text, p + 1)))) p++
      atom.kind = AtomKind.word
      const surface = text.slice(atom.start, p)
      atom.lower = surface.toLowerCase()
      atom.capital = c < 128 ? c < 91 : atom.lower.charCodeAt(0) !== c
      atom.lexeme = this.words.get(atom.lower)
    } else {
      p++
      atom.kind = AtomKind.symbol
      atom.lower = text[atom.start]
    }
    atom.end = p
    this.position = p
  }
}

/** End of a run of digits with single dots or commas between them. */
export function numberEnd(text: string, p: number): number {
  for (;;) {
    while (isDigit(text.charCodeAt(p))) p++
    const c = text.charCodeAt(p)
    if ((c === 46 || c === 44) && isDigit(text.charCodeAt(p + 1))) p++
    else return p
  }
}

export function isDigit(c: number): boolean {
  return c >= 48 && c <= 57
}

function isSpace(c: number): boolean {
  return c === 32 || c === 160 || c === 9 || (c >= 0x2000 && c <= 0x200b) || c === 0x202f || c === 0x205f || c === 0x3000
}

function isApostrophe(c: number): boolean {
  return c === 39 || c === 0x2019
}

export function isLetter(text: string, p: number): boolean {
  const c = text.charCodeAt(p)
  return isLetterClass(charClass(c)) && (c < 128 || c >= 0xc0)
}
