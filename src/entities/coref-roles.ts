import type { Document } from '../text/document'
import { inClass, roleAliases } from './coref-words'
import type { RoleAttachment } from './types'

export interface RoleMatch {
  readonly person: number
  readonly tied: boolean
  readonly inFocus: boolean
  /** The text gives the role only further on. */
  readonly ahead: boolean
}

interface Known {
  readonly person: number
  readonly at: number
  readonly all: ReadonlySet<string>
}

/** Roles of a text by their words, to find who `Menteri Dalam Negeri itu` is. */
export class RoleIndex {
  private index: Map<string, Known[]> | undefined

  constructor(
    private readonly doc: Document,
    private readonly attachments: readonly RoleAttachment[],
  ) {}

  /** Built at the first question: most articles ask none. */
  private get byWord(): Map<string, Known[]> {
    if (this.index !== undefined) return this.index
    const byWord = new Map<string, Known[]>()
    for (const r of this.attachments) {
      // `Raja` may be all that somebody is called
      if (r.kind === 'title' && r.roleKind !== 'royal') continue
      const role = new Set(r.role.toLowerCase().split(' '))
      const known: Known = { person: r.person, at: r.first, all: new Set([...role, ...this.doc.tokens.lower.slice(r.first, r.last)]) }
      for (const w of role) {
        const at = byWord.get(w)
        if (!at) byWord.set(w, [known])
        else if (at.length < 64) at.push(known)
      }
    }
    this.index = byWord
    return byWord
  }

  /** The person whose role these words name, all of them or all of the role. */
  find(words: readonly string[], focus: number | null, at: number): RoleMatch | undefined {
    // `pemerintah` is not its spokesman
    if (words.length === 1 && inClass(words[0], 'nominal-org')) return undefined
    const own = this.lookUp(words, focus, at)
    if (own) return own
    const alias = roleAliases(words)
    if (!alias) return undefined
    for (const role of alias.roles) {
      const match = this.lookUp([...role.split(' '), ...words.slice(alias.length)], focus, at)
      if (match) return match
    }
    return undefined
  }

  private lookUp(words: readonly string[], focus: number | null, at: number): RoleMatch | undefined {
    const list = this.byWord.get(words[0])
    if (!list) return undefined
    const own = new Set(words)
    let best: Known | undefined
    let tied = false
    let focused = false
    const ahead = (k: Known) => k.at > at
    for (let i = list.length - 1; i >= 0; i--) {
      const k = list[i]
      const covered = words.every((w) => k.all.has(w) || inClass(w, 'adverb'))
      const covers = k.all.size > 1 && [...k.all].every((w) => own.has(w))
      if (!covered && !covers) continue
      if (k.person === focus) focused = true
      if (best && best.person !== k.person && ahead(best) === ahead(k)) tied = true
      if (!best || (ahead(best) && !ahead(k))) {
        if (best && best.person !== k.person) tied = false
        best = k
      }
    }
    if (!best) return undefined
    return { person: tied && focused && focus !== null ? focus : best.person, tied, inFocus: focused, ahead: ahead(best) }
  }
}
