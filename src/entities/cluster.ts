import { jaroWinkler } from '../names/jaro-winkler'
import type { Proposal } from '../names/types'
import { says } from '../names/word-sets'
import { DisjointSets, expanded, words, type Group } from './cluster-group'
import { aroundBracket, joinOrganizations } from './cluster-organizations'
import { joinPeople } from './cluster-people'
import { closed, slip, soundOfAll } from './spelling'
import type { Alias } from './second-look'
import { fact, lowered, Slots, surfaces, type Surface } from './surfaces'

/** A name in the text, as clustering sees it. */
export interface ClusterName {
  readonly surface: Surface
  readonly type: Proposal['type']
  readonly canonical?: string
  readonly subtype?: string
}

/** Indexes by surface and type, emptied at no cost. */
class TypedSlots {
  private readonly first = new Slots()
  private types: Proposal['type'][] = []
  private values: number[] = []
  private next: number[] = []

  clear(): void {
    this.first.clear()
    this.types = []
    this.values = []
    this.next = []
  }

  /** -1 where nothing was put. */
  get(surface: Surface, type: Proposal['type']): number {
    let at = this.first.get(surface.id)
    while (at >= 0 && this.types[at] !== type) at = this.next[at]
    return at < 0 ? -1 : this.values[at]
  }

  /** Puts a value where none was put for the surface and type. */
  add(surface: Surface, type: Proposal['type'], value: number): void {
    this.types.push(type)
    this.values.push(value)
    this.next.push(this.first.get(surface.id))
    this.first.put(surface.id, this.values.length - 1)
  }
}

const groupSlots = new TypedSlots()

/** What names of one group share: people's names are told apart by their writing. */
const keyOf = (surface: Surface, type: Proposal['type']): Surface => (type === 'person' ? surface : lowered(surface))

/**
 * Groups the names of a text into entities: returns the cluster of each name. Surfaces are grouped first, so that the
 * work is in surfaces, not in mentions; only a name part that two people share is attached mention by mention.
 */
export function clusterNames(names: readonly ClusterName[], aliases: readonly Alias[]): Int32Array {
  const groups: Group[] = []
  const groupOf = new Int32Array(names.length)
  groupSlots.clear()
  for (let i = 0; i < names.length; i++) {
    const { surface, type, canonical, subtype } = names[i]
    const key = keyOf(surface, type)
    let g = groupSlots.get(key, type)
    if (g < 0) {
      g = groups.length
      groupSlots.add(key, type, g)
      groups.push({ surface, type, canonical, subtype })
    }
    groups[g].canonical ??= canonical
    groupOf[i] = g
  }

  const sets = new DisjointSets(groups.length)
  joinCanonical(groups, sets)
  for (const { long, short, type } of aliases) {
    const a = groupSlots.get(keyOf(long, type), type)
    const b = groupSlots.get(keyOf(short, type), type)
    if (a >= 0 && b >= 0) sets.join(a, b)
  }
  joinSpellings(groups, sets)
  joinPlaces(groups, sets)
  joinOrganizations(groups, sets)
  joinMisspelt(groups, sets)
  const shared = joinPeople(groups, sets)

  const cluster = new Int32Array(names.length)
  if (shared.size === 0) {
    for (let i = 0; i < names.length; i++) cluster[i] = sets.root(groupOf[i])
    return cluster
  }
  const recent = new Map<number, number>()
  names.forEach((_, i) => {
    const g = groupOf[i]
    const owners = shared.get(g)
    let root = sets.root(g)
    if (owners) {
      let at = -1
      for (const owner of owners) {
        const seen = recent.get(sets.root(owner)) ?? -1
        if (seen > at) {
          at = seen
          root = sets.root(owner)
        }
      }
      if (at < 0) root = sets.root(owners[0])
    }
    recent.set(root, i)
    cluster[i] = root
  })
  return cluster
}

const canonicalSlots = new TypedSlots()

function joinCanonical(groups: readonly Group[], sets: DisjointSets): void {
  canonicalSlots.clear()
  const join = (name: Surface, i: number): void => {
    const { type, canonical } = groups[i]
    const key = lowered(name)
    const other = canonicalSlots.get(key, type)
    if (other < 0) canonicalSlots.add(key, type, i)
    else if (canonical || groups[other].canonical) sets.join(i, other)
  }
  for (let i = 0; i < groups.length; i++) {
    const { canonical, surface } = groups[i]
    if (canonical) join(surfaces().of(canonical), i)
    join(surface, i)
  }
}

const spellingSlots = new TypedSlots()

/** Names that differ in blanks, marks and fashions of spelling alone. */
function joinSpellings(groups: readonly Group[], sets: DisjointSets): void {
  spellingSlots.clear()
  for (let i = 0; i < groups.length; i++) {
    const { surface, type } = groups[i]
    const keys =
      type === 'person' ? [soundOfAll(surface)] : type === 'place' ? [closed(surface), ...writtenOut(surface)] : [closed(surface)]
    for (const key of keys) {
      if (key === null) continue
      const other = spellingSlots.get(key, type)
      if (other < 0) spellingSlots.add(key, type, i)
      else sets.join(i, other)
    }
  }
}

/** `RS Pelita` reads `Rumah Sakit Pelita`, and `Gerbang Tol (GT) Garut` reads `Gerbang Tol Garut` and `GT Garut`. */
const writtenOut = fact((surface): readonly (Surface | null)[] => {
  const long = expanded(surface)
  const whole = long === words(surface) ? [] : [surfaces().of(long.join(' '))]
  return [...whole, ...(aroundBracket(surface)?.wholes ?? [])].map((reading) => reading && closed(reading))
})

/** Words of a place without its head noun; null for one without. */
const behindHead = fact((surface): { readonly head: string; readonly rest: string } | null => {
  const own = expanded(surface)
  return own.length > 1 && says('place-head', own[0]) ? { head: own[0], rest: own.slice(1).join(' ') } : null
})

/** `Kota Bandung` and `Bandung` are one unless the article names the regency too. */
function joinPlaces(groups: readonly Group[], sets: DisjointSets): void {
  if (!groups.some(({ type, surface }) => type === 'place' && behindHead(surface) !== null)) return
  const bare = new Map<string, number>()
  const headed = new Map<string, { head: string; group: number }[]>()
  groups.forEach(({ type, surface }, group) => {
    if (type !== 'place') return
    const behind = behindHead(surface)
    if (behind === null) {
      bare.set(expanded(surface).join(' '), group)
      return
    }
    const { head, rest } = behind
    const list = headed.get(rest)
    if (list) list.push({ head, group })
    else headed.set(rest, [{ head, group }])
  })
  for (const [rest, list] of headed) {
    const plain = bare.get(rest)
    const byHead = new Map<string, number>()
    for (const { head, group } of list) {
      const other = byHead.get(head)
      if (other === undefined) byHead.set(head, group)
      else sets.join(group, other)
    }
    if (plain === undefined) continue
    const owner =
      byHead.size === 1
        ? [...byHead.values()][0]
        : (byHead.get('kota') ?? byHead.get('provinsi') ?? byHead.get('kabupaten') ?? byHead.get('kecamatan'))
    if (owner !== undefined && !(byHead.has('kota') && isOther(groups[plain], rest))) sets.join(plain, owner)
  }
}

/** Whether the lexicons know a bare name for something else than the place behind a head noun (`Gaza`, the strip, beside `Kota Gaza`). */
function isOther({ canonical }: Group, rest: string): boolean {
  if (canonical === undefined) return false
  const name = surfaces().of(canonical)
  return (behindHead(name)?.rest ?? expanded(name).join(' ')) !== rest && !words(name).includes('dki')
}

/** What names that may be the same but for a slip begin with; null for short ones and those with a number. */
const slipKey = fact(({ text }): Surface | null =>
  text.length < 7 || /\d/.test(text) ? null : surfaces().of(text.slice(0, 2).toLowerCase()),
)
const slipSlots = new TypedSlots()
const MOST_ALIKE = 60

/** Long names that begin alike and differ in a letter or two. */
function joinMisspelt(groups: readonly Group[], sets: DisjointSets): void {
  slipSlots.clear()
  // groups that begin alike: each points to the one before it, and their number is at the last
  const lasts: number[] = []
  const before: number[] = []
  const sizes: number[] = []
  for (let i = 0; i < groups.length; i++) {
    const { surface, type } = groups[i]
    before.push(-1)
    const key = slipKey(surface)
    if (key === null || (type === 'person' && words(surface).length === 1)) continue
    const bucket = slipSlots.get(key, type)
    if (bucket < 0) {
      slipSlots.add(key, type, lasts.length)
      lasts.push(i)
      sizes.push(1)
    } else {
      before[i] = lasts[bucket]
      lasts[bucket] = i
      sizes[bucket]++
    }
  }
  for (let bucket = 0; bucket < lasts.length; bucket++) {
    if (sizes[bucket] > MOST_ALIKE) continue
    for (let b = lasts[bucket]; b >= 0; b = before[b])
      for (let a = before[b]; a >= 0; a = before[a]) if (slipped(groups[a], groups[b])) sets.join(a, b)
  }
}

/** Whether two names are the same but for a slip: the lexicons do not tell them apart, and no word differs as a whole. */
function slipped(a: Group, b: Group): boolean {
  if (a.canonical !== undefined && b.canonical !== undefined && a.canonical !== b.canonical) return false
  const own = words(a.surface)
  const other = words(b.surface)
  if (Math.abs(a.surface.text.length - b.surface.text.length) > 2 || own.length !== other.length) return false
  let slips = 0
  let whole = false
  for (let i = 0; i < own.length; i++) {
    if (own[i] === other[i]) continue
    if (slip(own[i], other[i], own.length > 1 ? 6 : LONG_WORD)) slips++
    // `Jakarta Barat` and `Jakarta Timur` differ by a word, not by a slip
    else if (jaroWinkler(own[i], other[i]) < 0.9) return false
    else whole = true
  }
  return (slips === 1 && !whole) || jaroWinkler(lowered(a.surface).text, lowered(b.surface).text) >= 0.95
}

/** Letters of a name of one word from which on a letter too many or too few is a slip. */
const LONG_WORD = 9
