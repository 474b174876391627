import type { Locator } from '@playwright/test'
import { expect, test } from '../support/app-fixture.ts'
import { Archivist } from '../support/archivist.ts'
import { scansFrom } from '../support/scans.ts'

const beside = (name: string): string => `tests/fixtures/companions/${name}`

/** A page with the text of a file beside it, so that nothing needs to be read: two lines. */
async function openLetter(archivist: Archivist): Promise<Locator> {
  await archivist.makeCollection('Thư từ Huế', ['vie'])
  const scans = await scansFrom({ 'thư/vie.jpg': beside('vie.jpg'), 'thư/vie.hocr': beside('vie.hocr') })
  await archivist.takeIn([scans])
  await archivist.seesPages(1)
  await archivist.item(/vie/).dblclick()
  const pane = archivist.page.getByRole('application')
  await expect(pane).toBeFocused()
  await expect(archivist.page.getByRole('textbox', { name: archivist.speech.t('reader.text') })).toHaveValue(/^Kính/)
  return pane
}

test('a text is corrected line by line under its picture by the keyboard alone', async ({ app }) => {
  const archivist = new Archivist(app)
  const { page, speech } = archivist
  const { t } = speech
  await openLetter(archivist)
  const text = page.getByRole('textbox', { name: t('reader.text') })
  const line = (number: number): Locator =>
    page.getByRole('textbox', { name: t('lines.field', { number }), exact: true })

  await test.step('each line stands under its strip of the picture', async () => {
    await page.keyboard.press('l')
    await expect(line(1)).toBeFocused()
    await expect(line(1)).toHaveValue(/^Kính gửi Úy ban/)
    await expect(page.getByRole('img', { name: t('lines.strip', { number: 2 }), exact: true })).toBeVisible()
  })

  await test.step('a line is typed right, and the next is confirmed as right', async () => {
    await line(1).press('Home')
    await page.keyboard.press('Delete')
    await page.keyboard.type('k')
    await page.keyboard.press('Enter')
    await expect(line(2)).toBeFocused()
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('img', { name: t('lines.by-person') })).toHaveCount(2)
    await expect(line(1)).toHaveValue(/^kính gửi/)
  })

  await test.step('a line is split at the caret and joined again', async () => {
    await line(2).focus()
    await line(2).evaluate((field: HTMLTextAreaElement) => field.setSelectionRange(5, 5))
    await page.keyboard.press('Control+Shift+Enter')
    await expect(line(4)).toBeVisible()
    await expect(line(3)).toBeFocused()
    await expect(line(2)).toHaveValue('Ngày')
    await line(2).focus()
    await page.keyboard.press('Control+m')
    await expect(line(4)).toHaveCount(0)
    await expect(line(2)).toHaveValue(/^Ngày 14 tháng/)
    await expect(line(2)).toBeFocused()
  })

  await test.step('lines change places, and one step undoes it', async () => {
    await page.keyboard.press('Alt+ArrowUp')
    await expect(line(1)).toHaveValue(/^Ngày/)
    await expect(line(1)).toBeFocused()
    await page.keyboard.press('Control+z')
    await expect(line(1)).toHaveValue(/^kính/)
  })

  await test.step('what a line said before comes back', async () => {
    await line(1).focus()
    await page.keyboard.press('Alt+h')
    const history = page.getByRole('dialog', { name: t('lines.history') })
    await expect(history).toContainText('Kính gửi Úy ban')
    await history.getByRole('button', { name: t('lines.restore') }).press('Enter')
    await expect(line(1)).toHaveValue(/^Kính gửi/)
    await expect(line(1)).toBeFocused()
  })

  await test.step('the way is remembered, and the text is the same beside the picture', async () => {
    await page.keyboard.press('Escape')
    await archivist.item(/vie/).dblclick()
    await expect(line(2)).toBeVisible()
    await page.getByRole('application').press('b')
    await expect(text).toHaveValue(/^Kính gửi Úy ban.*\nNgày 14 tháng/)
  })

  await test.step('what a line said comes back there too, and over the picture', async () => {
    const history = page.getByRole('dialog', { name: t('lines.history') })
    const typeAndRestore = async (): Promise<void> => {
      await page.keyboard.press('Control+Home')
      await page.keyboard.type('x')
      await page.keyboard.press('Alt+h')
      await history.getByRole('button', { name: t('lines.restore') }).press('Enter')
    }
    await text.focus()
    await typeAndRestore()
    await expect(text).toHaveValue(/^Kính gửi/)
    await expect(text).toBeFocused()
    await page.getByRole('application').press('o')
    await page.keyboard.press('Enter')
    await expect(line(1)).toBeFocused()
    await typeAndRestore()
    await expect(line(1)).toHaveValue(/^Kính gửi/)
    await expect(line(1)).toBeFocused()
  })
})

test('lines are joined, drawn and cut on the picture by the keyboard, and the page is vouched for', async ({ app }) => {
  const archivist = new Archivist(app)
  const { page, speech } = archivist
  const { t } = speech
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const pane = await openLetter(archivist)
  const text = page.getByRole('textbox', { name: t('reader.text') })
  const marks = page.locator('svg [data-region]')

  const seen = () => archivist.placesIn(pane, text)

  await test.step('undo leaves the zoom and the places of picture and text', async () => {
    const fitted = await seen()
    await page.keyboard.press('+')
    await expect.poll(seen).not.toEqual(fitted)
    await text.press('Home')
    await page.keyboard.type('x')
    await expect(page.getByText(t('reader.kind-person')).first()).toBeVisible()
    const near = await seen()
    await pane.focus()
    await page.keyboard.press('Control+z')
    await expect(text).toHaveValue(/^Kính/)
    expect(await seen()).toEqual(near)
  })

  await test.step('each line is marked, and one is joined with the next', async () => {
    await page.keyboard.press('e')
    await expect(marks).toHaveCount(3)
    await page.keyboard.press('Tab')
    await expect(marks.first()).toBeFocused()
    await page.keyboard.press('Control+m')
    await expect(marks).toHaveCount(2)
    await expect(text).toHaveValue(/^Kính gửi.*Nội\. Ngày 14/)
    await pane.focus()
    await page.keyboard.press('Control+z')
    await expect(marks).toHaveCount(3)
  })

  await test.step('lines chosen one after the other are joined at once', async () => {
    await page.keyboard.press('Tab')
    await page.keyboard.press('Space')
    await page.keyboard.press('Escape')
    await expect(marks.nth(0)).toHaveAttribute('aria-pressed', 'false')
    await marks.nth(2).focus()
    await page.keyboard.press('Space')
    await marks.nth(0).focus()
    await expect(page.getByText(t('lines.chosen', { count: 2 }))).toBeVisible()
    await page.keyboard.press('Control+m')
    await expect(marks).toHaveCount(2)
    await pane.focus()
    await page.keyboard.press('Control+z')
    await expect(marks).toHaveCount(3)
  })

  await test.step('a tool of the menu takes the keyboard to the picture', async () => {
    await archivist.tool('reader.more-tools', t('regions.polygon'))
    await expect(page.getByText(t('regions.hint.polygon'))).toBeVisible()
    await expect(pane).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(page.getByText(t('regions.hint.polygon'))).toHaveCount(0)
  })

  await test.step('a new line is drawn', async () => {
    await page.keyboard.press('r')
    await page.keyboard.press('Enter')
    await expect(marks).toHaveCount(4)
    await page.keyboard.press('Control+z')
    await expect(marks).toHaveCount(3)
  })

  await test.step('words of a line are joined in step with its text', async () => {
    await page.keyboard.press('w')
    await expect(marks.first()).toHaveAccessibleName(t('lines.word', { number: 1, text: 'Kính' }))
    await page.keyboard.press('Tab')
    await page.keyboard.press('Control+m')
    await expect(text).toHaveValue(/^Kínhgửi Úy/)
    await pane.focus()
    await page.keyboard.press('Control+z')
    await expect(text).toHaveValue(/^Kính gửi Úy/)
  })

  await test.step('a word is put further on by the keyboard, twice, and both are undone', async () => {
    await marks.first().focus()
    await page.keyboard.press('Alt+ArrowDown')
    await expect(text).toHaveValue(/^gửi Kính Úy/)
    await expect(pane).toBeFocused()
    await page.keyboard.press('Alt+ArrowDown')
    await expect(text).toHaveValue(/^gửi Úy Kính/)
    await page.keyboard.press('Control+z')
    await page.keyboard.press('Control+z')
    await expect(text).toHaveValue(/^Kính gửi Úy/)
  })

  await test.step('the text over the picture is edited in place', async () => {
    await page.keyboard.press('o')
    await page.keyboard.press('Enter')
    const line = page.getByRole('textbox', { name: t('lines.field', { number: 1 }), exact: true })
    await expect(line).toBeFocused()
    await page.keyboard.press('Home')
    await page.keyboard.press('Delete')
    await page.keyboard.type('k')
    await page.keyboard.press('ArrowDown')
    await expect(page.getByRole('textbox', { name: t('lines.field', { number: 2 }), exact: true })).toBeFocused()
    await pane.focus()
    await page.keyboard.press('b')
    await expect(text).toHaveValue(/^kính gửi/)
  })

  await test.step('a word is drawn where the text has none, and told', async () => {
    await page.keyboard.press('r')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('textbox', { name: t('lines.drawn') })).toBeFocused()
    await page.keyboard.type('ngài')
    await page.keyboard.press('Enter')
    await expect(text).toHaveValue(/ngài/)
    await expect(page.getByRole('button', { name: /: ngài$/ })).toBeVisible()
    await expect(pane).toBeFocused()
    await page.keyboard.press('Control+z')
    await expect(text).not.toHaveValue(/ngài/)
  })

  await test.step('the page is corrected by one person', async () => {
    await archivist.button(t('review.raw')).press('Enter')
    await page.getByRole('textbox', { name: t('review.name') }).fill('Lan')
    await page.keyboard.press('Enter')
    await archivist.button(t('review.say.corrected')).press('Enter')
    await expect(archivist.button(t('review.corrected'))).toBeVisible()
  })

  await test.step('the texts of the selection are checked at once by another, marked, and shown by that', async () => {
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+a')
    await page.keyboard.press('Control+k')
    await page.keyboard.type(t('command.review-pages'))
    await page.keyboard.press('Enter')
    await page.getByRole('textbox', { name: t('review.name') }).fill('Minh')
    await archivist.button(t('browse.review.checked')).press('Enter')
    await expect(page.getByText(t('browse.review.done', { count: 1 }))).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(archivist.item(/vie/).getByRole('img', { name: t('review.checked') })).toBeVisible()
    await archivist.button(t('browse.review')).press('Enter')
    await page.getByRole('option', { name: t('review.raw') }).press('Enter')
    await expect(page.getByText(t('browse.review.none'))).toBeVisible()
    await archivist.button(t('browse.review.show-all')).press('Enter')
    await expect(archivist.item(/vie/)).toBeVisible()
  })
})

test('a word that no dictionary knows is added to the words of the collection', async ({ app }) => {
  const archivist = new Archivist(app)
  const { page, speech } = archivist
  const { t } = speech
  await openLetter(archivist)
  await page.keyboard.press('l')
  const line = page.getByRole('textbox', { name: t('lines.field', { number: 1 }), exact: true })
  const strange = page.locator('[class*="_unknown_"]')
  await line.press('Home')
  await page.keyboard.type('Xzwq ')
  await expect(strange).toHaveText(['Xzwq'])
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Alt+Enter')
  await expect(page.getByRole('menu', { name: t('spelling.suggestions', { word: 'Xzwq' }) })).toBeVisible()
  await page.keyboard.press('End')
  await expect(page.getByRole('menuitem', { name: t('spelling.add', { word: 'Xzwq' }) })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(line).toBeFocused()
  await expect(strange).toHaveCount(0)
})
