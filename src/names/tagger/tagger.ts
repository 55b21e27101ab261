import { TokenKind } from '../../text/document'
import { Vocabulary } from '../../text/vocabulary'
import { Decoder } from './decoder'
import { Emissions, type Tokens } from './emissions'
import { Part, partOf, typeOf } from './labels'
import type { Masses } from './masses'
import type { Model } from './model'

/** A name in a sentence: tokens `first` up to (not including) `last`, its type's index, and a calibrated confidence. */
export interface Tagged {
  readonly first: number
  readonly last: number
  readonly type: number
  readonly confidence: number
}

/** Is given a name: its tokens `first` up to `last` of the sentence, the index of its type, its calibrated confidence. */
export type Take = (first: number, last: number, type: number, confidence: number) => void

/** Tokens of a chain without a name up to which it is worth knowing how likely one would have been; longer ones are rows of marks. */
const LONGEST_DOUBT = 32
/** A chain of more tokens than this is a row of marks or a list without end: what is far from its names is left out. */
const LONGEST_CHAIN = 256
/** In such a chain, what begins with a mark and is longer than this is no name. */
const LONGEST_NAME = 64

/** Tags sentences with one model. Not shared between threads; holds a bounded cache of word types. */
export class Tagger {
  private readonly emissions: Emissions
  private readonly decoder: Decoder
  /** A token of a name, or another of its chain, has a lead of at least this. */
  private readonly least: number
  private own = new Vocabulary()

  constructor(readonly model: Model) {
    this.emissions = new Emissions(model)
    this.decoder = new Decoder(model.labels, model.transitions, model.scale)
    this.least = Math.floor(-this.decoder.most / model.scale)
  }

  /** Returns the emissions (rows of labels, natural logarithm scale, unnormalised) of a sentence; they are overwritten by the next call. */
  emit(surfaces: readonly string[], lexicon: Int32Array, lexiconStart: Int32Array): Float32Array {
    this.emissions.read(this.tokensOf(surfaces, lexicon, lexiconStart), true)
    return this.emissions.values
  }

  /** Names of one sentence, best label sequence, with the least marginal of their tokens calibrated as confidence. */
  tag(surfaces: readonly string[], lexicon: Int32Array, lexiconStart: Int32Array): readonly Tagged[] {
    const out: Tagged[] = []
    this.tagTypes(this.tokensOf(surfaces, lexicon, lexiconStart), undefined, (first, last, type, confidence) => {
      out.push({ first, last, type, confidence })
    })
    return out
  }

  /** The words as types of a vocabulary of the tagger's own. */
  private tokensOf(surfaces: readonly string[], lexicon: Int32Array, lexiconStart: Int32Array): Tokens {
    if (this.own.full) this.own = new Vocabulary()
    const types = Int32Array.from(surfaces, (surface) => this.own.typeOf(surface, 0, surface.length, TokenKind.word))
    return { vocabulary: this.own, types, first: 0, last: types.length, lexicon, lexiconStart }
  }

  /**
   * The same for a sentence of a text.
   * @param masses takes what the labels of its tokens are worth; only with a model of places, organizations and persons
   */
  tagTypes(tokens: Tokens, masses: Masses | undefined, take: Take): void {
    this.emissions.read(tokens)
    if (this.emissions.count > 0) this.decode(tokens, masses, take)
  }

  /** Decodes the chains of open tokens; between them stand tokens that are surely outside names. */
  private decode(tokens: Tokens, masses: Masses | undefined, take: Take): void {
    const { decoder, emissions, least } = this
    const from = tokens.first
    const n = tokens.last - from
    const { open, count, lead } = emissions
    decoder.reserve(n)
    for (let k = 0; k < count; ) {
      const first = open[k]
      let last = first
      let named = false
      for (; k < count && open[k] === last; k++, last++) if (lead[k] >= least) named = true
      if (!named) continue
      const found = decoder.viterbi(emissions.values, first, last, first > 0, last < n)
      if (!found && last - first > LONGEST_DOUBT) continue
      if (last - first > LONGEST_CHAIN) this.takeParts(tokens, first, last, masses, take)
      else if (found || masses) this.takePart(from, n, first, last, masses, found ? take : undefined)
    }
  }

  /** Takes the names of a long chain, each with what is near it: beyond that its labels are all outside. */
  private takeParts(tokens: Tokens, first: number, last: number, masses: Masses | undefined, take: Take): void {
    const { path } = this.decoder
    const { first: from, types, vocabulary } = tokens
    const n = tokens.last - from
    for (let i = first, end = 0; i < last; i = Math.max(end, i + 1)) {
      end = endOfName(path, i, last)
      if (end - i > LONGEST_NAME && vocabulary.kinds[types[from + i]] !== TokenKind.word) path.fill(0, i, end)
    }
    for (let i = first; i < last; i++) {
      if (path[i] === 0) continue
      const start = Math.max(first, i - LONGEST_DOUBT)
      let end = i + 1
      for (let k = end; k < last && k <= end + 2 * LONGEST_DOUBT; k++) if (path[k] !== 0) end = k + 1
      const stop = Math.min(last, end + LONGEST_DOUBT)
      this.takePart(from, n, start, stop, masses, take)
      i = stop - 1
    }
  }

  private takePart(from: number, n: number, first: number, last: number, masses: Masses | undefined, take: Take | undefined): void {
    const { decoder, emissions } = this
    decoder.forwardBackward(emissions.values, first, last, first > 0, last < n)
    masses?.take(from + first, last - first, decoder.marginals)
    if (take !== undefined) this.takeNames(first, last, take)
  }

  /** Adds the names of a decoded chain. */
  private takeNames(first: number, last: number, take: Take): void {
    const { calibration, labels } = this.model
    const { path, marginals } = this.decoder
    let start = first
    let least = 1
    for (let i = first; i < last; i++) {
      const label = path[i]
      if (label === 0) continue
      const part = partOf(label)
      const p = marginals[(i - first) * labels.count + label]
      if (part === Part.B || part === Part.S) {
        start = i
        least = p
      } else if (p < least) least = p
      if (part === Part.E || part === Part.S) take(start, i + 1, typeOf(label), calibrate(least, calibration[0], calibration[1]))
    }
  }
}

/** The token after a name that begins at token `i`; `i` itself where none begins. */
function endOfName(path: Uint8Array, i: number, last: number): number {
  if (path[i] === 0) return i
  let end = i
  while (end < last - 1 && partOf(path[end]) !== Part.E && partOf(path[end]) !== Part.S) end++
  return end + 1
}

function calibrate(p: number, slope: number, offset: number): number {
  const q = Math.min(Math.max(p, 1e-6), 1 - 1e-6)
  return 1 / (1 + Math.exp(-(slope * Math.log(q / (1 - q)) + offset)))
}
