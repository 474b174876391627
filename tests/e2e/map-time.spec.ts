import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { Archivist } from '../support/archivist.ts'
import { expect, test } from '../support/app-fixture.ts'
import { colourOver, coloursOfTile, mapColours, namesPrinted, warmShare } from '../support/map-pixels.ts'
import { screenFaults } from '../support/screen-faults.ts'
import { tileServer } from '../support/tile-server.ts'

/** How much workers are asked within half a second: nothing while nothing moves, or the map would be filtered without end. */
function askedOfWorkers(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const plain: unknown = Reflect.get(Worker.prototype, 'postMessage')
    if (typeof plain !== 'function') throw new Error('no workers')
    let asked = 0
    Reflect.set(Worker.prototype, 'postMessage', function (this: Worker, ...question: readonly unknown[]) {
      asked += 1
      Reflect.apply(plain, this, question)
    })
    await new Promise((resolve) => setTimeout(resolve, 500))
    Reflect.set(Worker.prototype, 'postMessage', plain)
    return asked
  })
}

test('years chosen by keyboard narrow the marks, the list and the counts, and what is shown is selected in the tree', async ({
  app,
}) => {
  const archivist = new Archivist(app)
  const { page, speech } = archivist
  const { t } = speech
  await archivist.openSample()
  // Its pages are not needed as text here, and to read them would take the processors from what is looked at.
  await archivist.cancelReading()
  await archivist.goTo('map')
  const places = page.getByRole('listbox', { name: t('places.list') })
  await expect(places.getByRole('option')).toHaveCount(9, { timeout: 20_000 })
  await expect(page.getByText(t('places.shown', { count: 8 }), { exact: true })).toBeVisible()

  await expect.poll(() => askedOfWorkers(page), { timeout: 20_000 }).toBe(0)

  // The map fits between two zooms, where tiles that are drawn anew once came out empty.
  await archivist.button(t('places.borders')).click()
  await expect.poll(() => coloursOfTile(page.locator('.leaflet-tile-loaded').first())).toBeGreaterThan(1)

  await test.step('names keep clear of the buttons, at every zoom', async () => {
    for (const zoom of ['places.zoom-out', 'places.zoom-all'] as const) {
      await archivist.button(t(zoom)).click()
      await page.waitForTimeout(500)
      expect(await namesPrinted(page)).toEqual({ underTools: false, anywhere: true })
    }
  })

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
  await expect(places.getByText('Tourane', { exact: true })).toBeVisible()
  await expect(places.getByText(/Nẵng|Da Nang|Дананг/)).toBeVisible()

  await archivist.button(t('places.shown.select')).press('Enter')
  await expect(page.getByRole('treeitem', { name: /Tourane/ })).toHaveAttribute('aria-selected', 'true')
  await expect(page.getByRole('treeitem', { selected: true })).toHaveCount(2)

  await test.step('the tree and the grid follow the map, and a mark says by what until it is taken away', async () => {
    await page.keyboard.press('Control+4')
    const kazan = page.getByRole('treeitem', { name: /Каз/ })
    await expect(kazan).toHaveCount(0)
    await expect(page.getByRole('treeitem', { name: /Tourane/ })).toBeVisible()
    await archivist.goTo('grid')
    const grid = page.getByRole('listbox', { name: t('browse.grid') })
    await expect(grid.getByRole('option')).toHaveCount(2)
    const by = `1885–1896 · ${t('places.time.dated-only')} · ${t('browse.narrowed.sight')}`
    await expect(page.getByText(t('browse.narrowed', { by })).first()).toBeVisible()
    await archivist.button(t('browse.narrowed.remove')).first().press('Enter')
    await expect(page.getByText(t('browse.narrowed', { by }))).toHaveCount(0)
    await expect(grid.getByRole('option')).not.toHaveCount(2)
  })

  // It stays so while one looks at something else, and is taken away by the mark that says it.
  await archivist.goTo('map')
  await expect(page.getByRole('slider', { name: t('places.time.from') })).toHaveAttribute('aria-valuenow', '1885')
  await archivist.button(t('places.narrowed.remove', { what: '1885–1896' })).press('Enter')
  await archivist.button(t('places.narrowed.remove', { what: t('places.time.dated-only') })).press('Enter')
  await expect(places.getByRole('option')).toHaveCount(9)

  await test.step('time goes by itself, places near one are looked at, and what has no place stands in the years, too', async () => {
    const years = page.getByRole('region', { name: t('places.time'), exact: true }).locator('output')
    const all = (await years.textContent()) ?? ''
    await archivist.button(t('places.time.play')).press('Enter')
    await expect(years).not.toHaveText(all)
    await archivist.button(t('places.time.pause')).press('Enter')
    await archivist.button(t('places.time.all')).press('Enter')
    await expect(years).toHaveText(all)

    const alsoUnplaced = page.getByRole('checkbox', { name: t('places.time.unplaced') })
    await alsoUnplaced.press('Space')
    await expect(page.getByRole('listbox', { name: t('places.unplaced') })).toBeVisible()
    await alsoUnplaced.press('Space')
    await expect(places.getByRole('option')).toHaveCount(9)

    await places.getByRole('option', { name: /Kazan/ }).click()
    await page.getByText(t('places.narrow'), { exact: true }).click()
    await archivist.button(t('places.area.around', { name: 'Kazan' })).press('Enter')
    await expect(places.getByRole('option')).toHaveCount(2)
    await archivist.button(t('places.narrowed.remove', { what: t('places.area.circle', { km: 50 }) })).press('Enter')
    await expect(places.getByRole('option')).toHaveCount(9)
    await page.getByText(t('places.narrow'), { exact: true }).click()

    await archivist.button(t('places.heat')).press('Enter')
    await expect.poll(() => warmShare(page)).toBeGreaterThan(0)

    // Everything that is drawn on a canvas takes the colours of the theme, without a start of the program.
    const light = await mapColours(page)
    await page.emulateMedia({ colorScheme: 'dark' })
    for (const part of ['ground', 'names', 'warmth'] as const)
      await expect.poll(async () => (await mapColours(page))[part], { timeout: 15_000 }).not.toBe(light[part])
    await page.emulateMedia({ colorScheme: 'light' })
    await expect.poll(() => mapColours(page), { timeout: 15_000 }).toEqual(light)
    await archivist.button(t('places.heat')).press('Enter')
  })

  await test.step('a place is somewhere in a circle typed in Russian degrees, and has a role', async () => {
    await page.getByRole('treeitem', { name: /Tourane/ }).click()
    const field = page.getByRole('region', { name: t('places.field'), exact: true })
    await field.getByRole('button', { name: t('places.point') }).press('Enter')
    await page.getByRole('textbox', { name: t('places.point.name') }).fill('Бухта')
    const coordinates = page.getByRole('textbox', { name: t('places.point.coordinates') })
    await coordinates.fill('108.2022, 16.0544')
    await field.getByRole('button', { name: t('geometry.kind') }).press('Enter')
    await page.getByRole('option', { name: t('geometry.kind.circle') }).press('Enter')
    const centre = page.getByRole('textbox', { name: t('geometry.centre') })
    await centre.press('Tab')
    await field.getByRole('button', { name: t('places.point.swap', { point: '16.0544, 108.2022' }) }).press('Enter')
    await expect(centre).toHaveValue('16.0544, 108.2022')
    await centre.fill('16°06′00″ с. ш. 108°13′30″ в. д.')
    await page.getByRole('textbox', { name: t('geometry.radius') }).fill('2,5')
    await field.getByRole('button', { name: t('places.point.add') }).press('Enter')
    await expect(field).toContainText(t('geometry.fact.circle', { km: '2.5' }))
    await field.getByRole('button', { name: t('places.role', { name: 'Бухта' }) }).press('Enter')
    await page.getByRole('option', { name: t('places.role.sent-from') }).press('Enter')
    await expect(places.getByText(t('geometry.fact.circle', { km: '2.5' }))).toBeVisible()
  })

  await test.step('it becomes an area, drawn and then typed, which may not cross itself', async () => {
    const field = page.getByRole('region', { name: t('places.field'), exact: true })
    const edit = t('place-editor.edit', { name: 'Бухта' })
    await field.getByRole('button', { name: edit }).press('Enter')
    const editor = page.getByRole('dialog', { name: edit })
    expect(await screenFaults(page)).toEqual([])
    await editor.getByRole('button', { name: t('place-editor.dated.add') }).press('Enter')
    await page.keyboard.type('Baie de Tourane')
    await editor.getByRole('textbox', { name: t('place-editor.row.from', { row: 1 }) }).fill('31.2.1888')
    await editor.getByRole('button', { name: t('place-editor.save') }).press('Enter')
    await expect(editor.getByRole('alert')).toHaveText(t('place-editor.fault.from', { row: 1 }))
    await editor.getByRole('textbox', { name: t('place-editor.row.from', { row: 1 }) }).fill('3.10.1888')
    await editor.getByRole('button', { name: t('geometry.kind') }).press('Enter')
    await page.getByRole('option', { name: t('geometry.kind.polygon') }).press('Enter')
    const corners = page.getByRole('textbox', { name: t('places.area.corners') })
    const map = editor.getByRole('region', { name: t('places.map') })
    await expect(map).toHaveClass(/geoman-draw-cursor/)
    for (const position of [
      { x: 60, y: 60 },
      { x: 160, y: 60 },
      { x: 160, y: 160 },
      { x: 60, y: 60 },
    ])
      await map.click({ position })
    await expect(corners).toHaveValue(/^(.+, .+\n){2}.+, .+$/)

    await corners.fill('16, 108\n16.2, 108.2\n16, 108.2\n16.2, 108')
    await corners.press('Tab')
    await expect(editor).toContainText(t('geometry.fault.crossing', { one: 1, other: 3 }))
    await editor.getByRole('button', { name: t('geometry.untangle') }).press('Enter')
    await editor.getByRole('button', { name: t('place-editor.save') }).press('Enter')
    await expect(places.getByText(t('geometry.fact.polygon'))).toBeVisible()
    await archivist.command('undo')
    await expect(places.getByText(t('geometry.fact.circle', { km: '2.5' }))).toBeVisible()
  })

  await test.step('its places are copied to another unit, as one step', async () => {
    const field = page.getByRole('region', { name: t('places.field'), exact: true })
    await page.getByRole('treeitem', { name: /Tourane/ }).click()
    await page.keyboard.press('Control+g')
    await page.getByRole('treeitem', { name: /Qua Đèo Ngang/ }).click()
    await page.keyboard.press('Control+Shift+v')
    await expect(field.getByRole('button', { name: t('places.role', { name: 'Бухта' }) })).toContainText(
      t('places.role.sent-from'),
    )
    await page.keyboard.press('Control+z')
    await expect(field).not.toContainText('Бухта')
  })

  await test.step('maps of files lie over it, a tile server is asked only after its host was told, and all go off at a press', async () => {
    await page.getByText(t('places.layers'), { exact: true }).click()
    const own = page.getByRole('region', { name: t('own-maps.title') })
    const addFile = () => own.getByRole('button', { name: `${t('own-maps.add')}: ${t('own-maps.add.file')}` }).click()
    await app.choose(['tests/fixtures/maps/hue.mbtiles'], addFile)
    const maps = own.getByRole('list', { name: t('own-maps.list') })
    await expect(maps.getByRole('checkbox', { name: 'Hue' })).toBeChecked()
    await expect.poll(() => colourOver(page)).toEqual([200, 30, 160])
    const way = join(await mkdtemp(join(tmpdir(), 'fonds-own-maps-')), 'way.geojson')
    const line = { type: 'LineString', coordinates: [[106, 16.5], [110, 16.5]] } // prettier-ignore
    await writeFile(
      way,
      JSON.stringify({ type: 'Feature', properties: { stroke: '#00ff00', 'stroke-width': 40 }, geometry: line }),
    )
    await app.choose([way], addFile)
    await expect(maps.getByRole('listitem')).toHaveCount(2)
    await expect.poll(() => colourOver(page)).toEqual([0, 255, 0])

    const server = await tileServer((_, outgoing) => outgoing.writeHead(403).end())
    try {
      await own.getByRole('button', { name: `${t('own-maps.add')}: ${t('own-maps.add.address')}` }).press('Enter')
      await page.getByRole('textbox', { name: t('own-maps.address.url') }).fill(`${server.origin}/{z}/{x}/{y}.png`)
      await page.keyboard.press('Enter')
      const question = page.getByRole('dialog', { name: t('own-maps.question', { host: server.host }) })
      await question.getByRole('button', { name: t('own-maps.question.off') }).press('Enter')
      await expect(maps.getByRole('checkbox', { name: server.host })).not.toBeChecked()
      expect(server.asked).toEqual([])
      await maps.getByRole('checkbox', { name: server.host }).press('Space')
      await question.getByRole('button', { name: t('own-maps.question.confirm') }).press('Enter')
      await expect(maps.getByText(t('error.tiles-refused', { message: `${server.host}: HTTP 403` }))).toBeVisible()
    } finally {
      await server.close()
    }

    await own.getByRole('button', { name: t('own-maps.hide-all') }).press('Enter')
    await expect(maps.getByRole('checkbox', { checked: true })).toHaveCount(0)
    await expect.poll(() => colourOver(page)).toBeNull()
  })
})
