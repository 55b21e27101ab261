export { extract } from './extract'
export { PetikError, type ErrorCode } from './errors'
export type * from './schema/types'
