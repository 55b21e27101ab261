import type { EntityType, Value } from '../schema/types'

/** A date, time, amount or number in the text. Offsets may cut tokens (`Rp75.000`), so they are characters. */
export interface ValueSpan {
  readonly start: number
  readonly end: number
  readonly type: EntityType
  readonly value: Value
  readonly confidence: number
  readonly via: string
}
