// Type-checks each layer by its own rules.
import { spawnSync } from 'node:child_process'

let failed = false
for (const layer of ['shared', 'electron', 'renderer', 'tests']) {
  const { status } = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', layer], { stdio: 'inherit' })
  if (status !== 0) {
    failed = true
    console.error(`types: ${layer} failed`)
  }
}
process.exit(failed ? 1 : 0)
