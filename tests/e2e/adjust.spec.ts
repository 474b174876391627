import { join } from 'node:path'
import { expect, test } from '../support/app-fixture.ts'
import { Archivist } from '../support/archivist.ts'
import { drawScan } from '../support/drawn-scans.ts'
import { folderWith } from '../support/folders.ts'
import { samplePages } from '../support/scans.ts'

const READ = 90_000

test('a page laid askew is straightened, read where its words stand, and laid askew again by undo', async ({ app }) => {
  test.setTimeout(240_000)
  const archivist = new Archivist(app)
  const { page, speech } = archivist
  const { t } = speech
  const folder = await folderWith()
  const [kieu = ''] = await samplePages()
  await drawScan(page, { sources: [kieu], to: join(folder, 'askew.jpg'), careless: { kind: 'askew', degrees: 4 } })
  await archivist.makeCollection('Thư', ['vie'])
  await archivist.takeIn([folder], { read: false })
  await archivist.item(/askew/).dblclick()
  await page.keyboard.press('Control+Shift+E')
  await expect(page.getByRole('heading', { name: t('adjust.title') })).toBeVisible()

  await archivist.button(t('adjust.find')).click()
  await expect(page.getByRole('spinbutton', { name: t('adjust.angle') })).toHaveValue(/^-[34]/)
  await archivist.button(t('adjust.view.result')).click()
  await archivist.button(t('adjust.apply', { count: 1 })).click()
  await archivist.button(t('adjust.read-again')).click()
  await page.keyboard.press('Escape')

  const text = page.getByRole('textbox', { name: t('reader.text') })
  await expect(text).toHaveValue(/Trăm năm/, { timeout: READ })
  await page.getByRole('application').focus()
  await page.keyboard.press('Control+Z')
  await page.keyboard.press('Control+Shift+E')
  await expect(page.getByRole('spinbutton', { name: t('adjust.angle') })).toHaveValue('0')
  await expect(archivist.button(t('adjust.revert'))).toBeDisabled()
})

test('an opening becomes two pages with a text each, and one page again by undo', async ({ app }) => {
  test.setTimeout(240_000)
  const archivist = new Archivist(app)
  const { page, speech } = archivist
  const { t } = speech
  const folder = await folderWith()
  const [first = '', second = ''] = await samplePages()
  await drawScan(page, { sources: [first, second], to: join(folder, 'opening.jpg'), careless: { kind: 'opening' } })
  await archivist.makeCollection('Sách', ['vie'])
  await archivist.takeIn([folder], { read: false })
  await archivist.item(/opening/).click()
  await page.keyboard.press('Control+Shift+E')

  const split = page.getByRole('checkbox', { name: t('adjust.split') })
  await expect(split).toBeEnabled()
  await split.press('Space')
  const gutter = page.getByRole('button', { name: /^Gutter/ })
  await expect(gutter).toHaveAccessibleName(/(49|50|51)%/)
  await gutter.focus()
  await page.keyboard.press('Shift+ArrowRight')
  await expect(gutter).toHaveAccessibleName(/5[123]%/)
  await archivist.button(t('adjust.apply', { count: 1 })).click()
  await expect(page.getByText(t('reader.page-of', { page: 1, count: 2 }))).toBeVisible()
  await archivist.button(t('adjust.read-again')).click()
  await page.keyboard.press('Escape')
  await archivist.seesPages(2)
  await archivist.item(/opening/).dblclick()
  await expect(page.getByText(t('reader.page-of', { page: 1, count: 2 }))).toBeVisible()
  await expect(page.getByRole('textbox', { name: t('reader.text') })).toHaveValue(/Trăm năm/, { timeout: READ })

  await page.keyboard.press('Escape')
  await archivist.command('undo')
  await archivist.seesPages(1)
})

test('many pages are looked through, reviewed and adjusted in one step', async ({ app }) => {
  test.setTimeout(180_000)
  const archivist = new Archivist(app)
  const { page, speech } = archivist
  const { t } = speech
  const folder = await folderWith()
  const [first = '', second = ''] = await samplePages()
  await drawScan(page, { sources: [first], to: join(folder, 'one.jpg'), careless: { kind: 'askew', degrees: 3 } })
  await drawScan(page, { sources: [second], to: join(folder, 'two.jpg'), careless: { kind: 'askew', degrees: -2 } })
  await archivist.makeCollection('Thư', ['vie'])
  await archivist.takeIn([folder], { read: false })
  await archivist.seesPages(2)
  await archivist.item(/one/).click()
  await page.keyboard.press('Control+A')
  await page.keyboard.press('Control+Shift+E')
  await archivist.button(t('adjust.bulk.begin', { count: 2 })).click()
  const proposals = page.getByRole('list', { name: t('adjust.bulk.review') }).getByRole('listitem')
  await expect(proposals).toHaveCount(2)
  await archivist.button(t('adjust.bulk.apply', { count: 2 })).click()
  await expect(archivist.button(t('adjust.read-again'))).toBeVisible()
  await archivist.button(t('adjust.one')).click()
  await expect(page.getByRole('spinbutton', { name: t('adjust.angle') })).toHaveValue(/^-?[23]/)
  await page.keyboard.press('Escape')
  await archivist.command('undo')
  await page.keyboard.press('Control+Shift+E')
  await archivist.button(t('adjust.one')).click()
  await expect(page.getByRole('spinbutton', { name: t('adjust.angle') })).toHaveValue('0')
})
