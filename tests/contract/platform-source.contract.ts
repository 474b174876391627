import { describe, expect, it } from 'vitest'
import type { SourceFile, SourceSet } from '../../shared/platform/platform.ts'

/** What every SourceSet must do, wherever its files lie. `make` offers the files of one chosen folder. */
export function sourceSetContract(
  name: string,
  make: (files: Readonly<Record<string, string>>) => Promise<SourceSet>,
): void {
  describe(`${name} as a SourceSet`, () => {
    it('lists files in natural order, each folder in its place', async () => {
      const source = await make({ 'p10.jpg': '', 'p2.jpg': '', 'b/x.jpg': '', 'a 9/1.jpg': '', 'a 10/1.jpg': '' })
      expect(await pathsOf(source)).toEqual(['a 9/1.jpg', 'a 10/1.jpg', 'b/x.jpg', 'p2.jpg', 'p10.jpg'])
    })
    it('leaves out what systems hide', async () => {
      const source = await make({ 'a.jpg': '', '.DS_Store': '', 'Thumbs.db': '', '.git/config': '' })
      expect(await pathsOf(source)).toEqual(['a.jpg'])
    })
    it('gives the bytes of a file, whatever its name', async () => {
      const source = await make({ 'Hồ sơ № 5/страница #1 & 100%.txt': 'đây' })
      const [file] = await filesOf(source)
      expect(await (await file!.open()).text()).toBe('đây')
    })
    it('can be walked twice', async () => {
      const source = await make({ 'a.jpg': '' })
      await pathsOf(source)
      expect(await pathsOf(source)).toEqual(['a.jpg'])
    })
    it('has a label', async () => {
      expect((await make({ 'a.jpg': '' })).label).not.toBe('')
    })
  })
}

export async function filesOf(source: SourceSet): Promise<readonly SourceFile[]> {
  const files: SourceFile[] = []
  for await (const file of source.files()) files.push(file)
  return files
}

export async function pathsOf(source: SourceSet): Promise<readonly string[]> {
  return (await filesOf(source)).map((file) => file.path)
}
