import type { QuoteType } from '../schema/types'
import type { Range } from '../span'

export interface QuoteDraft {
  readonly type: QuoteType
  readonly spans: readonly Range[]
  readonly cue: (Range & { readonly lemma: string; readonly stance: string }) | null
  readonly speaker: {
    /** Key of the speaker's entity (unnamed sources have one too), or null. */
    readonly entity: number | null
    readonly mention: Range | null
    readonly name: string
  } | null
  readonly addressee?: Range
  readonly confidence: number
  readonly via: string
}
