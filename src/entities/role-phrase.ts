import { has, Shape } from '../text/document'
import type { RoleContext, RoleHead } from './role-heads'
import {
  closingBracket,
  endBeforeJoint,
  endOfField,
  endOfInstitutions,
  endOfPlaces,
  endOfSubject,
  endOfThen,
  goesOn,
  holderAfterClause,
  holderAfterServed,
  holderBehindNouns,
  holderBehindVerb,
  inFieldList,
  isSeveral,
  institutionAfterComma,
  isFieldWord,
  isMisreadField,
  opensLine,
  periodEnd,
  personAfterComma,
  personRightAfter,
  standsBehindName,
  wholeAfterComma,
} from './role-parts'
import { joinedHolders } from './role-holders'
import { roleWords } from './role-words'

/** Longest role phrase in tokens, institution included; keeps the reading of one head in bounds. */
const LONGEST = 36
/** Capitalised words that may stand after an institution's name before the person's. */
const STRAY_CAPITALS = 5

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
  /** Several hold it. */
  readonly several: boolean
  /** What ends the phrase where another role follows (`sekaligus`, `dan`): token of the next head, or -1. */
  readonly nextHead: number
  readonly joint: 'also' | 'and' | null
}

/** Reads the role phrase that begins with a head: head, field words, institution, and the person if one follows. */
export function readPhrase(context: RoleContext, head: RoleHead): RolePhrase {
  return new PhraseReader(context, head).read()
}

/** What a step of the reader says: it took tokens and goes on, nothing fits and the phrase ends here, or the phrase is whole. */
type Step = 'on' | 'end' | RolePhrase

class PhraseReader {
  private readonly sentence: number
  private readonly stop: number
  private readonly institutions: number[] = []
  private readonly from: number[] = []
  /** The next token. */
  private at: number
  private roleEnd: number
  private end: number
  private strays = 0
  private preposition = ''
  /** `itu` or `tersebut` has closed the phrase. */
  private closed = false
  /** Several hold the role. */
  private several: boolean
  /** `lainnya` behind the role: whoever is listed holds it. */
  private others = false
  /** Inside a list of fields. */
  private listed = false
  /** Behind a preposition stands an institution, known as a name or not: the role's words are complete. */
  private frozen = false

  constructor(
    private readonly context: RoleContext,
    private readonly head: RoleHead,
  ) {
    const { tokens } = context.doc
    this.sentence = tokens.sentence[head.first]
    this.stop = Math.min(tokens.length, head.last + LONGEST)
    this.at = this.roleEnd = this.end = head.last
    this.several = isSeveral(context, head.first)
    // `Ketua [RW 12]`: an institution's name begins inside the head
    const { nameAt, names } = context.entities
    const inner = names[nameAt[head.last - 1]]
    if (inner?.type === 'organization' && inner.first > head.first && inner.last > head.last) this.roleEnd = this.at = inner.first
  }

  read(): RolePhrase {
    const { tokens } = this.context.doc
    while (this.at < this.stop && tokens.sentence[this.at] === this.sentence) {
      const step = this.step()
      if (step === 'end') break
      if (step !== 'on') return step
    }
    return this.done(-1)
  }

  private step(): Step {
    const { context, at } = this
    const { doc, entities, headAt, titleEnd, linkAt } = context
    if (entities.nameAt[at] >= 0) return this.name(entities.nameAt[at])
    if (titleEnd[at] > at) {
      const person = personRightAfter(context, at, this.sentence)
      if (person >= 0) return this.done(this.preposition === '' ? person : -1)
    }
    if (headAt[at] >= 0) return this.innerHead(headAt[at])
    const link = linkAt.get(at)
    const word = doc.tokens.lower[at]
    if (link !== undefined && (link.sense === 'also' || word === 'yang')) return this.joint(link.last)
    const behindClause = this.institutions.length > 0 && this.preposition === '' ? holderAfterClause(context, at, this.sentence) : -1
    if (behindClause >= 0) return this.done(behindClause, true)
    const period = periodEnd(context, at, this.sentence)
    if (period > at && (entities.nameAt[period] >= 0 || titleEnd[period] > period || doc.tokens.lower[period] === ','))
      return this.skipTo(period)
    if (
      this.institutions.length > 0 &&
      roleWords('fraction').has(word) &&
      entities.names[entities.nameAt[at + 1]]?.type === 'organization'
    ) {
      this.preposition = 'dari'
      return this.skipTo(at + 1)
    }
    const held = this.preposition === '' ? holderBehindVerb(context, this.head.first, at, this.sentence) : -1
    if (held >= 0) return this.done(held)
    const then = endOfThen(context, at, this.sentence)
    if (then > at) return this.skipTo(then)
    if (word === ':') return this.colon()
    if (word === '(') return this.bracket()
    if (word === ',') return this.comma()
    if (roleWords('closer').has(word)) {
      this.closed = true
      return this.take(at + 1)
    }
    if (this.closed) return 'end'
    if (roleWords('namely').has(word) || this.givesExamples(at)) return this.namely()
    if (roleWords('other').has(word) && (doc.tokens.lower[at + 1] === ',' || roleWords('namely').has(doc.tokens.lower[at + 1]))) {
      this.others = true
      return this.skipTo(at + 1)
    }
    if (roleWords('field-link').has(word) || roleWords('preposition').has(word)) return this.linkingWord(word)
    return this.fieldWord()
  }

  private name(name: number): Step {
    const { context, institutions } = this
    const { type, last } = context.entities.names[name]
    if (type === 'person') return this.person(name, last)
    if (type === 'date' || type === 'time') return personRightAfter(context, last, this.sentence) < 0 ? 'end' : this.skipTo(last)
    if (type === 'organization' || type === 'place') {
      if (this.listed && institutions.length === 0 && this.head.kind === 'minister') {
        this.roleEnd = last
        return this.take(last)
      }
      if (this.preposition === 'dari' && institutions.length > 0) this.from.push(name)
      else if (this.closed && this.preposition === '') return 'end'
      // where someone comes from is no institution
      else if (this.preposition !== 'asal') institutions.push(name)
    } else if (institutions.length === 0 && !this.frozen) this.roleEnd = last
    this.preposition = ''
    return this.take(last)
  }

  private person(name: number, last: number): Step {
    const { context, sentence } = this
    const bare = this.institutions.length === 0
    if (bare && isMisreadField(context, last, sentence)) {
      this.roleEnd = last
      return this.take(last)
    }
    const served = bare && this.serves() ? holderAfterServed(context, last, sentence) : -1
    if (served < 0) return this.done(this.preposition === '' ? name : -1)
    this.end = last
    return this.done(served, true)
  }

  /** `pengacara Z, Y`, `Ketua Tim Pemenangan Z, Y`: the person who follows may be the one who is served. */
  private serves(): boolean {
    return this.head.ofPerson || roleWords('serving').has(this.context.doc.tokens.lower[this.roleEnd - 1])
  }

  /** `Staf Ahli Menteri`, `juru bicara Presiden Z, Y`: a head inside the field of another. */
  private innerHead(index: number): Step {
    const { context, at, institutions, sentence } = this
    const inner = context.heads[index]
    const rank = inner.alsoRank || (inner.last === at + 1 && roleWords('rank-and-office').has(context.doc.tokens.lower[at]))
    if (institutions.length > 0 && rank) {
      const ranked = personRightAfter(context, inner.last, sentence)
      if (ranked >= 0) return this.done(ranked)
    }
    if (institutions.length > 0 || this.preposition !== '' || this.closed) return 'end'
    const person = personRightAfter(context, inner.last, sentence)
    if (person >= 0 && inner.first === at && at === this.head.last) {
      const { last } = context.entities.names[person]
      const served = holderAfterServed(context, last, sentence)
      if (served >= 0) {
        this.end = last
        return this.done(served, true)
      }
      if (context.titleEnd[at] <= at) return 'end'
    }
    this.roleEnd = inner.last
    return this.take(inner.last)
  }

  /** The end at `sekaligus`, `yang juga` and the like, with the role behind it if there is one. */
  private joint(behind: number): RolePhrase {
    if (this.headStartsAt(behind)) return this.done(-1, false, this.context.headAt[behind], 'also')
    const holder = this.institutions.length > 0 ? holderBehindNouns(this.context, behind, this.sentence) : -1
    return this.done(holder, holder >= 0)
  }

  /** A short form in brackets belongs to what stands before it. */
  private bracket(): Step {
    const { context, at, institutions } = this
    const close = closingBracket(context, at, this.sentence)
    if (close < 0) return 'end'
    const inside = this.preposition === '' ? personRightAfter(context, at + 1, this.sentence) : -1
    // `Menteri Agama (Ratna Wulandari)`
    if (inside >= 0 && context.entities.names[inside].last === close) return this.done(inside, true)
    const name = context.entities.nameAt[at + 1]
    if (institutions.length === 0 && name >= 0 && context.entities.names[name].type === 'organization') {
      const whole = context.entities.names[name].last === close && personAfterComma(context, close + 1, this.sentence) >= 0
      if (this.roleEnd === this.head.last || whole) institutions.push(name)
    }
    return this.take(close + 1)
  }

  /** `Ketua: Budi`, a line of a list. */
  private colon(): Step {
    const { context, at, head, sentence } = this
    const person = opensLine(context, head.first) ? personRightAfter(context, at + 1, sentence) : -1
    if (person < 0) return 'end'
    const { last } = context.entities.names[person]
    const { lower, length, sentence: sentences } = context.doc.tokens
    return last >= length || sentences[last] !== sentence || lower[last] === '(' || lower[last] === ';' ? this.done(person) : 'end'
  }

  private comma(): Step {
    const { context, at, institutions, sentence } = this
    const { linkAt, headAt, doc, entities } = context
    const places = institutions.length > 0 ? endOfPlaces(context, at, sentence) : at
    if (places > at) return this.take(places)
    // `menjabat Ketua X, serta Plh. Kepala Y`
    const more = linkAt.get(at + 1)
    if (more?.sense === 'also' && context.linkBefore.has(this.head.first) && this.headStartsAt(more.last)) {
      return this.done(-1, false, headAt[more.last], 'and')
    }
    const listed = institutions.length > 0 ? endOfInstitutions(context, at, sentence, institutions) : at
    if (listed > at) return this.take(listed)
    const body = institutions.length === 0 && this.roleEnd > this.head.last ? institutionAfterComma(context, at, sentence) : -1
    if (body >= 0) {
      institutions.push(body)
      return this.take(entities.names[body].last)
    }
    const whole = institutions.length > 0 ? wholeAfterComma(context, at, sentence, institutions[institutions.length - 1]) : at
    if (whole > at) return this.take(whole)
    const relative = doc.tokens.lower[at + 1] === 'yang' ? linkAt.get(at + 1) : undefined
    if (relative !== undefined && this.preposition === '' && this.headStartsAt(relative.last)) {
      return this.done(-1, false, headAt[relative.last], 'also')
    }
    const list = inFieldList(context, at, sentence, this.stop)
    if (list && institutions.length === 1 && entities.names[institutions[0]].first === this.roleEnd && this.end === at) {
      // `Deputi Bidang SDM, Teknologi, dan Informasi`: what looked like an institution is the first field
      institutions.pop()
      this.roleEnd = at
      this.listed = true
      return this.skipTo(at + 1)
    }
    // `anggota KPU, yakni Budi`
    const namely = roleWords('namely').has(doc.tokens.lower[at + 1]) || this.givesExamples(at + 1) ? 1 : 0
    const person = personRightAfter(context, at + 1 + namely, sentence)
    if (person >= 0 && this.preposition === '') return this.done(person, true)
    if (institutions.length > 0 || !(list || (this.listed && doc.tokens.lower[at + 1] === 'dan'))) return 'end'
    this.listed = true
    return this.skipTo(at + 1)
  }

  /** `sejumlah anggota X, termasuk Ani`, `mantan ketua X, seperti Ani hingga Budi`: examples of those who hold the role. */
  private givesExamples(i: number): boolean {
    const { context } = this
    if (!roleWords('such-as').has(context.doc.tokens.lower[i])) return false
    if (this.several) return true
    const { lower } = context.doc.tokens
    const person = lower[i - 1] === ',' && roleWords('for-example').has(lower[i]) ? personRightAfter(context, i + 1, this.sentence) : -1
    return person >= 0 && joinedHolders(context, person).length > 0 && (this.several = true)
  }

  private namely(): Step {
    const person = personRightAfter(this.context, this.at + 1, this.sentence)
    return person >= 0 && this.preposition === '' ? this.done(person, true) : 'end'
  }

  private linkingWord(word: string): Step {
    const { context, at } = this
    if (word === '/' && this.head.kind === 'minister' && this.headStartsAt(at + 1))
      return this.done(-1, false, context.headAt[at + 1], 'also')
    if (word === 'dan' && this.headStartsAt(at + 1) && !this.isField(at + 1)) return this.done(-1, false, context.headAt[at + 1], 'and')
    if (!goesOn(context, at + 1, this.sentence, this.institutions.length > 0, word, this.studiesPlace(word))) {
      // `juru bicara pemerintah untuk penanganan banjir, Budi`
      const task = word === 'untuk' && this.institutions.length === 0 ? endOfSubject(context, at + 1, this.sentence, true) : at + 1
      if (task === at + 1) return 'end'
      this.roleEnd = task
      return this.take(task)
    }
    this.placeAsField(word)
    if (roleWords('preposition').has(word) && context.entities.nameAt[at + 1] >= 0) this.preposition = word
    else {
      if (roleWords('into-institution').has(word)) this.frozen = true
      if (this.institutions.length === 0 && !this.frozen) this.roleEnd = this.end = at + 1
    }
    return this.skipTo(at + 1)
  }

  /** `pengajar politik Swedia di Universitas X`: a country before a scholar's institution is what they study. */
  private placeAsField(word: string): void {
    if (!this.studiesPlace(word)) return
    this.institutions.pop()
    this.roleEnd = this.at
  }

  private studiesPlace(word: string): boolean {
    const { context, at, institutions } = this
    const { names, nameAt } = context.entities
    if (institutions.length !== 1 || this.head.kind !== 'academic' || (word !== 'di' && word !== 'pada' && word !== 'dari')) return false
    const only = names[institutions[0]]
    return only.type === 'place' && only.first === this.roleEnd && only.last === at && names[nameAt[at + 1]]?.type === 'organization'
  }

  private fieldWord(): Step {
    const { context, at } = this
    // `Direktur X dalam keterangannya`, but `Menteri Dalam Negeri`
    if (this.institutions.length > 0 && roleWords('adjunct').has(context.doc.tokens.lower[at])) return 'end'
    if (!isFieldWord(context, at)) {
      const end = this.institutions.length === 0 && this.preposition === '' ? this.endOfNouns() : at
      if (end === at) return 'end'
      this.roleEnd = end
      return this.take(end)
    }
    if (this.institutions.length === 0 && !this.frozen) this.roleEnd = at + 1
    else if (has(context.doc, at, Shape.capital) && ++this.strays > STRAY_CAPITALS) return 'end'
    return this.take(at + 1)
  }

  /** The end of common nouns that the lexicon does not know as fields; the next token without. */
  private endOfNouns(): number {
    const { context, at, head, sentence } = this
    const held = standsBehindName(context, head.first)
    const end = endOfField(context, at, sentence, held)
    if (end === at && held) {
      const joint = endBeforeJoint(context, at, sentence)
      if (joint > at) return joint
    }
    return end > at ? end : endOfSubject(context, at, sentence, head.kind !== 'academic' && head.kind !== 'minister')
  }

  /** `Kepala Biro Hukum dan Humas`: what is a role by itself is a field behind a field. */
  private isField(i: number): boolean {
    const { heads, headAt } = this.context
    return this.institutions.length === 0 && this.roleEnd > this.head.last && heads[headAt[i]].kind === 'spokesperson'
  }

  private headStartsAt(i: number): boolean {
    const { headAt, heads } = this.context
    return i < headAt.length && headAt[i] >= 0 && heads[headAt[i]].first === i
  }

  /** Goes on at token `i`, all before it being part of the phrase. */
  private take(i: number): 'on' {
    this.at = this.end = i
    return 'on'
  }

  private skipTo(i: number): 'on' {
    this.at = i
    return 'on'
  }

  private done(holder: number, holderAfterComma = false, nextHead = -1, joint: RolePhrase['joint'] = null): RolePhrase {
    const { head, roleEnd, end, institutions, from } = this
    const several = this.several || (this.others && holder >= 0 && joinedHolders(this.context, holder).length > 0)
    const beside = holder >= 0 && !holderAfterComma
    const readTo = beside ? this.context.entities.names[holder].first : roleEnd
    return { head, roleEnd, readTo, end, institutions, from, holder, holderAfterComma, several, nextHead, joint }
  }
}
