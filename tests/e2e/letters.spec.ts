import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { Archivist } from '../support/archivist.ts'
import { expect, test } from '../support/app-fixture.ts'
import { folderWith } from '../support/folders.ts'
import { inventoryOfLetters, LETTERS, lettersOf } from '../support/letters.ts'
import { hasProgram, outputOf } from '../support/tools.ts'

test('fifty letters are placed from their texts by keyboard, narrowed to 1885–1900, and go out as KML with their times', async ({
  app,
}) => {
  const archivist = new Archivist(app)
  const { page, speech } = archivist
  const { t } = speech
  const folder = await folderWith({ 'letters.csv': inventoryOfLetters() })
  await archivist.makeCollection('Письма', ['rus', 'vie', 'fra'])

  await test.step('an inventory makes the letters; of its names of places one is taken, one stays text', async () => {
    await archivist.command('import-descriptions')
    await app.choose([join(folder, 'letters.csv')], () => archivist.button(t('foreign.choose')).click())
    const places = page.getByRole('listbox', { name: t('intake.places.list') })
    await expect(places.getByRole('option', { selected: true })).toContainText('trường mới')
    await places.press('Delete')
    await expect(places.getByRole('option', { selected: true })).toContainText('г. Верный')
    const choices = page.getByRole('list', { name: t('mentions.candidates') })
    await expect(choices.getByRole('button', { pressed: true })).toContainText(/Almaty/, { timeout: 20_000 })
    await places.press('Enter')
    await expect(places.getByRole('option', { name: /Верный.*→ Almaty/ })).toBeVisible()
    await expect(page.getByText(t('intake.places', { done: 2, count: 2 }))).toBeVisible()
    const begin = page.getByRole('button', { name: t('intake.begin', { count: LETTERS.length }), disabled: false })
    await begin.press('Enter')
    await archivist.button(t('intake.show')).press('Enter')
  })

  const list = page.getByRole('listbox', { name: t('mentions.list') })
  const candidates = page.getByRole('list', { name: t('mentions.candidates') })
  const inHand = list.getByRole('option', { selected: true })
  /** The name in hand is this one; `key` says something of it, and so many names are left. */
  const answer = async (name: string, key: string, left: number): Promise<void> => {
    await expect(inHand).toContainText(name)
    await page.keyboard.press(key)
    if (left > 0) await expect(inHand).toHaveAttribute('aria-setsize', String(left))
    else await expect(list).toHaveCount(0)
  }

  await test.step('places are found in what they are about, and answered by keyboard', async () => {
    await archivist.command('find-places')
    await page.getByRole('button', { name: t('mentions.find.collection', { count: LETTERS.length }) }).press('Enter')
    await expect(page.getByText(t('mentions.found', { count: 70 }))).toBeVisible({ timeout: 30_000 })
    await expect(list).toBeFocused()
    await answer('Huế', 'Enter', 69)
    await answer('Казани', 'F4', 69)
    await expect(inHand).toContainText('Sài Gòn')
    await expect(async () => {
      await page.keyboard.press('End')
      await expect(inHand).toContainText(t('mentions.deferred'), { timeout: 500 })
    }).toPass()
    await page.keyboard.press('Control+Z')
    await expect(inHand).not.toContainText(t('mentions.deferred'))
    await page.keyboard.press('Home')
    await answer('Казани', 'Insert', 64)
    await answer('Sài Gòn', 'Insert', 59)
    await answer('Hà Nội', 'Shift+Delete', 54)
    await answer('Нижнего Новгорода', 'Insert', 49)
    await answer('Москвы', 'Delete', 48)
    await answer('Tourane', 'Insert', 43)

    await expect(inHand).toContainText('Царицына')
    const then = page.getByRole('list', { name: t('mentions.names') }).locator('[aria-current="date"]')
    await expect(then).toContainText('Tsaritsyn')
    await expect(page.getByRole('region', { name: t('mentions.map') }).getByText('2', { exact: true })).toBeVisible()
    await page.keyboard.press('2')
    await expect(candidates.getByRole('button', { pressed: true })).toContainText(/^2/)
    await page.keyboard.press('F2')
    await page.keyboard.type('Stalingrad')
    // At once: what Enter takes is what was typed, not what an earlier letter found.
    await page.keyboard.press('Enter')
    await expect(candidates.getByRole('button', { pressed: true })).toContainText(/^3.*Volgograd/)
    await answer('Царицына', 'Insert', 38)

    const rest = ['Quảng Nam', 'Астрахани', 'Саратове', 'Nam Định', 'Hải Phòng', 'Верного']
    for (const [at, name] of rest.entries()) await answer(name, 'Insert', 33 - at * 5)
    await answer('Huế', 'Insert', 4)
    await answer('Москвы', 'Insert', 0)
    await page.keyboard.press('Escape')
  })

  const inYears = lettersOf(1885, 1900)
  const shown = (count: number) => page.getByText(t('places.shown', { count }), { exact: true })
  await test.step('the map shows them all, and then those of 1885–1900', async () => {
    await archivist.goTo('map')
    await expect(shown(LETTERS.length)).toBeVisible()
    await page.getByRole('slider', { name: t('places.time.from') }).focus()
    await page.keyboard.press('PageUp')
    for (let year = 1880; year < 1885; year += 1) await page.keyboard.press('ArrowRight')
    await page.getByRole('slider', { name: t('places.time.to') }).focus()
    await page.keyboard.press('PageDown')
    await expect(archivist.button(t('places.narrowed.remove', { what: '1885–1900' }))).toBeVisible()
    await expect(shown(inYears.length)).toBeVisible()
  })

  await test.step('they go out as KML, each with its time', async () => {
    await archivist.button(t('places.shown.export')).press('Enter')
    const what = page.getByRole('radio', { name: t('export.what.selection', { count: inYears.length }) })
    await expect(what).toBeChecked()
    const start = await archivist.inFormat('kml')
    const { 'items.kml': kml = '' } = await app.exported(() => start.press('Enter'))
    const placed = await placesInKml(page, kml)
    expect([...new Set(placed.map(({ name }) => name))].sort()).toEqual(inYears.map(({ title }) => title).sort())
    for (const { name, begin, end } of placed) {
      const [from = 0, to = 0] = LETTERS.find(({ title }) => title === name)?.years ?? []
      expect([begin.slice(0, 4), end.slice(0, 4)], name).toEqual([String(from), String(to)])
    }
    if (!hasProgram('ogrinfo', '--version')) {
      test.info().annotations.push({ type: 'not checked', description: 'ogrinfo is not here (gdal-bin)' })
      return
    }
    const told = outputOf('ogrinfo', ['-al', join(await folderWith({ 'items.kml': kml }), 'items.kml')])
    const spans = [...told.matchAll(/ (?:begin|end) \(DateTime\) = (\d{4})/g)].map(([, year]) => Number(year))
    expect(told.match(/^ {2}begin \(DateTime\)/gm)).toHaveLength(placed.length)
    expect(spans).toHaveLength(2 * placed.length)
    expect(told).toContain(`Feature Count: ${placed.length}`)
  })
})

interface InKml {
  readonly name: string
  readonly begin: string
  readonly end: string
}

/** The placemarks of a KML file, read by the parser of the browser. */
function placesInKml(page: Page, kml: string): Promise<readonly InKml[]> {
  return page.evaluate((text) => {
    const marks = new DOMParser().parseFromString(text, 'application/xml').querySelectorAll('Placemark')
    return Array.from(marks, (mark) => {
      const said = (path: string): string => mark.querySelector(path)?.textContent ?? ''
      return { name: said('name'), begin: said('TimeSpan > begin'), end: said('TimeSpan > end') }
    })
  }, kml)
}
