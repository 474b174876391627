import { execFileSync } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Archivist } from '../support/archivist.ts'
import { expect, test } from '../support/app-fixture.ts'
import { folderWith } from '../support/folders.ts'
import { scansFrom } from '../support/scans.ts'

const beside = (name: string): string => `tests/fixtures/companions/${name}`

function exiftool(...options: readonly string[]): string | null {
  try {
    return execFileSync('exiftool', [...options], { encoding: 'utf8' })
  } catch {
    return null
  }
}

test('text, title and place come in with the pictures that they lie beside, and leave again as XMP', async ({
  app,
}) => {
  const archivist = new Archivist(app)
  const { page, speech } = archivist
  await archivist.makeCollection('Thư từ Huế', ['vie'])
  const scans = await scansFrom({
    'thư/vie.jpg': beside('vie.jpg'),
    'thư/vie.hocr': beside('vie.hocr'),
    'thư/vie.jpg.xmp': beside('beside.xmp'),
    'дело/rus.jpg': beside('rus.jpg'),
    'дело/mets.xml': beside('nested.page.xml'),
    'дело/page/rus.xml': beside('transkribus.page.xml'),
  })
  await archivist.takeIn([scans])
  await archivist.seesPages(2)

  await test.step('nothing waits to be read, since both pages have their text', async () => {
    await archivist.seesEverythingRead(2)
  })

  await test.step('the words of a text beside a picture are found, and shown on it', async () => {
    const found = await archivist.search('uy ban hanh chinh')
    await found.last().dblclick()
    await expect(page.getByText(speech.t('reader.kind-imported')).first()).toBeVisible()
    await expect(archivist.hitsOnThePage().first()).toBeVisible()
    await expect(page.getByRole('textbox', { name: speech.t('reader.text') })).toHaveValue(/^Kính gửi/)
    await page.keyboard.press('Escape')
    await archivist.search('')
  })

  await test.step('what people transcribed elsewhere is told to be theirs', async () => {
    await (await archivist.search('крестьян')).last().dblclick()
    await expect(page.getByText(speech.t('reader.kind-transcribed')).first()).toBeVisible()
    await page.keyboard.press('Escape')
    await archivist.search('')
  })

  await test.step('the sidecar names the item and puts it on the map', async () => {
    await archivist.item(/Заглавие из файла рядом/).click()
    await expect(archivist.field(speech.t('describe.field.title'))).toHaveValue('Заглавие из файла рядом')
    await expect(page.getByRole('region', { name: speech.t('places.field') })).toContainText('Hu')
  })

  await test.step('an export writes it beside the original, for photo programs', async () => {
    await page.keyboard.press('Control+E')
    await page
      .getByRole('group', { name: speech.t('export.what') })
      .getByRole('radio')
      .last()
      .check({ force: true })
    await page.getByRole('checkbox', { name: speech.t('export.format.xmp') }).press('Space')
    const start = archivist.button(
      new RegExp(`${speech.t('export.start.folder')}|${speech.t('export.start.download')}`),
    )
    const files = await app.exported(() => start.click())
    const sidecar = files['thư/vie.jpg.xmp'] ?? ''
    expect(sidecar).toContain('Заглавие из файла рядом')
    const path = join(await folderWith(), 'vie.jpg.xmp')
    await writeFile(path, sidecar)
    const read = exiftool('-n', '-s3', '-XMP-dc:Title', '-XMP-exif:GPSLatitude', path)
    if (read === null) test.info().annotations.push({ type: 'skipped', description: 'exiftool is not installed' })
    else expect(read.trim().split('\n')).toEqual(['Заглавие из файла рядом', '16.4637'])
  })

  expect(app.strangers).toEqual([])
})

test('everything that a file says of itself is found by word, and copied into a field by one key', async ({ app }) => {
  const archivist = new Archivist(app)
  const { page, speech } = archivist
  await archivist.makeCollection('Ảnh', ['vie'])
  await test.step('which tag goes into which field is chosen in the settings, a tag of one’s own too', async () => {
    await archivist.command('settings')
    const mapping = page.getByRole('group', { name: speech.t('metadata.mapping') })
    await mapping.getByRole('checkbox', { name: /exif:DateTimeOriginal/ }).press('Space')
    await expect(mapping.getByRole('checkbox', { name: /exif:DateTimeOriginal/ })).toBeChecked()
    const own = archivist.field(speech.t('metadata.mapping.new'))
    await own.fill('photoshop:Country')
    await own.press('Enter')
    await expect(page.getByText(speech.t('metadata.mapping.wrong'))).toBeVisible()
    await own.fill('xmp:photoshop:Country')
    await own.press('Enter')
    await expect(mapping.getByRole('checkbox', { name: /xmp:photoshop:Country/ })).toBeChecked()
    await page.keyboard.press('Escape')
  })
  // The master and the copy for use of one page, in folders as Russian archives call them.
  const files = { 'ЭФП-1/said.jpg': beside('said.jpg'), 'ЭФП-3/said.jpg': beside('vie.jpg') }
  await archivist.takeIn([await scansFrom(files)], { read: false })
  await archivist.seesPages(1)
  await archivist.item(/Công văn về việc mở đường/).click()
  await test.step('what the chosen tags say is in their fields', async () => {
    await expect(archivist.field(speech.t('describe.field.date'))).toHaveValue(/1946/)
    await expect(archivist.field(speech.t('describe.field.note'))).toHaveValue('Việt Nam')
  })
  await test.step('the copy for use is a file of the page, which can be shown in the place of the master', async () => {
    await archivist.button(speech.t('files.title')).press('Enter')
    const roles = page.getByRole('button', { name: speech.t('files.role') })
    await expect(roles).toHaveText([speech.t('files.role.master'), speech.t('files.role.access')])
    await expect(archivist.button(speech.t('files.viewNamed', { name: 'said.jpg' }))).toBeVisible()
  })
  await archivist.button(speech.t('metadata.section')).click()
  await page.getByRole('searchbox', { name: speech.t('metadata.find') }).fill('cong van so 25')
  const copy = archivist.button(/exif:ImageDescription/)
  await expect(copy).toBeVisible()
  const description = archivist.field(speech.t('describe.field.description'))
  // What had come with the file at import.
  await expect(description).toHaveValue('Cầu Long Biên nhìn từ bờ bắc')
  await copy.press('Enter')
  await expect(description).toHaveValue('Công văn số 25')
  await copy.focus()
  await page.keyboard.press('Control+Z')
  await expect(description).toHaveValue('Cầu Long Biên nhìn từ bờ bắc')
})

test('pages that are here are given the text that files have for them; what belongs to no page is told', async ({
  app,
}) => {
  const archivist = new Archivist(app)
  const { page, speech } = archivist
  await archivist.makeCollection('Thư', ['vie'])
  await archivist.takeIn([await scansFrom({ 'vie.jpg': beside('vie.jpg') })], { read: false })
  await archivist.seesPages(1)
  await archivist.command('add-readings')
  await app.choose([beside('vie.hocr'), beside('ocropus.html')], () =>
    archivist.button(speech.t('readings.choose')).click(),
  )
  const report = page.getByRole('status').filter({ hasText: speech.t('readings.matched', { count: 1 }) })
  await expect(report).toContainText('vie.hocr → vie.jpg')
  await expect(report).toContainText('ocropus.html')
  await page.keyboard.press('Escape')
  await archivist.seesEverythingRead(1)
})
