/** What was to leave the archive by itself is withheld, or a part of it is. */
export class WithheldError extends Error {
  readonly code: 'withheld' | 'withheld-manifest'

  /** `file`: the path of what is withheld; `code` chooses the words. */
  constructor(file: string, code: WithheldError['code'] = 'withheld') {
    super(file)
    this.name = 'WithheldError'
    this.code = code
  }
}
