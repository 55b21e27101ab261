import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { getAlpha2Codes } from 'i18n-iso-countries'
import english from 'i18n-iso-countries/langs/en.json'
import indonesian from 'i18n-iso-countries/langs/id.json'
import { matchLexicons } from '../../src/lexicon/match'
import { tableEntries } from '../../src/lexicon/store'
import { surface } from '../../src/text/document'
import { readDocument } from '../../src/text/read'

/** Rows of the registry of regions: code and name. */
function registry(file: string): Map<string, string> {
  const text = readFileSync(join('node_modules/idn-area-data/data', file), 'utf8')
  return new Map(
    text
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(',') as [string, ...string[]])
      .map((cells) => [cells[0], cells[cells.length - 1]]),
  )
}

const squash = (name: string) => name.toLowerCase().replace(/[^a-z]|administrasi/g, '')

test('38 provinces with the codes of the registry', () => {
  const codes = registry('provinces.csv')
  const entries = tableEntries('place-province')
  expect(entries.map((entry) => entry.link?.id).sort()).toEqual([...codes.keys()].sort())
  for (const entry of entries) expect(squash(entry.name)).toBe(squash(codes.get(entry.link?.id ?? '') ?? ''))
})

test('514 regencies and cities with the codes and names of the registry', () => {
  const codes = registry('regencies.csv')
  const entries = tableEntries('place-regency')
  expect(entries).toHaveLength(514)
  expect(entries.map((entry) => entry.link?.id).sort()).toEqual([...codes.keys()].sort())
  for (const { name, link, subtype } of entries) {
    const official = codes.get(link?.id ?? '') ?? ''
    expect(squash(official).endsWith(squash(name))).toBe(true)
    expect(subtype).toBe(official.startsWith('KOTA') ? 'city' : 'regency')
    expect(link).toMatchObject({ source: 'kemendagri', name })
  }
})

test('countries carry ISO codes, each once, and no sovereign state is missing', () => {
  const codes = tableEntries('place-country').map((entry) => entry.link?.id ?? '')
  const known = new Set(Object.keys(getAlpha2Codes()))
  expect(codes.filter((code) => !known.has(code))).toEqual([])
  expect(new Set(codes).size).toBe(codes.length)
  const territories = 'AX BQ BV IO CC TF GG HM JE MS NU NF MP PN BL SH MF PM SX GS SJ TC UM VI WF TK'.split(' ')
  expect([...known].filter((code) => !codes.includes(code) && !territories.includes(code))).toEqual([])
})

test('a country of ISO 3166 is found by its registered name or the name that CLDR gives it', () => {
  const cldr = JSON.parse(readFileSync('node_modules/cldr-localenames-full/main/id/territories.json', 'utf8')).main.id.localeDisplayNames
    .territories
  const foundBy = (name: string): (string | undefined)[] => {
    const doc = readDocument(`di ${name} dan`)
    const { all } = matchLexicons(doc.tokens.lower, (i) => surface(doc, i))
    return all
      .filter((hit) => hit.entry.table === 'place-country' && hit.first === 1 && hit.last === doc.tokens.length - 1)
      .map((hit) => hit.entry.link?.id)
  }
  const lists = [indonesian.countries, english.countries] as Record<string, string | string[]>[]
  // the shorter name of the larger of two
  const exempt = new Set(['CG'])
  const missed = tableEntries('place-country').filter(({ link }) => {
    const code = link?.id ?? ''
    const names = [...lists.flatMap((list) => list[code] ?? []), cldr[code] as string]
    return !exempt.has(code) && !names.some((name) => foundBy(name).includes(code))
  })
  expect(missed.map((entry) => entry.name)).toEqual([])
})
