import { createMD5 } from 'hash-wasm'
import type { Sha256 } from '../../../../shared/domain/ids.ts'
import { originalsOf } from '../../../../shared/domain/page-copy.ts'
import type { Page } from '../../../../shared/domain/page.ts'
import type { TropyPhoto } from '../../../../shared/formats/tropy/tropy-project.ts'
import type { Progress } from '../../../ports/services.ts'

/** Bytes that are read at once. */
const PIECE = 4 * 1024 * 1024

/**
 * MD5 of the originals of pages, of those that have as many bytes as one of the photos; where a photo does not say how
 * many it has, of all. Tropy knows files by it.
 */
export async function md5sOf(
  pages: readonly Page[],
  { photos, read }: { readonly photos: readonly TropyPhoto[]; readonly read: (id: Sha256) => Promise<Blob> },
  onProgress: (progress: Progress) => void,
): Promise<ReadonlyMap<Sha256, string>> {
  const sizes = new Set(photos.map(({ size }) => size))
  const ids = [...new Set(pages.flatMap(originalsOf))]
  const found = new Map<Sha256, string>()
  for (const [index, id] of ids.entries()) {
    const bytes = await read(id)
    if (sizes.has(null) || sizes.has(bytes.size)) found.set(id, await md5Of(bytes))
    onProgress({ done: index + 1, total: ids.length })
  }
  return found
}

async function md5Of(bytes: Blob): Promise<string> {
  const hash = await createMD5()
  for (let at = 0; at < bytes.size; at += PIECE)
    hash.update(new Uint8Array(await bytes.slice(at, at + PIECE).arrayBuffer()))
  return hash.digest('hex')
}
