import { buildIndexes, type Marked } from './marked-entities'
import { attachRoles } from '../../src/entities/roles'
import { matchLexicons } from '../../src/lexicon/match'
import { findRelations } from '../../src/relations/find'
import type { RelationChoice } from '../../src/schema/types'
import { surface } from '../../src/text/document'
import { readDocument } from '../../src/text/read'

/**
 * Reads a sentence with its names marked (`Menteri Agama [PER Ratna Wulandari]`), so that relations are tested apart from names.
 * `references` maps noun phrases to the names that they refer to. The same words are the same entity; `[PER=1 Ratna]` gives an entity a number of its own, `[LOC/city Solok]` a subtype.
 */
export function relationsOf(marked: string, references: Readonly<Record<string, string>> = {}, which: RelationChoice = 'all'): string[] {
  const { text, spans } = readMarks(marked)
  const doc = readDocument(text)
  const hits = matchLexicons(doc.tokens.lower, (i) => surface(doc, i))
  const nominal = Object.entries(references).map(([phrase, id]) => ({
    start: text.indexOf(phrase),
    end: text.indexOf(phrase) + phrase.length,
    id,
  }))
  const entities = buildIndexes(doc, spans, nominal)
  const roles = attachRoles(doc, hits, entities)
  const name = (key: number | null) => (key === null ? '-' : entities.list[key].name)
  return findRelations(doc, hits, entities, roles, which).map((r) =>
    [r.type, name(r.subject), r.role ?? r.literal, name(r.object), r.polarity ?? r.modality].filter((x) => x !== undefined).join(' | '),
  )
}

const MARK = /\[(PER|ORG|LOC|DATE)(?:\/(\w+))?(?:=(\d+))? ([^\]]+)\]/g
const TYPES = { PER: 'person', ORG: 'organization', LOC: 'place', DATE: 'date' } as const

function readMarks(marked: string): { text: string; spans: Marked[] } {
  const spans: Marked[] = []
  let text = ''
  let from = 0
  for (const m of marked.matchAll(MARK)) {
    text += marked.slice(from, m.index)
    spans.push({
      start: text.length,
      end: text.length + m[4].length,
      type: TYPES[m[1] as keyof typeof TYPES],
      subtype: m[2],
      id: m[3] ?? m[4],
    })
    text += m[4]
    from = m.index + m[0].length
  }
  return { text: text + marked.slice(from), spans }
}
