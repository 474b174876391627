import type { Failure } from '../../../../shared/domain/job.ts'
import { PlatformError } from '../../../../shared/platform/platform-error.ts'
import { ImagingError } from '../../../imaging/index.ts'

/** Refusals that the next file would meet as well. */
const OF_ALL: ReadonlySet<string> = new Set(['disk-full', 'missing-folder'])

/** What is wrong with one file only: the rest of the import goes in. */
export function isOfTheFile(error: unknown): error is ImagingError | PlatformError {
  return error instanceof ImagingError || (error instanceof PlatformError && !OF_ALL.has(error.code))
}

export function failureOf(file: string, error: unknown): Failure {
  const message = error instanceof Error ? error.message : String(error)
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
  return { file, code, message }
}
