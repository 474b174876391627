// Everything that must hold before a change is handed in. All of it runs, then a table says how each went.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { at } from './lib/paths.mjs'
import { run } from './lib/run.mjs'

const UNIT_REPORT = at('test-results', 'unit.json')
const E2E_REPORT = at('test-results', 'e2e.json')

const bin = (packageName, file) => at('node_modules', packageName, file)
const STEPS = [
  ['types', [at('scripts', 'types.mjs')]],
  ['lint', [bin('eslint', 'bin/eslint.js'), '.', '--max-warnings', '0']],
  [
    'boundaries',
    [
      bin('dependency-cruiser', 'bin/dependency-cruise.mjs'),
      ...['--config', '.dependency-cruiser.mjs', 'electron', 'renderer', 'shared', 'tests'],
    ],
  ],
  ['format', [bin('prettier', 'bin/prettier.cjs'), '--check', '--log-level', 'warn', '.']],
  ['dead code', [bin('knip', 'bin/knip.js')]],
  [
    'unit',
    [bin('vitest', 'vitest.mjs'), 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${UNIT_REPORT}`],
  ],
  ['e2e', [at('scripts', 'e2e.mjs')]],
]

const readReport = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null)

/** Tests passed, failed and skipped, of both suites together. A suite that left no report counts as one failure. */
export function testCounts() {
  const unit = readReport(UNIT_REPORT)
  const e2e = readReport(E2E_REPORT)?.stats
  const missing = Number(unit === null) + Number(e2e === undefined)
  return {
    passed: (unit?.numPassedTests ?? 0) + (e2e?.expected ?? 0),
    failed: (unit?.numFailedTests ?? 0) + (e2e?.unexpected ?? 0) + (e2e?.flaky ?? 0) + missing,
    skipped: (unit?.numPendingTests ?? 0) + (unit?.numTodoTests ?? 0) + (e2e?.skipped ?? 0),
  }
}

/** Runs every step; true where all went well. */
export async function verify() {
  mkdirSync(at('test-results'), { recursive: true })
  for (const file of [UNIT_REPORT, E2E_REPORT]) rmSync(file, { force: true })
  const rows = []
  for (const [name, args] of STEPS) {
    const began = Date.now()
    console.log(`\n== ${name}`)
    const status = await run(process.execPath, args)
    rows.push([name, status === 0 ? 'ok' : 'FAILED', `${((Date.now() - began) / 1000).toFixed(0)} s`])
  }
  console.log('')
  for (const [name, outcome, time] of rows) console.log(`${name.padEnd(12)} ${outcome.padEnd(8)} ${time.padStart(6)}`)
  return rows.every(([, outcome]) => outcome === 'ok')
}

if (process.argv[1] === at('scripts', 'verify.mjs')) process.exitCode = (await verify()) ? 0 : 1
