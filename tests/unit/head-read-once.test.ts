import { expect, test } from 'vitest'
import { declaredSize, isInkJpeg } from '../../renderer/imaging/picture-header.ts'
import { readMetadata } from '../../renderer/imaging/metadata/read-metadata.ts'

/** A blob that counts how often something of it is asked for: each time goes through another process. */
class CountedBlob extends Blob {
  reads = 0
  override slice(from?: number, to?: number): Blob {
    this.reads += 1
    return super.slice(from, to)
  }
}

/** A JPEG up to its frame and a little further, behind so many segments of so many bytes. */
function jpegHead(segments: number, length: number): CountedBlob {
  const filler = new Uint8Array(length + 2)
  filler.set([0xff, 0xe5, length >> 8, length & 255])
  const frame = [0xff, 0xc0, 0, 17, 8, 0x0d, 0xb4, 0x09, 0xb0, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1, 0xff, 0xda]
  const begin = Uint8Array.of(0xff, 0xd8)
  return new CountedBlob([begin, ...Array.from({ length: segments }, () => filler), Uint8Array.from(frame)])
}

test('what a JPEG is, its size and what it says of itself take one reading of its beginning', async () => {
  const blob = jpegHead(6, 500)
  expect(await isInkJpeg(blob)).toBe(false)
  expect(await declaredSize(blob, 'image/jpeg')).toMatchObject({ width: 2480, height: 3508 })
  await readMetadata(blob, 'image/jpeg')
  expect(blob.reads).toBe(1)
})

test('a frame behind megabytes that programs wrote is found, a segment at a time', async () => {
  const blob = jpegHead(60, 65_535)
  expect(await declaredSize(blob, 'image/jpeg')).toMatchObject({ width: 2480, height: 3508 })
  expect(blob.reads).toBeLessThanOrEqual(62)
})
