/** BIOES labels of a tagger: 0 is `O`; type `t` has B, I, E, S at `1 + 4t` … `4 + 4t`. */
export interface Labels {
  readonly types: readonly string[]
  readonly count: number
  /** `legal[a * count + b]` is 1 where label `b` may follow label `a`. */
  readonly legal: Uint8Array
  /** 1 where a sentence may begin (end) with the label. */
  readonly starts: Uint8Array
  readonly ends: Uint8Array
}

export const Part = { B: 0, I: 1, E: 2, S: 3 } as const

export function labelsOf(types: readonly string[]): Labels {
  const count = 1 + 4 * types.length
  const legal = new Uint8Array(count * count)
  const starts = new Uint8Array(count)
  const ends = new Uint8Array(count)
  for (let a = 0; a < count; a++) {
    const inside = opens(a)
    starts[a] = begins(a) ? 1 : 0
    ends[a] = inside ? 0 : 1
    for (let b = 0; b < count; b++) {
      const ok = inside ? typeOf(a) === typeOf(b) && continues(b) : begins(b)
      legal[a * count + b] = ok ? 1 : 0
    }
  }
  return { types, count, legal, starts, ends }
}

export const typeOf = (label: number): number => (label === 0 ? -1 : (label - 1) >> 2)
export const partOf = (label: number): number => (label - 1) & 3

/** B and I ask for a further token of the name. */
const opens = (label: number) => label > 0 && partOf(label) <= Part.I
const continues = (label: number) => label > 0 && (partOf(label) === Part.I || partOf(label) === Part.E)
const begins = (label: number) => label === 0 || partOf(label) === Part.B || partOf(label) === Part.S

export interface Chunk {
  readonly first: number
  readonly last: number
  readonly type: number
}

/** The names in a legal label sequence up to (not including) `end`, half-open. */
export function chunksOf(path: ArrayLike<number>, end: number, start = 0): Chunk[] {
  const out: Chunk[] = []
  let first = start
  for (let i = start; i < end; i++) {
    const label = path[i]
    if (label === 0) continue
    const part = partOf(label)
    if (part === Part.B || part === Part.S) first = i
    if (part === Part.E || part === Part.S) out.push({ first, last: i + 1, type: typeOf(label) })
  }
  return out
}
