// Import of a PDF of 500 scanned pages, with the real decoders and store in headless Chromium, and the same pages drawn
// by poppler's pdftoppm in the same run. The pictures are real scans beside the checkout, enlarged to 300 dpi of A4.
// Prints pages a second and the peak memory of the whole browser.
// node tests/bench/pdf.mjs [--pages 500] [--quality 88] [--runs 1]
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { at } from '../../scripts/lib/paths.mjs'
import { printTable, runOnce, serveImports } from './support/import-runs.mjs'
import { median } from './support/page.mjs'
import { jpegSize, writeScannedPdf } from './support/scanned-pdf.mjs'

const TARGET = { pagesPerSecond: 2, memory: 1.5e9, share: 0.5 }
const SCANS = at('..', 'shared', 'eval')
const PICTURES = 24
/** Enough for a steady figure: a page takes it as long as any other. */
const DRAWN_BY_POPPLER = 40

const { values } = parseArgs({
  options: { pages: { type: 'string' }, quality: { type: 'string' }, runs: { type: 'string' } },
})
const pages = Number(values.pages ?? 500)
/** Of the JPEG of a page: at 88 it takes 1.3 MB, at 40 0.56 MB. */
const quality = values.quality ?? '88'
const runs = Number(values.runs ?? 1)
const folder = mkdtempSync(path.join(os.tmpdir(), 'fonds-bench-pdf-'))
const pdf = path.join(folder, 'scanned.pdf')

/** Real scans as JPEG of 2480 by 3508 pixels. */
function pictures() {
  const names = readdirSync(SCANS, { recursive: true }).filter((name) => /pages\/.*\.(jpg|png)$/.test(name))
  return names.slice(0, PICTURES).map((name, index) => {
    const to = path.join(folder, `${index}.jpg`)
    const size = ['-resize', '2480x3508!', '-colorspace', 'sRGB', '-type', 'TrueColor', '-quality', quality]
    execFileSync('convert', [path.join(SCANS, name), ...size, to])
    const jpeg = readFileSync(to)
    return { jpeg, ...jpegSize(jpeg) }
  })
}

async function importPdf(page) {
  await page.setInputFiles('#files', pdf)
  const figures = await page.evaluate(() => window.runImport())
  if (figures.pages !== pages) throw new Error(`${figures.pages} pages came in, not ${pages}`)
  return figures
}

function popplerPagesPerSecond() {
  const count = Math.min(pages, DRAWN_BY_POPPLER)
  const begun = performance.now()
  execFileSync('pdftoppm', ['-r', '300', '-f', '1', '-l', String(count), pdf, path.join(folder, 'drawn')])
  const seconds = (performance.now() - begun) / 1000
  for (const name of readdirSync(folder)) if (name.startsWith('drawn')) rmSync(path.join(folder, name))
  return count / seconds
}

function report(results, poppler) {
  const middle = (of) => median(results.map(of))
  const speed = middle((one) => one.pages / one.seconds)
  const memory = middle((one) => one.memory)
  const reached = [speed >= TARGET.pagesPerSecond, memory < TARGET.memory, speed >= TARGET.share * poppler]
  printTable([
    ['figure', 'measured', 'target', 'reached'],
    ['pages a second', speed.toFixed(2), `>= ${TARGET.pagesPerSecond}`, reached[0]],
    ['pdftoppm -r 300, pages a second', poppler.toFixed(2), '', ''],
    ['share of pdftoppm', (speed / poppler).toFixed(2), `>= ${TARGET.share}`, reached[2]],
    ['memory of the browser, MB', (memory / 1e6).toFixed(0), `< ${TARGET.memory / 1e6}`, reached[1]],
    ['processor seconds a page', middle((one) => one.cpu / one.pages).toFixed(2), '', ''],
    ['worst delay of the window, ms', middle((one) => one.worstDelay).toFixed(0), '', ''],
  ])
  if (reached.includes(false)) process.exitCode = 1
}

async function main() {
  if (spawnSync('pdftoppm', ['-v']).error || spawnSync('convert', ['-version']).error)
    return console.log('skipped: pdftoppm or ImageMagick is missing')
  const bytes = writeScannedPdf(pdf, pictures(), pages)
  console.log(`${pages} pages, ${(bytes / 1e6).toFixed(0)} MB, on ${os.cpus().length} cores`)
  const served = await serveImports(folder)
  try {
    const results = []
    const poppler = []
    for (let run = 0; run < runs; run += 1) {
      results.push(await runOnce(folder, served.page, importPdf))
      poppler.push(popplerPagesPerSecond())
    }
    report(results, median(poppler))
  } finally {
    served.close()
  }
}

try {
  await main()
} finally {
  rmSync(folder, { recursive: true, force: true })
}
