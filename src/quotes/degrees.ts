import { Shape } from '../text/document'
import { nameOn, type Page } from './page'

/** Token after the academic degrees that start at `i` (`SpKJ`, `S.Gz, M.Kes`), at most `limit`; `i` if there is none. */
export function degreeRun(page: Page, i: number, limit: number): number {
  let end = i
  for (let k = i; k < limit && k < i + 9; k++) {
    if (page.lower[k] === ',' && k > i) continue
    // `SpOG(K)`
    if (k > i && page.lower[k] === '(' && page.lower[k + 2] === ')' && k + 2 < limit) {
      k += 2
      end = k + 1
      continue
    }
    if (!isDegree(page, k) && !(k > i && page.lower[k - 1] === ',' && isAcronym(page, k))) break
    end = k + 1
  }
  return end
}

/** A short word with a capital after its first letter or a dot inside: `SpPD`, `M.Si`, `Ph.D`. */
function isDegree(page: Page, k: number): boolean {
  const { start, end, shape } = page.doc.tokens
  const length = end[k] - start[k]
  if (length < 2 || length > 8 || !(shape[k] & Shape.capital) || !(shape[k] & Shape.hasLower)) return false
  const m = nameOn(page, k)
  if (m && m.last - m.first > 1) return false
  for (let at = start[k] + 1; at < end[k]; at++) {
    const c = page.doc.text.charCodeAt(at)
    if ((c === 46 && at + 1 < end[k]) || (c >= 65 && c <= 90)) return true
  }
  return false
}

/** A short word in capitals (`MPH`). */
export function isAcronym(page: Page, k: number): boolean {
  const { start, end, shape } = page.doc.tokens
  return end[k] - start[k] <= 6 && (shape[k] & Shape.capital) !== 0 && !(shape[k] & Shape.hasLower)
}
