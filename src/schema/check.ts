import { PetikError } from '../errors'
import { ENTITY_TYPES, type ExtractOptions, type GazetteerEntry, type RelationChoice, type StageName } from './types'

/** The stages that can be chosen, in the order in which they run. */
export const STAGE_NAMES: readonly StageName[] = ['names', 'values', 'quotes', 'relations']

/** Which types of relation can be asked for. */
export const RELATION_CHOICES = ['default', 'all'] as const satisfies readonly RelationChoice[]

/** Longest text accepted where the options name no other limit, in UTF-16 units. */
export const DEFAULT_MAX_LENGTH = 50_000_000

const DATE = /^(\d{4})-(\d\d)-(\d\d)(?:T([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)?)?$/

/** Whether a string is a calendar date (`2025-10-22`) or an ISO 8601 time (`2025-10-22T19:30:00+07:00`). */
export function isIsoDate(value: string): boolean {
  const m = DATE.exec(value)
  if (!m) return false
  const [year, month, day] = [Number(m[1]), Number(m[2]), Number(m[3])]
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
}

type Check = (value: unknown, path: string) => void

function fail(path: string, expected: string, value: unknown): never {
  const got =
    value === null
      ? 'null'
      : Array.isArray(value)
        ? 'a list'
        : typeof value === 'string'
          ? JSON.stringify(value.slice(0, 40))
          : typeof value
  throw new PetikError('BAD_OPTION', `${path} must be ${expected}, not ${got}`, { field: path })
}

const string: Check = (value, path) => {
  if (typeof value !== 'string') fail(path, 'a string', value)
}
const nonEmpty: Check = (value, path) => {
  if (typeof value !== 'string' || !value.trim()) fail(path, 'a string that is not empty', value)
}
const oneOf =
  (names: readonly string[]): Check =>
  (value, path) => {
    if (typeof value !== 'string' || !names.includes(value)) fail(path, `one of ${names.join(', ')}`, value)
  }
const list =
  (item: Check): Check =>
  (value, path) => {
    if (!Array.isArray(value)) fail(path, 'a list', value)
    value.forEach((v, i) => {
      item(v, `${path}[${i}]`)
    })
  }

/** Checks an object's fields; a field that is `undefined` counts as left out. */
function object<T extends object>(fields: Readonly<Record<keyof T, Check>>, required: readonly (keyof T & string)[] = []): Check {
  return (value, path) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) fail(path || 'options', 'an object', value)
    const at = (name: string) => (path ? `${path}.${name}` : name)
    for (const name of required)
      if ((value as T)[name] === undefined) throw new PetikError('BAD_OPTION', `${at(name)} is missing`, { field: at(name) })
    for (const [name, v] of Object.entries(value)) {
      if (!Object.hasOwn(fields, name)) {
        throw new PetikError('BAD_OPTION', `${at(name)} is no option; known here: ${Object.keys(fields).join(', ')}`, { field: at(name) })
      }
      if (v !== undefined) fields[name as keyof T](v, at(name))
    }
  }
}

const OPTIONS: Readonly<Record<keyof ExtractOptions, Check>> = {
  date: (value, path) => {
    if (typeof value !== 'string' || !isIsoDate(value)) fail(path, 'an ISO 8601 date such as 2025-10-22', value)
  },
  title: string,
  gazetteer: list(
    object<GazetteerEntry>(
      {
        name: nonEmpty,
        type: oneOf(ENTITY_TYPES),
        subtype: nonEmpty,
        aliases: list(nonEmpty),
        link: object({ id: nonEmpty, name: nonEmpty, source: nonEmpty }, ['id', 'name', 'source']),
      },
      ['name', 'type'],
    ),
  ),
  stages: list(oneOf(STAGE_NAMES)),
  relations: oneOf(RELATION_CHOICES),
  maxLength: (value, path) => {
    if (!Number.isSafeInteger(value) || (value as number) < 0) fail(path, 'a whole number of UTF-16 units, 0 or more', value)
  },
}

/**
 * Checks options that come from outside.
 * @param known names allowed here; default every option
 * @throws PetikError `BAD_OPTION`, its `field` the path of the option at fault (`gazetteer[2].type`)
 */
export function checkOptions(value: unknown, known = Object.keys(OPTIONS) as (keyof ExtractOptions)[]): asserts value is ExtractOptions {
  object(Object.fromEntries(known.map((name) => [name, OPTIONS[name]])))(value, '')
}
