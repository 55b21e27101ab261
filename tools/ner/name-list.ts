/** Known names, as the hash of their words in lower case and the kinds they are names of; they become features of the tokens that stand in one. */
import { hashText, mix } from '../../src/names/tagger/hash'
import { placeOf } from '../../src/names/tagger/code-index'
import { readAscending, writeAscending } from './ascending'
import { splitTokens } from './raw'

export const KINDS = ['person', 'organization', 'place'] as const
export type Kind = (typeof KINDS)[number]

export interface NameList {
  readonly hashes: Int32Array
  /** A bit for each of `KINDS`. */
  readonly kinds: Uint8Array
}

const LONGEST = 7
const key = (words: readonly string[]): string => words.join(' ').replace(/-/g, ' ').toLowerCase()

export function nameList(names: Iterable<readonly [string, Kind]>): NameList {
  const kinds = new Map<number, number>()
  for (const [name, kind] of names) {
    const bare = name.replace(/\(.*?\)/g, '').replace(/-/g, ' ')
    const words = splitTokens(bare).filter((w) => /[\p{L}\d]/u.test(w))
    if (words.length === 0 || words.length > LONGEST) continue
    const hash = hashText(key(words)) >>> 0
    kinds.set(hash, (kinds.get(hash) ?? 0) | (1 << KINDS.indexOf(kind)))
  }
  const sorted = [...kinds].sort((a, b) => a[0] - b[0])
  return { hashes: Int32Array.from(sorted, ([hash]) => hash), kinds: Uint8Array.from(sorted, ([, bits]) => bits) }
}

/** Bytes: uint32 size, hashes ascending as LEB128 differences, then the kinds of each. */
export function encodeNameList({ hashes, kinds }: NameList): Uint8Array {
  const out = [...new Uint8Array(Uint32Array.of(hashes.length).buffer)]
  writeAscending(hashes, out)
  return Buffer.concat([Uint8Array.from(out), kinds])
}

export function decodeNameList(bytes: Uint8Array): NameList {
  const size = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true)
  const { values, end } = readAscending(bytes, 4, size)
  return { hashes: values, kinds: bytes.subarray(end, end + size) }
}

/** Feature codes of each token: the kinds of the longest known name that it stands in, and its place there. */
export function nameCodes({ hashes, kinds }: NameList, words: readonly string[]): number[][] {
  const out: number[][] = words.map(() => [])
  const cased = words.some((w) => w !== w.toLowerCase())
  for (let first = 0; first < words.length; ) {
    let last = first
    let found = 0
    for (let end = first + 1; end <= Math.min(words.length, first + LONGEST); end++) {
      const row = placeOf(hashes, hashText(key(words.slice(first, end))))
      if (row >= 0) [last, found] = [end, kinds[row]]
    }
    const common = last - first === 1 && cased && words[first] === words[first].toLowerCase()
    if (found === 0 || common) {
      first++
      continue
    }
    for (let i = first; i < last; i++) {
      const place = last - first === 1 ? 0 : i === first ? 1 : i === last - 1 ? 3 : 2
      out[i].push(mix(NAME, found * 4 + place))
    }
    first = last
  }
  return out
}

const NAME = hashText('known name')
