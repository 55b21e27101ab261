import { jaroWinkler } from '../names/jaro-winkler'
import type { Proposal } from '../names/types'
import { says } from '../names/word-sets'
import { DisjointSets, expandHead, type Group } from './cluster-group'
import { joinOrganizations } from './cluster-organizations'
import { joinPeople } from './cluster-people'
import type { Alias } from './second-look'
import { normal, wordsOf } from './surface'

/** A name in the text, as clustering sees it. */
export interface ClusterName {
  /** With single spaces. */
  readonly surface: string
  readonly type: Proposal['type']
  readonly canonical?: string
}

/**
 * Groups the names of a text into entities: returns the cluster of each name. Surfaces are grouped first, so that the
 * work is in surfaces, not in mentions; only a name part that two people share is attached mention by mention.
 */
export function clusterNames(names: readonly ClusterName[], aliases: readonly Alias[]): Int32Array {
  const groups: Group[] = []
  const groupOf = new Int32Array(names.length)
  const bySurface = new Map<string, number>()
  const met = new Map<string, number>()
  names.forEach((name, i) => {
    const { surface, type } = name
    let g = met.get(surface)
    if (g === undefined || groups[g].type !== type) {
      const key = keyOf(type, surface)
      g = bySurface.get(key)
      if (g === undefined) {
        bySurface.set(key, (g = groups.length))
        groups.push({ surface, type, words: wordsOf(surface), canonical: name.canonical })
      }
      met.set(surface, g)
    }
    groups[g].canonical ??= name.canonical
    groupOf[i] = g
  })

  const sets = new DisjointSets(groups.length)
  joinCanonical(groups, sets)
  for (const { long, short, type } of aliases) {
    const a = bySurface.get(keyOf(type, normal(long)))
    const b = bySurface.get(keyOf(type, normal(short)))
    if (a !== undefined && b !== undefined) sets.join(a, b)
  }
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

const keyOf = (type: string, surface: string): string => `${type}\t${type === 'person' ? surface : surface.toLowerCase()}`

function joinCanonical(groups: readonly Group[], sets: DisjointSets): void {
  const first = new Map<string, number>()
  groups.forEach((g, i) => {
    for (const name of g.canonical ? [g.canonical, g.surface] : [g.surface]) {
      const key = `${g.type}\t${name.toLowerCase()}`
      const other = first.get(key)
      if (other === undefined) first.set(key, i)
      else if (g.canonical || groups[other].canonical) sets.join(i, other)
    }
  })
}

/** `Kota Bandung` and `Bandung` are one unless the article names the regency too. */
function joinPlaces(groups: readonly Group[], sets: DisjointSets): void {
  const bare = new Map<string, number>()
  const headed = new Map<string, number[]>()
  groups.forEach((g, i) => {
    if (g.type !== 'place') return
    const words = expandHead(g.words)
    if (words.length > 1 && says('place-head', words[0])) {
      const rest = words.slice(1).join(' ')
      const list = headed.get(rest)
      if (list) list.push(i)
      else headed.set(rest, [i])
    } else bare.set(words.join(' '), i)
  })
  for (const [rest, list] of headed) {
    const plain = bare.get(rest)
    const byHead = new Map<string, number>()
    for (const i of list) {
      const head = expandHead(groups[i].words)[0]
      const other = byHead.get(head)
      if (other === undefined) byHead.set(head, i)
      else sets.join(i, other)
    }
    if (plain === undefined) continue
    const owner = byHead.size === 1 ? [...byHead.values()][0] : (byHead.get('kota') ?? byHead.get('provinsi') ?? byHead.get('kabupaten'))
    if (owner !== undefined) sets.join(plain, owner)
  }
}

/** Long names that differ in a letter or two (Jaro-Winkler of 0.95 or more) and begin alike. */
function joinMisspelt(groups: readonly Group[], sets: DisjointSets): void {
  const buckets = new Map<string, number[]>()
  groups.forEach((g, i) => {
    if (g.surface.length < 7 || /\d/.test(g.surface)) return
    const key = `${g.type}\t${g.surface.slice(0, 2).toLowerCase()}`
    const list = buckets.get(key)
    if (list) list.push(i)
    else buckets.set(key, [i])
  })
  for (const list of buckets.values()) {
    if (list.length > 60) continue
    for (let a = 0; a < list.length; a++) {
      for (let b = a + 1; b < list.length; b++) {
        const x = groups[list[a]]
        const y = groups[list[b]]
        if (Math.abs(x.surface.length - y.surface.length) > 2 || x.words.length !== y.words.length) continue
        if (differByWholeWord(x.words, y.words)) continue
        if (jaroWinkler(x.surface.toLowerCase(), y.surface.toLowerCase()) >= 0.95) sets.join(list[a], list[b])
      }
    }
  }
}

/** `Jakarta Barat` and `Jakarta Timur` differ by a word, not by a slip. */
function differByWholeWord(a: readonly string[], b: readonly string[]): boolean {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i] && jaroWinkler(a[i], b[i]) < 0.9) return true
  return false
}
