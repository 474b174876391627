/** A file beside a picture that can't be read; `code` has words of its own. */
export class CompanionError extends Error {
  readonly code: string
  constructor(code: string, message: string) {
    super(message)
    this.name = 'CompanionError'
    this.code = code
  }
}
