import { Archivist } from '../support/archivist.ts'
import { expect, test } from '../support/app-fixture.ts'
import { manyScans } from '../support/scans.ts'

// Only a browser lets a test say how large the disk is.
const SCANS = 20
/** Room for some of the scans, of 137 kB each, in bytes. */
const ROOM = 1_500_000

test('an import stops when the disk is full, says so, and goes on once there is room', async ({ app }) => {
  const archivist = new Archivist(app)
  const { page, speech } = archivist
  const folder = await manyScans(SCANS)
  const browser = await page.context().newCDPSession(page)
  const { origin } = new URL(page.url())
  await browser.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: ROOM })
  // Chromium remembers how much room an archive had; of a new one it asks.
  await page.goto('about:blank')
  await browser.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' })
  await page.goto(origin)
  await archivist.makeCollection('Đĩa đầy', ['eng'])
  await archivist.takeIn([folder], { read: false })

  // The drawer has opened by itself.
  const jobs = page.getByRole('complementary', { name: speech.t('jobs.title') })
  await expect(jobs).toContainText(speech.t('error.disk-full'), { timeout: 30_000 })
  const before = await archivist.pagesSeen()
  expect(before).toBeGreaterThan(0)
  expect(before).toBeLessThan(SCANS)

  await browser.send('Storage.overrideQuotaForOrigin', { origin })
  // What stands is whole: it is all there when the archive is opened again, and the import takes in the rest.
  await page.goto('about:blank')
  await page.goto(origin)
  // The window may have been closed before it told of the last page.
  await expect.poll(() => archivist.pagesSeen()).toBeGreaterThanOrEqual(before)
  expect(await archivist.pagesSeen()).toBeLessThan(SCANS)
  await page.keyboard.press('Control+J')
  await app.choose([folder], () => archivist.button(speech.t('jobs.choose-folder-again')).click())
  await archivist.seesPages(SCANS)
  await expect(jobs).not.toContainText(speech.t('error.disk-full'))
  const csv = (await archivist.export())['items.csv'] ?? ''
  const files = Array.from(csv.matchAll(/,(scan \d+\.jpg),/g), (match) => match[1])
  expect(new Set(files).size).toBe(SCANS)
  expect(files).toHaveLength(SCANS)
})
