import { join } from 'node:path'
import { expect, test } from '../support/app-fixture.ts'
import { Archivist } from '../support/archivist.ts'
import { drawScan } from '../support/drawn-scans.ts'
import { folderWith } from '../support/folders.ts'
import { samplePages, scansFrom } from '../support/scans.ts'

const READ = 90_000

test('a page laid askew is straightened, read where its words stand, and laid askew again by undo', async ({ app }) => {
  test.setTimeout(240_000)
  const archivist = new Archivist(app)
  const { page, speech } = archivist
  const { t } = speech
  const folder = await folderWith()
  const [kieu = ''] = await samplePages()
  await drawScan(page, { sources: [kieu], to: join(folder, 'askew.jpg'), careless: { kind: 'askew', degrees: 4 } })
  await archivist.makeCollection('Thư', ['vie'])
  await archivist.takeIn([folder], { read: false })
  await archivist.item(/askew/).dblclick()
  await page.keyboard.press('Control+Shift+E')
  await expect(page.getByRole('heading', { name: t('adjust.title') })).toBeVisible()

  await archivist.button(t('adjust.find')).click()
  await expect(page.getByRole('spinbutton', { name: t('adjust.angle') })).toHaveValue(/^-[34]/)
  await archivist.button(t('adjust.view.result')).click()
  await archivist.button(t('adjust.apply', { count: 1 })).click()
  await archivist.button(t('adjust.read-again')).click()
  await page.keyboard.press('Escape')

  const text = page.getByRole('textbox', { name: t('reader.text') })
  await expect(text).toHaveValue(/Trăm năm/, { timeout: READ })
  await page.getByRole('application').focus()
  await page.keyboard.press('Control+Z')
  await page.keyboard.press('Control+Shift+E')
  await expect(page.getByRole('spinbutton', { name: t('adjust.angle') })).toHaveValue('0')
  await expect(archivist.button(t('adjust.revert'))).toBeDisabled()
})

test('an opening becomes two pages with a text each, and one page again by undo', async ({ app }) => {
  test.setTimeout(240_000)
  const archivist = new Archivist(app)
  const { page, speech } = archivist
  const { t } = speech
  const folder = await folderWith()
  const [first = '', second = ''] = await samplePages()
  await drawScan(page, { sources: [first, second], to: join(folder, 'opening.jpg'), careless: { kind: 'opening' } })
  await archivist.makeCollection('Sách', ['vie'])
  await archivist.takeIn([folder], { read: false })
  await archivist.item(/opening/).click()
  await page.keyboard.press('Control+Shift+E')

  const split = page.getByRole('checkbox', { name: t('adjust.split') })
  await expect(split).toBeEnabled()
  await split.press('Space')
  const gutter = page.getByRole('button', { name: /^Gutter/ })
  await expect(gutter).toHaveAccessibleName(/(49|50|51)%/)
  await gutter.focus()
  await page.keyboard.press('Shift+ArrowRight')
  await expect(gutter).toHaveAccessibleName(/5[123]%/)
  await archivist.button(t('adjust.apply', { count: 1 })).click()
  await expect(page.getByText(t('reader.page-of', { page: 1, count: 2 }))).toBeVisible()
  await archivist.button(t('adjust.read-again')).click()
  await page.keyboard.press('Escape')
  await archivist.seesPages(2)
  await archivist.item(/opening/).dblclick()
  await expect(page.getByText(t('reader.page-of', { page: 1, count: 2 }))).toBeVisible()
  await expect(page.getByRole('textbox', { name: t('reader.text') })).toHaveValue(/Trăm năm/, { timeout: READ })

  await page.keyboard.press('Escape')
  await archivist.command('undo')
  await archivist.seesPages(1)
})

test('many pages are looked through, reviewed and adjusted in one step', async ({ app }) => {
  test.setTimeout(180_000)
  const archivist = new Archivist(app)
  const { page, speech } = archivist
  const { t } = speech
  const folder = await folderWith()
  const [first = '', second = ''] = await samplePages()
  await drawScan(page, { sources: [first], to: join(folder, 'one.jpg'), careless: { kind: 'askew', degrees: 3 } })
  await drawScan(page, { sources: [second], to: join(folder, 'two.jpg'), careless: { kind: 'askew', degrees: -2 } })
  await archivist.makeCollection('Thư', ['vie'])
  await archivist.takeIn([folder], { read: false })
  await archivist.seesPages(2)
  await archivist.item(/one/).click()
  await page.keyboard.press('Control+A')
  await page.keyboard.press('Control+Shift+E')
  await archivist.button(t('adjust.bulk.begin', { count: 2 })).click()
  await test.step('the work goes on while something else is shown, and waits among the jobs', async () => {
    await page.keyboard.press('Escape')
    await expect(page.getByRole('heading', { name: t('adjust.title') })).toHaveCount(0)
    await page.keyboard.press('Control+J')
    const job = page
      .getByRole('complementary', { name: t('jobs.title') })
      .getByRole('region', { name: t('adjust.title') })
    await job.getByRole('button', { name: t('adjust.bulk.look-at') }).click()
  })
  const proposals = page.getByRole('list', { name: t('adjust.bulk.review') }).getByRole('listitem')
  await expect(proposals).toHaveCount(2)
  await archivist.button(t('adjust.bulk.apply', { count: 2 })).click()
  await expect(archivist.button(t('adjust.read-again'))).toBeVisible()
  await archivist.button(t('adjust.one')).click()
  await expect(page.getByRole('spinbutton', { name: t('adjust.angle') })).toHaveValue(/^-?[23]/)
  await page.keyboard.press('Escape')
  await archivist.command('undo')
  await page.keyboard.press('Control+Shift+E')
  await archivist.button(t('adjust.one')).click()
  await expect(page.getByRole('spinbutton', { name: t('adjust.angle') })).toHaveValue('0')
})

test('a cut is moved by its edges and as a whole, by keys and mouse, and many go back to their originals', async ({
  app,
}) => {
  const archivist = new Archivist(app)
  const { page, speech } = archivist
  const { t } = speech
  const [one = '', , , other = ''] = await samplePages()
  await archivist.makeCollection('Thư', ['vie'])
  await archivist.takeIn([await scansFrom({ 'một.jpg': one, 'hai.jpg': other })], { read: false })
  await archivist.seesPages(2)
  await archivist.item(/một/).dblclick()
  await archivist.tool('reader.more-tools', t('command.adjust'))

  await test.step('where nothing shines through, that is said, and nothing is changed', async () => {
    await archivist.button(t('adjust.find-bleed')).click()
    await expect(page.getByText(t('adjust.found.no-bleed'))).toBeVisible()
    await expect(page.getByRole('spinbutton', { name: t('adjust.tone.bleed') })).toHaveValue('0')
  })

  const handle = (name: string) => page.getByRole('button', { name: new RegExp(`^${name}:`) })
  const places = async (name: string): Promise<readonly number[]> =>
    Array.from(((await handle(name).getAttribute('aria-label')) ?? '').matchAll(/(\d+)%/g), ([, number]) =>
      Number(number),
    )
  const whole = t('adjust.whole-cut')
  await test.step('the right edge moves alone, by arrows', async () => {
    await expect(handle(whole)).toHaveCount(0)
    await handle(t('adjust.edge.right')).focus()
    for (let step = 0; step < 8; step += 1) await page.keyboard.press('Shift+ArrowLeft')
    await expect.poll(async () => (await places(t('adjust.edge.right')))[0]).toBeLessThan(90)
    expect(await places(t('adjust.corner.bottom-left'))).toEqual([0, 100])
  })
  await test.step('all of it moves, no further than the scan', async () => {
    await handle(whole).focus()
    const [before = 0] = await places(t('adjust.edge.left'))
    await page.keyboard.press('Shift+ArrowRight')
    await expect.poll(async () => (await places(t('adjust.edge.left')))[0]).toBeGreaterThan(before)
    for (let step = 0; step < 12; step += 1) await page.keyboard.press('Shift+ArrowRight')
    await expect.poll(async () => (await places(t('adjust.edge.right')))[0]).toBe(100)
  })
  await test.step('the mouse draws it back from anywhere within', async () => {
    const box = await handle(whole).boundingBox()
    if (!box) throw new Error('the cut has no handle')
    await page.mouse.move(box.x + 40, box.y - 60)
    await page.mouse.down()
    await page.mouse.move(box.x - 200, box.y - 60, { steps: 4 })
    await page.mouse.up()
    await expect.poll(async () => (await places(t('adjust.edge.left')))[0]).toBe(0)
  })
  await archivist.button(t('adjust.apply', { count: 1 })).click()
  await expect(archivist.button(t('adjust.apply', { count: 1 }))).toBeDisabled()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')

  await test.step('what is selected goes back to its originals in one step, which can be undone', async () => {
    await archivist.item(/một/).click()
    await page.keyboard.press('Control+A')
    await page.keyboard.press('Control+Shift+E')
    const revert = archivist.button(t('adjust.bulk.revert', { count: 1 }))
    await revert.click()
    await expect(archivist.button(t('adjust.bulk.revert', { count: 0 }))).toBeDisabled()
    await page.keyboard.press('Escape')
    await archivist.command('undo')
    await page.keyboard.press('Control+Shift+E')
    await expect(revert).toBeEnabled()
  })
})
