import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Archivist } from '../support/archivist.ts'
import { expect, test } from '../support/app-fixture.ts'
import { scansFrom } from '../support/scans.ts'

/** A page of two lines as Tesseract writes it, each word 60 pixels wide. */
function hocrOf(lines: readonly (readonly string[])[]): string {
  const word = (text: string, line: number, at: number): string =>
    `<span class='ocrx_word' title='bbox ${40 + at * 70} ${40 + line * 50} ${100 + at * 70} ${65 + line * 50}; x_wconf 95'>${text}</span>`
  const body = lines.map((words, line) => {
    const box = `bbox 40 ${40 + line * 50} 600 ${70 + line * 50}`
    return `<span class='ocr_line' title='${box}'>${words.map((text, at) => word(text, line, at)).join(' ')}</span>`
  })
  return `<html xmlns="http://www.w3.org/1999/xhtml"><head><meta name='ocr-system' content='tesseract 5.3.0'/></head>
<body><div class='ocr_page' title='bbox 0 0 840 221'><p class='ocr_par'>${body.join('\n')}</p></div></body></html>`
}

test('a text in old spelling is found by modern words, which light on the picture', async ({ app }) => {
  const archivist = new Archivist(app)
  await archivist.makeCollection('Фонд 223', ['rus'])
  const scans = await scansFrom({ 'дѣло/лист.jpg': 'tests/fixtures/companions/vie.jpg' })
  const lines = [['Дѣло', 'о', 'помощи', 'крестьян-'], ['скаго', 'банка', 'голодающимъ']] // prettier-ignore
  await writeFile(join(scans, 'дѣло/лист.hocr'), hocrOf(lines))
  await archivist.takeIn([scans])
  await archivist.seesEverythingRead(1)

  const found = await archivist.search('крестьянского')
  await expect(found.last()).toContainText('крестьянского')
  await found.last().dblclick()
  // One word on the picture, in two parts.
  await expect(archivist.hitsOnThePage()).toHaveCount(2)
  await app.page.keyboard.press('Escape')

  await (await archivist.search('дело голодающим')).last().dblclick()
  await expect(archivist.hitsOnThePage()).toHaveCount(2)
})

test('rules are changed in the settings, tried on a line, and followed by the reader and the search', async ({
  app,
}) => {
  const { page } = app
  const archivist = new Archivist(app)
  const { t } = archivist.speech
  await archivist.makeCollection('Фонд 223', ['rus'])
  const scans = await scansFrom({ 'дѣло/лист.jpg': 'tests/fixtures/companions/vie.jpg' })
  await writeFile(
    join(scans, 'дѣло/лист.hocr'),
    hocrOf([
      ['Дѣло', 'о', 'помощи', 'крестьян-'],
      ['скаго', 'банка'],
    ]),
  )
  await archivist.takeIn([scans])
  await archivist.seesEverythingRead(1)

  await page.keyboard.press('Control+,')
  await archivist.button(t('normal.way')).click()
  await page.getByRole('option', { name: t('orthography.name.russian-1918') }).click()
  await archivist.button(/^Rules \(\d+\)$/).press('Enter')
  const normal = page.getByRole('status', { name: t('normal.sample.normal') })
  await archivist.field(t('normal.sample')).fill('Дѣло князя')
  await expect(normal).toHaveText('Дело князя')
  const yat = page.getByRole('checkbox', { name: t('orthography.rule.yat') })
  await yat.press('Space')
  await expect(normal).toHaveText('Дѣло князя')
  await yat.press('Space')
  await expect(normal).toHaveText('Дело князя')

  const rule = t('orthography.rule.yat')
  await archivist.button(t('normal.own.edit', { rule })).press('Enter')
  const form = page.getByRole('group', { name: rule, exact: true })
  await form.getByRole('textbox', { name: t('normal.own.exceptions') }).fill('дѣло')
  await form.getByRole('button', { name: t('normal.own.keep') }).press('Enter')
  await expect(normal).toHaveText('Дѣло князя')
  await archivist.button(t('normal.own.edit', { rule })).press('Enter')
  await form.getByRole('button', { name: t('normal.rule.as-shipped') }).press('Enter')
  await expect(normal).toHaveText('Дело князя')

  await archivist.button(t('normal.own.add')).press('Enter')
  await expect(page.getByText(t('orthography.problem.empty-from'))).toBeVisible()
  await archivist.field(t('normal.own.from')).fill('дѣло')
  await archivist.field(t('normal.own.to')).fill('тяжба')
  await archivist.field(t('normal.own.to')).press('Enter')
  await expect(normal).toHaveText('Тяжба князя')
  await page.keyboard.press('Escape')
  await expect(async () => {
    await archivist.search('')
    await expect((await archivist.search('тяжба')).first()).toBeVisible({ timeout: 2000 })
  }).toPass()

  await (await archivist.search('тяжба')).last().dblclick()
  await expect(archivist.hitsOnThePage()).toHaveCount(1)
  await archivist.button(t('normal.show')).press('Space')
  const lines = page.getByRole('list', { name: t('normal.text') }).getByRole('listitem')
  await expect(lines.first()).toHaveText('Тяжба о помощи крестьянского')
  await lines.first().press('F2')
  const field = page.getByRole('textbox', { name: t('normal.field', { text: 'Дѣло о помощи крестьян-' }) })
  await field.fill('Дело о помощи крестьянского')
  await field.press('Enter')
  await expect(lines.first()).toContainText(`Дело о помощи крестьянского${t('normal.by-hand')}`)
  await page.keyboard.press('Control+z')
  await expect(lines.first()).toHaveText('Тяжба о помощи крестьянского')

  // Line by line it is edited as it is written.
  await page.getByRole('application').press('l')
  await expect(page.getByRole('textbox', { name: t('lines.field', { number: 1 }), exact: true })).toHaveValue(/^Дѣло/)
  await archivist.button(t('normal.show')).press('Space')
  await expect(lines.first()).toHaveText('Тяжба о помощи крестьянского')
})
