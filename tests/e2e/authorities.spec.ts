import type { Locator } from '@playwright/test'
import { Archivist } from '../support/archivist.ts'
import { expect, test } from '../support/app-fixture.ts'
import { samplePages, scansFrom } from '../support/scans.ts'

test('a person has one record: named in descriptions, found by any name, merged with a double, removed and back again', async ({
  app,
}) => {
  const archivist = new Archivist(app)
  const { page, speech } = archivist
  const { t } = speech
  const [one = '', two = ''] = await samplePages()
  const creator = page.getByRole('combobox', { name: t('describe.add', { field: t('describe.field.creator') }) })
  const mark = (name: string): Locator => page.getByRole('button', { name: t('authorities.mark.linked', { name }) })
  const records = page.getByRole('listbox', { name: t('authorities.list') }).getByRole('option')
  const used = page.getByRole('region', { name: t('authorities.used') })

  await test.step('a record is made, with another name', async () => {
    await archivist.makeCollection('Thư', ['vie'])
    await archivist.takeIn([await scansFrom({ 'a.jpg': one, 'b.jpg': two })], { read: false })
    await archivist.seesPages(2)
    await page.keyboard.press('Control+Shift+A')
    await archivist.makeRecord('Hồ Chí Minh')
    await archivist.describe(t('authorities.variant.add'), 'Nguyễn Ái Quốc')
    await expect(archivist.field(t('authorities.variant.name', { number: 1 }))).toHaveValue('Nguyễn Ái Quốc')
    await page.keyboard.press('Escape')
  })

  await test.step('a description names it by that name, typed without marks', async () => {
    await archivist.item(/^a/).click()
    await creator.fill('nguyen ai')
    await expect(page.getByRole('option', { name: /Nguyễn Ái Quốc/ })).toBeVisible()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('listitem').filter({ hasText: 'Nguyễn Ái Quốc' })).toBeVisible()
    await expect(mark('Hồ Chí Minh')).toBeVisible()
  })

  await test.step('what another description says becomes a record, which knows who names it', async () => {
    await archivist.item(/^b/).click()
    await creator.fill('Хо Ши Мин')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: t('authorities.mark.none', { value: 'Хо Ши Мин' }) }).press('Enter')
    await page
      .getByRole('menuitem', { name: t('authorities.mark.make', { kind: t('authorities.kind.person') }) })
      .press('Enter')
    await mark('Хо Ши Мин').press('Enter')
    await page.getByRole('menuitem', { name: t('authorities.mark.open') }).press('Enter')
    await expect(archivist.field(t('authorities.name'))).toHaveValue('Хо Ши Мин')
    await expect(used).toContainText(t('authorities.used.linked', { count: 1 }))
  })

  await test.step('the two are merged into one that both units name, as one step', async () => {
    await page.getByRole('listbox', { name: t('authorities.list') }).focus()
    await page.keyboard.press('Home')
    await page.keyboard.press('Shift+End')
    await page.getByRole('radio', { name: /Hồ Chí Minh/ }).check()
    await archivist.button(t('authorities.merge.do')).press('Enter')
    await expect(records).toHaveCount(1)
    await expect(archivist.field(t('authorities.variant.name', { number: 2 }))).toHaveValue('Хо Ши Мин')
    await expect(used).toContainText(t('authorities.used.linked', { count: 2 }))
    await page.getByRole('listbox', { name: t('authorities.list') }).focus()
    await page.keyboard.press('Control+z')
    await expect(records).toHaveCount(2)
    await page.keyboard.press('Control+Shift+z')
    await expect(records).toHaveCount(1)
  })

  await test.step('it leads to its units', async () => {
    await used.getByRole('button', { name: t('authorities.used.show') }).press('Enter')
    await expect(archivist.status()).toContainText(t('common.selected', { count: 2 }))
    await page.keyboard.press('Control+Shift+A')
  })

  await test.step('removing it asks, leaves the words, and is undone', async () => {
    await records.first().click()
    await page.keyboard.press('Delete')
    const dialog = page.getByRole('dialog')
    await expect(dialog).toContainText('2')
    await dialog.getByRole('button', { name: t('authorities.remove') }).press('Enter')
    await expect(page.getByText(t('authorities.none.title'))).toBeVisible()
    await expect(mark('Hồ Chí Minh')).toHaveCount(0)
    await page.keyboard.press('Control+z')
    await expect(records).toHaveCount(1)
  })
})
