/** Some corpora glue brackets, quotation marks and commas to words (`(KPK)`); models read the pieces, and spans are counted in the corpus's own tokens. */
import { bio, spansOf, type Sentence, type Span } from './conll'

const OPENS = /^([("“‘[]+)(.*[\p{L}\d].*)$/su
const CLOSES = /^(.*[\p{L}\d].*?)([)"”’\],;:]+)$/su
/** Brackets that open inside a word are part of it, as in `Tbk(Persero)`. */
const PAIRED = /^[^()]+\(.*\)$/su

function piecesOf(word: string): string[] {
  if (PAIRED.test(word)) return [word]
  const open = OPENS.exec(word)
  if (open) return [open[1], ...piecesOf(open[2])]
  const close = CLOSES.exec(word)
  return close ? [...piecesOf(close[1]), close[2]] : [word]
}

export interface Pieces extends Sentence {
  /** The token that each piece is of. */
  readonly owner: readonly number[]
}

/** The sentence in pieces; marks that were glued to a name's edge are outside it. */
export function inPieces(s: Sentence): Pieces {
  const words: string[] = []
  const owner: number[] = []
  const start: number[] = []
  s.words.forEach((w, i) => {
    start.push(words.length)
    for (const piece of piecesOf(w)) {
      words.push(piece)
      owner.push(i)
    }
  })
  if (words.length === s.words.length) return { ...s, owner }
  const bare = (k: number) => !/[\p{L}\d]/u.test(words[k]) && words[k] !== s.words[owner[k]]
  const spans = spansOf(s.tags).map(({ first, last, type }) => {
    let [from, to] = [start[first], start[last] ?? words.length]
    while (to - from > 1 && bare(from)) from++
    while (to - from > 1 && bare(to - 1)) to--
    return { first: from, last: to, type }
  })
  return { words, tags: bio(spans, words.length), owner }
}

/** Spans over pieces as spans over tokens; of two that share a token the first stays. */
export function ofTokens(spans: readonly Span[], owner: readonly number[]): Span[] {
  const out: Span[] = []
  for (const { first, last, type } of spans) {
    const span = { first: owner[first], last: owner[last - 1] + 1, type }
    if (out.length === 0 || out[out.length - 1].last <= span.first) out.push(span)
  }
  return out
}
