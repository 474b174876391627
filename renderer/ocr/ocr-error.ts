/** start: the engine or a model can't be loaded. page: it gave this page up. silent: it was ended for want of a sign of life. */
export type OcrErrorCode = 'ocr-start' | 'ocr-page' | 'ocr-silent'

/** Reading refused. `code` has words in every language; `cause` is what the engine said. */
export class OcrError extends Error {
  readonly code: OcrErrorCode
  constructor(code: OcrErrorCode, message: string, options?: { readonly cause?: unknown }) {
    super(message, options)
    this.name = 'OcrError'
    this.code = code
  }
}
