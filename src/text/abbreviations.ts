import { tableRows } from '../lexicon/tables'
import { Char, charClass, isLetterClass, isWordClass } from './chars'
import type { Found } from './scan'
import { lettersEnd } from './words'

/** What may follow an abbreviation, and whether a sentence may end with it. */
export interface Abbreviation {
  /** Kinds: title, degree, company, address, number, other. */
  readonly kind: string
  /** The dot belongs to it only before a figure, before a capital, or always. */
  readonly before: 'digit' | 'capital' | 'any'
  /** A sentence may end with it. */
  readonly final: boolean
}

interface Tables {
  readonly abbreviations: Map<string, Abbreviation>
  readonly letterNouns: Set<string>
  readonly domains: Set<string>
}

let tables: Tables | undefined

function load(): Tables {
  if (tables === undefined) {
    tables = {
      abbreviations: new Map(
        tableRows('abbreviation').map((row) => [
          row.phrase,
          {
            kind: row.kind ?? 'other',
            before: (row.before ?? 'any') as Abbreviation['before'],
            final: row.final === 'yes',
          },
        ]),
      ),
      letterNouns: new Set(tableRows('abbreviation-letter-noun').map((row) => row.phrase)),
      domains: new Set(tableRows('abbreviation-domain').map((row) => row.phrase)),
    }
  }
  return tables
}

/** The abbreviation that a token is (`dr.`, `s.h.`), by its lower-cased text with or without the last dot. */
export function abbreviationOf(lower: string): Abbreviation | undefined {
  return load().abbreviations.get(lower.charCodeAt(lower.length - 1) === 0x2e ? lower.slice(0, -1) : lower)
}

/** Whether a single letter after this word names a thing (`vitamin C`, `kelas A`) and is no initial. */
export function takesLetter(lower: string): boolean {
  return load().letterNouns.has(lower)
}

/**
 * What the dot at `dot` ties to the word that began at `start` and whose last part began at `part`: 0 for nothing, `dot + 1`
 * where the dot closes an abbreviation, more where letters after the dot go on (`detik.com`, `M.Si`).
 */
export function abbreviationAfter(text: string, start: number, part: number, dot: number, limit: number): number {
  const after = dot + 1 < limit ? charClass(text.charCodeAt(dot + 1)) : Char.space
  const { abbreviations } = load()
  if (isWordClass(after)) {
    const end = lettersEnd(text, dot + 1, limit)
    if (isDomain(text, part, dot, end, limit)) return end
    if (isLetterClass(after) && end - start <= 12) {
      const whole = text.slice(start, end).toLowerCase()
      if (abbreviations.has(whole) && charClass(text.charCodeAt(dot + 1)) === charClass(text.charCodeAt(start))) return end
    }
  }
  if (dot - start > 12) return 0
  const rule = abbreviations.get(text.slice(start, dot).toLowerCase())
  if (rule === undefined) return 0
  if (rule.before === 'any') return dot + 1
  const next = nextVisible(text, dot + 1, limit)
  if (rule.before === 'digit')
    return next === Char.digit || (next === Char.upper && rule.kind === 'number' && isRomanAt(text, dot + 1, limit)) ? dot + 1 : 0
  const capital = charClass(text.charCodeAt(start)) === Char.upper
  return capital && (next === Char.upper || next === Char.digit) ? dot + 1 : 0
}

/** The dot after initials: `A. Yani`, `W.S. Rendra`. Same results as `abbreviationAfter`. */
export function closesInitial(text: string, start: number, part: number, dot: number, limit: number, out: Found): number {
  if (dot - part !== 1 || charClass(text.charCodeAt(part)) !== Char.upper) return 0
  const dotted = part > start
  if (dotted && text.charCodeAt(part - 1) !== 0x2e) return 0
  if (dot + 1 < limit && charClass(text.charCodeAt(dot + 1)) === Char.upper) {
    const end = lettersEnd(text, dot + 1, limit)
    if (end === dot + 2) return end
  }
  if (dotted) return dot + 1
  const next = nextVisible(text, dot + 1, limit)
  if (next === Char.line) return 0
  if (out.length > 0 && text.charCodeAt(start - 1) === 0x20) {
    const previous = out.length - 1
    const width = out.end[previous] - out.start[previous]
    if (width <= 12 && takesLetter(text.slice(out.start[previous], out.end[previous]).toLowerCase())) return 0
  }
  return next === Char.upper || next === Char.lower ? dot + 1 : 0
}

/** Whether the next word is a Roman numeral (`No. XI`). */
function isRomanAt(text: string, from: number, limit: number): boolean {
  let j = from
  while (j < limit && j < from + 8 && text.charCodeAt(j) === 0x20) j++
  const end = lettersEnd(text, j, Math.min(limit, j + 8))
  if (end === j || end - j > 6) return false
  for (let k = j; k < end; k++) if (!'IVXLC'.includes(text[k])) return false
  return true
}

/** Class of the next character that is no blank; `Char.line` at the end of a line or of the text. */
function nextVisible(text: string, from: number, limit: number): number {
  const stop = Math.min(limit, from + 8)
  for (let j = from; j < stop; j++) {
    const c = charClass(text.charCodeAt(j))
    if (c !== Char.space) return c
  }
  return Char.line
}

/** Whether the labels `part..dot` and `dot + 1..end` belong to a domain name (`detik.com`, `travel.kompas.com`). */
function isDomain(text: string, part: number, dot: number, end: number, limit: number): boolean {
  if (isTopLevel(text, part, dot, end)) return true
  if (end + 1 >= limit || end - dot > 25 || text.charCodeAt(end) !== 0x2e) return false
  return charClass(text.charCodeAt(dot + 1)) !== Char.upper && isTopLevel(text, dot + 1, end, lettersEnd(text, end + 1, limit))
}

function isTopLevel(text: string, part: number, dot: number, end: number): boolean {
  if (dot - part < 2 && charClass(text.charCodeAt(part)) !== Char.lower) return false
  if (end - dot - 1 > 8 || end - dot - 1 < 2) return false
  const label = text.slice(dot + 1, end)
  const lower = label.toLowerCase()
  if (!load().domains.has(lower)) return false
  if (label === lower) return true
  const before = text.slice(Math.max(part, dot - 40), dot)
  return label === label.toUpperCase()
    ? before === before.toUpperCase()
    : before.charCodeAt(0) !== before.toLowerCase().charCodeAt(0) && lower.length === 3
}
