import { Cue } from './cues'
import type { Scan } from './scan'

/** Where rows of titles end (`Letkol Dr. H. …`); each row is walked once, however many titles it is asked from. */
export class TitleRows {
  private readonly ends = new Map<number, number>()
  private readonly allEnds = new Map<number, number>()

  constructor(private readonly scan: Scan) {}

  /** End of the titles before a name from token `from`. */
  titles(from: number): number {
    const { scan } = this
    return this.walk(from, this.ends, (j, last) => scan.capital(last) || !scan.is(j, Cue.acronym))
  }

  /** End of the titles from token `from`, whatever follows. */
  allTitles(from: number): number {
    return this.walk(from, this.allEnds, () => true)
  }

  private walk(from: number, ends: Map<number, number>, fits: (j: number, last: number) => boolean): number {
    const { scan } = this
    const passed: number[] = []
    let j = from
    for (let title = scan.cues.title.get(j); title && !scan.is(j, Cue.person) && fits(j, title.last); title = scan.cues.title.get(j)) {
      const end = ends.get(j)
      passed.push(j)
      j = end ?? title.last
      if (end !== undefined) break
    }
    for (const at of passed) ends.set(at, j)
    return j
  }
}
