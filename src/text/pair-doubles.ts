import { Shape, TokenKind } from './document'
import { Mark, markOf } from './marks'
import type { Pair } from './quotations'
import type { Scanned } from './scan'
import { type Evidence, evidenceAt, inquitAt } from './spacing'

/** What a mark does to the quotations that are open. */
const Act = { open: 0, reopen: 1, close: 2, closeOnly: 3, stray: 4 } as const

const DEPTHS = 3
const NEST = 1.5
const MISSING_CLOSE = 2
const MISSING_OPEN = 2
/** A quotation runs on into the next paragraph. */
const RUN_ON = 0.7
/** A quotation ends with its paragraph without a closing mark. */
const LEFT_OPEN = 1

interface Step {
  readonly token: number
  readonly paragraph: number
}

/**
 * Pairs double quotation marks by the cheapest reading of all marks (a Viterbi search over how many quotations are open):
 * marks against their spacing, missing marks and quotations left open each cost, so that a stray mark harms its own paragraph only.
 */
export function pairDoubles(text: string, tokens: Scanned, paragraphs: Int32Array): Pair[] {
  const marks: Step[] = []
  const evidence: Evidence[] = []
  let paragraph = 0
  for (let i = 0; i < tokens.length; i++) {
    if (tokens.kind[i] !== TokenKind.punct) continue
    while (i >= paragraphs[paragraph + 1]) paragraph++
    const mark = markOf(text, tokens, i)
    if (mark < Mark.double || mark > Mark.doubleClose) continue
    marks.push({ token: i, paragraph })
    evidence.push(evidenceAt(text, tokens, i, mark, paragraphs[paragraph], paragraphs[paragraph + 1]))
  }
  return marks.length === 0 ? [] : build(text, tokens, paragraphs, marks, search(marks, evidence))
}

interface Readings {
  readonly acts: Uint8Array
  /** Whether all open quotations ended with their paragraph before this mark. */
  readonly dropped: Uint8Array
}

function search(marks: readonly Step[], evidence: readonly Evidence[]): Readings {
  const n = marks.length
  const from = new Uint8Array(n * DEPTHS)
  let cost = new Float64Array([0, Infinity, Infinity])
  let next = new Float64Array(DEPTHS)
  const reach = (k: number, to: number, value: number, depth: number, dropped: number, act: number) => {
    if (value >= next[to]) return
    next[to] = value
    from[k * DEPTHS + to] = depth | (dropped << 2) | (act << 3)
  }
  for (let k = 0; k < n; k++) {
    const gap = k === 0 ? 0 : marks[k].paragraph - marks[k - 1].paragraph
    const { open, close, stray } = evidence[k]
    next.fill(Infinity)
    for (let before = 0; before < DEPTHS; before++) {
      if (cost[before] === Infinity) continue
      for (let dropped = 0; dropped < (gap > 0 && before > 0 ? 2 : 1); dropped++) {
        const depth = dropped ? 0 : before
        const base = cost[before] + (dropped ? LEFT_OPEN * before : before > 0 ? RUN_ON * gap * before : 0)
        if (depth + 1 < DEPTHS) reach(k, depth + 1, base + open + NEST * depth, before, dropped, Act.open)
        if (depth > 0) {
          reach(k, depth, base + open + MISSING_CLOSE, before, dropped, Act.reopen)
          reach(k, depth - 1, base + close, before, dropped, Act.close)
        } else reach(k, 0, base + close + MISSING_OPEN, before, dropped, Act.closeOnly)
        reach(k, depth, base + stray, before, dropped, Act.stray)
      }
    }
    const spare = cost
    cost = next
    next = spare
  }
  const acts = new Uint8Array(n)
  const dropped = new Uint8Array(n)
  let depth = 0
  for (let d = 1; d < DEPTHS; d++) if (cost[d] + LEFT_OPEN * d < cost[depth] + LEFT_OPEN * depth) depth = d
  for (let k = n - 1; k >= 0; k--) {
    const step = from[k * DEPTHS + depth]
    acts[k] = step >> 3
    dropped[k] = (step >> 2) & 1
    depth = step & 3
  }
  return { acts, dropped }
}

function build(text: string, tokens: Scanned, paragraphs: Int32Array, marks: readonly Step[], { acts, dropped }: Readings): Pair[] {
  const pairs: Pair[] = []
  const stack: { token: number; paragraph: number }[] = []
  const leave = (end: number) => {
    const { token } = stack.pop() as { token: number }
    pairs.push({ open: token, close: -1, first: token + 1, last: reportBefore(text, tokens, token + 1, end) })
  }
  for (let k = 0; k < marks.length; k++) {
    const { token, paragraph } = marks[k]
    if (dropped[k]) while (stack.length > 0) leave(paragraphs[stack[stack.length - 1].paragraph + 1])
    switch (acts[k]) {
      case Act.open:
        stack.push(marks[k])
        break
      case Act.reopen: {
        const { paragraph: opened } = stack[stack.length - 1]
        leave(opened === paragraph ? token : paragraphs[opened + 1])
        stack.push(marks[k])
        break
      }
      case Act.close: {
        const { token: open } = stack.pop() as { token: number }
        pairs.push({ open, close: token, first: open + 1, last: token })
        break
      }
      case Act.closeOnly:
        pairs.push({
          open: -1,
          close: token,
          first: startBefore(text, tokens, paragraphs[paragraph], k > 0 ? marks[k - 1].token : -1, token),
          last: token,
        })
    }
  }
  while (stack.length > 0) leave(paragraphs[stack[stack.length - 1].paragraph + 1])
  return pairs
}

/** Where a quotation without closing mark ends: before the words that report it (`"Kami siap, kata X`), else at `end`. */
function reportBefore(text: string, tokens: Scanned, first: number, end: number): number {
  for (let i = first + 2; i < end; i++) {
    if (',?!'.includes(text[tokens.start[i - 1]]) && inquitAt(text, tokens, i) && (tokens.shape[i] & Shape.capital) === 0) return i
  }
  return end
}

/** Where a quotation without opening mark begins: with its paragraph, or with the sentence after the mark before. */
function startBefore(text: string, tokens: Scanned, first: number, previous: number, close: number): number {
  if (previous < first) return first
  let i = close - 1
  while (i > previous + 1 && !'.?!'.includes(text[tokens.end[i - 1] - 1])) i--
  return i
}
