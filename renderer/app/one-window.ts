/** The archive is open in another window of this profile. */
export class OpenElsewhereError extends Error {
  readonly code = 'open-elsewhere'
  override readonly name = 'OpenElsewhereError'
}

/**
 * Takes the archive for this window until it closes: two windows would read the same pages twice and undo each other's
 * changes. Throws an OpenElsewhereError where another window has it.
 */
export async function takeArchive(name: string): Promise<void> {
  const taken = await new Promise<boolean>((resolve, reject) => {
    const hold = (lock: Lock | null): Promise<void> | undefined => {
      resolve(lock !== null)
      return lock ? new Promise(() => undefined) : undefined
    }
    navigator.locks.request(`archive:${name}`, { ifAvailable: true }, hold).catch(reject)
  })
  if (!taken) throw new OpenElsewhereError(name)
}
