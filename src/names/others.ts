import type { EntityType } from '../schema/types'
import { textOf } from '../text/document'
import { Cue } from './cues'
import type { Scan } from './scan'
import { says } from './word-sets'

const LONGEST = 26

/** Laws, events, works, languages and peoples. They matter in themselves, and names inside them are no names of their own. */
export function proposeOthers(scan: Scan): void {
  for (const [i, head] of scan.cues.otherHead) {
    const { of, grows } = head.entry.columns ?? {}
    const type = of as EntityType
    if (scan.is(i, Cue.silent)) continue
    if (grows === 'act') {
      if (!scan.is(i, Cue.capital | Cue.blind)) continue
      const last = readAct(scan, i, head.last)
      const numbered = hasNumber(scan, head.last, last)
      if (
        numbered ||
        (FREE_ACT.test(scan.lower(i)) &&
          last > head.last + (head.last > i + 1 && !/^(?:rancangan|undang)/.test(scan.lower(i)) ? LONGEST : 0)) ||
        /^r?kuh|^uud/.test(scan.lower(i))
      )
        scan.add(i, last, type, 0.95, 'law')
    } else if (grows === 'run') {
      if (!scan.capital(i) && !says('small-head', scan.lower(i))) continue
      const last = readRun(scan, head.last)
      // `Piala Karsa Organizing Committee` is a body
      if (last > head.last && says('body-tail', scan.lower(last - 1))) continue
      if (last > head.last || head.last > i + 1) scan.add(i, last, type, 0.86, `${type}-head`)
    } else if (grows === 'quoted') {
      const quotation = scan.cues.quotationAt.get(head.last)
      if (quotation && quotation.last - quotation.first <= 14) scan.add(quotation.first, quotation.last, 'work', 0.93, 'work-quoted')
      else if (scan.namely(head.last) && type === 'work' && says('titled-work', scan.lower(i))) {
        const last = readRun(scan, head.last)
        if (!scan.known(head.last, 'place') && !scan.known(head.last, 'organization')) scan.add(head.last, last, 'work', 0.6, 'work-run')
      }
    } else if (scan.namely(head.last) && head.last < scan.end(i)) {
      if (grows === 'next') {
        let last = head.last + 1
        while (last < head.last + 2 && scan.namely(last) && last < scan.end(i)) last++
        scan.add(i, last, type, 0.95, `${type}-head`)
      } else if (type === 'product' || type === 'event') {
        const last = readRun(scan, head.last)
        if (isPlate(textOf(scan.doc, head.last, last))) continue
        if (!scan.is(head.last, Cue.place | Cue.role | Cue.knownPerson) && (!scan.is(head.last, Cue.organization) || last > head.last + 1))
          scan.add(
            head.last,
            last,
            type,
            scan.is(head.last, Cue.organization | Cue.orgHead | Cue.placeHead | Cue.givenName) ? 0.8 : 0.94,
            `${type}-beside`,
          )
      } else if ((says('people', scan.lower(head.last)) || scan.lower(i) === 'suku') && !scan.longPlace(head.last))
        scan.add(head.last, head.last + 1, type, 0.93, `${type}-head`)
    }
  }
}

/** `B 1234 XYZ`, `DK-5667-TM`: the number plate of a car. */
const isPlate = (text: string) => /^[A-Z]{1,2}[ -]?\d{1,4}[ -]?[A-Z]{1,3}$/.test(text)

/** Acts that are also named without a number (`UU Pemilu`). */
const FREE_ACT = /^(?:r?uu|undang-undang|undang|rancangan|perp?pu|perpres|perda|pergub|permen[a-z]*|raperda)$/

function hasNumber(scan: Scan, first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (scan.is(i, Cue.number)) return true
  return false
}

function readRun(scan: Scan, from: number): number {
  const end = Math.min(scan.end(from - 1), from + 10)
  let j = from
  if (scan.lower(j) === '(' && scan.is(j + 1, Cue.acronym) && scan.lower(j + 2) === ')' && scan.capital(j + 3)) j += 3
  while (
    j < end &&
    (scan.namely(j) ||
      scan.is(j, Cue.number) ||
      scan.roman(j) ||
      (scan.lower(j) === '-' && scan.capital(j + 1)) ||
      (scan.lower(j) === 'dan' && j > from && scan.namely(j + 1) && scan.share[j + 1] >= 3)) &&
    !endsBefore(scan, from, j)
  )
    j++
  return j
}

/** `program Sawah Maju Presiden Ani`: who governs is no part of the title. */
function endsBefore(scan: Scan, from: number, j: number): boolean {
  if (j === from || !scan.capital(j)) return false
  const title = scan.is(j, Cue.role) ? scan.cues.title.get(j) : undefined
  return title !== undefined && GOVERNING.has(title.entry.columns?.kind ?? '') && scan.personal(title.last) && title.last < scan.end(j)
}

const GOVERNING = new Set(['head-of-state', 'minister', 'region'])

/** `UU Nomor 23 Tahun 2014 tentang …`, `Pasal 5 ayat (1) UU ITE`. */
function readAct(scan: Scan, i: number, from: number): number {
  const end = Math.min(scan.end(i), from + LONGEST)
  let j = from
  while (j < end) {
    const w = scan.lower(j)
    if (says('act-number', w) || scan.is(j, Cue.number) || scan.roman(j)) {
      j++
      continue
    }
    if (
      w === '(' &&
      scan.lower(j + 2) === ')' &&
      scan.is(j + 1, Cue.number | Cue.acronym) &&
      (scan.is(j + 1, Cue.number) || says('act-number', scan.lower(j + 3)))
    ) {
      j += 3
      continue
    }
    if ((w === '/' || w === '-') && j + 1 < end) {
      j++
      continue
    }
    const nested = scan.cues.otherHead.get(j)
    if (nested?.entry.columns?.grows === 'act' && scan.is(j, Cue.capital)) {
      j = nested.last
      continue
    }
    // a title is in capitals but for its joints, and may name the act that it changes
    if (w === 'tentang' && scan.capital(j + 1)) {
      j += 2
      while (
        j < end &&
        (scan.capital(j) ||
          scan.is(j, Cue.number) ||
          (says('inside-law', scan.lower(j)) && (scan.capital(j + 1) || scan.is(j + 1, Cue.number))))
      )
        j++
      return j
    }
    if (scan.namely(j) && !scan.is(j, Cue.rank | Cue.address | Cue.givenName)) {
      j++
      continue
    }
    if ((w === 'dan' || w === '&') && j > from && scan.namely(j + 1) && !scan.is(j - 1, Cue.number)) {
      j++
      continue
    }
    break
  }
  while (j > from && (says('act-number', scan.lower(j - 1)) || /^[/-]$/.test(scan.lower(j - 1)))) j--
  return j
}
