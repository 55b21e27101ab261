import { assemble } from './assemble'
import { attachRoles } from './entities/roles'
import { readContext } from './entities/role-heads'
import { buildEntities } from './entities/build'
import { PetikError } from './errors'
import type { Hits } from './lexicon/types'
import { gazetteerOf, type OwnGazetteer } from './names/own'
import { proposeNames } from './names/propose'
import { Masses } from './names/tagger/masses'
import { findValues } from './numeric/find'
import { findQuotes } from './quotes/find'
import { findRelations } from './relations/find'
import { checkOptions, DEFAULT_MAX_LENGTH, STAGE_NAMES } from './schema/check'
import type { ArticleOptions, Extraction, ExtractOptions, Extractor } from './schema/types'
import type { Document } from './text/document'
import { lexiconHits } from './text/lexicon-hits'
import { readDocument } from './text/read'

/**
 * Extracts entities, quotes with their speakers, and relations from the text of an Indonesian article.
 * @param text the article as it is; offsets in the result are UTF-16 offsets into it
 * @throws PetikError `TEXT_NOT_STRING`, `TEXT_TOO_LONG` or `BAD_OPTION`; never for odd text
 */
export function extract(text: string, options: ExtractOptions = {}): Extraction {
  checkOptions(options)
  return run(text, options, gazetteerOf(options.gazetteer))
}

/**
 * An extractor with fixed options, checked and compiled once. What an article brings (`date`, `title`) is given with its text.
 * @throws PetikError `BAD_OPTION`
 */
export function createExtractor(options: ExtractOptions = {}): Extractor {
  checkOptions(options)
  const own = gazetteerOf(options.gazetteer)
  return {
    extract(text: string, article: ArticleOptions = {}): Extraction {
      checkOptions(article, ['date', 'title'])
      return run(text, { ...options, date: article.date ?? options.date, title: article.title ?? options.title }, own)
    },
  }
}

function run(text: string, options: ExtractOptions, own: OwnGazetteer): Extraction {
  const { stages = STAGE_NAMES, maxLength = DEFAULT_MAX_LENGTH } = options
  if (typeof text !== 'string')
    throw new PetikError('TEXT_NOT_STRING', `text must be a string, not ${text === null ? 'null' : typeof text}`, { field: 'text' })
  if (text.length > maxLength)
    throw new PetikError('TEXT_TOO_LONG', `text has ${text.length} UTF-16 units, the limit is ${maxLength}`, { field: 'text' })
  const wants = (...names: typeof stages) => names.some((name) => stages.includes(name))

  const { doc, hits } = read(text)
  const values = wants('values') ? findValues(doc, hits, options) : []
  const masses = new Masses(doc.tokens.length)
  const proposals = wants('names', 'quotes', 'relations')
    ? joined(own(doc), namesOfTitle(options.title)(doc), proposeNames(doc, hits, masses))
    : []
  const named = buildEntities(doc, proposals, values, masses)
  if (!wants('quotes', 'relations'))
    return assemble({ text, entities: named.list, names: named.names, quotes: [], relations: [], warnings: [] })
  const heads = readContext(doc, hits, named)
  const roles = attachRoles(doc, hits, named, heads)
  const { quotes, entities } = findQuotes(doc, hits, named, roles)
  const relations = wants('relations') ? findRelations(doc, hits, entities, roles, options.relations, heads) : []
  return assemble({ text, entities: entities.list, names: entities.names, quotes: wants('quotes') ? quotes : [], relations, warnings: [] })
}

const joined = <T>(own: readonly T[], title: readonly T[], found: readonly T[]): readonly T[] =>
  own.length + title.length === 0 ? found : [...own, ...title, ...found]

function read(text: string): { doc: Document; hits: Hits } {
  const doc = readDocument(text)
  return { doc, hits: lexiconHits(doc) }
}

/** Names that the headline is sure of, looked for in the article as if they were listed. */
function namesOfTitle(title = ''): OwnGazetteer {
  if (!title.trim()) return gazetteerOf()
  const { doc, hits } = read(title)
  const masses = new Masses(doc.tokens.length)
  const { list } = buildEntities(doc, proposeNames(doc, hits, masses), [], masses)
  return gazetteerOf(
    list.filter((e) => e.mentions.some((m) => m.confidence >= 0.8)).map(({ name, type }) => ({ name, type })),
    0.7,
    'title',
  )
}
