/** How the letters of a text must agree with a form. */
export const Case = {
  /** In any case. */
  any: 0,
  /** Without lower-case letters: acronyms. */
  upper: 1,
  /** With a capital letter at the start: names that are also common words. */
  capital: 2,
  /** Exactly as written. */
  exact: 3,
} as const
export type CaseValue = (typeof Case)[keyof typeof Case]

/** A reference from a phrase to its entry: entry index, case mode, and whether the form has two readings. */
export function refOf(entry: number, mode: CaseValue, ambiguous: boolean): number {
  return entry * 8 + (ambiguous ? 4 : 0) + mode
}

export const entryOfRef = (ref: number): number => ref >> 3
export const isAmbiguousRef = (ref: number): boolean => (ref & 4) !== 0
export const caseOfRef = (ref: number): CaseValue => (ref & 3) as CaseValue
