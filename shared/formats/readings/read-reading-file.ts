import { readAlto } from '../alto/read-alto.ts'
import { readHocr } from '../hocr/read-hocr.ts'
import { readPage } from '../page/read-page.ts'
import { decodeXml } from '../xml/decode-xml.ts'
import { readXml, type XmlElement } from '../xml/read-xml.ts'
import { localName } from '../xml/xml-find.ts'
import { ReadingFileError, type ReadingFile } from './reading-file.ts'

/**
 * Reads a file of recognised text, told by its content: hOCR, ALTO or PAGE. Throws an XmlError where it can't be read as
 * XML, a ReadingFileError where it is some other XML.
 */
export function readReadingFile(bytes: Uint8Array): ReadingFile {
  const text = decodeXml(bytes)
  return readingFileOf(readXml(text, { html: isHtml(text) }))
}

/** Whether a file of readings is HTML, in which some elements need not be closed. */
export function isHtml(text: string): boolean {
  return /<html[\s>]/i.test(text.slice(0, 4096))
}

/** The readings of a file that has been parsed. Throws a ReadingFileError where it is some other XML. */
export function readingFileOf(root: XmlElement): ReadingFile {
  switch (localName(root).toLowerCase()) {
    case 'alto':
      return readAlto(root)
    case 'pcgts':
      return readPage(root)
    case 'html':
      return readHocr(root)
    default:
      throw new ReadingFileError(`<${root.name}>`)
  }
}
