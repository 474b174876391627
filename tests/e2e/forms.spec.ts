import type { Locator } from '@playwright/test'
import { join } from 'node:path'
import { expect, test } from '../support/app-fixture.ts'
import { Archivist } from '../support/archivist.ts'
import { drawRegisterPages, REGISTER } from '../support/drawn-register-pages.ts'
import { folderWith } from '../support/folders.ts'

const SHIFTS = [
  { x: 0, y: 0, angle: 0 },
  { x: 0.02, y: -0.015, angle: 1.5 },
  { x: -0.025, y: 0.02, angle: -2 },
  { x: 0.01, y: 0.025, angle: 0.7 },
]

const ROWS = [
  ['Anna Lange', '1886'],
  ['Peter Braun', '1887'],
  ['', ''],
  ['Maria Stein', '1889'],
]

/** Pulls a frame over the page, from and to fractions of it; the page is all of what is seen. */
async function draws(pane: Locator, from: readonly [number, number], to: readonly [number, number]): Promise<void> {
  const page = pane.page()
  const box = await pane.boundingBox()
  if (!box) throw new Error('no picture')
  const side = Math.min(box.width / 900, box.height / 1200)
  const [width, height] = [900 * side, 1200 * side]
  const place = ([x, y]: readonly [number, number]) =>
    [box.x + (box.width - width) / 2 + x * width, box.y + (box.height - height) / 2 + y * height] as const
  await page.mouse.move(...place(from))
  await page.mouse.down()
  await page.mouse.move(...place(to), { steps: 4 })
  await page.mouse.up()
}

test('two columns drawn once read the pages of a register into a table, which is corrected and exported', async ({
  app,
}) => {
  const archivist = new Archivist(app)
  const { page, speech } = archivist
  const { t } = speech
  // All records are in sight, so that all are drawn.
  await page.setViewportSize({ width: 1500, height: 1000 })
  const folder = await folderWith({})
  const paths = SHIFTS.map((_, index) => join(folder, `page-${index + 1}.png`))
  await drawRegisterPages(
    page,
    SHIFTS.map((shift, index) => ({ to: paths[index] ?? '', rows: ROWS, shift })),
  )
  await archivist.makeCollection('Register', ['eng'])
  await archivist.takeIn([folder], { read: false })
  await archivist.seesPages(4)
  await archivist.command('forms')
  await archivist.button(t('forms.new.register')).click()
  const pane = page.getByRole('application')

  await test.step('columns are taken from the ruled lines by one key, and are gone by one undo', async () => {
    await expect(page.locator('svg [data-region]')).toHaveCount(1)
    await archivist.button(t('forms.columns')).focus()
    await page.keyboard.press('c')
    await expect(page.getByRole('option', { name: t('forms.field-number', { number: 2 }) })).toBeVisible()
    await expect(page.locator('svg [data-region]')).toHaveCount(3)
    await page.keyboard.press('Control+z')
    await expect(page.locator('svg [data-region]')).toHaveCount(1)
  })

  await test.step('the rows by numbers, the columns by the mouse', async () => {
    await archivist.field(t('forms.rows.top')).fill(String(REGISTER.top * 100))
    await archivist.field(t('forms.rows.bottom')).fill(String(REGISTER.bottom * 100))
    await archivist.field(t('forms.name')).focus()
    await expect(page.locator('svg [data-region]')).toHaveCount(1)
    for (const [index, label] of ['Name', 'Year'].entries()) {
      await archivist.button(t('forms.draw.register')).click()
      const [left = 0, right = 0] = REGISTER.columns.slice(index)
      await draws(pane, [left, 0.25], [right, 0.35])
      const field = archivist.field(t('forms.field.label'))
      await expect(field).toBeFocused()
      await page.keyboard.type(label)
      await page.keyboard.press('Enter')
      await expect(page.getByRole('option', { name: new RegExp(label) })).toBeVisible()
    }
  })

  await test.step('all pages are read, however they lie', async () => {
    await archivist.button(t('forms.part.pages', { pages: 0, count: 0 })).click()
    await archivist.button(/Read all of the collection/).click()
    await archivist.button(t('forms.part.records', { count: 16, pages: 4 })).click({ timeout: 60_000 })
    const cells = page.getByRole('gridcell')
    await expect(cells).toHaveCount(32)
    const texts = await cells.allInnerTexts()
    expect(texts.filter((text) => text === 'Anna Lange')).toHaveLength(4)
    expect(texts.filter((text) => text === '1889')).toHaveLength(4)
    expect(texts.filter((text) => text === '')).toHaveLength(8)
  })

  await test.step('a person corrects one; it goes out, and comes back by undo', async () => {
    const grid = page.getByRole('grid', { name: t('forms.records') })
    await grid.getByRole('gridcell').first().click()
    await page.keyboard.press('Enter')
    await page.keyboard.type('Anna Langer')
    await page.keyboard.press('Enter')
    await expect(grid.getByRole('gridcell').first()).toHaveText('Anna Langer')
    await archivist.button(t('forms.export-records')).click()
    const files = await app.exported(() => page.getByRole('menuitem', { name: 'CSV', exact: true }).click())
    const [csv = ''] = Object.values(files)
    expect(csv.split('\r\n')[0]).toMatch(/record,unit,reference,file,page,row,Name,Year$/)
    expect(csv.split('\r\n')[1]).toMatch(/page-1\.png,1,1,Anna Langer,1886$/)
    // The menu gives the keyboard back.
    await expect(page.getByRole('menu')).toHaveCount(0)
    await grid.focus()
    await page.keyboard.press('Control+Z')
    await expect(grid.getByRole('gridcell').first()).toHaveText('Anna Lange')
  })

  await test.step('a row is put below another one by hand, and taken out again', async () => {
    const grid = page.getByRole('grid', { name: t('forms.records') })
    await grid.press('Insert')
    await expect(grid.getByRole('gridcell')).toHaveCount(34)
    await expect(grid.getByRole('gridcell', { selected: true })).toHaveText('')
    await grid.press('Control+Delete')
    await expect(grid.getByRole('gridcell')).toHaveCount(32)
  })

  await test.step('a row that was not found is drawn on its page, and is gone by undo', async () => {
    await archivist.button(t('forms.part.pages', { pages: 4, count: 16 })).click()
    await expect(page.locator('svg [data-region]')).toHaveCount(9)
    // The picture may not be there yet.
    await expect(async () => {
      await pane.press('r')
      await expect(page.getByText(t('regions.hint.rectangle'))).toBeVisible({ timeout: 500 })
    }).toPass()
    // Below the frame, which ends at three quarters of what is seen.
    const seen = await pane.boundingBox()
    const place = (x: number, y: number) =>
      [(seen?.x ?? 0) + x * (seen?.width ?? 0), (seen?.y ?? 0) + y * (seen?.height ?? 0)] as const
    await page.mouse.move(...place(0.2, 0.78))
    await page.mouse.down()
    await page.mouse.move(...place(0.8, 0.84), { steps: 4 })
    await page.mouse.up()
    await expect(page.locator('svg [data-region]')).toHaveCount(11)
    await pane.press('Control+Z')
    await expect(page.locator('svg [data-region]')).toHaveCount(9)
  })
})
