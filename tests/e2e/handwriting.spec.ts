import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { Archivist } from '../support/archivist.ts'
import { expect, test } from '../support/app-fixture.ts'
import { drawWords } from '../support/drawn-words.ts'
import { folderWith } from '../support/folders.ts'
import { hasRealScans, REAL_SCANS, scansFrom } from '../support/scans.ts'

/** Few lines, in a hand that the reader was not trained on. */
const REAL = `${REAL_SCANS}/fr-hand-20c/pages/2_985d7_default.jpg`
/** A typeface that looks like a hand, and that the reader was not trained on either. */
const TYPEFACE = 'node_modules/@fontsource/patrick-hand/files/patrick-hand-latin-400-normal.woff2'

async function pageByHand(page: Page): Promise<string> {
  if (hasRealScans) return await scansFrom({ 'lettre.jpg': REAL })
  test
    .info()
    .annotations.push({ type: 'skipped', description: `a real hand: ${REAL_SCANS} is not here; a drawn one instead` })
  const folder = await folderWith()
  const lines = [
    'Ma chère mère, je vous écris ce soir',
    'de la maison de mon oncle à Paris',
    'où nous sommes bien arrivés',
    'avec les enfants',
  ]
  await drawWords(page, [{ to: join(folder, 'lettre.jpg'), lines, struck: [] }], TYPEFACE)
  return folder
}

test(
  'a page of handwriting is read line by line on the device, corrected, and found',
  { tag: '@both' },
  async ({ app }) => {
    const archivist = new Archivist(app)
    const { page, speech } = archivist
    const { t } = speech
    await archivist.makeCollection('Lettres', ['fra'])
    await archivist.takeIn([await pageByHand(page)], { read: false })
    await archivist.seesPages(1)
    await archivist.item(/lettre/).dblclick()
    const text = page.getByRole('textbox', { name: t('reader.text') })

    await test.step('its lines are found and read by what ships', async () => {
      await archivist.tool('reader.text-tools', t('reader.read-again'))
      await archivist.button(t('choice.engine')).click()
      await page.getByRole('option', { name: t('choice.engine.own', { name: 'Fonds' }) }).click()
      await archivist.button(new RegExp(`^${t('reader.read')}$`)).click()
      await expect(text).toHaveValue(/(?:\S.*\n){3,}/, { timeout: 60_000 })
      expect(letters(await text.inputValue())).toBeGreaterThan(40)
    })

    await test.step('a word is put right, and found by it', async () => {
      await text.press('Control+Home')
      await page.keyboard.press('Control+Shift+ArrowRight')
      await page.keyboard.type('Ploërmel ')
      await page.getByRole('application').first().focus()
      await page.keyboard.press('Escape')
      await expect((await archivist.search('ploermel')).first()).toBeVisible()
    })
    expect(app.strangers).toEqual([])
  },
)

/** How many letters of the French alphabet a text has. */
function letters(text: string): number {
  return text.match(/[a-zà-ÿœ]/giu)?.length ?? 0
}
