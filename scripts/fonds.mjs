// `npm run --silent fonds -- <command>`: the command line. Results alone go to stdout.
import { officialElectron } from './lib/electron.mjs'
import { ROOT, at } from './lib/paths.mjs'
import { ensureBuild, ensurePackages } from './lib/setup.mjs'

await ensurePackages()
await ensureBuild()
const { runCli } = await import(`file://${at('dist', 'electron', 'cli.mjs')}`)
// Where the tests made a runtime of their own, they may ask for it; nobody else gets it.
const { FONDS_CLI_ELECTRON } = process.env
const electron = FONDS_CLI_ELECTRON ? FONDS_CLI_ELECTRON : officialElectron()
process.exitCode = await runCli(process.argv.slice(2), { root: ROOT, electron })
