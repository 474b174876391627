import { expect, test } from 'vitest'
import { readFileSync } from 'node:fs'
import { isRawHead, isRawTiff } from '../../renderer/imaging/camera-raw.ts'
import { openTiff } from '../../renderer/imaging/tiff-document.ts'
import { TiffFile } from '../../renderer/imaging/tiff-file.ts'

type Entry = readonly [tag: number, value: number]

const PHOTOMETRIC = 262
const RGB = 2
const CFA = 32803
const LINEAR = 34892
const SUB_DIRECTORY = 330
const THUMBNAIL: readonly Entry[] = [
  [254, 1],
  [256, 160],
  [257, 120],
]
/** Behind the header and room for Canon's mark. */
const FIRST = 16
const BESIDE = 200

const lettersOf = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0))

/** A TIFF of one directory and, where `beside` is given, of one that it refers to. */
function tiff(first: readonly Entry[], { beside, mark = '' }: { beside?: readonly Entry[]; mark?: string } = {}): Blob {
  const view = new DataView(new ArrayBuffer(400))
  const put = (at: number, entries: readonly Entry[]): void => {
    view.setUint16(at, entries.length, true)
    entries.forEach(([tag, value], index) => {
      const entry = at + 2 + index * 12
      view.setUint16(entry, tag, true)
      view.setUint16(entry + 2, 4, true)
      view.setUint32(entry + 4, 1, true)
      view.setUint32(entry + 8, value, true)
    })
  }
  new Uint8Array(view.buffer).set(lettersOf('II*\0'))
  view.setUint32(4, FIRST, true)
  new Uint8Array(view.buffer).set(lettersOf(mark), 8)
  put(FIRST, beside ? [...first, [SUB_DIRECTORY, BESIDE]] : first)
  if (beside) put(BESIDE, beside)
  return new Blob([view.buffer])
}

test.each([
  ['DNG, by its own tag', tiff([...THUMBNAIL, [50706, 0x0401]]), true],
  ['DNG of developed colours', tiff([...THUMBNAIL], { beside: [[PHOTOMETRIC, LINEAR]] }), true],
  ['NEF or ARW, by the sensor’s picture beside the thumbnail', tiff(THUMBNAIL, { beside: [[PHOTOMETRIC, CFA]] }), true],
  ['PEF, whose first picture is the sensor’s', tiff([...THUMBNAIL, [PHOTOMETRIC, CFA]]), true],
  ['CR2, by Canon’s mark', tiff(THUMBNAIL, { mark: 'CR\x02\0' }), true],
  ['a scan with smaller copies beside it', tiff([[PHOTOMETRIC, RGB]], { beside: [[PHOTOMETRIC, RGB]] }), false],
  [
    'a scan that refers to nothing',
    tiff([
      [PHOTOMETRIC, RGB],
      [SUB_DIRECTORY, 9999],
    ]),
    false,
  ],
])('%s: raw is %s', async (_what, file, isRaw) => {
  expect(await isRawTiff(await TiffFile.open(file))).toBe(isRaw)
})

test('a camera’s raw file is refused, and does not go in as its thumbnail', async () => {
  const nef = await openTiff(tiff(THUMBNAIL, { beside: [[PHOTOMETRIC, CFA]] }), '')
  await expect(nef.inspect(0)).rejects.toMatchObject({ code: 'camera-raw' })
})

test.each(['plain', 'pyramid', 'pages', 'big', 'deep', 'lab'])('%s.tif is no raw file', async (name) => {
  const file = await TiffFile.open(new Blob([readFileSync(`tests/fixtures/tiff/${name}.tif`)]))
  expect(await isRawTiff(file)).toBe(false)
})

test.each([
  ['FUJIFILMCCD-RAW 0201', true],
  ['IIRO\x08\0\0\0', true],
  ['IIU\0\x08\0\0\0', true],
  ['\0\0\0\x18ftypcrx \0\0\0\x01', true],
  ['\0\0\0\x18ftypheic', false],
  ['II*\0\x08\0\0\0', false],
  ['', false],
])('the head %j is of a raw file that is no TIFF: %s', (head, isRaw) => {
  expect(isRawHead(lettersOf(head))).toBe(isRaw)
})
