import type { Locator } from '@playwright/test'
import { join } from 'node:path'
import type { Language } from '../../shared/messages/language.ts'
import type { AppDriver } from '../support/app-driver.ts'
import { expect, test } from '../support/app-fixture.ts'
import { Archivist } from '../support/archivist.ts'
import { folderWith } from '../support/folders.ts'
import { openApp } from '../support/open-app.ts'
import { screenFaults, type AskAxe } from '../support/screen-faults.ts'
import { SCREENS } from '../support/screen-visits.ts'

interface Look {
  readonly language: Language
  readonly theme: 'light' | 'dark'
  /** What no look before it has asked. */
  readonly ask: AskAxe
}

const LOOKS: readonly Look[] = [
  { language: 'vi', theme: 'light', ask: 'all' },
  // Names, roles and order are the same in every theme and language: only colours change, and those by the theme.
  { language: 'ru', theme: 'dark', ask: 'colours' },
  { language: 'en', theme: 'light', ask: 'nothing' },
]

test.describe.configure({ mode: 'serial', timeout: 240_000 })

let app: AppDriver
let archivist: Archivist

test.beforeAll(async ({ shell }) => {
  app = await openApp(shell)
})
test.afterAll(() => app.close())

async function look(language: Language, theme: 'light' | 'dark'): Promise<void> {
  await app.page.emulateMedia({ colorScheme: theme })
  archivist = archivist.speech.language === language ? archivist : await archivist.speakIn(language)
}

async function backToGrid(): Promise<void> {
  const { page, speech } = archivist
  if (await page.getByRole('complementary', { name: speech.t('jobs.title') }).isVisible())
    await page.keyboard.press('Control+J')
  await page.keyboard.press('Escape')
  await archivist.search('')
  await page.keyboard.press('Control+1')
  await page.getByRole('listbox', { name: speech.t('browse.grid') }).focus()
}

test('the first run speaks each language without a fault, and the keyboard alone opens the sample', async () => {
  archivist = new Archivist(app)
  const { page } = app
  await expect(archivist.button(archivist.speech.t('frame.welcome.sample'))).toBeVisible()
  for (const { language, theme, ask } of LOOKS) {
    await look(language, theme)
    expect.soft(await screenFaults(page, ask), `first run in ${language}, ${theme}`).toEqual([])
    await page.keyboard.press('Control+Shift+N')
    await expect(archivist.field(archivist.speech.t('settings.name'))).toBeFocused()
    expect.soft(await screenFaults(page, ask), `new collection in ${language}, ${theme}`).toEqual([])
    await page.keyboard.press('Escape')
  }
  const sample = archivist.button(archivist.speech.t('frame.welcome.sample'))
  for (let pressed = 0; pressed < 20 && !(await sample.evaluate((button) => button.matches(':focus'))); pressed += 1)
    await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await archivist.seesEverythingRead(10)
  await expect(page.getByRole('treeitem', { name: /MẪU\.1\.1/ })).toBeVisible()
})

test('what could not go in is there to be looked at', async () => {
  const folder = await folderWith({ 'torn.jpg': 'this is no picture', 'empty.tif': '' })
  await app.page.keyboard.press('Control+O')
  const choose = archivist.button(archivist.speech.t('import.choose-files'))
  await app.choose([join(folder, 'torn.jpg'), join(folder, 'empty.tif')], () => choose.click())
  await archivist.beginImport()
  await app.page.keyboard.press('Control+J')
  await expect(app.page.getByText('empty.tif').first()).toBeVisible()
})

/** English is shorter than both others: where they fit, it does. */
const WIDE = LOOKS.filter(({ language }) => language !== 'en')

for (const { language, theme, ask } of WIDE) {
  test(`every screen in ${language}, ${theme}, is without a fault`, async () => {
    await backToGrid()
    await look(language, theme)
    for (const [name, visit] of Object.entries(SCREENS)) {
      await backToGrid()
      await visit(archivist)
      for (const told of await app.page.getByRole('alert').allInnerTexts())
        console.log(`${name}, ${language}: the window tells of something: ${told}`)
      expect.soft(await screenFaults(app.page, ask), name).toEqual([])
    }
  })
}

test('Tab goes from the bar to the left, the centre and the right; F6 from pane to pane', async () => {
  const { page } = app
  await backToGrid()
  await page.keyboard.press('Home')
  const paneNow = (): Promise<string> =>
    page.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-pane]')?.dataset['pane'] ?? '')
  const passed: string[] = []
  await page.getByRole('banner').getByRole('button').first().focus()
  for (let pressed = 0; pressed < 60 && passed.at(-1) !== 'description'; pressed += 1) {
    const pane = await paneNow()
    if (passed.at(-1) !== pane) passed.push(pane)
    await page.keyboard.press('Tab')
  }
  expect(passed).toEqual(['bar', 'tree', 'centre', 'description'])
  await page.getByRole('tree').focus()
  const jumped: string[] = []
  for (let pressed = 0; pressed < 4; pressed += 1) {
    jumped.push(await paneNow())
    await page.keyboard.press('F6')
  }
  expect(jumped).toEqual(['tree', 'centre', 'description', 'bar'])
})

test('Esc closes what the keyboard opened, and the focus is in the grid again', async () => {
  const { page, speech } = archivist
  const grid = page.getByRole('listbox', { name: speech.t('browse.grid') })
  const opened: Readonly<Record<string, string>> = {
    Space: speech.t('common.close'),
    Enter: speech.t('reader.back'),
    F1: speech.t('common.close'),
    'Control+E': speech.t('common.close'),
    'Control+,': speech.t('common.close'),
    'Control+Shift+O': speech.t('common.close'),
    'Control+J': speech.t('common.close'),
  }
  for (const [key, closing] of Object.entries(opened)) {
    await backToGrid()
    await page.keyboard.press('Home')
    await page.keyboard.press(key)
    await expect(archivist.button(closing), key).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(grid, key).toBeFocused()
  }
  await page.keyboard.press('Control+K')
  await page.keyboard.press('Escape')
  await expect(grid).toBeFocused()
  await archivist.command('jobs')
  await expect(page.getByRole('complementary', { name: speech.t('jobs.title') })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(grid).toBeFocused()
})

test('a new collection is empty and says what belongs there', async () => {
  const { page } = app
  await archivist.command('new-collection')
  await expect(archivist.field(archivist.speech.t('settings.name'))).toBeFocused()
  await page.keyboard.type('Phông trống')
  await page.keyboard.press('Enter')
  const empty = (): Locator => page.getByText(archivist.speech.t('browse.empty.title'))
  await expect(empty()).toBeVisible()
  await expect(page.getByRole('main').locator(':focus')).toHaveCount(1)
  for (const { language, theme, ask } of LOOKS) {
    await look(language, theme)
    await expect(empty()).toBeVisible()
    expect.soft(await screenFaults(page, ask), `empty collection in ${language}, ${theme}`).toEqual([])
  }
})

test('what would be a fault on a screen is seen', async () => {
  await app.page.evaluate(() => {
    const faulty = document.createElement('main')
    faulty.style.cssText = 'position:fixed;inset:0;z-index:1000;background:#fff'
    faulty.innerHTML = `<button></button><p style="color:#ccc;background:#fff">pale</p><p>{count}</p><p>browse.tree</p>
      <div style="width:40px;overflow:hidden;white-space:nowrap">longer than its place</div>`
    document.body.append(faulty)
  })
  const faults = (await screenFaults(app.page)).join('\n')
  for (const fault of ['button-name', 'color-contrast', 'raw message: {count}', 'raw message: browse.tree', 'too wide'])
    expect(faults).toContain(fault)
})
