// Runs the end-to-end suite against the built program; arguments go on to Playwright.
import { makeTestRuntime } from './electron-runtime.mjs'
import { withDisplay } from './lib/display.mjs'
import { officialElectron } from './lib/electron.mjs'
import { at } from './lib/paths.mjs'
import { run } from './lib/run.mjs'
import { ensureBuild } from './lib/setup.mjs'

await ensureBuild()
const electron = officialElectron() ?? (await makeTestRuntime())
if (!electron) console.error('e2e: no Electron runtime here, so the suite in Electron is skipped')
const env = electron ? { FONDS_E2E_ELECTRON: electron } : {}
const playwright = at('node_modules', '@playwright', 'test', 'cli.js')
process.exitCode = await withDisplay(() =>
  run(process.execPath, [playwright, 'test', ...process.argv.slice(2)], { env }),
)
