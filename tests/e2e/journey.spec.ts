import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Archivist } from '../support/archivist.ts'
import { expect, test } from '../support/app-fixture.ts'
import { folderWith } from '../support/folders.ts'
import { hasRealScans, REAL_SCANS, samplePages, scansFrom, writePdf } from '../support/scans.ts'

async function folderOfScans(): Promise<string> {
  const [kieu = '', , , letter = ''] = await samplePages()
  const folder = await scansFrom({
    'Phông 1/Hồ sơ 1/kieu.jpg': kieu,
    'Phông 1/Hồ sơ 1/thu.jpg': letter,
    'Phông 1/Hồ sơ 1/copy of kieu.jpg': kieu,
    'Phông 1/thu 2.jpg': letter,
    ...(hasRealScans ? { 'Phông 1/nd30.png': `${REAL_SCANS}/vi-print-lowres/pages/nd30_2020_photo.png` } : {}),
  })
  await writePdf(join(folder, 'báo cáo.pdf'), ['Harbour report of Tourane', 'Second page about rice'])
  await writeFile(join(folder, 'torn.jpg'), 'this is no picture')
  await writeFile(join(folder, 'empty.tif'), '')
  return folder
}

test(
  'scans go in, are read, described, mapped, found, exported, and the export comes back unchanged',
  { tag: '@both' },
  async ({ app }) => {
    const archivist = new Archivist(app)
    const { page, speech } = archivist
    const items = hasRealScans ? 4 : 3
    const pages = items + 1

    await archivist.makeCollection('Thư từ Huế', ['vie', 'eng'])
    await archivist.takeIn([await folderOfScans()])
    await archivist.seesPages(pages)
    await archivist.seesEverythingRead(items)

    await test.step('what could not go in is named with its reason, and duplicates with their first', async () => {
      await page.keyboard.press('Control+J')
      const jobs = page.getByRole('complementary', { name: speech.t('jobs.title') })
      for (const words of ['torn.jpg', 'empty.tif', 'copy of kieu.jpg', 'thu 2.jpg'])
        await expect(jobs).toContainText(words)
      await page.keyboard.press('Control+J')
    })

    await test.step('a description saves itself, and undo and redo walk through it', async () => {
      await archivist.item(/^thu/).click()
      await archivist.describe(speech.t('describe.field.title'), 'Thư gửi từ Tourane')
      await expect(archivist.item(/Thư gửi từ Tourane/)).toBeVisible()
      await archivist.describe(speech.t('describe.field.date'), 'ngày 12 tháng 3 năm 1896')
      await expect(archivist.item(/Thư gửi/)).toBeVisible()
      await archivist.item(/Thư gửi/).click()
      await page.keyboard.press('Control+Z')
      await expect(archivist.field(speech.t('describe.field.date'))).toHaveValue('')
      await page.keyboard.press('Control+Shift+Z')
      await expect(archivist.field(speech.t('describe.field.date'))).toHaveValue('ngày 12 tháng 3 năm 1896')
    })

    await test.step('a text in an older encoding is put right when it is asked for, and an undo gives it back', async () => {
      const note = archivist.field(speech.t('describe.field.note'))
      const convert = archivist.button(speech.t('rescue.convert'))
      await note.fill('hép møt tÕt')
      await convert.click()
      await expect(note).toHaveValue('hộp mứt tết')
      await archivist.item(/Thư gửi/).click()
      await page.keyboard.press('Control+Z')
      await expect(note).toHaveValue('hép møt tÕt')
      await archivist.button(speech.t('rescue.keep')).click()
      await expect(convert).toBeHidden()
      await archivist.command('rescue-text')
      await archivist.button(speech.t('rescue.batch.convert', { count: 1 })).click()
      await expect(note).toHaveValue('hộp mứt tết')
      await page.keyboard.press('Control+Z')
      await expect(note).toHaveValue('hép møt tÕt')
      await page.keyboard.press('Control+Z')
      await expect(note).toHaveValue('')
    })

    await test.step('a name of another time is warned of, and the name of the time is a press away', async () => {
      await page.getByRole('combobox', { name: speech.t('places.add') }).fill('Ленинград')
      await page
        .getByRole('listbox', { name: speech.t('places.add') })
        .getByRole('option')
        .first()
        .click()
      const places = page.getByRole('region', { name: speech.t('places.field') })
      const [written, right] = ['Ленинград', 'Санкт-Петербург']
      await expect(places).toContainText(speech.t('places.anachronism', { written, right }))
      await archivist.button(speech.t('places.take-then', { name: right })).click()
      await expect(places.getByRole('status')).toBeHidden()
      await places.getByRole('button', { name: speech.t('places.remove', { name: '' }).trim() }).click()
    })

    await test.step('a place is found by its old name and shown on the map', async () => {
      const box = page.getByRole('combobox', { name: speech.t('places.add') })
      await box.fill('tourane')
      await page
        .getByRole('listbox', { name: speech.t('places.add') })
        .getByRole('option')
        .first()
        .click()
      await archivist.goTo('map')
      await expect(page.getByRole('listbox', { name: speech.t('places.list') }).getByText(/Nẵng|Da Nang/)).toBeVisible()
      await archivist.goTo('grid')
    })

    await test.step('text read from the scans is found without diacritics and opens with its hits', async () => {
      const found = await archivist.search('tram nam')
      await expect(found.locator('mark')).toHaveText([/trăm/i, /năm/i])
      await found.last().dblclick()
      await expect(page.getByRole('textbox', { name: speech.t('reader.text') })).toHaveValue(/trăm năm/i)
      await expect(archivist.hitsOnThePage().first()).toBeVisible()
      await page.keyboard.press('Escape')
    })

    await test.step('the text inside a PDF is kept', async () => {
      await expect(await archivist.search('harbour rice')).toHaveCount(0)
      await expect(await archivist.search('rice')).toContainText([/báo cáo/, /Second page about rice/])
      const misread = await archivist.search('ricc')
      await expect(misread).toHaveCount(0)
      await archivist.command('search-misread')
      await expect(misread).toContainText([/báo cáo/, /Second page about rice/])
      await archivist.search('')
    })

    await test.step('the export holds what was described, and comes back unchanged', async () => {
      const files = await archivist.export()
      expect(Object.keys(files).sort().slice(0, 3)).toEqual(['items.csv', 'items.geojson', 'items.jsonld'])
      const csv = files['items.csv'] ?? ''
      expect(csv.startsWith('\uFEFF')).toBe(true)
      expect(csv).toContain('Thư gửi từ Tourane')
      expect(csv).toContain('1896-03-12')
      expect(files['items.geojson']).toContain('108.2')
      expect(files['text/báo cáo.pdf.2.txt']).toContain('Second page about rice')
      const again = await folderWith({ 'items.csv': csv })
      await app.choose([join(again, 'items.csv')], () => archivist.button(speech.t('export.csv.choose')).click())
      await expect(page.getByText(/0 rows changed/)).toBeVisible()
    })

    expect(app.strangers).toEqual([])
  },
)

test('a person’s correction stays when the page is read again, and is what is searched', async ({ app }) => {
  const archivist = new Archivist(app)
  const { page, speech } = archivist
  const [kieu = ''] = await samplePages()
  await archivist.makeCollection('Kiều', ['vie'])
  await archivist.takeIn([await scansFrom({ 'kieu.jpg': kieu })])
  await archivist.seesEverythingRead(1)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await archivist.item(/kieu/).dblclick()
  const text = page.getByRole('textbox', { name: speech.t('reader.text') })
  const seen = () => archivist.placesIn(page.getByRole('application'), text)
  await expect(page.getByRole('application')).toBeFocused()
  const fitted = await seen()
  await page.keyboard.press('+')
  await expect.poll(seen).not.toEqual(fitted)
  await text.click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' Chữa bằng tay')
  const near = await seen()
  await expect(page.getByText(speech.t('reader.kind-person')).first()).toBeVisible()
  await archivist.tool('reader.text-tools', speech.t('reader.read-again'))
  await archivist.button(speech.t('suggest.ask')).click()
  await expect(page.getByText(/It seems to be: Vietnamese/)).toBeVisible({ timeout: 60_000 })
  await archivist.button(speech.t('suggest.use')).click()
  await archivist.button(speech.t('choice.preset')).click()
  await page.getByRole('option', { name: speech.t('preset.block'), exact: true }).click()
  await archivist.button(new RegExp(`^${speech.t('reader.read')}$`)).click()
  await expect(archivist.status()).not.toContainText('reading', { timeout: 60_000 })
  await expect(page.getByText(/Chữa bằng tay/).first()).toBeVisible()
  expect(await seen()).toEqual(near)
  await archivist.button(speech.t('reader.shown')).click()
  await expect(page.getByRole('option', { name: /prepared: one block/ })).toBeVisible({ timeout: 60_000 })
  await page.keyboard.press('Escape')
  await archivist.tool('reader.text-tools', speech.t('reader.read-again'))
  await expect(archivist.button(speech.t('choice.preset'))).toContainText(speech.t('preset.block'))
  await page.keyboard.press('Escape')
  await expect(await archivist.search('chua bang tay')).toContainText([/kieu/, /Chữa bằng tay/])
})

test('the reader keeps the keyboard at its last page, and says so when what it shows is gone', async ({ app }) => {
  const archivist = new Archivist(app)
  const { page, speech } = archivist
  const { t } = speech
  const folder = await folderWith()
  await writePdf(join(folder, 'thư.pdf'), ['First page', 'Second page'])
  await archivist.makeCollection('Thư', ['vie'])
  await archivist.takeIn([folder], { read: false })
  await archivist.seesPages(2)
  const reader = page.getByRole('region', { name: t('reader.name') })
  const next = archivist.button(t('reader.next'))

  await test.step('a button that its own press switches off keeps the focus, and the keys go on', async () => {
    await archivist.item(/thư/).dblclick()
    await next.press('Enter')
    await expect(page.getByText(t('reader.page-of', { page: 2, count: 2 }))).toBeVisible()
    await expect(next).toBeFocused()
    await expect(next).toBeDisabled()
    await page.keyboard.press('Enter')
    await page.keyboard.press('PageUp')
    await expect(page.getByText(t('reader.page-of', { page: 1, count: 2 }))).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(reader).toHaveCount(0)
  })

  await test.step('undoing the import under an open page leaves the way back', async () => {
    await archivist.item(/thư/).dblclick()
    await expect(reader).toBeVisible()
    await archivist.command('imports')
    await archivist.button(t('imports.undo')).click()
    await page.keyboard.press('Escape')
    await expect(reader).toContainText(t('reader.gone'))
    await page.keyboard.press('Control+Z')
    await expect(page.getByText(t('reader.page-of', { page: 1, count: 2 }))).toBeVisible()
    await archivist.command('redo')
    await expect(reader).toContainText(t('reader.gone'))
    await page.keyboard.press('Escape')
    await expect(reader).toHaveCount(0)
  })
})
