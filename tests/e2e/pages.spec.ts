import { Archivist } from '../support/archivist.ts'
import { expect, test } from '../support/app-fixture.ts'
import { samplePages, scansFrom } from '../support/scans.ts'

test('pages are moved, split off, made a cover and merged with the keyboard, and each step is undone', async ({
  app,
}) => {
  const archivist = new Archivist(app)
  const { page, speech } = archivist
  const { t } = speech
  const [first = '', second = '', third = ''] = await samplePages()
  await archivist.makeCollection('Order', ['vie'])
  await archivist.takeIn([await scansFrom({ 'a.jpg': first, 'b.jpg': second, 'c.jpg': third })], { read: false })
  await archivist.seesPages(3)

  const grid = page.getByRole('listbox', { name: t('pages.grid') })
  const shown = () => grid.getByRole('option').evaluateAll((cells) => cells.map((cell) => cell.getAttribute('title')))
  const undo = () => page.keyboard.press('Control+Z')

  await page.getByRole('listbox', { name: t('browse.grid') }).focus()
  await page.keyboard.press('Control+A')
  await page.keyboard.press('Control+Shift+P')
  await expect(page.getByRole('heading', { name: t('pages.title') })).toBeVisible()
  await expect.poll(shown).toEqual(['a.jpg', 'b.jpg', 'c.jpg'])
  await grid.focus()

  await test.step('merging leaves one item with all pages', async () => {
    await page.keyboard.press('j')
    await expect(grid.getByText(t('common.pages', { count: 3 }))).toBeVisible()
    await expect(page.getByText(t('pages.chosen', { chosen: 0, count: 3, items: 1 }))).toBeVisible()
  })

  await test.step('a page goes a step later, and comes back', async () => {
    await page.keyboard.press('Home')
    await page.keyboard.press('Control+ArrowRight')
    await expect.poll(shown).toEqual(['b.jpg', 'a.jpg', 'c.jpg'])
    await undo()
    await expect.poll(shown).toEqual(['a.jpg', 'b.jpg', 'c.jpg'])
  })

  await test.step('cut pages are pasted after another', async () => {
    await page.keyboard.press('Home')
    await page.keyboard.press('Control+X')
    await page.keyboard.press('End')
    await page.keyboard.press('Control+V')
    await expect.poll(shown).toEqual(['b.jpg', 'c.jpg', 'a.jpg'])
  })

  await test.step('an item is split where the keyboard is, and the new one is shown', async () => {
    await page.keyboard.press('Home')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('b')
    await expect(grid.getByText('a (2)')).toBeVisible()
    await expect(page.getByText(/in 2 units/)).toBeVisible()
    await undo()
    await expect(page.getByText(/in 1 unit/)).toBeVisible()
    await expect.poll(shown).toEqual(['b.jpg', 'c.jpg', 'a.jpg'])
  })

  await test.step('a chosen page is the cover', async () => {
    await page.keyboard.press('End')
    await expect(grid.getByRole('option').last()).toHaveAttribute('aria-selected', 'true')
    await page.keyboard.press('c')
    await expect(grid.getByRole('option', { name: new RegExp(t('pages.is-cover')) })).toHaveAttribute('title', 'a.jpg')
  })

  await test.step('a dragged page is dropped before another', async () => {
    const cells = grid.getByRole('option')
    await cells.nth(2).dragTo(cells.nth(0), { targetPosition: { x: 4, y: 40 } })
    await expect.poll(shown).toEqual(['a.jpg', 'b.jpg', 'c.jpg'])
  })

  await test.step('a page goes to the trash and comes back', async () => {
    await page.keyboard.press('Delete')
    await expect.poll(shown).toHaveLength(2)
    await undo()
    await expect.poll(shown).toEqual(['a.jpg', 'b.jpg', 'c.jpg'])
  })

  await page.keyboard.press('Escape')
  await expect(archivist.item(/^a/)).toBeVisible()

  await test.step('the item opens as a book: two pages beside each other, the other one entered by Enter', async () => {
    await archivist.item(/^a/).dblclick()
    const leaves = page.getByRole('region', { name: t('reader.name') }).getByRole('application')
    await expect(leaves).toBeFocused()
    await page.keyboard.press('2')
    await expect(leaves).toHaveCount(2)
    const beside = page.getByRole('application', { name: t('reader.beside', { page: 'b.jpg' }) })
    await beside.press('Enter')
    await expect(page.getByRole('application', { name: t('reader.beside', { page: 'a.jpg' }) })).toBeVisible()
    await expect(leaves.first()).toBeFocused()
    await page.keyboard.press('2')
    await expect(leaves).toHaveCount(1)
  })

  await test.step('rulers lie along it, and their numbers move as it is zoomed', async () => {
    await page.keyboard.press('u')
    const places = () =>
      page.locator('svg[aria-hidden] > text[x]').evaluateAll((numbers) => numbers.map((each) => each.getAttribute('x')))
    await expect.poll(async () => (await places()).length).toBeGreaterThan(2)
    const before = await places()
    await page.keyboard.press('+')
    await expect.poll(places).not.toEqual(before)
    await page.keyboard.press('u')
    await expect.poll(places).toEqual([])
  })
})
