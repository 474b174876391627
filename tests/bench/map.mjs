// How soon the base map is there and what a tile costs, beside tiles cut in the worker from plain features; that the lines it
// tells apart differ in pixels; how smooth the map is with 100,000 placed items, how soon it follows a move of the time range (beside `supercluster`
// made anew for it, with a million items, too), in headless Chromium.
// Frames are those of the quietest of three runs.
// Usage: node tests/bench/map.mjs
import { chromium } from '@playwright/test'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { baseLayers, build as buildMap } from '../../scripts/assets/map.mjs'
import { packed } from '../../scripts/assets/lib/packed.mjs'
import { at } from '../../scripts/lib/paths.mjs'
import { framesOf, p95, pan, zoom } from './support/frames.mjs'
import { browserOptions, buildPage, median, serve } from './support/page.mjs'

const ITEMS = 100_000
const MANY = 1_000_000

/** The baseline: the same lines as features, which the worker has to read and cut. */
function plainFeatures(parts) {
  const single = ({ geometry: { type, coordinates } }) =>
    coordinates.map((part) => ({ type: type.replace('Multi', ''), coordinates: part }))
  const features = parts.flatMap(single).map((geometry) => ({ type: 'Feature', properties: null, geometry }))
  return { type: 'FeatureCollection', features }
}

async function page(folder) {
  const assets = join(folder, 'public')
  await buildMap(assets)
  writeFileSync(join(assets, 'map', 'features.json.gz'), packed(JSON.stringify(baseLayers().map(plainFeatures))))
  await buildPage(at('tests', 'bench', 'map-page'), join(folder, 'page'), { publicDir: assets })
  return join(folder, 'page')
}

const zoomIn = (tab) => zoom((step) => tab.evaluate((by) => window.fondsMap.zoomBy(by), step))

/** The run of three with the least worst frame: other programs share the machine. */
async function quietest(tab, act) {
  const runs = []
  for (let run = 0; run < 3; run += 1) runs.push(await framesOf(tab, act))
  return runs.sort((a, b) => Math.max(...a) - Math.max(...b))[0]
}

/** CPU milliseconds of each task of the window's main thread: what a frame costs whatever else the machine does. */
async function tasksOf(tab) {
  await browser.startTracing(tab, { categories: ['toplevel', '__metadata'] })
  await pan(tab)
  await zoomIn(tab)
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString())
  const isMain = ({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain'
  const threads = new Set(traceEvents.filter(isMain).map(({ pid, tid }) => `${pid} ${tid}`))
  const tasks = traceEvents.filter(
    ({ name, pid, tid, tdur }) => /RunTask/.test(name) && tdur && threads.has(`${pid} ${tid}`),
  )
  return tasks.map(({ tdur }) => tdur / 1000)
}

/** The limit is for 95 of 100 unless `held` says for what; a baseline has none. */
const row = (name, values, limit, held = p95(values)) => {
  const numbers = [median(values), p95(values), Math.max(...values)].map((value) => value.toFixed(1).padStart(9))
  const verdict = limit === undefined ? '' : held <= limit ? 'ok' : 'OVER'
  return `${name.padEnd(42)}${numbers.join('')}${String(limit ?? '').padStart(8)}  ${verdict}`
}

/** Milliseconds from the start of the map to its first tile and to all of the view, each in a browser profile of its own. */
async function firstPaints(origin) {
  const paints = []
  for (let run = 0; run < 5; run += 1) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
    const tab = await context.newPage()
    await tab.goto(`${origin}/?items=0&view=16,107,6`)
    await tab.waitForSelector('body[data-all-tiles]')
    paints.push(await tab.evaluate(() => ({ ...document.body.dataset })))
    await context.close()
  }
  return {
    first: paints.map(({ firstTile }) => Number(firstTile)),
    all: paints.map(({ allTiles }) => Number(allTiles)),
  }
}

/** Crimea's line and Baikonur's circle have pixels of their own kind, and none where lines are not wanted. */
async function linesDiffer(tab) {
  const crimea = await tab.evaluate(() => window.linePixels(34, 46, 6))
  const baikonur = await tab.evaluate(() => window.linePixels(63.5, 46, 5))
  const isNone = ({ without }) => Object.values(without).every((count) => count === 0)
  return (
    crimea.with.disputed > 20 &&
    baikonur.with.leased > 20 &&
    baikonur.with.agreed > 20 &&
    isNone(crimea) &&
    isNone(baikonur)
  )
}

const folder = mkdtempSync(join(tmpdir(), 'fonds-map-'))
const built = await page(folder)
const server = await serve((asked) => join(built, asked))
const browser = await chromium.launch(browserOptions)
try {
  const paints = await firstPaints(server.origin)
  const tab = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  await tab.goto(`${server.origin}/?items=${ITEMS}&view=16,107,5`)
  await tab.waitForSelector('body[data-ready]', { timeout: 60_000 })
  await new Promise((resolve) => setTimeout(resolve, 3000))
  const tiles = await tab.evaluate(() => window.tileTimes('tiles'))
  const features = await tab.evaluate(() => window.tileTimes('features'))
  const differ = await linesDiffer(tab)
  const panned = await quietest(tab, (one) => pan(one))
  const zoomed = await quietest(tab, zoomIn)
  const tasks = await tasksOf(tab)
  const some = await tab.evaluate((count) => window.itemTimes(count), ITEMS)
  const many = await tab.evaluate((count) => window.itemTimes(count), MANY)
  const lines = [
    `${'ms'.padEnd(42)}${['median', '95 %', 'worst'].map((name) => name.padStart(9)).join('')}${'limit'.padStart(8)}`,
    row('first tile after the start of the map', paints.first, 500),
    row('all tiles of the view', paints.all),
    row('first tile in a fresh worker', [tiles.first]),
    row('the same, from plain features', [features.first]),
    row('a tile in the worker', tiles.each, 30, median(tiles.each)),
    row('the same, from plain features', features.each),
    `${'pixels of disputed and leased lines'.padEnd(42)}${differ ? 'differ' : 'are like others: OVER'}`,
    row(`frame, panning ${ITEMS} items`, panned, 50),
    row(`frame, zooming ${ITEMS} items`, zoomed, 50),
    row(`first clusters of ${ITEMS}`, [some.first], 2000),
    row(`move of the time range, ${ITEMS}`, some.brushes, 100),
    row(`the same, supercluster made anew`, some.anew),
    row(`first clusters of ${MANY}`, [many.first], 20_000),
    row(`move of the time range, ${MANY}`, many.brushes, 100),
    row(`the same, supercluster made anew`, many.anew),
    row('CPU of a task of the window', tasks, 50),
  ]
  console.log(lines.join('\n'))
  process.exitCode = lines.some((line) => line.endsWith('OVER')) ? 1 : 0
} finally {
  await browser.close()
  server.close()
  rmSync(folder, { recursive: true, force: true })
}
