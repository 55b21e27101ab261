import type { Trie } from './trie'

/*
 * Numbers as text: digits of base 46, lowest first, one character each; all but the last digit of a number carry 46 more.
 * The characters are those from `#` on.
 */
const BASE = 46
const FIRST = 35

/** Writes a trie as text: per node its children and references in one number, then labels as differences, then references. */
export function packTrie(trie: Trie): string {
  let out = ''
  const put = (value: number) => {
    let v = value
    while (v >= BASE) {
      out += String.fromCharCode(FIRST + BASE + (v % BASE))
      v = Math.floor(v / BASE)
    }
    out += String.fromCharCode(FIRST + v)
  }
  const { roots, childStart, label, refStart, refs } = trie
  const n = label.length
  put(roots)
  put(n)
  put(refs.length)
  for (let i = 0; i < n; i++) {
    const count = refStart[i + 1] - refStart[i]
    put((childStart[i + 1] - childStart[i]) * 4 + Math.min(count, 3))
    if (count >= 3) put(count - 3)
  }
  for (let i = 0; i < n; i++) {
    for (let k = childStart[i]; k < childStart[i + 1]; k++) put(label[k] - (k > childStart[i] ? label[k - 1] + 1 : 0))
  }
  for (let k = 0; k < refs.length; k++) put(refs[k])
  return out
}

/** All numbers of a text, in one tight loop: this runs cold, before the first result. */
function numbersOf(text: string): Int32Array {
  const numbers = new Int32Array(text.length)
  let count = 0
  let value = 0
  let weight = 1
  for (let i = 0; i < text.length; i++) {
    const digit = text.charCodeAt(i) - FIRST
    if (digit < BASE) {
      numbers[count++] = value + digit * weight
      value = 0
      weight = 1
    } else {
      value += (digit - BASE) * weight
      weight *= BASE
    }
  }
  return numbers
}

/** Reads what `packTrie` wrote. */
export function unpackTrie(text: string): Trie {
  const numbers = numbersOf(text)
  const roots = numbers[0]
  const n = numbers[1]
  let at = 3
  const childStart = new Int32Array(n + 1)
  const refStart = new Int32Array(n + 1)
  const label = new Int32Array(n)
  childStart[0] = roots
  let child = roots
  let ref = 0
  for (let i = 0; i < n; i++) {
    const counts = numbers[at++]
    child += counts >> 2
    ref += counts & 3
    if ((counts & 3) === 3) ref += numbers[at++]
    childStart[i + 1] = child
    refStart[i + 1] = ref
  }
  for (let i = 0; i < roots; i++) label[i] = i
  for (let i = 0, k = roots; i < n; i++) {
    const end = childStart[i + 1]
    for (let previous = -1; k < end; k++) {
      previous += 1 + numbers[at++]
      label[k] = previous
    }
  }
  return { roots, childStart, label, refStart, refs: numbers.slice(at, at + numbers[2]) }
}
