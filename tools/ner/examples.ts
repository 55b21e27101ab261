import { matchLexicons } from '../../src/lexicon/match'
import { contextCodes, lexiconFeature, newContext, readContext, sequenceOf, type Sequence } from '../../src/names/tagger/features'
import type { Labels } from '../../src/names/tagger/labels'
import { lexiconCodes } from '../../src/names/tagger/lexicon-codes'
import type { WordTable } from '../../src/names/tagger/word-table'
import { at, EDGE, Group, RADIUS, wordType, type WordType } from '../../src/names/tagger/words'
import { bioes, spansOf, type Sentence } from './conll'

/** A sentence with, perhaps, further feature codes of its tokens. */
export type Marked = Sentence & { readonly codes?: readonly (readonly number[])[] }

/** A sentence with its features as ids: token `i` has `features[starts[i]]` … `features[starts[i + 1]]`. */
export interface Example {
  readonly length: number
  readonly features: Int32Array
  readonly starts: Int32Array
  readonly gold: Uint8Array
  readonly weight: number
}

/** A sentence with its words' types. */
export interface Typed extends Sequence {
  readonly types: readonly WordType[]
}

export class Extractor {
  private readonly words = new Map<string, WordType>()
  private readonly context = newContext()

  constructor(
    readonly table: WordTable | null,
    readonly groups = -1,
    readonly lexicons = true,
    readonly skip?: (table: string) => boolean,
  ) {}

  word(surface: string): WordType {
    let w = this.words.get(surface)
    if (!w) {
      w = wordType(surface, this.table, this.groups)
      this.words.set(surface, w)
    }
    return w
  }

  /** @param codes further feature codes of each token, beside those of lexicons */
  sequence(words: readonly string[], codes?: readonly (readonly number[])[]): Typed {
    const hits =
      this.lexicons && this.groups & Group.lexicon
        ? matchLexicons(
            words.map((w) => w.toLowerCase()),
            (i) => words[i],
          )
        : null
    const found = lexiconCodes(hits, 0, words.length, this.skip)
    const types = words.map((w) => this.word(w))
    return { types, ...sequenceOf(types), ...(codes ? withCodes(found, codes) : found) }
  }

  /** Calls `emit` with every feature code of every token, in order. */
  codes(seq: Typed, emit: (i: number, code: number) => void): void {
    readContext(seq, this.context)
    for (let i = 0; i < seq.length; i++) {
      for (let d = -RADIUS; d <= RADIUS; d++) {
        const j = i + d
        const w = j < 0 || j >= seq.length ? (j === -1 || j === seq.length ? EDGE : null) : seq.types[j]
        if (w) for (let r = Math.abs(d); r <= RADIUS; r++) for (const code of w.codes[r]) emit(i, at(code, d))
        if (j < 0 || j >= seq.length || !(this.groups & Group.lexicon)) continue
        for (let k = seq.lexiconStart[j]; k < seq.lexiconStart[j + 1]; k++) emit(i, at(lexiconFeature(seq.lexicon[k]), d))
      }
      for (const code of contextCodes(seq, this.context, i, this.groups)) emit(i, code)
    }
  }
}

function withCodes({ lexicon, lexiconStart }: { lexicon: Int32Array; lexiconStart: Int32Array }, codes: readonly (readonly number[])[]) {
  const all: number[] = []
  const starts = new Int32Array(lexiconStart.length)
  codes.forEach((list, i) => {
    all.push(...lexicon.subarray(lexiconStart[i], lexiconStart[i + 1]), ...list)
    starts[i + 1] = all.length
  })
  return { lexicon: Int32Array.from(all), lexiconStart: starts }
}

/** Feature codes to dense ids, those seen often enough. */
export class Index {
  readonly ids = new Map<number, number>()
  codes: Int32Array = new Int32Array(0)
  get size(): number {
    return this.codes.length
  }
}

/** Counts feature codes over `sentences` and numbers those seen at `minCount` tokens or more, in order of first sight. */
export function buildIndex(extractor: Extractor, sentences: readonly Marked[], minCount = 2): Index {
  // a sketch of counts first: most codes are seen once and need no place in a map
  const sketch = new Uint8Array(1 << 27)
  for (const s of sentences)
    extractor.codes(extractor.sequence(s.words, s.codes), (_, code) => {
      const at = (code ^ (code >>> 27)) & 0x7ffffff
      if (sketch[at] < 255) sketch[at]++
    })
  const index = new Index()
  const codes: number[] = []
  for (const s of sentences)
    extractor.codes(extractor.sequence(s.words, s.codes), (_, code) => {
      if (sketch[(code ^ (code >>> 27)) & 0x7ffffff] < minCount || index.ids.has(code)) return
      index.ids.set(code, codes.length)
      codes.push(code)
    })
  index.codes = Int32Array.from(codes)
  return index
}

export function buildExamples(extractor: Extractor, index: Index, sentences: readonly Marked[], labels: Labels, weight = 1): Example[] {
  const room = new Int32Array(1 << 20)
  return sentences.map((s) => {
    const starts = new Int32Array(s.words.length + 1)
    let n = 0
    extractor.codes(extractor.sequence(s.words, s.codes), (i, code) => {
      const id = index.ids.get(code)
      if (id === undefined) return
      room[n++] = id
      starts[i + 1] = n
    })
    for (let i = 1; i <= s.words.length; i++) if (starts[i] < starts[i - 1]) starts[i] = starts[i - 1]
    const spans = spansOf(s.tags).filter((x) => labels.types.includes(x.type))
    return { length: s.words.length, features: room.slice(0, n), starts, gold: bioes(spans, s.words.length, labels), weight }
  })
}
