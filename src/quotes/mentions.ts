import type { Referents, Reference } from '../entities/coref'
import type { Draft } from './attribute'
import { Is, isA } from './classes'
import { Mark } from './lexemes'
import { isWord, type Page } from './page'
import { looksVerbal } from './source'

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
