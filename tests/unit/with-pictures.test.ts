import { expect, test } from 'vitest'
import type { Imaging, PrepareTask } from '../../renderer/imaging/imaging.ts'
import { packed } from '../../renderer/imaging/prepare/packed-picture.ts'
import type { ReadyPage } from '../../renderer/imaging/prepare/ready-page.ts'
import { withPictures } from '../../renderer/ocr/with-pictures.ts'

const TASK = {} as PrepareTask // what it asks for is of no account here

/** Makes pages ready, and counts those whose memory was given back. */
function imagingThatCounts() {
  const count = { made: 0, free: 0 }
  const imaging: Pick<Imaging, 'prepared'> = {
    prepared: () => {
      count.made += 1
      const picture = packed({ width: 4, height: 1, data: new Uint8Array(4) })
      // What browsers have and Node 20 has not.
      Object.defineProperty(picture.bytes.buffer, 'transfer', { value: () => (count.free += 1) })
      return Promise.resolve({ picture } as ReadyPage) // the rest is of no account here
    },
  }
  return { imaging, count }
}

test('pictures of a page stay while it is read, and their memory goes back when it was', async () => {
  const { imaging, count } = imagingThatCounts()
  const meanwhile = await withPictures(imaging, async ({ prepared }) => {
    await prepared(TASK)
    await prepared(TASK)
    return { ...count }
  })
  expect(meanwhile).toEqual({ made: 2, free: 0 })
  expect(count).toEqual({ made: 2, free: 2 })
})

test('their memory goes back, too, where reading fails', async () => {
  const { imaging, count } = imagingThatCounts()
  const failing = withPictures(imaging, async ({ prepared }) => {
    await prepared(TASK)
    throw new Error('no')
  })
  await expect(failing).rejects.toThrow('no')
  expect(count).toEqual({ made: 1, free: 1 })
})
