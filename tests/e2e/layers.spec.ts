import { Archivist } from '../support/archivist.ts'
import { expect, test } from '../support/app-fixture.ts'
import { scansFrom } from '../support/scans.ts'

test('a column of a vertical page is shown with its reading and translation, by the mouse and by keys, and found by both', async ({
  app,
}) => {
  const archivist = new Archivist(app)
  const { page, speech } = archivist
  const { t } = speech
  await archivist.makeCollection('Thơ', ['vie'])
  const beside = (name: string): string => `tests/fixtures/layers/columns.${name}`
  await archivist.takeIn([await scansFrom({ 'thơ.png': beside('png'), 'thơ.xml': beside('xml') })])
  await archivist.seesPages(1)
  await archivist.item(/thơ/).dblclick()
  const picture = page.getByRole('application')
  const cell = (layer: 'text' | 'transliteration' | 'translation', number: number) =>
    page.getByRole('textbox', { name: t('layers.field', { layer: t(`layers.${layer}`), number }), exact: true })

  await test.step('a press on the third column from the right brings its three layers', async () => {
    await picture.press('0')
    await picture.press('n')
    await expect(cell('text', 1)).toBeFocused()
    await picture.click()
    await expect(cell('text', 3)).toBeFocused()
    await expect(cell('text', 3)).toHaveValue('如何逆虜來侵犯')
    await expect(cell('transliteration', 3)).toHaveValue('')
    await expect(cell('translation', 3)).toHaveValue('')
  })

  await test.step('readings are offered, chosen by keys, and taken only when asked', async () => {
    const offer = page.getByRole('group', { name: t('layers.offered', { number: 3 }) })
    await expect(offer).toContainText('nghịch')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Alt+Enter')
    await expect(offer.getByRole('button', { name: /^如/ })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(cell('transliteration', 3)).toHaveValue('như hà nghịch lỗ lai xâm phạm')
    await expect(cell('transliteration', 3)).toBeFocused()
  })

  await test.step('Tab goes to the next layer, Enter to the next line', async () => {
    await page.keyboard.press('Tab')
    await page.keyboard.type('Cớ sao giặc dữ dám xâm phạm')
    await page.keyboard.press('Enter')
    await expect(cell('translation', 4)).toBeFocused()
    await page.keyboard.press('Alt+j')
    await expect(page.getByRole('button', { name: t('layers.joined', { number: 3 }) })).toBeVisible()
    await page.keyboard.press('Control+z')
    await expect(cell('translation', 4)).toHaveValue('')
    await expect(cell('translation', 3)).toHaveValue('Cớ sao giặc dữ dám xâm phạm')
  })

  await test.step('the page is found by what stands beside a line, and opens at that line', async () => {
    await cell('text', 5).fill('𤾓𢆥𥪞𡎝𠊛嗟')
    await page.keyboard.press('Escape')
    const found = await archivist.search('nghịch lỗ')
    await expect(found.last()).toContainText(t('layers.transliteration'))
    await found.last().dblclick()
    await expect(cell('transliteration', 3)).toHaveValue('như hà nghịch lỗ lai xâm phạm')
    await expect(cell('text', 5)).toHaveValue('𤾓𢆥𥪞𡎝𠊛嗟')
    await expect(archivist.hitsOnThePage().first()).toBeVisible()
  })
})

test('on a page without any text columns are drawn and typed, each with its layers', async ({ app }) => {
  const archivist = new Archivist(app)
  const { page, speech } = archivist
  const { t } = speech
  await archivist.makeCollection('Thơ', ['vie'])
  await archivist.takeIn([await scansFrom({ 'thơ.png': 'tests/fixtures/layers/columns.png' })], { read: false })
  await archivist.seesPages(1)
  await archivist.item(/thơ/).dblclick()
  await page.getByRole('application').press('n')
  await archivist.button(t('reader.type')).click()
  await archivist.button(t('lines.draw-here')).click()
  await page.keyboard.press('Enter')
  const cell = page.getByRole('textbox', {
    name: t('layers.field', { layer: t('layers.text'), number: 1 }),
    exact: true,
  })
  await cell.fill('南國山河南帝居')
  await page.keyboard.press('Escape')
  await expect((await archivist.search('南國')).last()).toContainText('南國')
})
