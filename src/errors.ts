/** What went wrong, as a stable code for programs. */
export type ErrorCode =
  | 'TEXT_NOT_STRING'
  /** The text is longer than `maxLength`. */
  | 'TEXT_TOO_LONG'
  /** An option is wrong; `field` says which. */
  | 'BAD_OPTION'
  /** A model file is damaged or of another version. */
  | 'BAD_MODEL'
  /** Of JSONL: a line that is no JSON object, or no UTF-8. */
  | 'BAD_LINE'
  /** Of the command line: a file that cannot be opened or is no text. */
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
