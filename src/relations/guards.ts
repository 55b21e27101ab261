import { entryNamed } from '../lexicon/store'
import { tableRows, type TableRow } from '../lexicon/tables'
import { type Argument, behindBracket, type RelationContext } from './context'
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
    if (
      inner === undefined &&
      outer === undefined &&
      match.pattern.id === 'chain-place' &&
      !relationWords('placed').has(doc.tokens.lower[subject.first - 1])
    ) {
      return !goesOnWithPlace(context, behindBracket(context, object.last))
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
  affiliation: ({ doc, entities }, { object }) => {
    if (object === null) return false
    const { subtype, name } = entities.list[object.entity]
    if (subtype === 'party' || subtype === 'club' || /^(Partai|Fraksi) /.test(name)) return true
    const short = object.last - object.first === 1 && has(doc, object.first, Shape.allCaps)
    return !short && !textOf(doc, object.first, object.last).includes('.')
  },
  unprovincial: (context, { object }) => object !== null && levelOf(context, object) !== LEVEL.province,
  team: ({ doc, entities }, { object }) =>
    object !== null && (entities.list[object.entity].subtype === 'club' || relationWords('team-head').has(doc.tokens.lower[object.first])),
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

/** Whether another place follows after a comma or dash: unknown places in a row are rather a list than a chain. */
function goesOnWithPlace({ doc, entities }: RelationContext, at: number): boolean {
  const mark = doc.tokens.lower[at]
  if (mark !== ',' && mark !== '-' && mark !== '–') return false
  const name = entities.nameAt[at + 1] ?? -1
  return name >= 0 && entities.names[name].type === 'place'
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
  let at = ahead
  for (let step = 0; step < LONGEST_CHAIN; step++) {
    if (relationWords('join').has(lower[at])) return isName(at + 1)
    if (lower[at] !== ',') return false
    if (relationWords('join').has(lower[at + 1])) return isName(at + 2)
    if (!isName(at + 1)) return false
    at = behindBracket(context, entities.names[entities.nameAt[at + 1]].last)
  }
  return subject.type === 'place'
}
