import { expect, test } from '../support/app-fixture.ts'
import { Archivist } from '../support/archivist.ts'
import { samplePages, scansFrom } from '../support/scans.ts'

test('two pages are compared by the keyboard alone, and seen in full screen', { tag: '@both' }, async ({ app }) => {
  const archivist = new Archivist(app)
  const { page, speech } = archivist
  const { t } = speech
  const [one = '', , , other = ''] = await samplePages()
  await archivist.makeCollection('Thư', ['vie'])
  await archivist.takeIn([await scansFrom({ 'một.jpg': one, 'hai.jpg': other })], { read: false })
  await archivist.seesPages(2)
  await archivist.item(/một/).dblclick()
  await expect(page.getByRole('application')).toBeFocused()

  const panes = page.getByRole('region', { name: t('compare.title') }).getByRole('application')
  /** Where the page lies in its pane, and how large: whole pixels, and a hundredth of the scale. */
  const place = async (pane: number): Promise<readonly number[]> => {
    const written = await panes.nth(pane).locator('svg > g').first().getAttribute('transform')
    return Array.from((written ?? '').matchAll(/-?[\d.]+/g), ([number]) => Number(number))
  }
  const apart = async (): Promise<number> => {
    const [one, other] = [await place(0), await place(1)]
    return Math.max(...one.map((value, index) => Math.abs(value - (other[index] ?? Infinity))))
  }

  await test.step('the other page is found by the name of its item', async () => {
    await page.keyboard.press('Control+Shift+D')
    await expect(panes).toHaveCount(2)
    await panes.nth(1).focus()
    await page.keyboard.press('c')
    await page.keyboard.type('hai')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('group', { name: t('compare.second') })).toContainText('hai')
  })

  await test.step('what moves one moves the other, until they are unlocked', async () => {
    await panes.first().focus()
    const before = await place(1)
    for (const key of ['0', '+', 'ArrowDown']) await page.keyboard.press(key)
    await expect.poll(() => place(1)).not.toEqual(before)
    await expect.poll(apart).toBeLessThan(2)
    await page.keyboard.press('l')
    const left = await place(1)
    await page.keyboard.press('+')
    await expect.poll(apart).toBeGreaterThan(10)
    expect(await place(1)).toEqual(left)
  })

  await test.step('G magnifies the same place of both, arrows move it, Esc takes it away alone', async () => {
    const lenses = (ratio: number) => panes.locator(`[data-ratio="${ratio}"]`)
    await panes.first().press('g')
    await expect(page.getByText(t('reader.loupe-on', { ratio: 1 })).first()).toBeVisible()
    await panes.first().press('g')
    await expect(lenses(2)).toHaveCount(2)
    const places = () => lenses(2).evaluateAll((each) => each.map((lens) => lens.style.transform))
    const before = await places()
    for (let step = 0; step < 3; step += 1) await panes.first().press('Shift+ArrowUp')
    await expect.poll(async () => (await places()).every((place, index) => place !== before[index])).toBe(true)
    await panes.first().press('Escape')
    await expect(panes.locator('[data-ratio]')).toHaveCount(0)
    await expect(panes).toHaveCount(2)
  })

  await test.step('B shows them in turns in one place, O one over the other', async () => {
    await page.keyboard.press('b')
    await expect(panes.locator('visible=true')).toHaveCount(1)
    await expect(page.getByText(t('compare.seen-second'))).toBeVisible()
    await page.keyboard.press('b')
    await expect(page.getByText(t('compare.seen-first'))).toBeVisible()
    await page.keyboard.press('o')
    await expect(page.getByRole('slider', { name: t('compare.opacity') })).toHaveValue('50')
    await page.keyboard.press(']')
    await expect(page.getByRole('slider', { name: t('compare.opacity') })).toHaveValue('60')
  })

  await test.step('Esc goes back to the page that was open', async () => {
    await page.keyboard.press('Escape')
    await expect(panes).toHaveCount(0)
    await expect(page.getByRole('application')).toHaveCount(1)
  })

  await test.step('F11 leaves only the page and its text', async () => {
    await page.keyboard.press('F11')
    await expect(page.getByRole('banner')).toBeHidden()
    await expect(page.getByRole('application')).toBeVisible()
    await page.keyboard.press('F11')
    await expect(page.getByRole('banner')).toBeVisible()
  })
})
