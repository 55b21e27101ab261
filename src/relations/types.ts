import type { Range } from '../span'

export interface RelationDraft {
  readonly type: string
  /** Key of the subject's entity. */
  readonly subject: number
  readonly object: number | null
  readonly role?: string
  readonly polarity?: 'negative'
  readonly modality?: 'future' | 'conditional' | 'possible' | 'desired'
  readonly literal?: string
  readonly evidence: Range
  readonly confidence: number
  readonly via: string
}
