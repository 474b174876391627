import { spawnSync } from 'node:child_process'
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Archivist } from '../support/archivist.ts'
import { expect, test } from '../support/app-fixture.ts'
import { folderWith } from '../support/folders.ts'
import { IMAGE_FIXTURES } from '../support/image-fixtures.ts'
import { endlessDrawing, endlessPages, manyPages, packedTwice } from '../support/odd-pdfs.ts'
import { storedPictures } from '../support/stored-pictures.ts'
import { plainPng, promisingGif, promisingPng, promisingTiff, promisingWebp } from '../support/odd-pictures.ts'

const fixture = (name: string): Promise<Buffer> => readFile(join(IMAGE_FIXTURES, name))
const cut = async (name: string, bytes: number): Promise<Buffer> => (await fixture(name)).subarray(0, bytes)

/** Files that can't go in, each with the code of what is said of it. */
async function badFiles(): Promise<Readonly<Record<string, readonly [Buffer, string]>>> {
  const tiff = await readFile('tests/fixtures/tiff/g4.tif')
  return {
    'empty.tif': [Buffer.alloc(0), 'empty-file'],
    'letter.jpg': [Buffer.from('This is a letter, whatever it is called.'), 'unknown-type'],
    'cut.jpg': [await cut('plain.jpg', 1500), 'damaged-file'],
    'cut.png': [await cut('plain.png', 600), 'damaged-file'],
    'cut.webp': [await cut('plain.webp', 500), 'damaged-file'],
    'cut.avif': [await cut('photo.avif', 500), 'damaged-file'],
    'cut.heic': [await cut('photo.heic', 900), 'damaged-file'],
    'cut.jp2': [await cut('lossless.jp2', 1200), 'damaged-file'],
    'cut.tif': [tiff.subarray(0, tiff.length - 200), 'damaged-file'],
    'cut.pdf': [await cut('two.pdf', 200), 'damaged-file'],
    'torn.svg': [Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><rect width="10"'), 'damaged-file'],
    'locked.pdf': [await fixture('locked.pdf'), 'password-protected'],
    'endless pages.pdf': [endlessPages(), 'damaged-file'],
    'promises.png': [promisingPng(), 'too-large'],
    'promises.gif': [promisingGif(await fixture('still.gif')), 'too-large'],
    'promises.webp': [promisingWebp(await fixture('plain.webp')), 'too-large'],
    'promises.tif': [promisingTiff(tiff), 'damaged-file'],
    // Of 65,535 pixels, which no browser decodes.
    'wide.avif': [await readFile('tests/fixtures/wide/wide.avif'), 'too-large-whole'],
  }
}

/** As wide as their formats allow, made by libvips and OpenJPEG. */
async function wideFiles(): Promise<Readonly<Record<string, Buffer>>> {
  const names = ['strips.tif', 'tiles.tif', 'wide.gif', 'wide.jp2', 'wide.jpg', 'wide.webp']
  const read = async (name: string) => [name, await readFile(join('tests/fixtures/wide', name))] as const
  return Object.fromEntries(await Promise.all(names.map(read)))
}

/** Green, unless a script of it runs; it asks others for a picture, a style and a font. */
const SCRIPTED = `<svg xmlns="http://www.w3.org/2000/svg" width="64" height="64" onload="paint()">
  <script>function paint() { document.getElementById('r').setAttribute('fill', 'red') }; paint()</script>
  <script href="https://fonds.invalid/script.js"/><style>@import url('https://fonds.invalid/style.css');</style>
  <rect id="r" width="64" height="64" fill="rgb(0,128,0)" onload="this.setAttribute('fill','red')"/>
  <set href="#r" attributeName="onclick" to="paint()"/><image href="https://fonds.invalid/a.png" width="9" height="9"/>
</svg>`

/** Odd, but whole: they go in. */
async function oddFiles(): Promise<Readonly<Record<string, Buffer>>> {
  return {
    'wide.png': plainPng(65_535, 16),
    ...(await wideFiles()),
    'scripted.svg': Buffer.from(SCRIPTED),
    'packed twice.pdf': packedTwice(100_000_000),
    'endless drawing.pdf': endlessDrawing(),
    'z good.jpg': await fixture('plain.jpg'),
    // Named as something else.
    'photo.png': await fixture('photo.heic'),
  }
}

test(
  'each file that can’t go in is named with what is wrong and what to do, and the rest goes in',
  { tag: '@both' },
  async ({ app }) => {
    const archivist = new Archivist(app)
    const { page, speech } = archivist
    const [bad, odd] = [await badFiles(), await oddFiles()]
    const folder = await folderWith()
    for (const [name, [bytes]] of Object.entries(bad)) await writeFile(join(folder, name), bytes)
    for (const [name, bytes] of Object.entries(odd)) await writeFile(join(folder, name), bytes)

    await archivist.makeCollection('Odd', ['eng'])
    await archivist.takeIn([folder], { read: false })
    await archivist.seesPages(Object.keys(odd).length)
    await page.keyboard.press('Control+J')
    const jobs = page.getByRole('complementary', { name: speech.t('jobs.title') })
    await expect(jobs).toContainText(speech.t('jobs.failures', { count: Object.keys(bad).length }))
    for (const [name, [, code]] of Object.entries(bad)) {
      const row = jobs
        .getByRole('listitem')
        .filter({ has: page.getByText(name, { exact: true }) })
        .last()
      // The size that was promised stands in the words; what comes before it tells which words they are.
      const words = speech.t(`error.${code}` as 'error.too-large', { message: '…' }).split('…')[0] ?? ''
      await expect(row, name).toContainText(words)
    }
    await test.step('a script in a drawing is not run, and nobody is asked for what it lacks', async () => {
      const drawing = (await storedPictures(page)).find(({ path }) => path === 'scripted.svg')!
      const { width, height, data } = drawing.thumbnail
      const middle = (Math.floor(height / 2) * width + Math.floor(width / 2)) * 4
      const [red = 255, green = 0] = data.slice(middle)
      expect(red).toBeLessThan(16)
      expect(green).toBeGreaterThan(100)
      expect(app.strangers).toEqual([])
    })
  },
)

test('a PDF of 100,000 pages goes in page by page until one has enough of it', async ({ app }) => {
  const archivist = new Archivist(app)
  const { page, speech } = archivist
  const folder = await folderWith()
  await writeFile(join(folder, 'register.pdf'), manyPages(100_000))
  await archivist.makeCollection('Many', ['eng'])
  await archivist.takeIn([folder], { read: false })
  // The list of its pages alone takes a slow machine some seconds.
  await expect(archivist.status()).toContainText(/[1-9]\d* pages/, { timeout: 90_000 })
  await page.keyboard.press('Control+J')
  const jobs = page.getByRole('complementary', { name: speech.t('jobs.title') })
  await jobs.getByRole('button', { name: new RegExp(speech.t('jobs.cancel-import', { name: '.*' })) }).click()
  await expect(jobs).toContainText(speech.t('jobs.state.cancelled'))
  await page.keyboard.press('Control+J')

  const before = await archivist.pagesSeen()
  const more = await folderWith()
  await copyFile(join(IMAGE_FIXTURES, 'plain.jpg'), join(more, 'good.jpg'))
  await archivist.takeIn([more], { read: false })
  await archivist.seesPages(before + 1)
})

test(
  'DjVu goes in page by page where DjVuLibre is installed, and elsewhere it is said how to have it',
  { tag: '@both' },
  async ({ app }) => {
    const archivist = new Archivist(app)
    const { page, speech } = archivist
    const folder = await folderWith()
    await mkdir(join(folder, 'books'))
    await copyFile('tests/fixtures/djvu/book.djvu', join(folder, 'books', 'book.djvu'))
    await copyFile(join(IMAGE_FIXTURES, 'plain.jpg'), join(folder, 'good.jpg'))
    await archivist.makeCollection('Books', ['rus'])
    await archivist.takeIn([folder], { read: false })
    if (spawnSync('ddjvu', ['--help']).error) {
      await archivist.seesPages(1)
      await page.keyboard.press('Control+J')
      await expect(page.getByRole('complementary', { name: speech.t('jobs.title') })).toContainText(
        speech.t('error.no-djvulibre'),
      )
      return
    }
    await archivist.seesPages(3)
    const found = await archivist.search('дело')
    await expect(found.filter({ hasText: 'book' }).first()).toBeVisible()
  },
)
