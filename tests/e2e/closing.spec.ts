import { Archivist } from '../support/archivist.ts'
import { expect, test } from '../support/app-fixture.ts'
import { manyScans } from '../support/scans.ts'

test('what was just typed is there again when the window was closed at once', { tag: '@electron' }, async ({ app }) => {
  const archivist = new Archivist(app)
  const { speech } = archivist
  await archivist.makeCollection('Đóng ngay', ['eng'])
  await archivist.takeIn([await manyScans(1)], { read: false })
  await archivist.item(/scan 1/).click()
  const title = speech.t('describe.field.title')
  await archivist.field(title).fill('Chưa kịp lưu')
  await app.restart('close')
  await expect(archivist.item(/Chưa kịp lưu/)).toBeVisible()
})

test('a browser is asked to wait while something is not stored, and not else', async ({ app, shell }) => {
  test.skip(shell !== 'chromium', 'Electron waits by itself')
  const archivist = new Archivist(app)
  await archivist.makeCollection('Đóng ngay', ['eng'])
  await archivist.takeIn([await manyScans(1)], { read: false })
  await archivist.item(/scan 1/).click()
  const isAskedToWait = (): Promise<boolean> =>
    app.page.evaluate(() => !window.dispatchEvent(new Event('beforeunload', { cancelable: true })))
  expect(await isAskedToWait()).toBe(false)
  await archivist.field(archivist.speech.t('describe.field.title')).pressSequentially('x')
  expect(await isAskedToWait()).toBe(true)
  await expect.poll(isAskedToWait).toBe(false)
})
