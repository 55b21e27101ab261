/**
 * The entry `petik/compromise`: a plugin that gives a compromise document the Indonesian people, places, organizations and quotations.
 * compromise's own `.people()`, `.places()` … stay as they are, so English documents of the same program are not touched.
 */
import { extract } from '../extract'
import type { EntityType, Extraction } from '../schema/types'
import { firstIndex, type Range } from '../span'

/** The part of compromise's view that the plugin uses. */
interface CompromiseView {
  document: { text: string; pre: string; post: string }[][]
  fullPointer: [number, number?, number?, ...unknown[]][]
  update(pointers: [number, number, number][]): CompromiseView
}

/** What the plugin adds to a document: `nlp<IndonesianMethods<View>>(text)` in TypeScript. */
export interface IndonesianMethods<View = unknown> {
  /** The whole document's extraction; its offsets count in `text`, the document as compromise holds it. */
  indonesian(): Extraction & { text: string }
  indonesianPeople(): View
  indonesianPlaces(): View
  indonesianOrganizations(): View
  /** Contents of quotes; a quote that runs over several of compromise's sentences gives one match for each. */
  indonesianQuotations(): View
}

interface Reading {
  readonly text: string
  readonly extraction: Extraction
  /** Offsets of every term, sentence by sentence. */
  readonly terms: readonly (readonly Range[])[]
}

const readings = new WeakMap<object, Reading>()

/** Reads a document once; read again when its words have changed. */
function readingOf(view: CompromiseView): Reading {
  let text = ''
  const terms = view.document.map((sentence) =>
    sentence.map(({ pre, text: word, post }) => {
      text += pre
      const start = text.length
      text += word
      const end = text.length
      text += post
      return { start, end }
    }),
  )
  const known = readings.get(view.document)
  if (known?.text === text) return known
  const reading = { text, terms, extraction: extract(text) }
  readings.set(view.document, reading)
  return reading
}

/** Pointers `[sentence, first, last)` to the terms that the ranges touch, those inside the view only. */
function pointers(view: CompromiseView, { terms }: Reading, ranges: readonly Range[]): [number, number, number][] {
  const seen = new Set<string>()
  const out: [number, number, number][] = []
  const flat = terms.flatMap((sentence, n) => sentence.map((range, i) => ({ ...range, n, i })))
  const inView = bySentence(view)
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
    let k = firstIndex(flat.length, (i) => flat[i].end > start)
    while (k < flat.length && flat[k].start < end) {
      const { n, i: first } = flat[k]
      while (k < flat.length && flat[k].n === n && flat[k].start < end) k++
      const last = flat[k - 1].i + 1
      const key = `${n} ${first} ${last}`
      if (!seen.has(key) && inView.get(n)?.some((r) => r.start <= first && last <= r.end)) out.push([n, first, last])
      seen.add(key)
    }
  }
  return out
}

function bySentence(view: CompromiseView): Map<number, Range[]> {
  const out = new Map<number, Range[]>()
  for (const [n, start = 0, end = view.document[n].length] of view.fullPointer) out.set(n, [...(out.get(n) ?? []), { start, end }])
  return out
}

function names(type: EntityType) {
  return function (this: CompromiseView): CompromiseView {
    const reading = readingOf(this)
    const found = reading.extraction.entities.filter((e) => e.type === type).flatMap((e) => e.mentions.filter((m) => m.kind === 'name'))
    return this.update(pointers(this, reading, found))
  }
}

const methods = {
  indonesian(this: CompromiseView) {
    const { text, extraction } = readingOf(this)
    return { text, ...extraction }
  },
  indonesianPeople: names('person'),
  indonesianPlaces: names('place'),
  indonesianOrganizations: names('organization'),
  indonesianQuotations(this: CompromiseView): CompromiseView {
    const reading = readingOf(this)
    return this.update(
      pointers(
        this,
        reading,
        reading.extraction.quotes.flatMap((q) => q.spans),
      ),
    )
  },
}

/** The plugin: `nlp.plugin(petik)`. */
export const petik = {
  // biome-ignore lint/suspicious/noExplicitAny: compromise's own plugin type says any
  api(View: any): void {
    Object.assign(View.prototype, methods)
  },
}
