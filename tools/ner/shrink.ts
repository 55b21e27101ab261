import { wordTable } from './resources-of'
import { decodeWordTable, encodeWordTable, type FileTable } from './word-table-file'

/** The word table cut to its commonest words (by the count's bin; ties by hash), for the shipped model. */
export function shrinkTable(keep: number): { bytes: Uint8Array; table: FileTable } {
  const { table } = wordTable()
  const rows = Array.from({ length: table.size }, (_, i) => i)
    .sort((a, b) => table.statistic(b, 0) - table.statistic(a, 0) || (table.hashes[a] >>> 0) - (table.hashes[b] >>> 0))
    .slice(0, keep)
    .map((i) => ({
      hash: table.hashes[i],
      coarse: table.coarse(i),
      cluster: table.cluster(i),
      statistics: Array.from({ length: table.columns }, (_, k) => table.statistic(i, k)),
    }))
  const bytes = encodeWordTable(rows)
  return { bytes, table: decodeWordTable(bytes) }
}
