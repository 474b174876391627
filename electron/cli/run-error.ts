/** A run that could not reach its end. `code` has words in shared/messages. */
export class RunError extends Error {
  readonly code: string
  constructor(code: string, message: string) {
    super(message)
    this.name = 'RunError'
    this.code = code
  }
}
