// A field of 10,000 units is changed in one step, looked at before, undone and done again, with the real store, in
// headless Chromium; until when the words by which they are found are written after it; beside it the same rows put plainly into a store. Prints one table; exit 1 where a target is missed.
// Usage: node tests/bench/batch.mjs [--units 10000] [--runs 3]
import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { at } from '../../scripts/lib/paths.mjs'
import { printTable } from './support/import-runs.mjs'
import { buildPage, inProfile, median, serve } from './support/page.mjs'
import { treeOf } from './support/processes.mjs'

/** Seconds. */
const TARGET = { edit: 3, undo: 3 }
const LABELS = {
  plain: 'the same rows put plainly',
  look: 'looked at',
  edit: 'changed in one step',
  find: 'found by the new word right after',
  words: 'words and history written after it',
  undo: 'undone',
  redo: 'done again',
}

const { values } = parseArgs({
  options: { units: { type: 'string', default: '10000' }, runs: { type: 'string', default: '3' } },
})
const count = Number(values.units)
const runs = Number(values.runs)
const folder = mkdtempSync(path.join(tmpdir(), 'fonds-bench-batch-'))

/** Every step `runs` times: `{ milliseconds, worstDelay, cpu (seconds of the whole browser) }` of each. */
async function measure(page, profile) {
  const cpu = () => treeOf(profile).reduce((sum, each) => sum + each.cpu, 0)
  const figures = Object.fromEntries(Object.keys(LABELS).map((name) => [name, []]))
  for (let run = 0; run < runs; run += 1) {
    // What was done again is undone before the next round.
    if (run > 0) await page.evaluate(() => window.batch.undo())
    for (const name of Object.keys(LABELS)) {
      const before = cpu()
      const step = await page.evaluate((of) => window.batch[of](), name)
      figures[name].push({ ...step, cpu: cpu() - before })
    }
  }
  return figures
}

function report(figures) {
  const of = (name, key) => median(figures[name].map((each) => each[key]))
  const lines = Object.entries(LABELS).map(([name, label]) => {
    const seconds = of(name, 'milliseconds') / 1000
    const target = TARGET[name]
    if (target !== undefined && seconds >= target) process.exitCode = 1
    return [
      label,
      `${seconds.toFixed(2)} s`,
      target === undefined ? '' : `< ${target} s`,
      `${of(name, 'cpu').toFixed(1)} s`,
      `${Math.round(of(name, 'worstDelay'))} ms`,
    ]
  })
  printTable([
    [`${count} units, medians of ${runs}`, 'measured', 'target', 'processor', 'longest stall'],
    ...lines,
    ['load, cores', loadavg()[0].toFixed(1), cpus().length],
  ])
}

try {
  await buildPage(at('tests', 'bench', 'batch'), path.join(folder, 'page'))
  const server = await serve((asked) => path.join(folder, 'page', asked))
  const profile = path.join(folder, 'profile')
  try {
    const figures = await inProfile(profile, async (page) => {
      await page.goto(server.origin)
      await page.waitForFunction(() => window.batch !== undefined)
      await page.evaluate((many) => window.fill(many), count)
      return measure(page, profile)
    })
    report(figures)
  } finally {
    server.close()
  }
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
}
