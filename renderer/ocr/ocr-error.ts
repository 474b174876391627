/**
 * start: the engine can't be loaded. model: a model is missing or damaged; the message begins with its file. page: it gave
 * this page up. no-reader: there is no model to read lines with. fixed: the last layers of a recogniser of lines can't be taught. few: too few lines can be learned. silent: it was ended for want of a sign of life. slow: the page took longer than any should.
 */
export type OcrErrorCode =
  'ocr-start' | 'ocr-model' | 'ocr-page' | 'ocr-no-reader' | 'ocr-fixed' | 'ocr-few' | 'ocr-silent' | 'ocr-slow'

/** Reading refused. `code` has words in every language; `cause` is what the engine said. */
export class OcrError extends Error {
  readonly code: OcrErrorCode
  constructor(code: OcrErrorCode, message: string, options?: { readonly cause?: unknown }) {
    super(message, options)
    this.name = 'OcrError'
    this.code = code
  }
}
