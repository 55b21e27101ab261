import { execFileSync, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { table } from './articles'

const SAMPLE = 5_000
/** Results before which memory still grows to what it needs. */
const WARM = 4 * SAMPLE

const SYLLABLES = ['ba', 'di', 'gu', 'ka', 'lo', 'ma', 'ni', 'pa', 'ra', 'sa', 'ti', 'wu', 'ya', 'han', 'jar', 'sum']

/** A name of its own for every number, so that words never end. */
function nameOf(n: number): string {
  let name = ''
  for (let rest = n + SYLLABLES.length; rest > 0; rest = Math.floor(rest / SYLLABLES.length)) name += SYLLABLES[rest % SYLLABLES.length]
  return name[0].toUpperCase() + name.slice(1)
}

/** Short articles: two paragraphs of the texts and a statement of somebody new. */
export function* shortArticles(texts: readonly string[], count: number): Generator<{ id: number; text: string }> {
  const paragraphs = texts.flatMap((text) => text.split(/\n+/)).filter((p) => p.length > 80 && p.length < 800)
  for (let id = 0; id < count; id++) {
    const pick = (k: number) => paragraphs[(id * 31 + k * 17) % paragraphs.length]
    const who = `${nameOf(id)} ${nameOf(id * 7 + 3)}`
    yield { id, text: `${pick(0)}\n\n"Kami siap," kata Ketua DPRD ${nameOf(id % 500)}, ${who}, di Jakarta.\n\n${pick(1)}` }
  }
}

const megabytes = (pid: number) => Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)])) / 1024

/** Resident memory of a process that is fed lines, at every `SAMPLE` lines of its output. */
async function sampled(args: readonly string[], lines: Iterable<string>): Promise<number[]> {
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] })
  Readable.from(lines).pipe(child.stdin)
  const samples: number[] = []
  let count = 0
  for await (const _ of createInterface({ input: child.stdout })) if (++count % SAMPLE === 0) samples.push(megabytes(child.pid as number))
  return samples
}

const dist = new URL('../dist/', import.meta.url)
const library = `
import { createInterface } from 'node:readline'
import { extractMany } from ${JSON.stringify(new URL('node.js', dist).href)}
async function* articles() { for await (const line of createInterface({ input: process.stdin })) yield JSON.parse(line) }
for await (const { id } of extractMany(articles(), { concurrency: 2 })) process.stdout.write(id + '\\n')`

/** Whether memory stays flat over a long pipe: resident megabytes, threads included. */
export async function many(texts: readonly string[], count: number): Promise<string> {
  const lines = function* () {
    for (const article of shortArticles(texts, count)) yield `${JSON.stringify(article)}\n`
  }
  const runs: readonly (readonly [string, readonly string[]])[] = [
    ['`petik extract --jsonl --jobs 2`', [new URL('cli.js', dist).pathname, 'extract', '--jsonl', '--jobs', '2', '--no-progress']],
    ['`petik extract --jsonl`', [new URL('cli.js', dist).pathname, 'extract', '--jsonl', '--no-progress']],
    ['`extractMany`, 2 threads', ['--input-type=module', '-e', library]],
  ]
  const rows: string[][] = []
  for (const [name, args] of runs) {
    const samples = await sampled(args, lines())
    const later = samples.slice(WARM / SAMPLE)
    const [least, most] = [Math.min(...later), Math.max(...later)]
    rows.push([name, samples[0].toFixed(0), least.toFixed(0), most.toFixed(0), (later[later.length - 1] / later[0]).toFixed(2)])
  }
  return table(['pipe', `MB after ${SAMPLE}`, `least after ${WARM}`, 'most', 'last over first'], rows)
}
