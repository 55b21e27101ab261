import type { Proposal } from '../names/types'
import type { Document } from '../text/document'

/** A name that won: the pooled proposals of one span and type. */
export interface Verdict {
  readonly first: number
  readonly last: number
  readonly type: Proposal['type']
  readonly confidence: number
  readonly via: string
  readonly subtype?: string
  readonly link?: Proposal['link']
  readonly canonical?: string
  readonly blocks?: boolean
}

/** A span must reach this to be a name at all; what it has above counts more than token by token, so that the longest sure name wins. */
const LEAST = 0.5
const LENGTH = 1.3
const SURE = 0.99
/** A name of several words that the lexicons hold, and a state, is told by them rather than by its surroundings. */
const LISTED = 0.3
/** Repeats of what was found already are no witnesses of their own. */
const ECHO = new Set(['again', 'name-part'])

/**
 * Chooses the names: proposals of the same span and type are pooled (as independent witnesses), then the set of spans
 * without overlap of the highest weight is found by dynamic programming over tokens. Linear in tokens and proposals.
 */
export function judgeNames(doc: Document, proposals: readonly Proposal[]): Verdict[] {
  const pooled = pool(proposals)
  const n = doc.tokens.length
  const endingAt: (Verdict[] | undefined)[] = new Array(n + 1)
  for (const v of pooled) {
    if (v.confidence < LEAST) continue
    const at = endingAt[v.last]
    if (at) at.push(v)
    else endingAt[v.last] = [v]
  }
  const best = new Float64Array(n + 1)
  const chosen: (Verdict | undefined)[] = new Array(n + 1)
  for (let i = 1; i <= n; i++) {
    best[i] = best[i - 1]
    for (const v of endingAt[i] ?? []) {
      const weight = best[v.first] + (v.confidence - LEAST + 0.05) * (v.last - v.first) ** LENGTH
      if (weight > best[i]) {
        best[i] = weight
        chosen[i] = v
      }
    }
  }
  const out: Verdict[] = []
  for (let i = n; i > 0; ) {
    const v = chosen[i]
    if (v) {
      if (!v.blocks) out.push(v)
      i = v.first
    } else i--
  }
  return out.reverse()
}

const isListed = ({ canonical, via, confidence, first, last, subtype }: Proposal): boolean =>
  canonical !== undefined && confidence >= 0.85 && via.startsWith('lexicon-') && (last - first > 1 || subtype === 'country')

/** Pools proposals by span and type; of several types of one span the surest stays. */
function pool(proposals: readonly Proposal[]): Verdict[] {
  interface Pool {
    best: Proposal
    doubt: number
    linked?: Proposal
    vias: Set<string>
  }
  const bySpan = new Map<number, Map<string, Pool>>()
  for (const p of proposals) {
    const key = p.first * 64 + Math.min(63, p.last - p.first)
    let types = bySpan.get(key)
    if (!types) bySpan.set(key, (types = new Map()))
    const kind = p.blocks ? 'none' : p.type
    const pool = types.get(kind)
    const doubt = (1 - p.confidence) * (isListed(p) ? LISTED : 1)
    if (!pool) types.set(kind, { best: p, doubt, linked: p.canonical ? p : undefined, vias: new Set([p.via]) })
    else {
      if (!pool.vias.has(p.via) && !ECHO.has(p.via)) pool.doubt *= doubt
      else pool.doubt = Math.min(pool.doubt, doubt)
      pool.vias.add(p.via)
      if (p.confidence > pool.best.confidence) pool.best = p
      if (p.canonical && (!pool.linked || p.confidence > pool.linked.confidence)) pool.linked = p
    }
  }
  const out: Verdict[] = []
  for (const types of bySpan.values()) {
    let win: Pool | undefined
    for (const pool of types.values()) if (!win || pool.doubt < win.doubt) win = pool
    win = types.get('none') ?? win
    if (!win) continue
    const { best, linked } = win
    out.push({
      first: best.first,
      last: best.last,
      type: best.type,
      via: best.via,
      confidence: Math.min(SURE, 1 - win.doubt),
      subtype: linked?.subtype ?? best.subtype,
      link: linked?.link ?? best.link,
      canonical: linked?.canonical,
      ...(best.blocks && { blocks: true }),
    })
  }
  return out
}
