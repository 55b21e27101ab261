import { Is, isA } from './classes'
import { activeAt, ORDERS, readings } from './lexemes'
import type { NameMention } from '../entities/types'
import { degreeRun, isAcronym } from './degrees'
import { isActor, isCapital, isWord, nameOn, type Page } from './page'
import {
  CLOSE_BRACKET,
  OPEN_BRACKET,
  animate,
  looksVerbal,
  named,
  pastTestimony,
  personIn,
  phrase,
  shareOf,
  sourceOf,
  type Source,
} from './source'

/** What stands before an active cue at token `cue`. */
export type Before =
  | { kind: 'source'; source: Source; clauseStart: number; phraseStart: number }
  | { kind: 'shared'; clauseStart: number }
  | { kind: 'relative'; source: Source; clauseStart: number; phraseStart: number }
  | { kind: 'refused'; why: string }
  | { kind: 'none'; clauseStart: number }

interface Segment {
  first: number
  last: number
  comma: boolean
}

/** Reads the subject of the active cue at `cue`, whose clause cannot start before `low`. */
export function subjectBefore(page: Page, cue: number, low: number): Before {
  let i = cue - 1
  for (; i >= low; i--) {
    const w = page.lower[i]
    if (page.blockAt[i] >= 0) return { kind: 'none', clauseStart: low }
    if (isA(page, i, Is.negation)) return { kind: 'refused', why: 'negated' }
    if (w === 'dengan' && i < cue - 1) continue
    if (isA(page, i, Is.modal) && !nameOn(page, i)) return { kind: 'refused', why: 'not said' }
    if (nameOn(page, i)) break
    if (isA(page, i, Is.adverb) && w !== 'dan') continue
    break
  }
  if (i < low) return { kind: 'none', clauseStart: low }
  const w = page.lower[i]
  if (w === 'yang') {
    const head = headBefore(page, i, low)
    return head
      ? { kind: 'relative', source: head, clauseStart: head.first, phraseStart: head.first }
      : { kind: 'refused', why: 'relative' }
  }
  if (!nameOn(page, i)) {
    if (isA(page, i, Is.coordinator)) return { kind: 'shared', clauseStart: i }
    if (isA(page, i, Is.preposition) || isA(page, i, Is.opener) || isA(page, i, Is.actHead)) return { kind: 'refused', why: 'no subject' }
  }
  const list = segments(page, low, i + 1)
  return (w === ',' ? mainClause(page, list) : undefined) ?? fromSegments(page, list, w === ',')
}

function headBefore(page: Page, yang: number, low: number): Source | undefined {
  let k = yang - 1
  if (k >= low && page.lower[k] === ',') k--
  if (k < low || page.blockAt[k] >= 0) return undefined
  const m = nameOn(page, k)
  if (m) return isActor(m) ? named(page, m) : undefined
  // `seorang pengemudi yang mengklaim …`, `sumber yang mengatakan …`
  let first = -1
  for (let i = k; i >= low && i > k - 5 && isWord(page, i) && page.blockAt[i] < 0; i--) {
    if (isA(page, i, Is.preposition) || isA(page, i, Is.opener) || looksVerbal(page, i) || nameOn(page, i)) break
    if (isA(page, i, Is.nominalPerson)) first = i
  }
  return first < 0 ? undefined : phrase(page, 'nominal', first, k + 1)
}

/** Comma-bounded pieces of tokens `low` to `high`, nearest first. */
function segments(page: Page, low: number, high: number): Segment[] {
  const out: Segment[] = []
  let last = high
  for (let i = high - 1; i >= low && out.length < 8; i--) {
    if (page.blockAt[i] >= 0 || page.entities.nameAt[i] >= 0) continue
    const w = page.lower[i]
    if (w === ',' || w === ';' || w === ':' || w === '–' || w === '—') {
      out.push({ first: i + 1, last, comma: i + 1 < high || last < high })
      last = i
    } else if (w === '.' && last === high && i + 1 < high) {
      // a sentence that begins without a capital (`dr X menambahkan`)
      low = i + 1
      break
    }
  }
  out.push({ first: low, last, comma: last < high })
  return out
}

/** The subject of the clause that ends with the comma before the cue (`X menanggapi langkah Y, menyebut …`). */
function mainClause(page: Page, list: readonly Segment[]): Before | undefined {
  let k = list.findIndex((s) => s.last > s.first)
  // the tail of an enumeration (`…, X, dan Y, menambahkan`) is no subject
  if (k >= 0 && isA(page, list[k].first, Is.coordinator) && !predicateIn(page, list[k].first, list[k].last))
    while (k + 1 < list.length && !predicateIn(page, list[k].first, list[k].last)) k++
  const piece = k < 0 ? undefined : list[k]
  if (!piece) return undefined
  for (let i = piece.first; i < piece.last; i++) {
    if (nameOn(page, i)) continue
    if (page.lower[i] === 'yang') return undefined
    if (!looksVerbal(page, i)) continue
    const s = i > piece.first ? subjectIn(page, { first: piece.first, last: i, comma: true }) : undefined
    return s?.source.kind === 'name' ? { kind: 'source', source: s.source, clauseStart: s.start, phraseStart: s.start } : undefined
  }
  return undefined
}

/** The nearest piece that names somebody; a description between commas belongs to the name before it. */
function fromSegments(page: Page, list: readonly Segment[], closed: boolean): Before {
  const pointed = pointedOver(page, list)
  if (pointed) return { kind: 'source', source: pointed, clauseStart: pointed.first, phraseStart: pointed.first }
  let spare: { source: Source; start: number } | undefined
  for (let k = 0; k < list.length; k++) {
    if (afterName(page, list, k) || isReport(page, list[k]) || citesMedium(page, list[k])) continue
    const s = subjectIn(page, list[k])
    if (!s) continue
    if (!animate(page, s.source)) {
      spare ??= s
      continue
    }
    const head =
      s.source.kind === 'nominal'
        ? (appositionHead(page, list, k) ?? describedHead(page, list, k, s.source))
        : s.source.kind === 'name'
          ? openerOf(page, list, k, s.source, closed)
          : undefined
    const { source, start } = head ?? s
    return { kind: 'source', source, clauseStart: start, phraseStart: start }
  }
  if (spare) return { kind: 'source', source: spare.source, clauseStart: spare.start, phraseStart: spare.start }
  return { kind: 'none', clauseStart: list[list.length - 1].first }
}

/** `Warga Desa A, Kabupaten B, ini mengaku`: a determiner behind the places of a chain points at the person before them. */
function pointedOver(page: Page, list: readonly Segment[]): Source | undefined {
  const [{ first: at, last }] = list
  if (last - at !== 1 || !isA(page, at, Is.determiner)) return undefined
  for (let n = 1; n < list.length && n < 5; n++) {
    let { first } = list[n]
    while (first < list[n].last && !isWord(page, first)) first++
    if (isA(page, first, Is.nominalPerson)) return phrase(page, 'nominal', first, last)
    if (nameOn(page, first)?.type !== 'place') return undefined
  }
  return undefined
}

/** Whether a piece is a report between commas (`…, kata dia, …`). */
function isReport(page: Page, { first, last, comma }: Segment): boolean {
  while (first < last && !isWord(page, first)) first++
  if (!comma || first >= last || isCapital(page, first) || nameOn(page, first)) return false
  return readings(page, first).some(({ lexeme }) => lexeme.voice === 'preposition' || (lexeme.voice === 'bare' && lexeme.sure))
}

/** `seperti dilansir X dan Y`: by whom it was printed, not who speaks. */
function citesMedium(page: Page, { first, last }: Segment): boolean {
  let i = first
  while (i < last && !isWord(page, i)) i++
  if (isA(page, i, Is.seem)) i++
  if (page.lower[i] === 'yang') i++
  return i < last && isA(page, i, Is.reportPassive)
}

/** Whether piece `k` holds only degrees behind a person's name (`X, SpOG(K), MPH`). */
function afterName(page: Page, list: readonly Segment[], k: number): boolean {
  let n = k
  while (n < list.length && degreeRun(page, list[n].first, list[n].last) >= list[n].last) n++
  const bare = n === k && n + 1 < list.length && list[n].last - list[n].first === 1 && isAcronym(page, list[n].first)
  if (bare) while (++n < list.length && degreeRun(page, list[n].first, list[n].last) >= list[n].last);
  return n < list.length && n > (bare ? k + 1 : k) && nameOn(page, list[n].last - 1)?.type === 'person'
}

/**
 * Who opens the clause when piece `k` only describes: a place or institution that closes a chain of commas (`X, warga
 * Desa A, Kabupaten B, mengatakan`) or somebody in a description (`X, anak buah Y, mengatakan`).
 */
function openerOf(
  page: Page,
  list: readonly Segment[],
  k: number,
  source: Source,
  closed: boolean,
): { source: Source; start: number } | undefined {
  const m = nameOn(page, source.first)
  if (!m || k + 1 >= list.length) return undefined
  let first = list[k].first
  while (first < list[k].last && !isWord(page, first)) first++
  const w = page.lower[first]
  if (isA(page, first, Is.coordinator) || isA(page, first, Is.opener)) return undefined
  const shut = closed || k > 0
  if (m.type === 'person') {
    const describes =
      m.first > first &&
      !nameOn(page, first) &&
      !(isA(page, first, Is.collective) && isA(page, first, Is.relationNoun)) &&
      (w === 'sang' ||
        w === 'seorang' ||
        (isA(page, first, Is.nominalPerson) && m.first > first + 2 && closed) ||
        ((isA(page, first, Is.nominalPerson) || isA(page, first, Is.relationNoun)) && linked(page, first, m.first)))
    if (!describes || (isCapital(page, first) && !linked(page, first, m.first)) || (!shut && !isA(page, first, Is.relationNoun)))
      return undefined
    return nameBefore(page, list, k, 1)
  }
  if (m.first !== first) return undefined
  const opener = nameBefore(page, list, k, 4)
  if (!opener) return m.type === 'place' ? besidePlace(page, list[k + 1]) : undefined
  if (!shut && !(list[k + 1].first > opener.start && m.type === 'place')) return undefined
  // the person may stand in a description too (`X, pemilik toko Y, Kota Z, mengatakan`)
  return (
    openerOf(
      page,
      list,
      list.findIndex((s) => s.first === opener.start),
      opener.source,
      true,
    ) ?? opener
  )
}

/** The person or body with whom a piece begins that ends with a place of a chain (`Menteri X yang memimpin rapat di A`, `B, menyebut`). */
function besidePlace(page: Page, piece: Segment): { source: Source; start: number } | undefined {
  if (nameOn(page, piece.last - 1)?.type !== 'place') return undefined
  const s = subjectIn(page, piece)
  return s?.source.kind === 'name' && nameOn(page, s.source.first)?.type !== 'place' ? s : undefined
}

/** Whether a description ties the name behind it to its head: by a preposition or as a possessor. */
function linked(page: Page, first: number, name: number): boolean {
  for (let i = first + 1; i < name; i++) if (isA(page, i, Is.preposition) || page.lower[i] === 'buah') return true
  return isA(page, name - 1, Is.relationNoun)
}

/** The person who ends one of the pieces before piece `k`, up to `reach` of them; none across a predicate. */
function nameBefore(page: Page, list: readonly Segment[], k: number, reach: number): { source: Source; start: number } | undefined {
  for (let n = k + 1; n < list.length && n <= k + reach; n++) {
    const head = nameEnding(page, list[n])
    if (head) return head
    if (predicateIn(page, list[n].first, list[n].last)) return undefined
  }
  return undefined
}

/** The name before a description between commas: `Budi Santoso (36), warga kota itu, menyatakan`. */
function appositionHead(page: Page, list: readonly Segment[], k: number): { source: Source; start: number } | undefined {
  return nameBefore(page, list, k, 2)
}

/** The human head of a description that runs over commas to its `itu` (`anggota dewan yang mengurus pasar, jalan, dan air itu`). */
function describedHead(page: Page, list: readonly Segment[], k: number, source: Source): { source: Source; start: number } | undefined {
  const { last } = list[k]
  if (!isA(page, last - 1, Is.determiner) || isA(page, source.first, Is.nominalPerson)) return undefined
  for (let n = k + 1; n < list.length && n <= k + 5; n++) {
    let { first } = list[n]
    while (first < list[n].last && !isWord(page, first)) first++
    if (!isA(page, first, Is.nominalPerson)) continue
    for (let i = first + 1; i < list[n].last; i++)
      if (page.lower[i] === 'yang') return { source: phrase(page, 'nominal', first, last), start: first }
    return undefined
  }
  return undefined
}

/** A person's name that ends a piece, its bracket aside (`Budi Santoso (36)`), in no subordinate clause. */
function nameEnding(page: Page, { first, last }: Segment): { source: Source; start: number } | undefined {
  let end = last
  if (end > first && CLOSE_BRACKET.has(page.lower[end - 1])) while (end > first && !OPEN_BRACKET.has(page.lower[end - 1])) end--
  if (end > first && OPEN_BRACKET.has(page.lower[end - 1])) end--
  const m = end > first ? nameOn(page, end - 1) : undefined
  if (m?.type !== 'person' || m.first < first || predicateIn(page, first, m.first)) return undefined
  return { source: named(page, m), start: first }
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
    if (!isA(page, i, Is.opener) || page.lower[i] === 'atau' || page.lower[i] === 'hingga' || page.lower[i] === 'dengan') continue
    if (inRelative(page, first, i)) continue
    if (page.lower[i] === 'dan' || page.lower[i] === 'serta') {
      if (predicateIn(page, first, i)) {
        start = i + 1
        break
      }
      continue
    }
    if (
      i + 1 >= last ||
      (!nameOn(page, i + 1) &&
        (looksVerbal(page, i + 1) ||
          isA(page, i + 1, Is.adverb) ||
          isA(page, i + 1, Is.npStop) ||
          isA(page, i + 1, Is.finite) ||
          (i + 2 < last && isA(page, i + 2, Is.preposition))))
    ) {
      last = i
      continue
    }
    start = i + 1
    break
  }
  if (start === first) {
    // connectives and openers in front
    let moved = true
    while (moved && start < last) {
      moved = false
      if (nameOn(page, start)) break
      if (
        isA(page, start, Is.opener) ||
        isA(page, start, Is.negation) ||
        isA(page, start, Is.connective) ||
        (isA(page, start, Is.adverb) && !isA(page, start, Is.day))
      ) {
        start++
        moved = true
      }
    }
  }
  if (start >= last) return undefined
  const share = shareOf(page, start, last)
  if (share) return { source: share, start }
  const w = page.lower[start]
  if (
    !nameOn(page, start) &&
    (isA(page, start, Is.fronting) || isA(page, start, Is.npStop) || isA(page, start, Is.day) || w === 'yang' || w === '(')
  ) {
    const m = personIn(page, start, last, true) ?? organizationLast(page, last)
    // no comma between the adverbial and its subject
    if (m && !seg.comma && w !== 'yang' && m.last >= last - 1) return { source: named(page, m), start: m.first }
    return undefined
  }
  if (isA(page, start, Is.noSubject) && !nameOn(page, start)) return undefined
  const first0 = nameOn(page, start)
  if (first0 && (first0.type === 'date' || first0.type === 'time')) return undefined
  const end = subjectEnd(page, start, last)
  // `Kelima, memastikan …`: an item of a list
  if (end === start + 1 && seg.comma && ORDINAL.test(w)) return undefined
  // `sebuah pernyataan X`: X says it
  const whose = pastTestimony(page, isA(page, start, Is.article) ? start + 1 : start, end)
  const source = sourceOf(page, whose > start + 1 || (whose > start && !isA(page, start, Is.article)) ? whose : start, end, true)
  if (!source) return undefined
  if (source.kind === 'nominal') {
    if (looksVerbal(page, source.first)) return undefined
    if (source.last - source.first > 14 || predicateIn(page, source.first, source.last)) {
      const inner = afterReport(page, source.first, last)
      const own = inner > start ? subjectIn(page, { first: inner, last, comma: seg.comma }) : undefined
      return own && (own.source.kind !== 'nominal' || isCapital(page, own.source.first)) ? own : undefined
    }
  }
  for (let i = source.last; i < last; i++) {
    const form = activeAt(page, i)
    if (form && ORDERS.has(form.lexeme.takes) && !nameOn(page, i)) return undefined
  }
  return { source, start }
}

const ORDINAL = /^(?:pertama|terakhir|ke(?:dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh))$/

/** The organization that ends a piece (`Selama enam tahun Apple`). */
function organizationLast(page: Page, last: number): NameMention | undefined {
  const m = nameOn(page, last - 1)
  return m?.type === 'organization' && m.last === last && !isA(page, m.first - 1, Is.preposition) ? m : undefined
}

/** Token behind the last reporting verb of a clause (`X menyebut Y mengaku`: Y), 0 if there is none. */
function afterReport(page: Page, first: number, last: number): number {
  for (let i = last - 2; i > first; i--) {
    if (page.lower[i] === 'yang' || nameOn(page, i)) return 0
    if (looksVerbal(page, i) && page.lower[i - 1] !== 'yang' && activeAt(page, i)) return i + 1
  }
  return 0
}

/** Whether token `i` stands in a relative clause of the person with whom the piece begins (`Ia yang saat itu duduk …`). */
function inRelative(page: Page, first: number, i: number): boolean {
  if (!isA(page, first, Is.pronounSingular) && !isA(page, first, Is.nominalPerson) && !nameOn(page, first)) return false
  for (let k = first + 1; k < i && k < first + 8; k++) {
    if (page.lower[k] === 'yang') return true
    if (!nameOn(page, k) && (looksVerbal(page, k) || isA(page, k, Is.finite))) return false
  }
  return false
}

/** Whether tokens hold a verb that is not in a relative clause. */
function predicateIn(page: Page, first: number, last: number): boolean {
  for (let i = first; i < last; i++) {
    if (nameOn(page, i)) continue
    if (page.lower[i] === 'yang') return false
    if (isA(page, i, Is.attributive)) continue
    if (looksVerbal(page, i) || isA(page, i, Is.finite)) return true
  }
  return false
}

/** Where a subject's noun phrase ends before adverbials (`X pada Minggu (…)`, `X bersama Y`). */
function subjectEnd(page: Page, first: number, last: number): number {
  const person = personIn(page, first, last, false)
  const pointing = !person && isA(page, last - 1, Is.determiner)
  for (let i = first + 1; i < last; i++) {
    const m = nameOn(page, i)
    if (m) {
      i = Math.max(i, m.last - 1)
      continue
    }
    const w = page.lower[i]
    if (person && i < person.first) continue
    if (
      w === 'pada' ||
      w === 'dalam' ||
      w === 'melalui' ||
      w === 'lewat' ||
      w === 'saat' ||
      w === 'ketika' ||
      w === 'usai' ||
      w === 'seperti' ||
      w === 'yang'
    ) {
      if (pointing && w === 'yang') return last
      return i
    }
    if (person && isA(page, i, Is.companion)) return i
  }
  return last
}
