import { indexOf, placeOf, type CodeIndex } from './code-index'
import { labelsOf, type Labels } from './labels'
import type { WordTable } from './word-table'

/** The bits of a code that its place in `Model.filter` is made of. */
export const FILTER = (1 << 21) - 1

/** What is trained: a linear-chain model with pruned features and weights as small whole numbers. */
export interface ModelParts {
  readonly types: readonly string[]
  /** Weight of one unit of `weights`. */
  readonly scale: number
  /** Feature codes, ascending as unsigned numbers. */
  readonly codes: Int32Array
  /** Rows of one weight a label. */
  readonly weights: Int8Array
  /** `transitions[a * count + b]`, natural scale. */
  readonly transitions: Float32Array
  readonly table: WordTable | null
  /** Bits of `Group` that were trained. */
  readonly groups: number
  /** Confidence of a name = sigmoid(slope · logit(marginal) + offset). */
  readonly calibration: readonly [number, number]
}

export interface Model extends Omit<ModelParts, 'types'> {
  readonly labels: Labels
  readonly index: CodeIndex
  /** Bits by the low 21 bits of codes: most codes that the model lacks are turned away here. */
  readonly filter: Int32Array
}

export function modelOf({ types, ...parts }: ModelParts): Model {
  const { codes } = parts
  const filter = new Int32Array((FILTER + 1) >>> 5)
  for (let i = 0; i < codes.length; i++) filter[(codes[i] & FILTER) >>> 5] |= 1 << (codes[i] & 31)
  return { ...parts, labels: labelsOf(types), index: indexOf(codes), filter }
}

/** Row of a feature code, -1 if the model lacks it. */
export function rowOf({ filter, index }: Model, code: number): number {
  return filter[(code & FILTER) >>> 5] & (1 << (code & 31)) ? placeOf(index, code) : -1
}
