import { readFileSync } from 'node:fs'
import type { WordTable } from '../../src/names/tagger/word-table'
import { decodeWordTable } from './word-table-file'

const models = new URL('../../models/', import.meta.url)
export const ENCODER = new URL('encoder.bin', models)

/** The word table that all models share. */
export function wordTable(): { bytes: Uint8Array; table: WordTable } {
  const bytes = new Uint8Array(readFileSync(new URL('words.bin', models)))
  return { bytes, table: decodeWordTable(bytes) }
}
