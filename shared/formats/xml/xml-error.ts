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

/** A place in a text as 'line:column', both from 1. */
export function placeIn(text: string, at: number): string {
  const before = text.slice(0, at).split('\n')
  return `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`
}
