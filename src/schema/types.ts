import type { Span } from '../span'

/** The types of entity. The first three are clustered and resolved over the article. */
export const ENTITY_TYPES = [
  'person',
  'organization',
  'place',
  'event',
  'law',
  'product',
  'work',
  'language',
  'religion',
  'ethnicity',
  'date',
  'time',
  'money',
  'percent',
  'quantity',
  'ordinal',
  'cardinal',
] as const
export type EntityType = (typeof ENTITY_TYPES)[number]

export interface Mention extends Span {
  kind: 'name' | 'nominal' | 'pronoun'
  /** 0 to 1. */
  confidence: number
  /** Id of the rule, lexicon or model that made it. */
  via: string
}

/** An entry of a gazetteer: `{ id: 'ID', name: 'Indonesia', source: 'iso3166' }`; for money the currency. */
export interface Link {
  id: string
  name: string
  /**
   * What the id is of: `iso3166` (countries), `kemendagri` (provinces, regencies, cities), `idx` (listed companies), `iso4217` (currencies),
   * `petik` for other places and organizations of the lexicons (`organization/PDI Perjuangan`: one for all forms of the name), or what an
   * own entry says.
   */
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
  /** `country`, `province`, `regency`, `city` … of places; `ministry`, `company`, `party`, `media` … of organizations. */
  subtype?: string
  /** Fullest name in the text, without title; for unnamed sources the fullest noun phrase. */
  name: string
  mentions: Mention[]
  value?: Value
  link?: Link
}

/** `direct`: all of it in quotation marks; `indirect`: none; `mixed`: an indirect clause with a quoted part. */
export type QuoteType = 'direct' | 'indirect' | 'mixed'

/** The word that reports, as it is written. */
export interface Cue extends Span {
  /** Root of the reporting word: `ujarnya` → `ujar`. */
  lemma: string
  /** neutral, claim, denial, admission, criticism, praise, request, promise, warning, estimate … */
  stance: string
}

export interface Speaker {
  /** Id of the entity; null where the source is none that is known. */
  entity: string | null
  /** The words that name the source beside the cue: a name without title, a noun phrase, a pronoun or clitic. */
  mention: Span | null
  /** The entity's name, else the noun phrase. */
  name: string
}

export interface Quote {
  /** `q1`, `q2`, … in the order of the text. */
  id: string
  type: QuoteType
  /** Content; two or more where the cue interrupts it. Quotation marks at the edges stay outside. */
  spans: Span[]
  /** Null where none stands there: a further sentence in quotation marks. */
  cue: Cue | null
  /** Null where the text names no source. */
  speaker: Speaker | null
  /** With its preposition: `kepada wartawan`. */
  addressee?: Span
  /** Ids of the entities named inside the content. */
  about: string[]
  /** 0 to 1. */
  confidence: number
  /** Id of the rule that made it. */
  via: string
}

export interface Relation {
  /** `r1`, `r2`, … in the order of the text. */
  id: string
  /** `position`, `member_of`, `part_of`, `located_in`, `met_with`, `family`, `born_in`, `arrested_by` …; the list may grow. */
  type: string
  /** Id of an entity. */
  subject: string
  /** Id of an entity; null where it is not named or `literal` says it. */
  object: string | null
  /** Of a position: `juru bicara`; of a family: `istri`. */
  role?: string
  /** The text denies it. */
  polarity?: 'negative'
  /** The text says that it will, would, may or should be so. */
  modality?: 'future' | 'conditional' | 'possible' | 'desired'
  /** Id of the quote inside which it is stated. */
  claimedBy?: string
  /** What the object is where it is no entity: a crime, an age, a date. */
  literal?: string
  /** The words that state it. */
  evidence: Span
  /** 0 to 1. */
  confidence: number
  /** Id of the rule that made it. */
  via: string
}

/** Something in the input that could not be used. */
export interface Warning {
  /** For programs: `BAD_DATE`. */
  code: string
  message: string
  /** Where in the text, in UTF-16 units; absent where it is not about a place in the text. */
  start?: number
  end?: number
}

/** What `extract` returns: plain JSON. */
export interface Extraction {
  entities: Entity[]
  quotes: Quote[]
  relations: Relation[]
  warnings: Warning[]
}

/**
 * A user's own gazetteer entry. A name or alias with a capital matches as it is written or in capitals throughout, one all in lower case
 * in any case.
 */
export interface GazetteerEntry {
  name: string
  type: EntityType
  subtype?: string
  /** Other writings of the name. */
  aliases?: string[]
  link?: Link
}

/** Which types of relation to give: those that are mostly right in running text, or every type that rules exist for. */
export type RelationChoice = 'default' | 'all'

/** `values`: dates, times, money, percentages, quantities and numbers. */
export type StageName = 'names' | 'values' | 'quotes' | 'relations'

export interface ExtractOptions {
  /**
   * Publication date of the article (`2025-10-22` or a full ISO 8601 time); relative dates resolve against it. A time in UTC (`Z`) counts by the
   * clock of Jakarta, another offset by its own.
   */
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
  /** @throws PetikError `TEXT_NOT_STRING`, `TEXT_TOO_LONG` or `BAD_OPTION` */
  extract(text: string, article?: ArticleOptions): Extraction
}
