import { closedByComma, readsAsSpeech, reportAfter, wordCount } from './direct'
import { connectiveLength, trim } from './edges'
import { Is, isA } from './classes'
import { isCapital, isWord, type Block, type Page } from './page'
import { addresseeAt, holds, isDirect, markDirect, markUsed, onlyPunctuation, push, type State } from './state'

export function directQuotes(state: State): void {
  const { page, unit } = state
  for (let n = 0; n < unit.blocks.length; n++) {
    const b = unit.blocks[n]
    if (isDirect(state, b)) continue
    const block = page.blocks[b]
    const lead = hasLead(state, block.first)
    const inner = trim(page, { first: block.inner, last: block.innerEnd })
    if (!inner) continue
    const report = !lead || behindJoint(page, block) ? reportAfter(page, block, unit) : undefined
    if (lead && !report?.cue) continue
    if (report && (readsAsSpeech(page, block) || report.cue)) {
      const pieces = [inner]
      markDirect(state, b)
      markUsed(state, block.last, report.end)
      // `"A," kata X, "B"`
      const nextBlock = unit.blocks[n + 1]
      if (nextBlock !== undefined && continues(page, report.end, page.blocks[nextBlock].first)) {
        const second = trim(page, { first: page.blocks[nextBlock].inner, last: page.blocks[nextBlock].innerEnd })
        if (second) {
          pieces.push(second)
          markDirect(state, nextBlock)
          markUsed(state, report.end, page.blocks[nextBlock].first)
        }
      }
      push(state, {
        type: 'direct',
        pieces,
        cue: report.cue,
        source: report.source,
        addressee: addresseeAt(page, report.end, unit.last),
        via: report.via,
      })
      continue
    }
    const alone =
      block.last >= unit.last ||
      onlyPunctuation(page, block.last, unit.last) ||
      (unit.blocks[n + 1] !== undefined && onlyPunctuation(page, block.last, page.blocks[unit.blocks[n + 1]].first))
    if (alone && readsAsSpeech(page, block) && !translates(page, unit.first)) {
      markDirect(state, b)
      push(state, { type: 'direct', pieces: [inner], cue: null, source: null, via: 'alone' })
    }
  }
}

/** Whether a line that ends before token `i` announces a text or its translation (`Artinya:`). */
function translates(page: Page, i: number): boolean {
  return page.lower[i - 1] === ':' && isA(page, i - 2, Is.rendering)
}

/** A full sentence in quotation marks behind a colon or comma (`…, "Kami menolak …," kata X`). */
function behindJoint(page: Page, block: Block): boolean {
  const joint = page.lower[block.first - 1]
  return (joint === ':' || joint === ',') && isCapital(page, block.inner) && (wordCount(page, block) >= 5 || closedByComma(page, block))
}

/** Whether words before a quotation in its unit keep it from being the unit's own start, beyond a lone connective. */
function hasLead(state: State, first: number): boolean {
  const { page, unit } = state
  let i = unit.first
  for (let k = first - 1; k >= i; k--) {
    const b = page.blockAt[k]
    if (b < 0) continue
    if (isDirect(state, b)) {
      i = k + 1
      break
    }
    k = page.blocks[b].first
  }
  const joint = page.lower[first - 1]
  if (first > i && (joint === '.' || joint === '!' || joint === '?' || joint === '…')) return false
  const skip = connectiveLength(page, i, first)
  if (skip > 0 && i + skip >= first) return false
  for (let k = i; k < first; k++) if (isWord(page, k) && page.used[k] !== state.index + 1) return true
  return false
}

/** Whether the report that ended at `i` goes on to a second part of the quotation opening at `open`. */
function continues(page: Page, i: number, open: number): boolean {
  if (open - i > 25) return false
  for (let k = i; k < open; k++) if (page.lower[k] === '.' && k + 1 < open && isCapital(page, k + 1)) return false
  const joint = page.lower[open - 1]
  return joint === ',' || joint === ':' || joint === ';' || (open - i <= 1 && joint !== '.')
}

/** A full quotation that ends its unit behind a colon or comma, where somebody was said to speak (`Hal itu disampaikan X: "…"`). */
export function leftOver(state: State): void {
  const { page, unit } = state
  const b = unit.blocks[unit.blocks.length - 1]
  if (b === undefined || isDirect(state, b) || holds(state.found, page, b)) return
  const block = page.blocks[b]
  const joint = page.lower[block.first - 1]
  if (
    block.first <= unit.first ||
    (joint !== ':' && joint !== ',') ||
    wordCount(page, block) < 5 ||
    !readsAsSpeech(page, block) ||
    !onlyPunctuation(page, block.last, unit.last)
  )
    return
  const focus = state.focus.filter((f) => f.strength !== 'subject' && f.at < block.first).at(-1)
  const content = trim(page, { first: block.inner, last: block.innerEnd })
  if (!focus || !content) return
  markDirect(state, b)
  push(state, { type: 'direct', pieces: [content], cue: null, source: focus.source, via: 'lead' })
}
