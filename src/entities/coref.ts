import { has, Shape, type Document } from '../text/document'
import { inClass, institutionOf } from './coref-words'
import { RoleIndex, type RoleMatch } from './coref-roles'
import type { Entities, EntityDraft, MentionDraft, NameMention, RoleAttachment } from './types'

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

/** How a reference came into focus: by speaking, as a likely speaker, or as a mere subject. */
export type Strength = 'speech' | 'likely' | 'subject'

interface Unnamed {
  readonly key: number
  readonly head: string
  readonly words: ReadonlySet<string>
}
interface Centre {
  readonly entity: number
  readonly at: number
  readonly paragraph: number
}

/** How far back a sieve step looks over unnamed sources and organizations. */
const WINDOW = 48
/** How many tokens back somebody unnamed may have been brought in. */
const REACH = 150

/**
 * Resolves references in the order of the text, from sure steps to unsure ones (a sieve after Lee et al. 2013, with a
 * centre of attention after Grosz et al. 1995), and gathers the mentions that it found. One instance serves one document.
 */
export class Referents {
  private readonly added: EntityDraft[] = []
  private readonly mentions = new Map<number, MentionDraft[]>()
  private readonly unnamed: Unnamed[] = []
  private readonly described: Unnamed[] = []
  private readonly roles: RoleIndex
  private readonly institutions: NameMention[] = []
  /** Who spoke last or is about to; a mere subject comes second. */
  private speaker: Centre | null = null
  /** Who spoke before somebody else did. */
  private earlier: Centre | null = null
  private actor: Centre | null = null
  private subject: Centre | null = null
  private group: Resolved | null = null

  constructor(
    private readonly doc: Document,
    private readonly entities: Entities,
    roles: readonly RoleAttachment[],
  ) {
    this.roles = new RoleIndex(doc, roles)
    for (const m of entities.names)
      if (m.type === 'organization' || entities.list[m.entity].subtype === 'country') this.institutions.push(m)
  }

  entityOf(key: number): EntityDraft {
    return key < this.entities.list.length ? this.entities.list[key] : this.added[key - this.entities.list.length]
  }

  /** Whoever spoke last, for a quotation without a source. */
  lastSpeaker(): Resolved | null {
    const centre = this.speaker ?? this.actor ?? this.subject
    return centre && this.as(centre.entity, 0.85, 'continued')
  }

  /** Whoever spoke last besides some people. */
  speakerBesides(entities: ReadonlySet<number>): Resolved | null {
    const centre = [this.speaker, this.earlier].find((c) => c !== null && !entities.has(c.entity))
    return centre ? this.as(centre.entity, 0.75, 'not-self') : null
  }

  /** Makes a resolved reference what later pronouns mean, and a mention of its entity. */
  note(ref: Reference, resolved: Resolved, strength: Strength): void {
    if (ref.kind === 'plural') {
      this.group = resolved
      return
    }
    if (resolved.entity === null) return
    // a statement is no mention of whoever made it
    if (resolved.via !== 'statement') this.mention(ref, resolved)
    if (ref.kind === 'nominal' && resolved.via !== 'unnamed-new' && resolved.via !== 'statement') this.describe(ref, resolved.entity)
    const head = this.doc.tokens.lower[ref.first]
    if (ref.kind === 'nominal' && inClass(head, 'plural-head')) {
      this.group = resolved
      return
    }
    const e = this.entityOf(resolved.entity)
    const centre: Centre = { entity: resolved.entity, at: ref.first, paragraph: this.paragraphOf(ref.first) }
    if (e.type !== 'person') {
      if (strength === 'speech') this.actor = centre
      return
    }
    if (strength === 'subject') this.subject = centre
    else {
      if (this.speaker && this.speaker.entity !== centre.entity) this.earlier = this.speaker
      this.speaker = centre
    }
  }

  mention(ref: Reference, resolved: Resolved): void {
    if (resolved.entity === null || ref.kind === 'name') return
    const kind = ref.kind === 'nominal' || ref.kind === 'plural' ? 'nominal' : 'pronoun'
    let list = this.mentions.get(resolved.entity)
    if (!list) this.mentions.set(resolved.entity, (list = []))
    list.push({
      start: ref.start,
      end: ref.end,
      first: ref.first,
      last: ref.last,
      kind,
      confidence: resolved.confidence,
      via: resolved.via,
    })
  }

  /**
   * Resolves a reference.
   * @param going the entity that spoke just before, where the cue says that it goes on (`tambah Menteri itu`)
   */
  resolve(ref: Reference, going: number | null = null): Resolved {
    const text = this.doc.text.slice(ref.start, ref.end)
    if (ref.kind === 'name' && ref.name !== undefined) return this.as(this.entities.names[ref.name].entity, 0.97, 'name')
    if (ref.kind === 'plural') return { entity: null, name: text, confidence: 0.8, via: 'plural' }
    if (ref.kind === 'clitic') return this.clitic(ref, text)
    if (ref.kind === 'pronoun') return this.pronoun(ref, text)
    return this.nominal(ref, text, going)
  }

  /** A pronoun in the narrative, which no quote hangs on: the nearest person in focus. */
  narrative(ref: Reference): Resolved {
    const near = this.subject && (!this.speaker || this.subject.at > this.speaker.at) ? this.subject : this.speaker
    return near
      ? this.as(near.entity, 0.75, 'pronoun-narrative')
      : { entity: null, name: this.doc.text.slice(ref.start, ref.end), confidence: 0.3, via: 'pronoun-open' }
  }

  /** A noun phrase in the narrative (`kementerian tersebut`): only what the sure steps say. */
  known(ref: Reference): Resolved | undefined {
    const bare = this.doc.tokens.lower.slice(ref.first, ref.last).filter((w) => !inClass(w, 'determiner'))
    const head = bare.find((w) => !inClass(w, 'article')) ?? bare[0]
    if (head === undefined) return undefined
    return this.byRole(ref, bare, true) ?? this.byUnnamed(bare, head, true) ?? this.byInstitution(ref, bare, head, true)
  }

  /** A noun phrase beside a person's name that says who that is: `X, seorang guru,`, `X (1924) adalah senator`, `ayahnya, X,`. */
  apposed({ first, last }: Reference): Resolved | undefined {
    const { lower } = this.doc.tokens
    const before = lower[first - 1] ?? ''
    if (COPULAS.has(before) || before === ',') {
      const name = this.personAt(this.pastBracket(first - 2))
      if (name && (before !== ',' || (CLOSERS.has(lower[last] ?? '.') && this.describes(first))))
        return this.as(name.entity, 0.85, 'apposition')
    }
    const comma = lower[last] === ','
    const name = this.personAt(comma ? last + 1 : last)
    if (name?.first !== (comma ? last + 1 : last) || !this.describes(first)) return undefined
    return !comma || CLOSERS.has(lower[name.last] ?? '.') ? this.as(name.entity, 0.85, 'apposition') : undefined
  }

  private personAt(i: number): NameMention | undefined {
    const n = this.entities.nameAt[i] ?? -1
    return n >= 0 && this.entities.names[n].type === 'person' ? this.entities.names[n] : undefined
  }

  /** The token before the bracket that closes at token `i`; `i` itself without one. */
  private pastBracket(i: number): number {
    const { lower } = this.doc.tokens
    if (lower[i] !== ')') return i
    for (let k = i - 1; k > i - LONGEST_BRACKET && k >= 0; k--) if (lower[k] === '(') return k - 1
    return i
  }

  /** Whether a phrase that begins with token `i` tells of a person by work, kinship or `seorang`. */
  private describes(i: number): boolean {
    const w = this.doc.tokens.lower[i]
    const stem = w.endsWith('nya') ? w.slice(0, -3) : w
    return ['article', 'nominal-person', 'relation-noun', 'kin'].some((c) => inClass(stem, c))
  }

  private as(entity: number, confidence: number, via: string): Resolved {
    return { entity, name: this.entityOf(entity).name, confidence, via }
  }

  private paragraphOf(token: number): number {
    return this.doc.sentences[this.doc.tokens.sentence[token]]?.paragraph ?? 0
  }

  private clitic(ref: Reference, text: string): Resolved {
    const centre = this.speaker ?? this.actor ?? this.subject
    if (!centre) return { entity: null, name: text, confidence: 0.3, via: 'pronoun-open' }
    return this.as(centre.entity, ref.first - centre.at > 200 ? 0.75 : 0.93, 'clitic')
  }

  /** Whether a mere subject, named after the last speaker, comes before him: in the paragraph of the reference, or in the one before if nobody spoke there. */
  private takesOver(subject: Centre, speaker: Centre, ref: Reference): boolean {
    const here = this.paragraphOf(ref.first)
    return subject.paragraph === here || (subject.paragraph === here - 1 && speaker.paragraph < here - 1)
  }

  private pronoun(ref: Reference, text: string): Resolved {
    const w = text.toLowerCase()
    if (inClass(w, 'pronoun-plural'))
      return this.group
        ? { ...this.group, via: 'pronoun-plural' }
        : this.actor
          ? this.as(this.actor.entity, 0.6, 'pronoun-group')
          : { entity: null, name: text, confidence: 0.5, via: 'pronoun-plural' }
    if (inClass(w, 'pronoun-first')) return { entity: null, name: text, confidence: 0.5, via: 'pronoun-first' }
    const { subject, speaker } = this
    if (subject && speaker && subject.at > speaker.at && this.takesOver(subject, speaker, ref))
      return this.as(subject.entity, 0.7, 'pronoun-subject')
    const centre = speaker ?? subject ?? this.actor
    if (!centre) return { entity: null, name: text, confidence: 0.3, via: 'pronoun-open' }
    return this.as(centre.entity, ref.first - centre.at > 200 ? 0.7 : 0.92, 'pronoun')
  }

  private nominal(ref: Reference, text: string, going: number | null): Resolved {
    const words = this.doc.tokens.lower.slice(ref.first, ref.last)
    const pointing = words[0] === 'sang' || words.some((w) => inClass(w, 'determiner'))
    const bare = words.filter((w) => !inClass(w, 'determiner'))
    const head = bare.find((w) => !inClass(w, 'article')) ?? bare[0] ?? words[0]
    return (
      this.byRole(ref, bare, pointing) ??
      this.byUnnamed(bare, head, pointing) ??
      this.byInstitution(ref, bare, head, pointing) ??
      (going === null || this.maybeName(ref, bare) ? undefined : this.as(going, 0.8, 'going-on')) ??
      this.byFocus(ref, bare, head, pointing, text) ??
      this.byActor(head, pointing) ??
      this.fresh(text, bare, head)
    )
  }

  /** Capitalised words that begin with no office or title: a name that nobody recognised; an account's name too. */
  private maybeName(ref: Reference, words: readonly string[]): boolean {
    for (let i = ref.first; i < ref.last; i++) if (!has(this.doc, i, Shape.capital)) return this.doc.text[this.doc.tokens.start[i]] === '@'
    return !['office', 'nominal-person', 'title-word', 'nominal-org'].some((c) => inClass(words[0], c))
  }

  /** `Menteri Dalam Negeri itu` for the person to whom the text gives that role. */
  private byRole(ref: Reference, words: readonly string[], pointing: boolean): Resolved | undefined {
    const match: RoleMatch | undefined = this.roles.find(words, this.speaker?.entity ?? null, ref.first)
    // a bare `presiden` is whoever was spoken of, not a president to come
    if (!match || (match.ahead && words.length === 1 && inClass(words[0], 'sole-office') && (this.speaker ?? this.subject)))
      return undefined
    if (match.tied) return this.as(match.person, match.inFocus ? 0.75 : 0.6, 'role-tied')
    return this.as(match.person, pointing || words.length > 1 ? 0.92 : 0.8, 'role')
  }

  private byUnnamed(words: readonly string[], head: string, pointing: boolean): Resolved | undefined {
    const { unnamed } = this
    for (let i = unnamed.length - 1; i >= 0 && i >= unnamed.length - WINDOW; i--) {
      const u = unnamed[i]
      if (u.head !== head) continue
      if (pointing || words.every((w) => u.words.has(w))) return this.as(u.key, 0.9, 'unnamed')
    }
    return undefined
  }

  /** `kampus itu`, `polisi`: the institution of that sort named last, or else next. */
  private byInstitution(ref: Reference, words: readonly string[], head: string, pointing: boolean): Resolved | undefined {
    const key = head === 'pihak' && words.length > 1 ? words[1] : head
    const kind = institutionOf(key) ?? (words.length > 1 ? institutionOf(`${words[0]} ${words[1]}`) : undefined)
    const plain = words.length <= (head === 'pihak' ? 2 : 1) || institutionOf(words.join(' ')) !== undefined
    if (!kind || (!pointing && !plain)) return undefined
    const list = this.institutions
    let low = 0
    let high = list.length
    while (low < high) {
      const mid = (low + high) >> 1
      if (list[mid].first >= ref.first) high = mid
      else low = mid + 1
    }
    const fits = ({ entity, start, end }: NameMention): boolean => {
      const { subtype } = this.entities.list[entity]
      if (subtype !== undefined && kind.subtypes.includes(subtype)) return true
      const lower = this.doc.text.slice(start, end).toLowerCase()
      return kind.heads.some((h) => lower.startsWith(h) && (lower.length === h.length || lower[h.length] === ' '))
    }
    const called = ({ start }: NameMention): boolean => this.doc.text.slice(start, start + key.length + 1).toLowerCase() === `${key} `
    for (let i = low - 1; i >= 0 && i >= low - WINDOW; i--) if (called(list[i])) return this.as(list[i].entity, 0.88, 'institution')
    for (let i = low - 1; i >= 0 && i >= low - WINDOW; i--)
      if (fits(list[i])) return this.as(list[i].entity, pointing ? 0.88 : 0.8, 'institution')
    if (!pointing)
      for (let i = low; i < list.length && i < low + WINDOW; i++)
        if (fits(list[i])) return this.as(list[i].entity, 0.65, 'institution-ahead')
    return undefined
  }

  /** A person described anew (`aktris 39 tahun itu`), or a bare title (`Kepala Negara`): whoever is in focus. */
  private byFocus(ref: Reference, words: readonly string[], head: string, pointing: boolean, text: string): Resolved | undefined {
    if (inClass(words[0], 'plural-head') || inClass(head, 'plural-head') || inClass(head, 'nominal-org') || institutionOf(head))
      return undefined
    const person = inClass(head, 'nominal-person') || inClass(head, 'relation-noun')
    const near = this.subject && (!this.speaker || this.subject.at > this.speaker.at) ? this.subject : this.speaker
    if (pointing && near && this.introduced(ref, head, near.at)) return undefined
    if (pointing && (person || inClass(head, 'office') || words.length > 2))
      return near ? this.as(near.entity, 0.8, 'nominal-focus') : { entity: null, name: text, confidence: 0.3, via: 'nominal-open' }
    const title =
      (inClass(head, 'office') && words.length <= 3 && has(this.doc, ref.first, Shape.capital)) ||
      (words.length === 1 && inClass(head, 'sole-office'))
    const holder = this.speaker ?? this.subject
    if (!title || !holder) return undefined
    for (let i = ref.first; i < ref.last; i++) if (this.entities.nameAt[i] >= 0) return undefined
    return this.as(holder.entity, 0.65, 'title-focus')
  }

  /** `kelompok hak asasi itu`: the institution that spoke last, if nothing tells which. */
  private byActor(head: string, pointing: boolean): Resolved | undefined {
    if (!pointing || !this.actor || !(inClass(head, 'nominal-org') || institutionOf(head))) return undefined
    return this.as(this.actor.entity, 0.75, 'institution-focus')
  }

  /** Whether somebody unnamed was brought in by this word since token `since` (`seorang penumpang … penumpang itu`, `gurunya … sang guru`). */
  private introduced(ref: Reference, head: string, since: number): boolean {
    const { lower } = this.doc.tokens
    const { sentence } = this.doc.tokens
    const owned = `${head}nya`
    for (let i = ref.first - 1; i > since && i > ref.first - REACH; i--) {
      if (lower[i] === owned && has(this.doc, i, Shape.capital)) return true
      const from =
        lower[i] !== head ? -1 : lower[i - 1] === 'seorang' ? i - 1 : lower[i - 2] === 'salah' && inClass(lower[i - 1], 'one') ? i - 2 : -1
      if (from > 0 && sentence[from] !== sentence[from - 1]) return true
    }
    return false
  }

  /** A source without a name becomes an entity of its own. */
  private fresh(text: string, words: readonly string[], head: string): Resolved {
    const key = this.entities.list.length + this.added.length
    const group = inClass(head, 'nominal-org') || institutionOf(head) !== undefined
    this.added.push({ key, type: group ? 'organization' : 'person', name: text, mentions: [] })
    this.unnamed.push({ key, head, words: new Set(words) })
    return { entity: key, name: text, confidence: 0.7, via: 'unnamed-new' }
  }

  /** Remembers that a noun phrase turned out to mean an entity. */
  private describe(ref: Reference, key: number): void {
    const words = this.doc.tokens.lower.slice(ref.first, ref.last).filter((w) => !inClass(w, 'determiner'))
    if (words.length > 1) this.described.push({ key, head: words.find((w) => !inClass(w, 'article')) ?? words[0], words: new Set(words) })
  }

  /** Unnamed sources that a later description showed to be somebody known, by key. */
  merges(): ReadonlyMap<number, number> {
    const merged = new Map<number, number>()
    for (const u of this.unnamed) {
      if (u.words.size < 2) continue
      const known = this.described
        .slice(-WINDOW)
        .find((d) => d.key !== u.key && d.head === u.head && [...u.words].every((w) => d.words.has(w)))
      if (known) merged.set(u.key, known.key)
    }
    return merged
  }

  /** The entities with the mentions that were found; keys, names and their index stay. */
  finish(): Entities {
    for (const [from, to] of this.merges()) {
      const list = this.mentions.get(from)
      if (!list) continue
      this.mentions.set(to, [...(this.mentions.get(to) ?? []), ...list])
      this.mentions.delete(from)
    }
    const list = [...this.entities.list, ...this.added].map((e): EntityDraft => {
      const more = this.mentions.get(e.key)
      if (!more) return e
      const seen = new Set(e.mentions.map(placeOf))
      const extra = more.filter((m) => !seen.has(placeOf(m)) && seen.add(placeOf(m)))
      return { ...e, mentions: [...e.mentions, ...extra].sort((a, b) => a.start - b.start || a.end - b.end) }
    })
    return { list, names: this.entities.names, nameAt: this.entities.nameAt }
  }
}

const COPULAS = new Set(['adalah', 'ialah', 'merupakan', 'sebagai', 'yaitu', 'yakni'])
const CLOSERS = new Set([',', '.', '(', ')', ';', '–', '—', 'dan', 'yang'])
const LONGEST_BRACKET = 40

/** A number of its own for each pair of offsets of which the second is less than 2^20 behind the first. */
const placeOf = ({ start, end }: MentionDraft): number => start * 0x100000 + (end - start)
