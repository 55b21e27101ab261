import fc from 'fast-check'
import { matchLexicons } from '../../src/lexicon/match'
import { Case, entryOfRef, refOf } from '../../src/lexicon/ref'
import { type Lexicon, unpackWords } from '../../src/lexicon/store'
import { packWords } from '../../src/lexicon/codec'
import { branchesOf } from '../../src/lexicon/trie'
import type { Hit } from '../../src/lexicon/types'
import { surface } from '../../src/text/document'
import { readDocument } from '../../src/text/read'

const find = (text: string) => {
  const doc = readDocument(text)
  return matchLexicons(doc.tokens.lower, (i) => surface(doc, i), doc.tokens.enclitic).all.map((hit) =>
    describeHit(hit, (i) => surface(doc, i)),
  )
}

const describeHit = ({ first, last, entry, enclitic = 0 }: Hit, surfaceOf: (i: number) => string) => {
  const words = Array.from({ length: last - first }, (_, k) => surfaceOf(first + k))
  const form = words.join(' ')
  return `${enclitic > 0 ? form.slice(0, -enclitic) : form} → ${entry.table} ${entry.name}`
}

describe('the embedded lexicons find', () => {
  test.each<[string, string]>([
    ['Gubernur Jabar berkunjung', 'Jabar → place-province Jawa Barat'],
    ['hujan di Kabupaten Garut', 'Kabupaten Garut → place-regency Kabupaten Garut'],
    ['hujan di Garut', 'Garut → place-regency Kabupaten Garut'],
    ['warga Jogja menolak', 'Jogja → place-regency Kota Yogyakarta'],
    ['JAKARTA macet', 'JAKARTA → place-province DKI Jakarta'],
    ['Presiden Korsel tiba', 'Korsel → place-country Korea Selatan'],
    ['rapat di Kemendagri sore itu', 'Kemendagri → org-ministry Kementerian Dalam Negeri'],
    ['penyidik KPK memeriksa saksi', 'KPK → org-agency Komisi Pemberantasan Korupsi'],
    ['kantor KPK-nya digeledah', 'KPK → org-agency Komisi Pemberantasan Korupsi'],
    ['Jakartanya yang macet', 'Jakarta → place-province DKI Jakarta'],
    [
      'menurut Badan Meteorologi, Klimatologi, dan Geofisika',
      'Badan Meteorologi , Klimatologi , dan Geofisika → org-agency Badan Meteorologi, Klimatologi, dan Geofisika',
    ],
    ['sidang UUD 1945', 'UUD 1945 → law Undang-Undang Dasar 1945'],
  ])('%s', (text, hit) => expect(find(text)).toContain(hit))
})

describe('the embedded lexicons do not find', () => {
  test.each<[string, RegExp]>([
    ['dia makan pan di dapur', /Partai Amanat/],
    ['harga kpk', /Komisi/],
    ['batu itu jatuh', /Kota Batu/],
    ['sangat malang nasibnya', /Kota Malang/],
    ['nama bunga itu mawar', /given-name|family-name/],
    ['antara dua kota', /org-media/],
    ['rumahnya besar', /head.*\bRumah$/],
  ])('%s', (text, hit) => expect(find(text).filter((line) => hit.test(line))).toEqual([]))
})

test('what starts at a token is listed longest first', () => {
  const doc = readDocument('di Kota Bandung Raya')
  const hits = matchLexicons(doc.tokens.lower, (i) => surface(doc, i))
  const ends = hits.at(1).map((hit) => hit.last)
  expect(ends).toEqual([...ends].sort((a, b) => b - a))
  expect(hits.at(0)).toEqual([])
  expect(hits.at(99)).toEqual([])
})

/** A lexicon of phrases whose words stand apart. */
function lexiconOf(phrases: readonly string[]): Lexicon {
  const branches = branchesOf(phrases.map((phrase, i) => ({ words: phrase.split(' '), ref: refOf(i, Case.any, false) })))
  return {
    ...unpackWords(packWords(branches)),
    exact: new Map(),
    entry: (ref) => ({ table: 'test', name: phrases[entryOfRef(ref)] }),
    takesEnclitic: () => true,
  }
}

test('agrees with a naive search on any phrases and words', () => {
  // words that no embedded table holds
  const word = fc.constantFrom('zqa', 'zqb', 'zqc', 'zqd')
  const phrase = fc.array(word, { minLength: 1, maxLength: 4 })
  fc.assert(
    fc.property(fc.array(phrase, { maxLength: 12 }), fc.array(word, { maxLength: 30 }), (phrases, words) => {
      const lexicon = lexiconOf(phrases.map((p) => p.join(' ')))
      const found = matchLexicons(words, (i) => words[i], undefined, lexicon).all.map(
        ({ first, last, entry }) => `${first} ${last} ${entry.name}`,
      )
      const naive: string[] = []
      for (let i = 0; i < words.length; i++) {
        for (const p of phrases) if (p.every((w, k) => words[i + k] === w)) naive.push(`${i} ${i + p.length} ${p.join(' ')}`)
      }
      expect(found.sort()).toEqual(naive.sort())
    }),
  )
})

test('agrees with a naive search where tokens carry enclitics', () => {
  const word = fc.constantFrom('zqa', 'zqb', 'zqanya', 'zqbnya', 'zqa-nya')
  fc.assert(
    fc.property(fc.array(word, { maxLength: 20 }), (words) => {
      const lexicon = lexiconOf(['zqa', 'zqa zqb', 'zqbnya'])
      const enclitics = words.map((w) => (w.endsWith('nya') ? 3 : 0))
      const found = matchLexicons(words, (i) => words[i], enclitics, lexicon).all.map(
        ({ first, last, enclitic = 0 }) => `${first} ${last} ${enclitic}`,
      )
      const naive: string[] = []
      words.forEach((w, i) => {
        if (w === 'zqa') naive.push(`${i} ${i + 1} 0`)
        if (w === 'zqanya') naive.push(`${i} ${i + 1} 3`)
        if (w === 'zqa-nya') naive.push(`${i} ${i + 1} 4`)
        if (w === 'zqbnya') naive.push(`${i} ${i + 1} 0`)
        if (w === 'zqa' && words[i + 1] === 'zqb') naive.push(`${i} ${i + 2} 0`)
        if (w === 'zqa' && words[i + 1] === 'zqbnya') naive.push(`${i} ${i + 2} 3`)
      })
      expect(found.sort()).toEqual(naive.sort())
    }),
  )
})
