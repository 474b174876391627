// Every benchmark, one after the other, so that none disturbs another. Prints their tables and writes nothing.
// Usage: node tests/bench/all.mjs
import { at } from '../../scripts/lib/paths.mjs'
import { run } from '../../scripts/lib/run.mjs'

const BENCHES = [
  'read',
  'hand',
  'hand-pages',
  'reading-long',
  'bad-pages',
  'import',
  'pdf',
  'export-pdf',
  'large-picture',
  'map',
  'placed',
  'gazetteer',
  'adjust',
  'forms',
  'near-pairs',
  'spreadsheet',
  'batch',
  'authorities',
  'start',
  'tree',
]

const missed = []
for (const bench of BENCHES) {
  console.log(`\n== ${bench}`)
  const status = await run(process.execPath, [at('tests', 'bench', `${bench}.mjs`)])
  if (status !== 0) missed.push(bench)
}
console.log(missed.length === 0 ? '\nEvery target was reached.' : `\nA target was missed: ${missed.join(', ')}`)
process.exitCode = missed.length === 0 ? 0 : 1
