import { tableRows } from '../lexicon/tables'
import { has, Shape, TokenKind } from '../text/document'
import type { RoleContext, RoleHead } from './role-heads'
import { roleWords } from './role-words'

/** Longest role phrase in tokens, institution included; keeps the reading of one head in bounds. */
const LONGEST = 36
/** Capitalised words that may stand after an institution's name before the person's. */
const STRAY_CAPITALS = 5
const LONGEST_BRACKET = 8

/** A role noun phrase read forward from its head. */
export interface RolePhrase {
  readonly head: RoleHead
  /** End of the role's words, institution excluded. */
  readonly roleEnd: number
  /** Heads before this token are part of this phrase. */
  readonly readTo: number
  /** End of the whole noun phrase, institution included. */
  readonly end: number
  /** Indexes into `Entities.names` of institutions and places, in the order of the text; those after `dari` apart. */
  readonly institutions: readonly number[]
  readonly from: readonly number[]
  /** Index into `Entities.names` of the person who follows, or -1. */
  readonly holder: number
  /** A comma stands between the phrase and its holder. */
  readonly holderAfterComma: boolean
  /** What ends the phrase where another role follows (`sekaligus`, `dan`): token of the next head, or -1. */
  readonly nextHead: number
  readonly joint: 'also' | 'and' | null
}

let fieldWords: ReadonlySet<string> | undefined
const fields = (): ReadonlySet<string> => (fieldWords ??= new Set(tableRows('role-field').map((row) => row.phrase)))

/** Reads the role phrase that begins with a head: head, field words, institution, and the person if one follows. */
export function readPhrase(context: RoleContext, head: RoleHead): RolePhrase {
  const { doc, entities, heads, headAt, titleEnd, linkAt } = context
  const { tokens } = doc
  const { nameAt, names } = entities
  const sentence = tokens.sentence[head.first]
  const stop = Math.min(tokens.length, head.last + LONGEST)
  const institutions: number[] = []
  const from: number[] = []
  let roleEnd = head.last
  let readTo = head.last
  let end = head.last
  let strays = 0
  let preposition = ''
  let closed = false
  let listed = false
  // behind a preposition stands an institution, known as a name or not
  let frozen = false
  const done = (holder: number, holderAfterComma: boolean, nextHead = -1, joint: RolePhrase['joint'] = null): RolePhrase => ({
    head,
    roleEnd,
    readTo: holder >= 0 && !holderAfterComma ? names[holder].first : Math.max(roleEnd, readTo),
    end,
    institutions,
    from,
    holder,
    holderAfterComma,
    nextHead,
    joint,
  })
  let i = head.last
  while (i < stop && tokens.sentence[i] === sentence) {
    const name = nameAt[i]
    if (name >= 0) {
      const { type, last } = names[name]
      if (type === 'person') {
        if (institutions.length === 0 && isMisreadField(context, last, sentence)) {
          roleEnd = end = last
          i = last
          continue
        }
        const served = head.ofPerson && institutions.length === 0 ? holderAfterServed(context, last, sentence) : -1
        if (served < 0) return preposition === '' ? done(name, false) : done(-1, false)
        end = last
        return done(served, true)
      }
      if (type === 'organization' || type === 'place') {
        if (preposition === 'asal') {
          // where someone comes from is no institution
        } else if (preposition === 'dari' && institutions.length > 0) from.push(name)
        else if (closed && preposition === '') break
        else institutions.push(name)
      } else if (type !== 'date' && type !== 'time' && institutions.length === 0 && !frozen) roleEnd = last
      else if (type === 'date' || type === 'time') {
        if (personRightAfter(context, last, sentence) < 0) break
        i = last
        continue
      }
      end = last
      preposition = ''
      i = last
      continue
    }
    if (titleEnd[i] > i && personRightAfter(context, i, sentence) >= 0) {
      return preposition === '' ? done(personRightAfter(context, i, sentence), false) : done(-1, false)
    }
    const next = headAt[i]
    if (next >= 0) {
      // `Staf Ahli Menteri`, `juru bicara Presiden`: a head inside the field of another
      if (institutions.length > 0 && roleWords('rank-and-office').has(tokens.lower[i]) && heads[next].last === i + 1) {
        const ranked = personRightAfter(context, i + 1, sentence)
        if (ranked >= 0) {
          readTo = i + 1
          return done(ranked, false)
        }
      }
      if (institutions.length > 0 || preposition !== '' || closed) break
      const inner = personRightAfter(context, heads[next].last, sentence)
      if (inner >= 0 && heads[next].first === i && i === head.last) {
        const served = holderAfterServed(context, names[inner].last, sentence)
        if (served >= 0) {
          end = names[inner].last
          return done(served, true)
        }
        if (titleEnd[i] <= i) break
      }
      roleEnd = end = heads[next].last
      i = heads[next].last
      continue
    }
    const link = linkAt.get(i)
    if (link?.sense === 'also' || (link !== undefined && tokens.lower[i] === 'yang')) {
      const after = headAt[link.last]
      return after >= 0 && heads[after].first === link.last ? done(-1, false, after, 'also') : done(-1, false)
    }
    const word = tokens.lower[i]
    const period = periodEnd(context, i, sentence)
    if (period > i && (nameAt[period] >= 0 || titleEnd[period] > period)) {
      i = period
      continue
    }
    if (word === '(') {
      const close = closingBracket(context, i, sentence)
      if (close < 0) break
      // a short form in brackets belongs to what stands before it
      if (institutions.length === 0 && nameAt[i + 1] >= 0 && names[nameAt[i + 1]].type === 'organization' && roleEnd === head.last)
        institutions.push(nameAt[i + 1])
      end = close + 1
      i = close + 1
      continue
    }
    if (word === ',') {
      const person = personRightAfter(context, i + 1, sentence)
      const chained = institutions.length > 0 ? endOfPlaces(context, i, sentence) : i
      if (chained > i) {
        end = chained
        i = chained
        continue
      }
      const relative = linkAt.get(i + 1)
      const other = relative !== undefined && tokens.lower[i + 1] === 'yang' ? headAt[relative.last] : -1
      if (other >= 0 && heads[other].first === relative?.last && preposition === '') return done(-1, false, other, 'also')
      if (institutions.length === 1 && names[institutions[0]].first === roleEnd && end === i && inFieldList(context, i, sentence, stop)) {
        institutions.pop()
        roleEnd = i
        listed = true
        i++
        continue
      }
      if (person >= 0 && preposition === '') return done(person, true)
      if (institutions.length === 0 && (inFieldList(context, i, sentence, stop) || (listed && tokens.lower[i + 1] === 'dan'))) {
        listed = true
        i++
        continue
      }
      break
    }
    if (roleWords('closer').has(word)) {
      closed = true
      end = i + 1
      i++
      continue
    }
    if (closed) break
    if (roleWords('field-link').has(word) || roleWords('preposition').has(word)) {
      const after = headAt[i + 1] ?? -1
      if (word === 'dan' && after >= 0 && heads[after].first === i + 1) return done(-1, false, after, 'and')
      if (!goesOn(context, i + 1, sentence, institutions.length > 0, word)) break
      if (roleWords('preposition').has(word) && nameAt[i + 1] >= 0) preposition = word
      else {
        if (roleWords('into-institution').has(word)) frozen = true
        if (institutions.length === 0 && !frozen) roleEnd = end = i + 1
      }
      i++
      continue
    }
    if (isFieldWord(context, i)) {
      if (institutions.length === 0 && !frozen) roleEnd = i + 1
      else if (has(doc, i, Shape.capital) && ++strays > STRAY_CAPITALS) break
      end = i + 1
      i++
      continue
    }
    break
  }
  return done(-1, false)
}

/** The person's name that starts at token `i`, or after ranks and degrees there; -1 without. */
export function personRightAfter(context: RoleContext, i: number, sentence: number): number {
  const { doc, entities, titleEnd } = context
  const { tokens } = doc
  let at = i
  for (let step = 0; step < 6 && at < tokens.length && tokens.sentence[at] === sentence; step++) {
    const name = entities.nameAt[at]
    if (name >= 0) return entities.names[name].type === 'person' && entities.names[name].first === at ? name : -1
    if (titleEnd[at] > at) at = titleEnd[at]
    else if (step > 0 && (tokens.lower[at] === '.' || isForce(tokens.lower[at]))) at++
    else if (tokens.lower[at] === '(' && step > 0) {
      const close = closingBracket(context, at, sentence)
      if (close < 0) return -1
      at = close + 1
    } else return -1
  }
  return -1
}

/** `Camat Senen, Jakarta Pusat, Ani`: the end of the places after a comma, where a comma and a person follow them; `comma` without. */
function endOfPlaces(context: RoleContext, comma: number, sentence: number): number {
  const { doc, entities } = context
  let at = comma
  for (let step = 0; step < 3 && doc.tokens.lower[at] === ','; step++) {
    const name = entities.nameAt[at + 1] ?? -1
    if (name < 0 || entities.names[name].type !== 'place') return comma
    at = entities.names[name].last
    if (doc.tokens.lower[at] === ',' && personRightAfter(context, at + 1, sentence) >= 0) return at
  }
  return comma
}

/** The end of `periode 2019-2024`, `tahun 2021` at token `i`; `i` without. */
function periodEnd(context: RoleContext, i: number, sentence: number): number {
  const { tokens } = context.doc
  if (!roleWords('period').has(tokens.lower[i])) return i
  let at = i + 1
  while (
    at < tokens.length &&
    at < i + 5 &&
    tokens.sentence[at] === sentence &&
    (roleWords('period').has(tokens.lower[at]) || tokens.kind[at] === TokenKind.number || DASHES.has(tokens.lower[at]))
  )
    at++
  return tokens.kind[at - 1] === TokenKind.number ? at : i
}
const DASHES = new Set(['-', '–', '—'])

const isForce = (word: string): boolean => roleWords('force').has(word)

/** `Dirjen Kereta Cepat Kementerian Y Budi`: what looks like a person before an institution and the person is a field. */
function isMisreadField(context: RoleContext, last: number, sentence: number): boolean {
  const { doc, entities } = context
  let at = last
  if (doc.tokens.lower[at] === 'dan' && at + 1 < doc.tokens.length && has(doc, at + 1, Shape.capital) && entities.nameAt[at + 1] < 0)
    at += 2
  const name = entities.nameAt[at] ?? -1
  return name >= 0 && entities.names[name].type === 'organization' && personRightAfter(context, entities.names[name].last, sentence) >= 0
}

/** `pengacara Ani, Budi, …`: the holder after the one who is served. */
function holderAfterServed(context: RoleContext, last: number, sentence: number): number {
  const { tokens } = context.doc
  if (last >= tokens.length || tokens.lower[last] !== ',') return -1
  return personRightAfter(context, last + 1, sentence)
}

/** The bracket that closes the one at `open`, within the sentence and a few tokens; -1 without. */
export function closingBracket(context: RoleContext, open: number, sentence: number): number {
  const { tokens } = context.doc
  const stop = Math.min(tokens.length, open + LONGEST_BRACKET)
  for (let i = open + 1; i < stop && tokens.sentence[i] === sentence; i++) if (tokens.lower[i] === ')') return i
  return -1
}

function isFieldWord(context: RoleContext, i: number): boolean {
  const { doc } = context
  const { tokens } = doc
  if (tokens.kind[i] === TokenKind.number) return tokens.end[i] - tokens.start[i] <= 3
  if (tokens.kind[i] !== TokenKind.word) return false
  if (tokens.lower[i].startsWith('ke-')) return true
  return has(doc, i, Shape.capital) || fields().has(tokens.lower[i])
}

/** Whether the phrase goes on at token `i` after a linking word. */
function goesOn(context: RoleContext, i: number, sentence: number, afterInstitution: boolean, link: string): boolean {
  const { doc, entities } = context
  if (i >= doc.tokens.length || doc.tokens.sentence[i] !== sentence) return false
  const name = entities.nameAt[i]
  if (name >= 0) {
    const { type } = entities.names[name]
    if (type === 'person') return false
    if (type === 'organization' || type === 'place')
      return !(
        afterInstitution &&
        (link === 'serta' || link === 'di' || link === 'pada' || link === 'untuk' || (link === 'dan' && type === 'place'))
      )
    return !afterInstitution
  }
  if (afterInstitution)
    return (
      (link === 'untuk' && has(doc, i, Shape.capital)) ||
      link === 'dari' ||
      link === '-' ||
      (link === '/' && isFieldWord(context, i)) ||
      (link === 'bidang' && isFieldWord(context, i)) ||
      (link === 'dan' && has(doc, i, Shape.capital))
    )
  if (link === 'di' || link === 'asal') return false
  return isFieldWord(context, i)
}

/** `Menteri Riset, Teknologi, dan Pendidikan`: a comma inside a list of fields that ends with `dan`. */
function inFieldList(context: RoleContext, comma: number, sentence: number, stop: number): boolean {
  const { doc, entities, headAt } = context
  const { tokens } = doc
  for (let i = comma + 1; i < stop && i < comma + 8 && tokens.sentence[i] === sentence; i++) {
    if (entities.nameAt[i] >= 0 || headAt[i] >= 0) return false
    const word = tokens.lower[i]
    if (word === 'dan') return i > comma + 1 && i + 1 < stop && isFieldWord(context, i + 1) && entities.nameAt[i + 1] < 0
    if (word !== ',' && !has(doc, i, Shape.capital) && !fields().has(word)) return false
  }
  return false
}
