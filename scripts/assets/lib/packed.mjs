import { gzipSync } from 'node:zlib'

/** Gzips a text, the same bytes on every machine (byte 9 would name the operating system: RFC 1952). */
export function packed(text) {
  const bytes = gzipSync(text, { level: 9 })
  bytes[9] = 255
  return bytes
}
