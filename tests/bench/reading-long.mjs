// Reading many pages in the built program: memory of the whole browser from page to page, what of it is kept when all that is
// not needed was thrown away, the longest time for which the window could not answer meanwhile, and how soon all stops when it
// is cancelled, with the real engine.
// Usage: node tests/bench/reading-long.mjs [--pages 500] [--lines 14] [--scans] [--waiting 0] [--collection 10000 --until 300].
// With `--waiting` so many requests more wait when it is cancelled; with `--scans` the pages are scans of ../shared/eval, at
// most as many as it has. With `--collection` the collection has so many pages, the same over and over, of which the first
// are read: the time left that is told is held against the pace at which they were. Builds nothing: `npm run build` first.
import { chromium } from '@playwright/test'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { at } from '../../scripts/lib/paths.mjs'
import { scansOf } from './read/sets.mjs'
import { errorOfEstimates, largeCollection, toldBy } from './reading-long/estimates.mjs'
import { growthOf, watchKept } from './reading-long/kept.mjs'
import { importAsUser, printTable, seePages, watchDelays } from './support/import-runs.mjs'
import { browserOptions, median, serve } from './support/page.mjs'
import { withComment } from './support/scanned-pdf.mjs'
import { runUnwatched } from './support/unwatched.mjs'

const TARGET = { memory: 1.5e9, growth: 1.05, delay: 100, cancel: 300 }
/** From this page on memory is not to grow: the engines have started and are warm. */
const WARM = 100

const { values } = parseArgs({
  options: {
    pages: { type: 'string' },
    lines: { type: 'string' },
    scans: { type: 'boolean' },
    waiting: { type: 'string' },
    collection: { type: 'string' },
    until: { type: 'string', default: '300' },
  },
})
const scans = values.scans ? wholeScans(Number(values.pages ?? 500)) : []
const pages = values.scans ? scans.length : Number(values.pages ?? 500)
const lines = Number(values.lines ?? 14)
const waiting = Number(values.waiting ?? 0)
const collection = Number(values.collection ?? 0)
/** So many pages are read. */
const until = collection > 0 ? Number(values.until) : pages
const folder = mkdtempSync(path.join(os.tmpdir(), 'fonds-bench-reading-'))

async function main() {
  if (pages === 0) {
    console.log('skipped: ../shared/eval is not here')
    return
  }
  const server = await serve((asked) => at('dist', 'renderer', asked))
  try {
    mkdirSync(path.join(folder, 'scans'))
    for (const { file } of scans) copyFileSync(file, path.join(folder, 'scans', path.basename(file)))
    if (!values.scans) await drawPages(server.origin)
    const of = collection > 0 ? `${until} of ${collection}` : pages
    const kind = values.scans ? 'scanned pages' : `pages of ${lines} lines`
    console.log(`${of} ${kind} on ${os.cpus().length} cores (load ${os.loadavg()[0].toFixed(1)})`)
    report(await runUnwatched(folder, server.origin, readInApp))
  } finally {
    server.close()
  }
}

/** Scans of whole pages, in turn one of each set, at most so many. */
function wholeScans(most) {
  const whole = scansOf([], most).filter(({ line }) => !line)
  const sets = [...new Set(whole.map(({ set }) => set))].map((set) => whole.filter((scan) => scan.set === set))
  return Array.from({ length: most }, (_, round) => sets.flatMap((own) => own[round] ?? []))
    .flat()
    .slice(0, most)
}

/** Eight pages; the files differ from each other by a comment, so that none is a duplicate. */
async function drawPages(url) {
  const browser = await chromium.launch(browserOptions)
  const page = await browser.newPage()
  await page.goto(url)
  for (let drawn = 0; drawn < 8; drawn += 1) {
    const jpeg = Buffer.from(await page.evaluate(drawPage, { seed: drawn, lines }), 'base64')
    for (let index = drawn; index < pages; index += 8) {
      const name = `page-${String(index).padStart(4, '0')}.jpg`
      writeFileSync(path.join(folder, 'scans', name), withComment(jpeg, `page ${index}`))
    }
  }
  await browser.close()
}

/** Runs in the page. */
async function drawPage({ seed, lines: count }) {
  const words = 'the council of town has received a petition from inhabitants about their well and winter road'.split(
    ' ',
  )
  let state = seed + 1
  const random = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647
  const canvas = new OffscreenCanvas(1240, 320 + count * 56)
  const context = canvas.getContext('2d')
  context.fillStyle = '#efe6d2'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.fillStyle = '#2a2018'
  context.font = '34px serif'
  for (let line = 0; line < count; line += 1) {
    const text = Array.from({ length: 9 }, () => words[Math.floor(random() * words.length)]).join(' ')
    context.fillText(text, 110, 170 + line * 56)
  }
  const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.85 })).arrayBuffer())
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
}

async function readInApp(browser, memory) {
  const page = browser.page()
  await importAsUser(page, 'Choose a folder…', path.join(folder, 'scans'))
  await seePages(page, pages)
  await page.evaluate(giveStore)
  if (collection > 0) {
    await page.evaluate(largeCollection, collection)
    await page.reload()
    await page.evaluate(giveStore)
    await seePages(page, collection)
  }
  await page.evaluate(watchDelays)
  await readEverything(page)
  await page.evaluate(tellInTitle)
  await browser.leave()
  const begun = performance.now()
  const now = async () => toldBy(await browser.title())
  const samples = []
  const kept = watchKept(browser, until, memory.exactly)
  for (let told = await now(); told && !isEnough(told); told = await now()) {
    samples.push({ ...told, memory: memory(), seconds: (performance.now() - begun) / 1000 })
    await kept.look(told.done)
    await new Promise((resolve) => setTimeout(resolve, 1000))
  }
  const seconds = (performance.now() - begun) / 1000
  await browser.enter()
  const worstDelay = await browser.page().evaluate(() => window.worstDelay)
  const readings = await browser.page().evaluate(pagesWithText)
  return { seconds, samples, looks: kept.looks, worstDelay, readings, ...(await cancelled(browser.page())) }
}

/** Runs in the page: its title has what the status bar tells, and so what is known of it from outside. */
function tellInTitle() {
  const tell = () =>
    (document.title = document.querySelector('[role=contentinfo], footer').innerText.replace(/\n/g, ' '))
  tell()
  setInterval(tell, 1000)
}

/** Of a large collection the first pages are enough. */
const isEnough = ({ done }) => collection > 0 && done >= until

/** All pages of the collection, by the keyboard. */
async function readEverything(page) {
  await page.getByRole('gridcell').or(page.getByRole('option')).first().click()
  await page.keyboard.press('Control+A')
  await page.keyboard.press('Control+K')
  await page.keyboard.type('Read pages')
  await page.keyboard.press('Enter')
  await page
    .getByRole('contentinfo')
    .filter({ hasText: /reading \d/ })
    .waitFor()
}

/** What the status bar tells of the reading; null when nothing is read any more. */
const toldNow = async (page) => toldBy(await page.getByRole('contentinfo').innerText())

/** Asks for all pages once more, and stops that once some are at work. */
async function cancelled(page) {
  if (collection === 0) await readEverything(page)
  while (((await toldNow(page))?.done ?? 0) < 3) await new Promise((resolve) => setTimeout(resolve, 200))
  await page.evaluate(addWaiting, waiting)
  await page.keyboard.press('Control+J')
  await page.getByRole('button', { name: 'Cancel the reading of the pages that wait' }).waitFor()
  const cancel = await page.evaluate(pressCancel, 'Cancel the reading of the pages that wait')
  return { cancel, kept: await page.evaluate(pagesWithText) }
}

/** Runs in the page: milliseconds from the press until the button is gone. */
async function pressCancel(name) {
  const button = () => document.querySelector(`button[aria-label="${name}"]`)
  const begun = performance.now()
  button().click()
  while (button()) await new Promise((resolve) => setTimeout(resolve, 5))
  return performance.now() - begun
}

/** Runs in the page: as many requests more as one that waits, of pages that there are not. */
async function addWaiting(count) {
  const db = await window.openArchive()
  const jobs = db.transaction('jobs', 'readwrite').objectStore('jobs')
  const rows = await window.answered(jobs.getAll())
  const waiting = rows.find(({ kind, state }) => kind === 'read' && state === 'queued')
  const of = (n) => ({ ...waiting, id: `more-${n}`, pageId: `none-${n}`, requestedAt: `9999-${n}` })
  for (let n = 0; n < count; n += 1) jobs.put(of(n))
  await window.answered(jobs.count())
  db.close()
}

/** Runs in the page: how many pages have a reading in the store. */
async function pagesWithText() {
  const db = await window.openArchive()
  const rows = await window.answered(db.transaction('readings').objectStore('readings').getAll())
  db.close()
  return new Set(rows.map(({ pageId }) => pageId)).size
}

/** Runs in the page: what the functions above reach the store by. */
function giveStore() {
  window.answered = (asked) =>
    new Promise((resolve, reject) => {
      asked.onsuccess = () => resolve(asked.result)
      asked.onerror = () => reject(asked.error)
    })
  window.openArchive = async () => {
    const [{ name }] = (await indexedDB.databases()).filter((each) => /fonds/i.test(each.name))
    return await window.answered(indexedDB.open(name))
  }
}

function report({ seconds, samples, looks, worstDelay, memory, cpu, readings, kept, cancel }) {
  const usual = (from, to) => {
    const those = samples.filter(({ done }) => done >= from && done < to).map((sample) => sample.memory)
    return those.length === 0 ? NaN : median(those)
  }
  const read = collection > 0 ? (samples.at(-1)?.done ?? 0) : pages
  const warm = Math.min(WARM, Math.ceil(read / 5))
  const [early, late] = [usual(warm, 2 * warm), usual(read - warm, read + 1)]
  const megabytes = (bytes) => (bytes / 1e6).toFixed(0)
  printTable([
    ['figure', 'measured', 'target', 'reached'],
    ['pages a minute', ((60 * read) / seconds).toFixed(1), '', ''],
    ['processor seconds a page, import included', (cpu / read).toFixed(2), '', ''],
    ['memory of the browser at its peak, MB', megabytes(memory), `< ${TARGET.memory / 1e6}`, memory < TARGET.memory],
    [`usual memory from page ${warm} to ${2 * warm}, MB`, megabytes(early), '', ''],
    [`usual memory over the last ${warm} pages, MB`, `${megabytes(late)} (${(late / early).toFixed(2)} x)`, '', ''],
    ...keptInWords(looks, megabytes),
    ...inWords(errorOfEstimates(samples, collection > 0 ? (seconds * collection) / read : seconds)),
    ['worst delay of the window, ms', worstDelay.toFixed(0), `< ${TARGET.delay}`, worstDelay < TARGET.delay],
    ['milliseconds to cancel', cancel.toFixed(0), `< ${TARGET.cancel}`, cancel < TARGET.cancel],
    ['pages with text, after the cancel too', `${readings}, ${kept}`, read, readings >= read && kept >= readings],
  ])
}

/** What is kept, as a row of the table, and where it was looked at. */
function keptInWords(looks, megabytes) {
  const growth = growthOf(looks)
  if (!growth) return [['memory kept', 'looked at too seldom', '', '']]
  const { early, late, some } = growth
  console.log(`kept, MB: ${looks.map(({ done, bytes }) => `${megabytes(bytes)} at page ${done}`).join(', ')}`)
  const asked = looks.reduce((sum, look) => sum + look.asked, 0)
  const all = looks.reduce((sum, look) => sum + look.did, 0)
  return [
    ['of window and workers asked, threw all away', `${asked}, ${all}`, '', ''],
    [
      `memory kept, MB: first ${some} looks when warm, last`,
      `${megabytes(early)}, ${megabytes(late)}`,
      `<= ${TARGET.growth} x`,
      late <= early * TARGET.growth,
    ],
  ]
}

/** How far the estimates were off, as rows of the table. */
function inWords(estimates) {
  if (!estimates) return [['estimate of the time left', 'none was told', '', '']]
  const { count, usual, worst, over } = estimates
  const minutes = `${usual.toFixed(1)}, ${worst.toFixed(1)}`
  return [
    [`${count} estimates off by minutes, usually and at worst`, minutes, '', ''],
    ['of them longer than it took, %', over.toFixed(0), '', ''],
  ]
}

try {
  await main()
} finally {
  rmSync(folder, { recursive: true, force: true })
}
