import type { HostFailure } from '../../shared/ipc/host.ts'
import type { PlatformErrorCode } from '../../shared/platform/platform-error.ts'
import { PlatformError } from '../../shared/platform/platform-error.ts'

const DENIED: ReadonlySet<string> = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EISDIR', 'ENAMETOOLONG', 'EINVAL'])

/** The file system's own code ('ENOENT'), or ''. */
export function systemCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}

/** What the file system refused on writing, in the platform's terms. */
export function writeFailure(error: unknown, path: string): PlatformError {
  if (error instanceof PlatformError) return error
  return new PlatformError(writeCode(systemCode(error)), path, { cause: error })
}

function writeCode(code: string): PlatformErrorCode {
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'disk-full'
  if (code === 'EEXIST') return 'exists'
  if (code === 'ENOENT') return 'missing-folder'
  return DENIED.has(code) ? 'refused' : 'unknown'
}

/** A failure as the page gets it. */
export function failureOf(error: unknown): HostFailure {
  if (error instanceof PlatformError) return { code: error.code, message: error.message }
  return { code: 'unknown', message: error instanceof Error ? error.message : String(error) }
}
