/**
 * The contract suite: what every build of petik must answer alike, wherever it runs. This file imports nothing and uses no built-in
 * module of a runtime, so that it can be run by Node, Bun, Deno, a browser and an edge worker over source and built bundle.
 */

export interface Petik {
  extract(text: string, options?: object): unknown
  createExtractor(options?: object): { extract(text: string, article?: object): unknown }
}

export interface Outcome {
  readonly name: string
  /** The result as JSON, or the code of the error thrown. */
  readonly result: string
}

/** Texts that no article should be and some are. */
export const ODD_TEXTS: Readonly<Record<string, string>> = {
  empty: '',
  space: ' \n\t\r\n ',
  'one letter': 'a',
  'lone surrogate': 'Kata Budi Santoso, "Baik\ud83d saja." \udc00',
  emoji: '👨‍👩‍👧 "Selamat 🎉," kata Sri Wahyuni 🇮🇩.',
  crlf: 'JAKARTA -\r\n\r\n"Kami siap," kata Menteri Rahmat Hidayat.\r\n',
  'old mac': 'Satu.\rDua kata Budi.\r',
  'unclosed quotes': '"Satu "dua “tiga ”empat \'lima, kata Budi. “',
  'all quotes': '"“”‘’\'«»„‟"'.repeat(20),
  nul: 'Budi\u0000 Santoso\u0000berkata.',
  'bidi marks': '\u202eBudi Santoso\u202c berkata.',
  combining: `Bu\u0301di ${'\u0301'.repeat(50)} Santoso`,
  'no spaces': 'kotaitu."Kenapa?"tanyaBudi.DiaDilansirAntara,Rabu(22/10/2025).',
  'cut in word': 'Menteri Luar Neg',
  'byte order mark': '\ufeffBudi berkata.',
  prototype: 'constructor __proto__ toString hasOwnProperty kata Constructor dan __proto__.',
  'other scripts': '北京 Пу́тин محمد mengatakan „ja“.',
}

const BAD_CALLS: readonly (readonly [name: string, call: (petik: Petik) => unknown])[] = [
  ['number', (p) => p.extract(7 as never)],
  ['null', (p) => p.extract(null as never)],
  ['nothing', (p) => p.extract(undefined as never)],
  ['object', (p) => p.extract({} as never)],
  ['unknown option', (p) => p.extract('a', { langauge: 'id' })],
  ['options null', (p) => p.extract('a', null as never)],
  ['options list', (p) => p.extract('a', [] as never)],
  ['date', (p) => p.extract('a', { date: '2025-02-30' })],
  ['stages', (p) => p.extract('a', { stages: ['names', 'all'] })],
  [
    'gazetteer type',
    (p) =>
      p.createExtractor({
        gazetteer: [
          { name: 'A', type: 'person' },
          { name: 'B', type: 'orang' },
        ],
      }),
  ],
  ['article option', (p) => p.createExtractor().extract('a', { stages: [] })],
  ['max length', (p) => p.extract('abc', { maxLength: 2 })],
]

/** Runs every case; two builds agree where their lists are equal. */
export function runContract(petik: Petik, articles: Readonly<Record<string, string>>): Outcome[] {
  const outcomes: Outcome[] = []
  const run = (name: string, call: () => unknown) => {
    let result: string
    try {
      result = JSON.stringify(call())
    } catch (error) {
      const { code, field } = error as { code?: string; field?: string }
      result = code === undefined ? `UNEXPECTED ${String(error)}` : `${code} ${field ?? ''}`
    }
    outcomes.push({ name, result })
  }
  for (const [name, text] of Object.entries(articles)) {
    run(`article ${name}`, () => petik.extract(text))
    run(`article ${name}, dated`, () => petik.createExtractor({ date: '2025-10-22' }).extract(text))
  }
  for (const [name, text] of Object.entries(ODD_TEXTS)) run(`odd ${name}`, () => petik.extract(text))
  for (const [name, call] of BAD_CALLS) run(`bad ${name}`, () => call(petik))
  const first = Object.values(articles)[0] ?? ''
  for (const stage of ['names', 'values', 'quotes', 'relations']) run(`stage ${stage}`, () => petik.extract(first, { stages: [stage] }))
  run('own names', () =>
    petik.extract('Warga Desa Suka Ramai memuji PT Angin Ribut.', {
      gazetteer: [
        { name: 'PT Angin Ribut', type: 'organization', subtype: 'company', link: { id: 'X1', name: 'Angin Ribut', source: 'own' } },
      ],
    }),
  )
  return outcomes
}
