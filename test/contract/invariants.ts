import type { Extraction } from '../../src/schema/types'

/** What is wrong with an extraction by the contract, in words; an empty list where nothing is. */
export function faultsOf(text: string, extraction: Extraction): string[] {
  const faults: string[] = []
  const expect = (holds: boolean, fault: string) => {
    if (!holds) faults.push(fault)
  }
  const span = (s: { start: number; end: number; text: string }, what: string) => {
    expect(
      Number.isInteger(s.start) && Number.isInteger(s.end) && s.start >= 0 && s.end <= text.length && s.start < s.end,
      `${what}: offsets ${s.start}-${s.end}`,
    )
    expect(text.slice(s.start, s.end) === s.text, `${what}: text is not the text at its offsets`)
  }
  const confidence = (c: number, what: string) => expect(c >= 0 && c <= 1, `${what}: confidence ${c}`)
  const via = (v: string, what: string) => expect(typeof v === 'string' && v.length > 0, `${what}: no via`)
  const numbered = (list: readonly { id: string }[], letter: string) =>
    list.forEach((x, i) => expect(x.id === `${letter}${i + 1}`, `${x.id} stands at place ${i + 1}`))

  const { entities, quotes, relations, warnings } = extraction
  numbered(entities, 'e')
  numbered(quotes, 'q')
  numbered(relations, 'r')
  const ids = new Set(entities.map((e) => e.id))
  const quoteIds = new Set(quotes.map((q) => q.id))
  const refers = (id: string | null, what: string) => expect(id === null || ids.has(id), `${what}: no entity ${id}`)

  let lastStart = -1
  for (const e of entities) {
    expect(e.name.trim().length > 0, `${e.id}: empty name`)
    expect(e.mentions.length > 0, `${e.id}: no mention`)
    for (const m of e.mentions) {
      span(m, `${e.id} mention`)
      confidence(m.confidence, e.id)
      via(m.via, `${e.id} mention`)
    }
    expect(
      e.mentions.every((m, i) => !i || e.mentions[i - 1].start <= m.start),
      `${e.id}: mentions out of order`,
    )
    expect(new Set(e.mentions.map((m) => `${m.start}-${m.end}`)).size === e.mentions.length, `${e.id}: the same mention twice`)
    if (e.mentions.length) {
      expect(e.mentions[0].start >= lastStart, `${e.id}: entities not by first mention`)
      lastStart = e.mentions[0].start
    }
    if (e.value) expect(typeof e.value.value === 'string' && e.value.value.length > 0, `${e.id}: value is no string`)
  }
  for (const q of quotes) {
    expect(q.spans.length > 0, `${q.id}: no content`)
    for (const s of q.spans) {
      span(s, `${q.id} content`)
      expect(s.text.trim() === s.text && s.text.length > 0, `${q.id}: content with white space at its edge`)
    }
    expect(
      q.spans.every((s, i) => !i || q.spans[i - 1].end <= s.start),
      `${q.id}: spans out of order`,
    )
    if (q.cue) {
      span(q.cue, `${q.id} cue`)
      expect(q.cue.lemma.length > 0 && q.cue.stance.length > 0, `${q.id}: cue without lemma or stance`)
    }
    if (q.speaker) {
      refers(q.speaker.entity, `${q.id} speaker`)
      expect(q.speaker.name.length > 0, `${q.id}: speaker without name`)
      if (q.speaker.mention) span(q.speaker.mention, `${q.id} speaker`)
    }
    if (q.addressee) span(q.addressee, `${q.id} addressee`)
    for (const id of q.about) refers(id, `${q.id} about`)
    confidence(q.confidence, q.id)
    via(q.via, q.id)
  }
  for (const r of relations) {
    expect(ids.has(r.subject), `${r.id}: no entity ${r.subject}`)
    refers(r.object, `${r.id} object`)
    expect(r.claimedBy === undefined || quoteIds.has(r.claimedBy), `${r.id}: no quote ${r.claimedBy}`)
    span(r.evidence, `${r.id} evidence`)
    confidence(r.confidence, r.id)
    via(r.via, r.id)
  }
  for (const w of warnings) expect(w.code.length > 0 && w.message.length > 0, 'empty warning')
  expect(JSON.stringify(JSON.parse(JSON.stringify(extraction))) === JSON.stringify(extraction), 'JSON does not hold it')
  return [...new Set(faults)]
}
