import type { Hits } from '../lexicon/types'
import type { Document } from '../text/document'
import { has, Shape, TokenKind, textOf } from '../text/document'
import { appointer, BORROWING, comesFrom, employerFrom, endsWithCompany, realmOf, spokenOf } from './role-givers'
import { readContext, type RoleContext } from './role-heads'
import { type Holder, joinedHolders, LATELY, pairedBefore, replacedBy, sharedBefore } from './role-holders'
import { beforeMark, behindDeterminer, isSeveral } from './role-parts'
import { readPhrase, type RolePhrase } from './role-phrase'
import type { Entities, RoleAttachment } from './types'
import { isActive, isPassive, isVerbal, roleWords } from './role-words'

/** Roles and titles that the text attaches to people, in the order of the text. */
export function attachRoles(
  doc: Document,
  hits: Hits,
  entities: Entities,
  context = readContext(doc, hits, entities),
): readonly RoleAttachment[] {
  const out: RoleAttachment[] = []
  const held = new Set<string>()
  let chain: RolePhrase[] = []
  let read = 0
  for (let h = 0; h < context.heads.length; h++) {
    if (context.heads[h].first < read) continue
    const phrase = readPhrase(context, context.heads[h])
    chain.push(phrase)
    read = phrase.readTo
    if (phrase.nextHead === h + 1) continue
    attachChain(context, chain, held, out)
    chain = []
  }
  attachTitles(context, out)
  return out.sort((a, b) => a.first - b.first || b.last - a.last)
}

/** Attaches roles joined by `sekaligus` or `dan` to the person after the last of them or before the first. */
function attachChain(context: RoleContext, chain: readonly RolePhrase[], held: Set<string>, out: RoleAttachment[]): void {
  const shared = chain[chain.length - 1]
  const before = holderBefore(context, chain)
  const mayFollow = before === null || before.via === 'role-become' || namesAnother(context, before, shared, out)
  const after = mayFollow ? holderAfter(context, shared, chain[0].head.first) : null
  const holder = after ?? before ?? holderRightBefore(context, chain)
  if (holder === null) return
  const first = holder === before && chain.length === 2 && chain[0].joint === 'and' ? pairedBefore(context, holder.name) : -1
  if (first >= 0) {
    const borrowed = chain[0].institutions.length === 0 ? shared.institutions : chain[0].institutions
    attach(context, chain[0], borrowed, { ...holder, name: first }, held, out)
    attach(context, shared, shared.institutions, holder, held, out)
    return
  }
  const also =
    holder === after
      ? chain[0].several || shared.several
        ? joinedHolders(context, holder.name)
        : []
      : [...sharedBefore(context, holder, shared.head, out), ...replacedBy(context, holder, shared)]
  chain.forEach((phrase, k) => {
    const final = k === chain.length - 1
    const bare = phrase.institutions.length === 0
    // `Gubernur dan Wakil Gubernur X dan Y`: only the last of two full roles is surely the person's
    if (
      !final &&
      holder === after &&
      phrase.joint === 'and' &&
      !(bare && phrase.roleEnd === phrase.head.last && !sameWord(context, phrase, shared))
    )
      return
    // `Ketua sekaligus pendiri Yayasan X`, but not `Presiden sekaligus Ketua Umum Partai X`
    const shares = phrase.joint === 'and' || (phrase.roleEnd === phrase.head.last && BORROWING.has(phrase.head.kind))
    const borrowed = bare && !final && shares ? shared.institutions : phrase.institutions
    for (const name of [holder.name, ...also]) attach(context, phrase, borrowed, { ...holder, name }, held, out)
  })
}

/** `Ketua A X, Direktur B, Y, dan …`, `Senada dengan X, Ketua B, Y, …`: the one before the role has a role of their own or stands in an adverbial, and another follows it. */
function namesAnother({ doc, entities }: RoleContext, before: Holder, phrase: RolePhrase, out: readonly RoleAttachment[]): boolean {
  if (before.via !== 'role-apposition' || phrase.holder < 0 || !phrase.holderAfterComma) return false
  const { lower, sentence } = doc.tokens
  const { last } = entities.names[phrase.holder]
  if (roleWords('beside').has(lower[entities.names[before.name].first - 1])) return true
  if (!roleWords('closing').has(lower[last]) && sentence[last] === sentence[phrase.head.first]) return false
  return out.slice(-LATELY).some(({ mention, via }) => mention === before.name && via.startsWith('role-before'))
}

function sameWord(context: RoleContext, a: RolePhrase, b: RolePhrase): boolean {
  const { lower } = context.doc.tokens
  return lower[a.head.last - 1] === lower[b.head.last - 1]
}

const NO_OBJECT = new Set(['minister'])

function attach(
  context: RoleContext,
  phrase: RolePhrase,
  institutions: readonly number[],
  holder: Holder,
  held: Set<string>,
  out: RoleAttachment[],
): void {
  const { doc, entities } = context
  const { head } = phrase
  const person = entities.names[holder.name]
  const body = spokenOf(context, phrase)
  if (body === null && endsWithCompany(context, phrase)) return
  const employer = employerFrom(context, phrase)
  const object =
    body ??
    employer ??
    chooseObject(context, head.kind, institutions) ??
    appointer(context, phrase, holder) ??
    comesFrom(context, phrase, holder) ??
    realmOf(context, phrase)
  // `memukul kepala Budi`
  if (object === null && phrase.roleEnd === head.last && roleWords('body-part').has(doc.tokens.lower[head.first])) return
  if (head.enclitic > 0 && roleWords('fellow').has(doc.tokens.lower[head.first - 1])) return
  if (isServed(context, phrase, holder, held)) return
  if (head.enclitic > 0 && holder.via !== 'role-before-comma' && holder.via !== 'role-before') return
  if (head.needsInstitution && head.enclitic === 0 && object === null && head.kind !== 'membership') return
  held.add(`${person.entity} ${head.kind}`)
  const whole = textOf(doc, head.first, body === null ? phrase.roleEnd : phrase.roleEnd - 1)
  const role = head.enclitic > 0 && phrase.roleEnd === head.last ? whole.slice(0, -head.enclitic) : whole
  const give = (role: string, object: number | null, kind: RoleAttachment['kind'], roleKind: string, via: string): void => {
    const { confidence, name: mention } = holder
    out.push({ person: person.entity, mention, role, first: head.first, last: phrase.end, object, kind, roleKind, confidence, via })
  }
  const kind = head.kind === 'membership' && !(head.officeWithField && phrase.roleEnd > head.last) ? 'member_of' : 'position'
  give(role, object, kind, head.kind, holder.via)
  if (object !== null && !NO_OBJECT.has(head.kind))
    for (const other of furtherObjects(context, institutions)) give(role, other, kind, head.kind, holder.via)
  if (kind === 'member_of') for (const other of fractions(context, institutions)) give('anggota', other, kind, head.kind, 'role-from')
  for (const name of phrase.from) {
    const member = entities.names[name]
    if (member.type === 'organization' && member.entity !== employer) give('anggota', member.entity, 'member_of', 'membership', 'role-from')
  }
}

const SERVING = new Set(['court', 'spokesperson'])

/** `pengacara Budi`, where Budi was named before and not as a lawyer: the lawyer is another, unnamed. */
function isServed(context: RoleContext, { head, institutions, roleEnd }: RolePhrase, holder: Holder, held: ReadonlySet<string>): boolean {
  if (!head.ofPerson || holder.via !== 'role-before' || !SERVING.has(head.kind) || institutions.length > 0 || roleEnd > head.last)
    return false
  const { names, nameAt } = context.entities
  const { entity, first } = names[holder.name]
  // a rank or other title between them makes it the lawyer's own name
  if (first > head.last) return false
  return nameAt[head.first] < 0 && (context.firstName.get(entity) ?? 0) < holder.name && !held.has(`${entity} ${head.kind}`)
}

/** The institution of a role: the first organization next to the head, else the first place. */
export function chooseObject(context: RoleContext, kind: string, institutions: readonly number[]): number | null {
  const { names } = context.entities
  if (institutions.length === 0) return null
  const first = names[institutions[0]]
  if (NO_OBJECT.has(kind)) {
    const place = institutions.find((name) => names[name].type === 'place')
    return place === undefined ? null : names[place].entity
  }
  if (first.type === 'place' && kind !== 'region' && institutions.length > 1) {
    const second = names[institutions[1]]
    if (second.type === 'organization' && second.first === first.last) return second.entity
  }
  return first.entity
}

/** `Anggota Komisi III DPR Fraksi X`: groups of a parliament right behind it. */
function fractions({ doc, entities }: RoleContext, institutions: readonly number[]): number[] {
  return institutions.slice(1).flatMap((name, k) => {
    const { first, entity, type } = entities.names[name]
    const beside = first === entities.names[institutions[k]].last
    return beside && type === 'organization' && roleWords('fraction').has(doc.tokens.lower[first]) ? [entity] : []
  })
}

/** `bos A, B, dan C`: the organizations behind the first in its list. */
export function furtherObjects(context: RoleContext, institutions: readonly number[]): number[] {
  const { doc, entities } = context
  const { lower } = doc.tokens
  const out: number[] = []
  for (let k = 1; k < institutions.length; k++) {
    const a = entities.names[institutions[k - 1]]
    const b = entities.names[institutions[k]]
    if (a.type !== 'organization' || b.type !== 'organization') break
    const join = lower[b.first - 1]
    if (b.first - a.last > 2 || (join !== ',' && !roleWords('list-join').has(join))) break
    out.push(b.entity)
  }
  return out
}

/** The person after the phrase: right there, or after a comma where the phrase opens its clause. */
function holderAfter(context: RoleContext, phrase: RolePhrase, first: number): Holder | null {
  if (phrase.holder < 0) return null
  if (!phrase.holderAfterComma) return { name: phrase.holder, confidence: 0.95, via: 'role-before' }
  const { tokens } = context.doc
  const { last } = context.entities.names[phrase.holder]
  const degree = has(context.doc, last, Shape.allCaps) && tokens.lower[last + 1] === ','
  const closes =
    degree ||
    last >= tokens.length ||
    roleWords('closing').has(tokens.lower[last]) ||
    (phrase.end > phrase.head.first + 1 && roleWords('adjunct').has(tokens.lower[last])) ||
    (phrase.institutions.length > 0 && roleWords('holder-end').has(tokens.lower[last])) ||
    tokens.sentence[last] !== tokens.sentence[phrase.head.first]
  const several = isSeveral(context, first) || phrase.several
  const before = isSeveral(context, first) ? first - 2 : first - 1
  const opens =
    before < 0 ||
    tokens.sentence[before] !== tokens.sentence[phrase.head.first] ||
    (roleWords('opening').has(tokens.lower[before]) && tokens.lower[before] !== 'menurut') ||
    // `disampaikan Ketua X, Ani, …`: the agent of a passive follows
    isPassive(tokens.lower[before], 4) ||
    opensSentence(context, first)
  const joined = several && joinedHolders(context, phrase.holder).length > 0
  if (several && !joined) return null
  if (!closes && !opens && !joined && !phrase.head.ofPerson) return null
  return { name: phrase.holder, confidence: closes ? 0.9 : 0.75, via: 'role-before-comma' }
}

/** `Sebagai Ketua X, Ani …`: the role with its link opens the sentence. */
function opensSentence({ doc, linkBefore }: RoleContext, first: number): boolean {
  const link = linkBefore.get(first)
  return link?.sense === 'as' && (link.first === 0 || doc.tokens.sentence[link.first - 1] !== doc.tokens.sentence[first])
}

/** `Budi Direktur PT X` as lists print it: a capitalised role with its institution right after the name. */
function holderRightBefore(context: RoleContext, chain: readonly RolePhrase[]): Holder | null {
  const { doc, entities } = context
  const { first, enclitic } = chain[0].head
  const name = entities.nameAt[first - 1] ?? -1
  const final = chain[chain.length - 1]
  if (name < 0 || enclitic > 0 || final.holder >= 0 || entities.names[name].type !== 'person') return null
  if (chain[0].institutions.length === 0 || !has(doc, first, Shape.capital)) return null
  return doc.tokens.sentence[first - 1] === doc.tokens.sentence[first] ? { name, confidence: 0.7, via: 'role-after' } : null
}

/** The person before the first phrase: `X, ROLE,`, `X (ROLE)`, `X selaku ROLE`, `X adalah ROLE`. */
function holderBefore(context: RoleContext, chain: readonly RolePhrase[]): Holder | null {
  const { doc, linkBefore } = context
  const { tokens } = doc
  const first = behindDeterminer(context, chain[0].head.first)
  const last = chain[chain.length - 1]
  const link = linkBefore.get(first)
  if (link !== undefined && link.sense !== 'also') {
    if (link.sense === 'his') return finished(context, last) ? ownerBefore(context, link.first) : null
    const before = skipAdverbs(context, link.first - 1)
    const name = personBefore(context, before)
    if (name < 0 && goesOnWith(context, before, link.first)) return finished(context, last) ? openerOf(context, before) : null
    if (name >= 0 && context.entities.names[name].last <= link.first) {
      if (!finished(context, last)) return null
      if (link.sense === 'become') return last.holder >= 0 && !last.holderAfterComma ? null : { name, confidence: 0.8, via: 'role-become' }
      return { name, confidence: 0.85, via: `role-${link.sense}` }
    }
    return null
  }
  const mark = tokens.lower[first - 1]
  const sentence = tokens.sentence[first]
  if (first < 1 || tokens.sentence[first - 1] !== sentence) return null
  if (mark === '(') {
    const name = personBefore(context, first - 2)
    return name >= 0 && (tokens.lower[last.end] === ')' || tokens.lower[last.end] === ',')
      ? { name, confidence: 0.9, via: 'role-brackets' }
      : null
  }
  if (!roleWords('apposition').has(mark)) return null
  if (last.holder >= 0 && !last.holderAfterComma) return null
  const name = personBefore(context, beforeMark(context, first))
  if (name < 0) return null
  const next = tokens.lower[last.end]
  const closes =
    last.end >= tokens.length ||
    tokens.sentence[last.end] !== sentence ||
    roleWords('closing').has(next) ||
    next === mark ||
    next === 'yang' ||
    roleWords('adjunct').has(next) ||
    opensClause(context, name, next)
  return closes ? { name, confidence: 0.9, via: 'role-apposition' } : null
}

/** `…, lalu menjabat Ketua X`: whether a verb at token `link` goes on with the subject of its sentence. */
export function goesOnWith({ doc: { tokens } }: RoleContext, before: number, link: number): boolean {
  if (roleWords('no-verb').has(tokens.lower[link])) return false
  for (let at = Math.max(before, 0); at < link; at++) if (roleWords('clause-join').has(tokens.lower[at])) return true
  return false
}

/** How many tokens of role and title may stand before the name that opens a sentence. */
const MOST_OPENING = 8

/** `Ani lulus dari X dan bekerja sebagai direktur Y`: the person who opens the sentence, if no other is named before token `i`. */
function openerOf(context: RoleContext, i: number): Holder | null {
  const { doc, entities, headAt, titleEnd } = context
  const { tokens } = doc
  const holder = ownerBefore(context, i)
  if (holder === null) return null
  const { first } = doc.sentences[tokens.sentence[i]]
  for (let at = first; at < first + MOST_OPENING && at < i; at++) {
    const name = entities.names[entities.nameAt[at]]
    if (name?.type === 'person') return name.entity === entities.names[holder.name].entity ? { ...holder, via: 'role-joined' } : null
    const led = name !== undefined || headAt[at] >= 0 || titleEnd[at] > at || (at > first && has(doc, at, Shape.capital))
    if (!led) return null
  }
  return null
}

/** How many tokens back the owner of an office may have been named. */
const OWNER_REACH = 80

/** Whose office `jabatannya sebagai` tells of: the only person named before it in the sentence; null without. */
function ownerBefore({ doc, entities }: RoleContext, link: number): Holder | null {
  let name = -1
  const first = Math.max(doc.sentences[doc.tokens.sentence[link]].first, link - OWNER_REACH)
  for (let at = link - 1; at >= first; at--) {
    const found = entities.nameAt[at]
    if (found < 0 || entities.names[found].type !== 'person' || found === name) continue
    if (name >= 0 && entities.names[name].entity !== entities.names[found].entity) return null
    name = found
  }
  return name < 0 ? null : { name, confidence: 0.75, via: 'role-his' }
}

/** `Budi, Ketua RT mengatakan …` at the start of a sentence: the second comma is missing. */
function opensClause(context: RoleContext, name: number, next: string): boolean {
  const { tokens } = context.doc
  const { first } = context.entities.names[name]
  const opens = first === 0 || tokens.sentence[first - 1] !== tokens.sentence[first] || roleWords('opening').has(tokens.lower[first - 1])
  return opens && isActive(next, 3)
}

/** Whether nothing that belongs to the noun phrase follows it (`menjadi inspektur upacara` is no inspector). */
export function finished(context: RoleContext, phrase: RolePhrase): boolean {
  const { doc, entities } = context
  const { tokens } = doc
  const { end } = phrase
  if (
    phrase.institutions.length > 0 ||
    phrase.holder >= 0 ||
    end >= tokens.length ||
    tokens.sentence[end] !== tokens.sentence[phrase.head.first]
  )
    return true
  if (entities.nameAt[end] >= 0) return true
  return tokens.kind[end] !== TokenKind.word || roleWords('after-phrase').has(tokens.lower[end]) || isVerbal(tokens.lower[end])
}

export function skipAdverbs(context: RoleContext, i: number): number {
  let at = i
  for (
    let step = 0;
    step < 4 && at >= 0 && context.entities.nameAt[at] < 0 && roleWords('adverb').has(context.doc.tokens.lower[at]);
    step++
  )
    at--
  return at
}

/** Most tokens of degrees and brackets behind a name. */
const MOST_BEHIND = 8

/** The person's name that ends at token `i`, or before degrees and a bracket there; -1 without. */
function personBefore(context: RoleContext, i: number): number {
  const { doc, entities, titleEnd } = context
  const { tokens } = doc
  let at = i
  const sentence = tokens.sentence[i]
  for (let step = 0; step < MOST_BEHIND && at >= 0 && tokens.sentence[at] === sentence; step++) {
    const name = entities.nameAt[at]
    if (name >= 0) {
      const { type, first } = entities.names[name]
      if (type === 'person') return name
      // `Ani dari Kementerian X selaku ketua panitia`
      if (!roleWords('from').has(tokens.lower[first - 1])) return -1
      at = first - 2
      continue
    }
    if (tokens.lower[at] === ')') {
      let open = at - 1
      while (open > at - 8 && open >= 0 && tokens.lower[open] !== '(') open--
      if (open < 0 || tokens.lower[open] !== '(') return -1
      at = open - 1
    } else if (titleEnd[at] === at + 1 || isDegree(context, at)) at--
    else if (tokens.lower[at] === ',' && step > 0) at--
    else return -1
  }
  return -1
}

/** What may be part of a degree behind a name (`SpPD-KGEH`, `M.Biomed`) and is no name itself. */
function isDegree({ doc, entities }: RoleContext, at: number): boolean {
  if (entities.nameAt[at] >= 0) return false
  const { lower } = doc.tokens
  return (
    has(doc, at, Shape.allCaps) || lower[at] === '-' || lower[at] === '.' || (lower[at].startsWith('sp') && has(doc, at, Shape.capital))
  )
}

/** Ranks and forms of address before names (`AKBP Budi`, `Pak Budi`). */
function attachTitles(context: RoleContext, out: RoleAttachment[]): void {
  const { doc, entities, titleEnd, headAt, heads } = context
  const read = new Set(out.map(({ first }) => first))
  entities.names.forEach((name, mention) => {
    if (name.type !== 'person') return
    for (let first = name.first - 1; first >= 0 && first >= name.first - 3; first--) {
      // `Ketua X Raja Budi`: a head that was read as a title
      if (titleEnd[first] !== name.first || (headAt[first] >= 0 && (read.has(first) || heads[headAt[first]].kind !== 'royal'))) continue
      const role = textOf(doc, first, name.first)
      out.push({
        person: name.entity,
        mention,
        role,
        first,
        last: name.first,
        object: null,
        kind: 'title',
        ...(headAt[first] >= 0 && { roleKind: 'royal' }),
        confidence: 0.9,
        via: 'role-title',
      })
      break
    }
  })
}
