import { Archivist } from '../support/archivist.ts'
import { expect, test } from '../support/app-fixture.ts'

test('years chosen by keyboard narrow the marks, the list and the counts, and what is shown is selected in the tree', async ({
  app,
}) => {
  const archivist = new Archivist(app)
  const { page, speech } = archivist
  const { t } = speech
  await archivist.openSample()
  await archivist.goTo('map')
  const places = page.getByRole('listbox', { name: t('places.list') })
  await expect(places.getByRole('option')).toHaveCount(9, { timeout: 20_000 })
  await expect(page.getByText(t('places.shown', { count: 8 }), { exact: true })).toBeVisible()

  const from = page.getByRole('slider', { name: t('places.time.from') })
  await from.focus()
  for (let ten = 0; ten < 6; ten += 1) await page.keyboard.press('PageUp')
  for (let year = 0; year < 5; year += 1) await page.keyboard.press('ArrowRight')
  await expect(from).toHaveAttribute('aria-valuenow', '1885')
  const undated = page.getByRole('checkbox', {
    name: new RegExp(t('places.time.undated', { count: 1 }).split('(')[0] ?? ''),
  })
  await undated.press('Space')
  await expect(page.getByText(t('places.shown', { count: 2 }), { exact: true })).toBeVisible()
  await expect(places.getByText(/Казан|Kazan/)).toBeHidden()
  await expect(places.getByText(/Nẵng|Da Nang|Дананг/)).toBeVisible()

  await archivist.button(t('places.shown.select')).press('Enter')
  await expect(page.getByRole('treeitem', { name: /Tourane/ })).toHaveAttribute('aria-selected', 'true')
  await expect(page.getByRole('treeitem', { selected: true })).toHaveCount(2)

  // It stays so while one looks at something else, and is taken away by the mark that says it.
  await archivist.goTo('grid')
  await archivist.goTo('map')
  await expect(page.getByRole('slider', { name: t('places.time.from') })).toHaveAttribute('aria-valuenow', '1885')
  await archivist.button(t('places.narrowed.remove', { what: '1885–1896' })).press('Enter')
  await archivist.button(t('places.narrowed.remove', { what: t('places.time.dated-only') })).press('Enter')
  await expect(places.getByRole('option')).toHaveCount(9)
})
