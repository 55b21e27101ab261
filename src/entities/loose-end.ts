import type { Document } from '../text/document'
import { isLower } from '../text/letters'
import type { Verdict } from './judge'
import { surfaces } from './surfaces'

/** Length of what stands at the end of the last token and is no part of the name: a hyphened enclitic (`KPK-nya`), a full stop (`Tbk.`). */
export function looseEnd(doc: Document, { last }: Verdict): number {
  const { tokens, text } = doc
  // the full stop of `Inc.` is its own where the sentence goes on
  if (text[tokens.end[last - 1] - 1] === '.' && tokens.end[last - 1] - tokens.start[last - 1] > 1)
    return tokens.sentence[last] === tokens.sentence[last - 1] && isLower(text.charCodeAt(tokens.start[last])) ? 0 : 1
  const cut = tokens.enclitic[last - 1]
  return cut > 0 && text[tokens.end[last - 1] - cut - 1] === '-' ? cut + 1 : 0
}

/** The name by what it reads without a loose end. */
export function closeEnd(doc: Document, v: Verdict): Verdict {
  const loose = looseEnd(doc, v)
  if (loose === 0) return v
  return { ...v, surface: surfaces().between(doc, doc.tokens.start[v.first], doc.tokens.end[v.last - 1] - loose) }
}
