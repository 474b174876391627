import { join } from 'node:path'
import { expect, test } from '../support/app-fixture.ts'
import { Archivist } from '../support/archivist.ts'
import { drawParts, TABLE } from '../support/drawn-parts.ts'
import { folderWith } from '../support/folders.ts'
import { samplePages, scansFrom } from '../support/scans.ts'
import { hasSchemas, validate } from '../support/tools.ts'

test('a person lays a page out, has it read so, and vouches for its text; another one checks it', async ({ app }) => {
  const archivist = new Archivist(app)
  const { page, speech } = archivist
  const { t } = speech
  const [picture = ''] = await samplePages()
  await archivist.makeCollection('Thư', ['vie'])
  await archivist.takeIn([await scansFrom({ 'thư.jpg': picture })], { read: false })
  await archivist.seesPages(1)
  await archivist.item(/thư/).dblclick()
  const pane = page.getByRole('application')
  const blocks = page.getByRole('listbox', { name: t('blocks.list') }).getByRole('option')
  const lines = page.getByRole('textbox', { name: t('reader.text') })

  await test.step('two blocks are drawn by keys, and change places in the reading order', async () => {
    await page.getByRole('tab', { name: t('blocks.title'), exact: true }).click()
    for (const [index, kind] of (['text', 'heading'] as const).entries()) {
      await pane.focus()
      await page.keyboard.press('r')
      await page.keyboard.press('Enter')
      await expect(blocks.nth(index)).toHaveAttribute('aria-selected', 'true')
      await archivist
        .field(t('blocks.kind'))
        .or(page.getByRole('button', { name: t('blocks.kind') }))
        .first()
        .click()
      await page
        .getByRole('option', { name: t(`blocks.kind.${kind}`), exact: true })
        .last()
        .click()
    }
    await expect(blocks).toHaveCount(2)
    await page.getByRole('button', { name: t('blocks.up') }).click()
    await expect(blocks.first()).toContainText(t('blocks.kind.heading'))
    await page.keyboard.press('Control+z')
    await expect(blocks.last()).toContainText(t('blocks.kind.heading'))
  })

  await test.step('the page is read by that layout', async () => {
    await page.getByRole('button', { name: t('blocks.read') }).click()
    await page.getByRole('tab', { name: t('regions.text'), exact: true }).click()
    await expect(lines).toHaveValue(/\p{L}{2,}/u, { timeout: 60_000 })
  })

  await test.step('who corrected it says so; another person checks it', async () => {
    await page.getByRole('button', { name: t('review.raw') }).click()
    await page.getByRole('textbox', { name: t('review.name') }).fill('Nguyễn An')
    await page.getByRole('button', { name: t('review.say.corrected') }).click()
    await page.getByRole('button', { name: t('review.corrected') }).click()
    await expect(page.getByRole('button', { name: t('review.say.checked') })).toBeDisabled()
    await page.getByRole('textbox', { name: t('review.name') }).fill('Ольга')
    await page.getByRole('button', { name: t('review.say.checked') }).click()
    await expect(page.getByRole('button', { name: t('review.checked') })).toBeVisible()
  })

  await test.step('the page is ground truth, and says how well the machine read it', async () => {
    await page.getByRole('button', { name: t('review.checked') }).click()
    const truth = page.getByRole('checkbox', { name: t('measure.truth') })
    await truth.press('Space')
    await expect(truth).toBeChecked()
    await page.keyboard.press('Escape')
    await archivist.command('measure-readings')
    const row = page.getByRole('row').nth(1)
    await expect(row).toContainText('Tesseract')
    await expect(row).toContainText('0.00%')
    await expect(page.getByRole('region', { name: t('measure.differences') })).toBeVisible()
  })

  await test.step('another way of reading is measured beside it, and the result is kept', async () => {
    const ways = page.getByRole('region', { name: t('measure.ways') })
    await ways.getByRole('button', { name: t('measure.column.preset') }).click()
    await page.getByRole('option', { name: t('preset.as-it-is'), exact: true }).click()
    await ways.getByRole('button', { name: t('measure.ways.add') }).press('Enter')
    await ways
      .getByRole('button', { name: /^Leave out/ })
      .first()
      .press('Enter')
    await ways.getByRole('button', { name: t('measure.begin', { count: 1 }) }).press('Enter')
    const past = page.getByRole('region', { name: t('measure.past') }).getByRole('row')
    await expect(past).toHaveCount(2, { timeout: 60_000 })
    await expect(past.nth(1)).toContainText(t('preset.as-it-is'))
  })

  await test.step('the ground truth is exported as lines to train with, and as PAGE', async () => {
    const files = await app.exported(() => archivist.button(t('measure.export.run')).click())
    const names = Object.keys(files)
    expect(names).toEqual(
      expect.arrayContaining(['page/thư.jpg', 'page/thư.xml', 'lines/thư.001.png', 'lines/thư.001.gt.txt']),
    )
    const texts = names.filter((name) => name.endsWith('.gt.txt'))
    expect(names.filter((name) => /^lines\/.*\.png$/.test(name))).toHaveLength(texts.length)
    expect(files[texts[0] ?? '']).toMatch(/\p{L}{2,}.*\n$/u)
    expect(files['page/thư.xml']).toContain('imageFilename="thư.jpg"')
  })
})

test('a picture, a table and a seal are told from text, can be laid out otherwise, and go out as what they are', async ({
  app,
}) => {
  const archivist = new Archivist(app)
  const { page, speech } = archivist
  const { t } = speech
  const folder = await folderWith()
  await archivist.makeCollection('Harbour', ['eng'])
  await drawParts(page, join(folder, 'report.jpg'))
  await archivist.takeIn([folder])
  await archivist.seesEverythingRead(1)
  await archivist.item(/report/).dblclick()
  const blocks = page.getByRole('listbox', { name: t('blocks.list') }).getByRole('option')

  await test.step('the cells of the table are read row by row, and nothing is read in the picture', async () => {
    const cells = TABLE.flat().join('\n')
    await expect(page.getByRole('textbox', { name: t('reader.text') })).toHaveValue(
      new RegExp(`^The harbour[^\n]*\n[^\n]*Sunday\\.\n${cells}\nThe harbour[^\n]*\n[^\n]*Sunday\\.$`),
    )
  })

  await test.step('they stand among the blocks, in reading order', async () => {
    await page.getByRole('tab', { name: t('blocks.title'), exact: true }).click()
    const kinds = ['picture', 'table', 'stamp'] as const
    for (const kind of kinds) await expect(blocks.filter({ hasText: t(`blocks.kind.${kind}`) })).toHaveCount(1)
    await expect(blocks.nth(1)).toContainText(t('blocks.kind.picture'))
    await expect(blocks.nth(2)).toContainText(t('blocks.kind.table'))
    await page.keyboard.press('Escape')
  })

  await test.step('ALTO and PAGE have elements for them', async () => {
    await page.keyboard.press('Control+E')
    for (const format of ['csv', 'geojson', 'jsonld', 'annotations', 'text', 'alto', 'page'] as const) {
      await page.getByRole('checkbox', { name: t(`export.format.${format}`) }).press('Space')
    }
    const start = archivist.button(new RegExp(`${t('export.start.folder')}|${t('export.start.download')}`))
    const files = await app.exported(() => start.press('Enter'))
    const [alto = '', pageXml = ''] = [files['alto/report.xml'], files['page/report.xml']]
    expect(alto).toMatch(
      /<Illustration [^>]*TYPE="picture"[^]*LABEL="table"|LABEL="table"[^]*<Illustration [^>]*TYPE="picture"/,
    )
    for (const region of ['<ImageRegion ', '<TableRegion ', '<GraphicRegion ']) expect(pageXml).toContain(region)
    if (!hasSchemas) return
    validate('alto/alto-4-4.xsd', [alto])
    validate('page-xml/pagecontent-2019-07-15.xsd', [pageXml])
  })
})
