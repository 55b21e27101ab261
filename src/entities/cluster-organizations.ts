import { longHead, says } from '../names/word-sets'
import { expandHead, type DisjointSets, type Group } from './cluster-group'
import { wordsOf } from './surface'

/** Long form, core without legal form, and short forms of organizations. */
export function joinOrganizations(groups: readonly Group[], sets: DisjointSets): void {
  const byCore = new Map<string, number>()
  const byInitials = new Map<string, number>()
  // what stands before and in the bracket of a name that goes on behind it; -1 of several such names
  const goesOn = new Map<string, number>()
  const put = (key: string, i: number) => {
    if (!key) return
    const other = byCore.get(key)
    if (other === undefined) byCore.set(key, i)
    else sets.join(i, other)
  }
  groups.forEach((g, i) => {
    if (g.type !== 'organization') return
    g.core = coreOf(g.words)
    put(g.core.join(' '), i)
    // the bare `Polda` beside `Polda X`
    const bare = g.words.length === 1 ? longHead(g.words[0]) : undefined
    if (bare) put(bare, i)
    // Komisi X (KX) Garut is both Komisi X Garut and KX Garut
    const bracket = g.surface.includes('(') ? /^([^()]+) \(([^()]+)\) ([^()]+)$/.exec(g.surface) : null
    if (bracket) {
      for (const part of [bracket[1], bracket[2]]) {
        const key = coreOf(wordsOf(part)).join(' ')
        goesOn.set(key, goesOn.has(key) ? -1 : i)
      }
      put(coreOf(wordsOf(`${bracket[1]} ${bracket[3]}`)).join(' '), i)
      put(coreOf(wordsOf(`${bracket[2]} ${bracket[3]}`)).join(' '), i)
    }
    if (g.words.length >= 3) {
      const initials = initialsOf(g.words)
      if (!byInitials.has(initials)) byInitials.set(initials, i)
    }
  })
  groups.forEach((g, i) => {
    if (g.type !== 'organization') return
    if (g.core?.length === 1 && /^\p{Lu}{3,}$/u.test(g.surface)) {
      const long = byInitials.get(g.core[0])
      if (long !== undefined) sets.join(i, long)
    }
  })
  for (const [key, i] of goesOn) {
    const bare = byCore.get(key)
    if (i >= 0 && bare !== undefined) sets.join(bare, i)
  }
  joinByAcronymEnd(groups, sets)
  joinByStart(groups, sets, byCore)
}

const MOST_WORDS = 14

/** `Satgas PKX` beside `Satgas Penanganan Kasus X…`: the same beginning, and the rest as initials. */
function joinByAcronymEnd(groups: readonly Group[], sets: DisjointSets): void {
  const grouped = (g: Group) => g.type === 'organization' || g.type === 'place'
  if (!groups.some((g) => grouped(g) && g.words.length > 1 && / \p{Lu}{2,}$/u.test(g.surface))) return
  const byKey = new Map<string, number>()
  groups.forEach((g, i) => {
    if (!grouped(g) || g.words.length < 3 || g.words.length > MOST_WORDS) return
    for (let k = 1; k < g.words.length - 1; k++) {
      const key = `${g.type}\t${g.words.slice(0, k).join(' ')}\t${initialsOf(g.words.slice(k))}`
      if (!byKey.has(key)) byKey.set(key, i)
    }
  })
  groups.forEach((g, i) => {
    if (!grouped(g) || g.words.length < 2 || !/ \p{Lu}{2,}$/u.test(g.surface)) return
    const long = byKey.get(`${g.type}\t${g.words.slice(0, -1).join(' ')}\t${g.words[g.words.length - 1]}`)
    if (long !== undefined) sets.join(i, long)
  })
}

function coreOf(words: readonly string[]): readonly string[] {
  let core = expandHead(words)
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

/** `Departemen Luar Negeri` beside `Departemen Luar Negeri AS`: a name that only one longer name begins with is that one. */
function joinByStart(groups: readonly Group[], sets: DisjointSets, byCore: ReadonlyMap<string, number>): void {
  const longer = new Map<number, Set<number>>()
  groups.forEach((g, i) => {
    const { core } = g
    if (core === undefined) return
    for (let k = 1; k < core.length && k < 8; k++) {
      const short = byCore.get(core.slice(0, k).join(' '))
      if (short === undefined || sets.root(short) === sets.root(i)) continue
      const local =
        k === 1 &&
        (says('seated', core[0]) || (!groups[short].canonical && sets.size(short) > 1 && /^\p{Lu}{3,}$/u.test(groups[short].surface)))
      if (!core.slice(k).every((w) => says('nation', w)) && !(k >= 2 && core.length - k <= 2) && !local) continue
      const list = longer.get(short) ?? new Set()
      if (list.size < 9) list.add(sets.root(i))
      longer.set(short, list)
    }
  })
  for (const [short, list] of longer) {
    // a ministry and a department of the same field are told apart by their heads
    const [first] = groups[short].words
    const same = list.size === 1 ? [...list] : [...list].filter((root) => groups[root].words[0] === first)
    if (same.length === 1) sets.join(short, same[0])
  }
}
