// Type-checks each layer by its own rules. What was checked before is looked at again only where something changed.
// The native compiler takes a fraction of the time; what follows imports still needs the one in JavaScript.
import { spawnSync } from 'node:child_process'
import { at } from './lib/paths.mjs'

let failed = false
for (const layer of ['shared', 'electron', 'renderer', 'tests']) {
  const known = at('test-results', `types-${layer}.tsbuildinfo`)
  const args = ['node_modules/typescript-native/bin/tsc', '-p', layer, '--incremental', '--tsBuildInfoFile', known]
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' })
  if (status !== 0) {
    failed = true
    console.error(`types: ${layer} failed`)
  }
}
process.exit(failed ? 1 : 0)
