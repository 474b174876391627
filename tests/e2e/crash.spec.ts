import { Archivist } from '../support/archivist.ts'
import { expect, test } from '../support/app-fixture.ts'
import { manyScans } from '../support/scans.ts'

const SCANS = 40

test(
  'an import that a power cut stopped goes on, with nothing lost and nothing twice',
  { tag: '@both' },
  async ({ app, shell }) => {
    const archivist = new Archivist(app)
    const { speech } = archivist
    const folder = await manyScans(SCANS)
    await archivist.makeCollection('Bị ngắt', ['eng'])
    await archivist.takeIn([folder], { read: false })
    await archivist.seesSomePages()
    await app.restart('kill')

    const before = await archivist.pagesSeen()
    expect(before).toBeGreaterThan(0)
    expect(before).toBeLessThan(SCANS)
    if (shell === 'chromium') {
      // A browser forgets which folder it was; the drawer has opened by itself and asks for it.
      await app.choose([folder], () => archivist.button(speech.t('jobs.choose-folder-again')).click())
    }
    await archivist.seesPages(SCANS)

    const csv = (await archivist.export())['items.csv'] ?? ''
    const files = Array.from(csv.matchAll(/,(scan \d+\.jpg),/g), (match) => match[1])
    expect(files).toHaveLength(SCANS)
    expect(new Set(files).size).toBe(SCANS)
  },
)

test('reading that a power cut stopped goes on by itself, and what was read stays', async ({ app }) => {
  const archivist = new Archivist(app)
  await archivist.makeCollection('Đọc dở', ['vie'])
  await archivist.takeIn([await manyScans(6)])
  await archivist.seesPages(6)
  await expect(archivist.readMarks()).not.toHaveCount(0, { timeout: 60_000 })
  await app.restart('kill')
  await expect(archivist.readMarks()).not.toHaveCount(0)
  await archivist.seesEverythingRead(6)
})
