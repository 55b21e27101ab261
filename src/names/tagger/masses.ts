import type { EntityType } from '../../schema/types'

/** Types that the tagger knows, in the order in which masses are kept. */
export const TAGGED_TYPES: readonly EntityType[] = ['place', 'organization', 'person']
const CELLS = 3
const ROW = CELLS * TAGGED_TYPES.length
const LABELS = 1 + 4 * TAGGED_TYPES.length

/**
 * How likely the tagger holds it, token by token, that a name of a type begins there, ends there, or covers the token; 0 where single
 * words left no doubt that the token is outside names.
 */
export class Masses {
  private readonly cells: Float32Array

  constructor(tokens: number) {
    this.cells = new Float32Array(tokens * ROW)
  }

  begin(token: number, type: number): number {
    return this.cells[token * ROW + type * CELLS]
  }

  end(token: number, type: number): number {
    return this.cells[token * ROW + type * CELLS + 1]
  }

  inside(token: number, type: number): number {
    return this.cells[token * ROW + type * CELLS + 2]
  }

  /**
   * Takes rows of marginals of labels: `O`, then B, I, E, S of each type.
   * @param first the document's token that the first row is of
   */
  take(first: number, rows: number, marginals: Float32Array): void {
    const { cells } = this
    for (let row = 0; row < rows; row++) {
      let to = (first + row) * ROW
      const stop = to + ROW
      for (let from = row * LABELS + 1; to < stop; to += CELLS, from += 4) {
        const single = marginals[from + 3]
        cells[to] = marginals[from] + single
        cells[to + 1] = marginals[from + 2] + single
        cells[to + 2] = marginals[from] + marginals[from + 1] + marginals[from + 2] + single
      }
    }
  }
}
