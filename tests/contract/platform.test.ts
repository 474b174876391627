import { unzipSync } from 'fflate'
import { symlink, writeFile, mkdir, chmod, realpath } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openGrants } from '../../electron/host/grants.ts'
import { sweepTarget } from '../../electron/host/targets.ts'
import { downloadTarget } from '../../renderer/platform/download-target.ts'
import { memorySpool } from '../../renderer/platform/spool.ts'
import { hostSource, hostTarget } from '../../renderer/platform/host-client.ts'
import { chosenSource } from '../../renderer/platform/web-sources.ts'
import { directHost } from '../support/direct-host.ts'
import { electronOver } from '../support/electron-over.ts'
import { filesIn, folderWith } from '../support/folders.ts'
import { filesOf, pathsOf, sourceSetContract } from './platform-source.contract.ts'
import { chunksOf, exportTargetContract } from './platform-target.contract.ts'

const signal = new AbortController().signal

sourceSetContract('a folder of the Electron platform', async (files) => {
  const source = await electronOver(await folderWith(files)).pickFolder()
  return source!
})

sourceSetContract('a folder chosen in a browser', (files) => {
  const chosen = Object.entries(files).map(([path, text]) =>
    Object.defineProperty(new File([text], path.split('/').at(-1)!), 'webkitRelativePath', { value: `scans/${path}` }),
  )
  return Promise.resolve(chosenSource(chosen)!)
})

exportTargetContract('a folder of the Electron platform', async () => {
  const folder = await folderWith()
  const target = await electronOver(folder).exportTarget('out')
  return { target: target!, found: () => filesIn(folder).then(below('out')) }
})

exportTargetContract('a download', () => {
  const saved = new Map<string, Blob>()
  const save = (name: string, bytes: Blob) => void saved.set(name, bytes)
  const target = downloadTarget('out', { save, spool: () => Promise.resolve(memorySpool()) })
  return Promise.resolve({ target, found: () => unpacked(saved) })
})

const below = (name: string) => (files: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(files).map(([path, text]) => [path.replace(`${name}/`, ''), text]))

async function unpacked(saved: ReadonlyMap<string, Blob>): Promise<Readonly<Record<string, string>>> {
  const found: Record<string, string> = {}
  for (const [name, bytes] of saved) {
    if (!name.endsWith('.zip')) found[name] = await bytes.text()
    else Object.assign(found, texts(unzipSync(new Uint8Array(await bytes.arrayBuffer()))))
  }
  return found
}

const texts = (files: Readonly<Record<string, Uint8Array>>) =>
  Object.fromEntries(Object.entries(files).map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]))

describe('a source of the host', () => {
  it('opens nothing without a grant', async () => {
    const source = hostSource(directHost(openGrants(null)), { grant: 'guess', label: '' })
    await expect(pathsOf(source)).rejects.toMatchObject({ code: 'refused' })
  })
  it.each(['../secret.txt', 'a/../../secret.txt', '/etc/passwd', '', '..', 'a//b'])(
    'refuses the path %j',
    async (path) => {
      const folder = await folderWith({ 'inside/a/b': '', 'secret.txt': 'secret' })
      const grants = openGrants(null)
      const { grant } = grants.source([join(folder, 'inside')])
      const response = await directHost(grants)(`host/source/${grant}/file?path=${encodeURIComponent(path)}`)
      expect([response.status, await response.json()]).toEqual([500, { code: 'unreadable-file', message: path }])
    },
  )
  it('neither lists nor opens a link that leads out of the folder', async () => {
    const folder = await folderWith({ 'inside/a.jpg': '', 'secret/s.txt': 'secret' })
    await symlink(join(folder, 'secret'), join(folder, 'inside', 'folder'))
    await symlink(join(folder, 'secret/s.txt'), join(folder, 'inside', 'file.txt'))
    const grants = openGrants(null)
    const granted = grants.source([join(folder, 'inside')])
    expect(await pathsOf(hostSource(directHost(grants), granted))).toEqual(['a.jpg'])
    for (const path of ['folder/s.txt', 'file.txt']) {
      const response = await directHost(grants)(`host/source/${granted.grant}/file?path=${path}`)
      expect(response.ok).toBe(false)
    }
  })
  it('ends at a folder that links to itself', async () => {
    const folder = await folderWith({ 'a/1.jpg': '' })
    await symlink('..', join(folder, 'a', 'up'))
    const grants = openGrants(null)
    expect(await pathsOf(hostSource(directHost(grants), grants.source([folder])))).toEqual(['a/1.jpg'])
  })
  it('says that the folder is gone', async () => {
    const grants = openGrants(null)
    const source = hostSource(directHost(grants), grants.source(['/nowhere/at/all']))
    await expect(pathsOf(source)).rejects.toMatchObject({ code: 'missing-folder' })
  })
  it('keeps files of one name apart by their folders', async () => {
    const folder = await folderWith({ 'x/a.jpg': '1', 'y/a.jpg': '2', 'b/c.jpg': '' })
    const grants = openGrants(null)
    const granted = grants.source(['x/a.jpg', 'y/a.jpg', 'b'].map((path) => join(folder, path)))
    const files = await filesOf(hostSource(directHost(grants), granted))
    expect(files.map((file) => file.path)).toEqual(['a.jpg', 'b/c.jpg', 'y/a.jpg'])
    expect(await (await files[2]!.open()).text()).toBe('2')
  })
  it('opens again after a restart', async () => {
    const folder = await folderWith({ 'scans/a.jpg': '' })
    const file = join(folder, 'grants.json')
    const before = await electronOver(join(folder, 'scans'), openGrants(file)).pickFolder()
    const after = await electronOver('', openGrants(file)).reopen(before!.token!)
    expect(await pathsOf(after!)).toEqual(['a.jpg'])
  })
  it('does not open a token that it never gave', async () => {
    expect(await electronOver('').reopen('guess')).toBeNull()
  })
})

describe('a target of the host', () => {
  const targetOn = (folder: string) => {
    const grants = openGrants(null)
    return hostTarget(directHost(grants), grants.target(folder))
  }
  it.each(['../out.csv', '/tmp/out.csv', 'a/../../out.csv', ''])('refuses the path %j', async (path) => {
    const target = targetOn(await folderWith())
    await expect(target.write(path, chunksOf('a'), signal)).rejects.toMatchObject({ code: 'refused' })
    await target.abort()
  })
  it('never replaces a file of the user', async () => {
    const folder = await folderWith({ 'items.csv': 'mine' })
    const target = targetOn(folder)
    await expect(target.write('items.csv', chunksOf('theirs'), signal)).rejects.toMatchObject({ code: 'exists' })
    await target.abort()
    expect(await filesIn(folder)).toEqual({ 'items.csv': 'mine' })
  })
  it('takes everything back when a name was taken meanwhile', async () => {
    const folder = await folderWith()
    const target = targetOn(folder)
    await target.write('text/1.txt', chunksOf('a'), signal)
    await target.write('items.csv', chunksOf('a'), signal)
    await writeFile(join(folder, 'items.csv'), 'mine')
    await expect(target.finish()).rejects.toMatchObject({ code: 'exists' })
    expect(await filesIn(folder)).toEqual({ 'items.csv': 'mine' })
  })
  it('says that the place is not a folder it can write', async () => {
    const folder = await folderWith({ file: '' })
    for (const place of [join(folder, 'file', 'out'), join(folder, 'file')]) {
      const target = targetOn(place)
      const refusal = { code: 'refused', message: place }
      await expect(target.write('items.csv', chunksOf('a'), signal)).rejects.toMatchObject(refusal)
      await target.abort()
    }
    expect(await filesIn(folder)).toEqual({ file: '' })
  })
  it.skipIf(process.getuid?.() === 0)('says that the folder is read-only', async () => {
    const folder = await folderWith()
    await chmod(folder, 0o500)
    await expect(targetOn(folder).write('a', chunksOf('a'), signal)).rejects.toMatchObject({ code: 'refused' })
  })
  it('does not write through a link that leads out of the folder', async () => {
    const folder = await folderWith({ 'out/keep': '', 'elsewhere/keep': '' })
    await symlink(join(folder, 'elsewhere'), join(folder, 'out', 'text'))
    const target = targetOn(join(folder, 'out'))
    await target.write('text/1.txt', chunksOf('a'), signal)
    await expect(target.finish()).rejects.toMatchObject({ code: 'refused' })
    expect(await filesIn(folder)).toEqual({ 'out/keep': '', 'elsewhere/keep': '' })
  })
  it('clears away what a killed export left, also from the midst of its last step', async () => {
    const folder = await folderWith({ 'items.csv': 'half', 'text/1.txt': 'half', mine: '' })
    const dead = join(folder, '.fonds-export-999999999-ab')
    await mkdir(join(dead, 'files/text'), { recursive: true })
    await writeFile(join(dead, 'journal.json'), JSON.stringify(['items.csv', 'text/1.txt', 'text/2.txt']))
    await writeFile(join(dead, 'files/text/2.txt'), '')
    await sweepTarget(await realpath(folder))
    expect(await filesIn(folder)).toEqual({ mine: '' })
  })
})
