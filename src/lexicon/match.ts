import { Case, caseOfRef } from './ref'
import { embeddedLexicon, type Lexicon, type Word } from './store'
import { Node } from './trie'
import type { Hit, Hits } from './types'

const NONE: readonly Hit[] = []

/** How a token is written, as far as entries ask. */
export const Writing = {
  /** Without lower-case letters. */
  upper: 1,
  /** With a capital letter at the start. */
  capital: 2,
} as const

/** Bits of `Writing`. */
export function writingOf(surface: string): number {
  return (surface === surface.toUpperCase() ? Writing.upper : 0) | (surface[0] !== surface[0]?.toLowerCase() ? Writing.capital : 0)
}

/** Tokens as the matcher reads them: by what is known of their words and writings, each of which many tokens share. */
export interface Matched {
  readonly length: number
  /** `ids[word[i]]`: id of the lower-cased word of token `i` in the lexicon, -1 without. */
  readonly word: Int32Array
  readonly ids: Int32Array
  /** `nodes[word[i]]`: node of the phrases that begin with it, -1 without. */
  readonly nodes: Int32Array
  /** `writings[type[i]]`: bits of `Writing` of token `i`. */
  readonly type: Int32Array
  readonly writings: Int32Array
  /** Asked only where an entry is case-sensitive throughout. */
  surfaceOf(i: number): string
}

/** Words that may carry an enclitic, and its length, 0 without. */
interface Enclitics {
  readonly words: readonly string[]
  readonly lengths: ArrayLike<number>
}

/**
 * Finds every lexicon entry in a text in one pass.
 * @param words lower-cased surfaces of the tokens
 * @param surfaceOf surface of token `i`
 * @param enclitics UTF-16 length of each token's enclitic, 0 without; with it `Jakartanya` and `KPK-nya` match too
 * @param lexicon default the embedded one
 */
export function matchLexicons(
  words: readonly string[],
  surfaceOf: (i: number) => string,
  enclitics?: ArrayLike<number>,
  lexicon: Lexicon = embeddedLexicon(),
): Hits {
  const own = Int32Array.from(words.keys())
  const known = words.map((word) => lexiconWord(word, lexicon))
  const ids = Int32Array.from(known, ({ id }) => id)
  const nodes = Int32Array.from(known, ({ node }) => node)
  const writings = Int32Array.from(own, (i) => writingOf(surfaceOf(i)))
  const tokens: Matched = { length: words.length, word: own, ids, nodes, type: own, writings, surfaceOf }
  return matchTokens(tokens, lexicon, enclitics && { words, lengths: enclitics })
}

const UNKNOWN: Word = { id: -1, node: -1 }

/** What a lexicon knows of a lower-cased word: its id and its node, each -1 where it has none. */
export function lexiconWord(word: string, { wordOf }: Lexicon = embeddedLexicon()): Word {
  return wordOf(word) ?? wordOf(undotted(word)) ?? UNKNOWN
}

/** `PT.`, `Kab.`: the full stop of an abbreviation may lack in the lexicon. */
const undotted = (word: string): string => (word.length > 1 && word.charCodeAt(word.length - 1) === 46 ? word.slice(0, -1) : word)

/** The same over words by what is known of them. */
export function matchTokens(tokens: Matched, lexicon: Lexicon = embeddedLexicon(), enclitics?: Enclitics): Hits {
  const { length, word, nodes } = tokens
  const scan = new Scan(lexicon, tokens)
  const groups: (readonly Hit[])[] = [NONE]
  const groupAt = new Int32Array(length)
  const all: Hit[] = []
  for (let i = 0; i < length; i++) {
    const node = nodes[word[i]]
    if (node < 0 && !(enclitics !== undefined && enclitics.lengths[i] > 0)) continue
    if (enclitics === undefined) scan.from(i, node)
    else scan.fromWithEnclitics(i, enclitics)
    if (scan.count === 0) continue
    const found = scan.found.slice(0, scan.count)
    if (found.length > 1) longestFirst(found, enclitics !== undefined)
    groupAt[i] = groups.length
    groups.push(found)
    for (let k = 0; k < found.length; k++) all.push(found[k])
  }
  return { all, at: (i) => groups[groupAt[i]] ?? NONE }
}

/** Hits are found shortest first, those of an enclitic behind those without. */
function longestFirst(found: Hit[], enclitics: boolean): void {
  found.reverse()
  if (enclitics) found.sort((a, b) => b.last - a.last || (a.enclitic ?? 0) - (b.enclitic ?? 0))
}

class Scan {
  /** The first `count` are those of the last call. */
  readonly found: Hit[] = []
  count = 0

  constructor(
    private readonly lexicon: Lexicon,
    private readonly tokens: Matched,
  ) {}

  /** Finds the hits that start at token `i` with the phrases of a first word. */
  from(i: number, root: number): void {
    const { trie } = this.lexicon
    const { nodes } = trie
    const { length, word, ids } = this.tokens
    this.count = 0
    for (let node = root, j = i; ; ) {
      const at = node * Node.size
      if (nodes[at + Node.ref] < nodes[at + Node.refEnd]) this.take(node, i, j, 0)
      if (nodes[at + Node.child] === nodes[at + Node.childEnd] || ++j === length) return
      const id = ids[word[j]]
      if (id < 0) return
      node = trie.childOf(node, id)
      if (node < 0) return
    }
  }

  /** The same, where a phrase may end before an enclitic too. */
  fromWithEnclitics(i: number, { words, lengths }: Enclitics): void {
    const { length, word, ids, nodes } = this.tokens
    this.count = 0
    let node = -1
    for (let j = i; j < length; j++) {
      const next = this.step(node, ids[word[j]], nodes[word[j]])
      const before = this.count
      if (next >= 0) this.take(next, i, j, 0)
      if (lengths[j] > 0 && this.count === before) {
        const { stem, cut } = stemOf(words[j], lengths[j])
        const known = this.lexicon.wordOf(stem) ?? UNKNOWN
        const base = this.step(node, known.id, known.node)
        if (base >= 0) this.take(base, i, j, cut)
      }
      if (next < 0) break
      node = next
    }
  }

  /** The node after another under a word; that of the word itself where there is no other. */
  private step(node: number, id: number, own: number): number {
    if (node < 0) return own
    return id < 0 ? -1 : this.lexicon.trie.childOf(node, id)
  }

  private take(node: number, first: number, final: number, cut: number): void {
    const { refs, nodes } = this.lexicon.trie
    const end = nodes[node * Node.size + Node.refEnd]
    for (let k = nodes[node * Node.size + Node.ref]; k < end; k++) {
      const ref = refs[k]
      if (cut > 0 && !this.lexicon.takesEnclitic(ref)) continue
      if (!this.caseAgrees(ref, first, final, cut)) continue
      const entry = this.lexicon.entry(ref)
      this.found[this.count++] = cut > 0 ? { first, last: final + 1, entry, enclitic: cut } : { first, last: final + 1, entry }
    }
  }

  private caseAgrees(ref: number, first: number, final: number, cut: number): boolean {
    const { type, writings, surfaceOf } = this.tokens
    const mode = caseOfRef(ref)
    if (mode === Case.any) return true
    if (mode === Case.capital) return (writings[type[first]] & Writing.capital) !== 0
    if (mode === Case.upper && cut === 0) return (writings[type[final]] & Writing.upper) !== 0
    const surface = surfaceOf(final)
    const end = cut > 0 ? surface.slice(0, -cut) : surface
    if (mode === Case.upper) return end === end.toUpperCase()
    let text = ''
    for (let i = first; i < final; i++) text += `${surfaceOf(i)} `
    return this.lexicon.exact.get(ref)?.includes(text + end) ?? false
  }
}

/** A word without its enclitic and the hyphen before that, and how much was cut. */
function stemOf(word: string, enclitic: number): { stem: string; cut: number } {
  const at = word.length - enclitic
  const cut = word[at - 1] === '-' ? enclitic + 1 : enclitic
  return { stem: word.slice(0, -cut), cut }
}
