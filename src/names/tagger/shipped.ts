import { decodeModel, type Model } from './model'
import { MODEL } from './model.generated'

let shipped: Model | undefined

/** The model that comes with the package, decoded at first use. */
export function shippedModel(): Model {
  shipped ??= decodeModel(fromBase64(MODEL))
  return shipped
}

function fromBase64(text: string): Uint8Array {
  const binary = atob(text)
  const bytes = new Uint8Array(binary.length)
  for (let i = 0; i < bytes.length; i++) bytes[i] = binary.charCodeAt(i)
  return bytes
}
