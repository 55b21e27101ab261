import { contextCodes, lexiconFeature, newContext, readContext } from '../../../src/names/tagger/features'
import { at, Group, type WordType } from '../../../src/names/tagger/words'
import type { Extractor } from '../examples'
import type { Input } from './bilstm'

/** A word's own features (affixes, shape, classes, statistics) as bucket numbers; the encoder was trained on these, so they must not change without it. */
export function wordBuckets(type: WordType, buckets: number): Int32Array {
  return Int32Array.from([...type.codes[0], ...type.codes[1], ...type.codes[2]], (x) => (x >>> 0) % buckets)
}

/** Turns sentences into network inputs: vector rows by the word's hash, hashed word features, hashed context features. */
export class InputMaker {
  private readonly cache = new Map<string, { row: number; buckets: Int32Array }>()
  private readonly context = newContext()

  constructor(
    readonly extractor: Extractor,
    readonly rows: ReadonlyMap<number, number>,
    /** Row of unknown words. */
    readonly unknown: number,
    readonly buckets: number,
    readonly contexts: number,
  ) {}

  /** @param codes further feature codes of each token, beside those of lexicons */
  input(words: readonly string[], codes?: readonly (readonly number[])[]): Input {
    const seq = this.extractor.sequence(words, codes)
    readContext(seq, this.context)
    const out = { length: words.length, words: new Int32Array(words.length), buckets: [] as Int32Array[], contexts: [] as Int32Array[] }
    words.forEach((w, i) => {
      let c = this.cache.get(w)
      if (!c) {
        const type = seq.types[i]
        c = { row: this.rows.get(type.norm) ?? this.unknown, buckets: wordBuckets(type, this.buckets) }
        this.cache.set(w, c)
      }
      out.words[i] = c.row
      out.buckets.push(c.buckets)
      const codes = [...contextCodes(seq, this.context, i, Group.run | Group.sentence | Group.lexicon)]
      for (let j = Math.max(0, i - 1); j <= i + 1 && j < words.length; j++) {
        for (let k = seq.lexiconStart[j]; k < seq.lexiconStart[j + 1]; k++) codes.push(at(lexiconFeature(seq.lexicon[k]), j - i))
      }
      out.contexts.push(Int32Array.from(codes, (x) => (x >>> 0) % this.contexts))
    })
    return out
  }
}
