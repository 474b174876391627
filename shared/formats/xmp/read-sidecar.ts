import type { EmbeddedMetadata } from '../../domain/embedded-metadata.ts'
import { decodeXml } from '../xml/decode-xml.ts'
import { readXmp } from './read-xmp.ts'

/** Reads an XMP sidecar file. Throws an XmlError where it can't be read. */
export function readSidecar(bytes: Uint8Array): EmbeddedMetadata {
  return readXmp(decodeXml(bytes))
}
