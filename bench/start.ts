import { execFileSync } from 'node:child_process'
import { median, table } from './articles'

const dist = new URL('../dist/index.js', import.meta.url).href

/** Programs that end with one line: milliseconds of the clock, of the main thread, megabytes; each runs in a process of its own. */
const programs: readonly (readonly [string, string])[] = [
  ['bare Node', ''],
  ['petik', `const { extract } = await import(${JSON.stringify(dist)}); extract(text)`],
  ['wink-nlp', 'const nlp = (await import("wink-nlp")).default((await import("wink-eng-lite-web-model")).default); nlp.readDoc(text)'],
  ['compromise', 'const nlp = (await import("compromise")).default; nlp(text).people().json()'],
]

const program = (body: string) => `
const { readFileSync } = await import('node:fs')
const { worked } = await import(${JSON.stringify(new URL('worked.mjs', import.meta.url).href)})
const text = readFileSync(new URL('../fixtures/articles/blinken-lavrov.txt', ${JSON.stringify(import.meta.url)}), 'utf8')
${body}
process.stdout.write([performance.now(), worked(), process.memoryUsage().rss / 1048576].join(' '))`

/** Time from the start of the process to the first result, and resident memory then; over bare Node. */
export function start(runs: number): string {
  const measured = programs.map(([name, body]) => {
    const results = Array.from({ length: runs }, () =>
      execFileSync(process.execPath, ['--input-type=module', '-e', program(body)], { cwd: new URL('..', import.meta.url) })
        .toString()
        .split(' ')
        .map(Number),
    )
    const [ms, own, mb] = [0, 1, 2].map((k) => median(results.map((r) => r[k])))
    return { name, ms, own, mb }
  })
  const [bare] = measured
  return table(
    ['first result', 'ms', 'ms over bare', 'of the main thread', 'MB', 'MB over bare'],
    measured.map(({ name, ms, own, mb }) =>
      [name, ms, ms - bare.ms, own - bare.own, mb, mb - bare.mb].map((value) => (typeof value === 'number' ? value.toFixed(0) : value)),
    ),
  )
}
