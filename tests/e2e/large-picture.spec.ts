import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Archivist } from '../support/archivist.ts'
import { expect, test } from '../support/app-fixture.ts'
import { folderWith } from '../support/folders.ts'
import { BLOCK, SIZE, blockColour, largeTiff, pixelColour } from '../support/large-tiff.ts'
import { storedPyramid } from '../support/stored-pyramids.ts'

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
  const middle = (rows = 32) => pane.locator('canvas').first().evaluate(columnInTheMiddle, rows)
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

  await test.step('each of its sizes has the means of the pixels that it stands for', async () => {
    const levels = await storedPyramid(page)
    expect(levels.map(({ tiles }) => tiles)).toEqual([240, 60, 15, 6, 2, 1])
    for (const [level, { pixels }] of levels.entries()) {
      const off = pixels.flatMap(({ x, y, colour }) => difference(colour, meanColour(level, x, y)))
      // What JPEG loses of a picture of strokes and of sharp edges between colours: 2 and 12 of 255 at the most.
      expect(mean(off), `size ${level}`).toBeLessThan(3)
      expect(Math.max(...off), `size ${level}`).toBeLessThan(16)
    }
  })

  await test.step('the magnifier shows its own pixels while the whole page is seen', async () => {
    await pane.press('0')
    // So few rows of the whole page lie in one block of one colour; more would differ by their blocks, not by strokes.
    await expect.poll(async () => (await middle(4)).contrast).toBeLessThan(30)
    const lens = pane.locator('[data-ratio="1"] canvas')
    await pane.press('g')
    await expect.poll(() => lens.evaluate(columnInTheMiddle, 32).then(({ contrast }) => contrast)).toBeGreaterThan(60)
    await pane.press('Escape')
    await expect(lens).toHaveCount(0)
  })

  await test.step('compared, it is shown by the same tiles', async () => {
    await page.keyboard.press('Control+Shift+D')
    const compared = page.getByRole('region', { name: speech.t('compare.title') }).getByRole('application')
    await expect(compared).toHaveCount(2)
    for (let step = 0; step < 20; step += 1) await compared.first().press('+')
    for (const each of [compared.first(), compared.last()])
      await expect
        .poll(() =>
          each
            .locator('canvas')
            .first()
            .evaluate(columnInTheMiddle, 32)
            .then(({ contrast }) => contrast),
        )
        .toBeGreaterThan(60)
    await page.keyboard.press('Escape')
  })

  await test.step('adjusted, it is shown at its full size too', async () => {
    await archivist.tool('reader.more-tools', speech.t('command.adjust'))
    const mirror = archivist.button(speech.t('adjust.mirror'))
    await expect(archivist.button(speech.t('adjust.find'))).toBeEnabled({ timeout: 30_000 })
    await mirror.click()
    await archivist.button(speech.t('adjust.apply', { count: 1 })).click()
    await expect(archivist.button(speech.t('adjust.apply', { count: 1 }))).toBeDisabled()
    await page.keyboard.press('Escape')
    // When the adjusted picture comes, the whole of it is shown again, however far one was inside the one before.
    await expect(async () => {
      await pane.press('0')
      for (let step = 0; step < 18; step += 1) await pane.press('+')
      await expect.poll(async () => (await middle()).contrast, { timeout: 10_000 }).toBeGreaterThan(60)
    }).toPass({ timeout: 60_000 })
    const mirrored = blockColour(Math.floor((SIZE.width / 2 - 1) / BLOCK), Math.floor(SIZE.height / 2 / BLOCK))
    await expect.poll(async () => near((await middle()).mean, mirrored)).toBe(true)
  })

  await test.step('its tiles are told in the settings, and can be deleted', async () => {
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+,')
    await archivist.button(speech.t('settings.derived.delete')).press('Enter')
    // How many there are is counted the more seldom, the longer it takes.
    await expect(page.getByText(speech.t('settings.derived.none'))).toBeVisible({ timeout: 30_000 })
  })
})

const difference = (colour: readonly number[], other: readonly number[]): readonly number[] =>
  colour.map((value, c) => Math.abs(value - other[c]!))
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

/** The mean of the pixels of the picture that one of a smaller size stands for. */
function meanColour(level: number, x: number, y: number): readonly number[] {
  const side = 2 ** level
  const sums = [0, 0, 0]
  let count = 0
  for (let row = y * side; row < Math.min((y + 1) * side, SIZE.height); row += 1) {
    for (let column = x * side; column < Math.min((x + 1) * side, SIZE.width); column += 1) {
      pixelColour(column, row).forEach((value, c) => (sums[c]! += value))
      count += 1
    }
  }
  return sums.map((sum) => sum / count)
}

function near(colour: readonly number[], other: readonly number[]): boolean {
  return colour.every((value, c) => Math.abs(value - (other[c] ?? 0)) < 24)
}

/** Runs in the page: the mean colour of a short column of pixels in the middle, and how much its greys differ. */
function columnInTheMiddle(
  canvas: SVGElement | HTMLElement,
  rows: number,
): { mean: readonly number[]; contrast: number } {
  if (!(canvas instanceof HTMLCanvasElement)) return { mean: [], contrast: 0 }
  const [x, y] = [Math.floor(canvas.width / 2), Math.floor(canvas.height / 2) - rows / 2]
  const { data } = canvas.getContext('2d')!.getImageData(x, y, 1, rows)
  const of = (c: number) => Array.from({ length: rows }, (_, i) => data[i * 4 + c]!)
  const mean = [0, 1, 2].map((c) => of(c).reduce((sum, value) => sum + value, 0) / rows)
  return { mean, contrast: Math.max(...of(1)) - Math.min(...of(1)) }
}
