/**
 * What unlabelled text says of words: two word classes and, as small bins, how often a word is capitalised away from
 * sentence starts, follows prepositions of place, titles, and so on. Found by the hash of the lower-cased word with digits folded.
 */
export interface WordTable {
  readonly size: number
  readonly columns: number
  readonly hashes: Int32Array
  readonly coarse: Int16Array
  readonly cluster: Int16Array
  readonly statistics: Uint8Array
  /** Row of a word by its hash, -1 if unknown. */
  find(hash: number): number
}

/** Bytes: uint32 size, uint32 columns, hashes ascending as LEB128 differences, then classes (uint8, uint16 low bytes, high bytes) and statistics by column. */
export function encodeWordTable(
  rows: readonly { hash: number; coarse: number; cluster: number; statistics: readonly number[] }[],
): Uint8Array {
  const columns = rows.length ? rows[0].statistics.length : 0
  const sorted = [...rows].sort((a, b) => (a.hash >>> 0) - (b.hash >>> 0))
  const bytes: number[] = []
  const word = (v: number) => bytes.push(v & 255, (v >>> 8) & 255, (v >>> 16) & 255, (v >>> 24) & 255)
  word(sorted.length)
  word(columns)
  let before = 0
  for (const row of sorted) {
    let d = (row.hash >>> 0) - before
    before = row.hash >>> 0
    while (d > 127) {
      bytes.push((d & 127) | 128)
      d = Math.floor(d / 128)
    }
    bytes.push(d)
  }
  for (const row of sorted) bytes.push(row.coarse & 255)
  for (const row of sorted) bytes.push(row.cluster & 255)
  for (const row of sorted) bytes.push(row.cluster >> 8)
  for (let k = 0; k < columns; k++) for (const row of sorted) bytes.push(row.statistics[k])
  return Uint8Array.from(bytes)
}

export function decodeWordTable(bytes: Uint8Array, from = 0): WordTable {
  const word = (i: number) => (bytes[i] | (bytes[i + 1] << 8) | (bytes[i + 2] << 16) | (bytes[i + 3] << 24)) >>> 0
  const size = word(from)
  const columns = word(from + 4)
  let p = from + 8
  const hashes = new Int32Array(size)
  let before = 0
  for (let i = 0; i < size; i++) {
    let d = 0
    let scale = 1
    let b = 128
    while (b & 128) {
      b = bytes[p++]
      d += (b & 127) * scale
      scale *= 128
    }
    before += d
    hashes[i] = before | 0
  }
  const coarse = new Int16Array(size)
  const cluster = new Int16Array(size)
  for (let i = 0; i < size; i++) {
    coarse[i] = bytes[p + i]
    cluster[i] = bytes[p + size + i] | (bytes[p + 2 * size + i] << 8)
  }
  p += 3 * size
  const statistics = new Uint8Array(size * columns)
  for (let k = 0; k < columns; k++) for (let i = 0; i < size; i++) statistics[i * columns + k] = bytes[p++]
  let bits = 4
  while (1 << bits < size * 2) bits++
  const mask = (1 << bits) - 1
  const slots = new Int32Array(mask + 1).fill(-1)
  for (let i = 0; i < size; i++) {
    let s = (hashes[i] ^ (hashes[i] >>> 15)) & mask
    while (slots[s] >= 0) s = (s + 1) & mask
    slots[s] = i
  }
  const find = (hash: number) => {
    let s = (hash ^ (hash >>> 15)) & mask
    while (slots[s] >= 0) {
      if (hashes[slots[s]] === hash) return slots[s]
      s = (s + 1) & mask
    }
    return -1
  }
  return { size, columns, hashes, coarse, cluster, statistics, find }
}
