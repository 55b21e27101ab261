import { says } from '../names/word-sets'
import type { DisjointSets, Group } from './cluster-group'

/** Partial names of people. Returns the groups that fit several people, with the owners. */
export function joinPeople(groups: readonly Group[], sets: DisjointSets): Map<number, number[]> {
  const byWord = new Map<string, number[]>()
  const people: number[] = []
  groups.forEach((g, i) => {
    if (g.type !== 'person') return
    people.push(i)
    for (const w of new Set(g.words)) {
      const list = byWord.get(w)
      if (list) list.push(i)
      else byWord.set(w, [i])
    }
  })
  people.sort((a, b) => groups[b].words.length - groups[a].words.length || a - b)
  const shared = new Map<number, number[]>()
  for (const i of people) {
    const words = groups[i].words
    const candidates = byWord.get(words[0]) ?? []
    if (candidates.length > 200 || (words.length === 1 && sets.size(i) > 1)) continue
    const owners = new Map<number, number>()
    for (const k of candidates) {
      if (k === i || groups[k].words.length <= words.length || shared.has(k) || !inOrder(words, groups[k].words)) continue
      const root = sets.root(k)
      if (root !== sets.root(i)) owners.set(root, k)
      else {
        owners.clear()
        break
      }
    }
    const elders = [...owners].filter(([, k]) => !says('junior', groups[k].words[groups[k].words.length - 1]))
    if (elders.length > 0 && elders.length < owners.size) {
      owners.clear()
      for (const [root, k] of elders) owners.set(root, k)
    }
    if (owners.size === 1) sets.join(i, [...owners.values()][0])
    else if (owners.size > 1) shared.set(i, [...owners.values()])
  }
  const initials = new Map<string, number[]>()
  for (const i of people) {
    if (groups[i].words.length < 2) continue
    const key = groups[i].words.map((w) => w[0]).join('')
    const list = initials.get(key)
    if (list) list.push(i)
    else initials.set(key, [i])
  }
  for (const i of people) {
    if (!/^\p{Lu}{2,4}$/u.test(groups[i].surface)) continue
    const roots = new Set((initials.get(groups[i].surface.toLowerCase()) ?? []).map((k) => sets.root(k)))
    if (roots.size === 1 && sets.size(i) === 1) sets.join(i, [...roots][0])
  }
  joinShortened(groups, people, sets)
  return shared
}

/** `Pras` beside `Prasetyo`, `KUS` beside `Kusnadi`: the first letters of one name only. */
function joinShortened(groups: readonly Group[], people: readonly number[], sets: DisjointSets): void {
  const short = people.filter((i) => {
    const { surface, words } = groups[i]
    return words.length === 1 && surface.length <= 5 && sets.size(i) === 1 && (surface.length >= 4 || /^\p{Lu}+$/u.test(surface))
  })
  if (short.length === 0) return
  const byStart = new Map<string, Set<number>>()
  for (const i of people) {
    for (const word of groups[i].words) {
      for (let k = 3; k < Math.min(word.length, 6); k++) {
        const start = word.slice(0, k)
        const roots = byStart.get(start)
        if (roots) {
          if (roots.size < 3) roots.add(sets.root(i))
        } else byStart.set(start, new Set([sets.root(i)]))
      }
    }
  }
  for (const i of short) {
    const roots = byStart.get(groups[i].words[0])
    if (roots?.size === 1 && sets.size(i) === 1) sets.join(i, [...roots][0])
  }
}

/** Whether all words of `part` stand in `whole`, in order. */
function inOrder(part: readonly string[], whole: readonly string[]): boolean {
  // Junior is not Senior
  if (says('junior', whole[whole.length - 1]) && part.length > 1 && !says('junior', part[part.length - 1])) return false
  let k = 0
  for (const w of whole) if (k < part.length && (w === part[k] || (part[k].length === 1 && w[0] === part[k] && k > 0))) k++
  return k === part.length
}
