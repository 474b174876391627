// The stops of the tour at authority records.
import { command, item } from './tour-hand.mjs'

/** Makes a record, and stays at it. */
async function makeRecord(page, { t }, { kind, name }) {
  await page.getByRole('button', { name: t('authorities.new') }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: t('authorities.name') }).fill(name)
  await dialog.getByRole('button', { name: t('authorities.kind') }).click()
  await page.getByRole('option', { name: t(`authorities.kind.${kind}`), exact: true }).click()
  await dialog.getByRole('button', { name: t('authorities.new.make') }).click()
  await page.getByRole('option', { name }).first().waitFor()
}

/** Makes some records where there are none; the one of many names is open. */
async function someRecords(page, speech) {
  const { t } = speech
  await command(page, speech, 'authorities')
  await page.getByRole('button', { name: t('authorities.new') }).waitFor()
  if (await page.getByText(t('authorities.none.title')).isVisible()) {
    await makeRecord(page, speech, { kind: 'corporateBody', name: 'Toàn quyền Đông Dương' })
    await makeRecord(page, speech, { kind: 'repository', name: 'Trung tâm Lưu trữ quốc gia I' })
    await makeRecord(page, speech, { kind: 'subject', name: 'Đường sắt' })
    await makeRecord(page, speech, { kind: 'person', name: 'Чехов, Антон Павлович' })
    await makeRecord(page, speech, { kind: 'person', name: 'Anton Pavlovich Chekhov' })
    await makeRecord(page, speech, { kind: 'person', name: 'Nguyễn Ái Quốc' })
    for (const name of ['Hồ Chí Minh', 'Нгуен Ай Куок']) {
      await page.getByRole('textbox', { name: t('authorities.variant.add') }).fill(name)
      await page.keyboard.press('Enter')
    }
    await page.getByRole('textbox', { name: t('authorities.dates') }).fill('1890–1969')
    await page.keyboard.press('Enter')
  }
  await page.getByRole('option', { name: /Nguyễn/ }).click()
}

/** Their screens, as those of the tour. */
export const RECORD_SCREENS = {
  'authorities-none': (page, speech) => command(page, speech, 'authorities'),
  authorities: someRecords,
  'authorities-merge': async (page, speech) => {
    await someRecords(page, speech)
    await page.getByRole('option', { name: /Чехов/ }).click()
    await page.getByRole('option', { name: /Chekhov/ }).click({ modifiers: ['Control'] })
  },
  'authorities-suggest': async (page, speech) => {
    const { t } = speech
    await someRecords(page, speech)
    await page.keyboard.press('Escape')
    await item(page, 0).click()
    await page.getByRole('combobox', { name: t('describe.add', { field: t('describe.field.creator') }) }).fill('ho chi')
    await page.getByRole('option', { name: /Hồ Chí/ }).waitFor()
  },
}
