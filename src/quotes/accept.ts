import { TokenKind } from '../text/document'
import { wordCount } from './direct'
import { clausal } from './edges'
import { Is, isA } from './classes'
import { activeAt, ORDERS, type Lexeme } from './lexemes'
import { nameOn, type Page } from './page'
import { isAbstract, looksVerbal } from './source'

export function accepts(
  page: Page,
  lexeme: Lexeme,
  opened: { start: number; bahwa: boolean; comma: boolean },
  end: number,
  block: number,
): boolean {
  const { takes } = lexeme
  if (block >= 0) return true
  if (opened.start >= end) return false
  const w = page.lower[opened.start]
  if (takes === 'quote' || takes === 'document') return false
  if (opened.bahwa) return true
  if (takes === 'pause' && !opened.comma) return isA(page, opened.start, Is.fronting) && clausal(page, opened.start, end)
  if (w === 'yang' && opened.comma) return takes === 'clause' || takes === 'noun' ? equates(page, opened.start, end) : false
  // `berkata lain` says nothing
  if (w === 'lain' || w === 'diri' || (takes === 'noun' && isA(page, opened.start, Is.actObject))) return false
  const inner = innerCue(page, opened.start, end)
  if (inner === 'clause' || (inner === 'topic' && opened.comma)) return false
  if (pointsBack(page, opened.start, end)) return false
  if (isA(page, opened.start, Is.topicMarker)) return takes === 'noun' && clausal(page, opened.start + 1, end)
  if (takes === 'clause' || takes === 'pause') return true
  // `X menyinggung ada …`, `X menekankan pentingnya …`: that something is so
  if (
    w === 'ada' ||
    // what is a topic or asked for is not said to be there
    (w === 'adanya' && takes !== 'topic' && !ORDERS.has(takes)) ||
    (takes === 'noun' && isA(page, opened.start, Is.claimNoun) && end - opened.start > 1)
  )
    return true
  // `X mengklaim unggul di Y`: the source itself is the subject
  if ((takes === 'noun' || takes === 'assess') && isA(page, opened.start, Is.predicate)) return true
  if (quotedWords(page, opened.start, end)) return true
  if (takes === 'topic')
    return opened.comma && lexeme.stance === 'criticism' && !isA(page, opened.start, Is.coordinator) && clausal(page, opened.start, end)
  if (ORDERS.has(takes)) {
    if (w === 'akan' || w === 'bakal') return true
    // `mendorong penguatan X untuk …` urges nobody
    if (takes === 'urge' && isAbstract(page, opened.start)) return false
    for (let i = opened.start; i < end; i++) if (isA(page, i, Is.purpose)) return true
    return false
  }
  if (takes === 'count') return opened.comma || clausal(page, opened.start, end) || hasFigure(page, opened.start, end)
  if (takes === 'assess')
    return (
      opened.comma ||
      clausal(page, opened.start, mainEnd(page, opened.start, end)) ||
      page.lower.slice(opened.start, Math.min(end, opened.start + 8)).includes('sebagai')
    )
  return opened.comma || clausal(page, opened.start, end) || end - opened.start >= 7
}

/** Where a clause ends that another one follows (`…, sementara X …`, `… usai menang`). */
function mainEnd(page: Page, first: number, end: number): number {
  for (let i = first; i < end; i++) {
    if (page.lower[i] === ',' && (isA(page, i + 1, Is.subordinator) || isA(page, i + 1, Is.opener))) return i
    if (i > first && isA(page, i, Is.meanwhile) && looksVerbal(page, i + 1)) return i
  }
  return end
}

/** `yang dipersoalkan adalah …`: a headless relative clause as subject. */
function equates(page: Page, first: number, end: number): boolean {
  for (let i = first; i < end; i++) if (EQUATING.has(page.lower[i])) return true
  return false
}
const EQUATING = new Set(['adalah', 'ialah', 'bukan', 'bukanlah', 'hanya', 'hanyalah'])

function hasFigure(page: Page, first: number, end: number): boolean {
  for (let i = first; i < end; i++) if (page.doc.tokens.kind[i] === TokenKind.number) return true
  return false
}

/** `mengatakan hal itu saat …` names what was said before and says nothing new. */
function pointsBack(page: Page, first: number, end: number): boolean {
  let i = first
  if (page.lower[i] === 'hal' && isA(page, i + 1, Is.determiner)) i += 2
  else if (page.lower[i] === 'demikian' || page.lower[i] === 'begitu' || page.lower[i] === 'itu') i++
  else return false
  if (isA(page, i, Is.seem)) return false
  return i >= end || isA(page, i, Is.npStop) || page.lower[i] === 'terlepas'
}

/** What the reporting verb takes with which a content starts (`mengatakan sempat menyebut …`). */
export function innerCue(page: Page, first: number, end: number): string | undefined {
  let i = first
  while (i < end && isA(page, i, Is.adverb)) i++
  if (i >= end || nameOn(page, i)) return undefined
  return activeAt(page, i)?.lexeme.takes
}

/** Quoted words of some length inside a content (`memanggil X "seorang yang …"`). */
function quotedWords(page: Page, first: number, end: number): boolean {
  for (let i = first; i < end; i++) {
    const b = page.blockAt[i]
    if (b < 0) continue
    const block = page.blocks[b]
    if (wordCount(page, block) >= 3 && !isA(page, block.first - 1, Is.scareHead)) return true
    i = block.last - 1
  }
  return false
}
