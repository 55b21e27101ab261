import { Case, caseOfRef } from './ref'
import { embeddedLexicon, type Lexicon } from './store'
import { childOf } from './trie'
import type { Hit, Hits } from './types'

const NONE: readonly Hit[] = []

/**
 * Finds every lexicon entry in a text in one pass.
 * @param words lower-cased surfaces of the tokens
 * @param surfaceOf surface of token `i`, asked only where an entry is case-sensitive
 * @param enclitics UTF-16 length of each token's enclitic, 0 without; with it `Jakartanya` and `KPK-nya` match too
 * @param lexicon default the embedded one
 */
export function matchLexicons(
  words: readonly string[],
  surfaceOf: (i: number) => string,
  enclitics?: ArrayLike<number>,
  lexicon: Lexicon = embeddedLexicon(),
): Hits {
  const ids = Int32Array.from(words, (word) => wordId(word, lexicon))
  return collect(new Scan(lexicon, ids, surfaceOf, enclitics && { words, lengths: enclitics }), ids.length)
}

/** The same, without enclitics, over words by their ids in the embedded lexicons. */
export function matchIds(ids: Int32Array, surfaceOf: (i: number) => string): Hits {
  return collect(new Scan(embeddedLexicon(), ids, surfaceOf, undefined), ids.length)
}

/** The id of a lower-cased word in a lexicon, -1 where it has none. */
export function wordId(word: string, { idOf }: Lexicon = embeddedLexicon()): number {
  return idOf.get(word) ?? idOf.get(undotted(word)) ?? -1
}

function collect(scan: Scan, length: number): Hits {
  const groups: (readonly Hit[])[] = [NONE]
  const groupAt = new Int32Array(length)
  const all: Hit[] = []
  for (let i = 0; i < length; i++) {
    let found = scan.mayStart(i) ? scan.from(i) : undefined
    if (found === undefined) continue
    if (found.length > 1) found = longestFirst(found)
    groupAt[i] = groups.length
    groups.push(found)
    for (let k = 0; k < found.length; k++) all.push(found[k])
  }
  return { all, at: (i) => groups[groupAt[i]] ?? NONE }
}

/** `PT.`, `Kab.`: the full stop of an abbreviation may lack in the lexicon. */
const undotted = (word: string): string => (word.length > 1 && word.charCodeAt(word.length - 1) === 46 ? word.slice(0, -1) : word)

/** Hits are found shortest first. */
function longestFirst(found: Hit[]): Hit[] {
  return found.reverse().sort((a, b) => b.last - a.last || (a.enclitic ?? 0) - (b.enclitic ?? 0))
}

/** Words that may carry an enclitic, and its length, 0 without. */
interface Enclitics {
  readonly words: readonly string[]
  readonly lengths: ArrayLike<number>
}

class Scan {
  constructor(
    private readonly lexicon: Lexicon,
    private readonly ids: Int32Array,
    private readonly surfaceOf: (i: number) => string,
    private readonly enclitics: Enclitics | undefined,
  ) {}

  /** Whether a phrase begins with the word at token `i`, or might without its enclitic. */
  mayStart(i: number): boolean {
    const id = this.ids[i]
    return (id >= 0 && id < this.lexicon.trie.roots) || (this.enclitics !== undefined && this.enclitics.lengths[i] > 0)
  }

  /** The hits that start at token `i`. */
  from(i: number): Hit[] | undefined {
    const { ids, enclitics } = this
    const { trie } = this.lexicon
    let found: Hit[] | undefined
    let node = -1
    for (let j = i; j < ids.length; j++) {
      const next = this.step(node, ids[j])
      const before = found?.length ?? 0
      if (next >= 0 && trie.refStart[next] < trie.refStart[next + 1]) found = this.take(next, i, j, 0, found)
      if (enclitics !== undefined && enclitics.lengths[j] > 0 && (found?.length ?? 0) === before) {
        const { stem, cut } = stemOf(enclitics.words[j], enclitics.lengths[j])
        const base = this.step(node, this.lexicon.idOf.get(stem) ?? -1)
        if (base >= 0) found = this.take(base, i, j, cut, found)
      }
      if (next < 0) break
      node = next
    }
    return found
  }

  private step(node: number, word: number): number {
    const { trie } = this.lexicon
    if (word < 0) return -1
    if (node < 0) return word < trie.roots ? word : -1
    return childOf(trie, node, word)
  }

  private take(node: number, first: number, final: number, cut: number, into: Hit[] | undefined): Hit[] | undefined {
    const { trie } = this.lexicon
    let found = into
    for (let k = trie.refStart[node]; k < trie.refStart[node + 1]; k++) {
      const ref = trie.refs[k]
      if (cut > 0 && !this.lexicon.takesEnclitic(ref)) continue
      if (!this.caseAgrees(ref, first, final, cut)) continue
      const entry = this.lexicon.entry(ref)
      const hit: Hit = cut > 0 ? { first, last: final + 1, entry, enclitic: cut } : { first, last: final + 1, entry }
      if (found === undefined) found = [hit]
      else found.push(hit)
    }
    return found
  }

  private caseAgrees(ref: number, first: number, final: number, cut: number): boolean {
    const mode = caseOfRef(ref)
    if (mode === Case.any) return true
    const surface = this.surfaceOf(final)
    const end = cut > 0 ? surface.slice(0, -cut) : surface
    if (mode === Case.upper) return end === end.toUpperCase()
    const start = first === final ? end : this.surfaceOf(first)
    if (mode === Case.capital) return start[0] !== start[0]?.toLowerCase()
    let text = ''
    for (let i = first; i < final; i++) text += `${this.surfaceOf(i)} `
    return this.lexicon.exact.get(ref)?.includes(text + end) ?? false
  }
}

/** A word without its enclitic and the hyphen before that, and how much was cut. */
function stemOf(word: string, enclitic: number): { stem: string; cut: number } {
  const at = word.length - enclitic
  const cut = word[at - 1] === '-' ? enclitic + 1 : enclitic
  return { stem: word.slice(0, -cut), cut }
}
