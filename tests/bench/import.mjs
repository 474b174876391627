// Import without reading: 1,000 JPEG scans of about 4 MB, with the real decoders and store in headless Chromium; with
// --app by the built program itself, through its import page, interface and all.
// --drop does that with small pictures, named by leaf and page, which are dropped on the window in one folder.
// Prints pages a second, the peak memory of the whole browser and the longest time the window could not answer.
// node tests/bench/import.mjs [--app] [--drop] [--scans 1000] [--runs 1]
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { drawScans } from './support/drawn-scans.mjs'
import {
  dropAsUser,
  importAsUser,
  printTable,
  runOnce,
  seePages,
  serveImports,
  watchDelays,
} from './support/import-runs.mjs'
import { median } from './support/page.mjs'

const TARGET = { pagesPerSecond: 12, memory: 1.2e9, delay: 100 }
const { values } = parseArgs({
  options: {
    app: { type: 'boolean' },
    drop: { type: 'boolean' },
    scans: { type: 'string' },
    runs: { type: 'string' },
  },
})
const scans = Number(values.scans ?? (values.drop ? 10_000 : 1000))
const runs = Number(values.runs ?? 1)
/** Files of a hundred leaves, as the Vietnamese state guidance names them. */
const leafName = (index) => `Q3-5-1-${Math.floor(index / 100) + 1}-${(index % 100) + 1}-1.jpg`
const scanNames = Array.from({ length: scans }, (_, index) =>
  values.drop ? leafName(index) : `scan-${String(index).padStart(4, '0')}.jpg`,
)
/** As a phone or a copy for reading has them. */
const SMALL = { width: 620, height: 877 }

const folder = mkdtempSync(path.join(os.tmpdir(), 'fonds-bench-import-'))
async function main() {
  const served = await serveImports(folder)
  try {
    const to = path.join(folder, 'scans')
    const bytes = await drawScans(served.page, to, { names: scanNames, ...(values.drop ? { size: SMALL } : {}) })
    console.log(`${scans} scans of ${(bytes / scans / 1e6).toFixed(2)} MB on ${os.cpus().length} cores`)
    const results = []
    for (let run = 0; run < runs; run += 1) results.push(await importOnce(served))
    report(results)
  } finally {
    served.close()
  }
}

async function importOnce(served) {
  const figures = await runOnce(folder, values.app || values.drop ? served.app : served.page, way())
  if (figures.pages !== scans) throw new Error(`${figures.pages} pages came in, not ${scans}`)
  return figures
}

function way() {
  if (values.drop) return dropInApp
  return values.app ? importInApp : importInPage
}

/** Through the window, on which the folder is dropped. */
async function dropInApp(page) {
  const steps = await dropAsUser(page, path.join(folder, 'scans'), scans)
  const worstDelay = Math.max(...steps.map(({ delay }) => delay))
  return { pages: scans, seconds: steps.at(-1).seconds, worstDelay }
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
