import { expect, type Locator } from '@playwright/test'
import type { ExportFormat } from '../../renderer/ports/export-services.ts'
import { speak, type Speech } from '../../renderer/ports/messages.tsx'
import type { CommandId } from '../../shared/commands/commands.ts'
import type { ReadingLanguage } from '../../shared/domain/collection.ts'
import { LANGUAGES } from '../../shared/messages/language.ts'
import type { AppDriver } from './app-driver.ts'

/** How long the reading of a few pages may take on a slow machine, in milliseconds. */
const READING = 90_000

/** Somebody who uses the program: by its words, with the mouse and the keyboard. */
export class Archivist {
  readonly app: AppDriver
  readonly speech: Speech

  constructor(app: AppDriver, language: Speech['language'] = 'en') {
    this.app = app
    this.speech = speak(language)
  }

  get page(): AppDriver['page'] {
    return this.app.page
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name }).first()
  }

  /** Uses a tool that a row of tools has in its menu. */
  async tool(menu: 'reader.more-tools' | 'reader.text-tools', name: string): Promise<void> {
    await this.button(this.speech.t(menu)).click()
    await this.page.getByRole('menuitem', { name }).click()
  }

  field(name: string): Locator {
    return this.page.getByRole('textbox', { name, exact: true }).first()
  }

  status(): Locator {
    return this.page.getByRole('contentinfo')
  }

  item(name: string | RegExp): Locator {
    return this.page.getByRole('gridcell', { name }).or(this.page.getByRole('option', { name })).first()
  }

  /** `empty`: false where something waits that is shown as soon as there is a collection. `another`: not the first. */
  async makeCollection(
    name: string,
    languages: readonly ReadingLanguage[],
    { empty = true, another = false }: { readonly empty?: boolean; readonly another?: boolean } = {},
  ): Promise<void> {
    const { t } = this.speech
    if (another) await this.command('new-collection')
    else await this.button(t('frame.welcome.new')).click()
    await this.field(t('settings.name')).fill(name)
    for (const language of ['vie', 'rus', 'eng', 'fra', 'kaz'] as const) {
      const box = this.page.getByRole('checkbox', { name: t(`settings.reading.${language}`) })
      if ((await box.isChecked()) !== languages.includes(language)) await box.press('Space')
    }
    await this.button(t('settings.new.create')).click()
    if (empty) await expect(this.page.getByText(t('browse.empty.title'))).toBeVisible()
  }

  /** Imports a folder through the import page. */
  async takeIn(paths: readonly string[], { read = true }: { readonly read?: boolean } = {}): Promise<void> {
    const { t } = this.speech
    await this.chooseFolder(paths)
    if (!read) await this.page.getByRole('checkbox', { name: t('import.read') }).press('Space')
    await this.beginImport()
  }

  /** Chooses a folder on the import page, where its preview is then shown. */
  async chooseFolder(paths: readonly string[]): Promise<void> {
    const { t } = this.speech
    await this.page.keyboard.press('Control+Shift+O')
    await this.app.choose(paths, () => this.button(t('import.choose-folder')).click())
    await expect(this.page.getByRole('tree', { name: t('arrange.preview') })).toBeVisible()
  }

  /** The import begins with Enter: its button has the focus once a source is shown. */
  async beginImport(): Promise<void> {
    const [before = ''] = this.speech.t('arrange.import', { count: 5 }).split('5')
    await this.button(new RegExp(`^${before}\\d`)).press('Enter')
  }

  /** How many pages the status bar tells of. */
  async pagesSeen(): Promise<number> {
    await expect(this.status()).toContainText(/\d pages?/)
    return Number(/(\d+) pages?/.exec(await this.status().innerText())?.[1])
  }

  async seesSomePages(): Promise<void> {
    await expect(this.status()).toContainText(/[1-9]\d* pages?/)
  }

  /** From the welcome on: opens the sample collection and waits until its pages are in. */
  async openSample(): Promise<void> {
    await this.button(this.speech.t('frame.welcome.sample')).click()
    await this.seesPages(10)
  }

  /** By way of the jobs, which are open only meanwhile. */
  async cancelReading(): Promise<void> {
    const { t } = this.speech
    await this.page.keyboard.press('Control+J')
    await this.button(t('jobs.cancel-reading')).press('Enter')
    await expect(this.button(t('jobs.cancel-reading'))).toBeHidden()
    await this.page.keyboard.press('Control+J')
  }

  async seesPages(count: number): Promise<void> {
    await expect(this.status()).toContainText(this.speech.t('common.pages', { count }), { timeout: READING })
  }

  /** Waits until no page waits to be read. */
  async seesEverythingRead(items: number): Promise<void> {
    await expect(this.readMarks()).toHaveCount(items, { timeout: READING })
  }

  /** Waits until a unit of that many pages has none that waits to be read: its mark alone may be from when it had fewer. */
  async seesUnitRead(pages: number, { within = READING }: { readonly within?: number } = {}): Promise<void> {
    const whole = this.page.getByRole('option').filter({ hasText: this.speech.t('browse.pages', { count: pages }) })
    await expect(whole.filter({ has: this.readMarks() })).toHaveCount(1, { timeout: within })
  }

  readMarks(): Locator {
    return this.page.getByRole('img', { name: this.speech.t('browse.read'), exact: true })
  }

  /** Searches, and gives what was found: units, and below each its pages. */
  async search(query: string): Promise<Locator> {
    await this.page.keyboard.press('Control+F')
    await this.page.getByRole('searchbox').fill(query)
    return this.page.getByRole('listbox', { name: this.speech.t('search.results', { query }) }).getByRole('option')
  }

  /** The words sought, as they are marked on the picture of the open page. */
  hitsOnThePage(): Locator {
    return this.page.locator('svg [class*="_hit"]')
  }

  async describe(field: string, text: string): Promise<void> {
    await this.field(field).fill(text)
    await this.field(field).press('Enter')
  }

  /** On the page of authority records, makes one of a person and stays at it. */
  async makeRecord(name: string): Promise<void> {
    const { t } = this.speech
    await this.button(t('authorities.new')).press('Enter')
    await this.page.getByRole('dialog').getByRole('textbox').fill(name)
    await this.page.keyboard.press('Enter')
    await expect(this.field(t('authorities.name'))).toHaveValue(name)
    await expect(this.page.getByRole('dialog')).toBeHidden()
  }

  async goTo(view: 'grid' | 'list' | 'map'): Promise<void> {
    await this.page.keyboard.press({ grid: 'Control+1', list: 'Control+2', map: 'Control+3' }[view])
  }

  /** On the import page, has a spreadsheet say which scan is which. */
  async arrangeBySheet(path: string): Promise<void> {
    const { t } = this.speech
    await this.button(t('arrange.by')).click()
    await this.page.getByRole('option', { name: t('arrange.by.sheet') }).click()
    await this.app.choose([path], () => this.button(t('arrange.sheet.choose')).click())
  }

  /** On the export page, chooses the whole collection in one format alone, and gives the button that begins. */
  async exportOnly(format: ExportFormat): Promise<Locator> {
    const { t } = this.speech
    await this.page.keyboard.press('Control+E')
    await this.page
      .getByRole('group', { name: t('export.what') })
      .getByRole('radio')
      .last()
      .check({ force: true })
    return this.inFormat(format)
  }

  /** On the export page that was just opened, chooses one format alone, and gives the button that begins. */
  async inFormat(format: ExportFormat): Promise<Locator> {
    const { t } = this.speech
    for (const each of ['csv', 'geojson', 'jsonld', 'annotations', 'text', format] as const) {
      await this.page.getByRole('checkbox', { name: t(`export.format.${each}`) }).press('Space')
    }
    return this.button(new RegExp(`${t('export.start.folder')}|${t('export.start.download')}`))
  }

  /** Exports the whole collection in every format; gives what came out, path to text. */
  async export(): Promise<Readonly<Record<string, string>>> {
    const { t } = this.speech
    await this.page.keyboard.press('Control+E')
    await this.page
      .getByRole('group', { name: t('export.what') })
      .getByRole('radio')
      .last()
      .check({ force: true })
    const start = this.button(new RegExp(`${t('export.start.folder')}|${t('export.start.download')}`))
    const files = await this.app.exported(() => start.click())
    await expect(this.page.getByText(/exported/).first()).toBeVisible()
    return files
  }

  /** Chooses another language of the interface in the settings; somebody who speaks it goes on. */
  async speakIn(language: Speech['language']): Promise<Archivist> {
    const other = new Archivist(this.app, language)
    await this.page.keyboard.press('Control+,')
    await this.button(this.speech.t('settings.language')).click()
    await this.page.locator('[data-trigger="Select"] [role="option"]').nth(LANGUAGES.indexOf(language)).click()
    await expect(this.page.getByRole('heading', { name: other.speech.t('command.settings'), level: 1 })).toBeVisible()
    await this.page.keyboard.press('Escape')
    return other
  }

  /** The records of the open journal, newest first. */
  async importRecords(): Promise<readonly Locator[]> {
    const list = this.page.getByRole('list', { name: this.speech.t('imports.list') })
    await expect(list).toBeVisible()
    return list.locator('li[data-index]:has(> article)').all()
  }

  /** Any command, by its name in the palette. */
  async command(id: CommandId): Promise<void> {
    const typed = this.page.getByRole('textbox', { name: this.speech.t('frame.palette.field') })
    await this.page.keyboard.press('Control+K')
    await expect(typed).toBeFocused()
    await this.page.keyboard.type(this.speech.t(`command.${id}`))
    await this.page.keyboard.press('Enter')
    await expect(typed).toHaveCount(0)
  }

  /** Where the page lies in its pane, and how large; how far its text is scrolled. */
  async placesIn(pane: Locator, text: Locator): Promise<readonly unknown[]> {
    const scrolled = await text.evaluate((field) => [field.scrollTop, field.parentElement?.scrollTop])
    return [await pane.locator('svg > g').first().getAttribute('transform'), ...scrolled]
  }
}
