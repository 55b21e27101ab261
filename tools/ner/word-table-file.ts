import { wordTableOf, type WordTable } from '../../src/names/tagger/word-table'
import { readAscending, writeAscending } from './ascending'

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
  writeAscending(
    sorted.map((row) => row.hash),
    bytes,
  )
  for (const row of sorted) bytes.push(row.coarse & 255)
  for (const row of sorted) bytes.push(row.cluster & 255)
  for (const row of sorted) bytes.push(row.cluster >> 8)
  for (let k = 0; k < columns; k++) for (const row of sorted) bytes.push(row.statistics[k])
  return Uint8Array.from(bytes)
}

export function decodeWordTable(bytes: Uint8Array): WordTable {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const size = view.getUint32(0, true)
  const columns = view.getUint32(4, true)
  const { values: hashes, end } = readAscending(bytes, 8, size)
  let p = end
  const coarse = new Int16Array(size)
  const cluster = new Int16Array(size)
  for (let i = 0; i < size; i++) {
    coarse[i] = bytes[p + i]
    cluster[i] = bytes[p + size + i] | (bytes[p + 2 * size + i] << 8)
  }
  p += 3 * size
  const statistics = new Uint8Array(size * columns)
  for (let k = 0; k < columns; k++) for (let i = 0; i < size; i++) statistics[i * columns + k] = bytes[p++]
  return wordTableOf({ size, columns, hashes, coarse, cluster, statistics })
}
