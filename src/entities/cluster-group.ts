import { longHead } from '../names/word-sets'
import type { Proposal } from '../names/types'
import { wordsOf } from './surface'
import { fact, type Surface } from './surfaces'

/** Names of one surface and type. */
export interface Group {
  readonly surface: Surface
  readonly type: Proposal['type']
  canonical?: string
  readonly subtype?: string
}

/** Lower-cased words. */
export const words = fact(({ text }): readonly string[] => wordsOf(text))

/** The same with the first word written out. */
export const expanded = fact((surface): readonly string[] => expandHead(words(surface)))

function expandHead(words: readonly string[]): readonly string[] {
  const long = words.length ? longHead(words[0]) : undefined
  return long && (words.length > 1 || long.startsWith('pemerintah ')) ? [...long.split(' '), ...words.slice(1)] : words
}

export class DisjointSets {
  private readonly parent: Int32Array
  private readonly count: Int32Array

  constructor(n: number) {
    this.parent = new Int32Array(n)
    this.count = new Int32Array(n)
    for (let i = 0; i < n; i++) {
      this.parent[i] = i
      this.count[i] = 1
    }
  }

  root(i: number): number {
    let r = i
    while (this.parent[r] !== r) r = this.parent[r] = this.parent[this.parent[r]]
    return r
  }

  size(i: number): number {
    return this.count[this.root(i)]
  }

  join(a: number, b: number): void {
    const x = this.root(a)
    const y = this.root(b)
    if (x === y) return
    const [low, high] = x < y ? [x, y] : [y, x]
    this.parent[high] = low
    this.count[low] += this.count[high]
  }
}
