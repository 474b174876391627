import { expect, test } from 'vitest'
import { upright, type Band } from '../../renderer/imaging/pixels.ts'
import { uprightSlices } from '../../renderer/imaging/upright-slices.ts'
import { seededRandom } from '../support/seeded-random.ts'

const STORED = { width: 41, height: 13 }
const random = seededRandom(7)
const RGBA = Uint8Array.from({ length: STORED.width * STORED.height * 4 }, () => Math.floor(random() * 256))

/** The stored picture in bands of so many rows; how often it was begun is counted. */
function bandsOf(rows: number, begun: () => void): () => AsyncGenerator<Band, void> {
  return async function* () {
    begun()
    for (let top = 0; top < STORED.height; top += rows) {
      const height = Math.min(rows, STORED.height - top)
      const [from, to] = [top * STORED.width * 4, (top + height) * STORED.width * 4]
      // Each is its own, and none begins where numbers of four bytes may begin.
      const bytes = new Uint8Array(1 + to - from)
      bytes.set(RGBA.subarray(from, to), 1)
      yield await Promise.resolve({ top, width: STORED.width, height, rgba: bytes.subarray(1) })
    }
  }
}

test.each([1, 2, 3, 4, 5, 6, 7, 8])(
  'slices of a picture stored by orientation %i are those of the whole picture turned',
  async (orientation) => {
    const whole = upright({ ...STORED, channels: 4, data: RGBA }, orientation)
    const size = { width: whole.width, height: whole.height }
    for (const held of [1, size.width * 4 + 1, size.width * size.height]) {
      let times = 0
      const picture = { size, stored: STORED, orientation, bands: bandsOf(5, () => (times += 1)) }
      const rows: number[] = []
      for await (const slice of uprightSlices(picture, held).each(3)) rows.push(...slice.rgba)
      expect(rows, `held: ${held}`).toEqual([...whole.data])
      // No more is held than was allowed, and no pass more is made than that takes.
      const strips = Math.ceil(size.height / Math.max(1, Math.floor(held / size.width)))
      expect(times).toBe(orientation === 1 ? 1 : strips)
    }
  },
)
