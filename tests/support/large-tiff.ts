import { deflateSync } from 'node:zlib'

export const SIZE = { width: 10_000, height: 6000 }
/** Pixels of a side of a block of one colour. */
export const BLOCK = 400
/** Rows of a strip. */
const ROWS = 100
const DARKER = 50

/** The mean colour of a block. */
export function blockColour(column: number, row: number): readonly [number, number, number] {
  return [80 + ((column * 29) % 120), 80 + ((row * 41) % 120), 128]
}

/** The colour of a pixel of the picture. */
export function pixelColour(x: number, y: number): readonly number[] {
  const shade = y % 2 === 0 ? DARKER : -DARKER
  return blockColour(Math.floor(x / BLOCK), Math.floor(y / BLOCK)).map((value) => value + shade)
}

/** A TIFF of 60 megapixels: blocks of colour, each with strokes so thin that only the full size shows them. */
export function largeTiff(): Buffer {
  const strips = Array.from({ length: SIZE.height / ROWS }, (_, index) =>
    deflateSync(stripFrom(index * ROWS), { level: 1 }),
  )
  const offsets = strips.map((_, index) => 8 + strips.slice(0, index).reduce((sum, strip) => sum + strip.length, 0))
  const end = 8 + strips.reduce((sum, strip) => sum + strip.length, 0)
  const tables = [offsets, strips.map((strip) => strip.length)].map((numbers) => words(4, ...numbers))
  const bits = words(2, 8, 8, 8)
  const places = [end, end + tables[0]!.length, end + tables[0]!.length + tables[1]!.length]
  const directory = places[2]! + bits.length
  const entries = [
    [256, 4, 1, SIZE.width],
    [257, 4, 1, SIZE.height],
    [258, 3, 3, places[2]!],
    [259, 3, 1, 8],
    [262, 3, 1, 2],
    [273, 4, strips.length, places[0]!],
    [277, 3, 1, 3],
    [278, 4, 1, ROWS],
    [279, 4, strips.length, places[1]!],
  ].map(([tag = 0, type = 0, count = 0, value = 0]) => Buffer.concat([words(2, tag, type), words(4, count, value)]))
  const header = Buffer.concat([Buffer.from('II'), words(2, 42), words(4, directory)])
  return Buffer.concat([header, ...strips, ...tables, bits, words(2, entries.length), ...entries, words(4, 0)])
}

function stripFrom(top: number): Buffer {
  const strip = Buffer.alloc(SIZE.width * ROWS * 3)
  for (let y = 0; y < ROWS; y += 1) {
    for (let left = 0; left < SIZE.width; left += BLOCK)
      strip.fill(
        Buffer.from(pixelColour(left, top + y)),
        (y * SIZE.width + left) * 3,
        (y * SIZE.width + left + BLOCK) * 3,
      )
  }
  return strip
}

function words(size: 2 | 4, ...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * size)
  values.forEach((value, index) => bytes.writeUIntLE(value, index * size, size))
  return bytes
}
