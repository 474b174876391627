import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openGrants } from '../../electron/host/grants.ts'
import { settledFiles } from '../../electron/host/watch-source.ts'
import { browserPlatform } from '../../renderer/platform/browser.ts'
import type { Platform, WatchNews } from '../../shared/platform/platform.ts'
import { electronOver } from '../support/electron-over.ts'
import { filesIn, folderWith } from '../support/folders.ts'

/** What is waited for comes by itself; a busy machine takes its time. */
const SOON = { timeout: 10_000 }

/** Watches a folder, and gives all that was told of it: files by path, and '-' and '+' where it went and came. */
async function watching(folder: string, platform: Platform = electronOver(folder)) {
  const source = await platform.pickFolder()
  const told: string[] = []
  const news: WatchNews[] = []
  const stop = platform.watch(source!.token!, (one) => {
    news.push(one)
    told.push(...(one.files.length > 0 ? one.files.map(({ path }) => path) : [one.isThere ? '+' : '-']))
  })
  onTestFinished(stop)
  return { told, news, stop }
}

describe('a watched folder of the Electron platform', () => {
  it('tells of what is there, and then of what comes in', async () => {
    const folder = await folderWith({ 'a.jpg': 'a', 'b/c.jpg': 'c', '.hidden': '' })
    const { told, news } = await watching(folder)
    await expect.poll(() => told, SOON).toEqual(['+', 'a.jpg', 'b/c.jpg'])
    await mkdir(join(folder, 'new'))
    await writeFile(join(folder, 'new/d.jpg'), 'd')
    await expect.poll(() => told, SOON).toEqual(['+', 'a.jpg', 'b/c.jpg', 'new/d.jpg'])
    const [file] = news.at(-1)!.files
    expect(await (await file!.open()).text()).toBe('d')
    expect(file!.changedAt).toBeGreaterThan(0)
  })

  it('tells of a file again when it has changed', async () => {
    const folder = await folderWith({ 'a.jpg': 'one' })
    const { told, news } = await watching(folder)
    await expect.poll(() => told, SOON).toEqual(['+', 'a.jpg'])
    await writeFile(join(folder, 'a.jpg'), 'another')
    await expect.poll(() => told, SOON).toEqual(['+', 'a.jpg', 'a.jpg'])
    expect(await (await news.at(-1)!.files[0]!.open()).text()).toBe('another')
  })

  it('that vanishes is told so, looked for, and told anew when it is back', async () => {
    const folder = await folderWith({ 'scans/a.jpg': 'a' })
    const root = join(folder, 'scans')
    const { told } = await watching(root)
    await expect.poll(() => told, SOON).toEqual(['+', 'a.jpg'])
    await rename(root, join(folder, 'pulled'))
    await expect.poll(() => told.at(-1), SOON).toBe('-')
    await writeFile(join(folder, 'pulled/b.jpg'), 'b')
    await rename(join(folder, 'pulled'), root)
    await expect.poll(() => told.slice(2), SOON).toEqual(['-', '+', 'a.jpg', 'b.jpg'])
  })

  it('that is not there from the first is waited for', async () => {
    const folder = await folderWith()
    const root = join(folder, 'later')
    const { told } = await watching(root)
    await expect.poll(() => told, SOON).toEqual(['-'])
    await mkdir(root)
    await writeFile(join(root, 'a.jpg'), 'a')
    await expect.poll(() => told, SOON).toEqual(['-', '+', 'a.jpg'])
  })

  it('is left as it is, and nothing is told once it is watched no more', async () => {
    const folder = await folderWith({ 'a.jpg': 'a' })
    const { told, stop } = await watching(folder)
    await expect.poll(() => told, SOON).toEqual(['+', 'a.jpg'])
    stop()
    await writeFile(join(folder, 'b.jpg'), 'b')
    const witness = await watching(folder)
    await expect.poll(() => witness.told, SOON).toEqual(['+', 'a.jpg', 'b.jpg'])
    expect(told).toEqual(['+', 'a.jpg'])
    expect(await filesIn(folder)).toEqual({ 'a.jpg': 'a', 'b.jpg': 'b' })
    await rm(folder, { recursive: true })
  })

  it('needs a token that the shell gave, and is never forgotten for others', async () => {
    const folder = await folderWith({ 'scans/a.jpg': '' })
    const file = join(folder, 'grants.json')
    const grants = openGrants(file)
    const watched = grants.source([join(folder, 'scans')])
    grants.keep(watched.grant)
    for (let many = 0; many < 250; many += 1) grants.source([`/other/${many}`])
    expect(openGrants(file).find(watched.grant)).toMatchObject({ roots: [join(folder, 'scans')] })
    expect(openGrants(file).find(grants.source(['/newest']).grant)).toBeUndefined()
  })
})

describe('what a shell can do with folders', () => {
  it('a browser says that it can neither watch nor show', () => {
    const { can } = browserPlatform()
    expect([can.watchFolders, can.showFiles]).toEqual([false, false])
  })

  it('Electron shows a file of a source, and nothing outside of it', async () => {
    const folder = await folderWith({ 'in/b/a.jpg': '', 'out.jpg': '' })
    const shown: string[] = []
    const platform = electronOver(join(folder, 'in'), openGrants(null), shown)
    expect([platform.can.watchFolders, platform.can.showFiles]).toEqual([true, true])
    const { token = '' } = (await platform.pickFolder())!
    await platform.showFile(token, 'b/a.jpg')
    await expect(platform.showFile(token, '../out.jpg')).rejects.toThrow()
    await expect(platform.showFile('guess', 'b/a.jpg')).rejects.toMatchObject({ code: 'refused' })
    expect(shown).toEqual([join(folder, 'in/b/a.jpg')])
  })
})

describe('files that settle', () => {
  const file = (path: string, size: number) => ({ path, size, changedAt: 1 })
  it('are those that are as they were, and were not told so', () => {
    const before = new Map([
      ['same', '1 1'],
      ['grows', '1 1'],
      ['told', '1 1'],
    ])
    const told = new Map([['told', '1 1']])
    const files = [file('same', 1), file('grows', 2), file('told', 1), file('new', 1)]
    expect(settledFiles(files, { before, told })).toEqual({ ready: [file('same', 1)], isWaiting: true })
    expect(settledFiles([file('told', 1)], { before, told })).toEqual({ ready: [], isWaiting: false })
  })
})
