import { unzlibSync } from 'fflate'
import { joined } from './metadata/blob-window.ts'

/**
 * What zlib holds (RFC 1950), as far as `most` bytes: what would unpack to more is left packed. The browser's own inflater
 * is the fastest, but refuses what has bytes behind its end, as some scanners write it.
 */
export async function inflate(packed: Uint8Array, most: number): Promise<Uint8Array> {
  try {
    return joined(await unpackedParts(packed, most))
  } catch {
    return unzlibSync(packed, { out: new Uint8Array(most) })
  }
}

async function unpackedParts(packed: Uint8Array, most: number): Promise<readonly Uint8Array[]> {
  const { readable, writable } = new DecompressionStream('deflate')
  const writer = writable.getWriter()
  const reader = readable.getReader()
  // What goes wrong here is told where it is read. A copy: the types ask that no other thread shares the bytes.
  for (const step of [writer.write(packed.slice()), writer.close()]) step.catch(() => undefined)
  const parts: Uint8Array[] = []
  let left = most
  while (left > 0) {
    const { value, done } = await reader.read()
    if (done) return parts
    parts.push(value.subarray(0, left))
    left -= Math.min(left, value.length)
  }
  reader.cancel().catch(() => undefined)
  return parts
}
