import { tableRows } from '../lexicon/tables'
export { inClass as isA } from '../entities/coref-words'
import { formsOf, type Affixes } from './morphology'

/**
 * How a reporting word stands to its speaker: `active` after it (`X mengatakan`), `bare` before it (`kata X`),
 * `passive` before its agent (`disampaikan X`), `preposition` (`menurut X`).
 */
export type Voice = 'active' | 'bare' | 'passive' | 'preposition'
/** What a reporting word takes as its content; see `lexicons/reporting-verb.tsv`. */
export type Takes = 'clause' | 'noun' | 'count' | 'pause' | 'topic' | 'order' | 'assess' | 'document' | 'quote'

export interface Lexeme {
  readonly lemma: string
  readonly voice: Voice
  readonly stance: string
  readonly takes: Takes
  /** The bare root counts as a reporting word away from quotation marks too. */
  readonly sure: boolean
}

interface Form {
  readonly lexeme: Lexeme
  readonly clitic: boolean
}

let forms: Map<string, Lexeme[]> | undefined
let connectives: Set<string> | undefined

function build(): Map<string, Lexeme[]> {
  const map = new Map<string, Lexeme[]>()
  const add = (form: string, lexeme: Lexeme) => {
    const at = map.get(form)
    if (!at) map.set(form, [lexeme])
    else if (!at.some((l) => l.voice === lexeme.voice)) at.push(lexeme)
  }
  for (const row of tableRows('reporting-verb')) {
    const root = row.phrase
    const base = { lemma: root, stance: row.stance, takes: row.takes as Takes }
    if (row.bare) add(root, { ...base, voice: 'bare', sure: row.bare === 'sure' })
    for (const affixes of row.affixes?.split('|') ?? []) {
      const { active, passive } = formsOf(root, affixes as Affixes)
      for (const f of active) add(f, { ...base, voice: 'active', sure: true })
      for (const f of passive) add(f, { ...base, voice: 'passive', sure: true })
    }
    for (const also of row.also?.split('|') ?? []) {
      const [voice, form] = also.split(':')
      if (voice === 'bareafter') add(form.endsWith('nya') ? form.slice(0, -3) : form, { ...base, voice: 'bare', sure: false })
      else add(form, { ...base, voice: voice === 'passive' ? 'passive' : 'active', sure: true })
    }
  }
  add('menurut', { lemma: 'turut', voice: 'preposition', stance: 'neutral', takes: 'clause', sure: true })
  return map
}

/** The readings of a lower-cased word as a reporting word, `-nya` looked through; empty for other words. */
export function readings(lower: string): readonly Form[] {
  forms ??= build()
  const own = forms.get(lower)
  if (own) return own.map((lexeme) => ({ lexeme, clitic: false }))
  if (lower.length > 5 && lower.endsWith('nya')) {
    const stem = forms.get(lower.slice(0, -3))
    if (stem) return stem.map((lexeme) => ({ lexeme, clitic: true }))
  }
  return NONE
}
const NONE: readonly Form[] = []

/** The reading of a word in one voice, if it has it. */
export function readAs(lower: string, voice: Voice): Form | undefined {
  return readings(lower).find((f) => f.lexeme.voice === voice)
}

/** Whether words in a row are a sentence connective (`selain itu`). */
export function isConnective(words: readonly string[]): boolean {
  if (!connectives) {
    connectives = new Set(
      tableRows('reporting-word')
        .filter((r) => r.classes.split('|').includes('connective'))
        .map((r) => r.phrase),
    )
  }
  return connectives.has(words.join(' '))
}
