import { chunksOf, labelsOf } from '../../src/names/tagger/labels'
import { Lattice, random } from '../../tools/ner/crf'

/** Every legal label sequence with its probability, by brute force. */
function paths(emissions: Float64Array, transitions: Float64Array, n: number, types: readonly string[]) {
  const labels = labelsOf(types)
  const L = labels.count
  let open: { path: number[]; score: number }[] = [{ path: [], score: 0 }]
  for (let i = 0; i < n; i++)
    open = open.flatMap(({ path, score }) => {
      const before = path[i - 1]
      return Array.from({ length: L }, (_, l) => l)
        .filter((l) => (i ? labels.legal[before * L + l] : labels.starts[l]) && (i < n - 1 || labels.ends[l]))
        .map((l) => ({ path: [...path, l], score: score + emissions[i * L + l] + (i ? transitions[before * L + l] : 0) }))
    })
  const total = open.reduce((sum, { score }) => sum + Math.exp(score), 0)
  return open.map(({ path, score }) => ({ path, p: Math.exp(score) / total }))
}

test.each([1, 2, 3, 4, 5, 6])('likely names are those whose sequences hold more than half of the probability (%i)', (seed) => {
  const n = 5
  const types = ['LOC', 'PER']
  const L = labelsOf(types).count
  const next = random(seed)
  const emissions = Float64Array.from({ length: n * L }, () => (next() - 0.5) * 9)
  const transitions = Float64Array.from({ length: L * L }, () => next() - 0.5)
  const share = new Map<string, number>()
  for (const { path, p } of paths(emissions, transitions, n, types))
    for (const c of chunksOf(path, n)) share.set(JSON.stringify(c), (share.get(JSON.stringify(c)) ?? 0) + p)
  const lattice = new Lattice(labelsOf(types), n)
  lattice.run(emissions, transitions, n)
  const likely = lattice.likely(n).map((c) => JSON.stringify(c))
  expect(likely.sort()).toEqual([...share].flatMap(([c, p]) => (p > 0.5 ? [c] : [])).sort())
  expect(likely.length).toBeGreaterThan(0)
})
