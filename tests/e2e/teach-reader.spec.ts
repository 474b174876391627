import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { pageFile } from '../../shared/formats/page/write-page.ts'
import { pageOfText } from '../../shared/formats/readings/page-of-text.ts'
import { Archivist } from '../support/archivist.ts'
import { expect, test } from '../support/app-fixture.ts'
import { aPage, aReading } from '../support/builders.ts'
import { folderWith } from '../support/folders.ts'
import { bmpOf, tinyPage } from '../support/tiny-page.ts'
import { TINY_ALPHABET, tinyReader } from '../support/tiny-reader.ts'

const LINES = 100

/** A page of bars with its true text beside it, and a recogniser that takes some of them for others. */
async function letters(): Promise<string> {
  const { lines, picture } = tinyPage(LINES, 1)
  const page = aPage('p', 'u', { path: 'page.bmp', size: picture })
  const reading = { ...aReading('r', 'p', { kind: 'person', engine: null }), lines }
  const folder = await folderWith({
    'page.xml': pageFile({ ...pageOfText({ page, reading }), image: 'page.bmp', frame: 0 }),
  })
  await writeFile(join(folder, 'page.bmp'), bmpOf(picture))
  return folder
}

async function tinyModel(): Promise<string> {
  const alphabet = JSON.stringify({ version: 1, blank: 0, characters: TINY_ALPHABET })
  const files = {
    'reader.onnx': tinyReader(undefined, { blunt: true }),
    'alphabet.json': new TextEncoder().encode(alphabet),
  }
  const path = join(await folderWith(), 'bars.zip')
  await writeFile(path, zipSync(files))
  return path
}

test('the reader is taught corrected lines on the device, and what it learned is told', async ({ app }) => {
  const archivist = new Archivist(app)
  const { page, speech } = archivist
  const { t } = speech
  await archivist.makeCollection('Bars', ['vie'])
  await archivist.takeIn([await letters()], { read: false })
  await archivist.seesPages(1)
  await page.keyboard.press('Control+,')
  const models = page.getByRole('region', { name: t('settings.models') })
  await app.choose([await tinyModel()], () => archivist.button(t('settings.models.add')).click())
  await expect(models).toContainText(t('settings.models.added', { name: 'reader' }))

  await test.step('where its lines are counted, it is taught', async () => {
    await models.getByRole('button', { name: t('improve.open') }).press('Enter')
    const improving = page.getByRole('region', { name: t('improve.title') })
    await expect(improving).toContainText(t('improve.count', { count: LINES }))
    await improving.getByRole('button', { name: t('improve.begin') }).press('Enter')
    // A tiny model may learn nothing of so few bars; that it was taught and judged is told either way.
    const [told] = t('improve.better', { lines: 90, judged: 10, before: '|', after: '|' }).split('.')
    await expect(improving.getByRole('status')).toContainText((told ?? '').split(',')[0] ?? '', { timeout: 60_000 })
    await page.keyboard.press('Escape')
  })
  expect(app.strangers).toEqual([])
})
