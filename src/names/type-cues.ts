import { Shape, TokenKind } from '../text/document'
import { column } from '../text/vocabulary'
import { commonWords, shareOf, stopOf } from './common-words'
import { Cue } from './cue'

/** What follows from a surface alone: bits of `Cue`, and above them these. */
export const TypeCue = {
  stopAlways: 1 << 24,
  stopAtStart: 1 << 25,
  word: 1 << 26,
  /** The share's first bit. */
  share: 27,
  /** A word of two letters or more. */
  letters: 1 << 31,
} as const
/** The bits of `Cue`. */
export const CUES = (1 << 24) - 1

const DIGIT = /\d/
const ROMAN = /^[IVX]{1,5}(?:-\d{1,2})?$/
const ARABIC = /^(?:al|el|as|an|at|ar|ad|asy|ash|az)-\p{Lu}/u

/** Degrees are built from a letter for the level and the field: `SpKJ`, `Sp.PD`, `S.Gz`, `M.Kes`, `A.Md`. */
const DEGREE =
  /^(?:Sp\.?\p{Lu}\p{L}{0,4}(?:[.-]\p{L}+)*|(?:S|M|A|D|B)\.\p{Lu}?\p{L}{0,5}(?:\.\p{L}{1,6})+|[SMAD]\.\p{Lu}\p{L}{1,5}|FI[A-Z]{2,5}|FAC[A-Z]|FE[A-Z]{1,2}C)\.?$/u
const DEGREE_START = /^(?:[SMADB]\.|Sp[.A-Z]|F[IAE][A-Z])/
const isDegree = (word: string): boolean => DEGREE_START.test(word) && DEGREE.test(word)

/** Cues of types; share and stop are those of words without an enclitic. */
export const typeCues = column((vocabulary, type) => {
  const surface = vocabulary.surfaces[type]
  const lower = vocabulary.lowers[type]
  const kind = vocabulary.kinds[type]
  const shape = vocabulary.shapes[type]
  let cues = ROMAN.test(surface) ? Cue.roman : 0
  if (DIGIT.test(lower)) cues |= Cue.digit
  if (kind === TokenKind.number) cues |= Cue.number
  if (kind !== TokenKind.word) return cues
  cues |= TypeCue.word | (surface.length > 1 ? TypeCue.letters : 0) | (shareOf(lower, lower) << TypeCue.share)
  if (shape & Shape.hyphen && ARABIC.test(surface)) cues |= Cue.arabic
  const when = stopOf(lower, lower)
  if (when === 'always') cues |= TypeCue.stopAlways
  else if (when === 'start') cues |= TypeCue.stopAtStart
  if (shape & Shape.capital) {
    cues |= Cue.capital
    if (shape & Shape.allCaps) cues |= Cue.acronym
    if (isDegree(surface)) cues |= Cue.degree
  }
  if (shape & (Shape.allCaps | Shape.capital) && commonWords().stop.get(surface) === 'generic') cues |= Cue.stop | Cue.generic
  return cues
})
