import {
  mergedMetadata,
  NO_METADATA,
  type EmbeddedMetadata,
  type MetadataTag,
} from '../../../shared/domain/embedded-metadata.ts'
import { packetMetadata } from './read-metadata.ts'

/** What describes a document (PDF 32000-1, 14.3.3); the rest tells of the program that made the file. */
const DESCRIBING = ['Title', 'Author', 'Subject', 'Keywords', 'CreationDate', 'Creator', 'Producer'] as const

/** What a PDF says of itself: its XMP packet before its document information. */
export function pdfMetadata(info: object, packet: string | null): EmbeddedMetadata {
  const values = new Map<string, unknown>(Object.entries(info))
  const tags = DESCRIBING.flatMap((name): readonly MetadataTag[] => {
    const text = values.get(name)
    return typeof text === 'string' && text.trim() !== ''
      ? [{ group: 'pdf', name, values: [{ text: text.trim() }] }]
      : []
  })
  return mergedMetadata(packet === null ? NO_METADATA : packetMetadata(packet), { tags })
}
