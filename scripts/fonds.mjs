// `npm run --silent fonds -- <command>`: the command line. Results alone go to stdout.
import { pathToFileURL } from 'node:url'
import { officialElectron } from './lib/electron.mjs'
import { ROOT, at } from './lib/paths.mjs'
import { ensureBuild, ensurePackages } from './lib/setup.mjs'

try {
  await ensurePackages()
  await ensureBuild()
  const { runCli } = await import(pathToFileURL(at('dist', 'electron', 'cli.mjs')).href)
  // The tests name a runtime of their own; without it only the official one is used.
  const electron = process.env.FONDS_CLI_ELECTRON || officialElectron()
  process.exitCode = await runCli(process.argv.slice(2), { root: ROOT, electron })
} catch (error) {
  console.error(`fonds: ${error.message}`)
  process.exitCode = 1
}
