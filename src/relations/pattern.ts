import { tableRows, type TableRow } from '../lexicon/tables'
import type { EntityType } from '../schema/types'
import { column } from '../text/vocabulary'
import { TokenKind } from '../text/document'
import { argumentAt, behindName, type Argument, pronounAt, type RelationContext } from './context'
import { relationWords } from './words'

const TYPES = { person: 1, organization: 2, place: 4, date: 8 } as const

function typeBit(type: EntityType): number {
  return type === 'person'
    ? TYPES.person
    : type === 'organization'
      ? TYPES.organization
      : type === 'place'
        ? TYPES.place
        : type === 'date'
          ? TYPES.date
          : 0
}

const CLASSES: Readonly<Record<string, number>> = { PER: 1, WHO: 1, ORG: 2, LOC: 4, NAME: 7, AGENT: 7, BODY: 6, DATE: 8 }

type Element =
  | { readonly is: 'name'; readonly types: number; readonly slot: string; readonly anyhow: boolean }
  | { readonly is: 'word'; readonly words: ReadonlySet<string>; readonly optional: boolean }
  | { readonly is: 'kin'; readonly possessive: boolean }
  | { readonly is: 'gap'; readonly most: number; readonly wide: boolean }
  | { readonly is: 'ahead'; readonly words: ReadonlySet<string> }
  | { readonly is: 'age' }
  | { readonly is: 'text'; readonly most: number }

/** A row of `lexicons/relation-pattern.tsv`. */
export interface Pattern {
  readonly id: string
  readonly type: string
  readonly elements: readonly Element[]
  readonly behind: ReadonlySet<string> | null
  readonly guards: readonly string[]
  /** The names joined to its last one hold as well. */
  readonly list: boolean
  /** It begins with the noun of an event, of which more may be said around it. */
  readonly noun: boolean
  readonly confidence: number
  /** Bits of the words that its sentence must hold. */
  readonly needs: Int32Array
  readonly role?: string
}

export interface PatternMatch {
  readonly pattern: Pattern
  readonly subject: Argument
  readonly object: Argument | null
  readonly role?: string
  /** First and past-the-end token of the literal. */
  readonly literal?: readonly [number, number]
  readonly first: number
  readonly last: number
}

/** Patterns that a name opens, by what stands behind that. */
interface Opened {
  readonly all: readonly Pattern[]
  /** Those that ask for nothing right behind it. */
  readonly anyhow: readonly Pattern[]
  readonly beforeName: readonly Pattern[]
  readonly beforeWord: ReadonlyMap<string, readonly Pattern[]>
}

interface PatternIndex {
  readonly byWord: ReadonlyMap<string, readonly Pattern[]>
  readonly byKin: readonly Pattern[]
  /** Those whose subject opens them and may be a pronoun or noun phrase. */
  readonly byPronoun: Opened
  /** By bit of the first name's type. */
  readonly byType: readonly Opened[]
  readonly anchors: Anchors
}

let index: PatternIndex | undefined
const patterns = (): PatternIndex => (index ??= indexPatterns(tableRows('relation-pattern').map(compile)))

/** Bit of a word that opens a pattern; above it the word's row of anchors, 0 without. */
const OPENS = 1
const clues = column(({ lowers }, type) => {
  const { anchors, byWord } = patterns()
  return (anchors.rowOf(lowers[type]) << 1) | (byWord.has(lowers[type]) ? OPENS : 0)
})

/** Every place where a row of the pattern table matches; the work per token is bounded by the rows and their lengths. */
export function matchPatterns(context: RelationContext, take: (match: PatternMatch) => void): void {
  const { byType, byKin, byPronoun, byWord, anchors } = patterns()
  const { doc, entities, kinAt, otherAt } = context
  const { nameAt, names } = entities
  const { type, lower, vocabulary } = doc.tokens
  const clue = clues(vocabulary)
  const held = anchors.none()
  // every pattern has a name, so sentences without one are passed over
  let next = 0
  for (const { first, last } of doc.sentences) {
    while (next < names.length && names[next].last <= first) next++
    if (next === names.length) return
    if (names[next].first >= last) continue
    held.fill(0)
    let opened = false
    let kin = false
    for (let i = first; i < last; i++) {
      const bits = clue[type[i]]
      if (bits > OPENS) anchors.take(bits >> 1, held)
      if (bits & OPENS || otherAt[i] >= 0) opened = true
      if (kinAt.size > 0 && kinAt.has(i)) kin = true
    }
    if (kin) held[0] |= KIN
    for (let i = first; i < last; i++) {
      if (!opened && !kin) {
        while (next < names.length && names[next].first < i) next++
        if (next === names.length || names[next].first >= last) break
        i = names[next].first
      }
      const name = nameAt[i]
      if (name >= 0) {
        if (names[name].first === i) tryAll(context, fitting(context, byType[typeBit(names[name].type)], i), i, held, take)
        continue
      }
      const pronoun = otherAt[i] < 0 ? null : pronounAt(context, i)
      if (pronoun?.type === 'person') tryAll(context, fitting(context, byPronoun, i), i, held, take)
      if (kin && kinAt.has(i)) tryAll(context, byKin, i, held, take)
      if (clue[type[i]] & OPENS) tryAll(context, byWord.get(lower[i]) ?? NONE, i, held, take)
    }
  }
}

/** The patterns of those that the argument at token `i` may open which what stands behind it allows. */
function fitting(context: RelationContext, opened: Opened, i: number): readonly Pattern[] {
  const { tokens } = context.doc
  const argument = argumentAt(context, i) ?? pronounAt(context, i)
  if (argument === null) return opened.all
  // a bracket may be passed over or not
  const mark = tokens.lower[argument.last]
  if (mark === '(' || mark === ')') return opened.all
  const next = behindName(context, argument)
  if (next >= tokens.length || tokens.sentence[next] !== tokens.sentence[i]) return opened.anyhow
  if (context.entities.nameAt[next] >= 0) return opened.beforeName
  if (context.leadAt[next] >= 0) return opened.all
  return opened.beforeWord.get(tokens.lower[next]) ?? opened.anyhow
}

/** Tries the patterns at token `i` that ask for nothing but what their sentence holds. */
function tryAll(
  context: RelationContext,
  list: readonly Pattern[],
  i: number,
  held: Int32Array,
  take: (match: PatternMatch) => void,
): void {
  for (let k = 0; k < list.length; k++) if (holds(held, list[k].needs)) tryPattern(context, list[k], i, take)
}

function holds(held: Int32Array, needs: Int32Array): boolean {
  for (let k = 0; k < needs.length; k++) if ((needs[k] & ~held[k]) !== 0) return false
  return true
}
const NONE: readonly Pattern[] = []

interface Slots {
  s: Argument | null
  o: Argument | null
  role: string | undefined
  literal: [number, number] | undefined
}

function tryPattern(context: RelationContext, pattern: Pattern, first: number, take: (match: PatternMatch) => void): void {
  const { doc, entities } = context
  if (pattern.behind !== null) {
    const name = entities.nameAt[first]
    const start = name >= 0 ? context.startOf(entities.names[name]) : first
    if (start === 0 || !pattern.behind.has(doc.tokens.lower[start - 1])) return
  }
  const slots: Slots = { s: null, o: null, role: undefined, literal: undefined }
  const last = walk(context, pattern.elements, 0, first, doc.tokens.sentence[first], slots)
  if (last < 0) return
  // `istri Budi itu`: the phrase itself refers to the subject
  slots.s ??= referent(context, first, last)
  if (slots.s === null) return
  take({ pattern, subject: slots.s, object: slots.o, role: slots.role ?? pattern.role, literal: slots.literal, first, last })
}

function referent({ otherAt, others }: RelationContext, first: number, last: number): Argument | null {
  const at = otherAt[first]
  return at >= 0 && others[at].first === first && others[at].last <= last ? others[at] : null
}

/** End of the match of `elements` from `e` on at token `i`; -1 without. Depth is bounded by the pattern's length. */
function walk(context: RelationContext, elements: readonly Element[], e: number, i: number, sentence: number, slots: Slots): number {
  if (e === elements.length) return i
  const { tokens } = context.doc
  const element = elements[e]
  const inside = i < tokens.length && tokens.sentence[i] === sentence
  switch (element.is) {
    case 'ahead':
      return (inside ? element.words.has(tokens.lower[i]) : element.words.has('$'))
        ? walk(context, elements, e + 1, i, sentence, slots)
        : -1
    case 'word': {
      if (inside && context.entities.nameAt[i] < 0 && element.words.has(tokens.lower[i])) {
        const end = walk(context, elements, e + 1, i + 1, sentence, slots)
        if (end >= 0) return end
      }
      return element.optional ? walk(context, elements, e + 1, i, sentence, slots) : -1
    }
    case 'gap':
      for (let skipped = 0, at = i; ; skipped++, at++) {
        const end = walk(context, elements, e + 1, at, sentence, slots)
        if (end >= 0 || skipped >= element.most) return end
        if (at >= tokens.length || tokens.sentence[at] !== sentence) return -1
        if (
          element.wide
            ? isPerson(context, at)
            : tokens.kind[at] !== TokenKind.word || context.entities.nameAt[at] >= 0 || relationWords('gap-end').has(tokens.lower[at])
        )
          return -1
      }
    case 'name': {
      if (!inside) return -1
      const { nameAt, names } = context.entities
      if (element.types !== TYPES.date && nameAt[i] >= 0 && (typeBit(names[nameAt[i]].type) & element.types) === 0) return -1
      const argument =
        (element.types === TYPES.date ? context.dateAt.get(i) : argumentAt(context, i)) ??
        (e === 0 || element.anyhow ? pronounAt(context, i) : null)
      if (argument === null || (typeBit(argument.type) & element.types) === 0) return -1
      const next = elements[e + 1]
      const bracketNext = next?.is === 'word' && (next.words.has('(') || next.words.has(')'))
      const end = walk(context, elements, e + 1, bracketNext ? argument.last : behindName(context, argument), sentence, slots)
      if (end >= 0 && element.slot === 's') slots.s = argument
      if (end >= 0 && element.slot === 'o') slots.o = argument
      if (end >= 0 && element.slot === 'l') slots.literal = [argument.first, argument.last]
      return end
    }
    case 'kin': {
      const hit = inside ? context.kinAt.get(i) : undefined
      if (hit === undefined || (hit.enclitic !== undefined) !== element.possessive) return -1
      const end = walk(context, elements, e + 1, hit.last, sentence, slots)
      if (end >= 0) slots.role ??= hit.entry.columns?.role ?? hit.entry.name
      return end
    }
    case 'age': {
      if (!inside || tokens.kind[i] !== TokenKind.number || !/^\d{1,3}$/.test(tokens.lower[i]) || Number(tokens.lower[i]) > 120) return -1
      const end = walk(context, elements, e + 1, i + 1, sentence, slots)
      if (end >= 0) slots.literal = [i, i + 1]
      return end
    }
    case 'text': {
      let at = i
      while (
        at < tokens.length &&
        at < i + element.most &&
        tokens.sentence[at] === sentence &&
        (tokens.kind[at] <= TokenKind.number || TEXT_MARKS.has(tokens.lower[at])) &&
        !relationWords('literal-end').has(tokens.lower[at])
      )
        at++
      while (
        at > i &&
        ((TEXT_MARKS.has(tokens.lower[at - 1]) && tokens.lower[at - 1] !== ')') || relationWords('literal-tail').has(tokens.lower[at - 1]))
      )
        at--
      if (at === i) return -1
      const end = walk(context, elements, e + 1, at, sentence, slots)
      if (end >= 0) slots.literal = [i, at]
      return end
    }
  }
}

const TEXT_MARKS = new Set(['(', ')', '/', '-'])

const isPerson = ({ entities }: RelationContext, i: number): boolean =>
  entities.nameAt[i] >= 0 && entities.names[entities.nameAt[i]].type === 'person'

/** A pattern before it is known what others ask for. */
type Row = Omit<Pattern, 'needs'>

function compile(row: TableRow): Row {
  const elements: Element[] = []
  let behind: ReadonlySet<string> | null = null
  for (const part of row.pattern.split(' ')) {
    const [head, slot = ''] = part.length > 1 ? part.split(':') : [part]
    if (part.startsWith('^')) behind = words(part.slice(1))
    else if (part.startsWith('=')) elements.push({ is: 'ahead', words: words(part.slice(1)) })
    else if ((part[0] === '~' || part[0] === '…') && /\d/.test(part[1] ?? ''))
      elements.push({ is: 'gap', most: Number(part.slice(1)), wide: part.startsWith('…') })
    else if (head in CLASSES) elements.push({ is: 'name', types: CLASSES[head], slot, anyhow: head === 'WHO' })
    else if (head === '@kin' || head === '@kinnya') elements.push({ is: 'kin', possessive: head === '@kinnya' })
    else if (head === '@age') elements.push({ is: 'age' })
    else if (head.startsWith('@text')) elements.push({ is: 'text', most: Number(head.slice(5)) })
    else elements.push({ is: 'word', words: words(part), optional: part.length > 1 && part.endsWith('?') })
  }
  return {
    id: row.phrase,
    type: row.type,
    elements,
    behind,
    guards: row.guards?.split(' ') ?? [],
    list: row.guards?.split(' ').includes('list') ?? false,
    noun: row.guards?.split(' ').includes('noun') ?? false,
    confidence: Number(row.confidence ?? '0.7'),
    ...(row.role && { role: row.role }),
  }
}

const words = (cell: string): ReadonlySet<string> => new Set(cell.split('|').map((word) => (word.endsWith('?') ? word.slice(0, -1) : word)))

function indexPatterns(rows: readonly Row[]): PatternIndex {
  const byWord = new Map<string, Pattern[]>()
  const byKin: Pattern[] = []
  const byType: Pattern[][] = Array.from({ length: 9 }, () => [])
  const byPronoun: Pattern[] = []
  const anchors = new Anchors(rows)
  for (const row of rows) {
    const pattern = { ...row, needs: anchors.needsOf(row) }
    const [first] = pattern.elements
    if (first.is === 'kin') byKin.push(pattern)
    else if (first.is === 'word') for (const word of first.words) void (byWord.get(word)?.push(pattern) ?? byWord.set(word, [pattern]))
    else if (first.is === 'name') {
      if (first.types === TYPES.person && pattern.guards.includes('pronoun')) byPronoun.push(pattern)
      for (const bit of [1, 2, 4, 8]) if (first.types & bit) byType[bit].push(pattern)
    }
  }
  return { byWord, byKin, byPronoun: openedBy(byPronoun), byType: byType.map(openedBy), anchors }
}

function openedBy(all: readonly Pattern[]): Opened {
  const nexts = all.map(nextOf)
  const having = (fits: (next: Next) => boolean): readonly Pattern[] =>
    all.filter((_, k) => {
      const next = nexts[k]
      return next === null || fits(next)
    })
  const words = new Set(nexts.flatMap((next) => [...(next?.words ?? [])]))
  return {
    all,
    anyhow: having(() => false),
    beforeName: having(({ name }) => name),
    beforeWord: new Map([...words].map((word) => [word, having((next) => next.words.has(word))])),
  }
}

/** What must stand right behind the name that opens a pattern: one of some words, or perhaps a name. */
interface Next {
  readonly words: ReadonlySet<string>
  readonly name: boolean
}

function nextOf({ elements }: Pattern): Next | null {
  const words = new Set<string>()
  for (const element of elements.slice(1)) {
    if (element.is === 'name' && element.types !== TYPES.date) return { words, name: true }
    if (element.is !== 'word') return null
    for (const word of element.words) words.add(word)
    if (!element.optional) return { words, name: false }
  }
  return null
}

/** Bit of a word of kinship, in the first of the numbers that hold bits. */
const KIN = 1
const BITS = 32

/** What patterns cannot do without: a bit for each set of words one of which they ask for, and the bits of each word. */
class Anchors {
  private readonly bitOf = new Map<string, number>()
  private readonly rows = new Map<string, number>()
  private readonly width: number
  /** Bits by row, `width` numbers each; row 0 has none. */
  private readonly table: Int32Array

  constructor(patterns: readonly Row[]) {
    const sets = new Map<string, ReadonlySet<string>>()
    for (const { elements } of patterns)
      for (const element of elements) if (element.is === 'word' && !element.optional) sets.set(keyOf(element.words), element.words)
    for (const [key, words] of sets) {
      this.bitOf.set(key, this.bitOf.size + 1)
      for (const word of words) if (!this.rows.has(word)) this.rows.set(word, this.rows.size + 1)
    }
    this.width = Math.ceil((this.bitOf.size + 1) / BITS)
    this.table = new Int32Array(this.width * (this.rows.size + 1))
    for (const [key, words] of sets) for (const word of words) this.set(this.table, this.rowOf(word) * this.width, this.bitOf.get(key) ?? 0)
  }

  /** 0 where no pattern asks for the word. */
  rowOf(word: string): number {
    return this.rows.get(word) ?? 0
  }

  none(): Int32Array {
    return new Int32Array(this.width)
  }

  /** Adds the bits of a row to those that are held. */
  take(row: number, held: Int32Array): void {
    for (let k = 0, at = row * this.width; k < this.width; k++, at++) held[k] |= this.table[at]
  }

  needsOf({ elements }: Row): Int32Array {
    const needs = this.none()
    for (const element of elements) {
      if (element.is === 'kin') needs[0] |= KIN
      if (element.is === 'word' && !element.optional) this.set(needs, 0, this.bitOf.get(keyOf(element.words)) ?? 0)
    }
    return needs
  }

  private set(into: Int32Array, from: number, bit: number): void {
    into[from + Math.floor(bit / BITS)] |= 1 << (bit % BITS)
  }
}

const keyOf = (words: ReadonlySet<string>): string => [...words].join('|')
