import { embeddedLexicon, entryNamed } from '../lexicon/store'
import type { Hit } from '../lexicon/types'
import type { Document } from '../text/document'
import { column } from '../text/vocabulary'

const stemOf = (word: string): string => word.slice(0, -3)

/** Words that are in some table but for their `-nya`. */
const known = column(({ lowers }, type) =>
  lowers[type].endsWith('nya') && embeddedLexicon().wordOf(stemOf(lowers[type])) !== undefined ? 1 : 0,
)

/** Words with which a phrase of some table begins. */
const opens = column(({ lowers }, type) => ((embeddedLexicon().wordOf(lowers[type])?.node ?? -1) >= 0 ? 1 : 0))

/** Entries of a table with their owner as an enclitic (`asistennya`, `putra sulungnya`), of one word or two, in the order of their ends. */
export function ownedIn(table: string): (doc: Document, nameAt: Int32Array, mayOpenName: boolean) => Hit[] {
  const single = column(({ lowers }, type) => (entryNamed(table, stemOf(lowers[type])) === undefined ? 0 : 1))
  return ({ tokens }, nameAt, mayOpenName) => {
    const { lower, enclitic, type, vocabulary, length } = tokens
    const ends = known(vocabulary)
    const begins = opens(vocabulary)
    const found: Hit[] = []
    for (let i = 0; i < length; i++) {
      if (enclitic[i] !== 3 || ends[type[i]] === 0 || nameAt[i] >= 0) continue
      const before = i > 0 && begins[type[i - 1]] && (mayOpenName || nameAt[i - 1] < 0)
      const stem = stemOf(lower[i])
      const double = before ? entryNamed(table, `${lower[i - 1]} ${stem}`) : undefined
      const entry = double ?? (single(vocabulary)[type[i]] ? entryNamed(table, stem) : undefined)
      if (entry !== undefined) found.push({ first: double === undefined ? i : i - 1, last: i + 1, entry, enclitic: 3 })
    }
    return found
  }
}
