/** The entry `petik/schema`: zod schemas of options and results. The only entry that needs zod. */
import { z } from 'zod'
import { isIsoDate, RELATION_CHOICES, STAGE_NAMES } from './check'
import { ENTITY_TYPES } from './types'

const text = z.string().refine((s) => s.trim().length > 0, 'must not be empty')
const offset = z.int().min(0)
const confidence = z.number().min(0).max(1)
const span = { start: offset, end: offset, text: z.string() }

export const spanSchema = z.object(span)

export const linkSchema = z.object({ id: text, name: text, source: text })

export const gazetteerEntrySchema = z.strictObject({
  name: text,
  type: z.enum(ENTITY_TYPES),
  subtype: text.optional(),
  aliases: z.array(text).optional(),
  link: z.strictObject(linkSchema.shape).optional(),
})

/** Options of `extract` and `createExtractor`; unknown names are refused. */
export const optionsSchema = z.strictObject({
  date: z.string().refine(isIsoDate, 'must be an ISO 8601 date such as 2025-10-22').optional(),
  title: z.string().optional(),
  gazetteer: z.array(gazetteerEntrySchema).optional(),
  stages: z.array(z.enum(STAGE_NAMES)).optional(),
  relations: z.enum(RELATION_CHOICES).optional(),
  maxLength: z.int().min(0).optional(),
})

export const valueSchema = z.object({
  value: z.string(),
  unit: z.string().optional(),
  stated: z.string().optional(),
  modifier: z.string().optional(),
  upper: z.string().optional(),
  duration: z.string().optional(),
  per: z.string().optional(),
  part: z.string().optional(),
  calendar: z.string().optional(),
})

export const mentionSchema = z.object({ ...span, kind: z.enum(['name', 'nominal', 'pronoun']), confidence, via: z.string() })

export const entitySchema = z.object({
  id: z.string().regex(/^e\d+$/),
  type: z.enum(ENTITY_TYPES),
  subtype: z.string().optional(),
  name: z.string(),
  mentions: z.array(mentionSchema),
  value: valueSchema.optional(),
  link: linkSchema.optional(),
})

export const cueSchema = z.object({ ...span, lemma: z.string(), stance: z.string() })

export const speakerSchema = z.object({ entity: z.string().nullable(), mention: spanSchema.nullable(), name: z.string() })

export const quoteSchema = z.object({
  id: z.string().regex(/^q\d+$/),
  type: z.enum(['direct', 'indirect', 'mixed']),
  spans: z.array(spanSchema),
  cue: cueSchema.nullable(),
  speaker: speakerSchema.nullable(),
  addressee: spanSchema.optional(),
  about: z.array(z.string()),
  confidence,
  via: z.string(),
})

export const relationSchema = z.object({
  id: z.string().regex(/^r\d+$/),
  type: z.string(),
  subject: z.string(),
  object: z.string().nullable(),
  role: z.string().optional(),
  polarity: z.literal('negative').optional(),
  modality: z.enum(['future', 'conditional', 'possible', 'desired']).optional(),
  claimedBy: z.string().optional(),
  literal: z.string().optional(),
  evidence: spanSchema,
  confidence,
  via: z.string(),
})

export const warningSchema = z.object({ code: z.string(), message: z.string(), start: offset.optional(), end: offset.optional() })

/** What `extract` returns. */
export const resultSchema = z.object({
  entities: z.array(entitySchema),
  quotes: z.array(quoteSchema),
  relations: z.array(relationSchema),
  warnings: z.array(warningSchema),
})

/** The JSON Schema (draft 2020-12) of what `extract` returns, made from `resultSchema`. */
export function resultJsonSchema(): Record<string, unknown> {
  return z.toJSONSchema(resultSchema, { io: 'input' }) as Record<string, unknown>
}

/** The JSON Schema (draft 2020-12) of the options. */
export function optionsJsonSchema(): Record<string, unknown> {
  return z.toJSONSchema(optionsSchema, { io: 'input' }) as Record<string, unknown>
}
