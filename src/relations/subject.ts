import type { EntityType } from '../schema/types'
import { isActive } from '../entities/role-words'
import { TokenKind } from '../text/document'
import { actsAsState, argumentAt, type Argument, pronounAt, type RelationContext } from './context'
import { senseOf } from './modality'
import type { RelationDraft } from './types'
import { relationWords } from './words'

/** How far before its verb a subject may stand, in tokens. */
const FAR_LEFT = 30
/** Most arguments joined by `dan` or commas that are read. */
const MOST_JOINED = 6

export interface Left {
  /** The nearest argument first, then those joined to it by `dan` or commas. */
  readonly joined: readonly Argument[]
  readonly negative: boolean
  readonly modality: RelationDraft['modality']
}

/** The subject of a verb: the nearest argument to the left with nothing but adverbs, brackets, dates, places and appositions between. */
export function lookLeft(context: RelationContext, verb: number, types: ReadonlySet<EntityType>, arrests = false): Left | null {
  const { doc, entities, otherAt, others } = context
  const { tokens } = doc
  const sentence = tokens.sentence[verb]
  const least = Math.max(0, verb - FAR_LEFT)
  let negative = false
  let modality: RelationDraft['modality']
  let comma = false
  let at = verb - 1
  const hear = (word: string): boolean => {
    const sense = senseOf(word)
    if (sense === undefined) return false
    if (sense === 'negative') negative = true
    else if (sense !== '') modality = sense as RelationDraft['modality']
    return true
  }
  while (at >= least && tokens.sentence[at] === sentence) {
    const name = entities.nameAt[at]
    if (name >= 0) {
      const mention = entities.names[name]
      const start = context.startOf(mention)
      const before = tokens.lower[start - 1] ?? ''
      const argument: Argument = { entity: mention.entity, type: mention.type, first: start, last: mention.last, name }
      if (context.behindKin.has(start)) return null
      if (types.has(mention.type) && isModifier(before, mention.type, arrests)) return null
      if (types.has(mention.type) && !relationWords('preposition').has(before) && actsAsState(context, argument)) {
        return { joined: joinedBefore(context, argument, types), negative, modality: modality ?? conditionBefore(context, start, least) }
      }
      if (!SKIPPED_TYPES.has(mention.type) && mention.type !== 'place' && !relationWords('preposition').has(before)) return null
      at = relationWords('preposition').has(before) ? start - 2 : mention.first - 1
      continue
    }
    if (otherAt[at] >= 0) {
      const other = others[otherAt[at]]
      if (!types.has(other.type)) return null
      return { joined: [other], negative, modality: modality ?? conditionBefore(context, other.first, least) }
    }
    const word = tokens.lower[at]
    if (word === ')') {
      const open = back(context, at, '(', 8)
      if (open < 0) return null
      at = open - 1
    } else if (word === ',') {
      // an apposition: jump over it once to the comma that opens it, where an argument stands before that
      if (comma) return null
      comma = true
      const near = entities.nameAt[at - 1] ?? -1
      // `Juru bicara Kementerian X, Ani, mengecam`: the name behind the role is no apposition
      if (near >= 0 && context.startOf(entities.names[near]) < entities.names[near].first) {
        at--
        continue
      }
      const open = back(context, at, ',', 16)
      const jumps = open > least && (entities.nameAt[open - 1] >= 0 || tokens.lower[open - 1] === ')')
      if (jumps && isApposition(context, open, at)) at = open - 1
      else at--
    } else if (relationWords('coordinator').has(word)) {
      const subject = openingSubject(context, sentence, at, types)
      return subject === null ? null : { joined: [subject], negative, modality }
    } else if (hear(word) || tokens.kind[at] === TokenKind.number || relationWords('time').has(word)) at--
    else return null
  }
  return null
}

/** `politisi Swedia mengecam`, `umpan Budi diterima Joko`: what stands before a name says that it is someone or something of it that acts. */
function isModifier(before: string, type: EntityType, arrests: boolean): boolean {
  if (type === 'person') return relationWords('thing').has(before)
  if (type === 'place' && relationWords('of-place').has(before)) return true
  return relationWords('people').has(before) && !(arrests && relationWords('agent-noun').has(before))
}

/** Whether the words between two commas are no clause of their own and more than a person's name. */
function isApposition({ doc, entities }: RelationContext, open: number, close: number): boolean {
  const { lower } = doc.tokens
  const name = entities.names[entities.nameAt[open + 1] ?? -1]
  if (name?.type === 'person' && name.last === close) return false
  if (lower[open + 1] === 'yang') return true
  for (let i = open + 1; i < close; i++)
    if (entities.nameAt[i] < 0 && isActive(lower[i], 4) && !relationWords('verb-like').has(lower[i])) return false
  return true
}

const OPENERS = 4

function openingSubject(context: RelationContext, sentence: number, before: number, types: ReadonlySet<EntityType>): Argument | null {
  const { first } = context.doc.sentences[sentence]
  for (let i = first; i < first + OPENERS && i < before; i++) {
    const argument = argumentAt(context, i) ?? pronounAt(context, i)
    if (argument === null) continue
    for (let k = argument.last; k < before; k++) if (relationWords('clause-mark').has(context.doc.tokens.lower[k])) return null
    return argument.last < before && types.has(argument.type) ? argument : null
  }
  return null
}

const SKIPPED_TYPES: ReadonlySet<EntityType> = new Set<EntityType>(['date', 'time', 'ordinal', 'cardinal', 'event'])

function back(context: RelationContext, at: number, mark: string, most: number): number {
  const { tokens } = context.doc
  for (let i = at - 1; i >= 0 && i >= at - most && tokens.sentence[i] === tokens.sentence[at]; i--) if (tokens.lower[i] === mark) return i
  return -1
}

/** `A, B, dan C mengecam`: the arguments joined before the nearest. */
function joinedBefore(context: RelationContext, nearest: Argument, types: ReadonlySet<EntityType>): Argument[] {
  const { doc, entities } = context
  const { tokens } = doc
  const out = [nearest]
  let first = nearest.first
  let join = tokens.lower[first - 1]
  if (join !== 'dan' && join !== 'serta') return out
  while (out.length < MOST_JOINED && first >= 2) {
    let at = first - 2
    if (tokens.lower[at] === ',' && (join === 'dan' || join === 'serta')) at--
    if (tokens.lower[at] === ')') at = back(context, at, '(', 8) - 1
    const name = at >= 0 && tokens.sentence[at] === tokens.sentence[first] ? entities.nameAt[at] : -1
    if (name < 0 || !types.has(entities.names[name].type) || entities.names[name].type !== nearest.type) break
    const mention = entities.names[name]
    const start = context.startOf(mention)
    if (relationWords('preposition').has(tokens.lower[start - 1])) break
    out.push({ entity: mention.entity, type: mention.type, first: start, last: mention.last, name })
    first = start
    join = tokens.lower[first - 1]
    if (join !== ',') break
  }
  return out
}

/** `jika AS menjatuhkan sanksi`: a condition opens the clause. */
function conditionBefore(context: RelationContext, first: number, least: number): RelationDraft['modality'] {
  const { tokens } = context.doc
  for (let i = first - 1; i >= least && i >= first - 4 && tokens.sentence[i] === tokens.sentence[first]; i--) {
    if (tokens.kind[i] !== TokenKind.word) return undefined
    const sense = senseOf(tokens.lower[i])
    if (sense === 'conditional') return 'conditional'
    if (sense !== undefined && relationWords('plan').has(tokens.lower[i])) return sense as RelationDraft['modality']
  }
  return undefined
}
