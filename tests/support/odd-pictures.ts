import { crc32, deflateSync } from 'node:zlib'

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(named))
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  return Buffer.concat([length, named, sum])
}

/** A grey PNG of that size, all of one shade: whole and right, and a thousandth of its pixels. */
export function plainPng(width: number, height: number): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header[8] = 8
  const rows = Buffer.alloc(height * (width + 1), 0x80)
  // Each row begins with the number of its filter: none.
  for (let y = 0; y < height; y += 1) rows[y * (width + 1)] = 0
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** A small file of the same kind whose header promises 65,535 by 65,535 pixels. */
export const promisingPng = (): Buffer => {
  const png = plainPng(8, 8)
  const header = Buffer.from(png.subarray(16, 29))
  header.writeUInt32BE(65_535, 0)
  header.writeUInt32BE(65_535, 4)
  return Buffer.concat([png.subarray(0, 8), chunk('IHDR', header), png.subarray(33)])
}

export function promisingGif(gif: Buffer): Buffer {
  const copy = Buffer.from(gif)
  copy.writeUInt16LE(65_535, 6)
  copy.writeUInt16LE(65_535, 8)
  return copy
}

/** The canvas of an extended WebP (RFC 9649) round a picture of its own. */
export function promisingWebp(webp: Buffer): Buffer {
  const extended = Buffer.alloc(18)
  extended.write('VP8X', 0, 'latin1')
  extended.writeUInt32LE(10, 4)
  extended.writeUIntLE(0xffff, 12, 3)
  extended.writeUIntLE(0xfffe, 15, 3)
  const whole = Buffer.concat([webp.subarray(0, 12), extended, webp.subarray(12)])
  whole.writeUInt32LE(whole.length - 8, 4)
  return whole
}

/** Both numbers of the size in the first directory of a little-endian TIFF. */
export function promisingTiff(tiff: Buffer): Buffer {
  const copy = Buffer.from(tiff)
  const directory = copy.readUInt32LE(4)
  for (let entry = 0; entry < copy.readUInt16LE(directory); entry += 1) {
    const at = directory + 2 + entry * 12
    if (![256, 257].includes(copy.readUInt16LE(at))) continue
    copy.writeUInt16LE(4, at + 2)
    copy.writeUInt32LE(2_000_000, at + 8)
  }
  return copy
}
