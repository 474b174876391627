/** What was to leave the archive by itself is withheld, or a part of it is. */
export class WithheldError extends Error {
  readonly code = 'withheld'

  /** `file`: the path of what is withheld. */
  constructor(file: string) {
    super(file)
    this.name = 'WithheldError'
  }
}
