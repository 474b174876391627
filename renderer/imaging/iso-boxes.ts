/** A box of ISO base media files (ISO/IEC 14496-12) and of JPEG 2000 files (ISO/IEC 15444-1, annex I). */
export interface IsoBox {
  /** Four letters. */
  readonly type: string
  readonly body: Uint8Array
}

/** The boxes that lie one behind the other in `bytes`; ends at the first that can't be one. */
export function* boxesIn(bytes: Uint8Array): Generator<IsoBox> {
  const view = viewOf(bytes)
  let offset = 0
  while (offset + 8 <= bytes.length) {
    const short = view.getUint32(offset)
    const long = short === 1 && offset + 16 <= bytes.length
    const length = long ? Number(view.getBigUint64(offset + 8)) : short === 0 ? bytes.length - offset : short
    const header = long ? 16 : 8
    if (length < header) return
    const type = String.fromCharCode(...bytes.subarray(offset + 4, offset + 8))
    yield { type, body: bytes.subarray(offset + header, offset + length) }
    offset += length
  }
}

/** The bodies of all boxes of that type among those in `bytes`. */
export function bodiesOf(bytes: Uint8Array, type: string): readonly Uint8Array[] {
  return [...boxesIn(bytes)].filter((box) => box.type === type).map((box) => box.body)
}

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
