import { entryCalled } from '../lexicon/store'
import { commonWords } from '../names/common-words'
import { isAllUpper } from '../text/letters'
import { longHead, says } from '../names/word-sets'
import { expanded, words, type DisjointSets, type Group } from './cluster-group'
import { fact, Slots, surfaces, type Surface } from './surfaces'

const byCore = new Slots()
const byInitials = new Slots()

/** Words of a name without legal form and the like. */
const coreWords = fact((surface): readonly string[] => acronymBehind(surface) ?? coreOf(expanded(surface)))

/** `Bank BRI` is `BRI`: the acronym behind a noun for its bearer. */
function acronymBehind({ text }: Surface): readonly string[] | undefined {
  const space = text.indexOf(' ')
  const acronym = text.slice(space + 1)
  if (space < 0 || acronym.length < 2 || !isAllUpper(acronym)) return undefined
  const own = acronym.toLowerCase()
  return says('before-acronym', text.slice(0, space).toLowerCase()) && !says('nation', own) ? [own] : undefined
}

/** The same as one; null where no word is left. */
const core = fact((surface) => coreNamed(coreWords(surface)))

const coreNamed = (words: readonly string[]): Surface | null => (words.length > 0 ? surfaces().of(words.join(' ')) : null)

/** A core without the head nouns of regions inside it; null where it has none. */
const headless = fact((surface): Surface | null => {
  const own = coreWords(surface)
  const rest = own.filter((word, i) => i === 0 || i === own.length - 1 || !REGIONS.has(word))
  return rest.length < own.length ? coreNamed(rest) : null
})
const REGIONS = new Set(['kabupaten', 'kota', 'provinsi', 'kab', 'prov', 'bandara'])

/** What a name of one word is short for; null if for nothing. */
const bareHead = fact((surface): Surface | null => {
  const own = words(surface)
  const long = own.length === 1 ? longHead(own[0]) : undefined
  return long ? surfaces().of(long) : null
})

/** Cores of a name that goes on behind its bracket: without what follows, and with it. */
export const aroundBracket = fact(({ text }): { parts: readonly (Surface | null)[]; wholes: readonly (Surface | null)[] } | null => {
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
const coreInitials = fact((surface) => surfaces().of(initialsOf(coreWords(surface))))
const isShort = fact(({ text }) => text.length >= 3 && isAllUpper(text))

/** Long form, core without legal form, and short forms of organizations. */
export function joinOrganizations(groups: readonly Group[], sets: DisjointSets): void {
  byCore.clear()
  byInitials.clear()
  const bound = groups.map(({ surface }, i) => isShort(surface) && sets.size(i) > 1)
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
    for (const [own, key] of [
      [words(surface), initials(surface)],
      [coreWords(surface), coreInitials(surface)],
    ] as const)
      if (own.length >= 3 && byInitials.get(key.id) < 0) byInitials.put(key.id, i)
  }
  for (let i = 0; i < groups.length; i++) {
    const { type, surface } = groups[i]
    if (type !== 'organization' || !isShort(surface)) continue
    const own = core(surface)
    const long = own !== null && coreWords(surface).length === 1 && !bound[i] ? byInitials.get(own.id) : -1
    if (long >= 0) sets.join(i, long)
  }
  for (const [key, i] of goesOn ?? []) {
    const bare = key === null ? -1 : byCore.get(key.id)
    if (i >= 0 && bare >= 0) sets.join(bare, i)
  }
  joinListed(groups, sets)
  joinHeadless(groups, sets)
  joinByAcronymEnd(groups, sets)
  joinByStart(groups, sets)
  joinClubs(groups, sets)
}

/** `PT Bank Central Asia Tbk` beside `BCA`, which the lexicons know for `Bank Central Asia`. */
function joinListed(groups: readonly Group[], sets: DisjointSets): void {
  for (let i = 0; i < groups.length; i++) {
    const { type, canonical } = groups[i]
    if (type !== 'organization' || canonical === undefined) continue
    const name = core(surfaces().of(canonical))
    const other = name === null ? -1 : byCore.get(name.id)
    if (other >= 0) sets.join(i, other)
  }
}

/** `Dinas Kesehatan Kabupaten Garut` beside `Dinas Kesehatan Garut`, unless the city has one too. */
function joinHeadless(groups: readonly Group[], sets: DisjointSets): void {
  let bodies: Map<number, Set<number>> | undefined
  for (let i = 0; i < groups.length; i++) {
    if (groups[i].type !== 'organization') continue
    const bare = headless(groups[i].surface)
    const other = bare === null ? -1 : byCore.get(bare.id)
    if (other < 0) continue
    bodies ??= new Map()
    bodies.set(other, (bodies.get(other) ?? new Set()).add(sets.root(i)))
  }
  for (const [bare, roots] of bodies ?? []) if (roots.size === 1) sets.join(bare, [...roots][0])
}

/** `Madrid` beside the only club whose name ends with it. */
function joinClubs(groups: readonly Group[], sets: DisjointSets): void {
  const isClub = ({ type, subtype }: Group) => type === 'organization' && subtype === 'club'
  let byEnd: Map<string, Set<number>> | undefined
  for (let i = 0; i < groups.length; i++) {
    const own = words(groups[i].surface)
    if (!isClub(groups[i]) || own.length < 2) continue
    byEnd ??= new Map()
    const end = own[own.length - 1]
    byEnd.set(end, (byEnd.get(end) ?? new Set()).add(i))
  }
  if (byEnd === undefined) return
  for (let i = 0; i < groups.length; i++) {
    const own = words(groups[i].surface)
    if (!isClub(groups[i]) || own.length !== 1) continue
    const roots = new Set([...(byEnd.get(own[0]) ?? [])].map((k) => sets.root(k)))
    if (roots.size === 1) sets.join(i, [...roots][0])
  }
}

const MOST_WORDS = 14

/** `Satgas PKX` beside `Satgas Penanganan Kasus X…`: the same beginning, and the rest as initials. */
function joinByAcronymEnd(groups: readonly Group[], sets: DisjointSets): void {
  const grouped = (g: Group) => g.type === 'organization' || g.type === 'place'
  if (!groups.some((g) => grouped(g) && endsInAcronym(g.surface))) return
  const byKey = new Map<string, number>()
  groups.forEach((g, i) => {
    if (!grouped(g)) return
    for (const own of readings(g.surface)) {
      if (own.length < 3 || own.length > MOST_WORDS) continue
      for (let k = 1; k < own.length - 1; k++) {
        const key = `${g.type}\t${own.slice(0, k).join(' ')}\t${initialsOf(own.slice(k))}`
        if (!byKey.has(key)) byKey.set(key, i)
      }
    }
  })
  groups.forEach((g, i) => {
    if (!grouped(g) || !endsInAcronym(g.surface)) return
    for (const own of readings(g.surface)) {
      const long = byKey.get(`${g.type}\t${own.slice(0, -1).join(' ')}\t${own[own.length - 1]}`)
      if (long !== undefined) sets.join(i, long)
    }
  })
}

/** What a name reads: its words, with its head written out, without its bracket. */
const readings = fact((surface): readonly (readonly string[])[] => {
  const whole = aroundBracket(surface)?.wholes[0]
  const long = expanded(surface)
  return [words(surface), ...(long.length === words(surface).length ? [] : [long]), ...(whole ? [words(whole)] : [])]
})

const endsInAcronym = fact((surface) => {
  const last = surface.text.slice(surface.text.lastIndexOf(' ') + 1)
  return words(surface).length > 1 && last.length >= 2 && last !== surface.text && isAllUpper(last)
})

function coreOf(words: readonly string[]): readonly string[] {
  let core = words.some((word, i) => i > 0 && regionOf(word) !== undefined)
    ? words.flatMap((word, i) => (i > 0 ? (regionOf(word) ?? [word]) : [word]))
    : words
  for (let i = 0; i + 1 < core.length; i++)
    if (core[i] === 'amerika' && core[i + 1] === 'serikat') core = [...core.slice(0, i), 'as', ...core.slice(i + 2)]
  while (core.length > 1 && says('legal-form', core[0])) core = core.slice(1)
  while (core.length > 1 && says('legal-form', core[core.length - 1])) core = core.slice(0, -1)
  if (core.length > 2 && core[core.length - 2] === 'republik' && core[core.length - 1] === 'indonesia') core = core.slice(0, -2)
  else if (core.length > 1 && core[core.length - 1] === 'ri') core = core.slice(0, -1)
  return core
}

/** `jatim` → `jawa timur`, `tangsel` → `tangerang selatan`: what a short form of a province, city or airport stands for. */
const shortRegion = fact(({ text }): readonly string[] | null => {
  for (const table of ['place-province', 'place-regency', 'place-facility']) {
    const entry = entryCalled(table, text)
    const name = entry && words(surfaces().of(entry.name))
    if (name !== undefined && name.length > 1 && !name.includes(text)) return name.filter((word) => !REGIONS.has(word))
  }
  return null
})
const regionOf = (word: string): readonly string[] | undefined =>
  word.length > 2 && !says('minor', word) ? (shortRegion(surfaces().of(word)) ?? undefined) : undefined

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
const isCompany = fact((surface) => says('legal-start', words(surface)[0] ?? ''))

/** `Departemen Luar Negeri` beside `Departemen Luar Negeri AS`: a name that only one longer name begins with is that one. */
function joinByStart(groups: readonly Group[], sets: DisjointSets): void {
  let longer: Map<number, Set<number>> | undefined
  for (let i = 0; i < groups.length; i++) {
    if (groups[i].type !== 'organization') continue
    const own = starts(groups[i].surface)
    for (let k = 1; k <= own.length; k++) {
      const short = byCore.get(own[k - 1].id)
      if (short < 0 || sets.root(short) === sets.root(i) || !goesOnAs(groups[short], groups[i], k, sets.size(short))) continue
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

/** Whether a name may be the first `k` words of another's core, and mean the same; `size` of its groups do already. */
function goesOnAs(short: Group, long: Group, k: number, size: number): boolean {
  // clubs share their short names with other bodies (`Persis`); else the lexicons tell apart (`Bank Mega`, `Bank Mega Syariah`)
  if (long.subtype === 'club') return true
  if (short.canonical !== undefined && long.canonical !== undefined && short.canonical !== long.canonical) return false
  const core = coreWords(long.surface)
  const rest = core.slice(k)
  if (rest.every((w) => says('nation', w))) return true
  // a short form of a region was written out
  const added = Math.max(0, core.length - expanded(long.surface).length)
  if (k > 1)
    return rest.length <= 2 + added || core[0] === 'komisi' || (says('department', core[0]) && /[,&]| dan /.test(long.surface.text))
  if (says('seated', core[0])) return true
  if (short.canonical !== undefined || entryCalled('org-company', core[0]) !== undefined) return rest.every((w) => says('of-learning', w))
  return (size > 1 && isShort(short.surface)) || isCompany(long.surface) || rest.every((w) => commonWords().tails.get(w) === 'organization')
}
