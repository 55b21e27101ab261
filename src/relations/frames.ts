import { tableRows, type TableRow } from '../lexicon/tables'
import type { EntityType } from '../schema/types'
import { TokenKind } from '../text/document'
import { argumentAt, behindBracket, type Argument, type RelationContext } from './context'
import { senseOf } from './modality'
import type { RelationDraft } from './types'
import { relationWords } from './words'

type Voice = 'active' | 'passive' | 'mutual'

interface Frame {
  readonly id: string
  readonly type: string
  readonly subject: ReadonlySet<EntityType>
  readonly object: ReadonlySet<EntityType>
  readonly link: ReadonlySet<string>
  readonly must: ReadonlySet<string>
  readonly after: ReadonlySet<string>
  readonly through: ReadonlySet<string>
  readonly inverse: boolean
  readonly confidence: number
}

interface Form {
  readonly words: readonly string[]
  readonly voice: Voice
  readonly frame: Frame
}

/** How far a verb's subject may stand before it, and its object behind it, in tokens. */
const FAR_LEFT = 30
const FAR_RIGHT = 10
const MOST_JOINED = 6

let forms: ReadonlyMap<string, readonly Form[]> | undefined

/** Relations that verbs of `lexicons/relation-verb.tsv` state between a subject before them and an object behind them. */
export function findFrames(context: RelationContext): RelationDraft[] {
  forms ??= readForms()
  const out: RelationDraft[] = []
  const { tokens } = context.doc
  for (let i = 0; i < tokens.length; i++) {
    const candidates = forms.get(tokens.lower[i])
    if (candidates === undefined || context.entities.nameAt[i] >= 0) continue
    const done = new Set<string>()
    for (const form of candidates) {
      if (done.has(`${form.frame.id} ${form.voice}`) || !stands(context, form, i)) continue
      done.add(`${form.frame.id} ${form.voice}`)
      apply(context, form, i, out)
    }
  }
  return out
}

function stands(context: RelationContext, { words }: Form, i: number): boolean {
  const { lower, sentence } = context.doc.tokens
  for (let k = 1; k < words.length; k++) if (lower[i + k] !== words[k] || sentence[i + k] !== sentence[i]) return false
  return true
}

function apply(context: RelationContext, { frame, voice, words }: Form, verb: number, out: RelationDraft[]): void {
  const { doc } = context
  const left = lookLeft(context, verb, voice === 'passive' ? frame.object : frame.subject)
  if (left === null) return
  const end = verb + words.length
  const emit = (subject: Argument, object: Argument, last: number): void => {
    if (subject.entity === object.entity) return
    const [s, o] = frame.inverse ? [object, subject] : [subject, object]
    out.push({
      type: frame.type,
      subject: s.entity,
      object: o.entity,
      ...(left.negative && { polarity: 'negative' as const }),
      ...(left.modality !== undefined && { modality: left.modality }),
      evidence: { start: doc.tokens.start[Math.min(subject.first, object.first, verb)], end: doc.tokens.end[last - 1] },
      confidence: frame.confidence * (subject.name < 0 || object.name < 0 ? 0.8 : 1),
      via: `${frame.id}-${voice}`,
    })
  }
  if (voice === 'mutual') {
    const [first, second] = left.joined
    if (second !== undefined && lookRight(context, end, frame).length === 0) emit(second, first, end)
    return
  }
  const right = voice === 'active' ? lookRight(context, end, frame) : agents(context, end, frame)
  for (const other of right.slice(0, MOST_JOINED)) {
    for (const near of left.joined) {
      if (voice === 'active') emit(near, other, other.last)
      else emit(other, near, other.last)
    }
  }
}

interface Left {
  /** The nearest argument first, then those joined to it by `dan` or commas. */
  readonly joined: readonly Argument[]
  readonly negative: boolean
  readonly modality: RelationDraft['modality']
}

/** The subject of a verb: the nearest argument to the left with nothing but adverbs, brackets, dates, places and appositions between. */
function lookLeft(context: RelationContext, verb: number, types: ReadonlySet<EntityType>): Left | null {
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
      if (open > least && (entities.nameAt[open - 1] >= 0 || tokens.lower[open - 1] === ')')) at = open - 1
      else at--
    } else if (relationWords('coordinator').has(word)) {
      const subject = openingSubject(context, sentence, at, types)
      return subject === null ? null : { joined: [subject], negative, modality }
    } else if (hear(word) || tokens.kind[at] === TokenKind.number || relationWords('time').has(word)) at--
    else return null
  }
  return null
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

/** The object of an active verb: the next argument, with nothing but linking words and known nouns between, and those joined to it. */
function lookRight(context: RelationContext, end: number, frame: Frame): Argument[] {
  const { tokens } = context.doc
  let linked = frame.must.size === 0
  for (let i = end; i < end + FAR_RIGHT && i < tokens.length && tokens.sentence[i] === tokens.sentence[end - 1]; i++) {
    const argument = argumentAt(context, i) ?? pronounAt(context, i)
    if (argument !== null)
      return linked && frame.object.has(argument.type) && follows(context, argument, frame) && actsAsState(context, argument)
        ? joinedBehind(context, argument, frame.object)
        : []
    const word = tokens.lower[i]
    if (frame.must.has(word)) linked = true
    else if (!frame.link.has(word) && !frame.through.has(word) && !relationWords('filler').has(word)) return []
  }
  return []
}

/** Whether the words that the frame asks for stand behind the argument, or a rank or role before it. */
function follows(context: RelationContext, { first, last, name }: Argument, { after }: Frame): boolean {
  return (
    after.size === 0 ||
    (name >= 0 && first < context.entities.names[name].first) ||
    after.has(context.doc.tokens.lower[behindBracket(context, last)])
  )
}

/** A place acts where it is a state; a quarter or street in an address does not. */
function actsAsState({ entities }: RelationContext, { type, entity }: Argument): boolean {
  const { subtype } = entities.list[entity]
  return type !== 'place' || subtype === undefined || subtype === 'country' || subtype === 'continent' || subtype === 'region'
}

function pronounAt(context: RelationContext, i: number): Argument | null {
  const at = context.otherAt[i]
  return at >= 0 && context.others[at].first === i ? context.others[at] : null
}

function joinedBehind(context: RelationContext, first: Argument, types: ReadonlySet<EntityType>): Argument[] {
  const { lower, sentence } = context.doc.tokens
  const out = [first]
  let at = behindBracket(context, first.last)
  while (out.length < MOST_JOINED && sentence[at] === sentence[first.first]) {
    let next = at
    if (lower[next] === ',') next++
    if (lower[next] === 'dan' || lower[next] === 'serta') next++
    if (next === at || (next === at + 1 && lower[at] === ',')) break
    const argument = argumentAt(context, next)
    if (argument === null || argument.type !== first.type || !types.has(argument.type)) break
    out.push(argument)
    at = behindBracket(context, argument.last)
  }
  return out
}

/** The agent of a passive verb: after `oleh`, or right behind it. */
function agents(context: RelationContext, end: number, frame: Frame): Argument[] {
  const types = frame.subject
  const { tokens } = context.doc
  let by = false
  for (let i = end; i < end + 5 && i < tokens.length && tokens.sentence[i] === tokens.sentence[end - 1]; i++) {
    const argument = argumentAt(context, i) ?? pronounAt(context, i)
    if (argument !== null)
      return (by || i === end || relationWords('agent-noun').has(tokens.lower[i - 1])) &&
        types.has(argument.type) &&
        follows(context, argument, frame) &&
        actsAsState(context, argument)
        ? joinedBehind(context, argument, types)
        : []
    if (tokens.lower[i] === 'oleh') by = true
    else if (
      !relationWords('agent-noun').has(tokens.lower[i]) &&
      !(tokens.kind[i] === TokenKind.word && !by && senseOf(tokens.lower[i]) !== undefined)
    )
      return []
  }
  return []
}

const TYPE_OF: Readonly<Record<string, EntityType>> = { P: 'person', O: 'organization', L: 'place' }

function readForms(): Map<string, Form[]> {
  const out = new Map<string, Form[]>()
  for (const row of tableRows('relation-verb')) {
    const frame = readFrame(row)
    for (const voice of ['active', 'passive', 'mutual'] as const) {
      for (const form of cells(row[voice])) {
        const words = form.split(' ')
        const list = out.get(words[0]) ?? []
        list.push({ words, voice, frame })
        out.set(words[0], list)
      }
    }
  }
  for (const list of out.values()) list.sort((a, b) => b.words.length - a.words.length)
  return out
}

function readFrame(row: TableRow): Frame {
  return {
    id: row.phrase,
    type: row.type,
    subject: new Set([...row.subject].map((letter) => TYPE_OF[letter])),
    object: new Set([...row.object].map((letter) => TYPE_OF[letter])),
    link: new Set(cells(row.link)),
    must: new Set(cells(row.must)),
    after: new Set(cells(row.after)),
    through: new Set(cells(row.through)),
    inverse: row.inverse === 'yes',
    confidence: Number(row.confidence),
  }
}

const cells = (cell: string | undefined): string[] => (cell === undefined ? [] : cell.split('|'))
