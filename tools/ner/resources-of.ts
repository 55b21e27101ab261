import { readFileSync } from 'node:fs'
import { decodeWordTable, type FileTable } from './word-table-file'

const models = new URL('../../models/', import.meta.url)
export const ENCODER = new URL('encoder.bin', models)

/** The word table that all models share. */
export function wordTable(): { bytes: Uint8Array; table: FileTable } {
  const bytes = new Uint8Array(readFileSync(new URL('words.bin', models)))
  return { bytes, table: decodeWordTable(bytes) }
}
