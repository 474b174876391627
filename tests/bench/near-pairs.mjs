// Finds the pairs of pages that look alike among 100,000, by their fingerprints: what the search of duplicates does
// before it compares pictures. Random fingerprints, the same in each run; processor time, since machines are shared.
// node tests/bench/near-pairs.mjs [--pages 100000]
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { build } from 'vite'
import { at } from '../../scripts/lib/paths.mjs'
import { printTable } from './support/import-runs.mjs'

const TARGET = 10
/** As the search of duplicates asks for them: LIKELY_SAME and LIKE_ONE. */
const SEARCH = { most: 14, perPage: 24 }

const { values } = parseArgs({ options: { pages: { type: 'string' } } })
const pages = Number(values.pages ?? 100_000)

/** The code of the program as its bundle has it, which Node can run. */
async function builtCode(outDir) {
  const lib = { entry: at('shared', 'pictures', 'near-pairs.ts'), formats: ['es'], fileName: 'near-pairs' }
  await build({ configFile: false, logLevel: 'error', build: { lib, outDir } })
  return await import(pathToFileURL(path.join(outDir, 'near-pairs.js')).href)
}

function fingerprints() {
  let seed = 1
  const digit = () => ((seed = (seed * 48_271) % 0x7fffffff) % 16).toString(16)
  return Array.from({ length: pages }, () => Array.from({ length: 16 }, digit).join(''))
}

const folder = mkdtempSync(path.join(os.tmpdir(), 'fonds-bench-near-pairs-'))
try {
  const { nearPairs } = await builtCode(folder)
  const all = fingerprints()
  const before = process.cpuUsage()
  const found = nearPairs(all, SEARCH)
  const { user, system } = process.cpuUsage(before)
  const seconds = (user + system) / 1e6
  printTable([
    ['figure', 'measured', 'target', 'reached'],
    [`near pairs of ${pages} pages, processor seconds`, seconds.toFixed(1), `< ${TARGET}`, seconds < TARGET],
    ['pairs found', found.length, '', ''],
  ])
  if (seconds >= TARGET) process.exitCode = 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
