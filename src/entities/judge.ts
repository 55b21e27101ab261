import { OWN_NAME } from '../names/own'
import { TAGGED_TYPES, type Masses } from '../names/tagger/masses'
import type { Proposal } from '../names/types'
import type { Document } from '../text/document'
import { agreement, type Candidate } from './rank-features'
import type { Ranker } from './ranker'
import { Rivals } from './rivals'
import { shippedRanker } from './shipped-ranker'
import { Slots, surfaces, type Surface } from './surfaces'

/** A name that won: the pooled proposals of one span and type. */
export interface Verdict {
  readonly first: number
  readonly last: number
  readonly type: Proposal['type']
  readonly confidence: number
  readonly via: string
  readonly surface: Surface
  readonly subtype?: string
  readonly link?: Proposal['link']
  readonly canonical?: string
}

/** A span must reach this to be a name at all; what it has above counts more than token by token, so that the longest sure name wins. */
const LEAST = 0.5
/** The same of a likelihood that is learnt, where F1 over held-out articles is highest: a name left out costs as much as one too many. */
const LIKELY = 0.25
const LENGTH = 1.3
const SURE = 0.99
/** What a name that the user lists is worth: more than any other reading of its span. */
const OWN = 1
/** A name of several words that the lexicons hold, and a state, is told by them rather than by its surroundings. */
const LISTED = 0.3
/** Repeats of what was found already are no witnesses of their own. */
const ECHO = new Set(['again', 'name-part'])
/** Longer spans that begin alike are pooled. */
const WIDEST = 63
const WEIGHTS = Float64Array.from({ length: WIDEST }, (_, length) => length ** LENGTH)

/** Proposals of one span and type. */
interface Pool extends Candidate {
  readonly kind: string
  best: Proposal
  last: number
  doubt: number
  linked: Proposal | undefined
  /** What kind of thing its head says a place is, whatever the lexicons know under its name (`Kecamatan X`). */
  head: string | undefined
  listed: boolean
  readonly vias: string[]
  tagged: number
  alike: Alike
  /** Its number among those of the last judgement. */
  among: number
  rival: number
  before: number
  behind: number
  /** What the ranker makes of the span alone; NaN before it was asked. */
  standing: number
  /** What it makes of the candidate, as long as nothing of it moves. */
  likelihood: number
  moved: boolean
  /** How likely the span is a name of the type: 1 less the doubt, or as the ranker says. */
  confidence: number
  /** What the confidence has above the least one. */
  worth: number
  /** Pool of another type over the same span. */
  next: Pool | undefined
}

/** Candidates of one type that are written alike, with the sum of how sure the tagger is of them. */
interface Alike {
  count: number
  tagged: number
}
const NONE_ALIKE: Alike = { count: 0, tagged: 0 }
/** By surface and type. */
const alikeSlots = new Slots()

interface Spot {
  readonly width: number
  readonly pool: Pool
  /** Index of the spot that was proposed before this one of those that begin at the same token, or -1. */
  readonly nextHere: number
  /** The same of those that end there. */
  nextEnding: number
  /** The pool that speaks for the span, as of the last judgement. */
  win: Pool
  surface: Surface | undefined
}

/** Per token at which spots begin or end one more than the index of the last or first of them, 0 without; used text after text. */
let startingAt = new Int32Array(0)
let ending = new Int32Array(0)
/** Per token one more than the index of the spot chosen that ends there, and the weight up to it. */
let chosen = new Int32Array(0)
let weights = new Float64Array(0)

/**
 * Chooses the names: proposals of the same span and type are pooled (as independent witnesses), then the set of spans
 * without overlap of the highest weight is found by dynamic programming over tokens. Linear in tokens and proposals.
 * One judge works at a time.
 */
export class Judge {
  private readonly spots: Spot[] = []

  /**
   * @param masses what the tagger holds likely
   * @param ranker weighs that with what the rules say; without it their own confidence decides
   */
  constructor(
    private readonly doc: Document,
    private readonly masses?: Masses,
    private readonly ranker: Ranker | null | undefined = shippedRanker(),
  ) {
    const room = doc.tokens.length + 1
    if (startingAt.length < room) {
      startingAt = new Int32Array(2 * room)
      ending = new Int32Array(2 * room)
      chosen = new Int32Array(2 * room)
      weights = new Float64Array(2 * room)
    } else startingAt.fill(0, 0, room)
  }

  add(proposals: readonly Proposal[]): void {
    for (const p of proposals) this.pool(p)
  }

  /** The names among all proposals so far. */
  names(): Verdict[] {
    const { spots } = this
    const n = this.doc.tokens.length
    ending.fill(0, 0, n + 1)
    this.rank()
    for (let s = spots.length - 1; s >= 0; s--) {
      const spot = spots[s]
      spot.win = winner(spot.pool)
      if (spot.win.worth < 0) continue
      const { last } = spot.win.best
      spot.nextEnding = ending[last] - 1
      ending[last] = s + 1
    }
    for (let i = 1; i <= n; i++) {
      let most = weights[i - 1]
      let choice = 0
      for (let s = ending[i] - 1; s >= 0; s = spots[s].nextEnding) {
        const { win } = spots[s]
        const { first, last } = win.best
        const length = last - first < WIDEST ? WEIGHTS[last - first] : (last - first) ** LENGTH
        const weight = weights[first] + (win.worth + 0.05) * length
        if (weight > most) {
          most = weight
          choice = s + 1
        }
      }
      weights[i] = most
      chosen[i] = choice
    }
    const out: Verdict[] = []
    for (let i = n; i > 0; ) {
      if (chosen[i] === 0) {
        i--
        continue
      }
      const spot = spots[chosen[i] - 1]
      i = spot.win.best.first
      if (!spot.win.best.blocks) out.push(this.verdict(spot))
    }
    return out.reverse()
  }

  private pool(p: Proposal): void {
    const { spots } = this
    const width = Math.min(WIDEST, p.last - p.first)
    const kind = p.blocks ? 'none' : p.type
    const here = startingAt[p.first] - 1
    let at = here
    while (at >= 0 && spots[at].width !== width) at = spots[at].nextHere
    if (at < 0) {
      const pool = newPool(p, kind)
      spots.push({ width, pool, nextHere: here, nextEnding: -1, win: pool, surface: undefined })
      startingAt[p.first] = spots.length
      return
    }
    let { pool } = spots[at]
    while (pool.kind !== kind) {
      if (pool.next === undefined) {
        pool.next = newPool(p, kind)
        return
      }
      pool = pool.next
    }
    pool.moved = true
    const doubt = doubtOf(p)
    const known = pool.vias.includes(p.via)
    if (!known && !ECHO.has(p.via)) pool.doubt *= doubt
    else pool.doubt = Math.min(pool.doubt, doubt)
    if (!known) pool.vias.push(p.via)
    if (p.confidence > pool.best.confidence) pool.best = p
    if (pool.best.last !== pool.last) {
      pool.last = pool.best.last
      pool.tagged = pool.standing = NaN
    }
    pool.head ??= headOf(p)
    if (p.canonical && (!pool.linked || p.confidence > pool.linked.confidence)) {
      pool.linked = p
      pool.listed = true
    }
  }

  /** Sets how likely each pool is. */
  private rank(): void {
    for (const { pool } of this.spots)
      for (let p: Pool | undefined = pool; p !== undefined; p = p.next) {
        p.confidence = Math.min(SURE, 1 - p.doubt)
        p.worth = p.vias.includes(OWN_NAME) ? OWN : p.confidence - LEAST
      }
    const { doc, masses, ranker } = this
    if (masses === undefined || !ranker) return
    const known = ranker.known(doc)
    for (const pool of this.candidates(masses)) {
      if (Number.isNaN(pool.standing)) pool.standing = ranker.standing(doc, masses, known, pool)
      if (pool.moved) pool.likelihood = ranker.likelihood(doc, masses, known, pool, pool.standing)
      pool.moved = false
      pool.confidence = Math.min(SURE, pool.likelihood)
      pool.worth = pool.confidence - LIKELY
    }
  }

  /** What the ranker judges: the pools of the types that the tagger knows, but for what the user says. */
  candidates(masses: Masses): Pool[] {
    const { spots, doc } = this
    const out: Pool[] = []
    const alikeAt = alikeSlots.clear()
    const alikes: Alike[] = []
    const rivals = this.rivals()
    for (let span = 0; span < spots.length; span++) {
      const spot = spots[span]
      for (let pool: Pool | undefined = spot.pool; pool !== undefined; pool = pool.next) {
        const { first, last, type } = pool
        if (type < 0 || pool.kind === 'none' || pool.vias.includes(OWN_NAME)) continue
        spot.surface ??= surfaces().spanning(doc, first, last)
        if (Number.isNaN(pool.tagged)) pool.tagged = agreement(masses, first, last, type)
        const key = spot.surface.id * TAGGED_TYPES.length + type
        let at = alikeAt.get(key)
        if (at < 0) {
          at = alikes.length
          alikeAt.put(key, at)
          alikes.push({ count: 0, tagged: 0 })
        }
        pool.among = at
        alikes[at].count++
        alikes[at].tagged += pool.tagged
        const rival = rivals.overlapping(span, first, last)
        const before = rivals.before(first)
        const behind = rivals.behind(last)
        if (rival !== pool.rival || before !== pool.before || behind !== pool.behind) pool.moved = true
        pool.rival = rival
        pool.before = before
        pool.behind = behind
        out.push(pool)
      }
    }
    for (const pool of out) {
      const alike = alikes[pool.among]
      if (alike.count !== pool.alike.count || alike.tagged !== pool.alike.tagged) pool.moved = true
      pool.alike = alike
    }
    return out
  }

  private rivals(): Rivals {
    const { spots } = this
    const rivals = new Rivals(this.doc.tokens.length)
    for (let span = 0; span < spots.length; span++) {
      const { pool } = spots[span]
      let doubt = 1
      for (let p: Pool | undefined = pool; p !== undefined; p = p.next) if (p.kind !== 'none') doubt = Math.min(doubt, p.doubt)
      rivals.add(span, pool.first, pool.last, 1 - doubt)
    }
    return rivals
  }

  private verdict(spot: Spot): Verdict {
    const { best, linked } = spot.win
    const { first, last } = best
    spot.surface ??= surfaces().spanning(this.doc, first, last)
    return {
      first,
      last,
      type: best.type,
      confidence: spot.win.confidence,
      via: best.via,
      surface: spot.surface,
      subtype: spot.win.head ?? linked?.subtype ?? best.subtype,
      link: linked?.link ?? best.link,
      canonical: linked?.canonical,
    }
  }
}

export function judgeNames(doc: Document, proposals: readonly Proposal[]): Verdict[] {
  const judge = new Judge(doc)
  judge.add(proposals)
  return judge.names()
}

const doubtOf = (p: Proposal): number => (1 - p.confidence) * (isListed(p) ? LISTED : 1)

const isListed = ({ canonical, via, confidence, first, last, subtype }: Proposal): boolean =>
  canonical !== undefined && confidence >= 0.85 && via.startsWith('lexicon-') && (last - first > 1 || subtype === 'country')

const headOf = ({ via, subtype }: Proposal): string | undefined => (via.startsWith('place-head-') ? subtype : undefined)

const newPool = (best: Proposal, kind: string): Pool => ({
  kind,
  best,
  first: best.first,
  last: best.last,
  type: TAGGED_TYPES.indexOf(best.type),
  doubt: doubtOf(best),
  linked: best.canonical ? best : undefined,
  head: headOf(best),
  listed: Boolean(best.canonical),
  vias: [best.via],
  tagged: NaN,
  alike: NONE_ALIKE,
  among: 0,
  rival: 0,
  before: 0,
  behind: 0,
  standing: NaN,
  likelihood: 0,
  moved: true,
  confidence: 0,
  worth: 0,
  next: undefined,
})

/** Of several types of one span the surest stays; a veto outweighs them all. */
function winner(first: Pool): Pool {
  let win = first
  for (let pool: Pool | undefined = first; pool !== undefined; pool = pool.next) {
    if (pool.kind === 'none') return pool
    if (pool.worth > win.worth) win = pool
  }
  return win
}
