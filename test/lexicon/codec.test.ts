import fc from 'fast-check'
import { packWords } from '../../src/lexicon/codec'
import { unpackWords } from '../../src/lexicon/store'
import { branchesOf, Node, type Phrase } from '../../src/lexicon/trie'

const phrases: fc.Arbitrary<Phrase[]> = fc.array(
  fc.record({
    words: fc.array(fc.constantFrom('a', 'b', 'c', 'dd', 'eé', 'f-g', 'š', 'ể'), { minLength: 1, maxLength: 5 }),
    ref: fc.nat(5_000_000),
  }),
  { maxLength: 60 },
)

test('references come back from the text of words, whichever phrase is asked for first', () => {
  fc.assert(
    fc.property(phrases, fc.nat(), (list, turn) => {
      const { trie, wordOf } = unpackWords(packWords(branchesOf(list)))
      const refsOf = ({ words }: Phrase): number[] => {
        const node = words.reduce((at, word, i) => {
          const known = wordOf(word)
          return i === 0 ? (known?.node ?? -1) : at < 0 || known === undefined ? -1 : trie.childOf(at, known.id)
        }, -1)
        return node < 0 ? [] : [...trie.refs.slice(trie.nodes[node * Node.size + Node.ref], trie.nodes[node * Node.size + Node.refEnd])]
      }
      const turned = list.map((_, i) => list[(i + turn) % list.length])
      for (const phrase of turned) {
        const alike = list.filter(({ words }) => words.join(' ') === phrase.words.join(' '))
        expect(refsOf(phrase)).toEqual(alike.map(({ ref }) => ref))
      }
      expect(wordOf('zz')).toBeUndefined()
    }),
  )
})

test('words that only follow others begin no phrase', () => {
  const { wordOf } = unpackWords(packWords(branchesOf([{ words: ['a', 'b'], ref: 1 }])))
  expect([wordOf('a')?.node, wordOf('b')?.node]).toEqual([0, -1])
})
