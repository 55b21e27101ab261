import { readAs, readingsOf } from '../../src/quotes/lexemes'
import { formsOf, nasal, stative } from '../../src/quotes/morphology'

describe('verb forms', () => {
  test.each([
    ['kata', 'mengata'],
    ['sebut', 'menyebut'],
    ['tutur', 'menutur'],
    ['papar', 'memapar'],
    ['bantah', 'membantah'],
    ['duga', 'menduga'],
    ['jelas', 'menjelas'],
    ['ungkap', 'mengungkap'],
    ['harap', 'mengharap'],
    ['lapor', 'melapor'],
    ['nilai', 'menilai'],
    ['ramal', 'meramal'],
    ['klaim', 'mengklaim'],
    ['kritik', 'mengkritik'],
    ['cap', 'mengecap'],
  ])('meN- before %s: %s', (root, form) => expect(nasal(root)).toBe(form))
  test.each([
    ['kata', 'berkata'],
    ['rencana', 'berencana'],
  ])('ber- before %s: %s', (root, form) => expect(stative(root)).toBe(form))
  test('a pattern gives active and passive', () =>
    expect(formsOf('sampai', 'meN-kan')).toEqual({ active: ['menyampaikan'], passive: ['disampaikan'] }))
  test.each([
    ['mengatakan', 'active', 'kata'],
    ['dikatakan', 'passive', 'kata'],
    ['ujarnya', 'bare', 'ujar'],
    ['menyebutkan', 'active', 'sebut'],
    ['menurutnya', 'preposition', 'turut'],
    ['memberitahu', 'active', 'beri tahu'],
  ] as const)('%s is %s of %s', (form, voice, lemma) => expect(readAs(form, voice)?.lexeme.lemma).toBe(lemma))
  test.each(['makan', 'punya', 'berlari', 'hanya', 'katak'])('%s reports nothing', (word) => expect(readingsOf(word)).toEqual([]))
})
