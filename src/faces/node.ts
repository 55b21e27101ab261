/** The entry `petik/node`: many articles over worker threads. The only entry that needs Node's own modules. */
import { availableParallelism } from 'node:os'
import { checkOptions } from '../schema/check'
import type { ExtractOptions } from '../schema/types'
import type { ArticleInput, ArticleResult } from './article-line'
import { PetikError } from '../errors'
import { inOrder } from './in-order'

export type { ArticleInput, ArticleResult }

export interface ManyOptions extends ExtractOptions {
  /** Worker threads; default as many as the machine runs in parallel. */
  concurrency?: number
}

/** A pool of worker threads with their own extractors. */
export interface Pool {
  run(task: unknown, name: 'article' | 'lines'): Promise<unknown>
  destroy(): Promise<void>
}

/** Jobs handed to a thread before it has ended those it has; keeps threads busy without holding many articles. */
export const AHEAD = 4

export async function openPool(threads: number, options: ExtractOptions): Promise<Pool> {
  const { default: Tinypool } = await import('tinypool')
  const pool = new Tinypool({
    filename: new URL('./worker.js', import.meta.url).href,
    minThreads: threads,
    maxThreads: threads,
    workerData: options,
    // flags of the process are about its own program; some, as `--input-type`, a thread that runs a file refuses
    execArgv: [],
  })
  return { run: (task, name) => pool.run(task, { name }), destroy: () => pool.destroy() }
}

/**
 * Extracts from many articles over worker threads. Results come in the order of the articles; an article that fails gives
 * `{ id, error }` in its place. The next article is asked for only when a thread has room for it.
 * @param articles texts, or objects `{ id, text, date?, title? }`
 * @throws PetikError `BAD_OPTION`
 */
export async function* extractMany(
  articles: Iterable<string | ArticleInput> | AsyncIterable<string | ArticleInput>,
  { concurrency = availableParallelism(), ...options }: ManyOptions = {},
): AsyncGenerator<ArticleResult> {
  checkOptions(options)
  if (!Number.isInteger(concurrency) || concurrency < 1)
    throw new PetikError('BAD_OPTION', 'concurrency must be a whole number of threads, 1 or more', { field: 'concurrency' })
  const pool = await openPool(concurrency, options)
  const extractOne = async (article: string | ArticleInput): Promise<ArticleResult> => {
    const input = typeof article === 'string' ? { id: null, text: article } : article
    try {
      return (await pool.run(input, 'article')) as ArticleResult
    } catch (error) {
      return { id: input?.id ?? null, error: { code: 'INTERNAL', message: error instanceof Error ? error.message : String(error) } }
    }
  }
  try {
    yield* inOrder(articles, extractOne, concurrency * AHEAD)
  } finally {
    await pool.destroy()
  }
}
