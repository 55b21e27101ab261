import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

const root = join(__dirname, '../..')
const dist = join(root, 'dist')

/** An entry with the chunks that it loads, gzipped, in bytes. */
function gzipped(entry: string, seen = new Set<string>()): number {
  if (seen.has(entry)) return 0
  seen.add(entry)
  const code = readFileSync(join(dist, entry), 'utf8')
  const chunks = [...code.matchAll(/(?:from|import|require\()\s*["']\.\/([^"']+\.c?js)["']/g)].map((m) => m[1])
  return gzipSync(code).length + chunks.reduce((sum, chunk) => sum + gzipped(chunk, seen), 0)
}

const KB = 1024
const MB = 1024 * KB

test.each([
  ['index.js', 3.5 * MB],
  ['index.cjs', 3.5 * MB],
  ['compromise.js', 3.5 * MB],
  ['lite.js', MB],
  ['schema.js', 8 * KB],
  ['schema.cjs', 8 * KB],
])('%s with what it loads stays under its gzip ceiling', (entry, ceiling) => {
  expect(gzipped(entry)).toBeLessThan(ceiling)
})

// Engines keep a source with a single character above U+00FF in two bytes a character, and take longer to read it.
test('what a user loads is ASCII', () => {
  const odd = readdirSync(dist).filter(
    (name) => /^(?!cli)[^.]+\.c?js$/.test(name) && /[^\0-\x7f]/.test(readFileSync(join(dist, name), 'utf8')),
  )
  expect(odd).toEqual([])
})

test('CommonJS entries do not hold the engine twice', () => {
  expect(statSync(join(dist, 'compromise.cjs')).size).toBeLessThan(20 * KB)
})

describe('the package', () => {
  const [pack] = JSON.parse(
    execFileSync('npm', ['pack', '--dry-run', '--ignore-scripts', '--json'], { cwd: root, stdio: ['ignore', 'pipe', 'ignore'] }).toString(),
  ) as { files: { path: string }[]; unpackedSize: number }[]
  const files = pack.files.map((f) => f.path).sort()

  test('holds the build, the licence and the readme, nothing else', () => {
    expect(files.filter((path) => !path.startsWith('dist/'))).toEqual(['LICENSE', 'NOTICE.md', 'README.id.md', 'README.md', 'package.json'])
    expect(files.filter((path) => path.startsWith('dist/')).sort()).toEqual(
      readdirSync(dist)
        .map((name) => `dist/${name}`)
        .sort(),
    )
    expect(files.filter((path) => !/\.(c?js|d\.c?ts|md|json)$|LICENSE$/.test(path))).toEqual([])
  })

  test('takes at most 12 MB on disk', () => expect(pack.unpackedSize).toBeLessThan(12 * MB))

  test('asks for no install step and brings at most one other package', () => {
    const { scripts, dependencies = {} } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
    expect(Object.keys(scripts).filter((name) => /^(pre|post)?install$/.test(name))).toEqual([])
    expect(Object.keys(dependencies).length).toBeLessThanOrEqual(1)
  })
})
