import type { Hit, Hits } from '../lexicon/types'
import { surface, TokenKind, type Document } from '../text/document'
import { Cue, type Cues } from './cues'
import { proposal, type Proposal } from './types'
import { LISTED, Mark, MARKS, wordMarks } from './word-marks'
import { says } from './word-sets'

const BLOCKS: Partial<Proposal> = { blocks: true }
const NOWHERE: readonly number[] = []

/** What the name rules look at, with the small readers they share. All readers take and return token indexes. */
export class Scan {
  readonly out: Proposal[] = []
  readonly bits: Int32Array
  readonly share: Uint8Array
  private readonly marks: Int32Array
  private readonly places = new Array<number[] | undefined>(MARKS)
  /** The tokens that are written as names are or look like the address of a site, in order. */
  readonly candidates: readonly number[]

  constructor(
    readonly doc: Document,
    readonly hits: Hits,
    readonly cues: Cues,
  ) {
    this.bits = cues.bits
    this.share = cues.share
    this.marks = wordMarks(doc.tokens.vocabulary)
    this.candidates = this.findPlaces()
  }

  /** Lists the marked tokens and those that may be names, in one pass. */
  private findPlaces(): readonly number[] {
    const { word, length } = this.doc.tokens
    const { bits, marks, places } = this
    const candidates: number[] = []
    for (let i = 0; i < length; i++) {
      const own = marks[word[i]]
      if (bits[i] & (Cue.capital | Cue.arabic) || own & Mark.domain) candidates.push(i)
      for (let rest = own & LISTED; rest !== 0; rest &= rest - 1) {
        const k = 31 - Math.clz32(rest & -rest)
        const list = places[k]
        if (list === undefined) places[k] = [i]
        else list.push(i)
      }
    }
    return candidates
  }

  /** The tokens whose word has a mark (one of `LISTED`), in order. */
  marked(mark: number): readonly number[] {
    return this.places[31 - Math.clz32(mark)] ?? NOWHERE
  }

  /** Whether the word of token `i` has one of some marks. */
  hasMark(i: number, marks: number): boolean {
    return i >= 0 && i < this.bits.length && (this.marks[this.doc.tokens.word[i]] & marks) !== 0
  }

  is(i: number, bit: number): boolean {
    return i >= 0 && i < this.bits.length && (this.bits[i] & bit) !== 0
  }

  lower(i: number): string {
    return this.doc.tokens.lower[i] ?? ''
  }

  surface(i: number): string {
    return surface(this.doc, i)
  }

  /** End of the sentence of token `i`. */
  end(i: number): number {
    const s = this.doc.tokens.sentence[i]
    return s >= 0 && s < this.doc.sentences.length ? this.doc.sentences[s].last : this.doc.tokens.length
  }

  word(i: number): boolean {
    return this.doc.tokens.kind[i] === TokenKind.word
  }

  /** A word written as names are, `al-Sisi` included. */
  capital(i: number): boolean {
    return this.is(i, Cue.capital | Cue.arabic)
  }

  /** A capitalised word that may be part of a name. */
  namely(i: number): boolean {
    return this.capital(i) && !this.is(i, Cue.stop | Cue.silent)
  }

  roman(i: number): boolean {
    return this.is(i, Cue.roman) && this.is(i, Cue.acronym | Cue.capital)
  }

  /** Whether a common noun of two words for a kind of body begins at a token. */
  kindOfBody(i: number): boolean {
    return this.hasMark(i, Mark.opensKindOfBody) && says('generic-body', `${this.lower(i)} ${this.lower(i + 1)}`)
  }

  /** A capitalised word that is no word of the language, no place, no organization: likely a person's. */
  personal(i: number): boolean {
    return (
      this.namely(i) &&
      !this.is(i, Cue.orgHead | Cue.placeHead | Cue.rank | Cue.role) &&
      !this.is(i, Cue.digit) &&
      (this.is(i, Cue.givenName | Cue.familyName) || !this.is(i, Cue.field)) &&
      (this.is(i, Cue.givenName | Cue.familyName) || (this.share[i] <= 2 && !this.is(i, Cue.place | Cue.organization | Cue.acronym)))
    )
  }

  /** Says that the tokens are no name. */
  block(first: number, last: number, via: string): void {
    if (last > first) this.out.push(proposal(first, last, 'event', 0.99, via, BLOCKS))
  }

  /** Takes back all proposals that begin with one of some tokens, and says that these are no names. */
  drop(tokens: readonly number[]): void {
    const dropped = new Set(tokens)
    const kept = this.out.filter((p) => !dropped.has(p.first))
    this.out.length = 0
    for (const p of kept) this.out.push(p)
    for (const i of tokens) this.block(i, i + 1, 'thing')
  }

  /** Longest hit of a type at token `i`, or undefined. */
  known(i: number, type: string): Hit | undefined {
    for (const hit of this.hits.at(i)) if (hit.entry.type === type) return hit
    return undefined
  }

  /** Whether a known place of several words begins at a token. */
  longPlace(i: number): boolean {
    return (this.known(i, 'place')?.last ?? 0) > i + 1
  }

  add(first: number, last: number, type: Proposal['type'], confidence: number, via: string, more?: Partial<Proposal>): void {
    let from = first
    // `Wali Kota Bandung` names Bandung
    if (type === 'place')
      while (from < last && this.cues.insideTitle[from] > 0 && this.cues.insideTitle[from] < last) from = this.cues.insideTitle[from]
    if (last > from && !this.is(from, Cue.silent)) this.out.push(proposal(from, last, type, confidence, via, more))
  }
}
