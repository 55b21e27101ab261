import { readEmbedded } from './embedded'
import type { Model } from './model'
import { MODEL } from './model.generated'

let shipped: Model | undefined

/** The model that comes with the package, decoded at first use. */
export function shippedModel(): Model {
  shipped ??= readEmbedded(MODEL)
  return shipped
}
