import nlp from 'compromise'
import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import { median, table, timed, tokensOf } from './articles'
import { petik } from './petik'

const wink = winkNLP(model)

/** Kept alive, so that no work is optimised away. */
let sink = 0

const contenders: readonly { name: string; every: number; read(text: string): void }[] = [
  {
    name: 'one pass over the characters (floor)',
    every: 1,
    read: (text) => {
      for (let i = 0; i < text.length; i++) sink = (sink * 31 + text.charCodeAt(i)) | 0
    },
  },
  {
    name: 'petik, everything',
    every: 1,
    read: (text) => {
      sink += petik.extract(text).entities.length
    },
  },
  {
    name: 'petik, names only',
    every: 1,
    read: (text) => {
      sink += petik.extract(text, { stages: ['names'] }).entities.length
    },
  },
  {
    name: 'wink-nlp, English, full pipe',
    every: 1,
    read: (text) => {
      sink += wink.readDoc(text).tokens().length()
    },
  },
  {
    name: 'compromise, English, people, places, organizations, quotations',
    every: 4,
    read: (text) => {
      const doc = nlp(text)
      for (const found of [doc.people(), doc.places(), doc.organizations(), doc.quotations()]) sink += found.length
    },
  },
]

/** Milliseconds that a contender runs before it is measured: until then its code is still being compiled, petik's for some eight seconds. */
const WARM = 10_000
/** A turn takes the articles as often as it needs to last this long. */
const TURN = 300

/** Milliseconds that a pass over the articles takes when warm. */
function warm(read: (text: string) => void, texts: readonly string[]): number {
  const end = performance.now() + WARM
  let last = 0
  do {
    last = timed(() => {
      for (const text of texts) read(text)
    })
  } while (performance.now() < end)
  return last
}

/** Tokens a second of each contender, warm, in one process, in turns over the same articles; medians of the rounds. */
export function throughput(texts: readonly string[], rounds: number): string {
  const tokens = tokensOf(texts)
  const rates = contenders.map(() => [] as number[])
  const passes = contenders.map(({ read }) => Math.max(1, Math.round(TURN / warm(read, texts))))
  for (let round = 0; round < rounds; round++) {
    contenders.forEach(({ every, read }, i) => {
      if (round % every) return
      // while the others ran, the collector threw away code that had not run for long
      for (const text of texts) read(text)
      const ms = timed(() => {
        for (let pass = 0; pass < passes[i]; pass++) for (const text of texts) read(text)
      })
      rates[i].push(((tokens * passes[i]) / ms) * 1000)
    })
  }
  const medians = rates.map(median)
  const base = medians[contenders.findIndex((c) => c.name.startsWith('wink'))]
  return table(
    ['pipeline', 'tokens a second', 'of wink-nlp'],
    contenders.map(({ name }, i) => [name, Math.round(medians[i]).toLocaleString('en'), (medians[i] / base).toFixed(2)]),
  )
}
