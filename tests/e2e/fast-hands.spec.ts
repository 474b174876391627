import type { Locator } from '@playwright/test'
import { expect, test } from '../support/app-fixture.ts'
import { Archivist } from '../support/archivist.ts'
import { manyScans } from '../support/scans.ts'

test(
  'many units are described by hand at once: in the table, and by one change of all',
  { tag: '@both' },
  async ({ app }) => {
    const archivist = new Archivist(app)
    const { page, speech } = archivist
    const { t } = speech
    await archivist.makeCollection('Tay nhanh', ['eng'])
    await archivist.takeIn([await manyScans(3)], { read: false })
    await archivist.seesPages(3)
    await archivist.goTo('list')
    const table = page.getByRole('grid', { name: t('browse.list') })
    const cell = (row: number, column: number): Locator =>
      table
        .getByRole('row')
        .nth(row)
        .getByRole('gridcell')
        .nth(column - 1)

    await test.step('cells are written by the keyboard, and dates are read', async () => {
      await cell(1, 1).click()
      await page.keyboard.press('F2')
      await page.keyboard.type('Thư số 1')
      await page.keyboard.press('Tab')
      await page.keyboard.press('ArrowRight')
      await page.keyboard.type('14.5.1906')
      await expect(table.getByRole('textbox')).toHaveValue('14.5.1906')
      await expect(table.getByText('1906-05-14')).toBeVisible()
      await page.keyboard.press('Enter')
      await expect(cell(1, 1)).toHaveText('Thư số 1')
      await expect(cell(1, 3).getByTitle(/1906-05-14/)).toBeVisible()
    })

    await test.step('what is written is filled down, copied and pasted as a block, and undone', async () => {
      await page.keyboard.press('ArrowUp')
      await page.keyboard.press('Shift+ArrowDown')
      await page.keyboard.press('Shift+ArrowDown')
      await page.keyboard.press('Control+d')
      await expect(cell(3, 3)).toHaveText('14.5.1906')
      await page.keyboard.press('Control+c')
      for (const key of ['ArrowLeft', 'ArrowUp', 'ArrowUp', 'Control+v']) await page.keyboard.press(key)
      await expect(cell(3, 2)).toHaveText('14.5.1906')
      await page.keyboard.press('Control+z')
      await expect(cell(3, 2)).toHaveText('')
      await page.keyboard.press('Escape')
      await page.keyboard.press('Escape')
    })

    await test.step('a change of all is seen before it is made, and is one step', async () => {
      await page.keyboard.press('Control+a')
      await archivist.command('replace-descriptions')
      await page.getByRole('textbox', { name: t('replace.find') }).fill('thu')
      await page.getByRole('textbox', { name: t('replace.replacement') }).fill('Công văn')
      await page.getByText(t('replace.option.ignoreMarks')).click()
      await expect(page.getByRole('option', { name: /Thư số 1.*Công văn số 1/ })).toBeVisible()
      await page.getByRole('button', { name: t('batch.apply', { count: 1 }) }).click()
      await expect(page.getByText(t('batch.done', { values: 1, units: 1 }))).toBeVisible()
      await page.keyboard.press('Escape')
      await expect(cell(1, 1)).toHaveText('Công văn số 1')
    })

    await test.step('F7 goes to what the next unit still needs: one types, and F7 again', async () => {
      for (const number of [2, 3]) {
        const before = await archivist.field(t('describe.field.title')).inputValue()
        await page.keyboard.press('F7')
        await expect(archivist.field(t('describe.field.title'))).not.toHaveValue(before)
        await expect(archivist.field(t('describe.field.title'))).toBeFocused()
        await page.keyboard.type(`Thư số ${number}`)
        // The mark of who set the title goes now, and the offer of the next code as soon as another is there.
        await page.keyboard.press('Tab')
        await expect(archivist.field(t('describe.field.referenceCode'))).toBeFocused()
        await page.keyboard.type(`Ф. 1. Оп. 1. Д. ${number * 2}`)
        await page.keyboard.press('Tab')
        await expect(archivist.field(t('describe.field.date'))).toBeFocused()
      }
      await expect(cell(3, 1)).toHaveText('Thư số 3')
      await expect(cell(2, 1)).toHaveText('Thư số 2')
      await page.keyboard.press('F7')
      await expect(page.getByText(t('describe.allDescribed'))).toBeVisible()
    })
  },
)
