import { bodiesOf, viewOf } from '../../renderer/imaging/iso-boxes.ts'
import { joined } from '../../renderer/imaging/metadata/blob-window.ts'

interface Grid {
  readonly columns: number
  readonly rows: number
  /** Pixels; what the tiles reach beyond it is cut off. */
  readonly width: number
  readonly height: number
  /** Quarter turns against the clock. */
  readonly turns?: number
}

const ascii = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0))
const u8 = (...values: readonly number[]): Uint8Array => Uint8Array.from(values)
const u16 = (...values: readonly number[]): Uint8Array => u8(...values.flatMap((value) => [value >> 8, value & 255]))
const u32 = (...values: readonly number[]): Uint8Array =>
  u16(...values.flatMap((value) => [value >>> 16, value & 65535]))

const box = (type: string, ...parts: readonly Uint8Array[]): Uint8Array => {
  const body = joined(parts)
  return joined([u32(body.length + 8), ascii(type), body])
}
const fullBox = (type: string, version: number, ...parts: readonly Uint8Array[]): Uint8Array =>
  box(type, u8(version, 0, 0, 0), ...parts)

/** The coded picture of a file of one that heif-enc made: its decoder's set-up, its size and its bytes. */
function tileOf(heic: Uint8Array) {
  const [meta = new Uint8Array()] = bodiesOf(heic, 'meta')
  const inside = meta.subarray(4)
  const properties = bodiesOf(inside, 'iprp').flatMap((iprp) => bodiesOf(iprp, 'ipco'))
  const [hvcC = new Uint8Array()] = properties.flatMap((ipco) => bodiesOf(ipco, 'hvcC'))
  const [size = new Uint8Array()] = properties.flatMap((ipco) => bodiesOf(ipco, 'ispe'))
  const [iloc = new Uint8Array()] = bodiesOf(inside, 'iloc')
  const view = viewOf(iloc)
  const [from, length] = [view.getUint32(12) + view.getUint32(18), view.getUint32(22)]
  return { hvcC, size, coded: heic.subarray(from, from + length) }
}

/**
 * A HEIC file whose picture is a grid of one tile over and over, as phones write it (ISO/IEC 23008-12, 6.6.2.3): no
 * program at hand makes one. `heic`: a file of one picture.
 */
export function gridHeic(heic: Uint8Array, { columns, rows, width, height, turns = 0 }: Grid): Uint8Array<ArrayBuffer> {
  const { hvcC, size, coded } = tileOf(heic)
  const count = columns * rows
  const tiles = Array.from({ length: count }, (_, index) => index + 2)
  const grid = joined([u8(0, 1, rows - 1, columns - 1), u32(width, height)])
  const item = (id: number, type: string, hidden: boolean): Uint8Array =>
    box('infe', u8(2, 0, 0, hidden ? 1 : 0), u16(id, 0), ascii(type), u8(0))
  const own = turns > 0 ? u8(2, 3, 0x84) : u8(1, 3)
  const metaAt = (data: number): Uint8Array =>
    fullBox(
      'meta',
      0,
      fullBox('hdlr', 0, u32(0), ascii('pict'), u32(0, 0, 0), u8(0)),
      fullBox('pitm', 0, u16(1)),
      fullBox(
        'iloc',
        0,
        u8(0x44, 0),
        u16(count + 1),
        u16(1, 0, 1),
        u32(data, grid.length),
        ...tiles.flatMap((id) => [u16(id, 0, 1), u32(data + grid.length, coded.length)]),
      ),
      fullBox('iinf', 0, u16(count + 1), item(1, 'grid', false), ...tiles.map((id) => item(id, 'hvc1', true))),
      fullBox('iref', 0, box('dimg', u16(1, count, ...tiles))),
      box(
        'iprp',
        box(
          'ipco',
          box('hvcC', hvcC),
          box('ispe', size),
          fullBox('ispe', 0, u32(width, height)),
          box('irot', u8(turns)),
        ),
        fullBox('ipma', 0, u32(count + 1), u16(1), own, ...tiles.map((id) => joined([u16(id), u8(2, 0x81, 2)]))),
      ),
    )
  const head = box('ftyp', ascii('heic'), u32(0), ascii('mif1heic'))
  const at = head.length + metaAt(0).length + 8
  return joined([head, metaAt(at), box('mdat', grid, coded)])
}
