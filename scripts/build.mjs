// Builds what ships: the assets into build/public, the renderer into dist/renderer, and what runs in Node into
// dist/electron. A step whose inputs did not change since it last ended is skipped.
import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { alone } from './lib/lock.mjs'
import { at } from './lib/paths.mjs'
import { writeLicences } from './lib/licences.mjs'
import { must } from './lib/run.mjs'
import { dropStamp, hashOf, isFresh, keepStamp } from './lib/stamp.mjs'

const VITE = at('node_modules', 'vite', 'bin', 'vite.js')
const say = (text) => console.error(text)

/** Runs `work` unless it was done already on the same inputs and what it makes is still there. */
async function step(name, makes, stamp, work) {
  if (isFresh(name, stamp) && existsSync(at(makes))) return
  const began = Date.now()
  dropStamp(name)
  await work()
  keepStamp(name, stamp)
  say(`build: ${name} (${((Date.now() - began) / 1000).toFixed(1)} s)`)
}

/** Each asset script exports build(outDir) and may export `inputs`, the paths it reads beside its packages. */
async function buildAssets() {
  const folder = at('scripts', 'assets')
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.mjs')) : []
  mkdirSync(at('build', 'public'), { recursive: true })
  for (const name of names.sort()) {
    const script = await import(pathToFileURL(at('scripts', 'assets', name)).href)
    if (typeof script.build !== 'function') continue
    const inputs = script.inputs ?? ['assets']
    const stamp = hashOf([`scripts/assets/${name}`, 'scripts/assets/lib', 'package-lock.json', ...inputs])
    const plain = name.replace(/\.mjs$/, '')
    await step(`asset-${plain}`, `build/public/${plain}`, stamp, () => script.build(at('build', 'public')))
  }
}

const CODE = ['shared', 'package-lock.json', 'package.json', 'tsconfig.base.json']

async function buildNode(target, makes) {
  const stamp = hashOf([...CODE, 'electron', 'vite.node.config.ts'])
  await step(target, makes, stamp, () =>
    must(process.execPath, [VITE, 'build', '--config', 'vite.node.config.ts', '--logLevel', 'warn'], {
      env: { FONDS_BUILD: target },
      toStderr: true,
    }),
  )
}

async function buildRenderer() {
  const stamp = hashOf([...CODE, 'renderer', 'vite.config.ts', 'build/public'])
  await step('renderer', 'dist/renderer/index.html', stamp, () =>
    must(process.execPath, [VITE, 'build', '--logLevel', 'warn'], { toStderr: true }),
  )
}

try {
  await alone(async () => {
    await buildAssets()
    await step('licences', 'build/licences', hashOf(['package-lock.json', 'scripts/lib/licences.mjs']), writeLicences)
    await buildRenderer()
    await buildNode('main', 'dist/electron/main.mjs')
    await buildNode('preload', 'dist/electron/preload.cjs')
    await buildNode('cli', 'dist/electron/cli.mjs')
  })
} catch (error) {
  say(`build: ${error.message}`)
  process.exitCode = 1
}
