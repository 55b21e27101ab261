import fc from 'fast-check'
import type { z } from 'zod'
import { extract } from '../../src/index'
import { checkOptions } from '../../src/schema/check'
import { type optionsSchema, optionsJsonSchema, resultJsonSchema, resultSchema } from '../../src/schema/index'
import * as schema from '../../src/schema/index'
import type { Entity, Extraction, ExtractOptions, Quote, Relation } from '../../src/schema/types'
import { ODD_TEXTS } from './contract'
import { ARTICLES } from '../fixtures'

// The schemas and the interfaces say the same: these lines do not compile where they part.
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false
const agree: [
  Same<z.infer<typeof resultSchema>, Extraction>,
  Same<z.infer<typeof schema.entitySchema>, Entity>,
  Same<z.infer<typeof schema.quoteSchema>, Quote>,
  Same<z.infer<typeof schema.relationSchema>, Relation>,
  Same<z.infer<typeof optionsSchema>, ExtractOptions>,
  Same<keyof z.infer<typeof schema.entitySchema>, keyof Entity>,
  Same<keyof z.infer<typeof schema.quoteSchema>, keyof Quote>,
  Same<keyof z.infer<typeof schema.relationSchema>, keyof Relation>,
  Same<keyof z.infer<typeof schema.valueSchema>, keyof NonNullable<Entity['value']>>,
  Same<keyof z.infer<typeof optionsSchema>, keyof ExtractOptions>,
] = [true, true, true, true, true, true, true, true, true, true]

test('schemas and interfaces agree', () => expect(agree).not.toContain(false))

test.each(Object.entries({ ...ARTICLES, ...ODD_TEXTS }))('%s: the result passes its schema and nothing is left out of it', (_, text) => {
  const extraction = extract(text)
  expect(resultSchema.parse(extraction)).toEqual(extraction)
})

test('JSON Schemas are made from them', () => {
  expect(resultJsonSchema()).toMatchObject({ type: 'object', required: ['entities', 'quotes', 'relations', 'warnings'] })
  expect(optionsJsonSchema()).toMatchObject({ type: 'object', additionalProperties: false })
})

/** Option values near the border between right and wrong. */
const nearly = fc.record(
  {
    date: fc.constantFrom(
      undefined,
      '2025-10-22',
      '2024-02-29',
      '2025-02-29',
      '2025-10-22T19:30:00+07:00',
      '2025-10-22T25:00Z',
      '22/10/2025',
      '',
      7,
      null,
    ),
    title: fc.constantFrom(undefined, '', 'Judul', 3, null),
    stages: fc.constantFrom(undefined, [], ['names'], ['names', 'quotes'], ['all'], 'names', [1], null),
    maxLength: fc.constantFrom(undefined, 0, 10, -1, 1.5, Number.NaN, '10', null),
    gazetteer: fc.constantFrom<unknown>(
      undefined,
      [],
      [{ name: 'A', type: 'person' }],
      [{ name: '', type: 'person' }],
      [{ name: 'A' }],
      [{ name: 'A', type: 'person', alias: [] }],
      [{ name: 'A', type: 'place', aliases: ['B'], link: { id: '1', name: 'A', source: 's' } }],
      [{ name: 'A', type: 'place', link: { id: '1', name: 'A' } }],
      {},
      [null],
      null,
    ),
    extra: fc.constantFrom(undefined, undefined, undefined, 1),
  },
  { requiredKeys: [] },
)

test('the small check on the main path and the zod schema refuse the same', () => {
  fc.assert(
    fc.property(nearly, (options) => {
      let passes = true
      try {
        checkOptions(options)
      } catch {
        passes = false
      }
      expect([JSON.stringify(options), passes]).toEqual([JSON.stringify(options), schema.optionsSchema.safeParse(options).success])
    }),
    { numRuns: 500, seed: 1 },
  )
})
