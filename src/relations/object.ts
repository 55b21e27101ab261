import type { EntityType } from '../schema/types'
import { TokenKind } from '../text/document'
import { actsAsState, argumentAt, type Argument, behindBracket, pronounAt, type RelationContext } from './context'
import { senseOf } from './modality'
import type { Frame } from './verb-table'
import { relationWords } from './words'

/** How far behind its verb an object may stand, in tokens. */
const FAR_RIGHT = 10
/** Most arguments joined by `dan` or commas that are read. */
const MOST_JOINED = 6

/** The object of an active verb: the next argument, with nothing but linking words and known nouns between, and those joined to it. */
export function lookRight(context: RelationContext, end: number, frame: Frame): Argument[] {
  const { tokens } = context.doc
  let linked = frame.must.size === 0
  for (let i = end; i < end + FAR_RIGHT && i < tokens.length && tokens.sentence[i] === tokens.sentence[end - 1]; i++) {
    const argument = argumentAt(context, i) ?? pronounAt(context, i)
    if (argument !== null)
      return linked && frame.object.has(argument.type) && follows(context, argument, frame) && actsAsState(context, argument)
        ? joinedBehind(context, argument, frame.object)
        : []
    const word = tokens.lower[i]
    if (frame.must.has(word)) linked = true
    else if (!frame.link.has(word) && !frame.through.has(word) && !relationWords('filler').has(word)) return []
  }
  return []
}

/** Whether the words that the frame asks for stand behind the argument, or a rank or role before it. */
function follows(context: RelationContext, { first, last, name }: Argument, { after }: Frame): boolean {
  return (
    after.size === 0 ||
    (name >= 0 && first < context.entities.names[name].first) ||
    after.has(context.doc.tokens.lower[behindBracket(context, last)])
  )
}

/** An argument and those of the given types joined to it by commas and `dan`. */
export function joinedBehind(context: RelationContext, first: Argument, types: ReadonlySet<EntityType>): Argument[] {
  const { lower, sentence } = context.doc.tokens
  const out = [first]
  const commas: Argument[] = []
  let at = behindBracket(context, first.last)
  while (out.length + commas.length < MOST_JOINED && sentence[at] === sentence[first.first]) {
    let next = at
    if (lower[next] === ',') next++
    const joined = lower[next] === 'dan' || lower[next] === 'serta'
    if (joined) next++
    if (next === at) break
    const argument = argumentAt(context, next)
    if (argument === null || argument.type !== first.type || !types.has(argument.type)) break
    commas.push(argument)
    // what stands behind a comma is in the list where `dan` closes it
    if (joined) out.push(...commas.splice(0))
    at = behindBracket(context, argument.last)
  }
  return out
}

/** The agent of a passive verb: after `oleh`, or right behind it. */
export function agents(context: RelationContext, end: number, frame: Frame): Argument[] {
  const types = frame.subject
  const { tokens } = context.doc
  let by = false
  for (let i = end; i < end + 5 && i < tokens.length && tokens.sentence[i] === tokens.sentence[end - 1]; i++) {
    const argument = argumentAt(context, i) ?? pronounAt(context, i)
    if (argument !== null)
      return (by || i === end || relationWords('agent-noun').has(tokens.lower[i - 1])) &&
        types.has(argument.type) &&
        follows(context, argument, frame) &&
        actsAsState(context, argument)
        ? joinedBehind(context, argument, types)
        : []
    if (tokens.lower[i] === 'oleh') by = true
    else if (
      !relationWords('agent-noun').has(tokens.lower[i]) &&
      !(tokens.kind[i] === TokenKind.word && !by && senseOf(tokens.lower[i]) !== undefined)
    )
      return []
  }
  return []
}
