import fc from 'fast-check'
import { packTrie, unpackTrie } from '../../src/lexicon/codec'
import { buildTrie } from '../../src/lexicon/trie'

const phrases = fc.array(
  fc.record({ words: fc.array(fc.constantFrom('a', 'b', 'c', 'dd', 'eé', 'f-g'), { minLength: 1, maxLength: 5 }), ref: fc.nat(5_000_000) }),
  { maxLength: 60 },
)

test('a trie comes back from its text as it was', () => {
  fc.assert(
    fc.property(phrases, (list) => {
      const { trie } = buildTrie(list)
      expect(unpackTrie(packTrie(trie))).toEqual(trie)
    }),
  )
})
