import type { EntityType, Link, Value } from '../schema/types'

export interface MentionDraft {
  readonly start: number
  readonly end: number
  /** Tokens that the mention touches; a clitic's mention lies inside one token. */
  readonly first: number
  readonly last: number
  readonly kind: 'name' | 'nominal' | 'pronoun'
  readonly confidence: number
  readonly via: string
}

/** An entity while it is being built; `key` is its index in the list and how stages refer to it. */
export interface EntityDraft {
  readonly key: number
  readonly type: EntityType
  readonly subtype?: string
  readonly name: string
  /** In the order of the text. */
  readonly mentions: readonly MentionDraft[]
  readonly link?: Link
  readonly value?: Value
}

/** The entities of a text with an index from tokens to names. */
export interface Entities {
  readonly list: readonly EntityDraft[]
  /** All name mentions in the order of the text, with the key of their entity. */
  readonly names: readonly NameMention[]
  /** Per token: index into `names` of the mention that covers it, or -1. */
  readonly nameAt: Int32Array
}

export interface NameMention extends MentionDraft {
  readonly entity: number
  readonly type: EntityType
}

/**
 * A role or title that the text attaches to a person (`juru bicara Kementerian Luar Negeri Rusia, Maria Zakharova`):
 * the relation `position` is made from it, and `juru bicara itu` resolves by it.
 */
export interface RoleAttachment {
  /** Key of the person's entity. */
  readonly person: number
  /** Index into `Entities.names` of the person's mention beside which it stands. */
  readonly mention: number
  /** The role's words without the institution: `juru bicara`, `Menteri Dalam Negeri`, `Ketua`. */
  readonly role: string
  /** Tokens of the whole noun phrase, institution included, name excluded. */
  readonly first: number
  readonly last: number
  /** Key of the institution's or place's entity, or null. */
  readonly object: number | null
  /** `position` with a role, `member_of` for bare membership (`politikus PDIP X`), `title` for mere address (`Pak`, `AKBP`). */
  readonly kind: 'position' | 'member_of' | 'title'
  /** The role head's kind in `lexicons/role-head.tsv` (minister, region, court …). */
  readonly roleKind?: string
  readonly confidence: number
  readonly via: string
}
