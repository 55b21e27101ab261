import { closesAfterClitic, isActAdverbial, startsSource } from './edges'
import { Is, isA, isOneOf } from './classes'
import { activeAt, type Lexeme, readings } from './lexemes'
import { isCapital, isWord, nameOn, type Block, type Page, type Unit } from './page'
import { clitic, phrase, sourceAfter, type Source } from './source'
import { subjectBefore } from './subject'

/** What follows a closing quotation mark and reports the quotation. */
export interface Report {
  readonly cue: { token: number; lexeme: Pick<Lexeme, 'lemma' | 'stance'> } | null
  readonly source: Source | null
  /** Token after the source's phrase. */
  readonly end: number
  readonly via: string
}

const JOINTS = new Set([',', '.', ';', '-', '–', '—', '--', '…'])
/** Words between a noun for words said and whose they are. */
const QUALIFIERS = new Set(['resmi', 'tertulis', 'dari', 'pers', 'singkat', 'bersama', 'terbaru', 'lengkap', 'sikap', 'lanjutan'])
const NOT_SPOKEN = new Set(['bunyi', 'isi', 'tulisan'])

/** Reads the report after the quotation `block`, inside its unit; none if no rule fits. */
export function reportAfter(page: Page, block: Block, unit: Unit): Report | undefined {
  let i = block.last
  let joints = 0
  while (i < unit.last && JOINTS.has(page.lower[i]) && joints < 2) {
    i++
    joints++
  }
  if (i >= unit.last || page.blockAt[i] >= 0) return undefined
  const seem = isA(page, i, Is.seem)
  if (seem && i + 1 < unit.last) i++
  const w = page.lower[i]
  for (const { lexeme, clitic: enclitic } of readings(page, i)) {
    const cue = { token: i, lexeme }
    if (lexeme.voice === 'bare' && (!isCapital(page, i) || (lexeme.sure && joints === 0))) {
      if (enclitic) {
        const next = nameOn(page, i + 1)
        if (next?.type === 'person' && i + 1 < unit.last)
          return { cue, source: sourceAfter(page, i + 1, unit.last).source ?? null, end: next.last, via: 'after:nya-name' }
        if (!lexeme.sure && !closedByComma(page, block) && !closesAfterClitic(page, i, unit.last)) continue
        return { cue, source: clitic(page, i), end: i + 1, via: 'after:nya' }
      }
      let from = i + 1
      while (from < unit.last && (isA(page, from, Is.adverb) || page.lower[from] === 'ulang') && !nameOn(page, from)) from++
      if (from >= unit.last) continue
      const acted = isActAdverbial(page, from, unit.last)
      if (!startsSource(page, from, unit.last) && !acted && !lexeme.sure && !closedByComma(page, block)) continue
      if (!lexeme.sure && acted) return { cue, source: null, end: from, via: 'after:bare' }
      const { source, end } = sourceAfter(page, from, unit.last)
      if (!source && !lexeme.sure) continue
      return { cue, source: source ?? null, end, via: 'after:bare' }
    }
    if (lexeme.voice === 'preposition') {
      if (enclitic) return { cue, source: clitic(page, i), end: i + 1, via: 'after:menurut' }
      const { source, end } = sourceAfter(page, i + 1, unit.last)
      return { cue, source: source ?? null, end, via: 'after:menurut' }
    }
    if (lexeme.voice === 'passive') {
      if (enclitic) return { cue, source: clitic(page, i), end: i + 1, via: 'after:passive' }
      const { source, end } = sourceAfter(page, i + 1, unit.last)
      if (source) return { cue, source, end, via: 'after:passive' }
    }
    if (lexeme.voice === 'active' && joints > 0 && !seem) {
      const { source, end } = sourceAfter(page, i + 1, unit.last)
      return { cue, source: source && startsSource(page, i + 1, unit.last) ? source : null, end, via: 'after:active' }
    }
  }
  if (isA(page, i, Is.quoteNoun) && !(NOT_SPOKEN.has(w) && !isA(page, i + 1, Is.quoteNoun))) {
    let k = i + 1
    while (k < unit.last && (isA(page, k, Is.quoteNoun) || QUALIFIERS.has(page.lower[k]))) k++
    const { source, end } = isA(page, k, Is.determiner)
      ? { source: phrase(page, 'nominal', k - 1, k + 1), end: k + 1 }
      : sourceAfter(page, k, unit.last)
    if (source && k < unit.last) {
      const whose = isA(page, k, Is.npStop) && !nameOn(page, k) ? null : source
      return { cue: { token: i, lexeme: { lemma: w, stance: 'neutral' } }, source: whose, end, via: 'after:noun' }
    }
  }
  if (closedByComma(page, block) && joints <= 1 && strangeClitic(page, i, unit.last))
    return {
      cue: { token: i, lexeme: { lemma: w.slice(0, -3), stance: 'neutral' } },
      source: clitic(page, i),
      end: i + 1,
      via: 'after:stranger',
    }
  if (closedByComma(page, block) && joints <= 1 && strangerCue(page, i, unit.last)) {
    const { source, end } = sourceAfter(page, i + 1, unit.last)
    if (source) return { cue: { token: i, lexeme: { lemma: w, stance: 'neutral' } }, source, end, via: 'after:stranger' }
  }
  if (isA(page, i, Is.reportPassive)) {
    return { cue: null, source: null, end: i, via: 'after:medium' }
  }
  // the source first: `," dia menambahkan`, `," X.`
  const limit = Math.min(unit.last, i + 16)
  for (let k = i; k < limit; k++) {
    if (page.lower[k] === '.' || (page.lower[k] === ',' && nameOn(page, k - 1)?.type !== 'person')) break
    const form = activeAt(page, k)
    if (!form || k === i) continue
    const before = subjectBefore(page, k, i)
    if (before.kind === 'source') return { cue: { token: k, lexeme: form.lexeme }, source: before.source, end: k + 1, via: 'after:subject' }
    break
  }
  if (closedByComma(page, block) && joints <= 1 && isCapital(page, i)) {
    const { source, end } = sourceAfter(page, i, unit.last)
    if (
      source?.kind === 'name' &&
      (end >= unit.last ||
        page.lower[end] === '.' ||
        page.lower[end] === ',' ||
        isActAdverbial(page, end, unit.last) ||
        isA(page, end, Is.npStop))
    )
      return { cue: null, source, end, via: 'after:name' }
  }
  return undefined
}

/** What no reporting word is. */
const KNOWN = [
  Is.npStop,
  Is.coordinator,
  Is.opener,
  Is.preposition,
  Is.nominalPerson,
  Is.nominalOrg,
  Is.collective,
  Is.pluralHead,
  Is.relationNoun,
  Is.fronting,
  Is.finite,
  Is.seem,
  Is.adverb,
  Is.pronounSingular,
  Is.pronounPlural,
  Is.pronounFirst,
  Is.determiner,
  Is.quoteNoun,
]

/** Short for `menyampaikan`, `menjawab singkat`. */
const SHORTENED = new Set(['sampai', 'singkat'])

/** The same with `-nya` (`ucapanya`), where the sentence ends behind it or goes on with where and when. */
function strangeClitic(page: Page, i: number, limit: number): boolean {
  const w = page.lower[i]
  if (w.length < 7 || !w.endsWith('nya') || isCapital(page, i) || isOneOf(page, i, KNOWN)) return false
  return i + 1 >= limit || page.lower[i + 1] === '.' || isActAdverbial(page, i + 1, limit)
}

/** A word unknown as a reporting word between a comma with its mark and a speaker: rare verbs and misprints (`kaya X`, `lata X`). */
function strangerCue(page: Page, i: number, limit: number): boolean {
  const w = page.lower[i]
  if (isCapital(page, i) || w.length < 3 || nameOn(page, i) || i + 1 >= limit) return false
  if (isOneOf(page, i, KNOWN) && !SHORTENED.has(w)) return false
  return isA(page, i + 1, Is.pronounSingular) || nameOn(page, i + 1)?.type === 'person'
}

/** A comma at the closing mark promises a report. */
export function closedByComma(page: Page, block: Block): boolean {
  return page.lower[block.last] === ',' || page.lower[block.innerEnd - 1] === ','
}

/** Whether a quotation reads as speech by itself: a full sentence between its marks, or many words. */
export function readsAsSpeech(page: Page, block: Block): boolean {
  const words = wordCount(page, block)
  const last = page.lower[block.innerEnd - 1] ?? ''
  const terminal = last === '.' || last === '!' || last === '?' || last === ',' || last === '…' || last === '...'
  return words >= 5 || (terminal && words >= 1)
}

/** Words in a quotation, counted up to five: more make no difference. */
export function wordCount(page: Page, block: Block): number {
  let n = 0
  for (let i = block.inner; i < block.innerEnd && n < 5; i++) if (isWord(page, i)) n++
  return n
}
