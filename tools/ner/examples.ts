import { matchLexicons } from '../../src/lexicon/match'
import { contextCodes, CONTEXT_ROOM, newContext, readContext, type Sequence } from '../../src/names/tagger/features'
import type { Labels } from '../../src/names/tagger/labels'
import { lexiconCodes } from '../../src/names/tagger/lexicon-codes'
import type { WordTable } from '../../src/names/tagger/word-table'
import { at, EDGE, Group, RADIUS, wordType, type WordType } from '../../src/names/tagger/words'
import { bioes, spansOf, type Sentence } from './conll'

/** A sentence with its features as ids: token `i` has `features[starts[i]]` … `features[starts[i + 1]]`. */
export interface Example {
  readonly length: number
  readonly features: Int32Array
  readonly starts: Int32Array
  readonly gold: Uint8Array
  readonly weight: number
}

export class Extractor {
  private readonly words = new Map<string, WordType>()
  private readonly context = newContext()
  private readonly out = new Int32Array(CONTEXT_ROOM)

  constructor(
    readonly table: WordTable | null,
    readonly groups = -1,
    readonly lexicons = true,
  ) {}

  word(surface: string): WordType {
    let w = this.words.get(surface)
    if (!w) {
      w = wordType(surface, this.table, this.groups)
      this.words.set(surface, w)
    }
    return w
  }

  sequence(words: readonly string[]): Sequence {
    const hits = this.lexicons && this.groups & Group.lexicon ? matchLexicons(words.map((w) => w.toLowerCase()), (i) => words[i]) : null
    return { length: words.length, words: words.map((w) => this.word(w)), ...lexiconCodes(hits, 0, words.length) }
  }

  /** Calls `emit` with every feature code of every token, in order. */
  codes(seq: Sequence, emit: (i: number, code: number) => void): void {
    readContext(seq.words, seq.length, this.context)
    for (let i = 0; i < seq.length; i++) {
      for (let d = -RADIUS; d <= RADIUS; d++) {
        const j = i + d
        const w = j < 0 || j >= seq.length ? (j === -1 || j === seq.length ? EDGE : null) : seq.words[j]
        if (w) for (let r = Math.abs(d); r <= RADIUS; r++) for (const code of w.codes[r]) emit(i, at(code, d))
      }
      const n = contextCodes(seq, this.context, i, this.out, this.groups)
      for (let k = 0; k < n; k++) emit(i, this.out[k])
    }
  }
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
export function buildIndex(extractor: Extractor, sentences: readonly Sentence[], minCount = 2): Index {
  const counts = new Map<number, number>()
  for (const s of sentences) extractor.codes(extractor.sequence(s.words), (_, code) => counts.set(code, (counts.get(code) ?? 0) + 1))
  const index = new Index()
  const codes: number[] = []
  for (const [code, n] of counts) {
    if (n < minCount) continue
    index.ids.set(code, codes.length)
    codes.push(code)
  }
  index.codes = Int32Array.from(codes)
  return index
}

export function buildExamples(extractor: Extractor, index: Index, sentences: readonly Sentence[], labels: Labels, weight = 1): Example[] {
  const room = new Int32Array(1 << 20)
  return sentences.map((s) => {
    const starts = new Int32Array(s.words.length + 1)
    let n = 0
    extractor.codes(extractor.sequence(s.words), (i, code) => {
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
