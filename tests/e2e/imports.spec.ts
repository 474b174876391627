import { copyFile, readFile, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { Archivist } from '../support/archivist.ts'
import { expect, test } from '../support/app-fixture.ts'
import { manyScans } from '../support/scans.ts'

test(
  'an import is in the journal, is undone as a whole, comes back, and goes in again after it was undone',
  { tag: '@both' },
  async ({ app, shell }) => {
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

    await test.step('one file that did not go in is tried again by itself, once it was mended', async () => {
      await writeFile(
        join(folder, 'torn.jpg'),
        Buffer.concat([await readFile(join(folder, 'scan 1.jpg')), Buffer.from('T')]),
      )
      const again = archivist.button(t('imports.try-file', { file: 'torn.jpg' }))
      await again.press('Enter')
      if (shell === 'chromium') {
        const choice = page.getByRole('menuitem', { name: t('jobs.choose-folder-again') })
        await app.choose([folder], () => choice.press('Enter'))
      }
      await expect(again).toBeHidden()
      const [record] = await archivist.importRecords()
      await expect(record!).toContainText(t('common.pages', { count: 4 }))
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
      await archivist.seesPages(4)
      await page.keyboard.press('Control+Shift+Z')
      await archivist.seesPages(0)
    })

    await test.step('the same folder goes in again whole', async () => {
      await archivist.takeIn([folder], { read: false })
      await archivist.seesPages(4)
      await archivist.command('imports')
      const records = await archivist.importRecords()
      expect(records).toHaveLength(2)
      await expect(records[0]!).not.toContainText(t('imports.duplicates', { count: 4 }))
      await records[1]!.getByRole('button').first().click()
      await records[1]!.getByRole('button', { name: t('imports.bring-back') }).click()
      await page.keyboard.press('Escape')
      await archivist.seesPages(8)
    })
  },
)

test(
  'a folder that has grown is looked at once more, and only what is new goes in',
  { tag: '@both' },
  async ({ app, shell }) => {
    const archivist = new Archivist(app)
    const { page, speech } = archivist
    const { t } = speech
    const folder = await manyScans(3)
    await archivist.makeCollection('Nhập thêm', ['eng'])
    await archivist.takeIn([folder], { read: false })
    await archivist.seesPages(3)
    await addScan(folder, 'scan 4')
    await copyFile(join(folder, 'scan 1.jpg'), join(folder, 'scan 5.jpg'))
    await archivist.command('imports')
    const button = archivist.button(t(shell === 'electron' ? 'imports.repeat' : 'imports.repeat-choose'))
    if (shell === 'electron') await button.click()
    else await app.choose([folder], () => button.click())
    await expect(page.getByText(t('imports.here', { count: 3 })).first()).toBeVisible()
    await archivist.seesPages(4)
    const [record] = await archivist.importRecords()
    await expect(record!).toContainText(t('common.pages', { count: 1 }))
    await expect(record!).toContainText(t('imports.duplicates', { count: 1 }))
  },
)

test(
  'what comes into a watched folder is taken in by itself, also after a restart',
  { tag: '@both' },
  async ({ app, shell }) => {
    const archivist = new Archivist(app)
    const { t } = archivist.speech
    const folder = await manyScans(2)
    await archivist.makeCollection('Theo dõi', ['eng'])
    await archivist.command('imports')
    if (shell === 'chromium') {
      await expect(app.page.getByText(t('watch.unable'))).toBeVisible()
      return
    }
    await archivist.button(t('watch.add')).click()
    await app.page.getByRole('checkbox', { name: t('import.read') }).press('Space')
    await app.choose([folder], () => archivist.button(t('watch.choose')).click())
    await expect(app.page.getByText(t('watch.there'), { exact: true })).toBeVisible()
    await archivist.seesPages(2)
    await addScan(folder, 'scan 3')
    await archivist.seesPages(3)
    await app.restart()
    await addScan(folder, 'scan 4')
    await archivist.seesPages(4)
    await archivist.command('imports')
    expect(await archivist.importRecords()).toHaveLength(3)
    await archivist.button(t('watch.remove', { name: basename(folder) })).click()
    await expect(app.page.getByText(t('watch.about'))).toBeVisible()
  },
)

async function addScan(folder: string, name: string): Promise<void> {
  const bytes = await readFile(join(folder, 'scan 1.jpg'))
  await writeFile(join(folder, `${name}.jpg`), Buffer.concat([bytes, Buffer.from(name)]))
}
