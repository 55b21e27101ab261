import { readAs, isA } from './lexemes'
import { isActor, isCapital, isWord, nameOn, type Page } from './page'
import type { NameMention } from '../entities/types'

/** The words that name a source, before anybody knows who that is. */
export interface Source {
  readonly kind: 'name' | 'pronoun' | 'clitic' | 'nominal' | 'plural'
  /** Tokens of the phrase; a clitic's is its host. */
  readonly first: number
  readonly last: number
  /** UTF-16 offsets of the mention. */
  readonly start: number
  readonly end: number
  /** Index into `Entities.names`, for names. */
  readonly name?: number
}

export function clitic(page: Page, host: number): Source {
  const end = page.doc.tokens.end[host]
  return { kind: 'clitic', first: host, last: host + 1, start: end - 3, end }
}

function phrase(page: Page, kind: Source['kind'], first: number, last: number, name?: number): Source {
  const { start, end } = page.doc.tokens
  return { kind, first, last, start: start[first], end: end[last - 1], name }
}

function named(page: Page, mention: NameMention): Source {
  return { kind: 'name', first: mention.first, last: mention.last, start: mention.start, end: mention.end, name: page.entities.nameAt[mention.first] }
}

const OPEN_BRACKET = new Set(['(', '['])
const CLOSE_BRACKET = new Set([')', ']'])

/** Index after the bracket that opens at `i`, at most `limit`. */
export function afterBracket(page: Page, i: number, limit: number): number {
  if (!OPEN_BRACKET.has(page.lower[i])) return i
  for (let k = i + 1; k < limit && k < i + 20; k++) if (CLOSE_BRACKET.has(page.lower[k])) return k + 1
  return i + 1
}

/** A verb by its prefix, as far as letters tell. */
export function looksVerbal(page: Page, i: number): boolean {
  const w = page.lower[i]
  if (isCapital(page, i) || w.length < 5) return false
  return /^(me[mnlrwy]|meng|men|ber|di[a-z]|ter)/.test(w) && !NOT_VERBS.has(w) && !w.startsWith('menteri') && !w.startsWith('direk') && !w.startsWith('dinas')
}
const NOT_VERBS = new Set(['berita', 'beras', 'beranda', 'berkas', 'terhadap', 'terkait', 'tersebut', 'terdakwa', 'tersangka', 'terlapor', 'tertentu',
  'diskusi', 'disiplin', 'dirut', 'dirinya', 'dirjen', 'diri', 'digital', 'dinamika', 'diplomat', 'distrik', 'divisi', 'dinding', 'mereka', 'melalui', 'media', 'medis',
  'meski', 'meskipun', 'merek', 'mewah', 'merah', 'meter', 'metode', 'mental', 'terpidana', 'direksi', 'direktur', 'menurut', 'mengenai', 'mengapa', 'bernama', 'berapa', 'berikut', 'bersama', 'beberapa'])

/** Whether a phrase headed by these tokens belongs to a name as its possessor (`pengacara Lisa`). */
function isPossessor(page: Page, mention: NameMention, first: number): boolean {
  const k = mention.first - 1
  if (k < first) return false
  return isA(page.lower[k], 'relation-noun')
}

/** A person named in tokens `first` to `last`, not as somebody's possessor and not in a relative clause. */
function personIn(page: Page, first: number, last: number, fromEnd: boolean): NameMention | undefined {
  let best: NameMention | undefined
  for (let i = first; i < last; i++) {
    if (page.lower[i] === 'yang' && best) break
    const m = nameOn(page, i)
    if (!m) continue
    i = Math.max(i, m.last - 1)
    if (m.type !== 'person' || m.first < first || m.last > last || isPossessor(page, m, first)) continue
    best = m
    if (!fromEnd) return best
  }
  return best
}

/** The source that a noun phrase of tokens `first` to `last` names. */
export function sourceOf(page: Page, first: number, last: number, fromEnd = false): Source | undefined {
  while (first < last && (!isWord(page, first) || isA(page.lower[first], 'adverb'))) first++
  while (last > first && !isWord(page, last - 1) && !CLOSE_BRACKET.has(page.lower[last - 1])) last--
  if (first >= last) return undefined
  const w = page.lower[first]
  if (isA(w, 'pronoun-singular') || isA(w, 'pronoun-plural') || isA(w, 'pronoun-reflexive')) return phrase(page, 'pronoun', first, first + 1)
  if (isA(w, 'pronoun-first')) return phrase(page, 'pronoun', first, first + 1)
  if (isA(w, 'dual')) return phrase(page, 'plural', first, first + 1)
  const person = personIn(page, first, last, fromEnd)
  if (person && !joined(page, first, last)) return named(page, person)
  const head = nameOn(page, first)
  if (head && isActor(head) && head.first === first) {
    if (joined(page, head.last, last)) return phrase(page, 'plural', first, last)
    return named(page, lastForm(page, head, last))
  }
  const tail = w === 'pihak' || w === 'pemerintah' || w === 'otoritas' ? nameOn(page, first + 1) : undefined
  if (tail && isActor(tail) && tail.last >= last - 1) return named(page, tail)
  let end = last
  if (!isA(page.lower[last - 1], 'determiner') || last - first > 14) for (let i = first + 1; i < last; i++) {
    if (page.lower[i] === 'yang' || page.lower[i] === ',') { end = i; break }
  }
  if (joined(page, first, end)) return phrase(page, 'plural', first, end)
  return phrase(page, 'nominal', first, end)
}

/** The bracketed short form after a name (`Badan Pusat Statistik (BPS)`) is nearest to the cue. */
function lastForm(page: Page, head: NameMention, last: number): NameMention {
  if (head.last + 1 < last && OPEN_BRACKET.has(page.lower[head.last])) {
    const inner = nameOn(page, head.last + 1)
    if (inner && inner.entity === head.entity) return inner
  }
  return head
}

/** Two actors joined by `dan`. */
function joined(page: Page, first: number, last: number): boolean {
  for (let i = first; i + 1 < last; i++) {
    if (page.lower[i] !== 'dan' && page.lower[i] !== 'serta') continue
    if (page.entities.nameAt[i] >= 0) continue
    const after = personIn(page, i + 1, last, false) ?? nameOn(page, i + 1)
    const before = nameOn(page, i - 1) ?? (CLOSE_BRACKET.has(page.lower[i - 1]) ? nameOn(page, i - 2) : undefined)
    if (after && before && after.type === before.type && before.type === 'person') return true
    if (after && before && after.type !== 'person' && before.type !== 'person' && !personIn(page, i + 1, last, false)) return true
    if (before && isA(page.lower[i + 1], 'plural-head')) return true
  }
  return false
}

/** The end of the noun phrase that starts at `i`, when it follows its cue (`kata X di Y`). */
export function phraseEnd(page: Page, i: number, limit: number): number {
  let relative = false
  for (let k = i; k < limit; k++) {
    const m = nameOn(page, k)
    if (m && m.last > k) { k = m.last - 1; continue }
    const w = page.lower[k]
    if (w === '(') {
      const after = afterBracket(page, k, limit)
      k = after - 1
      continue
    }
    if (!isWord(page, k) && w !== '-' && w !== '/' && w !== '&' && w !== "'" && w !== '’') {
      if (w === '.' && k > i && page.doc.tokens.kind[k - 1] === 0 && page.lower[k - 1].length <= 2 && k + 1 < limit && isCapital(page, k + 1)) continue
      return k
    }
    if (w === 'yang' || w === 'selaku') { if (k > i) { relative = true; continue } }
    if (relative) {
      if (isA(w, 'np-stop') && (w === 'kepada' || w === 'saat' || w === 'ketika' || w === 'dalam' || w === 'usai' || w === 'seperti')) return k
      continue
    }
    if (k > i && (isA(w, 'np-stop') || isA(w, 'day'))) return k
    if (k > i && looksVerbal(page, k) && readAs(w, 'active')) return k
  }
  return limit
}

/** The source after its cue, from token `i` on: noun phrase, name in apposition, and where the phrase ends. */
export function sourceAfter(page: Page, i: number, limit: number): { source: Source | undefined; end: number } {
  while (i < limit && (page.lower[i] === 'oleh' || page.lower[i] === 'pula' || page.lower[i] === 'pada' || page.lower[i] === ':')) i++
  i = pastTestimony(page, i, limit)
  if (i >= limit || page.blockAt[i] >= 0) return { source: undefined, end: i }
  const pro = page.lower[i]
  if (isA(pro, 'pronoun-singular') || isA(pro, 'pronoun-plural') || isA(pro, 'pronoun-first')) return { source: sourceOf(page, i, i + 1), end: i + 1 }
  if (!isWord(page, i)) return { source: undefined, end: i }
  const end = phraseEnd(page, i, limit)
  const person = personIn(page, i, end, true)
  if (person) return { source: sourceOf(page, i, end, true) ?? named(page, person), end }
  if (page.lower[end] === ',' && end + 1 < limit) {
    const next = personStart(page, end + 1, limit)
    if (next) return { source: named(page, next), end: phraseEnd(page, next.last, limit) }
  }
  return { source: sourceOf(page, i, end), end }
}

/** `menurut keterangan X`: the source is X. */
function pastTestimony(page: Page, i: number, limit: number): number {
  if (i + 1 >= limit || !isA(page.lower[i], 'testimony') || nameOn(page, i)) return i
  let k = i + 1
  while (k < limit && (page.lower[k] === 'dari' || page.lower[k] === 'resmi' || page.lower[k] === 'tertulis')) k++
  const w = page.lower[k] ?? ''
  return k < limit && (nameOn(page, k) || isA(w, 'nominal-person') || isA(w, 'nominal-org') || isA(w, 'plural-head') || isA(w, 'collective')) ? k : i
}

/** A person's name at `i`, behind a title of up to three words. */
function personStart(page: Page, i: number, limit: number): NameMention | undefined {
  for (let k = i; k < limit && k < i + 4; k++) {
    const m = nameOn(page, k)
    if (m) return m.type === 'person' ? m : undefined
    if (!isCapital(page, k) && page.lower[k] !== '.') return undefined
  }
  return undefined
}

/** What stands before an active cue at token `cue`. */
export type Before =
  | { kind: 'source'; source: Source; clauseStart: number; phraseStart: number }
  | { kind: 'shared'; clauseStart: number }
  | { kind: 'relative'; source: Source; clauseStart: number; phraseStart: number }
  | { kind: 'refused'; why: string }
  | { kind: 'none'; clauseStart: number }

interface Segment { first: number; last: number; comma: boolean }

/** Reads the subject of the active cue at `cue`, whose clause cannot start before `low`. */
export function subjectBefore(page: Page, cue: number, low: number): Before {
  let i = cue - 1
  for (; i >= low; i--) {
    const w = page.lower[i]
    if (page.blockAt[i] >= 0) return { kind: 'none', clauseStart: low }
    if (isA(w, 'negation')) return { kind: 'refused', why: 'negated' }
    if (w === 'dengan' && i < cue - 1) continue
    if (isA(w, 'modal') && !nameOn(page, i)) return { kind: 'refused', why: 'not said' }
    if (nameOn(page, i)) break
    if (isA(w, 'adverb') && w !== 'dan') continue
    break
  }
  if (i < low) return { kind: 'none', clauseStart: low }
  const w = page.lower[i]
  if (w === 'yang') {
    const head = headBefore(page, i, low)
    return head ? { kind: 'relative', source: head, clauseStart: head.first, phraseStart: head.first } : { kind: 'refused', why: 'relative' }
  }
  if (!nameOn(page, i)) {
    if (isA(w, 'coordinator')) return { kind: 'shared', clauseStart: i }
    if (isA(w, 'preposition') || isA(w, 'opener') || isA(w, 'act-head')) return { kind: 'refused', why: 'no subject' }
  }
  return fromSegments(page, segments(page, low, i + 1))
}

function headBefore(page: Page, yang: number, low: number): Source | undefined {
  let k = yang - 1
  if (k >= low && page.lower[k] === ',') k--
  const m = k >= low ? nameOn(page, k) : undefined
  return m && isActor(m) ? named(page, m) : undefined
}

/** Comma-bounded pieces of tokens `low` to `high`, nearest first. */
function segments(page: Page, low: number, high: number): Segment[] {
  const out: Segment[] = []
  let last = high
  for (let i = high - 1; i >= low && out.length < 8; i--) {
    if (page.blockAt[i] >= 0) { continue }
    const w = page.lower[i]
    if (w === ',' || w === ';' || w === ':' || w === '–' || w === '—') {
      out.push({ first: i + 1, last, comma: i + 1 < high || last < high })
      last = i
    }
  }
  out.push({ first: low, last, comma: last < high })
  return out
}

function fromSegments(page: Page, list: readonly Segment[]): Before {
  let spare: { source: Source; start: number } | undefined
  for (let k = 0; k < list.length; k++) {
    const s = subjectIn(page, list[k])
    if (!s) continue
    if (!animate(page, s.source)) { spare ??= s; continue }
    const named = s.source.kind === 'nominal' ? appositionHead(page, list, k) : undefined
    const { source, start } = named ?? s
    return { kind: 'source', source, clauseStart: start, phraseStart: start }
  }
  if (spare) return { kind: 'source', source: spare.source, clauseStart: spare.start, phraseStart: spare.start }
  return { kind: 'none', clauseStart: list[list.length - 1].first }
}

/** The name before a description between commas: `Budi Santoso (36), warga kota itu, menyatakan`. */
function appositionHead(page: Page, list: readonly Segment[], k: number): { source: Source; start: number } | undefined {
  for (let n = k + 1; n < list.length && n <= k + 2; n++) {
    const { first, last } = list[n]
    let end = last
    if (CLOSE_BRACKET.has(page.lower[end - 1])) while (end > first && !OPEN_BRACKET.has(page.lower[end - 1])) end--
    if (OPEN_BRACKET.has(page.lower[end - 1])) end--
    const m = end > first ? nameOn(page, end - 1) : undefined
    if (m?.type === 'person' && m.first >= first && !predicateIn(page, first, m.first)) return { source: named(page, m), start: first }
    if (predicateIn(page, first, last)) return undefined
  }
  return undefined
}

/** The subject inside one comma-bounded piece; none for adverbials and dates. */
function subjectIn(page: Page, seg: Segment): { source: Source; start: number } | undefined {
  let { first, last } = seg
  while (first < last && !isWord(page, first)) first++
  if (first >= last) return undefined
  // a clause opener inside cuts the piece, unless what follows is a predicate (`X saat hadir`)
  let start = first
  for (let i = last - 1; i > first; i--) {
    if (nameOn(page, i) || page.blockAt[i] >= 0) continue
    if (!isA(page.lower[i], 'opener') || page.lower[i] === 'atau' || page.lower[i] === 'hingga' || page.lower[i] === 'dengan') continue
    if (page.lower[i] === 'dan' || page.lower[i] === 'serta') {
      if (predicateIn(page, first, i)) { start = i + 1; break }
      continue
    }
    if (i + 1 >= last || !nameOn(page, i + 1) && (looksVerbal(page, i + 1) || isA(page.lower[i + 1], 'adverb') || isA(page.lower[i + 1], 'np-stop') || isA(page.lower[i + 1], 'finite') || i + 2 < last && isA(page.lower[i + 2], 'preposition'))) { last = i; continue }
    start = i + 1
    break
  }
  if (start === first) {
    // connectives and openers in front
    let moved = true
    while (moved && start < last) {
      moved = false
      const w = page.lower[start]
      if (nameOn(page, start)) break
      if (isA(w, 'opener') || isA(w, 'negation') || isA(w, 'connective') || (isA(w, 'adverb') && !isA(w, 'day'))) { start++; moved = true }
    }
  }
  if (start >= last) return undefined
  const w = page.lower[start]
  if (!nameOn(page, start) && (isA(w, 'fronting') || isA(w, 'np-stop') || isA(w, 'day') || w === 'yang' || w === '(')) {
    const m = personIn(page, start, last, true)
    // no comma between the adverbial and its subject
    if (m && !seg.comma && w !== 'yang' && m.last >= last - 1) return { source: named(page, m), start: m.first }
    return undefined
  }
  const first0 = nameOn(page, start)
  if (first0 && (first0.type === 'date' || first0.type === 'time')) return undefined
  const end = subjectEnd(page, start, last)
  const source = sourceOf(page, start, end, true)
  if (!source) return undefined
  if (source.kind === 'nominal') {
    if (looksVerbal(page, source.first)) return undefined
    if (source.last - source.first > 14 || predicateIn(page, source.first, source.last)) return undefined
  }
  for (let i = source.last; i < last; i++) if (readAs(page.lower[i], 'active')?.lexeme.takes === 'order' && !nameOn(page, i)) return undefined
  return { source, start }
}

/** Whether tokens hold a verb that is not in a relative clause. */
function predicateIn(page: Page, first: number, last: number): boolean {
  for (let i = first; i < last; i++) {
    if (nameOn(page, i)) continue
    if (page.lower[i] === 'yang') return false
    if (looksVerbal(page, i) || isA(page.lower[i], 'finite')) return true
  }
  return false
}

/** Whether a noun phrase can speak: a person, a group or an institution by its head, or something with capitals. */
export function animate(page: Page, source: Source): boolean {
  if (source.kind !== 'nominal') return true
  if (isA(page.lower[source.first], 'paper')) return false
  for (let i = source.first; i < Math.min(source.last, source.first + 2); i++) {
    const w = page.lower[i]
    if (isA(w, 'nominal-person') || isA(w, 'nominal-org') || isA(w, 'plural-head') || isA(w, 'relation-noun') || isA(w, 'collective')) return true
    if (i === source.first && /^pe.{3,}$/.test(w) && !w.endsWith('an') && !w.endsWith('annya')) return true
    if (i === source.first && /(wan|wati)$/.test(w) && w.length > 6) return true
    if (nameOn(page, i) || isCapital(page, i) && (i > source.first || source.last - source.first === 1 && !w.endsWith('an'))) return true
  }
  return false
}

/** Where a subject's noun phrase ends before adverbials (`X pada Minggu (…)`). */
function subjectEnd(page: Page, first: number, last: number): number {
  const firstPerson = personIn(page, first, last, true)
  const pointing = !firstPerson && isA(page.lower[last - 1], 'determiner')
  for (let i = first + 1; i < last; i++) {
    const m = nameOn(page, i)
    if (m) { i = Math.max(i, m.last - 1); continue }
    const w = page.lower[i]
    if (firstPerson && i < firstPerson.first) continue
    if (w === 'pada' || w === 'dalam' || w === 'melalui' || w === 'lewat' || w === 'saat' || w === 'ketika' || w === 'usai' || w === 'seperti' || w === 'yang') {
      if (pointing && w === 'yang') return last
      return i
    }
  }
  return last
}

