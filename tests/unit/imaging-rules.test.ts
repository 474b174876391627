import { expect, test } from 'vitest'
import { MEDIA_TYPES, isShownByBrowsers, mediaTypeOf } from '../../renderer/imaging/media-type.ts'
import { linesOfPieces, type TextPiece } from '../../renderer/imaging/pdf-text.ts'
import { boundedSize, fittedSize, meanColour, toGrey, upright } from '../../renderer/imaging/pixels.ts'

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0))

test.each([
  ['\xff\xd8\xff\xe0', 'image/jpeg'],
  ['\x89PNG\r\n\x1a\n', 'image/png'],
  ['RIFF\x10\0\0\0WEBPVP8 ', 'image/webp'],
  ['II*\0\x08\0\0\0', 'image/tiff'],
  ['MM\0*\0\0\0\x08', 'image/tiff'],
  ['%PDF-1.7', 'application/pdf'],
  ['junk before\n%PDF-1.4', 'application/pdf'],
  ['GIF89a\x60\0', 'image/gif'],
  ['GIF87a\x60\0', 'image/gif'],
  ['BM\x36\x51\0\0\0\0\0\0\x36\0\0\0\x28\0\0\0', 'image/bmp'],
  ['BM\x1a\x48\0\0\0\0\0\0\x1a\0\0\0\x0c\0\0\0', 'image/bmp'],
  ['BMW: a note about a car', null],
  ['\0\0\0\x0cjP  \r\n\x87\n\0\0\0\x14ftypjp2 ', 'image/jp2'],
  ['\xff\x4f\xff\x51\0\x32', 'image/j2c'],
  ['\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'image/heic'],
  ['\0\0\0\x18ftypmif1\0\0\0\0mif1heic', 'image/heic'],
  ['\0\0\0\x1cftypavif\0\0\0\0avifmif1miaf', 'image/avif'],
  ['\0\0\0\x18ftypmif1\0\0\0\0mif1avif', 'image/avif'],
  ['\0\0\0\x18ftypisom\0\0\0\0isommp41', null],
  ['AT&TFORM\0\0\x12\x34DJVU', 'image/vnd.djvu'],
  ['AT&TFORM\0\0\x12\x34DJVMDIRM', 'image/vnd.djvu'],
  ['<svg xmlns="http://www.w3.org/2000/svg">', 'image/svg+xml'],
  [
    '\xef\xbb\xbf<?xml version="1.0"?>\n<!-- a <svg> of -->\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x">\n<svg>',
    'image/svg+xml',
  ],
  ['<html><svg></svg></html>', null],
  ['', null],
])('the format of %j is told by its bytes: %s', (head, type) => {
  expect(mediaTypeOf(bytes(head))).toBe(type)
})

test('what a browser shows as it is, is shown as it is', () => {
  const shown = MEDIA_TYPES.filter((type) => isShownByBrowsers(type))
  expect(shown).toEqual(['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'image/bmp', 'image/avif'])
})

test('sizes are brought down, never up', () => {
  expect(fittedSize({ width: 2480, height: 3508 }, 320)).toEqual({ width: 226, height: 320 })
  expect(fittedSize({ width: 100, height: 50 }, 320)).toEqual({ width: 100, height: 50 })
  expect(boundedSize({ width: 4000, height: 1000 }, 1e6)).toEqual({ width: 2000, height: 500 })
})

test('the second orientation mirrors, the sixth turns by a quarter', () => {
  const pixels = { width: 2, height: 1, channels: 1, data: Uint8Array.of(1, 2) } as const
  expect([...upright(pixels, 2).data]).toEqual([2, 1])
  expect(upright(pixels, 6)).toMatchObject({ width: 1, height: 2, data: Uint8Array.of(1, 2) })
})

test('what is transparent is paper', () => {
  const data = Uint8Array.of(0, 0, 0, 0, 0, 0, 0, 255, 255, 255, 255, 255)
  expect([...toGrey({ width: 3, height: 1, channels: 4, data })]).toEqual([255, 0, 255])
})

test('the colour of a picture is its mean', () => {
  expect(meanColour([0, 0, 0, 255, 255, 255, 254, 255])).toBe('#80807f')
})

// A page of 200 × 100 units shown at twice the size: y runs up in a PDF, down on the screen.
const viewport = [2, 0, 0, -2, 0, 200]
const size = { width: 400, height: 200 }
const piece = (str: string, [x, y]: readonly [number, number], more: Partial<TextPiece> = {}): TextPiece => ({
  str,
  transform: [10, 0, 0, 10, x, y],
  width: str.length * 5,
  hasEOL: false,
  ...more,
})

test('pieces on one baseline are a line, its words in their boxes', () => {
  const [line, ...others] = linesOfPieces(
    [piece('Kính gửi', [20, 50]), piece(' ', [60, 50]), piece('ông', [65, 50])],
    viewport,
    size,
  )
  expect(others).toEqual([])
  expect(line?.text).toBe('Kính gửi ông')
  const [first] = line?.words ?? []
  expect(first?.box.x).toBeCloseTo(0.1)
  expect(first?.box.w).toBeCloseTo(0.1)
  expect(first?.box.y).toBeCloseTo(0.42)
  expect(first?.box.h).toBeCloseTo(0.1)
  expect(line?.box?.w).toBeCloseTo(0.3)
})

test('a new baseline or an end of line begins a new line; empty ones are none', () => {
  const pieces = [
    piece('a', [20, 80], { hasEOL: true }),
    piece('', [0, 0], { hasEOL: true }),
    piece('b', [20, 60]),
    piece('c', [20, 40]),
  ]
  expect(linesOfPieces(pieces, viewport, size).map(({ text }) => text)).toEqual(['a', 'b', 'c'])
})

test('a word in two pieces that touch is one word; words of one piece are not run together', () => {
  const [line] = linesOfPieces([piece('Kí', [20, 50]), piece('nh gửi', [30, 50])], viewport, size)
  expect(line?.words.map(({ text }) => text)).toEqual(['Kính', 'gửi'])
  expect(line?.words[0]?.box.w).toBeCloseTo(0.1)
})

test('text that runs upwards has an upright box', () => {
  const [line] = linesOfPieces([piece('abcd', [20, 20], { transform: [0, 10, -10, 0, 20, 20] })], viewport, size)
  expect(line?.box?.h).toBeCloseTo(0.2)
  expect(line?.box?.w).toBeCloseTo(0.05)
})
