import { statSync } from 'node:fs'
import { basename } from 'node:path'
import { PetikError } from '../errors'
import { createExtractor } from '../extract'
import { extractBatch, type LineBatch } from '../faces/article-line'
import { inOrder } from '../faces/in-order'
import { AHEAD, openPool } from '../faces/node'
import { checkOptions } from '../schema/check'
import type { ExtractOptions, Extractor, GazetteerEntry, StageName } from '../schema/types'
import { readLines, readText, sourcesOf, STDIN, type Line, type Source } from './input'
import { outputTo } from './output'
import { progressOn } from './progress'
import { renderHtml, type Article } from './render/html'
import { renderSummary } from './render/summary'
import { styleOf, wantsColor } from './style'
import { UsageError } from './usage'

export interface ExtractFlags {
  json?: boolean
  jsonl?: boolean
  html?: boolean
  date?: string
  title?: string
  stages?: string
  'all-relations'?: boolean
  gazetteer?: string
  jobs?: string
  'no-progress'?: boolean
}

/** `petik extract`: returns the exit status. */
export async function runExtract(paths: readonly string[], flags: ExtractFlags): Promise<number> {
  const forms = (['json', 'jsonl', 'html'] as const).filter((form) => flags[form])
  if (forms.length > 1) throw new UsageError(`--${forms.join(' and --')} cannot go together`)
  if (flags.jobs !== undefined && !flags.jsonl) throw new UsageError('--jobs needs --jsonl')
  const options = await optionsOf(flags)
  checkOptions(options)
  const sources = sourcesOf(paths, process.stdin)
  if (sources.some((s) => s.path === STDIN) && process.stdin.isTTY)
    process.stderr.write('petik: reading from the terminal; Ctrl-D ends the text\n')
  return flags.jsonl ? extractLines(sources, options, flags) : extractTexts(sources, createExtractor(options), flags)
}

async function optionsOf({ date, title, stages, gazetteer, 'all-relations': all }: ExtractFlags): Promise<ExtractOptions> {
  return {
    date,
    title,
    stages: stages?.split(',').map((name) => name.trim()) as StageName[] | undefined,
    ...(all && { relations: 'all' as const }),
    ...(gazetteer && { gazetteer: await readGazetteer(gazetteer) }),
  }
}

async function readGazetteer(path: string): Promise<GazetteerEntry[]> {
  const [source] = sourcesOf([path], process.stdin)
  try {
    return JSON.parse(await readText(source)) as GazetteerEntry[]
  } catch (error) {
    if (error instanceof PetikError) throw error
    throw new PetikError('BAD_OPTION', `${path} is no JSON: ${(error as Error).message}`, { field: 'gazetteer', cause: error })
  }
}

async function extractLines(sources: readonly Source[], options: ExtractOptions, flags: ExtractFlags): Promise<number> {
  const out = outputTo(process.stdout)
  const progress = !flags['no-progress']
    ? progressOn(process.stderr, styleOf(wantsColor(process.stderr, process.env)), { bytes: sizeOf(sources) })
    : undefined
  const threads = threadsOf(flags.jobs)
  const pool = threads > 1 ? await openPool(threads, options) : undefined
  const extractor = createExtractor(options)
  const job = pool
    ? (batch: Line[]) => pool.run(batch, 'lines') as Promise<LineBatch>
    : async (batch: Line[]) => extractBatch(batch, extractor)
  let failed = 0
  let read = 0
  try {
    for (const source of sources) {
      try {
        for await (const done of inOrder(
          readLines(source, (n) => {
            read += n
          }),
          job,
          pool ? threads * AHEAD : 1,
        )) {
          failed += done.failed
          out.write(done.out)
          await out.flush()
          progress?.step(done.lines, read)
          read = 0
        }
      } catch (error) {
        progress?.clear()
        failed += complain(error)
      }
    }
  } finally {
    progress?.clear()
    await pool?.destroy()
  }
  return failed ? 1 : 0
}

function threadsOf(jobs = '1'): number {
  if (!/^[1-9]\d{0,2}$/.test(jobs)) throw new UsageError('--jobs must be a whole number from 1 to 999')
  return Number(jobs)
}

/** Bytes to read, undefined where a source is no plain file. */
function sizeOf(sources: readonly Source[]): number | undefined {
  let bytes = 0
  for (const { path } of sources) {
    const stat = path === STDIN ? undefined : statSync(path, { throwIfNoEntry: false })
    if (!stat?.isFile()) return undefined
    bytes += stat.size
  }
  return bytes
}

async function extractTexts(sources: readonly Source[], extractor: Extractor, flags: ExtractFlags): Promise<number> {
  const out = outputTo(process.stdout)
  const progress =
    !flags['no-progress'] && sources.length > 20 && !process.stdout.isTTY
      ? progressOn(process.stderr, styleOf(wantsColor(process.stderr, process.env)), { articles: sources.length })
      : undefined
  const articles: (Article & { path: string })[] = []
  let failed = 0
  for (const source of sources) {
    const title = source.path === STDIN ? 'standard input' : basename(source.path)
    try {
      const text = await readText(source)
      const extraction = extractor.extract(text)
      if (flags.html || flags.json) articles.push({ path: source.path, title: flags.title ?? title, text, extraction })
      else {
        if (sources.length > 1) out.write(`== ${source.path} ==\n\n`)
        out.write(
          renderSummary(text, extraction, {
            color: wantsColor(process.stdout, process.env),
            width: Math.min(process.stdout.columns ?? 80, 100),
          }),
        )
        if (sources.length > 1) out.write('\n')
        await out.flush()
      }
    } catch (error) {
      failed += complain(error)
    }
    progress?.step(1)
  }
  progress?.clear()
  if (flags.html && articles.length) out.write(renderHtml(articles))
  if (flags.json && articles.length) {
    const results = articles.map(({ path, extraction }) => ({ id: path, ...extraction }))
    out.write(`${JSON.stringify(sources.length === 1 ? articles[0].extraction : results, null, 2)}\n`)
  }
  await out.flush()
  return failed ? 1 : 0
}

/** Reports an input that failed on standard error; other errors go on up. */
function complain(error: unknown): 1 {
  if (!(error instanceof PetikError)) throw error
  process.stderr.write(`petik: ${error.message}\n`)
  return 1
}
