import type { Locator } from '@playwright/test'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { LaidMapFormat } from '../../renderer/ports/export-services.ts'
import { fromMercator, toMercator } from '../../shared/places/georeference/mercator.ts'
import { Archivist } from '../support/archivist.ts'
import { expect, test } from '../support/app-fixture.ts'
import { plainPng } from '../support/odd-pictures.ts'

const [WEST, NORTH] = toMercator({ lat: 16.3, lon: 107.9 })
/** Metres of Web Mercator a pixel, of a map of 800 by 600 pixels with Đà Nẵng on it. */
const METRES = 80

/** Which share of the tiles laid over the map is painted. */
function opaqueShare(tiles: Locator): Promise<number> {
  return tiles.evaluateAll((canvases) => {
    const shares = canvases.map((canvas) => {
      const { width, height } = canvas as HTMLCanvasElement
      const copy = new OffscreenCanvas(32, 32).getContext('2d')
      if (!copy || width === 0 || height === 0) return 0
      copy.drawImage(canvas as HTMLCanvasElement, 0, 0, 32, 32)
      const { data } = copy.getImageData(0, 0, 32, 32)
      return data.filter((value, at) => at % 4 === 3 && value > 200).length / 1024
    })
    return Math.max(0, ...shares)
  })
}

/** How much of all tiles laid over the map is painted, in tiles. */
function opaqueSum(tiles: Locator): Promise<number> {
  return tiles.evaluateAll((canvases) =>
    canvases.reduce((sum, canvas) => {
      const copy = new OffscreenCanvas(64, 64).getContext('2d')
      copy?.drawImage(canvas as HTMLCanvasElement, 0, 0, 64, 64)
      const { data } = copy?.getImageData(0, 0, 64, 64) ?? { data: [] }
      return sum + Array.from(data).filter((value, at) => at % 4 === 3 && value > 200).length / 4096
    }, 0),
  )
}

/** A point more, by a click on the scan and one on the ground, taken back again. */
async function clicksAPoint(archivist: Archivist): Promise<void> {
  const { page } = archivist
  const { t } = archivist.speech
  await page.getByRole('application', { name: /plan/ }).click({ position: { x: 150, y: 120 } })
  await expect(page.getByRole('status').filter({ hasText: t('old-maps.next.geo') })).toBeVisible()
  await page.getByRole('region', { name: t('old-maps.ground') }).click({ position: { x: 90, y: 90 } })
  const fifth = page.getByRole('listitem', { name: t('old-maps.point', { number: 5 }), exact: true })
  await expect(fifth).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(fifth).toHaveCount(0)
}

/** A point by an arrow on the scan and by the pointer on the ground, then the outline, and all of it taken back. */
async function movesAndMasks(archivist: Archivist): Promise<void> {
  const { page } = archivist
  const { t } = archivist.speech
  const second = page.getByRole('listitem', { name: t('old-maps.point', { number: 2 }), exact: true })
  const mark = page.getByRole('button', { name: t('old-maps.point.mark', { number: 2 }) })
  const [across, at] = [t('old-maps.point.x'), t('old-maps.point.at')].map((name) =>
    second.getByRole('textbox', { name: new RegExp(`${name}$`) }),
  )
  if (!across || !at) throw new Error('no fields')
  const [spot, place] = [await across.inputValue(), await at.inputValue()]
  await mark.first().focus()
  await page.keyboard.press('ArrowRight')
  await expect(across).not.toHaveValue(spot)
  const pin = await mark.last().boundingBox()
  if (!pin) throw new Error('no pin')
  await page.mouse.move(pin.x + 7, pin.y + 7)
  await page.mouse.down()
  await page.mouse.move(pin.x + 30, pin.y + 20, { steps: 4 })
  await page.mouse.up()
  await expect(at).not.toHaveValue(place)
  await archivist.button(t('old-maps.mask.draw')).click()
  const scan = page.getByRole('application', { name: /plan/ })
  const box = await scan.boundingBox()
  if (!box) throw new Error('no scan')
  const corner = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  await page.mouse.click(corner.x - 60, corner.y - 40)
  await page.mouse.click(corner.x + 60, corner.y - 40)
  const laid = page.locator('.leaflet-fonds-overlays-pane canvas')
  const wholly = await opaqueSum(laid)
  await page.mouse.dblclick(corner.x, corner.y + 50)
  const whole = archivist.button(t('old-maps.mask.remove'))
  await expect(whole).toBeEnabled()
  // Outside of the outline nothing is painted.
  await expect.poll(async () => (await opaqueSum(laid)) / wholly).toBeLessThan(0.5)
  await page.keyboard.press('Control+z')
  await expect(whole).toBeDisabled()
  await page.keyboard.press('Control+z')
  await expect(at).toHaveValue(place)
  await page.keyboard.press('Control+z')
  await expect(across).toHaveValue(spot)
}

/** The laid map by the export page, in each of its formats: gdalinfo lays both pictures where the map is. */
async function exportsWhatIsLaid(archivist: Archivist, folder: string): Promise<void> {
  const { app, page } = archivist
  const { t } = archivist.speech
  const choose = (format: LaidMapFormat) =>
    page.getByRole('checkbox', { name: t(`export.format.${format}`) }).press('Space')
  const start = await archivist.exportOnly('georeference')
  for (const [format, endings] of [
    ['georeference', ['georef.json']],
    ['geotiff', ['tif']],
    ['world-file', ['pgw', 'png', 'png.aux.xml']],
  ] as const) {
    if (format !== 'georeference') await choose(format)
    const files = await app.exportedBytes(() => start.press('Enter'))
    expect(Object.keys(files).map((path) => path.replace(/^.*?plan\./, '')).sort()).toEqual(endings) // prettier-ignore
    await choose(format)
    for (const [path, bytes] of Object.entries(files)) writeFileSync(join(folder, path.replaceAll('/', '-')), bytes)
    const picture = Object.keys(files).find((path) => /(tif|png)$/.test(path))
    const gdal =
      picture && spawnSync('gdalinfo', ['-json', join(folder, picture.replaceAll('/', '-'))], { encoding: 'utf8' })
    if (!gdal || gdal.error) continue
    const [west = 0, , , north = 0] = (JSON.parse(gdal.stdout) as { readonly geoTransform: readonly number[] })
      .geoTransform
    for (const metres of [west - WEST, north - NORTH]) expect(Math.abs(metres)).toBeLessThan(8 * METRES)
  }
}

test(
  'a scanned map is laid by four points, goes out as a GeoTIFF that is in its place, and items are seen on it',
  { tag: '@both' },
  async ({ app }) => {
    const archivist = new Archivist(app)
    const { page, speech } = archivist
    const { t } = speech
    const folder = mkdtempSync(join(tmpdir(), 'fonds-map-'))
    writeFileSync(join(folder, 'plan.png'), plainPng(800, 600))
    await archivist.makeCollection('Bản đồ', ['vie'])
    await archivist.takeIn([folder], { read: false })
    await archivist.seesPages(1)
    await archivist.item(/plan/).click()
    await page.keyboard.press('Control+Shift+G')
    const fresh = t('old-maps.point.new')
    const spots = [
      [50, 40],
      [750, 60],
      [720, 560],
      [70, 540],
    ] as const
    for (const [index, [x, y]] of spots.entries()) {
      const { lat, lon } = fromMercator([WEST + x * METRES, NORTH - y * METRES])
      await archivist.field(`${fresh}: ${t('old-maps.point.x')}`).fill(String(x))
      await archivist.field(`${fresh}: ${t('old-maps.point.y')}`).fill(String(y))
      await archivist.field(`${fresh}: ${t('old-maps.point.at')}`).fill(`${lat.toFixed(6)}, ${lon.toFixed(6)}`)
      await page.keyboard.press('Enter')
      await expect(
        page.getByRole('listitem', { name: t('old-maps.point', { number: index + 1 }), exact: true }),
      ).toBeVisible()
    }
    await expect(page.locator('.leaflet-fonds-overlays-pane canvas').first()).toBeAttached()
    await clicksAPoint(archivist)
    await movesAndMasks(archivist)
    const files = await app.exportedBytes(async () => {
      await archivist.button(t('old-maps.export')).click()
      await page.getByRole('menuitem', { name: 'GeoTIFF' }).click()
    })
    const [tiff] = Object.values(files)
    expect(Object.keys(files)[0]).toMatch(/plan\.tif$/)
    const file = join(folder, 'out.tif')
    writeFileSync(file, tiff ?? '')
    const gdal = spawnSync('gdalinfo', ['-json', file], { encoding: 'utf8' })
    if (gdal.error) console.log('gdalinfo is not installed: where the GeoTIFF lies is not looked at')
    else {
      const { upperLeft, lowerRight } = (
        JSON.parse(gdal.stdout) as { cornerCoordinates: Record<'upperLeft' | 'lowerRight', [number, number]> }
      ).cornerCoordinates
      const apart = [
        upperLeft[0] - WEST,
        upperLeft[1] - NORTH,
        lowerRight[0] - WEST - 800 * METRES,
        lowerRight[1] - NORTH + 600 * METRES,
      ]
      for (const metres of apart) expect(Math.abs(metres)).toBeLessThan(8 * METRES)
    }

    const described = page.getByRole('region', { name: t('places.field'), exact: true })
    await described.getByRole('combobox', { name: t('places.add') }).fill('da nang')
    await page
      .getByRole('listbox', { name: t('places.add') })
      .getByRole('option', { name: /Nẵng|Nang/ })
      .first()
      .click()
    await archivist.goTo('map')
    const places = page.getByRole('listbox', { name: t('places.list') })
    await expect(places.getByText(/Nẵng|Nang/)).toBeVisible()
    await expect(page.locator('.leaflet-marker-icon')).toHaveCount(1)
    await expect.poll(() => opaqueShare(page.locator('.leaflet-fonds-overlays-pane canvas'))).toBeGreaterThan(0.02)
    if (app.shell === 'chromium') await exportsWhatIsLaid(archivist, folder)
  },
)
