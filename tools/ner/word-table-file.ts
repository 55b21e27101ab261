import { placeOf } from '../../src/names/tagger/code-index'
import type { WordTable } from '../../src/names/tagger/word-table'
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

/** A word table as a file gives it. */
export interface FileTable extends WordTable {
  /** Ascending as unsigned numbers. */
  readonly hashes: Int32Array
}

export function decodeWordTable(bytes: Uint8Array): FileTable {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const size = view.getUint32(0, true)
  const columns = view.getUint32(4, true)
  const { values: hashes, end } = readAscending(bytes, 8, size)
  const statistics = end + 3 * size
  return {
    size,
    columns,
    hashes,
    find: (hash) => placeOf(hashes, hash),
    coarse: (row) => bytes[end + row],
    cluster: (row) => bytes[end + size + row] | (bytes[end + 2 * size + row] << 8),
    statistic: (row, column) => bytes[statistics + column * size + row],
  }
}
