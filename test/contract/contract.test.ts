import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ModuleKind, ScriptTarget, transpileModule } from 'typescript'
import * as petik from '../../src/index'
import type { Extraction } from '../../src/schema/types'
import { ARTICLES } from '../fixtures'
import { ODD_TEXTS, runContract, type Outcome, type Petik } from './contract'
import { faultsOf } from './invariants'

const root = join(__dirname, '../..')
const expected = runContract(petik as unknown as Petik, ARTICLES)

function builtOutcomes(entry: string): Outcome[] {
  const folder = mkdtempSync(join(tmpdir(), 'petik-contract-'))
  const source = readFileSync(join(__dirname, 'contract.ts'), 'utf8')
  writeFileSync(
    join(folder, 'contract.mjs'),
    transpileModule(source, { compilerOptions: { module: ModuleKind.ES2022, target: ScriptTarget.ES2022 } }).outputText,
  )
  writeFileSync(join(folder, 'articles.json'), JSON.stringify(ARTICLES))
  const out = execFileSync(
    process.execPath,
    [join(__dirname, 'run-built.mjs'), join(folder, 'contract.mjs'), join(root, entry), join(folder, 'articles.json')],
    { maxBuffer: 1 << 28 },
  )
  return JSON.parse(out.toString()) as Outcome[]
}

/** Names of the cases that two builds answer differently. */
function differences(a: readonly Outcome[], b: readonly Outcome[]): string[] {
  const other = new Map(b.map((o) => [o.name, o.result]))
  return [
    ...a.filter((o) => other.get(o.name) !== o.result).map((o) => o.name),
    ...(a.length === b.length ? [] : [`${a.length} cases, not ${b.length}`]),
  ]
}

describe('source', () => {
  test('there are fixtures', () => expect(Object.keys(ARTICLES).length).toBeGreaterThan(0))

  test.each(Object.entries({ ...ARTICLES, ...ODD_TEXTS }))('%s keeps the contract', (_, text) => {
    expect(faultsOf(text, petik.extract(text))).toEqual([])
  })

  test('every call ends in a result or a coded error', () => {
    expect(expected.filter((o) => o.result.startsWith('UNEXPECTED'))).toEqual([])
  })

  test('bad calls name the field at fault', () => {
    const bad = Object.fromEntries(expected.filter((o) => o.name.startsWith('bad ')).map((o) => [o.name.slice(4), o.result]))
    expect(bad).toEqual({
      number: 'TEXT_NOT_STRING text',
      null: 'TEXT_NOT_STRING text',
      nothing: 'TEXT_NOT_STRING text',
      object: 'TEXT_NOT_STRING text',
      'unknown option': 'BAD_OPTION langauge',
      'options null': 'BAD_OPTION options',
      'options list': 'BAD_OPTION options',
      date: 'BAD_OPTION date',
      stages: 'BAD_OPTION stages[1]',
      'gazetteer type': 'BAD_OPTION gazetteer[1].type',
      'article option': 'BAD_OPTION stages',
      'max length': 'TEXT_TOO_LONG text',
    })
  })

  test('the same text twice gives the same answer', () => {
    expect(differences(runContract(petik as unknown as Petik, ARTICLES), expected)).toEqual([])
  })
})

describe.each(['dist/lite.js'])('%s', (entry) => {
  test('keeps the contract without the model', () => {
    const outcomes = builtOutcomes(entry)
    expect(outcomes.map((o) => o.name)).toEqual(expected.map((o) => o.name))
    expect(outcomes.filter((o) => o.result.startsWith('UNEXPECTED'))).toEqual([])
    for (const [name, text] of Object.entries(ARTICLES)) {
      const { result } = outcomes.find((o) => o.name === `article ${name}`) as Outcome
      expect(faultsOf(text, JSON.parse(result) as Extraction)).toEqual([])
      expect(result).not.toContain('"via":"tagger"')
    }
  })
})

describe.each(['dist/index.js', 'dist/index.cjs'])('%s', (entry) => {
  test('is built', () => expect(existsSync(join(root, entry))).toBe(true))

  test('answers as the source does', () => {
    expect(differences(builtOutcomes(entry), expected)).toEqual([])
  })
})
