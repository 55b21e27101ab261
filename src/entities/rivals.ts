/** Used text after text. */
let room = 0
let best = new Float32Array(0)
let owner = new Int32Array(0)
let next = new Float32Array(0)
let starting = new Float32Array(0)
let ending = new Float32Array(0)

function makeRoom(tokens: number): void {
  if (tokens < room) {
    for (const values of [best, owner, next, starting, ending]) values.fill(0, 0, tokens + 1)
    return
  }
  room = 2 * tokens + 1
  best = new Float32Array(room)
  owner = new Int32Array(room)
  next = new Float32Array(room)
  starting = new Float32Array(room)
  ending = new Float32Array(room)
}

/**
 * What else is proposed around a span: spans that overlap it, and those that end or begin right beside it. Spans are known by their
 * numbers. Good until the next ones are gathered.
 */
export class Rivals {
  /** Per token the two best spans that cover it: confidence, one more than the number, confidence of the next one. */
  private readonly best: Float32Array
  private readonly owner: Int32Array
  private readonly next: Float32Array
  private readonly starting: Float32Array
  private readonly ending: Float32Array

  constructor(tokens: number) {
    makeRoom(tokens)
    this.best = best
    this.owner = owner
    this.next = next
    this.starting = starting
    this.ending = ending
  }

  add(span: number, first: number, last: number, confidence: number): void {
    const { best, owner, next, starting, ending } = this
    if (confidence > starting[first]) starting[first] = confidence
    if (confidence > ending[last]) ending[last] = confidence
    for (let i = first; i < last; i++) {
      if (confidence > best[i]) {
        next[i] = best[i]
        best[i] = confidence
        owner[i] = span + 1
      } else if (confidence > next[i]) next[i] = confidence
    }
  }

  /** The most confidence of another span that overlaps this one. */
  overlapping(span: number, first: number, last: number): number {
    let most = 0
    for (let i = first; i < last; i++) {
      const other = this.owner[i] === span + 1 ? this.next[i] : this.best[i]
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
