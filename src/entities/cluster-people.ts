import { isAllUpper } from '../text/letters'
import { says } from '../names/word-sets'
import { words, type DisjointSets, type Group } from './cluster-group'
import { fact } from './surfaces'

/** A first word that more names than this have says nothing. */
const MOST_NAMESAKES = 200

const distinctWords = fact((surface): readonly string[] => [...new Set(words(surface))])
const isInitials = fact(({ text }) => text.length >= 2 && text.length <= 4 && isAllUpper(text))
const initialsOf = fact((surface) =>
  words(surface)
    .map((w) => w[0])
    .join(''),
)

/** Partial names of people. Returns the groups that fit several people, with the owners. */
export function joinPeople(groups: readonly Group[], sets: DisjointSets): ReadonlyMap<number, readonly number[]> {
  const byWord = new Map<string, number[]>()
  const people: number[] = []
  for (let i = 0; i < groups.length; i++) {
    const { type, surface } = groups[i]
    if (type !== 'person') continue
    people.push(i)
    for (const word of distinctWords(surface)) {
      const list = byWord.get(word)
      if (list) list.push(i)
      else byWord.set(word, [i])
    }
  }
  if (people.length < 2) return NONE
  const wordsOf = (i: number) => words(groups[i].surface)
  people.sort((a, b) => wordsOf(b).length - wordsOf(a).length || a - b)
  const shared = new Map<number, number[]>()
  for (const i of people) {
    const own = wordsOf(i)
    const candidates = byWord.get(own[0])
    if (candidates === undefined || candidates.length < 2 || candidates.length > MOST_NAMESAKES) continue
    if (own.length === 1 && sets.size(i) > 1) continue
    const owners = new Map<number, number>()
    for (const k of candidates) {
      if (k === i || wordsOf(k).length <= own.length || shared.has(k) || !inOrder(own, wordsOf(k))) continue
      const root = sets.root(k)
      if (root !== sets.root(i)) owners.set(root, k)
      else {
        owners.clear()
        break
      }
    }
    const elders = [...owners].filter(([, k]) => !says('junior', wordsOf(k)[wordsOf(k).length - 1]))
    if (elders.length > 0 && elders.length < owners.size) {
      owners.clear()
      for (const [root, k] of elders) owners.set(root, k)
    }
    if (owners.size === 1) sets.join(i, [...owners.values()][0])
    else if (owners.size > 1) shared.set(i, [...owners.values()])
  }
  joinInitials(groups, people, sets)
  joinShortened(groups, people, sets)
  return shared
}
const NONE: ReadonlyMap<number, readonly number[]> = new Map()

/** `JFK` beside the only name with these initials. */
function joinInitials(groups: readonly Group[], people: readonly number[], sets: DisjointSets): void {
  if (!people.some((i) => isInitials(groups[i].surface))) return
  const initials = new Map<string, number[]>()
  for (const i of people) {
    const { surface } = groups[i]
    if (words(surface).length < 2) continue
    const list = initials.get(initialsOf(surface))
    if (list) list.push(i)
    else initials.set(initialsOf(surface), [i])
  }
  for (const i of people) {
    const { surface } = groups[i]
    if (!isInitials(surface)) continue
    const roots = new Set((initials.get(surface.text.toLowerCase()) ?? []).map((k) => sets.root(k)))
    if (roots.size === 1 && sets.size(i) === 1) sets.join(i, [...roots][0])
  }
}

/** Whether a name may be the first letters of another. */
const isShortened = fact(
  (surface) => words(surface).length === 1 && surface.text.length <= 5 && (surface.text.length >= 4 || isAllUpper(surface.text)),
)

/** `Pras` beside `Prasetyo`, `KUS` beside `Kusnadi`: the first letters of one name only. */
function joinShortened(groups: readonly Group[], people: readonly number[], sets: DisjointSets): void {
  const short = people.filter((i) => isShortened(groups[i].surface) && sets.size(i) === 1)
  if (short.length === 0) return
  const byStart = new Map<string, Set<number>>()
  for (const i of people) {
    for (const word of words(groups[i].surface)) {
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
    const roots = byStart.get(words(groups[i].surface)[0])
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
