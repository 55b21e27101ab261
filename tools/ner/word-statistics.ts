import { splitSentences, splitTokens, rawArticles } from './raw'

/** Words around capitalised ones that tell what they name; counted in unlabelled text only. */
const PLACE_BEFORE = set('di ke dari asal wilayah kawasan kota kabupaten provinsi negara desa kecamatan pulau')
const PERSON_BEFORE = set(
  'presiden menteri gubernur bupati walikota ketua pak bapak bu ibu mas mbak kang haji kapten jenderal kolonel komjen irjen brigjen akbp akp ipda kombes letjen mayjen dr prof jaksa hakim aktor aktris penyanyi artis pelatih pemain gelandang striker bek kiper politikus politisi pengamat juru bicara jubir tersangka terdakwa anggota direktur sekretaris wakil kepala pebalap',
)
const SPEECH = set(
  'kata ujar tutur ucap ungkap jelas terang tegas sebut papar imbuh tambah mengatakan menyatakan menjelaskan mengaku menilai menegaskan menyebut mengungkapkan menambahkan menuturkan berharap meminta menurut',
)
const ORGANIZATION_HEAD = set(
  'pt cv bank kementerian kemenko badan dinas universitas institut partai komisi dewan polda polres polsek polresta kejaksaan kejari kejati pengadilan mahkamah yayasan asosiasi ikatan persatuan federasi lembaga direktorat majelis fakultas rs rsud rumah stasiun fc tim klub komite satgas pemprov pemkot pemkab pemerintah bumn',
)

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(' '))
}

const isCapital = (w: string) => /^\p{Lu}/u.test(w)
const isWord = (w: string) => /^\p{L}/u.test(w)
const isAllCaps = (w: string) => w.length > 1 && w === w.toUpperCase()

export const COLUMNS = [
  'count',
  'capital',
  'all-caps',
  'place',
  'person',
  'speech',
  'organization',
  'run-first',
  'run-last',
  'run-single',
  'bracket',
] as const

interface Counts {
  all: number
  middle: number
  capital: number
  allCaps: number
  place: number
  person: number
  speech: number
  organization: number
  runs: number
  first: number
  last: number
  single: number
  bracket: number
}

/** How often each lower-cased word (digits folded) is capitalised away from sentence starts, follows prepositions of place, and so on. */
export function countWords(shared: string): Map<string, Counts> {
  const words = new Map<string, Counts>()
  const seen = new Set<string>()
  for (const article of rawArticles(shared)) {
    for (const sentence of splitSentences(article.text)) {
      if (sentence.length > 40) {
        if (seen.has(sentence)) continue
        seen.add(sentence)
      }
      countSentence(splitTokens(sentence), words)
    }
  }
  return words
}

function countSentence(tokens: string[], words: Map<string, Counts>): void {
  const n = tokens.length
  const capitals = tokens.filter(isCapital).length
  const plain = capitals < 0.6 * tokens.filter(isWord).length
  let runStart = 0
  for (let i = 0; i < n; i++) {
    const key = tokens[i].toLowerCase().replace(/\d/g, '0')
    let c = words.get(key)
    if (!c) {
      c = {
        all: 0,
        middle: 0,
        capital: 0,
        allCaps: 0,
        place: 0,
        person: 0,
        speech: 0,
        organization: 0,
        runs: 0,
        first: 0,
        last: 0,
        single: 0,
        bracket: 0,
      }
      words.set(key, c)
    }
    c.all++
    if (!plain || i === 0 || !isWord(tokens[i]) || !(isWord(tokens[i - 1]) || tokens[i - 1] === ',')) continue
    c.middle++
    if (!isCapital(tokens[i])) continue
    c.capital++
    if (isAllCaps(tokens[i])) c.allCaps++
    const opens = !isCapital(tokens[i - 1])
    if (opens) runStart = i
    const closes = i + 1 >= n || !isCapital(tokens[i + 1])
    const before = tokens[runStart - 1]?.toLowerCase() ?? ''
    if (PLACE_BEFORE.has(before) || (!opens && PLACE_BEFORE.has(tokens[i - 1].toLowerCase()))) c.place++
    if (PERSON_BEFORE.has(before) || (!opens && PERSON_BEFORE.has(tokens[i - 1].toLowerCase()))) c.person++
    if (SPEECH.has(before) || (closes && SPEECH.has(tokens[i + 1]?.toLowerCase() ?? ''))) c.speech++
    if (!opens && ORGANIZATION_HEAD.has(tokens[runStart].toLowerCase())) c.organization++
    c.runs++
    if (opens && closes) c.single++
    else if (opens) c.first++
    else if (closes) c.last++
    if (closes && tokens[i + 1] === '(') c.bracket++
  }
}

const RATIO = [0, 0.01, 0.05, 0.15, 0.35, 0.6, 0.85]
const SMALL = [0, 0.01, 0.03, 0.08, 0.16, 0.3, 0.5]

function bin(part: number, whole: number, edges: readonly number[]): number {
  if (whole === 0) return 0
  const r = part / whole
  let k = 0
  while (k < edges.length && r > edges[k]) k++
  return whole < 3 ? Math.min(k, 3) : k
}

/** The statistics as small whole numbers, in the order of `COLUMNS`. */
export function bins(c: Counts): number[] {
  return [
    Math.min(7, Math.floor(Math.log2(c.all) / 2)),
    c.middle === 0 ? 8 : bin(c.capital, c.middle, RATIO),
    bin(c.allCaps, c.middle, RATIO),
    bin(c.place, c.capital, SMALL),
    bin(c.person, c.capital, SMALL),
    bin(c.speech, c.capital, SMALL),
    bin(c.organization, c.capital, SMALL),
    bin(c.first, c.runs, SMALL),
    bin(c.last, c.runs, SMALL),
    bin(c.single, c.runs, SMALL),
    bin(c.bracket, c.runs, SMALL),
  ]
}
