// The built program with 100,000 items at places of their own: how soon the map has its first clusters, and how soon a move of the
// range of years is seen in marks, list, facets, histogram and counts; then frames while it is dragged and zoomed, also with a
// scanned map of 12 megapixels laid over it. Prints one table; exit 1 where a target is missed.
// Usage: node tests/bench/placed.mjs [--items 100000] [--runs 3]
import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { at } from '../../scripts/lib/paths.mjs'
import { ensureBuild } from '../../scripts/lib/setup.mjs'
import { framesOf, p95, pan, zoom } from './support/frames.mjs'
import { printTable } from './support/import-runs.mjs'
import { buildPage, inProfile, median, serveSeeded } from './support/page.mjs'
import { treeOf } from './support/processes.mjs'

/** Milliseconds. */
const TARGET = { first: 2000, move: 100, frame: 50 }
const MOVES = 20

const { values } = parseArgs({
  options: { items: { type: 'string', default: '100000' }, runs: { type: 'string', default: '3' } },
})
const count = Number(values.items)
const folder = mkdtempSync(path.join(tmpdir(), 'fonds-bench-placed-'))
const profile = path.join(folder, 'profile')

/** Milliseconds from the key to the first mark of the map, and to the histogram with all counts. */
const OPEN = () =>
  new Promise((resolve, reject) => {
    const begun = performance.now()
    const times = {}
    const look = () => {
      const now = performance.now() - begun
      if (now > 120_000) return reject(new Error('no marks, or no years'))
      if (times.first === undefined && document.querySelector('.leaflet-marker-icon')) times.first = now
      if (document.querySelector('[role=slider][aria-valuenow]') && times.first !== undefined)
        return resolve({ ...times, whole: now })
      return requestAnimationFrame(look)
    }
    const key = { key: '3', code: 'Digit3', ctrlKey: true, bubbles: true, cancelable: true }
    document.body.dispatchEvent(new KeyboardEvent('keydown', key))
    look()
  })

/** Milliseconds from each key on the first handle until the counts that follow it are drawn. */
const BRUSH = async (moves) => {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
  const slider = document.querySelector('[role=slider]')
  const words = () => document.querySelector('main [aria-live=polite]')?.textContent ?? ''
  const times = []
  for (let move = 0; move < moves; move += 1) {
    const before = words()
    const begun = performance.now()
    slider.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true, cancelable: true }))
    while (words() === before) {
      await frame()
      if (performance.now() - begun > 5000) throw new Error('no other counts')
    }
    await frame()
    times.push(performance.now() - begun)
    await new Promise((resolve) => setTimeout(resolve, 300))
  }
  return times
}

/** Frames while the map is dragged from its middle, and while it is zoomed by keys. */
async function framesOfMap(page) {
  const map = page.locator('.leaflet-container')
  const box = await map.boundingBox()
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  await map.focus()
  const panned = await framesOf(page, () => pan(page, middle))
  const zoomed = await framesOf(page, () => zoom((step) => page.keyboard.press(step > 0 ? '+' : '-')))
  return [...panned, ...zoomed]
}

/** The same over the laid map, which is gone to first and seen with all its tiles. */
async function framesOverLaid(page) {
  await page.locator('main details summary').nth(1).click()
  await page
    .getByRole('button', { name: /^Go to/ })
    .first()
    .click()
  await page.waitForFunction(() => document.querySelectorAll('.leaflet-fonds-overlays-pane canvas').length > 2)
  await page.waitForTimeout(3000)
  return framesOfMap(page)
}

try {
  await ensureBuild()
  await buildPage(at('tests', 'bench', 'placed'), path.join(folder, 'seed'))
  const server = await serveSeeded(at('dist', 'renderer'), folder)
  const runs = []
  try {
    await inProfile(profile, async (page) => {
      await page.goto(`${server.origin}/seed/`)
      await page.waitForFunction(() => window.seedPlaced !== undefined)
      await page.evaluate((many) => window.seedPlaced(many), count)
    })
    for (let run = 0; run < Number(values.runs); run += 1)
      runs.push(
        await inProfile(profile, async (page) => {
          await page.goto(server.origin)
          await page.waitForSelector('[role=tree][aria-busy=false]', { timeout: 120_000 })
          // The run before left the program with its map.
          await page.keyboard.press('Control+1')
          await page.waitForFunction(() => document.querySelector('.leaflet-container') === null)
          await page.waitForTimeout(5000)
          const opened = await page.evaluate(OPEN)
          await page.waitForTimeout(1500)
          await page.evaluate(() => document.querySelector('main details summary')?.click())
          await page.waitForTimeout(1000)
          const cpu = () => treeOf(profile).reduce((sum, each) => sum + each.cpu, 0)
          const before = cpu()
          const moves = await page.evaluate(BRUSH, MOVES)
          const used = ((cpu() - before) / MOVES) * 1000
          const frames = await framesOfMap(page)
          const laid = await framesOverLaid(page)
          await page.keyboard.press('Control+1')
          await page.waitForTimeout(1500)
          return { ...opened, moves, cpu: used, frames, laid }
        }),
      )
  } finally {
    server.close()
  }
  const moves = runs.flatMap((run) => run.moves)
  const line = (name, value, target) => {
    if (target !== undefined && value >= target) process.exitCode = 1
    return [name, value.toFixed(0), target === undefined ? '' : `< ${target}`]
  }
  printTable([
    [`${count} items, ms, ${runs.length} runs`, 'measured', 'target'],
    line('first clusters after the key for the map', median(runs.map((run) => run.first)), TARGET.first),
    line('years, list and counts, too', median(runs.map((run) => run.whole))),
    line('move of the years, median', median(moves)),
    line('move of the years, 95 of 100', p95(moves), TARGET.move),
    line('frame, dragged and zoomed, 95 of 100', p95(runs.flatMap((run) => run.frames)), TARGET.frame),
    line('the same over a laid map', p95(runs.flatMap((run) => run.laid)), TARGET.frame),
    line('processor time of a move, whole browser', median(runs.map((run) => run.cpu))),
    ['load, cores', loadavg()[0].toFixed(1), cpus().length],
  ])
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
}
