import { cost, median, table, timed } from './articles'
import { petik } from './petik'

const repeat = (piece: string, length: number) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length)

/** Texts that grow: what each is made of. */
const kinds: readonly (readonly [name: string, make: (length: number, prose: string) => string])[] = [
  ['prose', (n, prose) => repeat(prose, n)],
  ['one endless sentence', (n) => repeat('warga desa itu pergi ke pasar bersama Menteri Rahmat Hidayat dan membeli beras, ', n)],
  ['one endless quotation', (n) => `"${repeat('kami siap membantu warga, kata Budi Santoso di Jakarta. ', n - 1)}`],
  ['no spaces', (n) => repeat('WargaDesaItuPergi.Kata,Budi"Santoso"', n)],
  ['one name over and over', (n) => repeat('Budi Santoso ', n)],
]

const SIZES = [10_000, 100_000, 1_000_000, 5_000_000]

/** Several times, for what is short against the ticks in which a thread's time is told. */
function repeatedly(text: string, rounds: number): void {
  for (let i = 0; i < rounds; i++) petik.extract(text)
}

/** Nanoseconds a character from 10 KB to 5 MB, and the last over the first. */
export function growth(texts: readonly string[]): string {
  const prose = texts.join('\n\n')
  for (let i = 0; i < 3; i++) petik.extract(repeat(prose, 200_000))
  const rows = kinds.map(([name, make]) => {
    // until then code is still being compiled
    petik.extract(make(SIZES[2], prose))
    const costs = SIZES.map((size) => {
      const text = make(size, prose)
      const runs = size <= 100_000 ? 9 : 1
      const rounds = Math.max(1, SIZES[1] / size)
      return (median(Array.from({ length: runs }, () => cost(() => repeatedly(text, rounds)))) / rounds / size) * 1e6
    })
    return [name, ...costs.map((c) => c.toFixed(0)), (costs[costs.length - 1] / costs[0]).toFixed(2)]
  })
  return table(['text', ...SIZES.map((s) => `${s / 1000} KB, ns/char`), '5 MB over 10 KB'], rows)
}

const H = 100_000
const hostile: readonly (readonly [string, string])[] = [
  ['one letter', 'a'.repeat(H)],
  ['capitals without space', repeat('KPKDPR', H)],
  ['anak-anak-…', repeat('anak-', H)],
  ['one long URL', `https://contoh.id/${repeat('a/b?c=d&', H)}`],
  ['unclosed quotes', repeat('"kata Budi ', H)],
  ['only quotation marks', repeat('"', H)],
  ['curly quotes that do not pair', repeat('”“', H)],
  ['1.1.1.', repeat('1.1.', H)],
  ['one long number', '1'.repeat(H)],
  ['zeros', `1${'0'.repeat(H)}1`],
  ['nested brackets', repeat('(', H)],
  ['repeated dates', repeat('Senin (22/10/2025) ', H)],
  ['repeated titles', repeat('Menteri Presiden Gubernur Dr. H. ', H)],
  ['repeated cues', repeat('kata dia, ', H)],
  ['menurut', repeat('menurut ', H)],
  ['names and commas', repeat('Budi, ', H)],
  [
    'different names',
    Array.from({ length: H / 13 }, (_, i) => `Tokoh${i.toString(36)} Nama${(i * 7).toString(36)}.`)
      .join(' ')
      .slice(0, H),
  ],
  ['people with offices', repeat('Ketua KPK Budi Santoso bertemu Ketua DPR Sri Wahyuni, istri Joko. ', H)],
  ['apostrophes', repeat("'a ", H)],
  ['full stops', '.'.repeat(H)],
  ['combining marks', `e${'\u0301'.repeat(H)}`],
  ['emoji', repeat('👨‍👩‍👧', H)],
  ['lone surrogates', repeat('\ud83d', H)],
  ['line breaks', '\n'.repeat(H)],
  ['spaces', ' '.repeat(H)],
]

/** Milliseconds for 100 KB of what articles are not made of. */
export function hostility(): string {
  const of = (measure: typeof timed, text: string) => median(Array.from({ length: 3 }, () => measure(() => petik.extract(text)))).toFixed(1)
  for (const [, text] of hostile) petik.extract(text)
  return table(
    ['100 KB of', 'ms', 'ms of the main thread'],
    hostile.map(([name, text]) => [name, of(timed, text), of(cost, text)]),
  )
}
