// Everything that must hold before a change is handed in. All of it runs, then a table says how each went.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { at } from './lib/paths.mjs'
import { run, runApart } from './lib/run.mjs'

const UNIT_REPORT = at('test-results', 'unit.json')
const E2E_REPORT = at('test-results', 'e2e.json')

const bin = (packageName, file) => at('node_modules', packageName, file)

/** A comment that silences nothing is a fault, too. */
const LINT = ['--tsconfig', 'tsconfig.lint.json', '--report-unused-disable-directives', '--deny-warnings', '.']

/** What only looks at the files: side by side, as many as there are processors. The longest comes first. */
const CHECKS = [
  ['types', [at('scripts', 'types.mjs')]],
  ['format', [bin('prettier', 'bin/prettier.cjs'), '--check', '--log-level', 'warn', '.']],
  [
    'boundaries',
    [
      bin('dependency-cruiser', 'bin/dependency-cruise.mjs'),
      ...['--config', '.dependency-cruiser.mjs', 'electron', 'renderer', 'shared', 'tests'],
    ],
  ],
  ['dead code', [bin('knip', 'bin/knip.js')]],
  ['lint', [bin('oxlint', 'bin/oxlint'), ...LINT]],
]

/** What takes all processors for itself: one after the other. */
const SUITES = [
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

const secondsSince = (began) => `${((Date.now() - began) / 1000).toFixed(0)} s`

/** One check; what it says is shown when it ends, so that checks at work at the same time don't mix their lines. */
async function check([name, args]) {
  const began = Date.now()
  const { status, output } = await runApart(process.execPath, args)
  console.log(`\n== ${name}${output === '' ? '' : `\n${output.trimEnd()}`}`)
  return [name, status, secondsSince(began)]
}

async function suite([name, args]) {
  const began = Date.now()
  console.log(`\n== ${name}`)
  const status = await run(process.execPath, args)
  return [name, status, secondsSince(began)]
}

/** Runs every step; true where all went well. */
export async function verify() {
  mkdirSync(at('test-results'), { recursive: true })
  for (const file of [UNIT_REPORT, E2E_REPORT]) rmSync(file, { force: true })
  const rows = []
  const waiting = CHECKS.values()
  const lane = async () => {
    for (const step of waiting) rows.push(await check(step))
  }
  console.log(`Checking ${CHECKS.map(([name]) => name).join(', ')}; each shows what it found when it ends.`)
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), CHECKS.length) }, lane))
  for (const step of SUITES) rows.push(await suite(step))
  console.log('')
  for (const [name, status, time] of rows)
    console.log(`${name.padEnd(12)} ${(status === 0 ? 'ok' : 'FAILED').padEnd(8)} ${time.padStart(6)}`)
  return rows.every(([, status]) => status === 0)
}

if (process.argv[1] === at('scripts', 'verify.mjs')) process.exitCode = (await verify()) ? 0 : 1
