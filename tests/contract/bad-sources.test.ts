import { execFileSync } from 'node:child_process'
import { chmod, mkdir, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openGrants } from '../../electron/host/grants.ts'
import { listSource } from '../../electron/host/sources.ts'
import { hostSource } from '../../renderer/platform/host-client.ts'
import { chosenSource } from '../../renderer/platform/web-sources.ts'
import type { SourceFile, SourceSet } from '../../shared/platform/platform.ts'
import { directHost } from '../support/direct-host.ts'
import { folderWith } from '../support/folders.ts'
import { isRoot, unprivileged } from '../support/unprivileged.ts'

const onLinux = process.platform === 'linux'

function sourceOver(...roots: readonly string[]): SourceSet {
  const grants = openGrants(null)
  return hostSource(directHost(grants), grants.source(roots))
}

/** What a source lists: its files, and as 'path: code' what can't go in. */
async function seen(source: SourceSet) {
  const files: SourceFile[] = []
  const troubles: string[] = []
  for await (const file of source.files(({ path, code }) => troubles.push(`${path}: ${code}`))) files.push(file)
  return { files, paths: files.map((file) => file.path), troubles }
}

const textOf = async (file: SourceFile | undefined) => (await file!.open()).text()

/** Windows-1251, where every sign is one byte. */
const cp1251 = (text: string) =>
  Buffer.from(Array.from(text, (sign) => (sign < '\u0080' ? sign.charCodeAt(0) : sign.charCodeAt(0) - 0x0410 + 0xc0)))
const below = (folder: string, name: Buffer) => Buffer.concat([Buffer.from(`${folder}/`), name])

describe.skipIf(!onLinux)('names that are no Unicode', () => {
  it('are read as Cyrillic where they can be, told so, and their files open', async () => {
    const folder = await folderWith()
    await mkdir(below(folder, cp1251('Опись 1')))
    await writeFile(below(folder, Buffer.concat([cp1251('Опись 1'), Buffer.from('/'), cp1251('Дело.jpg')])), 'one')
    const dos = [0x84, 0xa5, 0xab, 0xae] // Дело in CP866
    await writeFile(below(folder, Buffer.from([...dos, 0x32])), 'two')
    await writeFile(below(folder, Buffer.from([0x61, 0x98, 0xfe, 0x2e, 0x6a])), 'three')
    const { files, paths, troubles } = await seen(sourceOver(folder))
    expect(paths).toEqual(['a%98%FE.j', 'Дело2', 'Опись 1/Дело.jpg'])
    expect(files.map((file) => file.note)).toEqual(Array(3).fill('name-not-unicode'))
    expect(await Promise.all(files.map(textOf))).toEqual(['three', 'two', 'one'])
    expect(troubles).toEqual([])
  })

  it('are kept apart from a like name in Unicode beside them', async () => {
    const folder = await folderWith({ Дело: 'unicode' })
    await writeFile(below(folder, cp1251('Дело')), 'old')
    const { files, paths } = await seen(sourceOver(folder))
    expect(paths).toEqual(['%C4%E5%EB%EE', 'Дело'])
    expect(await Promise.all(files.map(textOf))).toEqual(['old', 'unicode'])
  })

  it('composed and decomposed, are names of two files', async () => {
    const name = 'Hồ sơ Huế.jpg'
    const folder = await folderWith({ [name.normalize('NFC')]: 'composed', [name.normalize('NFD')]: 'decomposed' })
    const { files } = await seen(sourceOver(folder))
    expect((await Promise.all(files.map(textOf))).sort()).toEqual(['composed', 'decomposed'])
    expect(files.map((file) => file.note)).toEqual([undefined, undefined])
  })
})

describe('odd paths', () => {
  it.skipIf(!onLinux)('with control characters open', async () => {
    const folder = await folderWith({ 'a\nb\t\u0001.jpg': 'here' })
    const { files, paths } = await seen(sourceOver(folder))
    expect([paths, await textOf(files[0])]).toEqual([['a\nb\t\u0001.jpg'], 'here'])
  })

  it.skipIf(!onLinux)('of more than a thousand signs open', async () => {
    const path = `${Array(15).fill('ộ'.repeat(80)).join('/')}/a.jpg`
    expect(path.length).toBeGreaterThan(1000)
    const { files } = await seen(sourceOver(await folderWith({ [path]: 'deep' })))
    expect([files[0]?.path, await textOf(files[0])]).toEqual([path, 'deep'])
  })

  it.skipIf(!onLinux)('too long for the system are told, and the rest is listed', async () => {
    const folder = await folderWith({ 'z.jpg': '' })
    // Step by step: no path leads that far.
    const script = 'for (let i = 0; i < 30; i += 1) { fs.mkdirSync(name); process.chdir(name) }'
    execFileSync(process.execPath, ['-e', `const name = 'd'.repeat(200); ${script}`], { cwd: folder })
    const { paths, troubles } = await seen(sourceOver(folder))
    execFileSync('rm', ['-rf', folder])
    expect(paths).toEqual(['z.jpg'])
    expect(troubles).toHaveLength(1)
    expect(troubles[0]).toMatch(/^(d+\/)+d+: path-too-long$/)
  })
})

describe.skipIf(process.platform === 'win32')('what is no file', () => {
  it('is told and never waited for: pipes, sockets, devices', async () => {
    const folder = await folderWith({ 'a.jpg': 'scan' })
    execFileSync('mkfifo', [join(folder, 'pipe.jpg')])
    const server = createServer().listen(join(folder, 'socket.jpg'))
    if (isRoot) execFileSync('mknod', [join(folder, 'zero.jpg'), 'c', '1', '5'])
    const source = sourceOver(folder)
    const { paths, troubles } = await seen(source)
    server.close()
    expect(paths).toEqual(['a.jpg'])
    const special = ['pipe.jpg', 'socket.jpg', ...(isRoot ? ['zero.jpg'] : [])]
    expect(troubles).toEqual(special.map((name) => `${name}: special-file`))
  })

  it('is not opened either, were it asked for by its name or chosen by itself', async () => {
    const folder = await folderWith({ 'a.jpg': '' })
    execFileSync('mkfifo', [join(folder, 'pipe')])
    const grants = openGrants(null)
    const host = directHost(grants)
    const { grant } = grants.source([folder])
    expect(await (await host(`host/source/${grant}/file?path=pipe`)).json()).toMatchObject({ code: 'special-file' })
    expect((await seen(sourceOver(join(folder, 'pipe')))).troubles).toEqual(['pipe: special-file'])
    expect((await seen(sourceOver('/dev/null'))).troubles).toEqual(['null: special-file'])
  })

  it('is no link either: those to folders, out of the folder, to nothing and to themselves are told', async () => {
    const folder = await folderWith({ 'in/a/1.jpg': '', 'out.jpg': '' })
    const inside = join(folder, 'in')
    await symlink('..', join(inside, 'a', 'up'))
    await symlink('loop', join(inside, 'loop'))
    await symlink('nowhere', join(inside, 'nothing'))
    await symlink(join(folder, 'out.jpg'), join(inside, 'out.jpg'))
    await symlink('a/1.jpg', join(inside, 'same.jpg'))
    const { paths, troubles } = await seen(sourceOver(inside))
    expect(paths).toEqual(['a/1.jpg', 'same.jpg'])
    expect(troubles).toEqual([
      'a/up: link-not-followed',
      'loop: broken-link',
      'nothing: broken-link',
      'out.jpg: link-not-followed',
    ])
  })
})

describe.skipIf(process.platform === 'win32')('what may not be read', () => {
  it('is told by its folder or file, and the rest goes in', async () => {
    const folder = await folderWith({ 'a.jpg': 'a', 'closed/b.jpg': 'b', 'c.jpg': 'c' })
    await chmod(folder, 0o755)
    await chmod(join(folder, 'closed'), 0)
    await chmod(join(folder, 'c.jpg'), 0)
    await unprivileged(async () => {
      const { files, paths, troubles } = await seen(sourceOver(folder))
      expect([paths, troubles]).toEqual([['a.jpg', 'c.jpg'], ['closed: unreadable-folder']])
      expect(await textOf(files[0])).toBe('a')
      await expect(files[1]!.open()).rejects.toMatchObject({ code: 'unreadable-file', message: 'c.jpg' })
    })
    await chmod(join(folder, 'closed'), 0o755)
  })
})

describe('a drive that is pulled out', () => {
  it('is told as such by every file on it, by one that is deleted only that one', async () => {
    const folder = await folderWith({ 'scans/a.jpg': 'a', 'scans/b.jpg': 'b' })
    const root = join(folder, 'scans')
    const { files } = await seen(sourceOver(root))
    await rm(join(root, 'a.jpg'))
    await expect(files[0]!.open()).rejects.toMatchObject({ code: 'unreadable-file' })
    await rename(root, join(folder, 'pulled'))
    await expect(files[1]!.open()).rejects.toMatchObject({ code: 'missing-folder', message: root })
    await mkdir(root) // the empty folder in which the drive stood
    await expect(files[1]!.open()).rejects.toMatchObject({ code: 'missing-folder' })
    await rm(root, { recursive: true })
    await rename(join(folder, 'pulled'), root)
    expect(await textOf(files[1])).toBe('b')
  })

  it('is told of files that were chosen one by one', async () => {
    const folder = await folderWith({ 'disk/a.jpg': 'a', 'disk/b.jpg': 'b' })
    const { files } = await seen(sourceOver(join(folder, 'disk/a.jpg'), join(folder, 'disk/b.jpg')))
    await rename(join(folder, 'disk'), join(folder, 'pulled'))
    await expect(files[0]!.open()).rejects.toMatchObject({ code: 'missing-folder' })
  })

  it('is told while it is being listed', async () => {
    const folder = await folderWith({ 'scans/a.jpg': '', 'scans/b/c.jpg': '' })
    const root = join(folder, 'scans')
    const told: string[] = []
    for await (const { path, trouble } of listSource([root])) {
      told.push(trouble ?? path)
      if (told.length === 1) await rename(root, join(folder, 'pulled'))
    }
    expect(told.at(-1)).toBe('missing-folder')
    await expect(seen(sourceOver(root))).rejects.toMatchObject({ code: 'missing-folder' })
  })

  it('leaves an empty folder empty', async () => {
    expect(await seen(sourceOver(await folderWith()))).toEqual({ files: [], paths: [], troubles: [] })
  })
})

describe('files that a browser was given', () => {
  const file = (name: string, changes: object = {}): File =>
    Object.assign(new File(['x'], name), { webkitRelativePath: '' }, changes)
  const unreadable = (name: string): File =>
    file(name, { slice: () => ({ arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotFoundError')) }) })

  it('are refused one by one while others can be read, and as a whole when none can', async () => {
    const some = await seen(chosenSource([unreadable('a.jpg'), file('b.jpg')])!)
    await expect(some.files[0]!.open()).rejects.toMatchObject({ code: 'unreadable-file', message: 'a.jpg' })
    expect(await textOf(some.files[1])).toBe('x')
    const none = await seen(chosenSource(['a.jpg', 'b.jpg'].map(unreadable))!)
    await expect(none.files[0]!.open()).rejects.toMatchObject({ code: 'missing-folder' })
  })
})
