// The map, from the world down to a district.

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
  'map-layers': async (page, speech) => {
    await mapIn(page, speech, false)
    await page.getByText(speech.t('places.layers'), { exact: true }).click()
  },
}
