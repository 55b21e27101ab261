import type { Hits } from '../../lexicon/types'
import { roomFor } from './decoder'
import { LEXICON_ROOM } from './features'
import { hashText, mix } from './hash'

interface Table {
  /** Counts the tables that were met. */
  readonly index: number
  readonly code: number
  readonly ambiguous: number
}

const tables = new Map<string, Table>()

function tableOf(name: string): Table {
  let table = tables.get(name)
  if (table === undefined) {
    const code = hashText(name)
    table = { index: tables.size, code, ambiguous: mix(code, 5) }
    tables.set(name, table)
  }
  return table
}

/** Reads lexicon hits of one sentence after the other as feature codes, with room that is used again. */
export class LexiconReader {
  /** Codes of token `first + i` from `lexiconStart[i]` on. */
  lexicon = new Int32Array(0)
  lexiconStart = new Int32Array(0)
  /** `LEXICON_ROOM` codes a token, of which `counts` are set. */
  private room = new Int32Array(0)
  private counts = new Uint8Array(0)
  /** Ends of the last matches by table. */
  private covered = new Int32Array(64)

  /**
   * The table of the longest match and the token's place in it. Matches inside a longer one of the same table are passed over.
   * @param skip tables to leave out, for ablation
   */
  read(hits: Hits | null, first: number, last: number, skip?: (table: string) => boolean): void {
    const n = last - first
    this.reserve(n)
    const { room, counts, lexicon, lexiconStart } = this
    counts.fill(0, 0, n)
    this.covered.fill(-1)
    for (let i = first; hits && i < last; i++) {
      const starting = hits.at(i)
      for (let h = 0; h < starting.length; h++) {
        const hit = starting[h]
        const to = Math.min(hit.last, last)
        const { entry } = hit
        if (skip?.(entry.table)) continue
        const table = tableOf(entry.table)
        if (this.covers(table.index, to)) continue
        const code = entry.ambiguous ? table.ambiguous : table.code
        for (let k = i; k < to; k++) {
          const at = k - first
          if (counts[at] === LEXICON_ROOM) continue
          room[at * LEXICON_ROOM + counts[at]++] = mix(code, to - i === 1 ? 3 : k === i ? 0 : k === to - 1 ? 2 : 1)
        }
      }
    }
    let end = 0
    for (let i = 0; i < n; i++) {
      lexiconStart[i] = end
      for (let k = 0; k < counts[i]; k++) lexicon[end++] = room[i * LEXICON_ROOM + k]
    }
    lexiconStart[n] = end
  }

  /** Whether an earlier match of the table reaches as far; if not, this one does. */
  private covers(table: number, to: number): boolean {
    if (table >= this.covered.length) {
      const wider = new Int32Array(table * 2).fill(-1)
      wider.set(this.covered)
      this.covered = wider
    }
    if (this.covered[table] >= to) return true
    this.covered[table] = to
    return false
  }

  private reserve(n: number): void {
    if (this.counts.length > n) return
    const tokens = roomFor(n + 1)
    this.counts = new Uint8Array(tokens)
    this.lexiconStart = new Int32Array(tokens)
    this.room = new Int32Array(tokens * LEXICON_ROOM)
    this.lexicon = new Int32Array(tokens * LEXICON_ROOM)
  }
}

const reader = new LexiconReader()

/** The codes of tokens `first` to `last` in arrays of their own. */
export function lexiconCodes(
  hits: Hits | null,
  first: number,
  last: number,
  skip?: (table: string) => boolean,
): { lexicon: Int32Array; lexiconStart: Int32Array } {
  reader.read(hits, first, last, skip)
  const lexiconStart = reader.lexiconStart.slice(0, last - first + 1)
  return { lexicon: reader.lexicon.slice(0, lexiconStart[last - first]), lexiconStart }
}
