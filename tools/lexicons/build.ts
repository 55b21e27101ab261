/** Compiles `lexicons/*.tsv` to `src/lexicon/*.generated.ts`. Does nothing where nothing changed; `--force` compiles anyway, `--stats` prints sizes. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { gzipSync } from 'node:zlib'
import { checkForms, idleAmbiguities } from './check'
import { compilePhrases, rowTablesSource } from './compile'
import { type Problem, readTables } from './parse'

const root = join(import.meta.dirname, '../..')
const lexicons = join(root, 'lexicons')
const target = join(root, 'src/lexicon')
const stats = process.argv.includes('--stats')

function digest(): string {
  const hash = createHash('sha256')
  for (const [folder, suffix] of [
    [lexicons, '.tsv'],
    [join(root, 'src/text'), '.ts'],
    [join(root, 'tools/lexicons'), '.ts'],
    [target, '.ts'],
  ]) {
    for (const file of readdirSync(folder).sort()) {
      if (file.endsWith(suffix) && !file.includes('.generated.')) hash.update(`${file}\n`).update(readFileSync(join(folder, file)))
    }
  }
  return hash.digest('hex').slice(0, 16)
}

function fail(problems: readonly Problem[]): never {
  for (const { file, line, message } of problems) console.error(`${relative(root, file)}:${line}: ${message}`)
  console.error(`${problems.length} problem${problems.length === 1 ? '' : 's'} in the lexicons`)
  process.exit(1)
}

function write(name: string, stamp: string, source: string): void {
  const file = join(target, `${name}.generated.ts`)
  const text = `// ${stamp} made by tools/lexicons/build.ts; do not edit\n${source}`
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text)
}

async function main(): Promise<void> {
  const stamp = digest()
  const phraseFile = join(target, 'phrases.generated.ts')
  const fresh = existsSync(phraseFile) && readFileSync(phraseFile, 'utf8').startsWith(`// ${stamp} `)
  if (fresh && !stats && !process.argv.includes('--force')) return
  const problems: Problem[] = []
  const tables = readTables(lexicons, problems)
  checkForms(tables, problems)
  if (problems.length > 0) fail(problems)
  write('tables', 'rows', rowTablesSource(tables))
  // The reader needs the row tables, so it is loaded only now.
  const { readDocument } = await import('../../src/text/read')
  const compiled = compilePhrases(tables, readDocument, problems)
  if (problems.length > 0) fail(problems)
  write('phrases', stamp, compiled.source)
  for (const form of idleAmbiguities(tables)) console.warn(`lexicons/ambiguous: "${form}" is in no table`)
  if (!stats) return
  for (const { table, entries, forms } of compiled.counts) console.log(`${table}\t${entries}\t${forms}`)
  const total = compiled.counts.reduce((sum, { entries, forms }) => ({ entries: sum.entries + entries, forms: sum.forms + forms }), {
    entries: 0,
    forms: 0,
  })
  console.log(`total\t${total.entries}\t${total.forms}\nwords with phrases: ${compiled.words} UTF-16 units`)
  for (const name of ['phrases', 'tables'])
    console.log(`${name}.generated.ts: ${gzipSync(readFileSync(join(target, `${name}.generated.ts`))).length} bytes gzip`)
}

await main()
