import type { Masses } from '../names/tagger/masses'
import type { Proposal } from '../names/types'
import { currencyLink } from '../numeric/currency'
import type { ValueSpan } from '../numeric/types'
import { tokenAt, type Document } from '../text/document'
import { clusterNames } from './cluster'
import { linkPlaces } from './homonyms'
import { Judge, type Verdict } from './judge'
import { closeEnd, looseEnd } from './loose-end'
import type { Ranker } from './ranker'
import { bindShortForms, lookAgain, type Alias } from './second-look'
import { settleNames } from './settle'
import { beginSurfaces } from './surfaces'
import type { Entities, EntityDraft, MentionDraft, NameMention } from './types'

const DATED = new Set(['date', 'time'])

/**
 * Judges overlaps of proposals and values, looks for the names so found once more, and gathers them into entities.
 * @param masses what the tagger holds likely of each token, where it ran
 */
export function buildEntities(doc: Document, proposals: readonly Proposal[], values: readonly ValueSpan[], masses?: Masses): Entities {
  const { judge, aliases } = judgeTwice(doc, proposals, values, masses)
  const verdicts = settleNames(doc, judge.names()).map((v) => closeEnd(doc, v))
  const cluster = clusterNames(verdicts, aliases)

  const list: { mentions: MentionDraft[]; type: EntityDraft['type']; best: Verdict }[] = []
  const names: NameMention[] = []
  const nameAt = new Int32Array(doc.tokens.length).fill(-1)
  const keyOf = new Int32Array(verdicts.length).fill(-1)
  for (let i = 0; i < verdicts.length; i++) {
    const v = verdicts[i]
    const { first, last, type, via } = v
    let key = keyOf[cluster[i]]
    if (key < 0) {
      keyOf[cluster[i]] = key = list.length
      list.push({ mentions: [], type, best: v })
    }
    const mention: NameMention = {
      start: doc.tokens.start[first],
      end: doc.tokens.end[last - 1] - looseEnd(doc, v),
      first,
      last,
      kind: 'name',
      confidence: round(v.confidence),
      via,
      entity: key,
      type,
    }
    const entity = list[key]
    entity.mentions.push(mention)
    if (v !== entity.best) entity.best = better(entity.best, v)
    for (let t = first; t < last; t++) nameAt[t] = names.length
    names.push(mention)
  }
  const drafts: EntityDraft[] = []
  for (const { mentions, type, best } of list) {
    drafts.push({
      key: drafts.length,
      type,
      name: best.surface.text,
      mentions,
      subtype: best.subtype,
      link: best.link,
    })
  }
  for (const value of values) {
    const mention = valueMention(doc, value)
    if (hidden(mention, nameAt)) continue
    drafts.push({
      key: drafts.length,
      type: value.type,
      name: doc.text.slice(value.start, value.end),
      value: value.value,
      link: value.type === 'money' ? currencyLink(value.value.unit) : undefined,
      mentions: [mention],
    })
  }
  return { list: linkPlaces(doc, { list: drafts, names, nameAt }), names, nameAt }
}

/** A judge with all proposals, those of a second look at what the first ones make sure included, and the short forms that the text declares. */
export function judgeTwice(
  doc: Document,
  proposals: readonly Proposal[],
  values: readonly ValueSpan[],
  masses?: Masses,
  ranker?: Ranker | null,
): { judge: Judge; aliases: readonly Alias[] } {
  beginSurfaces()
  const dated = datedTokens(doc, values)
  const judge = new Judge(doc, masses, ranker)
  judge.add(outsideDates(dated, proposals))
  const early = judge.names()
  const { proposals: bound, aliases } = bindShortForms(doc, early)
  judge.add(bound)
  judge.add(outsideDates(dated, lookAgain(doc, bound.length > 0 ? judge.names() : early)))
  return { judge, aliases }
}

/** The fullest name so far, with the link of whichever has one. */
function better(best: Verdict, v: Verdict): Verdict {
  if (fuller(v, best)) return { ...v, link: v.link ?? best.link, subtype: v.subtype ?? best.subtype }
  return !best.link && v.link ? { ...best, link: v.link, subtype: best.subtype ?? v.subtype } : best
}

const round = (x: number): number => Math.round(x * 100) / 100
const fuller = (a: Verdict, b: Verdict): boolean => a.last - a.first > b.last - b.first

function valueMention(doc: Document, value: ValueSpan): MentionDraft {
  const first = tokenAt(doc, value.start)
  let last = first
  while (last < doc.tokens.length && doc.tokens.start[last] < value.end) last++
  return { start: value.start, end: value.end, first, last, kind: 'name', confidence: round(value.confidence), via: value.via }
}

/** A value all of whose tokens names cover is part of them (`Komisi III`). */
function hidden({ first, last }: MentionDraft, nameAt: Int32Array): boolean {
  for (let i = first; i < last; i++) if (nameAt[i] < 0) return false
  return true
}

/** Per token: 1 where it belongs to a date or time; absent where no token does. */
function datedTokens(doc: Document, values: readonly ValueSpan[]): Uint8Array | undefined {
  let dated: Uint8Array | undefined
  for (const value of values) {
    if (!DATED.has(value.type)) continue
    dated ??= new Uint8Array(doc.tokens.length)
    for (let i = tokenAt(doc, value.start); i < doc.tokens.length && doc.tokens.start[i] < value.end; i++) dated[i] = 1
  }
  return dated
}

/** Proposals that do not lie inside a date or time (`Mei`, `Jumat`). */
function outsideDates(dated: Uint8Array | undefined, proposals: readonly Proposal[]): readonly Proposal[] {
  if (dated === undefined) return proposals
  return proposals.filter((p) => {
    for (let i = p.first; i < p.last; i++) if (!dated[i]) return true
    return false
  })
}
