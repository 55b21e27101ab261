import { tableRows } from '../lexicon/tables'
import type { Link } from '../schema/types'

let names: ReadonlyMap<string, Link> | undefined

/** What money is linked to by its ISO 4217 code; undefined for a code outside the standard (`XBT`). */
export function currencyLink(code: string | undefined): Link | undefined {
  names ??= new Map(tableRows('currency-name').map(({ phrase, name }) => [phrase, { id: phrase, name, source: 'iso4217' }]))
  return code === undefined ? undefined : names.get(code)
}
