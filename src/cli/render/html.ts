import type { Entity, Extraction, Quote, Relation } from '../../schema/types'
import { contentOf } from './content'
import { SCRIPT, STYLE } from './page'

export interface Article {
  /** Heading of the article, such as its file's name. */
  title: string
  text: string
  extraction: Extraction
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

const escapeHtml = (s: string) => s.replace(/[&<>"']/g, (c) => ESCAPES[c])

/** One self-contained page: each article with its names and quotes marked and joined to a list of who said what. */
export function renderHtml(articles: readonly Article[]): string {
  const title = articles.length === 1 ? articles[0].title : `${articles.length} articles`
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)} – who said what</title>
<style>${STYLE}</style>
</head>
<body>
${articles.map((article, i) => articleHtml(article, `a${i + 1}`)).join('\n')}
<script>${SCRIPT}</script>
</body>
</html>
`
}

/** A source as the page shows it: its number and hue join its quotes, its mentions and its entry in the list. */
interface Source {
  readonly key: string
  readonly number: number
  readonly name: string
  readonly hue: number
}

const NO_SOURCE = 'No source named'

function sourcesOf(quotes: readonly Quote[]): (quote: Quote) => Source {
  const sources = new Map<string, Source>()
  const keyOf = ({ speaker }: Quote) => speaker?.entity ?? (speaker?.name ? `name ${speaker.name}` : '')
  for (const quote of quotes) {
    const key = keyOf(quote)
    if (sources.has(key)) continue
    const number = sources.size + 1
    sources.set(key, { key, number, name: quote.speaker?.name || NO_SOURCE, hue: Math.round(((number - 1) * 137.5 + 210) % 360) })
  }
  return (quote) => sources.get(keyOf(quote)) as Source
}

function articleHtml({ title, text, extraction }: Article, prefix: string): string {
  const sourceOf = sourcesOf(extraction.quotes)
  return `<main>
<article lang="id" aria-labelledby="${prefix}">
<h1 id="${prefix}">${escapeHtml(title)}</h1>
<p class="text">${markedText(text, extraction, sourceOf, prefix)}</p>
</article>
<aside>
<h2>Who said what</h2>
${saidList(text, extraction.quotes, sourceOf, prefix)}
${nameLists(extraction.entities)}
${relationTable(extraction)}
${extraction.warnings.map((w) => `<p class="warning">${escapeHtml(w.message)}</p>`).join('\n')}
</aside>
</main>`
}

interface Mark {
  readonly start: number
  readonly end: number
  readonly kind: 'quote' | 'cue' | 'source' | 'name'
  readonly classes: string
  readonly source?: Source
  readonly label: string
  /** HTML before the mark's first segment and after its last. */
  readonly before: string
  readonly after: string
}

function marksOf(extraction: Extraction, sourceOf: (quote: Quote) => Source, prefix: string): Mark[] {
  const marks: Mark[] = []
  const sourceOfEntity = new Map<string, Source>()
  for (const quote of extraction.quotes) {
    const source = sourceOf(quote)
    if (quote.speaker?.entity) sourceOfEntity.set(quote.speaker.entity, source)
    const label = `${source.name} (${quote.type})`
    quote.spans.forEach((span, i) => {
      const number =
        i === quote.spans.length - 1
          ? `<a class="number" style="--h:${source.hue}" data-source="${prefix}-${source.number}" href="#${prefix}-said-${source.number}" aria-label="said by ${escapeHtml(source.name)}">${source.number}</a>`
          : ''
      const anchor = i === 0 ? `<a id="${prefix}-${quote.id}"></a>` : ''
      marks.push({ ...span, kind: 'quote', classes: `quote ${quote.type}`, source, label, before: anchor, after: number })
    })
    if (quote.cue)
      marks.push({
        ...quote.cue,
        kind: 'cue',
        classes: 'cue',
        source,
        label: `${quote.cue.lemma}: ${quote.cue.stance}`,
        before: '',
        after: '',
      })
    if (quote.speaker?.mention)
      marks.push({
        ...quote.speaker.mention,
        kind: 'source',
        classes: 'speaker',
        source,
        label: `source: ${source.name}`,
        before: '',
        after: '',
      })
  }
  for (const entity of extraction.entities) {
    for (const mention of entity.mentions) {
      if (mention.kind !== 'name' && !sourceOfEntity.has(entity.id)) continue
      const label = [entity.subtype ?? entity.type, entity.name, entity.value?.value].filter(Boolean).join(': ')
      marks.push({
        ...mention,
        kind: 'name',
        classes: `${mention.kind} ${entity.type}`,
        source: sourceOfEntity.get(entity.id),
        label,
        before: '',
        after: '',
      })
    }
  }
  return marks.sort((a, b) => a.start - b.start || b.end - a.end)
}

/** The text cut where a mark begins or ends, so that marks may nest or cross. */
function markedText(text: string, extraction: Extraction, sourceOf: (quote: Quote) => Source, prefix: string): string {
  const marks = marksOf(extraction, sourceOf, prefix)
  const cuts = [...new Set([0, text.length, ...marks.flatMap((m) => [m.start, m.end])])].sort((a, b) => a - b)
  const out: string[] = []
  let active: Mark[] = []
  let next = 0
  for (let i = 0; i < cuts.length; i++) {
    const at = cuts[i]
    for (const m of active) if (m.end === at) out.push(m.after)
    active = active.filter((m) => m.end > at)
    for (; next < marks.length && marks[next].start === at; next++) {
      out.push(marks[next].before)
      active.push(marks[next])
    }
    if (i + 1 < cuts.length) out.push(segment(text.slice(at, cuts[i + 1]), active, prefix))
  }
  return out.join('')
}

function segment(text: string, active: readonly Mark[], prefix: string): string {
  if (!active.length) return escapeHtml(text)
  const inner = active[active.length - 1]
  const quotes = active.filter((m) => m.kind === 'quote')
  const shown = quotes[quotes.length - 1]?.source ?? inner.source
  const sources = [...new Set(active.flatMap((m) => (m.source ? [`${prefix}-${m.source.number}`] : [])))]
  const classes = [...new Set(active.flatMap((m) => m.classes.split(' ')))].join(' ')
  const data = sources.length ? ` data-source="${sources.join(' ')}" style="--h:${shown?.hue ?? 0}"` : ''
  return `<span class="${classes}"${data} title="${escapeHtml(inner.label)}">${escapeHtml(text)}</span>`
}

function saidList(text: string, quotes: readonly Quote[], sourceOf: (quote: Quote) => Source, prefix: string): string {
  if (!quotes.length) return '<p>Nothing.</p>'
  const bySource = new Map<Source, Quote[]>()
  for (const quote of quotes) bySource.set(sourceOf(quote), [...(bySource.get(sourceOf(quote)) ?? []), quote])
  const items = [...bySource].map(
    ([
      source,
      said,
    ]) => `<section id="${prefix}-said-${source.number}" style="--h:${source.hue}" data-source="${prefix}-${source.number}" tabindex="0">
<h3><span class="number">${source.number}</span> ${escapeHtml(source.name)}</h3>
<ul>${said
      .map(
        (quote) => `<li><a href="#${prefix}-${quote.id}">${escapeHtml(contentOf(text, quote))}</a>
<small>${escapeHtml([quote.cue?.text ?? 'no cue', quote.type, quote.cue && quote.cue.stance !== 'neutral' ? quote.cue.stance : ''].filter(Boolean).join(' · '))}</small></li>`,
      )
      .join('\n')}</ul>
</section>`,
  )
  return items.join('\n')
}

const GROUPS = [
  ['People', 'person'],
  ['Organizations', 'organization'],
  ['Places', 'place'],
] as const

function nameLists(entities: readonly Entity[]): string {
  return GROUPS.map(([title, type]) => {
    const found = entities.filter((e) => e.type === type)
    if (!found.length) return ''
    return `<h2>${title}</h2>\n<ul class="names">${found.map((e) => `<li><span class="name ${type}">${escapeHtml(e.name)}</span>${e.mentions.length > 1 ? ` <small>×${e.mentions.length}</small>` : ''}</li>`).join('')}</ul>`
  }).join('\n')
}

function relationTable({ entities, relations }: Extraction): string {
  if (!relations.length) return ''
  const nameOf = new Map(entities.map((e) => [e.id, e.name]))
  const row = (r: Relation) => {
    const what = [r.polarity === 'negative' ? 'not' : '', r.modality ?? '', r.type.replaceAll('_', ' '), r.role ? `(${r.role})` : '']
      .filter(Boolean)
      .join(' ')
    const object = r.object === null ? (r.literal ?? '') : (nameOf.get(r.object) ?? '')
    return `<tr title="${escapeHtml(r.evidence.text)}"><th scope="row">${escapeHtml(nameOf.get(r.subject) ?? '')}</th><td>${escapeHtml(what)}</td><td>${escapeHtml(object)}</td></tr>`
  }
  return `<h2>Relations</h2>\n<table>${relations.map(row).join('\n')}</table>`
}
