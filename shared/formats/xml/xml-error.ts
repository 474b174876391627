/** Why an XML file can't be read; each code has words for the user. */
export type XmlErrorCode = 'xml-damaged' | 'xml-encoding' | 'xml-entities' | 'xml-too-large'

/** An XML file that can't be read as a whole. */
export class XmlError extends Error {
  readonly code: XmlErrorCode
  constructor(code: XmlErrorCode, message: string, options?: { readonly cause?: unknown }) {
    super(message, options)
    this.name = 'XmlError'
    this.code = code
  }
}
