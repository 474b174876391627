import { Archivist } from '../support/archivist.ts'
import { expect, test } from '../support/app-fixture.ts'

test('places of letters are found in their texts, and taken, refused and put off with the keyboard alone', async ({
  app,
}) => {
  const archivist = new Archivist(app)
  const { page, speech } = archivist
  const { t } = speech
  await archivist.openSample()
  await expect(page.getByText('Письмо из Казани о найденных рукописях').first()).toBeVisible({ timeout: 30_000 })
  await archivist.command('find-places')
  await page.getByRole('button', { name: t('mentions.find.collection', { count: 10 }) }).press('Enter')
  const list = page.getByRole('listbox', { name: t('mentions.list') })
  const inHand = list.getByRole('option', { selected: true })
  await expect(list.getByRole('option', { name: /Казани/ })).toBeVisible({ timeout: 30_000 })

  await list.focus()
  await page.keyboard.press('Home')
  const first = (await inHand.textContent()) ?? ''
  await page.keyboard.press('F4')
  await expect(list.getByRole('option').last()).toContainText(t('mentions.deferred'))
  await page.keyboard.press('End')
  await expect(inHand).toContainText(t('mentions.deferred'))
  const count = await list.getByRole('option').count()
  await page.keyboard.press('Enter')
  await expect(list.getByRole('option')).toHaveCount(count - 1)
  await page.keyboard.press('Control+Z')
  await expect(list.getByRole('option')).toHaveCount(count)
  expect(first).not.toBe('')
  await page.keyboard.press('Delete')
  await expect(list.getByRole('option')).toHaveCount(count - 1)
})
