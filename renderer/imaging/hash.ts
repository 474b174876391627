import { createSHA256 } from 'hash-wasm'
import { idFrom, type Sha256 } from '../../shared/domain/ids.ts'

/** Up to this the whole file goes to the browser's own digest, which is the faster one but takes no pieces. */
const WHOLE = 64 * 1024 * 1024

/** The SHA-256 of the bytes; large files are read in pieces. */
export async function sha256Of(blob: Blob): Promise<Sha256> {
  if (blob.size <= WHOLE) return idFrom<Sha256>(hex(await crypto.subtle.digest('SHA-256', await blob.arrayBuffer())))
  const hasher = await createSHA256()
  for await (const chunk of blob.stream()) hasher.update(chunk)
  return idFrom<Sha256>(hasher.digest('hex'))
}

function hex(bytes: ArrayBuffer): string {
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
