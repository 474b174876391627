import type { ExportTarget, Platform } from '../../../../shared/platform/platform.ts'

/** Where the user lets a suggested name be written, and what stops the writing. */
export interface TargetWish {
  readonly platform: Pick<Platform, 'exportTarget'>
  readonly name: string
  readonly signal: AbortSignal
}

/**
 * Writes into a target that the user chooses; the paths written, null where they chose none. Any error or cancelling takes
 * back all that was written.
 */
export async function intoTarget(
  { platform, name, signal }: TargetWish,
  write: (target: ExportTarget) => Promise<void>,
): Promise<readonly string[] | null> {
  // First of all: browsers let a page ask for a folder only right after the user's click.
  const target = await platform.exportTarget(name)
  if (!target) return null
  try {
    await write(target)
    signal.throwIfAborted()
    return await target.finish()
  } catch (error) {
    // What went wrong first is what the user must hear of.
    await target.abort().catch((cause: unknown) => console.warn('An export could not be taken back', cause))
    throw error
  }
}
