/**
 * Brings the labels of public corpora to our guidelines (PER, ORG, LOC): titles outside persons, capitalised head nouns inside places and
 * lower-case ones outside, countries always places, state bodies and parties always organizations, bracketed short forms names of their own,
 * a government or agency with its place one organization. Rules are few and general; what they leave is for cross-corpus voting.
 */
import { matchLexicons } from '../../src/lexicon/match'
import type { Sentence, Span } from './conll'
import { bio, spansOf } from './conll'

const TYPE: Readonly<Record<string, string>> = {
  PERSON: 'PER',
  PER: 'PER',
  PPL: 'PER',
  LOCATION: 'LOC',
  PLACE: 'LOC',
  LOC: 'LOC',
  PLC: 'LOC',
  ORGANIZATION: 'ORG',
  ORGANISATION: 'ORG',
  ORG: 'ORG',
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/))

const TITLE =
  words(`presiden wapres wakil menteri gubernur bupati walikota wali kota pak bapak ibu bu mas mbak kang bung prof prof. profesor dr dr. dr, drs drs. ir ir. h h. hj hj. haji hajah kh kh. kiai kyai ustaz ustad
  jenderal letjen mayjen brigjen irjen komjen kombes kolonel kapten mayor letnan akbp akp ipda iptu aiptu bripka jend mantan eks ketua sekjen direktur dirut ceo kapolri kapolda kapolres panglima menkes menhub menlu mendagri menkeu menko menpora mensos menkominfo menhan
  wagub wawali ketum capres cawapres cagub nyonya tuan mr mr. mrs mrs. sir raja ratu paus`)
const PLACE_HEAD =
  words(`Kota Kabupaten Kecamatan Kelurahan Desa Dusun Provinsi Propinsi Pulau Kepulauan Gunung Sungai Danau Laut Selat Teluk Jalan Jl Jl. Gedung Kantor Hotel Bandara Stasiun Terminal Pelabuhan Pasar Masjid Gereja Stadion
  Taman Kampung Kampus Mal Plaza Istana Jembatan Waduk Bendungan Kawasan Pantai Bukit Kab Kab. Distrik Kec Kec. Bandar`)
const LOWER_HEAD =
  words(`kota kabupaten kecamatan kelurahan desa dusun provinsi propinsi pulau kepulauan gunung sungai danau laut selat teluk jalan gedung kantor hotel bandara stasiun terminal pelabuhan pasar masjid gereja stadion taman kampung
  kampus mal wilayah kawasan daerah negara negeri republik rumah distrik perumahan pantai bukit ibukota ibu nagari bandar partai kementerian perusahaan klub tim timnas grup band kelompok organisasi maskapai harian majalah koran situs
  fraksi kabinet universitas sekolah badan komisi dewan lembaga bank yayasan departemen para se`)
const SCHOOL = words(
  'Universitas SMA SMAN SMAK SMP SMPN SMK SMKN SD SDN SDK MAN MTs MTsN Sekolah Institut Akademi Politeknik IAIN UIN STIE STAIN Fakultas SLTP SLTA UI ITB UGM IPB UNPAD Pesantren',
)
const COURT = words(
  'Pengadilan Kejaksaan Mahkamah Polda Polres Polresta Polrestabes Polsek Bareskrim Kementerian Dinas Badan Dewan Partai Komisi Kejari Kejati Kodam Kodim Inspektorat Lapas Rutan',
)
const STATE =
  words(`DPR MPR DPD DPRD KPK KPU Bawaslu BIN BNN BPK BPS BI OJK MK KY TNI Polri NATO ASEAN WHO UNESCO UNICEF IMF FIFA UEFA AFC PSSI PKS PDIP PDI-P PKB PPP Golkar Gerindra NasDem Nasdem Hanura Perindo PSI NU
  Muhammadiyah MUI BMKG BNPB BPOM BPJS Kemendagri Kemenkeu Kemenlu Kemenkes Kemenhub Kemendikbud Kemenag Kemenhan Kemensos Kemenpora Kominfo Kemenkumham Bareskrim Kejagung Pertamina PLN Bulog`)
const AGENCY = words(
  `Pemerintah pemerintah Pemprov Pemkot Pemkab Pemda Polda Polres Polresta Polrestabes Polsek Polwiltabes Kejari Kejati Kodam Kodim Korem Koramil DPRD KPUD Dinas Dishub Disdik BPBD Lapas RSUD PN PA PTUN Kanwil Imigrasi Kedubes Satpol`,
)
const PLACES = new Set(['place-country', 'place-province', 'place-regency', 'place-capital', 'place-city-world'])

const isCapital = (w: string | undefined) => w !== undefined && /^\p{Lu}/u.test(w)

function isPlace(tokens: readonly string[]): boolean {
  const hits = matchLexicons(
    tokens.map((w) => w.toLowerCase()),
    (i) => tokens[i],
  )
  return hits.at(0).some((h) => h.last === tokens.length && PLACES.has(h.entry.table) && !h.entry.ambiguous)
}

/** One corpus sentence in our labels. */
export function toGuidelines(s: Sentence): Sentence {
  const w = s.words
  let spans: Span[] = []
  for (const x of spansOf(s.tags)) {
    const type = TYPE[x.type]
    if (type) spans.push(...split({ ...x, type }, w))
  }
  spans = spans.map((x) => trim(x, w)).filter((x): x is Span => x !== null)
  spans = spans.map((x) => retype(x, w)).filter((x): x is Span => x !== null)
  spans = join(grow(spans, w), w)
  return { words: w, tags: bio(spans, w.length) }
}

/** `Badan Pusat Statistik ( BPS )` is two names; so are `Samarinda , Kalimantan Timur`. */
function split(x: Span, w: readonly string[]): Span[] {
  const open = w.indexOf('(', x.first + 1)
  if (open > 0 && open < x.last - 2 && w[x.last - 1] === ')' && !/^(persero|tbk)/i.test(w[open + 1])) {
    return [
      { ...x, last: open },
      { ...x, first: open + 1, last: x.last - 1 },
    ]
  }
  if (x.type === 'LOC') {
    const comma = w.indexOf(',', x.first + 1)
    if (comma > 0 && comma < x.last - 1) return [{ ...x, last: comma }, ...split({ ...x, first: comma + 1 }, w)]
  }
  return [x]
}

function trim(x: Span, w: readonly string[]): Span | null {
  let { first, last } = x
  const mark = /^["'“”‘’`(),.-]$/
  while (first < last && mark.test(w[first])) first++
  while (last > first && /^["'“”‘’`(,]$/.test(w[last - 1])) last--
  if (x.type === 'PER') while (last - first > 1 && TITLE.has(w[first].toLowerCase()) && isCapital(w[first + 1])) first++
  else while (last - first > 1 && (LOWER_HEAD.has(w[first]) || w[first] === '-') && !isLowerAll(w, first, last)) first++
  return last > first ? { ...x, first, last } : null
}

const isLowerAll = (w: readonly string[], first: number, last: number) => !w.slice(first, last).some(isCapital)

function retype(x: Span, w: readonly string[]): Span | null {
  const text = w.slice(x.first, x.last)
  if (x.type === 'LOC' && (SCHOOL.has(text[0]) || COURT.has(text[0]))) return { ...x, type: 'ORG' }
  if (x.type === 'LOC' && text.length <= 2 && STATE.has(text[0]) && (text.length === 1 || text[1] === 'RI')) return { ...x, type: 'ORG' }
  if (x.type === 'ORG' && isPlace(text) && !/^(klub|club|FC)$/i.test(w[x.first - 1] ?? '')) return { ...x, type: 'LOC' }
  if (x.type === 'LOC' && /^(bahasa|orang|suku|etnis|sastra|Bahasa)$/.test(w[x.first - 1] ?? '')) return null
  return x
}

/** An organization and the place right behind it are one: `DPRD Jawa Timur`, `Kejaksaan Negeri Garut`. */
function join(spans: readonly Span[], w: readonly string[]): Span[] {
  const out: Span[] = []
  for (const x of spans) {
    const before = out[out.length - 1]
    const short = before && before.last - before.first <= 2
    const agency = before && (AGENCY.has(w[before.first]) || COURT.has(w[before.first]) || STATE.has(w[before.first]))
    if (before && before.last === x.first && before.type === 'ORG' && x.type === 'LOC' && (agency || short) && isCapital(w[x.first]))
      out[out.length - 1] = { ...before, last: x.last }
    else out.push(x)
  }
  return out
}

function grow(spans: readonly Span[], w: readonly string[]): Span[] {
  const free = new Uint8Array(w.length).fill(1)
  for (const x of spans) for (let i = x.first; i < x.last; i++) free[i] = 0
  const out: Span[] = []
  for (const x of spans) {
    let { first, type } = x
    if (type === 'LOC') {
      while (first > 0 && free[first - 1] && PLACE_HEAD.has(w[first - 1])) first--
      let agency = first
      if (agency > 0 && free[agency - 1] && AGENCY.has(w[agency - 1]) && !(agency > 1 && PLACE_HEAD.has(w[agency - 2]))) {
        agency--
        type = 'ORG'
        first = agency
      }
    }
    for (let i = first; i < x.first; i++) free[i] = 0
    out.push({ first, last: x.last, type })
  }
  for (let i = 0; i < w.length; i++) {
    if (!free[i] || !STATE.has(w[i]) || PLACE_HEAD.has(w[i - 1] ?? '')) continue
    let last = i + 1
    if (free[last] && w[last] === 'RI') last++
    out.push({ first: i, last, type: 'ORG' })
    for (let k = i; k < last; k++) free[k] = 0
  }
  return out.sort((a, b) => a.first - b.first)
}
