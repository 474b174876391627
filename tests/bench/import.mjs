/* global window -- what is handed to `evaluate` runs in the page */
// Import without reading: 1,000 JPEG scans of about 4 MB, with the real decoders and store in headless Chromium; with
// --app by the built program itself, through its import page, interface and all.
// Prints pages a second, the peak memory of the whole browser and the longest time the window could not answer.
// node tests/bench/import.mjs [--app] [--scans 1000] [--runs 1]
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { drawScans } from './support/drawn-scans.mjs'
import { importAsUser, printTable, runOnce, seePages, serveImports, watchDelays } from './support/import-runs.mjs'
import { median } from './support/page.mjs'

const TARGET = { pagesPerSecond: 12, memory: 1.2e9, delay: 100 }
const { values } = parseArgs({
  options: { app: { type: 'boolean' }, scans: { type: 'string' }, runs: { type: 'string' } },
})
const scans = Number(values.scans ?? 1000)
const runs = Number(values.runs ?? 1)
const scanNames = Array.from({ length: scans }, (_, index) => `scan-${String(index).padStart(4, '0')}.jpg`)

const folder = mkdtempSync(path.join(os.tmpdir(), 'fonds-bench-import-'))
async function main() {
  const served = await serveImports(folder)
  try {
    const to = path.join(folder, 'scans')
    const bytes = await drawScans(served.page, to, { names: scanNames })
    console.log(`${scans} scans of ${(bytes / scans / 1e6).toFixed(1)} MB on ${os.cpus().length} cores`)
    const results = []
    for (let run = 0; run < runs; run += 1) results.push(await importOnce(served))
    report(results)
  } finally {
    served.close()
  }
}

async function importOnce(served) {
  const figures = await (values.app
    ? runOnce(folder, served.app, importInApp)
    : runOnce(folder, served.page, importInPage))
  if (figures.pages !== scans) throw new Error(`${figures.pages} pages came in, not ${scans}`)
  return figures
}

async function importInPage(page) {
  await page.setInputFiles('#folder', path.join(folder, 'scans'))
  return page.evaluate(() => window.runImport())
}

/** Through the import page, until the status bar tells of every page. */
async function importInApp(page) {
  await importAsUser(page, 'Choose a folder…', path.join(folder, 'scans'))
  await page.evaluate(watchDelays)
  const begun = performance.now()
  await seePages(page, scans)
  const seconds = (performance.now() - begun) / 1000
  return { pages: scans, seconds, worstDelay: await page.evaluate(() => window.worstDelay) }
}

function report(results) {
  const middle = (of) => median(results.map(of))
  const speed = middle((one) => one.pages / one.seconds)
  const memory = middle((one) => one.memory)
  const delay = middle((one) => one.worstDelay)
  printTable([
    ['figure', 'measured', 'target', 'reached'],
    ['pages a second', speed.toFixed(1), `>= ${TARGET.pagesPerSecond}`, speed >= TARGET.pagesPerSecond],
    ['processor seconds a page', middle((one) => one.cpu / one.pages).toFixed(2), '', ''],
    ['memory of the browser, MB', (memory / 1e6).toFixed(0), `< ${TARGET.memory / 1e6}`, memory < TARGET.memory],
    ['worst delay of the window, ms', delay.toFixed(0), `< ${TARGET.delay}`, delay < TARGET.delay],
  ])
  if (results.length > 1) console.log(`medians of ${results.length} runs`)
}

try {
  await main()
} finally {
  rmSync(folder, { recursive: true, force: true })
}
