import type { GazetteerEntry } from '../schema/types'
import type { Document } from '../text/document'
import { readDocument } from '../text/read'
import { proposal, type Proposal } from './types'

/** Finds a user's own gazetteer entries in a document. */
export type OwnGazetteer = (doc: Document) => readonly Proposal[]

interface Phrase {
  readonly words: readonly string[]
  readonly surface: string
  readonly entry: GazetteerEntry
}

const NONE: readonly Proposal[] = []

/** `via` of names that the user lists. */
export const OWN_NAME = 'gazetteer:own'

/** The longest phrase looked for, in tokens: it bounds the work per token. */
const MAX_TOKENS = 16

/**
 * Compiles a user's own entries. They are found longest first and as they are written: an entry with a capital matches only text with
 * the same letters (`Bank Kita`) or in capitals throughout (`BANK KITA`), an entry all in lower case matches every spelling.
 */
export function gazetteerOf(entries: readonly GazetteerEntry[] = [], confidence = 1, via = OWN_NAME): OwnGazetteer {
  if (!entries.length) return () => NONE
  const byFirst = new Map<string, Phrase[]>()
  for (const entry of entries) {
    for (const surface of [entry.name, ...(entry.aliases ?? [])]) {
      const words = readDocument(surface).tokens.lower.slice(0, MAX_TOKENS)
      if (!words.length) continue
      const phrases = byFirst.get(words[0])
      const phrase = { words, surface: surface.trim().replace(/\s+/g, ' '), entry }
      if (phrases) phrases.push(phrase)
      else byFirst.set(words[0], [phrase])
    }
  }
  for (const phrases of byFirst.values()) phrases.sort((a, b) => b.words.length - a.words.length)
  return (doc) => {
    const found: Proposal[] = []
    for (let i = 0; i < doc.tokens.length; i++) {
      const phrase = byFirst.get(doc.tokens.lower[i])?.find((p) => standsAt(doc, i, p))
      if (!phrase) continue
      const { name, type, subtype, link } = phrase.entry
      const last = i + phrase.words.length
      found.push(proposal(i, last, type, confidence, via, { subtype, link, canonical: name }))
      i = last - 1
    }
    return found
  }
}

function standsAt(doc: Document, i: number, { words, surface }: Phrase): boolean {
  const { lower, start, end, length } = doc.tokens
  if (i + words.length > length) return false
  for (let k = 1; k < words.length; k++) if (lower[i + k] !== words[k]) return false
  if (surface === surface.toLowerCase()) return true
  const text = doc.text.slice(start[i], end[i + words.length - 1]).replace(/\s+/g, ' ')
  return text === surface || (text === surface.toUpperCase() && text.length > 3)
}
