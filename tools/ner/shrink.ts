import type { WordTable } from '../../src/names/tagger/word-table'
import { wordTable } from './resources-of'
import { decodeWordTable, encodeWordTable } from './word-table-file'

/** The word table cut to its commonest words (by the count's bin; ties by hash), for the shipped model. */
export function shrinkTable(keep: number): { bytes: Uint8Array; table: WordTable } {
  const { table } = wordTable()
  const rows = Array.from({ length: table.size }, (_, i) => i)
    .sort(
      (a, b) =>
        table.statistics[b * table.columns] - table.statistics[a * table.columns] || (table.hashes[a] >>> 0) - (table.hashes[b] >>> 0),
    )
    .slice(0, keep)
    .map((i) => ({
      hash: table.hashes[i],
      coarse: table.coarse[i],
      cluster: table.cluster[i],
      statistics: [...table.statistics.subarray(i * table.columns, (i + 1) * table.columns)],
    }))
  const bytes = encodeWordTable(rows)
  return { bytes, table: decodeWordTable(bytes) }
}
