/** A span of a text in SACR mark-up with its chain. */
export interface Marked {
  readonly start: number
  readonly end: number
  readonly chain: string
  /** What the annotators call it, kinds of nested marks joined (`named-entity person`, `kata ganti orang tunggal`). */
  readonly kind: string
}

/** Plain text and the mentions of its person chains. Marks nested on the same words join their chains. */
export function readSacr(marked: string): { text: string; mentions: Marked[] } {
  let text = ''
  const open: { id: string; start: number; kind: string }[] = []
  const spans: { ids: string[]; start: number; end: number; kinds: string[] }[] = []
  for (let i = 0; i < marked.length; i++) {
    const m = /^\{(M\d+):jenis="([^"]*)" ?/.exec(marked.slice(i, i + 80))
    if (m) {
      open.push({ id: m[1], start: text.length, kind: m[2] })
      i += m[0].length - 1
    } else if (marked[i] === '}' && open.length) {
      const { id, start, kind } = open.pop() as { id: string; start: number; kind: string }
      const same = spans.find((s) => s.start === start && s.end === text.length)
      if (same) {
        same.ids.push(id)
        same.kinds.push(kind)
      } else spans.push({ ids: [id], start, end: text.length, kinds: [kind] })
    } else text += marked[i]
  }
  const parent = new Map<string, string>()
  const find = (x: string): string => {
    const p = parent.get(x) ?? x
    return p === x ? x : find(p)
  }
  for (const s of spans) for (const id of s.ids) parent.set(find(id), find(s.ids[0]))
  const person = new Set(spans.filter((s) => s.kinds.some((k) => /person|orang/.test(k))).map((s) => find(s.ids[0])))
  return {
    text,
    mentions: spans
      .map((s) => ({ start: s.start, end: s.end, chain: find(s.ids[0]), kind: s.kinds.filter(Boolean).join('|') }))
      .filter((s) => person.has(s.chain)),
  }
}
