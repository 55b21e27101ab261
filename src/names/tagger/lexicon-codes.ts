import type { Hits } from '../../lexicon/types'
import { LEXICON_ROOM } from './features'
import { hashText, mix } from './hash'

const EMPTY = new Int32Array(0)
const codes = new Map<string, number>()

function codeOf(name: string): number {
  let code = codes.get(name)
  if (code === undefined) {
    code = hashText(name)
    codes.set(name, code)
  }
  return code
}

/**
 * Lexicon hits of tokens `first` to `last` as feature codes: the table of the longest match and the token's place in it.
 * Matches inside a longer one of the same table are passed over.
 * @param skip tables to leave out, for ablation
 */
export function lexiconCodes(
  hits: Hits | null,
  first: number,
  last: number,
  skip?: (table: string) => boolean,
): { lexicon: Int32Array; lexiconStart: Int32Array } {
  const n = last - first
  const lexiconStart = new Int32Array(n + 1)
  if (!hits) return { lexicon: EMPTY, lexiconStart }
  const lists: number[][] = []
  for (let i = 0; i < n; i++) lists.push([])
  const covered = new Map<number, number>()
  for (let i = first; i < last; i++) {
    for (const hit of hits.at(i)) {
      const to = Math.min(hit.last, last)
      const { entry } = hit
      if (skip?.(entry.table)) continue
      const table = codeOf(entry.table)
      if ((covered.get(table) ?? -1) >= to) continue
      covered.set(table, to)
      const code = entry.ambiguous ? mix(table, 5) : table
      for (let k = i; k < to; k++) {
        const place = to - i === 1 ? 3 : k === i ? 0 : k === to - 1 ? 2 : 1
        const list = lists[k - first]
        if (list.length < LEXICON_ROOM) list.push(mix(code, place))
      }
    }
  }
  const lexicon: number[] = []
  for (let i = 0; i < n; i++) {
    for (const code of lists[i]) lexicon.push(code)
    lexiconStart[i + 1] = lexicon.length
  }
  return { lexicon: Int32Array.from(lexicon), lexiconStart }
}
