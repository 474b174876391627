// What the benchmarks of imports share: the built page and program, a browser of their own, and a watch over both.
import { chromium } from '@playwright/test'
import { mkdtempSync, rmSync } from 'node:fs'
import path from 'node:path'
import { build as buildPdfjs } from '../../../scripts/assets/pdfjs.mjs'
import { at } from '../../../scripts/lib/paths.mjs'
import { browserOptions, buildPage, serve } from './page.mjs'
import { occupiedBy, treeOf } from './processes.mjs'

/** Milliseconds for which one thing is waited for. */
export const PATIENCE = 180_000

/** Builds the page without an interface and serves it, and the built program: `{ page, app, close }` with their URLs. */
export async function serveImports(folder) {
  const publicDir = path.join(folder, 'public')
  const outDir = path.join(folder, 'dist')
  await buildPdfjs(publicDir)
  await buildPage(at('tests', 'bench'), outDir, { input: 'import-page.html', publicDir })
  const server = await serve((asked) => path.join(outDir, asked))
  const program = await serve((asked) => at('dist', 'renderer', asked))
  const close = () => {
    server.close()
    program.close()
  }
  return { page: `${server.origin}/import-page.html`, app: program.origin, close }
}

/**
 * Runs `takeIn(page, memory)` in a fresh browser; gives what it returns with processor seconds and the peak of memory.
 * `memory()` is what the browser occupies now, in bytes.
 */
export async function runOnce(folder, url, takeIn) {
  const profile = mkdtempSync(path.join(folder, 'profile-'))
  const context = await chromium.launchPersistentContext(profile, { ...browserOptions, locale: 'en-GB' })
  const memory = watchMemory(profile)
  try {
    const page = await context.newPage()
    // A busy machine is slow, not broken.
    page.setDefaultTimeout(PATIENCE)
    await page.goto(url)
    const before = cpuOf(profile)
    const figures = await takeIn(page, memory.now)
    const cpu = cpuOf(profile) - before
    if (process.env.FONDS_BENCH_DEBUG) console.log(treeOf(profile).map(inWords))
    return { ...figures, cpu, memory: memory.peak() }
  } finally {
    memory.stop()
    await context.close()
    rmSync(profile, { recursive: true, force: true })
  }
}

/** Processor seconds of the browser of a profile. */
export const cpuOf = (profile) => treeOf(profile).reduce((total, one) => total + one.cpu, 0)
const inWords = (one) =>
  `${one.cpu.toFixed(1)} s ${(one.memory / 1e6).toFixed(0)} MB ${one.command.match(/--type=[\w-]+|$/)[0]}`

/** Milliseconds between samples: to add up the memory of a browser takes some 30 ms of the processor. */
const EVERY = 1000

/** The memory of every process of the browser together, sampled, or `now.exactly()`; what several share counts once. */
export function watchMemory(profile) {
  let peak = 0
  let now = 0
  const timer = setInterval(() => {
    now = occupiedBy(treeOf(profile))
    peak = Math.max(peak, now)
  }, EVERY)
  const latest = Object.assign(() => now, { exactly: () => occupiedBy(treeOf(profile)) })
  return { now: latest, peak: () => peak, stop: () => clearInterval(timer) }
}

/** Prints a table; the first column is wide. */
export function printTable(rows) {
  for (const cells of rows) console.log(cells.map((cell, i) => String(cell).padEnd(i === 0 ? 44 : 16)).join(''))
}

/** As a user does it: makes a collection, and chooses by the button of that name. */
async function chooseAsUser(page, button, files) {
  await collectionAsUser(page)
  await page.keyboard.press('Control+Shift+O')
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: button }).click(),
  ])
  await chooser.setFiles(files)
}

async function collectionAsUser(page) {
  await page.getByRole('button', { name: 'Make a collection' }).click()
  await page.getByRole('textbox', { name: 'Name of the collection' }).fill('Benchmark')
  await page.getByRole('button', { name: 'Make the collection' }).click()
  await page.getByText('Nothing in this collection yet').waitFor()
}

/** Imports what was chosen, without reading. */
async function startAsUser(page) {
  await page.getByRole('checkbox', { name: /^Read the text/ }).press('Space')
  await page.getByRole('button', { name: /^Import \d/ }).press('Enter')
}

/** Makes a collection, chooses by the button of that name, and imports without reading. */
export async function importAsUser(page, button, files) {
  await chooseAsUser(page, button, files)
  await startAsUser(page)
}

/**
 * Drops a folder of so many files on the window and imports it without reading: for each step its seconds, and how late
 * the window answered at the worst, in milliseconds.
 */
export async function dropAsUser(page, folder, count) {
  const steps = []
  const step = async (name, work) => {
    const begun = performance.now()
    await page.evaluate(() => (window.worstDelay = 0))
    await work()
    const delay = await page.evaluate(() => window.worstDelay)
    const seconds = (performance.now() - begun) / 1000
    console.log(`${name}: ${seconds.toFixed(1)} s, worst delay of the window ${delay.toFixed(0)} ms`)
    steps.push({ name, seconds, delay })
  }
  await collectionAsUser(page)
  await page.evaluate(watchDelays)
  await step('listed and planned', async () => {
    await dropOn(page, folder)
    await page.getByRole('button', { name: `Import ${count.toLocaleString('en-GB')}` }).waitFor()
  })
  await step('taken in', async () => {
    await startAsUser(page)
    await seePages(page, count)
  })
  return steps
}

/** The engine makes the events of the drag and their transfer itself. */
async function dropOn(page, folder) {
  const session = await page.context().newCDPSession(page)
  const data = { items: [], files: [folder], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'])
    await session.send('Input.dispatchDragEvent', { type, x: 600, y: 400, data })
  await session.detach()
}

/** Waits until the status bar tells of so many pages, in the numbers of the browser's language. */
export async function seePages(page, count) {
  const number = count.toLocaleString('en-GB')
  const told = page.getByRole('contentinfo').filter({ hasText: new RegExp(`(^|\\D)${number} pages?`) })
  await told.waitFor({ timeout: 10 * PATIENCE })
}

/** Runs in the page: how late a timer of the window comes, at the worst. */
export function watchDelays() {
  const EVERY = 10
  window.worstDelay = 0
  let last = performance.now()
  setInterval(() => {
    const now = performance.now()
    window.worstDelay = Math.max(window.worstDelay, now - last - EVERY)
    last = now
  }, EVERY)
}
