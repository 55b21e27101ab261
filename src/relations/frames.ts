import { isPassive } from '../entities/role-words'
import { type Argument, behindBracket, type RelationContext } from './context'
import { agents, lookRight } from './object'
import { lookLeft } from './subject'
import type { RelationDraft } from './types'
import { column } from '../text/vocabulary'
import { type Form, verbForms } from './verb-table'
import { relationWords } from './words'

const MOST_MUTUAL = 3

const opens = column(({ lowers }, type) => (verbForms().has(lowers[type]) ? 1 : 0))

/** Relations that verbs of `lexicons/relation-verb.tsv` state between a subject before them and an object behind them. */
export function findFrames(context: RelationContext): RelationDraft[] {
  const out: RelationDraft[] = []
  const { type, lower, vocabulary, length } = context.doc.tokens
  const opening = opens(vocabulary)
  for (let i = 0; i < length; i++) {
    if (opening[type[i]] === 0 || context.entities.nameAt[i] >= 0) continue
    const candidates = verbForms().get(lower[i]) ?? []
    for (let k = 0; k < candidates.length; k++)
      if (stands(context, candidates[k], i) && !longerStands(context, candidates, k, i)) apply(context, candidates[k], i, out)
  }
  return out
}

/** Whether a form before `k`, which is as long or longer, of the same frame and voice stands at `i` too. */
function longerStands(context: RelationContext, forms: readonly Form[], k: number, i: number): boolean {
  const { frame, voice } = forms[k]
  for (let j = 0; j < k; j++) if (forms[j].frame === frame && forms[j].voice === voice && stands(context, forms[j], i)) return true
  return false
}

/** `A/B bertemu C/D`: pairs of players meet in a match. */
function isPaired({ doc }: RelationContext, { first, last }: Argument): boolean {
  return doc.tokens.lower[first - 1] === '/' || doc.tokens.lower[last] === '/'
}

function stands(context: RelationContext, { words }: Form, i: number): boolean {
  const { lower, sentence } = context.doc.tokens
  for (let k = 1; k < words.length; k++) if (lower[i + k] !== words[k] || sentence[i + k] !== sentence[i]) return false
  return true
}

/** Stands for any passive verb in a phrase. */
const PASSIVE = '@passive'

/** Whether a phrase stands at token `i`. */
function follows({ doc }: RelationContext, i: number, phrase: readonly string[]): boolean {
  return phrase.every((word, k) => doc.tokens.lower[i + k] === word || (word === PASSIVE && isPassive(doc.tokens.lower[i + k] ?? '', 3)))
}

/** Whether the sentence tells of a match, in which players meet. */
function inMatch({ doc }: RelationContext, verb: number): boolean {
  const { lower, sentence } = doc.tokens
  const { first, last } = doc.sentences[sentence[verb]]
  for (let i = first; i < last; i++) if (relationWords('match').has(lower[i])) return true
  return false
}

function apply(context: RelationContext, { frame, voice, words }: Form, verb: number, out: RelationDraft[]): void {
  const { doc } = context
  const left = lookLeft(context, verb, voice === 'passive' ? frame.object : frame.subject, frame.inverse)
  if (left === null || (frame.factual && (left.negative || left.modality !== undefined))) return
  const end = verb + words.length
  const emit = (subject: Argument, object: Argument, last: number): void => {
    if (subject.entity === object.entity) return
    if (frame.type === 'met_with' && (isPaired(context, subject) || isPaired(context, object) || inMatch(context, verb))) return
    if (frame.not.has(context.entities.list[subject.entity].subtype ?? '')) return
    if (frame.unless.some((phrase) => follows(context, behindBracket(context, last), phrase))) return
    const [s, o] = frame.inverse ? [object, subject] : [subject, object]
    out.push({
      type: frame.type,
      subject: s.entity,
      object: o.entity,
      ...(frame.role !== undefined && { role: frame.role }),
      ...(left.negative && !frame.before && { polarity: 'negative' as const }),
      ...(left.modality !== undefined && !frame.before && { modality: left.modality }),
      evidence: { start: doc.tokens.start[Math.min(subject.first, object.first, verb)], end: doc.tokens.end[last - 1] },
      confidence: frame.confidence * (subject.name < 0 || object.name < 0 ? 0.8 : 1),
      via: `${frame.id}-${voice}`,
    })
  }
  if (voice === 'mutual') {
    if (left.joined.length < 2 || lookRight(context, end, frame).length > 0) return
    // a long list meets someone else rather than each other
    const circle = left.joined.slice(0, left.joined.length > MOST_MUTUAL ? 2 : MOST_MUTUAL)
    circle.forEach((one, k) => {
      for (const other of circle.slice(k + 1)) emit(other, one, end)
    })
    return
  }
  const right = voice === 'active' ? lookRight(context, end, frame) : agents(context, end, frame)
  for (const other of right) {
    for (const near of left.joined) {
      if (voice === 'active') emit(near, other, other.last)
      else emit(other, near, other.last)
    }
  }
}
