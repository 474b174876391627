import { copyFile, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from '../support/app-fixture.ts'
import { Archivist } from '../support/archivist.ts'
import { folderWith } from '../support/folders.ts'
import { rescanned, samplePages } from '../support/scans.ts'

/** Changes one byte of a stored original behind the program's back, as a bad disk does. */
async function spoilOneOriginal(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const [{ name = '' } = {}] = await indexedDB.databases()
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error ?? new Error('refused'))
      })
    const db = await done(indexedDB.open(name))
    const store = () => db.transaction('originals', 'readwrite').objectStore('originals')
    const [row] = (await done(store().getAll())) as { readonly bytes: Blob }[]
    if (!row) throw new Error('no original is stored')
    const bytes = new Uint8Array(await row.bytes.arrayBuffer())
    bytes[100] = (bytes[100] ?? 0) ^ 1
    await done(store().put({ ...row, bytes: new Blob([bytes], { type: row.bytes.type }) }))
    db.close()
  })
}

/** Puts a check that was paused at its first file into the archive, as a closed window leaves it. */
async function leavePausedCheck(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const [{ name = '' } = {}] = await indexedDB.databases()
    const request = indexedDB.open(name)
    await new Promise((resolve) => (request.onsuccess = resolve))
    const check = { id: 'left', startedAt: '2026-01-05T08:00:00Z', state: 'paused', total: 3, done: 1, bytes: 2048 }
    const put = request.result.transaction('fixityChecks', 'readwrite').objectStore('fixityChecks')
    const done = put.put({ ...check, after: null, faults: 0 })
    await new Promise((resolve) => (done.onsuccess = resolve))
    request.result.close()
  })
}

test('a check of the originals is seen in the jobs: how far it is, and it goes on or is cancelled there', async ({
  app,
}) => {
  const archivist = new Archivist(app)
  const { t } = archivist.speech
  const [first = ''] = await samplePages()
  const folder = await folderWith()
  await copyFile(first, join(folder, 'a.jpg'))
  await archivist.makeCollection('Trọn vẹn', ['vie'])
  await archivist.takeIn([folder], { read: false })
  await archivist.seesPages(1)
  const job = () => app.page.getByRole('region', { name: t('integrity.title') })

  for (const how of ['cancel', 'go on'] as const) {
    await leavePausedCheck(app.page)
    await app.restart()
    await archivist.button(t('command.jobs')).click()
    await expect(job()).toContainText(t('jobs.done-of', { done: 1, total: 3 }))
    await expect(job().getByRole('progressbar', { name: t('integrity.paused') })).toBeVisible()
    await job()
      .getByRole('button', { name: t(how === 'cancel' ? 'jobs.cancel-check' : 'integrity.goOn') })
      .press('Enter')
    await expect(job()).toBeHidden()
    await app.page.keyboard.press('Control+J')
  }
  await app.page.keyboard.press('Control+J')
  await archivist.command('check-integrity')
  await expect(app.page.getByText(/Last check/)).toBeVisible()
})

test('two scans of one page are found, one goes to the trash and comes back', async ({ app }) => {
  const archivist = new Archivist(app)
  const { page } = app
  const { t } = archivist.speech
  const folder = await folderWith()
  const [first = '', second = ''] = await samplePages()
  await copyFile(first, join(folder, 'a.jpg'))
  await rescanned(first, join(folder, 'b.jpg'))
  await copyFile(second, join(folder, 'c.jpg'))
  await archivist.makeCollection('Trùng', ['vie'])
  await archivist.takeIn([folder], { read: false })
  await archivist.seesPages(3)

  await archivist.command('duplicates')
  await archivist.button(t('duplicates.search')).click()
  const pairs = page.getByRole('listbox', { name: t('duplicates.list') }).getByRole('option')
  // All pages are looked at before the first pair is told.
  await expect(pairs).toHaveCount(1, { timeout: 30_000 })
  await expect(pairs).toContainText('a.jpg')
  await expect(pairs).toContainText('b.jpg')
  await expect(page.getByRole('region', { name: t('duplicates.right') })).toContainText('px')

  const list = page.getByRole('listbox', { name: t('duplicates.list') })
  await list.focus()
  await page.keyboard.press('1')
  await expect(page.getByRole('heading', { name: t('duplicates.none.title') })).toBeVisible()
  await page.keyboard.press('Control+Z')
  await expect(pairs).toHaveCount(1)

  await list.focus()
  await page.keyboard.press('3')
  await expect(page.getByRole('heading', { name: t('duplicates.none.title') })).toBeVisible()
  await archivist.seesPages(2)
  await archivist.command('show-trash')
  await archivist.button(t('browse.trash.restore')).click()
  await archivist.seesPages(3)
})

test('a spoilt original is found by the check, and put back from the folder of scans', async ({ app }) => {
  const archivist = new Archivist(app)
  const { page } = app
  const { t } = archivist.speech
  const folder = await folderWith()
  await mkdir(join(folder, 'scans'))
  for (const [index, path] of (await samplePages()).slice(0, 2).entries())
    await copyFile(path, join(folder, 'scans', `${index}.jpg`))
  await archivist.makeCollection('Toàn vẹn', ['vie'])
  await archivist.takeIn([folder], { read: false })
  await archivist.seesPages(2)

  await archivist.command('check-integrity')
  await archivist.button(t('integrity.start')).click()
  await expect(page.getByText(/all as they came in/)).toBeVisible()
  await spoilOneOriginal(page)
  await archivist.button(t('integrity.start')).click()
  await expect(page.getByText(t('integrity.fault.damaged'))).toBeVisible()
  await expect(page.getByText(/1 file is not as it should be, of 2/)).toBeVisible()

  const look = archivist.button(t('integrity.mend.folder'))
  await app.choose([folder], () => look.click())
  await expect(page.getByText(/1 put back/)).toBeVisible()
  await archivist.button(t('integrity.start')).click()
  await expect(page.getByText(/all as they came in/)).toBeVisible()
})
