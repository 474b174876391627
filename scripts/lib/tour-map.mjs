// The map, from the world down to a district.
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Goes to the map, in the style of the theme or for print. */
async function mapIn(page, { t }, print) {
  await page.keyboard.press('Control+3')
  const button = page.getByRole('button', { name: t('base-map.print') })
  if (((await button.getAttribute('aria-pressed')) === 'true') !== print) await button.click()
  await page.getByRole('button', { name: t('places.zoom-all') }).click()
  await page.waitForTimeout(800)
}

const ARROWS = { u: 'ArrowUp', d: 'ArrowDown', l: 'ArrowLeft', r: 'ArrowRight' }

/** Where the sample has a place of that name, then by keys: `+` and `-` zoom, `u`, `d`, `l`, `r` go on by 80 pixels. */
const sight =
  (name, keys, print = false) =>
  async (page, speech) => {
    await mapIn(page, speech, print)
    const { t } = speech
    if (name)
      await page
        .getByRole('listbox', { name: t('places.list') })
        .getByText(name)
        .first()
        .dblclick()
    await page.waitForTimeout(600)
    await page.getByRole('region', { name: t('places.map'), exact: true }).focus()
    for (const pressed of keys) {
      await page.keyboard.press(ARROWS[pressed] ?? pressed)
      await page.waitForTimeout(500)
    }
  }

const DA_NANG = /Đà Nẵng|Дананг|Da Nang/
const KAZAN = /Казань|Kazan/

export const MAP_SCREENS = {
  'map-world': sight(null, '-'),
  'map-vietnam': sight(DA_NANG, '---'),
  'map-district': sight(DA_NANG, 'llluu'),
  'map-russia': sight(KAZAN, '-----uurrr'),
  'map-kazakhstan': sight(KAZAN, '----dddddrrr'),
  'map-print': sight(DA_NANG, '---', true),
  'map-print-russia': sight(KAZAN, '-----uurrr', true),
  'map-place': async (page, speech) => {
    await mapIn(page, speech, false)
    const { t } = speech
    await page
      .getByRole('listbox', { name: t('places.list') })
      .getByText(DA_NANG)
      .first()
      .click()
    await page.keyboard.press('F2')
    await page.waitForTimeout(1200)
  },
  'map-layers': async (page, speech) => {
    await mapIn(page, speech, false)
    await page.getByText(speech.t('places.layers'), { exact: true }).click()
  },
  'map-own': async (page, speech) => {
    await mapIn(page, speech, false)
    await page.getByText(speech.t('places.layers'), { exact: true }).click()
    await addOwnMaps(page, speech)
  },
}

const WALLS = {
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      properties: { name: 'Đèo Hải Vân' },
      geometry: { type: 'Point', coordinates: [108.13, 16.19] },
    },
    {
      type: 'Feature',
      properties: {},
      geometry: {
        type: 'LineString',
        coordinates: [
          [107.58, 16.46],
          [107.85, 16.33],
          [108.13, 16.19],
          [108.2, 16.06],
        ],
      },
    },
  ],
}

/** A file of tiles, made a little transparent, a file of shapes, and an address where nobody listens. */
async function addOwnMaps(page, { t }) {
  const folder = mkdtempSync(join(tmpdir(), 'fonds-tour-map-'))
  writeFileSync(join(folder, 'mandarin-road.geojson'), JSON.stringify(WALLS))
  const own = page.getByRole('region', { name: t('own-maps.title') })
  const add = (which) => own.getByRole('button', { name: `${t('own-maps.add')}: ${t(`own-maps.add.${which}`)}` })
  // They stay when the language changes.
  if (await own.getByRole('listitem').first().isVisible()) return
  for (const file of ['tests/fixtures/maps/hue.mbtiles', join(folder, 'mandarin-road.geojson')]) {
    const chooser = page.waitForEvent('filechooser')
    await add('file').click()
    await (await chooser).setFiles(file)
    await page.waitForTimeout(800)
  }
  await own.getByRole('button', { name: t('own-maps.more', { name: 'Hue' }) }).click()
  await own.getByRole('slider', { name: t('own-maps.opacity') }).fill('40')
  await add('address').click()
  await page.getByRole('textbox', { name: t('own-maps.address.url') }).fill('http://127.0.0.1:9/{z}/{x}/{y}.png')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: t('own-maps.question.confirm') }).click()
  await own.getByRole('list').evaluate((list) => list.scrollIntoView())
}
