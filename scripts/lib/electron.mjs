// Which Electron may be used here.
import { existsSync, readFileSync } from 'node:fs'
import { at } from './paths.mjs'
import { run } from './run.mjs'

/** The official runtime's program, where it has been downloaded. */
export function officialElectron() {
  const folder = at('node_modules', 'electron')
  const named = process.env.ELECTRON_OVERRIDE_DIST_PATH
  const pathFile = `${folder}/path.txt`
  if (!existsSync(pathFile)) return null
  const program = `${named ?? `${folder}/dist`}/${readFileSync(pathFile, 'utf8').trim()}`
  return existsSync(program) ? program : null
}

/** The same, after an attempt to download it that gives up soon when there is no network. */
export async function fetchElectron({ seconds }) {
  if (officialElectron()) return officialElectron()
  if (!(await isReachable())) return null
  console.error('fonds: downloading Electron (once)')
  const installer = at('node_modules', 'electron', 'install.js')
  await run(process.execPath, [installer], { toStderr: true, timeout: seconds * 1000 }).catch(() => 1)
  return officialElectron()
}

/** Asks the place of the download for a sign of life, so that a dead network costs seconds and not minutes. */
async function isReachable() {
  const mirror = process.env.ELECTRON_MIRROR ?? process.env.npm_config_electron_mirror ?? 'https://github.com/'
  try {
    await fetch(mirror, { method: 'HEAD', signal: AbortSignal.timeout(4000) })
    return true
  } catch {
    // No network, or no way to it: the caller has another shell to offer.
    return false
  }
}
