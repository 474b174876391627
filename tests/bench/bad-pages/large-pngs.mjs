// Grey PNGs larger than a browser draws, written row by row: strokes in rows as writing has them, or real lines.
import { createWriteStream } from 'node:fs'
import { once } from 'node:events'
import { crc32, createDeflate } from 'node:zlib'

/** Five by seven dots: letters that any engine reads at this size. */
const LETTERS = {
  ' ': [],
  A: ['01110', '10001', '10001', '11111', '10001', '10001', '10001'],
  E: ['11111', '10000', '10000', '11110', '10000', '10000', '11111'],
  L: ['10000', '10000', '10000', '10000', '10000', '10000', '11111'],
  N: ['10001', '11001', '10101', '10011', '10001', '10001', '10001'],
  T: ['11111', '00100', '00100', '00100', '00100', '00100', '00100'],
  I: ['01110', '00100', '00100', '00100', '00100', '00100', '01110'],
}
const WORDS = ['TALENT', 'LATIN', 'ENTAIL', 'NATAL', 'LINEN', 'ALIEN', 'TITLE', 'ANTENNAL']

/** 400 megapixels, written all over. */
export const writeHugeSheet = (file) => writePng(file, { width: 20_000, height: 20_000, dot: 6, space: 3 })

/** A roll: a column of text 1,500 pixels wide and 45,000 long. */
export const writeScroll = (file) => writePng(file, { width: 1500, height: 45_000, dot: 5, space: 3 })

async function writePng(file, page) {
  const { width, height } = page
  const out = createWriteStream(file)
  out.write(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'))
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header[8] = 8
  out.write(chunk('IHDR', header))
  const packed = createDeflate({ level: 1 })
  packed.on('data', (data) => out.write(chunk('IDAT', data)))
  for (let y = 0; y < height; y += 1) if (!packed.write(rowOf(page, y))) await once(packed, 'drain')
  packed.end()
  await once(packed, 'end')
  out.end(chunk('IEND', Buffer.alloc(0)))
  await once(out, 'close')
}

/** A row of pixels with the number of its filter before it. */
function rowOf({ width, height, dot, space }, y) {
  const row = Buffer.alloc(width + 1, 0xf0)
  row[0] = 0
  const line = Math.floor(y / (dot * (7 + space)))
  const dots = Math.floor((y % (dot * (7 + space))) / dot)
  const margin = dot * 20
  if (dots >= 7 || y < margin || y > height - margin - dot * 10) return row
  const most = Math.floor((width - 2 * margin) / (dot * 6))
  let text = ''
  for (let at = line; text.length < most; at += 1) text += `${WORDS[(at * 5 + line) % WORDS.length]} `
  for (const [index, letter] of [...text.slice(0, text.lastIndexOf(' ', most))].entries())
    for (const [column, on] of [...(LETTERS[letter][dots] ?? '')].entries())
      if (on === '1')
        row.fill(0x20, 1 + margin + (index * 6 + column) * dot, 1 + margin + (index * 6 + column + 1) * dot)
  return row
}

function chunk(type, data) {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(named))
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  return Buffer.concat([length, named, sum])
}
