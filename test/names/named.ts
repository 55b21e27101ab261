import { buildEntities } from '../../src/entities/build'
import type { Entities } from '../../src/entities/types'
import { matchLexicons } from '../../src/lexicon/match'
import { Masses } from '../../src/names/tagger/masses'
import { proposeNames } from '../../src/names/propose'
import { surface } from '../../src/text/document'
import { readDocument } from '../../src/text/read'

/** The entities that names alone make of a text. */
export function named(text: string): Entities {
  const doc = readDocument(text)
  const hits = matchLexicons(doc.tokens.lower, (i) => surface(doc, i), doc.tokens.enclitic)
  const masses = new Masses(doc.tokens.length)
  return buildEntities(doc, proposeNames(doc, hits, masses), [], masses)
}

const LETTER: Readonly<Record<string, string>> = { person: 'P', organization: 'O', place: 'L' }

/** Names in the order of the text as `Type:surface`, with `P`, `O`, `L` for persons, organizations, places. */
export function namesOf(text: string): string[] {
  return named(text).names.map((n) => `${LETTER[n.type] ?? n.type}:${text.slice(n.start, n.end)}`)
}

/** Surfaces grouped by entity, in the order of the text. */
export function clustersOf(text: string): string[][] {
  return named(text).list.map((e) => [...new Set(e.mentions.map((m) => text.slice(m.start, m.end)))])
}
