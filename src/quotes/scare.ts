import { wordCount } from './direct'
import { Is, isA } from './classes'
import { readings } from './lexemes'
import { isCapital, isWord, type Block, type Page, type Unit } from './page'

/** Why a quotation is no quote. */
export type WhyNot = 'muted' | 'term' | 'placard' | 'title' | 'word' | 'unattributed'

const SMALL_WORDS = new Set(['di', 'ke', 'dari', 'dan', 'yang', 'untuk', 'dalam', 'the', 'of', 'and', 'a', 'in', 'to'])

/** Says why a quotation of a unit (none: boilerplate and the like) is no quote; the first test that fits. */
export function whyNot(page: Page, unit: Unit | null, block: Block): WhyNot {
  if (!unit) return 'muted'
  for (let i = block.first - 1; i >= unit.first && i >= block.first - 4; i--) {
    if (isA(page, i, Is.scareHead)) return 'term'
    if (readings(page, i).length > 0) break
  }
  for (let i = block.last; i < unit.last && i < block.last + 4; i++)
    if (page.lower[i] === 'bunyi' || page.lower[i] === 'isi' || page.lower[i] === 'tulisan') return 'placard'
  if (mostlyCapital(page, block)) return 'title'
  return wordCount(page, block) <= 4 ? 'word' : 'unattributed'
}

function mostlyCapital(page: Page, block: Block): boolean {
  let words = 0
  let capital = 0
  for (let i = block.inner; i < block.innerEnd; i++) {
    if (!isWord(page, i) || SMALL_WORDS.has(page.lower[i])) continue
    words++
    if (isCapital(page, i)) capital++
  }
  return words > 1 && capital / words > 0.7
}
