// The built program with 100,000 units, all siblings of one another (also with authority records and a template of
// one's own) or in a deep tree: how soon the tree is there, opens a unit, scrolls, and moves a unit or a branch of
// 10,000. Prints one table; exit 1 where a target is missed.
// Usage: node tests/bench/tree.mjs [--units 100000] [--runs 3] [--only flat,linked,deep]
import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { at } from '../../scripts/lib/paths.mjs'
import { ensureBuild } from '../../scripts/lib/setup.mjs'
import { buildPage, inProfile, median, serveSeeded } from './support/page.mjs'

/** Milliseconds. */
const TARGET = { open: 1000, expand: 100, frame: 50, move: 1000 }

const { values } = parseArgs({
  options: {
    units: { type: 'string', default: '100000' },
    runs: { type: 'string', default: '3' },
    only: { type: 'string', default: 'flat,deep' },
    bundle: { type: 'string', default: at('dist', 'renderer') },
  },
})
const count = Number(values.units)
const runs = Number(values.runs)
const folder = mkdtempSync(path.join(tmpdir(), 'fonds-bench-tree-'))
const rows = []

async function main() {
  if (values.bundle === at('dist', 'renderer')) await ensureBuild()
  await buildPage(at('tests', 'bench', 'tree'), path.join(folder, 'seed'))
  const server = await serveSeeded(values.bundle, folder)
  try {
    for (const shape of values.only.split(',')) await measure(shape, server.origin)
  } finally {
    server.close()
  }
  report()
}

async function measure(shape, origin) {
  await inBrowser(`${shape}-few`, (page) => seed(page, origin, shape, 1000))
  const units = await inBrowser(shape, (page) => seed(page, origin, shape, count))
  const few = []
  const opened = []
  for (let run = 0; run < runs; run += 1) {
    few.push(await inBrowser(`${shape}-few`, (page) => open(page, origin)))
    opened.push(await inBrowser(shape, (page) => open(page, origin)))
  }
  const of = (times, key) => median(times.map((one) => one[key]))
  tell(shape, `start of the page to the tree of 1,000`, of(few, 'shown'))
  tell(shape, `start of the page to the tree of ${units}`, of(opened, 'shown'))
  tell(shape, 'of that, for the units', of(opened, 'shown') - of(few, 'shown'), TARGET.open)
  tell(shape, 'start of the page to all of it', of(opened, 'whole'))
  await inBrowser(shape, async (page) => {
    await open(page, origin)
    await (shape === 'deep' ? useDeep(page) : useFlat(page, shape))
  })
}

async function useFlat(page, shape) {
  const expand = []
  for (let run = 0; run < runs; run += 1) {
    await press(page, { keys: ['Home', 'ArrowLeft'], until: 'rows', is: 1 })
    expand.push(await press(page, { keys: ['ArrowRight'], until: 'open', is: true }))
  }
  tell(shape, 'unit of 100,000 opened', median(expand), TARGET.expand)
  const frames = await page.evaluate(SCROLL_THROUGH, 600)
  tell(shape, 'worst frame of scrolling through', Math.max(...frames), TARGET.frame)
  tell(shape, 'median frame of scrolling through', median(frames))
  await press(page, { keys: ['Home', 'ArrowDown'], until: 'place', is: '2 1' })
  const moves = []
  for (let run = 0; run < runs; run += 1) {
    await rest(page)
    moves.push(await press(page, { keys: ['Alt+ArrowDown'], until: 'place', is: `2 ${run + 2}` }))
  }
  tell(shape, 'unit moved among 100,000', median(moves), TARGET.move)
  await press(page, { keys: ['Home', 'ArrowDown'], until: 'place', is: '2 1' })
}

/** The first of the ten fonds is a branch of a tenth of all units. */
async function useDeep(page) {
  await press(page, { keys: ['Home'], until: 'place', is: '1 1' })
  const moves = []
  for (let run = 0; run < runs; run += 1) {
    await rest(page)
    moves.push(await press(page, { keys: ['Alt+ArrowDown'], until: 'place', is: `1 ${run + 2}` }))
  }
  tell('deep', `branch of ${count / 10} moved`, median(moves), TARGET.move)
  await rest(page)
  tell('deep', `branch of ${count / 10} put into another`, await intoAnother(page), TARGET.move)
  await rest(page)
  tell('deep', 'that undone', await press(page, { keys: ['Control+z'], until: 'level', is: '1' }), TARGET.move)
}

/** By Alt with an arrow: the unit before it holds it then. */
const intoAnother = (page) => press(page, { keys: ['Alt+ArrowRight'], until: 'level', is: '2' })

async function seed(page, origin, shape, units) {
  await page.goto(`${origin}/seed/`)
  const begun = performance.now()
  const made = await page.evaluate(([of, many]) => window.seedTree(of, many), [shape, units])
  console.log(`${shape}: ${made} units put in within ${((performance.now() - begun) / 1000).toFixed(0)} s`)
  return made
}

/** Hands `work` the first page of a browser with a profile that stays from call to call. */
const inBrowser = (profile, work) => inProfile(path.join(folder, profile), work)

/** Opens the program; milliseconds of the page's own clock until the tree is drawn. */
async function open(page, origin) {
  await page.goto(origin, { waitUntil: 'commit' })
  await page.waitForFunction(() => document.querySelectorAll('[role=treeitem]').length > 5, undefined, {
    polling: 'raf',
    timeout: 120_000,
  })
  const shown = await page.evaluate(() => performance.now())
  await page.waitForSelector('[role=tree][aria-busy=false]', { timeout: 120_000 })
  const whole = await page.evaluate(() => performance.now())
  await page.evaluate(DRIVE)
  await rest(page)
  return { shown, whole }
}

/** What goes on in the window comes to its end. */
const rest = (page) => page.waitForTimeout(1500)

/** Presses keys on the tree; milliseconds from the last of them until what is asked for is drawn. */
const press = (page, asked) => page.evaluate((what) => window.pressKeys(what), asked)

/** In the page: keys for the tree, and what is seen of it. */
const DRIVE = () => {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
  const tree = () => document.querySelector('[role=tree]')
  const inHand = () => document.getElementById(tree().getAttribute('aria-activedescendant') ?? '')
  const attribute = (name) => inHand()?.getAttribute(`aria-${name}`) ?? ''
  const seen = {
    rows: () => document.querySelectorAll('[role=treeitem]').length,
    open: () => attribute('expanded') === 'true' && document.querySelectorAll('[role=treeitem]').length > 5,
    place: () => `${attribute('level')} ${attribute('posinset')}`,
    level: () => attribute('level'),
  }
  const send = (name) => {
    const keys = name.split('+')
    const [key, code] = [keys.at(-1), `Key${keys.at(-1).toUpperCase()}`]
    const held = { altKey: keys.includes('Alt'), ctrlKey: keys.includes('Control') }
    const init = { key, code, ...held, bubbles: true, cancelable: true }
    tree().dispatchEvent(new KeyboardEvent('keydown', init))
  }
  window.pressKeys = async ({ keys, until, is }) => {
    for (const key of keys.slice(0, -1)) {
      send(key)
      await frame()
      await frame()
    }
    const begun = performance.now()
    send(keys.at(-1))
    while (seen[until]() !== is) {
      if (performance.now() - begun > 60_000) throw new Error(`${until} is ${seen[until]()}, not ${is}`)
      await frame()
    }
    return performance.now() - begun
  }
}

/** The whole tree in so many frames, as when one drags the scroll bar steadily down. Returns the frames' lengths. */
const SCROLL_THROUGH = async (steps) => {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
  const box = document.querySelector('[role=tree]')
  const end = box.scrollHeight - box.clientHeight
  const frames = []
  let last = await frame()
  for (let step = 1; step <= steps; step += 1) {
    box.scrollTop = (end * step) / steps
    const now = await frame()
    frames.push(now - last)
    last = now
  }
  return frames
}

function tell(shape, name, value, target) {
  rows.push({ name: `${shape}: ${name}, ms`, value, target })
  console.error(`${shape}: ${name}: ${value.toFixed(0)} ms`)
}

function report() {
  for (const { name, value, target } of rows) {
    const verdict = target === undefined ? '' : value < target ? `< ${target}  ok` : `< ${target}  OVER`
    console.log(`${name.padEnd(60)}${value.toFixed(0).padStart(8)}   ${verdict}`)
  }
  console.log(`medians of ${runs}, on ${cpus().length} × ${cpus()[0].model}, load ${loadavg()[0].toFixed(1)}`)
  process.exitCode = rows.some(({ value, target }) => target !== undefined && value >= target) ? 1 : 0
}

try {
  await main()
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
}
