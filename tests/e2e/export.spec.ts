import { join } from 'node:path'
import { Archivist } from '../support/archivist.ts'
import { expect, test } from '../support/app-fixture.ts'
import { filesIn, folderWith } from '../support/folders.ts'
import { hasSchemas, validate } from '../support/tools.ts'
import { samplePages, scansFrom } from '../support/scans.ts'

/** A collection of one page; `read`: it is read too. */
async function aPage(archivist: Archivist, { read = false } = {}): Promise<void> {
  const [kieu = ''] = await samplePages()
  await archivist.makeCollection('Thư từ Huế', ['vie'])
  await archivist.takeIn([await scansFrom({ 'kieu.jpg': kieu })], { read })
  await archivist.seesPages(1)
}

test(
  'an export that can’t be written says where and why, and leaves nothing behind',
  { tag: '@electron' },
  async ({ app }) => {
    const { exportInto, page } = app
    if (exportInto === null) throw new Error('this shell asks for no folder')
    const archivist = new Archivist(app)
    const { speech } = archivist
    await aPage(archivist)
    const start = page.getByRole('button', { name: speech.t('export.start.folder') })
    const taken = await folderWith({ 'items.geojson': 'mine' })
    const place = await folderWith({ file: '' })
    await page.keyboard.press('Control+E')
    await exportInto(taken, () => start.click())
    await expect(page.getByRole('alert')).toContainText(`${join(taken, 'items.geojson')} exists already`)
    expect(await filesIn(taken)).toEqual({ 'items.geojson': 'mine' })
    await exportInto(join(place, 'file', 'out'), () => start.click())
    await expect(page.getByRole('alert')).toContainText(`Writing to ${join(place, 'file', 'out')} is not allowed`)
    expect(await filesIn(place)).toEqual({ file: '' })
  },
)

test('a table that was changed in a spreadsheet comes back, row by row, as one step', async ({ app }) => {
  const archivist = new Archivist(app)
  const { page, speech } = archivist
  await aPage(archivist)
  const [, row = ''] = (await archivist.export())['items.csv']?.split('\r\n') ?? []
  const [id = ''] = row.split(',')
  const changed = `id;title;shelf;latitude;longitude\r\n${id};Truyện Kiều;A 1;95;200\r\nnobody;X;;;\r\n`
  const folder = await folderWith({ 'changed.csv': changed })
  await app.choose([join(folder, 'changed.csv')], () => archivist.button(speech.t('export.csv.choose')).click())
  const report = page.getByRole('region', { name: speech.t('export.csv.title') })
  await expect(report).toContainText(speech.t('export.csv.changed', { file: 'changed.csv', changed: 1, unchanged: 0 }))
  await expect(report).toContainText(speech.t('export.csv.unknown', { columns: 'shelf' }))
  await expect(report.getByRole('listitem')).toContainText(['95, 200', 'nobody'])
  await page.keyboard.press('Escape')
  await expect(archivist.item(/Truyện Kiều/)).toBeVisible()
  await page.keyboard.press('Control+Z')
  await expect(archivist.item(/kieu/)).toBeVisible()
})

test('a date is read with its style, which a person overrules; one that is no EDTF waits with its unit', async ({
  app,
}) => {
  const archivist = new Archivist(app)
  const { page, speech } = archivist
  await aPage(archivist)
  const edtf = speech.t('describe.edtf')
  await archivist.item(/kieu/).click()
  await archivist.describe(speech.t('describe.field.date'), '25 октября 1917 г.')
  await expect(page.getByText(speech.t('date.warning.julian-assumed'))).toBeVisible()
  await expect(archivist.field(edtf)).toHaveValue('1917-11-07')
  await archivist.button(speech.t('describe.edtf.new-style', { edtf: '1917-10-25' })).click()
  await expect(archivist.field(edtf)).toHaveValue('1917-10-25')
  await archivist.field(edtf).fill('19o6')
  await page.getByRole('button', { name: speech.t('browse.all') }).click()
  const told = speech.t('describe.edtf.kept', { text: '19o6', name: 'kieu' })
  await expect(page.getByText(told)).toBeVisible()
  await archivist.button(speech.t('describe.edtf.kept.back')).click()
  await expect(archivist.field(edtf)).toHaveValue('19o6')
  await archivist.describe(edtf, '1906')
  await page.getByRole('button', { name: speech.t('browse.all') }).click()
  await expect(page.getByText(told)).toHaveCount(0)
})

test('a page that was read goes out as a PDF/A and as ALTO, of which the page shows the beginning', async ({ app }) => {
  const archivist = new Archivist(app)
  const { page, speech } = archivist
  await aPage(archivist, { read: true })
  await archivist.seesEverythingRead(1)
  await page.keyboard.press('Control+E')
  for (const format of ['csv', 'geojson', 'jsonld', 'annotations', 'text', 'alto', 'pdf'] as const) {
    await page.getByRole('checkbox', { name: speech.t(`export.format.${format}`) }).press('Space')
  }
  const preview = page.getByRole('region', { name: speech.t('export.preview.page', { format: 'ALTO' }) })
  await expect(preview.locator('pre')).toContainText('ns-v4#')
  const start = archivist.button(new RegExp(`${speech.t('export.start.folder')}|${speech.t('export.start.download')}`))
  const files = await app.exported(() => start.click())
  expect(Object.keys(files).sort()).toEqual(['alto/kieu.xml', 'pdf/kieu.pdf'])
  expect(files['alto/kieu.xml']).toContain('<String ')
  expect(files['pdf/kieu.pdf']).toMatch(/^%PDF-1\.4/)
  if (hasSchemas) validate('alto/alto-4-4.xsd', [files['alto/kieu.xml'] ?? ''])

  await test.step('its text suggests a language, which waits for a person’s word', async () => {
    await page.keyboard.press('Escape')
    await archivist.command('suggest-values')
    const language = page.getByRole('option', { name: new RegExp(speech.t('describe.field.language')) })
    // The gazetteer is loaded first.
    await expect(language).toContainText('vi', { timeout: 30_000 })
    await page.keyboard.press('Escape')
  })

  await test.step('withheld, the text does not go out, and the report says so', async () => {
    await archivist.item(/kieu|Kiều/).click()
    await archivist.button(speech.t('access.title')).press('Enter')
    await archivist.button(speech.t('access.add')).press('Enter')
    const parts = page.getByRole('group', { name: speech.t('access.what') })
    await parts.getByRole('checkbox', { name: speech.t('access.part.unit') }).press('Space')
    await parts.getByRole('checkbox', { name: speech.t('access.part.texts') }).press('Space')
    await expect(page.getByText(speech.t('access.note', { count: 1 }))).toBeVisible()
    const left = await archivist.export()
    expect(Object.keys(left).filter((path) => path.startsWith('text/'))).toEqual([])
  })
})

test('places come in from GeoJSON, a unit is put at one, and the map goes out as a picture and as GeoPackage', async ({
  app,
}) => {
  const archivist = new Archivist(app)
  const { page, speech } = archivist
  const { t } = speech
  await aPage(archivist)
  const feature = (name: string, coordinates: readonly number[]) => ({
    ...{ type: 'Feature', properties: { name }, geometry: { type: 'Point', coordinates } },
  })
  const features = [feature('Kim Long', [107.56, 16.45]), feature('Vĩ Dạ', [16.47, 107.6])]
  const folder = await folderWith({ 'places.geojson': JSON.stringify({ type: 'FeatureCollection', features }) })

  await archivist.command('import-descriptions')
  await app.choose([join(folder, 'places.geojson')], () => archivist.button(t('foreign.choose')).click())
  const look = page.getByRole('region', { name: 'places.geojson' })
  await expect(look.getByRole('option', { name: /107\.6, 16\.47/ })).toBeVisible()
  await look.getByRole('button', { name: t('exchange.order') }).press('Enter')
  await page.getByRole('option', { name: t('exchange.order.mended') }).press('Enter')
  await expect(look.getByRole('option')).toHaveCount(0)
  await page.getByRole('button', { name: t('foreign.take'), exact: true }).press('Enter')
  await expect(page.getByText(t('foreign.done', { file: 'places.geojson' }))).toBeVisible()
  await page.keyboard.press('Escape')

  await archivist.item(/kieu/).click()
  await page.getByRole('combobox', { name: t('places.add') }).fill('vi da')
  await page.getByRole('option', { name: /Vĩ Dạ/ }).first().click()
  await archivist.goTo('map')
  await archivist.button(t('exchange.picture')).press('Enter')
  const dialog = page.getByRole('dialog', { name: t('exchange.picture') })
  await dialog.getByRole('button', { name: t('exchange.picture.kind') }).press('Enter')
  await page.getByRole('option', { name: t('exchange.picture.kind.svg') }).press('Enter')
  const save = dialog.getByRole('button', { name: t('exchange.picture.save') })
  const [svg = ''] = Object.values(await app.exported(() => save.press('Enter')))
  expect(svg).toMatch(/<svg [^]*<path d="M[^]* k?m<\/text>[^]*<\/svg>/)
  await dialog.getByRole('button', { name: t('exchange.picture.kind') }).press('Enter')
  await page.getByRole('option', { name: t('exchange.picture.kind.pdf') }).press('Enter')
  const [pdf = new Uint8Array()] = Object.values(await app.exportedBytes(() => save.press('Enter')))
  expect(Buffer.from(pdf.subarray(0, 7)).toString('latin1')).toBe('%PDF-1.')
  expect(pdf.length).toBeGreaterThan(20_000)
  await dialog.getByRole('button', { name: t('common.close') }).press('Enter')

  const start = await archivist.exportOnly('gpkg')
  const files = await app.exported(() => start.click())
  expect(files['items.gpkg']).toMatch(/^SQLite format 3/)
  expect(files['items.gpkg']).toContain('Vĩ Dạ')

  // Three thousand at one point are one mark, which opens them as a list.
  const rows = Array.from({ length: 3000 }, (_, at) => `Thư ${at + 1},Đà Nẵng,16.0678,108.2208`)
  const many = await folderWith({ 'many.csv': ['title,place,latitude,longitude', ...rows].join('\n') })
  await archivist.command('import-descriptions')
  await app.choose([join(many, 'many.csv')], () => archivist.button(t('foreign.choose')).click())
  await archivist.button(t('intake.begin', { count: 3000 })).press('Enter')
  await archivist.button(t('intake.show')).press('Enter')
  await archivist.goTo('map')
  await page.getByRole('button', { name: t('places.zoom-all') }).click()
  await page.getByRole('button', { name: /^3,000/ }).press('Enter')
  const list = page.getByRole('listbox', { name: t('places.units') })
  await expect(list.getByRole('option').first()).toBeVisible()
  await expect(page.getByText(t('common.items', { count: 3000 }), { exact: true }).first()).toBeVisible()
})
