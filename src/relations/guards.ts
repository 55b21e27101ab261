import { entryNamed } from '../lexicon/store'
import { tableRows, type TableRow } from '../lexicon/tables'
import { type Argument, argumentAt, behindBracket, type RelationContext } from './context'
import { isUnit } from './nested'
import type { PatternMatch } from './pattern'
import { relationWords } from './words'
import { has, Shape, textOf } from '../text/document'

/** Administrative levels, coarse to fine. */
const LEVEL: Readonly<Record<string, number>> = {
  continent: 0,
  country: 2,
  state: 3,
  province: 3,
  regency: 4,
  city: 4,
  district: 5,
  village: 6,
  /** A town in a regency, by its noun alone. */
  seat: 4.5,
  town: 5,
  hamlet: 6.5,
  street: 7,
  road: 7,
  compound: 7.5,
  building: 8,
  airport: 8,
  market: 8,
  stadium: 8,
  port: 8,
  station: 8,
  hospital: 8,
  university: 8,
}
const LONGEST_CHAIN = 4
/** Most tokens of a word of kinship and the comma behind it. */
const LONGEST_KIN = 4
/** How many tokens of a dateline stand before its place (`Kantor Berita X, Jakarta`). */
const DATELINE = 4
/** A longer name of a unit names its body too (`Fakultas Hukum Universitas X`). */
const LONGEST_INNER = 3
/** Most tokens of a unit named by its field (`Subdirektorat Kapal dan Pelabuhan`). */
const LONGEST_FIELD = 7

/** Most tokens around a match in which another person would count. */
const REACH = 60

/** Tests that a row asks for beside its words. */
export const GUARDS: Readonly<Record<string, (context: RelationContext, match: PatternMatch) => boolean>> = {
  other: (_, { subject, object }) => object === null || subject.entity !== object.entity,
  finer: (context, match) => {
    const { doc } = context
    const { subject, object } = match
    if (object === null || sameHead(context, match) || isContinental(context, subject)) return false
    const inner = levelOf(context, subject)
    const outer = levelOf(context, object)
    if (outer === undefined && inner !== undefined && inner <= 3) return false
    const next = outer === undefined && match.pattern.id === 'chain-place' ? nextPlace(context, behindBracket(context, object.last)) : null
    if (next !== null && isArea(inner) && !reachesKnown(context, next)) return false
    if (inner === undefined && outer === undefined && match.pattern.id === 'chain-place') {
      if (relationWords('placed').has(doc.tokens.lower[subject.first - 1])) return next === null || reachesKnown(context, next)
      return next === null && !followsPlace(context, subject.first)
    }
    if (inner === undefined || outer === undefined)
      return inner === undefined ? outer === undefined || outer < LEVEL.building || match.pattern.id === 'place-in' : inner > 2
    // homonyms: a quarter may bear the name of a regency (`kawasan Kuningan, Jakarta Selatan`)
    return (
      inner > outer ||
      (inner === outer && inner > 4 && isNamedByLevel(context, object) && !isNamedByLevel(context, subject)) ||
      (inner === outer && inner > 2 && match.pattern.id === 'chain-place' && relationWords('area').has(doc.tokens.lower[subject.first - 1]))
    )
  },
  single: (context, match) => !inList(context, match),
  seated: ({ doc }, { subject }) => isSeat(doc.tokens.lower[subject.first]),
  first: (context, { first }) => !personBefore(context, first),
  owner: ({ doc, kinAt }, { object }) => {
    if (object === null || doc.tokens.lower[object.first - 1] !== ',') return true
    for (let i = object.first - LONGEST_KIN; i < object.first; i++) if (kinAt.get(i)?.last === object.first - 1) return false
    return true
  },
  spouse: (_, { role }) => role !== undefined && relationWords('kin-spouse').has(role),
  several: (_, { role }) => role !== undefined && relationWords('kin-several').has(role),
  headed: ({ doc, entities }, { object }) =>
    object !== null &&
    relationWords('area-head').has(doc.tokens.lower[object.first]) &&
    entities.names[object.name].last > object.first + 1,
  literal: ({ doc }, { literal }) => {
    if (literal === undefined) return false
    const [first, last] = literal
    return !relationWords('bad-literal').has(doc.tokens.lower[first]) && !relationWords('bad-literal').has(doc.tokens.lower[last - 1])
  },
  unit: ({ doc }, { subject, object }) =>
    isUnit(doc.tokens.lower[subject.first]) && !(object !== null && relationWords('no-whole').has(doc.tokens.lower[object.first])),
  inner: ({ doc }, { subject: { first, last } }) =>
    relationWords('inner-unit').has(doc.tokens.lower[first]) && last - first <= LONGEST_INNER,
  sole: ({ doc, entities }, { subject }) => {
    const { sentence, length } = doc.tokens
    for (let i = Math.max(0, subject.first - REACH); i < Math.min(length, subject.last + REACH); i++) {
      const name = sentence[i] === sentence[subject.first] ? entities.names[entities.nameAt[i] ?? -1] : undefined
      if (name?.type === 'person' && name.entity !== subject.entity) return false
    }
    return true
  },
  nearest: ({ entities }, { subject, object }) => {
    if (object === null) return false
    const { last } = entities.names[object.name]
    for (let i = last; i < subject.first; i++)
      if (entities.nameAt[i] >= 0 && entities.names[entities.nameAt[i]].type === object.type) return false
    return true
  },
  panel: ({ doc }, { object }) => object !== null && !relationWords('judge').has(doc.tokens.lower[object.first - 1]),
  through: ({ doc }, { subject }) => !relationWords('own-body').has(doc.tokens.lower[subject.first]),
  field: ({ doc }, { subject: { first, last } }) => {
    const { lower } = doc.tokens
    if (!relationWords('inner-unit').has(lower[first]) || last - first > LONGEST_FIELD) return false
    for (let i = first + 1; i < last; i++) if (relationWords('whole-head').has(lower[i]) || has(doc, i, Shape.allCaps)) return false
    return true
  },
  unreported: ({ doc }, { first, last }) => {
    for (let i = first; i < last; i++) if (relationWords('report').has(doc.tokens.lower[i])) return false
    return true
  },
  affiliation: ({ doc, entities }, { object }) => {
    if (object === null) return false
    const { subtype, name } = entities.list[object.entity]
    if (subtype === 'party' || subtype === 'club' || /^(Partai|Fraksi) /.test(name)) return true
    const short = object.last - object.first === 1 && has(doc, object.first, Shape.allCaps)
    return !short && !textOf(doc, object.first, object.last).includes('.')
  },
  unprovincial: (context, { object }) => object !== null && levelOf(context, object) !== LEVEL.province,
  team: ({ doc, entities }, { object }) =>
    object !== null &&
    (entities.list[object.entity].subtype === 'club' ||
      relationWords('team-head').has(doc.tokens.lower[object.first]) ||
      relationWords('team-head').has(doc.tokens.lower[object.first - 1])),
  opens: ({ doc }, { first }) => doc.sentences[doc.tokens.sentence[first]].first === first,
  bodily: (_, { subject }) => subject.type === 'organization',
  group: ({ doc }, { subject, object }) =>
    object !== null &&
    (relationWords('group').has(doc.tokens.lower[object.first]) || relationWords('group').has(doc.tokens.lower[object.last - 1])) &&
    !relationWords('group').has(doc.tokens.lower[subject.first]),
  bare: ({ entities }, { subject, object }) => object !== null && entities.names[object.name]?.last === subject.first,
  abroad: (context, { object }) => object !== null && levelOf(context, object) === LEVEL.country,
  within: ({ doc }, { subject }) => subject.first > doc.sentences[doc.tokens.sentence[subject.first]].first,
  spelt: ({ doc }, { object }) => object !== null && !has(doc, object.first, Shape.allCaps),
  levelled: (context, { object }) => {
    const level = object === null ? undefined : levelOf(context, object)
    return level !== undefined && level >= 2 && level <= 6
  },
  adjoining: ({ doc, entities }, { subject, object }) =>
    object !== null &&
    entities.names[subject.name].last === object.first &&
    !(doc.tokens.lower[subject.first - 1] === ',' && subject.first - doc.sentences[doc.tokens.sentence[subject.first]].first <= DATELINE),
}

let heads: ReadonlyMap<string, TableRow> | undefined

/** The row of the noun that begins a place's name (`Kecamatan X`). */
function headOf({ doc }: RelationContext, { first }: Argument): TableRow | undefined {
  heads ??= new Map(tableRows('relation-level').map((row) => [row.phrase, row]))
  return heads.get(doc.tokens.lower[first])
}

/** A place's administrative level, from the noun that begins its name or what it is known for. */
function levelOf(context: RelationContext, place: Argument): number | undefined {
  const head = headOf(context, place)
  const { subtype } = context.entities.list[place.entity]
  return LEVEL[(head?.sure === 'yes' ? head.subtype : (subtype ?? head?.subtype)) ?? '']
}

/** Whether a name begins with the noun of an administrative level: a bare name before it may be a quarter's that bears the district's name. */
const isNamedByLevel = (context: RelationContext, place: Argument): boolean => headOf(context, place)?.sure === 'yes'

/** A continent or a part of one lies in no country. */
function isContinental({ doc, entities }: RelationContext, { entity, first }: Argument): boolean {
  return entities.list[entity].subtype === 'region' && relationWords('continent').has(doc.tokens.lower[first])
}

/** `Pasar A, Pasar B`: places of one kind lie beside each other. */
function sameHead({ doc, entities }: RelationContext, { subject, object }: PatternMatch): boolean {
  if (object === null) return false
  const { lower } = doc.tokens
  const inner = entities.names[subject.name]
  const outer = entities.names[object.name]
  return (
    inner !== undefined &&
    outer !== undefined &&
    lower[inner.first] === lower[outer.first] &&
    inner.last - inner.first > 1 &&
    outer.last - outer.first > 1 &&
    entryNamed('name-place-head', lower[inner.first]) !== undefined
  )
}

/** Whether a person is named before token `i` in its sentence. */
function personBefore({ doc, entities }: RelationContext, i: number): boolean {
  for (let k = doc.sentences[doc.tokens.sentence[i]].first; k < i; k++)
    if (entities.nameAt[k] >= 0 && entities.names[entities.nameAt[k]].type === 'person') return true
  return false
}

let seats: ReadonlySet<string> | undefined

/** Whether a name begins like those of bodies with a house. */
export function isSeat(word: string): boolean {
  seats ??= new Set(tableRows('relation-seat').map((row) => row.phrase))
  return seats.has(word)
}

/** Whether a level is that of a part of a regency or a regency. */
const isArea = (level: number | undefined): boolean => level !== undefined && level >= LEVEL.regency && level < LEVEL.street

/** The place that follows after a comma or dash: unknown places in a row are rather a list than a chain. */
function nextPlace(context: RelationContext, at: number): Argument | null {
  const mark = context.doc.tokens.lower[at]
  if (mark !== ',' && mark !== '-' && mark !== '–') return null
  const next = argumentAt(context, at + 1)
  return next?.type === 'place' ? next : null
}

/** Whether a place or one of those behind its commas is of a known level: an address goes on to what is known, a list need not. */
function reachesKnown(context: RelationContext, from: Argument): boolean {
  let place: Argument | null = from
  for (let step = 0; step < LONGEST_CHAIN && place !== null; step++) {
    if (levelOf(context, place) !== undefined) return true
    place = nextPlace(context, behindBracket(context, place.last))
  }
  return false
}

/** Whether a place of unknown level or an administrative area stands before the comma at token `i - 1`. */
function followsPlace(context: RelationContext, i: number): boolean {
  const { doc, entities } = context
  const name = entities.nameAt[i - 2] ?? -1
  const before = doc.tokens.lower[i - 1] === ',' && name >= 0 ? argumentAt(context, entities.names[name].first) : null
  return before?.type === 'place' && (levelOf(context, before) ?? 0) < LEVEL.street
}

/** Whether the match lies in a list of names (`Kenya, Uganda, dan Rwanda`). */
function inList(context: RelationContext, { subject, object }: PatternMatch): boolean {
  if (object === null) return false
  const { doc, entities } = context
  const { lower } = doc.tokens
  // `ibu kota Swedia, Stockholm` goes the other way
  if ((lower[subject.first - 1] === 'kota' && lower[subject.first - 2] === 'ibu') || lower[subject.first - 1] === 'ibukota') return true
  // `dari Cawang ke Kalideres, Ancol ke Kota`: stops of a route
  const ahead = behindBracket(context, object.last)
  if (lower[subject.first - 1] === 'ke' && lower[ahead] === 'ke') return true
  const isName = (i: number): boolean =>
    i < doc.tokens.length && entities.nameAt[i] >= 0 && entities.names[entities.nameAt[i]].type === 'place'
  // the last of a list may be no known name
  const isItem = (i: number): boolean =>
    isName(i) || (i < doc.tokens.length && entities.nameAt[i] < 0 && has(doc, i, Shape.capital) && !has(doc, i, Shape.sentenceStart))
  let at = ahead
  for (let step = 0; step < LONGEST_CHAIN; step++) {
    if (relationWords('join').has(lower[at])) return isItem(at + 1)
    if (lower[at] !== ',') return false
    if (relationWords('join').has(lower[at + 1]))
      return isItem(at + 2) || ((step > 0 || followsPlace(context, subject.first)) && relationWords('and-more').has(lower[at + 2]))
    if (!isName(at + 1)) return false
    at = behindBracket(context, entities.names[entities.nameAt[at + 1]].last)
  }
  return subject.type === 'place'
}
