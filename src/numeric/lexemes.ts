import { tableRows } from '../lexicon/tables'

/** What starts a value at a token; the scanner switches on it. */
export const Trigger = { none: 0, number: 1, date: 2, clock: 3, currency: 4, unit: 5, ordinal: 6, magnitude: 7, minus: 8 } as const

export interface NumberWord {
  readonly kind: string
  readonly value: string
  readonly number: number
}
export interface Unit {
  readonly unit: string
  readonly kind: string
  readonly iso: string
}
export interface DayPart {
  readonly part: string
  readonly from: number
  readonly to: number
}

/** Everything the tables say of a word or phrase. */
export interface Lexeme {
  /** Most words that a phrase beginning with this one has. */
  longest: number
  trigger: number
  /** May join a number before it to a date, a law or a time. */
  binds: boolean
  number?: NumberWord
  /** `calendar`: gregorian, short (an abbreviation) or hijri. */
  month?: { readonly number: number; readonly calendar: string }
  weekday?: number
  /** Currency code where the form stands before, after the amount. */
  prefix?: string
  suffix?: string
  unit?: Unit
  /** Unit of which the word means one (`setahun`). */
  one?: Unit
  part?: DayPart
  zone?: string
  /** Classes of `date-word`, with their values. */
  date?: Map<string, string>
}

export interface Lexemes {
  readonly words: ReadonlyMap<string, Lexeme>
  /** Modifier phrases before and after an amount. */
  readonly before: ReadonlyMap<string, string>
  readonly after: ReadonlyMap<string, string>
  /** Last words of the modifier phrases before an amount. */
  readonly beforeEnds: ReadonlySet<string>
  guard(kind: string): ReadonlySet<string>
  /** Filter by first two characters and length: 0 where no trigger can match. */
  readonly filter: Uint8Array
}

/** Index into the filter. */
export function filterKey(first: number, second: number, length: number): number {
  return ((first & 31) << 10) | ((second & 31) << 5) | Math.min(length, 31)
}

const NONE: ReadonlySet<string> = new Set()
let built: Lexemes | undefined

/** The tables as one map, built at the first call. */
export function lexemes(): Lexemes {
  built ??= build()
  return built
}

/** All of one shape, which is read faster. */
const newLexeme = (): Lexeme => ({
  longest: 1,
  trigger: Trigger.none,
  binds: false,
  number: undefined,
  month: undefined,
  weekday: undefined,
  prefix: undefined,
  suffix: undefined,
  unit: undefined,
  one: undefined,
  part: undefined,
  zone: undefined,
  date: undefined,
})

/** Words that join two numbers, and those behind a number of a law or a decade. */
const BINDING = new Set(['hingga', 'sd', 'sampai', 's', 'dan', 'tahun', 'an'])

function build(): Lexemes {
  const words = new Map<string, Lexeme>()
  const get = (form: string): Lexeme => {
    let lexeme = words.get(form)
    if (!lexeme) words.set(form, (lexeme = newLexeme()))
    const space = form.indexOf(' ')
    if (space > 0) {
      const head = get(form.slice(0, space))
      head.longest = Math.max(head.longest, form.split(' ').length)
    }
    return lexeme
  }
  for (const r of tableRows('number-word')) {
    const lexeme = get(r.phrase)
    lexeme.number = { kind: r.kind, value: r.value, number: Number(r.value) }
    if (r.kind === 'ordinal') lexeme.trigger = Trigger.ordinal
    else if (!/^(teen|ten|hundred|magnitude|short-magnitude|denominator|dozen)$/.test(r.kind)) lexeme.trigger = Trigger.number
  }
  for (const r of tableRows('month')) get(r.phrase).month = { number: Number(r.month), calendar: r.calendar }
  for (const r of tableRows('weekday')) get(r.phrase).weekday = Number(r.day)
  for (const r of tableRows('currency')) {
    const lexeme = get(r.phrase)
    if (r.suffix) lexeme.suffix = r.suffix
    if (r.prefix) {
      lexeme.prefix = r.prefix
      lexeme.trigger = Trigger.currency
      const letters = /^[a-z]+/.exec(r.phrase)
      if (letters && letters[0] !== r.phrase && get(letters[0]).trigger === Trigger.none) get(letters[0]).trigger = Trigger.currency
    }
  }
  for (const r of tableRows('unit')) {
    const unit = { unit: r.unit, kind: r.kind, iso: r.iso ?? '' }
    get(r.phrase).unit = unit
    if (unit.iso && !r.phrase.includes(' ')) get(`se${r.phrase}`).one = unit
  }
  for (const r of tableRows('day-part')) get(r.phrase).part = { part: r.part, from: Number(r.from), to: Number(r.to) }
  for (const r of tableRows('time-zone')) get(r.phrase).zone = r.offset
  for (const r of tableRows('date-word')) {
    const classes = (get(r.phrase).date = new Map<string, string>())
    for (const item of r.classes.split(' ')) {
      const [name, value = ''] = item.split(':')
      classes.set(name, value)
    }
  }
  const before = new Map<string, string>()
  const after = new Map<string, string>()
  for (const r of tableRows('value-modifier')) {
    if (r.before) before.set(r.phrase, r.before)
    if (r.after) after.set(r.phrase, r.after)
  }
  const guards = new Map<string, Set<string>>()
  for (const r of tableRows('value-guard')) {
    for (const kind of r.kinds.split(' ')) {
      const set = guards.get(kind)
      if (set) set.add(r.phrase)
      else guards.set(kind, new Set([r.phrase]))
    }
  }
  for (const form of ['pukul', 'pkl', 'jam']) get(form).trigger = Trigger.clock
  for (const form of ['hari', 'tanggal', 'tgl', 'bulan', 'tahun', 'abad', 'tadi', 'nanti', 'pekan']) get(form).trigger = Trigger.date
  for (const form of ['magnitudo', 'skala']) get(form).trigger = Trigger.magnitude
  get('minus').trigger = Trigger.minus
  get('ke').trigger = Trigger.ordinal
  for (const form of BINDING) get(form)
  for (const [form, lexeme] of words)
    lexeme.binds =
      BINDING.has(form) || lexeme.longest > 1 || lexeme.month !== undefined || lexeme.part !== undefined || lexeme.zone !== undefined
  const filter = new Uint8Array(1 << 15)
  for (const [form, lexeme] of words) {
    if (lexeme.trigger === Trigger.none) {
      const { date } = lexeme
      if (
        lexeme.month ||
        lexeme.weekday ||
        lexeme.part ||
        date?.has('day') ||
        date?.has('night') ||
        date?.has('edge') ||
        date?.has('quarter') ||
        date?.has('half') ||
        date?.has('third') ||
        date?.has('decade') ||
        date?.has('since-anchor')
      )
        lexeme.trigger = Trigger.date
      else if (lexeme.one) lexeme.trigger = Trigger.unit
    }
    if (lexeme.trigger === Trigger.none) continue
    const space = form.indexOf(' ')
    const head = space < 0 ? form : form.slice(0, space)
    const first = words.get(head) as Lexeme
    if (first.trigger === Trigger.none) first.trigger = lexeme.trigger
    filter[filterKey(head.charCodeAt(0), head.length > 1 ? head.charCodeAt(1) : 0, head.length)] = 1
  }
  return {
    words,
    before,
    after,
    beforeEnds: new Set([...before.keys()].map((form) => form.slice(form.lastIndexOf(' ') + 1))),
    guard: (kind) => guards.get(kind) ?? NONE,
    filter,
  }
}
