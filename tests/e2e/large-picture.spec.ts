import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Archivist } from '../support/archivist.ts'
import { expect, test } from '../support/app-fixture.ts'
import { folderWith } from '../support/folders.ts'
import { BLOCK, SIZE, blockColour, largeTiff } from '../support/large-tiff.ts'

test('a picture of 60 megapixels is shown smaller at once, then in tiles down to its last stroke', async ({ app }) => {
  const archivist = new Archivist(app)
  const { page, speech } = archivist
  const folder = await folderWith()
  await writeFile(join(folder, 'bản đồ.tif'), largeTiff())
  await archivist.makeCollection('Bản đồ lớn', ['vie'])
  await archivist.takeIn([folder], { read: false })
  await archivist.seesPages(1)
  await archivist.goTo('grid')
  await archivist.item(/bản đồ/).dblclick()

  const pane = page.getByRole('application')
  const middle = () => pane.locator('canvas').first().evaluate(columnInTheMiddle)
  const [red, green, blue] = blockColour(Math.floor(SIZE.width / 2 / BLOCK), Math.floor(SIZE.height / 2 / BLOCK))
  await test.step('the whole of it is never black', async () => {
    await pane.press('0')
    await expect.poll(async () => near((await middle()).mean, [red, green, blue])).toBe(true)
  })

  await test.step('at its full size there are strokes that the smaller picture has not', async () => {
    await expect(page.getByText(speech.t('reader.tiles.making'))).toHaveCount(0, { timeout: 60_000 })
    for (let step = 0; step < 18; step += 1) await pane.press('+')
    await expect.poll(async () => (await middle()).contrast, { timeout: 20_000 }).toBeGreaterThan(60)
    await expect.poll(async () => near((await middle()).mean, [red, green, blue])).toBe(true)
  })

  await test.step('adjusted, it is shown at its full size too', async () => {
    await archivist.button(speech.t('command.adjust')).click()
    const mirror = archivist.button(speech.t('adjust.mirror'))
    await expect(archivist.button(speech.t('adjust.find'))).toBeEnabled({ timeout: 30_000 })
    await mirror.click()
    await archivist.button(speech.t('adjust.apply', { count: 1 })).click()
    await expect(archivist.button(speech.t('adjust.apply', { count: 1 }))).toBeDisabled()
    await page.keyboard.press('Escape')
    await pane.press('0')
    for (let step = 0; step < 18; step += 1) await pane.press('+')
    await expect.poll(async () => (await middle()).contrast, { timeout: 60_000 }).toBeGreaterThan(60)
    const mirrored = blockColour(Math.floor((SIZE.width / 2 - 1) / BLOCK), Math.floor(SIZE.height / 2 / BLOCK))
    await expect.poll(async () => near((await middle()).mean, mirrored)).toBe(true)
  })

  await test.step('its tiles are told in the settings, and can be deleted', async () => {
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+,')
    await archivist.button(speech.t('settings.derived.delete')).click()
    await expect(page.getByText(speech.t('settings.derived.none'))).toBeVisible()
  })
})

function near(colour: readonly number[], other: readonly number[]): boolean {
  return colour.every((value, c) => Math.abs(value - (other[c] ?? 0)) < 24)
}

/** Runs in the page: the mean colour of a short column of pixels in the middle, and how much its greys differ. */
function columnInTheMiddle(canvas: SVGElement | HTMLElement): { mean: readonly number[]; contrast: number } {
  if (!(canvas instanceof HTMLCanvasElement)) return { mean: [], contrast: 0 }
  const [x, y] = [Math.floor(canvas.width / 2), Math.floor(canvas.height / 2) - 16]
  const { data } = canvas.getContext('2d')!.getImageData(x, y, 1, 32)
  const of = (c: number) => Array.from({ length: 32 }, (_, i) => data[i * 4 + c]!)
  const mean = [0, 1, 2].map((c) => of(c).reduce((sum, value) => sum + value, 0) / 32)
  return { mean, contrast: Math.max(...of(1)) - Math.min(...of(1)) }
}
