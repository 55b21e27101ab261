import { Ranker } from './ranker'
import { RANKER } from './ranker.generated'

let shipped: Ranker | undefined

/** The ranker that comes with the package, decoded at first use; undefined where none was trained. */
export function shippedRanker(): Ranker | undefined {
  if (RANKER !== undefined) shipped ??= new Ranker(RANKER)
  return shipped
}
