import { chromium, expect, test } from '@playwright/test'
import { listPackage } from '@electron/asar'
import { spawn } from 'node:child_process'
import { readdir, readFile, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { runScript } from '../support/commands.ts'
import { folderWith } from '../support/folders.ts'
import { electronProgram, NO_ELECTRON, rootArgs } from '../support/programs.ts'

const OUT = 'test-results/package'

test('the package has only what was built, starts, and shows the window', async () => {
  const program = electronProgram()
  test.skip(program === null || !process.env['DISPLAY'], NO_ELECTRON)
  await rm(OUT, { recursive: true, force: true })
  const dist = dirname(program!)
  const version = (await readFile(join(dist, 'version'), 'utf8')).trim()
  const options = [`-c.electronDist=${dist}`, `-c.electronVersion=${version}`, `-c.directories.output=${OUT}`]
  const built = await runScript(['node_modules/electron-builder/cli.js', '--dir', ...options]).ended
  expect(built.code, built.stderr).toBe(0)

  const folder = join(
    OUT,
    (await readdir(OUT)).find((name) => name.endsWith('unpacked'))!,
  )
  const shipped = listPackage(join(folder, 'resources/app.asar'), { isPack: false })
  expect(shipped.filter((path) => path.includes('node_modules'))).toEqual([])
  expect(shipped).toContain('/dist/renderer/index.html')
  expect(shipped).toContain('/dist/renderer/reader/own/reader.onnx')
  expect(await readdir(folder)).toEqual(expect.arrayContaining(['LICENSE.txt', 'NOTICE.txt', 'licences']))
  await expectWindow(join(folder, 'fonds'))
})

/** The addresses of the pages that are open in a program. */
async function pagesAt(host: string): Promise<readonly string[]> {
  const targets = (await (await fetch(`http://${host}/json/list`)).json()) as readonly { readonly url: string }[]
  return targets.map(({ url }) => url)
}

async function expectWindow(program: string): Promise<void> {
  const profile = await folderWith()
  const child = spawn(program, [...rootArgs, '--remote-debugging-port=0', `--user-data-dir=${profile}`])
  try {
    const address = await new Promise<string>((resolve, reject) => {
      child.stderr.on('data', (data) => {
        const match = /DevTools listening on (ws:\S+)/.exec(String(data))
        if (match?.[1]) resolve(match[1])
      })
      child.on('exit', () => reject(new Error('The package ended at once.')))
    })
    // Not before there is a window: to one that is just being opened, connecting may never come to an end.
    await expect.poll(() => pagesAt(new URL(address).host), { timeout: 30_000 }).toContain('fonds://app/')
    const browser = await chromium.connectOverCDP(address)
    const page = browser.contexts()[0]!.pages()[0]!
    await expect(page).toHaveTitle(/Fonds/)
    await expect(page.locator('#root')).not.toBeEmpty()
    await browser.close()
  } finally {
    child.kill('SIGKILL')
  }
}
