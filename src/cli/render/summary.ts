import type { Entity, EntityType, Extraction, Quote, Relation } from '../../schema/types'
import { contentOf } from './content'
import { oneLine, styleOf, wrap, type Style } from '../style'

export interface SummaryOptions {
  /** Default false. */
  color?: boolean
  /** Columns; default 80. */
  width?: number
}

const GROUPS: readonly (readonly [title: string, types: readonly EntityType[]])[] = [
  ['People', ['person']],
  ['Organizations', ['organization']],
  ['Places', ['place']],
  ['Events, laws, works', ['event', 'law', 'product', 'work', 'language', 'religion', 'ethnicity']],
  ['Dates and times', ['date', 'time']],
  ['Money and amounts', ['money', 'percent', 'quantity']],
]

const NO_SOURCE = 'no source named'

/** Who said what, the names and the relations, for a person to read. */
export function renderSummary(text: string, extraction: Extraction, { color = false, width = 80 }: SummaryOptions = {}): string {
  const style = styleOf(color)
  const lines: string[] = []
  const hueOf = speakerHues(extraction.quotes)
  const section = (title: string) => lines.push(...(lines.length ? [''] : []), style.bold(title))

  section(`Who said what (${extraction.quotes.length})`)
  let last: string | undefined
  for (const quote of extraction.quotes) {
    const name = oneLine(quote.speaker?.name ?? '') || NO_SOURCE
    if (name !== last) lines.push(`  ${style.bold(style.hue(hueOf(name), name))}`)
    last = name
    lines.push(...quoteLines(text, quote, style, width))
  }
  if (!extraction.quotes.length) lines.push(style.dim('  nothing'))

  for (const [title, types] of GROUPS) {
    const found = extraction.entities.filter((e) => types.includes(e.type))
    if (!found.length) continue
    section(`${title} (${found.length})`)
    for (const line of wrap(found.map((e) => entityLabel(e)).join(', '), width - 2)) lines.push(`  ${line}`)
  }
  if (extraction.relations.length) {
    const nameOf = new Map(extraction.entities.map((e) => [e.id, oneLine(e.name)]))
    section(`Relations (${extraction.relations.length})`)
    for (const r of extraction.relations) lines.push(`  ${relationLine(r, nameOf, style)}`)
  }
  for (const w of extraction.warnings) lines.push('', style.dim(`warning ${w.code}: ${oneLine(w.message)}`))
  lines.push(
    '',
    style.dim(
      `${text.length} characters, ${extraction.entities.length} entities, ${extraction.quotes.length} quotes, ${extraction.relations.length} relations`,
    ),
  )
  return `${lines.join('\n')}\n`
}

function speakerHues(quotes: readonly Quote[]): (name: string) => number {
  const order = new Map<string, number>()
  for (const q of quotes) {
    const name = oneLine(q.speaker?.name ?? '') || NO_SOURCE
    if (!order.has(name)) order.set(name, order.size)
  }
  return (name) => order.get(name) ?? 0
}

function quoteLines(text: string, quote: Quote, style: Style, width: number): string[] {
  const content = contentOf(text, quote, oneLine)
  const cue = quote.cue ? oneLine(quote.cue.text) : 'no cue'
  return [
    ...wrap(content, width - 4).map((line) => `    ${line}`),
    style.dim(
      `    ${[cue, quote.type, ...(quote.cue && quote.cue.stance !== 'neutral' ? [quote.cue.stance] : []), ...(quote.addressee ? [oneLine(quote.addressee.text)] : [])].join(' · ')}`,
    ),
  ]
}

/** Values that the article's date would be needed for (`XXXX-WXX-3`) are left out. */
function entityLabel(e: Entity): string {
  const times = e.mentions.length > 1 ? ` ×${e.mentions.length}` : ''
  const value = e.value && !e.value.value.includes('X') ? ` = ${oneLine([e.value.value, e.value.unit ?? ''].join(' '))}` : ''
  return `${oneLine(e.name)}${value}${times}`
}

function relationLine(r: Relation, nameOf: ReadonlyMap<string, string>, style: Style): string {
  const what = [r.polarity === 'negative' ? 'not' : '', r.modality ?? '', r.type, r.role ? `(${oneLine(r.role)})` : '']
    .filter(Boolean)
    .join(' ')
  const object = r.object === null ? (r.literal ? oneLine(r.literal) : '') : (nameOf.get(r.object) ?? r.object)
  return [nameOf.get(r.subject) ?? r.subject, style.dim(`— ${what}${object ? ' →' : ''}`), object].filter(Boolean).join(' ')
}
