export type StorageErrorCode = 'disk-full' | 'newer-archive' | 'missing-original' | 'storage-failed'

/** The store refused. `code` has words and a next step in every language; `cause` is what the browser said. */
export class StorageError extends Error {
  readonly code: StorageErrorCode
  constructor(code: StorageErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'StorageError'
    this.code = code
  }
}

/** Names of IndexedDB's errors, with what they mean to us. */
const MEANING: Readonly<Record<string, StorageErrorCode>> = {
  QuotaExceededError: 'disk-full',
  VersionError: 'newer-archive',
}

/** Runs work on the store; what IndexedDB or Dexie throws comes out as a StorageError. */
export async function guarded<T>(work: () => PromiseLike<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw asStorageError(error)
  }
}

/** Dexie wraps IndexedDB's own error as `inner`, and those of many rows as `failures`: the first name known counts. */
export function asStorageError(error: unknown): unknown {
  if (error instanceof StorageError || !(error instanceof Error)) return error
  const code = meaningOf(error)
  if (code) return new StorageError(code, error.message, { cause: error })
  return isDexieError(error) ? new StorageError('storage-failed', error.message, { cause: error }) : error
}

function meaningOf(error: unknown): StorageErrorCode | undefined {
  if (!(error instanceof Error)) return undefined
  const within: readonly unknown[] = [
    'inner' in error ? error.inner : undefined,
    'failures' in error && Array.isArray(error.failures) ? (error.failures[0] as unknown) : undefined,
  ]
  return MEANING[error.name] ?? within.map(meaningOf).find((code) => code !== undefined)
}

function isDexieError(error: Error): boolean {
  return 'inner' in error || 'failures' in error
}
