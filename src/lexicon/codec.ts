import type { Trie } from './trie'

/** Bytes of a base64 string. */
export function fromBase64(text: string): Uint8Array {
  const binary = atob(text)
  const bytes = new Uint8Array(binary.length)
  for (let i = 0; i < bytes.length; i++) bytes[i] = binary.charCodeAt(i)
  return bytes
}

/** Writes a trie as variable-length integers: child counts, labels as differences, reference counts, references. */
export function packTrie(trie: Trie): Uint8Array {
  const out: number[] = []
  const put = (value: number) => {
    let v = value
    while (v > 127) {
      out.push((v & 127) | 128)
      v >>>= 7
    }
    out.push(v)
  }
  const { roots, childStart, label, refStart, refs } = trie
  const n = label.length
  put(roots)
  put(n)
  put(refs.length)
  for (let i = 0; i < n; i++) put(childStart[i + 1] - childStart[i])
  for (let i = 0; i < n; i++) put(refStart[i + 1] - refStart[i])
  for (let i = 0; i < n; i++) {
    for (let k = childStart[i]; k < childStart[i + 1]; k++) put(label[k] - (k > childStart[i] ? label[k - 1] + 1 : 0))
  }
  for (let k = 0; k < refs.length; k++) put(refs[k])
  return Uint8Array.from(out)
}

/** Reads what `packTrie` wrote. */
export function unpackTrie(bytes: Uint8Array): Trie {
  let at = 0
  const get = () => {
    let byte = bytes[at++]
    if (byte < 128) return byte
    let value = byte & 127
    let shift = 7
    do {
      byte = bytes[at++]
      value |= (byte & 127) << shift
      shift += 7
    } while (byte > 127)
    return value
  }
  const roots = get()
  const n = get()
  const refs = new Int32Array(get())
  const childStart = new Int32Array(n + 1)
  const refStart = new Int32Array(n + 1)
  const label = new Int32Array(n)
  childStart[0] = roots
  for (let i = 0; i < n; i++) childStart[i + 1] = childStart[i] + get()
  for (let i = 0; i < n; i++) refStart[i + 1] = refStart[i] + get()
  for (let i = 0; i < roots; i++) label[i] = i
  for (let i = 0; i < n; i++) {
    const last = childStart[i + 1]
    for (let k = childStart[i], previous = -1; k < last; k++) previous = label[k] = previous + 1 + get()
  }
  for (let k = 0; k < refs.length; k++) refs[k] = get()
  return { roots, childStart, label, refStart, refs }
}
