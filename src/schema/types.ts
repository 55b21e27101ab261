import type { Span } from '../span'

/** The types of entity. The first three are clustered and resolved over the article. */
export const ENTITY_TYPES = [
  'person', 'organization', 'place',
  'event', 'law', 'product', 'work', 'language', 'religion', 'ethnicity',
  'date', 'time', 'money', 'percent', 'quantity', 'ordinal', 'cardinal',
] as const
export type EntityType = (typeof ENTITY_TYPES)[number]

export interface Mention extends Span {
  kind: 'name' | 'nominal' | 'pronoun'
  /** 0 to 1. */
  confidence: number
  /** Id of the rule, lexicon or model that made it. */
  via: string
}

export interface Link {
  id: string
  name: string
  source: string
}

/** The normalised value of a date, time, amount or number. */
export interface Value {
  /**
   * A decimal string for amounts, never a float. ISO 8601 for dates and times: days, months, years, weeks (`2025-W42`), intervals with `/`
   * (a quarter is `2025-07/2025-09`), clock times `T19:30+07:00`; digits that stay open are `X` (ISO 8601-2: `XXXX-05-17`, `XXXX-WXX-3` a
   * Wednesday, `199X` the nineties, `18XX` the 19th century), years before Christ negative; `P2Y`, `-P1D`: so far from an unknown day.
   */
  value: string
  /** ISO 4217 code for money, UCUM-like unit for quantities. */
  unit?: string
  /** For dates: what the text states by itself, where `value` holds more than that (year or day inferred). */
  stated?: string
  /**
   * Amounts: 'about', 'at-least', 'at-most', 'over', 'under', or 'multiples' (`puluhan`: several times the value).
   * Dates: 'start', 'mid', 'end' (inside the period), 'since', 'until', 'before', 'after', or 'later', 'earlier' (than a date of the text).
   */
  modifier?: string
  /** For ranges of amounts: the upper bound, `value` being the lower one. */
  upper?: string
  /** For quantities of time: the ISO 8601 duration (`PT2H30M`). */
  duration?: string
  /** For money: the unit that the price is for (`kg` in `Rp 500 ribu per kg`). */
  per?: string
  /** For dates and times: the part of the day that the text names: 'early-morning', 'morning', 'midday', 'afternoon', 'night'. */
  part?: string
  /** For dates of another calendar than the Gregorian: 'hijri'; year, month and day of `value` are then of that calendar. */
  calendar?: string
}

export interface Entity {
  /** `e1`, `e2`, … by first mention. */
  id: string
  type: EntityType
  subtype?: string
  /** Fullest name in the text, without title; for unnamed sources the fullest noun phrase. */
  name: string
  mentions: Mention[]
  value?: Value
  link?: Link
}

export type QuoteType = 'direct' | 'indirect' | 'mixed'

export interface Cue extends Span {
  /** Root of the reporting word: `ujarnya` → `ujar`. */
  lemma: string
  /** neutral, claim, denial, admission, criticism, praise, request, promise, warning, estimate … */
  stance: string
}

export interface Speaker {
  entity: string | null
  mention: Span | null
  name: string
}

export interface Quote {
  id: string
  type: QuoteType
  /** Content; two or more where the cue interrupts it. Quotation marks at the edges stay outside. */
  spans: Span[]
  cue: Cue | null
  speaker: Speaker | null
  addressee?: Span
  /** Ids of the entities named inside the content. */
  about: string[]
  confidence: number
  via: string
}

export interface Relation {
  id: string
  type: string
  subject: string
  object: string | null
  role?: string
  polarity?: 'negative'
  modality?: 'future' | 'conditional' | 'possible' | 'desired'
  /** Id of the quote inside which it is stated. */
  claimedBy?: string
  /** What the object is where it is no entity: a crime, an age, a date. */
  literal?: string
  evidence: Span
  confidence: number
  via: string
}

export interface Warning {
  code: string
  message: string
  start?: number
  end?: number
}

export interface Extraction {
  entities: Entity[]
  quotes: Quote[]
  relations: Relation[]
  warnings: Warning[]
}

/** A user's own gazetteer entry. */
export interface GazetteerEntry {
  name: string
  type: EntityType
  subtype?: string
  aliases?: string[]
  link?: Link
}

/** Which types of relation to give: those that are mostly right in running text, or every type that rules exist for. */
export type RelationChoice = 'default' | 'all'

export type StageName = 'names' | 'values' | 'quotes' | 'relations'

export interface ExtractOptions {
  /** Publication date of the article (`2025-10-22` or a full ISO 8601 time); relative dates resolve against it. */
  date?: string
  /** Headline; used for names only, never searched for quotes. */
  title?: string
  /** Own entries; they win over the embedded lexicons. */
  gazetteer?: GazetteerEntry[]
  /** Which stages to run; default all. Quotes and relations need names and bring them along. */
  stages?: StageName[]
  /** `'all'` gives `supports`, `succeeds` and `owns` too, more than a fifth of which are wrong in running text. Default `'default'`. */
  relations?: RelationChoice
  /** Longest text accepted, in UTF-16 units; longer text throws `TEXT_TOO_LONG`. Default 50,000,000. */
  maxLength?: number
}

/** What an article brings beside its text. */
export type ArticleOptions = Pick<ExtractOptions, 'date' | 'title'>

/** An extractor with fixed options; see `createExtractor`. */
export interface Extractor {
  extract(text: string, article?: ArticleOptions): Extraction
}
