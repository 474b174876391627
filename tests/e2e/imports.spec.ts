import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Archivist } from '../support/archivist.ts'
import { expect, test } from '../support/app-fixture.ts'
import { manyScans } from '../support/scans.ts'

test('an import is in the journal, is undone as a whole, comes back, and goes in again after it was undone', async ({
  app,
}) => {
  const archivist = new Archivist(app)
  const { page, speech } = archivist
  const { t } = speech
  const folder = await manyScans(3)
  await writeFile(join(folder, 'torn.jpg'), 'this is no picture')
  await archivist.makeCollection('Nhập và hoàn tác', ['eng'])
  await archivist.takeIn([folder], { read: false })
  await archivist.seesPages(3)
  await archivist.item(/scan 1/).click()
  await archivist.describe(t('describe.field.title'), 'Đã mô tả')

  await test.step('the journal tells what came in and what did not', async () => {
    await archivist.command('imports')
    const [record] = await archivist.importRecords()
    await expect(record!).toContainText(t('common.pages', { count: 3 }))
    await expect(record!).toContainText('torn.jpg')
    await expect(record!.getByRole('button', { name: 'scan 2' })).toBeVisible()
  })

  await test.step('what people have made is said before it goes to the trash', async () => {
    await archivist.button(t('imports.undo')).click()
    const dialog = page.getByRole('dialog')
    await expect(dialog).toContainText(t('imports.undo.described', { count: 1 }))
    await dialog.getByRole('button', { name: t('imports.undo.confirm') }).click()
    await expect(page.getByText(t('imports.bring-back'))).toBeVisible()
    await page.keyboard.press('Escape')
    await archivist.seesPages(0)
  })

  await test.step('undoing that brings it back, with what people made', async () => {
    await page.keyboard.press('Control+Z')
    await expect(archivist.item(/Đã mô tả/)).toBeVisible()
    await archivist.seesPages(3)
    await page.keyboard.press('Control+Shift+Z')
    await archivist.seesPages(0)
  })

  await test.step('the same folder goes in again whole', async () => {
    await archivist.takeIn([folder], { read: false })
    await archivist.seesPages(3)
    await archivist.command('imports')
    const records = await archivist.importRecords()
    expect(records).toHaveLength(2)
    await expect(records[0]!).not.toContainText(t('imports.duplicates', { count: 3 }))
    await records[1]!.getByRole('button').first().click()
    await records[1]!.getByRole('button', { name: t('imports.bring-back') }).click()
    await page.keyboard.press('Escape')
    await archivist.seesPages(6)
  })
})
