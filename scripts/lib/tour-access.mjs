// The stops of the tour at what is withheld, at checks of own fields, and at what waits for a person's word.
import { command, item } from './tour-hand.mjs'

const REGION = 'Họ tên bệnh nhân'

/** The first unit's restriction, made where there is none, in sight. */
async function restricted(page, { t }) {
  await item(page, 0).click()
  const fold = page.getByRole('button', { name: new RegExp(`^${t('access.title')}`) })
  if ((await fold.getAttribute('aria-expanded')) === 'false') await fold.click()
  const what = page.getByRole('group', { name: t('access.what') })
  await page.getByRole('button', { name: t('access.add') }).waitFor()
  if ((await what.count()) === 0) {
    await page.getByRole('button', { name: t('access.add') }).click()
    await what.getByRole('checkbox', { name: t('access.part.unit') }).press('Space')
    await what.getByRole('checkbox', { name: t('access.part.texts') }).press('Space')
    await page.getByRole('combobox', { name: t('access.fields.add') }).fill(t('describe.field.creator'))
    await page.keyboard.press('Enter')
    await page.getByRole('textbox', { name: t('access.until') }).fill('2040')
    await page.keyboard.press('Enter')
  }
  await page.getByRole('button', { name: t('access.remove') }).scrollIntoViewIfNeeded()
}

/** Their screens, as those of the tour. */
export const ACCESS_SCREENS = {
  access: restricted,
  'export-withheld': async (page, speech) => {
    await restricted(page, speech)
    await page.keyboard.press('Control+e')
    const include = page.getByRole('checkbox', { name: speech.t('export.withheld.include') })
    await include.waitFor()
    if (!(await include.isChecked())) await include.press('Space')
    await include.scrollIntoViewIfNeeded()
  },
  'region-withheld': async (page, { t }) => {
    await item(page, 1).dblclick()
    await page.waitForTimeout(1500)
    const tab = page.getByRole('tab', { name: new RegExp(`^${t('regions.title')}`) })
    await tab.click()
    const black = page.getByRole('checkbox', { name: t('access.region') })
    if ((await page.getByText(REGION).count()) === 0) {
      await page.getByRole('application').press('r')
      await page.keyboard.press('Enter')
      await page
        .getByRole('tabpanel')
        .getByRole('textbox', { name: t('regions.note') })
        .fill(REGION)
    } else await page.getByText(REGION).first().click()
    if (!(await black.isChecked())) await black.press('Space')
    await black.scrollIntoViewIfNeeded()
  },
  'template-checks': async (page, speech) => {
    const { t } = speech
    await command(page, speech, 'templates')
    await page
      .getByRole('option', { name: t('template.letter') })
      // Copies stand before it.
      .last()
      .click()
    await page.getByRole('button', { name: t('templates.copy') }).click()
    await page.getByRole('textbox', { name: t('templates.add') }).fill('Mã số')
    await page.getByRole('button', { name: t('templates.make') }).press('Enter')
    const fields = page.getByRole('list', { name: t('templates.fields') })
    const field = fields.getByRole('button').filter({ hasText: 'Mã số' }).first()
    if ((await field.getAttribute('aria-expanded')) === 'false') await field.click()
    await page.getByRole('group', { name: t('checks.title') }).scrollIntoViewIfNeeded()
  },
  'vouch-filled': async (page, speech) => {
    // Of the sample everything is described: what says nothing can have something suggested.
    for (const at of [0, 1, 2]) {
      await item(page, at).click()
      const title = page.getByRole('textbox', { name: speech.t('describe.field.title'), exact: true })
      await title.fill('')
      await title.press('Tab')
      await page.waitForTimeout(800)
    }
    await command(page, speech, 'suggest-values')
    const [start] = speech.t('vouch.suggest.collection', { count: 10 }).split('(')
    await page.getByRole('button', { name: start }).click()
    await page
      .getByRole('listbox', { name: speech.t('vouch.title') })
      .getByRole('option')
      .first()
      .waitFor({ timeout: 60_000 })
  },
  'codes-masks': async (page, speech) => {
    const { t } = speech
    await command(page, speech, 'codes')
    await page.getByRole('button', { name: t('codes.masks') }).click()
    await page.locator('[data-trigger="Select"]').getByRole('option').nth(1).click()
    await page.waitForTimeout(800)
  },
}
