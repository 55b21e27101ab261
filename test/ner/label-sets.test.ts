import type { Sentence } from '../../tools/ner/conll'
import { Ensemble, trainEnsemble } from '../../tools/ner/ensemble-model'

test('a benchmark model takes any label set, not only the three types of the shipped one', async () => {
  const sentence = (word: string, type: string): Sentence => ({ words: ['kata', word, 'itu'], tags: ['O', `B-${type}`, 'O'] })
  const sentences = ['A', 'B', 'C', 'D', 'E'].flatMap((type) => [sentence(`Nama${type}`, type), sentence(`Nama${type}`, type)])
  const options = { seeds: [], weight: 0, crf: { epochs: 20 }, net: {}, lexicons: false }
  const model = await Ensemble.read(await trainEnsemble(sentences, [], options, () => {}))
  expect(model.tag(sentences).map((spans) => spans.map((s) => s.type).join())).toEqual(sentences.map((s) => s.tags[1].slice(2)))
})
