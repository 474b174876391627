import { copyFile, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import type { Locator } from '@playwright/test'
import { languageName } from '../../renderer/ports/language-name.ts'
import { hostOfAddress } from '../../shared/domain/model-source.ts'
import { Archivist } from '../support/archivist.ts'
import { expect, test } from '../support/app-fixture.ts'
import { folderWith } from '../support/folders.ts'
import { modelMirror } from '../support/model-mirror.ts'
import { manyScans, scansFrom } from '../support/scans.ts'
import { TINY_ALPHABET, tinyReader } from '../support/tiny-reader.ts'

const beside = (name: string): string => `tests/fixtures/companions/${name}`

/** A page with its text beside it, of whose words some are doubtful: no engine needs to run. */
async function scanWithDoubts(doubts: Readonly<Record<string, number>>): Promise<string> {
  const folder = await scansFrom({ 'vie.jpg': beside('vie.jpg') })
  const hocr = await readFile(beside('vie.hocr'), 'utf8')
  const doubtful = Object.entries(doubts).reduce(
    (text, [word, percent]) => text.replace(new RegExp(`x_wconf \\d+'>${word}<`), `x_wconf ${percent}'>${word}<`),
    hocr,
  )
  await writeFile(join(folder, 'vie.hocr'), doubtful)
  return folder
}

const selectedIn = (field: Locator): Promise<string> =>
  field.evaluate((input: HTMLInputElement) => input.value.slice(input.selectionStart ?? 0, input.selectionEnd ?? 0))

test('the least certain words of a collection are confirmed and corrected by the keyboard alone', async ({ app }) => {
  const archivist = new Archivist(app)
  const { page, speech } = archivist
  await archivist.makeCollection('Thư', ['vie'])
  await archivist.takeIn([await scanWithDoubts({ Úy: 10, thành: 20, nhận: 40 })])
  await archivist.seesEverythingRead(1)
  await page.keyboard.press('Shift+F7')
  const line = archivist.field(speech.t('words.line'))
  const progress = (done: number, total = 3) =>
    expect(page.getByRole('status').filter({ hasText: speech.t('words.progress', { done, total }) })).toBeVisible()

  await test.step('the least certain word comes first, selected in its line, with its picture', async () => {
    await expect(line).toBeFocused()
    expect(await selectedIn(line)).toBe('Úy')
    await expect(page.getByRole('img', { name: speech.t('words.strip') })).toBeVisible()
    await progress(0)
  })

  await test.step('typing corrects it, and Enter goes on to the next word, of the corrected line', async () => {
    await page.keyboard.type('Ủy')
    await page.keyboard.press('Enter')
    await expect.poll(() => selectedIn(line)).toBe('thành')
    await expect(line).toHaveValue(/^Kính gửi Ủy ban/)
    await progress(1)
  })

  await test.step('Ctrl+Z takes the correction back', async () => {
    await page.keyboard.press('Control+Z')
    await expect.poll(() => selectedIn(line)).toBe('Úy')
    await expect(line).toHaveValue(/^Kính gửi Úy ban/)
    await progress(0)
    await page.keyboard.type('Ủy')
    await page.keyboard.press('Tab')
    await expect.poll(() => selectedIn(line)).toBe('thành')
    await progress(1)
  })

  await test.step('what was confirmed does not come again, what was skipped does', async () => {
    await page.keyboard.press('Enter')
    await expect.poll(() => selectedIn(line)).toBe('nhận')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Shift+F7')
    await expect(line).toBeFocused()
    expect(await selectedIn(line)).toBe('nhận')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: speech.t('words.none.title') })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('heading', { name: speech.t('words.title'), level: 1 })).toBeHidden()
  })

  await test.step('the corrected word is found', async () => {
    await expect((await archivist.search('Ủy ban hành chính')).first()).toBeVisible()
  })
})

test('what was found over the pages is replaced where it is ticked, and comes back by one undo', async ({ app }) => {
  const archivist = new Archivist(app)
  const { page, speech } = archivist
  await archivist.makeCollection('Thư', ['vie'])
  await archivist.takeIn([await scanWithDoubts({})])
  await archivist.seesEverythingRead(1)
  await page.keyboard.press('Control+Shift+H')
  await page.getByRole('textbox', { name: speech.t('replace.find') }).fill('chinh|thanh|nhan')
  await page.getByRole('textbox', { name: speech.t('replace.replacement') }).fill('[$0]')
  for (const option of ['ignoreMarks', 'regex'] as const) {
    await page.getByRole('checkbox', { name: speech.t(`replace.option.${option}`) }).press('Space')
  }
  await page.getByRole('textbox', { name: speech.t('replace.find') }).press('Enter')
  const list = page.getByRole('listbox', { name: speech.t('replace.list') })
  const found = list.getByRole('option')
  await expect(found.first()).toContainText('vie.jpg')
  const hits = (await found.count()) - 1
  expect(hits).toBeGreaterThan(1)
  await list.focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  const replace = archivist.button(speech.t('replace.replace', { count: hits - 1 }))
  await replace.press('Enter')
  await expect(page.getByText(speech.t('replace.done', { replaced: hits - 1, pages: 1 }))).toBeVisible()
  await page.keyboard.press('Escape')
  await archivist.item(/vie/).dblclick()
  const text = page.getByRole('textbox', { name: speech.t('reader.text') })
  await expect(text).toHaveValue(/hành chính \[thành\] phố Hà Nội\.\n[^]*\[nhận\]/)
  await page.getByRole('application').first().press('Control+Z')
  await expect(text).toHaveValue(/hành chính thành/)
})

test('reading that was paused stays so when the power is cut, and loses nothing when it is cancelled', async ({
  app,
}) => {
  const archivist = new Archivist(app)
  const { speech } = archivist
  await archivist.makeCollection('Hàng đợi', ['vie'])
  await archivist.takeIn([await manyScans(6)])
  await archivist.seesPages(6)
  const jobs = async (): Promise<void> => {
    if (!(await app.page.getByRole('complementary', { name: speech.t('jobs.title') }).isVisible())) {
      await app.page.keyboard.press('Control+J')
    }
  }
  const readPages = () => archivist.readMarks().count()

  await test.step('paused, no further page is begun, also after a restart', async () => {
    await jobs()
    await archivist.button(speech.t('jobs.pause')).click()
    await expect(archivist.button(speech.t('jobs.resume'))).toBeVisible()
    await app.restart('kill')
    await archivist.seesPages(6)
    await jobs()
    await expect(archivist.button(speech.t('jobs.resume'))).toBeVisible()
    const before = await readPages()
    await app.page.waitForTimeout(3000)
    expect(await readPages()).toBe(before)
  })

  await test.step('it goes on where it was, and cancelling stops it at once and keeps what was read', async () => {
    const before = await readPages()
    await archivist.button(speech.t('jobs.resume')).click()
    await expect.poll(readPages, { timeout: 60_000 }).toBeGreaterThan(before)
    const read = await readPages()
    const milliseconds = await app.page.evaluate(cancelled, speech.t('jobs.cancel-reading'))
    test.info().annotations.push({ type: 'milliseconds to cancel', description: String(Math.round(milliseconds)) })
    expect(milliseconds).toBeLessThan(1000)
    expect(await readPages()).toBeGreaterThanOrEqual(read)
    expect(await readPages()).toBeLessThan(6)
  })

  await test.step('pages that were cancelled are read when they are asked for', async () => {
    await app.page.keyboard.press('Escape')
    await app.page.keyboard.press('Control+A')
    await archivist.command('read-pages')
    await archivist.seesEverythingRead(6)
  })
})

/** Runs in the window: presses the button of that name, and waits until it is gone. */
async function cancelled(name: string): Promise<number> {
  const button = (): HTMLElement | null => document.querySelector(`button[aria-label="${name}"]`)
  const begun = performance.now()
  button()?.click()
  while (button()) await new Promise((resolve) => setTimeout(resolve, 5))
  return performance.now() - begun
}

test('a language that is installed from a file is offered, and pages are read in it', async ({ app }) => {
  const archivist = new Archivist(app)
  const { page, speech } = archivist
  const models = page.getByRole('region', { name: speech.t('settings.models') })
  const install = (path: string) => app.choose([path], () => archivist.button(speech.t('settings.models.add')).click())
  await archivist.makeCollection('Thư', ['vie'])
  const folder = await folderWith({ 'deu.traineddata': 'no model' })
  await copyFile(
    'node_modules/@tesseract.js-data/vie/4.0.0_best_int/vie.traineddata.gz',
    join(folder, 'vxx.traineddata.gz'),
  )

  await test.step('a file that is no model is refused in words', async () => {
    await page.keyboard.press('Control+,')
    await install(join(folder, 'deu.traineddata'))
    await expect(models.getByRole('alert')).toContainText(speech.t('error.model-not', { message: 'deu.traineddata' }))
  })

  await test.step('a model is installed under the name of its file, and listed', async () => {
    await install(join(folder, 'vxx.traineddata.gz'))
    await expect(models.getByRole('cell', { name: 'vxx.traineddata.gz' })).toBeVisible()
    await expect(models.getByRole('alert')).toBeHidden()
    await page.keyboard.press('Escape')
  })

  await test.step('another is downloaded after a question that names the host, and can be removed', async () => {
    const { t } = speech
    const model = await readFile(join(folder, 'vxx.traineddata.gz'))
    const mirror = await modelMirror('/ocr/{code}.traineddata.gz', (_, outgoing) => void outgoing.end(model))
    const host = hostOfAddress(mirror.source)
    const name = languageName('lat', speech)
    await page.keyboard.press('Control+,')
    const source = models.getByRole('textbox', { name: t('settings.download.source') })
    const odd = 'http://example.org/{code}.traineddata.gz'
    await source.fill(odd)
    await source.press('Enter')
    await expect(models).toContainText(t('error.download-address', { message: odd }))
    await source.fill(mirror.source)
    await source.press('Enter')
    await expect(models).toContainText(t('settings.download.source.hint'))
    await models.getByRole('button', { name: t('settings.download.language') }).click()
    await page.getByRole('option', { name, exact: true }).click()
    await models.getByRole('button', { name: t('settings.download.ask') }).click()
    const question = page.getByRole('dialog', { name: t('settings.download.title', { name, host }) })
    await expect(question).toContainText(t('settings.download.unknown'))
    expect(mirror.asked).toEqual([])
    await question.getByRole('button', { name: t('settings.download.confirm') }).click()
    await expect(models.getByRole('row').filter({ hasText: name })).toContainText(host)
    expect(mirror.asked).toEqual(['/ocr/lat.traineddata.gz'])
    await mirror.close()
    await models.getByRole('button', { name: t('settings.models.remove', { name }) }).click()
    await page.getByRole('button', { name: t('settings.models.remove.confirm'), exact: true }).click()
    await expect(models.getByRole('row').filter({ hasText: name })).toHaveCount(0)
    await page.keyboard.press('Escape')
  })

  await test.step('a recogniser of lines is listed with its licence, and back when it was removed', async () => {
    const { t } = speech
    const alphabet = Buffer.from(JSON.stringify({ version: 1, blank: 0, characters: TINY_ALPHABET }))
    const card = Buffer.from(JSON.stringify({ name: 'Tiny', licence: 'CC0-1.0' }))
    const files = { 'reader.onnx': tinyReader(), 'alphabet.json': alphabet, 'model.json': card }
    await writeFile(join(folder, 'tiny.zip'), zipSync(files))
    await page.keyboard.press('Control+,')
    await install(join(folder, 'tiny.zip'))
    const row = models.getByRole('row').filter({ hasText: 'Tiny' })
    await expect(row).toContainText('CC0-1.0')
    await models.getByRole('button', { name: t('settings.models.remove', { name: 'Tiny' }) }).click()
    await expect(row).toHaveCount(0)
    await models.getByRole('button', { name: t('settings.models.back') }).click()
    await expect(row).toContainText('tiny.zip')
    await page.keyboard.press('Escape')
  })

  await test.step('pages are read in it', async () => {
    const scans = await scansFrom({ 'vie.jpg': beside('vie.jpg') })
    await archivist.chooseFolder([scans])
    for (const name of ['vxx', speech.t('settings.reading.vie')]) {
      await page.getByRole('checkbox', { name, exact: true }).press('Space')
    }
    await archivist.beginImport()
    await archivist.seesEverythingRead(1)
    await archivist.item(/vie/).dblclick()
    await expect(page.getByRole('textbox', { name: speech.t('reader.text') })).toHaveValue(/hành chính thành phố/)
    await expect(page.getByText(/vxx/).first()).toBeVisible()
  })

  await test.step('and again by the lines, with the engine that was installed', async () => {
    await archivist.tool('reader.text-tools', speech.t('reader.read-again'))
    await archivist.button(speech.t('choice.engine')).click()
    await page.getByRole('option', { name: speech.t('choice.engine.own', { name: 'Fonds' }) }).click()
    await archivist.button(new RegExp(`^${speech.t('reader.read')}$`)).click()
    // All that it can say.
    await expect(page.getByRole('textbox', { name: speech.t('reader.text') })).toHaveValue(/^[ab\s]+$/, {
      timeout: 60_000,
    })
  })
})
