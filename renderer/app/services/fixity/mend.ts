import type { CheckId, Sha256 } from '../../../../shared/domain/ids.ts'
import type { Page } from '../../../../shared/domain/page.ts'
import type { Repositories } from '../../../../shared/domain/repositories.ts'
import { PlatformError } from '../../../../shared/platform/platform-error.ts'
import type { SourceFile, SourceSet } from '../../../../shared/platform/platform.ts'
import { ImagingError, type Imaging } from '../../../imaging/index.ts'
import type { MendContext, MendReport } from '../../../ports/fixity.ts'

interface MendDeps {
  readonly repositories: Pick<Repositories, 'fixity'>
  readonly imaging: Pick<Imaging, 'hash'>
  readonly clock: { now(): string }
}

/** Reads the files of the source until the right bytes of every fault of the check are found, or the files are at an end. */
export async function mend(
  deps: MendDeps,
  { checkId, source }: { readonly checkId: CheckId; readonly source: SourceSet },
  { signal, onLooked }: MendContext,
): Promise<MendReport> {
  const { fixity } = deps.repositories
  const faulty = (await fixity.findings(checkId)).filter((finding) => !finding.mendedAt)
  const wanted = await fixity.pagesWith(faulty.map(({ sha256 }) => sha256))
  const left = new Set(wanted.keys())
  let looked = 0
  for await (const file of source.files()) {
    signal.throwIfAborted()
    if (left.size === 0) break
    const good = await goodBytes(deps, file, { left, signal })
    looked += 1
    onLooked(looked)
    if (!good) continue
    const { sha256, blob } = good
    const mediaType = mediaTypeOf(sha256, wanted.get(sha256) ?? [])
    await fixity.mend({ sha256, bytes: blob.slice(0, blob.size, mediaType), mediaType }, deps.clock.now())
    left.delete(sha256)
  }
  return { looked, mended: wanted.size - left.size }
}

/** The file where it is one of those that are sought; null also where it can't be read, since another may do. */
async function goodBytes(
  { imaging }: MendDeps,
  file: SourceFile,
  { left, signal }: { readonly left: ReadonlySet<Sha256>; readonly signal: AbortSignal },
): Promise<{ readonly sha256: Sha256; readonly blob: Blob } | null> {
  try {
    const blob = await file.open()
    const sha256 = await imaging.hash(blob, { signal })
    return left.has(sha256) ? { sha256, blob } : null
  } catch (error) {
    if (error instanceof ImagingError || error instanceof PlatformError) return null
    throw error
  }
}

function mediaTypeOf(sha256: Sha256, pages: readonly Page[]): string {
  const [page] = pages
  const copy = page?.copies?.find((each) => each.original === sha256)
  return page?.original === sha256 ? page.mediaType : (copy?.mediaType ?? '')
}
