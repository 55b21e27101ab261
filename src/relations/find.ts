import type { Entities, RoleAttachment } from '../entities/types'
import { readContext } from '../entities/role-heads'
import { tableRows } from '../lexicon/tables'
import type { Hits } from '../lexicon/types'
import type { RelationChoice } from '../schema/types'
import type { Document } from '../text/document'
import { textOf } from '../text/document'
import { relationContext, type RelationContext } from './context'
import { epithetRoles } from './epithet'
import { findFrames } from './frames'
import { modalityAround, modalityBetween, type Stance } from './modality'
import { GUARDS } from './guards'
import { nestedOrganizations } from './nested'
import { joinedBehind } from './object'
import { matchPatterns, type PatternMatch } from './pattern'
import { rolesToRelations } from './position'
import { soleWholes } from './sole-whole'
import type { RelationDraft } from './types'
import { relationWords } from './words'

/**
 * Relations that the text states between its entities, each once, in the order of their evidence.
 * @param which the types of `lexicons/relation-type.tsv` to give
 * @param reading the role heads, where they were found before
 */
export function findRelations(
  doc: Document,
  hits: Hits,
  entities: Entities,
  roles: readonly RoleAttachment[],
  which: RelationChoice = 'default',
  reading = readContext(doc, hits, entities),
): readonly RelationDraft[] {
  const context = relationContext(doc, hits, entities, roles)
  const found = [
    ...rolesToRelations(doc, hits, entities, [...roles, ...epithetRoles(context, reading, roles)]),
    ...nestedOrganizations(doc, hits, entities),
  ]
  const { start, end } = doc.tokens
  matchPatterns(context, (match) => {
    const { pattern, subject, object, role, literal } = match
    if (pattern.type !== 'family' && subject.type === 'person' && context.behindKin.has(subject.first)) return
    for (const each of pattern.list ? listed(context, match) : [match]) {
      if (!pattern.guards.every((guard) => GUARDS[guard]?.(context, each) ?? true)) continue
      found.push({
        type: pattern.type,
        subject: each.subject.entity,
        object: each.object?.entity ?? null,
        ...(role !== undefined && { role }),
        ...(EVENTS.has(pattern.type) && object !== null && stance(context, match)),
        ...(literal !== undefined && { literal: textOf(doc, literal[0], literal[1]) }),
        evidence: { start: start[match.first], end: end[each.last - 1] },
        confidence: pattern.confidence,
        via: pattern.id,
      })
    }
  })
  found.push(...findFrames(context))
  found.push(...soleWholes(doc, entities, found))
  found.push(...implied(found))
  const given = which === 'all' ? found : found.filter(({ type }) => !withheld().has(type))
  return [...once(given)].sort((a, b) => a.evidence.start - b.evidence.start || a.evidence.end - b.evidence.end)
}

function stance(context: RelationContext, { pattern, first, last }: PatternMatch): Stance {
  const between = modalityBetween(context, first, last)
  return between.polarity !== undefined || between.modality !== undefined || !pattern.noun ? between : modalityAround(context, first, last)
}

/** A match whose last name stands in a list, once for each name from there on. */
function listed(context: RelationContext, match: PatternMatch): PatternMatch[] {
  const { subject, object } = match
  const subjectLast = object === null || subject.first > object.first
  const ends = subjectLast ? subject : object
  return joinedBehind(context, ends, new Set([ends.type])).map((each) => ({
    ...match,
    ...(subjectLast ? { subject: each } : { object: each }),
    last: Math.max(match.last, each.last),
  }))
}

let implications: readonly { readonly type: string; readonly of: string; readonly role: string }[] | undefined

/** Relations that others are too: a part that is a subsidiary. */
function implied(found: readonly RelationDraft[]): RelationDraft[] {
  implications ??= tableRows('relation-type').flatMap(({ phrase, of, role }) => (of ? [{ type: phrase, of, role }] : []))
  return implications.flatMap(({ type, of, role }) =>
    found.flatMap((each) => {
      if (each.type !== of || each.role !== role) return []
      const { role: _, ...rest } = each
      return [{ ...rest, type }]
    }),
  )
}

let onlyAll: ReadonlySet<string> | undefined
const withheld = (): ReadonlySet<string> =>
  (onlyAll ??= new Set(tableRows('relation-type').flatMap((row) => (row.output === 'all' ? [row.phrase] : []))))

/** Types that tell of an event, which may be planned or denied. */
const EVENTS = new Set(['met_with', 'agreement_with', 'sanctions'])
/** The role in a couple, where the text does not say who is the husband. */
const SPOUSES = 'pasangan'
const SYMMETRIC = new Set(['met_with', 'agreement_with'])

/** One relation for each type, subject, object and role: a fact before a denial or a plan, then the surer rule. */
function once(found: readonly RelationDraft[]): readonly RelationDraft[] {
  const best = new Map<string, RelationDraft>()
  for (const relation of found) {
    if (relation.subject === relation.object) continue
    const { type, object } = relation
    const pair =
      (SYMMETRIC.has(type) || relation.role === SPOUSES) && object !== null
        ? [Math.min(relation.subject, object), Math.max(relation.subject, object)]
        : [relation.subject, object]
    // in whatever function someone belongs to it
    const role = type === 'member_of' || type === 'part_of' ? '' : (relation.role?.toLowerCase() ?? '')
    const key = [type, ...pair, role, relation.literal ?? ''].join(' ')
    const known = best.get(key)
    if (known === undefined || rank(relation) > rank(known)) best.set(key, relation)
  }
  return withoutCouples(withoutBare([...best.values()]))
}

/** Whoever has a position in an organization is not said to be a member of it as well, where that is read from `X dari Y` alone. */
function withoutBare(found: readonly RelationDraft[]): RelationDraft[] {
  const held = new Set(found.flatMap(({ type, subject, object }) => (type === 'position' ? [`${subject} ${object}`] : [])))
  return found.filter(({ type, subject, object, role }) => type !== 'member_of' || role !== undefined || !held.has(`${subject} ${object}`))
}

/** A couple of whom the text says who is the wife or the husband is not told of once more. */
function withoutCouples(found: readonly RelationDraft[]): readonly RelationDraft[] {
  if (!found.some(({ role }) => role === SPOUSES)) return found
  const known = new Set<string>()
  for (const { type, subject, object, role } of found)
    if (type === 'family' && role !== undefined && relationWords('kin-spouse').has(role))
      known.add(`${subject} ${object}`).add(`${object} ${subject}`)
  return found.filter(({ type, subject, object, role }) => type !== 'family' || role !== SPOUSES || !known.has(`${subject} ${object}`))
}

function rank({ polarity, modality, confidence }: RelationDraft): number {
  return confidence + (polarity === undefined && modality === undefined ? 1 : 0)
}
