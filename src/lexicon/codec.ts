import { CELL_END, ROW_END } from './lines'
import type { Branch } from './trie'

/*
 * Numbers as text: digits of base 45, lowest first, one printable character each; all but the last digit of a number stand for 45 more.
 * The characters are those from `!` on without quotation mark, backslash, and what parts rows and cells.
 */
const BASE = 45
const ALPHABET = Array.from({ length: 94 }, (_, k) => String.fromCharCode(33 + k))
  .filter((ch) => !`"\\${ROW_END}${CELL_END}`.includes(ch))
  .join('')
/** Digits of an id: `BASE` to this power is more than the units of all words and their phrases. */
const ID_DIGITS = 4

const values = new Uint8Array(128)
for (let d = 0; d < ALPHABET.length; d++) values[ALPHABET.charCodeAt(d)] = d

function digits(value: number): string {
  let out = ''
  let v = value
  for (; v >= BASE; v = Math.floor(v / BASE)) out += ALPHABET[BASE + (v % BASE)]
  return out + ALPHABET[v]
}

function idDigits(id: number): string {
  let out = ''
  for (let k = 0, v = id; k < ID_DIGITS; k++, v = Math.floor(v / BASE)) out += ALPHABET[v % BASE]
  return out
}

/** Reads numbers from a place in a text on. */
export class NumberReader {
  constructor(
    private readonly text: string,
    private at: number,
  ) {}

  next(): number {
    const { text } = this
    let value = 0
    for (let weight = 1; ; weight *= BASE) {
      const digit = values[text.charCodeAt(this.at++)]
      if (digit < BASE) return value + digit * weight
      value += (digit - BASE) * weight
    }
  }

  nextId(): number {
    let value = 0
    for (let k = ID_DIGITS - 1; k >= 0; k--) value = value * BASE + values[this.text.charCodeAt(this.at + k)]
    this.at += ID_DIGITS
    return value
  }
}

/** Words in two texts, those of 8-bit units and the others: one wide character would double the room of a whole text. */
export interface PackedWords {
  readonly narrow: string
  readonly wide: string
}

/**
 * Writes words as rows in ascending order. The cell of a word with which phrases begin holds these: per node, breadth first, how many
 * children and references it has, then the ids of the words to all nodes but the first, then references. The id of a word is where its
 * row begins; the wide text counts as if it stood behind the other.
 */
export function packWords(root: Branch): PackedWords {
  const words = new Set<string>()
  const collect = ({ children }: Branch): void => {
    for (const [word, child] of children) {
      words.add(word)
      collect(child)
    }
  }
  collect(root)
  const all = [...words].sort(byText)
  const wide = all.filter(isWide)
  const narrow = all.filter((word) => !isWide(word))
  const ids = new Map<string, number>()
  const rows = (list: readonly string[]): string =>
    list
      .map((word) => {
        const branch = root.children.get(word)
        return branch === undefined ? word : word + CELL_END + packBranch(branch, ids)
      })
      .join(ROW_END)
  // ids take the same room whatever they are, so that a first writing tells where rows begin
  for (const list of [narrow, wide]) {
    let id = list === narrow ? 0 : rows(narrow).length + 1
    for (const word of list) {
      ids.set(word, id)
      id += rows([word]).length + 1
    }
  }
  return { narrow: rows(narrow), wide: rows(wide) }
}

function packBranch(root: Branch, ids: ReadonlyMap<string, number>): string {
  const nodes: Branch[] = [root]
  const labels: number[] = []
  for (const { children } of nodes) {
    const sorted = [...children].map(([word, child]) => ({ id: ids.get(word) ?? 0, child })).sort((a, b) => a.id - b.id)
    for (const { id, child } of sorted) {
      labels.push(id)
      nodes.push(child)
    }
  }
  const counts = nodes.map(
    ({ children, refs }) => digits(children.size * 4 + Math.min(refs.length, 3)) + (refs.length < 3 ? '' : digits(refs.length - 3)),
  )
  const refs = nodes.flatMap((node) => node.refs)
  return counts.join('') + labels.map(idDigits).join('') + refs.map(digits).join('')
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const isWide = (word: string): boolean => /[^\0-\xff]/.test(word)
