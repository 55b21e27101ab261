/**
 * Names that were annotated for petik, by our guidelines, in articles of `corpora/raw`: as offsets alone, in `models/annotation`, so that no
 * text of the articles stands in the project.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { readDocument } from '../../src/text/read'
import { surface, tokenAt } from '../../src/text/document'
import { bio, type Sentence } from './conll'
import { rawArticles } from './raw'

interface Annotation {
  /** File under `corpora/raw` and the article's id there, with a slash between. */
  readonly id: string
  /** UTF-16 units of the article, white space at its start left out, that were annotated. */
  readonly length: number
  /** UTF-16 offsets into those, half-open, and PER, ORG or LOC. */
  readonly spans: readonly (readonly [start: number, end: number, type: string])[]
}

const FOLDER = 'models/annotation'

export interface AnnotatedArticle {
  readonly text: string
  readonly spans: Annotation['spans']
}

/** The annotated articles, in the order of the raw files; those that are not at hand are passed over. */
export function annotatedArticles(shared: string, folder = FOLDER): AnnotatedArticle[] {
  if (!existsSync(folder)) return []
  const byId = new Map<string, Annotation>()
  for (const file of readdirSync(folder).sort())
    for (const line of readFileSync(`${folder}/${file}`, 'utf8').split('\n'))
      if (line.trim()) {
        const annotation = JSON.parse(line) as Annotation
        byId.set(annotation.id, annotation)
      }
  const out: AnnotatedArticle[] = []
  for (const { file, id, text } of rawArticles(shared)) {
    const annotation = byId.get(`${file.replace('.jsonl.gz', '')}/${id}`)
    if (annotation) out.push({ text: text.trim().slice(0, annotation.length), spans: annotation.spans })
  }
  return out
}

/** The sentences of an annotated article with their labels. */
export function sentencesOf({ text, spans }: AnnotatedArticle): Sentence[] {
  const doc = readDocument(text)
  return doc.sentences.map(({ first, last, start, end }) => {
    const words: string[] = []
    for (let i = first; i < last; i++) words.push(surface(doc, i))
    const names = spans
      .filter((s) => s[0] >= start && s[1] <= end)
      .map(([from, to, type]) => ({ first: tokenAt(doc, from) - first, last: tokenAt(doc, to - 1) + 1 - first, type }))
    return { words, tags: bio(names, words.length) }
  })
}

/** All annotated sentences. */
export const annotated = (shared: string, folder = FOLDER): Sentence[] => annotatedArticles(shared, folder).flatMap(sentencesOf)
