import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeFolder, tryToWrite } from '../../electron/host/make-folder.ts'
import { filesIn, folderWith } from '../support/folders.ts'

test('a folder is made with those above it, and tried out without a trace', async () => {
  const root = await folderWith({ 'there/a.txt': 'a' })
  await tryToWrite(join(root, 'there/new/deep'))
  await tryToWrite(join(root, 'there'))
  expect(existsSync(join(root, 'there/new'))).toBe(false)
  expect(await filesIn(root)).toEqual({ 'there/a.txt': 'a' })
  expect(await makeFolder(join(root, 'there/new/deep'))).toEqual([
    join(root, 'there/new'),
    join(root, 'there/new/deep'),
  ])
  expect(await makeFolder(join(root, 'there/new/deep'))).toEqual([])
})

test('a folder below a file is refused', async () => {
  const root = await folderWith({ 'a.txt': 'a' })
  await expect(tryToWrite(join(root, 'a.txt'))).rejects.toMatchObject({ code: 'ENOTDIR' })
  await expect(tryToWrite(join(root, 'a.txt/below'))).rejects.toMatchObject({ code: 'ENOTDIR' })
})

test.skipIf(process.platform !== 'linux')(
  'a system that has no such folder and makes none is refused at once',
  async () => {
    await expect(tryToWrite('/proc/fonds/below')).rejects.toMatchObject({ code: 'ENOENT' })
  },
)
