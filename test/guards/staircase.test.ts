import { builtinModules } from 'node:module'
import { posix } from 'node:path'
import { importsOf, sourceFiles } from './sources'

/** Step of every folder and file at the top of `src/`; a file may import lower steps and its own folder only. */
const STEPS: Readonly<Record<string, number>> = {
  'span.ts': 0,
  'errors.ts': 0,
  schema: 0,
  lexicon: 1,
  text: 2,
  numeric: 3,
  names: 3,
  entities: 4,
  quotes: 5,
  relations: 6,
  'assemble.ts': 7,
  'extract.ts': 7,
  'index.ts': 7,
  faces: 8,
  cli: 9,
}

/** Files that hold types alone and stand on the step at which all may read them. */
const SHARED_TYPES = new Set(['text/document.ts'])

const files = sourceFiles()
const byPath = new Map(files.map((file) => [file.path, file]))
const placeOf = (path: string) => (path.includes('/') ? path.slice(0, path.indexOf('/')) : path)

function resolve(from: string, specifier: string): string | undefined {
  const base = posix.join(posix.dirname(from), specifier)
  return [`${base}.ts`, `${base}/index.ts`].find((path) => byPath.has(path))
}

function faultsOf(path: string): string[] {
  const own = placeOf(path)
  const step = STEPS[own]
  if (step === undefined) return [`${path}: its folder is not in the table`]
  const file = byPath.get(path)
  return (file ? importsOf(file) : []).flatMap(({ specifier }) => {
    if (!specifier.startsWith('.') || /\.generated$|\.json$/.test(specifier)) return []
    const target = resolve(path, specifier)
    if (!target) return [`${path} imports ${specifier}, which is no source file`]
    const place = placeOf(target)
    // The top of the stairs (extract, index, assemble) and the bottom (span, errors, schema) are one step each.
    const sameStep = STEPS[place] === step && (place === own || step === 0 || step === 7)
    if (STEPS[place] < step || sameStep || SHARED_TYPES.has(target)) return []
    return [`${path} (step ${step}) imports ${target} (step ${STEPS[place]})`]
  })
}

test('the files were found', () => expect(files.length).toBeGreaterThan(20))

test('a folder imports lower steps only, and folders of one step never each other', () => {
  expect(files.flatMap((file) => faultsOf(file.path))).toEqual([])
})

test("Node's own modules are used by the command line alone", () => {
  const builtin = new Set([...builtinModules, ...builtinModules.map((name) => `node:${name}`)])
  const faults = files
    .filter((file) => placeOf(file.path) !== 'cli' && !/^faces\/(node|worker)\.ts$/.test(file.path))
    .flatMap((file) =>
      importsOf(file)
        .filter((i) => builtin.has(i.specifier))
        .map((i) => `${file.path} imports ${i.specifier}`),
    )
  expect(faults).toEqual([])
})

test('packages are imported only where they are bundled or optional', () => {
  const allowed: Readonly<Record<string, readonly string[]>> = {
    'names/jaro-winkler.ts': ['natural/lib/natural/distance/jaro-winkler_distance.js'],
    'numeric/calendar.ts': ['date-fns', '@date-fns/utc/date/mini', '@date-fns/tz/date/mini'],
    'schema/index.ts': ['zod'],
    'faces/node.ts': ['tinypool'],
  }
  const faults = files.flatMap((file) =>
    importsOf(file)
      .filter(
        (i) =>
          !i.typeOnly && !i.specifier.startsWith('.') && !i.specifier.startsWith('node:') && !allowed[file.path]?.includes(i.specifier),
      )
      .map((i) => `${file.path} imports ${i.specifier}`),
  )
  expect(faults).toEqual([])
})

test('zod is not on the main path', () => {
  expect(
    files.flatMap((file) =>
      importsOf(file)
        .filter((i) => resolve(file.path, i.specifier) === 'schema/index.ts')
        .map(() => file.path),
    ),
  ).toEqual([])
})
