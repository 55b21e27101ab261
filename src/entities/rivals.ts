/** What else is proposed around a span: spans that overlap it, and those that end or begin right beside it. Spans are known by their numbers. */
export class Rivals {
  /** Per token the two best spans that cover it: confidence, number, confidence of the next one. */
  private readonly best: Float32Array
  private readonly owner: Int32Array
  private readonly next: Float32Array
  private readonly starting: Float32Array
  private readonly ending: Float32Array

  constructor(tokens: number) {
    this.best = new Float32Array(tokens)
    this.owner = new Int32Array(tokens).fill(-1)
    this.next = new Float32Array(tokens)
    this.starting = new Float32Array(tokens + 1)
    this.ending = new Float32Array(tokens + 1)
  }

  add(span: number, first: number, last: number, confidence: number): void {
    const { best, owner, next, starting, ending } = this
    if (confidence > starting[first]) starting[first] = confidence
    if (confidence > ending[last]) ending[last] = confidence
    for (let i = first; i < last; i++) {
      if (confidence > best[i]) {
        next[i] = best[i]
        best[i] = confidence
        owner[i] = span
      } else if (confidence > next[i]) next[i] = confidence
    }
  }

  /** The most confidence of another span that overlaps this one. */
  overlapping(span: number, first: number, last: number): number {
    let most = 0
    for (let i = first; i < last; i++) {
      const other = this.owner[i] === span ? this.next[i] : this.best[i]
      if (other > most) most = other
    }
    return most
  }

  /** The most confidence of a span that ends where this one begins. */
  before(first: number): number {
    return this.ending[first]
  }

  /** The most confidence of a span that begins where this one ends. */
  behind(last: number): number {
    return this.starting[last]
  }
}
