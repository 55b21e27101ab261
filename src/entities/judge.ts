import { OWN_NAME } from '../names/own'
import { TAGGED_TYPES, type Masses } from '../names/tagger/masses'
import type { Proposal } from '../names/types'
import type { Document } from '../text/document'
import { extend } from '../text/vocabulary'
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

/*
 * A pool holds the proposals of one span and type, a spot the pools of one span. Their numbers stand in records, which are used text
 * after text: names by the hundred thousand cost the collector nothing.
 */
const Pool = {
  first: 0,
  last: 1,
  /** Index into `TAGGED_TYPES`, -1 for other types and for vetoes. */
  type: 2,
  flags: 3,
  /** Pool of another type over the same span, -1 without. */
  next: 4,
  /** Its number among candidates that are written alike, and how many these were in the last judgement. */
  among: 5,
  alike: 6,
  size: 7,
} as const
const Flag = { blocks: 1, own: 2, listed: 4, moved: 8 } as const
const Real = {
  doubt: 0,
  tagged: 1,
  rival: 2,
  before: 3,
  behind: 4,
  /** Sum of `tagged` over those written alike, as of the last judgement. */
  alike: 5,
  /** What the ranker makes of the span alone; NaN before it was asked. */
  standing: 6,
  /** What it makes of the candidate, as long as nothing of it moves. */
  likelihood: 7,
  /** How likely the span is a name of the type: 1 less the doubt, or as the ranker says. */
  confidence: 8,
  /** What the confidence has above the least one. */
  worth: 9,
  size: 10,
} as const
const Spot = {
  width: 0,
  pool: 1,
  /** Index of the spot that was proposed before this one of those that begin at the same token, or -1. */
  nextHere: 2,
  /** The same of those that end there. */
  nextEnding: 3,
  /** The pool that speaks for the span, as of the last judgement. */
  win: 4,
  size: 5,
} as const
let poolRoom = new Int32Array(0)
let realRoom = new Float64Array(0)
let spotRoom = new Int32Array(0)
/** Pools for which room is kept from text to text. */
const MOST_POOLS = 1 << 16

function makeRoom(pools: number): void {
  poolRoom = new Int32Array(pools * Pool.size)
  realRoom = new Float64Array(pools * Real.size)
  spotRoom = new Int32Array(pools * Spot.size)
}
makeRoom(256)

/** By surface and type. */
const alikeSlots = new Slots()

/** A candidate whose fields are set anew for each pool. */
class Reused implements Candidate {
  first = 0
  last = 0
  type = 0
  doubt = 0
  vias: readonly string[] = []
  listed = false
  tagged = 0
  readonly alike = { count: 0, tagged: 0 }
  rival = 0
  before = 0
  behind = 0
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
  private poolCount = 0
  private spotCount = 0
  /** By pool: the surest proposal, the surest one of a lexicon, and rules. */
  private readonly best: Proposal[] = []
  private readonly linked: (Proposal | undefined)[] = []
  private readonly vias: (readonly string[])[] = []
  /** By pool, where it is known: what kind of thing its head says a place is, whatever the lexicons know under its name (`Kecamatan X`). */
  private readonly heads = new Map<number, string>()
  /** By spot. */
  private readonly surface: (Surface | undefined)[] = []
  private readonly candidate = new Reused()

  /**
   * @param masses what the tagger holds likely
   * @param ranker weighs that with what the rules say; without it their own confidence decides
   */
  constructor(
    private readonly doc: Document,
    private readonly masses?: Masses,
    private readonly ranker: Ranker | null | undefined = shippedRanker(),
  ) {
    if (poolRoom.length > MOST_POOLS * Pool.size) makeRoom(256)
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
    const n = this.doc.tokens.length
    ending.fill(0, 0, n + 1)
    this.rank()
    const pools = poolRoom
    const reals = realRoom
    const spots = spotRoom
    for (let s = this.spotCount - 1; s >= 0; s--) {
      const at = s * Spot.size
      const win = winner(spots[at + Spot.pool])
      spots[at + Spot.win] = win
      if (reals[win * Real.size + Real.worth] < 0) continue
      const last = pools[win * Pool.size + Pool.last]
      spots[at + Spot.nextEnding] = ending[last] - 1
      ending[last] = s + 1
    }
    for (let i = 1; i <= n; i++) {
      let most = weights[i - 1]
      let choice = 0
      for (let s = ending[i] - 1; s >= 0; s = spots[s * Spot.size + Spot.nextEnding]) {
        const win = spots[s * Spot.size + Spot.win]
        const first = pools[win * Pool.size + Pool.first]
        const length = i - first < WIDEST ? WEIGHTS[i - first] : (i - first) ** LENGTH
        const weight = weights[first] + (reals[win * Real.size + Real.worth] + 0.05) * length
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
      const spot = chosen[i] - 1
      const win = spots[spot * Spot.size + Spot.win]
      i = pools[win * Pool.size + Pool.first]
      if (!(pools[win * Pool.size + Pool.flags] & Flag.blocks)) out.push(this.verdict(spot, win))
    }
    return out.reverse()
  }

  private pool(p: Proposal): void {
    const width = Math.min(WIDEST, p.last - p.first)
    const here = startingAt[p.first] - 1
    let spot = here
    while (spot >= 0 && spotRoom[spot * Spot.size + Spot.width] !== width) spot = spotRoom[spot * Spot.size + Spot.nextHere]
    if (spot < 0) {
      startingAt[p.first] = this.newSpot(width, here, this.newPool(p)) + 1
      return
    }
    const kind = kindOf(p)
    let pool = spotRoom[spot * Spot.size + Spot.pool]
    while (kindOf(this.best[pool]) !== kind) {
      const next = poolRoom[pool * Pool.size + Pool.next]
      if (next < 0) {
        const added = this.newPool(p)
        poolRoom[pool * Pool.size + Pool.next] = added
        return
      }
      pool = next
    }
    this.join(pool, p)
  }

  /** Adds a proposal to a pool. */
  private join(pool: number, p: Proposal): void {
    const { best, linked, vias, heads } = this
    const at = pool * Pool.size
    const real = pool * Real.size
    let flags = poolRoom[at + Pool.flags] | Flag.moved
    const doubt = doubtOf(p)
    const known = vias[pool].includes(p.via)
    if (!known && !ECHO.has(p.via)) realRoom[real + Real.doubt] *= doubt
    else realRoom[real + Real.doubt] = Math.min(realRoom[real + Real.doubt], doubt)
    if (!known) vias[pool] = joined(vias[pool], p.via)
    if (p.via === OWN_NAME) flags |= Flag.own
    if (p.confidence > best[pool].confidence) best[pool] = p
    if (best[pool].last !== poolRoom[at + Pool.last]) {
      poolRoom[at + Pool.last] = best[pool].last
      realRoom[real + Real.tagged] = realRoom[real + Real.standing] = NaN
    }
    const head = headOf(p)
    if (head !== undefined && !heads.has(pool)) heads.set(pool, head)
    const canonical = linked[pool]
    if (p.canonical && (!canonical || p.confidence > canonical.confidence)) {
      linked[pool] = p
      flags |= Flag.listed
    }
    poolRoom[at + Pool.flags] = flags
  }

  private newPool(p: Proposal): number {
    const pool = this.poolCount++
    if (this.poolCount * Pool.size > poolRoom.length) {
      poolRoom = extend(new Int32Array(poolRoom.length * 2), poolRoom)
      realRoom = extend(new Float64Array(realRoom.length * 2), realRoom)
    }
    const at = pool * Pool.size
    poolRoom[at + Pool.first] = p.first
    poolRoom[at + Pool.last] = p.last
    poolRoom[at + Pool.type] = p.blocks ? -1 : TAGGED_TYPES.indexOf(p.type)
    poolRoom[at + Pool.flags] =
      Flag.moved | (p.blocks ? Flag.blocks : 0) | (p.canonical ? Flag.listed : 0) | (p.via === OWN_NAME ? Flag.own : 0)
    poolRoom[at + Pool.next] = -1
    poolRoom[at + Pool.alike] = 0
    realRoom.fill(0, pool * Real.size, (pool + 1) * Real.size)
    realRoom[pool * Real.size + Real.doubt] = doubtOf(p)
    realRoom[pool * Real.size + Real.tagged] = realRoom[pool * Real.size + Real.standing] = NaN
    this.best.push(p)
    this.linked.push(p.canonical ? p : undefined)
    this.vias.push(joined(NO_VIAS, p.via))
    const head = headOf(p)
    if (head !== undefined) this.heads.set(pool, head)
    return pool
  }

  private newSpot(width: number, nextHere: number, pool: number): number {
    const spot = this.spotCount++
    if (this.spotCount * Spot.size > spotRoom.length) spotRoom = extend(new Int32Array(spotRoom.length * 2), spotRoom)
    const at = spot * Spot.size
    spotRoom[at + Spot.width] = width
    spotRoom[at + Spot.pool] = pool
    spotRoom[at + Spot.nextHere] = nextHere
    this.surface.push(undefined)
    return spot
  }

  /** Sets how likely each pool is. */
  private rank(): void {
    const pools = poolRoom
    const reals = realRoom
    for (let pool = 0; pool < this.poolCount; pool++) {
      const real = pool * Real.size
      const confidence = Math.min(SURE, 1 - reals[real + Real.doubt])
      reals[real + Real.confidence] = confidence
      reals[real + Real.worth] = pools[pool * Pool.size + Pool.flags] & Flag.own ? OWN : confidence - LEAST
    }
    const { doc, masses, ranker, candidate } = this
    if (masses === undefined || !ranker) return
    const known = ranker.known(doc)
    const rankable = this.compare(masses)
    for (let k = 0; k < rankable.length; k++) {
      const pool = rankable[k]
      const real = pool * Real.size
      if (pools[pool * Pool.size + Pool.flags] & Flag.moved) {
        this.read(pool, candidate)
        if (Number.isNaN(reals[real + Real.standing])) reals[real + Real.standing] = ranker.standing(doc, masses, known, candidate)
        reals[real + Real.likelihood] = ranker.likelihood(doc, masses, known, candidate, reals[real + Real.standing])
        pools[pool * Pool.size + Pool.flags] &= ~Flag.moved
      }
      reals[real + Real.confidence] = Math.min(SURE, reals[real + Real.likelihood])
      reals[real + Real.worth] = reals[real + Real.confidence] - LIKELY
    }
  }

  /** What the ranker judges: the pools of the types that the tagger knows, but for what the user says. */
  candidates(masses: Masses): Candidate[] {
    return this.compare(masses).map((pool) => this.read(pool, new Reused()))
  }

  /** Compares the pools that the ranker judges with each other; returns them. */
  private compare(masses: Masses): number[] {
    const { doc, surface } = this
    const pools = poolRoom
    const reals = realRoom
    const out: number[] = []
    const alikeAt = alikeSlots.clear()
    const counts: number[] = []
    const sums: number[] = []
    const rivals = this.rivals()
    for (let spot = 0; spot < this.spotCount; spot++) {
      for (let pool = spotRoom[spot * Spot.size + Spot.pool]; pool >= 0; pool = pools[pool * Pool.size + Pool.next]) {
        const at = pool * Pool.size
        const real = pool * Real.size
        const first = pools[at + Pool.first]
        const last = pools[at + Pool.last]
        const type = pools[at + Pool.type]
        if (type < 0 || pools[at + Pool.flags] & Flag.own) continue
        const own = (surface[spot] ??= surfaces().spanning(doc, first, last))
        if (Number.isNaN(reals[real + Real.tagged])) reals[real + Real.tagged] = agreement(masses, first, last, type)
        const key = own.id * TAGGED_TYPES.length + type
        let among = alikeAt.get(key)
        if (among < 0) {
          among = counts.length
          alikeAt.put(key, among)
          counts.push(0)
          sums.push(0)
        }
        pools[at + Pool.among] = among
        counts[among]++
        sums[among] += reals[real + Real.tagged]
        const rival = rivals.overlapping(spot, first, last)
        const before = rivals.before(first)
        const behind = rivals.behind(last)
        if (rival !== reals[real + Real.rival] || before !== reals[real + Real.before] || behind !== reals[real + Real.behind])
          pools[at + Pool.flags] |= Flag.moved
        reals[real + Real.rival] = rival
        reals[real + Real.before] = before
        reals[real + Real.behind] = behind
        out.push(pool)
      }
    }
    for (let k = 0; k < out.length; k++) {
      const at = out[k] * Pool.size
      const real = out[k] * Real.size
      const among = pools[at + Pool.among]
      if (counts[among] !== pools[at + Pool.alike] || sums[among] !== reals[real + Real.alike]) pools[at + Pool.flags] |= Flag.moved
      pools[at + Pool.alike] = counts[among]
      reals[real + Real.alike] = sums[among]
    }
    return out
  }

  /** Sets a candidate to what a pool says; returns it. */
  private read(pool: number, candidate: Reused): Candidate {
    const at = pool * Pool.size
    const real = pool * Real.size
    candidate.first = poolRoom[at + Pool.first]
    candidate.last = poolRoom[at + Pool.last]
    candidate.type = poolRoom[at + Pool.type]
    candidate.doubt = realRoom[real + Real.doubt]
    candidate.vias = this.vias[pool]
    candidate.listed = (poolRoom[at + Pool.flags] & Flag.listed) !== 0
    candidate.tagged = realRoom[real + Real.tagged]
    candidate.alike.count = poolRoom[at + Pool.alike]
    candidate.alike.tagged = realRoom[real + Real.alike]
    candidate.rival = realRoom[real + Real.rival]
    candidate.before = realRoom[real + Real.before]
    candidate.behind = realRoom[real + Real.behind]
    return candidate
  }

  private rivals(): Rivals {
    const rivals = new Rivals(this.doc.tokens.length)
    for (let spot = 0; spot < this.spotCount; spot++) {
      const own = spotRoom[spot * Spot.size + Spot.pool]
      let doubt = 1
      for (let pool = own; pool >= 0; pool = poolRoom[pool * Pool.size + Pool.next])
        if (!(poolRoom[pool * Pool.size + Pool.flags] & Flag.blocks)) doubt = Math.min(doubt, realRoom[pool * Real.size + Real.doubt])
      rivals.add(spot, poolRoom[own * Pool.size + Pool.first], poolRoom[own * Pool.size + Pool.last], 1 - doubt)
    }
    return rivals
  }

  private verdict(spot: number, win: number): Verdict {
    const best = this.best[win]
    const linked = this.linked[win]
    const { first, last } = best
    return {
      first,
      last,
      type: best.type,
      confidence: realRoom[win * Real.size + Real.confidence],
      via: best.via,
      surface: (this.surface[spot] ??= surfaces().spanning(this.doc, first, last)),
      subtype: this.heads.get(win) ?? linked?.subtype ?? best.subtype,
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

/** What proposals of one span must share to speak for each other. */
const kindOf = (p: Proposal): string => (p.blocks ? 'none' : p.type)

const NO_VIAS: readonly string[] = []
/** Lists of rules with one more, shared by all pools that these rules speak for. */
const longer = new Map<readonly string[], Map<string, readonly string[]>>()
/** Lists for which others are kept; then keeping starts anew. */
const MOST_LISTS = 4096

function joined(list: readonly string[], via: string): readonly string[] {
  let by = longer.get(list)
  if (by === undefined) {
    if (longer.size === MOST_LISTS) longer.clear()
    longer.set(list, (by = new Map()))
  }
  let more = by.get(via)
  if (more === undefined) by.set(via, (more = [...list, via]))
  return more
}

/** Of several types of one span the surest stays; a veto outweighs them all. */
function winner(first: number): number {
  let win = first
  for (let pool = first; pool >= 0; pool = poolRoom[pool * Pool.size + Pool.next]) {
    if (poolRoom[pool * Pool.size + Pool.flags] & Flag.blocks) return pool
    if (realRoom[pool * Real.size + Real.worth] > realRoom[win * Real.size + Real.worth]) win = pool
  }
  return win
}
