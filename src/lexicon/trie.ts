import type { NumberReader } from './codec'

/** A phrase as words with the reference stored at its end. */
export interface Phrase {
  readonly words: readonly string[]
  readonly ref: number
}

/** What goes on from the first words of phrases, and the references of those that end there. */
export interface Branch {
  readonly children: Map<string, Branch>
  readonly refs: number[]
}

/** Phrases by their first words, and so on. */
export function branchesOf(phrases: readonly Phrase[]): Branch {
  const root: Branch = { children: new Map(), refs: [] }
  for (const { words, ref } of phrases) {
    let branch = root
    for (const word of words) {
      let next = branch.children.get(word)
      if (next === undefined) branch.children.set(word, (next = { children: new Map(), refs: [] }))
      branch = next
    }
    if (branch !== root) branch.refs.push(ref)
  }
  return root
}

/** Numbers of a node in `Trie.nodes`. */
export const Node = {
  /** Id of the word that leads to it. */
  label: 0,
  /** Its children are the nodes from here on, sorted by `label`, … */
  child: 1,
  childEnd: 2,
  /** … and the references of what ends at it stand in `Trie.refs` from here on. */
  ref: 3,
  refEnd: 4,
  size: 5,
} as const

/**
 * A trie over words in typed arrays, which take in the phrases that begin with a word when the word is first met: a text needs few of all.
 */
export class Trie {
  nodes: Int32Array = new Int32Array(1024 * Node.size)
  refs: Int32Array = new Int32Array(1024)
  private size = 0
  private refCount = 0

  /** Adds the phrases of a first word as `packBranch` wrote them; returns its node. */
  add(packed: NumberReader): number {
    const first = this.size
    this.reserve(1)
    for (let node = first; node < this.size; node++) {
      const counts = packed.next()
      const children = counts >> 2
      const refs = (counts & 3) < 3 ? counts & 3 : 3 + packed.next()
      const { size, refCount } = this
      this.reserve(children)
      const at = node * Node.size
      this.nodes[at + Node.child] = size
      this.nodes[at + Node.childEnd] = size + children
      this.nodes[at + Node.ref] = refCount
      this.nodes[at + Node.refEnd] = this.refCount = refCount + refs
    }
    for (let node = first + 1; node < this.size; node++) this.nodes[node * Node.size + Node.label] = packed.nextId()
    const from = this.nodes[first * Node.size + Node.ref]
    if (this.refCount > this.refs.length) this.refs = wider(this.refs, this.refCount)
    for (let k = from; k < this.refCount; k++) this.refs[k] = packed.next()
    return first
  }

  private reserve(nodes: number): void {
    this.size += nodes
    if (this.size * Node.size > this.nodes.length) this.nodes = wider(this.nodes, this.size * Node.size)
  }

  /** The child of a node under a word; -1 if there is none. */
  childOf(node: number, word: number): number {
    const { nodes } = this
    const end = nodes[node * Node.size + Node.childEnd]
    let low = nodes[node * Node.size + Node.child]
    let high = end
    while (low < high) {
      const mid = (low + high) >> 1
      if (nodes[mid * Node.size + Node.label] < word) low = mid + 1
      else high = mid
    }
    return low < end && nodes[low * Node.size + Node.label] === word ? low : -1
  }
}

function wider(numbers: Int32Array, length: number): Int32Array {
  const room = new Int32Array(Math.max(length, numbers.length * 2))
  room.set(numbers)
  return room
}
