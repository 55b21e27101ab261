import { silentTokens } from '../names/cues'
import type { Proposal } from '../names/types'
import type { ValueSpan } from '../numeric/types'
import { textOf, tokenAt, type Document } from '../text/document'
import { clusterNames } from './cluster'
import { judgeNames, type Verdict } from './judge'
import { bindShortForms, lookAgain, normal } from './second-look'
import { settleNames } from './settle'
import type { Entities, EntityDraft, MentionDraft, NameMention } from './types'

const DATED = new Set(['date', 'time'])

/** Judges overlaps of proposals and values, looks for the names so found once more, and gathers them into entities. */
export function buildEntities(doc: Document, proposals: readonly Proposal[], values: readonly ValueSpan[]): Entities {
  const free = outsideDates(doc, proposals, values)
  const early = judgeNames(doc, free)
  const { proposals: bound, aliases } = bindShortForms(doc, early)
  const known = bound.length ? judgeNames(doc, [...free, ...bound]) : early
  const again = lookAgain(doc, known, silentTokens(doc))
  const verdicts = settleNames(doc, judgeNames(doc, [...free, ...bound, ...outsideDates(doc, again, values)]))
  const cluster = clusterNames(
    verdicts.map((v) => ({ surface: textOf(doc, v.first, v.last), type: v.type, canonical: v.canonical })),
    aliases,
  )

  const list: { draft: EntityDraft; mentions: MentionDraft[]; best: Verdict }[] = []
  const names: NameMention[] = []
  const nameAt = new Int32Array(doc.tokens.length).fill(-1)
  const keyOf = new Map<number, number>()
  verdicts.forEach((v, i) => {
    const start = doc.tokens.start[v.first]
    const end = doc.tokens.end[v.last - 1] - looseEnd(doc, v)
    const mention: MentionDraft = { start, end, first: v.first, last: v.last, kind: 'name', confidence: round(v.confidence), via: v.via }
    let key = keyOf.get(cluster[i])
    if (key === undefined) {
      keyOf.set(cluster[i], (key = list.length))
      list.push({ draft: { key, type: v.type, name: '', mentions: [] }, mentions: [], best: v })
    }
    const entity = list[key]
    entity.mentions.push(mention)
    if (fuller(v, entity.best)) entity.best = { ...v, link: v.link ?? entity.best.link, subtype: v.subtype ?? entity.best.subtype }
    else if (!entity.best.link && v.link) entity.best = { ...entity.best, link: v.link, subtype: entity.best.subtype ?? v.subtype }
    nameAt.fill(names.length, v.first, v.last)
    names.push({ ...mention, entity: key, type: v.type })
  })
  const drafts: EntityDraft[] = list.map(({ draft, mentions, best }) => ({
    key: draft.key,
    type: draft.type,
    name: normal(doc.text.slice(doc.tokens.start[best.first], doc.tokens.end[best.last - 1] - looseEnd(doc, best))),
    mentions,
    ...(best.subtype && { subtype: best.subtype }),
    ...(best.link && { link: best.link }),
  }))
  for (const value of values) {
    if (hidden(doc, value, nameAt)) continue
    drafts.push({
      key: drafts.length,
      type: value.type,
      name: doc.text.slice(value.start, value.end),
      value: value.value,
      mentions: [valueMention(doc, value)],
    })
  }
  return { list: drafts, names, nameAt }
}

/** Length of what stands at the end of the last token and is no part of the name: a hyphened enclitic (`KPK-nya`), a full stop (`Tbk.`). */
function looseEnd(doc: Document, { last }: Verdict): number {
  const { tokens, text } = doc
  // the full stop of `Inc.` is its own where the sentence goes on
  if (text[tokens.end[last - 1] - 1] === '.' && tokens.end[last - 1] - tokens.start[last - 1] > 1)
    return tokens.sentence[last] === tokens.sentence[last - 1] && /\p{Ll}/u.test(text[tokens.start[last]] ?? '') ? 0 : 1
  const cut = tokens.enclitic[last - 1]
  return cut > 0 && text[tokens.end[last - 1] - cut - 1] === '-' ? cut + 1 : 0
}

const round = (x: number): number => Math.round(x * 100) / 100
const fuller = (a: Verdict, b: Verdict): boolean => a.last - a.first > b.last - b.first

function valueMention(doc: Document, value: ValueSpan): MentionDraft {
  const first = tokenAt(doc, value.start)
  let last = first
  while (last < doc.tokens.length && doc.tokens.start[last] < value.end) last++
  return { start: value.start, end: value.end, first, last, kind: 'name', confidence: round(value.confidence), via: value.via }
}

/** A value whose first or last token a name covers is part of that name (`Komisi III`), unless it goes on beyond it. */
function hidden(doc: Document, value: ValueSpan, nameAt: Int32Array): boolean {
  for (let i = tokenAt(doc, value.start); i < doc.tokens.length && doc.tokens.start[i] < value.end; i++) if (nameAt[i] < 0) return false
  return true
}

/** Proposals that do not lie inside a date or time (`Mei`, `Jumat`). */
function outsideDates(doc: Document, proposals: readonly Proposal[], values: readonly ValueSpan[]): readonly Proposal[] {
  const dated = new Uint8Array(doc.tokens.length)
  for (const value of values) {
    if (!DATED.has(value.type)) continue
    for (let i = tokenAt(doc, value.start); i < doc.tokens.length && doc.tokens.start[i] < value.end; i++) dated[i] = 1
  }
  return proposals.filter((p) => {
    for (let i = p.first; i < p.last; i++) if (!dated[i]) return true
    return false
  })
}
