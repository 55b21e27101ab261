/**
 * A trie over words in typed arrays. Word ids below `roots` begin phrases: word `w` leads from the root to node `w`.
 * The children of node `n` are the nodes `childStart[n]` up to `childStart[n + 1]`, sorted by `label`, the id of the
 * word that leads to them. `refs[refStart[n]]` up to `refs[refStart[n + 1]]` are what ends at node `n`.
 */
export interface Trie {
  readonly roots: number
  readonly childStart: Int32Array
  readonly label: Int32Array
  readonly refStart: Int32Array
  readonly refs: Int32Array
}

/** A phrase as words with the reference stored at its end. */
export interface Phrase {
  readonly words: readonly string[]
  readonly ref: number
}

interface Node {
  readonly children: Map<string, Node>
  readonly refs: number[]
}

/** Builds a trie, with its words in the order of their ids. */
export function buildTrie(phrases: readonly Phrase[]): { words: string[]; trie: Trie } {
  const root: Node = { children: new Map(), refs: [] }
  const inside = new Set<string>()
  for (const { words, ref } of phrases) {
    let node = root
    words.forEach((word, i) => {
      if (i > 0) inside.add(word)
      let next = node.children.get(word)
      if (next === undefined) node.children.set(word, (next = { children: new Map(), refs: [] }))
      node = next
    })
    if (node !== root) node.refs.push(ref)
  }
  const first = [...root.children.keys()].sort()
  const rest = [...inside].filter((word) => !root.children.has(word)).sort()
  const words = [...first, ...rest]
  const idOf = new Map(words.map((word, id) => [word, id]))
  const nodes: Node[] = first.map((word) => root.children.get(word) as Node)
  const label = first.map((_, id) => id)
  const childStart: number[] = []
  const refStart: number[] = []
  const refs: number[] = []
  for (let n = 0; n < nodes.length; n++) {
    childStart.push(nodes.length)
    refStart.push(refs.length)
    refs.push(...nodes[n].refs)
    const children = [...nodes[n].children].map(([word, node]) => ({ id: idOf.get(word) as number, node }))
    children.sort((a, b) => a.id - b.id)
    for (const child of children) {
      nodes.push(child.node)
      label.push(child.id)
    }
  }
  childStart.push(nodes.length)
  refStart.push(refs.length)
  const trie = {
    roots: first.length,
    childStart: Int32Array.from(childStart),
    label: Int32Array.from(label),
    refStart: Int32Array.from(refStart),
    refs: Int32Array.from(refs),
  }
  return { words, trie }
}

/** The child of `node` under word `word`; -1 if there is none. */
export function childOf(trie: Trie, node: number, word: number): number {
  const { childStart, label } = trie
  let low = childStart[node]
  let high = childStart[node + 1]
  while (low < high) {
    const mid = (low + high) >> 1
    if (label[mid] < word) low = mid + 1
    else high = mid
  }
  return low < childStart[node + 1] && label[low] === word ? low : -1
}
