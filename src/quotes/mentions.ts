import type { Referents, Reference } from '../entities/coref'
import type { Draft } from './attribute'
import { Is, isA } from './classes'
import { Mark } from './lexemes'
import { isWord, type Page } from './page'
import { afterBracket, looksVerbal, phrase, phraseEnd } from './source'

/** The noun phrase that ends with `itu` or `tersebut` at `i` (`menteri keuangan itu`), by its head within six words. */
export function pointingPhrase(page: Page, i: number, low: number): Reference | undefined {
  let head = -1
  for (let k = i - 1; k >= low && k >= i - 6; k--) {
    const w = page.lower[k]
    if (
      !isWord(page, k) ||
      page.blockAt[k] >= 0 ||
      isA(page, k, Is.preposition) ||
      isA(page, k, Is.opener) ||
      isA(page, k, Is.finite) ||
      w === 'yang'
    )
      break
    if (isA(page, k, Is.nominalPerson) || isA(page, k, Is.nominalOrg)) head = k
    else if (looksVerbal(page, k)) break
  }
  if (head < 0) return undefined
  const { start, end } = page.doc.tokens
  return { kind: 'nominal', first: head, last: i + 1, start: start[head], end: end[i] }
}

/** `saya` inside a direct quote is its speaker. */
export function firstPersons(page: Page, referents: Referents, quotes: readonly Draft[]): void {
  const { start, end } = page.doc.tokens
  const inner = page.doc.quotations.filter((q) => q.level > 0)
  const nested = inner.length > 0 ? new Uint8Array(page.doc.tokens.length) : undefined
  for (const q of inner) nested?.fill(1, q.first, q.last)
  for (const { found, resolved } of quotes) {
    if (found.type !== 'direct' || !resolved || resolved.entity === null || referents.entityOf(resolved.entity).type !== 'person') continue
    const said = { ...resolved, confidence: resolved.confidence * 0.95, via: 'first-person' }
    for (const p of found.pieces) {
      for (let i = p.first; i < p.last; i++) {
        if (!(page.marks[page.type[i]] & Mark.firstPerson) || nested?.[i]) continue
        referents.mention({ kind: 'pronoun', first: i, last: i + 1, start: start[i], end: end[i] }, said)
      }
    }
  }
}

const LONGEST_DESCRIPTION = 20
const COPULAS = new Set(['adalah', 'ialah', 'merupakan'])
const CLOSERS = new Set([',', '.', ';', ')'])

/** Noun phrases that tell of a person behind the name: `X, seorang guru di Bogor,`, `X (1924) adalah senator`. */
export function descriptions(page: Page, referents: Referents): void {
  const { sentence, length } = page.doc.tokens
  for (const m of page.entities.names) {
    if (m.type !== 'person') continue
    let first = afterBracket(page, m.last, Math.min(length, m.last + LONGEST_DESCRIPTION))
    const copula = COPULAS.has(page.lower[first])
    if (!copula && page.lower[first] !== ',') continue
    first++
    if (!(isA(page, first, Is.article) || isA(page, first, Is.nominalPerson) || (!copula && isA(page, first, Is.kin)))) continue
    let limit = first
    while (limit < length && limit < first + LONGEST_DESCRIPTION && sentence[limit] === sentence[m.first]) limit++
    const last = phraseEnd(page, first, limit)
    const closed = copula || CLOSERS.has(page.lower[last] ?? '.') || (isA(page, first, Is.article) && isA(page, last, Is.preposition))
    if (last <= first || !closed) continue
    referents.mention(phrase(page, 'nominal', first, last), {
      entity: m.entity,
      name: '',
      confidence: 0.85,
      via: 'apposition',
    })
  }
}
