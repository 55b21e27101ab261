import { tableRows } from '../lexicon/tables'
import type { Document } from '../text/document'
import type { Entities, EntityDraft, MentionDraft, RoleAttachment } from './types'

/** Words that refer to somebody: a name, a pronoun, the clitic `-nya`, or a noun phrase. */
export interface Reference {
  readonly kind: 'name' | 'pronoun' | 'clitic' | 'nominal' | 'plural'
  /** Tokens of the phrase; for a clitic its host. */
  readonly first: number
  readonly last: number
  /** UTF-16 offsets of the mention. */
  readonly start: number
  readonly end: number
  /** Index into `Entities.names`, for names. */
  readonly name?: number
}

/** Whom a reference was taken to mean, by which step of the sieve, and how sure that is. */
export interface Resolved {
  readonly entity: number | null
  readonly name: string
  readonly confidence: number
  readonly via: string
}

interface Unnamed { readonly key: number; readonly head: string; readonly words: ReadonlySet<string>; plural: boolean }

interface Institution { readonly heads: readonly string[]; readonly subtypes: readonly string[] }
let institutions: Map<string, Institution> | undefined
let classes: Map<string, Set<string>> | undefined

function inClass(word: string, name: string): boolean {
  if (!classes) {
    classes = new Map()
    for (const row of tableRows('reporting-word')) for (const c of row.classes.split('|')) (classes.get(c) ?? classes.set(c, new Set()).get(c)!).add(row.phrase)
  }
  return classes.get(name)?.has(word) ?? false
}

function institution(head: string): Institution | undefined {
  institutions ??= new Map(tableRows('reporting-institution').map((r) => [r.phrase, { heads: r.heads.split('|'), subtypes: r.subtypes?.split('|') ?? [] }]))
  return institutions.get(head)
}

/**
 * Resolves references in the order of the text, from sure steps to unsure ones (a sieve after Lee et al. 2013),
 * and gathers the mentions that it found. One instance serves one document.
 */
export class Referents {
  private readonly added: EntityDraft[] = []
  private readonly mentions = new Map<number, MentionDraft[]>()
  private readonly unnamed: Unnamed[] = []
  private readonly rolesByWord = new Map<string, RoleAttachment[]>()
  private readonly orgs: { key: number; lower: string; subtype?: string; at: number }[] = []
  private person: number | null = null
  private personAt = -1
  private actor: number | null = null
  private group: Resolved | null = null

  constructor(private readonly doc: Document, private readonly entities: Entities, roles: readonly RoleAttachment[]) {
    for (const r of roles) {
      if (r.kind === 'title') continue
      for (const w of r.role.toLowerCase().split(/\s+/)) {
        const at = this.rolesByWord.get(w)
        if (at) { if (at.length < 64) at.push(r) } else this.rolesByWord.set(w, [r])
      }
    }
  }

  entityOf(key: number): EntityDraft {
    return key < this.entities.list.length ? this.entities.list[key] : this.added[key - this.entities.list.length]
  }

  /** The person last in focus, or else the last actor of any kind. */
  focus(): Resolved | null {
    const key = this.person ?? this.actor
    return key === null ? null : { entity: key, name: this.entityOf(key).name, confidence: 0.8, via: 'focus' }
  }

  /** Notes that a reference was resolved: it becomes a mention and what later pronouns mean. */
  note(ref: Reference, resolved: Resolved, at: number = ref.first): void {
    if (ref.kind === 'plural') { this.group = resolved; return }
    if (resolved.entity === null) return
    if (ref.kind !== 'name') this.mention(ref, resolved)
    this.focusOn(resolved.entity, at)
  }

  mention(ref: Reference, resolved: Resolved): void {
    if (resolved.entity === null || ref.kind === 'name') return
    const kind = ref.kind === 'nominal' || ref.kind === 'plural' ? 'nominal' : 'pronoun'
    const list = this.mentions.get(resolved.entity) ?? []
    if (list.length === 0) this.mentions.set(resolved.entity, list)
    list.push({ start: ref.start, end: ref.end, first: ref.first, last: ref.last, kind, confidence: resolved.confidence, via: resolved.via })
  }

  focusOn(entity: number, at: number): void {
    const e = this.entityOf(entity)
    if (e.type === 'person') { this.person = entity; this.personAt = at }
    if (e.type === 'person' || e.type === 'organization') this.actor = entity
    if (e.type === 'organization' && this.orgs.at(-1)?.key !== entity) this.orgs.push({ key: entity, lower: e.name.toLowerCase(), subtype: e.subtype, at })
  }

  /** Notes an organization named in passing, for `kementerian tersebut` to come. */
  pass(entity: number, at: number): void {
    const e = this.entityOf(entity)
    if (e.type === 'organization' && this.orgs.at(-1)?.key !== entity) this.orgs.push({ key: entity, lower: e.name.toLowerCase(), subtype: e.subtype, at })
  }

  resolve(ref: Reference): Resolved {
    const text = this.doc.text.slice(ref.start, ref.end)
    if (ref.kind === 'name' && ref.name !== undefined) {
      const key = this.entities.names[ref.name].entity
      return { entity: key, name: this.entityOf(key).name, confidence: 0.97, via: 'name' }
    }
    if (ref.kind === 'plural') return { entity: null, name: text, confidence: 0.8, via: 'plural' }
    if (ref.kind === 'pronoun' || ref.kind === 'clitic') return this.pronoun(ref, text)
    return this.nominal(ref, text)
  }

  private pronoun(ref: Reference, text: string): Resolved {
    const w = text.toLowerCase()
    if (inClass(w, 'pronoun-plural')) return this.group ?? { entity: null, name: text, confidence: 0.5, via: 'pronoun-plural' }
    if (inClass(w, 'pronoun-first')) return { entity: null, name: text, confidence: 0.5, via: 'pronoun-first' }
    const key = this.person ?? this.actor
    if (key === null) return { entity: null, name: text, confidence: 0.3, via: 'pronoun-open' }
    const far = ref.first - this.personAt > 150
    return { entity: key, name: this.entityOf(key).name, confidence: far ? 0.7 : 0.9, via: ref.kind === 'clitic' ? 'clitic' : 'pronoun' }
  }

  private nominal(ref: Reference, text: string): Resolved {
    const words = this.doc.tokens.lower.slice(ref.first, ref.last)
    const pointing = words.some((w) => inClass(w, 'determiner')) || inClass(words[words.length - 1], 'determiner')
    const bare = words.filter((w) => !inClass(w, 'determiner'))
    const head = bare[0] ?? words[0]
    return this.byRole(bare, pointing) ?? this.byUnnamed(bare, head, pointing) ?? this.byInstitution(bare, head, pointing) ??
      (pointing && inClass(head, 'nominal-person') ? this.byFocus() : undefined) ?? this.fresh(text, bare, head)
  }

  /** `Menteri Dalam Negeri itu` for the person to whom the text gives that role. */
  private byRole(words: readonly string[], pointing: boolean): Resolved | undefined {
    const list = this.rolesByWord.get(words[0])
    if (!list) return undefined
    const own = new Set(words)
    let best: RoleAttachment | undefined
    let tied = false
    for (let i = list.length - 1; i >= 0; i--) {
      const r = list[i]
      const roleWords = this.doc.tokens.lower.slice(r.first, r.last)
      const all = new Set([...roleWords, ...r.role.toLowerCase().split(/\s+/)])
      const covered = words.every((w) => all.has(w) || inClass(w, 'adverb'))
      const covers = roleWords.length > 1 && roleWords.every((w) => own.has(w))
      if (!covered && !covers) continue
      if (best && best.person !== r.person) { tied = true; continue }
      best ??= r
    }
    if (!best) return undefined
    if (tied && this.person !== null && list.some((r) => r.person === this.person)) {
      return { entity: this.person, name: this.entityOf(this.person).name, confidence: 0.75, via: 'role-focus' }
    }
    return { entity: best.person, name: this.entityOf(best.person).name, confidence: tied ? 0.6 : pointing || words.length > 1 ? 0.9 : 0.75, via: 'role' }
  }

  private byUnnamed(words: readonly string[], head: string, pointing: boolean): Resolved | undefined {
    for (let i = this.unnamed.length - 1; i >= 0 && i >= this.unnamed.length - 32; i--) {
      const u = this.unnamed[i]
      if (u.head !== head) continue
      if (pointing || words.every((w) => u.words.has(w))) return { entity: u.key, name: this.entityOf(u.key).name, confidence: 0.9, via: 'unnamed' }
    }
    return undefined
  }

  /** `kampus itu`, `polisi`: the institution of that sort named last. */
  private byInstitution(words: readonly string[], head: string, pointing: boolean): Resolved | undefined {
    let kind = institution(head)
    if (!kind && head === 'pihak' && words.length > 1) kind = institution(words[1])
    if (!kind || (!pointing && words.length > (head === 'pihak' ? 2 : 1))) return undefined
    for (let i = this.orgs.length - 1; i >= 0 && i >= this.orgs.length - 48; i--) {
      const o = this.orgs[i]
      const fits = (o.subtype !== undefined && kind.subtypes.includes(o.subtype)) || kind.heads.some((h) => o.lower === h || o.lower.startsWith(`${h} `))
      if (fits) return { entity: o.key, name: this.entityOf(o.key).name, confidence: pointing ? 0.85 : 0.75, via: 'institution' }
    }
    return undefined
  }

  private byFocus(): Resolved | undefined {
    if (this.person === null) return undefined
    return { entity: this.person, name: this.entityOf(this.person).name, confidence: 0.75, via: 'nominal-focus' }
  }

  /** A source without a name becomes an entity of its own. */
  private fresh(text: string, words: readonly string[], head: string): Resolved {
    const key = this.entities.list.length + this.added.length
    const group = inClass(head, 'nominal-org')
    const e: EntityDraft = { key, type: group ? 'organization' : 'person', name: text, mentions: [] }
    this.added.push(e)
    this.unnamed.push({ key, head, words: new Set(words), plural: inClass(head, 'plural-head') })
    return { entity: key, name: text, confidence: 0.8, via: 'unnamed-new' }
  }

  /** The entities with the mentions that were found; keys, names and their index stay. */
  finish(): Entities {
    const list = [...this.entities.list, ...this.added].map((e): EntityDraft => {
      const more = this.mentions.get(e.key)
      if (!more) return e
      const seen = new Set(e.mentions.map((m) => `${m.start}:${m.end}`))
      const extra = more.filter((m) => !seen.has(`${m.start}:${m.end}`) && seen.add(`${m.start}:${m.end}`))
      return { ...e, mentions: [...e.mentions, ...extra].sort((a, b) => a.start - b.start || a.end - b.end) }
    })
    return { list, names: this.entities.names, nameAt: this.entities.nameAt }
  }
}

