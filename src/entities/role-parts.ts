import { tableRows } from '../lexicon/tables'
import { has, Shape, TokenKind } from '../text/document'
import type { RoleContext } from './role-heads'
import { isActive, isVerbal, roleWords } from './role-words'

const LONGEST_BRACKET = 8

let fieldWords: ReadonlySet<string> | undefined
const fields = (): ReadonlySet<string> => (fieldWords ??= new Set(tableRows('role-field').map((row) => row.phrase)))

/** The person's name that starts at token `i`, or after ranks and degrees there; -1 without. */
export function personRightAfter(context: RoleContext, i: number, sentence: number): number {
  const { doc, entities, titleEnd } = context
  const { tokens } = doc
  let at = i
  for (let step = 0; step < 6 && at < tokens.length && tokens.sentence[at] === sentence; step++) {
    const name = entities.nameAt[at]
    const force = step > 0 && roleWords('force').has(tokens.lower[at])
    if (name >= 0 && !(force && entities.names[name].type === 'organization')) {
      return entities.names[name].type === 'person' && entities.names[name].first === at ? name : -1
    }
    if (titleEnd[at] > at) at = titleEnd[at]
    else if (step > 0 && (force || tokens.lower[at] === '.')) at++
    else if (tokens.lower[at] === '(' && step > 0) {
      const close = closingBracket(context, at, sentence)
      if (close < 0) return -1
      at = close + 1
    } else return -1
  }
  return -1
}

/** `Camat Senen, Jakarta Pusat, Ani`: the end of the places after a comma, where a comma and a person follow them; `comma` without. */
export function endOfPlaces(context: RoleContext, comma: number, sentence: number): number {
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

const MOST_LISTED = 6

/**
 * `bos A, B, dan C itu`: the end of the organizations after a comma, which are added to `institutions`, where `dan` closes their list
 * and the noun phrase ends or its holder follows; `comma` without.
 */
export function endOfInstitutions(context: RoleContext, comma: number, sentence: number, institutions: number[]): number {
  const { doc, entities } = context
  const { tokens } = doc
  const found: number[] = []
  let at = comma
  let joined = false
  while (found.length < MOST_LISTED && !joined && tokens.sentence[at] === sentence) {
    joined = roleWords('list-join').has(tokens.lower[tokens.lower[at] === ',' ? at + 1 : at])
    if (!joined && tokens.lower[at] !== ',') return comma
    const next = at + (tokens.lower[at] === ',' ? 1 : 0) + (joined ? 1 : 0)
    const name = entities.nameAt[next] ?? -1
    if (name < 0 || entities.names[name].type !== 'organization') return comma
    found.push(name)
    at = entities.names[name].last
  }
  if (!joined || entities.names[institutions[institutions.length - 1]].type !== 'organization') return comma
  if (!roleWords('closer').has(tokens.lower[at]) && personRightAfter(context, tokens.lower[at] === ',' ? at + 1 : at, sentence) < 0)
    return comma
  institutions.push(...found)
  return at
}

/** The first token of a role with `seorang` or `salah satu` before it. */
export function behindDeterminer({ doc, entities }: RoleContext, first: number): number {
  let at = first
  while (at > 0 && entities.nameAt[at - 1] < 0 && roleWords('determiner').has(doc.tokens.lower[at - 1])) at--
  return at
}

/** Whether a role that begins at token `first` is told of the one before it (`X, ROLE`, `X (ROLE`, `X selaku ROLE`) or joined to another role. */
export function standsBehindName(context: RoleContext, first: number): boolean {
  const { doc, entities, linkBefore } = context
  const { lower } = doc.tokens
  const at = behindDeterminer(context, first)
  const link = linkBefore.get(at)
  if (link !== undefined) return true
  if (lower[at - 1] !== '(' && !roleWords('apposition').has(lower[at - 1])) return false
  const before = beforeMark(context, at)
  return lower[before] === ')' || entities.names[entities.nameAt[before] ?? -1]?.type === 'person'
}

/** The token before the mark at token `i - 1`, which may be two dashes. */
export function beforeMark({ doc }: RoleContext, i: number): number {
  const { lower } = doc.tokens
  return lower[i - 1] === '-' && lower[i - 2] === '-' ? i - 3 : i - 2
}

/** Whether a number or quantifier says that several hold the role that begins at token `first` (`dua anggota X`). */
export function isSeveral({ doc }: RoleContext, first: number): boolean {
  const { tokens } = doc
  return (
    first > 0 &&
    tokens.sentence[first - 1] === tokens.sentence[first] &&
    (tokens.kind[first - 1] === TokenKind.number || roleWords('several').has(tokens.lower[first - 1]))
  )
}

const LONGEST_SUBJECT = 4

/** `aktivis konservatif sekaligus pendiri X`: the end of the common nouns between a role and the link to another; `i` without. */
export function endBeforeJoint(context: RoleContext, i: number, sentence: number): number {
  const { tokens } = context.doc
  for (let at = i; at < i + LONGEST_SUBJECT && at < tokens.length && tokens.sentence[at] === sentence; at++) {
    if (context.linkAt.get(at)?.sense === 'also' && tokens.lower[at] !== 'serta') return at
    if (!isSubjectWord(context, at)) return i
  }
  return i
}

/** Whether token `i` may be a common noun of what someone is in charge of or knows. */
function isSubjectWord(context: RoleContext, i: number): boolean {
  const { tokens } = context.doc
  const word = tokens.lower[i]
  if (tokens.kind[i] !== TokenKind.word || context.entities.nameAt[i] >= 0) return false
  if (fields().has(word)) return true
  if (context.headAt[i] >= 0 || isVerbal(word)) return false
  return !roleWords('after-phrase').has(word) && !roleWords('closer').has(word) && !roleWords('no-field').has(word)
}

/**
 * `kepala penelitian komoditas di X, Budi`: the end of the common nouns for what someone is in charge of, where the institution follows
 * and behind it the person, unless the role belongs to one before it (`held`); `i` without.
 */
export function endOfField(context: RoleContext, i: number, sentence: number, held: boolean): number {
  const { doc, entities } = context
  const { tokens } = doc
  for (let at = i; at < i + LONGEST_SUBJECT && at < tokens.length && tokens.sentence[at] === sentence; at++) {
    const joined = at > i && roleWords('list-join').has(tokens.lower[at])
    if (!joined && !isSubjectWord(context, at)) return i
    if (joined) continue
    const name = entities.names[entities.nameAt[at + (roleWords('into-institution').has(tokens.lower[at + 1]) ? 2 : 1)] ?? -1]
    if (name?.type === 'organization')
      return held || personAfterComma(context, name.last, sentence) >= 0 || holderAfterClause(context, name.last, sentence) >= 0
        ? at + 1
        : i
  }
  return i
}

/** The person right behind token `i`, a short form in brackets and a comma aside; -1 without. */
export function personAfterComma(context: RoleContext, i: number, sentence: number): number {
  const { tokens } = context.doc
  const close = tokens.lower[i] === '(' ? closingBracket(context, i, sentence) : -1
  const at = close < 0 ? i : close + 1
  return personRightAfter(context, tokens.lower[at] === ',' ? at + 1 : at, sentence)
}

/** `pengamat kereta cepat, Budi`: the end of the common nouns for what someone knows, where the person follows, behind a comma if so `asked`; `i` without. */
export function endOfSubject(context: RoleContext, i: number, sentence: number, asked: boolean): number {
  const { tokens } = context.doc
  for (let at = i; at < i + LONGEST_SUBJECT && at < tokens.length && tokens.sentence[at] === sentence; at++) {
    const joined = at > i && roleWords('list-join').has(tokens.lower[at])
    if (!joined && !isSubjectWord(context, at)) return i
    if (joined) continue
    const comma = tokens.lower[at + 1] === ',' ? 1 : 0
    if (asked && comma === 0) continue
    if (personRightAfter(context, at + 1 + comma, sentence) >= 0) return at + 1
  }
  return i
}

/** The end of `periode 2019-2024`, `tahun 2021` at token `i`; `i` without. */
export function periodEnd(context: RoleContext, i: number, sentence: number): number {
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

/** `Dirjen Kereta Cepat Kementerian Y Budi`: what looks like a person before an institution and the person is a field. */
export function isMisreadField(context: RoleContext, last: number, sentence: number): boolean {
  const { doc, entities } = context
  let at = last
  for (let step = 0; step < 4 && at < doc.tokens.length && entities.nameAt[at] < 0; step++) {
    const word = doc.tokens.lower[at]
    if (!has(doc, at, Shape.capital) && word !== 'dan' && word !== 'pada') break
    at++
  }
  const name = entities.nameAt[at] ?? -1
  return name >= 0 && entities.names[name].type === 'organization' && personRightAfter(context, entities.names[name].last, sentence) >= 0
}

/** `Direktur Pemasaran, PT X, Budi`: the institution behind a comma at token `comma`, where the holder follows it; -1 without. */
export function institutionAfterComma(context: RoleContext, comma: number, sentence: number): number {
  const { doc, entities } = context
  const name = entities.nameAt[comma + 1] ?? -1
  if (name < 0 || entities.names[name].type !== 'organization' || entities.names[name].first !== comma + 1) return -1
  const { last } = entities.names[name]
  return personRightAfter(context, doc.tokens.lower[last] === ',' ? last + 1 : last, sentence) >= 0 ? name : -1
}

/** `Dekan Fakultas X, Universitas Y, Ani`: the end of the whole behind a comma, where the institution before it is a part by its first word and the holder follows; `comma` without. */
export function wholeAfterComma(context: RoleContext, comma: number, sentence: number, part: number): number {
  const { doc, entities } = context
  const { first, last } = entities.names[part]
  if (last !== comma || !roleWords('part').has(doc.tokens.lower[first])) return comma
  const name = institutionAfterComma(context, comma, sentence)
  return name < 0 ? comma : entities.names[name].last
}

const MOST_ADVERBS = 3

/** `Jabatan Direktur X kini diisi oleh Ani`, `Ketua X adalah Ani`: the holder behind a verb at token `i` or adverbs before it; -1 without. */
export function holderBehindVerb(context: RoleContext, head: number, i: number, sentence: number): number {
  const { tokens } = context.doc
  let at = i
  while (at < i + MOST_ADVERBS && roleWords('held-adverb').has(tokens.lower[at])) at++
  if (tokens.sentence[at] !== sentence) return -1
  if (!roleWords('held').has(tokens.lower[at])) {
    const told = opensLine(context, head) || roleWords('office-noun').has(tokens.lower[head - 1]) || isSeveral(context, head)
    if (!roleWords('held-is').has(tokens.lower[at]) || !told) return -1
  }
  at++
  while (roleWords('held-by').has(tokens.lower[at]) || roleWords('held-adverb').has(tokens.lower[at])) at++
  return personRightAfter(context, at, sentence)
}

/** `Ketua X saat itu, Ani`: the end of the words that say when the role was held; `i` without. */
export function endOfThen(context: RoleContext, i: number, sentence: number): number {
  const { lower, sentence: sentences } = context.doc.tokens
  if (
    roleWords('then-alone').has(lower[i]) &&
    (lower[i + 1] === ',' || roleWords('namely').has(lower[i + 1]) || personRightAfter(context, i + 1, sentence) >= 0)
  )
    return i + 1
  return roleWords('then').has(lower[i]) && roleWords('then-tail').has(lower[i + 1]) && sentences[i + 1] === sentence ? i + 2 : i
}

/** Whether a role stands at the start of its sentence, numbers and bullets aside. */
export function opensLine(context: RoleContext, first: number): boolean {
  const { tokens, sentences } = context.doc
  for (let i = first - 1; i >= sentences[tokens.sentence[first]].first; i--) if (tokens.kind[i] === TokenKind.word) return false
  return true
}

const LONGEST_CLAUSE = 10

/** `Ketua X yang hadir dalam rapat itu, Budi, …`: the holder behind a relative clause that begins at token `i`; -1 without. */
export function holderAfterClause(context: RoleContext, i: number, sentence: number): number {
  const { tokens } = context.doc
  if (tokens.lower[i] !== 'yang') return -1
  let at = i + 1
  while (at < i + LONGEST_CLAUSE && tokens.sentence[at] === sentence && tokens.kind[at] <= TokenKind.number && context.headAt[at] < 0) at++
  if (at < i + 2 || tokens.lower[at] !== ',' || tokens.sentence[at] !== sentence) return -1
  const name = personRightAfter(context, at + 1, sentence)
  if (name < 0) return -1
  const { last } = context.entities.names[name]
  // what follows tells that the name is the phrase's own, not the subject of another clause
  return tokens.lower[last] === ',' || tokens.lower[last] === '(' || isActive(tokens.lower[last] ?? '', 4) ? name : -1
}

/** `pengacara Ani, Budi, …`: the holder after the one who is served. */
export function holderAfterServed(context: RoleContext, last: number, sentence: number): number {
  const { tokens } = context.doc
  const { names } = context.entities
  let at = last
  // `Tim Pemenangan A-B, C`: two who are served
  if (roleWords('pair').has(tokens.lower[at])) {
    const other = personRightAfter(context, at + 1, sentence)
    if (other >= 0) at = names[other].last
  }
  if (at >= tokens.length) return -1
  // `pengacara Ani Budi Hargono`: two names side by side
  if (tokens.lower[at] !== ',')
    return names[context.entities.nameAt[at] ?? -1]?.first === last ? personRightAfter(context, last, sentence) : -1
  return personRightAfter(context, at + 1, sentence)
}

/** The bracket that closes the one at `open`, within the sentence and a few tokens; -1 without. */
export function closingBracket(context: RoleContext, open: number, sentence: number): number {
  const { tokens } = context.doc
  const stop = Math.min(tokens.length, open + LONGEST_BRACKET)
  for (let i = open + 1; i < stop && tokens.sentence[i] === sentence; i++) if (tokens.lower[i] === ')') return i
  return -1
}

/** `Pendiri X sekaligus tuan rumah acara, Budi`: the holder behind common nouns that begin at token `i`, which are no role; -1 without. */
export function holderBehindNouns(context: RoleContext, i: number, sentence: number): number {
  const { tokens } = context.doc
  for (let at = i; at < i + LONGEST_SUBJECT && tokens.sentence[at] === sentence; at++) {
    if (!isSubjectWord(context, at)) return -1
    if (tokens.lower[at + 1] === ',') return personRightAfter(context, at + 2, sentence)
  }
  return -1
}

/** Whether token `i` may be a word of a role's field: capitalised, a short number, or a known common noun. */
export function isFieldWord(context: RoleContext, i: number): boolean {
  const { doc } = context
  const { tokens } = doc
  if (tokens.kind[i] === TokenKind.number) return tokens.end[i] - tokens.start[i] <= 3
  if (tokens.kind[i] !== TokenKind.word) return false
  if (tokens.lower[i].startsWith('ke-')) return true
  return has(doc, i, Shape.capital) || fields().has(tokens.lower[i])
}

/** Whether the phrase goes on at token `i` after a linking word. */
export function goesOn(
  context: RoleContext,
  i: number,
  sentence: number,
  afterInstitution: boolean,
  link: string,
  scholar = false,
): boolean {
  const { doc, entities } = context
  if (i >= doc.tokens.length || doc.tokens.sentence[i] !== sentence) return false
  const name = entities.nameAt[i]
  if (name >= 0) {
    const { type } = entities.names[name]
    if (type === 'person') return false
    if (type === 'organization' || type === 'place')
      return !(
        (link === 'untuk' ? personAfterComma : personRightAfter)(context, entities.names[name].last, sentence) < 0 &&
        afterInstitution &&
        (link === 'serta' || link === 'di' || link === 'pada' || link === 'untuk' || (link === 'dan' && type === 'place')) &&
        !(scholar && type === 'organization')
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
export function inFieldList(context: RoleContext, comma: number, sentence: number, stop: number): boolean {
  const { doc, entities, headAt } = context
  const { tokens } = doc
  for (let i = comma + 1; i < stop && i < comma + 8 && tokens.sentence[i] === sentence; i++) {
    if (headAt[i] >= 0) return false
    // `Hukum, HAM, dan Pemasyarakatan`: a short form alone between the commas
    if (entities.nameAt[i] >= 0 && !(has(doc, i, Shape.allCaps) && tokens.lower[i - 1] === ',' && tokens.lower[i + 1] === ',')) return false
    const word = tokens.lower[i]
    if (word === 'dan' || word === '&') return i > comma + 1 && i + 1 < stop && isFieldWord(context, i + 1) && entities.nameAt[i + 1] < 0
    if (word !== ',' && !has(doc, i, Shape.capital) && !fields().has(word)) return false
  }
  return false
}
