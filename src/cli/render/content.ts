import type { Quote } from '../../schema/types'

/** A quote's content on its own: a direct one in quotation marks, a mixed one with the mark at its edge that its spans leave out. */
export function contentOf(text: string, { type, spans }: Quote, show: (s: string) => string = (s) => s): string {
  const content = spans.map((s) => show(s.text)).join(' … ')
  if (type === 'direct') return `“${content}”`
  if ((content.match(/["“”]/g)?.length ?? 0) % 2 === 0) return content
  const end = spans[spans.length - 1].end
  const after = /^[.,!?]?["”]/.exec(text.slice(end, end + 2))
  if (after) return content + after[0]
  const before = text[spans[0].start - 1]
  return before === '"' || before === '“' ? before + content : content
}
