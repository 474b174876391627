import ExifReader from 'exifreader'
import { mergedMetadata, NO_METADATA, type EmbeddedMetadata } from '../../../shared/domain/embedded-metadata.ts'
import { readXmp } from '../../../shared/formats/xmp/read-xmp.ts'
import { jpegHeader, pngHeader, webpHeader } from './chunk-headers.ts'
import { tiffHeader } from './tiff-header.ts'
import { metadataOf, type ExpandedTags } from './tags-of.ts'

/** Photographs of phones are a tenth of this; of anything larger the beginning must do. */
const WHOLE = 64 * 1024 * 1024

/**
 * What a picture says of itself in EXIF, IPTC and XMP, from the bytes that say it: of a large file only those are read.
 * Never throws: metadata that can't be read are as good as none, and the picture goes in.
 */
export async function readMetadata(blob: Blob, mediaType: string): Promise<EmbeddedMetadata> {
  try {
    const bytes = await headerOf(blob, mediaType)
    return bytes.length === 0 ? NO_METADATA : await metadataIn(bytes)
  } catch (error) {
    console.warn('The metadata of a file can’t be read', error)
    return NO_METADATA
  }
}

async function headerOf(blob: Blob, mediaType: string): Promise<Uint8Array<ArrayBuffer>> {
  switch (mediaType) {
    case 'image/jpeg':
      return await jpegHeader(blob)
    case 'image/png':
      return await pngHeader(blob)
    case 'image/webp':
      return await webpHeader(blob)
    case 'image/tiff':
      return await tiffHeader(blob)
    case 'image/heic':
    case 'image/heif':
    case 'image/avif':
    case 'image/gif':
      return new Uint8Array(await blob.slice(0, WHOLE).arrayBuffer())
    default:
      return new Uint8Array()
  }
}

async function metadataIn(bytes: Uint8Array<ArrayBuffer>): Promise<EmbeddedMetadata> {
  const packets: string[] = []
  // Workers have no DOM: the library hands its XMP over to whoever parses XML, and that is us.
  const domParser = {
    parseFromString(xml: string): never {
      packets.push(xml)
      throw new Error('XMP is read elsewhere')
    },
  }
  // The library's types leave out that a promise comes with `async`, and what tags of each group hold.
  const options = { expanded: true, async: true, includeUnknown: false, domParser } as unknown as { expanded: true }
  const loading = ExifReader.load(bytes.buffer, options) as unknown as Promise<ExpandedTags>
  const expanded = await loading
  const xmp = [...new Set(packets)].map(packetMetadata).reduce(mergedMetadata, NO_METADATA)
  return mergedMetadata(xmp, metadataOf(expanded))
}

/** What an XMP packet says; one that can't be read is as good as none. */
export function packetMetadata(packet: string): EmbeddedMetadata {
  try {
    return readXmp(packet)
  } catch (error) {
    console.warn('An XMP packet can’t be read', error)
    return NO_METADATA
  }
}
