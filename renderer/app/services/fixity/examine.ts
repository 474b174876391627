import type { FixityFinding } from '../../../../shared/domain/fixity.ts'
import type { CheckId, Sha256 } from '../../../../shared/domain/ids.ts'
import type { Repositories } from '../../../../shared/domain/repositories.ts'
import { ImagingError, type Imaging } from '../../../imaging/index.ts'

export interface ExamineDeps {
  readonly repositories: Pick<Repositories, 'originals'>
  readonly imaging: Pick<Imaging, 'hash'>
  readonly clock: { now(): string }
}

/** What reading one original again has shown. */
export interface Examined {
  readonly bytes: number
  readonly finding: FixityFinding | null
}

/** Reads one file again. Throws where it is not the file that is at fault. */
export async function examine(
  deps: ExamineDeps,
  file: { readonly checkId: CheckId; readonly sha256: Sha256 },
  signal: AbortSignal,
): Promise<Examined> {
  const found = (what: Pick<FixityFinding, 'fault' | 'found'>) => ({ ...file, at: deps.clock.now(), ...what })
  try {
    const blob = await deps.repositories.originals.read(file.sha256)
    const now = await deps.imaging.hash(blob, { signal })
    return { bytes: blob.size, finding: now === file.sha256 ? null : found({ fault: 'damaged', found: now }) }
  } catch (error) {
    const fault = faultOf(error)
    if (!fault || signal.aborted) throw error
    return { bytes: 0, finding: found({ fault }) }
  }
}

/** The store says by its code that a file is not there; that its bytes can't be had, the store or whoever reads them. */
function faultOf(error: unknown): 'missing' | 'unreadable' | null {
  const code = error instanceof Error && 'code' in error ? error.code : ''
  if (code === 'missing-original') return 'missing'
  return error instanceof ImagingError || code === 'storage-failed' ? 'unreadable' : null
}
