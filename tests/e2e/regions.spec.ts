import type { Locator } from '@playwright/test'
import { expect, test } from '../support/app-fixture.ts'
import { Archivist } from '../support/archivist.ts'
import { samplePages, scansFrom } from '../support/scans.ts'

/** The regions on the picture, in the order in which Tab reaches them. */
const marks = ({ page }: Archivist): Locator => page.locator('svg [data-region]')

/** CSS pixels of a shape without its line. */
const sizeOf = (shape: Locator): Promise<{ readonly width: number; readonly height: number }> =>
  shape.evaluate((path: SVGPathElement) => {
    const { width, height } = path.getBBox()
    const scale = path.getScreenCTM()?.a ?? 0
    return { width: width * scale, height: height * scale }
  })

const undo = ({ page }: Archivist): Promise<void> => page.keyboard.press('Control+Z')

async function openPage(archivist: Archivist): Promise<Locator> {
  const [picture = ''] = await samplePages()
  await archivist.makeCollection('Thư', ['vie'])
  await archivist.takeIn([await scansFrom({ 'thư.jpg': picture })], { read: false })
  await archivist.seesPages(1)
  await archivist.item(/thư/).dblclick()
  const pane = archivist.page.getByRole('application')
  await expect(pane).toBeFocused()
  return pane
}

test('a region is marked, told of, turned, found and undone by the keyboard alone', async ({ app }) => {
  const archivist = new Archivist(app)
  const { page, speech } = archivist
  const { t } = speech
  const pane = await openPage(archivist)
  const note = archivist.field(t('regions.note'))

  await test.step('a rectangle drawn and described by keys', async () => {
    await page.keyboard.press('r')
    await expect(page.getByText(t('regions.hint.rectangle'))).toBeVisible()
    for (const key of ['ArrowUp', 'Shift+ArrowRight', 'Enter']) await page.keyboard.press(key)
    await expect(note).toBeFocused()
    await page.keyboard.type('Con dấu đỏ')
    await archivist.page
      .getByRole('textbox', { name: t('regions.tags.add') })
      .or(page.getByRole('combobox', { name: t('regions.tags.add') }))
      .fill('печать')
    await page.keyboard.press('Enter')
    const place = page.getByRole('tabpanel').getByRole('combobox', { name: t('places.add') })
    await place.fill('tourane')
    await expect(page.getByRole('option', { name: /tourane/i }).first()).toBeVisible()
    await place.press('Enter')
    await expect(page.getByRole('group', { name: t('regions.places') }).getByRole('listitem')).toHaveCount(1)
    await expect(marks(archivist)).toHaveAccessibleName(
      t('regions.named', { number: 1, note: 'Con dấu đỏ · печать · Tourane' }),
    )
  })

  await test.step('a polygon after it; Tab goes through both', async () => {
    await pane.focus()
    await page.keyboard.press('p')
    for (const key of [' ', 'ArrowRight', 'ArrowRight', ' ', 'ArrowDown', 'ArrowDown', ' '])
      await page.keyboard.press(key)
    await page.keyboard.press('Enter')
    await expect(marks(archivist)).toHaveCount(2)
    await pane.focus()
    await page.keyboard.press('Tab')
    await expect(marks(archivist).first()).toBeFocused()
    await expect(marks(archivist).first()).toHaveAttribute('aria-pressed', 'true')
  })

  await test.step('arrows move it, and one undo brings it back', async () => {
    const outline = marks(archivist).first().locator('path').first()
    const before = (await outline.getAttribute('d')) ?? ''
    for (let times = 0; times < 3; times += 1) await page.keyboard.press('ArrowRight')
    await expect(outline).not.toHaveAttribute('d', before)
    await undo(archivist)
    await expect(outline).toHaveAttribute('d', before)
  })

  await test.step('it turns with the page', async () => {
    const outline = marks(archivist).first().locator('path').first()
    const upright = await sizeOf(outline)
    await page.keyboard.press('Control+]')
    const lies = async (): Promise<boolean> => {
      const { width, height } = await sizeOf(outline)
      return width > height
    }
    await expect.poll(lies).toBe(upright.width < upright.height)
    await undo(archivist)
  })

  await test.step('the search finds it and opens the page with it chosen', async () => {
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    const hit = (await archivist.search('печать')).filter({ hasText: t('search.region', { number: 1 }) })
    await expect(hit).toBeVisible()
    await hit.dblclick()
    await expect(marks(archivist).first()).toHaveAttribute('aria-pressed', 'true')
    await expect(note).toHaveValue('Con dấu đỏ')
  })

  await test.step('Delete takes it away, undo brings it back with all that was said', async () => {
    await page.getByRole('application').focus()
    await page.keyboard.press('Delete')
    await expect(marks(archivist)).toHaveCount(1)
    await undo(archivist)
    await expect(marks(archivist)).toHaveCount(2)
    await app.restart()
    await expect(archivist.item(/thư/)).toBeVisible()
    await archivist.item(/thư/).dblclick()
    await expect(marks(archivist).first()).toHaveAccessibleName(/Con dấu đỏ/)
  })
})

test('the mouse draws a rectangle and pulls its corner', async ({ app }) => {
  const archivist = new Archivist(app)
  const { page, speech } = archivist
  const pane = await openPage(archivist)
  const box = await pane.boundingBox()
  const at = (x: number, y: number): readonly [number, number] => [(box?.x ?? 0) + x, (box?.y ?? 0) + y]
  await archivist.button(speech.t('regions.rectangle')).click()
  await page.mouse.move(...at(80, 120))
  await page.mouse.down()
  await page.mouse.move(...at(200, 220), { steps: 4 })
  await page.mouse.up()
  await expect(marks(archivist)).toHaveCount(1)
  const outline = marks(archivist).first().locator('path').nth(1)
  await expect(async () => {
    const { width, height } = await sizeOf(outline)
    expect([Math.round(width / 4), Math.round(height / 4)]).toEqual([30, 25])
  }).toPass()
  await page.mouse.move(...at(200, 220))
  await page.mouse.down()
  await page.mouse.move(...at(252, 252), { steps: 4 })
  await page.mouse.up()
  await expect.poll(async () => Math.round((await sizeOf(outline)).width / 4)).toBe(43)
})
