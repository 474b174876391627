/* global OffscreenCanvas, FileReader, window -- what is handed to `evaluate` runs in the page */
// Import without reading: 1,000 JPEG scans of about 4 MB, with the real decoders and store in headless Chromium; with
// --app by the built program itself, through its import page, interface and all.
// Prints pages a second, the peak memory of the whole browser and the longest time the window could not answer.
// node tests/bench/import.mjs [--app] [--scans 1000] [--runs 1]
import { chromium } from '@playwright/test'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { importAsUser, printTable, runOnce, seePages, serveImports, watchDelays } from './support/import-runs.mjs'
import { browserOptions, median } from './support/page.mjs'
import { withComment } from './support/scanned-pdf.mjs'

const TARGET = { pagesPerSecond: 12, memory: 1.2e9, delay: 100 }
/** Drawn pages; the files differ from each other by a comment, so that none is a duplicate. */
const DRAWN = 8

const { values } = parseArgs({
  options: { app: { type: 'boolean' }, scans: { type: 'string' }, runs: { type: 'string' } },
})
const scans = Number(values.scans ?? 1000)
const runs = Number(values.runs ?? 1)

const folder = mkdtempSync(path.join(os.tmpdir(), 'fonds-bench-import-'))
async function main() {
  const served = await serveImports(folder)
  try {
    const bytes = await drawScans(served.page)
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

/** Pages with lines of strokes on noisy paper: as hard to pack as real scans at 300 dpi. */
async function drawScans(url) {
  const browser = await chromium.launch(browserOptions)
  const page = await browser.newPage()
  await page.goto(url)
  const to = path.join(folder, 'scans')
  mkdirSync(to)
  let bytes = 0
  for (let drawn = 0; drawn < DRAWN; drawn += 1) {
    const jpeg = Buffer.from(await page.evaluate(drawScan, drawn), 'base64')
    for (let index = drawn; index < scans; index += DRAWN) {
      const file = withComment(jpeg, `scan ${index}`)
      bytes += file.length
      writeFileSync(path.join(to, `scan-${String(index).padStart(4, '0')}.jpg`), file)
    }
  }
  await browser.close()
  return bytes
}

/** Runs in the page. */
async function drawScan(seed) {
  const canvas = new OffscreenCanvas(2480, 3508)
  const context = canvas.getContext('2d')
  let state = seed + 1
  const random = () => (state = (state * 1103515245 + 12345) % 2147483648) / 2147483648
  context.fillStyle = '#efe6d2'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.fillStyle = '#2a2018'
  context.font = '46px serif'
  for (let y = 250; y < 3300; y += 64) {
    for (let x = 220; x < 2200;) {
      const word = Array.from(
        { length: 2 + Math.floor(random() * 8) },
        () => 'aeiounrstlhcg'[Math.floor(random() * 13)],
      )
      context.fillText(word.join(''), x, y + random() * 4)
      x += word.length * 22 + 24
    }
  }
  const image = context.getImageData(0, 0, canvas.width, canvas.height)
  for (let i = 0; i < image.data.length; i += 4) {
    const noise = (random() - 0.5) * 34
    for (let c = 0; c < 3; c += 1) image.data[i + c] += noise
  }
  context.putImageData(image, 0, 0)
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 })
  const url = await new Promise((resolve) => {
    const reader = new FileReader()
    reader.onload = () => resolve(reader.result)
    reader.readAsDataURL(blob)
  })
  return url.slice(url.indexOf(',') + 1)
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
