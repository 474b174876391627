import { expect, test } from 'vitest'
import { pdfPictureOf } from '../../renderer/app/services/export/pdf-picture-of.ts'
import type { FrameSource } from '../../renderer/imaging/index.ts'
import type { Shape } from '../../shared/domain/shape.ts'
import { NEUTRAL_TONE, noEdits } from '../../shared/domain/image-edits.ts'
import { aPage } from '../support/builders.ts'
import { expectedImages, imageFixture } from '../support/image-fixtures.ts'

const { width, height } = expectedImages()['plain.jpg']!
const EDITS = { ...noEdits({ width, height }), tone: { ...NEUTRAL_TONE, invert: true } }
const ORIGINAL = imageFixture('plain.jpg')
/** Stands for the picture under the edits, which workers make. */
const EDITED = imageFixture('inks-bare.jpg')

/** The archive's side of an export, which keeps what pictures were asked for. */
function exporting(shown = EDITED, areas: readonly Shape[] | null = []) {
  const asked: FrameSource[] = []
  const blackened: (readonly [Blob, readonly Shape[]])[] = []
  const raster = { width: 8, height: 1, data: new Uint8Array(8).fill(255) }
  const deps = {
    repositories: { pictures: { part: () => Promise.resolve(areas && { original: ORIGINAL, areas }) } },
    imaging: {
      display: (source: FrameSource) => (asked.push(source), Promise.resolve(shown)),
      raster: (source: FrameSource) => (asked.push(source), Promise.resolve(raster)),
    },
    blacken: (picture: Blob, black: readonly Shape[]) => (blackened.push([picture, black]), Promise.resolve(EDITED)),
  }
  // Nothing else of the repositories is needed.
  return { asked, blackened, how: { deps: deps as never, signal: new AbortController().signal } }
}

const bytesOf = async (blob: Blob): Promise<Uint8Array> => new Uint8Array(await blob.arrayBuffer())

test('a JPEG that nobody has changed goes into a PDF as it came', async () => {
  const { asked, how } = exporting()
  const picture = await pdfPictureOf(aPage('a', 'u', { size: { width, height } }), null, how)
  expect(picture).toMatchObject({ kind: 'jpeg', bytes: await bytesOf(ORIGINAL) })
  expect(asked).toEqual([])
})

test('a page with edits goes into a PDF as it is seen, not as it came', async () => {
  const { asked, how } = exporting(new Blob([EDITED], { type: 'image/jpeg' }))
  const picture = await pdfPictureOf(aPage('a', 'u', { size: { width, height }, edits: EDITS }), null, how)
  expect(asked.map(({ edits }) => edits)).toEqual([EDITS])
  expect(picture).toMatchObject({ kind: 'jpeg', bytes: await bytesOf(EDITED) })
})

test('line art with edits is made black and white of what is seen', async () => {
  const { asked, how } = exporting(new Blob([], { type: 'image/png' }))
  const page = aPage('a', 'u', { mediaType: 'image/tiff', size: { width, height }, edits: EDITS })
  expect(await pdfPictureOf(page, null, how)).toMatchObject({ kind: 'flate', bits: 1, width: 8 })
  expect(asked.map(({ edits }) => edits)).toEqual([EDITS, EDITS])
})

test('a withheld picture is a grey in a PDF; of one with withheld areas what is seen goes in, with these black', async () => {
  const page = aPage('a', 'u', { size: { width, height } })
  expect(await pdfPictureOf(page, null, exporting(EDITED, null).how)).toMatchObject({
    kind: 'flate',
    width: 1,
    height: 1,
  })
  const area: Shape = { kind: 'rectangle', box: { x: 0, y: 0, w: 0.5, h: 0.5 } }
  const { blackened, how } = exporting(ORIGINAL, [area])
  expect(await pdfPictureOf(page, null, how)).toMatchObject({ kind: 'jpeg', bytes: await bytesOf(EDITED) })
  expect(blackened).toEqual([[ORIGINAL, [area]]])
})
