/** What a worker thread of `petik/node` runs: articles one by one, or lines of JSON in batches. */
import { workerData } from 'node:worker_threads'
import { createExtractor } from '../extract'
import type { Extractor, ExtractOptions } from '../schema/types'
import { extractArticle, extractBatch, type ArticleInput, type ArticleResult, type LineBatch } from './article-line'

let made: Extractor | undefined

/** The options stand second: tinypool puts its own data first. */
function extractor(): Extractor {
  made ??= createExtractor((workerData as [unknown, ExtractOptions | undefined])[1] ?? {})
  return made
}

export const article = (input: ArticleInput): ArticleResult => extractArticle(input, extractor())

export const lines = (batch: Parameters<typeof extractBatch>[0]): LineBatch => extractBatch(batch, extractor())
