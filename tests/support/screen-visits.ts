import { expect } from '@playwright/test'
import type { Archivist } from './archivist.ts'
import { folderWith } from './folders.ts'

/** A list with an impossible date, a leaf that nobody has, and texts in an older encoding. */
const A_LIST = [
  'Фонд;Опись;Дело;Лист;Заголовок;Дата;Примечание',
  '223;1;25;1–3;Прошение Общества пароходства и торговли о выдаче ссуды;31 апреля 1917 г.;hép møt tÕt',
  '223;1;25;4;Ответ;25 октября 1917 г.;Ph«ng l­u tr÷ Hµ Néi',
  '223;2;26;;Переписка с губернатором;1905;',
].join('\n')

const AN_AID =
  '<ead><control><filedesc><titlestmt><titleproper>A</titleproper></titlestmt></filedesc></control>' +
  '<archdesc level="fonds"><did><unittitle>Fonds</unittitle><repository><corpname><part>Архив</part></corpname></repository></did>' +
  '<dsc><c level="file"><did><unittitle>Дело</unittitle><physloc>3</physloc></did><odd2>x</odd2></c></dsc></archdesc></ead>'

type Visit = (archivist: Archivist) => Promise<void>
const keys =
  (pressed: string): Visit =>
  ({ page }) =>
    page.keyboard.press(pressed)

/** Every main screen of a collection, by how one comes to it from the grid with the keyboard. */
export const SCREENS: Readonly<Record<string, Visit>> = {
  grid: ({ page }) => page.keyboard.press('ArrowRight'),
  list: keys('Control+2'),
  map: async ({ page, speech }) => {
    await page.keyboard.press('Control+3')
    await expect(page.getByRole('listbox', { name: speech.t('places.list') })).toBeVisible()
  },
  preview: async ({ page }) => {
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Space')
    await expect(page.getByRole('dialog').getByRole('heading')).toBeVisible()
  },
  reader: async ({ page, speech }) => {
    await page.keyboard.press('Home')
    await page.keyboard.press('Enter')
    // The reader remembers which tab was open.
    await page.getByRole('tab', { name: speech.t('regions.text'), exact: true }).click()
    // And which text was shown.
    const normal = page.getByRole('button', { name: speech.t('normal.show') })
    if ((await normal.getAttribute('aria-pressed')) === 'true') await normal.press('Space')
    await expect(page.getByRole('textbox', { name: speech.t('reader.text') })).toBeVisible()
  },
  'normalised text': async ({ page, speech }) => {
    await page.keyboard.press('Home')
    await page.keyboard.press('Enter')
    const show = page.getByRole('button', { name: speech.t('normal.show') })
    const line = page.locator('ol > li').first()
    // Which text is shown is remembered, and known only a moment after the reader opens.
    await expect(async () => {
      if ((await show.getAttribute('aria-pressed')) !== 'true') await show.press('Space')
      await expect(line).toBeVisible({ timeout: 1000 })
    }).toPass()
    await line.press('F2')
  },
  layout: async ({ page, speech }) => {
    await page.keyboard.press('Home')
    await page.keyboard.press('Enter')
    await page.getByRole('tab', { name: speech.t('blocks.title'), exact: true }).click()
    await page.getByRole('application').press('r')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('listbox', { name: speech.t('blocks.list') })).toBeVisible()
  },
  regions: async (archivist) => {
    const { page, speech } = archivist
    await page.keyboard.press('Home')
    await page.keyboard.press('Enter')
    await page.getByRole('tab', { name: speech.t('regions.text'), exact: true }).click()
    await page.getByRole('application').press('r')
    await page.keyboard.press('Enter')
    await expect(archivist.field(speech.t('regions.note'))).toBeFocused()
    await page.getByRole('application').press('u')
  },
  compare: async ({ page, speech }) => {
    await page.keyboard.press('Home')
    await page.keyboard.press('Control+Shift+D')
    await expect(page.getByRole('region', { name: speech.t('compare.title') }).getByRole('application')).toHaveCount(2)
    await page.keyboard.press('o')
  },
  'choice of a page': async ({ page, speech }) => {
    await page.keyboard.press('Control+Shift+D')
    await page.getByRole('application').first().press('c')
    await expect(page.getByRole('dialog', { name: speech.t('compare.choose') })).toBeVisible()
  },
  'search results': async (archivist) => {
    await expect((await archivist.search('nam')).first()).toBeVisible()
  },
  'nothing found': async (archivist) => {
    await archivist.search('qqqq')
    await expect(archivist.page.getByRole('heading', { name: archivist.speech.t('search.none.title') })).toBeVisible()
  },
  'organise pages': async ({ page, speech }) => {
    await page.keyboard.press('Control+A')
    await page.keyboard.press('Control+Shift+P')
    await expect(page.getByRole('listbox', { name: speech.t('pages.grid') })).toBeVisible()
  },
  'adjusting one page': async ({ page, speech }) => {
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Control+Shift+E')
    await expect(page.getByRole('heading', { name: speech.t('adjust.tone') })).toBeVisible()
  },
  'adjusting many pages': async ({ page, speech }) => {
    await page.keyboard.press('Control+A')
    await page.keyboard.press('Control+Shift+E')
    await expect(page.getByRole('region', { name: speech.t('adjust.bulk.look') })).toBeVisible()
  },
  'uncertain words': async ({ page, speech }) => {
    await page.keyboard.press('Shift+F7')
    await expect(page.getByRole('heading', { name: speech.t('words.title'), level: 1 })).toBeVisible()
  },
  'reading many pages again': async ({ page, speech }) => {
    await page.keyboard.press('Control+Shift+L')
    const choice = page.getByRole('region', { name: speech.t('choice.title') })
    await choice.getByRole('button', { name: speech.t('choice.languages') }).click()
    await page.getByRole('option', { name: speech.t('choice.languages.these') }).click()
    await expect(page.getByRole('button', { name: speech.t('suggest.ask') })).toBeVisible()
  },
  'readings measured': async (archivist) => {
    await archivist.command('measure-readings')
    await expect(archivist.page.getByRole('heading', { name: archivist.speech.t('measure.title') })).toBeVisible()
  },
  'find and replace': async ({ page, speech }) => {
    await page.keyboard.press('Control+Shift+H')
    await page.getByRole('textbox', { name: speech.t('replace.find') }).fill('a')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('listbox', { name: speech.t('replace.list') })).toBeVisible()
  },
  'change of many': async ({ page, speech }) => {
    await page.keyboard.press('Control+A')
    await page.keyboard.press('Control+Shift+B')
    await page.getByRole('textbox', { name: speech.t('batch.text.set') }).fill('Thư')
    await expect(page.getByRole('listbox', { name: speech.t('batch.list') })).toBeVisible()
  },
  'cells of the table': async ({ page, speech }) => {
    await page.keyboard.press('Control+2')
    await page.getByRole('grid', { name: speech.t('browse.list') }).focus()
    await page.keyboard.press('F2')
    await expect(page.getByRole('grid').getByRole('textbox')).toBeFocused()
  },
  import: keys('Control+Shift+O'),
  'what an import would make': async ({ app, page, speech }) => {
    await app.drop([await scansToArrange()])
    const tree = page.getByRole('tree', { name: speech.t('arrange.preview') })
    await expect(tree.getByRole('treeitem')).not.toHaveCount(0)
    await tree.focus()
    await page.keyboard.press('End')
    await page.keyboard.press('ArrowRight')
  },
  'import of descriptions': async ({ app, page, speech }) => {
    await app.drop([`${await folderWith({ 'list.csv': A_LIST })}/list.csv`])
    await expect(page.getByRole('listbox', { name: /\d/ })).toBeVisible()
    await expect(page.getByRole('status').getByText(speech.t('rescue.kind.tcvn3'), { exact: false })).toBeVisible()
  },
  'finding aid to import': async ({ app, page }) => {
    await app.drop([`${await folderWith({ 'aid.xml': AN_AID })}/aid.xml`])
    await expect(page.getByRole('region', { name: 'aid.xml' })).toBeVisible()
  },
  export: keys('Control+E'),
  'add readings': async (archivist) => {
    await archivist.command('add-readings')
    await expect(archivist.button(archivist.speech.t('readings.choose'))).toBeVisible()
  },
  'metadata in the file': async ({ page, speech }) => {
    await page.keyboard.press('Home')
    const section = page.getByRole('button', { name: speech.t('metadata.section') })
    if ((await section.getAttribute('aria-expanded')) === 'false') await section.press('Enter')
    await expect(section).toHaveAttribute('aria-expanded', 'true')
  },
  settings: keys('Control+,'),
  templates: async (archivist) => {
    const { page, speech } = archivist
    await archivist.command('templates')
    const called = page.getByRole('main').getByRole('heading', { level: 2 }).first()
    const before = await called.innerText()
    await archivist.button(speech.t('templates.copy')).press('Enter')
    // What is open of a template is closed when another one is shown.
    await expect(called).not.toHaveText(before)
    await page.locator('[data-row]').first().press('Enter')
    await expect(page.getByRole('textbox', { name: speech.t('templates.preset') })).toBeVisible()
  },
  'rules of spelling': async ({ page, speech }) => {
    await page.keyboard.press('Control+,')
    await page.getByRole('button', { name: speech.t('normal.way') }).click()
    await page.getByRole('option', { name: speech.t('orthography.name.vietnamese') }).click()
    await page.getByRole('button', { name: /\(\d+\)$/ }).press('Enter')
  },
  help: keys('F1'),
  trash: async (archivist) => {
    await archivist.page.keyboard.press('End')
    await archivist.page.keyboard.press('Delete')
    await archivist.command('show-trash')
    await expect(archivist.button(new RegExp(archivist.speech.t('browse.trash.restore')))).toBeVisible()
  },
  'journal of imports': async (archivist) => {
    await archivist.command('imports')
    await expect(archivist.page.getByText('torn.jpg').first()).toBeVisible()
  },
  'log of changes': async (archivist) => {
    await archivist.command('activity')
    await expect(archivist.page.getByRole('option').first()).toBeVisible()
  },
  'search by date': async (archivist) => {
    const { page, speech } = archivist
    await page.keyboard.press('Control+Shift+F')
    await page.getByRole('textbox', { name: speech.t('search.dates.wording') }).fill('nửa đầu thế kỷ XX')
    await expect(page.getByText(/1949-12-31/)).toBeVisible()
  },
  'missing leaves': async (archivist) => {
    await archivist.command('check-leaves')
    await expect(
      archivist.page.getByRole('heading', { name: archivist.speech.t('command.check-leaves'), level: 1 }),
    ).toBeVisible()
  },
  'nothing to vouch for': async (archivist) => {
    await archivist.command('review-values')
    await expect(archivist.page.getByText(archivist.speech.t('vouch.none.title'))).toBeVisible()
  },
  'authority records': async (archivist) => {
    const { page, speech } = archivist
    const { t } = speech
    await page.keyboard.press('Control+Shift+A')
    const make = archivist.button(t('authorities.new'))
    await expect(make).toBeVisible()
    // The first time there is none, and one is made to be looked at.
    if (await page.getByText(t('authorities.none.title')).isVisible()) await archivist.makeRecord('Nguyễn Du')
    await expect(archivist.field(t('authorities.name'))).toHaveValue('Nguyễn Du')
  },
  'history of a field': async ({ page, speech }) => {
    await page.keyboard.press('Home')
    const title = page.getByRole('textbox', { name: speech.t('describe.field.title'), exact: true })
    const first = page.getByRole('main').getByRole('option').first()
    await expect(first).toHaveAttribute('aria-selected', 'true')
    // The description follows the selection, and a history that is open goes with the description before it.
    await expect.poll(async () => (await first.innerText()).includes(await title.inputValue())).toBe(true)
    await title.press('Control+h')
    await expect(page.getByRole('dialog').getByRole('listitem').first()).toBeVisible()
  },
  'emptying the trash': async (archivist) => {
    await archivist.command('show-trash')
    await archivist.button(archivist.speech.t('browse.trash.emptyAll')).press('Enter')
    await expect(archivist.page.getByRole('dialog').getByRole('heading')).toBeVisible()
  },
  'before the search of duplicates': (archivist) => archivist.command('duplicates'),
  integrity: async (archivist) => {
    await archivist.command('check-integrity')
    await archivist.button(archivist.speech.t('integrity.start')).click()
    await expect(archivist.page.getByRole('heading', { name: archivist.speech.t('integrity.history') })).toBeVisible()
    await expect(archivist.button(archivist.speech.t('integrity.start'))).toBeVisible()
  },
  palette: keys('Control+K'),
  'jobs with failures': async ({ page }) => {
    await page.keyboard.press('Control+J')
    await expect(page.getByText('torn.jpg').first()).toBeVisible()
  },
}

let toArrange: Promise<string> | null = null

/** Scans named by the guidance, with a leaf missing, one there twice, a copy, a name that does not fit, and litter. */
async function scansToArrange(): Promise<string> {
  const names = ['master/Q3-5-1-10-1-1.tif', 'access/Q3-5-1-10-1-1.jpg', 'master/Q3-5-1-10-3-1.tif']
  const others = ['thêm/Q3-5-1-10-003-1.jpg', 'thêm/bìa ngoài của hồ sơ, chưa đánh số tờ.jpg', 'thêm/ghi chú.xmp']
  toArrange ??= folderWith(Object.fromEntries([...names, ...others].map((name) => [name, ''])))
  return await toArrange
}
