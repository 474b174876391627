import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { ImagingError } from '../../renderer/imaging/imaging-error.ts'
import { toRgba } from '../../renderer/imaging/pixels.ts'
import { pageDirectories } from '../../renderer/imaging/tiff-tags.ts'
import { decodeTiff, isBilevel, tiffSize } from '../../renderer/imaging/tiff.ts'

const present = (tool: string): boolean => !spawnSync(tool, ['-version']).error
// ImageMagick and libtiff's tools make the files and say what is in them; where they are missing the tests are skipped.
const tools = present('convert') && present('tiffcp')
// Each file is made and read by programs of their own, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 120_000 })

const SIDE = 97
const folder = mkdtempSync(path.join(tmpdir(), 'fonds-tiff-'))
const at = (name: string): string => path.join(folder, name)
const magick = (...args: string[]): Buffer => execFileSync('convert', args, { maxBuffer: 1e8 })
const tiffcp = (...args: string[]): Buffer => execFileSync('tiffcp', args)

function bytesOf(name: string): ArrayBuffer {
  const file = readFileSync(at(name))
  return file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength)
}

function decode(name: string, page = 0) {
  const bytes = bytesOf(name)
  return decodeTiff(bytes, pageDirectories(bytes)[page]!)
}

/** The largest difference of a sample from what ImageMagick reads. */
function difference(name: string, page = 0): number {
  const pixels = decode(name, page)
  const ours = toRgba(pixels)
  const theirs = magick(`${at(name)}[${page}]`, '-auto-orient', '-colorspace', 'sRGB', '-depth', '8', 'rgba:-')
  expect(ours.length).toBe(theirs.length)
  let most = 0
  ours.forEach((value, index) => (most = Math.max(most, Math.abs(value - theirs[index]!))))
  return most
}

beforeAll(() => {
  if (!tools) return
  const colour = [`-size`, `${SIDE}x61`, 'gradient:red-blue', '-rotate', '30', '-extent', `${SIDE}x61`, '-depth', '8']
  const bilevel = ['-size', `${SIDE}x61`, 'radial-gradient:white-black', '-threshold', '60%', '-type', 'bilevel']
  magick(...bilevel, '-compress', 'Group4', at('g4.tif'))
  tiffcp('-c', 'g3:1d', at('g4.tif'), at('g3.tif'))
  tiffcp('-c', 'g3:2d:fill', at('g4.tif'), at('g3-2d.tif'))
  tiffcp('-f', 'lsb2msb', at('g4.tif'), at('g4-lsb.tif'))
  tiffcp('-c', 'packbits', at('g4.tif'), at('packbits.tif'))
  magick(at('g4.tif'), '-define', 'quantum:polarity=min-is-black', '-compress', 'none', at('bilevel-min-black.tif'))
  magick(...colour, '-compress', 'none', at('plain.tif'))
  for (const [name, codec] of [
    ['lzw', 'lzw:2'],
    ['lzw-plain', 'lzw:1'],
    ['deflate', 'zip:2'],
  ] as const)
    tiffcp('-c', codec, at('plain.tif'), at(`${name}.tif`))
  tiffcp('-p', 'separate', '-c', 'lzw', at('plain.tif'), at('planes.tif'))
  tiffcp('-t', '-w', '32', '-l', '32', '-c', 'lzw:2', at('plain.tif'), at('tiles.tif'))
  magick(...colour, '-endian', 'MSB', '-compress', 'LZW', at('big-endian.tif'))
  magick(...colour, '-depth', '16', '-compress', 'Zip', at('deep.tif'))
  magick(...colour, '-depth', '16', '-endian', 'MSB', '-compress', 'none', at('deep-big-endian.tif'))
  magick(...colour, '-colorspace', 'Gray', '-depth', '8', '-compress', 'LZW', at('grey.tif'))
  magick(at('grey.tif'), '-define', 'quantum:polarity=min-is-white', '-compress', 'none', at('grey-min-white.tif'))
  magick(...colour, '-colors', '13', '-type', 'Palette', '-compress', 'LZW', at('palette.tif'))
  magick(...colour, '-colorspace', 'CMYK', '-compress', 'LZW', at('cmyk.tif'))
  // Soft edges: decoders differ in how they spread the halved colour of a JPEG over sharp ones.
  const soft = ['-size', `${SIDE}x61`, 'gradient:#a03020-#2040c0', '-depth', '8']
  magick(...soft, '-compress', 'none', at('soft.tif'))
  magick(...soft, '-compress', 'JPEG', '-quality', '95', at('jpeg.tif'))
  magick(...soft, '-colorspace', 'CMYK', '-compress', 'JPEG', '-quality', '95', at('jpeg-cmyk.tif'))
  magick(at('grey.tif'), '-compress', 'JPEG', '-quality', '95', at('jpeg-grey.tif'))
  tiffcp('-c', 'jpeg:r:95', '-r', '16', at('soft.tif'), at('jpeg-rgb.tif'))
  tiffcp('-c', 'jpeg:95', '-t', '-w', '32', '-l', '32', at('soft.tif'), at('jpeg-tiles.tif'))
  magick(at('g4.tif'), at('plain.tif'), at('grey.tif'), at('pages.tif'))
  for (let turn = 1; turn <= 8; turn += 1)
    execFileSync('sh', [
      '-c',
      `cp "$1" "$2" && tiffset -s 274 ${turn} "$2"`,
      'sh',
      at('lzw.tif'),
      at(`turn-${turn}.tif`),
    ])
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe.skipIf(!tools)('a TIFF is read as libtiff reads it', () => {
  test.each([
    'g4',
    'g3',
    'g3-2d',
    'g4-lsb',
    'packbits',
    'bilevel-min-black',
    'plain',
    'lzw',
    'lzw-plain',
    'deflate',
    'planes',
    'tiles',
    'big-endian',
    'grey',
    'grey-min-white',
  ])('%s: every sample is the same', (name) => {
    expect(difference(`${name}.tif`)).toBe(0)
  })

  test.each(['deep', 'deep-big-endian'])('%s: 16 bits come down to 8 within a step', (name) => {
    expect(difference(`${name}.tif`)).toBeLessThanOrEqual(1)
  })

  test.each([
    ['cmyk', 2],
    ['palette', 1],
    ['jpeg', 4],
    ['jpeg-grey', 4],
    ['jpeg-cmyk', 8],
    ['jpeg-rgb', 4],
    ['jpeg-tiles', 12],
  ] as const)('%s: samples differ by rounding only (at most %i)', (name, most) => {
    expect(difference(`${name}.tif`)).toBeLessThanOrEqual(most)
  })

  test.each([1, 2, 3, 4, 5, 6, 7, 8])('orientation %i is brought upright', (turn) => {
    const bytes = bytesOf(`turn-${turn}.tif`)
    expect(difference(`turn-${turn}.tif`)).toBe(0)
    expect(tiffSize(pageDirectories(bytes)[0]!).width).toBe(turn >= 5 ? 61 : SIDE)
  })

  test('the pages of a file come in its order, each in its own kind', () => {
    const pages = pageDirectories(bytesOf('pages.tif'))
    expect(pages.map(isBilevel)).toEqual([true, false, false])
    expect([0, 1, 2].map((page) => difference('pages.tif', page))).toEqual([0, 0, 0])
  })
})

describe.skipIf(!tools)('a damaged TIFF', () => {
  const codeOf = (bytes: ArrayBuffer): string => {
    try {
      decodeTiff(bytes, pageDirectories(bytes)[0]!)
      return 'read'
    } catch (error) {
      return error instanceof ImagingError ? error.code : String(error)
    }
  }

  test('that is cut short is told so', () => {
    const bytes = bytesOf('plain.tif')
    expect(codeOf(bytes.slice(0, bytes.byteLength / 2))).toBe('damaged-file')
    expect(codeOf(bytes.slice(0, 100))).toBe('damaged-file')
  })

  test('whose directories run in a circle ends', () => {
    const bytes = bytesOf('plain.tif').slice(0)
    const view = new DataView(bytes)
    const first = view.getUint32(4, true)
    view.setUint32(first + 2 + view.getUint16(first, true) * 12, first, true)
    expect(codeOf(bytes)).toBe('damaged-file')
  })
})
