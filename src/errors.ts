/** What went wrong, as a stable code for programs. */
export type ErrorCode =
  | 'TEXT_NOT_STRING'
  | 'TEXT_TOO_LONG'
  | 'BAD_OPTION'
  | 'BAD_MODEL'
  | 'BAD_LINE'
  | 'FILE_UNREADABLE'

/** The base class of every error that petik throws on purpose. */
export class PetikError extends Error {
  override readonly name = 'PetikError'
  readonly code: ErrorCode
  /** The option or input field at fault, as a path: `gazetteer[2].type`. */
  readonly field: string | undefined

  constructor(code: ErrorCode, message: string, detail: { field?: string; cause?: unknown } = {}) {
    super(message, detail.cause === undefined ? undefined : { cause: detail.cause })
    this.code = code
    this.field = detail.field
  }
}
