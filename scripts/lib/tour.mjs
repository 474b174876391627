// A walk through every screen of the program, for pictures of it. By keys and by the words that it speaks.
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ACCESS_SCREENS } from './tour-access.mjs'
import { command, item } from './tour-hand.mjs'
import { MAP_SCREENS } from './tour-map.mjs'
import { RECORD_SCREENS } from './tour-records.mjs'

const READ = 120_000

/** The sample collection, opened and read to the end. */
export async function openSample(page, { t }) {
  await page.getByRole('button', { name: t('frame.welcome.sample') }).click()
  await page.getByRole('option').first().waitFor()
  const unread = page.getByRole('img', { name: t('browse.unread'), exact: true })
  await page
    .getByRole('img', { name: t('browse.read'), exact: true })
    .first()
    .waitFor({ timeout: READ })
  for (let waited = 0; (await unread.count()) > 0; waited += 500) {
    if (waited > READ) throw new Error('The sample was not read in time.')
    await page.waitForTimeout(500)
  }
  await page.waitForTimeout(3000)
}

/** Files that can't go in, so that the jobs have failures to show. */
export async function importBroken(page, { t }) {
  const folder = mkdtempSync(join(tmpdir(), 'fonds-tour-'))
  writeFileSync(join(folder, 'torn.jpg'), 'this is no picture')
  writeFileSync(join(folder, 'empty.tif'), '')
  writeFileSync(join(folder, 'notes.docx'), 'PK')
  await page.keyboard.press('Control+o')
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: t('import.choose-files') }).click()
  await (await chooser).setFiles(['torn.jpg', 'empty.tif', 'notes.docx'].map((name) => join(folder, name)))
  await page.getByRole('tree', { name: t('arrange.preview') }).waitFor()
  // The button to import has the focus.
  await page.keyboard.press('Enter')
  await page.waitForTimeout(1500)
  await page.keyboard.press('Escape')
}

/** Goes to the settings and speaks another language from there; gives back the speech. */
export async function speakIn(page, speech, wanted) {
  await page.keyboard.press('Control+,')
  // Other choices speak of the language too.
  await page
    .getByRole('button', { name: speech.t('settings.language') })
    .first()
    .click()
  await page
    .locator('[data-trigger="Select"]')
    .getByRole('option')
    .nth(['vi', 'ru', 'en'].indexOf(wanted.language))
    .click()
  await page.getByRole('heading', { name: wanted.t('command.settings'), level: 1 }).waitFor()
  await page.keyboard.press('Escape')
}

const key = (keys) => (page) => page.keyboard.press(keys)

async function fresh(page) {
  for (let times = 0; times < 3; times += 1) await page.keyboard.press('Escape')
  await page.getByRole('searchbox').fill('')
  await page.getByRole('searchbox').blur()
  await page.keyboard.press('Control+1')
  await page.mouse.move(600, 795)
}

async function search(page, words) {
  await page.keyboard.press('Control+f')
  await page.getByRole('searchbox').fill(words)
  await page.waitForTimeout(500)
}

/** The first page's text is corrected in one place and vouched for, so that readings can be measured by it. */
async function markAsTruth(page, { t }) {
  await item(page, 0).dblclick()
  await page.getByRole('tab', { name: t('regions.text'), exact: true }).click()
  await page.waitForTimeout(1000)
  const raw = page.getByRole('button', { name: t('review.raw') })
  if (await raw.isVisible()) {
    await raw.click()
    await page.getByRole('textbox', { name: t('review.name') }).fill('Nguyễn An')
    await page.getByRole('button', { name: t('review.say.corrected') }).click()
  }
  await page.getByRole('button', { name: t('review.corrected') }).click()
  const truth = page.getByRole('checkbox', { name: t('measure.truth') })
  if (!(await truth.isChecked())) await truth.press('Space')
  await page.waitForTimeout(500)
  await page.keyboard.press('Escape')
}

/** An inventory with a date that never was, a level that nobody knows and a column that means nothing. */
const INVENTORY = [
  '№ фонда;№ описи;№ дела;Уровень;Заголовок дела;Крайние даты;Кол-во листов;Шкаф',
  '223;1;25;дело;Письма и телеграммы;25 октября 1917 г.;12;А',
  '223;1;26;дело;Счета;31 апреля 1905 г.;40;А',
  '223;1;27;связка;Планы имения;нач. 1890-х;7;Б',
].join('\n')

/** An export of Tropy, of which some fits and some does not. */
const LETTERS = JSON.stringify({
  '@context': { '@vocab': 'https://tropy.org/v1/tropy#', title: 'http://purl.org/dc/elements/1.1/title' },
  '@graph': ['Huế, 1906', 'Đà Nẵng, 1907', 'Hà Nội'].map((title) => ({
    '@type': 'Item',
    title,
    list: 'Thư',
    photo: [{ path: `/scans/${title}.jpg`, angle: 90 }],
  })),
})

/** Every screen by its name, and how to come to it from the grid. */
export const SCREENS = {
  grid: (page) => item(page, 1).click(),
  several: (page) => page.keyboard.press('Control+a'),
  list: async (page) => {
    await page.keyboard.press('Control+2')
    await page.locator('[data-pane="centre"]').getByRole('row').nth(2).click()
  },
  cells: async (page) => {
    await page.keyboard.press('Control+2')
    await page.locator('[data-pane="centre"]').getByRole('row').nth(1).click()
    await page.keyboard.press('ArrowRight')
    for (const keys of ['Shift+ArrowDown', 'Shift+ArrowRight', 'ArrowRight']) await page.keyboard.press(keys)
    await page.keyboard.type('25 октября 1917 г.')
  },
  batch: async (page, speech) => {
    const { t } = speech
    await page.keyboard.press('Control+a')
    await page.keyboard.press('Control+Shift+B')
    await page.getByRole('button', { name: t('batch.act') }).click()
    await page.getByRole('option', { name: t('batch.act.append'), exact: true }).click()
    await page.getByRole('textbox', { name: t('batch.text.append') }).fill(' (1906)')
    await page.getByRole('listbox', { name: t('batch.list') }).waitFor()
  },
  'batch-replace': async (page, speech) => {
    await command(page, speech, 'replace-descriptions')
    await page.getByRole('textbox', { name: speech.t('replace.find') }).fill('a')
    await page.getByRole('listbox', { name: speech.t('batch.list') }).waitFor()
  },
  map: key('Control+3'),
  'lay-map': async (page, { t }) => {
    await item(page, 0).click()
    await page.keyboard.press('Control+Shift+G')
    const fresh = page.getByRole('listitem', { name: t('old-maps.point.new') })
    const field = (part) =>
      fresh.getByRole('textbox', { name: `${t('old-maps.point.new')}: ${t(`old-maps.point.${part}`)}` })
    await page.waitForTimeout(800)
    if (await page.getByRole('listitem', { name: t('old-maps.point', { number: 4 }) }).isVisible()) return
    const spots = ['120 150 16.48 107.56', '620 140 16.47 107.62', '640 900 16.39 107.63', '110 880 16.4 107.55']
    for (const [at, spot] of spots.entries()) {
      const [x, y, lat, lon] = spot.split(' ')
      await field('x').fill(x)
      await field('y').fill(y)
      await field('y').press('Enter')
      await field('at').fill(`${lat}, ${lon}`)
      await field('at').press('Enter')
      await page.getByRole('listitem', { name: t('old-maps.point', { number: at + 1 }) }).waitFor()
    }
  },
  'map-laid': async (page, { t }) => {
    await page.keyboard.press('Control+3')
    await page.locator('summary').nth(1).click()
    await page.waitForTimeout(800)
    await page
      .getByRole('group', { name: t('old-maps.section') })
      .getByRole('button')
      .first()
      .click()
  },
  ...MAP_SCREENS,
  'map-narrow': async (page) => {
    await page.keyboard.press('Control+3')
    await page.locator('summary').first().click()
  },
  'map-chosen': async (page) => {
    await page.keyboard.press('Control+3')
    await item(page, 0).click()
  },
  reader: async (page, { t }) => {
    await item(page, 0).dblclick()
    // Another tab may have been left open.
    await page.getByRole('tab', { name: t('regions.text'), exact: true }).click()
    await page.waitForTimeout(1500)
    const normal = page.getByRole('button', { name: t('normal.show') })
    if ((await normal.getAttribute('aria-pressed')) === 'true') await normal.click()
  },
  strips: async (page) => {
    await item(page, 0).dblclick()
    await page.waitForTimeout(1500)
    await page.getByRole('application').press('l')
    await page.waitForTimeout(800)
  },
  layers: async (page) => {
    await item(page, 0).dblclick()
    await page.waitForTimeout(1500)
    await page.getByRole('application').press('n')
    await page.waitForTimeout(800)
  },
  lines: async (page) => {
    await item(page, 0).dblclick()
    await page.waitForTimeout(1500)
    await page.getByRole('application').press('e')
    await page.keyboard.press('Tab')
    await page.waitForTimeout(500)
  },
  'reader-normal': async (page, { t }) => {
    await item(page, 0).dblclick()
    await page.waitForTimeout(1500)
    await page.getByRole('tab', { name: t('regions.text'), exact: true }).click()
    const shown = page.getByRole('button', { name: t('normal.show') })
    if ((await shown.getAttribute('aria-pressed')) === 'false') await shown.click()
    await page
      .getByRole('list', { name: t('normal.text') })
      .getByRole('listitem')
      .nth(2)
      .click()
  },
  'reader-layout': async (page, { t }) => {
    await item(page, 0).dblclick()
    await page.getByRole('tab', { name: t('blocks.title'), exact: true }).click()
    await page.getByRole('application').press('r')
    await page.keyboard.press('Enter')
    await page.waitForTimeout(1000)
  },
  'reader-review': async (page, { t }) => {
    await item(page, 0).dblclick()
    await page.getByRole('tab', { name: t('regions.text'), exact: true }).click()
    await page.waitForTimeout(1000)
    const states = ['raw', 'corrected', 'checked'].map((state) => t(`review.${state}`))
    const said = page.getByRole('button', { name: new RegExp(`^(${states.join('|')})$`) })
    await said.first().click()
  },
  adjust: async (page) => {
    await item(page, 0).click()
    await page.keyboard.press('Control+Shift+E')
    await page.waitForTimeout(1500)
  },
  'adjust-many': async (page, { t }) => {
    await page.keyboard.press('Control+a')
    await page.keyboard.press('Control+Shift+E')
    await page.getByRole('button', { name: t('adjust.bulk.begin', { count: 10 }) }).click()
    await page.getByRole('list', { name: t('adjust.bulk.review') }).waitFor()
    await page.waitForTimeout(500)
  },
  preview: async (page) => {
    await item(page, 1).click()
    await page.keyboard.press('Space')
  },
  search: (page) => search(page, 'nam'),
  dates: async (page) => {
    await page.keyboard.press('Control+Shift+F')
    await page.keyboard.type('1900–1950')
    await page.waitForTimeout(800)
  },
  leaves: (page, speech) => command(page, speech, 'check-leaves'),
  codes: (page, speech) => command(page, speech, 'codes'),
  nothing: (page) => search(page, 'qqqqq'),
  pages: async (page) => {
    await page.keyboard.press('Control+a')
    await page.keyboard.press('Control+Shift+P')
  },
  words: async (page) => {
    await page.keyboard.press('Control+a')
    await page.keyboard.press('Shift+F7')
    await page.waitForTimeout(1500)
  },
  replace: async (page, { t }) => {
    await page.keyboard.press('Control+Shift+H')
    await page.getByRole('textbox', { name: t('replace.find') }).fill('a')
    await page.getByRole('textbox', { name: t('replace.replacement') }).fill('o')
    await page.keyboard.press('Enter')
    await page.getByRole('listbox', { name: t('replace.list') }).waitFor()
  },
  'read-again': async (page, { t }) => {
    await item(page, 0).dblclick()
    await page.getByRole('tab', { name: t('regions.text'), exact: true }).click()
    await page.getByRole('button', { name: t('reader.text-tools') }).click()
    await page.getByRole('menuitem', { name: t('reader.read-again') }).click()
    await page.getByRole('button', { name: t('suggest.ask') }).click()
    await page.getByRole('button', { name: t('suggest.use') }).waitFor({ timeout: READ })
  },
  'read-many': async (page, { t }) => {
    await page.keyboard.press('Control+Shift+L')
    await page
      .getByRole('button', { name: t('choice.languages') })
      .last()
      .click()
    await page.getByRole('option', { name: t('choice.languages.these') }).click()
  },
  measure: async (page, speech) => {
    await markAsTruth(page, speech)
    await command(page, speech, 'measure-readings')
    const { t } = speech
    const ways = page.getByRole('region', { name: t('measure.ways') })
    for (const preset of ['block', 'as-it-is']) {
      await ways.getByRole('button', { name: t('measure.column.preset') }).click()
      await page.getByRole('option', { name: t(`preset.${preset}`), exact: true }).click()
      await ways.getByRole('button', { name: t('measure.ways.add') }).click()
    }
    await ways.getByRole('button', { name: t('measure.begin', { count: 3 }) }).click()
    const past = page.getByRole('region', { name: t('measure.past') }).getByRole('row')
    await past.nth(3).waitFor({ timeout: READ })
  },
  cite: async (page) => {
    await page.keyboard.press('Control+a')
    await page.keyboard.press('Control+Shift+C')
  },
  rescue: async (page, speech) => {
    await item(page, 2).click()
    const { t } = speech
    const title = page.getByRole('textbox', { name: t('describe.field.title'), exact: true })
    // 'Cộng hòa xã hội chủ nghĩa' as fonts of TCVN3 wrote it.
    if (!(await title.inputValue()).startsWith('Céng')) await title.fill('Céng hßa x· héi chñ nghÜa ViÖt Nam')
    await page.waitForTimeout(800)
    await page.keyboard.press('Escape')
    await item(page, 2).click()
    await command(page, speech, 'rescue-text')
    await page.waitForTimeout(500)
  },
  activity: (page, speech) => command(page, speech, 'activity'),
  vouch: (page, speech) => command(page, speech, 'review-values'),
  ...RECORD_SCREENS,
  ...ACCESS_SCREENS,
  import: key('Control+Shift+O'),
  export: key('Control+e'),
  descriptions: async (page, speech) => {
    await command(page, speech, 'import-descriptions')
    const choose = page.getByRole('button', { name: speech.t('foreign.choose') })
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), choose.click()])
    await chooser.setFiles({ name: 'letters.json', mimeType: 'application/json', buffer: Buffer.from(LETTERS) })
    await page.getByRole('button', { name: speech.t('foreign.take'), exact: true }).waitFor()
  },
  spreadsheet: async (page, speech) => {
    const { t } = speech
    await command(page, speech, 'import-descriptions')
    const choose = page.getByRole('button', { name: t('foreign.choose'), exact: true })
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), choose.click()])
    await chooser.setFiles({ name: 'Опись 1.csv', mimeType: 'text/csv', buffer: Buffer.from(INVENTORY) })
    await page.getByRole('option').first().waitFor()
  },
  settings: key('Control+,'),
  models: async (page, { t }) => {
    await page.keyboard.press('Control+,')
    const row = page.getByRole('row').filter({ hasText: t('settings.models.lines') })
    await row.locator('summary').first().click()
    await row.scrollIntoViewIfNeeded()
  },
  templates: async (page, speech) => {
    const { t } = speech
    await command(page, speech, 'templates')
    if (await page.getByText(t('templates.shipped.text')).isVisible()) {
      await page.getByRole('option', { name: t('template.letter') }).click()
      await page.getByRole('button', { name: t('templates.copy') }).click()
    }
    await page.locator('[data-row]').nth(1).click()
  },
  levels: async (page, { t }) => {
    await page.keyboard.press('Control+,')
    const levels = page.getByRole('button', { name: t('level.templates') }).first()
    await levels.click()
    await levels.scrollIntoViewIfNeeded()
  },
  rules: async (page, { t }) => {
    await page.keyboard.press('Control+,')
    await page
      .getByRole('button', { name: t('normal.way') })
      .first()
      .click()
    await page.getByRole('option', { name: t('orthography.name.vietnamese') }).click()
    const [rules] = t('normal.rules', { count: 0 }).split('(')
    await page
      .getByRole('button', { name: new RegExp(`^${rules}\\(`) })
      .first()
      .click()
    await page.getByRole('button', { name: t('normal.own.add') }).click()
  },
  'new-collection': key('Control+Shift+N'),
  help: key('F1'),
  trash: (page, speech) => command(page, speech, 'show-trash'),
  integrity: (page, speech) => command(page, speech, 'check-integrity'),
  duplicates: async (page, speech) => {
    await command(page, speech, 'duplicates')
    const again = page.getByRole('button', { name: speech.t('duplicates.searchAgain') })
    await page
      .getByRole('button', { name: speech.t('duplicates.search') })
      .or(again)
      .first()
      .click()
    await page.waitForTimeout(1500)
  },
  jobs: key('Control+j'),
  palette: key('Control+k'),
  more: (page, { t }) => page.getByRole('button', { name: t('frame.menu') }).click(),
}

/** From any screen to one of SCREENS. */
export async function goTo(page, speech, name) {
  await fresh(page)
  await SCREENS[name](page, speech)
  await page.waitForTimeout(name.startsWith('map') ? 1500 : 500)
}

/** Leaves a screen. */
export const leave = (page) => page.keyboard.press('Escape')
