import { accepts, innerCue } from './accept'
import { readsAsSpeech } from './direct'
import { clausal, connectiveLength, contentEnd, contentStart, isActAdverbial, pastDay, trim, type Piece } from './edges'
import { Is, isA } from './classes'
import type { Lexeme } from './lexemes'
import { nameOn, type Page, type Unit } from './page'
import { animate, looksVerbal, type Source } from './source'
import { beforeDirect, markDirect, mixed, onlyPunctuation, push, type State } from './state'
import { subjectBefore } from './subject'

export function active(state: State, cue: number, lexeme: Lexeme, enclitic: boolean): number {
  const { page, unit } = state
  if (lexeme.clipped && !(isA(page, cue + 1, Is.complementizer) && (nameOn(page, cue - 1) || isA(page, cue - 1, Is.pronounSingular))))
    return cue
  const before = subjectBefore(page, cue, state.low)
  if (before.kind === 'refused') {
    if (!(before.why === 'negated' && lexeme.stance === 'denial')) return cue
  }
  const told = before.kind === 'source' ? toldBefore(state, cue, before.phraseStart) : undefined
  if (told && before.kind === 'source') {
    push(state, {
      type: mixed(page, [told]) ? 'mixed' : 'indirect',
      pieces: [told],
      cue: { token: cue, lexeme },
      source: before.source,
      via: 'active:last',
    })
    return cue + 1
  }
  const opened = contentStart(page, cue, unit.last)
  const block =
    page.blockAt[opened.start] >= 0 && page.blocks[page.blockAt[opened.start]].first === opened.start ? page.blockAt[opened.start] : -1
  if (before.kind === 'source' && isA(page, before.phraseStart - 1, Is.condition)) return cue
  const limit =
    before.kind === 'source'
      ? subordinateEnd(page, before.phraseStart, opened.start, unit)
      : before.kind === 'shared' && cue === unit.first + 1 && page.lower[unit.first] !== 'dan'
        ? subordinateEnd(page, cue, opened.start, unit)
        : unit.last
  const { end, coordinate } = contentEnd(page, opened.start, limit)
  const source =
    before.kind === 'source' || before.kind === 'relative'
      ? before.source
      : before.kind === 'refused'
        ? negatedSource(page, cue, state.low)
        : before.kind === 'shared' || (state.subject && parted(page, cue, unit.first))
          ? 'shared'
          : null
  if (source === null) return cue
  if (source !== 'shared' && ((!animate(page, source) && lexeme.lemma !== 'kata') || isA(page, source.first, Is.pronounFirst))) return cue
  if (source === 'shared' && !state.subject && !sharedSubject(state, cue) && cue - unit.first > 2) return cue
  if (
    source === 'shared' &&
    state.subject &&
    (isA(page, state.subject.first, Is.pronounFirst) || page.lower[state.subject.first] === 'mari')
  )
    return cue
  // `China, yang menyebutnya sebagai X`: a name is given, nothing said
  if (enclitic && block < 0 && (lexeme.lemma !== 'sebut' || before.kind === 'relative')) return cue
  const named = before.kind === 'source' && page.lower[cue].startsWith('me')
  if (
    before.kind !== 'refused' &&
    !accepts(page, lexeme, { ...opened, comma: opened.comma && (named || lexeme.takes !== 'topic') }, end, block)
  ) {
    if (before.kind === 'source' && before.source.kind !== 'nominal')
      state.focus.push({
        at: before.source.first,
        source: before.source,
        strength: nameOn(page, cue + 1)?.type === 'person' ? 'subject' : 'likely',
      })
    return cue
  }
  const content = trim(
    page,
    block >= 0 && opened.comma && readsAsSpeech(page, page.blocks[block])
      ? { first: page.blocks[block].inner, last: page.blocks[block].innerEnd }
      : {
          first:
            opened.start +
            (isA(page, opened.start, Is.topicMarker) ||
            page.lower[opened.start] === 'agar' ||
            page.lower[opened.start] === 'supaya' ||
            asThat(page, opened.start, end)
              ? 1
              : 0),
          last: end,
        },
  )
  if (!content || (content.last - content.first < 2 && block < 0 && lexeme.takes !== 'clause')) return cue
  // `tidak membantah laporan itu` says nothing
  if (before.kind === 'refused' && content.last - content.first < 4 && isA(page, content.last - 1, Is.determiner)) return cue
  const outer = block < 0 ? beforeDirect(state, content) : content
  if (!outer) {
    if (before.kind === 'source') state.focus.push({ at: before.source.first, source: before.source, strength: 'likely' })
    return cue
  }
  const pieces: Piece[] = []
  const front = before.kind === 'source' && !opened.bahwa ? frontedContent(page, state.low, before.clauseStart) : undefined
  if (front) pieces.push(front)
  pieces.push(outer)
  if (block >= 0) {
    const b = page.blocks[block]
    const whole =
      onlyPunctuation(page, b.last, end) || (opened.comma && readsAsSpeech(page, b) && (b.last >= end || page.lower[b.last] !== 'dan'))
    if (whole) {
      markDirect(state, block)
      const type = 'direct'
      push(state, {
        type,
        pieces: [content],
        cue: { token: cue, lexeme },
        source,
        addressee: opened.addressee,
        via: `before:${opened.comma ? 'comma' : 'plain'}`,
      })
      return b.last
    }
  }
  push(state, {
    type: mixed(page, pieces) ? 'mixed' : 'indirect',
    pieces,
    cue: { token: cue, lexeme },
    source,
    addressee: opened.addressee,
    via: `active:${before.kind}`,
  })
  if (coordinate >= 0) state.low = end
  // an inner report (`X mengatakan Y menyebut …`) may start inside the content, unless the content starts with it
  const inner = innerCue(page, opened.start, end)
  if (inner !== undefined) {
    let k = opened.start
    while (isA(page, k, Is.adverb)) k++
    return k + 1
  }
  return cue + 1
}

/** The clause before a report that says nothing more but when and where: `Harga naik, media X melaporkan pada Rabu`. */
function toldBefore({ page, unit, low }: State, cue: number, phraseStart: number): Piece | undefined {
  const next = cue + 1
  const closes =
    next >= unit.last || page.lower[next] === '.' || isActAdverbial(page, next, unit.last) || pastDay(page, next, unit.last) >= 0
  if (!closes || page.lower[phraseStart - 1] !== ',') return undefined
  const first = low + connectiveLength(page, low, cue)
  if (isA(page, first, Is.fronting) || isA(page, first, Is.opener) || isA(page, first, Is.preposition)) return undefined
  const piece = trim(page, { first, last: phraseStart - 1 })
  return piece && clausal(page, piece.first, piece.last) ? piece : undefined
}

/** Whether a verb without a subject of its own is parted from what stands before it (`…, bahkan menyarankan`). */
function parted(page: Page, cue: number, first: number): boolean {
  return cue === first || page.lower[cue - 1] === ',' || isA(page, cue - 1, Is.adverb)
}

/** `bila`, `jika`, `kalau` where `bahwa` might stand: no clause follows behind a comma to which it were the condition. */
function asThat(page: Page, first: number, end: number): boolean {
  const w = page.lower[first]
  if (w !== 'bila' && w !== 'jika' && w !== 'kalau') return false
  for (let i = first + 1; i < end; i++) if (page.lower[i] === ',' || page.lower[i] === 'maka') return false
  return clausal(page, first + 1, end)
}

/** Conjunctions that open a main clause. */
const JOINING = new Set(['dan', 'tetapi', 'tapi', 'namun', 'serta'])

/** A report in a clause before the main one (`Ketika X bertanya …, Y menjawab`) ends with that clause. */
function subordinateEnd(page: Page, phraseStart: number, content: number, unit: Unit): number {
  if (
    phraseStart - unit.first > 2 ||
    phraseStart === unit.first ||
    JOINING.has(page.lower[phraseStart - 1]) ||
    (!isA(page, phraseStart - 1, Is.subordinator) && !isA(page, phraseStart - 1, Is.coordinator))
  )
    return unit.last
  let comma = unit.last
  for (let i = content + 1; i < unit.last; i++) {
    if (page.blockAt[i] >= 0) {
      i = page.blocks[page.blockAt[i]].last - 1
      continue
    }
    if (page.lower[i] !== ',') continue
    if (clausal(page, i + 1, unit.last)) return i
    if (comma === unit.last) comma = i
  }
  return comma
}

function negatedSource(page: Page, cue: number, low: number): Source | null {
  let k = cue - 1
  while (k >= low && (isA(page, k, Is.adverb) || isA(page, k, Is.negation))) k--
  if (k < low) return null
  const before = subjectBefore(page, k + 1, low)
  return before.kind === 'source' ? before.source : null
}

/** The subject of the unit's first verb, for a verb behind `dan`: `X menegur Y dan mengatakan …`. */
function sharedSubject(state: State, cue: number): boolean {
  const { page } = state
  for (let i = state.low + 1; i < cue - 1; i++) {
    if (nameOn(page, i) || page.blockAt[i] >= 0 || !looksVerbal(page, i) || page.lower[i - 1] === 'yang') continue
    const before = subjectBefore(page, i, state.low)
    if (before.kind !== 'source' || !animate(page, before.source)) continue
    state.subject = before.source
    if (before.source.kind !== 'nominal') state.focus.push({ at: before.source.first, source: before.source, strength: 'likely' })
    return true
  }
  return false
}

/** A phrase before the subject that belongs to the content (`Untuk menutup defisit, X mengaku …`). */
function frontedContent(page: Page, low: number, subject: number): Piece | undefined {
  if (page.lower[subject - 1] !== ',') return undefined
  let first = low
  first += connectiveLength(page, first, subject)
  if (!CONTENT_FRONTS.has(page.lower[first])) return undefined
  if (connectiveLength(page, first, subject) > 0 && first + connectiveLength(page, first, subject) >= subject) return undefined
  for (let i = first; i < subject; i++) if (isA(page, i, Is.actNoun) || page.blockAt[i] >= 0) return undefined
  return trim(page, { first, last: subject })
}

const CONTENT_FRONTS = new Set(['untuk', 'melalui', 'sebagai', 'ke', 'guna', 'demi'])
