import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { Archivist } from '../support/archivist.ts'
import { expect, test } from '../support/app-fixture.ts'
import { badPages, drawnBadPage, type BadPage } from '../support/bad-pages.ts'
import { folderWith } from '../support/folders.ts'

/** Pages that have the words of the council, whatever is wrong with them. */
const LEGIBLE = ['upside down', 'sideways', 'dense', 'roll']

test('pages that lie wrong, are empty, black, all grain, very dense, narrow or long are each read to their end', async ({
  app,
}) => {
  const archivist = new Archivist(app)
  const { page } = archivist
  const { columns: _byHand, ...odd } = badPages(0.25)
  const roll: BadPage = {
    width: 2010,
    height: 6050,
    paper: '#ffffff',
    rows: { size: 130, left: 90, top: 200, count: 32 },
  }
  const all = { ...odd, roll }
  const folder = await folderWith()
  for (const [name, bad] of Object.entries(all))
    await writeFile(join(folder, `${name}.jpg`), await drawnBadPage(page, bad))
  await archivist.makeCollection('Odd pages', ['eng'])
  await archivist.takeIn([folder])
  await archivist.seesEverythingRead(Object.keys(all).length)

  await test.step('those with writing are found by it, and by it alone', async () => {
    const found = await archivist.search('council town')
    for (const name of LEGIBLE) await expect(found.filter({ hasText: name }).first()).toBeVisible()
    for (const name of ['blank', 'black', 'dark', 'photograph'])
      await expect(found.filter({ hasText: name })).toHaveCount(0)
  })

  await test.step('the roll, which is read in parts, has each of its lines once', async () => {
    await (await archivist.search('petition')).filter({ hasText: 'roll' }).last().dblclick()
    const text = page.getByRole('textbox', { name: archivist.speech.t('reader.text') })
    await expect(text).toHaveValue(/council/)
    const lines = (await text.inputValue()).split('\n').filter((line) => line.trim() !== '')
    expect(lines).toHaveLength(32)
    expect(lines.filter((line) => /petition/.test(line))).toHaveLength(6)
  })
})

test('a model that is damaged is named with what to do, and the next page is read', async ({ app }) => {
  const archivist = new Archivist(app)
  const { page, speech } = archivist
  const { t } = speech
  const folder = await folderWith()
  const model = gunzipSync(await readFile('node_modules/@tesseract.js-data/kaz/4.0.0_best_int/kaz.traineddata.gz'))
  const lstm = Number(model.readBigInt64LE(4 + 8 * 17))
  await writeFile(join(folder, 'dxx.traineddata'), model.fill(0, lstm, lstm + 100_000))
  const { 'upside down': legible } = badPages(0.25)
  const { turn: _turn, ...upright } = legible!
  const scans = await folderWith()
  await writeFile(join(scans, 'petition.jpg'), await drawnBadPage(page, upright))

  await archivist.makeCollection('Models', ['eng'])
  await page.keyboard.press('Control+,')
  await app.choose([join(folder, 'dxx.traineddata')], () => archivist.button(t('settings.models.add')).click())
  await expect(page.getByRole('cell', { name: 'dxx.traineddata' })).toBeVisible()
  await page.keyboard.press('Escape')
  const readIn = async (wanted: string): Promise<void> => {
    await archivist.chooseFolder([scans])
    for (const name of ['dxx', t('settings.reading.eng')]) {
      const box = page.getByRole('checkbox', { name, exact: true })
      if ((await box.isChecked()) !== (name === wanted)) await box.press('Space')
    }
    await archivist.beginImport()
  }
  await readIn('dxx')
  await archivist.seesPages(1)
  await page.keyboard.press('Control+J')
  const jobs = page.getByRole('complementary', { name: t('jobs.title') })
  const words = t('error.ocr-model', { message: 'dxx.traineddata' }).split('dxx.traineddata')
  await expect(jobs).toContainText(`${words[0]}dxx.traineddata`, { timeout: 60_000 })
  await expect(jobs).toContainText(words[1] ?? '')
  await page.keyboard.press('Control+J')

  await writeFile(join(scans, 'petition.jpg'), await drawnBadPage(page, { ...upright, grain: 3 }))
  await readIn(t('settings.reading.eng'))
  await archivist.seesPages(2)
  await archivist.seesEverythingRead(1)
})
