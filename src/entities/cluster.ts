import type { Proposal } from '../names/types'
import { normal, type Alias } from './second-look'

/** A name in the text, as clustering sees it. */
export interface ClusterName {
  readonly surface: string
  readonly type: Proposal['type']
  readonly canonical?: string
}

/** Names of one surface and type. */
interface Group {
  readonly surface: string
  readonly type: Proposal['type']
  readonly words: readonly string[]
  canonical?: string
  count: number
}

/** Words that say what kind of thing a name is; names that differ in them only are one. */
const LONG_HEADS: Readonly<Record<string, string>> = {
  kejari: 'kejaksaan negeri', kejati: 'kejaksaan tinggi', kejagung: 'kejaksaan agung', pemprov: 'pemerintah provinsi', pemkab: 'pemerintah kabupaten',
  pemkot: 'pemerintah kota', pemda: 'pemerintah daerah', pn: 'pengadilan negeri', rs: 'rumah sakit', rsud: 'rumah sakit umum daerah', ponpes: 'pondok pesantren', sman: 'sma negeri',
  smkn: 'smk negeri', smpn: 'smp negeri', sdn: 'sd negeri', jl: 'jalan', jln: 'jalan', kab: 'kabupaten', kec: 'kecamatan', kel: 'kelurahan', prov: 'provinsi', propinsi: 'provinsi',
  ditjen: 'direktorat jenderal', setjen: 'sekretariat jenderal', satgas: 'satuan tugas', polres: 'kepolisian resor', polda: 'kepolisian daerah', polsek: 'kepolisian sektor',
  lapas: 'lembaga pemasyarakatan', rutan: 'rumah tahanan', kedubes: 'kedutaan besar', dinkes: 'dinas kesehatan', disdik: 'dinas pendidikan', dishub: 'dinas perhubungan', kementrian: 'kementerian', departemen: 'kementerian',
  dprd: 'dewan perwakilan rakyat daerah',
}
const PLACE_HEADS = new Set(['kota', 'kabupaten', 'provinsi', 'kecamatan', 'kelurahan', 'desa', 'pulau', 'negara', 'kampung', 'dusun', 'distrik', 'gunung', 'sungai'])
const COMPANY_EDGE = new Set(['pt', 'cv', 'tbk', 'persero', 'ud', 'perum', 'ltd', 'inc', 'corp', 'partai', 'the'])
const NATION = new Set(['ri', 'indonesia'])

/**
 * Groups the names of a text into entities: returns the cluster of each name. Surfaces are grouped first, so that the
 * work is in surfaces, not in mentions; only a name part that two people share is attached mention by mention.
 */
export function clusterNames(names: readonly ClusterName[], aliases: readonly Alias[]): Int32Array {
  const groups: Group[] = []
  const groupOf = new Int32Array(names.length)
  const bySurface = new Map<string, number>()
  names.forEach((name, i) => {
    const surface = normal(name.surface)
    const key = `${name.type}\t${name.type === 'person' ? surface : surface.toLowerCase()}`
    let g = bySurface.get(key)
    if (g === undefined) {
      bySurface.set(key, (g = groups.length))
      groups.push({ surface, type: name.type, words: wordsOf(surface), canonical: name.canonical, count: 0 })
    }
    groups[g].count++
    groups[g].canonical ??= name.canonical
    groupOf[i] = g
  })

  const sets = new DisjointSets(groups.length)
  joinCanonical(groups, sets)
  for (const { long, short, type } of aliases) {
    const a = bySurface.get(`${type}\t${type === 'person' ? normal(long) : normal(long).toLowerCase()}`)
    const b = bySurface.get(`${type}\t${type === 'person' ? normal(short) : normal(short).toLowerCase()}`)
    if (a !== undefined && b !== undefined) sets.join(a, b)
  }
  joinPlaces(groups, sets)
  joinOrganizations(groups, sets)
  joinMisspelt(groups, sets)
  const shared = joinPeople(groups, sets)

  const cluster = new Int32Array(names.length)
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

export function wordsOf(surface: string): string[] {
  return surface.toLowerCase().split(/[^\p{L}\p{N}'’]+/u).filter(Boolean)
}

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
    if (words.length > 1 && PLACE_HEADS.has(words[0])) {
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

function expandHead(words: readonly string[]): string[] {
  const long = words.length ? LONG_HEADS[words[0]] : undefined
  return long && words.length > 1 ? [...long.split(' '), ...words.slice(1)] : [...words]
}

/** Long form, core without legal form, and short forms of organizations. */
function joinOrganizations(groups: readonly Group[], sets: DisjointSets): void {
  const byCore = new Map<string, number>()
  const byInitials = new Map<string, number>()
  const put = (key: string, i: number) => {
    if (!key) return
    const other = byCore.get(key)
    if (other === undefined) byCore.set(key, i)
    else sets.join(i, other)
  }
  groups.forEach((g, i) => {
    if (g.type !== 'organization') return
    const core = coreOf(g.words)
    put(core.join(' '), i)
    // Komisi X (KX) Garut is both Komisi X Garut and KX Garut
    const bracket = /^(.+?) \(([^)]+)\) (.+)$/.exec(g.surface)
    if (bracket) {
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
    const core = coreOf(g.words)
    if (core.length === 1 && /^\p{Lu}{3,}$/u.test(g.surface)) {
      const long = byInitials.get(core[0])
      if (long !== undefined) sets.join(i, long)
    }
  })
  joinByAcronymEnd(groups, sets)
  joinByStart(groups, sets, byCore)
}

const MOST_WORDS = 14

/** `Satgas PKX` beside `Satgas Penanganan Kasus X…`: the same beginning, and the rest as initials. */
function joinByAcronymEnd(groups: readonly Group[], sets: DisjointSets): void {
  const byKey = new Map<string, number>()
  groups.forEach((g, i) => {
    if ((g.type !== 'organization' && g.type !== 'place') || g.words.length < 3 || g.words.length > MOST_WORDS) return
    for (let k = 1; k < g.words.length - 1; k++) {
      const key = `${g.type}\t${g.words.slice(0, k).join(' ')}\t${initialsOf(g.words.slice(k))}`
      if (!byKey.has(key)) byKey.set(key, i)
    }
  })
  groups.forEach((g, i) => {
    if ((g.type !== 'organization' && g.type !== 'place') || g.words.length < 2 || !/ \p{Lu}{2,}$/u.test(g.surface)) return
    const long = byKey.get(`${g.type}\t${g.words.slice(0, -1).join(' ')}\t${g.words[g.words.length - 1]}`)
    if (long !== undefined) sets.join(i, long)
  })
}

function coreOf(words: readonly string[]): string[] {
  let core = expandHead(words)
  for (let i = 0; i + 1 < core.length; i++) if (core[i] === 'amerika' && core[i + 1] === 'serikat') core.splice(i, 2, 'as')
  while (core.length > 1 && COMPANY_EDGE.has(core[0])) core = core.slice(1)
  while (core.length > 1 && COMPANY_EDGE.has(core[core.length - 1])) core = core.slice(0, -1)
  if (core.length > 2 && core[core.length - 2] === 'republik' && core[core.length - 1] === 'indonesia') core = core.slice(0, -2)
  else if (core.length > 1 && core[core.length - 1] === 'ri') core = core.slice(0, -1)
  return core
}

const MINOR = new Set(['dan', 'di', 'untuk', 'of', 'the', 'and', 'atas', 'dengan', 'dari'])
const initialsOf = (words: readonly string[]): string => words.filter((w) => !MINOR.has(w)).map((w) => w[0]).join('')

/** Bodies that an article names now with, now without their seat. */
const SEATED = new Set(['kbri', 'kjri', 'kedubes', 'konjen'])

/** `Departemen Luar Negeri` beside `Departemen Luar Negeri AS`: a name that only one longer name begins with is that one. */
function joinByStart(groups: readonly Group[], sets: DisjointSets, byCore: ReadonlyMap<string, number>): void {
  const longer = new Map<number, Set<number>>()
  groups.forEach((g, i) => {
    if (g.type !== 'organization') return
    const core = coreOf(g.words)
    for (let k = 1; k < core.length && k < 8; k++) {
      const short = byCore.get(core.slice(0, k).join(' '))
      if (short === undefined || sets.root(short) === sets.root(i)) continue
      const local = k === 1 && (SEATED.has(core[0]) || (!groups[short].canonical && sets.size(short) > 1 && /^\p{Lu}{3,}$/u.test(groups[short].surface)))
      if (!core.slice(k).every((w) => NATION.has(w)) && !(k >= 2 && core.length - k <= 2) && !local) continue
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

/** Partial names of people. Returns the groups that fit several people, with the owners. */
function joinPeople(groups: readonly Group[], sets: DisjointSets): Map<number, number[]> {
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
    if (owners.size > 1) for (const [root, k] of owners) if (owners.size > 1 && JUNIOR.has(groups[k].words[groups[k].words.length - 1])) owners.delete(root)
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
  for (const i of people) {
    const { surface, words } = groups[i]
    if (words.length > 1 || surface.length > 5 || sets.size(i) > 1 || (surface.length < 4 && !/^\p{Lu}+$/u.test(surface))) continue
    const roots = byStart.get(words[0])
    if (roots?.size === 1) sets.join(i, [...roots][0])
  }
}

const JUNIOR = new Set(['jr', 'junior', 'ii', 'iii'])

/** Whether all words of `part` stand in `whole`, in order. */
function inOrder(part: readonly string[], whole: readonly string[]): boolean {
  // Junior is not Senior
  if (JUNIOR.has(whole[whole.length - 1]) && part.length > 1 && !JUNIOR.has(part[part.length - 1])) return false
  let k = 0
  for (const w of whole) if (k < part.length && (w === part[k] || (part[k].length === 1 && w[0] === part[k] && k > 0))) k++
  return k === part.length
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

/** Jaro-Winkler similarity, 0 to 1 (Winkler 1990; prefix weight 0.1 over four letters). */
export function jaroWinkler(a: string, b: string): number {
  if (a === b) return 1
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1)
  const taken = new Uint8Array(b.length)
  const matched: string[] = []
  for (let i = 0; i < a.length; i++) {
    for (let j = Math.max(0, i - reach); j < Math.min(b.length, i + reach + 1); j++) {
      if (taken[j] || a[i] !== b[j]) continue
      taken[j] = 1
      matched.push(a[i])
      break
    }
  }
  if (matched.length === 0) return 0
  let k = 0
  let moved = 0
  for (let j = 0; j < b.length; j++) if (taken[j] && b[j] !== matched[k++]) moved++
  const m = matched.length
  const jaro = (m / a.length + m / b.length + (m - moved / 2) / m) / 3
  let prefix = 0
  while (prefix < 4 && prefix < a.length && a[prefix] === b[prefix]) prefix++
  return jaro + prefix * 0.1 * (1 - jaro)
}

class DisjointSets {
  private readonly parent: Int32Array
  private readonly count: Int32Array

  constructor(n: number) {
    this.parent = Int32Array.from({ length: n }, (_, i) => i)
    this.count = new Int32Array(n).fill(1)
  }

  root(i: number): number {
    let r = i
    while (this.parent[r] !== r) r = this.parent[r] = this.parent[this.parent[r]]
    return r
  }

  size(i: number): number {
    return this.count[this.root(i)]
  }

  join(a: number, b: number): void {
    const x = this.root(a)
    const y = this.root(b)
    if (x === y) return
    const [low, high] = x < y ? [x, y] : [y, x]
    this.parent[high] = low
    this.count[low] += this.count[high]
  }
}

