import { expect, test } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pagesOf, runScript, type Running } from '../support/commands.ts'
import { filesIn, folderWith } from '../support/folders.ts'

const WORDS = ['alpha', 'harbour', 'letter', 'archive', 'railway', 'garden', 'village', 'bridge']
let folder = ''
let undisturbed: Readonly<Record<string, string>> = {}

test.beforeAll(async () => {
  folder = await folderWith()
  const pictures = await pagesOf(WORDS.map((word) => `The ${word} of Saigon`))
  for (const [i, picture] of pictures.entries()) {
    const file = join(folder, 'scans', i % 2 === 0 ? 'letters/old' : 'maps', `page ${i}.png`)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, picture)
  }
  await writeFile(join(folder, 'scans/maps/torn.jpg'), 'no picture')
  const { code } = await fonds('calm').ended
  expect(code).toBe(1)
  undisturbed = await without(outOf('calm'))
  expect(Object.keys(undisturbed)).toHaveLength(WORDS.length + 3)
})

const outOf = (profile: string) => join(folder, `out-${profile}`)

/** Headless Chromium, a profile that lasts, and each step of the work on a line of its own. */
function fonds(profile: string): Running {
  const words = ['process', join(folder, 'scans'), '--out', outOf(profile), '--languages', 'eng', '--json']
  return runScript(['scripts/fonds.mjs', ...words, '--profile', profile], {
    DISPLAY: undefined,
    WAYLAND_DISPLAY: undefined,
    LC_ALL: 'C',
    FONDS_DATA: folder,
    FONDS_PROGRESS: 'lines',
  })
}

/** What came out, without ids and times: those differ from run to run. */
async function without(out: string): Promise<Readonly<Record<string, string>>> {
  const plain = (text: string) =>
    text.replaceAll(/[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/g, 'ID').replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'TIME')
  return Object.fromEntries(Object.entries(await filesIn(out)).map(([path, text]) => [path, plain(text)]))
}

/** The browser, as when the system takes its memory (its helpers go with it); the command itself lives on. */
function killBrowser(profile: string): void {
  process.kill(Number(readFileSync(join(folder, 'profiles', profile, 'runtime.pid'), 'utf8')), 'SIGKILL')
}

/**
 * In each of them it is stopped, one after the other, and begun again. Reading goes on beside the import, so how many
 * pages are left to it afterwards is not known.
 */
const MOMENTS = { import: /import [2-7]\/9/, reading: /read \d+\/\d+/, export: /export \d+\/\d+/ }

test('a command killed in its import, then in its reading, then in its export gives the same in the end', async () => {
  for (const [name, words] of Object.entries(MOMENTS)) {
    await test.step(`killed in its ${name}`, async () => {
      const killed = fonds('command')
      await killed.said(words)
      killed.child.kill('SIGKILL')
      expect((await killed.ended).stdout).toBe('')
    })
  }
  await expectTheSame('command')
})

test('a browser killed in each of them is told at once, and the command gives the same in the end', async () => {
  for (const [name, words] of Object.entries(MOMENTS)) {
    await test.step(`killed in the ${name}`, async () => {
      const killed = fonds('browser')
      await killed.said(words)
      killBrowser('browser')
      const { code, stdout } = await killed.ended
      expect([code, JSON.parse(stdout)]).toMatchObject([1, { failed: [{ code: 'runtime-ended' }], exports: [] }])
      expect(await filesIn(outOf('browser')).catch(() => ({}))).toEqual({})
    })
  }
  await expectTheSame('browser')
})

test('a command killed when all is written but nothing told gives the same when it is repeated', async () => {
  const { stdout } = await fonds('untold').ended
  const { exports: paths } = JSON.parse(stdout) as { readonly exports: readonly string[] }
  expect(paths).toHaveLength(WORDS.length + 3)
  // That moment is too short to hit with a kill, so what it leaves is laid: the files, and the note of them.
  await writeFile(join(folder, 'profiles/untold/exported.json'), JSON.stringify({ out: outOf('untold'), paths }))
  await expectTheSame('untold')
})

async function expectTheSame(profile: string): Promise<void> {
  const { code, stdout, stderr } = await fonds(profile).ended
  expect(code, stderr).toBe(1)
  // The program itself wrote the line, in the shape of the contract.
  const report = JSON.parse(stdout) as Readonly<Record<string, unknown>>
  expect(report).toMatchObject({ pages: 8, read: 8, failed: [{ file: 'maps/torn.jpg', code: 'unknown-type' }] })
  expect(await without(outOf(profile))).toEqual(undisturbed)
}
