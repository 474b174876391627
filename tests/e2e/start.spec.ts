import { chromium, expect, test } from '@playwright/test'
import { existsSync } from 'node:fs'
import { createServer } from 'node:net'
import { runScript } from '../support/commands.ts'
import { folderWith } from '../support/folders.ts'
import { chromiumProgram, rootArgs } from '../support/programs.ts'

const START = 'scripts/start.mjs'
const NO_DISPLAY = { DISPLAY: undefined, WAYLAND_DISPLAY: undefined }
/** A place from which nothing can be downloaded. */
const NO_NETWORK = { ELECTRON_MIRROR: 'http://127.0.0.1:9/' }

test('without a display it serves the app, prints the address, and ends at Ctrl+C', async () => {
  const started = runScript([START], NO_DISPLAY)
  const [address] = await started.said(/http:\/\/127\.0\.0\.1:\d+\//)
  const browser = await chromium.launch({ executablePath: chromiumProgram(), args: [...rootArgs] })
  const page = await browser.newPage()
  await page.goto(address)
  await expect(page).toHaveTitle(/Fonds/)
  await expect(page.locator('#root')).not.toBeEmpty()
  await browser.close()
  started.child.kill('SIGINT')
  expect((await started.ended).code).toBe(0)
})

test('says so when its port is taken, and takes the next', async () => {
  const squatter = createServer()
  const isTaken = await new Promise<boolean>((resolve) => {
    squatter.once('error', () => resolve(false)).listen(47_310, '127.0.0.1', () => resolve(true))
  })
  const started = runScript([START], NO_DISPLAY)
  await started.said(/port 47310 is taken, so this is port \d+/)
  started.child.kill('SIGINT')
  await started.ended
  if (isTaken) await new Promise((resolve) => squatter.close(resolve))
})

test('with a display and no Electron it opens Chromium as a window, and says which', async () => {
  test.skip(!process.env['DISPLAY'], 'no display')
  test.skip(existsSync('node_modules/electron/path.txt'), 'Electron is installed here')
  const profile = await folderWith()
  const started = runScript([START], { ...NO_NETWORK, FONDS_PROFILE: profile })
  await started.said(/no Electron here; opening in .*chrom/i)
  await expect.poll(() => existsSync(`${profile}/Default`), { timeout: 30_000 }).toBe(true)
  started.child.kill('SIGINT')
  expect((await started.ended).code).toBe(0)
})
