import type { Entities, NameMention } from '../entities/types'
import { tableRows } from '../lexicon/tables'
import { type Document, has, Shape } from '../text/document'
import { isAlwaysUnit } from './nested'
import type { RelationDraft } from './types'
import { relationWords } from './words'

/** A bare name says no more than the unit's kind and field. */
const LONGEST_BARE = 6

interface Kind {
  readonly subtype: string
  readonly heads: readonly string[]
}

let kinds: ReadonlyMap<string, Kind> | undefined
const kindOf = (phrase: string): Kind | undefined => {
  kinds ??= new Map(tableRows('relation-whole').map((row) => [row.phrase, { subtype: row.subtype, heads: row.head?.split('|') ?? [] }]))
  return kinds.get(phrase)
}

/** `part_of` for units named without their whole (`Sekretariat Jenderal`), where the text names only one body that they can belong to. */
export function soleWholes(doc: Document, entities: Entities, known: readonly RelationDraft[]): RelationDraft[] {
  const placed = new Set(known.flatMap(({ type, subject }) => (type === 'part_of' ? [subject] : [])))
  const out: RelationDraft[] = []
  for (const name of entities.names) {
    if (name.type !== 'organization' || placed.has(name.entity)) continue
    const kind = unitKind(doc, name)
    if (kind === undefined || !isBare(doc, name)) continue
    placed.add(name.entity)
    const whole = onlyOne(entities, kind, name.entity)
    if (whole === undefined) continue
    out.push({
      type: 'part_of',
      subject: name.entity,
      object: whole,
      evidence: { start: name.start, end: name.end },
      confidence: 0.6,
      via: 'sole-whole',
    })
  }
  return out
}

function unitKind({ tokens: { lower } }: Document, { first, last }: NameMention): Kind | undefined {
  for (let length = Math.min(3, last - first); length > 0; length--) {
    const kind = kindOf(lower.slice(first, first + length).join(' '))
    if (kind !== undefined) return kind
  }
  return undefined
}

/** Whether nothing behind its first words names another body (`Fakultas Hukum UB`). */
function isBare(doc: Document, { first, last }: NameMention): boolean {
  if (last - first > LONGEST_BARE) return false
  for (let i = first + 1; i < last; i++) {
    const word = doc.tokens.lower[i]
    if (relationWords('whole-head').has(word) || (has(doc, i, Shape.allCaps) && !/^[ivx]+$/.test(word))) return false
  }
  return true
}

/** The only body of a kind in the text; undefined where there are none or several. */
function onlyOne({ list }: Entities, { subtype, heads }: Kind, unit: number): number | undefined {
  let found: number | undefined
  for (const { key, type, subtype: own, name } of list) {
    if (type !== 'organization' || own !== subtype || key === unit) continue
    const lower = name.toLowerCase()
    if (heads.length > 0 && !heads.some((head) => lower === head || lower.startsWith(`${head} `))) continue
    if (isAlwaysUnit(lower.split(' ', 1)[0])) continue
    if (found !== undefined) return undefined
    found = key
  }
  return found
}
