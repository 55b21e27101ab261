import { contentEnd, trim } from './edges'
import { Is, isA } from './classes'
import { nameOn } from './page'
import { animate, looksVerbal, sourceAfter } from './source'
import { mixed, push, type State } from './state'
import { subjectBefore } from './subject'

/** `pernyataan X bahwa …`, `X mengeluarkan peringatan bahwa …`. */
export function nounCue(state: State, i: number): number {
  const { page, unit } = state
  const w = page.lower[i]
  if (!isA(page, i, Is.reportNoun)) return i
  let bahwa = -1
  for (let k = i + 1; k < unit.last && k < i + 25; k++) {
    if (page.blockAt[k] >= 0) break
    if (isA(page, k, Is.complementizer)) {
      bahwa = k
      break
    }
    if (looksVerbal(page, k) && !nameOn(page, k)) break
  }
  if (bahwa < 0) return i
  const after = i + 1 < bahwa ? sourceAfter(page, i + 1, bahwa).source : undefined
  const before = !after && isA(page, i - 1, Is.issueVerb) ? subjectBefore(page, i - 1, state.low) : undefined
  const source = after ?? (before?.kind === 'source' ? before.source : undefined)
  if (!source || (source.kind === 'nominal' && !animate(page, source))) return i
  const content = trim(page, { first: bahwa + 1, last: contentEnd(page, bahwa + 1, unit.last).end })
  if (!content) return i
  push(state, {
    type: mixed(page, [content]) ? 'mixed' : 'indirect',
    pieces: [content],
    cue: { token: i, lexeme: { lemma: w, stance: 'neutral' } },
    source,
    via: 'noun',
  })
  return bahwa + 1
}
