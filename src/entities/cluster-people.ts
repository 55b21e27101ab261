import { isAllUpper } from '../text/letters'
import { says } from '../names/word-sets'
import { words, type DisjointSets, type Group } from './cluster-group'
import { slip, sound } from './spelling'
import { fact, surfaces } from './surfaces'

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
  const shared = new Map<number, number[]>()
  /** Who among the candidates has a longer name that holds another: by entity, nobody if that is settled. */
  const ownersOf = (i: number, own: readonly string[], candidates: readonly number[], holds: typeof inOrder): Map<number, number> => {
    const owners = new Map<number, number>()
    for (const k of candidates) {
      if (k === i || wordsOf(k).length <= own.length || shared.has(k) || !holds(own, wordsOf(k))) continue
      const root = sets.root(k)
      if (root === sets.root(i)) return new Map()
      owners.set(root, k)
    }
    return owners
  }
  people.sort((a, b) => wordsOf(b).length - wordsOf(a).length || a - b)
  for (const i of people) {
    const own = nameParts(groups[i].surface)
    const candidates = byWord.get(own[0])
    if (candidates === undefined || candidates.length < 2 || candidates.length > MOST_NAMESAKES) continue
    if (own.length === 1 && sets.size(i) > 1) continue
    let owners = ownersOf(i, own, candidates, inOrder)
    if (owners.size === 0 && own.length > 1 && sets.size(i) === 1) owners = ownersOf(i, own, candidates, nearlyInOrder)
    const elders = [...owners].filter(([, k]) => !says('junior', wordsOf(k)[wordsOf(k).length - 1]))
    if (elders.length > 0 && elders.length < owners.size) {
      owners.clear()
      for (const [root, k] of elders) owners.set(root, k)
    }
    if (owners.size === 1) sets.join(i, [...owners.values()][0])
    else if (owners.size > 1) shared.set(i, [...owners.values()])
  }
  joinInitials(groups, people, sets)
  joinShortened(
    groups,
    people.filter((i) => !shared.has(i)),
    sets,
  )
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

/** Whether a name may be part of a word of another. */
const isShortened = fact(
  (surface) => words(surface).length === 1 && (surface.text.length >= 4 || (surface.text.length === 3 && isAllUpper(surface.text))),
)
/** Last letters of a word that a person may be called by (`Prapto` of `Suprapto`). */
const LEAST_END = 4

/** People by the parts of words in one index: up to three of them for each part, which is one more than says anything. */
class PeopleBy {
  private readonly roots = new Map<string, number[]>()

  add(part: string, root: number): void {
    const list = this.roots.get(part)
    if (list === undefined) this.roots.set(part, [root])
    else if (list.length < 3 && !list.includes(root)) list.push(root)
  }

  /** The only person with a part other than `own`; -1 for none or several. */
  only(part: string, own: number): number {
    const others = (this.roots.get(part) ?? []).filter((root) => root !== own)
    return others.length === 1 ? others[0] : -1
  }
}

interface Part {
  readonly word: string
  readonly root: number
  /** Letters from which on one of them may be a slip: more where the word is all there is. */
  readonly least: number
}

/** Names of one word that nobody has, beside the only name that has a word which sounds alike, begins or ends with them, or differs by a slip. */
function joinShortened(groups: readonly Group[], people: readonly number[], sets: DisjointSets): void {
  const short = people.filter((i) => isShortened(groups[i].surface) && sets.size(i) === 1)
  if (short.length === 0) return
  const sounds = new PeopleBy()
  const starts = new PeopleBy()
  const ends = new PeopleBy()
  const byLetter = new Map<string, Part[]>()
  const sought = new Set(short.map((i) => words(groups[i].surface)[0]))
  for (const i of people) {
    const root = sets.root(i)
    const own = words(groups[i].surface)
    for (let w = 0; w < own.length; w++) {
      const word = own[w]
      if (isFathers(own, w)) continue
      sounds.add(sound(surfaces().of(word)), root)
      for (let k = 3; k < word.length; k++) if (sought.has(word.slice(0, k))) starts.add(word.slice(0, k), root)
      for (let k = word.length - LEAST_END; k > 0; k--) if (sought.has(word.slice(k))) ends.add(word.slice(k), root)
      if (word.length < LEAST_END) continue
      const list = byLetter.get(word[0])
      const part = { word, root, least: own.length === 1 ? 8 : 6 }
      if (list) list.push(part)
      else byLetter.set(word[0], [part])
    }
  }
  for (const i of short) {
    if (sets.size(i) > 1) continue
    const [word] = words(groups[i].surface)
    const own = sets.root(i)
    let other = sounds.only(sound(surfaces().of(word)), own)
    if (other < 0) other = starts.only(word, own)
    if (other < 0) other = ends.only(word, own)
    if (other < 0) {
      const alike = (byLetter.get(word[0]) ?? NO_WORDS)
        .slice(0, MOST_NAMESAKES)
        .filter((w) => w.root !== own && slip(word, w.word, w.least))
      if (new Set(alike.map(({ root }) => root)).size === 1) other = alike[0].root
    }
    if (other >= 0) sets.join(i, other)
  }
}
const NO_WORDS: readonly Part[] = []

/** The words by which a longer name is known again: without an address (`Gus Nur`). */
const nameParts = fact((surface): readonly string[] => {
  const own = words(surface)
  return own.length === 2 && says('address', own[0]) ? own.slice(1) : own
})

/** The same as `inOrder`, but for slips and fashions of spelling behind the first word. */
function nearlyInOrder(part: readonly string[], whole: readonly string[]): boolean {
  if (isSenior(part, whole)) return false
  let k = 0
  for (const w of whole) {
    if (k === part.length) break
    if (w === part[k] || (k > 0 && (slip(part[k], w) || sound(surfaces().of(part[k])) === sound(surfaces().of(w))))) k++
    else if (k === 0) return false
  }
  return k === part.length
}

/** Whether all words of `part` stand in `whole`, in order. */
function inOrder(part: readonly string[], whole: readonly string[]): boolean {
  if (isSenior(part, whole) || (part.length === 1 && isFathers(whole, whole.lastIndexOf(part[0])))) return false
  let k = 0
  for (const w of whole) if (k < part.length && (w === part[k] || (part[k].length === 1 && w[0] === part[k] && k > 0))) k++
  return k === part.length
}

/** Whether a word of a name is the father's: `Hamad` of `Khalid bin Hamad`, not of `bin Hamad`. */
const isFathers = (name: readonly string[], w: number): boolean => w > 1 && says('patronymic', name[w - 1])

/** Junior is not Senior. */
const isSenior = (part: readonly string[], whole: readonly string[]): boolean =>
  says('junior', whole[whole.length - 1]) && part.length > 1 && !says('junior', part[part.length - 1])
