// A picture of 200 megapixels in the built program: its pyramid compared with vips' dzsave in the same run (the same
// file, size of tiles and quality), how soon it is seen once that is made, and frames while it is dragged.
// node tests/bench/large-picture.mjs [--runs 1]
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { at } from '../../scripts/lib/paths.mjs'
import { importAsUser, printTable, runOnce, seePages, serveImports } from './support/import-runs.mjs'
import { median } from './support/page.mjs'

const TARGET = { share: 0.5, firstPicture: 1500, frames: 50 }
const SCANS = at('..', 'shared', 'eval')
const ACROSS = 6
const SIDE = { width: 2357, height: 2357 }
/** Milliseconds for which the picture is dragged. */
const DRAGGED = 3000

const { values } = parseArgs({ options: { runs: { type: 'string' } } })
const runs = Number(values.runs ?? 1)
const folder = mkdtempSync(path.join(os.tmpdir(), 'fonds-bench-large-'))
const picture = path.join(folder, 'large.tif')

/** Real scans beside each other, as a TIFF in strips. */
function makePicture() {
  const names = readdirSync(SCANS, { recursive: true }).filter((name) => /pages\/.*\.(jpg|png)$/.test(name))
  const scans = Array.from({ length: ACROSS * ACROSS }, (_, index) => {
    const to = path.join(folder, `scan-${index}.png`)
    const size = ['-resize', `${SIDE.width}x${SIDE.height}!`, '-colorspace', 'sRGB', '-type', 'TrueColor']
    execFileSync('convert', [path.join(SCANS, names[index % names.length]), ...size, `png24:${to}`])
    return to
  })
  execFileSync('vips', ['arrayjoin', scans.join(' '), picture, '--across', String(ACROSS)])
  for (const scan of scans) rmSync(scan)
}

function vipsSeconds() {
  const begun = performance.now()
  const to = path.join(folder, 'pyramid')
  execFileSync('vips', ['dzsave', picture, to, '--suffix', '.jpg[Q=82]', '--tile-size', '512', '--overlap', '0'])
  const seconds = (performance.now() - begun) / 1000
  for (const name of readdirSync(folder))
    if (name.startsWith('pyramid')) rmSync(path.join(folder, name), { recursive: true })
  return seconds
}

async function cutPyramid(page) {
  await page.setInputFiles('#files', picture)
  return page.evaluate(() => window.cutPyramid())
}

/** The same straightened, cropped and with more contrast. */
async function cutAdjusted(page) {
  await page.setInputFiles('#files', picture)
  return page.evaluate(() => window.cutPyramid(true))
}

/** As a user does it: takes it in, opens it until its tiles are there, and opens it again. */
async function lookAtIt(page) {
  await importAsUser(page, 'Choose files…', picture)
  await seePages(page, 1)
  await page.keyboard.press('Control+1')
  await openItem(page)
  await page.getByText('Preparing the full size').waitFor()
  await page.getByText('Preparing the full size').waitFor({ state: 'detached', timeout: 120_000 })
  await page.keyboard.press('Escape')
  const firstPicture = await openItem(page)
  return { firstPicture, frames: await drag(page) }
}

/** Milliseconds from the double click until the middle of the picture is drawn. */
async function openItem(page) {
  const item = page.getByRole('option', { name: /large/ }).first()
  await item.waitFor()
  const begun = performance.now()
  await item.dblclick()
  await page.waitForFunction(isDrawn, undefined, { polling: 'raf', timeout: 60_000 })
  return performance.now() - begun
}

/** Runs in the page. */
function isDrawn() {
  const canvas = document.querySelector('[role="application"] canvas')
  if (!canvas || canvas.width === 0) return false
  const { data } = canvas.getContext('2d').getImageData(canvas.width / 2, canvas.height / 2, 1, 1)
  return data[3] === 255
}

/** Frames a second while the picture is dragged to and fro at full size. */
async function drag(page) {
  const pane = page.getByRole('application')
  for (let step = 0; step < 12; step += 1) await pane.press('+')
  await page.waitForTimeout(1500)
  const { x, y, width, height } = await pane.boundingBox()
  const [middle, centre] = [x + width / 2, y + height / 2]
  await page.mouse.move(middle, centre)
  await page.mouse.down()
  const counted = page.evaluate(countFrames, DRAGGED)
  const begun = performance.now()
  while (performance.now() - begun < DRAGGED) {
    const turn = ((performance.now() - begun) / 1000) * Math.PI
    await page.mouse.move(middle + Math.sin(turn) * width * 0.4, centre + Math.cos(turn) * height * 0.4)
  }
  await page.mouse.up()
  return counted
}

/** Runs in the page. */
function countFrames(milliseconds) {
  return new Promise((resolve) => {
    const begun = performance.now()
    let frames = 0
    const next = () => {
      const gone = performance.now() - begun
      if (gone >= milliseconds) return resolve((frames * 1000) / gone)
      frames += 1
      return requestAnimationFrame(next)
    }
    requestAnimationFrame(next)
  })
}

function report(results) {
  const middle = (of) => median(results.map(of))
  const seconds = middle((one) => one.seconds)
  const vips = middle((one) => one.vips)
  const [first, frames] = [middle((one) => one.firstPicture), middle((one) => one.frames)]
  const reached = [vips / seconds >= TARGET.share, first < TARGET.firstPicture, frames >= TARGET.frames]
  printTable([
    ['figure', 'measured', 'target', 'reached'],
    ['pyramid, seconds', seconds.toFixed(2), '', ''],
    ['vips dzsave, seconds', vips.toFixed(2), '', ''],
    ['speed as a share of vips', (vips / seconds).toFixed(2), `>= ${TARGET.share}`, reached[0]],
    ['memory of the browser while cutting, MB', (middle((one) => one.memory) / 1e6).toFixed(0), '', ''],
    ['pyramid of it adjusted, seconds', middle((one) => one.adjusted.seconds).toFixed(2), '', ''],
    ['the same, processor seconds', middle((one) => one.adjusted.cpu).toFixed(2), '', ''],
    ['first picture, ms', first.toFixed(0), `< ${TARGET.firstPicture}`, reached[1]],
    ['frames a second while dragging', frames.toFixed(0), `>= ${TARGET.frames}`, reached[2]],
  ])
  if (results.length > 1) console.log(`medians of ${results.length} runs`)
  if (reached.includes(false)) process.exitCode = 1
}

async function main() {
  if (spawnSync('vips', ['--version']).error || spawnSync('convert', ['-version']).error)
    return console.log('skipped: vips or ImageMagick is missing')
  makePicture()
  const served = await serveImports(folder)
  try {
    const results = []
    for (let run = 0; run < runs; run += 1) {
      const cut = await runOnce(folder, served.page, cutPyramid)
      const vips = vipsSeconds()
      const adjusted = await runOnce(folder, served.page, cutAdjusted)
      results.push({ adjusted, ...(await runOnce(folder, served.app, lookAtIt)), ...cut, vips })
    }
    console.log(`${results[0].pixels / 1e6} megapixels, ${results[0].tiles} tiles, on ${os.cpus().length} cores`)
    report(results)
  } finally {
    served.close()
  }
}

try {
  await main()
} finally {
  rmSync(folder, { recursive: true, force: true })
}
