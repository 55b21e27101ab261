/**
 * Cross-corpus voting: a tagger trained on the other corpora reads each corpus, and where it is sure of another reading, the reading is changed.
 * So systematic quarrels between corpora are settled by the majority, and slips of annotators with them.
 */
import { chunksOf } from '../../src/names/tagger/labels'
import { bio, labelsOf, spansOf, type Sentence, type Span } from './conll'
import { emissionsOf, Lattice, trainCrf } from './crf'
import { buildExamples, buildIndex, Extractor } from './examples'
import { wordTable } from './resources-of'

/** @param least marginal that every token of a differing stretch must reach */
export function reconcile(corpora: readonly (readonly Sentence[])[], least: number, log: (line: string) => void): Sentence[][] {
  const labels = labelsOf(['LOC', 'ORG', 'PER'])
  const extractor = new Extractor(wordTable().table)
  return corpora.map((own, c) => {
    const others = corpora.filter((_, i) => i !== c).flat()
    const index = buildIndex(extractor, others)
    const crf = trainCrf(buildExamples(extractor, index, others, labels), index.size, labels, { epochs: 12 })
    const longest = own.reduce((m, s) => Math.max(m, s.words.length), 1)
    const lattice = new Lattice(labels, longest)
    const emissions = new Float64Array(longest * labels.count)
    const path = new Uint8Array(longest)
    let changed = 0
    const out = buildExamples(extractor, index, own, labels).map((e, i) => {
      emissionsOf(crf, e, emissions)
      lattice.viterbi(emissions, crf.transitions, e.length, path)
      lattice.run(emissions, crf.transitions, e.length)
      const sure = Float64Array.from({ length: e.length }, (_, k) => lattice.marginals[k * labels.count + path[k]])
      const theirs = chunksOf(path, e.length).map((x) => ({ first: x.first, last: x.last, type: labels.types[x.type] }))
      const [spans, n] = merge(spansOf(own[i].tags), theirs, sure, least)
      changed += n
      return n ? { words: own[i].words, tags: bio(spans, e.length) } : own[i]
    })
    log(`reconcile ${c + 1}: ${changed} stretches changed`)
    return out
  })
}

/** Stretches of overlapping names that differ, taken from `theirs` where every token of the stretch is sure. */
function merge(own: readonly Span[], theirs: readonly Span[], sure: Float64Array, least: number): [Span[], number] {
  const all = [...own.map((s) => ({ ...s, mine: true })), ...theirs.map((s) => ({ ...s, mine: false }))].sort(
    (a, b) => a.first - b.first || a.last - b.last,
  )
  const out: Span[] = []
  let changed = 0
  for (let i = 0; i < all.length; ) {
    let last = all[i].last
    let j = i + 1
    while (j < all.length && all[j].first < last) last = Math.max(last, all[j++].last)
    const group = all.slice(i, j)
    const mine = group.filter((s) => s.mine)
    const other = group.filter((s) => !s.mine)
    const same =
      mine.length === other.length &&
      mine.every((s, k) => s.first === other[k].first && s.last === other[k].last && s.type === other[k].type)
    // nothing is taken away: what one corpus names and another passes over stays
    let certain = !same && other.length >= Math.max(1, mine.length)
    for (let k = all[i].first; k < last && certain; k++) certain = sure[k] >= least
    for (const { first, last: end, type } of certain ? other : mine) out.push({ first, last: end, type })
    if (certain) changed++
    i = j
  }
  return [out, changed]
}
