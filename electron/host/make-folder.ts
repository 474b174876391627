import { mkdir, mkdtemp, rm, rmdir, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { systemCode } from './failure.ts'

/**
 * Makes the folder and those above it that are missing; gives the ones made, outermost first. Node's own recursive
 * mkdir never ends where a system refuses with ENOENT, as /proc does.
 */
export async function makeFolder(folder: string): Promise<readonly string[]> {
  const missing: string[] = []
  for (let at = folder; !(await isThere(at)); at = dirname(at)) missing.unshift(at)
  const made: string[] = []
  for (const place of missing) if (await makeOne(place)) made.push(place)
  return made
}

/** Throws what the system says where no file can be made in the folder, or the folder itself; leaves nothing behind. */
export async function tryToWrite(folder: string): Promise<void> {
  const made = await makeFolder(folder)
  try {
    await rm(await mkdtemp(join(folder, '.fonds-try-')), { recursive: true })
  } finally {
    for (const place of [...made].reverse()) await rmdir(place)
  }
}

async function makeOne(place: string): Promise<boolean> {
  try {
    await mkdir(place)
    return true
  } catch (error) {
    // Somebody else made it meanwhile.
    if (systemCode(error) === 'EEXIST') return false
    throw error
  }
}

async function isThere(place: string): Promise<boolean> {
  try {
    await stat(place)
    return true
  } catch (error) {
    if (systemCode(error) === 'ENOENT' && dirname(place) !== place) return false
    throw error
  }
}
