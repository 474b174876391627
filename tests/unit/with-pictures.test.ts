import { expect, test } from 'vitest'
import type { Imaging, PrepareTask } from '../../renderer/imaging/imaging.ts'
import { packed, type PackedPicture } from '../../renderer/imaging/prepare/packed-picture.ts'
import type { ReadyPage } from '../../renderer/imaging/prepare/ready-page.ts'
import { withPictures } from '../../renderer/ocr/with-pictures.ts'

const TASK = {} as PrepareTask // what it asks for is of no account here

/** Makes pages ready, and tells how many bytes there are of each picture that it made. */
function imagingThatCounts() {
  const made: PackedPicture[] = []
  const imaging: Pick<Imaging, 'prepared'> = {
    prepared: () => {
      const picture = packed({ width: 4, height: 1, data: new Uint8Array(4) })
      made.push(picture)
      return Promise.resolve({ picture } as ReadyPage) // the rest is of no account here
    },
  }
  return { imaging, sizes: () => made.map(({ bytes }) => bytes.length) }
}

test('pictures of a page stay while it is read, and their memory goes back when it was', async () => {
  const { imaging, sizes } = imagingThatCounts()
  const meanwhile = await withPictures(imaging, async ({ prepared }) => {
    await prepared(TASK)
    await prepared(TASK)
    return sizes()
  })
  expect(meanwhile).toEqual([32, 32])
  expect(sizes()).toEqual([0, 0])
})

test('their memory goes back, too, where reading fails', async () => {
  const { imaging, sizes } = imagingThatCounts()
  const failing = withPictures(imaging, async ({ prepared }) => {
    await prepared(TASK)
    throw new Error('no')
  })
  await expect(failing).rejects.toThrow('no')
  expect(sizes()).toEqual([0])
})
