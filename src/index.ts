export { createExtractor, extract } from './extract'
export { PetikError, type ErrorCode } from './errors'
export type * from './schema/types'
export type { Span } from './span'
