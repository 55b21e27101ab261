import { inClass } from '../entities/coref-words'
import { TokenKind } from '../text/document'
import { degreeRun } from './degrees'
import { wordCount } from './direct'
import {
  clausal,
  closesAfterClitic,
  connectiveLength,
  contentEnd,
  coordinatedCue,
  isActAdverbial,
  startsSource,
  trim,
  type Piece,
} from './edges'
import { Is, isA, isOneOf } from './classes'
import { activeAt, readings, type Lexeme } from './lexemes'
import { isCapital, nameOn, type Page } from './page'
import { afterBracket, clitic, looksVerbal, sourceAfter, type Source } from './source'
import { addresseeAt, beforeDirect, markDirect, markUsed, mixed, onlyPunctuation, push, type State } from './state'

/** `kata X`, `ujarnya` away from a quotation's end: the clause stands before, after or on both sides. */
export function bare(state: State, cue: number, lexeme: Lexeme, enclitic: boolean): number {
  const { page, unit } = state
  const prev = page.lower[cue - 1] ?? ''
  const atStart = cue === unit.first || (cue - unit.first <= 2 && connectiveLength(page, unit.first, cue) === cue - unit.first)
  const afterQuote = cue > 0 && page.blockAt[cue - 1] >= 0
  if (lexeme.takes === 'quote' && !afterQuote) return cue
  const colon = nextColonQuote(page, cue, unit.last)
  // `Namun, lanjut X, …`: between commas behind a connective it can only be a report
  const joined = atStart && prev === ',' && (!enclitic || page.lower[cue + 1] === ',')
  if (!atStart && prev !== ',' && !afterQuote && !splits(state, cue, lexeme, enclitic)) return cue
  if (isCapital(page, cue) && !atStart) return cue
  if (enclitic) {
    if (!atStart && !closesAfterClitic(page, cue, unit.last) && page.lower[cue + 1] !== ',') return cue
    if (atStart && !lexeme.sure && colon < 0 && !joined) return cue
  } else {
    if (!startsSource(page, cue + 1, unit.last)) return cue
    if (
      !lexeme.sure &&
      !afterQuote &&
      !(
        nameOn(page, cue + 1)?.type === 'person' ||
        isA(page, cue + 1, Is.pronounSingular) ||
        isCapital(page, cue + 1) ||
        isA(page, cue + 1, Is.nominalPerson)
      )
    )
      return cue
    const going = joined || (nameOn(page, cue + 1)?.type === 'person' && state.page.lower[cue] !== 'buka')
    if (!lexeme.sure && atStart && colon < 0 && !(going && closesAtComma(page, cue + 1, unit.last))) return cue
  }
  return around(state, cue, lexeme, enclitic, 'bare')
}

/** `Rencana itu kata X, sudah selesai`, `Hal itu lanjutnya menjadi …`: between a subject and its predicate without a comma before. */
function splits(state: State, cue: number, lexeme: Lexeme, enclitic: boolean): boolean {
  const { page, unit } = state
  const left = { first: state.low + connectiveLength(page, state.low, cue), last: cue }
  if (left.first >= cue || lexeme.takes === 'quote' || isCapital(page, cue) || !isTopic(page, left)) return false
  if (isA(page, cue - 1, Is.preposition) || isA(page, cue - 1, Is.negation) || page.lower[cue - 1] === 'yang') return false
  if (enclitic) {
    if (lexeme.lemma === 'kata' || !(lexeme.sure || isA(page, cue - 1, Is.determiner) || nameOn(page, cue - 1))) return false
    return isA(page, cue + 1, Is.finite) || looksVerbal(page, cue + 1)
  }
  const m = nameOn(page, cue + 1)
  if (m?.type !== 'person' && !isA(page, cue + 1, Is.pronounSingular)) return false
  return closesAtComma(page, cue + 1, unit.last) && clausal(page, cue + 3, unit.last)
}

/** Whether the source that starts at `i` ends with a comma. */
function closesAtComma(page: Page, i: number, limit: number): boolean {
  const { source, end } = sourceAfter(page, i, limit)
  return source !== undefined && end < limit && page.lower[end] === ','
}

/** The quotation that a colon after `Kata X` opens, or -1. */
function nextColonQuote(page: Page, i: number, limit: number): number {
  for (let k = i + 1; k < limit && k < i + 25; k++)
    if (page.blockAt[k] >= 0) return page.lower[k - 1] === ':' || page.lower[k - 1] === ',' ? page.blockAt[k] : -1
  return -1
}

export function around(state: State, cue: number, lexeme: Lexeme, enclitic: boolean, frame: string): number {
  const { page, unit } = state
  const { source, end } = enclitic
    ? { source: clitic(page, cue), end: pastAdverbs(page, cue + 1, frame === 'passive' ? unit.last : cue + 1) }
    : frame === 'menurut'
      ? described(page, menurutSource(page, cue, unit.last), unit.last)
      : upToClause(page, sourceAfter(page, cue + 1, unit.last))
  if (!source || (frame === 'menurut' && isA(page, source.first, Is.noSource))) return cue
  if (frame === 'bare' && isFigure(page, source)) return cue
  const leftFirst = state.low + connectiveLength(page, state.low, cue)
  // `X menyoroti harga yang menurutnya mahal`: what stands before tells what X does
  const inner =
    enclitic &&
    frame === 'menurut' &&
    page.lower[cue - 1] === 'yang' &&
    state.focus.some((f) => f.at >= leftFirst && f.at < cue && f.strength !== 'subject')
  const left = leftFirst < cue && !inner ? trim(page, { first: afterColon(page, leftFirst, cue), last: seemBefore(page, cue) }) : undefined
  // `…," kata X menurut Y`: another report
  if (frame === 'menurut' && left && saysNothing(page, left)) return cue
  // past addressee, place and day to the content's second half
  let right = end
  const act = (k: number) =>
    isActAdverbial(page, k, unit.last) ||
    (frame !== 'menurut' && !isA(page, k, Is.complementizer) && (isA(page, k, Is.npStop) || isA(page, k, Is.day) || page.lower[k] === '('))
  const afterNoun = right
  while (right < unit.last && page.lower[right] !== ',' && page.blockAt[right] < 0 && act(right)) {
    do right++
    while (right < unit.last && page.lower[right] !== ',' && page.blockAt[right] < 0)
  }
  if (frame === 'menurut' && isA(page, right, Is.topicMarker)) {
    for (let k = right; k < unit.last && k < right + 12; k++)
      if (page.lower[k] === ',') {
        right = k
        break
      }
  }
  if (page.lower[right] === ',') {
    let k = right + 1
    while (k < unit.last && isDateOrPlace(page, k, unit.last)) {
      while (k < unit.last && page.lower[k] !== ',') k++
      if (page.lower[k] === ',') {
        right = k
        k++
      } else {
        right = k
        break
      }
    }
  }
  if (afterNoun !== right && left && right < unit.last && page.lower[right] !== ',') right = unit.last
  const rightStart = page.lower[right] === ',' || page.lower[right] === ':' ? right + 1 : right
  // `Walaupun, kata X, …`, `Y bersyukur karena, katanya, …`: what ends in a conjunction is no half of the clause behind it
  const joint = left !== undefined && isOneOf(page, left.last - 1, JOINTS) && !nameOn(page, left.last - 1)
  const hasLeft = left !== undefined && !joint
  const cueShape = { token: cue, lexeme }
  if (rightStart < unit.last) {
    const opens = coordinatedCue(page, rightStart, unit.last, true)
    let first = rightStart
    if (isA(page, first, Is.complementizer)) first++
    const bounds = contentEnd(page, first, unit.last, true)
    const whole = trim(page, { first, last: bounds.end })
    const content = whole && page.blockAt[whole.first] < 0 ? beforeDirect(state, whole) : whole
    const order = opens >= 0 && isA(page, rightStart, Is.coordinator) && page.lower[rightStart] === 'dan'
    const usable =
      content !== undefined &&
      (opens < 0 || order || (hasLeft && !isA(page, rightStart, Is.coordinator) && isTopic(page, left))) &&
      (!hasLeft ||
        page.blockAt[first] >= 0 ||
        (clausal(page, content.first, content.last) && (frame !== 'bare' || rightStart > right || isTopic(page, left))))
    if (usable && content) {
      const block = page.blockAt[first] >= 0 && page.blocks[page.blockAt[first]].first === first ? page.blockAt[first] : -1
      if (!hasLeft && block >= 0 && onlyPunctuation(page, page.blocks[block].last, bounds.end)) {
        markDirect(state, block)
        push(state, { type: 'direct', pieces: [content], cue: cueShape, source, via: `${frame}:before` })
        return page.blocks[block].last
      }
      const second =
        order && isA(page, content.first, Is.coordinator) ? trim(page, { first: content.first + 1, last: content.last }) : content
      const pieces = hasLeft ? [left, second as Piece] : [content]
      absorb(state, pieces)
      push(state, {
        type: mixed(page, pieces) ? 'mixed' : 'indirect',
        pieces,
        cue: cueShape,
        source,
        via: `${frame}:${hasLeft ? 'middle' : 'first'}`,
      })
      if (order) markUsed(state, content.first, content.last)
      else if (hasLeft && activeAt(page, first)) markUsed(state, first, first + 1)
      return first
    }
  }
  if (!hasLeft) return cue
  absorb(state, [left])
  push(state, {
    type: mixed(page, [left]) ? 'mixed' : 'indirect',
    pieces: [left],
    cue: cueShape,
    source,
    addressee: addresseeAt(page, end, unit.last),
    via: `${frame}:last`,
  })
  for (let k = left.first; k < left.last; k++)
    if (page.blockAt[k] >= 0 && wordCount(page, page.blocks[page.blockAt[k]]) > 0) markUsed(state, k, k + 1)
  return end
}

const JOINTS = [Is.subordinator, Is.coordinator, Is.opener]

/** `kata X kepada Y`, with nothing that is said. */
function saysNothing(page: Page, { first, last }: Piece): boolean {
  return readings(page, first).some(({ lexeme }) => lexeme.voice === 'bare' && lexeme.sure) && !clausal(page, first + 1, last)
}

/** No clause yet: an adverbial, or a noun phrase whose predicate is to come (`Rencana itu, kata X akan …`). */
function isTopic(page: Page, left: Piece): boolean {
  return (
    isA(page, left.first, Is.fronting) ||
    isA(page, left.first, Is.subordinator) ||
    isA(page, left.first, Is.opener) ||
    !clausal(page, left.first, left.last)
  )
}

function pastAdverbs(page: Page, i: number, limit: number): number {
  while (i < limit && isA(page, i, Is.adverb)) i++
  return i
}

/** Content starts behind a heading with a colon (`Ringkasan berita: …`). */
function afterColon(page: Page, first: number, cue: number): number {
  for (let i = first; i < cue && i < first + 12; i++) {
    if (page.blockAt[i] >= 0) return first
    if (page.lower[i] === ':') return i + 1
  }
  return first
}

/** Orders told inside a report are part of what it tells, not quotes beside it. */
function absorb(state: State, pieces: readonly Piece[]): void {
  const kept = state.found.filter(
    (f) =>
      f.cue === null ||
      !ORDERS.has(f.cue.lexeme.stance) ||
      f.type === 'direct' ||
      !f.pieces.every((p) => pieces.some((q) => q.first <= p.first && p.last <= q.last)),
  )
  if (kept.length < state.found.length) state.found.splice(0, state.found.length, ...kept)
}
const ORDERS = new Set(['request', 'order'])

/** `nilai ujian paling rendah 85`: a noun with a figure behind it, not a verb with somebody. */
function isFigure(page: Page, source: Source): boolean {
  if (source.kind !== 'nominal' || isOneOf(page, source.first, PEOPLE) || isOneOf(page, source.first, GROUPS)) return false
  for (let i = source.first; i < source.last; i++) if (page.doc.tokens.kind[i] === TokenKind.number) return true
  return false
}
const GROUPS = [Is.article, Is.collective, Is.pluralHead]

function seemBefore(page: Page, cue: number): number {
  const before = page.lower[cue - 1] === 'yang' ? cue - 2 : cue - 1
  return isA(page, before, Is.seem) ? before : cue
}

function isDateOrPlace(page: Page, k: number, limit: number): boolean {
  const m = nameOn(page, k)
  if (m?.type === 'place') {
    const after = page.lower[m.last] ?? ''
    return after === ',' || after === '.' || m.last >= limit || after === '('
  }
  if (page.lower[k] === 'pada' && isA(page, k + 1, Is.day)) return true
  if (page.lower[k] !== 'di') return isActAdverbial(page, k, limit) || isA(page, k, Is.day)
  let comma = k
  while (comma < limit && page.lower[comma] !== ',') comma++
  return comma < limit ? !clausal(page, k, comma) : !clausal(page, k, limit)
}

/** `Apalagi kata X situasi ini sulit, …`: the clause begins right behind the name. */
function upToClause(page: Page, found: { source: Source | undefined; end: number }): typeof found {
  const { source, end } = found
  const at = source?.last ?? end
  if (source?.kind !== 'name' || at >= end || isCapital(page, at) || page.lower[at] === 'yang' || page.lower[at] === '(') return found
  if (isA(page, at, Is.opener) || isA(page, at, Is.preposition)) return found
  return clausal(page, at, end) || isA(page, end, Is.finite) || looksVerbal(page, end) ? { source, end: at } : found
}

/** Descriptions between commas behind a source (`menurut X, warga Desa A, Kecamatan B, …`) belong to it where a clause follows. */
function described(page: Page, found: { source: Source | undefined; end: number }, limit: number): typeof found {
  if (!found.source) return found
  let { end } = found
  if (page.lower[end] === 'di' && found.source.kind === 'nominal') end = commaBehind(page, end, limit) ?? end
  for (let n = 0; n < MOST_DESCRIPTIONS && page.lower[end] === ','; n++) {
    const comma = commaBehind(page, end + 1, limit)
    if (comma === undefined || !describes(page, end + 1, comma, n > 0)) break
    if (isA(page, comma + 1, Is.coordinator) || !clausal(page, comma + 1, limit)) break
    end = comma
  }
  return { source: found.source, end }
}
const MOST_DESCRIPTIONS = 4
const LONGEST_DESCRIPTION = 18

/** The comma that ends a phrase without a predicate, quotations aside. */
function commaBehind(page: Page, first: number, limit: number): number | undefined {
  for (let k = first; k < limit && k < first + LONGEST_DESCRIPTION && page.blockAt[k] < 0; k++)
    if (page.lower[k] === ',') return k > first && !clausal(page, first, k) ? k : undefined
  return undefined
}

/** Whether a phrase says who or of where somebody is; `on` where others said so before it. */
function describes(page: Page, first: number, last: number, on: boolean): boolean {
  const m = nameOn(page, first)
  if (m) return on && m.type === 'place' && m.last === last
  if (page.doc.tokens.kind[first] === TokenKind.number) return page.lower[first + 1] === 'tahun' || first + 1 === last
  return (last > first + 1 && isOneOf(page, first, PEOPLE)) || page.lower[first] === 'salah' || page.lower[first] === 'seorang'
}
const PEOPLE = [Is.nominalPerson, Is.office, Is.titleWord, Is.relationNoun, Is.member, Is.kin]

/** The source after `menurut`, which need not end at a comma. */
function menurutSource(page: Page, cue: number, limit: number): { source: Source | undefined; end: number } {
  const i = cue + 1
  // `menurut pengakuannya`: his
  if (i < limit && page.lower[i].endsWith('nya') && inClass(page.lower[i].slice(0, -3), 'testimony'))
    return { source: clitic(page, i), end: i + 1 }
  for (let k = i; k < limit && k < i + 8; k++) {
    if (page.lower[k] === ',' || page.lower[k] === 'yang' || nameOn(page, k)) break
    if (isA(page, k, Is.determiner) || (k > i && page.lower[k].endsWith('nya'))) {
      const source = sourceAfter(page, i, k + 1).source
      if (source) return { source, end: k + 1 }
    }
  }
  const head = i < limit ? nameOn(page, i) : undefined
  if (head && head.first === i && page.lower[head.last] !== ',') {
    const end = afterBracket(page, head.last, limit)
    return { source: sourceAfter(page, i, end).source, end }
  }
  const found = sourceAfter(page, i, limit)
  if (found.source?.kind === 'name' && page.lower[found.source.last] === ',') {
    const last = degreeRun(page, found.source.last + 1, limit)
    if (last > found.source.last + 1) return { source: found.source, end: last }
  }
  if (found.end < limit && page.lower[found.end] === ',') return found
  if (found.source?.kind === 'name') return { source: found.source, end: found.source.last }
  for (let k = i; k < found.end; k++) {
    if (isA(page, k, Is.determiner) || (k > i && page.lower[k].endsWith('nya')))
      return { source: sourceAfter(page, i, k + 1).source, end: k + 1 }
  }
  return found
}
