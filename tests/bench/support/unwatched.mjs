// A browser that is looked at by nobody while it is measured. Playwright has the browser keep what its pages and workers fetch,
// for whoever asks for it later, up to 200 MB: models and programs of engines in base64, each time that they are loaded.
import { chromium } from '@playwright/test'
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { overPipe, STREAMS, throwAway } from './browser-pipe.mjs'
import { cpuOf, PATIENCE, watchMemory } from './import-runs.mjs'
import { browserOptions } from './page.mjs'

/** As Playwright starts it, as far as it matters here. */
const ARGUMENTS = [
  '--headless',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-extensions',
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
  '--lang=en-GB',
  '--remote-debugging-port=0',
  '--remote-debugging-pipe',
]

/**
 * Runs `takeIn(browser, memory)` in a fresh browser at `url`; gives what it returns with processor seconds and the peak of
 * memory. `browser`: `{ page, leave, title, throwAway, enter }`; until it is left, and after it was entered again, `page()` is driven by
 * Playwright; meanwhile `title()` is all that is known of it, and `throwAway()` has it hold no more than it needs.
 */
export async function runUnwatched(folder, url, takeIn) {
  const profile = mkdtempSync(path.join(folder, 'profile-'))
  const browser = await launched(profile)
  const memory = watchMemory(profile)
  try {
    await browser.enter()
    await browser.page().goto(url)
    const before = cpuOf(profile)
    const figures = await takeIn(browser, memory.now)
    return { ...figures, cpu: cpuOf(profile) - before, memory: memory.peak() }
  } finally {
    memory.stop()
    await browser.end()
    rmSync(profile, { recursive: true, force: true })
  }
}

async function launched(profile) {
  const own = [...browserOptions.args, ...ARGUMENTS, `--user-data-dir=${profile}`, 'about:blank']
  const child = spawn(browserOptions.executablePath ?? 'chromium', own, { stdio: STREAMS })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  const pipe = overPipe(child)
  const origin = `http://127.0.0.1:${await portOf(profile)}`
  let watched
  let page
  return {
    page: () => page,
    async enter() {
      watched = await chromium.connectOverCDP(origin)
      page = watched.contexts()[0].pages()[0]
      // A busy machine is slow, not broken.
      page.setDefaultTimeout(PATIENCE)
    },
    leave: () => watched.close(),
    async title() {
      const { targetInfos } = await pipe.ask('Target.getTargets')
      return targetInfos.find(({ type }) => type === 'page')?.title ?? ''
    },
    throwAway: () => throwAway(pipe),
    async end() {
      child.kill()
      await ended
    },
  }
}

/** The browser writes down where it listens. */
async function portOf(profile) {
  const file = path.join(profile, 'DevToolsActivePort')
  const until = Date.now() + PATIENCE
  for (;;) {
    const port = existsSync(file) && readFileSync(file, 'utf8').split('\n')[0]
    if (port) return port
    if (Date.now() > until) throw new Error('the browser did not start')
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}
