import { expect, test } from 'vitest'
import { NO_METADATA } from '../../shared/domain/embedded-metadata.ts'
import { NEUTRAL_TONE, noEdits } from '../../shared/domain/image-edits.ts'
import { withConverters, type Converter } from '../../renderer/imaging/converted-imaging.ts'
import type { FrameSource, Imaging } from '../../renderer/imaging/index.ts'

const SVG = new Blob(['<svg xmlns="http://www.w3.org/2000/svg"/>'])
const PICTURE = new Blob(['picture'], { type: 'image/png' })
const WISH = { crop: true, deskew: true, split: false }
const WORK = { border: false, flatten: false, xHeight: null, deskew: false, parts: false }
const EDITS = { ...noEdits({ width: 10, height: 10 }), tone: { ...NEUTRAL_TONE, invert: true } }

const converter: Converter = {
  mediaType: 'image/svg+xml',
  pages: () => Promise.resolve(3),
  page: () => Promise.resolve({ picture: PICTURE }),
}

/** Imaging that only keeps the sources it is given, as workers would get them. */
function workers(): { readonly imaging: Imaging; readonly given: FrameSource[] } {
  const given: FrameSource[] = []
  const keep = (asked: FrameSource | { readonly source: FrameSource }): Promise<unknown> => {
    given.push('source' in asked ? asked.source : asked)
    return Promise.resolve({})
  }
  const imaging = new Proxy({}, { ownKeys: () => [], get: () => keep }) as unknown as Imaging
  return { imaging, given }
}

const page = { blob: SVG, mediaType: 'image/svg+xml', frame: 2, key: 'abc', edits: EDITS }

test.each([
  ['looked at', (imaging: Imaging) => imaging.display(page)],
  ['made grey', (imaging: Imaging) => imaging.raster(page)],
  ['made ready for an engine', (imaging: Imaging) => imaging.prepared({ source: page, turn: 0, work: WORK })],
  ['made small', (imaging: Imaging) => imaging.thumbnail(page)],
  ['cut into tiles', (imaging: Imaging) => imaging.pyramid(page)],
  ['adjusted', (imaging: Imaging) => imaging.pixels(page, { maxPixels: 100 })],
  [
    'looked through for what could be done',
    (imaging: Imaging) => imaging.propose({ source: page, edits: EDITS, turn: 0, wish: WISH }),
  ],
])('a converted page that is %s comes to the workers as a picture, with its edits', async (_how, ask) => {
  const { imaging, given } = workers()
  await ask(withConverters(imaging, [converter]))
  expect(given).toEqual([{ blob: PICTURE, mediaType: 'image/png', frame: 0, key: 'abc/2', edits: EDITS }])
})

test('a converted file says nothing of itself, and other files are asked', async () => {
  const { imaging, given } = workers()
  const both = withConverters(imaging, [converter])
  expect(await both.metadata({ blob: SVG, mediaType: 'image/svg+xml' })).toBe(NO_METADATA)
  expect(given).toEqual([])
  await both.metadata({ blob: PICTURE, mediaType: 'image/png' })
  expect(given).toEqual([{ blob: PICTURE, mediaType: 'image/png' }])
})
