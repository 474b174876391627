// A unit of many pages with their texts exported as PDF/A by the built program: memory of the whole browser meanwhile, and
// the longest time for which the window could not answer. The texts are put into the store as a reading would.
// Usage: node tests/bench/export-pdf.mjs [--pages 500]. Builds nothing: `npm run build` first.
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { at } from '../../scripts/lib/paths.mjs'
import { drawScans } from './support/drawn-scans.mjs'
import { importAsUser, printTable, runOnce, seePages, watchDelays } from './support/import-runs.mjs'
import { serve } from './support/page.mjs'

/** Bytes that an export may take more than the program had before, whatever the number of its pages; milliseconds. */
const TARGET = { growth: 300e6, delay: 100 }

const { values } = parseArgs({ options: { pages: { type: 'string' } } })
const pages = Number(values.pages ?? 500)
const folder = mkdtempSync(path.join(os.tmpdir(), 'fonds-bench-export-'))

async function main() {
  const server = await serve((asked) => at('dist', 'renderer', asked))
  try {
    // Names by which they are the leaves of one file.
    const names = Array.from({ length: pages }, (_, index) => `Q3-5-1-10-${index + 1}-1.jpg`)
    const bytes = await drawScans(server.origin, path.join(folder, 'scans'), { names, quality: 0.6 })
    console.log(`${pages} scans, ${(bytes / 1e6).toFixed(0)} MB (load ${os.loadavg()[0].toFixed(1)})`)
    report(await runOnce(folder, server.origin, exportInApp))
  } finally {
    server.close()
  }
}

async function exportInApp(page, memory) {
  await importAsUser(page, 'Choose a folder…', path.join(folder, 'scans'))
  await seePages(page, pages)
  await page.evaluate(putReadings)
  await page.reload()
  await page.getByRole('option').first().waitFor()
  await page.keyboard.press('Control+e')
  await page.getByRole('radio').last().check({ force: true })
  const ticked = page.getByRole('checkbox', { checked: true })
  while ((await ticked.count()) > 0) await ticked.first().press('Space')
  await page.getByRole('checkbox', { name: /^Searchable PDF/ }).press('Space')
  await page.evaluate(watchDelays)
  const before = memory()
  let peak = before
  const timer = setInterval(() => (peak = Math.max(peak, memory())), 200)
  const begun = performance.now()
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 1_800_000 }),
    page.getByRole('button', { name: 'Export and download' }).press('Enter'),
  ])
  const file = await download.path()
  clearInterval(timer)
  const seconds = (performance.now() - begun) / 1000
  return { seconds, before, peak, size: statSync(file).size, worstDelay: await page.evaluate(() => window.worstDelay) }
}

/** Runs in the page: a text of 40 lines of 8 words for each page that has none. */
async function putReadings() {
  const [{ name }] = (await indexedDB.databases()).filter((each) => /fonds/i.test(each.name))
  const answerOf = (asked) =>
    new Promise((resolve, reject) => {
      asked.onsuccess = () => resolve(asked.result)
      asked.onerror = () => reject(asked.error)
    })
  const db = await answerOf(indexedDB.open(name))
  const all = await answerOf(db.transaction('pages').objectStore('pages').getAll())
  const words = 'the council of town has received a petition'.split(' ')
  const lines = Array.from({ length: 40 }, (_, row) => {
    const y = 0.07 + row * 0.022
    const placed = words.map((text, at) => ({
      text,
      confidence: 0.9,
      box: { x: 0.1 + at * 0.1, y, w: 0.09, h: 0.015 },
    }))
    return { text: words.join(' '), box: { x: 0.1, y, w: 0.8, h: 0.015 }, words: placed }
  })
  const task = db.transaction('readings', 'readwrite')
  for (const { id, collectionId } of all) {
    const engine = { name: 'bench', version: '1', model: 'eng' }
    const made = { kind: 'machine', engine, languages: ['eng'], lines, confidence: 0.9, at: new Date().toISOString() }
    task.objectStore('readings').put({ id: `bench-${id}`, collectionId, pageId: id, ...made })
  }
  await new Promise((resolve) => (task.oncomplete = resolve))
  db.close()
}

function report({ seconds, before, peak, size, worstDelay, cpu }) {
  const megabytes = (bytes) => (bytes / 1e6).toFixed(0)
  printTable([
    ['figure', 'measured', 'target', 'reached'],
    ['pages a second', (pages / seconds).toFixed(1), '', ''],
    ['the file, MB', megabytes(size), '', ''],
    ['processor seconds a page, import included', (cpu / pages).toFixed(2), '', ''],
    ['memory of the browser before, MB', megabytes(before), '', ''],
    ['memory at the peak of the export, MB', megabytes(peak), '', ''],
    ['growth, MB', megabytes(peak - before), `< ${TARGET.growth / 1e6}`, peak - before < TARGET.growth],
    ['worst delay of the window, ms', worstDelay.toFixed(0), `< ${TARGET.delay}`, worstDelay < TARGET.delay],
  ])
  if (peak - before >= TARGET.growth || worstDelay >= TARGET.delay) process.exitCode = 1
}

try {
  await main()
} finally {
  rmSync(folder, { recursive: true, force: true })
}
