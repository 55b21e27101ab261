import { Is, isA } from './classes'
import { activeAt, ORDERS, connectiveAt, Mark, readings } from './lexemes'
import { TokenKind } from '../text/document'
import { isCapital, isWord, nameOn, type Page } from './page'
import { afterBracket, looksVerbal, sourceAfter } from './source'

/** A run of tokens, half-open. */
export interface Piece {
  readonly first: number
  readonly last: number
}

/** What is done to a source that speaks (`saat ditemui`). */
export const MET = new Set([
  'ditemui',
  'dihubungi',
  'dikonfirmasi',
  'diwawancarai',
  'diwawancara',
  'konferensi',
  'jumpa',
  'wawancara',
  'ditanya',
  'dijumpai',
  'dimintai',
  'disinggung',
])

/** Whether the reporting act's adverbial starts at token `i`: to whom, where, when, in what paper it was said. */
export function isActAdverbial(page: Page, i: number, limit: number): boolean {
  const w = page.lower[i]
  if (nameOn(page, i)?.first === i && !isA(page, i, Is.day)) return false
  if ((w === 'kepada' || w === 'pada') && i + 1 < limit) {
    for (let k = i + 1; k < limit && k < i + 3; k++) if (isA(page, k, Is.audience)) return true
    const m = nameOn(page, i + 1)
    return w === 'kepada' && m !== undefined && m.type === 'organization' && (m.last >= limit - 1 || page.lower[m.last] === ',')
  }
  if (isA(page, i, Is.day)) return limit - i <= 14 && dateLike(page, i, limit)
  if (w === 'dalam' || w === 'melalui' || w === 'lewat' || w === 'di' || w === 'pada' || w === 'via') {
    for (let k = i + 1; k < limit && k < i + 4; k++) if (isA(page, k, Is.actNoun)) return limit - i <= 30
    return false
  }
  if (w === 'saat' || w === 'ketika' || w === 'usai' || w === 'seusai' || w === 'sewaktu')
    return i + 1 < limit && MET.has(page.lower[i + 1])
  if (isA(page, i, Is.reportPassive)) return true
  if ((w === 'seperti' || w === 'sebagaimana' || w === 'demikian') && i + 1 < limit)
    return isA(page, page.lower[i + 1] === 'yang' ? i + 2 : i + 1, Is.reportPassive)
  return false
}

/** `Senin (20/10/2025)`, `Senin, 20 Oktober`, `Kamis malam`. */
function dateLike(page: Page, i: number, limit: number): boolean {
  const next = i + 1
  if (next >= limit) return true
  const w = page.lower[next]
  return w === '(' || w === ',' || w === '.' || isA(page, next, Is.time) || page.doc.tokens.kind[next] === 1
}

/** The end or comma behind a day with which a content is opened (`mengatakan, pada Rabu (22/10/2025), …`), -1 if there is none. */
export function pastDay(page: Page, i: number, limit: number): number {
  const day = page.lower[i] === 'pada' ? i + 1 : i
  if (!isA(page, day, Is.day) || !dateLike(page, day, limit)) return -1
  let k = day + 1
  while (k < limit && k < day + 10 && (page.lower[k] !== ',' || isDate(page, k + 1))) k++
  return k < day + 10 ? k : -1
}

/** Whether a date goes on (`Rabu, 22 Oktober`, `22 Oktober, malam`). */
function isDate(page: Page, i: number): boolean {
  return page.doc.tokens.kind[i] === TokenKind.number || isA(page, i, Is.time)
}

/** Where the content after an active cue starts: past addressee, adverbials and `bahwa`. */
export function contentStart(page: Page, cue: number, limit: number): { start: number; bahwa: boolean; addressee?: Piece; comma: boolean } {
  let addressee: Piece | undefined
  const { blockAt, marks, type } = page
  // a complementizer near by settles it
  for (let k = cue + 1; k < limit && k < cue + 30; k++) {
    if (blockAt[k] >= 0) break
    const mark = marks[type[k]]
    if (mark & Mark.complementizer) {
      if (k === cue + 1 || opensAdverbial(page, cue + 1) || (k - cue <= 20 && !clausal(page, cue + 1, k))) {
        addressee = addresseeIn(page, cue + 1, k)
        return { start: skip(page, k + 1, limit), bahwa: true, addressee, comma: false }
      }
      break
    }
    if (k > cue + 1 && mark & Mark.active && looksVerbal(page, k)) break
  }
  for (let k = cue + 1; k < limit && k < cue + 25; k++) {
    if (blockAt[k] >= 0) {
      if (page.lower[k - 1] === ':' && page.blocks[page.blockAt[k]].first === k)
        return { start: k, bahwa: false, comma: true, addressee: addresseeIn(page, cue + 1, k) }
      break
    }
    if (marks[type[k]] & Mark.active && looksVerbal(page, k)) break
  }
  let i = cue + 1
  let comma = false
  if (page.lower[i] === 'lagi' || page.lower[i] === 'pula' || page.lower[i] === 'juga') i++
  if (i < limit && (page.lower[i] === 'kepada' || (page.lower[i] === 'pada' && isA(page, i + 1, Is.audience)))) {
    let end = i + 1
    while (
      end < limit &&
      end < i + 14 &&
      page.lower[end] !== ',' &&
      page.blockAt[end] < 0 &&
      !isA(page, end, Is.purpose) &&
      !isA(page, end, Is.npStop)
    ) {
      const m = nameOn(page, end)
      end = m ? m.last : end + 1
      if (!m && !isA(page, end - 1, Is.audience)) continue
      end = afterBracket(page, end, limit)
      if (page.lower[end] !== 'dan' && page.lower[end] !== 'serta') break
    }
    addressee = { first: i, last: end }
    // whom an order is for belongs to what is ordered
    i = isA(page, end, Is.purpose) ? i + 1 : end
  }
  for (;;) {
    if (i < limit && page.lower[i] === ',') {
      comma = true
      i++
      continue
    }
    if (i < limit && page.lower[i] === ':') {
      comma = true
      i++
      continue
    }
    const day = i < limit ? pastDay(page, i, limit) : -1
    if (day >= 0) {
      i = day
      continue
    }
    if (i < limit && isActAdverbial(page, i, limit) && !isA(page, i, Is.reportPassive)) {
      let k = i + 1
      while (k < limit && k < i + 16 && page.lower[k] !== ',' && page.lower[k] !== ':' && page.blockAt[k] < 0) k++
      if (k >= limit || k >= i + 16) break
      i = k
      continue
    }
    break
  }
  return { start: skip(page, i, limit), bahwa: false, addressee, comma }
}

function skip(page: Page, i: number, limit: number): number {
  while (i < limit && (page.lower[i] === ',' || page.lower[i] === ':')) i++
  return i
}

function opensAdverbial(page: Page, i: number): boolean {
  const w = page.lower[i]
  if (w === ',') return opensAdverbial(page, i + 1)
  return isA(page, i, Is.npStop) || isA(page, i, Is.fronting) || isA(page, i, Is.addressee) || isA(page, i, Is.day)
}

function addresseeIn(page: Page, first: number, last: number): Piece | undefined {
  if (page.lower[first] !== 'kepada' && page.lower[first] !== 'pada') return undefined
  let end = first + 1
  while (end < last && page.lower[end] !== ',') {
    if (end > first + 1 && isA(page, end, Is.npStop) && !nameOn(page, end)) break
    end++
  }
  return end > first + 1 ? { first, last: end } : undefined
}

/** Whether tokens hold a predicate outside relative clauses, as far as words tell. */
export function clausal(page: Page, first: number, last: number): boolean {
  for (let i = first; i < last; i++) {
    if (page.blockAt[i] >= 0) continue
    const m = nameOn(page, i)
    if (m && isCapital(page, i)) {
      i = Math.max(i, m.last - 1)
      continue
    }
    if (i > first && relativeVerb(page, i, first)) continue
    if (isA(page, i, Is.finite) || looksVerbal(page, i)) return true
    // a determiner closes the subject: what follows is its predicate
    if (
      i > first &&
      i + 1 < last &&
      isA(page, i, Is.determiner) &&
      isWord(page, i + 1) &&
      !isA(page, i + 1, Is.preposition) &&
      !isA(page, i + 1, Is.npStop) &&
      !isA(page, i + 1, Is.coordinator) &&
      page.lower[i + 1] !== 'yang'
    )
      return true
  }
  return false
}

/** Whether the word at `i` opens a relative clause, adverbs and negations before it aside (`yang terus bertambah`). */
function relativeVerb(page: Page, i: number, first: number): boolean {
  let k = i - 1
  while (k > first && (isA(page, k, Is.adverb) || isA(page, k, Is.negation))) k--
  return page.lower[k] === 'yang'
}

/** Whether an accepted outer report (`, kata X`) starts at the comma at `i`. */
export function opensReport(page: Page, i: number, limit: number): boolean {
  let k = i + 1
  if (k < limit && isA(page, k, Is.seem)) k++
  if (k >= limit || page.blockAt[k] >= 0) return false
  const forms = readings(page, k)
  for (const { lexeme, clitic } of forms) {
    if (lexeme.voice === 'preposition') return true
    if (lexeme.voice === 'passive' && k > i + 1) return true
    if (lexeme.voice !== 'bare' || isCapital(page, k)) continue
    if (clitic) return closesAfterClitic(page, k, limit)
    if (lexeme.sure || speakerLike(page, k + 1)) return startsSource(page, k + 1, limit)
  }
  return false
}

/** After `…nya` of a report only punctuation or an adverbial of the act may follow. */
export function closesAfterClitic(page: Page, k: number, limit: number): boolean {
  const n = k + 1
  if (n >= limit || !isWord(page, n)) return true
  return isA(page, n, Is.npStop) || isA(page, n, Is.day) || nameOn(page, n)?.type === 'person'
}

/** Whether a source may start at `i`: name, pronoun or noun. */
export function startsSource(page: Page, i: number, limit: number): boolean {
  if (i >= limit || !isWord(page, i) || page.blockAt[i] >= 0) return false
  const w = page.lower[i]
  if (isA(page, i, Is.npStop) && !nameOn(page, i)) return false
  return (
    speakerLike(page, i) ||
    isA(page, i, Is.pronounPlural) ||
    isA(page, i, Is.pronounFirst) ||
    isA(page, i, Is.nominalPerson) ||
    isA(page, i, Is.nominalOrg) ||
    isA(page, i, Is.relationNoun) ||
    isA(page, i, Is.pluralHead) ||
    isA(page, i, Is.collective) ||
    w === 'salah' ||
    (w === 'yang' && page.lower[i + 1] === 'lain')
  )
}

function speakerLike(page: Page, i: number): boolean {
  return (
    isA(page, i, Is.pronounSingular) ||
    nameOn(page, i)?.type === 'person' ||
    nameOn(page, i)?.type === 'organization' ||
    isCapital(page, i) ||
    isA(page, i, Is.nominalPerson)
  )
}

const DASHES = new Set(['–', '—', '--'])

const CONTRAST = new Set(['namun', 'tetapi', 'tapi', 'dan'])

/**
 * Where a content that starts at `first` ends, at most `limit`; `coordinate` gives the token of a coordinated cue.
 * @param clause the content is a clause: an adverbial before its predicate is its own
 */
export function contentEnd(page: Page, first: number, limit: number, clause = false): { end: number; coordinate: number } {
  const { blockAt, marks, type } = page
  for (let i = first; i < limit; i++) {
    if (blockAt[i] < 0 && !(marks[type[i]] & (Mark.comma | Mark.turn))) continue
    if (blockAt[i] >= 0) {
      const opens = page.blocks[page.blockAt[i]].first === first
      i = page.blocks[page.blockAt[i]].last - 1
      if (reportsFrom(page, i + 1, limit)) return { end: i + 1, coordinate: -1 }
      // a clause in front (`meskipun …`) waits for the one that it belongs to
      if (isA(page, first, Is.subordinator)) continue
      const comma = page.lower[i + 1] === ','
      if (comma && (opens ? isA(page, i + 2, Is.subordinator) : tellsOn(page, i + 2))) return { end: i + 1, coordinate: -1 }
      const next = comma ? i + 2 : page.lower[i - 1] === ',' ? i + 1 : -1
      if (next > 0 && next < limit && (isA(page, next, Is.subordinator) || partakes(page, next))) return { end: i + 1, coordinate: -1 }
      if (i > first && i + 1 < limit && (comma ? isComment(page, i + 2, limit) : DASHES.has(page.lower[i + 1])))
        return { end: i + 1, coordinate: -1 }
      continue
    }
    const w = page.lower[i]
    if (w === ',') {
      if (opensReport(page, i, limit)) return { end: i, coordinate: -1 }
      if (CONTRAST.has(page.lower[i + 1]) && i > first && readings(page, i + 2).some((f) => f.clitic && f.lexeme.voice === 'passive'))
        return { end: i, coordinate: -1 }
      if (i > first && isActAdverbial(page, i + 1, limit) && (!clause || clausal(page, first, i)) && !resumes(page, i + 1, limit))
        return { end: i, coordinate: -1 }
      const c = correlates(page, first, i + 1) || inSeries(page, first, i) ? -1 : coordinatedCue(page, i + 1, limit, true)
      if (c >= 0 && i > first) return { end: i, coordinate: c }
      // `…, saat mengumumkan rencana itu`: what the source did as it spoke
      if (i > first && isA(page, i + 1, Is.meanwhile) && partakes(page, i + 2)) return { end: i, coordinate: -1 }
      continue
    }
    if (i === first) continue
    // `menekankan pentingnya X setelah …`: when it was said
    if (isA(page, first, Is.claimNoun) && isA(page, i, Is.subordinator) && isA(page, i, Is.npStop) && !clausal(page, first, i))
      return { end: i, coordinate: -1 }
    if (DASHES.has(w) && isComment(page, i + 1, limit)) return { end: i, coordinate: -1 }
    if (
      isA(page, i, Is.coordinator) &&
      !nameOn(page, i) &&
      !correlates(page, first, page.lower[i] === 'juga' ? i - 1 : i) &&
      !inSeries(page, first, i - 1)
    ) {
      const c = coordinatedCue(page, i, limit, false)
      if (c >= 0) return { end: page.lower[i - 1] === ',' ? i - 1 : i, coordinate: c }
    }
    if (w === 'menurut' && sourceAfter(page, i + 1, limit).end >= limit - 1 && startsSource(page, i + 1, limit))
      return { end: i, coordinate: -1 }
    if (
      (isA(page, i, Is.npStop) || isA(page, i, Is.seem)) &&
      !(i > first + 1 && isA(page, i - 1, Is.subordinator)) &&
      isActAdverbial(page, i, limit) &&
      !isA(page, i, Is.day) &&
      (!clause || clausal(page, first, i)) &&
      !resumes(page, i, limit) &&
      !predicateBehind(page, first, i, limit)
    )
      return { end: i, coordinate: -1 }
  }
  return { end: limit, coordinate: -1 }
}

/** Whether the second half of `tidak hanya …, tetapi juga …` begins at `i`. */
function correlates(page: Page, first: number, i: number): boolean {
  if (!isA(page, i, Is.contrast) || page.lower[i + 1] !== 'juga') return false
  for (let k = Math.max(first, i - 40); k + 1 < i; k++) if (isA(page, k, Is.negation) && isA(page, k + 1, Is.merely)) return true
  return false
}

/** Whether the comma at `i` closes an item of a series of verbs (`untuk menjamin A, meningkatkan B, serta mendorong C`). */
function inSeries(page: Page, first: number, i: number): boolean {
  if (page.lower[i] !== ',') return false
  for (let k = i - 1; k > first && k > i - 25; k--)
    if (page.lower[k] === ',') return page.lower[k + 1].startsWith('me') && looksVerbal(page, k + 1) && !activeAt(page, k + 1)
  return false
}

/** An active verb without a subject of its own: what the source does besides (`…", merujuk pada X`). */
function partakes(page: Page, i: number): boolean {
  const w = page.lower[i] ?? ''
  return w.startsWith('me') && looksVerbal(page, i) && !nameOn(page, i) && !isA(page, i, Is.finite) && !isA(page, i, Is.likePreposition)
}

/** `…", meskipun …`, `…", beberapa hari setelah …`, `…", tanpa …`: behind quoted words the writer tells on. */
function tellsOn(page: Page, i: number): boolean {
  return isA(page, i, Is.subordinator) || page.lower[i] === 'tanpa' || (isA(page, i + 1, Is.time) && isA(page, i + 2, Is.subordinator))
}

/** Whether the content goes on behind an adverbial that starts at `i` (`… dalam pernyataannya, tetapi …`). */
function resumes(page: Page, i: number, limit: number): boolean {
  for (let k = i + 1; k < limit && k < i + 12; k++) {
    if (page.blockAt[k] >= 0) return false
    if (page.lower[k] === ',') return RESUMING.has(page.lower[k + 1]) && coordinatedCue(page, k + 1, limit, true) < 0
  }
  return false
}
const RESUMING = new Set(['tetapi', 'tapi', 'sehingga', 'melainkan', 'karena', 'sebab'])

/** `kebakaran yang tampak dalam foto itu berawal …`: an adverbial of a relative clause, behind whose determiner the predicate follows. */
function predicateBehind(page: Page, first: number, i: number, limit: number): boolean {
  let relative = false
  for (let k = Math.max(first, i - 8); k < i; k++) if (page.lower[k] === 'yang') relative = true
  if (!relative) return false
  for (let k = i + 1; k + 1 < limit && k < i + 8; k++) {
    if (page.blockAt[k] >= 0 || page.lower[k] === ',') return false
    if (!isA(page, k, Is.determiner)) continue
    let at = k + 1
    while (at < limit && at < k + 4 && (isA(page, at, Is.adverb) || isA(page, at, Is.negation))) at++
    return at < limit && (isA(page, at, Is.finite) || looksVerbal(page, at))
  }
  return false
}

/** Whether a report follows a quotation at once (`…," tulisnya`). */
function reportsFrom(page: Page, i: number, limit: number): boolean {
  if (i >= limit || page.blockAt[i] >= 0) return false
  return readings(page, i).some(
    ({ lexeme, clitic }) => lexeme.voice === 'bare' && (clitic ? closesAfterClitic(page, i, limit) : startsSource(page, i + 1, limit)),
  )
}

/** A noun phrase with a relative clause behind quoted words is the writer's own (`“…”, wilayah yang …`). */
function isComment(page: Page, first: number, limit: number): boolean {
  if (isCapital(page, first) || isA(page, first, Is.coordinator) || isA(page, first, Is.opener) || isA(page, first, Is.preposition))
    return false
  for (let i = first; i < limit && i < first + 8; i++) {
    if (page.lower[i] === 'yang') return i > first
    if (page.lower[i] === ',' || page.blockAt[i] >= 0 || looksVerbal(page, i) || isA(page, i, Is.finite)) return false
  }
  return false
}

/** A reporting verb that shares the subject of the one before: `dan mengingatkan`, `seraya menambahkan`. */
export function coordinatedCue(page: Page, i: number, limit: number, bare: boolean): number {
  let k = i
  let joined = false
  while (k < limit && k < i + 3 && isA(page, k, Is.coordinator) && !nameOn(page, k)) {
    k++
    joined = true
  }
  if (!joined && !bare) return -1
  while (k < limit && k < i + 5 && isA(page, k, Is.adverb) && joined) k++
  if (k >= limit || page.blockAt[k] >= 0) return -1
  const form = activeAt(page, k)
  if (!form || !looksVerbal(page, k)) return -1
  const { takes } = form.lexeme
  if (!joined) return page.lower[k] === 'menambahkan' || (takes === 'clause' && isA(page, k + 1, Is.complementizer)) ? k : -1
  if (takes === 'clause' || takes === 'noun' || takes === 'count' || ORDERS.has(takes) || page.lower[k] === 'menambahkan') return k
  if (takes === 'assess' && (isA(page, k + 1, Is.finite) || isA(page, k + 1, Is.purpose) || clausal(page, k + 1, Math.min(limit, k + 9))))
    return k
  return isA(page, k + 1, Is.complementizer) ? k : -1
}

/** Length in tokens of a sentence connective at `i` (`Selain itu,`), its comma included; 0 if there is none. */
export function connectiveLength(page: Page, i: number, limit: number): number {
  const n = i < limit ? connectiveAt(page, i, limit) : 0
  return n > 0 && page.lower[i + n] === ',' && i + n < limit ? n + 1 : n
}

const EDGE = new Set([',', '.', ';', ':', '-', '–', '—', '…', '--'])

/** Takes punctuation off the edges; quotation marks too, and brackets that do not pair. */
export function trim(page: Page, piece: Piece): Piece | undefined {
  let { first, last } = piece
  for (;;) {
    if (first >= last) return undefined
    if (EDGE.has(page.lower[first])) {
      first++
      continue
    }
    const end = page.lower[last - 1]
    if (EDGE.has(end)) {
      last--
      continue
    }
    const opens = page.blockAt[first] >= 0 && page.blocks[page.blockAt[first]].first === first
    if (opens) {
      first = page.blocks[page.blockAt[first]].inner
      continue
    }
    const b = page.blockAt[last - 1] >= 0 ? page.blocks[page.blockAt[last - 1]] : undefined
    if (b?.closed && b.last === last) {
      last--
      continue
    }
    break
  }
  return { first, last }
}
