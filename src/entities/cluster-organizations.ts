import { isAllUpper } from '../text/letters'
import { longHead, says } from '../names/word-sets'
import { expanded, words, type DisjointSets, type Group } from './cluster-group'
import { fact, Slots, surfaces, type Surface } from './surfaces'

const byCore = new Slots()
const byInitials = new Slots()

/** Words of a name without legal form and the like. */
const coreWords = fact((surface): readonly string[] => coreOf(expanded(surface)))
/** The same as one; null where no word is left. */
const core = fact((surface) => coreNamed(coreWords(surface)))

const coreNamed = (words: readonly string[]): Surface | null => (words.length > 0 ? surfaces().of(words.join(' ')) : null)

/** What a name of one word is short for; null if for nothing. */
const bareHead = fact((surface): Surface | null => {
  const own = words(surface)
  const long = own.length === 1 ? longHead(own[0]) : undefined
  return long ? surfaces().of(long) : null
})

/** Cores of a name that goes on behind its bracket: without what follows, and with it. */
const aroundBracket = fact(({ text }): { parts: readonly (Surface | null)[]; wholes: readonly (Surface | null)[] } | null => {
  const bracket = text.includes('(') ? /^([^()]+) \(([^()]+)\) ([^()]+)$/.exec(text) : null
  if (bracket === null) return null
  const named = (part: string) => coreNamed(coreOf(expandedWords(part)))
  return {
    parts: [named(bracket[1]), named(bracket[2])],
    wholes: [named(`${bracket[1]} ${bracket[3]}`), named(`${bracket[2]} ${bracket[3]}`)],
  }
})
const expandedWords = (text: string): readonly string[] => expanded(surfaces().of(text))

const initials = fact((surface) => surfaces().of(initialsOf(words(surface))))
const isShort = fact(({ text }) => text.length >= 3 && isAllUpper(text))

/** Long form, core without legal form, and short forms of organizations. */
export function joinOrganizations(groups: readonly Group[], sets: DisjointSets): void {
  byCore.clear()
  byInitials.clear()
  // what stands before and in the bracket of a name that goes on behind it; -1 of several such names
  let goesOn: Map<Surface | null, number> | undefined
  const put = (key: Surface | null, i: number) => {
    if (key === null) return
    const other = byCore.get(key.id)
    if (other < 0) byCore.put(key.id, i)
    else sets.join(i, other)
  }
  for (let i = 0; i < groups.length; i++) {
    const { type, surface } = groups[i]
    if (type !== 'organization') continue
    put(core(surface), i)
    // the bare `Polda` beside `Polda X`
    put(bareHead(surface), i)
    // Komisi X (KX) Garut is both Komisi X Garut and KX Garut
    const around = aroundBracket(surface)
    if (around !== null) {
      goesOn ??= new Map()
      for (const key of around.parts) goesOn.set(key, goesOn.has(key) ? -1 : i)
      for (const key of around.wholes) put(key, i)
    }
    if (words(surface).length >= 3 && byInitials.get(initials(surface).id) < 0) byInitials.put(initials(surface).id, i)
  }
  for (let i = 0; i < groups.length; i++) {
    const { type, surface } = groups[i]
    if (type !== 'organization' || !isShort(surface)) continue
    const own = core(surface)
    const long = own !== null && coreWords(surface).length === 1 ? byInitials.get(own.id) : -1
    if (long >= 0) sets.join(i, long)
  }
  for (const [key, i] of goesOn ?? []) {
    const bare = key === null ? -1 : byCore.get(key.id)
    if (i >= 0 && bare >= 0) sets.join(bare, i)
  }
  joinByAcronymEnd(groups, sets)
  joinByStart(groups, sets)
}

const MOST_WORDS = 14

/** `Satgas PKX` beside `Satgas Penanganan Kasus X…`: the same beginning, and the rest as initials. */
function joinByAcronymEnd(groups: readonly Group[], sets: DisjointSets): void {
  const grouped = (g: Group) => g.type === 'organization' || g.type === 'place'
  if (!groups.some((g) => grouped(g) && endsInAcronym(g.surface))) return
  const byKey = new Map<string, number>()
  groups.forEach((g, i) => {
    const own = words(g.surface)
    if (!grouped(g) || own.length < 3 || own.length > MOST_WORDS) return
    for (let k = 1; k < own.length - 1; k++) {
      const key = `${g.type}\t${own.slice(0, k).join(' ')}\t${initialsOf(own.slice(k))}`
      if (!byKey.has(key)) byKey.set(key, i)
    }
  })
  groups.forEach((g, i) => {
    if (!grouped(g) || !endsInAcronym(g.surface)) return
    const own = words(g.surface)
    const long = byKey.get(`${g.type}\t${own.slice(0, -1).join(' ')}\t${own[own.length - 1]}`)
    if (long !== undefined) sets.join(i, long)
  })
}

const endsInAcronym = fact((surface) => {
  const last = surface.text.slice(surface.text.lastIndexOf(' ') + 1)
  return words(surface).length > 1 && last.length >= 2 && last !== surface.text && isAllUpper(last)
})

function coreOf(words: readonly string[]): readonly string[] {
  let core = words
  for (let i = 0; i + 1 < core.length; i++)
    if (core[i] === 'amerika' && core[i + 1] === 'serikat') core = [...core.slice(0, i), 'as', ...core.slice(i + 2)]
  while (core.length > 1 && says('legal-form', core[0])) core = core.slice(1)
  while (core.length > 1 && says('legal-form', core[core.length - 1])) core = core.slice(0, -1)
  if (core.length > 2 && core[core.length - 2] === 'republik' && core[core.length - 1] === 'indonesia') core = core.slice(0, -2)
  else if (core.length > 1 && core[core.length - 1] === 'ri') core = core.slice(0, -1)
  return core
}

const initialsOf = (words: readonly string[]): string =>
  words
    .filter((w) => !says('minor', w))
    .map((w) => w[0])
    .join('')

/** Longest beginning of a name that may be a name of its own, in words. */
const LONGEST_START = 7

/** The beginnings of a core, from one word on. */
const starts = fact((surface): readonly Surface[] => {
  const own = coreWords(surface)
  return Array.from({ length: Math.min(LONGEST_START, Math.max(0, own.length - 1)) }, (_, k) =>
    surfaces().of(own.slice(0, k + 1).join(' ')),
  )
})

/** `Departemen Luar Negeri` beside `Departemen Luar Negeri AS`: a name that only one longer name begins with is that one. */
function joinByStart(groups: readonly Group[], sets: DisjointSets): void {
  let longer: Map<number, Set<number>> | undefined
  for (let i = 0; i < groups.length; i++) {
    if (groups[i].type !== 'organization') continue
    const own = starts(groups[i].surface)
    for (let k = 1; k <= own.length; k++) {
      const short = byCore.get(own[k - 1].id)
      if (short < 0 || sets.root(short) === sets.root(i)) continue
      const core = coreWords(groups[i].surface)
      const local =
        k === 1 && (says('seated', core[0]) || (!groups[short].canonical && sets.size(short) > 1 && isShort(groups[short].surface)))
      if (!core.slice(k).every((w) => says('nation', w)) && !(k >= 2 && core.length - k <= 2) && !local) continue
      longer ??= new Map()
      const list = longer.get(short) ?? new Set()
      if (list.size < 9) list.add(sets.root(i))
      longer.set(short, list)
    }
  }
  for (const [short, list] of longer ?? []) {
    // a ministry and a department of the same field are told apart by their heads
    const [first] = words(groups[short].surface)
    const same = list.size === 1 ? [...list] : [...list].filter((root) => words(groups[root].surface)[0] === first)
    if (same.length === 1) sets.join(short, same[0])
  }
}
