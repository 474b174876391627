import { readFileSync } from 'node:fs'
import { IMAGE_FIXTURES } from './image-fixtures.ts'

/** Pixels of a side of the tile: its left half is red, the other blue. */
export const TILE = 1024
const SOT = 0x90
const EOC = Buffer.from([0xff, 0xd9])

/** A JPEG 2000 codestream of so many tiles in each direction, all of them the same one. */
export function tiledJpeg2000(across: number): Buffer {
  const one = readFileSync(`${IMAGE_FIXTURES}/large-tile.j2k`)
  const first = one.findIndex((byte, at) => byte === 0xff && one[at + 1] === SOT)
  const head = Buffer.from(one.subarray(0, first))
  // The marker SIZ comes first; behind its capabilities stand the right and the lower edge of the picture.
  for (const at of [8, 12]) head.writeUInt32BE(across * TILE, at)
  const tiles = Array.from({ length: across * across }, (_, index) => {
    const tile = Buffer.from(one.subarray(first, one.length - EOC.length))
    tile.writeUInt16BE(index, 4)
    return tile
  })
  return Buffer.concat([head, ...tiles, EOC])
}
