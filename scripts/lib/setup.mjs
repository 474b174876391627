// What must be there before anything runs: packages, and the built program. Needs nothing but Node itself.
import { existsSync, readFileSync } from 'node:fs'
import { at } from './paths.mjs'
import { must, run } from './run.mjs'

const packagesIn = (file) => JSON.parse(readFileSync(file, 'utf8')).packages

/** npm keeps a lock file of what it installed: all of ours must be in it, save what is for other systems. */
function isInstalled() {
  const installed = at('node_modules', '.package-lock.json')
  if (!existsSync(installed)) return false
  const there = packagesIn(installed)
  const wanted = Object.entries(packagesIn(at('package-lock.json')))
  return wanted.every(([place, { version, optional }]) => place === '' || optional || there[place]?.version === version)
}

/** Installs the packages when they are missing or older than the lock file. Everything it says goes to stderr. */
export async function ensurePackages() {
  checkNode()
  if (isInstalled()) return
  console.error('fonds: installing packages (once)')
  const status = await run('npm', ['ci', '--no-audit', '--no-fund', '--ignore-scripts'], { toStderr: true })
  if (status !== 0) {
    throw new Error('The packages could not be installed. Check the connection, or run `npm ci` where there is one.')
  }
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new Error(`Fonds needs Node 20.19 or newer; this is ${process.versions.node}.`)
  }
}

/** Builds what changed since the last time. */
export async function ensureBuild() {
  await must(process.execPath, [at('scripts', 'build.mjs')], { toStderr: true })
}
