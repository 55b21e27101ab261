import { tableRows, type TableRow } from '../lexicon/tables'
import type { EntityType } from '../schema/types'

export type Voice = 'active' | 'passive' | 'mutual'

/** A row of `lexicons/relation-verb.tsv`. */
export interface Frame {
  readonly id: string
  readonly type: string
  readonly subject: ReadonlySet<EntityType>
  readonly object: ReadonlySet<EntityType>
  readonly link: ReadonlySet<string>
  readonly must: ReadonlySet<string>
  readonly after: ReadonlySet<string>
  readonly through: ReadonlySet<string>
  readonly inverse: boolean
  readonly confidence: number
  readonly factual: boolean
  /** What it tells was so before, whatever comes of the verb. */
  readonly before: boolean
  /** Phrases that do not follow its last argument, word by word. */
  readonly unless: readonly (readonly string[])[]
  /** Subtypes that its subject has not. */
  readonly not: ReadonlySet<string>
  readonly role?: string
}

/** A form of a verb, word by word. */
export interface Form {
  readonly words: readonly string[]
  readonly voice: Voice
  readonly frame: Frame
}

const TYPE_OF: Readonly<Record<string, EntityType>> = { P: 'person', O: 'organization', L: 'place' }

let forms: ReadonlyMap<string, readonly Form[]> | undefined

/** The forms of all verbs by their first word, longest first. */
export function verbForms(): ReadonlyMap<string, readonly Form[]> {
  return (forms ??= readForms())
}

function readForms(): Map<string, Form[]> {
  const out = new Map<string, Form[]>()
  for (const row of tableRows('relation-verb')) {
    const frame = readFrame(row)
    for (const voice of ['active', 'passive', 'mutual'] as const) {
      for (const form of cells(row[voice])) {
        const words = form.split(' ')
        const list = out.get(words[0]) ?? []
        list.push({ words, voice, frame })
        out.set(words[0], list)
      }
    }
  }
  for (const list of out.values()) list.sort((a, b) => b.words.length - a.words.length)
  return out
}

function readFrame(row: TableRow): Frame {
  return {
    id: row.phrase,
    type: row.type,
    subject: new Set([...row.subject].map((letter) => TYPE_OF[letter])),
    object: new Set([...row.object].map((letter) => TYPE_OF[letter])),
    link: new Set(cells(row.link)),
    must: new Set(cells(row.must)),
    after: new Set(cells(row.after)),
    through: new Set(cells(row.through)),
    inverse: row.inverse === 'yes',
    confidence: Number(row.confidence),
    factual: row.fact === 'yes',
    before: row.fact === 'before',
    unless: cells(row.unless).map((phrase) => phrase.split(' ')),
    not: new Set(cells(row.not)),
    ...(row.role && { role: row.role }),
  }
}

const cells = (cell: string | undefined): string[] => (cell === undefined ? [] : cell.split('|'))
