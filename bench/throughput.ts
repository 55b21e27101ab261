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

/** Tokens a second of each contender, in one process, in turns over the same articles; medians of the rounds. */
export function throughput(texts: readonly string[], rounds: number): string {
  const tokens = tokensOf(texts)
  const rates = contenders.map(() => [] as number[])
  for (let round = -1; round < rounds; round++) {
    contenders.forEach(({ every, read }, i) => {
      if (every > 1 && round >= 0 && round % every) return
      const ms = timed(() => {
        for (const text of texts) read(text)
      })
      if (round >= 0) rates[i].push((tokens / ms) * 1000)
    })
  }
  const medians = rates.map(median)
  const base = medians[contenders.findIndex((c) => c.name.startsWith('wink'))]
  return table(
    ['pipeline', 'tokens a second', 'of wink-nlp'],
    contenders.map(({ name }, i) => [name, Math.round(medians[i]).toLocaleString('en'), (medians[i] / base).toFixed(2)]),
  )
}
