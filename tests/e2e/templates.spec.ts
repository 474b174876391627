import { join } from 'node:path'
import { Archivist } from '../support/archivist.ts'
import { expect, test } from '../support/app-fixture.ts'
import { folderWith } from '../support/folders.ts'

test('a template of one’s own is made, given away and taken in, and described by; units are found by their dates', async ({
  app,
}) => {
  const archivist = new Archivist(app)
  const { page, speech } = archivist
  const { t } = speech
  const copy = t('templates.copyOf', { name: t('template.letter') })
  const list = page.getByRole('listbox', { name: t('templates.list') })
  const fields = page.getByRole('list', { name: t('templates.fields') }).getByRole('button', { expanded: false })
  let given: Readonly<Record<string, string>> = {}

  await test.step('one that ships is copied, and changed by the keyboard', async () => {
    await archivist.makeCollection('Huế', ['vie'])
    await archivist.command('templates')
    await list.getByRole('option', { name: t('template.letter') }).click()
    await archivist.button(t('templates.copy')).press('Enter')
    await expect(page.getByRole('heading', { name: copy })).toBeVisible()
    const code = t('describe.field.referenceCode')
    await expect(fields.nth(1)).toContainText(code)
    await fields.nth(1).press('Control+ArrowUp')
    await expect(fields.first()).toContainText(code)
    await expect(fields.first()).toBeFocused()
    await archivist.field(t('templates.add')).fill('Parish')
    await archivist.button(t('templates.make')).press('Enter')
    await fields.filter({ hasText: 'Parish' }).press('Enter')
    await page.getByRole('checkbox', { name: t('templates.required') }).press('Space')
    await expect(page.getByRole('button', { expanded: true }).filter({ hasText: 'Parish' })).toContainText(
      t('templates.required'),
    )
  })

  await test.step('it goes out as a file, and comes in again; a torn one is told with its place', async () => {
    given = await app.exported(() => archivist.button(t('templates.toFile')).click())
    const [[name, text] = ['', '']] = Object.entries(given)
    expect(JSON.parse(text)).toMatchObject({ format: 'fonds-template', version: 1 })
    await archivist.button(t('templates.remove')).press('Enter')
    await expect(list.getByRole('option', { name: copy })).toHaveCount(0)
    const folder = await folderWith({ [name]: text, 'torn.json': text.replace('"identity"', '"nowhere"') })
    const takeIn = (file: string) =>
      app.choose([join(folder, file)], () => archivist.button(t('templates.fromFile')).click())
    await takeIn('torn.json')
    await expect(page.getByRole('alert')).toContainText(/\d+:\d+ · template\.fields\[\d\]\.section/)
    await takeIn(name)
    await expect(list.getByRole('option', { name: copy })).toBeVisible()
    await page.keyboard.press('Escape')
  })

  await test.step('a unit is described by it: what it requires is counted until it is there', async () => {
    for (const [title, code] of [
      ['Letters', 'Ф. 1. Оп. 1. Д. 2. Л. 1'],
      ['Bills', 'Ф. 1. Оп. 1. Д. 2. Л. 3'],
    ] as const) {
      await archivist.command('new-unit')
      await page.getByRole('dialog').getByRole('textbox').first().fill(title)
      await page.keyboard.press('Enter')
      await expect(archivist.field(t('describe.field.title'))).toHaveValue(title)
      await archivist.describe(t('describe.field.referenceCode'), code)
      await page.getByRole('treeitem', { name: title }).waitFor()
    }
    await archivist.button(t('describe.template')).click()
    await page.getByRole('option', { name: copy }).click()
    await archivist.describe(t('describe.wording.documentDate'), 'нач. 1890-х')
    // What was just written is stored before it counts.
    const lacking = page.locator('[data-missing]')
    await expect(lacking.filter({ hasText: t('describe.wording.documentDate') })).toHaveCount(0)
    const missing = await lacking.count()
    expect(missing).toBeGreaterThan(0)
    await archivist.describe('Parish', 'Phủ Cam')
    await expect(lacking).toHaveCount(missing - 1)
  })

  await test.step('it is found by its date, as another language writes it', async () => {
    await page.keyboard.press('Control+Shift+F')
    await expect(page.getByRole('textbox', { name: t('search.dates.wording') })).toBeFocused()
    await page.keyboard.type('thập niên 1890')
    const found = page.getByRole('listbox', { name: t('search.dates') }).getByRole('option')
    await expect(found).toHaveCount(1)
    await expect(found).toContainText('Bills')
    await page.keyboard.press('Escape')
  })

  await test.step('the leaf that no code names is told', async () => {
    await page.getByText(t('browse.all')).first().click()
    await archivist.command('check-leaves')
    const rows = page.getByRole('listbox', { name: t('command.check-leaves') }).getByRole('option')
    await expect(rows).toHaveText([/Д\. 2/, new RegExp(`f\\. 2.*${t('leaves.missing')}`)])
    await page.keyboard.press('Escape')
  })

  const row = (name: string) => page.getByRole('treeitem', { name })
  const levels = async (letters: string, bills: string): Promise<void> => {
    await expect(row('Bills')).toHaveAttribute('aria-level', bills)
    await expect(row('Letters')).toHaveAttribute('aria-level', letters)
  }

  await test.step('units are moved out, in and over each other by the keyboard, and by the pointer', async () => {
    await row('Bills').click()
    await levels('1', '2')
    await page.keyboard.press('Alt+ArrowLeft')
    await levels('1', '1')
    await page.keyboard.press('Alt+ArrowRight')
    await levels('1', '2')
    await page.keyboard.press('Control+z')
    await levels('1', '1')
    await page.keyboard.press('Control+x')
    await row('Letters').click()
    await page.keyboard.press('Control+v')
    await levels('1', '2')
    await page.keyboard.press('Control+z')
    await levels('1', '1')
    await row('Letters').dragTo(row('Bills'))
    await levels('2', '1')
  })

  await test.step('codes get a mask by level; what is not by it is told, and leads to its unit', async () => {
    await page.keyboard.press('Control+i')
    const mask = archivist.field(t('browse.level.fonds'))
    await mask.fill('Ф. {fonds')
    await expect(mask).toHaveAttribute('aria-invalid', 'true')
    await mask.fill('Ф. {fonds}')
    await mask.press('Enter')
    const found = page.getByRole('listbox', { name: t('command.codes') }).getByRole('option')
    await expect(found.nth(0)).toContainText(t('codes.found.misfit'))
    await found.nth(1).click()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('listbox', { name: t('command.codes') })).toHaveCount(0)
  })
})
