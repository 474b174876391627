import { expect, test } from '../support/app-fixture.ts'

test('the window shows the program and asks for nothing outside of it', { tag: '@both' }, async ({ app }) => {
  await expect(app.page).toHaveTitle(/Fonds/)
  await expect(app.page.locator('#root')).not.toBeEmpty()
  expect(app.strangers).toEqual([])
})

test('the page can reach no other site', { tag: '@both' }, async ({ app }) => {
  const reached = await app.page.evaluate(() =>
    fetch('https://example.com/').then(
      () => 'reached',
      (error: unknown) => String(error),
    ),
  )
  expect(reached).toBe('TypeError: Failed to fetch')
})

test('the page has nothing of Node', { tag: '@both' }, async ({ app }) => {
  expect(await app.page.evaluate(() => ['require', 'process', 'module'].filter((name) => name in window))).toEqual([])
})

test('in Electron nothing leads out of the page', { tag: '@electron' }, async ({ app }) => {
  await app.page.evaluate(() => {
    window.open('https://example.com/')
    location.href = 'https://example.com/'
  })
  await app.page.waitForTimeout(500)
  expect(app.page.url()).toBe('fonds://app/')
  expect(app.page.context().pages()).toHaveLength(1)
})

test('in Electron a path that was not dropped is not opened', { tag: '@electron' }, async ({ app }) => {
  const reply = await app.page.evaluate(() => {
    // What the preload puts there; a hostile page would know its shape as well.
    const { fonds } = window as unknown as { fonds: { invoke(channel: string, input: unknown): Promise<unknown> } }
    return fonds.invoke('source:dropped', { paths: ['/etc/passwd'] })
  })
  expect(reply).toMatchObject({ ok: false, code: 'untrusted-sender' })
})

test('the archive is there again after the plug was pulled', { tag: '@both' }, async ({ app }) => {
  await expect(app.page.locator('#root')).not.toBeEmpty()
  await app.restart('kill')
  await expect(app.page.locator('#root')).not.toBeEmpty()
})
