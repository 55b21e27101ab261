import type { EntityType } from '../schema/types'
import { Cue } from './cues'
import type { Scan } from './scan'

const LOCATIVE = new Set(['di', 'ke', 'dari', 'asal', 'kota', 'kabupaten', 'provinsi', 'wilayah', 'kawasan', 'sekitar', 'warga', 'menuju', 'se-'])

/** Names that the lexicons hold; forms with two readings need a context that fits. */
export function proposeKnown(scan: Scan): void {
  for (const hit of scan.hits.all) {
    const { entry, first, last } = hit
    if (!entry.type || scan.is(first, Cue.silent) || !NAMES.has(entry.type)) continue
    const type = entry.type as EntityType
    const blind = scan.is(first, Cue.blind)
    let confidence = 0.9
    if (!scan.capital(first) && !blind) confidence = /\p{Lu}|\d/u.test(scan.doc.text.slice(scan.doc.tokens.start[first], scan.doc.tokens.end[last - 1])) ? 0.85 : 0.3
    if (blind) confidence = last - first > 1 || scan.share[first] === 0 ? 0.75 : 0.35
    if (entry.ambiguous) {
      confidence = 0.5
      if (type === 'place' && LOCATIVE.has(scan.lower(first - 1))) confidence = 0.8
      if (type === 'person' && scan.is(first - 1, Cue.role | Cue.rank | Cue.address)) confidence = 0.8
      if (scan.is(first, Cue.acronym)) confidence = Math.max(confidence, 0.6)
    } else if (last - first === 1 && scan.is(first, Cue.opens) && scan.share[first] >= 5) confidence = 0.45
    // a lone known word inside a longer capitalised run is often part of another name
    if (type === 'place' && last - first === 1 && confidence > 0.6 && scan.personal(last) && !scan.is(first - 1, Cue.role) && !LOCATIVE.has(scan.lower(first - 1))) confidence -= 0.15
    scan.add(first, last, type, confidence, `lexicon-${entry.table}`, { subtype: entry.subtype, link: entry.link, canonical: entry.name })
  }
}

const NAMES = new Set(['person', 'organization', 'place', 'event', 'law', 'product', 'work', 'language', 'religion', 'ethnicity'])
