// `npm test`: on a fresh clone sets up what is missing, then verifies everything. The last line counts the tests.
import { existsSync } from 'node:fs'
import { isOnPath } from './lib/display.mjs'
import { run } from './lib/run.mjs'
import { ensureBuild, ensurePackages } from './lib/setup.mjs'

// What Chromium and Electron need, by the name of a file or program that shows that it is there.
const DEBIAN = [
  { shows: () => isOnPath('chromium') || isOnPath('google-chrome'), names: ['chromium'] },
  { shows: () => isOnPath('Xvfb'), names: ['xvfb'] },
  { shows: () => isOnPath('unzip'), names: ['unzip'] },
  {
    shows: () => hasLibrary('libgtk-3.so.0') && hasLibrary('libnss3.so') && hasLibrary('libgbm.so.1'),
    names: ['libgtk-3-0', 'libnss3', 'libgbm1', 'libasound2', 'libxss1', 'libxtst6', 'libnotify4'],
  },
]

function hasLibrary(name) {
  const folders = ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu', '/usr/lib', '/usr/lib64']
  return folders.some((folder) => existsSync(`${folder}/${name}`))
}

/** Only where apt is, and only as root; elsewhere the suite says what it misses. */
async function ensureSystem() {
  const missing = DEBIAN.filter(({ shows }) => !shows()).flatMap(({ names }) => names)
  if (missing.length === 0 || process.getuid?.() !== 0 || !isOnPath('apt-get')) return
  console.error(`test: installing ${missing.join(' ')}`)
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  await run('apt-get', ['update', '-q'], { toStderr: true, env })
  await run('apt-get', ['install', '-q', '-y', '--no-install-recommends', ...missing], { toStderr: true, env })
}

await ensureSystem()
await ensurePackages()
await ensureBuild()
const { testCounts, verify } = await import('./verify.mjs')
const isWell = await verify()
const { passed, failed, skipped } = testCounts()
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`)
process.exitCode = isWell && failed === 0 ? 0 : 1
